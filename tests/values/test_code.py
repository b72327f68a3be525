import pytest

from cchc.errors import InvalidInput
from cchc.values import Code


def test_order_part_by_part() -> None:
    ordered = [
        "1",
        "1.1",
        "1.2",
        "1.9",
        "1.10",
        "1.a",
        "1.b",
        "1.đ",
        "2",
        "I",
        "I.1",
        "V",
        "IX",
        "XII",
        "A",
        "B",
        "C",
        "D",
        "VX",
    ]
    assert [str(code) for code in sorted(map(Code.parse, ordered[::2] + ordered[1::2]))] == ordered


def test_above_and_below() -> None:
    code = Code.parse("II.1.1.")
    assert str(code) == "II.1.1"
    assert str(code.parent) == "II.1"
    assert Code.parse("II").parent is None
    assert code.is_under(Code.parse("II"))
    assert not code.is_under(code)
    assert not Code.parse("II.10").is_under(Code.parse("II.1"))


@pytest.mark.parametrize("text", ["", ".", "1..2", "1. 2", "1.2..", "a b", "1-2", "x" * 17, ".".join("1" * 51)])
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="không đọc được mã"):
        Code.parse(text)


def test_parts_are_asked_for_without_a_text_too() -> None:
    for parts in ((), ("1", ""), ("1-1",), ("1",) * 51):
        with pytest.raises(InvalidInput, match="không đọc được mã"):
            Code(parts)
