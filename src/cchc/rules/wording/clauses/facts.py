"""Facts about the words of a level (nhận biết lời văn của mức): whether they deny, name a fault, or a circumstance."""

from cchc.rules.wording.clauses.clause import Level
from cchc.rules.wording.words.fault_words import HAPPENED, names, plain_words
from cchc.rules.wording.words.vocabulary import BAD, DENIALS, EXISTENTIAL, GOOD, NOTHING_TO_DO

_OPENERS = (
    "trường hợp ", "nếu ", "khi ", "trong kỳ đánh giá ", "trong kỳ ", "trong năm ", "trong tháng ", "đơn vị ",
    "cơ quan ", "thì ", "mà ", "để ",
)  # fmt: skip
_CIRCUMSTANCE = (
    "trường hợp", "nếu", "trong năm", "trong kỳ", "đối với", "đơn vị", "riêng", "địa phương", "cơ quan", "khi",
)  # fmt: skip
_GROWTH = ("tăng trưởng", "có tăng", "tăng", "mức tăng", "tốc độ tăng", "giảm")
_ON_TIME = ("đúng hạn", "đúng thời hạn", "đúng tiến độ", "trước hạn", "kịp thời")
_LATE = ("trễ", "chậm", "muộn", "quá hạn")


def begun(level: Level) -> str:
    """Return the words of a level without those that open a case (lời văn sau phần mở đầu)."""
    words = (level.short.lower() or level.words).strip(" \"'")
    while opener := next((opener for opener in _OPENERS if words.startswith(opener)), ""):
        words = words.removeprefix(opener)
    return words


def is_denial(level: Level) -> bool:
    """Return whether a level begins by denying (phủ định)."""
    words = begun(level).split()
    return bool(words) and words[0] in DENIALS


def denials(level: Level) -> int:
    """Return how often a level denies (số lần phủ định)."""
    return sum(word in DENIALS for word in plain_words(level.words).split())


def happened(level: Level) -> bool:
    """Return whether a level states that a fault happened (để xảy ra)."""
    return _exists(level) and names(begun(level), HAPPENED)


def happened_or_left(level: Level) -> bool:
    """Return whether a level states that a fault happened, or that something was left undone."""
    return _exists(level) and names(begun(level), BAD)


def _exists(level: Level) -> bool:
    return begun(level).startswith(tuple(f"{word} " for word in EXISTENTIAL))


def is_growth(level: Level) -> bool:
    """Return whether a level is about a change (tăng, giảm)."""
    return names(level.words, _GROWTH)


def is_not_applicable(level: Level) -> bool:
    """Return whether a level states that there was nothing to do (không phát sinh)."""
    return names(level.words, NOTHING_TO_DO)


def is_circumstance(level: Level) -> bool:
    """Return whether a level opens as an exceptional circumstance does (trường hợp, nếu)."""
    return level.words.startswith(_CIRCUMSTANCE)


def is_good(level: Level) -> bool:
    """Return whether a level names what is good to have more of, and no fault."""
    words = f"{level.subject} {level.tail}".lower().removeprefix("đạt ").strip()
    plain = f" {plain_words(words.removesuffix('đạt'))} "
    denied = any(f" {denial} {good} " in plain for denial in DENIALS for good in GOOD)
    return names(plain, GOOD) and not names(level.words, BAD) and not denied


def is_on_time(level: Level) -> bool:
    """Return whether a level states that all was on time (đúng hạn)."""
    return begun(level).startswith(_ON_TIME) or begun(level).endswith(_ON_TIME)


def is_late(level: Level) -> bool:
    """Return whether a level is about being late (trễ, chậm)."""
    return names(level.words, _LATE)
