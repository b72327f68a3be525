"""The cells of a table by row and column (ô của bảng), with their addresses and an account of where each one went."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from cchc.errors import Fault, InvalidInput, input_text, pointer
from cchc.exact import Number, exact, to_decimal
from cchc.frameworks.tables.cell import CellUse, TableCell
from cchc.messages import Message, _

_LETTERS = 26
_GROUP = 3
"""So many decimal places would look like a group of thousands."""


def column_letters(column: int) -> str:
    """Return the letters of a column as in a spreadsheet (tên cột), from 0.

    >>> column_letters(0), column_letters(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + digit) + letters
    return letters


class Grid:
    """The cells of a table (ô của bảng), as text, with an account of the ones that have a place.

    Attributes:
        rows: the cells of each row; short rows are filled with "".
        names: the names of the columns of rows that are mappings; () for rows of cells.
    """

    def __init__(self, rows: Sequence[Sequence[str]], names: Sequence[str] = ()) -> None:
        self.names = tuple(names)
        self.width = max(map(len, rows), default=0)
        self.rows = [[*row, *[""] * (self.width - len(row))] for row in rows]
        self._uses: dict[tuple[int, int], CellUse] = {}

    def path(self, row: int, column: int | None = None) -> str:
        """Return the JSON pointer to a row or a cell (con trỏ)."""
        parts = (row,) if self.names else ("rows", row)
        if column is None:
            return pointer(*parts)
        return pointer(*parts, self.names[column] if self.names else column)

    def place(self, row: int, column: int | None = None) -> Message:
        """Return where a row or a cell is, in words (vị trí)."""
        if column is None:
            return _("dòng {row}", row=row + 1)
        name = f"“{self.names[column]}”" if self.names else column_letters(column)
        return _("dòng {row}, cột {column}", row=row + 1, column=name)

    def column_place(self, column: int) -> Message:
        """Return which column it is, in words (vị trí cột)."""
        return _("cột {column}", column=f"“{self.names[column]}”" if self.names else column_letters(column))

    def take(self, row: int, column: int, use: CellUse = CellUse.CRITERION) -> str:
        """Return the text of a cell and enter into the account where it went (đã dùng)."""
        self._uses[row, column] = use
        return self.rows[row][column]

    def take_row(self, row: int, use: CellUse) -> list[str]:
        """Return the texts of a row and enter all of them into the account (đã dùng cả dòng)."""
        return [self.take(row, column, use) for column in range(self.width)]

    def is_open(self, row: int, column: int) -> bool:
        """Return True if a cell has no place so far (chưa dùng)."""
        return (row, column) not in self._uses

    def unplaced(self) -> list[tuple[int, int]]:
        """Return the cells with text that have no place so far (ô chưa dùng), in the order of the table."""
        return [
            (row, column)
            for row, cells in enumerate(self.rows)
            for column, text in enumerate(cells)
            if text and self.is_open(row, column)
        ]

    def cells(self, faults: Iterable[Fault]) -> tuple[TableCell, ...]:
        """Return every cell that is not blank with its use (sổ các ô), in the order of the table.

        Args:
            faults: what is wrong with the table; a cell that has a fault is used for nothing else.
        """
        by_path = {fault.path: fault for fault in faults}
        found: list[TableCell] = []
        for row, texts in enumerate(self.rows):
            for column, text in enumerate(texts):
                path = self.path(row, column)
                fault = by_path.get(path)
                if text or fault is not None:
                    use = self._uses.get((row, column), CellUse.FAULT) if fault is None else CellUse.FAULT
                    read = text or (fault.read if fault else "")
                    found.append(TableCell(path, use, read, self.place(row, column)))
        return tuple(found)


def listed_rows(rows: object) -> list[object]:
    """Return the rows of a table as a list (các dòng).

    Raises:
        InvalidInput: a text or a single mapping, though Python can iterate over them.
    """
    given: object = rows
    if isinstance(rows, Iterable) and not isinstance(rows, str | bytes | Mapping):
        return list(cast("Iterable[object]", rows))
    remedy = _("hãy đưa danh sách các dòng, mỗi dòng là danh sách các ô (str)")
    raise InvalidInput.of("type", _("không phải các dòng của bảng"), given, remedy, path="/rows", place="")


def cell_text(value: object) -> str:
    """Return a cell as its text (chữ trong ô): None is "", an exact number as it is printed.

    Raises:
        InvalidInput: a float, whose shown text is not known, or something that is no text.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    given: object = value
    if isinstance(value, bool | list | tuple | Mapping):
        remedy = _("hãy dùng chuỗi ký tự (str)")
        raise InvalidInput.of("text", _("phải là văn bản"), input_text(given), remedy)
    number = exact(cast("Number", value))
    if number.denominator == 1:
        return str(number.numerator)
    text = str(to_decimal(number))
    is_unclear = len(text.partition(".")[2]) == _GROUP
    return f"{text}0" if is_unclear else text
