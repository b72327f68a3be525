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
        ("2587-CV/VPTW/nb", "2587", None, "CV", "VPTW", "nb", "party"),
        ("76/2025/UBTVQH15", "76", 2025, None, "UBTVQH15", "", "state"),
        ("12/2003/PL-UBTVQH11", "12", 2003, "PL", "UBTVQH11", "", "state"),
        ("1801/QĐ-BNN-QLCL", "1801", None, "QĐ", "BNN", "QLCL", "state"),
        ("93/2000/QĐ-BNN/TCCB", "93", 2000, "QĐ", "BNN", "TCCB", "state"),
        ("3759/QĐ-UBND.VX", "3759", None, "QĐ", "UBND", "VX", "state"),
        ("197/TTr-CAT(PA05)", "197", None, "TTr", "CAT", "PA05)", "state"),
        ("473A/QĐ-BCT", "473A", None, "QĐ", "BCT", "", "state"),
        ("3010-1/TB-ĐHHV", "3010-1", None, "TB", "ĐHHV", "", "state"),
        ("19-2016/NQ-CP", "19", 2016, "NQ", "CP", "", "state"),
        ("46-CP", "46", None, None, "CP", "", "state"),
        ("362-HĐBT", "362", None, None, "HĐBT", "", "state"),
        ("218/CP", "218", None, None, "CP", "", "state"),
        ("57-LCT/HĐNN8", "57", None, "LCT", "HĐNN8", "", "state"),
        ("40-L/CTN", "40", None, "L", "CTN", "", "state"),
        ("160-LCT", "160", None, "LCT", "", "", "state"),
        ("16/SL", "16", None, "SL", "", "", "state"),
        ("453-BYT/NĐ", "453", None, "NĐ", "BYT", "", "state"),
        ("382-BYT-NĐ", "382", None, "NĐ", "BYT", "", "state"),
        ("399-NV-DC-NĐ", "399", None, "NĐ", "NV", "DC", "state"),
        ("18/NH-QĐ", "18", None, "QĐ", "NH", "", "state"),
        ("90/TB-BCH PCTT-TKCN", "90", None, "TB", "BCH PCTT", "TKCN", "state"),
        ("26/KH-BCĐ(138)", "26", None, "KH", "BCĐ", "138)", "state"),
        ("251-BCĐ", "251", None, None, "BCĐ", "", "state"),
        ("66.16/2026/NQ-CP", "66.16", 2026, "NQ", "CP", "", "state"),
        ("66.2/2025/NQ-CP", "66.2", 2025, "NQ", "CP", "", "state"),
        ("89-TC/TCT", "89", None, None, "TC", "TCT", "state"),
        ("87-CT", "87", None, None, "CT", "", "state"),
        ("2254/CT-CB", "2254", None, "CT", "CB", "", "state"),
        ("06-TT/LB", "06", None, "TT", "LB", "", "state"),
        ("52-CT/HĐBT", "52", None, "CT", "HĐBT", "", "state"),
        ("12-TC/TU", "12", None, "TC", "TU", "", "party"),
        ("4814/CCTKV.05-TTKT3", "4814", None, None, "CCTKV", "05-TTKT3", "state"),
        ("37/2000/QĐ-BGD&ĐT", "37", 2000, "QĐ", "BGD", "ĐT", "state"),
        ("12-NQ/CB", "12", None, "NQ", "CB", "", "party"),
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
        ("18/NQ-TW", "18-NQ/TW", 1),
        ("98 / QĐ - TW", "98-QĐ/TW", 2),
        ("72-NQ-TW", "72-NQ/TW", 1),
        ("825/QĐ/TU", "825-QĐ/TU", 1),
        ("17-NQ/CP", "17/NQ-CP", 1),
        ("2835-QĐ-BYT", "2835/QĐ-BYT", 1),
        ("1830 QĐ-UBND", "1830/QĐ-UBND", 1),
        ("148/2020 NĐ-CP", "148/2020/NĐ-CP", 1),
        ("4 NQ/TU", "04-NQ/TU", 2),
        ("157/TB_UBND", "157/TB-UBND", 1),
        ("29-NQ/TƯ", "29-NQ/TW", 1),
        ("45-KH/DUCS", "45-KH/ĐUCS", 1),
        ("15/2012/QD-UBND", "15/2012/QĐ-UBND", 1),
        ("02/NQ-HDND", "02/NQ-HĐND", 1),
        ("01/ct-ttg", "01/CT-TTg", 1),
        ("15/2012/qđ-ubnd", "15/2012/QĐ-UBND", 1),
        ("06-Ctr/TU", "06-CTr/TU", 1),
        ("26/KH-BCĐ (138)", "26/KH-BCĐ(138)", 1),
        ("88 / QH 13", "88/QH13", 1),
        ("NĐ 151/2025/NĐ-CP", "151/2025/NĐ-CP", 0),
        ("CV 5973/UBND-KT", "5973/UBND-KT", 0),
        ("Báo cáo thẩm tra số 433/BC-UBPLTP15", "433/BC-UBPLTP15", 0),
        ("12/HD-BTC", "12/HD-BTC", 0),
        ("12/DA-UBND", "12/DA-UBND", 0),
        ("157/2025/NĐ-\nCP", "157/2025/NĐ-CP", 1),
        ("409\n/TTr-UBND", "409/TTr-UBND", 1),
        ("**1**57/2025/NĐ-CP", "157/2025/NĐ-CP", 1),
        ("40/2026/NĐ-СР", "40/2026/NĐ-CP", 1),
        ("105/2025/ТТ-ВТС", "105/2025/TT-BTC", 1),
        ("58/2020/qh14", "58/2020/QH14", 1),
        ("01/2019/tt-vkstc", "01/2019/TT-VKSTC", 1),
        ("30-2020/NĐ-CP", "30/2020/NĐ-CP", 1),
        ("255/2025-NĐ-CP", "255/2025/NĐ-CP", 1),
        ("30/2020/NĐ-CP2", "30/2020/NĐ-CP", 1),
        ("30/2020/NĐ-CP(1)", "30/2020/NĐ-CP", 1),
        ("29-NQ/T.Ư", "29-NQ/TW", 1),
        ("15972/SXD-QLN& TTBĐS", "15972/SXD-QLN&TTBĐS", 1),
        ("8-NQ/TU\u200b", "08-NQ/TU", 1),
    ],
)
def test_repairs_are_told(text: str, canonical: str, repairs: int) -> None:
    number = DocumentNumber.parse(text)
    assert str(number) == canonical
    assert len(number.repairs) == repairs
    assert number == DocumentNumber.parse(canonical)
    assert hash(number) == hash(DocumentNumber.parse(canonical))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "thiếu số của văn bản"), ("NQ/TU", "thiếu số của văn bản"), ("x/QĐ-UBND", "thiếu số của văn bản"),
        ("Số:      /QĐ-UBND", "thiếu số của văn bản"), ("…/NQ-CP", "thiếu số của văn bản"),
        *((text, "thiếu ký hiệu của văn bản") for text in ("04", "2016-2020", "1/2")),
        ("09/QĐ", "thiếu ký hiệu cơ quan ban hành"), ("số 12-NQ", "thiếu ký hiệu cơ quan ban hành"),
        *(
            (text, "không đọc được số, ký hiệu văn bản")
            for text in (
                "00-NQ/TU", "0/QĐ-UBND", "04--NQ/TU", "12//QĐ-UBND", "1234567/QĐ-UBND", "khoản 2 Điều 10",
                "ISO 9001:2015 /X", "A4/A5", "04-NQ/TU và 05-NQ/TU", "0a/NQ-CP", "29A-12Z.45", "km 12+300 A",
                "QCVN 01:2021/BXD", "12-ABCD", "04-NQ/TU ngày 01/7/2016", "12-НК/ТУ", "66.16/2026/QĐ-TTg",
                "1,234/QĐ-UBND", "66.16/NQ-CP", "12/QĐ-UBND-",
            )
        ),
    ],
)  # fmt: skip
def test_refused(text: str, what: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        DocumentNumber.parse(text)
    (fault,) = caught.value.faults
    assert (fault.code, fault.what, fault.read) == ("number", what, text)


def test_parts_that_do_not_fit_together_are_refused() -> None:
    wrong: tuple[dict[str, Any], ...] = (
        {"serial": "0", "symbol": "NQ-CP"},
        {"serial": "5", "symbol": "NQ"},
        {"serial": "5", "symbol": "nq-CP"},
        {"serial": "5", "symbol": "NQ-TU"},
        {"serial": "5", "symbol": "NQ/TU"},
        {"serial": "5", "symbol": "QÐ-UBND"},
        {"serial": 5, "symbol": "NQ-CP"},
        {"serial": "5", "symbol": "NQ-CP", "year": 20},
        {"serial": "5", "symbol": "NQ-CP", "year": "2020"},
        {"serial": "5", "symbol": "NQ-CP", "separator": "."},
        {"serial": "5 ", "symbol": "NQ-CP"},
        {"serial": "Số 5", "symbol": "NQ-CP"},
        {"serial": "5", "symbol": "NĐ-CP", "year": 2020, "year_separator": "-"},
        {"serial": "5.1", "symbol": "NQ-CP"},
        {"serial": "5", "symbol": "NQ-CP2"},
        {"serial": "5", "symbol": "NQ-\nCP"},
    )
    for fields in wrong:
        with pytest.raises(InvalidInput):
            DocumentNumber(**fields)


def test_symbol() -> None:
    assert DocumentNumber.parse("04-NQ/TU").symbol == "NQ/TU"
    assert DocumentNumber.parse("2231/SNV-CCHC&PC").symbol == "SNV-CCHC&PC"


def test_a_year_mark_without_a_year_is_nothing() -> None:
    assert DocumentNumber("5", "NQ-CP", year_separator="-") == DocumentNumber.parse("05/NQ-CP")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("46-CP", True),
        ("3418/BVNTW", False),
        ("114/2025/QH15", True),
        ("04-NQ/TU", True),
        ("3637/UBND-VX", True),
        ("24/AB-CD", False),
        ("87-CT", False),
        ("24/PC-LED", False),
        ("24/PC-SNV", True),
        ("12/2020/ABC", False),
        ("24/PC-ABCD", True),
        ("12/2020/DS-ST", True),
    ],
)
def test_what_shows_by_itself_that_it_is_a_number(text: str, *, plain: bool) -> None:
    assert DocumentNumber.parse(text).is_self_evident is plain
