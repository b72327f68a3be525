"""Draw rules, what they take, and what comes of it (quy tắc, số liệu, kết quả chấm)."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, factorial, floor
from typing import Any

from hypothesis import strategies as st

from cchc.indicators import Absence, Counts, Direction, Measured
from cchc.rules import (
    AbsencePolicy,
    AnyRule,
    Band,
    Bonus,
    BoundPolicy,
    Bracket,
    Brackets,
    ByGroup,
    Capped,
    Checklist,
    Choice,
    Combination,
    ContextReason,
    Convention,
    Deduction,
    Goalposts,
    GroupReason,
    Highest,
    Improvement,
    Increment,
    InputKind,
    Ladder,
    LimitReason,
    Lowest,
    ManualReason,
    ManualScore,
    NoteKind,
    NotScored,
    NoViolation,
    Option,
    OptionReason,
    OptionTable,
    Outcome,
    Part,
    PartsReason,
    PartsRule,
    Penalty,
    PenaltySchedule,
    Piece,
    PieceReason,
    PieceRule,
    PieceTable,
    PointRounding,
    PolicyReason,
    Proportional,
    Reason,
    ReasonPart,
    RelativeToBest,
    Remainder,
    RoundingDirection,
    Rule,
    ScopeReason,
    Shortfall,
    Sum,
    SurveyRule,
    TextReason,
    WithExceptions,
    WordingNote,
    WrappingRule,
    YesNo,
    number_as_measured,
)
from cchc.strategies._bounds import require_least, require_most, require_order
from cchc.strategies._figures import bends, ends_of, grid_of, labels_of, reach_of
from cchc.strategies._indicators import ballots
from cchc.strategies._kept import kept, optional, together
from cchc.strategies._values import intervals, points, ratios
from cchc.strategies._viet import distinct_words, rising_numbers, vietnamese_words
from cchc.values import Interval, Ratio

_NUMBER_KINDS = (InputKind.RATE, InputKind.AMOUNT, InputKind.COUNT)


def _part_of(part: int, whole: int) -> Fraction:
    return Fraction(max(part % whole + 1, -(-whole // 50)), whole)


_ROUNDINGS = st.none() | st.integers(2, 4).map(PointRounding.to_places)
"""Roundings fine enough for points in hundredths, or none."""
_AIMS = st.builds(_part_of, st.integers(0, 99), st.integers(1, 100))
"""From 1/50 to 1; the fractions of Hypothesis make three strategies at each draw."""
_ANSWERS = (("Có", "Không có"), ("Có", "Chưa có"), ("Còn", "Không còn"), ("Đã", "Chưa"), ("Được", "Không được"))
"""Beginnings of a label and of its denial."""
_FLOORS = st.sampled_from([None, Fraction(1, 3), Fraction(1, 2), Fraction(9, 10)])


@kept
def _policies() -> st.SearchStrategy[AbsencePolicy | None]:
    return st.sampled_from([None, *AbsencePolicy])


@kept
def _notes() -> st.SearchStrategy[tuple[WordingNote, ...]]:
    """Notes of a rule, of most none."""
    return st.one_of(st.just(()), st.just(()), wording_notes().map(lambda note: (note,)))


@kept
def _positive_points(most: int = 10000) -> st.SearchStrategy[Decimal]:
    return st.integers(1, most).map(lambda units: Decimal(f"{units}E-2"))


@kept
def _nothing_or_points() -> st.SearchStrategy[Decimal]:
    return st.just(Decimal(0)) | _positive_points(1000)


@kept
def _labels(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Labels that differ however they are folded."""
    return distinct_words(min_size=least, max_size=most)


@kept
def _falling_points(count: int, *, most: int = 10000) -> st.SearchStrategy[list[Decimal]]:
    """Points in hundredths from the most to the fewest, all different."""
    earned = rising_numbers(0, most, min_size=count, max_size=count)
    return earned.map(lambda drawn: [Decimal(f"{units}E-2") for units in reversed(drawn)])


@kept
@st.composite
def _tables(draw: st.DrawFn, least: int, most: int) -> tuple[Option, ...]:
    """Lines from the most points to the fewest."""
    labels = draw(_labels(least, most))
    return tuple(map(Option, labels, draw(_falling_points(len(labels)))))


@kept
def options() -> st.SearchStrategy[Option]:
    """Lines of a table (mức): a label and its points."""
    return st.builds(Option, vietnamese_words(), points())


