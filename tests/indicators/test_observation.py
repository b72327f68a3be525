from decimal import Decimal

import pytest

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
    assert text == f'{{"format":1,"value":{written},"period":"năm 2015","source":null}}'
    again = Observation.model_validate_json(text)
    assert again == observation
    assert type(again.value) is type(value)


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
