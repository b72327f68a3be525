"""What cannot be decided (nội dung chưa kết luận được): the reason, as a message."""

from cchc.messages import Message


class Undecided(Exception):
    """A question that the exact methods of this module do not decide.

    Attributes:
        why: the reason.
    """

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why
