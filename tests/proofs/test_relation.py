"""Relations between criteria: their words, and what is refused."""

from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.proofs import FiguresRelation, PointsRelation
from cchc.values import Interval


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (PointsRelation.of({"1": 1, "2": -1}, "từ 0 trở lên"), "điểm các tiêu chí: [1] - [2] từ 0 trở lên"),
        (PointsRelation.of({"1": -2, "2": Fraction(1, 2)}, 3), "điểm các tiêu chí: -2 × [1] + 0,5 × [2] = 3"),
        (FiguresRelation.of({"1": Fraction(1, 3)}, "không quá 100%"), "số liệu các tiêu chí: 1/3 × [1] không quá 100%"),
    ],
)
def test_words(relation: PointsRelation | FiguresRelation, words: str) -> None:
    assert str(relation) == words
    assert relation.sentence.in_language("en").startswith(("points of criteria: ", "figures of criteria: "))


def test_the_same_figure() -> None:
    assert FiguresRelation.same("1", "2", "3") == (
        FiguresRelation.of({"1": 1, "2": -1}, 0),
        FiguresRelation.of({"1": 1, "3": -1}, 0),
    )
    assert FiguresRelation.same("1") == ()


def test_whether_it_holds() -> None:
    relation = PointsRelation.of({"1": 1, "2": -2}, "dưới 0")
    assert relation.holds({"1": Fraction(1), "2": Fraction(1)})
    assert not relation.holds({"1": Fraction(2), "2": Fraction(1)})


@pytest.mark.parametrize(
    ("keys", "factors", "interval", "code"),
    [
        ((), (), Interval(), "twice"),
        (("1", "1"), (Fraction(1), Fraction(1)), Interval(), "twice"),
        (("1", "2"), (Fraction(1),), Interval(), "twice"),
        (("1",), (Fraction(1),), Interval.parse("từ 50%"), "mixed"),
        (("1",), (Fraction(1),), Interval(Fraction(3), Fraction(4)).on_integers(), "mixed"),
    ],
)
def test_what_is_refused(keys: tuple[str, ...], factors: tuple[Fraction, ...], interval: Interval, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        PointsRelation(keys, factors, interval)
    assert [fault.code for fault in caught.value.faults] == [code]
