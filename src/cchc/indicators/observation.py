"""One figure for one period (số liệu): what was measured, or why there is none."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Union, cast

from pydantic import AfterValidator, Field

from cchc.documents import SourceField
from cchc.errors import MAX_DEPTH, Fault, FaultCollector, InvalidInput, input_text, pointer, too_deep
from cchc.exact import exact, require_number
from cchc.indicators.absence import Absence
from cchc.indicators.ballots import BALLOT_NAMES, Ballots
from cchc.indicators.counts import COUNTS_SCHEMA, Counts
from cchc.messages import _
from cchc.models import OWN_FORM, FieldCodec, Record, ValueField, default
from cchc.values import (
    DECIMAL_PATTERN,
    INT_OR_DECIMAL_SCHEMA,
    NOT_NEGATIVE_SCHEMA,
    OptionalDayField,
    Period,
    Ratio,
    int_or_decimal,
)
from cchc.viet import collapse_whitespace

if TYPE_CHECKING:
    from typing_extensions import TypeIs

Measured = Union[bool, int, Decimal, Ratio, Ballots, Counts, str, Absence, "tuple[Measured, ...]"]
"""What can be measured (giá trị đo): yes or no, a count, an amount, a ratio, ballots, counts by label, a label, an
absence, or a tuple of these, one for each part of what is scored."""

Measurable = Measured | Mapping[str, int] | None
"""What a plain sheet may hold: a measured value, a mapping from label to count, or None for one not reported."""


def _tagged(tag: str, schema: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "properties": {tag: schema}, "required": [tag], "additionalProperties": False}


def _object(**properties: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


_SCHEMA = (
    (
        "oneOf",
        [
            {"type": "boolean"},
            {"type": "integer"},
            _tagged("decimal", {"type": "string", "pattern": DECIMAL_PATTERN}),
            _tagged("ratio", _object(num=INT_OR_DECIMAL_SCHEMA, den=NOT_NEGATIVE_SCHEMA)),
            _tagged("ballots", _object(**{name: {"type": "integer", "minimum": 0} for name in BALLOT_NAMES})),
            _tagged("counts", COUNTS_SCHEMA),
            _tagged("label", {"type": "string"}),
            _tagged("absence", {"enum": [absence.value for absence in Absence]}),
            _tagged("parts", {"type": "array", "items": OWN_FORM}),
        ],
    ),
    ("description", "What was measured, or why there is nothing (số liệu): its JSON states which kind it is."),
    ("examples", [{"ratio": {"num": 9850, "den": 10000}}, True, 3, {"decimal": "12.5"}, {"absence": "not_reported"}]),
)


def measured(value: object, *, depth: int = 0) -> Measured:
    """Return the measured value itself, or the one that a JSON object states.

    JSON holds `true`, `5`, `{"decimal": "12.5"}`, `{"ratio": {"num": 9, "den": 10}}`, `{"ballots": {…}}`,
    `{"counts": {"chậm": 2}}`, `{"label": "Tốt"}`, `{"absence": "not_due"}` or `{"parts": […]}`. A text alone is a
    label, never a number. Any other mapping that has numbers, or that is empty, states counts by label.

    Args:
        value: a measured value, a JSON object, a mapping from label to count, or None for one that was not reported.
        depth: how deep it lies inside tuples.

    Raises:
        InvalidInput: a float, NaN, any other object, or parts nested too deep.

    >>> measured({"ratio": {"num": 9850, "den": 10000}}), measured({"decimal": "0.85"}), measured("0.85")
    (Ratio(num=9850, den=10000), Decimal('0.85'), '0.85')
    >>> measured({"chậm": 2, "sai": 1}) == measured({"counts": {"chậm": 2, "sai": 1}})
    True
    """
    if value is None:
        return Absence.NOT_REPORTED
    if isinstance(value, bool | Ratio | Ballots | Counts | Absence | str):
        return value
    if isinstance(value, tuple):
        if depth == MAX_DEPTH:
            raise too_deep()
        return _parts(cast("tuple[object, ...]", value), depth + 1)
    if isinstance(value, int | Decimal):
        exact(value)
        return value
    if isinstance(value, float):
        require_number(value)
    if isinstance(value, Mapping):
        return _of_mapping(cast("Mapping[object, object]", value), depth)
    raise _refusal(value)


def _parts(values: Sequence[object], depth: int) -> tuple[Measured, ...]:
    parts: list[Measured] = []
    with FaultCollector() as collector:
        for index, part in enumerate(values):
            with collector.at("parts", index, place=str(index + 1)):
                parts.append(measured(part, depth=depth))
    return tuple(parts)


def states_counts(form: Mapping[Any, Any]) -> "TypeIs[Mapping[str, int]]":
    """Return True if a mapping states counts by label (bảng đếm theo tên): it is empty, or has a number.

    A mapping with one key that states a kind of measured value, such as "ratio", never does; nor one that has other
    keys beside it, if what it states is no number.
    """
    if _tag_of(form) is not None:
        return False
    return not form or any(isinstance(count, int | Decimal | float) for count in form.values())


def _of_mapping(form: Mapping[object, object], depth: int) -> Measured:
    """Return the value that a JSON object states, or the counts by label."""
    if states_counts(form):
        return Counts(form)
    tag = _tag_of(form)
    if tag is None:
        raise _refusal(form)
    if len(form) > 1:
        raise _unknown_fields(form, tag)
    inner = form[tag]
    if tag == "parts" and isinstance(inner, list):
        return measured(tuple(cast("list[object]", inner)), depth=depth)
    try:
        value = _tagged_value(tag, inner)
    except InvalidInput as error:
        raise InvalidInput(*(fault.under(tag) for fault in error.faults)) from error
    if value is None:
        raise _refusal(form)
    return value


def _tagged_value(tag: object, inner: object) -> Measured | None:
    """Return the value of a kind from its JSON; None if there is no such kind or JSON of it."""
    match tag, inner:
        case "ratio", str() | Mapping():
            return Ratio.of(cast("str | Mapping[str, object]", inner))
        case "decimal", str():
            return Decimal(int_or_decimal(inner))
        case "ballots", str() | Mapping():
            return Ballots.of(cast("str | Mapping[str, object]", inner))
        case "counts", str() | Mapping():
            return Counts.of(cast("str | Mapping[str, int]", inner))
        case "label", str():
            return inner
        case "absence", str():
            return _ABSENCES.get(inner)
        case _:
            return None


def _tag_of(form: Mapping[Any, Any]) -> str | None:
    """Return the key that states the kind of a measured value; None if there is none, or several."""
    tags = [
        tag for tag in _TAGS.intersection(form) if len(form) == 1 or not isinstance(form[tag], int | Decimal | float)
    ]
    return tags[0] if len(tags) == 1 else None


def _unknown_fields(form: Mapping[object, object], tag: str) -> InvalidInput:
    what, remedy = _("trường không có trong mẫu"), _("hãy bỏ trường này hoặc sửa lại tên")
    return InvalidInput(
        *(
            Fault(pointer(name), "extra_forbidden", what, input_text(value), remedy)
            for name, value in form.items()
            if name != tag
        )
    )


def _refusal(value: object) -> InvalidInput:
    remedy = _(
        "hãy nhập có hoặc không, số đúng, tỷ lệ, số phiếu, số trường hợp, tên mức, lý do không có số liệu, "
        "hoặc một danh sách gồm các giá trị đó (bool, int, Decimal, Ratio, Ballots, Counts, str, Absence, tuple)"
    )
    return InvalidInput.of("type", _("không phải số liệu"), value, remedy)


def _in_json(value: Measured) -> bool | int | Mapping[str, object]:
    match value:
        case bool() | int():
            return value
        case Decimal():
            return {"decimal": f"{value:f}"}
        case Ratio():
            return {"ratio": {"num": _number(value.num), "den": _number(value.den)}}
        case Ballots():
            return {"ballots": asdict(value)}
        case Counts():
            return {"counts": value.as_json()}
        case tuple():
            return {"parts": [_in_json(part) for part in value]}
        case Absence():
            return {"absence": value.value}
        case _:
            return {"label": value}


def _number(part: int | Decimal) -> int | str:
    return part if isinstance(part, int) else f"{part:f}"


_TAGS = frozenset(("decimal", "ratio", "ballots", "counts", "label", "absence", "parts"))
"""The keys by which a JSON object states its kind: none of them alone is the label of a count."""
_ABSENCES = {absence.value: absence for absence in Absence}

MeasuredField = Annotated[Measured, FieldCodec(measured, _in_json, _SCHEMA, json_only=False, name="Measured")]
"""A measured value as the field of a record; its JSON states which kind it is."""


Unit = Annotated[str, AfterValidator(collapse_whitespace)]
"""The label of a unit as the field of a record: "hồ sơ", "%", "" where there is none."""


class Observation(Record):
    """An observation (số liệu): a measured value for a period, with its source and the day it became known.

    Observations are never changed: a correction is another observation for the same period with a later `known_on`.

    Attributes:
        value: what was measured, or an `Absence`.
        period: the period that it is for.
        source: where it was read, or None.
        known_on: the day it became known (ngày biết); None takes the last day of its period.
        unit: the unit of the value, "hồ sơ", "%"; "" if it has none.

    >>> Observation(value=120, period="năm 2015").known_from
    datetime.date(2015, 12, 31)
    >>> Observation(value=118, period="năm 2015", known_on="05/3/2016", unit="người").known_from
    datetime.date(2016, 3, 5)
    """

    value: MeasuredField
    period: ValueField[Period] = Field()
    source: SourceField = default(None)
    known_on: OptionalDayField = default(None)
    unit: Unit = ""

    @property
    def known_from(self) -> date:
        """The day at whose end the figure is known (ngày biết): `known_on`, or else the last day of the period."""
        return self.known_on or self.period.last
