"""Enumerations whose members speak (liệt kê có diễn giải)."""

from enum import Enum
from typing import Self

from cchc.messages.message import Message


class Worded(Enum):
    """An enumeration (liệt kê có diễn giải): each member has a code as its value, and a sentence.

    `str()` is the Vietnamese sentence; `sentence.in_language` gives it in another language.

    >>> from cchc.messages import _
    >>> class Answer(Worded):
    ...     YES = "yes", _("đạt")
    >>> Answer("yes"), str(Answer.YES), Answer.YES.sentence.in_language("en")
    (<Answer.YES: 'yes'>, 'đạt', 'met')
    """

    _value_: str
    sentence: Message

    def __new__(cls, value: str, sentence: Message) -> Self:
        """A member from its code and its sentence."""
        member = object.__new__(cls)
        member._value_ = value
        member.sentence = sentence
        return member

    def __str__(self) -> str:
        return self.sentence
