"""Remarks below a rule (nhận xét kèm theo): its settings and notes, each a sentence that is read and written."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from cchc.indicators import Direction
from cchc.rules.families.template import read_value, written
from cchc.rules.input_kind import InputKind
from cchc.rules.note import NoteKind, WordingNote
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy
from cchc.rules.wording.clauses.clause import Marks
from cchc.rules.wording.words.parsed_wording import SpanRole

_NUMBER = r"(-?[0-9][0-9.,]*(?:/[0-9.]+)?)"


class Remark(NamedTuple):
    """A kind of remark (một loại ghi chú): the field that it sets, and its sentence for every value."""

    field: str
    sentences: Mapping[str, object]
    pattern: str = ""
    value: Callable[[str], object] | None = None
    words: str = ""

    def sentence(self, value: object) -> str | None:
        """The sentence that sets this value; None if there is none."""
        if self.words:
            sentence = "" if value is None else self.words.format(written(value))
            return sentence[:1].upper() + sentence[1:] or None
        return next((sentence for sentence, meant in self.sentences.items() if meant == value), None)


_NOTE_KINDS = {str(kind.in_language("vi")): kind for kind in NoteKind}
_NOTE = re.compile(rf"Ghi chú \u0028({'|'.join(_NOTE_KINDS)})\u0029: ([^ \t\n].*)", re.IGNORECASE)
"""A note; its brackets are written as escapes, so that a group differs from them."""


def note_remark(note: WordingNote) -> str:
    """Return the sentence of a note (lời ghi chú)."""
    return f"Ghi chú ({note.kind.in_language('vi')}): {note.text}"


def _policies(what: str) -> dict[str, object]:
    return {f"{what}: {policy.in_language('vi')}": policy for policy in AbsencePolicy}


REMARKS = (
    Remark("not_applicable", _policies("Không phát sinh hoặc không được giao")),
    Remark("not_due", _policies("Chưa đến hạn")),
    Remark("zero_denominator", _policies("Mẫu số bằng 0")),
    Remark("zero_best", _policies("Giá trị tốt nhất bằng 0")),
    Remark("may_exceed", {"Tỷ lệ có thể vượt 100%": True, "Tỷ lệ không thể vượt 100%": False}),
    Remark("may_be_negative", {"Số liệu có thể âm": True, "Số liệu không thể âm": False}),
    Remark("direction", {f"Chiều đánh giá: {direction.in_language('vi')}": direction for direction in Direction}),
    Remark(
        "input_kind",
        {
            "Chấm trên một tỷ lệ": InputKind.RATE,
            "Chấm trên một số lượng": InputKind.AMOUNT,
            "Chấm trên một số đếm": InputKind.COUNT,
        },
    ),
    Remark("step", {}, f"Số liệu theo bước {_NUMBER}", read_value, "Số liệu theo bước {}"),
    Remark("limit", {}, f"Chỉ chấm số liệu đến {_NUMBER}", read_value, "Chỉ chấm số liệu đến {}"),
    Remark(
        "rounding", {}, rf"(Làm tròn(?: xuống| lên)? đến {_NUMBER}(?: chữ số thập phân)?)", PointRounding.parse, "{}"
    ),
)


class Remarks(NamedTuple):
    """A text without its remarks, as long as before, with what they set and where they were (nhận xét kèm theo).

    Attributes:
        text: the text, the remarks blanked out.
        fields: the fields that they set.
        notes: the notes.
        places: where each begins and ends, and its part.
    """

    text: str
    fields: dict[str, Any]
    notes: tuple[WordingNote, ...]
    places: Marks


def without_remarks(text: str) -> Remarks:
    """Return the text without its remarks (tách nhận xét), and what they set."""
    found_fields: dict[str, Any] = {}
    notes: list[WordingNote] = []
    places: list[tuple[int, int, SpanRole]] = []

    def blank(found: re.Match[str]) -> str:
        if note := _NOTE.fullmatch(found[1]):
            notes.append(WordingNote(_NOTE_KINDS[note[1].lower()], note[2]))
        else:
            found_fields.update(_fields(found[1]))
        begins = found.start() + len(found[0]) - len(found[0].lstrip())
        places.append((begins, found.start() + len(found[0].rstrip()), SpanRole.NOTE if note else SpanRole.POLICY))
        return " " * len(found[0]) if not found[0].startswith("\n") else "\n" + " " * (len(found[0]) - 1)

    return Remarks(_pattern().sub(blank, text), found_fields, tuple(notes), tuple(places))


def _fields(sentence: str) -> Iterator[tuple[str, object]]:
    for remark in REMARKS:
        for own, value in remark.sentences.items():
            if own.lower() == sentence.lower():
                yield remark.field, value
        if remark.value is not None and (found := re.fullmatch(remark.pattern, sentence, re.IGNORECASE)):
            yield remark.field, remark.value(found[1])


@cache
def _pattern() -> re.Pattern[str]:
    sentences = [re.escape(own) for remark in REMARKS for own in remark.sentences]
    sentences += [re.sub(r"\((?!\?)", "(?:", remark.pattern) for remark in REMARKS if remark.pattern]
    sentences.append(re.sub(r"\((?!\?)", "(?:", _NOTE.pattern))
    return re.compile(rf"(?:\A|\n)\* ({'|'.join(sentences)})\.?[ \t]*(?=\n|\Z)", re.IGNORECASE)
