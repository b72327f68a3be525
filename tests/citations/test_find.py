from datetime import date

import pytest

from cchc.citations import CitationKind, find_citations


@pytest.mark.parametrize(
    ("text", "cited", "number", "day", "kind"),
    [
        ("theo Nghị quyết số 04-NQ/TU ngày 01/7/2016 của", "Nghị quyết số 04-NQ/TU ngày 01/7/2016", "04-NQ/TU",
         date(2016, 7, 1), "Nghị quyết"),
        ("Kế hoạch 92-KH/TU và", "Kế hoạch 92-KH/TU", "92-KH/TU", None, "Kế hoạch"),
        ("CHƯƠNG TRÌNH\nSỐ 181-CTr/TU.Tăng", "CHƯƠNG TRÌNH\nSỐ 181-CTr/TU", "181-CTr/TU", None, "Chương trình"),
        ("Số: 2083/QĐ-UBND\n", "Số: 2083/QĐ-UBND", "2083/QĐ-UBND", None, "Quyết định"),
        ("(876/QĐ-BNV)", "876/QĐ-BNV", "876/QĐ-BNV", None, "Quyết định"),
        ("Nghị định số 63/2010/NĐ-CP \nngày 08 tháng 6 năm 2010 của",
         "Nghị định số 63/2010/NĐ-CP \nngày 08 tháng 6 năm 2010",
         "63/2010/NĐ-CP", date(2010, 6, 8), "Nghị định"),
        ("Quy định số 101-QĐ/TW, ngày 07/6/2012", "Quy định số 101-QĐ/TW, ngày 07/6/2012", "101-QĐ/TW",
         date(2012, 6, 7), "Quy định"),
        ("Thông tư số 64/2013/TT-BTC 15/05/2013", "Thông tư số 64/2013/TT-BTC 15/05/2013", "64/2013/TT-BTC",
         date(2013, 5, 15), "Thông tư"),
        ("Nghị quyết số 04-NQ/TU \n21/08/2019", "Nghị quyết số 04-NQ/TU", "04-NQ/TU", None, "Nghị quyết"),
        ("Nghị quyết 04-NQ/TU ngày 31/02/2019", "Nghị quyết 04-NQ/TU", "04-NQ/TU", None, "Nghị quyết"),
        ("Công văn số 2231/SNV-CCHC&PC", "Công văn số 2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC", None, "Công văn"),
        ("Luật số 114/2025/QH15", "Luật số 114/2025/QH15", "114/2025/QH15", None, "Luật"),
        ("Nghị quye\u0302\u0301t số 04 – NQ/TU",
         "Nghị quye\u0302\u0301t số 04 – NQ/TU", "04-NQ/TU", None, "Nghị quyết"),
    ],
)  # fmt: skip
def test_found(text: str, cited: str, number: str, day: date | None, kind: str) -> None:
    (citation,) = find_citations(text)
    assert citation.text == cited == text[slice(*citation.span)]
    assert (str(citation.number), citation.date, citation.document_kind) == (number, day, kind)
    assert citation.kind is CitationKind.FULL


def test_several_in_the_order_of_the_text() -> None:
    text = "Nghị quyết 18-NQ/TW, Nghị quyết 19-NQ/TW, Kế hoạch 92-KH/TU và Chương trình 181-CTr/TU"
    found = [str(citation.number) for citation in find_citations(text)]
    assert found == ["18-NQ/TW", "19-NQ/TW", "92-KH/TU", "181-CTr/TU"]


@pytest.mark.parametrize(
    "text",
    [
        "", "năm 2016-2020", "29A-123.45", "TCVN 6909:2001", "ngày 21/8/2019", "1/2", "00-NQ/TU",
        "0a/QĐ-BNV", "km 12+300",
        "https://a.vn/1830-QD%20BVDC.pdf", "x04-NQ/TU", "1234567/QĐ-UBND",
    ],
)  # fmt: skip
def test_left_alone(text: str) -> None:
    assert find_citations(text) == ()


def test_only_the_kinds_asked_for() -> None:
    assert find_citations("04-NQ/TU", kinds=()) == ()
    assert len(find_citations("04-NQ/TU", kinds=[CitationKind.FULL])) == 1


def test_repairs_of_a_number_are_told() -> None:
    (citation,) = find_citations("Quyết định 2403/QÐ-UBND")
    assert citation.number.repairs
