"""Laws of reading documents: nothing is lost, and what a text was made of is read of it."""

from hypothesis import given

from cchc import strategies as ours
from cchc.citations import find_citations
from cchc.documents import DocumentUnit, ParsedDocument, PartRole, Provision, parse_document
from cchc.viet import collapse_whitespace, normalize


def plain(text: str) -> str:
    return collapse_whitespace(text.replace("**", "")).strip("* ")


def nested(units: tuple[DocumentUnit, ...], start: int, end: int, text: str) -> None:
    """Units lie in each other or side by side, and quote their text."""
    for unit in units:
        assert start <= unit.span.start < unit.span.end <= end
        assert unit.span.words_in(text) == unit.text
        nested(unit.units, *unit.span, text)
        start = unit.span.end


def accounted_for(parsed: ParsedDocument) -> None:
    """Each character that is not white space lies in one part."""
    at = 0
    for part in parsed.parts:
        assert at <= part.span.start < part.span.end
        assert not normalize(parsed.text[at : part.span.start]).strip()
        assert part.span.words_in(parsed.text) == part.text
        at = part.span.end
    assert not normalize(parsed.text[at:]).strip()
    nested((*parsed.units, *parsed.annexes), 0, len(parsed.text), parsed.text)
    for table in parsed.tables:
        assert table.span in {part.span for part in parsed.of(PartRole.TABLE)}


@given(ours.document_cases())
def test_what_a_text_was_made_of_is_read(case: ours.DocumentCase) -> None:
    parsed = parse_document(case.text)
    accounted_for(parsed)
    assert parsed.document() == case.document
    assert tuple(plain(ground.text) for ground in parsed.grounds) == case.grounds
    found = [unit for top in parsed.units for unit in (top, *top.walk())]
    assert tuple((unit.kind, unit.label, unit.title) for unit in found) == case.units
    ends = [unit.plain_text for unit in found if not unit.units]
    assert all(words.endswith(quote) for words, quote in zip(ends, case.quotes, strict=True))
    assert parsed.recipients == case.recipients
    assert tuple(annex.label for annex in parsed.annexes) == case.annexes
    assert tuple(row for table in parsed.tables for row in table.rows) == case.rows
    assert parsed.faults == ()
    assert parsed.unplaced == ()


@given(ours.document_cases())
def test_each_provision_is_quoted_by_its_address(case: ours.DocumentCase) -> None:
    parsed = parse_document(case.text)
    for article in (unit for unit in parsed.walk() if unit.kind.value == "article"):
        assert parsed.at(Provision(article=article.label)) == article
        for clause in article.units:
            assert parsed.at(f"khoản {clause.label} Điều {article.label}") == clause
            for point in clause.units:
                assert parsed.at(f"điểm {point.label} khoản {clause.label} Điều {article.label}") == point
    for heading in parsed.units if parsed.units[0].kind.value == "heading" else ():
        assert parsed.at(f"Mục {heading.label}") == heading
        assert [parsed.at(f"khoản {below.label} Mục {heading.label}") for below in heading.units] == [*heading.units]


@given(ours.document_cases())
def test_citations_of_a_ground_lie_in_it(case: ours.DocumentCase) -> None:
    parsed = parse_document(case.text)
    for ground in parsed.grounds:
        for citation in find_citations(ground.text):
            assert citation.span.words_in(ground.text) == citation.text
