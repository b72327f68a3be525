"""Points taken off (trừ điểm): so many for each case, down to a floor."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.piece_rule import PieceRule
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.values import ExactDecimal, Interval, to_exact_decimal
from cchc.viet import format_number

MOST_STEPS = 1000
"""How many steps of points a rule may have."""
ENDLESS = Decimal("-Infinity")
"""The fewest points of a deduction that nothing limits."""


class DeductionOptions(RuleOptions, total=False):
    """The optional fields of a `Deduction`, as keywords of `of` (thông tin kèm theo)."""

    max_deduction: Number | str | None
    cases_per_step: int
    lose_all_from: int | None
    free_cases: int | None
    case: str
    rounding: PointRounding | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction(PieceRule):
    """Take points off for each case (trừ điểm): it starts full and ends at 0, or starts at 0 and goes down.

    Attributes:
        points_per_case: the points that each case costs.
        initial: the points that it starts with; 0 if it only takes away from other points.
        max_deduction: the most points that are taken off; None if only `initial` limits it.
        cases_per_step: how many cases make one deduction, counted whole.
        lose_all_from: from this many cases on, all points that are left go; None if the rule does not state it.
        free_cases: how many first cases cost nothing ("không trừ 2 lần đầu"); None if each costs something.
            `lose_all_from` counts all cases.
        case: what is counted, for the wording; it plays no part in comparing.

    >>> rule = Deduction.of("0.25", initial=1)
    >>> [rule.score(count).points for count in (0, 1, 4, 9)]
    [Decimal('1'), Decimal('0.75'), Decimal('0'), Decimal('0')]
    """

    wording_form: ClassVar[str] = (
        "Trừ theo trường hợp: có sẵn {initial} điểm, mỗi {cases_per_step} trường hợp trừ {points_per_case} điểm"
        "[, trừ tối đa {max_deduction} điểm][, từ {lose_all_from} trường hợp trừ hết]"
        "[, {free_cases} trường hợp đầu không trừ]"
    )

    kind: Literal["deduction"] = "deduction"
    points_per_case: ExactDecimal
    initial: ExactDecimal = Decimal(0)
    max_deduction: ExactDecimal | None = None
    cases_per_step: int = 1
    lose_all_from: int | None = None
    free_cases: int | None = None
    case: str = field(default="trường hợp", compare=False)

    def _check(self) -> None:
        require_positive(self, "points_per_case", "cases_per_step", "max_deduction", "lose_all_from", "free_cases")
        if self.initial < 0:
            raise InvalidInput.of(
                "initial", _("điểm ban đầu không thể âm"), str(self.initial), _("hãy xem lại quy tắc")
            )
        if self.max_deduction is not None and self.initial and self.max_deduction >= self.initial:
            set_fields(self, max_deduction=None)
        if self.lose_all_from is not None and not self.initial:
            remedy = _("hãy cho điểm ban đầu")
            raise InvalidInput.of("lose_all_from", _("không có điểm nào để trừ hết"), self.lose_all_from, remedy)
        if self.cases_per_step > 1 and self._floor is None:
            remedy = _("hãy cho mức trừ tối đa (max_deduction)")
            raise InvalidInput.of("cases_per_step", _("trừ theo nhóm phải có giới hạn"), self.cases_per_step, remedy)
        PieceRule._check(self)

    @classmethod
    def of(cls, points_per_case: Number | str, initial: Number | str = 0, **settings: Unpack[DeductionOptions]) -> Self:
        """Return a deduction from exact numbers (trừ điểm).

        Args:
            points_per_case: the points that each case costs, above 0: an exact number, or a text with a point ("0.25").
            initial: the points before any deduction, 0 or more.
            **settings: the other fields of this class, by name.

        Raises:
            InvalidInput: a number is not exact, or the fields contradict each other.

        >>> Deduction.of("0.5", 2, max_deduction=1).min_points
        Decimal('1')
        """
        return cls(points_per_case=to_exact_decimal(points_per_case), initial=to_exact_decimal(initial), **settings)  # type: ignore[arg-type]  # source text

    @property
    def _floor(self) -> Fraction | None:
        """The points below which nothing goes; None if nothing limits them."""
        if self.max_deduction is not None:
            return Fraction(self.initial) - Fraction(self.max_deduction)
        return Fraction(0) if self.initial else None

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        each = f"{self.cases_per_step} {self.case}" if self.cases_per_step > 1 else self.case
        words = "" if self.free_cases is None else f"Không trừ {self.free_cases} {self.case} đầu; "
        words += f"Mỗi {each} trừ {format_number(self.points_per_case)} điểm"
        if self.max_deduction is not None:
            words += f", trừ tối đa {format_number(self.max_deduction)} điểm"
        elif self.initial:
            words += " cho đến khi hết số điểm"
        if self.lose_all_from is not None:
            words += f"; từ {self.lose_all_from} {self.case} trở lên bị trừ hết số điểm còn lại"
        return words

    def _set_bounds(self) -> None:
        floor = Fraction(0) if self.lose_all_from else self._floor
        lowest = ENDLESS if floor is None else to_exact_decimal(floor)
        set_fields(self, min_points=lowest, max_points=self.initial)

    def _lowered(self) -> Iterator[Piece]:
        per, full, floor = Fraction(self.points_per_case), Fraction(self.initial), self._floor
        text = f"mỗi {self.case} trừ {format_number(self.points_per_case)} điểm"
        pieces = (
            iter((Piece(Interval(Fraction(0)), -per, full, text),))
            if floor is None
            else by_case(full, -per, floor, self.cases_per_step, text)
        )
        if self.free_cases is not None:
            pieces = after_free(pieces, self.free_cases, full)
        yield from pieces if self.lose_all_from is None else self._ended(pieces, self.lose_all_from)

    def _ended(self, pieces: Iterator[Piece], last: int) -> Iterator[Piece]:
        """The pieces up to the case from which on all is lost."""
        for piece in pieces:
            held = piece.within(Interval(Fraction(0), Fraction(last), high_closed=False))
            if held is not None:
                yield held
        yield Piece(Interval(Fraction(last)), Fraction(0), Fraction(0), f"từ {last} trở lên: trừ hết số điểm")


def after_free(pieces: Iterator[Piece], free: int, points: Fraction) -> Iterator[Piece]:
    """Yield the pieces moved up by the first cases, which leave the points as they are (những trường hợp đầu).

    Args:
        pieces: the pieces without free cases, from 0 on.
        free: how many first cases cost nothing.
        points: the points before any case.
    """
    yield Piece(Interval(Fraction(0), Fraction(free), high_closed=False), Fraction(0), points, f"{free} trường hợp đầu")
    for piece in pieces:
        low, high = piece.interval.low, piece.interval.high
        moved = Interval(
            None if low is None else low + free,
            None if high is None else high + free,
            piece.interval.low_closed,
            piece.interval.high_closed,
        )
        yield Piece(moved, piece.slope, piece.constant - piece.slope * free, piece.text)


def by_case(begins: Fraction, per: Fraction, ends: Fraction, every: int, text: str) -> Iterator[Piece]:
    """The pieces that run from one number of points to another, so much for so many cases."""
    times = ceil((ends - begins) / per)
    if every > 1 and times > MOST_STEPS:
        raise InvalidInput.of("steps", _("quá nhiều bậc điểm"), str(times), _("hãy xem lại mức trừ, mức cộng"))
    if every == 1:
        yield Piece(Interval(Fraction(0), Fraction(times), high_closed=False), per, begins, text)
    else:
        for time in range(times):
            low, high = Fraction(time * every), Fraction((time + 1) * every)
            yield Piece(Interval(low, high, high_closed=False), Fraction(0), begins + time * per, text)
    last = times * every
    yield Piece(Interval(Fraction(last)), Fraction(0), ends, f"từ {last} trở lên: đến giới hạn")


def require_positive(rule: object, *names: str) -> None:
    """Refuse a rule if one of these fields is a number that is not above 0; None passes."""
    for name in names:
        number = getattr(rule, name)
        if number is not None and number <= 0:
            raise InvalidInput.of(name, _("phải lớn hơn 0"), str(number), _("hãy xem lại quy tắc"))
