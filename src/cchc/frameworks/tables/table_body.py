"""The rows of a table under its header (phần thân bảng): criteria, continued rows, totals, notes."""

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Any

from cchc.documents import Body
from cchc.errors import MAX_DEPTH, Fault, InvalidInput, pointer_parts
from cchc.exact import to_decimal
from cchc.frameworks.tables.columns import Columns, is_column_numbers
from cchc.frameworks.tables.grid import Grid
from cchc.frameworks.tables.header_words import ColumnRole
from cchc.frameworks.tables.numeral import is_bullet, is_code, split_numeral
from cchc.frameworks.tables.points_cell import CellPoints, has_award, read_points
from cchc.frameworks.tables.remark import AFTER_TABLE, BEFORE_TABLE, HEADER, TABLE_NOTE, Remarks
from cchc.frameworks.tables.row_words import is_note, role_of_title, total_of
from cchc.frameworks.tables.table_row import TableRow
from cchc.frameworks.tables.total_rows import TotalRow
from cchc.messages import _
from cchc.viet import fold, format_number, label_key, parse_number

_ASIDE = (ColumnRole.SELF, ColumnRole.VERIFIED, ColumnRole.FIGURE, ColumnRole.NOTE)
"""What is no part of a framework: what a body filled in, and remarks."""


@dataclass(slots=True)
class TableBody:
    """The rows that were read (các dòng đã đọc): criteria in their order, and total rows."""

    rows: list[TableRow] = field(default_factory=list)
    totals: list[TotalRow] = field(default_factory=list)


@dataclass(slots=True)
class _Cells:
    """The cells of one row, by the roles of their columns."""

    row: int
    code: str
    titles: list[str]
    points: str
    survey: str
    rule: str
    guide: str

    @property
    def title(self) -> str:
        return next((text for text in reversed(self.titles) if text), "")


def read_body(grid: Grid, columns: Columns, remarks: Remarks) -> TableBody:
    """Return the rows under the header (đọc phần thân bảng), in linear time.

    Args:
        grid: the cells; its account is kept.
        columns: what the columns hold.
        remarks: takes notes, assumptions and faults.
    """
    reader = _BodyReader(grid, columns, remarks)
    for row in range(columns.first):
        remarks.note(grid.path(row), grid.place(row), BEFORE_TABLE, grid.take_row(row))
    for row in range(max(columns.first, 0), columns.last + 1):
        remarks.note(grid.path(row), grid.place(row), HEADER, grid.take_row(row))
    end = reader.end()
    for row in range(columns.last + 1, end):
        reader.read(row)
    for row in range(end, len(grid.rows)):
        remarks.note(grid.path(row), grid.place(row), AFTER_TABLE, grid.take_row(row))
    reader.finish()
    return reader.body


