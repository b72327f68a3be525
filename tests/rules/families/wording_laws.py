"""Laws of reading (luật đọc cách chấm điểm): what a small change of a wording must do to what is read.

Each law takes a wording that is read, and yields what breaks it. A wording that is refused breaks no law.

- spans: they cover every character that is not white space exactly once.
- number: altering a number alters the rule, at the maximum and at seven times the maximum, or it lies in a label, a heading
  or a note, or the altered wording is refused.
- append: words that mean something, behind the wording, change the rule (a name of what is counted may take "và …" and
  "hoặc …" only), lie in a label, a heading or a note, or are refused.
- insert: "không" before any word, likewise.
- vocabulary, asked apart: so does any other word that conditions and awards are made of.
- delete: leaving out a word that turns a condition or an award round, likewise.
- take-off: a deduction never earns more for more cases.
- spelling: white space, dashes, quotes and the form of Unicode change nothing.
- write-back: what is written of the rule is read as the rule.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final
from unicodedata import normalize

from cchc.errors import CchcError
from cchc.rules import InputKind, ParsedWording, Rule, SpanRole, parse_wording, read_rule, write_rule

TAILS: Final = (
    "; tái phạm trừ gấp đôi",
    ", riêng miền núi từ 70%",
    " và có báo cáo",
    " nếu được phê duyệt",
    ", làm tròn lên",
    "; trường hợp khác do Hội đồng quyết định",
    ", trừ cấp xã",
    ", nhân hệ số 2",
    " hoặc được khen",
    "; nếu chậm trừ 0,5 điểm",
    ", nhưng không quá 0,1 điểm",
    "; cộng thêm 1 điểm nếu vượt",
    " trở lên",
    " trở xuống",
    " trừ hết",
    ", tối đa 0,1 điểm",
    " (nếu đúng hạn)",
    " (riêng miền núi từ 70%)",
    "; vi phạm lần hai trừ 1 điểm",
    ", không áp dụng năm 2026",
    " chưa",
    " không",
    " x 2",
    "%",
    "; từ 3 lần trở lên không tính điểm",
    ", tính theo quý",
)
VOCABULARY: Final = (
    "chưa",
    "hoặc",
    "nếu",
    "trừ",
    "cộng",
    "dưới",
    "trên",
    "từ",
    "đến",
    "riêng",
    "tối đa",
    "mỗi",
    "5",
    "3%",
    "khoảng",
    "giảm",
    "trở xuống",
    "thứ",
    "7 điểm",
    "ngoài",
    "kém",
    "khác",
    "hết",
)
TURNING: Final = frozenset({"không", "chưa", "dưới", "trên"})
MOVES_NO_POINTS: Final = frozenset({SpanRole.LABEL, SpanRole.HEADING, SpanRole.NOTE})
NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
WORD: Final = re.compile(r"[^\W\d_]+")
CASES: Final = re.compile(r"(?i)\b(mỗi|cứ)\b|/")
TAKES_OFF: Final = re.compile(r"(?i)\b(trừ|giảm|mất|phạt|hạ)\b")
ADDS: Final = re.compile(r"(?i)\b(cộng|thưởng|thêm|tăng|được|đạt)\b")


@dataclass(frozen=True)
class BrokenLaw:
    """A law that a wording breaks.

    Attributes:
        law: its name.
        altered: the altered wording.
        why: what was read of it.
    """

    law: str
    altered: str
    why: str


def parsed(text: str, max_points: Decimal | None) -> ParsedWording | None:
    """Return what is read of a wording; None if it is refused."""
    try:
        return parse_wording(text, max_points)
    except CchcError:
        return None


def within(reading: ParsedWording, start: int, end: int) -> bool:
    """Whether a stretch of the text lies in labels, headings and notes only (spaces and connectives beside)."""
    touched = [one for one in reading.spans if one.start < end and start < one.end]
    roles = {one.role for one in touched} - {SpanRole.CONNECTIVE}
    return bool(roles) and roles <= MOVES_NO_POINTS


def changed(before: ParsedWording, after: ParsedWording) -> bool:
    """Whether another rule is read; the names of what is counted belong to it."""
    return before.rule != after.rule or cases_of(before.rule) != cases_of(after.rule)


def cases_of(rule: Rule) -> list[str]:
    """The names of what a rule counts."""
    return [getattr(one, "case", "") for one in (rule, *getattr(rule, "penalties", ()))]


def labels_of(rule: Rule) -> list[str]:
    """The labels of a rule."""
    lines = [*getattr(rule, "options", ()), *(getattr(rule, one, None) for one in ("yes", "no", "clean", "violated"))]
    return [line.text for line in lines if line is not None]


def roles_of(reading: ParsedWording, start: int, end: int) -> str:
    """The roles of a stretch of the text, for the report."""
    return ", ".join(f"{one.role.name} {one.text!r}" for one in reading.spans if one.start < end and start < one.end)


def spans_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield where spans leave a character out, overlap, or quote another text."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    end = 0
    for span in reading.spans:
        if span.start < end:
            yield BrokenLaw("spans", text, f"{span.text!r} overlaps the span before it")
        if text[end : span.start].strip():
            yield BrokenLaw("spans", text, f"{text[end : span.start]!r} has no span")
        if text[span.start : span.end] != span.text:
            yield BrokenLaw("spans", text, f"{span.text!r} is not what it quotes")
        end = span.end
    if text[end:].strip():
        yield BrokenLaw("spans", text, f"{text[end:]!r} has no span")


def altered_numbers(number: str) -> Iterator[str]:
    """Other numbers of the same form: another last digit, another first digit."""
    last = str((int(number[-1]) + 1) % 10)
    yield number[:-1] + last
    if len(number) > 1:
        yield str(int(number[0]) % 9 + 1) + number[1:]


def number_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each number that may be altered without altering the rule, where clamps hide nothing."""
    wide = None if max_points is None else 7 * max_points
    most = wide if parsed(text, wide) else max_points
    reading = parsed(text, most)
    if reading is None:
        return
    for match in NUMBER.finditer(text):
        if within(reading, *match.span()):
            continue
        for number in altered_numbers(match[0]):
            altered = text[: match.start()] + number + text[match.end() :]
            other = parsed(altered, most)
            if other is not None and not changed(reading, other):
                yield BrokenLaw("number", altered, f"{match[0]} → {number} at {most}; {roles_of(other, *match.span())}")