@kept
def option_tables() -> st.SearchStrategy[OptionTable]:
    """Tables of options (bảng mức) whose labels differ."""
    return st.builds(OptionTable, _tables(1, 4))


@kept
def bands() -> st.SearchStrategy[Band]:
    """Steps (bậc): an interval and its points, level or not."""
    return st.builds(Band, intervals(), points(), slope=st.fractions(-100, 100, max_denominator=100))


@kept
def point_roundings() -> st.SearchStrategy[PointRounding]:
    """Roundings of points (làm tròn điểm): a step and a direction."""
    return st.builds(PointRounding, _positive_points(1000), st.sampled_from(RoundingDirection))


@kept
@st.composite
def piece_tables(draw: st.DrawFn) -> PieceTable:
    """Piece tables (bảng đoạn) without gap or overlap, on the real line, on a grid or on the integers."""
    whole = draw(st.booleans())
    ends = draw(rising_numbers(0, 100, min_size=2, max_size=5))
    number = st.fractions(-10, 10, max_denominator=10)
    drawn = [
        Piece(Interval(Fraction(low), Fraction(high), high_closed=False), draw(number), draw(number), f"{low} - {high}")
        for low, high in pairwise(ends)
    ]
    domain = Interval(Fraction(ends[0]), Fraction(ends[-1]), high_closed=False, integers=whole)
    grid = draw(st.sampled_from([None, Fraction(1, 2), Fraction(1)]))
    return PieceTable(domain, tuple(drawn), grid, draw(st.one_of(st.none(), point_roundings())))


@kept
def pieces() -> st.SearchStrategy[Piece]:
    """Pieces (đoạn): an interval, a slope and a constant."""
    number = st.fractions(-100, 100, max_denominator=100)
    return st.builds(Piece, intervals(), number, number, vietnamese_words())


@kept
def yes_nos() -> st.SearchStrategy[YesNo]:
    """Sound yes/no rules (có hoặc không): a label and its denial, which may earn more."""

    def built(
        matter: str,
        words: tuple[str, str],
        earned: list[Decimal],
        turned: bool,  # noqa: FBT001  # drawn
        policy: AbsencePolicy | None,
    ) -> YesNo:
        of_both = reversed(earned) if turned else earned
        yes, no = (Option(f"{word} {matter}", one) for word, one in zip(words, of_both, strict=True))
        return YesNo(yes=yes, no=no, not_applicable=policy)

    drawn = st.builds(
        built, vietnamese_words(), st.sampled_from(_ANSWERS), _falling_points(2), st.booleans(), _policies()
    )
    return drawn.filter(lambda rule: rule.input_kind is InputKind.YES_NO)


@kept
def choices(*, min_options: int = 2, max_options: int = 5) -> st.SearchStrategy[Choice]:
    """Sound choices (chọn một mức): labels and points that differ.

    Args:
        min_options: the least number of options, 2 or more.
        max_options: the greatest number of options.

    Raises:
        InvalidArgument: `min_options` is less than 2 or above `max_options`.
    """
    require_least(2, min_options=min_options)
    require_order(min_options=min_options, max_options=max_options)
    lines = st.builds(_permuted, _tables(min_options, max_options), st.integers(0, factorial(max_options) - 1))
    return st.builds(Choice, options=lines, not_applicable=_policies())


def _permuted(lines: tuple[Option, ...], rank: int) -> tuple[Option, ...]:
    """Return the permutation of a rank in the order of Lehmer codes: one choice, which shrinks to the order given."""
    left, turned = list(lines), list[Option]()
    while left:
        rank, place = divmod(rank, len(left))
        turned.append(left.pop(place))
    return tuple(turned)


@kept
def checklists(*, min_items: int = 1, max_items: int = 4) -> st.SearchStrategy[Checklist]:
    """Sound checklists (danh mục nội dung).

    Args:
        min_items: the least number of items, 1 or more.
        max_items: the greatest number of items.

    Raises:
        InvalidArgument: `min_items` is less than 1 or above `max_items`.
    """
    require_least(1, min_items=min_items)
    require_order(min_items=min_items, max_items=max_items)

    def built(labels: list[str], earned: list[Decimal], policy: AbsencePolicy | None) -> Checklist:
        return Checklist(items=tuple(map(Option, labels, earned)), not_due=policy)

    return st.builds(
        built, _labels(min_items, max_items), st.lists(points(), min_size=max_items, max_size=max_items), _policies()
    )


