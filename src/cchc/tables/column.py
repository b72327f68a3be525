"""The columns of a table (cột): their heading, the type of their cells, and how these are written."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from cchc.errors import InvalidInput
from cchc.messages import Translatable, _
from cchc.models import CheckedPickle
from cchc.viet import FormattedNumber, format_date, format_number

Cell = str | int | Decimal | Fraction | date | None
"""The content of a cell: a text, an exact number, a day, or None if it is empty."""


class ColumnKind(StrEnum):
    """The kind of cells of a column (loại cột); every kind accepts a text, such as "không tính điểm" among points."""

    TEXT = "text"
    """Texts (văn bản); the first such column is indented by the depth of its row."""
    CODE = "code"
    """Codes and ordinals (mã, số thứ tự): texts or whole numbers, written as they are, on the left."""
    NUMBER = "number"
    """Exact numbers (số), on the right."""
    SIGNED = "signed"
    """Differences (chênh lệch): exact numbers with "+" before what is above 0, on the right."""
    DATE = "date"
    """Days (ngày), in digits."""


_ACCEPTED: dict[ColumnKind, tuple[type, ...]] = {
    ColumnKind.TEXT: (str,),
    ColumnKind.CODE: (str, int),
    ColumnKind.NUMBER: (str, int, Decimal, Fraction),
    ColumnKind.SIGNED: (str, int, Decimal, Fraction),
    ColumnKind.DATE: (str, date),
}


@dataclass(frozen=True, slots=True)
class TableColumn(CheckedPickle):
    """A column (cột) of a table.

    Attributes:
        heading: its heading, as printed; a message is printed in the reader's language.
        kind: the kind of its cells.
        places: the digits after the comma of its numbers; None writes all of them.

    >>> points = TableColumn("Điểm", ColumnKind.NUMBER)
    >>> points.text(Decimal("9.5")), points.text("chưa chấm"), points.text(None)
    ('9,5', 'chưa chấm', '')
    """

    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    places: int | None = None

    @property
    def is_numeric(self) -> bool:
        """True if its numbers are aligned to the right (cột số)."""
        return self.kind in (ColumnKind.NUMBER, ColumnKind.SIGNED)

    def text(self, cell: Cell, language: str | None = None) -> str:
        """Return the cell as it is printed (nội dung ô).

        Args:
            cell: a text, an exact number, a day, or None for an empty cell.
            language: the language; None takes the context's, else Vietnamese.

        Raises:
            InvalidInput: the cell is of another kind than the column.

        >>> TableColumn("Chênh lệch", ColumnKind.SIGNED).text(Fraction(1, 2))
        '+0,5'
        """
        self.require_cell(cell)
        if cell is None or isinstance(cell, str):
            return in_words(cell or "", language)
        if isinstance(cell, date):
            return format_date(cell, form="short")
        if self.kind is ColumnKind.CODE:
            return str(cell)
        sign = "+" if self.kind is ColumnKind.SIGNED and cell > 0 else ""
        return sign + FormattedNumber(format_number(cell, self.places)).in_language(language)

    def printed_heading(self, language: str | None = None) -> str:
        """Return the heading in a language (tiêu đề cột), if it can be translated; else as it is."""
        return in_words(self.heading, language)

    def require_cell(self, cell: object) -> None:
        """Raise InvalidInput unless the column accepts the cell (kiểm tra ô).

        Raises:
            InvalidInput: a float, a bool, a `datetime`, or a number in a column of texts.
        """
        if cell is not None and (not isinstance(cell, _ACCEPTED[self.kind]) or isinstance(cell, bool | datetime)):
            remedy = _("cột này nhận: {kinds}", kinds=", ".join(kind.__name__ for kind in _ACCEPTED[self.kind]))
            raise InvalidInput.of("type", _("ô không đúng loại dữ liệu của cột"), cell, remedy)


def in_words(text: str, language: str | None) -> str:
    """Return a text in a language if it is a message or a figure; any other text is data and stays as it is."""
    return str(text.in_language(language)) if isinstance(text, Translatable) else text
