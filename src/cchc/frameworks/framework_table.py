"""A framework as a table for notebooks (bảng tiêu chí): a row for each criterion, in the order of the decision."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc.documents import Source
from cchc.errors import InvalidInput
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.node import Node
from cchc.messages import _
from cchc.rules import ScopeReason, describe, write_rule
from cchc.tables import Cell, ColumnKind, Table, TableColumn

_COLUMNS = (
    TableColumn("Mã", ColumnKind.CODE),
    TableColumn("Tiêu chí"),
    TableColumn("Điểm tối đa", ColumnKind.NUMBER),
    TableColumn("Cách chấm"),
    TableColumn("Căn cứ"),
)


def framework_table(title: str, source: Source | None, roots: Sequence[Node]) -> Table:
    """Return the criteria as a table (bảng tiêu chí); inherited sources are not repeated.

    Args:
        title: the title of the framework.
        source: the decision of the framework, or None.
        roots: its criteria of the first level.
    """
    caption = ", ".join(filter(None, (title or "Bộ tiêu chí", str(source or ""))))
    rows = [row for root in roots for row in _rows(root, source)]
    return Table(caption, _COLUMNS, tuple(row for _depth, row in rows), tuple(depth for depth, _row in rows))


def _rows(node: Node, inherited: Source | None) -> list[tuple[int, tuple[Cell, ...]]]:
    one = node.criterion
    own = "" if node.source in (None, inherited) else str(node.source)
    row = (one.code, one.title, _points(one), "\n".join(filter(None, (*_scope(one), _wording(one)))), own)
    return [(node.depth - 1, row), *(row for child in node.children for row in _rows(child, node.source))]


def _scope(criterion: Criterion) -> Iterator[str]:
    """Yield to which groups of bodies a criterion applies, if not to all, and whether its heading depends on it."""
    if criterion.zeroes_parent:
        yield str(_("không có điểm thì cả tiêu chí cấp trên không có điểm"))
    if criterion.applies_to or criterion.except_for:
        yield from map(str, describe(ScopeReason(applies_to=criterion.applies_to, except_for=criterion.except_for)))


def _points(criterion: Criterion) -> Decimal | None:
    """Return the maximum, or the minimum of a deduction; None if it has no bound."""
    points = criterion.effective_max_points or criterion.effective_min_points
    return points if points.is_finite() else None


def _wording(criterion: Criterion) -> str:
    """Return the rule as printed, else as `write_rule` writes it, else the kind of its input."""
    rule = criterion.rule
    printed = criterion.wording or getattr(rule, "wording", "")
    if printed or rule is None:
        return str(printed)
    try:
        return write_rule(rule)
    except InvalidInput:
        return rule.input_kind.in_language("vi")
