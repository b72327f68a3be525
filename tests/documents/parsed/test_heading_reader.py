"""Headings in the layouts in which they come, and what is wrong with them."""

from datetime import date

import pytest

from cchc.documents import PartRole, parse_document

STATE = """UBND TỈNH A
SỞ B
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 12/KH-SB
A, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2025

Điều 1. Việc thứ nhất.
"""
STACKED = STATE.partition("A, ngày")[0]
WAYS = {
    "one below the other": STACKED,
    "blanks before the number": STACKED.replace("Số: ", "Số:   "),
    "two columns": (
        "UBND TỈNH A       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ B                Độc lập - Tự do - Hạnh phúc\n"
        "                  ----------------\nSố: 12/KH-SB                "
    ),
    "single blanks": (
        "UBND TỈNH A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ B Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-SB "
    ),
    "glued": (
        "UBND TỈNH A_____SỞ B_______ Số: 12/KH-SB | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập – Tự do – Hạnh phúc____ "
    ),
    "a row of Markdown": (
        "| UBND TỈNH A<br>**SỞ B**<br>Số: 12/KH-SB | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>"
        "Độc lập - Tự do - Hạnh phúc<br>"
    ),
    "broken cells": (
        "|\nUBND TỈNH A\n**SỞ\nB**\n-----\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n"
        "|\n|\nSố: 12/KH-SB\n|\n"
    ),
}
LAYOUTS = {name: STATE.replace(STACKED, heading) for name, heading in WAYS.items()}
LAYOUTS["broken cells"] = LAYOUTS["broken cells"].replace(
    "A, ngày 05 tháng 3 năm 2025", "*A, ngày 05\ntháng 3 năm 2025*\n|"
)
LAYOUTS["a row of Markdown"] = LAYOUTS["a row of Markdown"].replace("năm 2025\n\nKẾ", "năm 2025 |\n|---|---|\n\nKẾ")


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_heading_is_read_in_each_layout(name: str) -> None:
    read = parse_document(LAYOUTS[name]).heading
    assert read.bodies == ("UBND TỈNH A", "SỞ B")
    assert (read.governing_body, read.issuer) == ("UBND TỈNH A", "SỞ B")
    assert str(read.number) == "12/KH-SB"
    assert (read.place, read.issued_on) == ("A", date(2025, 3, 5))
    assert (read.kind, read.subject) == ("Kế hoạch", "Cải cách hành chính năm 2025")
    assert read.family == "state"


def test_columns_that_were_separated_are_told() -> None:
    assert parse_document(STATE).repairs == ()
    assert parse_document(LAYOUTS["single blanks"]).repairs == ("tách các cột, các ô của phần mở đầu",)


def test_a_party_document() -> None:
    text = (
        "TỈNH ỦY A\n*\nSố 04-NQ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nA, ngày 01 tháng 7 năm 2016\n"
        "NGHỊ QUYẾT\nvề việc B\n-----\nI- MỘT"
    )
    read = parse_document(text).heading
    assert (read.family, str(read.number), read.kind, read.subject) == ("party", "04-NQ/TU", "Nghị quyết", "B")
    assert parse_document("TỈNH ỦY A\nSố 04-NQ/TU\nNGHỊ QUYẾT\nvề B\n").heading.family == "party"


def test_a_letter_has_its_subject_below_its_number() -> None:
    text = (
        "SỞ A          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/SA-VP          A, ngày 01 tháng 7 năm 2024\n"
        "V/v gửi báo cáo\nquý III.\n\nKính gửi: Sở B.\n\nSở A đề nghị gửi báo cáo./."
    )
    parsed = parse_document(text)
    assert (parsed.heading.kind, parsed.heading.subject) == ("", "gửi báo cáo quý III")
    assert [part.text for part in parsed.of(PartRole.ADDRESSEE)] == ["Kính gửi: Sở B."]


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH A", ("HỘI ĐỒNG NHÂN DÂN TỈNH A",)),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI", ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",)),
        ("ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", ("ỦY BAN THƯỜNG VỤ QUỐC HỘI",)),
        ("BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TỔ CHỨC", ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TỔ CHỨC")),
        ("ĐẢNG BỘ TỈNH A\nĐẢNG ỦY SỞ B", ("ĐẢNG BỘ TỈNH A", "ĐẢNG ỦY SỞ B")),
    ],
)
def test_lines_of_a_name_are_put_together(lines: str, bodies: tuple[str, ...]) -> None:
    assert parse_document(f"{lines}\nSố: 1/QĐ-A\nQUYẾT ĐỊNH\nVề việc B\n").heading.bodies == bodies


def test_a_missing_number_is_told() -> None:
    parsed = parse_document(STATE.replace("12/KH-SB", "     /KH-SB"))
    assert parsed.heading.number is None
    assert [str(fault) for fault in parsed.faults] == [
        "dòng 7: thiếu số, ký hiệu văn bản: “Số:      /KH-SB”; hãy ghi số, ký hiệu"
    ]
    assert [fault.code for fault in parse_document("Điều 1. Một.").faults] == ["missing", "missing"]