@kept
def no_violations() -> st.SearchStrategy[NoViolation]:
    """Sound rules of any violation (không để xảy ra vi phạm)."""

    def built(table: tuple[Option, ...], policy: AbsencePolicy | None) -> NoViolation:
        return NoViolation(clean=table[0], violated=table[1], not_applicable=policy)

    return st.builds(built, _tables(2, 2), _policies())


@kept
def _named(most: int) -> st.SearchStrategy[tuple[Option, ...]]:
    """Draw one named level or none, of at most so many hundredths of a point."""
    earned = st.integers(0, most).map(lambda units: Decimal(f"{units}E-2"))
    return st.just(()) | st.tuples(st.builds(Option, vietnamese_words(), earned))


@kept
@st.composite
def ladders(
    draw: st.DrawFn,
    *,
    input_kind: InputKind | None = None,
    min_bands: int = 2,
    max_bands: int = 5,
    max_points: Decimal | int = 100,
) -> Ladder:
    """Sound ladders (bậc thang): steps without gap or overlap, points rising or falling all the way.

    Args:
        draw: given by Hypothesis.
        input_kind: a rate, an amount or a count; None draws each.
        min_bands: the least number of bands, 2 or more.
        max_bands: the greatest number of bands.
        max_points: the greatest points of a band.

    Raises:
        InvalidArgument: `min_bands` is less than 2 or above `max_bands`, or `max_points` has no room for the bands.
    """
    require_least(2, min_bands=min_bands)
    require_order(min_bands=min_bands, max_bands=max_bands)
    require_least(Decimal(max_bands - 1).scaleb(-2), max_points=max_points)
    kind = draw(st.sampled_from(_NUMBER_KINDS)) if input_kind is None else input_kind
    percent = kind is InputKind.RATE
    most = 99 if percent else 1000
    require_most(most + 1, max_bands=max_bands)
    bounds = draw(rising_numbers(1, most, min_size=min_bands - 1, max_size=max_bands - 1))
    ends = [Fraction(bound, 100 if percent else 1) for bound in bounds]
    open_below = [kind is not InputKind.COUNT and draw(st.booleans()) for _end in ends]
    earned = draw(_falling_points(len(ends) + 1, most=floor(max_points * 100)))
    rising = draw(st.booleans())
    if rising:
        earned.reverse()
    edges = [None, *ends, None]
    closed = [False, *(not is_open for is_open in open_below), False]
    drawn = [
        Band(Interval(low, high, closed[place], not closed[place + 1], percent), earned[place])
        for place, (low, high) in enumerate(pairwise(edges))
    ]
    return Ladder(
        bands=tuple(drawn),
        named_options=draw(_named(floor(max_points * 100))),
        input_kind=kind,
        notes=draw(_notes()),
        **draw(_LADDERS[Direction.UP if rising else Direction.DOWN]),
    )


_LADDERS = {
    direction: together(
        zero_denominator=[None, *AbsencePolicy],
        may_exceed=[False, True],
        may_be_negative=[False, True],
        direction=[None, direction],
    )
    for direction in Direction
}
"""The other settings of a ladder, by its direction."""


@kept
@st.composite
def proportionals(draw: st.DrawFn, *, input_kind: InputKind | None = None) -> Proportional:
    """Proportional rules (tính theo tỷ lệ) with any positive maximum, target up to 1 or 100, and a floor or none."""
    kind = draw(st.sampled_from(_NUMBER_KINDS)) if input_kind is None else input_kind
    aim = draw(_AIMS)
    part = draw(_FLOORS)
    scale = 100 if kind is InputKind.COUNT else 1
    return Proportional(
        max_points=draw(_positive_points()),
        target=aim * scale,
        min_value=None if part is None or kind is InputKind.COUNT else aim * part,
        input_kind=kind,
        zero_denominator=draw(_policies()),
        rounding=draw(_ROUNDINGS),
    )


