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
from cchc.documents import Source
from cchc.exact import to_decimal
from cchc.frameworks import Aggregation, CriterionRole
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, WithoutTags
from cchc.rules import Reason, ScoreState, describe
from cchc.tables import Cell, ColumnKind, Table, TableColumn
from cchc.values import ExactDecimal, ExactFraction, Ratio, Rounding, RoundingLevel
from cchc.viet import FormattedNumber, format_number

_INDENT = "  "
_COLUMNS = (
    TableColumn("Mã", ColumnKind.CODE),
    TableColumn("Tiêu chí"),
    TableColumn("Điểm", ColumnKind.NUMBER),
    TableColumn("Điểm tối đa", ColumnKind.NUMBER),
    TableColumn("Lý do"),
)
_NO_POINTS = {
    ScoreState.EXCLUDED: "ngoài điểm tối đa",
    ScoreState.UNSCORED: "không tính điểm",
    ScoreState.UNREAD: "chưa chấm",
}


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
        role: bonus or deduction, outside the maximum above; None for all others.
        adjusted: how the maximum of the whole came about if it is not that of all criteria, in order.
        scale: the factor that brought the whole back to its scale; None if there was none.
        rounding: the policy that rounded these points; None if they were not rounded here.
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
    role: CriterionRole | None = None
    adjusted: tuple[AdjustedMaximum, ...] = ()
    scale: ExactFraction | None = None
    rounding: Rounding | None = None
    source: Source | None = None
    children: tuple[Explanation, ...] = ()

    @property
    def share(self) -> Ratio:
        """`exact` of `exact_max` in whole numbers (tỷ lệ điểm); 0/0 if there is no maximum."""
        return share_of(self.exact or Fraction(0), self.exact_max)

    def walk(self) -> Iterator[Explanation]:
        """Yield this node and all under it (duyệt cây), in the order of the decision."""
        yield self
        for child in self.children:
            yield from child.walk()

    def text(self, language: str | None = None) -> str:
        """Return the explanation in the language of the argument, or else of the context (lời diễn giải).

        Raises:
            LookupError: there is no catalogue for the language.
        """
        return "\n".join(_INDENT * depth + line.in_language(language) for depth, line in _lines(self, 0))

    def __str__(self) -> str:
        return self.text("vi")

    def table(self, title: str = "") -> Table:
        """Return the explanation as a table (bảng diễn giải điểm), one row for each criterion, in Vietnamese.

        Args:
            title: the title of the table.
        """
        rows = tuple(_rows(self, 0))
        return Table(title, _COLUMNS, tuple(row for _depth, row in rows), tuple(depth for depth, _row in rows))

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


def _lines(node: Explanation, depth: int) -> Iterator[tuple[int, Message]]:
    yield depth, _headline(node)
    yield from ((depth + 1, clause) for clause in _clauses(node))
    for child in node.children:
        yield from _lines(child, depth + 1)


def _rows(node: Explanation, depth: int) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    title = node.title if node.key else _("Tổng điểm")
    points = _NO_POINTS.get(node.state) or node.points or 0
    yield depth, (node.code, title, points, node.max_points, "\n".join(_clauses(node)))
    for child in node.children:
        yield from _rows(child, depth + 1)


def _clauses(node: Explanation) -> Iterator[Message]:
    """Yield why this node has its points, without its parts."""
    yield from describe(node.reason) if node.reason else ()
    if node.aggregation is not None:
        yield node.aggregation.label
    for adjusted in node.adjusted:
        yield from adjusted.clauses()
    if node.scale is not None and node.scale != 1:
        scale_max, left = (
            FormattedNumber(format_number(node.max_points)),
            FormattedNumber(format_number(to_decimal(node.exact_max / node.scale))),
        )
        yield _("điểm tối đa còn {left}: quy về thang điểm {most}", left=left, most=scale_max)
    if node.rounding is not None and node.aggregation is not None and node.rounding.level is RoundingLevel.CRITERION:
        yield _policy(node.rounding)  # of parts that are rounded already
    elif node.rounding is not None and node.exact is not None and node.exact != node.points:
        exact = FormattedNumber(format_number(node.exact))
        yield _(
            "{policy}: {exact} → {points}",
            policy=_policy(node.rounding),
            exact=exact,
            points=_points_figure(node),
        )
    if node.source is not None and not node.children:
        yield _("căn cứ: {source}", source=str(node.source))


def _headline(node: Explanation) -> Message:
    name = f"{node.code} {node.title}".strip() or node.key or _("Tổng điểm")
    maximum = FormattedNumber(format_number(node.max_points))
    match node.state:
        case ScoreState.SCORED if node.key or node.exact_max <= 0:
            return _("{name}: {points}/{most} điểm", name=name, points=_points_figure(node), most=maximum)
        case ScoreState.SCORED:
            share = FormattedNumber(f"{format_number(to_decimal(printed_points(node) / node.exact_max * 100, 2))}%")
            return _(
                "{name}: {points}/{most} điểm ({share})",
                name=name,
                points=_points_figure(node),
                most=maximum,
                share=share,
            )
        case ScoreState.EXCLUDED:
            return _("{name}: ngoài điểm tối đa ({most} điểm)", name=name, most=maximum)
        case ScoreState.UNSCORED:
            return _("{name}: không tính điểm", name=name)
        case _:
            return _("{name}: chưa có quy tắc, chưa chấm (tối đa {most} điểm)", name=name, most=maximum)


def printed_points(node: Explanation) -> Fraction:
    """Return the points as printed, not cut to 12 places if nothing rounds them (điểm như đã in)."""
    points, exact = node.points or Decimal(0), node.exact or Fraction(0)
    return exact if points == to_decimal(exact) else Fraction(points)


def _points_figure(node: Explanation) -> FormattedNumber:
    return FormattedNumber(format_number(node.points or 0))


def _policy(rounding: Rounding) -> Message:
    return _("làm tròn đến {places} chữ số thập phân", places=rounding.places)
