"""What values and records share (cơ chế chung): checked construction, conversion of fields, JSON Schema, pickling.

Lives here: `Value`, `Record` and the mechanism that converts a field; each type brings its own converter.
May know: messages, errors, exact.
Must never know: any one value or record.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.models.checked_pickle import CheckedPickle as CheckedPickle
    from cchc.models.conversion import set_fields as set_fields
    from cchc.models.converted_field import ConvertedField as ConvertedField
    from cchc.models.converted_field import OptionalValueField as OptionalValueField
    from cchc.models.converted_field import TupleField as TupleField
    from cchc.models.converted_field import ValueField as ValueField
    from cchc.models.converted_field import default as default
    from cchc.models.decorator import frozen_dataclass as frozen_dataclass
    from cchc.models.field_codec import OWN_FORM as OWN_FORM
    from cchc.models.field_codec import FieldCodec as FieldCodec
    from cchc.models.json_form import NOT_BLANK as NOT_BLANK
    from cchc.models.json_form import JsonForm as JsonForm
    from cchc.models.json_form import text_format as text_format
    from cchc.models.newer_json import NewerReading, read_newer
    from cchc.models.record import Record
    from cchc.models.schema import DATACLASS_CONFIG as DATACLASS_CONFIG
    from cchc.models.schema import without_default as without_default
    from cchc.models.structured_value import StructuredValue as StructuredValue
    from cchc.models.union import WithoutTags as WithoutTags
    from cchc.models.value import Value

__all__ = [
    "NewerReading",
    "Record",
    "Value",
    "read_newer",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "checked_pickle": "CheckedPickle",
        "conversion": "set_fields",
        "converted_field": "OptionalValueField TupleField ValueField default",
        "decorator": "frozen_dataclass",
        "field_codec": "OWN_FORM FieldCodec",
        "json_form": "NOT_BLANK JsonForm text_format",
        "newer_json": "NewerReading read_newer",
        "record": "Record",
        "schema": "DATACLASS_CONFIG without_default",
        "structured_value": "StructuredValue",
        "union": "WithoutTags",
        "value": "Value",
    },
)