@kept
@st.composite
def increments(draw: st.DrawFn, *, input_kind: InputKind | None = None) -> Increment:
    """Sound increments (điểm tăng thêm), upwards or downwards, with a floor or none, whole steps or parts of them."""
    kind = draw(st.sampled_from(_NUMBER_KINDS)) if input_kind is None else input_kind
    up = draw(st.booleans())
    unit = Fraction(1, 100) if kind is InputKind.RATE else Fraction(1)
    start = draw(st.integers(30, 70)) * unit
    stride = draw(st.integers(1, 5)) * unit
    base, per = draw(st.integers(0, 40)), draw(st.integers(1, 40))
    most = base + draw(st.integers(1, 5 * per))
    beyond = draw(st.sampled_from([None, Fraction(0), Fraction(10)])) if base else None
    return Increment(
        start=start,
        base=Decimal(base) / 4,
        stride=stride,
        points_per_step=Decimal(per) / 4,
        cap=Decimal(most) / 4,
        min_value=None if beyond is None else start + (-beyond if up else beyond) * unit,
        remainder=draw(st.sampled_from(Remainder)),
        input_kind=kind,
        direction=draw(st.sampled_from([None, Direction.UP])) if up else Direction.DOWN,
        zero_denominator=draw(_policies()),
        may_exceed=kind is InputKind.RATE and draw(st.booleans()),
        rounding=draw(_ROUNDINGS),
    )


@kept
def brackets() -> st.SearchStrategy[Bracket]:
    """Brackets (khoảng tăng điểm), with an end or without."""
    number = st.fractions(Fraction(1, 100), 100, max_denominator=100)
    return st.builds(Bracket, optional(st.fractions(-100, 100, max_denominator=100)), number, _positive_points())


@kept
@st.composite
def progressive_brackets(draw: st.DrawFn, *, input_kind: InputKind | None = None) -> Brackets:
    """Sound rules by brackets (điểm tăng theo từng khoảng), upwards or downwards, whole steps or parts of them."""
    kind = draw(st.sampled_from(_NUMBER_KINDS)) if input_kind is None else input_kind
    unit = Fraction(1, 100) if kind is InputKind.RATE else Fraction(1)
    up, remainder = draw(st.booleans()), draw(st.sampled_from(Remainder))
    start, base = draw(st.integers(45, 55)), Decimal(draw(st.integers(0, 40))) / 4
    end, before, reached = start, Fraction(base), Fraction(base)
    drawn: list[Bracket] = []
    for _place in range(draw(st.integers(1, 3))):
        stride, steps, per = draw(st.integers(1, 5)), draw(st.integers(1, 2)), Decimal(draw(st.integers(1, 12))) / 4
        length = stride * steps + draw(st.integers(0, stride - 1))
        end += length if up else -length
        counted = Fraction(steps) if remainder is Remainder.DROPPED else Fraction(length, stride)
        before, reached = reached, reached + counted * Fraction(per)
        drawn.append(Bracket(end * unit, stride * unit, per))
    caps = st.integers(floor(before * 4) + 1, floor(reached * 4)).map(lambda quarters: Decimal(quarters) / 4)
    cap = draw(optional(caps) if (reached * 4).denominator == 1 else caps)
    if cap is not None and draw(st.booleans()):
        drawn[-1] = Bracket(None, drawn[-1].stride, drawn[-1].points_per_step)
    return Brackets(
        start=start * unit,
        base=base,
        brackets=tuple(drawn),
        cap=cap,
        remainder=remainder,
        input_kind=kind,
        direction=draw(st.sampled_from([None, Direction.UP])) if up else Direction.DOWN,
        zero_denominator=draw(_policies()),
        rounding=draw(_ROUNDINGS),
    )


@kept
@st.composite
def deductions(draw: st.DrawFn) -> Deduction:
    """Sound deductions (trừ điểm): from a full score or from nothing, with a limit or none."""
    per = draw(_positive_points(100))
    full = draw(_nothing_or_points())
    most = draw(optional(_positive_points(1000)))
    limited = bool(full) or most is not None
    every = draw(st.integers(1, 5)) if limited else 1
    all_from = draw(st.one_of(st.none(), st.integers(1, 10))) if full else None
    return Deduction(
        points_per_case=per,
        initial=full,
        max_deduction=most,
        cases_per_step=every,
        lose_all_from=all_from,
        free_cases=draw(optional(st.integers(1, 5))),
        not_applicable=draw(_policies()),
    )


@kept
def penalties(text: st.SearchStrategy[str] | None = None, *, may_take_all: bool = True) -> st.SearchStrategy[Penalty]:
    """Sound penalties (mức trừ điểm): with a rate, or that take all.

    Args:
        text: draws the names of the faults; None draws any.
        may_take_all: whether all points that are left may go.
    """
    named = vietnamese_words() if text is None else text

    @st.composite
    def with_rate(draw: st.DrawFn) -> Penalty:
        per, every = draw(_positive_points(100)), draw(st.integers(1, 3))
        most = draw(optional(st.integers(0, 500).map(lambda more: per + Decimal(f"{more}E-2"))))
        last = draw(optional(st.integers(every + 1, 12))) if may_take_all else None
        return Penalty(draw(named), per, most, every, last)

    if not may_take_all:
        return with_rate()
    return st.one_of(with_rate(), st.builds(Penalty, named, st.none(), lose_all_from=st.integers(1, 3)))


