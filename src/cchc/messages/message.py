"""A sentence for the reader (thông báo): a Vietnamese text that can be translated."""

import string
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

from cchc.messages.language import SOURCE_LANGUAGE, catalogue, current_language, known, use_language

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

    Made by `_`. It compares, hashes, joins and serialises as its Vietnamese sentence; `str()`, `print()` and f-strings
    write it in the language of the context.

    >>> from cchc.messages import use_language
    >>> with use_language("en"):
    ...     print(_("đạt"), _("đạt") == "đạt")
    met True
    """

    __slots__ = ("fields", "id")
    id: str
    fields: Mapping[str, object]

    def __new__(cls, message_id: str, fields: Mapping[str, object]) -> Self:
        """Fill the fields into the Vietnamese sentence and keep both."""
        self = super().__new__(cls, _filled(message_id, fields, SOURCE_LANGUAGE))
        self.id = message_id
        self.fields = fields
        return self

    @staticmethod
    def joined(separator: str, parts: Iterable[str]) -> "Message":
        """Return several messages as one (ghép thông báo), in which each can still be translated.

        Args:
            separator: the text between them.
            parts: the messages, or plain texts.

        >>> Message.joined("; ", [_("đạt"), "01/7/2016"]).in_language("en")
        'met; 01/7/2016'
        """
        fields = {f"part{index}": part for index, part in enumerate(parts)}
        between = separator.replace("{", "{{").replace("}", "}}")
        return Message(between.join(f"{{{name}}}" for name in fields), fields)

    def __str__(self) -> str:
        return self.in_language()

    def __format__(self, spec: str) -> str:
        return format(self.in_language(), spec)

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
            serialization=core_schema.plain_serializer_function_ser_schema(
                str.__str__, return_schema=core_schema.str_schema()
            ),
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
        return _filled(catalogue(language).gettext(self.id), self.fields, language)


class _Writer(string.Formatter):
    """Fills fields into a sentence; "{count:case|cases}" is the first word if the count is 1 or -1, else the second.

    A catalogue may write so of several counts in one sentence; the plural forms of gettext know only one count.
    """

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if bar:
            return one if str(value) in _ONE else many
        return format(value, format_spec)


_ONE = ("1", "-1")
_WRITER = _Writer()


def _filled(pattern: str, fields: Mapping[str, object], language: str) -> str:
    """Return a sentence with its fields, each in the language of the sentence."""
    if not fields:
        return pattern.format_map(fields)
    if language != current_language():
        with use_language(language):  # so that fields whose `str()` follows the context follow the sentence
            return _filled(pattern, fields, language)
    return _WRITER.vformat(pattern, (), {name: _translated(value, language) for name, value in fields.items()})


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
