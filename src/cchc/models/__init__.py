"""What values and records share (cơ chế chung): checked construction, conversion of fields, JSON Schema, pickling.

Lives here: `Value`, `Record` and the mechanism that converts a field; each type brings its own converter.
May know: messages, errors, exact.
Must never know: any one value or record.
"""

from typing import TYPE_CHECKING

from cchc.models.checked_pickle import CheckedPickle as CheckedPickle
from cchc.models.conversion import set_fields as set_fields
from cchc.models.converted_field import OptionalValueField as OptionalValueField
from cchc.models.converted_field import TupleField as TupleField
from cchc.models.converted_field import ValueField as ValueField
from cchc.models.converted_field import default as default
from cchc.models.decorator import frozen_dataclass as frozen_dataclass
from cchc.models.field_codec import FieldCodec as FieldCodec
from cchc.models.schema import DATACLASS_CONFIG as DATACLASS_CONFIG
from cchc.models.schema import without_default as without_default
from cchc.models.structured_value import StructuredValue as StructuredValue
from cchc.models.union import WithoutTags as WithoutTags
from cchc.models.value import Value

if TYPE_CHECKING:
    from cchc.models.converted_field import ConvertedField as ConvertedField
    from cchc.models.record import Record as Record

__all__ = [
    "Value",
]


def __getattr__(name: str) -> object:
    """Import `Record`, and pydantic with it, only when it is asked for: small values do without."""
    if name != "Record":
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from cchc.models.record import Record

    globals()[name] = Record
    return Record
