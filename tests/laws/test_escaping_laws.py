"""One law of escaping: what is only text stays only text, in every form that we write.

A writer puts a text wherever it takes one, and hands back the document; its reader, which is not ours, finds the texts
again and lists whatever else the document contains. A new writer (CSV, SVG, a workbook) is one line in `WRITERS`; in
workbooks and CSV `active` lists the cells that a spreadsheet would compute.
"""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc.assessments import assess
from cchc.citations import annotate, find_citations
from cchc.frameworks import Criterion, Framework
from cchc.rules import YesNo
from cchc.tables import Chart, ChartMark, ChartSeries, Table, TableColumn
from cchc.tables.html import figure_html, table_html

HOSTILE = [
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "<!-- x -->",
    "<![CDATA[x]]>",
    "]]>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "`x`",
    "&lt;&amp;&#60;",
    "&copy",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x";"y")',
    "\x00\x01\x0b\x0c\x1b\x7f\x85",
    "a\x00b",
    "\ud800",
    "\u202e04-NQ/TU",
    "\ufeff",
    "dòng 1\ndòng 2\r\ndòng 3",
    'a;b,c"d',
]
TEXTS = st.sampled_from(HOSTILE) | st.text(st.characters(codec=None) | st.sampled_from("<>&\"'=+-@\t\r\n\x00"))


class Document(NamedTuple):
    """What a reader finds: the texts, and everything that does more than show a text."""

    texts: str
    active: tuple[str, ...]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.texts.append("\n")
            return
        self.active.append(f"{tag} {sorted(name for name, _value in attrs)}")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.active.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.active.append(f"declaration {decl}")

    def unknown_decl(self, data: str) -> None:
        self.active.append(f"declaration {data}")

    def handle_pi(self, data: str) -> None:
        self.active.append(f"instruction {data}")


def read_html(document: str) -> Document:
    parser = _Parser()
    parser.feed(document.encode().decode())  # it can be sent
    parser.close()
    return Document("".join(parser.texts), tuple(parser.active))


def in_a_framework(text: str) -> Framework:
    """A record strips blanks around a text and refuses a lone surrogate before any writer sees it."""
    text = "".join("\ufffd" if 0xD800 <= ord(one) < 0xE000 else one for one in f"“{text}”")
    rule = YesNo.of((f"Có {text}", 1), (f"Không {text}", 0), wording=text)
    return Framework(title=text, criteria=[Criterion(code="1", title=f"A {text}", wording=text, rule=rule)])


class Shown:
    """What a notebook shows of our objects."""

    @staticmethod
    def framework(text: str) -> str:
        return in_a_framework(text)._repr_html_()

    @staticmethod
    def assessment(text: str) -> str:
        framework = in_a_framework(text)
        rule = framework.criteria[0].rule
        assert isinstance(rule, YesNo)
        return assess(framework, {"1": rule.yes.text})._repr_html_()

    @staticmethod
    def chart(text: str) -> str:
        series = (ChartSeries(text, ((text, 1),)),)
        return Chart(text, ChartMark.BAR, text, text, series).html()


Writer = Callable[[str], str]
WRITERS: dict[str, tuple[Writer, Callable[[str], Document]]] = {
    "table": (lambda text: Table(text, (TableColumn(text),), ((text,),)).html(), read_html),
    "table_html": (lambda text: table_html(text, [text], [[text]], [True]), read_html),
    "figure": (lambda text: figure_html(text, ""), read_html),
    "chart": (Shown.chart, read_html),
    "framework": (Shown.framework, read_html),
    "assessment": (Shown.assessment, read_html),
    "annotate": (lambda text: annotate(text, find_citations(text)), read_html),
    "annotate, with links": (
        lambda text: annotate(f"{text} 04-NQ/TU", find_citations(f"{text} 04-NQ/TU"), lambda _citation: text),
        read_html,
    ),
}


def shown(text: str) -> str:
    """The characters of a text that a document can hold and a reader keeps, without white space."""
    control = {code for code in range(160) if (code < 32 or code > 126) and chr(code) not in "\t\n\r"}
    kept = ("\ufffd" if ord(one) in control or 0xD800 <= ord(one) < 0xE000 else one for one in text)
    return "".join("".join(kept).split())


@pytest.mark.parametrize("name", WRITERS)
@given(text=TEXTS)
def test_a_text_is_only_a_text(name: str, text: str) -> None:
    assume(text.strip() and shown(text))  # an empty caption is left out
    write, read = WRITERS[name]
    document, plain = read(write(text)), read(write("x"))
    if not name.startswith("annotate"):  # a hostile text may cite a document, which is marked
        assert document.active == plain.active
    assert {one.partition(" ")[0] for one in document.active} <= {one.partition(" ")[0] for one in plain.active} | {
        "span",
        "a",
    }
    assert not any("on" in one.partition(" ")[2] for one in document.active)
    assert shown(text) in shown(document.texts)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.startswith("<")])
def test_the_reader_of_the_law_finds_what_is_active(text: str) -> None:
    assert read_html(f"<p>{text}</p>").active != ("p []",)
