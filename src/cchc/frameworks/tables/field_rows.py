"""Rows that are mappings with the names of fields (dòng có tên trường): `code`, `title`, `max_points`, `wording`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from cchc.errors import InvalidInput, input_text, pointer
from cchc.frameworks.tables.named_fields import COLUMNS, FIELD_NAMES, read_row
from cchc.frameworks.tables.points_cell import read_points
from cchc.frameworks.tables.remark import TABLE_NOTE, Remarks
from cchc.frameworks.tables.row_words import is_note, total_of
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
            continue
        named = cast("Mapping[str, object]", one)
        _tell_rate(named, row, remarks)
        codes = total_of(row.title)
        if codes is not None and not row.wording and not row.code:
            totals.append(TotalRow(row.path, place, row.title, tuple(codes), row.max_points, len(rows)))
            remarks.note(row.path, place, _("dòng tổng"), [row.title, input_text(named["max_points"])])
        elif is_note(row.title) and row.max_points is None and not row.wording:
            remarks.note(row.path, place, TABLE_NOTE, [row.code, row.title])
        else:
            rows.append(row)
    if totals and totals[-1].before == len(rows):
        totals[-1] = totals[-1]._replace(is_last=True)
    _tell_other_columns(given, remarks)
    return rows, totals


def _tell_rate(named: Mapping[str, object], row: TableRow, remarks: Remarks) -> None:
    """Tell that a maximum states a rate or a range, "1 điểm/lần": it is taken as the wording."""
    most = named["max_points"]
    if isinstance(most, str) and (stated := read_points(most).wording):
        what = _("ô điểm không ghi một số điểm: hiểu là cách chấm, không phải điểm tối đa")
        remarks.assume(f"{row.path}/max_points", row.place, what, stated)


def _tell_other_columns(given: Iterable[object], remarks: Remarks) -> None:
    """Tell which columns are no field of a criterion, with their texts."""
    others: dict[str, list[str]] = {}
    for index, row in enumerate(given):
        for name, value in cast("Mapping[object, object]", row).items() if isinstance(row, Mapping) else ():
            if name not in FIELD_NAMES and value not in (None, ""):
                others.setdefault(str(name), []).append(f"{index + 1}: {input_text(value)}")
    for name, texts in others.items():
        remarks.assume(pointer(0, name), _("cột {column}", column=f"“{name}”"), _("cột không dùng trong bộ tiêu chí"))
        remarks.note(
            pointer(0, name), _("cột {column}", column=f"“{name}”"), _("cột không dùng trong bộ tiêu chí"), texts
        )
