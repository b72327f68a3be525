"""Read an officer's table of criteria (đọc bảng tiêu chí): each cell is used, noted or reported."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple, cast

from cchc.errors import Fault, InvalidInput, pointer_parts
from cchc.exact import to_decimal
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.tables.cell import CellUse, TableCell
from cchc.frameworks.tables.columns import Columns, find_columns
from cchc.frameworks.tables.criterion_lines import settle_rows, tell_bare_headings
from cchc.frameworks.tables.field_rows import is_row_of_fields, rows_of_fields
from cchc.frameworks.tables.grid import Grid, cell_text, listed_rows
from cchc.frameworks.tables.header_words import ColumnRole
from cchc.frameworks.tables.outline import rows_under_headings
from cchc.frameworks.tables.remark import BEFORE_TABLE, Remarks
from cchc.frameworks.tables.survey_points import add_survey_points
from cchc.frameworks.tables.table_body import read_body
from cchc.frameworks.tables.table_row import TableRow, criteria_and_faults
from cchc.frameworks.tables.total_rows import TotalRow, check_totals
from cchc.messages import _


class TableContents(NamedTuple):
    """What was read from a table (nội dung bảng).

    Attributes:
        criteria: the first level of the tree.
        total: the points that the total row of the whole table states, None if there is none.
        remarks: what was assumed, kept and found wrong, and where the cells went.
        is_refused: True if no tree can be made of the rows.
    """

    criteria: tuple[Criterion, ...]
    total: Decimal | None
    remarks: Remarks
    is_refused: bool = False

    @property
    def cells(self) -> tuple[TableCell, ...]:
        """Every cell that is not blank, with its use (các ô và nơi dùng)."""
        cells = self.remarks.cells
        if self.is_refused:
            return tuple(replace(cell, use=CellUse.FAULT) if cell.use is CellUse.CRITERION else cell for cell in cells)
        return tuple(cells)


def read_table(rows: object) -> TableContents:
    """Return the criteria of a table, with the remarks about it (đọc bảng tiêu chí).

    Args:
        rows: the rows, as in `parse_table`.

    Raises:
        InvalidInput: it is no list of rows.
    """
    given = listed_rows(rows)
    remarks = Remarks()
    if any(map(is_row_of_fields, given)):
        read, totals = rows_of_fields(given, remarks)
        return _contents(read, totals, remarks)
    grid = _grid(given, remarks)
    columns = find_columns(grid)
    if columns is None:
        _tell_no_header(grid, remarks)
    if columns is None or not _has_columns(grid, columns, remarks):
        for row in range(len(grid.rows)):
            remarks.note(grid.path(row), grid.place(row), BEFORE_TABLE, grid.take_row(row, CellUse.NOTE))
        contents = TableContents((), None, remarks)
    else:
        body = read_body(grid, columns, remarks)
        contents = _contents(body.rows, body.totals, remarks, (grid, columns))
    remarks.cells += grid.cells(remarks.faults)
    return contents


def _grid(given: Sequence[object], remarks: Remarks) -> Grid:
    """Return the cells of the rows as text; those that are no text are faults."""
    names: dict[str, None] = {}
    for row in given:
        if isinstance(row, Mapping):
            names.update(dict.fromkeys(map(str, cast("Mapping[object, object]", row))))
    places = Grid((), [*names])
    cells: list[list[str]] = []
    for index, row in enumerate(given):
        try:
            values = _values(row, names)
        except InvalidInput as error:
            parts = pointer_parts(places.path(index))
            remarks.faults += [fault.under(*parts, place=places.place(index)) for fault in error.faults]
            values = ()
        cells.append([_text(value, (index, column), places, remarks) for column, value in enumerate(values)])
    return Grid(cells, [*names])


def _values(row: object, names: Mapping[str, None]) -> Sequence[object]:
    if names and isinstance(row, Mapping):
        named = cast("Mapping[str, object]", row)
        return [named.get(name) for name in names]
    if not names and isinstance(row, Sequence) and not isinstance(row, str | bytes):
        return cast("Sequence[object]", row)
    remedy = _("hãy đưa mỗi dòng thành danh sách các ô (str)")
    raise InvalidInput.of("type", _("không phải một dòng của bảng"), row, remedy)


def _text(value: object, cell: tuple[int, int], places: Grid, remarks: Remarks) -> str:
    try:
        return cell_text(value)
    except InvalidInput as error:
        parts = pointer_parts(places.path(*cell))
        remarks.faults += [fault.under(*parts, place=places.place(*cell)) for fault in error.faults]
        return ""


def _tell_no_header(grid: Grid, remarks: Remarks) -> None:
    """Tell that no header was found."""
    if not grid.rows or (remarks.faults and not any(map(any, grid.rows))):
        return
    what = _("không thấy dòng tên cột của bảng tiêu chí")
    remedy = _("hãy để một dòng có tên các cột, như “TT”, “Tiêu chí”, “Điểm tối đa”, “Cách chấm điểm”")
    remarks.faults.append(Fault("" if grid.names else "/rows", "header", what, "", remedy, place=""))


def _has_columns(grid: Grid, columns: Columns, remarks: Remarks) -> bool:
    """Return True if a table has points or rules; tell it if it has neither."""
    roles = set(columns.roles.values())
    scored = {ColumnRole.MAX, ColumnRole.SURVEY, ColumnRole.RULE, ColumnRole.GUIDE}
    row = max(columns.first, 0)
    read = " | ".join(filter(None, columns.names))
    if not roles & scored:
        remedy = _("hãy thêm cột “Điểm tối đa” hoặc “Cách chấm điểm”")
        what = _("bảng không có cột điểm tối đa, cũng không có cột cách chấm điểm")
        remarks.faults.append(Fault(grid.path(row), "missing", what, read, remedy, place=grid.place(row)))
        return False
    return True


def _contents(
    rows: Sequence[TableRow],
    totals: Sequence[TotalRow],
    remarks: Remarks,
    cells: tuple[Grid, Columns] | None = None,
) -> TableContents:
    tops = rows_under_headings(rows, remarks)
    if cells is not None:
        grid, columns = cells
        for column in columns.of(ColumnRole.SURVEY):
            add_survey_points(tops, grid, column, columns.first, remarks)
    settle_rows(tops, remarks)
    tell_bare_headings(tops, remarks)
    try:
        criteria, faults = criteria_and_faults(tops)
    except InvalidInput as error:
        remarks.faults += error.faults
        return TableContents((), None, remarks, is_refused=True)
    remarks.faults += faults
    total = check_totals(totals, rows, _by_row(tops, criteria), tops, remarks)
    return TableContents(criteria, None if total is None else to_decimal(total), remarks)


def _by_row(tops: Sequence[TableRow], criteria: Sequence[Criterion]) -> dict[int, Criterion]:
    """Return the criterion of each row, by `id` of the row."""
    found: dict[int, Criterion] = {}
    waiting = list(zip(tops, criteria, strict=True))
    while waiting:
        row, criterion = waiting.pop()
        found[id(row)] = criterion
        waiting += zip(row.under, criterion.children, strict=True)
    return found