class _BodyReader:
    def __init__(self, grid: Grid, columns: Columns, remarks: Remarks) -> None:
        self.grid, self.columns, self.remarks = grid, columns, remarks
        self.body = TableBody()
        self._titles = columns.of(ColumnRole.TITLE)
        self._open_titles = [""] * len(self._titles)
        self._headers = {tuple(grid.rows[row]) for row in range(max(columns.first, 0), columns.last + 1)}
        self._levels: list[tuple[str, Fraction]] = []
        self._last: _Cells | None = None
        self._splits = ColumnRole.CODE not in columns.roles.values() or self._titles_have_own_codes()

    def _titles_have_own_codes(self) -> bool:
        """Return True if titles without a code begin with numerals that tell them apart."""
        seen: list[str] = []
        for row in range(self.columns.last + 1, len(self.grid.rows)):
            cells = self._cells(row)
            if not cells.code and (code := split_numeral(cells.title)[0]) and not is_bullet(code):
                seen.append(code)
        return all(one != other for one, other in pairwise(seen))

    def end(self) -> int:
        """Return the row after the last one that belongs to the table: signatures and class boxes follow."""
        for row in range(len(self.grid.rows) - 1, self.columns.last, -1):
            if self._is_anchored(self._cells(row)):
                return row + 1
        return self.columns.last + 1

    def _is_anchored(self, cells: _Cells) -> bool:
        named = bool(cells.title or cells.code)
        if cells.code and cells.title and is_code(cells.code) and not is_note(cells.title):
            return True
        if self._states_points(cells) and named:
            return True
        if cells.rule or cells.guide:
            return not self.columns.of(ColumnRole.MAX) or not named or self._states_points(cells)
        return not self.columns.of(ColumnRole.CODE) and bool(split_numeral(cells.title)[0]) and has_award(cells.title)

    @staticmethod
    def _states_points(cells: _Cells) -> bool:
        try:
            found = [read_points(text) for text in (cells.points, cells.survey)]
        except InvalidInput:
            return False
        return any(one.points is not None for one in found)

    def _cells(self, row: int) -> _Cells:
        texts = self.grid.rows[row]

        def text(role: ColumnRole) -> str:
            return next((texts[column] for column in self.columns.of(role)), "")

        titles = [self._merged(row, column) for column in self._titles]
        return _Cells(
            row,
            text(ColumnRole.CODE),
            titles,
            text(ColumnRole.MAX),
            text(ColumnRole.SURVEY),
            text(ColumnRole.RULE),
            text(ColumnRole.GUIDE),
        )

    def _merged(self, row: int, column: int) -> str:
        """Return the text of a cell with those of the columns that repeat its header, each once."""
        texts = [self.grid.rows[row][column]]
        for other, first in self.columns.repeats.items():
            if first == column and (text := self.grid.rows[row][other]) and text not in texts:
                texts.append(text)
        return "\n".join(filter(None, texts))

    def read(self, row: int) -> None:
        """Read one row."""
        texts = self.grid.rows[row]
        if not any(texts):
            return
        if tuple(texts) in self._headers or self._numbers_columns(texts):
            self._note(row, HEADER)
            return
        cells = self._cells(row)
        first = next((text for text in texts if text), "")
        if is_note(cells.title or first) and not (cells.title and is_code(cells.code) and cells.code and cells.points):
            self._note(row, TABLE_NOTE)
        elif self._is_total(cells):
            self._total(cells)
        elif self._continues(cells):
            self._continue(cells)
        elif self._is_remark(cells):
            self._note(row, TABLE_NOTE)
        else:
            self._criterion(cells)

    def _numbers_columns(self, texts: list[str]) -> bool:
        return is_column_numbers(texts) and all(texts[column].strip("()").isdigit() for column in self._titles[:1])

    def _note(self, row: int, what: Any) -> None:
        self.remarks.note(self.grid.path(row), self.grid.place(row), what, self.grid.take_row(row))

    def _is_total(self, cells: _Cells) -> bool:
        title = cells.title or cells.code
        if total_of(title) is None or (cells.title and cells.code and cells.rule):
            return False
        return not (cells.title and cells.code and is_code(cells.code)) or fold(title).startswith(_SUMS)

    def _total(self, cells: _Cells) -> None:
        path, place = self.grid.path(cells.row), self.grid.place(cells.row)
        self._note(cells.row, _("dòng tổng"))
        title = cells.title or cells.code
        points = self._points(cells, ColumnRole.MAX).points
        codes = tuple(total_of(title) or ())
        self.body.totals.append(TotalRow(path, place, title, codes, points, len(self.body.rows)))

    def _continues(self, cells: _Cells) -> bool:
        """Return True if a row goes on with the criterion above it: unnamed, or with its merged name repeated."""
        last = self._last
        if last is None:
            return False
        if not cells.title and not cells.code:
            return bool(cells.rule or cells.guide or cells.points or self._has_fields(cells.row))
        is_same = (cells.code, cells.titles) == (last.code, last.titles)
        if is_same and (cells.rule, cells.guide) != (last.rule, last.guide) and cells.row == last.row + 1:
            return True
        is_line = (not cells.code or is_bullet(cells.code)) and not cells.points and not cells.rule and not cells.guide
        open_row = self.body.rows[-1]
        is_block = open_row.max_points is None and role_of_title(open_row.title) is not None
        return is_line and has_award(cells.title) and not is_block

    def _has_fields(self, row: int) -> bool:
        return any(
            self.grid.rows[row][column]
            for column, role in self.columns.roles.items()
            if role in {ColumnRole.EVIDENCE, ColumnRole.OWNER, ColumnRole.VERIFIER, *_ASIDE}
        )

    def _continue(self, cells: _Cells) -> None:
        row = self.body.rows[-1]
        last = self._last
        is_named = last is not None and cells.titles == last.titles
        text = "\n".join(filter(None, ("" if is_named else cells.title, cells.rule or cells.guide)))
        points = self._points(cells, ColumnRole.MAX)
        for column, role in self.columns.roles.items():
            if role not in _ASIDE:
                self.grid.take(cells.row, column)
        repeats_points = last is not None and cells.points == last.points and (is_named or has_award(text))
        if points.points is not None and text and not (repeats_points and has_award(text)):
            self._levels.append((text, points.points))
        elif text:
            row.wording = "\n".join(filter(None, (row.wording, text)))
        elif points.points is not None and not repeats_points:
            what, remedy = _("ô điểm không thuộc tiêu chí nào"), _("hãy ghi tên tiêu chí hoặc mức điểm ở dòng này")
            self._fault(cells, ColumnRole.MAX, InvalidInput.of("unplaced", what, cells.points, remedy))
        self._add_fields(row, cells.row)
        if cells.survey:
            row.survey = row.survey or self._points(cells, ColumnRole.SURVEY).points
        if cells.rule and cells.guide:
            self.remarks.note(row.path, self.grid.place(cells.row), TABLE_NOTE, [cells.guide])
        if points.wording:
            self.remarks.assume(row.path, self.grid.place(cells.row), _("ô điểm không ghi một số điểm"), points.wording)

    def _is_remark(self, cells: _Cells) -> bool:
        """Return True if a row is words only, and no heading: a line of text among the criteria, or the rest of one."""
        if cells.points or cells.survey or cells.rule or cells.guide or (cells.code and not is_bullet(cells.code)):
            return False
        code, _title = split_numeral(cells.title)
        if code and not is_bullet(code):
            return False
        if cells.code or code or not cells.title:
            return not has_award(cells.title) and bool(self.body.rows)
        return not self._heads(cells)

    def _heads(self, cells: _Cells) -> bool:
        """Return True if the next row with text is a criterion, so that this row can be its heading."""
        for row in range(cells.row + 1, len(self.grid.rows)):
            if any(self.grid.rows[row]):
                following = self._cells(row)
                is_named = bool(following.title) and not is_note(following.title)
                is_coded = bool(following.code or split_numeral(following.title)[0]) and not is_bullet(following.code)
                return is_named and (is_coded or bool(following.points or following.rule))
        return False

    def _criterion(self, cells: _Cells) -> None:
        self._close_levels()
        row = cells.row
        path, place = self.grid.path(row), self.grid.place(row)
        for column, role in self.columns.roles.items():
            if role not in _ASIDE and role is not ColumnRole.LEVEL:
                self.grid.take(row, column)
        for column in self.columns.repeats:
            self.grid.take(row, column)
        points, survey = self._points(cells, ColumnRole.MAX), self._points(cells, ColumnRole.SURVEY)
        code, title = self._code_and_title(cells)
        wording = cells.rule or cells.guide
        if cells.rule and cells.guide:
            column = self.columns.of(ColumnRole.GUIDE)[0]
            self.remarks.note(
                self.grid.path(row, column), self.grid.place(row, column), ColumnRole.GUIDE.label, [cells.guide]
            )
        if points.wording:
            wording = self._worded_points(cells, points.wording, title, wording)
        level = self._level(cells)
        for depth, (before, text) in enumerate(zip(self._open_titles, cells.titles, strict=True)):
            is_own = depth == len(cells.titles) - 1 or not any(cells.titles[depth + 1 :])
            if text and not is_own and text != before:
                self._open_titles[depth:] = [text, *[""] * (len(self._titles) - depth - 1)]
                self.body.rows.append(TableRow(path, place, "", {"title": text}, None, "", depth + 1))
        own = max((depth for depth, text in enumerate(cells.titles) if text), default=0)
        if len(self._titles) > 1:
            level = level or own + 1
            self._open_titles[own:] = [cells.title, *[""] * (len(self._titles) - own - 1)]
        read = TableRow(path, place, code, {"title": title}, points.points, wording, level)
        read.survey = survey.points
        self.body.rows.append(read)
        self._add_fields(read, row)
        self._last = cells

    def _code_and_title(self, cells: _Cells) -> tuple[str, str]:
        """Return the code and the title; a numeral before the title is the code if the column of codes has none."""
        code, title = cells.code, cells.title
        if code and not is_code(code):
            if title:
                return code, title
            return split_numeral(code)
        if code or not title:
            return code, title
        found, rest = split_numeral(title)
        return (found, rest) if found and (self._splits or is_bullet(found)) else ("", title)

    def _worded_points(self, cells: _Cells, stated: str, title: str, wording: str) -> str:
        """Return the wording of a row whose cell of points states a rate or a range."""
        column = self.columns.of(ColumnRole.MAX)[0]
        place = self.grid.place(cells.row, column)
        what = _("ô điểm không ghi một số điểm: hiểu là cách chấm, không phải điểm tối đa")
        self.remarks.assume(self.grid.path(cells.row, column), place, what, stated)
        return wording or f"{title}: {stated}"

    def _points(self, cells: _Cells, role: ColumnRole) -> CellPoints:
        text = cells.points if role is ColumnRole.MAX else cells.survey
        try:
            return read_points(text)
        except InvalidInput as error:
            self._fault(cells, role, error)
            return CellPoints()

    def _level(self, cells: _Cells) -> int | None:
        text = next((self.grid.take(cells.row, column) for column in self.columns.of(ColumnRole.LEVEL)), "")
        if not text:
            return None
        if text.isascii() and text.isdigit() and len(text) < 3 and 1 <= int(text) <= MAX_DEPTH:  # noqa: PLR2004
            return int(text)
        remedy = _("hãy dùng số nguyên, 1 là cấp trên cùng, tối đa {levels}", levels=MAX_DEPTH)
        self._fault(cells, ColumnRole.LEVEL, InvalidInput.of("level", _("không có cấp này"), text, remedy))
        return None

    def _fault(self, cells: _Cells, role: ColumnRole, error: InvalidInput) -> None:
        column = self.columns.of(role)[0]
        parts, place = pointer_parts(self.grid.path(cells.row, column)), self.grid.place(cells.row, column)
        self.remarks.faults += [fault.under(*parts, place=place) for fault in error.faults]

    def _add_fields(self, row: TableRow, index: int) -> None:
        """Add evidence, bodies and weight to a criterion."""
        for column, role in self.columns.roles.items():
            text = self.grid.rows[index][column]
            if not text or role not in _FIELDS:
                continue
            self.grid.take(index, column)
            name = _FIELDS[role]
            path, place = self.grid.path(index, column), self.grid.place(index, column)
            if role is ColumnRole.EVIDENCE:
                row.fields[name] = (*row.fields.get(name, ()), text)
            elif name in row.fields:
                self.remarks.note(path, place, role.label, [text])
            else:
                try:
                    row.fields[name] = _weight(text) if role is ColumnRole.WEIGHT else Body(text)
                except InvalidInput as error:
                    self.remarks.faults += [one.under(*pointer_parts(path), place=place) for one in error.faults]

    def _close_levels(self) -> None:
        """Write the levels that continued rows gave into the wording of their criterion."""
        if not self._levels:
            return
        row = self.body.rows[-1]
        levels = self._levels
        if row.wording and row.max_points is not None and not has_award(row.wording):
            levels = [(row.wording, row.max_points), *levels]
            row.wording = ""
        lines = [
            text if has_award(text) else f"{text.rstrip(' .;:,')}: {format_number(to_decimal(points))} điểm"
            for text, points in levels
        ]
        if not row.wording and len({label_key(text) for text, _points in levels}) == len(levels) > 1:
            row.options = tuple((text.strip(" .;:,"), points) for text, points in levels)
        row.wording = "\n".join(filter(None, (row.wording, *lines)))
        most = max(points for _text, points in levels)
        if row.max_points is None or row.max_points < most:
            row.max_points = most
        what = _("các dòng dưới tiêu chí được hiểu là các mức điểm của tiêu chí")
        self.remarks.assume(row.path, row.place, what, " | ".join(lines))
        self._levels = []

    def finish(self) -> None:
        """Tell what is left: columns that are no part of the criteria, and cells without a place."""
        self._close_levels()
        if self.body.totals:
            last = self.body.totals[-1]
            self.body.totals[-1] = last._replace(is_last=last.before == len(self.body.rows))
        for column, role in self.columns.roles.items():
            if role in _ASIDE:
                self._tell_column(column, _("{role}: không thuộc bộ tiêu chí", role=role.label))
        for column, name in self.columns.unused.items():
            place = self.grid.column_place(column)
            path = self.grid.path(max(self.columns.first, 0), column)
            self.remarks.assume(path, place, _("cột không dùng trong bộ tiêu chí"), name)
            self._tell_column(column, _("cột không dùng trong bộ tiêu chí"))
        for row, column in self.grid.unplaced():
            what, remedy = _("ô không thuộc cột nào của bảng"), _("hãy ghi tên cột, hoặc bỏ ô này")
            path, place = self.grid.path(row, column), self.grid.place(row, column)
            self.remarks.faults.append(Fault(path, "unplaced", what, self.grid.rows[row][column], remedy, place=place))

    def _tell_column(self, column: int, what: Any) -> None:
        first = max(self.columns.first, 0)
        texts = [
            f"{row + 1}: {text}"
            for row in range(self.columns.last + 1, len(self.grid.rows))
            if self.grid.is_open(row, column) and (text := self.grid.take(row, column))
        ]
        self.remarks.note(self.grid.path(first, column), self.grid.column_place(column), what, texts)


_SUMS = ("tổng", "điểm tổng")
"""What a total row with a code begins with; "Cộng" with a code is a criterion."""
_FIELDS = {
    ColumnRole.EVIDENCE: "evidence",
    ColumnRole.OWNER: "owner",
    ColumnRole.VERIFIER: "verifier",
    ColumnRole.WEIGHT: "weight",
}


def _weight(text: str) -> Fraction:
    """Return a weight: a number, or a percentage."""
    number = Fraction(parse_number(text.rstrip("% "), convention=None))
    return number / 100 if text.endswith("%") else number
