"""Remarks below a rule (ghi chú): what its settings are, each a sentence that is read and written the same."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from cchc.indicators import Direction
from cchc.rules.families.template import read_value, written
from cchc.rules.input_kind import InputKind
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy

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


def _policies(what: str) -> dict[str, object]:
    return {f"{what}: {policy}": policy for policy in AbsencePolicy}


REMARKS = (
    Remark("not_applicable", _policies("Không phát sinh hoặc không được giao")),
    Remark("not_due", _policies("Chưa đến hạn")),
    Remark("zero_denominator", _policies("Mẫu số bằng 0")),
    Remark("zero_best", _policies("Giá trị tốt nhất bằng 0")),
    Remark("may_exceed", {"Tỷ lệ có thể vượt 100%": True, "Tỷ lệ không thể vượt 100%": False}),
    Remark("may_be_negative", {"Tỷ lệ có thể âm": True, "Tỷ lệ không thể âm": False}),
    Remark("direction", {f"Chiều đánh giá: {direction}": direction for direction in Direction}),
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
    """A text without its remarks, as long as before, with what they set and where they were (ghi chú).

    Attributes:
        text: the text, the remarks blanked out.
        fields: the fields that they set.
        places: where each begins and ends.
    """

    text: str
    fields: dict[str, Any]
    places: tuple[tuple[int, int], ...]


def without_remarks(text: str) -> Remarks:
    """Return the text without its remarks (tách ghi chú), and what they set."""
    found_fields: dict[str, Any] = {}
    places: list[tuple[int, int]] = []

    def blank(found: re.Match[str]) -> str:
        found_fields.update(_fields(found[1]))
        begins = found.start() + len(found[0]) - len(found[0].lstrip())
        places.append((begins, found.start() + len(found[0].rstrip())))
        return " " * len(found[0]) if not found[0].startswith("\n") else "\n" + " " * (len(found[0]) - 1)

    return Remarks(_pattern().sub(blank, text), found_fields, tuple(places))


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
    return re.compile(rf"(?:\A|\n)\* ({'|'.join(sentences)})\.?[ \t]*(?=\n|\Z)", re.IGNORECASE)
