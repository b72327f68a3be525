"""What stopped the reader (chỗ không đọc được)."""

from collections.abc import Sequence
from typing import Protocol


class Refused(Exception):  # it never leaves the reader, which turns it into a fault
    """Words of the text that cannot be read with certainty.

    Attributes:
        code: the short word of the fault.
        start: where they begin in the normalised text; 0 if the whole text is meant.
        end: where they end; 0 if the whole text is meant.
    """

    def __init__(self, code: str, start: int = 0, end: int = 0) -> None:
        self.code = code
        self.start = start
        self.end = end
        super().__init__(code, start, end)


class _Placed(Protocol):
    """A token or a clause."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


def refused_at(code: str, parts: Sequence[_Placed]) -> Refused:
    """Return the refusal of tokens or clauses, from the first to the last."""
    return Refused(code, parts[0].start, parts[-1].end)