def test_two_numbers_are_told() -> None:
    parsed = parse_document(STATE.replace("Số: 12/KH-SB", "Số: 12/KH-SB\nSố: 13/KH-SB"))
    assert [(fault.code, fault.read) for fault in parsed.faults] == [("twice", "12/KH-SB, 13/KH-SB")]
    assert str(parsed.heading.number) == "12/KH-SB"


def test_a_number_that_cannot_be_read_stays_unplaced() -> None:
    parsed = parse_document("SỞ A\nSố: mười hai\nKẾ HOẠCH\nNăm 2025\n\nĐiều 1. Một.")
    assert parsed.heading.number is None
    assert [part.text for part in parsed.unplaced] == ["Số: mười hai"]


def test_a_draft_without_day() -> None:
    parsed = parse_document(
        STATE.replace("ngày 05 tháng 3", "ngày     tháng 3").replace("KẾ HOẠCH", "DỰ THẢO\nKẾ HOẠCH")
    )
    assert parsed.heading.issued_on is None
    assert [fault.what for fault in parsed.faults] == ["thiếu ngày ban hành"]
    assert [part.text for part in parsed.of(PartRole.MARKING)] == ["DỰ THẢO"]


def test_a_law_has_the_day_on_which_it_was_passed() -> None:
    text = (
        "QUỐC HỘI\nLuật số: 5/2024/QH15\nLUẬT\nMỘT VIỆC\nĐiều 1. Một.\n"
        "Luật này được Quốc hội thông qua ngày 27/11/2024.\nCHỦ TỊCH QUỐC HỘI"
    )
    parsed = parse_document(text)
    assert parsed.heading.issued_on == date(2024, 11, 27)
    assert parsed.at("Điều 1").text == "Điều 1. Một."
    assert parsed.signer == "CHỦ TỊCH QUỐC HỘI"


def test_words_of_a_web_page_before_the_heading_are_unplaced() -> None:
    parsed = parse_document(f"Tin mới\nĐăng nhập\n\n{STATE}")
    assert parsed.heading.bodies == ("UBND TỈNH A", "SỞ B")
    assert [part.text for part in parsed.unplaced] == ["Tin mới", "Đăng nhập"]


def test_a_subject_is_whole_and_ends_where_the_text_begins() -> None:
    upper = (
        "SỞ A\nSố: 1/QĐ-A\nQUYẾT ĐỊNH\n-----\nVỀ VIỆC BAN HÀNH\nQUY CHẾ B\nGIÁM ĐỐC SỞ A\nCăn cứ C;\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Một."
    )
    parsed = parse_document(upper)
    assert parsed.heading.subject == "BAN HÀNH QUY CHẾ B"
    assert [part.text for part in parsed.of(PartRole.AUTHORITY, PartRole.GROUND)] == ["GIÁM ĐỐC SỞ A", "Căn cứ C;"]
    broken = parse_document("SỞ A\nSố: 1/QĐ-A\nQUYẾT ĐỊNH\nVề việc ban hành\nquy chế làm việc\n\nĐiều 1. Một.")
    assert broken.heading.subject == "ban hành quy chế làm việc"
    none = parse_document("SỞ A\nSố: 1/BC-A\nBÁO CÁO\nThực hiện kế hoạch, Sở A báo cáo như sau:\n1. Một.")
    assert none.heading.subject == ""
    assert parse_document("SỞ A\nSố: 1/BC-A\nBÁO CÁO\n1. Một.").heading.subject == ""
    beside = parse_document("SỞ A\nSố: 1/BC-A\nBÁO CÁO Kết quả năm 2024\n\n(Kèm theo phụ lục)\n")
    assert beside.heading.subject == "Kết quả năm 2024"
    assert parse_document("SỞ A\nSố: 1/BC-A\nBÁO CÁO\nKính gửi: Sở B.\n").heading.subject == ""
    assert parse_document("SỞ A\nSố: 1/BC-A\nBÁO CÁO\nPhụ lục I\n").heading.subject == ""


def test_text_that_is_no_heading_is_text() -> None:
    parsed = parse_document("Hôm nay trời đẹp.\nMai cũng vậy.")
    assert [part.role for part in parsed.parts] == [PartRole.TEXT, PartRole.TEXT]
    assert parsed.heading.bodies == ()
    assert (parsed.heading.issuer, parsed.heading.governing_body, parsed.heading.family) == ("", "", None)


def test_words_of_enacting_end_a_heading_without_kind() -> None:
    parsed = parse_document("SỞ A\nSố: 1/QĐ-A\nQUYẾT ĐỊNH:\nĐiều 1. Một.")
    assert [part.role for part in parsed.parts][:3] == [PartRole.BODY, PartRole.NUMBER, PartRole.ENACTING]


def test_a_line_that_begins_like_a_kind_may_be_more_of_a_name() -> None:
    text = "BAN CHỈ ĐẠO\nCHƯƠNG TRÌNH NÔNG THÔN\nSố: 1/BC-A\nBÁO CÁO\nNăm 2024\n"
    parsed = parse_document(text)
    assert parsed.heading.bodies == ("BAN CHỈ ĐẠO CHƯƠNG TRÌNH NÔNG THÔN",)
    assert parsed.heading.kind == "Báo cáo"
