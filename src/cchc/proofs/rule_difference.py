"""Where two rules or wordings give other points (khác biệt giữa hai quy tắc): decided on the pieces, not sampled.

Both tables are cut at all their breakpoints; on each stretch between two cuts there is one line on either side, so two
values decide it, and with a rounding of points the values beside the jumps do. Cost: O(pieces) values, and O(jumps)
more where a rule rounds its points.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import merge
from itertools import chain, combinations, pairwise, takewhile
from math import floor
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
    TableRule,
    WithExceptions,
    number_as_measured,
    points_figure,
    read_rule,
)
from cchc.values import Cut, ExactFraction, Interval, Ratio

_BESIDE = 3
"""So many pieces are looked at for each stretch: one holds it, unless a rule with faults has overlaps."""
_MAX_JUMPS = 20_000
"""The most values that are looked at on one stretch."""


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
    if isinstance(one, PieceRule) and isinstance(other, PieceRule) and one.piece_table != other.piece_table:
        return False
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
    return rule.piece_table if isinstance(rule, PieceRule) else None


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
            yield from _numbers(first, second, one.input_kind, [*_limit_points(one), *_limit_points(other)])
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
    return isinstance(rule, PieceRule | TableRule | Checklist)


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


def _limit_points(rule: Rule) -> Iterator[Fraction]:
    """Yield the points at which limits around a rule begin to hold."""
    if isinstance(rule, Capped):
        yield from (Fraction(limit) for limit in (rule.floor, rule.cap) if limit is not None)
    if isinstance(rule, Capped | WithExceptions):
        yield from _limit_points(rule.rule)


def _numbers(one: PieceTable, other: PieceTable, kind: InputKind, limits: list[Fraction]) -> Iterator[Measured]:
    decimals = kind is not InputKind.RATE
    for interval, pieces in _stretches(one, other, limits):
        for grid in {one.grid, other.grid}:
            for number in _deciding(interval, pieces, grid, (one, other), decimals=decimals):
                yield number_as_measured(number, kind)


def _stretches(
    one: PieceTable, other: PieceTable, limits: list[Fraction]
) -> Iterator[tuple[Interval, tuple[Piece, ...]]]:
    """Yield the stretches between two cuts of either table, each with the pieces over it."""
    tables = (one, other)
    cuts = {cut for table in tables for cut in (table.domain.low_cut, table.domain.high_cut)}
    pieces = [piece for table in tables for piece in table.pieces]
    for piece in pieces:
        cuts |= {piece.interval.low_cut, piece.interval.high_cut}
        crossings = ((points - piece.constant) / piece.slope for points in limits if piece.slope)
        cuts |= {(0, value, side) for value in crossings for side in (0, 1)}
    cuts.add((0, Fraction(0), 0))  # so that no stretch is endless on both sides
    ordered = [sorted(table.pieces, key=lambda piece: piece.interval.low_cut) for table in tables]
    for low, high in pairwise(sorted(cuts)):
        interval = Interval.between(low, high) or Interval()
        held = tuple(piece for each in ordered for piece in _held(each, low, high))
        crossing = [(0, value, side) for value in _crossings(held) if value in interval for side in (0, 1)]
        for start, end in pairwise([low, *crossing, high]):
            if (part := Interval.between(start, end)) is not None:
                yield part, held


def _held(ordered: list[Piece], low: Cut, high: Cut) -> list[Piece]:
    """Return the pieces over a stretch, and forget those that end before it."""
    while ordered and ordered[0].interval.high_cut <= low:
        ordered.pop(0)
    return [piece for piece in ordered[:_BESIDE] if piece.interval.low_cut < high and low < piece.interval.high_cut]


def _crossings(pieces: Sequence[Piece]) -> list[Fraction]:
    """Return the values at which the lines of pieces cross, in ascending order."""
    pairs = ((one, other) for one, other in combinations(pieces, 2) if one.slope != other.slope)
    return sorted({(other.constant - one.constant) / (one.slope - other.slope) for one, other in pairs})


def _deciding(
    interval: Interval,
    pieces: tuple[Piece, ...],
    grid: Fraction | None,
    tables: tuple[PieceTable, PieceTable],
    *,
    decimals: bool,
) -> Iterator[Fraction]:
    """Yield the values of a stretch that decide whether its lines are equal."""
    rounded = any(table.rounding is not None for table in tables) and any(piece.slope for piece in pieces)
    if grid is not None:
        first, last = indices(interval, grid)
        if interval.high is None:
            last = first + (_MAX_JUMPS if rounded else 10)
        inner = range(first, min(last, first + _MAX_JUMPS) + 1) if rounded else sorted({first, last})
        yield from (index * grid for index in inner if first <= index <= last)
        return
    inner_cuts: Iterable[Cut] = ()
    if rounded:
        inner_cuts = ((0, value, side) for value in _jumps(interval, pieces, tables) for side in (0, 1))
    for low, high in pairwise(chain([interval.low_cut], inner_cuts, [interval.high_cut])):
        inside = Interval.between(low, high)
        value = None if inside is None else number_in(inside, None, decimals=decimals)
        if value is None:
            continue
        yield value
        rest = Interval.between((0, value, 1), high) or Interval.between(low, (0, value, 0))
        second = None if rest is None else number_in(rest, None, decimals=decimals)
        if second is not None:
            yield second


def _jumps(interval: Interval, pieces: tuple[Piece, ...], tables: tuple[PieceTable, PieceTable]) -> Iterator[Fraction]:
    """Yield the values inside a stretch at which rounded points may change, from low to high."""
    low = interval.low if interval.low is not None else (interval.high or Fraction(0)) - 1
    high = interval.high if interval.high is not None else low + 1
    halves = {Fraction(table.rounding.step) / 2 for table in tables if table.rounding is not None}
    lines = {(half / piece.slope, piece.constant / piece.slope) for half in halves for piece in pieces if piece.slope}
    each = (_multiples(abs(spacing), -start % abs(spacing), low, high) for spacing, start in lines)
    yield from merge(*each)


def _multiples(spacing: Fraction, start: Fraction, low: Fraction, high: Fraction) -> Iterator[Fraction]:
    """Return the values of a progression between two ends."""
    first = floor((low - start) / spacing) + 1
    values = (start + index * spacing for index in range(first, first + _MAX_JUMPS))
    return takewhile(lambda value: value < high, values)
