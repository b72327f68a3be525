import pytest

from cchc.documents import DocumentNumber, scan_number
from cchc.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "written", "symbol"),
    [
        ("12/2020/TT-\nBNV ngày", "12/2020/TT-\nBNV", "TT-BNV"),
        ("12/QĐ\n-UBND ngày", "12/QĐ\n-UBND", "QĐ-UBND"),
        ("12\n/QĐ-UBND", "12\n/QĐ-UBND", "QĐ-UBND"),
        ("12/2008/\r\n  QĐ-BNV", "12/2008/\r\n  QĐ-BNV", "QĐ-BNV"),
        ("12/QĐ-UBND\n- UBND tỉnh", "12/QĐ-UBND", "QĐ-UBND"),
        ("12/QĐ-UBND\n-UBND tỉnh", "12/QĐ-UBND", "QĐ-UBND"),
        ("12/QĐ-UBND\n-VX về", "12/QĐ-UBND\n-VX", "QĐ-UBND-VX"),
        ("12/VPCP\n-KTTH theo", "12/VPCP\n-KTTH", "VPCP-KTTH"),
        ("12/2016/TTLT-BYT\n-BTC theo", "12/2016/TTLT-BYT\n-BTC", "TTLT-BYT-BTC"),
        ("12/SXD-QLN& TTBĐS ngày", "12/SXD-QLN& TTBĐS", "SXD-QLN&TTBĐS"),
        ("12/QĐ-UBND & UBND tỉnh", "12/QĐ-UBND", "QĐ-UBND"),
        ("12/QĐ-UBND - Sở", "12/QĐ-UBND", "QĐ-UBND"),
        ("12/UBND - BAN HÀNH", "12/UBND", "UBND"),
        ("12/QĐ- UBND TỈNH", "12/QĐ- UBND", "QĐ-UBND"),
        ("12/QĐ-UBND.Theo", "12/QĐ-UBND", "QĐ-UBND"),
        ("12/QĐ-UBND.2. Giao", "12/QĐ-UBND", "QĐ-UBND"),
        ("12/CCTKV.05-TTKT3", "12/CCTKV.05-TTKT3", "CCTKV.05-TTKT3"),
        ("12/QĐ-CCTKV.05 và", "12/QĐ-CCTKV.05", "QĐ-CCTKV.05"),
        ("12/TB-BCH PCTT-TKCN", "12/TB-BCH PCTT-TKCN", "TB-BCH PCTT-TKCN"),
        ("12/TB-BCH UBND tỉnh", "12/TB-BCH", "TB-BCH"),
        ("12/KH-BCĐ(138)", "12/KH-BCĐ(138)", "KH-BCĐ(138)"),
        ("12/QĐ-UBND(2019)", "12/QĐ-UBND", "QĐ-UBND"),
        ("12/TTr-CAT (PA05)", "12/TTr-CAT (PA05)", "TTr-CAT(PA05)"),
        ("12/QĐ-UBND (PAPI)", "12/QĐ-UBND", "QĐ-UBND"),
    ],
)
def test_where_a_number_ends(text: str, written: str, symbol: str) -> None:
    found = scan_number(text, 0)
    assert found is not None
    assert (text[: found.end], found.symbol.text) == (written, symbol)


@pytest.mark.parametrize(
    "text",
    [
        "12/2020/TT-\n", "12/2020/TT-\nBộ Nội vụ", "12/QĐ-UBND-Lưu", "12/QĐ-UBND-", "12/QĐ-UBND-\nVăn phòng",
        "12/QĐ-UBND-\nBAN HÀNH", "12/QĐ-UBND/13", "12/QĐ-UBND@x", "12/QĐ-UBND.pdf", "12/QĐ-UBND\n-VX theo",
        "12/TB-BCH PCTT tỉnh", "năm", "12", "12/QĐ", "12/QĐ\n- TTg theo", "12\n- QĐ/TU", "12/QĐ-UBND123", "12/Lưu-VT",
        "1.2/QĐ-UBND", "1,2/QĐ-UBND", "12/2023-SNV", "12/KH-BCĐ-138",
    ],
)  # fmt: skip
def test_a_number_is_never_cut_short(text: str) -> None:
    assert scan_number(text, 0) is None


@pytest.mark.parametrize(
    ("text", "footnote"),
    [
        ("30/2020/NĐ-CP2 và", "2"), ("30/2020/NĐ-CP¹²", "¹²"), ("30/2020/NĐ-CP(1)", "(1)"),
        ("30/2020/NĐ-CP (1)", "(1)"),
        ("30/2020/NĐ-CP[12]", "[12]"), ("04-NQ/TU3", "3"), ("105/2025/TT-BTC1", "1"), ("30/2020/nđ-cp1", "1"),
        ("22/NQ-HĐND8", ""), ("12/TB-BTC21", ""), ("23/KH-BCĐ389", ""), ("12/QH15", ""),
    ],
)  # fmt: skip
def test_marks_of_footnotes(text: str, footnote: str) -> None:
    found = scan_number(text, 0)
    assert found is not None
    assert text[found.end : found.follow].lstrip() == footnote


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("8l-NQ/TU", "81-NQ/TU, 08l-NQ/TU"),
        ("số 10O/QĐ-UBND", "100/QĐ-UBND, 10O/QĐ-UBND"),
        ("l2/QĐ-UBND", "12/QĐ-UBND"),
        ("30/2O20/NĐ-CP", "30/2020/NĐ-CP"),
        ("5I/QĐ-UBND", "51/QĐ-UBND, 05I/QĐ-UBND"),
    ],
)
def test_a_letter_that_may_be_a_digit_is_refused_with_the_readings(text: str, readings: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        DocumentNumber.parse(text)
    (fault,) = caught.value.faults
    assert fault.remedy == f"hãy viết rõ một trong các số: {readings}"
    assert fault.what == "không rõ chữ cái hay chữ số trong số của văn bản"


def test_a_letter_that_may_be_a_digit_is_no_reading_of_what_is_no_number() -> None:
    for text in ("8l/lưu", "8l", "lO", "O/QĐ-UBND", "8l/QĐ-UBND-", f"{'l' * 300}1/QĐ-UBND"):
        with pytest.raises(InvalidInput, match="hãy viết như"):
            DocumentNumber.parse(text)
    with pytest.raises(InvalidInput):
        DocumentNumber("8l", "NQ/TU", "-")
