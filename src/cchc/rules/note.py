"""Notes of rules (ghi chú): words of a wording that move no points and are kept."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, set_fields


class NoteKind(LabelledEnum):
    """What a note of a wording is about (loại ghi chú)."""

    SCOPE = "scope", _("phạm vi tính")
    EVIDENCE = "evidence", _("tài liệu kiểm chứng")
    ELSEWHERE = "elsewhere", _("liên quan tiêu chí khác")
    ZEROES_PARENT = "zeroes_parent", _("cả tiêu chí cấp trên không có điểm")


@dataclass(frozen=True, slots=True)
class WordingNote(CheckedPickle):
    """A note of a wording that moves no points (ghi chú).

    Attributes:
        kind: what it is about.
        text: its words as printed; white space is made single spaces.

    Raises:
        InvalidInput: there are no words.

    >>> WordingNote(NoteKind.SCOPE, "chỉ tính hồ sơ đã đến hạn").kind.in_language("vi")
    'phạm vi tính'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: NoteKind
    text: str

    def _check(self) -> None:
        text = " ".join(self.text.split())
        if not text:
            raise InvalidInput.of("missing", _("ghi chú không có chữ"), "", _("hãy ghi lời ghi chú"), path="/text")
        set_fields(self, text=text)
