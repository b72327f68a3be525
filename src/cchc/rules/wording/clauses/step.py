"""Points for so much more of the value (điểm theo bước): "trên 70% thì cứ thêm 5% được thêm 0,5 điểm"."""

from collections.abc import Sequence

from cchc.rules.wording.clauses.clause import Bound, Step, marks_of
from cchc.rules.wording.words.grammar import STEPS
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import Found, first_match
from cchc.rules.wording.words.refused import refused_at
from cchc.rules.wording.words.tokens import Token, words_of
from cchc.rules.wording.words.vocabulary import Role

_TAKING = frozenset({"hạ", "mất", "trừ", "phạt", "bớt", "cắt", "hồi", "không", "chưa"})
"""Words behind a stride that turn an addition into something else."""
_SHORT = ("dưới", "thấp", "kém", "thiếu", "chưa", "hụt")
"""What states that a figure falls short."""
_GROWING = frozenset({"tăng", "thêm"})


def read_step(tokens: Sequence[Token]) -> Step | None:
    """Return the points for so much more or less of the value; None if tokens state none.

    Raises:
        Refused: points are added one way and the bound lies the other way, or words turn the addition round.
    """
    found = first_match(STEPS, tokens)
    if found is None or any(token.role in (Role.NOT, Role.HEDGE) for token in found.slot("subject")):
        return None
    if found.production.name == "fall":
        return _fall(found)
    before, behind = set(words_of(found.slot("verb")).split()), set(words_of(found.slot("unit2")).split())
    if _TAKING & behind or ("giảm" in behind and _GROWING & before):
        raise refused_at("cases", tokens)
    falls = "giảm" in before | behind
    if found.production.name == "step_on":
        return _step(found, up=not falls) if _adds(found) else None
    up = not found.production.name.startswith("step_down")
    if falls == up:
        raise refused_at("start", tokens)
    return _step(found, up=up)


def _adds(found: Found) -> bool:
    """Whether a stride without a start adds points, and is no rate of cases: "cứ thêm 5% được cộng 1 điểm"."""
    stride = found.only("stride")
    words = set(words_of((*found.slot("verb"), *found.slot("unit2"))).split())
    adds = any(token.role in (Role.ADD, Role.MORE) for token in found.tokens)
    return (stride.role is Role.PERCENT and adds) or bool(words & {"tăng", "thêm", "giảm"})


def _step(found: Found, *, up: bool) -> Step:
    start, end, base = found.number("start"), found.number("end"), found.number("base")
    if base is not None:
        zero = found.number("zero")
        if start is None or end is None or zero is None or end.value != start.value or zero.value:
            raise refused_at("start", found.tokens)
    stride = found.only("stride")
    return Step(
        found.tokens,
        marks_of(found.tokens, SpanRole.STRIDE),
        start_bound=None if start is None else _start(found, start, up=up),
        end_value=end.value if end is not None and base is None else None,
        stride=stride.value,
        percent=stride.role is Role.PERCENT,
        unit=_nouns(found.slot("unit2")),
        points=found.only("points").value,
        base=None if base is None else base.value,
        up=up,
        whole="đủ" in words_of((*found.slot("verb"), *found.slot("unit2"))).split(),
        end_unit=_nouns(found.slot("unit3")),
    )


def _start(found: Found, start: Token, *, up: bool) -> Bound:
    """Where points begin to be added; "từ 70%" includes its end, "trên 70%" does not."""
    closed = found.production.form.startswith("{subject}từ {")
    low, high = (start.value, None) if up else (None, start.value)
    unit = tuple(token.text for token in found.slot("unit"))
    return Bound(low, high, closed, closed, start.role is Role.PERCENT, start.decimals, unit)


def _nouns(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens if token.role is Role.WORD)


def _fall(found: Found) -> Step | None:
    """Points taken off for so much less of the value; None unless the words state that it falls short."""
    tokens, stride = found.tokens, found.only("stride")
    about = words_of(found.slot("short") or found.slot("plain")).split()
    if about and about[0] not in _SHORT:
        return None
    short = tokens[0].text.split()[-1] in _SHORT
    if not about and not short and all(token.role is not Role.FALL for token in tokens[:3]):
        return None
    return Step(
        tokens,
        marks_of(tokens, SpanRole.STRIDE),
        stride=stride.value,
        percent=stride.role is Role.PERCENT,
        points=found.only("points").value,
        takes_off=True,
    )
