"""Enumerations whose members have a code for programs and a label for people (liệt kê có nhãn)."""

from enum import Enum
from typing import TYPE_CHECKING, Self

from cchc.messages.description import summary
from cchc.messages.language import languages
from cchc.messages.message import Message

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class LabelledEnum(Enum):
    """An enumeration (liệt kê có nhãn): the value of each member is its code, which JSON holds.

    `str()` is the label in the language of the context, Vietnamese if none was set. A member is found by its
    Vietnamese label too.

    >>> from cchc.messages import _
    >>> class Verdict(LabelledEnum):
    ...     MET = "met", _("đạt")
    >>> Verdict("met"), str(Verdict.MET), Verdict.MET.in_language("en")
    (<Verdict.MET: 'met'>, 'đạt', 'met')
    >>> Verdict("đạt")
    <Verdict.MET: 'met'>
    """

    _value_: str
    label: Message

    def __new__(cls, code: str, label: Message) -> Self:
        """Return a member from its code and its label."""
        member = object.__new__(cls)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def coerce(cls, value: Self | str) -> Self:
        """Return `value` unchanged if it is a member, or else the one with this code or Vietnamese label (theo mã).

        Raises:
            ValueError: there is no such member.
        """
        return cls(value)  # type: ignore[call-arg, arg-type]  # an enumeration that is called looks a member up

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Return the member with this Vietnamese label; None if there is none."""
        return next((member for member in cls if member.label == value), None)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        """Return the JSON Schema with the label of each code in each language, for forms."""
        described = handler(schema)
        handler.resolve_ref_schema(described).update(
            {
                "description": summary(cls),
                "x-labels": {
                    language: {member.value: member.label.in_language(language) for member in cls}
                    for language in languages()
                },
            }
        )
        return described

    def in_language(self, language: str | None = None) -> str:
        """Return the label in a language (dịch): the argument, else the context's, else Vietnamese.

        Raises:
            LookupError: there is no catalogue for the language.
        """
        return self.label.in_language(language)

    def __str__(self) -> str:
        return self.label.in_language()
