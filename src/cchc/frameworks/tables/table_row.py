"""A row of a table of criteria (dòng của bảng tiêu chí), and the criteria that rows under rows become."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from cchc.errors import Fault, FaultCollector, InvalidInput, pointer_parts
from cchc.exact import to_decimal
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.node import nodes_of, repeated_keys
from cchc.frameworks.role import CriterionRole
from cchc.frameworks.tables.points_cell import is_range
from cchc.frameworks.tables.remark import Remarks
from cchc.indicators import Direction
from cchc.messages import Message, _
from cchc.rules import AnyRule, Choice, Convention, Deduction, read_rule
from cchc.viet import format_number

_BY_NAME = frozenset({"unread", "second", "mixed"})
"""Why a wording is refused although its levels can be chosen by name: their words ask for more than one figure."""
_AWARDING = re.compile(
    r"[0-9]|\b(?:không|nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:điểm|đ)\b|điểm\s+(?:tối\s+đa|chuẩn)|trừ\s+hết",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class TableRow:
    """A row that was read (dòng đã đọc), with the rows under it.

    Attributes:
        path: the JSON pointer to it.
        place: where it is, in words.
        code: its code as printed.
        fields: the other fields of its criterion, by name.
        max_points: its maximum, None if it states none.
        wording: how it is scored, "" if that is not stated.
        level: its level if a column states it.
        role: bonus or deduction, if that is stated.
        step: the grid of its values.
        direction: which way is better.
        rate: the cell of its points if it states a rate or a range: "- 1 điểm/lần".
        survey: its points from a survey, if a column of their own states them.
        options: the levels that rows of their own state, each with its points, if they are all that it is scored by.
        under: the rows under it.
    """

    path: str
    place: Message | str
    code: str
    fields: dict[str, Any]
    max_points: Fraction | None
    wording: str
    level: int | None = None
    role: CriterionRole | None = None
    step: Fraction | None = None
    direction: Direction | None = None
    rate: str = ""
    survey: Fraction | None = None
    options: tuple[tuple[str, Fraction], ...] = ()
    under: "list[TableRow]" = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title (tên tiêu chí)."""
        return str(self.fields["title"])

    def take_best_level(self, levels: Iterable[Fraction], remarks: Remarks) -> None:
        """Take the best level as the maximum that the table does not state (mức cao nhất là điểm tối đa)."""
        self.max_points = max(levels)
        shown = format_number(to_decimal(self.max_points))
        remarks.assume(self.path, self.place, _("lấy mức điểm cao nhất làm điểm tối đa"), shown)

    def walk(self) -> "Iterator[TableRow]":
        """Yield this row and all under it, in the order of the tree (duyệt)."""
        yield self
        for row in self.under:
            yield from row.walk()


def criteria_of(tops: Sequence[TableRow]) -> tuple[Criterion, ...]:
    """Return the criteria of the rows of the first level (dòng thành tiêu chí), with all under them.

    Raises:
        InvalidInput: a field of a criterion is refused, or two rows have one key.
    """
    criteria, faults = criteria_and_faults(tops)
    if faults:
        raise InvalidInput(*faults)
    return criteria


def criteria_and_faults(tops: Sequence[TableRow]) -> tuple[tuple[Criterion, ...], list[Fault]]:
    """Return the criteria of the rows of the first level, and a fault for each row whose key another row has.

    A key that is taken gets an ordinal (1-2), so that the tree can be looked at.

    Raises:
        InvalidInput: a field of a criterion is refused.
    """
    criteria = _criteria(tops)
    rows = [row for top in tops for row in top.walk()]
    nodes = [node for root in nodes_of(criteria, None) for node in root.walk()]
    seen = {node.key for node in nodes}
    remedy = _(
        "hãy đặt khóa riêng cho một trong hai tiêu chí (key), hoặc sửa mã; "
        "bảng dùng lại mã thì thêm cột cấp, 1 là cấp trên cùng (level)"
    )
    faults: list[Fault] = []
    for key, (first, *later) in repeated_keys(nodes):
        what = _("khóa trùng với tiêu chí ở dòng {row}", row=_row_number(rows[first]))
        ordinal = 2
        for row in (rows[index] for index in later):
            faults.append(Fault(row.path, "twice", what, key, remedy, key, row.place))
            while f"{key}-{ordinal}" in seen:
                ordinal += 1
            row.fields["key"] = f"{key}-{ordinal}"
            seen.add(row.fields["key"])
    return (_criteria(tops) if faults else criteria), faults


def _criteria(tops: Sequence[TableRow]) -> tuple[Criterion, ...]:
    criteria: list[Criterion] = []
    with FaultCollector() as collector:
        criteria += [_criterion(row, row.role, collector) for row in tops]
    return tuple(criteria)


def _row_number(row: TableRow) -> str:
    return str(row.place).removeprefix("dòng ")


def _criterion(row: TableRow, role: CriterionRole | None, collector: FaultCollector) -> Criterion:
    """Return the criterion of a row with its parts; faults are collected by row."""
    role = row.role or role or (CriterionRole.DEDUCTION if row.max_points is not None and row.max_points < 0 else None)
    children = tuple(_criterion(child, role, collector) for child in row.under)
    fields = {**row.fields, "code": row.code, "max_points": row.max_points, "role": role, "children": children}
    if not children:
        fields |= rule_fields(row, role)
    elif row.wording:
        fields["wording"] = row.wording
    with collector.at(*pointer_parts(row.path), place=row.place):
        return Criterion.model_validate(fields)
    return Criterion(title="")


def rule_fields(row: TableRow, role: CriterionRole | None) -> dict[str, Any]:
    """Return the rule of the wording of a leaf (quy tắc), or the reason why it could not be read.

    Levels in rows of their own whose words cannot be read as numbers are chosen by name. A wording without a
    figure gives no points: it is kept and is no rule.

    Args:
        row: the row of the leaf.
        role: its role, its own or that of its heading.
    """
    if not row.wording:
        return {}
    if is_range(row.rate) and row.rate in row.wording:
        what, remedy = _("điểm ghi thành một khoảng"), _("hãy ghi một số điểm xác định")
        return {"wording": row.wording, "wording_faults": InvalidInput.of("range", what, row.rate, remedy).faults}
    is_deduction = role is CriterionRole.DEDUCTION
    max_points = None if is_deduction else row.max_points
    try:
        rule = read_rule(row.wording, max_points, direction=row.direction, step=row.step)
    except InvalidInput as error:
        if not _AWARDING.search(row.wording):
            return {"wording": row.wording}
        if row.options and {fault.code for fault in error.faults} <= _BY_NAME:
            options = [(label, to_decimal(points)) for label, points in row.options]
            return {"rule": Choice.of(*options, wording=row.wording)}
        return {"wording": row.wording, "wording_faults": error.faults}
    return {"rule": _limited(rule, row.max_points) if is_deduction else rule}


def _limited(rule: AnyRule, max_points: Fraction | None) -> AnyRule:
    """Limit a deduction whose wording sets no limit to the maximum of the table."""
    if isinstance(rule, Deduction) and not rule.initial and rule.max_deduction is None and max_points:
        convention = Convention("limit_of_table")
        return replace(rule, max_deduction=to_decimal(abs(max_points)), conventions=(*rule.conventions, convention))
    return rule
