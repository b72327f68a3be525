"""Enumerations whose members speak (liệt kê có diễn giải)."""

from enum import Enum
from typing import Self

from cchc.messages.message import Message


class LabelledEnum(Enum):
    """An enumeration (liệt kê có diễn giải): each member has a code as its value, and a sentence.

    `str()` is the Vietnamese sentence; `label.in_language` gives it in another language.

    >>> from cchc.messages import _
    >>> class Justification(LabelledEnum):
    ...     YES = "yes", _("đạt")
    >>> Justification("yes"), str(Justification.YES), Justification.YES.label.in_language("en")
    (<Justification.YES: 'yes'>, 'đạt', 'met')
    """

    _value_: str
    label: Message

    def __new__(cls, value: str, sentence: Message) -> Self:
        """A member from its code and its sentence."""
        member = object.__new__(cls)
        member._value_ = value
        member.label = sentence
        return member

    def __str__(self) -> str:
        return self.label
