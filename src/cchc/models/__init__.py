"""What values and records share (khuôn chung): checked construction, conversion of fields, JSON Schema, pickling.

Lives here: `Value`, `Record` and the mechanism that converts a field; each type brings its own converter.
May know: messages, errors, exact.
Must never know: any one value or record.
"""

from cchc.models.field_codec import FieldCodec as FieldCodec
from cchc.models.rebuilt import CheckedPickle as CheckedPickle
from cchc.models.record import Record as Record
from cchc.models.schema import DATACLASS_CONFIG as DATACLASS_CONFIG
from cchc.models.value import Value

__all__ = [
    "Value",
]
