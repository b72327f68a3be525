from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.calendars import Deadline
from cchc.citations import find_citations
from cchc.documents import DocumentNumber
from cchc.errors import InvalidInput
from cchc.values import Period
from cchc.viet import legacy_encoding, normalize, parse_date, parse_money, slug, sort_key
from cchc.viet.legacy import _TCVN3, _VNI

TCVN3 = [
    "Uû ban nh©n d©n",
    "QuyÕt ®Þnh",
    "Hµ Néi, ngµy 01 th¸ng 7 n¨m 2016",
    "§¶ng uû",
    "céng hßa x· héi chñ nghÜa ViÖt Nam",
    "ngµy 01/7/2016",
    "quý III n¨m 2019",
    "98,5 tû ®ång",
    "h\u00adíng dÉn",
    "tû lÖ",
    "Tỉnh: Uû ban nh©n d©n",
    "Phô lôc",
    "MôC lôc",
    "phôc  vô",
    "phô cÊp",
    "Uû ban",
    "ViÖt Nam",
    "chøc vô",
]
VNI = [
    "UÛY BAN NHAÂN DAÂN",
    "Uûy ban nhaân daân",
    "Quyeát ñònh",
    "Haø Noäi, ngaøy 01 thaùng 7 naêm 2016",
    "coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
    "ngaøy 01/7/2016",
    "Nghò quyeát soá 04",
    "nhaân daân",
    "Nghò ñònh",
    "nghò quyeát",
    "Thoâng tö",
    "chæ thò",
    "chính phuû",
    "thò traán",
]
NEITHER = [
    "Ủy ban nhân dân", "hoà bình, khoẻ mạnh, thuỷ lợi, Tỉnh uỷ", "5 µm, 7 µs, 3 µg", "Müller & Söhne GmbH",
    "Café Noël à Zürich", "© 2020 Công ty", "Điều 5 § 2", "naïve façade", "São Paulo, João não", "señor mañana",
    "Hội đồng®", "2×3, a÷b, x·y·z", "2403/QÐ-UBND", "30°C ±5 m²", "câu «hỏi» số 1¾", "£5, £6, ¥7",
    "København Malmö Århus",
    "Björk Guðmundsdóttir", "Nghị\u00ad quyết", "", "ViÖt", "ñònh", "tû lÖ Quyết định",
    "tôi là môt người", "là môt", "phô trương, lôc cốc", "Phụ lôc", "Quyết định về chữ “Phô lôc”, tức là Phụ lục",
    "Quyết định về mã “nh©n”, tức là nhân",
]  # fmt: skip


@pytest.mark.parametrize("text", TCVN3)
def test_tcvn3(text: str) -> None:
    assert legacy_encoding(text) == "TCVN3"


@pytest.mark.parametrize("text", VNI)
def test_vni(text: str) -> None:
    assert legacy_encoding(text) == "VNI"


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_neither_passes(text: str) -> None:
    assert legacy_encoding(text) is None
    normalize(text)


def test_every_letter_with_a_mark_stands_once_in_each_table() -> None:
    letters = set("ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
    assert sorted(_VNI.values()) == sorted(letters)
    assert sorted(letter for letter in _TCVN3.values() if letter.islower()) == sorted(letters - {"é"})


READERS: list[Callable[[str], object]] = [
    normalize, slug, sort_key, parse_date, parse_money, Period.parse, Deadline.parse, DocumentNumber.parse,
    find_citations,
]  # fmt: skip


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("text", "name"),
    [("QuyÕt ®Þnh sè 04, ngµy 01 th¸ng 7 n¨m 2016", "TCVN3 (ABC)"), ("ngaøy 01 thaùng 7 naêm 2016", "VNI")],
)
def test_every_reader_refuses_by_name(read: Callable[[str], object], text: str, name: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read(text)
    [fault] = caught.value.faults
    assert (fault.code, fault.what) == ("legacy", f"văn bản viết bằng bảng mã cũ {name}")
    assert "Unicode" in fault.translated("en").remedy


SYLLABLES = st.sampled_from(
    ["nghị", "quyết", "định", "tỉnh", "ủy", "nhân", "dân", "kế", "hoạch", "cải", "cách", "đảng", "bộ", "số", "ngày"]
)
WRITTEN = {
    "TCVN3": {letter: char for char, letter in _TCVN3.items()},
    "VNI": {letter: chars for chars, letter in _VNI.items()},
}


@given(st.lists(SYLLABLES, max_size=12, unique=True), st.sampled_from(["TCVN3", "VNI"]))
def test_plain_vietnamese_is_never_taken_for_legacy_and_legacy_always_is(words: list[str], code: str) -> None:
    text = " ".join(["nhân", "dân", *words])
    assert legacy_encoding(text) is None
    assert legacy_encoding("".join(WRITTEN[code].get(char, char) for char in text)) == code


@given(st.text())
def test_any_text_has_one_code_or_none(text: str) -> None:
    assert legacy_encoding(text) in (None, "TCVN3", "VNI")
