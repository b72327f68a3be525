import pytest

from cchc.errors import InvalidInput
from cchc.viet import person_sort_key, sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["tuân thủ", "tuần chay"],
        ["Hà Nội", "Hạ Long", "Hải Phòng"],
        ["Cà Mau", "Cao Bằng"],
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "v"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "man"],
        ["1", "2", "12", "a", "a 1", "a b"],
        ["Phường 1", "Phường 2", "Phường 2A", "Phường 2B", "Phường 10", "Phường 10A", "Phường An Lạc"],
        ["Quận 02", "Quận 2", "Quận 3", "Quận 010", "Quận 10", "Quận 11"],
        ["Khu A", "Khu A 1", "Khu A2", "Khu A10", "Khu AB", "Khu B1"],
        ["0", "1", "9" * 9, "9" * 206, "1" + "0" * 206, "9" * 412, "1" + "0" * 412, "a"],
        ["1.2", "1.9", "1.10", "2.1", "10"],
        ["0", "00", "0 a", "00 a", "1"],
        ["Quý I", "Quý II", "Quý III", "Quý IV"],
        ["Chương IX", "Chương V"],
        ["Thôn 2", "Thôn 2²", "Thôn ²"],
        ["ba", "Ba", "bà"],
        ["An Giang", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai"],
        ["Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Ninh", "Bến Tre"],
        ["a", "z", "字"],
    ],
)
def test_dictionary_order(ordered: list[str]) -> None:
    assert sorted([*ordered[1:], ordered[0]], key=sort_key) == ordered


def test_the_place_of_the_tone_mark_is_nothing_to_the_order() -> None:
    assert min(["hoàn", "hoà", "hòa", "hoa"], key=sort_key) == "hoa"
    assert sort_key("hoà").partition("\x00")[0] == sort_key("hòa").partition("\x00")[0]


def test_composed_or_not_is_the_same() -> None:
    assert sort_key("Nghi\u0323 quye\u0302\u0301t") == sort_key("Nghị quyết")


def test_people_by_given_name() -> None:
    ordered = ["Đỗ An", "Lê Văn An", "Trần Thị Bình", "Đỗ Ánh", "Bình Yên"]
    assert sorted(ordered, key=person_sort_key) == ["Đỗ An", "Lê Văn An", "Đỗ Ánh", "Trần Thị Bình", "Bình Yên"]
    assert person_sort_key("") == sort_key("")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InvalidInput):
        sort_key(5)  # type: ignore[arg-type]  # on purpose
