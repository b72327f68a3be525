import pytest

from cchc.errors import InvalidInput
from cchc.viet import format_roman, parse_roman


def test_every_number_there_and_back() -> None:
    assert [parse_roman(format_roman(n)) for n in range(1, 4000)] == list(range(1, 4000))


@pytest.mark.parametrize(("n", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1999, "MCMXCIX")])
def test_known_numerals(n: int, text: str) -> None:
    assert format_roman(n) == text
    assert parse_roman(f" {text.lower()} ") == n


@pytest.mark.parametrize("text", ["", " ", "IIII", "VX", "IC", "MMMM", "X1", "Ⅻ", "không"])
def test_refused_texts(text: str) -> None:
    with pytest.raises(InvalidInput, match="La Mã"):
        parse_roman(text)


@pytest.mark.parametrize("n", [0, -1, 4000, True, 1.0, "5"])
def test_refused_numbers(n: object) -> None:
    with pytest.raises(InvalidInput, match="1 đến 3999"):
        format_roman(n)  # type: ignore[arg-type]  # on purpose