@kept
@st.composite
def penalty_schedules(draw: st.DrawFn) -> PenaltySchedule:
    """Sound schedules of penalties (danh mục mức trừ điểm): from some points or from nothing, with a floor or none."""
    initial = draw(_nothing_or_points())
    below = draw(optional(_positive_points(1000))) if not initial or draw(st.booleans()) else initial
    names = draw(_labels(1, 4))
    drawn = [draw(penalties(st.just(name), may_take_all=bool(initial))) for name in names]
    if below is None:
        drawn = [one if one.max_deduction is not None else replace(one, cases_per_step=1) for one in drawn]
    return PenaltySchedule(
        penalties=tuple(drawn),
        initial=initial,
        floor=None if below is None else initial - below,
        not_applicable=draw(_policies()),
    )


@kept
def bonuses() -> st.SearchStrategy[Bonus]:
    """Sound bonuses (cộng điểm) with a cap."""
    return st.builds(_bonus, st.integers(1, 100), st.integers(1, 20), st.integers(0, 99), st.integers(1, 5))


def _bonus(per: int, steps: int, less: int, every: int) -> Bonus:
    """Return a bonus whose cap is reached with the last of the steps, often with a part of it."""
    cap = per * steps - less % per
    return Bonus(points_per_case=Decimal(f"{per}E-2"), cap=Decimal(f"{cap}E-2"), cases_per_step=every)


@kept
@st.composite
def goalposts(draw: st.DrawFn) -> Goalposts:
    """Rules between two bounds (chuẩn hóa min-max), either way round: fixed, carried, or those of the cohort."""
    at_low, at_high = draw(points()), draw(points())
    bounds = draw(st.sampled_from(BoundPolicy))
    if bounds is BoundPolicy.COHORT:
        return Goalposts.of_cohort(at_low, at_high, equal_values=AbsencePolicy.FULL_POINTS)
    low = draw(st.integers(-100, 100))
    high = draw(st.integers(low + 1, 200))
    since = draw(st.none() | st.integers(2006, 2030)) if bounds is BoundPolicy.CARRIED else None
    return Goalposts(low=Fraction(low), high=Fraction(high), at_low=at_low, at_high=at_high, bounds=bounds, since=since)


@kept
def manual_scores() -> st.SearchStrategy[ManualScore]:
    """Points given by hand (chấm trực tiếp), in steps or free."""
    step = st.sampled_from([None, Fraction(1, 4), Fraction(1, 2), Fraction(1)])
    return st.builds(
        ManualScore, floor=st.integers(-10, 0).map(Decimal), cap=st.integers(1, 100).map(Decimal), step=step
    )


@kept
def relative_to_bests() -> st.SearchStrategy[RelativeToBest]:
    """Rules by comparison with the best (so với đơn vị dẫn đầu), with a target or none."""
    plain = st.builds(RelativeToBest, max_points=_positive_points(), zero_best=_policies())
    half = Decimal("0.5")

    def aimed(most: Decimal, target: Fraction) -> RelativeToBest:
        return RelativeToBest(max_points=most, target=target, at_target=most * half)

    targets = st.fractions(Fraction(1, 10), 100, max_denominator=10)
    return st.one_of(plain, st.builds(aimed, _positive_points(100), targets))


@kept
def improvements() -> st.SearchStrategy[Improvement]:
    """Rules by comparison with the period before (so với kỳ trước), either way better."""

    def built(table: tuple[Option, ...], *, up: bool) -> Improvement:
        higher, same, lower = table if up else table[::-1]
        return Improvement(higher=higher, same=same, lower=lower)

    return st.builds(built, _tables(3, 3), up=st.booleans())


@kept
def survey_rules() -> st.SearchStrategy[SurveyRule]:
    """Rules of a survey (khảo sát)."""
    inner = st.one_of(ladders(input_kind=InputKind.RATE), proportionals(input_kind=InputKind.RATE))
    policy = st.sampled_from(AbsencePolicy)
    return st.builds(SurveyRule, rule=inner, min_valid_ballots=st.integers(1, 100), too_few_ballots=policy)


@kept
def not_scored_rules() -> st.SearchStrategy[NotScored]:
    """Draw rules that are reported but not scored (không tính điểm)."""
    return st.builds(NotScored, notes=_notes())


