"""What stopped the reader (chỗ không đọc được)."""

from collections.abc import Sequence

from cchc.rules.wording.tokens import Token


class Refused(Exception):  # it never leaves the reader, which tells it as a fault
    """Words of the text that cannot be read with certainty.

    Attributes:
        code: the short word of the fault.
        start: where they begin in the normalised text; 0 where the whole text is meant.
        end: where they end; 0 where the whole text is meant.
    """

    def __init__(self, code: str, said: Sequence[Token] = ()) -> None:
        self.code = code
        self.start = said[0].start if said else 0
        self.end = said[-1].end if said else 0
        super().__init__(code, self.start, self.end)
