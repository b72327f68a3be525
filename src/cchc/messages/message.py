"""A sentence to the reader (thông báo): a Vietnamese text that knows how to be said in other languages."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

from cchc.messages.language import SOURCE_LANGUAGE, catalogue, current_language, known

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


@runtime_checkable
class Translatable(Protocol):
    """What can be said in several languages (nói được nhiều thứ tiếng): a message, a figure, a fault."""

    def in_language(self, language: str | None = None) -> object:
        """The same thing in the language asked for, or in that of the context."""


class Message(str):
    """A message (thông báo): itself the Vietnamese sentence, with the id and fields to say it in another.

    Made by `_`; a plain `str` everywhere else, so that it prints, compares and serialises as one.
    """

    __slots__ = ("fields", "id")
    id: str
    fields: Mapping[str, object]

    def __new__(cls, message_id: str, fields: Mapping[str, object]) -> Self:
        """Fill the fields into the Vietnamese sentence and remember both."""
        self = super().__new__(cls, message_id.format_map(fields))
        self.id = message_id
        self.fields = fields
        return self

    def __reduce__(self) -> tuple[type["Message"], tuple[str, Mapping[str, object]]]:
        """Pickle by id and fields, so that a message can be translated after a journey too."""
        return Message, (self.id, self.fields)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type["Message"], handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """In JSON it is its Vietnamese sentence; a sentence that comes from there can be said in no other language."""
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            _sentence,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )

    def in_language(self, language: str | None = None) -> str:
        """The sentence in a language (dịch): the argument, else the context's, else Vietnamese.

        Raises:
            LookupError: there is no catalogue for the language.

        >>> _("hãy chọn {choices}", choices="1224, 1223").in_language("en")
        'choose 1224, 1223'
        """
        language = known(language or current_language())
        if language == SOURCE_LANGUAGE:
            return str.__str__(self)
        said = {name: _said(value, language) for name, value in self.fields.items()}
        return catalogue(language).gettext(self.id).format_map(said)


def _sentence(told: object) -> Message:
    if isinstance(told, Message):
        return told
    if isinstance(told, str):
        return Message("{text}", {"text": told})
    raise ValueError(type(told).__name__)


def _said(value: object, language: str) -> object:
    return value.in_language(language) if isinstance(value, Translatable) else value


def _(message_id: str, /, **fields: object) -> Message:
    """A message (thông báo) from its Vietnamese sentence, which is its id, and its named fields.

    The id stands in the code as a literal, so that Babel's extractor and the tests find it.

    >>> _("hãy chọn {choices}", choices="1224, 1223")
    'hãy chọn 1224, 1223'
    """
    return Message(message_id, fields)
