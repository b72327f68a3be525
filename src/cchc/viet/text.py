"""Vietnamese text as typed (văn bản): different characters of the same meaning are replaced by one."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.viet.legacy import has_legacy_hint, refuse_legacy
from cchc.viet.syllable import TONES
from cchc.viet.text_span import TextSpan

DASHES = "‐‑‒–—―−﹘﹣－"
SLASHES = "⁄∕"
TYPED_FOR_STROKED_D = "ÐðƉɖ"
"""Eth and African D, capital and small."""
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SAME = str.maketrans(
    dict(zip(TYPED_FOR_STROKED_D, "ĐđĐđ", strict=True))
    | dict.fromkeys(SLASHES, "/")
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("‘’‚‛", "'")
    | dict.fromkeys(_UNSEEN, "")
)
_ODD = re.compile(f"[{''.join(map(chr, _SAME))}]")
_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΧο",
    "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTXo",
)
"""Cyrillic and Greek letters that are drawn like Latin ones, and are typed or recognised for them."""
_LOOK_ALIKE = re.compile(f"[{''.join(map(chr, _LOOK_ALIKES))}]")
_BARE = str.maketrans("Đđ", "Dd")
_VIETNAMESE = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
_ABNORMAL = re.compile(f"[^\x00-\x7f{_VIETNAMESE}…•]")
"""A character that plain Vietnamese text never contains; a text without one needs no change."""
_COMBINING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u1dff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\ua6ff\ua802-\uabff"
    "\ufb1e-\ufe2f\U00010000-\U0010ffff]"
)
"""A superset of the combining marks, quick to search for."""
# NFC sorts a run of combining marks in quadratic time. No language piles up more than a few marks on a letter:
# a longer run is left as it is, so that hostile text costs linear time.
_MAX_MARKS = 30
_PILE = re.compile(rf"([^\w\s\x00-\x7f]{{{_MAX_MARKS + 1},}})")


def normalize(text: str) -> str:
    """Return the text in one spelling (chuẩn hóa), its meaning unchanged.

    Letters are composed (NFC); U+00D0 and U+0189, often typed for Đ, become Đ; all dashes become "-", all slashes "/",
    all spaces " ", curly quotes straight; invisible characters are removed. Line breaks, case and the number of spaces
    are kept.

    Raises:
        InvalidInput: `text` is not a string, or is in a code before Unicode, TCVN3 or VNI.

    >>> normalize("2403/QÐ–UBND")
    '2403/QĐ-UBND'
    """
    if _ABNORMAL.search(require_text(text)) is None:
        return text
    return _composed(_same(text))


def has_odd_characters(text: str) -> bool:
    """Return True if a text has a character that plain Vietnamese never contains; otherwise `align` changes no part.

    Raises:
        InvalidInput: `text` is not a string, or is in a code before Unicode.
    """
    odd = _ABNORMAL.search(require_text(text)) is not None
    if not odd and has_legacy_hint(text):  # `align` looks into the others
        refuse_legacy(text)
    return odd


def collapse_whitespace(text: str) -> str:
    r"""Return the normalised text with runs of spaces and line breaks replaced by single spaces (gọn khoảng trắng).

    >>> collapse_whitespace("  Nghị  quyết\nsố ")
    'Nghị quyết số'
    """
    return " ".join(normalize(text).split())


def fold(text: str) -> str:
    r"""Return the text normalised, in lower case, with single spaces (so khớp). Tone marks stay where they were typed.

    >>> fold("  Nghị  Quyết\nSỐ ")
    'nghị quyết số'
    """
    return collapse_whitespace(text).lower()


def latin_letters(text: str) -> str:
    """Return the text with Cyrillic and Greek letters that look like Latin ones replaced by these (chữ giống Latin).

    The length is kept. It is for comparing: in a text that is in Russian or Greek it makes no sense.

    >>> latin_letters("NĐ-СР").isascii(), latin_letters("NĐ-СР") == "NĐ-CP"
    (False, True)
    """
    return text if text.isascii() or not _LOOK_ALIKE.search(text) else text.translate(_LOOK_ALIKES)


def is_partly_latin(text: str) -> bool:
    """Return True if the text has a Latin letter, or no letter that only looks like one."""
    return not _LOOK_ALIKE.search(text) or any(char.isalpha() for char in _LOOK_ALIKE.sub("", text))


def strip_diacritics(text: str) -> str:
    """Return the text without the marks of Vietnamese letters (bỏ dấu): "Đảng ủy" becomes "Dang uy".

    >>> strip_diacritics("Đảng ủy")
    'Dang uy'
    """
    letters = _parts(normalize(text).translate(_BARE))
    return "".join(char for char in letters if not unicodedata.combining(char))


def slug(text: str) -> str:
    """Return the text in a form fit for addresses (tên không dấu): "Đảng ủy Sở" becomes "dang-uy-so".

    >>> slug("Kế hoạch số 45-KH/ĐUCS")
    'ke-hoach-so-45-kh-ducs'
    """
    return "-".join(re.findall("[a-z0-9]+", strip_diacritics(text).lower()))


def match_key(text: str) -> str:
    """Return a key for looking up (khóa so khớp): equal if texts differ only in case, spaces or place of tone marks.

    The old and the new spelling have equal keys: "uỷ" and "ủy", "hoà" and "hòa". Use `fold` for
    matching patterns.

    >>> match_key("Tỉnh uỷ") == match_key("tỉnh  ủy"), match_key("hoà") == match_key("hoa")
    (True, False)
    """
    return re.sub(r"\w+", _tone_last, fold(text))


def label_key(text: str) -> str:
    """Return a label for comparing (khóa so khớp tên): folded, without quotes around it and punctuation at its end.

    >>> label_key("“Có ban  hành kế hoạch”;")
    'có ban hành kế hoạch'
    """
    return fold(text).lstrip("\"' ").rstrip(".,;:\"' ")


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A normalised text that remembers where each character came from (văn bản có dấu vết).

    Attributes:
        text: the normalised text.
        origins: for each of its characters the span in the caller's own text; None if every character
            stayed in its place.
    """

    text: str
    origins: tuple[TextSpan, ...] | None

    def span(self, start: int, end: int) -> TextSpan:
        """Return the span of the caller's own text (khoảng gốc) that `text[start:end]`, which is not empty, came from.

        Args:
            start: the offset of the first character in the normalised text.
            end: the offset after the last character.
        """
        if self.origins is None:
            return TextSpan(start, end)
        return TextSpan(self.origins[start].start, self.origins[end - 1].end)


