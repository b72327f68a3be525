"""Laws of reading (luật đọc lời văn): what a small change of a wording must do to what is read."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from cchc.errors import CchcError
from cchc.exact import Number
from cchc.messages import Message, _
from cchc.rules import InputKind, ParsedWording, Rule, SpanRole, parse_wording, read_rule, write_rule
from cchc.strategies._law import Law, broken
from cchc.values import to_exact_decimal

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
"""Words that mean something behind any wording."""
_TURNING = frozenset({"không", "chưa", "dưới", "trên"})
_MOVES_NO_POINTS = frozenset({SpanRole.LABEL, SpanRole.HEADING, SpanRole.NOTE})
_NUMBERED = re.compile(r"\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]")
"""The number of a line in a list."""
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ENDS_IN_BOUND = re.compile(r"(?i)(?<!\w)từ [0-9][0-9.,]* ?%?\Z")
_WORD = re.compile(r"[^\W\d_]+")
_CASES = re.compile(r"(?i)\b(mỗi|cứ)\b|/")
_TAKES_OFF = re.compile(r"(?i)\b(trừ|giảm|mất|phạt|hạ)\b")
_ADDS = re.compile(r"(?i)\b(cộng|thưởng|thêm|tăng|được|đạt)\b")
_DASH = re.compile(r"(?m)(?<=\s)[-–—−](?=\s)|^[-–—−](?=\s)")
_WIDER = 7
"""How many times the maximum is taken where a number is altered: caps and floors hide nothing there."""


def check_wording_laws(text: str, max_points: Number | str | None = None) -> None:
    """Check the laws of reading (luật đọc lời văn) on one wording: no word of it is lost.

    - `spans`: the parts of the wording cover every character that is not white space exactly once.
    - `number`: altering a number alters the rule, at seven times the maximum too if that is read.
    - `append`: words that mean something, put behind the wording, alter the rule.
    - `insert`: "không" before any word alters the rule.
    - `delete`: leaving out "không", "chưa", "dưới" or "trên" alters the rule.
    - `take-off`: a deduction for each case never earns more for more cases.
    - `spelling`: white space, dashes, quotes and the form of Unicode change nothing.
    - `wording`: what `write_rule` writes of the rule is read as the rule.

    A change need not alter the rule if it lies in a label, a heading or a note, or if the changed wording is refused. A
    wording that is refused breaks no law.

    Args:
        text: the wording.
        max_points: the maximum of the criterion.

    Raises:
        AssertionError: a law does not hold; the message names the law and the changed wording, in the language of the
            context.

    >>> check_wording_laws("Mỗi hồ sơ trễ hạn trừ 0,5 điểm", 2)
    """
    most = None if max_points is None else to_exact_decimal(max_points)
    for one in broken_wording_laws(text, most):
        raise broken(one.law, one.why, _("lời văn: {text}", text=repr(one.altered)))


@dataclass(frozen=True, slots=True)
class BrokenLaw:
    """A law that a wording breaks (luật không đúng).

    Attributes:
        law: the law.
        altered: the changed wording.
        why: what is wrong.
    """

    law: Law
    altered: str
    why: Message


def broken_wording_laws(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield what a wording breaks, law by law.

    Args:
        text: the wording.
        max_points: the maximum of the criterion; None if it is not known.
    """
    for law in WORDING_LAWS.values():
        yield from law(text, max_points)


def parsed(text: str, max_points: Decimal | None) -> ParsedWording | None:
    """Return what is read of a wording; None if it is refused."""
    try:
        return parse_wording(text, max_points)
    except CchcError:
        return None


def insert_law(text: str, max_points: Decimal | None, word: str = "không") -> Iterator[BrokenLaw]:
    """Yield each word before which an inserted word changes nothing.

    Args:
        text: the wording.
        max_points: the maximum of the criterion; None if it is not known.
        word: the inserted word.
    """
    places = (one.start() for one in _WORD.finditer(text))
    yield from _added(Law.INSERT, text, max_points, ((place, f"{word} ") for place in places))


