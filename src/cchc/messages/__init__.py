"""Sentences for the reader (thông báo): Vietnamese in the code, other languages from catalogues.

Lives here: the sentence with named fields, the language of the reader, enumerations with labels.
May know: no other module; the standard library's gettext.
Must never know: what the sentences are about.
"""

from cchc.messages.description import describe_schema as describe_schema
from cchc.messages.description import summary as summary
from cchc.messages.description import type_label as type_label
from cchc.messages.field_label import field_labels as field_labels
from cchc.messages.labelled_enum import LabelledEnum
from cchc.messages.language import current_language, languages, use_language
from cchc.messages.message import Message, Translatable, _

__all__ = [
    "LabelledEnum",
    "Message",
    "Translatable",
    "_",
    "current_language",
    "languages",
    "use_language",
]
