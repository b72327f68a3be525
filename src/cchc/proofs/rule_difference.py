"""Where two rules or wordings give other points (khác biệt giữa hai quy tắc): decided on the pieces, not sampled.

Both tables are cut at all their breakpoints; on each stretch between two cuts there is one line on either side, so two
values between its turning points decide it. Cost: O(pieces) values, and where rules round their points those beside the
jumps at which one may pass the other; with limits around such a rule, those beside all jumps.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import islice, pairwise
from math import lcm
from typing import ClassVar

from cchc.documents import Source
from cchc.errors import InvalidInput
from cchc.exact import require_number
from cchc.indicators import Absence, Measured, MeasuredField
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.proofs.clause import clause_words
from cchc.proofs.number_inputs import indices, number_in
from cchc.proofs.worded import Worded
from cchc.rules import (
    BuiltinRule,
    Capped,
    Checklist,
    InputKind,
    Piece,
    PieceRule,
    PieceTable,
    Rule,
    Stretch,
    TableRule,
    WithExceptions,
    indices_of,
    number_as_measured,
    points_figure,
    read_rule,
    stretches,
    turning_points,
)
from cchc.values import Cut, ExactFraction, Interval, Ratio


@dataclass(frozen=True, slots=True)
class RulePoints(CheckedPickle):
    """What one rule gives for a value (điểm theo một quy tắc), and the words and the clause that it comes from.

    Attributes:
        points: the points; None if the rule refuses the value, or leaves it outside the maximum.
        text: the stretch of its wording that decides; "" if there is none.
        source: its clause, or None.

    >>> RulePoints(Fraction(3), "từ 90%").points
    Fraction(3, 1)
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    points: ExactFraction | None
    text: str = ""
    source: Source | None = field(default=None)

    @property
    def sentence(self) -> Message:
        """The points and the clause in words (lời văn)."""
        words = clause_words(self.text, self.source)
        if self.points is None:
            return _("không có điểm{words}", words=words)
        return _("{points} điểm{words}", points=points_figure(self.points), words=words)


