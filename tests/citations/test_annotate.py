from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.citations import Citation, annotate, find_citations
from cchc.errors import InvalidInput

TEXT = "Theo <Nghị quyết số 04-NQ/TU> & Kế hoạch [92-KH/TU]*"


def address(citation: Citation) -> str | None:
    return f'/a b?"{citation.number}"<)' if "NQ" in citation.text else None


def test_html() -> None:
    assert annotate(TEXT, find_citations(TEXT), address) == (
        'Theo &lt;<a class="citation" data-kind="FULL" href="/a b?&quot;04-NQ/TU&quot;&lt;)">Nghị quyết số 04-NQ/TU</a>'
        '&gt; &amp; Kế hoạch [<span class="citation" data-kind="FULL">92-KH/TU</span>]*'
    )


def test_markdown() -> None:
    assert annotate(TEXT, find_citations(TEXT), address, form="markdown") == (
        r"Theo \<[Nghị quyết số 04-NQ/TU](</a%20b?%2204-NQ/TU%22%3C%29>)\> \& Kế hoạch \[92-KH/TU\]\*"
    )


def test_without_citations_the_text_is_only_escaped() -> None:
    assert annotate("<b>", ()) == "&lt;b&gt;"


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_what_does_not_belong_to_the_text_is_refused(form: Any) -> None:
    (citation,) = find_citations("04-NQ/TU")
    with pytest.raises(InvalidInput, match="không thuộc văn bản này"):
        annotate("x04-NQ/TU", (citation,), form=form)
    with pytest.raises(InvalidInput, match="chồng nhau"):
        annotate("04-NQ/TU", (citation, citation), form=form)


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(InvalidInput, match="html, markdown"):
        annotate("", (), form="pdf")  # type: ignore[arg-type]  # what a caller may hand over by mistake


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser hands them over
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@given(st.lists(st.sampled_from(["04-NQ/TU", "<b>", "&amp;", '"', "khoản 2 Điều 5", " ", "\n", "Nghị quyết này"])))
def test_the_words_are_the_same_and_no_tag_is_theirs(parts: list[str]) -> None:
    text = " ".join(parts)
    read = Words()
    citations = find_citations(text)
    read.feed(annotate(text, citations))
    read.close()
    assert "".join(read.words) == text
    assert read.tags == ["span"] * len(citations)