def _spans(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield where spans leave a character out, overlap, or quote another text."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    end = 0
    for span in reading.spans:
        if span.start < end:
            yield BrokenLaw(Law.SPANS, text, _("đoạn “{words}” chồng lên đoạn trước", words=span.text))
        if text[end : span.start].strip():
            yield BrokenLaw(Law.SPANS, text, _("“{words}” không thuộc đoạn nào", words=text[end : span.start]))
        if text[span.start : span.end] != span.text:
            yield BrokenLaw(Law.SPANS, text, _("đoạn “{words}” không đúng chữ của lời văn", words=span.text))
        end = span.end
    if text[end:].strip():
        yield BrokenLaw(Law.SPANS, text, _("“{words}” không thuộc đoạn nào", words=text[end:]))


def _numbers(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each number that may be altered without altering the rule, where clamps hide nothing."""
    wide = None if max_points is None else _WIDER * max_points
    most = wide if parsed(text, wide) else max_points
    reading = parsed(text, most)
    if reading is None:
        return
    for match in _NUMBER.finditer(text):
        if _within(reading, *match.span()) or _in_bullet(reading, *match.span()):
            continue
        for number in _other_numbers(match[0]):
            altered = text[: match.start()] + number + text[match.end() :]
            other = parsed(altered, most)
            if other is not None and not _changed(reading, other):
                why = _("thay {old} bằng {new} mà quy tắc không đổi", old=match[0], new=number)
                yield BrokenLaw(Law.NUMBER, altered, why)


def _other_numbers(number: str) -> Iterator[str]:
    """Yield numbers of the same form: another last digit, another first digit."""
    yield number[:-1] + str((int(number[-1]) + 1) % 10)
    if len(number) > 1:
        yield str(int(number[0]) % 9 + 1) + number[1:]


def _added(
    law: Law, text: str, max_points: Decimal | None, additions: Iterable[tuple[int, str]]
) -> Iterator[BrokenLaw]:
    """Yield each addition (its place and its words) that changes nothing and lies in no label, heading or note."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    for place, words in additions:
        altered = text[:place] + words + text[place:]
        other = parsed(altered, max_points)
        names_count = law is Law.INSERT or words.startswith((" và ", " hoặc "))
        if other is None or reading.rule != other.rule or (names_count and _changed(reading, other)):
            continue
        start = place + len(words) - len(words.lstrip(" ,;(/"))
        if not _within(other, start, place + len(words.rstrip(" )"))):
            yield BrokenLaw(law, altered, _("thêm “{words}” mà quy tắc không đổi", words=words.strip()))


def _appended(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each tail that changes nothing; behind a wording that ends in "từ 70%", "trở lên" means the same."""
    place = len(text.rstrip(" \n\t.;"))
    tails = [tail for tail in TAILS if tail != " trở lên" or not _ENDS_IN_BOUND.search(text[:place])]
    yield from _added(Law.APPEND, text, max_points, ((place, tail) for tail in tails))


def _deleted(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each turning word that may be left out without altering the rule."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    for match in _WORD.finditer(text):
        if (
            match[0].casefold() not in _TURNING
            or _within(reading, *match.span())
            or _in_formula(reading, match.start())
        ):
            continue
        altered = text[: match.start()] + text[match.end() :].lstrip(" ")
        other = parsed(altered, max_points)
        if other is not None and not _changed(reading, other):
            yield BrokenLaw(Law.DELETE, altered, _("bỏ “{words}” mà quy tắc không đổi", words=match[0]))


def _taken_off(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield where a deduction for each case earns more for more cases."""
    reading = parsed(text, max_points)
    if reading is None or reading.rule.input_kind is not InputKind.COUNT:
        return
    if not _TAKES_OFF.search(text) or not _CASES.search(text) or _ADDS.search(text):
        return
    values = [(count, _points_of(reading.rule, count)) for count in (*range(31), 100, 1000)]
    known = [(count, points) for count, points in values if points is not None]
    for (few, before), (many, after) in pairwise(known):
        if after > before:
            why = _(
                "{few} trường hợp được {before} điểm, {many} trường hợp được {after} điểm",
                few=few,
                before=str(before),
                many=many,
                after=str(after),
            )
            yield BrokenLaw(Law.TAKE_OFF, text, why)


def _respelt(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield each spelling of which another rule is read."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    spaced_labels = any(re.search(r"[0-9] ?(?:%|điểm)", one) for one in _labels_of(reading.rule))
    for altered in _spellings(text, around_units=not spaced_labels):
        other = reading if altered == text else parsed(altered, max_points)
        if other is None:
            yield BrokenLaw(Law.SPELLING, altered, _("viết cách khác thì không đọc được"))
        elif _changed(reading, other):
            yield BrokenLaw(Law.SPELLING, altered, _("viết cách khác thì thành quy tắc khác"))


def _spellings(text: str, *, around_units: bool) -> Iterator[str]:
    """Yield the wording in other spellings; spaces before units change only if `around_units`."""
    yield text.replace(" ", "  ")
    yield text.replace(" ", "\u00a0")
    yield f"  {text} \n"
    yield text.replace("\n", "\r\n")
    yield normalize("NFD", text)
    yield normalize("NFC", text)
    for dash in "–—−":
        yield _DASH.sub(dash, text)
    yield re.sub(r'"([^"]*)"', "“\\1”", text)
    if around_units:
        yield re.sub(r"(?<=[0-9]) (?=điểm|%)", "", text)
        yield re.sub(r"(?<=[0-9])%", " %", text)


def _written_back(text: str, max_points: Decimal | None) -> Iterator[BrokenLaw]:
    """Yield what is written of the rule, if it is not read as the rule."""
    reading = parsed(text, max_points)
    if reading is None:
        return
    written = write_rule(reading.rule)
    try:
        again = read_rule(written, max_points=reading.rule.max_points)
    except CchcError:
        yield BrokenLaw(Law.WORDING, written, _("lời văn do write_rule viết thì không đọc được"))
        return
    if again != reading.rule:
        yield BrokenLaw(Law.WORDING, written, _("lời văn do write_rule viết thành quy tắc khác"))


def _within(reading: ParsedWording, start: int, end: int) -> bool:
    """Whether a stretch of the text lies in labels, headings and notes only (spaces and connectives beside)."""
    touched = [one for one in reading.spans if one.start < end and start < one.end]
    roles = {one.role for one in touched} - {SpanRole.CONNECTIVE}
    return bool(roles) and roles <= _MOVES_NO_POINTS


def _in_bullet(reading: ParsedWording, start: int, end: int) -> bool:
    """Whether a number only counts the lines of a list: "1. Có: 2 điểm", "(2) …"."""
    return any(
        one.role is SpanRole.CONNECTIVE
        and one.start <= start
        and end <= one.end
        and _NUMBERED.fullmatch(one.text.lstrip(" ;,:")) is not None
        for one in reading.spans
    )


def _in_formula(reading: ParsedWording, place: int) -> bool:
    """Whether a place lies in a formula, where a level that is continuous may be open or closed."""
    return any(one.role is SpanRole.FORMULA and one.start <= place < one.end for one in reading.spans)


def _changed(before: ParsedWording, after: ParsedWording) -> bool:
    """Whether another rule is read; the names of what is counted belong to it."""
    return before.rule != after.rule or _cases_of(before.rule) != _cases_of(after.rule)


def _cases_of(rule: Rule) -> list[str]:
    """Return the names of what a rule counts, and the rules inside it."""
    inner: tuple[Rule, ...] = getattr(rule, "inner_rules", ())
    own = [getattr(one, "case", "") for one in (rule, *getattr(rule, "penalties", ()))]
    return [*own, *(name for one in inner for name in _cases_of(one))]


def _labels_of(rule: Rule) -> list[str]:
    """Return the labels of a rule, and of the rules inside it."""
    inner: tuple[Rule, ...] = getattr(rule, "inner_rules", ())
    lines = [*getattr(rule, "options", ()), *(getattr(rule, one, None) for one in ("yes", "no", "clean", "violated"))]
    own = [line.text for line in lines if line is not None]
    return [*own, *(label for one in inner for label in _labels_of(one))]


def _points_of(rule: Rule, value: int) -> Fraction | None:
    """Return the points of a count; None if it is refused."""
    try:
        return rule.score(value).exact
    except CchcError:
        return None


WORDING_LAWS: Final[Mapping[Law, Callable[[str, Decimal | None], Iterator[BrokenLaw]]]] = MappingProxyType(
    {
        Law.SPANS: _spans,
        Law.NUMBER: _numbers,
        Law.APPEND: _appended,
        Law.INSERT: insert_law,
        Law.DELETE: _deleted,
        Law.TAKE_OFF: _taken_off,
        Law.SPELLING: _respelt,
        Law.WORDING: _written_back,
    }
)
"""What checks each law of reading."""
