from html.parser import HTMLParser

import pytest

from cchc.tables.html import html_table, indented


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
        if tag in ("th", "td", "caption"):
            self.texts.append("")
        elif tag == "br":
            self.texts[-1] += "\n"

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts[-1] += data


def test_a_table() -> None:
    table = html_table("Kết quả", ["STT", "Điểm"], [["1", "9,5"], ["2", "chưa\nchấm"]])
    assert Cells(table).texts == ["Kết quả", "STT", "Điểm", "1", "9,5", "2", "chưa\nchấm"]
    assert table.count("<tr>") == 3


def test_without_caption_or_rows() -> None:
    assert Cells(html_table("", ["A"], [])).tags == ["table", "thead", "tr", "th", "tbody"]


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "</td><img src=x>", '"><b onclick="x">', "&lt;", "'"])
def test_texts_are_only_texts(hostile: str) -> None:
    told = Cells(html_table(hostile, [hostile], [[hostile]]))
    assert told.texts == [hostile] * 3
    assert set(told.tags) == {"table", "caption", "thead", "tr", "th", "tbody", "td"}


NUMBERS, OTHERS = ("9,5", "-4", "+1.234,5", "85%"), ("II", "", "5 điểm", "9 5")


@pytest.mark.parametrize(("text", "side"), [*((n, "right") for n in NUMBERS), *((o, "left") for o in OTHERS)])
def test_numbers_stand_to_the_right(text: str, side: str) -> None:
    assert f'<td style="text-align:{side}">{text}</td>' in html_table("", ["a", "b"], [["x", text]])
    assert f'<td style="text-align:left">{text}</td>' in html_table("", ["a"], [[text]])


def test_what_hangs_under_what() -> None:
    assert indented("Kế hoạch", 0) == "Kế hoạch"
    assert indented("Kế hoạch", 2).lstrip() == "Kế hoạch"
    assert len(indented("Kế hoạch", 2)) == len("Kế hoạch") + 2
