from datetime import date, datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Measured, Observation
from cchc.indicators.observation import measured
from cchc.values import Period, Ratio


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        (5, "5"),
        (0, "0"),
        (Decimal("1.50"), '{"amount":"1.50"}'),
        (Ratio(9, 10), '{"ratio":"9/10"}'),
        ("Đạt", '{"label":"Đạt"}'),
        (Absence.NOT_DUE, '{"absence":"not_due"}'),
    ],
)
def test_json_says_which_kind_it_is(value: Measured, written: str) -> None:
    observation = Observation(value=value, period=Period.year(2015))
    text = observation.model_dump_json()
    assert text == f'{{"format":1,"value":{written},"period":"năm 2015","source":null,"known_on":null,"unit":""}}'
    again = Observation.model_validate_json(text)
    assert again == observation
    assert type(again.value) is type(value)


def test_what_is_not_said_to_be_known_is_known_once_its_period_has_ended() -> None:
    observation = Observation(value=1, period=Period.quarter(2026, 1))
    assert observation.known == date(2026, 3, 31)
    early = Observation.model_validate({"value": 1, "period": "quý I/2026", "known_on": "14/3/2026", "unit": "hồ  sơ "})
    assert (early.known, early.unit) == (date(2026, 3, 14), "hồ sơ")
    assert Observation.model_validate_json(early.model_dump_json()) == early
    with pytest.raises(ValidationError, match="không kèm giờ"):
        Observation(value=1, period=Period.year(2026), known_on=datetime(2026, 3, 14))  # noqa: DTZ001  # on purpose


def test_none_is_not_reported() -> None:
    assert measured(None) is Absence.NOT_REPORTED


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0.5, "float"),
        (Decimal("NaN"), "number"),
        (10**61, "digits"),
        ({}, "type"),
        ({"ratio": "1/2", "label": "x"}, "type"),
        ({"absence": "gone"}, "type"),
        ({"amount": 5}, "type"),
        ({"amount": "x"}, "decimal"),
        ([1], "type"),
    ],
)
def test_refused(value: object, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        measured(value)
    assert caught.value.faults[0].code == code
