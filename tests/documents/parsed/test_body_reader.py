"""Provisions and paragraphs: what is nested in what, what is told, what is no provision."""

import pytest

from cchc.documents import PartRole, UnitKind, parse_document

STATE_OUTLINE = """Phần thứ nhất
VIỆC CHUNG
Chương I
QUY ĐỊNH CHUNG
Mục 1. TÊN MỤC
Tiểu mục 1: TÊN TIỂU MỤC
Điều 1. Phạm vi
1. Việc một:
a) Hồ sơ;
đ) Phiếu;
2. Việc hai:
2.1. Việc nhỏ.
(i) Rất nhỏ;
- Nhỏ hơn;
+ Nhỏ nữa;
• Nhỏ nhất.
Phần 2
VIỆC RIÊNG
Điều 2a: Việc sau.
"""


def names(text: str) -> list[str]:
    return [unit.name for unit in parse_document(text).walk()]


def test_units_of_a_state_document_are_nested() -> None:
    parsed = parse_document(STATE_OUTLINE)
    one, two = parsed.units
    assert [one.name, two.name] == ["Phần I", "Phần 2"]
    assert one.title == "VIỆC CHUNG"
    point = parsed.at("điểm đ khoản 1 Điều 1 Tiểu mục 1 Mục 1 Chương I Phần I")
    assert (point.kind, point.text) == (UnitKind.POINT, "đ) Phiếu;")
    assert [unit.name for unit in parsed.at("khoản 2 Điều 1").units] == ["khoản 2.1"]
    small = parsed.at("khoản 2.1 Điều 1")
    assert [unit.label for unit in small.walk()] == ["i", "", "", ""]
    assert parsed.at("Điều 2a").text == "Điều 2a: Việc sau."


def test_units_of_a_party_document() -> None:
    text = "A. MỘT\nI- HAI\n1- Ba\n1.1. Bốn\na) Năm.\nB. SÁU\nI. BẢY\nV. TÁM\n1/ Chín\n1) Mười"
    parsed = parse_document(text)
    assert [unit.name for unit in parsed.units] == ["mục A", "mục B"]
    assert parsed.at("khoản 1.1 Mục A").title == "Bốn"
    assert parsed.at("điểm 1.1 Mục I").units[0].text == "a) Năm."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Điều 1. Một.\nĐiều 3. Ba.", "dòng 2: số thứ tự không liền sau 1: “Điều 3”"),
        ("Điều 1. Một.\nĐiều 1. Hai.", "dòng 2: số thứ tự bị lặp lại: “Điều 1”"),
        ("Điều 2. Hai.", "dòng 1: dãy số thứ tự không bắt đầu từ đầu: “Điều 2”"),
        ("Điều 1. Một.\n1. Một;\n3. Ba.", "dòng 3: số thứ tự không liền sau 1: “3”"),
        ("Điều 1. Một:\na) Một;\nc) Ba.", "dòng 3: số thứ tự không liền sau a: “c”"),
        ("Điều 1. Một.\n1. Một:\n3.1. Ba.\n3.2. Bốn.", "dòng 3: số thứ tự không liền sau 1: “3.1”"),
        ("I. MỘT\nIII. BA", "dòng 2: số thứ tự không liền sau I: “III”"),
        ("Chương I\nMỘT\nChương IIII\nBỐN", "dòng 3: số thứ tự không liền sau I: “Chương IIII”"),
        ("Chương I\nMỘT\nChương III\nBA", "dòng 3: số thứ tự không liền sau I: “Chương III”"),
        ("Chương I\nMỘT\nMục 1. A\nChương II\nHAI\nMục 3. B", "dòng 6: dãy số thứ tự không bắt đầu từ đầu: “Mục 3”"),
    ],
)
def test_numbering_out_of_order_is_told(text: str, told: str) -> None:
    assert [str(fault).partition(";")[0] for fault in parse_document(text).faults if fault.code != "missing"] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Điều 1. Một.\nĐiều 1a. Thêm.\nĐiều 1b. Thêm.\nĐiều 2. Hai.",
        "Chương I\nMỘT\nMục 1. A\nChương II\nHAI\nMục 2. B",
        "Chương I\nMỘT\nChương II\nHAI\nMục 1. A",
        "Phần I\nMỘT\nChương I\nA\nPhần II\nHAI\nChương I\nB",
        "1. Một:\na) Một;\na1) Thêm;\nb) Hai.",
    ],
)
def test_numbering_in_order(text: str) -> None:
    assert {fault.code for fault in parse_document(text).faults} == {"missing"}


