from typing import Any

import pytest

from cchc.documents import DocumentNumber
from cchc.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "serial", "year", "kind", "issuer", "unit", "family"),
    [
        ("04-NQ/TU", "04", None, "NQ", "TU", "", "party"),
        ("45-KH/ĐUCS", "45", None, "KH", "ĐUCS", "", "party"),
        ("181-CTr/TU", "181", None, "CTr", "TU", "", "party"),
        ("05-QC/BTCTU-BDVTU", "05", None, "QC", "BTCTU-BDVTU", "", "party"),
        ("876/QĐ-BNV", "876", None, "QĐ", "BNV", "", "state"),
        ("30/2020/NĐ-CP", "30", 2020, "NĐ", "CP", "", "state"),
        ("34/2012/TTLT-BYT-BLĐTBXH", "34", 2012, "TTLT", "BYT-BLĐTBXH", "", "state"),
        ("2231/SNV-CCHC&PC", "2231", None, None, "SNV", "CCHC&PC", "state"),
        ("114/2025/QH15", "114", 2025, None, "QH15", "", "state"),
        ("30c/NQ-CP", "30c", None, "NQ", "CP", "", "state"),
        ("1040/QĐ-UBND", "1040", None, "QĐ", "UBND", "", "state"),
        ("102-CV/VPTU", "102", None, "CV", "VPTU", "", "party"),
    ],
)
def test_parts(  # noqa: PLR0913, PLR0917  # a table of six columns
    text: str, serial: str, year: int | None, kind: str | None, issuer: str, unit: str, family: str
) -> None:
    number = DocumentNumber.parse(text)
    assert str(number) == text
    parts = number.serial, number.year, number.kind_code, number.issuer_code, number.unit_code, number.family
    assert parts == (serial, year, kind, issuer, unit, family)
    assert number.repairs == ()


@pytest.mark.parametrize(
    ("text", "canonical", "repairs"),
    [
        ("4-NQ/TU", "04-NQ/TU", 1),
        ("Số: 2083/QĐ-UBND", "2083/QĐ-UBND", 0),
        ("Số 04-NQ/TU", "04-NQ/TU", 0),
        ("số:3467/QĐ-BYT", "3467/QĐ-BYT", 0),
        ("2403/QÐ-UBND", "2403/QĐ-UBND", 1),
        ("36 – NQ/TW", "36-NQ/TW", 2),
        ("1977 /QĐ-UBND", "1977/QĐ-UBND", 1),
        ("80/2016 / NĐ - CP", "80/2016/NĐ-CP", 1),
        ("876⁄QĐ-BNV", "876/QĐ-BNV", 1),
        ("0007/QĐ-BNV", "07/QĐ-BNV", 0),
    ],
)
def test_repairs_are_told(text: str, canonical: str, repairs: int) -> None:
    number = DocumentNumber.parse(text)
    assert str(number) == canonical
    assert len(number.repairs) == repairs
    assert number == DocumentNumber.parse(canonical)
    assert hash(number) == hash(DocumentNumber.parse(canonical))


@pytest.mark.parametrize(
    "text",
    [
        "", "04", "NQ/TU", "00-NQ/TU", "0/QĐ-UBND", "09/QĐ", "x/QĐ-UBND", "2016-2020", "1/2", "04--NQ/TU",
        "1234567/QĐ-UBND", "khoản 2 Điều 10", "SGK lớp 5/2", "Số:      /QĐ-UBND", "ISO 9001:2015", "A4/A5",
        "04-NQ/TU và 05-NQ/TU", "…/NQ-CP", "0a/NQ-CP",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        DocumentNumber.parse(text)
    (fault,) = caught.value.faults
    assert (fault.code, fault.read) == ("number", text)


def test_parts_that_do_not_fit_together_are_refused() -> None:
    wrong: tuple[dict[str, Any], ...] = (
        {"serial": "0", "kind_code": "NQ", "issuer_code": "CP"},
        {"serial": "5", "kind_code": "NQ", "issuer_code": ""},
        {"serial": "5", "issuer_code": "QĐ", "unit_code": "BNV"},
        {"serial": "5", "kind_code": "nq", "issuer_code": "CP"},
        {"serial": 5, "kind_code": "NQ", "issuer_code": "CP"},
        {"serial": "5", "kind_code": "NQ", "issuer_code": "CP", "year": 20},
    )
    for fields in wrong:
        with pytest.raises(InvalidInput):
            DocumentNumber(**fields)


def test_symbol() -> None:
    assert DocumentNumber.parse("04-NQ/TU").symbol == "NQ/TU"
    assert DocumentNumber.parse("2231/SNV-CCHC&PC").symbol == "SNV-CCHC&PC"
