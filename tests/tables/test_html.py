from decimal import Decimal
from html.parser import HTMLParser

import pytest

from cchc.tables import ColumnKind, Table, TableColumn
from cchc.tables.html import figure_html

CODE, POINTS = TableColumn("STT", ColumnKind.CODE), TableColumn("Điểm", ColumnKind.NUMBER)


class Cells(HTMLParser):
    """The texts of a table as a browser reads them, and every tag that it sees."""

    def __init__(self, table: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.feed(table)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser's signature
        self.tags.append(tag)
        if tag in ("th", "td", "caption", "figcaption"):
            self.texts.append("")
        elif tag == "br":
            self.texts[-1] += "\n"

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts[-1] += data


def test_a_table() -> None:
    table = Table("Kết quả", (CODE, POINTS), (("1", Decimal("9.5")), ("2", "chưa\nchấm"))).html()
    assert Cells(table).texts == ["Kết quả", "STT", "Điểm", "1", "9,5", "2", "chưa\nchấm"]
    assert table.count("<tr>") == 3


def test_without_title_or_rows() -> None:
    assert Cells(Table("", (TableColumn("A"),)).html()).tags == ["table", "thead", "tr", "th", "tbody"]


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "</td><img src=x>", '"><b onclick="x">', "&lt;", "'"])
def test_texts_are_only_texts(hostile: str) -> None:
    cells = Cells(Table(hostile, (TableColumn(hostile),), ((hostile,),)).html())
    assert cells.texts == [hostile] * 3
    assert set(cells.tags) == {"table", "caption", "thead", "tr", "th", "tbody", "td"}
    assert Cells(figure_html(hostile, "")).tags == ["figure", "figcaption"]


def test_numbers_are_aligned_to_the_right() -> None:
    table = Table("", (CODE, POINTS, TableColumn("Lý do")), (("1", Decimal("9.5"), "5 điểm"),)).html()
    for side, text in (("left", "1"), ("right", "9,5"), ("left", "5 điểm")):
        assert f'<td style="text-align:{side}">{text}</td>' in table


def test_rows_are_indented_by_their_depth() -> None:
    columns = (CODE, TableColumn("Tiêu chí"), TableColumn("Lý do"))
    table = Table("", columns, (("1", "A", "x"), ("1.1", "B", "y")), (0, 2))
    assert Cells(table.html()).texts[-6:] == ["1", "A", "x", "1.1", "\N{EM SPACE}\N{EM SPACE}B", "y"]
    assert table.texts()[1] == ("1.1", "B", "y")
    assert Cells(Table("", (CODE,), (("1",),), (3,)).html()).texts[-1] == "1"
