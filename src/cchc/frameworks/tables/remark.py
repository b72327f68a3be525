"""Remarks about the cells of a table (nội dung tạm hiểu, ghi chú), each with its address."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cchc.errors import Fault, pointer_parts, shortened
from cchc.frameworks.tables.cell import TableCell
from cchc.messages import Message, _


@dataclass(frozen=True, slots=True)
class TableRemark:
    """A remark about cells of a table (nội dung tạm hiểu, ghi chú của bảng): what was assumed, or what was kept.

    Attributes:
        path: the JSON pointer to the row or the cell: `/rows/6/2`.
        what: what was assumed, or what the text is.
        read: the text of the cells, not shortened.
        place: where it is in words: "dòng 7, cột C".

    >>> print(TableRemark("/rows/6", "ghi chú", "Lưu ý: chỉ tính một lần", "dòng 7"))
    dòng 7: ghi chú: “Lưu ý: chỉ tính một lần”
    """

    path: str
    what: Message | str
    read: str
    place: Message | str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return it as one sentence."""
        where = f"{self.place}: " if self.place else ""
        read = f": “{shortened(self.read)}”" if self.read else ""
        return f"{where}{self.what}{read}"


class Remarks:
    """The remarks of a reading (những điều cần nêu): assumptions, notes, faults, and the account of the cells."""

    def __init__(self) -> None:
        self.assumptions: list[TableRemark] = []
        self.notes: list[TableRemark] = []
        self.faults: list[Fault] = []
        self.cells: list[TableCell] = []

    def assume(self, path: str, place: Message | str, what: Message, read: str = "") -> None:
        """Tell what was assumed about a row or a cell (tạm hiểu)."""
        self.assumptions.append(TableRemark(path, what, read, place))

    def note(self, path: str, place: Message | str, what: Message, texts: Iterable[str]) -> None:
        """Keep texts that are no part of the criteria (ghi chú); nothing if they are all blank."""
        if read := " | ".join(text for text in texts if text):
            self.notes.append(TableRemark(path, what, read, place))

    def in_order(self) -> tuple[tuple[TableRemark, ...], tuple[TableRemark, ...], tuple[Fault, ...]]:
        """Return assumptions, notes and faults in the order of the table (theo thứ tự của bảng)."""
        assumptions, notes = sorted(self.assumptions, key=_address), sorted(self.notes, key=_address)
        return tuple(assumptions), tuple(notes), tuple(sorted(self.faults, key=_address))


def _address(remark: TableRemark | Fault) -> tuple[int, ...]:
    return tuple(int(part) for part in map(str, pointer_parts(remark.path)) if part.isascii() and part.isdigit())


BEFORE_TABLE = _("phần trước bảng")
HEADER = _("dòng tên cột")
AFTER_TABLE = _("phần sau bảng")
TABLE_NOTE = _("ghi chú của bảng")
RATE_IN_POINTS = _("ô điểm không ghi một số điểm: hiểu là cách chấm, không phải điểm tối đa")
