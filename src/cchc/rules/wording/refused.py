"""What stopped the reader (chỗ không đọc được)."""


class Refused(Exception):  # it never leaves the reader, which tells it as a fault
    """A piece of the text that cannot be read with certainty.

    Attributes:
        code: the short word of the fault.
        start: where the piece begins in the normalised text.
        end: where it ends.
    """

    def __init__(self, code: str, start: int, end: int) -> None:
        self.code = code
        self.start = start
        self.end = end
        super().__init__(code, start, end)
