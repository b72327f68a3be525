"""The Vietnamese syllable (âm tiết): onset, rime and tone."""

import re
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""The marks of huyền, hỏi, ngã, sắc, nặng, in dictionary order; ngang has none."""

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x"
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et"
    " ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang"
    " oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt"
    " ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych"
    " uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
)
_MISPLACED = re.compile(f"[^aeiouy\u0302\u0306\u031b][{TONES}]")
_STOPPED = ("c", "ch", "p", "t")
_STOPPED_TONES = ("\u0301", "\u0323")
_SYLLABLE = re.compile(rf"(?:{'|'.join(_ONSETS.split())}|q(?=u)|qu)?(?:{'|'.join(_RIMES.split())})")


def is_syllable(word: str) -> bool:
    """Return True if a word has the structure of a Vietnamese syllable (đúng cấu tạo âm tiết), in any case.

    A rime that ends in c, ch, p or t has the tone sắc or nặng only. The word need not exist in the language.

    >>> is_syllable("Quyết"), is_syllable("hoà"), is_syllable("nhaân"), is_syllable("quyêt")
    (True, True, False, False)
    """
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in letters if char in TONES]
    if len(tones) > 1 or _MISPLACED.search(letters):
        return False
    bare = unicodedata.normalize("NFC", "".join(char for char in letters if char not in TONES))
    fits = _SYLLABLE.fullmatch(bare) is not None
    return fits and (not bare.endswith(_STOPPED) or "".join(tones) in _STOPPED_TONES)
