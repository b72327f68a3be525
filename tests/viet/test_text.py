import pytest

from cchc.errors import InvalidInput
from cchc.viet import align, collapse_whitespace, fold, match_key, normalize, slug, strip_diacritics


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("2403/QÐ-UBND", "2403/QĐ-UBND"),
        ("QƉ–BGDĐT", "QĐ-BGDĐT"),
        ("ðường", "đường"),
        ("04 – NQ∕TU", "04 - NQ/TU"),
        ("a\u00a0b\u202fc", "a b c"),
        ("a\u200bb\ufeffc", "abc"),
        ("“a” ‘b’", "\"a\" 'b'"),
        ("Nghi\u0323 quye\u0302\u0301t", "Nghị quyết"),
        ("−5", "-5"),
        ("", ""),
        ("a\nb\tc", "a\nb\tc"),
    ],
)
def test_normalize(typed: str, plain: str) -> None:
    assert normalize(typed) == plain


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InvalidInput, match="phải là văn bản"):
        normalize(b"abc")  # type: ignore[arg-type]  # on purpose


def test_a_pile_of_marks_is_left_as_it_is() -> None:
    pile = "\u0315\u0316" * 20
    assert normalize("e\u0301a" + pile) == "éa" + pile


def test_spaced_and_fold() -> None:
    assert collapse_whitespace(" Nghị \n\t quyết ") == "Nghị quyết"
    assert fold("ĐẠT  Yêu\ncầu") == "đạt yêu cầu"


def test_tracked_keeps_the_way_back() -> None:
    text = "x\u200b Nghi\u0323 quye\u0302\u0301t\u200b."
    seen = align(text)
    start = seen.text.index("Nghị")
    assert text[slice(*seen.span(start, start + len("Nghị quyết")))] == "Nghi\u0323 quye\u0302\u0301t"


def test_tracked_of_plain_text_is_the_text_itself() -> None:
    assert align("Đảng ủy").origins is None
    assert align("Đảng ủy").span(1, 3) == (1, 3)


@pytest.mark.parametrize(
    ("text", "bare", "address"),
    [
        ("Đảng ủy Sở", "Dang uy So", "dang-uy-so"),
        ("ƯỜNG ặc", "UONG ac", "uong-ac"),
        ("Kế hoạch 45-KH/ĐUCS", "Ke hoach 45-KH/DUCS", "ke-hoach-45-kh-ducs"),
        ("Ðồng", "Dong", "dong"),
        ("", "", ""),
    ],
)
def test_without_marks_and_slug(text: str, bare: str, address: str) -> None:
    assert strip_diacritics(text) == bare
    assert slug(text) == address


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("uỷ", "ủy", True),
        ("hoà", "hòa", True),
        ("Khoẻ", "KHỎE", True),
        ("tỉnh  uỷ", "Tỉnh\nủy", True),
        ("hoà", "hoa", False),
        ("hoà", "hoá", False),
        ("an", "ăn", False),
        ("Đại", "Dại", False),
    ],
)
def test_match_key(one: str, other: str, same: bool) -> None:  # noqa: FBT001  # what is expected
    assert (match_key(one) == match_key(other)) is same