@kept
def parts(rules: st.SearchStrategy[Any] | None = None) -> st.SearchStrategy[Part]:
    """Parts of a rule (phần): what they are about, and a simple rule."""
    return st.builds(Part, vietnamese_words(), simple_rules() if rules is None else rules)


@kept
def _several() -> st.SearchStrategy[tuple[Part, ...]]:
    return st.lists(parts(), min_size=1, max_size=3).map(tuple)


@kept
@st.composite
def group_rules(draw: st.DrawFn) -> ByGroup:
    """Rules by groups of bodies (mức áp dụng theo nhóm đơn vị), with a rule for all other bodies or none."""
    kinds = (InputKind.RATE, InputKind.AMOUNT, InputKind.COUNT, InputKind.NUMBER, InputKind.YES_NO, InputKind.LABEL)
    inner = rules(input_kind=draw(st.sampled_from(kinds)))
    names = draw(_labels(1, 3))
    return ByGroup(
        parts=tuple(Part(name, draw(inner)) for name in names),
        other=draw(st.one_of(st.none(), inner)),
        not_applicable=draw(_policies()),
        not_due=draw(_policies()),
        notes=draw(_notes()),
    )


@kept
def sums() -> st.SearchStrategy[Sum]:
    """Sums of rules (cộng điểm các phần)."""
    return st.builds(Sum, parts=_several())


@st.composite
def _mixed_sums(draw: st.DrawFn) -> Sum:
    """Sums of parts that take values of two kinds at least."""
    apart = (draw(parts(yes_nos())), draw(parts(ladders())))
    return Sum(parts=(*apart, *draw(st.lists(parts(), max_size=1))))


@kept
def highest_rules() -> st.SearchStrategy[Highest]:
    """The best of several rules (lấy phần cao nhất)."""
    return st.builds(Highest, parts=_several())


@kept
def lowest_rules() -> st.SearchStrategy[Lowest]:
    """The weakest of several rules (lấy phần thấp nhất)."""
    return st.builds(Lowest, parts=_several())


@kept
@st.composite
def capped_rules(draw: st.DrawFn) -> Capped:
    """Rules between limits (giới hạn điểm)."""
    inner = draw(st.one_of(deductions(), ladders(), bonuses()))
    least = inner.min_points if inner.min_points.is_finite() else Decimal(-100)
    most = least + draw(_positive_points(1000))
    limits = draw(st.sampled_from([(None, most), (least, None), (least, most)]))
    return Capped(rule=inner, floor=limits[0], cap=limits[1])


@kept
def rules_with_exceptions() -> st.SearchStrategy[WithExceptions]:
    """Rules with exceptions (trường hợp ngoại lệ)."""

    def built(labels: list[str], earned: list[Decimal]) -> tuple[Option, ...]:
        return tuple(map(Option, labels, earned))

    exceptions = st.builds(built, _labels(1, 3), st.lists(points(), min_size=3, max_size=3))
    return st.builds(WithExceptions, rule=st.one_of(ladders(), deductions(), bonuses()), exceptions=exceptions)


@kept
def simple_rules() -> st.SearchStrategy[AnyRule]:
    """Sound rules (quy tắc) that hold no other rule."""
    return st.one_of(
        yes_nos(),
        choices(),
        ladders(),
        proportionals(),
        increments(),
        progressive_brackets(),
        deductions(),
        penalty_schedules(),
        bonuses(),
        no_violations(),
        checklists(),
        goalposts(),
        manual_scores(),
        relative_to_bests(),
        improvements(),
        not_scored_rules(),
    )


