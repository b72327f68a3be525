from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import ValidationError

from cchc.errors import InvalidInput, faults
from cchc.indicators import Absence, Ballots, Measured, Observation
from cchc.plans import ChangeDirection, Milestone, Target, TargetDue, TargetState, TargetStatus, read_target
from cchc.values import Interval, Period, Ratio

CHANGE = {"kind": "change", "direction": "decrease", "bound": "từ 10% trở lên", "baseline": "năm 2015"}


def target(direction: ChangeDirection = ChangeDirection.DECREASE, percent: str = "10%") -> Target:
    return read_target(f"đến năm 2021 {direction} ít nhất {percent} biên chế so với năm 2015")


def figures(**by_year: Measured) -> list[Observation]:
    return [Observation(value=value, period=Period.year(int(year[1:]))) for year, value in by_year.items()]


DURING, AT_THE_END = date(2019, 8, 21), date(2021, 12, 31)


@pytest.mark.parametrize(
    ("known", "on", "state"),
    [
        (figures(), DURING, TargetState.NO_DATA),
        (figures(y2015=200), DURING, TargetState.NO_DATA),
        (figures(y2018=180), DURING, TargetState.NO_DATA),
        (figures(y2015=200, y2018=190), DURING, TargetState.IN_PROGRESS),
        (figures(y2015=200, y2018=180), DURING, TargetState.MET),
        (figures(y2015=200, y2018=180, y2019=10), DURING, TargetState.MET),
        (figures(y2015=200, y2018=181, y2019=10), DURING, TargetState.IN_PROGRESS),
        (figures(y2015=200, y2018=180, y2021=181), AT_THE_END, TargetState.MISSED),
        (figures(y2015=200, y2018=190, y2021=180), AT_THE_END, TargetState.MET),
        (figures(y2015=200, y2018=190, y2021=180), date(2021, 12, 30), TargetState.IN_PROGRESS),
        (figures(y2015=200, y2018=180), AT_THE_END, TargetState.NO_DATA),
        (figures(y2015=200, y2022=100), date(2023, 1, 1), TargetState.NO_DATA),
        (figures(y2015=200, y2021=Absence.NOT_REPORTED), AT_THE_END, TargetState.NO_DATA),
        (figures(y2014=200, y2021=100), AT_THE_END, TargetState.NO_DATA),
        (figures(y2015=200, y2014=10), DURING, TargetState.NO_DATA),
        (figures(y2015=0, y2014=10), DURING, TargetState.NO_DATA),
    ],
)
def test_states(known: list[Observation], on: date, state: TargetState) -> None:
    assert target().evaluate(known, on=on).state is state
    assert target().evaluate(reversed(known), on=on).state is state


def test_the_reason_tells_the_figures() -> None:
    status = target().evaluate(figures(y2015=Decimal("200.5"), y2021=180), on=AT_THE_END)
    assert status.reason == "biên chế: năm 2021 là 180, năm 2015 là 200,5, thay đổi ≈ -10,22%"
    assert status.reason.in_language("en") == "biên chế: 180 in 2021, 200.5 in 2015, change ≈ -10.22%"
    assert status.change == Fraction(-205, 2005)
    assert status.latest == figures(y2021=180)[0]
    near = target().evaluate(figures(y2015=30000, y2021=27001), on=AT_THE_END)
    assert near.state is TargetState.MISSED
    assert "-9,9967%" in near.reason


def test_no_data_says_for_when() -> None:
    assert target().evaluate((), on=DURING).reason == "chưa có số liệu năm 2015"
    assert target().evaluate(figures(y2015=1), on=DURING).reason == "chưa có số liệu sau kỳ gốc"
    assert target().evaluate(figures(y2015=1), on=AT_THE_END).reason == "chưa có số liệu năm 2021"
    assert read_target("đạt 95%").evaluate((), on=DURING).reason == "chưa có số liệu"


def test_the_baseline_must_be_known_too() -> None:
    known = figures(y2015=200, y2021=100)
    assert target().evaluate(known, on=date(2015, 12, 30)).state is TargetState.NO_DATA


def test_rates_may_rise() -> None:
    rising = target(ChangeDirection.INCREASE, "50%")
    known = figures(y2015=Ratio(2, 10), y2021=Ratio(3, 10))
    assert rising.evaluate(known, on=AT_THE_END).state is TargetState.MET
    assert str(rising) == "đến năm 2021 tăng ít nhất 50% biên chế so với năm 2015"


