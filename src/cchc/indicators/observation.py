"""One figure for one period (số liệu): what was measured, or why there is none."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Union, cast

from pydantic import AfterValidator, Field

from cchc.documents import SourceField
from cchc.errors import InvalidInput
from cchc.exact import exact, require_number
from cchc.indicators.absence import Absence
from cchc.indicators.ballots import Ballots
from cchc.messages import _
from cchc.models import FieldCodec, Record, ValueField, default
from cchc.values import OptionalDayField, Period, Ratio, to_exact_decimal
from cchc.viet import collapse_whitespace

Measured = Union[bool, int, Decimal, Ratio, Ballots, str, Absence, "tuple[Measured, ...]"]
"""What can be measured (giá trị đo): yes or no, a count, an amount, a ratio, ballots, a label, an absence, or several
of these, one for each part of what is scored."""

_DEEPEST = 50

_SCHEMA = (
    (
        "oneOf",
        [
            {"type": "boolean"},
            {"type": "integer"},
            *(
                {
                    "type": "object",
                    "properties": {key: {"type": "string"}},
                    "required": [key],
                    "additionalProperties": False,
                }
                for key in ("amount", "ratio", "ballots", "label", "absence")
            ),
            {
                "type": "object",
                "properties": {"parts": {"type": "array"}},
                "required": ["parts"],
                "additionalProperties": False,
            },
        ],
    ),
    ("description", "What was measured, or why there is nothing (số liệu): its JSON says which kind it is."),
    ("examples", [{"ratio": "9.850/10.000"}, True, 3, {"amount": "12.5"}, {"absence": "not_reported"}]),
)


def measured(value: object, *, depth: int = 0) -> Measured:
    """The measured value itself, or the one that JSON says: `true`, `5`, `{"ratio": "9/10"}`, `{"parts": […]}`.

    Raises:
        InvalidInput: a float, NaN, or anything else that nobody measures, or parts of parts too deep.

    >>> measured({"ratio": "9.850/10.000"})
    Ratio(num=9850, den=10000)
    """
    if value is None:
        return Absence.NOT_REPORTED
    if isinstance(value, bool | Ratio | Ballots | Absence | str):
        return value
    if isinstance(value, tuple):
        if depth == _DEEPEST:
            remedy = _("nhận tối đa {levels} cấp", levels=_DEEPEST)
            raise InvalidInput.of("deep", _("số liệu lồng quá sâu"), "", remedy)
        return tuple(measured(part, depth=depth + 1) for part in cast("tuple[object, ...]", value))
    if isinstance(value, int | Decimal):
        exact(value)
        return value
    if isinstance(value, float):
        require_number(value)
    if isinstance(value, dict):
        return _said(cast("dict[object, object]", value), depth)
    raise _refusal(value)


def _said(value: dict[object, object], depth: int) -> Measured:
    match tuple(value.items()):
        case (("amount", str(text)),):
            to_exact_decimal(text)  # refuses what is no number; the digits stay as they were measured
            return Decimal(text)
        case (("ratio", str(text)),):
            return Ratio.parse(text)
        case (("ballots", str(text)),):
            return Ballots.parse(text)
        case (("parts", parts),) if isinstance(parts, list):
            return measured(tuple(cast("list[object]", parts)), depth=depth)
        case (("label", str(text)),):
            return text
        case (("absence", str(text)),) if text in _ABSENCES:
            return _ABSENCES[text]
        case _:
            raise _refusal(value)


def _refusal(value: object) -> InvalidInput:
    remedy = _("hãy dùng bool, int, Decimal, Ratio, Ballots, văn bản, Absence hoặc một bộ các giá trị đó")
    return InvalidInput.of("type", _("không phải số liệu"), value, remedy)


def _in_json(value: Measured) -> bool | int | Mapping[str, object]:
    match value:
        case bool() | int():
            return value
        case Decimal():
            return {"amount": f"{value:f}"}
        case Ratio():
            return {"ratio": str(value)}
        case Ballots():
            return {"ballots": str(value)}
        case tuple():
            return {"parts": [_in_json(part) for part in value]}
        case Absence():
            return {"absence": value.value}
        case _:
            return {"label": value}


_ABSENCES = {absence.value: absence for absence in Absence}

MeasuredField = Annotated[Measured, FieldCodec(measured, _in_json, _SCHEMA)]
"""A measured value as the field of a record; its JSON says which kind it is."""


Unit = Annotated[str, AfterValidator(collapse_whitespace)]
"""The label of a unit as the field of a record: "hồ sơ", "%", "" where there is none."""


class Observation(Record):
    """An observation (số liệu): a measured value for a period, from a source, known from a day on.

    It has two times: the period that it is for, and the day it became known. What was once sent stays as it was
    sent: a correction is another observation for the same period with a later day.

    Attributes:
        value: what was measured, or an `Absence`.
        period: the period that it is for.
        source: where it was read, or None.
        known_on: the day it became known (ngày biết); None where nobody said: once its period has ended.
        unit: the unit of the value, "hồ sơ", "%"; "" where there is none.

    >>> Observation(value=120, period="năm 2015").known
    datetime.date(2015, 12, 31)
    >>> Observation(value=118, period="năm 2015", known_on="05/3/2016", unit="người").known
    datetime.date(2016, 3, 5)
    """

    value: MeasuredField
    period: ValueField[Period] = Field()
    source: SourceField = default(None)
    known_on: OptionalDayField = default(None)
    unit: Unit = ""

    @property
    def known(self) -> date:
        """The day at whose end it is known (ngày biết): the one that was said, else the last of its period."""
        return self.known_on or self.period.last
