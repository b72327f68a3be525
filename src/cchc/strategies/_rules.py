"""Draw rules, what they take, and what comes of it (quy tắc, số liệu, kết quả chấm)."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import strategies as st

from cchc.indicators import Absence, Measured
from cchc.rules import (
    AbsencePolicy,
    ByLine,
    ByPiece,
    ByPolicy,
    ByWords,
    Ladder,
    Line,
    Outcome,
    Piece,
    Proportional,
    Reason,
    Step,
    Takes,
    YesNo,
)
from cchc.rules.piece_rule import PieceRule
from cchc.strategies._values import intervals, points, ratios
from cchc.strategies._viet import vietnamese_words
from cchc.values import Interval, Ratio

_NUMBER_KINDS = (Takes.RATE, Takes.AMOUNT, Takes.COUNT)


def lines() -> st.SearchStrategy[Line]:
    """Lines of a table (mức): a label and its points."""
    return st.builds(Line, vietnamese_words(), points())


def steps() -> st.SearchStrategy[Step]:
    """Steps (bậc): an interval and its points."""
    return st.builds(Step, intervals(), points())


def pieces() -> st.SearchStrategy[Piece]:
    """Pieces (đoạn): an interval, a slope and a constant."""
    number = st.fractions(-100, 100, max_denominator=100)
    return st.builds(Piece, intervals(), number, number, vietnamese_words())


def yes_nos() -> st.SearchStrategy[YesNo]:
    """Sound yes/no rules (có hoặc không): two labels, more points for "yes"."""
    labels = st.lists(vietnamese_words(), min_size=2, max_size=2, unique=True)
    earned = st.lists(points(), min_size=2, max_size=2, unique=True).map(sorted)
    policy = st.one_of(st.none(), st.sampled_from(AbsencePolicy))

    def built(texts: list[str], two: list[Decimal], not_applicable: AbsencePolicy | None) -> YesNo:
        return YesNo(yes=Line(texts[0], two[1]), no=Line(texts[1], two[0]), not_applicable=not_applicable)

    return st.builds(built, labels, earned, policy)


@st.composite
def ladders(draw: st.DrawFn, *, takes: Takes | None = None) -> Ladder:
    """Sound ladders (bậc thang): steps without gap or overlap, points rising or falling all the way."""
    kind = draw(st.sampled_from(_NUMBER_KINDS)) if takes is None else takes
    percent = kind is Takes.RATE
    most = 99 if percent else 1000
    bounds = draw(st.lists(st.integers(1, most), min_size=1, max_size=4, unique=True).map(sorted))
    ends = [Fraction(bound, 100 if percent else 1) for bound in bounds]
    open_below = [kind is not Takes.COUNT and draw(st.booleans()) for _end in ends]
    earned = draw(st.lists(points(), min_size=len(ends) + 1, max_size=len(ends) + 1).map(sorted))
    if draw(st.booleans()):
        earned.reverse()
    edges = [None, *ends, None]
    closed = [False, *(not is_open for is_open in open_below), False]
    drawn = (
        Step(Interval(low, high, closed[place], not closed[place + 1], percent), earned[place])
        for place, (low, high) in enumerate(pairwise(edges))
    )
    zero = draw(st.one_of(st.none(), st.sampled_from(AbsencePolicy)))
    return Ladder(steps=tuple(drawn), takes=kind, zero_denominator=zero, may_exceed=draw(st.booleans()))


def proportionals(*, takes: Takes | None = None) -> st.SearchStrategy[Proportional]:
    """Proportional rules (tính theo tỷ lệ) with any positive maximum and target up to 1, or 100 in numbers."""
    kinds = st.sampled_from(_NUMBER_KINDS) if takes is None else st.just(takes)
    zero = st.one_of(st.none(), st.sampled_from(AbsencePolicy))
    return st.builds(
        Proportional,
        max_points=st.integers(1, 10000).map(lambda units: Decimal(f"{units}E-2")),
        target=st.fractions(Fraction(1, 100), 1, max_denominator=100),
        takes=kinds,
        zero_denominator=zero,
    )


def rules(*, takes: Takes | None = None) -> st.SearchStrategy[YesNo | Ladder | Proportional]:
    """Sound rules (quy tắc) of every kind, or of those that take one kind of value."""
    if takes is Takes.YES_NO:
        return yes_nos()
    on_numbers = st.one_of(ladders(takes=takes), proportionals(takes=takes))
    return on_numbers if takes else st.one_of(yes_nos(), on_numbers)


def values_for(rule: YesNo | PieceRule) -> st.SearchStrategy[Measured]:
    """Values that a rule takes (số liệu hợp lệ), no absence and no 0/0 among them."""
    if isinstance(rule, YesNo):
        return st.one_of(st.booleans(), st.sampled_from([line.text for line in rule.table]))
    match rule.takes:
        case Takes.COUNT:
            return st.integers(0, 2000)
        case Takes.AMOUNT:
            return st.one_of(st.integers(0, 2000), points(max_value=2000))
        case _:
            over = st.builds(Ratio, st.integers(0, 300), st.integers(1, 100))
            return st.one_of(ratios(of_counts=True), over) if rule.may_exceed else ratios(of_counts=True)


def outcomes() -> st.SearchStrategy[Outcome]:
    """Outcomes (kết quả chấm) of drawn rules on drawn values, absences among them."""

    def scored(rule: YesNo | Ladder | Proportional) -> st.SearchStrategy[Outcome]:
        missing = st.sampled_from([Absence.NOT_REPORTED, Absence.WITHHELD])
        return st.one_of(values_for(rule), missing).map(rule.score)

    return rules().flatmap(scored)


def reasons(kind: type[ByPiece | ByLine | ByPolicy | ByWords] | None = None) -> st.SearchStrategy[Reason]:
    """Reasons (lý do) of every kind, or of one."""

    def by_value(rule: YesNo | Ladder | Proportional) -> st.SearchStrategy[Reason]:
        return values_for(rule).map(lambda value: rule.score(value).reason)

    drawn: dict[type[ByPiece | ByLine | ByPolicy | ByWords], st.SearchStrategy[Reason]] = {
        ByPiece: st.one_of(ladders(), proportionals()).flatmap(by_value),
        ByLine: yes_nos().flatmap(by_value),
        ByPolicy: st.builds(ByPolicy, cause=st.sampled_from(Absence), policy=st.sampled_from(AbsencePolicy)),
        ByWords: st.builds(ByWords, text=vietnamese_words()),
    }
    return drawn[kind] if kind else st.one_of(*drawn.values())
