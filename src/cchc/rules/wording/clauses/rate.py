"""For which cases an award is meant (mỗi trường hợp): "mỗi 2 hồ sơ", "/lần", "từ lần thứ 2"."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc.rules.wording.clauses.clause import Award, Each, Level, Marks, Suffix, Way, marks_of
from cchc.rules.wording.clauses.label import is_label, starts_condition
from cchc.rules.wording.words.fault_words import is_fault
from cchc.rules.wording.words.grammar import EACH, FREE, PER
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import Found, first_match, letters
from cchc.rules.wording.words.refused import refused_at
from cchc.rules.wording.words.tokens import Token, printed_of, trimmed, words_of
from cchc.rules.wording.words.vocabulary import BARE_DENIALS, MEASURES, Role

_STRIDES = frozenset({
    Role.EACH, Role.NUMBER, Role.PERCENT, Role.SLASH, Role.ORDINAL, Role.ABOVE, Role.FROM, Role.AND_UP,
})  # fmt: skip
_NUMBERS = (Role.NUMBER, Role.PERCENT, Role.ORDINAL)
_JOINING = (Role.COMMA, Role.AND, Role.OR, Role.BUT, Role.OPEN)
_RISING = frozenset({
    "tăng", "giảm", "thêm", "đủ", "có", "phát", "sinh", "để", "xảy", "ra", "thiếu", "chậm", "trễ", "quá", "vượt", "lên",
    "đi", "được", "hụt", "một", "bị", "muộn",
})  # fmt: skip
"""What may come between "mỗi" and the number of cases that make one."""
_GROUPS = ("nhóm", "bộ", "lô", "cụm", "đợt")
"""What so many cases are put into: "mỗi nhóm 5 hồ sơ"."""
_NO_CASES = ("trừ", "thứ", "nếu", "số điểm")
"""Words that no name of what is counted has."""
_RECKONING = frozenset({"trừ", "tính", "riêng", "áp", "lấy", "chỉ", "hệ", "nhân", "gấp", "mức", "từ", "kể từ"})
"""Words that never continue a name behind a comma: they change how points are counted."""


def read_suffix(tokens: Sequence[Token]) -> Suffix | None:
    """Return the cases that the award before is meant for (cho mỗi trường hợp): "(mỗi lần vi phạm)"."""
    found = first_match(PER[1:2], tokens) if tokens[0].role is Role.EACH else None
    if found is None or not names_cases(found.slot("case")):
        return None
    each = cases_of(found)
    return None if each is None else Suffix(tokens, rate_marks(tokens), each=each)


def fits_per(found: Found) -> bool:
    """Return whether the words behind an award name cases, and do not run on into the next level.

    Args:
        found: the production of `PER` that they match.
    """
    case = found.slot("case")
    if found.production.name == "once":  # "cho lớp", and not another word that leads to points: "bị …"
        whole = words_of(found.slot("noun")).startswith(("cả", "toàn", "tiêu chí"))
        return found.tokens[found.spans["noun"][0] - 1].text == "cho" and not whole
    if not case or _is_named_number(found):
        return True
    return not any(token.breaks and token.capital for token in case) and names_cases(case)


def cases_of(found: Found) -> Each | None:
    """Return the cases that an award is for; None if it is for one event.

    Args:
        found: the production of `PER` or `EACH` that the words behind the award or before it match.

    Raises:
        Refused: a limit on things of another kind than those that are counted: "mỗi lần chậm vượt quá 2 văn bản".
    """
    case, stride, order, count = found.slot("case"), *map(found.number, ("stride", "order", "count"))
    if _is_named_number(found):
        start = min(found.spans[name][0] for name in ("verb", "group") if name in found.spans)
        return Each(case=words_of(found.tokens[start : found.spans["case" if case else "stride"][1]]))
    if found.production.name == "once":
        return None
    words, noun = words_of(case), words_of(found.slot("noun"))
    if noun and not words.startswith(noun) and not (order and noun == "lần"):
        if order or not noun.startswith(MEASURES):
            raise refused_at("cases", found.tokens)
        count, words = None, words_of(found.tokens[found.spans["case"][0] :])  # the days of each, and not the cases
    free = int(order.value) - 1 if order else int(count.value) if count else 0
    words = words.removesuffix(" quá").removesuffix(" vượt")  # "mỗi hồ sơ vượt": those that are free are stated apart
    return Each(
        stride.value if stride else Fraction(1), words, stride is not None and stride.role is Role.PERCENT, free
    )


def _is_named_number(found: Found) -> bool:
    """Whether the number behind "mỗi" belongs to what is counted ("mỗi báo cáo 6 tháng"), and is no stride."""
    between = words_of(found.slot("group") or found.slot("verb"))
    counts = between in _GROUPS or (not found.slot("group") and set(between.split()) <= _RISING)
    return found.number("stride") is not None and not counts


def rate_marks(tokens: Sequence[Token]) -> Marks:
    """Return the parts of a rate: "mỗi 5" is its stride, the rest names what is counted."""
    return tuple(
        (token.start, token.end, SpanRole.STRIDE if token.role in _STRIDES else SpanRole.LABEL) for token in tokens
    )


def read_rate(tokens: Sequence[Token], award: Award) -> Level | None:
    """Return a level for each case, whose words come before the award; None if they are no rate.

    Args:
        tokens: the words before the award, "mỗi" among them.
        award: what each case earns or loses.

    Raises:
        Refused: other cases are free than those that are counted.
    """
    at = next(place for place, token in enumerate(tokens) if token.role is Role.EACH)
    subject = trimmed(tokens[:at], (), (Role.COMMA, Role.COLON, Role.OPEN))
    opens = tokens[at].text.startswith(("trên", "tính trên"))
    if opens or award.way in (Way.FULL, Way.LEAVES) or re.search(r"[kgo]$|[kg]E", letters(tokens)):
        return None
    free = _free_before(subject)
    if free is None:
        return None
    found = first_match(EACH, tokens[at:])
    each = cases_of(found) if found is not None and names_cases(found.slot("case"), before=True) else None
    if each is None:
        return None
    return Level(
        (),
        (*_marks_before(subject), *rate_marks(tokens[at:])),
        label=printed_of(tokens),
        words=words_of(tokens),
        each=replace(each, free=each.free + free),
        award=award,
        subject=printed_of(subject),
    )


def _marks_before(subject: Sequence[Token]) -> Marks:
    """The parts of the words before "mỗi": first cases that are free ("từ lần thứ 3"), or a name."""
    return marks_of(subject, SpanRole.FIRST_CASES) if first_match(FREE, subject) else rate_marks(subject)


def _free_before(subject: Sequence[Token]) -> int | None:
    """How many first cases are free by the words before a rate; None if these words are no name."""
    order = first_match(FREE, subject)
    if order is not None:
        return _cases_before(order)
    if any(token.role in _NUMBERS for token in subject):
        return _free_at_end(subject)
    return 0 if not subject or is_label(subject, None) else None


def _free_at_end(subject: Sequence[Token]) -> int | None:
    """How many first cases are free by "… từ lần thứ 2 trở đi" at the end of a name."""
    for place, token in enumerate(subject):
        if token.role is Role.FROM:
            order = first_match(FREE, subject[place:])
            if order is not None and (not place or is_label(subject[:place], None)):
                return _cases_before(order)
    return None


def _cases_before(order: Found) -> int:
    return int(order.slot("order")[0].value) - 1


def names_cases(tokens: Sequence[Token], *, before: bool = False) -> bool:
    """Return whether words name what is counted, and no condition, exception or time follows in them.

    Args:
        tokens: the words.
        before: whether they come before the points; behind them a condition could follow.
    """
    shape = letters(tokens)
    if re.search(r"[xyg]|[aob,]$|1(?!w)", shape) or any(token.text in _NO_CASES for token in tokens):
        return False
    if tokens and (tokens[-1].text == "%" or tokens[-1].text in BARE_DENIALS):
        return False
    return before or ("i" not in shape and not any(_turns(tokens, place) for place in range(len(tokens) - 1)))


def _turns(tokens: Sequence[Token], place: int) -> bool:
    """Whether a joining word ends the name and something follows that would move points."""
    if tokens[place].role not in _JOINING:
        return False
    rest = tokens[place + 1 :]
    applies = any(token.text == "áp" and after.text == "dụng" for token, after in itertools.pairwise(rest))
    return applies or rest[0].text in _RECKONING or (starts_condition(rest) and not is_fault(words_of(rest)))