@kept
def rules(*, input_kind: InputKind | None = None) -> st.SearchStrategy[AnyRule]:
    """Sound rules (quy tắc) of every kind that scores a value by itself, or of those that take one kind of value.

    `ByGroup`, which needs the groups of a body, is drawn by `group_rules`.
    """
    composed = (survey_rules(), sums(), highest_rules(), lowest_rules(), capped_rules(), rules_with_exceptions())
    if input_kind is None:
        return st.one_of(simple_rules(), *composed)
    by_kind: dict[InputKind, tuple[st.SearchStrategy[Any], ...]] = {
        InputKind.RATE: (
            ladders(input_kind=input_kind),
            proportionals(input_kind=input_kind),
            increments(input_kind=input_kind),
            progressive_brackets(input_kind=input_kind),
        ),
        InputKind.AMOUNT: (
            ladders(input_kind=input_kind),
            proportionals(input_kind=input_kind),
            increments(input_kind=input_kind),
            progressive_brackets(input_kind=input_kind),
            goalposts(),
            manual_scores(),
        ),
        InputKind.COUNT: (
            ladders(input_kind=input_kind),
            proportionals(input_kind=input_kind),
            increments(input_kind=input_kind),
            progressive_brackets(input_kind=input_kind),
            deductions(),
            bonuses(),
            no_violations(),
        ),
        InputKind.NUMBER: (relative_to_bests(), improvements()),
        InputKind.YES_NO: (yes_nos(),),
        InputKind.LABEL: (choices(),),
        InputKind.LABELS: (checklists(),),
        InputKind.COUNTS: (penalty_schedules(),),
        InputKind.BALLOTS: (survey_rules(),),
        InputKind.PARTS: (_mixed_sums(),),
        InputKind.ANYTHING: (not_scored_rules(),),
    }
    return st.one_of(*by_kind[input_kind])


_COUNTS = st.one_of(st.integers(0, 20), st.integers(0, 2000))
"""Small counts as often as large ones: that is where rules bend."""


_HUNDREDTHS = st.integers(0, 100).map(lambda part: Ratio(part, 100))
_TEN_THOUSANDTHS = st.integers(0, 10**4).map(lambda part: Ratio(part, 10**4))


def values_for(rule: Rule) -> st.SearchStrategy[Measured]:
    """Values that a rule takes (số liệu hợp lệ), no absence and no 0/0 among them.

    Of a rule from outside the library only the kind of value is known; one on labels needs an `option_table`.
    """
    match rule:
        case WithExceptions():
            return st.one_of(values_for(rule.rule), st.sampled_from([line.text for line in rule.exceptions]))
        case WrappingRule():
            return values_for(rule.rule)
        case PartsRule():
            return st.tuples(*(values_for(part.rule) for part in rule.parts))
        case ByGroup():
            return values_for(rule.parts[0].rule)
        case PenaltySchedule():
            return _counts_of([penalty.text for penalty in rule.penalties])
        case PieceRule():
            return _piece_values(rule)
        case _:
            return _values_of_kind(rule)


def _counts_of(labels: list[str]) -> st.SearchStrategy[Counts]:
    """Draw counts of some of the labels, in any order."""
    some = st.lists(st.sampled_from(labels), unique=True) if labels else st.just(list[str]())
    return some.flatmap(lambda drawn: st.tuples(*(st.tuples(st.just(one), _COUNTS) for one in drawn)).map(Counts))


def _values_of_kind(rule: Rule) -> st.SearchStrategy[Measured]:
    """Values of the kind that a rule takes."""
    labels = labels_of(rule)
    match rule.input_kind:
        case InputKind.RATE:
            return st.one_of(_bending(rule), _HUNDREDTHS, _TEN_THOUSANDTHS, ratios(of_counts=True))
        case InputKind.AMOUNT:
            return st.one_of(_bending(rule), points(max_value=20), points(max_value=2000), _COUNTS)
        case InputKind.COUNT | InputKind.NUMBER:
            return st.one_of(_bending(rule), _COUNTS)
        case InputKind.YES_NO:
            return st.one_of(st.booleans(), st.sampled_from(labels)) if labels else st.booleans()
        case InputKind.LABEL:
            return st.sampled_from(labels)
        case InputKind.LABELS:
            return st.lists(st.sampled_from(labels), unique=True).map(tuple)
        case InputKind.COUNTS:
            return _counts_of(labels)
        case InputKind.BALLOTS:
            return ballots()
        case _:
            return st.one_of(st.booleans(), _COUNTS, vietnamese_words())


def _bending(rule: Rule) -> st.SearchStrategy[Measured]:
    """Numbers where the points of a rule from outside may change, and those beside them."""
    return st.sampled_from([number_as_measured(number, rule.input_kind) for number in bends(rule)])


@st.composite
def _piece_values(draw: st.DrawFn, rule: PieceRule) -> Measured:
    """Draw numbers of the domain (ends of pieces and domain, those one step beside them, any others), and labels."""
    (low, high), grid, near, labels = reach_of(rule), grid_of(rule), ends_of(rule), labels_of(rule)
    way = draw(_below(3 if labels else 2))
    if way == 2:  # noqa: PLR2004  # the third way
        return labels[draw(_below(len(labels)))]
    if near and way == 0:
        return number_as_measured(near[draw(_below(len(near)))], rule.input_kind)
    return number_as_measured(draw(st.integers(ceil(low / grid), floor(high / grid))) * grid, rule.input_kind)


