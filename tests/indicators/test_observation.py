from datetime import date, datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, Counts, Measured, Observation
from cchc.indicators.observation import measured
from cchc.values import Period, Ratio


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        (5, "5"),
        (0, "0"),
        (Decimal("1.50"), '{"decimal":"1.50"}'),
        (Ratio(9, 10), '{"ratio":{"num":9,"den":10}}'),
        (Ratio(Decimal("98.50"), 100), '{"ratio":{"num":"98.50","den":100}}'),
        (Ballots(3, 3, 2, 1), '{"ballots":{"sent":3,"returned":3,"valid":2,"satisfied":1}}'),
        (Counts({"chậm": 2, "Sai": 0}), '{"counts":{"chậm":2,"Sai":0}}'),
        ("0.85", '{"label":"0.85"}'),
        ((1, ("A", Decimal(2))), '{"parts":[1,{"parts":[{"label":"A"},{"decimal":"2"}]}]}'),
        ("Đạt", '{"label":"Đạt"}'),
        (Absence.NOT_DUE, '{"absence":"not_due"}'),
    ],
)
def test_json_says_which_kind_it_is(value: Measured, written: str) -> None:
    observation = Observation(value=value, period=Period.year(2015))
    text = observation.model_dump_json()
    period = '{"first":"2015-01-01","last":"2015-12-31"}'
    assert text == f'{{"format":1,"value":{written},"period":{period},"source":null,"known_on":null,"unit":""}}'
    assert repr(Observation.model_validate(observation.model_dump())) == repr(observation)
    again = Observation.model_validate_json(text)
    assert again == observation
    assert repr(again) == repr(observation)


def test_what_is_not_said_to_be_known_is_known_once_its_period_has_ended() -> None:
    observation = Observation(value=1, period=Period.quarter(2026, 1))
    assert observation.known_from == date(2026, 3, 31)
    early = Observation.model_validate({"value": 1, "period": "quý I/2026", "known_on": "14/3/2026", "unit": "hồ  sơ "})
    assert (early.known_from, early.unit) == (date(2026, 3, 14), "hồ sơ")
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
        ({"ratio": "1/2", "label": "x"}, "type"),
        ({"absence": "gone"}, "type"),
        ({"decimal": 5}, "type"),
        ({"decimal": "x"}, "decimal"),
        ({"amount": "5"}, "type"),
        ({"ratio": {"num": 1}}, "missing"),
        ({"ratio": {"num": 0.5, "den": 1}}, "float"),
        ({"parts": "x"}, "type"),
        ((1, 0.5), "float"),
        ([1], "type"),
    ],
)
def test_refused(value: object, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        measured(value)
    assert caught.value.faults[0].code == code
