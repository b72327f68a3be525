"""Rows that are mappings with the names of fields (dòng có tên trường): `code`, `title`, `max_points`, `wording`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from cchc.errors import InvalidInput, input_text, pointer
from cchc.frameworks.tables.cell import CellUse, TableCell
from cchc.frameworks.tables.named_fields import COLUMNS, FIELD_NAMES, read_row
from cchc.frameworks.tables.points_cell import read_points
from cchc.frameworks.tables.remark import RATE_IN_POINTS, TABLE_NOTE, Remarks
from cchc.frameworks.tables.row_words import is_note, is_sum, total_of
from cchc.frameworks.tables.table_row import TableRow
from cchc.frameworks.tables.total_rows import TotalRow
from cchc.messages import _


def is_row_of_fields(row: object) -> bool:
    """Return True if a row is a mapping that has one of the columns by the name of its field (dòng có tên trường)."""
    return isinstance(row, Mapping) and any(name in row for name in COLUMNS)


def rows_of_fields(given: Sequence[object], remarks: Remarks) -> tuple[list[TableRow], list[TotalRow]]:
    """Return the criteria rows and the total rows of mappings (đọc các dòng có tên trường).

    Args:
        given: the rows.
        remarks: takes notes, assumptions and faults.
    """
    rows: list[TableRow] = []
    totals: list[TotalRow] = []
    for index, one in enumerate(given):
        place = str(index + 1)
        try:
            row = read_row(one, (index,), place)
        except InvalidInput as error:
            remarks.faults += [fault.under(index, place=place) for fault in error.faults]
            _account(one, index, CellUse.FAULT, remarks)
            continue
        named = cast("Mapping[str, object]", one)
        use = _use(row)
        _account(one, index, use, remarks)
        if use is CellUse.CRITERION:
            _tell_rate(named, row, remarks)
            rows.append(row)
            continue
        what = _("dòng tổng") if use is CellUse.TOTAL else TABLE_NOTE
        remarks.note(row.path, place, what, _known_texts(named))
        if use is CellUse.TOTAL:
            codes = tuple(total_of(row.title) or ())
            totals.append(TotalRow(row.path, place, row.title, codes, row.max_points, len(rows)))
    if totals and totals[-1].before == len(rows):
        totals[-1] = totals[-1]._replace(is_last=True)
    _tell_other_columns(given, remarks)
    return rows, totals


def _account(row: object, index: int, use: CellUse, remarks: Remarks) -> None:
    """Enter the cells of a row into the account; those of columns that are no field are noted."""
    for name, value in cast("Mapping[object, object]", row).items() if isinstance(row, Mapping) else ():
        if not is_blank(value):
            one = use if name in FIELD_NAMES else CellUse.NOTE
            remarks.cells.append(TableCell(pointer(index, str(name)), one, input_text(value), str(index + 1)))


def _use(row: TableRow) -> CellUse:
    """Return what a row is: a criterion, a total row or a note."""
    if row.wording or (row.code and not is_sum(row.title)):
        return CellUse.CRITERION
    if total_of(row.title) is not None:
        return CellUse.TOTAL
    return CellUse.NOTE if is_note(row.title) and row.max_points is None else CellUse.CRITERION


def _known_texts(named: Mapping[str, object]) -> list[str]:
    return [input_text(value) for name, value in named.items() if name in FIELD_NAMES and not is_blank(value)]


def is_blank(value: object) -> bool:
    """Return True if a cell has no text (ô trống)."""
    return value is None or (isinstance(value, str) and not value.strip())


def _tell_rate(named: Mapping[str, object], row: TableRow, remarks: Remarks) -> None:
    """Tell that a maximum states a rate or a range, "1 điểm/lần": it is taken as the wording."""
    most = named["max_points"]
    if isinstance(most, str) and (stated := read_points(most).wording):
        remarks.assume(f"{row.path}/max_points", row.place, RATE_IN_POINTS, stated)


def _tell_other_columns(given: Iterable[object], remarks: Remarks) -> None:
    """Tell which columns are no field of a criterion, with their texts."""
    others: dict[str, list[str]] = {}
    for index, row in enumerate(given):
        for name, value in cast("Mapping[object, object]", row).items() if isinstance(row, Mapping) else ():
            if name not in FIELD_NAMES and not is_blank(value):
                others.setdefault(str(name), []).append(f"{index + 1}: {input_text(value)}")
    for name, texts in others.items():
        remarks.assume(pointer(0, name), _("cột {column}", column=f"“{name}”"), _("cột không dùng trong bộ tiêu chí"))
        remarks.note(
            pointer(0, name), _("cột {column}", column=f"“{name}”"), _("cột không dùng trong bộ tiêu chí"), texts
        )