@dataclass(frozen=True, slots=True)
class RuleDifference(Worded, CheckedPickle):
    """A value for which two rules give other points (khác biệt giữa hai quy tắc).

    Attributes:
        value: the value.
        old: what the old rule gives.
        new: what the new rule gives.

    >>> from cchc.rules import Proportional
    >>> found = first_difference(Proportional.of(10), Proportional.of(10, "90%"))
    >>> found.old.points < found.new.points
    True
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    value: MeasuredField
    old: RulePoints
    new: RulePoints

    @property
    def sentence(self) -> Message:
        """The difference in words (lời văn)."""
        return _(
            "số liệu {value}: trước {old}; sau {new}",
            value=str(self.value),
            old=self.old.sentence,
            new=self.new.sentence,
        )


def equivalent(old: Rule | str, new: Rule | str) -> bool:
    """Return whether two rules give the same points for every value (tương đương).

    Args:
        old: a rule, or its wording.
        new: the other one.

    Raises:
        InvalidInput: a wording cannot be read, or rules of these kinds cannot be compared.

    >>> equivalent("từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm", "không thấp hơn 90%: 2 điểm; còn lại: 0 điểm")
    True
    """
    one, other = read(old), read(new)
    return first_difference(one, other) is None


def first_difference(old: Rule | str, new: Rule | str) -> RuleDifference | None:
    """Return a value for which two rules give other points (điểm khác biệt), the lowest stretch first; None if none.

    Args:
        old: a rule, or its wording.
        new: the other one.

    Raises:
        InvalidInput: a wording cannot be read, or rules of these kinds cannot be compared.

    >>> found = first_difference("từ 90%: 2 điểm; dưới 90%: 0 điểm", "trên 90%: 2 điểm; đến 90%: 0 điểm")
    >>> print(found)
    số liệu 9/10: trước 2 điểm (“từ 90%”); sau 0 điểm (“đến 90%”)
    """
    one, other = read(old), read(new)
    if one == other:
        return None
    for value in deciding_values(one, other):
        if exact_points(one, value) != exact_points(other, value):
            return RuleDifference(value, points_of(one, value), points_of(other, value))
    return None


def exact_points(rule: Rule, value: Measured) -> Fraction | None:
    """Return the points of a value (điểm đúng); None if the rule refuses it, or leaves it outside the maximum."""
    try:
        return rule.score(value).exact
    except InvalidInput:
        return None


def read(rule: Rule | str) -> Rule:
    """Return a rule, or the rule of a wording (đọc cách chấm điểm)."""
    return read_rule(rule) if isinstance(rule, str) else rule


def points_of(rule: Rule, value: Measured) -> RulePoints:
    """Return what a rule gives for a value (điểm theo quy tắc).

    Args:
        rule: the rule.
        value: the value; one that it refuses has no points.
    """
    source: Source | None = getattr(rule, "source", None)
    points = exact_points(rule, value)
    return RulePoints(points, "" if points is None else _text_of(rule, value), source)


def _text_of(rule: Rule, value: Measured) -> str:
    """Return the words of the piece or of the option that decides."""
    table = table_of(rule)
    if isinstance(value, str):
        return value
    if table is None or isinstance(value, Absence) or (isinstance(value, Ratio) and not value.den):
        return ""
    return table.piece_of(require_number(value), value).text


def table_of(rule: Rule) -> PieceTable | None:
    """Return the pieces of a rule on one number, whatever limits and exceptions are around it; None for others."""
    if isinstance(rule, Capped | WithExceptions):
        return table_of(rule.rule)
    return rule.piece_table if isinstance(rule, PieceRule) and not rule.needs_cohort else None


def deciding_values(one: Rule, other: Rule) -> Iterator[Measured]:
    """Yield values of which one shows a difference if there is any."""
    kinds = {one.input_kind, other.input_kind}
    tables = [table_of(rule) for rule in (one, other)]
    for rule in (one, other):
        if not _is_comparable(rule):
            remedy = _("chỉ so sánh được quy tắc trên một số liệu, theo mức hoặc theo danh mục")
            raise InvalidInput.of("type", _("chưa so sánh được quy tắc loại này"), type(rule).__name__, remedy)
    yield Absence.NOT_REPORTED
    first, second = tables
    if first is not None and second is not None and len(kinds) == 1:
        plain = isinstance(one, PieceRule) and isinstance(other, PieceRule)
        if not (plain and first == second):
            yield from _numbers(first, second, one.input_kind, [*_limits(one), *_limits(other)])
    else:  # only one of the two takes numbers, or they take other kinds of numbers
        for rule, table in zip((one, other), tables, strict=True):
            if table is not None:
                yield from _numbers(table, table, rule.input_kind, [])
    if InputKind.RATE in kinds:
        yield Ratio(0, 0)
    for rule in (one, other):
        yield from _labels(rule)
    yield from (Absence.NOT_APPLICABLE, Absence.NOT_DUE)


def _is_comparable(rule: Rule) -> bool:
    if isinstance(rule, Capped | WithExceptions):
        return _is_comparable(rule.rule)
    return isinstance(rule, TableRule | Checklist) or (isinstance(rule, PieceRule) and not rule.needs_cohort)


def _labels(rule: Rule) -> Iterator[Measured]:
    if isinstance(rule, Checklist):
        yield ()
        yield from ((item.text,) for item in rule.items)
    elif isinstance(rule, WithExceptions):
        yield from (option.text for option in rule.exceptions)
    elif isinstance(rule, BuiltinRule) and rule.option_table is not None:
        yield from (option.text for option in rule.option_table.options)
        if isinstance(rule, TableRule):
            yield from (True, False)
    if isinstance(rule, Capped | WithExceptions):
        yield from _labels(rule.rule)


def _limits(rule: Rule) -> Iterator[Fraction]:
    """Yield the limits around a rule."""
    if isinstance(rule, Capped):
        yield from (Fraction(limit) for limit in (rule.floor, rule.cap) if limit is not None)
    if isinstance(rule, Capped | WithExceptions):
        yield from _limits(rule.rule)


def _numbers(one: PieceTable, other: PieceTable, kind: InputKind, limits: list[Fraction]) -> Iterator[Measured]:
    """Yield numbers of which one shows a difference of two tables if there is any, with limits around either."""
    tables = [(_in_domain(table), table.rounding) for table in (one, other)]
    low, high = min(one.domain.low_cut, other.domain.low_cut), max(one.domain.high_cut, other.domain.high_cut)
    domain = Interval.between(low, high, integers=one.domain.integers and other.domain.integers) or Interval()
    grid = _common_grid(one, other, kind)
    for stretch in stretches(domain, grid, tables[0], tables[1]):
        turns = {*turning_points(stretch, everywhere=bool(limits)), *_turns_at_limits(stretch, limits)}
        found = _on_reals(stretch, turns, kind) if grid is None else (i * grid for i in indices_of(stretch, turns))
        yield from (number_as_measured(number, kind) for number in found)
    if one.grid != other.grid:
        yield from (number_as_measured(number, kind) for number in (*_off_grid(one, other), *_off_grid(other, one)))


def _common_grid(one: PieceTable, other: PieceTable, kind: InputKind) -> Fraction | None:
    """Return the step of the numbers that both tables take and that can be written; None on the real line."""
    grids = [grid for grid in (one.grid, other.grid) if grid is not None]
    if kind is not InputKind.RATE:
        grids = [grid * _without_decimals(grid.denominator) for grid in grids]
    if not grids:
        return None
    bottom = lcm(*(grid.denominator for grid in grids))
    return Fraction(lcm(*(int(grid * bottom) for grid in grids)), bottom)


def _without_decimals(bottom: int) -> int:
    """Return a denominator without its factors 2 and 5: so many steps make the next finite decimal."""
    for factor in (2, 5):
        while bottom % factor == 0:
            bottom //= factor
    return bottom


def _off_grid(one: PieceTable, other: PieceTable) -> Iterator[Fraction]:
    """Yield a number that one table takes, on its grid, and the other does not, since it is not on its own."""
    if other.grid is not None:
        step = one.grid if one.grid is not None else other.grid / 2
        first, last = indices(one.domain, step)
        near = (index * step for index in range(first, min(last, first + other.grid.numerator * step.denominator) + 1))
        yield from islice((x for x in near if (x / other.grid).denominator != 1), 1)


def _in_domain(table: PieceTable) -> list[Piece]:
    return [part for piece in table.pieces if (part := piece.within(table.domain)) is not None]


def _turns_at_limits(stretch: Stretch, limits: list[Fraction]) -> Iterator[Fraction]:
    """Yield the values of a stretch at which a limit begins to hold: one step around it if points are rounded."""
    low, high = (cut[1] if not cut[0] else None for cut in (stretch.low, stretch.high))
    for line in (stretch.first, stretch.second):
        if line is not None and line.slope:
            step = 0 if line.rounding is None else Fraction(line.rounding.step)
            values = ((limit + way * step - line.constant) / line.slope for limit in limits for way in (-1, 0, 1))
            yield from (x for x in values if (low is None or low < x) and (high is None or x < high))


def _on_reals(stretch: Stretch, turns: Iterable[Fraction], kind: InputKind) -> Iterator[Fraction]:
    """Yield the turns of a stretch, and numbers between them: one between jumps of both lines, else two."""
    decimals = kind is not InputKind.RATE
    level = all(line is None or line.rounding is not None or not line.slope for line in (stretch.first, stretch.second))
    cuts: list[Cut] = [(0, value, side) for value in sorted(turns) for side in (0, 1)]
    for low, high in pairwise([stretch.low, *cuts, stretch.high]):
        inside = Interval.between(low, high)
        value = None if inside is None else number_in(inside, None, decimals=decimals)
        if value is None:
            continue
        yield value
        if level and low is not stretch.low and high is not stretch.high:
            continue  # a line may jump at an end of the stretch
        rest = Interval.between((0, value, 1), high) or Interval.between(low, (0, value, 0))
        second = None if rest is None else number_in(rest, None, decimals=decimals)
        if second is not None:
            yield second
