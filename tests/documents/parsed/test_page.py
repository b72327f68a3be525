"""Lines that a wrap or a page has broken are put together, and told; others are not."""

import pytest

from cchc.documents import PartRole, parse_document

WIDE = "Ủy ban nhân dân tỉnh giao các cơ quan, đơn vị thực hiện đầy đủ các nội dung theo"


def texts(text: str) -> list[str]:
    return [part.text for part in parse_document(text).of(PartRole.TEXT)]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = f"Điều 1. Việc\n1. {WIDE}\nkhoản này và các quy định khác.\n2. {WIDE} khoản\n2. Trường hợp khác thì thôi."
    parsed = parse_document(text)
    assert [unit.name for unit in parsed.walk()] == ["Điều 1", "khoản 1", "khoản 2"]
    assert parsed.repairs == ("nối các dòng bị ngắt",)


def test_lines_of_a_text_that_is_not_wrapped_are_paragraphs() -> None:
    assert texts("Điều 1. Việc\nMột câu dài vừa phải\nHai câu dài vừa phải\nBa.") == [
        "Một câu dài vừa phải",
        "Hai câu dài vừa phải",
        "Ba.",
    ]
    assert [unit.text for unit in parse_document("Gồm các việc\n- Một\n- Hai").units] == ["- Một", "- Hai"]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện theo\nquyết định này.",
        "Thực hiện số 157/2025/NĐ-\nCP của Chính phủ.",
        "Thực hiện tại khoản\n2 Điều này.",
        "Thực hiện theo khoản 2\nĐiều 5 của Nghị định.",
        "Thực hiện theo khoản 2\nĐiều 5. Hết.",
        "**Thực hiện việc\nThứ hai** của năm.",
        "*Việc nêu trên\nBan hành* như **sau**.",
    ],
)
def test_a_line_that_goes_on_anywhere(text: str) -> None:
    assert len(texts(f"Mở đầu.\n{text}")) == 2


def test_an_indented_line_begins_a_paragraph() -> None:
    text = f"{WIDE}\nkế hoạch đã giao cho các cơ quan, đơn vị trong năm nay của tỉnh, xã, phường nào.\n  Ủy ban."
    assert len(texts(text)) == 2
    assert len(texts(text.replace("\n  Ủy ban.", "\nỦy ban."))) == 1


def test_a_page_of_the_gazette_breaks_no_paragraph() -> None:
    text = (
        f"Điều 1. {WIDE}\nkế hoạch đã được phê\n\nNgười ký: VĂN PHÒNG\nCơ quan: VĂN PHÒNG\n"
        "Thời gian ký: 01.01.2025\n\n4\n"
        "CÔNG BÁO/Số 12 + 13/Ngày 29-12-2024\n\nduyệt trong năm.\nĐiều 2. Hai.\nTrang 3/5\n7\n8\n"
    )
    parsed = parse_document(text)
    assert parsed.at("Điều 1").text.endswith("duyệt trong năm.")
    assert [part.text for part in parsed.of(PartRole.PAGE)] == [
        "Người ký: VĂN PHÒNG",
        "Cơ quan: VĂN PHÒNG",
        "Thời gian ký: 01.01.2025",
        "4",
        "CÔNG BÁO/Số 12 + 13/Ngày 29-12-2024",
        "Trang 3/5",
    ]


def test_blank_lines_separate_the_paragraphs_of_wrapped_markdown() -> None:
    words = "Thực hiện đầy đủ các việc đã giao trong năm, kể cả\nviệc\nMới."
    items = "\n\n".join(f"**{number}. Về\nCông việc thứ {number}**\n\n{words}" for number in (1, 2, 3))
    parsed = parse_document(items)
    assert [unit.title for unit in parsed.units] == [f"Về Công việc thứ {number}" for number in (1, 2, 3)]
    assert texts(items) == [words] * 3
    spaced = items.replace("\n\n", "\n   \n")
    assert texts(spaced) == [words] * 3


def test_a_number_that_a_wrap_has_moved_to_the_beginning_of_a_line_is_no_label() -> None:
    text = f"{WIDE}\nkế hoạch đã giao cho các đại biểu Hội đồng nhân dân tỉnh khóa\nII.\nGiao cho đại biểu\n3."
    assert [*parse_document(text).walk()] == []


def test_ragged_lines() -> None:
    text = (
        "Điều 1. Việc\nGiao cho Sở\nNội vụ và các sở, ngành khác trong tỉnh cùng thực hiện việc\nnày trong năm\n"
        "2025 theo kế\nhoạch chung.\n1. Một việc\nThực hiện ngay."
    )
    parsed = parse_document(text)
    assert parsed.at("khoản 1 Điều 1").title == "Một việc"
    assert len(texts(text)) == 2


def test_line_ends_of_every_system() -> None:
    for end in ("\r\n", "\r", "\u2028", "\f"):
        parsed = parse_document(end.join(("Điều 1. Một.", "", "Điều 3. Ba.")))
        assert [unit.name for unit in parsed.units] == ["Điều 1", "Điều 3"]
        assert str(parsed.faults[0]).startswith("dòng 3: ")


def test_the_first_label_below_a_title_is_one_whatever_word_the_title_ends_with() -> None:
    text = "Điều 1. Bãi bỏ một số khoản\n1. Đăng ký theo điểm\na) Một;\nb) Hai.\nTheo khoản\n1. của Điều này."
    assert [unit.name for unit in parse_document(text).walk()] == ["Điều 1", "khoản 1", "điểm a", "điểm b"]
