"""The level of a sentence of a target (mức): the one number with the words that bound it, read by `grammar`."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.plans.targets.grammar import BARE, patterns
from cchc.plans.targets.tokens import TargetToken, letters, tokens
from cchc.plans.targets.vocabulary import NAMED
from cchc.values import MEASURE_NAMES, Interval, bound_of
from cchc.viet import alternatives

_BESIDE = "GLABFTDIqKHX"
"""The roles of words that belong to the number behind them."""
_NAMES = re.compile(
    rf"(?<!\w)(?:{alternatives(NAMED)})(?: thứ)? [0-9]+(?![0-9.,]*\s?%)(?:(?:, ?| và | ?- ?)[0-9]+(?![0-9.,]*\s?%))*"
    r"|(?<!\w)(?:giai đoạn|thời kỳ) [0-9]{4} ?- ?[0-9]{4}"
    r"|(?<!\w)(?:trên|/|cho) ?(?:(?:1|một) ?(?:vạn|nghìn|ngàn|triệu)|[0-9]{1,3}(?:\.000)+|1000|100) "
    r"(?:người dân|dân|người|hộ|trẻ|lao động|ca)(?!\w)",
    re.IGNORECASE,
)
"""Numbers that only name something: "mức độ 4", "ISO 9001", and the base of a rate: "trên 1 vạn dân"."""
_CODES = re.compile(
    r"\b24/7\b|[^\W\d_][\w-]*[0-9][\w./-]*|[0-9]+(?:[/.-][0-9]+)*[/-][^\W\d_][\w/-]*|\b[1-9]\.0(?!\.?[0-9]|\s?%)"
)
"""What is written with digits and is no number: "G20", "04-NQ/TU", "4.0"."""
_GARBLED = re.compile(r"(?<!\w)[OolI][.,][0-9]|[0-9][OolI](?:[0-9]|\s?%|$)|[½¼¾²³¹√‰]")


@dataclass(frozen=True, slots=True)
class Level:
    """A level in a sentence (mức).

    Attributes:
        bound: the numbers that reach it; None for a bare number, whose side the words around it decide.
        number: the number, or the first of two, as it is written.
        share: whether it is a share.
        start: where it begins.
        end: where it ends.
        noun: what is counted, between the number and "trở lên"; "" if nothing is.
    """

    bound: Interval | None
    number: str
    share: bool
    start: int
    end: int
    noun: str

    def interval(self, *, falls: bool) -> Interval:
        """Return the numbers that reach it; a bare number is the most behind words of falling, and else the least."""
        if self.bound is not None:
            return self.bound
        return Interval.parse(f"{'không quá' if falls else 'ít nhất'} {self.number}")


class _Run(NamedTuple):
    start: int
    end: int


def find_level(rest: str, text: str) -> Level | None:
    """Return the one level of a sentence; None if no number in it is one.

    Args:
        rest: the sentence without its time and its baseline.
        text: the sentence as it was written, for the message.

    Raises:
        InvalidInput: there are two levels (code "two"), a rough one ("rough"), or words beside the number that are not
            understood ("target").
    """
    if found := _GARBLED.search(rest):
        raise not_understood(found[0], text)
    read = tokens(rest)
    names = [found.span() for pattern in (_NAMES, _CODES) for found in pattern.finditer(rest)]
    names = [name for name in names if not any(token.start < name[0] < token.end for token in read)]
    read = [_settled(token, names) for token in read]
    if odd := next((token for token in read if token.role == "?"), None):
        raise not_understood(rest[odd.start : odd.end], text)
    shape = letters(read)
    runs = _runs(shape)
    if len(runs) > 1:
        raise two_levels(text)
    return _level(read, shape, runs[0], rest, text) if runs else None


def _settled(token: TargetToken, names: list[tuple[int, int]]) -> TargetToken:
    """The token, as a mere word if it lies in a name."""
    inside = any(start <= token.start < end for start, end in names)
    return token._replace(role="w") if inside else token


def _runs(shape: str) -> list[_Run]:
    """The stretches of roles that belong to a number each, from left to right."""
    runs: list[_Run] = []
    for at, role in enumerate(shape):
        if role not in "np" or (runs and at < runs[-1].end):
            continue
        start = at
        while start and shape[start - 1] in _BESIDE:
            start -= 1
        reached = max(
            found.end() if (found := pattern.match(shape, begin)) else at + 1
            for _form, pattern in patterns()
            for begin in range(start, at + 1)
        )
        runs.append(_Run(start, reached))
    return runs


def _level(read: list[TargetToken], shape: str, run: _Run, rest: str, text: str) -> Level:
    words = rest[read[run.start].start : read[run.end - 1].end]
    if "H" in shape[run.start : run.end]:
        remedy = _("hãy nêu mức xác định, như “ít nhất 95%”")
        raise InvalidInput.of("rough", _("mức ước lượng không cho biết thế nào là đạt"), text, remedy)
    form, found = next(
        ((form, found) for form, pattern in patterns() if (found := pattern.fullmatch(shape, run.start, run.end))),
        (None, None),
    )
    if form is None or found is None:
        raise not_understood(words, text)
    slots = {
        name: rest[read[found.start(name)].start : read[found.end(name) - 1].end]
        for name, held in found.groupdict().items()
        if held
    }
    noun, name, end = slots.pop("unit", ""), slots.pop("name", ""), read[run.end - 1].end
    if name and name.lower() not in MEASURE_NAMES and len(name) > 1:
        raise not_understood(name, text)
    if noun and len(slots) > 1:
        if rest[end:].split()[: len(noun.split())] != noun.split():
            raise not_understood(words, text)
        noun = ""
    read_bound = None if form.name == BARE else bound_of(form.name, slots)
    if read_bound is None and form.name != BARE:
        raise not_understood(words, text)
    bound = None if read_bound is None else Interval(*read_bound)
    share = "p" in shape[run.start : run.end]
    return Level(bound, next(iter(slots.values())), share, read[run.start].start, end, noun)


def two_levels(text: str) -> InvalidInput:
    """Return the error for a sentence with two levels or two times.

    Args:
        text: the sentence.
    """
    remedy = _("hãy tách thành từng câu, mỗi câu một chỉ tiêu")
    return InvalidInput.of("two", _("câu có nhiều hơn một mức hoặc một thời hạn"), text, remedy)


def not_understood(words: str, text: str) -> InvalidInput:
    """Return the error for words that have no place in a target.

    Args:
        words: the words.
        text: the sentence.
    """
    remedy = _("hãy viết như {example}", example="đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015")
    return InvalidInput.of("target", _("không rõ nghĩa của “{words}” trong chỉ tiêu", words=words), text, remedy)