@pytest.mark.parametrize(
    ("known", "code"),
    [
        (figures(y2015=0, y2021=5), "baseline"),
        (figures(y2015="nhiều", y2021=5), "figure"),
        (figures(y2015=5, y2021=True), "figure"),
        ([*figures(y2015=5), *figures(y2015=6)], "twice"),
        (figures(y2015=Ratio(0, 0), y2021=5), "zero_denominator"),
    ],
)
def test_refused_figures(known: list[Observation], code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        target().evaluate(known, on=AT_THE_END)
    assert caught.value.faults[0].code == code


def test_a_day_is_asked_for() -> None:
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        target().evaluate((), on=datetime(2019, 8, 21))  # noqa: DTZ001  # on purpose


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"due": "năm 2015"}, "due"),
        ({"aim": {"kind": "change", "direction": "giảm", "bound": "0%"}}, "at_least"),
        ({"at_least": "10%"}, "extra_forbidden"),
    ],
)
def test_a_target_that_cannot_be(fields: dict[str, object], code: str) -> None:
    told = {"subject": "x", "aim": CHANGE, "due": "năm 2021"}
    with pytest.raises(ValidationError) as caught:
        Target.model_validate(told | fields)
    assert faults(caught.value)[0].code == code


def test_a_due_period_means_its_end() -> None:
    told = {"subject": "biên chế", "aim": CHANGE, "due": "năm 2021"}
    assert Target.model_validate(told) == target()
    assert Target.model_validate(told | {"due": Period.year(2021)}) == target()


@pytest.mark.parametrize("told", [5, {}, {"aim": {"kind": "share", "bound": "mười"}}])
def test_what_is_no_target(told: object) -> None:
    with pytest.raises(ValidationError):
        Target.model_validate(told)


def state(text: str, known: list[Observation], on: date) -> tuple[TargetState, str]:
    status = read_target(text).evaluate(known, on=on)
    return status.state, status.reason


def test_shares() -> None:
    text = "trong năm 2026 tỷ lệ hồ sơ đúng hạn đạt ít nhất 95%"
    half = Observation(value=Ratio(94, 100), period=Period.half(2026, 1))
    old = Observation(value=Ratio(99, 100), period=Period.year(2025))
    assert state(text, [old], date(2026, 8, 1)) == (TargetState.NO_DATA, "chưa có số liệu")
    assert state(text, [old, half], date(2026, 8, 1)) == (
        TargetState.IN_PROGRESS,
        "tỷ lệ hồ sơ đúng hạn: 6 tháng đầu năm 2026 là 94/100 = 94%; chưa khai báo lộ trình",
    )
    ballots = Observation(value=Ballots(100, 100, 100, 96), period=Period.year(2026))
    assert state(text, [half, ballots], date(2026, 12, 31))[0] is TargetState.MET
    last_half = Observation(value=Ratio(99, 100), period=Period.half(2026, 2))
    assert state(text, [half, last_half], date(2026, 12, 31)) == (TargetState.NO_DATA, "chưa có số liệu năm 2026")
    nearly = Observation(value=Ratio(94999, 100000), period=Period.year(2026))
    assert "≈" not in state(text, [nearly], date(2027, 1, 1))[1]


def test_amounts_ranks_and_things_done() -> None:
    on, late = date(2026, 12, 31), date(2027, 12, 31)
    assert state("đến năm 2026 ban hành ít nhất 20 văn bản", figures(y2026=19), on) == (
        TargetState.MISSED,
        "ban hành … văn bản: năm 2026 là 19",
    )
    assert (
        state("đến năm 2026 ban hành ít nhất 20 văn bản", figures(y2026=19, y2027=20), late)[0] is TargetState.MET_LATE
    )
    assert state("đến năm 2026 số vốn đạt ít nhất 2 tỷ đồng", figures(y2026=Decimal("2.5")), on) == (
        TargetState.MET,
        "số vốn: năm 2026 là 2,5 tỷ đồng",
    )
    assert state("đến năm 2026 PCI xếp hạng từ 30 trở lên", figures(y2026=30), on) == (
        TargetState.MET,
        "PCI: năm 2026 xếp hạng 30",
    )
    assert state("đến năm 2026 PCI xếp hạng từ 30 trở lên", figures(y2026=31), on)[0] is TargetState.MISSED
    assert state("xếp hạng từ 30 trở lên", figures(y2026=29), on)[1] == "chỉ tiêu: năm 2026 xếp hạng 29"


def test_a_rank_rises_by_falling() -> None:
    text = "đến năm 2026 PCI tăng ít nhất 2 bậc so với năm 2025"
    status = read_target(text).evaluate(figures(y2025=30, y2026=28), on=date(2026, 12, 31))
    assert (status.state, status.change) == (TargetState.MET, Fraction(-2))
    assert status.reason == "PCI: năm 2026 là 28, năm 2025 là 30, thay đổi = -2 bậc"
    assert state(text, figures(y2025=30, y2026=32), date(2026, 12, 31))[0] is TargetState.MISSED


