from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, ComparisonBase, FigureComparison, Measured, Observation, Series
from cchc.values import Period, Ratio

FEBRUARY, JANUARY = Period.month(2026, 2), Period.month(2026, 1)


def seen(value: Measured, unit: str = "", period: Period = FEBRUARY) -> Observation:
    return Observation(value=value, period=period, unit=unit)


def held(after: Measured, before: Measured, unit: str = "") -> FigureComparison:
    return Series([seen(after, unit), seen(before, unit, JANUARY)]).against_previous(FEBRUARY)


@pytest.mark.parametrize(
    ("contrast", "vietnamese", "english"),
    [
        (
            held(120, 1000, "hồ sơ"),
            "tháng 2/2026: 120 hồ sơ, giảm 880 hồ sơ so với kỳ trước (1.000 hồ sơ), tỷ lệ = 12%",
            "2/2026: 120 hồ sơ, down by 880 hồ sơ from the previous period (1,000 hồ sơ), share = 12%",
        ),
        (
            held(Decimal("4.5"), 3),
            "tháng 2/2026: 4,5, tăng 1,5 so với kỳ trước (3), tỷ lệ = 150%",
            "2/2026: 4.5, up by 1.5 from the previous period (3), share = 150%",
        ),
        (
            held(7, 7),
            "tháng 2/2026: 7, bằng kỳ trước (7)",
            "2/2026: 7, the same as the previous period (7)",
        ),
        (
            held(5, 0),
            "tháng 2/2026: 5, tăng 5 so với kỳ trước (0)",
            "2/2026: 5, up by 5 from the previous period (0)",
        ),
        (
            held(Ratio(812, 900), Ratio(90, 100)),
            "tháng 2/2026: 812/900 ≈ 90,22%, tăng khoảng 0,22 điểm phần trăm so với kỳ trước (90/100 = 90%)",
            "2/2026: 812/900 ≈ 90.22%, up by about 0.22 percentage points from the previous period (90/100 = 90%)",
        ),
        (
            held(Decimal("97.5"), Decimal(98), "%"),
            "tháng 2/2026: 97,5%, giảm 0,5 điểm phần trăm so với kỳ trước (98%)",
            "2/2026: 97.5%, down by 0.5 percentage points from the previous period (98%)",
        ),
    ],
)
def test_sentences(contrast: FigureComparison, vietnamese: str, english: str) -> None:
    assert str(contrast) == contrast.sentence == vietnamese
    assert contrast.sentence.in_language("en") == english


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (45, "tháng 2/2026: 45 xã, thấp hơn kế hoạch (50 xã) 5 xã, tỷ lệ = 90%"),
        (60, "tháng 2/2026: 60 xã, cao hơn kế hoạch (50 xã) 10 xã, tỷ lệ = 120%"),
        (50, "tháng 2/2026: 50 xã, bằng kế hoạch (50 xã)"),
    ],
)
def test_against_a_plan(value: int, sentence: str) -> None:
    contrast = Series([seen(value, "xã")]).against_plan(FEBRUARY, [seen(50, "xã")])
    assert contrast.compared_with is ComparisonBase.PLAN
    assert str(contrast) == sentence


def test_differences_and_ratios_are_exact() -> None:
    assert held(120, 100)[4:] == (Fraction(20), Ratio(120, 100), ())
    assert held(Decimal("0.1"), Decimal("0.3")).ratio == Ratio(Decimal("0.1"), Decimal("0.3"))
    assert held(Ratio(2, 3), Ratio(1, 2))[4:] == (Fraction(1, 6), Ratio(4, 3), ())
    assert held(Ballots(9, 9, 8, 6), Ratio(1, 2)).difference == Fraction(1, 4)
    assert held(5, 0).ratio == Ratio(5, 0)
    assert held(Ratio(1, 2), Ratio(0, 7)).ratio == Ratio(1, 0)
    assert held(5, -1)[4:] == (Fraction(6), None, ())
    assert str(held(5, -1)) == "tháng 2/2026: 5, tăng 6 so với kỳ trước (-1)"


def test_what_is_lacking_is_named() -> None:
    series = Series([seen(Ratio(0, 0))])
    absent = held(Absence.WITHHELD, Absence.NOT_APPLICABLE).reasons
    assert absent[0] == "số liệu tháng 2/2026 chưa công bố"
    assert absent[1] == "số liệu tháng 1/2026 không phát sinh hoặc không được giao"
    assert series.against_previous(FEBRUARY).reasons == (
        "tỷ lệ tháng 2/2026 có mẫu số bằng 0",
        "chưa có số liệu tháng 1/2026",
    )
    said = Series([seen(Absence.NOT_DUE)]).against_previous(FEBRUARY).sentence
    lacking = "số liệu tháng 2/2026 chưa đến hạn; chưa có số liệu tháng 1/2026"
    assert said == f"tháng 2/2026: chưa so sánh được với kỳ trước: {lacking}"
    lacking = "the figure for 2/2026: not due yet; no data for 1/2026"
    assert said.in_language("en") == f"2/2026: not to be compared with the previous period yet: {lacking}"
    contrast = series.against_last_year(FEBRUARY)
    assert contrast.reasons[1] == "chưa có số liệu tháng 2/2025"
    assert (contrast.figure, contrast.base, contrast.difference, contrast.ratio) == (series[0], None, None, None)


def test_the_latest_known_figures_are_held() -> None:
    series = Series([seen(120), seen(100, period=JANUARY)])
    corrected = Series(
        [*series, series[1].model_copy(update={"value": 90, "known_on": FEBRUARY.last.replace(year=2027)})]
    )
    assert corrected.against_previous(FEBRUARY).difference == -10
    assert corrected.as_of(FEBRUARY.last).against_previous(FEBRUARY) == series.against_previous(FEBRUARY)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (seen(1, "hồ sơ"), seen(1, "xã"), "unit"),
        (seen(1, "hồ sơ"), seen(1), "unit"),
        (seen(Ratio(1, 2), "%"), seen(50, "%"), "figure"),
        (seen(value=True), seen(1), "figure"),
        (seen(1), seen("nhiều"), "figure"),
        (seen((1, 2)), seen(1), "figure"),
    ],
)
def test_refused(one: Observation, other: Observation, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Series([one]).against_plan(FEBRUARY, [other])
    (fault,) = caught.value.faults
    assert (fault.place, fault.code) == ("tháng 2/2026", code)
