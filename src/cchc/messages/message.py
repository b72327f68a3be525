"""A sentence for the reader (thông báo): a Vietnamese text that can be translated."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

from cchc.messages.language import SOURCE_LANGUAGE, catalogue, current_language, known

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


@runtime_checkable
class Translatable(Protocol):
    """An object that can be translated (dịch được): a message, a figure, a fault."""

    def in_language(self, language: str | None = None) -> object:
        """Return the object in this language, or in that of the context."""


class Message(str):
    """A message (thông báo): the Vietnamese sentence, with the id and the fields to translate it.

    Made by `_`; otherwise a plain `str`, so that it prints, compares and serialises as one.
    """

    __slots__ = ("fields", "id")
    id: str
    fields: Mapping[str, object]

    def __new__(cls, message_id: str, fields: Mapping[str, object]) -> Self:
        """Fill the fields into the Vietnamese sentence and keep both."""
        self = super().__new__(cls, message_id.format_map(fields))
        self.id = message_id
        self.fields = fields
        return self

    def __reduce__(self) -> tuple[type["Message"], tuple[str, Mapping[str, object]]]:
        """Pickle id and fields, so that the message can be translated afterwards too."""
        return Message, (self.id, self.fields)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type["Message"], handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Its JSON is the Vietnamese sentence; one that is read from JSON cannot be translated."""
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            _sentence,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )

    def in_language(self, language: str | None = None) -> str:
        """Return the sentence in a language (dịch): the argument, else the context's, else Vietnamese.

        Raises:
            LookupError: there is no catalogue for the language.

        >>> _("hãy chọn {choices}", choices="1224, 1223").in_language("en")
        'choose 1224, 1223'
        """
        language = known(language or current_language())
        if language == SOURCE_LANGUAGE:
            return str.__str__(self)
        fields = {name: _translated(value, language) for name, value in self.fields.items()}
        return catalogue(language).gettext(self.id).format_map(fields)


def _sentence(value: object) -> Message:
    if isinstance(value, Message):
        return value
    if isinstance(value, str):
        return Message("{text}", {"text": value})
    raise ValueError(type(value).__name__)


def _translated(value: object, language: str) -> object:
    return value.in_language(language) if isinstance(value, Translatable) else value


def _(message_id: str, /, **fields: object) -> Message:
    """Return a message (thông báo) from its Vietnamese sentence, which is its id, and its named fields.

    The id is a literal in the code, so that Babel's extractor and the tests find it.

    >>> _("hãy chọn {choices}", choices="1224, 1223")
    'hãy chọn 1224, 1223'
    """
    return Message(message_id, fields)
