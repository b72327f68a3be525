"""Laws of citations: a span is the text it spans, and what is written in a sentence is found."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc import find_citations
from cchc import strategies as ours
from cchc.citations import Citation, resolve
from cchc.documents import Dated, Document, DocumentNumber, Register


@given(ours.citations())
def test_a_citation_is_what_its_span_says(citation: Citation) -> None:
    assert find_citations(citation.text)[0].number == citation.number
    assert citation.span[1] - citation.span[0] == len(citation.text)


@given(ours.citing_sentences())
def test_what_is_cited_is_found_where_it_stands(drawn: tuple[str, tuple[Citation, ...]]) -> None:
    text, cited = drawn
    assert find_citations(text) == cited
    assert all(citation.span.words_in(text) == citation.text for citation in cited)


@given(ours.document_headings())
def test_a_heading_says_number_and_day(drawn: tuple[str, Document]) -> None:
    text, document = drawn
    (found,) = find_citations(text)
    assert (found.number, found.date) == (document.number, document.issued_on)


@given(st.text(alphabet="0123456789-/ .,abcNQĐTUngày\n\u0301", max_size=200))
def test_no_text_breaks_it_and_every_span_is_true(text: str) -> None:
    for citation in find_citations(text):
        assert citation.span.words_in(text) == citation.text
        assert str(citation.number)


@given(ours.registers())
def test_a_register_survives_json_and_tells_what_carries_out_what_both_ways(register: Register) -> None:
    assert Register.model_validate_json(register.model_dump_json()) == register
    for document in register.all_documents:
        for below in register.carrying_out(document):
            assert document.identity in {above.identity for above in register.carried_out_by(below)}


@given(ours.registers(), ours.citations(), st.dates(date(1000, 1, 1)))
def test_what_is_resolved_is_a_candidate_of_the_register(register: Register, citation: Citation, on: date) -> None:
    (resolved,) = resolve((citation,), register, on=on)
    assert (resolved.document is None) is (len(resolved.candidates) != 1)
    assert all(one.number == citation.number for one in resolved.candidates)


@given(ours.dated(), st.dates(date(1000, 1, 1)))
def test_on_a_day_at_most_one_value_holds(dated: Dated[str], on: date) -> None:
    holding = [value for value in dated if value.holds(on)]
    assert holding == [value for value in (dated.at(on),) if value]


@given(ours.document_numbers(), st.sampled_from(["–", "—", "−", "‑"]), st.booleans())
def test_what_is_typed_with_other_dashes_and_spaces_is_the_same_number(
    number: DocumentNumber,
    dash: str,
    spaced: bool,  # noqa: FBT001  # drawn
) -> None:
    typed = str(number).replace("-", f" {dash} " if spaced and str(number).count("-") == 1 else dash)
    read = DocumentNumber.parse(typed)
    assert read == number
    assert bool(read.repairs) is (typed != str(number))