def added_words_law(
    law: str, text: str, max_points: Decimal | None, additions: Iterable[tuple[int, str]]
) -> Iterator[BrokenLaw]:
    """Yield each addition (its place and its words) that changes nothing and lies in no label, heading or note."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    for place, words in additions:
        altered = text[:place] + words + text[place:]
        other = parsed(altered, max_points)
        names_count = law == "insert" or words.startswith((" và ", " hoặc "))
        if other is None or reading.rule != other.rule or (names_count and changed(reading, other)):
            continue
        start = place + len(words) - len(words.lstrip(" ,;(/"))
        if not within(other, start, place + len(words.rstrip(" )"))):
            yield BrokenLaw(law, altered, f"{words!r} changes nothing; {roles_of(other, start, start + 1)}")


def append_law(text: str, max_points: Decimal | None, tails: Iterable[str] = TAILS) -> Iterator[BrokenLaw]:
    """Yield each tail that changes nothing."""
    place = len(text.rstrip(" \n\t.;"))
    yield from added_words_law("append", text, max_points, ((place, tail) for tail in tails))


def insert_law(text: str, max_points: Decimal | None, word: str = "không") -> Iterator[BrokenLaw]:
    """Yield each place where an inserted denial changes nothing."""
    yield from added_words_law("insert", text, max_points, ((one.start(), f"{word} ") for one in WORD.finditer(text)))


def vocabulary_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each place where a word that conditions and awards are made of changes nothing; stricter than the others."""
    for word in VOCABULARY:
        yield from insert_law(text, max_points, word)


