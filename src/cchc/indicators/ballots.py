"""The ballots of a survey (phiếu khảo sát), counted at each step."""

from dataclasses import astuple, dataclass
from itertools import pairwise
from typing import Annotated, ClassVar, Self

from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _, current_language
from cchc.models import JsonForm, StructuredValue
from cchc.values import Ratio, WholeNumber, check_count
from cchc.viet import FormattedNumber, fold, format_number, full_pattern, parse_count, unreadable

_COUNT = "([0-9][0-9.]*)"
_SHAPE = ("phát ra ", _COUNT, " phiếu, thu về ", _COUNT, ", hợp lệ ", _COUNT, ", hài lòng ", _COUNT)
_READ = full_pattern(_SHAPE)
_Count = Annotated[WholeNumber, JsonForm(minimum=0)]
BALLOT_NAMES = ("sent", "returned", "valid", "satisfied")


@dataclass(frozen=True, slots=True)
class Ballots(StructuredValue):
    """The ballots of a survey (phiếu khảo sát): sent ≥ returned ≥ valid ≥ satisfied.

    Attributes:
        sent: the ballots handed out (phát ra).
        returned: those that came back (thu về).
        valid: those that count (hợp lệ).
        satisfied: the valid ones that are satisfied (hài lòng).

    In JSON it is an object with these four counts.

    Raises:
        InvalidInput: a count is negative or no integer, or a later step has more ballots.

    >>> ballots = Ballots(sent=300, returned=280, valid=270, satisfied=243)
    >>> str(ballots), ballots.share.value
    ('phát ra 300 phiếu, thu về 280, hợp lệ 270, hài lòng 243', Fraction(9, 10))
    """

    example: ClassVar[str] = "phát ra 300 phiếu, thu về 280, hợp lệ 270, hài lòng 243"

    sent: _Count
    returned: _Count
    valid: _Count
    satisfied: _Count

    def _check(self) -> None:
        counts = dict(zip(BALLOT_NAMES, astuple(self), strict=True))
        with FaultCollector() as faults:
            for name, count in counts.items():
                with faults.at(name):
                    check_count(count)
            if not faults.faults:
                for before, after in pairwise(BALLOT_NAMES):
                    with faults.at(after):
                        _require_part(counts[after], counts[before])

    @property
    def share(self) -> Ratio:
        """The satisfied as a share of the valid (tỷ lệ hài lòng)."""
        return Ratio(self.satisfied, self.valid)

    def in_language(self, language: str | None = None) -> str:
        """Return the counts for a sentence (trong câu), in the language of the argument, or else of the context.

        >>> Ballots.parse("phát ra 320 phiếu, thu về 300, hợp lệ 290, hài lòng 261").in_language("en")
        '320 ballots sent, 300 returned, 290 valid, 261 satisfied'
        """
        if (language or current_language()) != "en":
            return str(self)
        sent, *others = (FormattedNumber(format_number(count)).in_language("en") for count in astuple(self))
        words = zip(others, ("returned", "valid", "satisfied"), strict=True)
        return ", ".join((f"{sent} {'ballot' if sent == '1' else 'ballots'} sent", *(" ".join(pair) for pair in words)))

    def __str__(self) -> str:
        sent, *others = (format_number(count) for count in astuple(self))
        words = zip(("thu về", "hợp lệ", "hài lòng"), others, strict=True)
        return ", ".join((f"phát ra {sent} phiếu", *(f"{word} {count}" for word, count in words)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the ballots in a text (đọc), in the words that `str` writes.

        Raises:
            InvalidInput: the text is not in that form.

        >>> Ballots.parse("phát ra 10 phiếu, thu về 9, hợp lệ 8, hài lòng 8").valid
        8
        """
        found = _READ.fullmatch(fold(text))
        if found is None:
            raise unreadable("ballots", _("không đọc được số phiếu"), text, cls.example, _SHAPE)
        return cls(*map(parse_count, found.groups()))


def _require_part(part: int, total: int) -> None:
    if part > total:
        read = f"{part} > {total}"
        what = _("số phiếu ở bước sau nhiều hơn bước trước")
        raise InvalidInput.of("above_total", what, read, _("hãy kiểm tra lại số phiếu"))