def test_percentage_points_and_amounts() -> None:
    text = "đến năm 2026 tỷ lệ hài lòng tăng ít nhất 2 điểm phần trăm so với cùng kỳ năm trước"
    known = figures(y2025=Ratio(80, 100), y2026=Ratio(82, 100))
    status = read_target(text).evaluate(known, on=date(2026, 12, 31))
    assert (status.state, status.change) == (TargetState.MET, Fraction(2))
    assert status.reason.endswith("thay đổi = 2 điểm phần trăm")
    assert state(text, known[1:], date(2026, 12, 31)) == (TargetState.NO_DATA, "chưa có số liệu năm 2025")
    assert state(text, known[1:], date(2027, 12, 31))[0] is TargetState.NO_DATA
    half = [Observation(value=Ratio(9, 10), period=Period.half(2026, 1))]
    assert state(text, half, date(2026, 8, 1)) == (TargetState.NO_DATA, "chưa có số liệu 6 tháng đầu năm 2025")
    fewer = "đến năm 2026 biên chế giảm ít nhất 20 so với năm 2015"
    assert state(fewer, figures(y2015=200, y2026=180), date(2026, 12, 31))[0] is TargetState.MET
    assert state(fewer, figures(y2015=200, y2026=181), date(2026, 12, 31))[0] is TargetState.MISSED
    at_most = "đến năm 2026 giảm không quá 5% biên chế so với năm 2015"
    assert state(at_most, figures(y2015=200, y2026=191), date(2026, 12, 31))[0] is TargetState.MET
    assert state(at_most, figures(y2015=200, y2026=100), date(2026, 12, 31))[0] is TargetState.MISSED
    nobody_said = read_target("đến năm 2026 biên chế giảm ít nhất 20")
    assert nobody_said.evaluate(figures(y2026=1), on=DURING).reason == "chưa nêu kỳ gốc để so sánh"


def test_met_late_only_after_a_miss() -> None:
    on = date(2023, 1, 1)
    assert target().evaluate(figures(y2015=200, y2021=181, y2022=180), on=on) == TargetStatus(
        TargetState.MET_LATE,
        "biên chế: năm 2022 là 180, năm 2015 là 200, thay đổi = -10%; thời hạn là đến năm 2021",  # type: ignore[arg-type]  # a message is a str
        Fraction(-1, 10),
        figures(y2022=180)[0],
    )
    assert target().evaluate(figures(y2015=200, y2021=181, y2022=180), on=AT_THE_END).state is TargetState.MISSED
    assert target().evaluate(figures(y2015=200, y2022=180), on=on).state is TargetState.NO_DATA
    within = "trong năm 2021 đạt ít nhất 5 xã"
    assert state(within, figures(y2021=4, y2022=9), on)[0] is TargetState.MISSED


def done(period: str, *, value: bool = True) -> Observation:
    return Observation(value=value, period=Period.parse(period))


@pytest.mark.parametrize(
    ("known", "on", "expected"),
    [
        ([], date(2026, 6, 1), TargetState.NO_DATA),
        ([], date(2026, 8, 1), TargetState.NO_DATA),
        ([done("tháng 3/2026")], date(2026, 8, 1), TargetState.MET),
        ([done("tháng 3/2026")], date(2026, 4, 1), TargetState.MET),
        ([done("tháng 3/2026", value=False)], date(2026, 4, 1), TargetState.IN_PROGRESS),
        ([done("tháng 3/2026", value=False)], date(2026, 8, 1), TargetState.NO_DATA),
        ([done("tháng 6/2026", value=False)], date(2026, 8, 1), TargetState.MISSED),
        ([done("tháng 7/2026", value=False)], date(2026, 8, 1), TargetState.MISSED),
        ([done("tháng 7/2026")], date(2026, 8, 1), TargetState.MET_LATE),
        ([done("tháng 6/2026", value=False), done("tháng 7/2026")], date(2026, 8, 1), TargetState.MET_LATE),
    ],
)
def test_what_is_done_stays_done(known: list[Observation], on: date, expected: TargetState) -> None:
    for text in ("hoàn thành Đề án A đến quý II/2026", "hoàn thành Đề án A trong quý II/2026"):
        assert state(text, known, on)[0] is expected


def test_what_is_done_is_told() -> None:
    assert state("hoàn thành Đề án A", [done("tháng 7/2026")], DURING)[1] == "chưa có số liệu"
    assert state("hoàn thành Đề án A", [done("tháng 7/2026")], date(2027, 1, 1)) == (
        TargetState.MET,
        "Đề án A: tháng 7/2026 đã hoàn thành",
    )
    told = state("hoàn thành Đề án A đến năm 2026", [done("tháng 7/2026", value=False)], date(2026, 8, 1))[1]
    assert told.startswith("Đề án A: tháng 7/2026 chưa hoàn thành; ")