@kept
def _below(number: int) -> st.SearchStrategy[int]:
    """Draw indices of a list; what is built once for each length is drawn faster than what is built for each list."""
    return st.integers(0, number - 1)


@kept
def outcomes() -> st.SearchStrategy[Outcome]:
    """Outcomes (kết quả chấm) of drawn rules on drawn values, absences among them."""

    def scored(rule: AnyRule) -> st.SearchStrategy[Outcome]:
        missing = st.sampled_from([Absence.NOT_REPORTED, Absence.WITHHELD])
        return st.one_of(values_for(rule), missing).map(rule.score)

    return st.one_of(yes_nos(), choices(), ladders(), proportionals(), deductions(), survey_rules()).flatmap(scored)


@kept
def reason_parts() -> st.SearchStrategy[ReasonPart]:
    """Parts of composed reasons (lý do của một phần)."""
    number = st.one_of(st.none(), st.fractions(-100, 100, max_denominator=100))
    return st.builds(ReasonPart, text=vietnamese_words(), points=number, reason=reasons(OptionReason))


@kept
def conventions() -> st.SearchStrategy[Convention]:
    """Draw conventions (quy ước) of the readers, and in other words."""
    codes = st.sampled_from(["zero_unsaid", "cap_unsaid", "remainder_unsaid"]).map(Convention)
    about = st.builds(Convention, st.sampled_from(["zero_by_number", "own_words"]), vietnamese_words())
    return st.one_of(codes, about)


@kept
def wording_notes() -> st.SearchStrategy[WordingNote]:
    """Draw notes of rules (ghi chú)."""
    return st.builds(WordingNote, st.sampled_from(NoteKind), vietnamese_words())


@kept
def shortfalls() -> st.SearchStrategy[Shortfall]:
    """Draw what values and labels lack for the most points (phần còn thiếu)."""
    lost = st.fractions(Fraction(1, 100), 100, max_denominator=100)
    by_value = st.builds(Shortfall, points=lost, needed=intervals())
    return st.one_of(by_value, st.builds(Shortfall, points=lost, option=vietnamese_words()))


@kept
def reasons(kind: Any = None) -> st.SearchStrategy[Reason]:
    """Reasons (lý do) of every kind, or of one."""

    def by_value(rule: AnyRule) -> st.SearchStrategy[Reason]:
        return values_for(rule).map(lambda value: rule.score(value).reason)

    def limited(part: ReasonPart) -> LimitReason:
        return LimitReason(points=part.points or Fraction(0), before=part)

    number = st.one_of(st.integers(0, 100), points())
    drawn: dict[Any, Callable[[], st.SearchStrategy[Reason]]] = {
        PieceReason: lambda: st.one_of(ladders().map(_unnamed), proportionals(), increments()).flatmap(by_value),
        OptionReason: lambda: yes_nos().flatmap(by_value),
        PolicyReason: lambda: st.builds(
            PolicyReason, cause=st.one_of(st.sampled_from(Absence), ballots()), policy=st.sampled_from(AbsencePolicy)
        ),
        ManualReason: lambda: st.builds(
            ManualReason, points=st.fractions(-100, 100), by=st.just("Tổ thẩm định"), reason=vietnamese_words()
        ),
        TextReason: lambda: st.builds(TextReason, text=vietnamese_words()),
        PartsReason: lambda: st.builds(
            PartsReason, how=st.sampled_from(Combination), parts=st.lists(reason_parts(), max_size=3).map(tuple)
        ),
        LimitReason: lambda: reason_parts().map(limited),
        GroupReason: lambda: st.builds(
            GroupReason, group=st.one_of(st.just(""), vietnamese_words()), reason=reasons(OptionReason)
        ),
        ScopeReason: lambda: st.builds(
            ScopeReason, applies_to=st.tuples(vietnamese_words()), except_for=st.lists(vietnamese_words()).map(tuple)
        ),
        ContextReason: lambda: st.builds(
            ContextReason, text=st.sampled_from(["best", "previous"]), value=number, reason=reasons(PieceReason)
        ),
    }
    return drawn[kind]() if kind else st.one_of(*(draw() for draw in drawn.values()))


def _unnamed(rule: Ladder) -> Ladder:
    return Ladder(bands=rule.bands, input_kind=rule.input_kind, may_exceed=rule.may_exceed)
