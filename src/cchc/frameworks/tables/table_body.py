"""The rows of a table under its header (phần thân bảng): criteria, continued rows, totals, notes."""

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

from cchc.documents import Body
from cchc.errors import Fault, InvalidInput, pointer_parts
from cchc.exact import to_decimal
from cchc.frameworks.keys import parts_of
from cchc.frameworks.tables.cell import CellUse
from cchc.frameworks.tables.columns import Columns, is_column_numbers
from cchc.frameworks.tables.grid import Grid
from cchc.frameworks.tables.header_words import ColumnRole
from cchc.frameworks.tables.named_fields import read_level
from cchc.frameworks.tables.numeral import is_bullet, is_code, numeral, split_numeral
from cchc.frameworks.tables.points_cell import CellPoints, has_award, is_range, read_points
from cchc.frameworks.tables.remark import AFTER_TABLE, BEFORE_TABLE, HEADER, RATE_IN_POINTS, TABLE_NOTE, Remarks
from cchc.frameworks.tables.row_cells import RowCells, row_cells, take_repeated, take_roles
from cchc.frameworks.tables.row_words import is_note, is_sum, role_of_title, total_of
from cchc.frameworks.tables.table_row import TableRow
from cchc.frameworks.tables.total_rows import TotalRow
from cchc.messages import Message, _
from cchc.viet import format_number, label_key, parse_number

_ASIDE = (ColumnRole.SELF, ColumnRole.VERIFIED, ColumnRole.FIGURE, ColumnRole.NOTE)
"""What is no part of a framework: what a body filled in, and remarks."""
_FIELDS = {
    ColumnRole.EVIDENCE: "evidence",
    ColumnRole.OWNER: "owner",
    ColumnRole.VERIFIER: "verifier",
    ColumnRole.WEIGHT: "weight",
}
_OF_CRITERION = (
    *(ColumnRole.CODE, ColumnRole.TITLE, ColumnRole.MAX, ColumnRole.SURVEY, ColumnRole.RULE, ColumnRole.GUIDE),
    ColumnRole.LEVEL,
)
_ENDS = " .;:,"
_COLUMNS = 3
"""A criterion has a code, a title and points."""
_MANY_POINTS = 200
"""A number above it beside a numeral is more likely a year than points."""


@dataclass(slots=True)
class TableBody:
    """The rows that were read (các dòng đã đọc): criteria in their order, and total rows."""

    rows: list[TableRow] = field(default_factory=list)
    totals: list[TotalRow] = field(default_factory=list)


def read_body(grid: Grid, columns: Columns, remarks: Remarks) -> TableBody:
    """Return the rows under the header (đọc phần thân bảng), in linear time.

    Args:
        grid: the cells; its account is kept.
        columns: what the columns hold.
        remarks: takes notes, assumptions and faults.
    """
    reader = _BodyReader(grid, columns, remarks)
    for row in range(columns.first):
        reader.read_above(row)
    for row in range(max(columns.first, 0), columns.last + 1):
        reader.note(row, HEADER, CellUse.HEADER)
    end = reader.end()
    for row in range(columns.last + 1, end):
        reader.read(row)
    for row in range(end, len(grid.rows)):
        reader.note(row, AFTER_TABLE)
    reader.finish()
    return reader.body


