"""A framework as a table for notebooks (bảng tiêu chí): a row for each criterion, in the order of the decision."""

from collections.abc import Sequence

from cchc.documents import Source
from cchc.errors import InvalidInput
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.node import Node
from cchc.rules import write_rule
from cchc.tables import html_table, indented
from cchc.viet import format_number

HEADINGS = ("Mã", "Tiêu chí", "Điểm tối đa", "Cách chấm", "Căn cứ")


def framework_table(title: str, source: Source | None, roots: Sequence[Node]) -> str:
    """The table (bảng tiêu chí) in HTML; a source stands where it is not the one above."""
    caption = ", ".join(filter(None, (title or "Bộ tiêu chí", str(source or ""))))
    rows = (row for root in roots for row in _rows(root, source))
    return html_table(caption, HEADINGS, rows)


def _rows(node: Node, above: Source | None) -> list[tuple[str, ...]]:
    one = node.criterion
    own = "" if node.source in (None, above) else str(node.source)
    title = indented(one.title, node.depth - 1)
    row = (node.key, title, _points(one), _wording(one), own)
    return [row, *(row for child in node.children for row in _rows(child, node.source))]


def _points(criterion: Criterion) -> str:
    """The most that it earns, or that it takes away; "" where that is without end."""
    points = criterion.points_at_most or criterion.points_at_least
    return format_number(points) if points.is_finite() else ""


def _wording(criterion: Criterion) -> str:
    """The rule as printed, else as we write it, else what it takes."""
    rule = criterion.rule
    printed = criterion.wording or getattr(rule, "wording", "")
    if printed or rule is None:
        return str(printed)
    try:
        return write_rule(rule)
    except InvalidInput:
        return str(rule.input_kind)
