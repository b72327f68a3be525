import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, Direction, Evidence, Indicator, Observation
from cchc.values import Period, Ratio


@pytest.mark.parametrize(
    ("counts", "paths"),
    [
        ((1, 2, 3, 4), ["returned", "valid", "satisfied"]),
        ((9, 8, 7, 8), ["satisfied"]),
        ((-1, 0, 0, 0), ["sent"]),
        ((1.5, True, "1", 0), ["sent", "returned", "valid"]),
    ],
)
def test_no_more_ballots_at_a_later_step(counts: tuple[int, int, int, int], paths: list[str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Ballots(*counts)
    assert [fault.path for fault in caught.value.faults] == [f"/{path}" for path in paths]


def test_they_are_read_as_they_are_written() -> None:
    ballots = Ballots(12_000, 300, 280, 210)
    assert str(ballots) == "phát ra 12.000 phiếu, thu về 300, hợp lệ 280, hài lòng 210"
    assert Ballots.parse("  Phát ra 12.000 phiếu, thu về 300,\nhợp lệ 280, hài lòng 210 ") == ballots
    assert ballots.share == Ratio(210, 280)
    with pytest.raises(InvalidInput, match="không đọc được số phiếu"):
        Ballots.parse("300 phiếu")


def test_measured_values_of_several_parts_are_kept_in_json() -> None:
    value = (True, Ballots(3, 2, 1, 1), (5, Absence.NOT_DUE), "Đạt")
    observation = Observation(value=value, period=Period.parse("năm 2026"))
    assert Observation.model_validate_json(observation.model_dump_json()).value == value


def test_values_nest_only_so_deep() -> None:
    deep: object = 1
    for _depth in range(1000):
        deep = (deep,)
    with pytest.raises(ValueError, match="lồng nhau quá nhiều cấp"):
        Observation.model_validate({"value": deep, "period": "năm 2026"})


def test_indicators_and_evidence_are_records() -> None:
    indicator = Indicator.model_validate({"name": "Hồ sơ trễ hạn", "direction": "down", "owner": {"name": "Sở A"}})
    assert indicator.direction is Direction.DOWN
    assert Indicator.model_validate_json(indicator.model_dump_json()) == indicator
    given = {"title": "Báo cáo", "source": "Báo cáo 12/BC-SNV", "on": "05/10/2026"}
    evidence = Evidence.model_validate(given)
    assert Evidence.model_validate_json(evidence.model_dump_json()) == evidence
