import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.values import Ratio


def test_parts_are_kept_and_compared() -> None:
    assert Ratio(1, 2) != Ratio(50, 100)
    assert Ratio(1, 2).value == Ratio(50, 100).value == Fraction(1, 2)
    assert Ratio(1, 2) == Ratio(Decimal(1), 2)
    assert hash(Ratio(1, 2)) == hash(Ratio(Decimal("1.0"), 2))
    assert pickle.loads(pickle.dumps(Ratio(1, 2))) == Ratio(1, 2)  # noqa: S301  # our own bytes


def test_it_has_no_order() -> None:
    with pytest.raises(TypeError):
        Ratio(1, 2) < Ratio(2, 3)  # type: ignore[operator]  # noqa: B015  # on purpose


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("9.850/10.000", Ratio(9850, 10000)),
        ("98,5%", Ratio(Decimal("98.5"), 100)),
        ("98,5 %", Ratio(Decimal("98.5"), 100)),
        ("0/0", Ratio(0, 0)),
        ("-1/2", Ratio(-1, 2)),
        ("1,5 / 2", Ratio(Decimal("1.5"), 2)),
        ("9850⁄10000", Ratio(9850, 10000)),
    ],
)
def test_parse(text: str, ratio: Ratio) -> None:
    assert Ratio.parse(text) == ratio
    assert Ratio.parse(str(ratio)) == ratio


@pytest.mark.parametrize("text", ["", "1", "1/2/3", "/", "a/b", "98.5%", "%", "1/-2", "1e5/2", "NaN/1"])
def test_refused_texts(text: str) -> None:
    with pytest.raises(InvalidInput):
        Ratio.parse(text)


def test_all_faults_of_the_parts_at_once() -> None:
    with pytest.raises(InvalidInput) as caught:
        Ratio(0.5, Decimal("NaN"))  # type: ignore[arg-type]  # on purpose
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/num", "float"), ("/den", "number")]


@pytest.mark.parametrize(
    ("num", "den", "code"), [(1, -1, "negative"), (True, 1, "number"), (Fraction(1, 2), 1, "type"), ("1", 2, "number")]
)
def test_refused_parts(num: object, den: object, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Ratio(num, den)  # type: ignore[arg-type]  # on purpose
    assert caught.value.faults[0].code == code


def test_a_zero_denominator_is_named_when_the_value_is_asked() -> None:
    with pytest.raises(InvalidInput, match="0/0"):
        _ = Ratio(0, 0).value


def test_of_counts() -> None:
    assert Ratio.of_counts(0, 0) == Ratio(0, 0)
    for part, whole, codes in (
        (5, 4, ["above_total"]),
        (-1, 4, ["negative"]),
        (-1, True, ["negative", "count"]),
        (1.0, 2, ["count"]),
    ):
        with pytest.raises(InvalidInput) as caught:
            Ratio.of_counts(part, whole)  # type: ignore[arg-type]  # on purpose
        assert [fault.code for fault in caught.value.faults] == codes
