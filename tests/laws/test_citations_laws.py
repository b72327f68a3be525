"""Laws of citations: a span is the text it spans, and what is written in a sentence is found."""

import html
import re
from datetime import date
from random import Random

import known_citations
from hypothesis import given
from hypothesis import strategies as st

from cchc import find_citations
from cchc import strategies as ours
from cchc.citations import Citation, annotate, resolve
from cchc.documents import Dated, Document, DocumentNumber, Register
from cchc.errors import InvalidInput

_SIGNS = re.compile("[-/&]")
_MARK = re.compile(r"</?span[^>]*>")


def as_typed(draw: st.DrawFn, number: DocumentNumber) -> str:
    """A number as it is, or with the end of a line, or bold marks, beside one of its signs."""
    official = str(number)
    sign = draw(st.sampled_from([*_SIGNS.finditer(official)]))
    before = official[: sign.start()], sign[0], official[sign.end() :]
    broken = st.sampled_from(["{}{}\n{}", "{}\n{}{}", "{}{} \n  {}", "{}{}**{}", "{}{}{}", "{}{} {}"])
    return draw(broken).format(*before)


def quoted(text: str, citations: tuple[Citation, ...]) -> bool:
    """Whether spans are in order, do not overlap and quote their text, and marking them changes no word of it."""
    ends = [0, *(citation.span.end for citation in citations)]
    ordered = all(
        end <= citation.span.start < citation.span.end for end, citation in zip(ends, citations, strict=False)
    )
    true = all(citation.span.words_in(text) == citation.text for citation in citations)
    marked = html.unescape(_MARK.sub("", annotate(text, citations)))
    return ordered and true and marked == text


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


@given(st.text(alphabet="0123456789-/ .,&;*(abcNQĐTUngàysốvàđiều\n\u0301СР", max_size=200))
def test_no_text_breaks_it_and_every_span_is_true(text: str) -> None:
    assert quoted(text, find_citations(text))


@given(st.randoms(use_true_random=False))
def test_texts_whose_citations_are_known_are_cited_so(random: Random) -> None:
    text, cited = known_citations.text_of(random)
    citations = find_citations(text)
    numbered = [one for one in citations if one.number]
    assert [(one.span.start, one.span.end, str(one.number), one.date) for one in numbered] == cited
    assert quoted(text, citations)


@given(st.data(), ours.document_numbers(), st.sampled_from(["Quyết định số ", "văn bản số: ", "số "]))
def test_a_number_in_a_sentence_is_the_number_parsed_alone(
    data: st.DataObject, number: DocumentNumber, so: str
) -> None:
    typed = data.draw(st.composite(as_typed)(number))
    sentence = f"Căn cứ {so}{typed} của tỉnh;"
    cited = [one for one in find_citations(sentence) if one.number]
    try:
        read = DocumentNumber.parse(typed)
    except InvalidInput:
        assert cited == []
        return
    (one,) = cited
    assert one.number == read
    assert one.number is not None
    assert one.number.repairs == read.repairs
    assert one.text == f"{so if so != 'số ' else 'số '}{typed}"


@given(ours.document_numbers(), st.sampled_from(["{}{}\n{}", "{}\n{}{}"]), st.data())
def test_a_number_broken_at_a_line_end_is_itself_and_the_repair_is_listed(
    number: DocumentNumber, broken: str, data: st.DataObject
) -> None:
    official = str(number)
    sign = data.draw(st.sampled_from([*_SIGNS.finditer(official)]))
    typed = broken.format(official[: sign.start()], sign[0], official[sign.end() :])
    read = DocumentNumber.parse(typed)
    assert read == number
    assert "nối chỗ xuống dòng" in read.repairs


@given(st.lists(st.integers(1, 9999), min_size=1, max_size=40), st.sampled_from([", ", "; ", ",\n", " và "]))
def test_every_number_of_a_list_is_cited_where_it_is(serials: list[int], between: str) -> None:
    text = f"các Quyết định số {between.join(f'{serial:02d}' for serial in serials)}/QĐ-UBND của tỉnh"
    citations = find_citations(text)
    assert [str(one.number) for one in citations] == [f"{serial:02d}/QĐ-UBND" for serial in serials]
    assert all(
        one.number_span and one.number_span.words_in(text).startswith(f"{serial:02d}")
        for one, serial in zip(citations, serials, strict=True)
    )
    assert quoted(text, citations)


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