def in_formula(reading: ParsedWording, place: int) -> bool:
    """Whether a place lies in a formula, where a level that is continuous may be open or closed."""
    return any(one.role is SpanRole.FORMULA and one.start <= place < one.end for one in reading.spans)


def delete_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each turning word that may be left out without altering the rule."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    for match in WORD.finditer(text):
        if match[0].casefold() not in TURNING or within(reading, *match.span()) or in_formula(reading, match.start()):
            continue
        altered = text[: match.start()] + text[match.end() :].lstrip(" ")
        other = parsed(altered, max_points)
        if other is not None and not changed(reading, other):
            yield BrokenLaw(
                "delete", altered, f"without {match[0]!r} nothing changes; {roles_of(reading, *match.span())}"
            )


def points_of(rule: Rule, value: int) -> Fraction | None:
    """Return the points of a count; None if it is refused."""
    try:
        return rule.score(value).exact
    except CchcError:
        return None


def takeoff_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield where a deduction for each case earns more for more cases."""
    reading = parsed(text, max_points)
    if reading is None or reading.rule.input_kind is not InputKind.COUNT:
        return
    if not TAKES_OFF.search(text) or not CASES.search(text) or ADDS.search(text):
        return
    values = [(count, points_of(reading.rule, count)) for count in (*range(31), 100, 1000)]
    known = [(count, points) for count, points in values if points is not None]
    for (few, before), (many, after) in pairwise(known):
        if after > before:
            yield BrokenLaw("take-off", text, f"{few} earns {before}, {many} earns {after}")


def spellings(text: str) -> Iterator[tuple[str, str]]:
    """The same wording, spelt otherwise, with what was done to it."""
    yield "spaces doubled", text.replace(" ", "  ")
    yield "no-break spaces", text.replace(" ", "\u00a0")
    yield "spaces at the ends", f"  {text} \n"
    yield "other line ends", text.replace("\n", "\r\n")
    yield "decomposed letters", normalize("NFD", text)
    yield "composed letters", normalize("NFC", text)
    for dash in "–—−":
        yield f"dash {dash}", re.sub(r"(?<=\s)[-–—−](?=\s)|^[-–—−](?=\s)", dash, text, flags=re.MULTILINE)
    yield "curly quotes", re.sub(r'"([^"]*)"', "“\\1”", text)
    yield "no space before a unit", re.sub(r"(?<=\d) (?=điểm|%)", "", text)
    yield "space before %", re.sub(r"(?<=\d)%", " %", text)


def spelling_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each spelling of which another rule is read."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    spaced_labels = any(re.search(r"\d ?(?:%|điểm)", one) for one in labels_of(reading.rule))
    for what, altered in spellings(text):
        if altered == text or (spaced_labels and " before " in what):
            continue
        other = parsed(altered, max_points)
        if other is None:
            yield BrokenLaw("spelling", altered, f"{what}: refused")
        elif changed(reading, other):
            yield BrokenLaw("spelling", altered, f"{what}: another rule")


def write_back_law(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield what is written of the rule, if it is not read as the rule."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    written = write_rule(reading.rule)
    try:
        again = read_rule(written, max_points=reading.rule.max_points)
    except CchcError as error:
        yield BrokenLaw("write-back", written, f"refused: {error.faults[0]}")
        return
    if again != reading.rule:
        yield BrokenLaw("write-back", written, "another rule")


LAWS: Final = {
    "spans": spans_law,
    "number": number_law,
    "append": append_law,
    "insert": insert_law,
    "delete": delete_law,
    "take-off": takeoff_law,
    "spelling": spelling_law,
    "write-back": write_back_law,
}
STRICTER_LAWS: Final = {"vocabulary": vocabulary_law}


def broken_laws(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield what a wording breaks, law by law."""
    for law in LAWS.values():
        yield from law(text, max_points)