def align(text: str) -> AlignedText:
    r"""Return the normalised text (chuẩn hóa) with the way back to the offsets of the caller's own text.

    >>> align("Nghi\u0323 quye\u0302\u0301t").span(5, 10)
    TextSpan(start=6, end=13)
    """
    if _ABNORMAL.search(require_text(text)) is None:
        return AlignedText(text, None)
    same = _same(text)
    whole = _composed(same)
    if len(text) == len(same) and whole == same:
        return AlignedText(whole, None)
    kept = [i for i, char in enumerate(text) if char.translate(_SAME)]
    origins: list[TextSpan] = []
    for start, end in _clusters(same):
        span = TextSpan(kept[start], kept[end - 1] + 1)
        origins.extend([span] * len(_composed(same[start:end])))
    return AlignedText(whole, tuple(origins))


def require_text(text: object) -> str:
    """Return `text` if it is a string; raise InvalidInput otherwise."""
    if isinstance(text, str):
        return text
    raise InvalidInput.of("text", _("phải là văn bản"), text, _("hãy dùng chuỗi ký tự (str)"))


def _tone_last(found: re.Match[str]) -> str:
    letters = _parts(found[0])
    bare = "".join(char for char in letters if char not in TONES)
    return _composed(bare) + "".join(char for char in letters if char in TONES)


def _parts(text: str) -> str:
    """Return the text with each letter and its marks apart (NFD); a pile of marks is left unchanged."""
    parts = _PILE.split(text)
    parts[::2] = [unicodedata.normalize("NFD", part) for part in parts[::2]]
    return "".join(parts)


def _same(text: str) -> str:
    """Return the text with characters of the same meaning replaced by one; most texts need no change."""
    refuse_legacy(text)
    return text.translate(_SAME) if _ODD.search(text) else text


def _composed(text: str) -> str:
    if len(text) <= _MAX_MARKS or _COMBINING.search(text) is None:
        return unicodedata.normalize("NFC", text)
    parts = _PILE.split(text)  # odd parts are piles
    parts[::2] = [unicodedata.normalize("NFC", part) for part in parts[::2]]
    return "".join(parts)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the smallest spans that are composed by themselves: a letter with its marks, a Hangul syllable."""
    at = 0
    for odd, part in enumerate(_PILE.split(text)):
        cuts = range(len(part) + 1) if odd % 2 else [*_cuts(part), len(part)]
        for start, end in pairwise(cuts):
            yield at + start, at + end
        at += len(part)


def _cuts(text: str) -> Iterator[int]:
    start = 0
    for i, char in enumerate(text):
        if i == 0:
            yield 0
        elif not unicodedata.combining(char):
            before = unicodedata.normalize("NFC", text[start:i])
            if unicodedata.normalize("NFC", before + char) == before + unicodedata.normalize("NFC", char):
                start = i
                yield i
