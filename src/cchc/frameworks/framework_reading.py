"""What was read from a table of criteria (kết quả đọc bộ tiêu chí)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Unpack

from cchc.errors import Fault, FaultCollector
from cchc.frameworks.framework import Framework, FrameworkOptions
from cchc.frameworks.tables.cell import TableCell
from cchc.frameworks.tables.remark import TableRemark
from cchc.frameworks.tables.table_parser import read_table


@dataclass(frozen=True, slots=True)
class FrameworkReading:
    """What was read from a table of criteria (kết quả đọc bộ tiêu chí).

    Each cell with text is in the framework, in an assumption, in a note or in a fault. Sums that do not agree and
    wordings that could not be read are found by `framework.check()` and `framework.unread()`.

    Attributes:
        framework: the criteria that were read; empty if the table has no header.
        assumptions: what was assumed and needs to be confirmed (nội dung tạm hiểu, cần xác nhận).
        notes: the texts that are no part of the criteria, with their addresses.
        faults: what is wrong with the table itself: no header, a maximum that is no number, a cell without a place.
        cells: every cell that is not blank, with its use (sổ các ô): header, criterion, total, note or fault.

    >>> from cchc.frameworks import parse_table
    >>> rows = [("TT", "Tiêu chí", "Điểm chuẩn"), ("1", "Ban hành kế hoạch", "2 điểm"), ("", "Tổng cộng", "2 điểm")]
    >>> reading = parse_table(rows)
    >>> [(node.key, node.criterion.max_points) for node in reading.framework.nodes()], reading.faults
    ([('1', Decimal('2'))], ())
    """

    framework: Framework
    assumptions: tuple[TableRemark, ...]
    notes: tuple[TableRemark, ...]
    faults: tuple[Fault, ...]
    cells: tuple[TableCell, ...] = field(default=(), repr=False)


def parse_table(
    rows: Iterable[Mapping[str, Any] | Sequence[str | None]], **settings: Unpack[FrameworkOptions]
) -> FrameworkReading:
    """Return what a table of criteria states (đọc bảng tiêu chí), with what was assumed and what is wrong with it.

    The header is found by its words, wherever it is. The level of a criterion follows from its code, else from the
    kind of its numeral (A < I < 1 < 1.1 < a). Rows that are levels or deductions of the criterion above them become
    lines of its rule; a total row is checked and is no criterion. Sums and wordings are not checked here: call
    `check()` of the framework.

    Args:
        rows: the cells of each row as text, None if blank; or mappings as in `Framework.from_table`, or by the names
            of the columns as printed.
        **settings: the other fields of the framework, as keywords.

    Raises:
        InvalidInput: `rows` is no list of rows, or a setting is refused.

    >>> rows = [
    ...     ("BỘ TIÊU CHÍ", None, None),
    ...     ("TT", "Tiêu chí", "Điểm tối đa"),
    ...     ("I", "Chỉ đạo, điều hành", "5 điểm"),
    ...     ("1", "Kế hoạch", "05"),
    ...     ("a", "Ban hành trước ngày 15/01", "5"),
    ...     ("b", "Ban hành sau ngày 15/01", "2"),
    ...     ("c", "Không ban hành", "0"),
    ...     (None, "Tổng cộng", "5"),
    ... ]
    >>> reading = parse_table(rows)
    >>> [(node.key, node.criterion.title) for node in reading.framework.nodes()]
    [('I', 'Chỉ đạo, điều hành'), ('I/1', 'Kế hoạch')]
    >>> reading.framework.node("I/1").criterion.rule.score("Không ban hành").points
    Decimal('0')
    >>> print(reading.notes[0])
    dòng 1: phần trước bảng: “BỘ TIÊU CHÍ”
    """
    contents = read_table(rows)
    remarks = contents.remarks
    if settings.get("total") is None and contents.total is not None:
        settings["total"] = contents.total
    with FaultCollector():
        framework = Framework.model_validate({"criteria": contents.criteria, **settings})
    return FrameworkReading(framework, *remarks.in_order(), contents.cells)
