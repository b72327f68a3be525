from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.plans import Amount, ChangeDirection, Completion, Rank, RelativeChange, Share
from cchc.plans.targets.wording import level, sentence
from cchc.values import Interval, Period

THIRD = Interval(Fraction(1, 3))


def interval(text: str) -> Interval:
    return Interval.parse(text)


def test_bounds_are_taken_as_each_counts() -> None:
    assert Amount(bound=interval("từ 3 trở lên").on_integers()).bound == interval("từ 3 trở lên")
    assert str(Share(bound=interval("từ 0,5 trở lên")).bound) == "từ 50% trở lên"
    assert str(Amount(bound=interval("từ 50% trở lên")).bound) == "từ 0,5 trở lên"
    assert str(Rank(bound=interval("dưới 10")).bound) == "từ 1 đến 9 (số nguyên)"
    assert 1 in Completion().bound
    assert 0 not in Completion().bound


@pytest.mark.parametrize(
    ("build", "code"),
    [
        (lambda: Share(bound=Interval()), "bound"),
        (lambda: Amount(bound=THIRD), "bound"),
        (lambda: RelativeChange(direction=ChangeDirection.INCREASE, bound=THIRD), "bound"),
        (lambda: Rank(bound=interval("từ 5 trở lên")), "bound"),
        (lambda: Rank(bound=interval("dưới 1")), "empty"),
        (lambda: Amount(bound=interval("5"), unit="5 xã"), "unit"),
        (lambda: Amount(bound=interval("5"), unit="xã trở lên"), "unit"),
        (lambda: Amount(bound=interval("5"), unit="a" * 61), "unit"),
        (lambda: Rank(bound=interval("5"), group="tỉnh dẫn đầu"), "group"),
        (lambda: RelativeChange(direction=ChangeDirection.INCREASE, bound=interval("từ 0 đến 5")), "at_least"),
        (
            lambda: RelativeChange(
                direction=ChangeDirection.INCREASE, bound=interval("5"), baseline=Period.year(2015), on_last_year=True
            ),
            "baseline",
        ),
    ],
)
def test_what_no_aim_can_be(build: object, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        assert callable(build)
        build()
    assert caught.value.faults[0].code == code


def test_the_unit_of_a_change() -> None:
    relative = RelativeChange(direction=ChangeDirection.DECREASE, bound=interval("từ 10% trở lên"))
    assert relative.unit == "%"
    assert RelativeChange(direction=ChangeDirection.DECREASE, bound=THIRD, unit="%").bound == THIRD
    points = RelativeChange(direction=ChangeDirection.INCREASE, bound=interval("từ 2 trở lên"), unit=" điểm  phần trăm")
    assert points.unit == "điểm phần trăm"
    assert [level(relative), level(points)] == ["giảm ít nhất 10%", "tăng ít nhất 2 điểm phần trăm"]


def test_the_baseline_is_fixed_or_moves() -> None:
    fixed = RelativeChange(direction=ChangeDirection.DECREASE, bound=interval("5"), baseline=Period.year(2015))
    moving = RelativeChange(direction=ChangeDirection.DECREASE, bound=interval("5"), on_last_year=True)
    assert fixed.base_of(Period.year(2021)) == Period.year(2015)
    assert moving.base_of(Period.quarter(2021, 2)) == Period.quarter(2020, 2)
    assert RelativeChange(direction=ChangeDirection.DECREASE, bound=interval("5")).base_of(Period.year(2021)) is None


@pytest.mark.parametrize(
    ("aim", "subject", "written"),
    [
        (Amount(bound=interval("từ 3 trở lên")), "mô hình", "ít nhất 3 mô hình"),
        (Amount(bound=interval("3"), unit="xã"), "số xã", "số xã đạt đúng 3 xã"),
        (Amount(bound=interval("dưới 3"), unit="xã"), "số xã", "số xã dưới 3 xã"),
        (Amount(bound=interval("trên 3"), unit="tỷ đồng"), "huy động … vốn", "huy động trên 3 tỷ đồng vốn"),
        (Share(bound=THIRD), "xã", "ít nhất 1/3 xã"),
        (Share(bound=interval("từ 5% đến 7%")), "Tỷ lệ nợ", "Tỷ lệ nợ đạt từ 5% đến 7%"),
        (Rank(bound=interval("từ 3 đến 5"), group="tỉnh"), "PCI", "PCI xếp hạng từ 3 đến 5 trong nhóm tỉnh"),
        (Rank(bound=interval("1")), "PCI", "PCI xếp hạng đúng 1"),
        (Completion(), "việc A", "hoàn thành việc A"),
        (Completion(), "ban hành A", "ban hành A"),
    ],
)
def test_sentences(aim: Amount | Share | Rank | Completion, subject: str, written: str) -> None:
    assert sentence(aim, subject) == written
