"""The cells of one row by what their columns hold (các ô của một dòng), and the account of those that are used."""

from collections.abc import Collection
from dataclasses import dataclass

from cchc.errors import InvalidInput
from cchc.frameworks.tables.columns import Columns
from cchc.frameworks.tables.grid import Grid
from cchc.frameworks.tables.header_words import ColumnRole
from cchc.frameworks.tables.points_cell import read_points


@dataclass(frozen=True, slots=True)
class RowCells:
    """The cells of one row, by the roles of their columns (các ô của một dòng).

    Attributes:
        row: the number of the row.
        code: the cell of the code.
        titles: the cells of the titles, from the left.
        points: the cell of the points.
        survey: the cell of the survey points.
        rule: the cell of the rule.
        guide: the cell of the guide.
    """

    row: int
    code: str
    titles: list[str]
    points: str
    survey: str
    rule: str
    guide: str

    @property
    def title(self) -> str:
        """The last title that is not blank (tên)."""
        return next((text for text in reversed(self.titles) if text), "")

    @property
    def states_points(self) -> bool:
        """Whether the row states points, or a rate (có ghi điểm); a title merged over the columns is none."""
        try:
            found = [read_points(text) for text in (self.points, self.survey) if text != self.title]
        except InvalidInput:
            return False
        return any(one.points is not None or one.wording for one in found)


def row_cells(grid: Grid, columns: Columns, row: int) -> RowCells:
    """Return the cells of a row by role (các ô theo vai trò)."""
    texts = grid.rows[row]

    def text(role: ColumnRole) -> str:
        return next((texts[column] for column in columns.of(role)), "")

    return RowCells(
        row,
        text(ColumnRole.CODE),
        [_merged(texts, columns, column) for column in columns.of(ColumnRole.TITLE)],
        text(ColumnRole.MAX),
        text(ColumnRole.SURVEY),
        text(ColumnRole.RULE),
        text(ColumnRole.GUIDE),
    )


def _merged(texts: list[str], columns: Columns, column: int) -> str:
    """Return the text of a cell with those of the columns that repeat its header, each once."""
    found = dict.fromkeys([texts[column], *(texts[other] for other in columns.repeats.get(column, ()))])
    return "\n".join(filter(None, found))


def take_roles(grid: Grid, columns: Columns, row: int, roles: Collection[ColumnRole]) -> None:
    """Enter the cells of some roles into the account as used by a criterion (đã dùng vào tiêu chí).

    A column that repeats a merged header is used only if it goes on with a title or repeats the text beside it.
    """
    for column, role in columns.roles.items():
        if role not in roles:
            continue
        text = grid.take(row, column)
        for other in columns.repeats.get(column, ()):
            if role is ColumnRole.TITLE or grid.rows[row][other] == text:
                grid.take(row, other)


def take_repeated(grid: Grid, columns: Columns, row: int, roles: Collection[ColumnRole]) -> None:
    """Enter the cells that repeat the row above them (ô gộp dọc): a merged cell, given once for each row."""
    for column, role in columns.roles.items():
        if role in roles and grid.rows[row][column] == grid.rows[row - 1][column]:
            grid.take(row, column)
