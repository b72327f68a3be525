"""Where the cells of a table went (nơi dùng của từng ô)."""

from dataclasses import dataclass, field

from cchc.errors import shortened
from cchc.messages import LabelledEnum, Message, _


class CellUse(LabelledEnum):
    """What a cell of a table was used for (nơi dùng của ô)."""

    HEADER = "header", _("dòng tên cột")
    CRITERION = "criterion", _("thuộc tiêu chí")
    TOTAL = "total", _("dòng tổng")
    NOTE = "note", _("ghi chú")
    FAULT = "fault", _("có lỗi")


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table with its use (ô của bảng và nơi dùng).

    Attributes:
        path: the JSON pointer to it: `/rows/6/2`.
        use: what it was used for.
        text: its text.
        place: where it is in words: "dòng 7, cột C".

    >>> print(TableCell("/rows/6/2", CellUse.NOTE, "đã nộp", "dòng 7, cột C"))
    dòng 7, cột C: ghi chú: “đã nộp”
    """

    path: str
    use: CellUse
    text: str
    place: Message | str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return it as one sentence."""
        return f"{self.place}: {self.use.label}: “{shortened(self.text)}”"
