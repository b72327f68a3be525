"""The explanation of points (diễn giải điểm): a tree of typed nodes, and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Annotated, ClassVar

from pydantic import Field

from cchc.assessments.results.adjusted_maximum import AdjustedMaximum
from cchc.assessments.results.assumption import ScoringAssumption
from cchc.documents import Source
from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.frameworks import Aggregation, CriterionRole
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, TupleField, WithoutTags, default
from cchc.rules import (
    Reason,
    ScoreState,
    WordingNote,
    describe,
    describes_loss,
    loss_in_words,
    points_figure,
    points_in_words,
)
from cchc.tables import Cell, ColumnKind, Table, TableColumn
from cchc.values import ExactDecimal, ExactFraction, Ratio, Rounding, RoundingLevel
from cchc.viet import FormattedNumber, format_number

_INDENT = "  "
_CODE, _TITLE = TableColumn(_("Mã"), ColumnKind.CODE), TableColumn(_("Tiêu chí"))
_POINTS, _MAX_POINTS, _WHY = _("Điểm"), _("Điểm tối đa"), TableColumn(_("Diễn giải"))
_NO_POINTS = {
    ScoreState.EXCLUDED: _("ngoài điểm tối đa"),
    ScoreState.UNSCORED: _("không tính điểm"),
    ScoreState.UNREAD: _("chưa chấm"),
}
_BESIDE = {CriterionRole.BONUS: _("điểm thưởng"), CriterionRole.DEDUCTION: _("điểm trừ")}
"""What is printed in place of the maximum of a criterion outside the maximum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation(CheckedPickle):
    """An explanation (diễn giải điểm): the points of one criterion and why, with those of its parts.

    Attributes:
        key: the key of the criterion; "" for the whole.
        code: its code as the decision prints it; "" if it prints none, and for the whole.
        title: its title.
        state: how it counts.
        points: the points as printed, after the framework's rounding; None unless `state` is SCORED.
        exact: the points before any rounding; None unless `state` is SCORED.
        max_points: the most it could earn; a criterion that left the maximum is not in the sums above it.
        exact_max: the same as a fraction; `max_points` has 12 places if its decimal never ends.
        reason: why a leaf has its points, as data; None on a heading and if no rule was read.
        aggregation: how the parts make the points of a heading; None if they are added.
        zeroed_by: the keys of the parts without points because of which a heading has none; () if there are none.
        role: bonus or deduction, outside the maximum above; None for all others.
        adjusted: how the maximum of the whole came about if it is not that of all criteria, in order.
        scale: the factor that brought the whole back to its scale; None if there was none.
        rounding: the policy that rounded these points; None if they were not rounded here.
        assumptions: what the score takes for granted and people have to confirm; () except of the whole.
        notes: what the wording of the rule states besides and moves no points.
        source: its provision, its own or inherited, or None.
        children: the parts.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    key: str
    code: str = ""
    title: str
    state: ScoreState
    points: ExactDecimal | None
    exact: ExactFraction | None
    max_points: ExactDecimal
    exact_max: ExactFraction
    reason: Annotated[Reason, Field(discriminator="kind"), WithoutTags] | None = None
    aggregation: Aggregation | None = None
    zeroed_by: TupleField[str] = default(())
    role: CriterionRole | None = None
    adjusted: tuple[AdjustedMaximum, ...] = ()
    scale: ExactFraction | None = None
    rounding: Rounding | None = None
    assumptions: TupleField[ScoringAssumption] = default(())
    notes: TupleField[WordingNote] = default(())
    source: Source | None = None
    children: tuple[Explanation, ...] = ()

    def _check(self) -> None:
        whole = self.exact_max.denominator == 1  # most are: an integer is compared in a tenth of the time
        if self.max_points != (self.exact_max.numerator if whole else to_decimal(self.exact_max)):
            read = f"{self.max_points} ≠ {self.exact_max}"
            remedy = _("điểm tối đa phải là exact_max, làm tròn đến 12 chữ số nếu số thập phân không kết thúc")
            what = _("điểm tối đa khác điểm tối đa đúng")
            raise InvalidInput.of("max_points", what, read, remedy, path="/max_points", key=self.key)
        scored = self.state is ScoreState.SCORED
        if (self.points is not None, self.exact is not None) != (scored, scored):
            remedy = _("tiêu chí đã chấm phải có điểm và điểm chính xác (points, exact), tiêu chí khác không có")
            what = _("trạng thái và điểm trái ngược nhau")
            raise InvalidInput.of("state", what, self.state.value, remedy, path="/state", key=self.key)

    @property
    def share(self) -> Ratio:
        """`exact` of `exact_max` in whole numbers (tỷ lệ điểm); 0/0 if there is no maximum."""
        return share_of(self.exact or Fraction(0), self.exact_max)

    def walk(self) -> Iterator[Explanation]:
        """Yield this node and all under it (duyệt cây), in the order of the decision."""
        yield self
        for child in self.children:
            yield from child.walk()

    def text(self, language: str | None = None, *, places: int | None = None) -> str:
        """Return the explanation in words (lời diễn giải), a clause on each line.

        Args:
            language: the language; None takes the context's, else Vietnamese.
            places: the most digits after the comma that are printed of points; None prints all of them. They change
                no score.

        Raises:
            LookupError: there is no catalogue for the language.
        """
        return "\n".join(_INDENT * depth + line.in_language(language) for depth, line in _lines(self, 0, places))

    def __str__(self) -> str:
        return self.text()

    def table(self, title: str = "", *, places: int | None = None) -> Table:
        """Return the explanation as a table (bảng diễn giải điểm), one row for each criterion.

        Args:
            title: the title of the table.
            places: the digits after the comma that are printed of points; None prints all that each has.
        """
        points, most = (TableColumn(heading, ColumnKind.NUMBER, places) for heading in (_POINTS, _MAX_POINTS))
        rows = tuple(_rows(self, 0, places))
        cells, depths = tuple(row for _depth, row in rows), tuple(depth for depth, _row in rows)
        return Table(title, (_CODE, _TITLE, points, most, _WHY), cells, depths)

    def _repr_html_(self) -> str:
        return self.table().html()


def share_of(exact: Fraction, exact_max: Fraction) -> Ratio:
    """Return points as a share of a maximum, both in whole numbers of their common denominator (tỷ lệ điểm).

    Args:
        exact: the points.
        exact_max: the maximum; if it is not above 0, the share is 0/0.

    >>> share_of(Fraction(1), Fraction(5, 3)), share_of(Fraction(0), Fraction(0))
    (Ratio(num=3, den=5), Ratio(num=0, den=0))
    """
    if exact_max <= 0:
        return Ratio(0, 0)
    common = lcm(exact.denominator, exact_max.denominator)
    return Ratio(int(exact * common), int(exact_max * common))


def _lines(node: Explanation, depth: int, places: int | None) -> Iterator[tuple[int, Message]]:
    yield depth, _headline(node, places)
    yield from ((depth + 1, clause) for clause in _clauses(node, places))
    for child in node.children:
        yield from _lines(child, depth + 1, places)


def _rows(node: Explanation, depth: int, places: int | None) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    title = node.title if node.key else _("Tổng điểm")
    points = _NO_POINTS.get(node.state) or node.points or 0
    yield depth, (node.code, title, points, max_cell(node), Message.joined("\n", _clauses(node, places)))
    for child in node.children:
        yield from _rows(child, depth + 1, places)


def max_cell(node: Explanation) -> Cell:
    """Return the maximum of a criterion as a table prints it: in words if it adds to the total or takes from it."""
    if node.role is CriterionRole.BONUS and node.max_points > 0:
        return _("cộng tối đa {most}", most=points_figure(node.max_points))
    return _BESIDE[node.role] if node.role and node.max_points <= 0 else node.max_points


def _clauses(node: Explanation, places: int | None) -> Iterator[Message]:
    """Yield why this node has its points, without its parts."""
    if node.reason:
        yield from _reason(node, node.reason, places)
    if node.aggregation is not None:
        yield node.aggregation.label
    for part in node.children:
        if part.key in node.zeroed_by:
            name = f"{part.code} {part.title}".strip() or part.key
            yield _("“{name}” không có điểm: cả tiêu chí không có điểm", name=name)
    for adjusted in node.adjusted:
        yield from adjusted.clauses()
    if node.scale is not None and node.scale != 1:
        left = points_figure(to_decimal(node.exact_max / node.scale), places)
        most = points_figure(node.max_points, places)
        yield _("điểm tối đa còn {left}: quy về thang điểm {most}", left=left, most=most)
    if node.rounding is not None and node.aggregation is not None and node.rounding.level is RoundingLevel.CRITERION:
        yield _policy(node.rounding)  # of parts that are rounded already
    elif node.rounding is not None and node.exact is not None and node.exact != node.points:
        exact = points_figure(node.exact, None if places is None else max(places, node.rounding.places + 1))
        policy, points = _policy(node.rounding), points_figure(node.points or 0, places)
        yield _("{policy}: {exact} → {points}", policy=policy, exact=exact, points=points)
    yield from (assumption.label for assumption in node.assumptions)
    if node.notes:
        yield _("ghi chú: {notes}", notes="; ".join(note.text for note in node.notes))
    if node.source is not None and not node.children:
        yield _("căn cứ: {source}", source=str(node.source))


def _reason(node: Explanation, reason: Reason, places: int | None) -> Iterator[Message]:
    """Yield the reason of a leaf, and what it lost: of a criterion beside the maximum nothing is lost."""
    lost = node.exact_max - node.exact if node.exact is not None and node.role is None else Fraction(0)
    is_less = lost > 0 and node.points is not None and node.points < node.max_points
    yield from describe(reason, places=places, losses=is_less)
    if is_less and not describes_loss(reason):
        yield loss_in_words(lost, places)


def _headline(node: Explanation, places: int | None) -> Message:
    name = f"{node.code} {node.title}".strip() or node.key or _("Tổng điểm")
    maximum = points_figure(node.max_points, places)
    match node.state:
        case ScoreState.SCORED if node.role is not None or node.exact_max <= 0:
            return _("{name}: {points}", name=name, points=_beside(node, places))
        case ScoreState.SCORED if node.key:
            return _("{name}: {points}/{most} điểm", name=name, points=_points(node, places), most=maximum)
        case ScoreState.SCORED:
            share = FormattedNumber(f"{format_number(to_decimal(printed_points(node) / node.exact_max * 100, 2))}%")
            return _(
                "{name}: {points}/{most} điểm ({share})",
                name=name,
                points=_points(node, places),
                most=maximum,
                share=share,
            )
        case ScoreState.EXCLUDED:
            return _("{name}: ngoài điểm tối đa ({most} điểm)", name=name, most=maximum)
        case ScoreState.UNSCORED:
            return _("{name}: không tính điểm", name=name)
        case _:
            return _("{name}: chưa có quy tắc, chưa chấm (tối đa {most} điểm)", name=name, most=maximum)


def _beside(node: Explanation, places: int | None) -> Message:
    """Return the points of a criterion that adds to the total or takes from it, as officials write them."""
    points = node.points or Decimal(0)
    match node.role:
        case CriterionRole.BONUS if points > 0:
            return _("cộng {points} điểm", points=points_figure(points, places))
        case CriterionRole.BONUS if points == 0:
            return _("không được cộng điểm")
        case CriterionRole.DEDUCTION if points == 0:
            return _("không bị trừ điểm")
        case _:
            return points_in_words(points, places)


def printed_points(node: Explanation) -> Fraction:
    """Return the points as printed, not cut to 12 places if nothing rounds them (điểm như đã in)."""
    points, exact = node.points or Decimal(0), node.exact or Fraction(0)
    return exact if points == to_decimal(exact) else Fraction(points)


def _points(node: Explanation, places: int | None) -> FormattedNumber:
    return points_figure(node.points or 0, places)


def _policy(rounding: Rounding) -> Message:
    return _("làm tròn đến {places} chữ số thập phân", places=rounding.places)