@pytest.mark.parametrize(
    "line",
    [
        "2.5 triệu đồng được cấp.",
        "1.500.000 đồng được cấp.",
        "150. Đây là câu.",
        "C. Mác viết.",
        "X. Đây là câu.",
        "(7) Đây là câu.",
        "aa) Đây là câu.",
        "Điều 7 của Nghị định này có hiệu lực.",
        "Mục 1 của kế hoạch này.",
        "mm) Đây là câu.",
        "IIII. Đây là câu.",
    ],
)
def test_what_only_looks_like_a_label_is_text(line: str) -> None:
    parsed = parse_document(f"Điều 1. Một\n1. Hai:\n{line}")
    assert [unit.name for unit in parsed.walk()] == ["Điều 1", "khoản 1"]
    assert parsed.parts[-1].text == line


def test_a_letter_is_roman_or_of_the_alphabet_by_what_is_before_it() -> None:
    assert names("A. MỘT\nB. HAI\nC. BA\nD. BỐN") == ["mục A", "mục B", "mục C", "mục D"]
    assert names("H. MỘT") == []
    letters = "abcdđeghiklmnopqrstuvxy"
    assert len(names("\n".join(f"{letter}) Việc;" for letter in (*letters, "aa", "bb")))) == len(letters) + 2
    assert names("I. MỘT\nII. HAI\nIII. BA\nIV. BỐN\nV. NĂM")[-1] == "mục V"


def test_a_title_is_on_the_line_or_below_it() -> None:
    text = (
        "Chương I\nQUY ĐỊNH\nCHUNG\nĐiều 1\nPhạm vi\nNghị quyết này quy định một việc.\n"
        "**Chương II****HAI**\n**HAI**\nĐiều 2.\nMột việc."
    )
    parsed = parse_document(text)
    assert [unit.title for unit in parsed.walk()] == ["QUY ĐỊNH CHUNG", "Phạm vi", "HAI", ""]


def test_a_paragraph_without_label_belongs_to_what_the_items_lie_in() -> None:
    parsed = parse_document("Điều 1. Một\n1. Gồm:\n- A;\n- B.\nPhần cuối của khoản.\n2. Hai.")
    assert parsed.at("khoản 1 Điều 1").text.endswith("Phần cuối của khoản.")
    assert [unit.text for unit in parsed.at("khoản 1 Điều 1").units] == ["- A;", "- B."]


def test_grounds_in_the_preamble() -> None:
    text = (
        "SỞ A\nSố: 1/QĐ-A\nQUYẾT ĐỊNH\nVề việc B\n\nCăn cứ\n\nLuật C;\n- Căn cứ Điều lệ;\nTheo đề nghị của D.\n"
        "Sở A nhận thấy.\nCăn cứ E.\nXét thấy cần thiết.\n\nQUYẾT ĐỊNH:\nĐiều 1. Căn cứ điều này.\nCăn cứ F thì làm."
    )
    parsed = parse_document(text)
    assert [ground.text for ground in parsed.grounds] == [
        "Căn cứ\n\nLuật C;",
        "- Căn cứ Điều lệ;",
        "Theo đề nghị của D.",
        "Căn cứ E.",
    ]


def test_addressees_end_with_the_text() -> None:
    text = "SỞ A\nSố: 1/SA-VP\nKính gửi:\n- Sở B;\n- Sở C.\n\nSở A gửi:\n- Phiếu;"
    parsed = parse_document(text)
    assert [part.text for part in parsed.of(PartRole.ADDRESSEE)] == ["Kính gửi:", "- Sở B;", "- Sở C."]
    assert [unit.text for unit in parsed.units] == ["- Phiếu;"]
    single = parse_document("SỞ A\nSố: 1/SA-VP\nKính gửi:\nSở B.\nSở A gửi phiếu.")
    assert [part.text for part in single.of(PartRole.ADDRESSEE)] == ["Kính gửi:", "Sở B."]


