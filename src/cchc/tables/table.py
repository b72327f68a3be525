"""Tables as typed data (bảng): the printed things of an office, before any file format."""

from dataclasses import dataclass

from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models import CheckedPickle
from cchc.tables.column import Cell, ColumnKind, TableColumn, in_words
from cchc.tables.html import table_html


@dataclass(frozen=True, slots=True)
class Table(CheckedPickle):
    """A table (bảng, phụ lục): its title, its columns and its rows of exact cells.

    Numbers remain numbers and days remain days, so that a workbook can compute with them; `texts` returns them as
    printed. Texts that are messages are printed in the language of the argument, else of the context.

    Attributes:
        title: the title; "" for a table without one.
        columns: its columns; at least one.
        rows: its rows, a cell under each column.
        depths: the depth of each row below the top, from 0; () if all rows are at the top.
        notes: the notes printed below the table.

    Raises:
        InvalidInput: a row has too few or too many cells, a column does not accept a cell, or the depths do not match
            the rows; all are reported, by row and column from 0.

    >>> from decimal import Decimal
    >>> columns = (TableColumn("Đơn vị"), TableColumn("Điểm", ColumnKind.NUMBER))
    >>> table = Table("Xếp hạng", columns, (("Sở A", Decimal("9.5")), ("Sở B", 8)))
    >>> table.records()
    [{'Đơn vị': 'Sở A', 'Điểm': '9,5'}, {'Đơn vị': 'Sở B', 'Điểm': '8'}]
    """

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    depths: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()

    def _check(self) -> None:
        with FaultCollector() as collector:
            with collector.at():
                self._check_shape()
            for row, cells in enumerate(self.rows):
                with collector.at(row):
                    self._check_row(cells)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the columns (tiêu đề các cột), from left to right."""
        return tuple(column.heading for column in self.columns)

    def texts(self, language: str | None = None) -> tuple[tuple[str, ...], ...]:
        """Return the rows as printed (các dòng), without indents.

        Args:
            language: the language; None takes the context's, else Vietnamese.

        >>> Table("", (TableColumn("Điểm", ColumnKind.NUMBER),), ((1234,), (None,))).texts()
        (('1.234',), ('',))
        """
        return tuple(
            tuple(column.text(cell, language) for column, cell in zip(self.columns, cells, strict=True))
            for cells in self.rows
        )

    def records(self, language: str | None = None) -> list[dict[str, str]]:
        """Return the rows as mappings from heading to printed text (các dòng theo tiêu đề cột).

        Args:
            language: the language; None takes the context's, else Vietnamese.
        """
        headings = self._printed_headings(language)
        return [dict(zip(headings, texts, strict=True)) for texts in self.texts(language)]

    def html(self, language: str | None = None) -> str:
        """Return the table as HTML (bảng HTML); every text is escaped.

        Args:
            language: the language; None takes the context's, else Vietnamese.

        >>> "<td" in Table("", (TableColumn("Mã", ColumnKind.CODE),), (("1.1",),)).html()
        True
        """
        numeric = [column.is_numeric for column in self.columns]
        rows = map(self._indented, range(len(self.rows)), self.texts(language))
        notes = [in_words(note, language) for note in self.notes]
        return table_html(in_words(self.title, language), self._printed_headings(language), rows, numeric, notes)

    def _printed_headings(self, language: str | None) -> list[str]:
        return [column.printed_heading(language) for column in self.columns]

    def _repr_html_(self) -> str:
        return self.html()

    def _indented(self, row: int, texts: tuple[str, ...]) -> tuple[str, ...]:
        depth = self.depths[row] if self.depths else 0
        first = next((at for at, column in enumerate(self.columns) if column.kind is ColumnKind.TEXT), None)
        if not depth or first is None:
            return texts
        return (*texts[:first], "\N{EM SPACE}" * depth + texts[first], *texts[first + 1 :])

    def _check_shape(self) -> None:
        if not self.columns:
            raise InvalidInput.of("columns", _("bảng không có cột nào"), self.title, _("hãy bổ sung cột"))
        if self.depths and len(self.depths) != len(self.rows):
            remedy = _("mỗi dòng một độ sâu, hoặc để trống")
            raise InvalidInput.of("depths", _("số độ sâu khác số dòng"), f"{len(self.depths)}", remedy)

    def _check_row(self, cells: tuple[Cell, ...]) -> None:
        if len(cells) != len(self.columns):
            remedy = _("mỗi dòng phải có {count} ô", count=len(self.columns))
            raise InvalidInput.of("cells", _("số ô của dòng khác số cột"), f"{len(cells)}", remedy)
        with FaultCollector() as collector:
            for index, (column, cell) in enumerate(zip(self.columns, cells, strict=True)):
                with collector.at(index):
                    column.require_cell(cell)
