"""What was read from a wording (kết quả đọc cách chấm điểm): the rule, and the part that each stretch of text plays."""

from dataclasses import dataclass
from typing import NamedTuple

from cchc.messages import LabelledEnum, Message, _
from cchc.rules.kinds import AnyRule
from cchc.rules.note import WordingNote


class SpanRole(LabelledEnum):
    """The part that a stretch of a wording plays (vai trò của đoạn chữ)."""

    BOUND = "bound", _("giới hạn số liệu")
    POINTS = "points", _("điểm")
    LABEL = "label", _("tên mức")
    FORMULA = "formula", _("công thức")
    CAP = "cap", _("giới hạn cộng, trừ")
    STRIDE = "stride", _("mỗi trường hợp, mỗi bước")
    FIRST_CASES = "first_cases", _("những trường hợp đầu")
    POLICY = "policy", _("cách xử lý")
    ROUNDING = "rounding", _("làm tròn")
    HEADING = "heading", _("phần dẫn")
    NOTE = "note", _("ghi chú")
    CONNECTIVE = "connective", _("từ nối, dấu câu")


class Span(NamedTuple):
    """A stretch of a wording (đoạn chữ) and the part that it plays.

    Attributes:
        start: the offset of its first character in the wording.
        end: the offset after its last character.
        role: its part.
        text: its characters, as printed in the wording.
    """

    start: int
    end: int
    role: SpanRole
    text: str


@dataclass(frozen=True, slots=True)
class ParsedWording:
    """What was read from a wording (kết quả đọc cách chấm điểm).

    Attributes:
        rule: the rule.
        notes: what moves no points and is kept: what is counted, where the figure comes from, what happens elsewhere.
        conventions: what was assumed because the wording does not state it.
        spans: the parts of the wording; they cover every character that is not white space exactly once.
    """

    rule: AnyRule
    notes: tuple[WordingNote, ...]
    conventions: tuple[Message | str, ...]
    spans: tuple[Span, ...]
