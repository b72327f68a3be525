from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import ValidationError

from cchc.errors import InvalidInput, faults
from cchc.indicators import Absence, Measured, Observation
from cchc.plans import Direction, Target, TargetState
from cchc.values import Period, Ratio


def target(direction: Direction = Direction.DECREASE, percent: str = "10%") -> Target:
    return Target(
        subject="biên chế",
        direction=direction,
        at_least=Ratio.parse(percent),
        baseline=Period.year(2015),
        due=Period.year(2021),
    )


def figures(**by_year: Measured) -> list[Observation]:
    return [Observation(value=value, period=Period.year(int(year[1:]))) for year, value in by_year.items()]


DURING, AT_THE_END = date(2019, 8, 21), date(2021, 12, 31)


@pytest.mark.parametrize(
    ("known", "on", "state"),
    [
        (figures(), DURING, TargetState.NO_DATA),
        (figures(y2015=200), DURING, TargetState.NO_DATA),
        (figures(y2018=180), DURING, TargetState.NO_DATA),
        (figures(y2015=200, y2018=190), DURING, TargetState.ON_THE_WAY),
        (figures(y2015=200, y2018=180), DURING, TargetState.MET),
        (figures(y2015=200, y2018=180, y2019=10), DURING, TargetState.MET),
        (figures(y2015=200, y2018=181, y2019=10), DURING, TargetState.ON_THE_WAY),
        (figures(y2015=200, y2018=180, y2021=181), AT_THE_END, TargetState.MISSED),
        (figures(y2015=200, y2018=190, y2021=180), AT_THE_END, TargetState.MET),
        (figures(y2015=200, y2018=190, y2021=180), date(2021, 12, 30), TargetState.ON_THE_WAY),
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


def test_rates_may_rise() -> None:
    rising = target(Direction.INCREASE, "50%")
    known = figures(y2015=Ratio(2, 10), y2021=Ratio(3, 10))
    assert rising.evaluate(known, on=AT_THE_END).state is TargetState.MET
    assert str(rising) == "đến năm 2021 tăng ít nhất 50% biên chế so với năm 2015"
    assert [str(state) for state in TargetState] == ["đạt", "không đạt", "đang thực hiện", "chưa có số liệu"]


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
    [({"due": "năm 2015"}, "due"), ({"at_least": "0%"}, "at_least"), ({"at_least": "0/0"}, "zero_denominator")],
)
def test_a_target_that_cannot_be(fields: dict[str, str], code: str) -> None:
    told = {"subject": "x", "direction": "giảm", "at_least": "10%", "baseline": "năm 2015", "due": "năm 2021"}
    with pytest.raises(ValidationError) as caught:
        Target.model_validate(told | fields)
    assert faults(caught.value)[0].code == code
