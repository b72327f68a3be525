"""Laws of Vietnamese on paper: words and numbers there and back, the dictionary order against another method."""

from decimal import Decimal
from fractions import Fraction
from functools import cmp_to_key
from itertools import pairwise

from dictionary import compared
from hypothesis import given
from hypothesis import strategies as st
from schoolbook import schoolbook

from cchc import strategies as ours
from cchc.exact import exact
from cchc.viet import format_money, format_number, parse_money, read_number_words, sort_key, spell_number
from cchc.viet.money import Unit


@given(st.integers(0, 10**18))
def test_words_of_integers_by_another_method(n: int) -> None:
    assert spell_number(n) == schoolbook(n)


def test_words_of_the_first_ten_thousand_by_another_method() -> None:
    assert [spell_number(n) for n in range(10_000)] == [schoolbook(n) for n in range(10_000)]


@given(
    ours.numbers(min_value=-(10**18), max_value=10**18, places=6),
    st.sampled_from(["linh", "lẻ"]),
    st.sampled_from(["nghìn", "ngàn"]),
    st.sampled_from(["tỷ", "tỉ"]),
    st.sampled_from(["tư", "bốn"]),
)
def test_numbers_in_words_and_back(x: int | Decimal, zero: str, thousand: str, billion: str, four: str) -> None:
    words = spell_number(x, zero, thousand=thousand, billion=billion, four=four)  # type: ignore[arg-type]  # drawn
    assert exact(read_number_words(words)) == exact(x)


WORDS = st.lists(
    st.sampled_from("an ân ăn hà hạ hải hòa hoà hoan tuân tuần đà dà đá má mà ma mạ mã mả đồng đông mưa mua".split()),  # noqa: SIM905  # a line of words
    min_size=1,
    max_size=3,
).map(" ".join)


@given(st.lists(WORDS, max_size=12))
def test_dictionary_order_by_another_method(names: list[str]) -> None:
    for one, other in zip(sorted(names, key=sort_key), sorted(names, key=cmp_to_key(compared)), strict=True):
        assert compared(one, other) == 0


NAMES = st.lists(
    st.one_of(
        st.sampled_from(["Phường", "phường", "Quận", "xã", "A", "ă", "²", "-", "."]),
        st.from_regex("0{0,2}[0-9]{0,3}", fullmatch=True),
    ),
    max_size=4,
).flatmap(lambda parts: st.sampled_from(["".join(parts), " ".join(parts)]))


@given(st.integers(0, 10**220), st.integers(0, 10**220), st.integers(0, 3), NAMES, NAMES)
def test_numbers_in_names_go_by_value(one: int, other: int, zeros: int, before: str, after: str) -> None:
    def key(number: int) -> str:
        return sort_key(f"{before} {'0' * zeros}{number} {after}")

    assert (key(one) < key(other)) is (one < other)


@given(st.lists(NAMES, min_size=3, max_size=6))
def test_the_order_of_names_is_total(names: list[str]) -> None:
    """Keys are texts, whose order is transitive; only equal names have equal keys, however they come."""
    backwards = names[::-1]
    ordered = sorted(names, key=sort_key)
    assert sorted(backwards, key=sort_key) == ordered
    assert [one == other for one, other in pairwise(ordered)] == [
        sort_key(one) == sort_key(other) for one, other in pairwise(ordered)
    ]


UNITS: dict[Unit, int] = {
    "đồng": 1,
    "nghìn đồng": 10**3,
    "triệu đồng": 10**6,
    "tỷ đồng": 10**9,
    "nghìn tỷ đồng": 10**12,
}


@given(st.integers(-(10**30), 10**30), st.sampled_from(sorted(UNITS)))
def test_money_is_its_number_in_the_unit_and_back(amount: int, unit: Unit) -> None:
    written = format_money(amount, unit)
    assert written == f"{format_number(Fraction(amount, UNITS[unit]))} {unit}"
    assert parse_money(written) == amount
