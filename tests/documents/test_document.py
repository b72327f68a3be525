from datetime import date

from cchc.documents import Body, Document, DocumentNumber, GovernmentLevel

COMMITTEE = Body("Tỉnh ủy Ninh Thuận", GovernmentLevel.PROVINCE)
NUMBER = DocumentNumber.parse("04-NQ/TU")


def test_cited_in_full_and_in_short() -> None:
    document = Document(number=NUMBER, issuer=COMMITTEE, issued_on=date(2016, 7, 1), subject="cải cách hành chính")
    assert str(document) == "Nghị quyết số 04-NQ/TU ngày 01/7/2016 của Tỉnh ủy Ninh Thuận về cải cách hành chính"
    assert document.short_citation == "Nghị quyết số 04-NQ/TU"
    assert document.identity == (NUMBER, COMMITTEE, date(2016, 7, 1))


def test_the_word_in_front_decides() -> None:
    programme = DocumentNumber.parse("181-CTr/TU")
    assert (
        Document(number=programme, kind="Chương trình hành động").short_citation
        == "Chương trình hành động số 181-CTr/TU"
    )
    assert Document(number=DocumentNumber.parse("114/2025/QH15")).short_citation == "Văn bản số 114/2025/QH15"


def test_json_carries_the_format() -> None:
    document = Document(number=NUMBER, issuer=COMMITTEE)
    assert document.model_dump_json().startswith('{"format":1,"number":"04-NQ/TU"')
    assert Document.model_validate_json(document.model_dump_json()) == document