def test_quoted_provisions_are_no_provisions_of_the_document() -> None:
    text = (
        "Điều 1. Sửa đổi\n1. Sửa khoản 2 như sau:\n“2. Một;\n3. Hai.”.\n2. Sửa Điều 5 như sau: “Điều 5. Tên\n1. Một.\n"
        "2. Hai”;\n3. Cụm từ “A” thay bằng “B”.\n“Điều 9. Bãi bỏ”\nĐiều 2. Cuối."
    )
    parsed = parse_document(text)
    assert [unit.name for unit in parsed.walk()] == ["Điều 1", "khoản 1", "khoản 2", "khoản 3", "Điều 2"]
    assert [part.text for part in parsed.of(PartRole.QUOTATION)] == [
        "“2. Một;\n3. Hai.”.",
        "1. Một.\n2. Hai”;",
        "“Điều 9. Bãi bỏ”",
    ]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    assert names("Điều 1. Gọi là “A.\nĐiều 2. Hai.\nĐiều 3. Gọi là “B.\nĐiều 4. Bốn.") == [
        f"Điều {number}" for number in range(1, 5)
    ]


def test_end_marks_are_parts() -> None:
    parsed = parse_document("Điều 1. Có hiệu lực từ năm 2016./.")
    assert [(part.role, part.text) for part in parsed.parts][-2:] == [
        (PartRole.TEXT, "Có hiệu lực từ năm 2016"),
        (PartRole.END_MARK, "./."),
    ]


def test_footnotes_are_parts() -> None:
    parsed = parse_document("Điều 1. Một[1].\n[1] Chú thích của một.\nĐiều 2. Hai.")
    assert [part.text for part in parsed.of(PartRole.FOOTNOTE)] == ["[1] Chú thích của một."]


def test_tables_are_rows_of_cells() -> None:
    rows = (("TT", "Tiêu chí"), ("1", "Một\nHai"), ("2", "a|b"))
    markdown = "Điều 1. Gồm:\n| TT | **Tiêu chí** |\n| --- | :---: |\n| 1 | Một<br>Hai |\n| 2 | a\\|b |\nCuối."
    parsed = parse_document(markdown)
    assert parsed.tables[0].rows == rows
    assert parsed.at("Điều 1").tables == parsed.tables
    tabs = parse_document("Gồm:\nTT\tTên\tĐiểm\n1\tA\t2\nCuối.")
    assert tabs.tables[0].rows == (("TT", "Tên", "Điểm"), ("1", "A", "2"))
    assert parse_document("TT\tTên\tĐiểm\nCuối.").tables == ()
    open_ended = parse_document("| a | b\n| c | d")
    assert open_ended.tables[0].rows == (("a", "b"), ("c", "d"))


def test_cells_between_bars_are_a_table_when_rows_end() -> None:
    text = "Điều 1. Gồm:\n|\nTT\n|\nTên\n|\n|\n1\n|\nMột\nviệc\n|\n\nCuối."
    assert parse_document(text).tables[0].rows == (("TT", "Tên"), ("1", "Một việc"))
    assert parse_document("Điều 1. Gồm:\n|\nMột\n|\nHai\n|\nBa\n|\n").tables == ()
    empty = parse_document("Gồm:\n|\nA\n|\n|\n|\nB\n|")
    assert empty.tables[0].rows == (("A",), ("B",))
    letter = parse_document("Một.\n|\nA\n|\n|\nB\n|\n|\nNơi nhận:\n- C.\n|\nGIÁM ĐỐC\n|")
    assert letter.tables[0].rows == (("A",), ("B",))
    assert letter.recipients == ("C.",)
    annex = parse_document("Một.\n|\nA\n|\n|\nB\n|\nPHỤ LỤC I\n|\nC\n|")
    assert [unit.label for unit in annex.annexes] == ["I"]
