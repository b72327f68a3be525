from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import BaseModel, ValidationError

from cchc.errors import InvalidInput, faults
from cchc.values import Day, ExactDecimal, ExactFraction, Ratio, to_exact_decimal
from cchc.values.fields import fraction


class Form(BaseModel):
    points: ExactDecimal = Decimal(0)
    share: ExactFraction = Fraction(0)
    on: Day = date(2016, 7, 1)
    ratio: Ratio = Ratio(0, 0)


def test_json_and_back() -> None:
    form = Form.model_validate({"points": "6.0", "share": Fraction(2, 3), "on": "01/7/2016", "ratio": "98,5%"})
    text = form.model_dump_json()
    assert text == '{"points":"6","share":"2/3","on":"2016-07-01","ratio":{"num":"98.5","den":100}}'
    assert Form.model_validate_json(text) == form
    assert Form.model_validate(form.model_dump()) == form


def test_small_points_have_no_exponent_in_json() -> None:
    assert '"points":"0.000000000001"' in Form(points=Decimal("1E-12")).model_dump_json()


def test_json_schema() -> None:
    schema = Form.model_json_schema()
    properties = schema["properties"]
    assert {name: field["$ref"] for name, field in properties.items()} == {
        "points": "#/$defs/ExactDecimal",
        "share": "#/$defs/ExactFraction",
        "on": "#/$defs/Day",
        "ratio": "#/$defs/Ratio",
    }
    assert schema["$defs"]["ExactDecimal"]["type"] == schema["$defs"]["ExactFraction"]["type"] == "string"
    assert schema["$defs"]["Day"]["format"] == "date"
    form, text = schema["$defs"]["Ratio"]["anyOf"]
    assert form["examples"] == [{"num": 9850, "den": 10000}]
    assert text["examples"] == ["9.850/10.000"]
    assert Form.model_json_schema(mode="serialization")["$defs"]["Ratio"]["type"] == "object"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("points", 0.5, "float"),
        ("points", "0,5,5", "decimal"),
        ("points", "1,500", "ambiguous"),
        ("points", "NaN", "decimal"),
        ("points", Fraction(1, 3), "decimal"),
        ("points", "1" * 61, "decimal"),
        ("share", "1/0", "fraction"),
        ("share", "1/2/3", "fraction"),
        ("share", 0.5, "float"),
        ("on", datetime(2016, 7, 1), "date"),  # noqa: DTZ001  # on purpose
        ("on", 1467331200, "date"),
        ("on", "2016-13-01", "day"),
        ("ratio", 0.5, "type"),
        ("ratio", "x", "ratio"),
    ],
)
def test_refused(field: str, value: object, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Form.model_validate({field: value})
    (fault,) = faults(caught.value)
    assert (fault.path, fault.code) == (f"/{field}", code)


def test_decimal_and_fraction() -> None:
    assert to_exact_decimal("6.00") == Decimal(6)
    assert str(to_exact_decimal(Decimal("1E+1"))) == "10"
    assert fraction("-2/3") == Fraction(-2, 3)
    assert fraction(Decimal("0.5")) == Fraction(1, 2)
    with pytest.raises(InvalidInput):
        to_exact_decimal(Fraction(1, 3))
