"""What is put into a sentence (có lời văn): `str` is the Vietnamese one."""

from abc import abstractmethod

from cchc.messages import Message


class Worded:
    """Something with a sentence (có lời văn)."""

    __slots__ = ()

    @property
    @abstractmethod
    def sentence(self) -> Message:
        """The sentence, as a message: `str()` is Vietnamese, `.in_language("en")` English."""
        ...

    def __str__(self) -> str:
        return self.sentence.in_language("vi")