class _BodyReader:
    def __init__(self, grid: Grid, columns: Columns, remarks: Remarks) -> None:
        self.grid, self.columns, self.remarks = grid, columns, remarks
        self.body = TableBody()
        self._open_titles = [""] * len(columns.of(ColumnRole.TITLE))
        self._headers = {tuple(grid.rows[row]) for row in range(max(columns.first, 0), columns.last + 1)}
        self._levels: list[tuple[str, Fraction]] = []
        self._last: RowCells | None = None
        self._has_heading = False
        self._splits = not columns.of(ColumnRole.CODE) or self._titles_have_own_codes()

    def _cells(self, row: int) -> RowCells:
        return row_cells(self.grid, self.columns, row)

    def _titles_have_own_codes(self) -> bool:
        """Return True if titles without a code begin with numerals that tell them apart."""
        seen: list[str] = []
        for row in range(self.columns.last + 1, len(self.grid.rows)):
            cells = self._cells(row)
            if not cells.code and (code := split_numeral(cells.title)[0]) and not is_bullet(code):
                seen.append(code)
        return all(one != other for one, other in pairwise(seen))

    def note(self, row: int, what: Message, use: CellUse = CellUse.NOTE) -> None:
        """Keep a row as a note."""
        self.remarks.note(self.grid.path(row), self.grid.place(row), what, self.grid.take_row(row, use))

    def read_above(self, row: int) -> None:
        """Keep a row above the header as a note; one that looks like a criterion is a fault."""
        texts = [text for text in self.grid.rows[row] if text]
        self.note(row, BEFORE_TABLE)
        if len(texts) >= _COLUMNS and is_code(texts[0]) and any(map(_is_number_of_points, texts[1:])):
            what, remedy = _("dòng giống tiêu chí ở trên dòng tên cột"), _("hãy kiểm tra dòng tên cột của bảng")
            read, path, place = " | ".join(texts), self.grid.path(row), self.grid.place(row)
            self.remarks.faults.append(Fault(path, "header", what, read, remedy, place=place))

    def end(self) -> int:
        """Return the row after the last one that belongs to the table: signatures and class boxes follow."""
        for row in range(len(self.grid.rows) - 1, self.columns.last, -1):
            if self._is_anchored(self._cells(row)):
                return row + 1
        return self.columns.last + 1

    def _is_anchored(self, cells: RowCells) -> bool:
        named = bool(cells.title or cells.code)
        if cells.code and cells.title and is_code(cells.code):
            return not (is_bullet(cells.code) and is_note(cells.title))
        if named and self._is_scored(cells):
            return True
        if cells.rule or cells.guide:
            return not self.columns.of(ColumnRole.MAX) or not named
        return not self.columns.of(ColumnRole.CODE) and bool(split_numeral(cells.title)[0]) and has_award(cells.title)

    def read(self, row: int) -> None:
        """Read one row."""
        texts = self.grid.rows[row]
        if not any(texts):
            return
        if tuple(texts) in self._headers or self._numbers_columns(texts):
            self.note(row, HEADER, CellUse.HEADER)
            return
        cells = self._cells(row)
        first = next(text for text in texts if text)
        if is_note(cells.title or first) and not self._is_scored(cells):
            self.note(row, TABLE_NOTE)
        elif self._is_total(cells):
            self._total(cells)
        elif self._last is not None and self._continues(cells, self._last):
            self._continue(cells, self._last)
        elif self._is_remark(cells):
            self.note(row, TABLE_NOTE)
        else:
            self._criterion(cells)

    @staticmethod
    def _is_scored(cells: RowCells) -> bool:
        """Return True if a row that begins like a note has a code, points or a rule: it is a criterion."""
        if cells.title and cells.code and is_code(cells.code) and not is_bullet(cells.code):
            return True
        return cells.states_points or any(text != cells.title and has_award(text) for text in (cells.rule, cells.guide))

    def _numbers_columns(self, texts: list[str]) -> bool:
        titles = self.columns.of(ColumnRole.TITLE)
        return is_column_numbers(texts) and texts[titles[0]].strip("()").isdigit()

    def _is_total(self, cells: RowCells) -> bool:
        if total_of(cells.title or cells.code) is None:
            return False
        if not (cells.title and cells.code):
            return True
        return not cells.rule and (not is_code(cells.code) or is_sum(cells.title))

    def _total(self, cells: RowCells) -> None:
        self._close_levels()
        self.note(cells.row, _("dòng tổng"), CellUse.TOTAL)
        title = cells.title or cells.code
        points = self._points(cells, ColumnRole.MAX).points
        path, place, codes = self.grid.path(cells.row), self.grid.place(cells.row), tuple(total_of(title) or ())
        self.body.totals.append(TotalRow(path, place, title, codes, points, len(self.body.rows)))

    def _continues(self, cells: RowCells, last: RowCells) -> bool:
        """Return True if a row goes on with the criterion above it: unnamed, or with its merged name repeated."""
        if not cells.title and not cells.code:
            return bool(cells.rule or cells.guide or cells.points or cells.survey or self._has_fields(cells.row))
        is_same = (cells.code, cells.titles) == (last.code, last.titles)
        if is_same and (cells.rule, cells.guide) != (last.rule, last.guide) and self._follows(cells.row, last):
            return True
        is_line = (not cells.code or is_bullet(cells.code)) and not cells.points and not cells.rule and not cells.guide
        open_row = self.body.rows[-1]
        is_block = open_row.max_points is None and role_of_title(open_row.title) is not None
        return is_line and has_award(cells.title) and not is_block

    def _follows(self, row: int, last: RowCells) -> bool:
        """Return True if the row right above has the name of the last criterion."""
        above = self._cells(row - 1)
        return (above.code, above.titles) == (last.code, last.titles)

    def _has_fields(self, row: int) -> bool:
        return any(
            self.grid.rows[row][column]
            for column, role in self.columns.roles.items()
            if role in _FIELDS or role in _ASIDE
        )

    def _continue(self, cells: RowCells, last: RowCells) -> None:
        """Add a row to the criterion above it: a level of its own, a line of its wording, or other fields."""
        row = self.body.rows[-1]
        is_named = cells.titles == last.titles
        if is_named:
            take_repeated(self.grid, self.columns, cells.row, (*_OF_CRITERION, *_FIELDS))
        roles = (ColumnRole.CODE, ColumnRole.TITLE, ColumnRole.RULE, ColumnRole.GUIDE, ColumnRole.MAX)
        take_roles(self.grid, self.columns, cells.row, roles)
        points = self._points(cells, ColumnRole.MAX)
        title = "" if is_named else " ".join(filter(None, (cells.code, cells.title)))
        text = "\n".join(filter(None, (title, cells.rule or cells.guide)))
        if points.wording:
            text = self._with_rate(cells, points.wording, text)
            row.rate = points.wording if is_range(points.wording) else row.rate
        repeats = cells.points == last.points and (is_named or has_award(text))
        if points.points is not None and text and not (repeats and has_award(text)):
            self._levels.append((text, points.points))
        elif text:
            row.wording = "\n".join(filter(None, (row.wording, text)))
        elif points.points is not None and not repeats:
            what, remedy = _("ô điểm không thuộc tiêu chí nào"), _("hãy ghi tên tiêu chí hoặc mức điểm ở dòng này")
            self._fault(cells, ColumnRole.MAX, InvalidInput.of("unplaced", what, cells.points, remedy))
        if cells.survey and row.survey is None:
            take_roles(self.grid, self.columns, cells.row, (ColumnRole.SURVEY,))
            row.survey = self._points(cells, ColumnRole.SURVEY).points
        self._note_guide(cells)
        self._add_fields(row, cells.row)

    def _is_remark(self, cells: RowCells) -> bool:
        """Return True if a row is words only, and no heading: a line of text among the criteria, or the rest of one."""
        if cells.points or cells.survey or cells.rule or cells.guide or (cells.code and not is_bullet(cells.code)):
            return False
        code, _title = split_numeral(cells.title)
        if code and not is_bullet(code):
            return False
        if cells.code or code or not cells.title:
            return not has_award(cells.title) and bool(self.body.rows)
        return not self._heads(cells)

    def _heads(self, cells: RowCells) -> bool:
        """Return True if the next row with text is a criterion, so that this row can be its heading."""
        later = range(cells.row + 1, len(self.grid.rows))
        following = self._cells(next((row for row in later if any(self.grid.rows[row])), cells.row))
        if not following.title or is_note(following.title):
            return False
        code = self._code_and_title(following)[0]
        if code and self._goes_on(code):
            return self._has_heading or role_of_title(cells.title) is not None
        return (bool(code) and not is_bullet(code)) or bool(following.points or following.rule)

    def _goes_on(self, code: str) -> bool:
        """Return True if a code comes next after that of the last criterion."""
        parts = parts_of(code)
        last = parts_of(self.body.rows[-1].code) if self.body.rows else ()
        if not parts or not last or len(parts) != len(last) or parts[:-1] != last[:-1]:
            return False
        before = numeral(last[-1])
        return numeral(parts[-1], [before]).follows(before)

    def _criterion(self, cells: RowCells) -> None:
        self._close_levels()
        row = cells.row
        path, place = self.grid.path(row), self.grid.place(row)
        take_roles(self.grid, self.columns, row, _OF_CRITERION)
        points, survey = self._points(cells, ColumnRole.MAX), self._points(cells, ColumnRole.SURVEY)
        code, title = self._code_and_title(cells)
        wording = cells.rule or cells.guide
        self._note_guide(cells)
        if points.wording:
            stated = self._with_rate(cells, points.wording, title)
            wording = wording or stated
        level = self._level(cells)
        if len(cells.titles) > 1:
            level = self._open(cells, path, place, level)
        read = TableRow(path, place, code, {"title": title}, points.points, wording, level)
        read.rate, read.survey = points.wording, survey.points
        self.body.rows.append(read)
        self._has_heading = self._has_heading or (not code and read.max_points is None)
        self._add_fields(read, row)
        self._last = cells

    def _open(self, cells: RowCells, path: str, place: Message, level: int | None) -> int:
        """Add the headings in the columns on the left of a title, and return the level of the title."""
        own = max((depth for depth, text in enumerate(cells.titles) if text), default=0)
        for depth, text in enumerate(cells.titles[:own]):
            if text and text != self._open_titles[depth]:
                self._open_titles[depth:] = [text, *[""] * (len(cells.titles) - depth - 1)]
                self.body.rows.append(TableRow(path, place, "", {"title": text}, None, "", depth + 1))
        self._open_titles[own:] = [cells.title, *[""] * (len(cells.titles) - own - 1)]
        return level or own + 1

    def _code_and_title(self, cells: RowCells) -> tuple[str, str]:
        """Return the code and the title; a numeral before the title is the code if the column of codes has none."""
        code, title = cells.code, cells.title
        if code and not title and not is_code(code):
            return split_numeral(code)
        if code or not title:
            return code, title
        found, rest = split_numeral(title)
        return (found, rest) if found and (self._splits or is_bullet(found)) else ("", title)

    def _with_rate(self, cells: RowCells, stated: str, text: str) -> str:
        """Return the wording of a row whose cell of points states a rate or a range."""
        column = self.columns.of(ColumnRole.MAX)[0]
        self.remarks.assume(
            self.grid.path(cells.row, column), self.grid.place(cells.row, column), RATE_IN_POINTS, stated
        )
        return f"{text}: {stated}" if text else stated

    def _note_guide(self, cells: RowCells) -> None:
        """Keep a guide that is beside a rule."""
        if cells.rule and cells.guide:
            column = self.columns.of(ColumnRole.GUIDE)[0]
            path, place = self.grid.path(cells.row, column), self.grid.place(cells.row, column)
            self.grid.take(cells.row, column, CellUse.NOTE)
            self.remarks.note(path, place, ColumnRole.GUIDE.label, [cells.guide])

    def _points(self, cells: RowCells, role: ColumnRole) -> CellPoints:
        text = cells.points if role is ColumnRole.MAX else cells.survey
        try:
            return read_points(text)
        except InvalidInput as error:
            self._fault(cells, role, error)
            return CellPoints()

    def _level(self, cells: RowCells) -> int | None:
        text = next((self.grid.rows[cells.row][column] for column in self.columns.of(ColumnRole.LEVEL)), "")
        try:
            return read_level(text)
        except InvalidInput as error:
            self._fault(cells, ColumnRole.LEVEL, error)
            return None

    def _fault(self, cells: RowCells, role: ColumnRole, error: InvalidInput) -> None:
        column = self.columns.of(role)[0]
        self._cell_fault(cells.row, column, error)

    def _cell_fault(self, row: int, column: int, error: InvalidInput) -> None:
        parts, place = pointer_parts(self.grid.path(row, column)), self.grid.place(row, column)
        self.remarks.faults += [fault.under(*parts, place=place) for fault in error.faults]

    def _add_fields(self, row: TableRow, index: int) -> None:
        """Add evidence, bodies and weight to a criterion."""
        for column, role in self.columns.roles.items():
            text = self.grid.rows[index][column]
            if not text or role not in _FIELDS or not self.grid.is_open(index, column):
                continue
            name = _FIELDS[role]
            self.grid.take(index, column)
            if role is ColumnRole.EVIDENCE:
                row.fields[name] = (*row.fields.get(name, ()), text)
            elif name in row.fields:
                self.grid.take(index, column, CellUse.NOTE)
                self.remarks.note(self.grid.path(index, column), self.grid.place(index, column), role.label, [text])
            else:
                try:
                    row.fields[name] = _weight(text) if role is ColumnRole.WEIGHT else Body(text)
                except InvalidInput as error:
                    self._cell_fault(index, column, error)

    def _close_levels(self) -> None:
        """Write the levels that continued rows gave into the wording of their criterion."""
        if not self._levels:
            return
        row, levels, self._levels = self.body.rows[-1], self._levels, []
        starts_with_level = bool(row.wording) and row.max_points is not None and not has_award(row.wording)
        if starts_with_level and row.max_points is not None:
            levels = [(row.wording, row.max_points), *levels]
            row.wording = ""
        if not row.wording and len({label_key(text) for text, _points in levels}) == len(levels) > 1:
            row.options = tuple((text.strip(_ENDS), points) for text, points in levels)
        lines = [_level_line(text, points) for text, points in levels]
        row.wording = "\n".join(filter(None, (row.wording, *lines)))
        if starts_with_level or row.max_points is None:
            row.take_best_level((points for _text, points in levels), self.remarks)
        what = _("các dòng dưới tiêu chí được hiểu là các mức điểm của tiêu chí")
        self.remarks.assume(row.path, row.place, what, " | ".join(lines))

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
            error = InvalidInput.of("unplaced", what, self.grid.rows[row][column], remedy)
            self._cell_fault(row, column, error)

    def _tell_column(self, column: int, what: Message) -> None:
        first = max(self.columns.first, 0)
        texts = [
            f"{row + 1}: {text}"
            for row in range(self.columns.last + 1, len(self.grid.rows))
            if self.grid.is_open(row, column) and (text := self.grid.take(row, column, CellUse.NOTE))
        ]
        self.remarks.note(self.grid.path(first, column), self.grid.column_place(column), what, texts)


def _is_number_of_points(text: str) -> bool:
    try:
        points = read_points(text).points
    except InvalidInput:
        return False
    return points is not None and points <= _MANY_POINTS


def _level_line(text: str, points: Fraction) -> str:
    return text if has_award(text) else f"{text.rstrip(_ENDS)}: {format_number(to_decimal(points))} điểm"


def _weight(text: str) -> Fraction:
    """Return a weight: a number, or a percentage."""
    number = Fraction(parse_number(text.rstrip("% "), convention=None))
    return number / 100 if text.endswith("%") else number
