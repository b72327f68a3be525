import pickle
from datetime import date, datetime

import pytest
from pydantic import TypeAdapter

from cchc.documents import Body, GovernmentLevel
from cchc.documents.body import Codes
from cchc.errors import InvalidInput
from cchc.values import Period


def test_a_body() -> None:
    body = Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT, "01/7/2016", date(2024, 12, 31), {"b": "2", "a": "1"})
    assert str(body) == "Sở Nội vụ"
    assert list(body.codes) == ["a", "b"]
    assert len(body.codes) == 2
    assert {body: 1}[
        Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT, "01/7/2016", date(2024, 12, 31), {"a": "1", "b": "2"})
    ] == 1
    assert body != Body("Sở Nội vụ")
    assert pickle.loads(pickle.dumps(body)) == body  # noqa: S301  # our own bytes


def test_codes_never_change() -> None:
    codes = Codes({"a": "1"})
    assert codes == {"a": "1"}
    assert repr(codes) == "Codes({'a': '1'})"
    with pytest.raises(TypeError):
        codes["a"] = "2"  # type: ignore[index]  # on purpose
    with pytest.raises(KeyError):
        codes["b"]
    with pytest.raises(InvalidInput, match="mã phải là văn bản"):
        Codes({"a": 1})  # type: ignore[dict-item]  # on purpose


def test_json() -> None:
    form = TypeAdapter(Body)
    body = Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT, codes={"a": "1"})
    assert form.validate_json(form.dump_json(body)) == body
    assert form.json_schema()["properties"]["codes"]["type"] == "object"


@pytest.mark.parametrize("name", ["", "  ", None])
def test_a_body_has_a_name(name: str) -> None:
    with pytest.raises(InvalidInput):
        Body(name)


def test_level_by_its_wording() -> None:
    assert Body("A", "cấp sở").level is GovernmentLevel.DEPARTMENT  # as JSON has it


def test_when_a_body_exists() -> None:
    body = Body("Xã A", first_day="01/7/2025", last_day=date(2026, 3, 31))
    days = [date(2025, 6, 30), date(2025, 7, 1), date(2026, 3, 31), date(2026, 4, 1)]
    assert [body.exists_on(day) for day in days] == [False, True, True, False]
    periods = ("quý II/2025", "quý III/2025", "năm 2025", "quý I/2026", "quý II/2026", "2020-2030")
    assert [body.existed_in(Period.parse(period)) for period in periods] == [False, True, True, True, False, True]
    unknown = Body("Xã B")
    assert unknown.exists_on(date(1900, 1, 1))
    assert unknown.existed_in(Period.year(2100))
    assert Body("Xã C", last_day="2025-06-30").existed_in(Period.year(2025))
    assert Body("Xã D", first_day="2025-07-01", last_day="2025-07-01").exists_on(date(2025, 7, 1))
    with pytest.raises(InvalidInput, match="không phải ngày|datetime"):
        body.exists_on(datetime(2025, 7, 1))  # noqa: DTZ001  # on purpose


def test_the_last_day_is_not_before_the_first() -> None:
    with pytest.raises(InvalidInput, match="ngày kết thúc trước ngày thành lập: “30/6/2025 < 01/7/2025”"):
        Body("Xã A", first_day="2025-07-01", last_day="2025-06-30")
