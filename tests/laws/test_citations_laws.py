"""Laws of citations: a span is the text it spans, and what is written in a sentence is found."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc import find_citations
from cchc import strategies as ours
from cchc.citations import Citation
from cchc.documents import DocumentNumber
from cchc.viet import format_date


@given(ours.citations())
def test_a_citation_is_what_its_span_says(citation: Citation) -> None:
    assert find_citations(citation.text)[0].number == citation.number
    assert citation.span[1] - citation.span[0] == len(citation.text)


@given(st.lists(st.tuples(ours.document_numbers(), st.dates()), max_size=4), ours.vietnamese_words())
def test_what_is_cited_is_found_in_order(cited: list[tuple[DocumentNumber, date]], words: str) -> None:
    text = f"{words}; ".join(f"Nghị quyết số {number} {format_date(day)} " for number, day in cited)
    found = find_citations(text)
    assert [(citation.number, citation.date) for citation in found] == cited
    assert all(text[slice(*citation.span)] == citation.text for citation in found)


@given(st.text(alphabet="0123456789-/ .,abcNQĐTUngày\n\u0301", max_size=200))
def test_no_text_breaks_it_and_every_span_is_true(text: str) -> None:
    for citation in find_citations(text):
        assert text[slice(*citation.span)] == citation.text
        assert str(citation.number)
