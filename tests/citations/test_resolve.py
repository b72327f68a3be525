from datetime import UTC, date, datetime

import pytest

from cchc.citations import CitationKind, ResolvedCitation, find_citations, resolve
from cchc.documents import Body, Document, DocumentNumber, Register
from cchc.errors import InvalidInput

NINH_THUAN = Document(
    number=DocumentNumber.parse("04-NQ/TU"), issuer=Body("Tỉnh ủy Ninh Thuận"), issued_on=date(2016, 7, 1)
)
KHANH_HOA = Document(
    number=DocumentNumber.parse("04-NQ/TU"), issuer=Body("Tỉnh ủy Khánh Hòa"), issued_on=date(2021, 1, 5)
)
DECREE = Document(number=DocumentNumber.parse("09/2019/NĐ-CP"), issued_on=date(2019, 1, 24))
LAND = Document(
    number=DocumentNumber.parse("45/2013/QH13"), kind="Luật", subject="Đất đai", issued_on=date(2013, 11, 29)
)
REGISTER = Register(documents=(NINH_THUAN, KHANH_HOA, DECREE, LAND))


def resolved(text: str, on: date | None = None, this: Document | None = None) -> tuple[ResolvedCitation, ...]:
    return resolve(find_citations(text), REGISTER, on=on, containing=this)


def test_one_is_meant() -> None:
    (one,) = resolved("Nghị định số 09/2019/NĐ-CP")
    assert (one.document, one.candidates) == (DECREE, (DECREE,))
    assert one.reason == "có một văn bản cùng số trong sổ"


def test_two_candidates_are_refused_and_said_to_be() -> None:
    (two,) = resolved("Nghị quyết 04-NQ/TU")
    assert (two.document, two.candidates) == (None, (NINH_THUAN, KHANH_HOA))
    assert two.reason.startswith(
        "có nhiều văn bản cùng số trong sổ: Nghị quyết số 04-NQ/TU ngày 01/7/2016 của Tỉnh ủy Ninh"
    )
    assert two.reason.in_language("en").startswith("there are several documents of this number in the register")


def test_the_day_of_citation_or_of_the_text_tells_them_apart() -> None:
    assert resolved("Nghị quyết 04-NQ/TU ngày 05/01/2021")[0].document == KHANH_HOA
    assert resolved("Nghị quyết 04-NQ/TU", on=date(2019, 8, 21))[0].document == NINH_THUAN
    assert resolved("Nghị quyết 04-NQ/TU", on=date(2016, 6, 30))[0].reason == "không có văn bản nào cùng số trong sổ"


def test_short_references_mean_what_was_cited_before() -> None:
    full, short = resolved("Nghị quyết 04-NQ/TU ngày 01/7/2016; Nghị quyết số 04 nêu rõ")
    assert short.citation.kind is CitationKind.SHORT
    assert short.document == full.document == NINH_THUAN
    assert short.reason == "có một văn bản đã viện dẫn đầy đủ ở trên"
    assert resolved("Nghị quyết số 04")[0].candidates == (NINH_THUAN, KHANH_HOA)
    assert resolved("Nghị quyết số 04 ngày 05/01/2021")[0].document == KHANH_HOA


def test_laws_by_name() -> None:
    assert resolved("Luật đất đai năm 2013")[0].document == LAND
    assert resolved("Luật Đất đai ngày 29/11/2013")[0].document == LAND
    assert resolved("Luật Đất đai ngày 30/11/2013")[0].document is None


def test_back_references() -> None:
    first, again, decree = resolved("Nghị quyết 04-NQ/TU ngày 01/7/2016; Nghị quyết này; Nghị định nêu trên")
    assert again.document == first.document == NINH_THUAN
    assert again.reason == "là văn bản cùng loại nêu ngay trước đó"
    assert decree.document is None
    assert decree.reason == "không rõ văn bản nào đã nêu trước đó"
    assert resolved("Nghị quyết 04-NQ/TU ngày 01/7/2016; Nghị quyết này", this=KHANH_HOA)[1].document == KHANH_HOA
    broken = resolved("Nghị quyết 04-NQ/TU ngày 01/7/2016, Nghị quyết 05-NQ/TU; Nghị quyết nêu trên")
    assert broken[2].document is None


def test_a_provision_is_of_the_document_behind_it() -> None:
    *places, document = resolved("khoản 1, 2 Điều 12 của Nghị định số 09/2019/NĐ-CP")
    assert [one.document for one in places] == [DECREE, DECREE]
    assert [str(one.citation.provision) for one in places] == ["khoản 1 Điều 12", "khoản 2 Điều 12"]
    assert document.document == DECREE
    far = resolved("Điều 12 quy định như sau về báo cáo; Nghị định số 09/2019/NĐ-CP")
    assert far[0].reason == "không rõ điều khoản của văn bản nào"


def test_a_day_has_no_hour() -> None:
    with pytest.raises(InvalidInput, match="phải là một ngày"):
        resolved("04-NQ/TU", on=datetime(2019, 1, 1, tzinfo=UTC))
