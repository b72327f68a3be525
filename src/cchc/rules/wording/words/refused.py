"""What stopped the reader (chỗ không đọc được)."""


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
