import pytest

from cchc.errors import InvalidInput
from cchc.viet import POINT_LETTERS, format_list, point_letter


@pytest.mark.parametrize(
    ("items", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c"), ([1, 2], "1 và 2")],
)
def test_format_list(items: list[object], text: str) -> None:
    assert format_list(items) == text


def test_another_last_word() -> None:
    assert format_list(iter("ab"), last="hoặc") == "a hoặc b"


def test_point_letters() -> None:
    assert [point_letter(place) for place in (1, 5, 7, 23)] == ["a", "đ", "g", "y"]
    assert len(set(POINT_LETTERS)) == 23
    assert not set(POINT_LETTERS) & set("ăâêôơưfjwz")
    for place in (0, 24, -1, True, "1"):
        with pytest.raises(InvalidInput, match="1 đến 23"):
            point_letter(place)  # type: ignore[arg-type]  # on purpose