def test_every_year_anew() -> None:
    text = "hằng năm tỷ lệ hài lòng đạt trên 90% giai đoạn 2024-2026"
    known = figures(y2024=Ratio(91, 100), y2025=Ratio(90, 100))
    assert state(text, known, date(2024, 6, 1)) == (TargetState.IN_PROGRESS, "chưa hết kỳ đầu tiên")
    assert state(text, known, date(2025, 6, 1))[0] is TargetState.MET
    assert state(text, known, date(2026, 6, 1))[0] is TargetState.MISSED
    assert state(text, known, date(2030, 6, 1)) == (TargetState.NO_DATA, "chưa có số liệu năm 2026")


def with_roadmap() -> Target:
    milestones = (
        Milestone(Period.year(2019), Interval.parse("ít nhất 6%")),
        Milestone(Period.year(2017), Interval.parse("ít nhất 3%")),
    )
    return Target.model_validate({**dict(target()), "milestones": milestones})


@pytest.mark.parametrize(
    ("known", "expected", "told"),
    [
        (figures(y2015=200, y2016=199), TargetState.IN_PROGRESS, "chưa đến mốc đầu tiên, năm 2017"),
        (figures(y2015=200, y2017=194), TargetState.IN_PROGRESS, "kịp mốc năm 2017: ít nhất 3%"),
        (figures(y2015=200, y2018=195), TargetState.BEHIND, "chậm so với mốc năm 2017: ít nhất 3%"),
        (figures(y2015=200, y2017=199, y2019=188), TargetState.IN_PROGRESS, "kịp mốc năm 2019: ít nhất 6%"),
        (figures(y2015=200, y2019=189), TargetState.BEHIND, "chậm so với mốc năm 2019: ít nhất 6%"),
        (figures(y2015=200, y2019=180), TargetState.MET, "thay đổi = -10%"),
    ],
)
def test_against_the_roadmap(known: list[Observation], expected: TargetState, told: str) -> None:
    status = with_roadmap().evaluate(known, on=date(2020, 6, 1))
    assert status.state is expected
    assert status.reason.endswith(told)
    assert status.reason.in_language("en")


def test_no_roadmap_for_what_is_done_or_not() -> None:
    milestone = Milestone(Period.year(2019), Interval.parse("ít nhất 6%"))
    with pytest.raises(ValidationError) as caught:
        Target.model_validate({**dict(read_target("hoàn thành Đề án A")), "milestones": (milestone,)})
    assert faults(caught.value)[0].code == "milestones"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("đạt 95% hồ sơ", 95),
        ("đạt 95% hồ sơ", True),
        ("đạt 5 xã", Ratio(1, 2)),
        ("đạt 5 xã", "nhiều"),
        ("xếp hạng từ 5 trở lên", 0),
        ("xếp hạng từ 5 trở lên", Decimal(1)),
        ("xếp hạng từ 5 trở lên", True),
        ("hoàn thành Đề án A", 1),
        ("tỷ lệ A tăng 2 điểm phần trăm so với năm 2015", 5),
    ],
)
def test_figures_of_another_sort(text: str, value: Measured) -> None:
    known = [*figures(y2015=Ratio(1, 2)), *figures(y2020=value)] if "so với" in text else figures(y2020=value)
    with pytest.raises(InvalidInput) as caught:
        read_target(text).evaluate(known, on=date(2021, 1, 1))
    assert (caught.value.faults[0].code, caught.value.faults[0].place) == ("figure", "năm 2020")


def test_without_a_time_nothing_is_missed() -> None:
    assert state("đạt 5 xã", figures(y2020=4), date(2099, 1, 1))[0] is TargetState.IN_PROGRESS
    assert (
        Target.model_validate({**dict(target()), "due": TargetDue.parse("trong năm 2021")})
        .evaluate(figures(y2015=200, y2018=180), on=DURING)
        .state
        is TargetState.NO_DATA
    )


def test_a_correction_counts_from_the_day_it_became_known() -> None:
    first = figures(y2015=200, y2021=181)
    corrected = Observation(value=180, period=Period.year(2021), known_on=date(2022, 3, 5))
    assert target().evaluate([*first, corrected], on=date(2022, 3, 4)).state is TargetState.MISSED
    assert target().evaluate([*first, corrected], on=date(2022, 3, 5)).state is TargetState.MET
    withdrawn = Observation(value=Absence.WITHHELD, period=Period.year(2021), known_on=date(2022, 3, 5))
    assert target().evaluate([*first, withdrawn], on=date(2022, 3, 5)).state is TargetState.NO_DATA
