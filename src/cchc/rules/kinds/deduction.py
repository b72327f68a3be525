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
from cchc.rules.kinds.builtin_rule import RuleOptions
from cchc.rules.kinds.piece_rule import PieceRule
from cchc.rules.pieces.piece import Piece
from cchc.values import ExactDecimal, Interval, to_exact_decimal
from cchc.viet import format_number

MOST_STEPS = 1000
"""How many steps of points a rule may have."""
ENDLESS = Decimal("-Infinity")
"""The fewest points of a deduction that nothing limits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction(PieceRule):
    """Take points off for each case (trừ điểm): it starts full and ends at 0, or starts at 0 and goes down.

    Attributes:
        per: the points that each case costs.
        full: the points that it starts with; 0 where it only takes away from other points.
        most: the most that is taken off; None where only `full` limits it.
        every: how many cases make one deduction, counted whole.
        all_from: from this many cases on, all points that are left go; None where that is not said.
        case: what is counted, for the wording; it plays no part in comparing.

    >>> rule = Deduction.of("0.25", full=1)
    >>> [rule.score(count).points for count in (0, 1, 4, 9)]
    [Decimal('1'), Decimal('0.75'), Decimal('0'), Decimal('0')]
    """

    wording_form: ClassVar[str] = (
        "Trừ theo trường hợp: có sẵn {full} điểm, mỗi {every} trường hợp trừ {per} điểm"
        "[, trừ tối đa {most} điểm][, từ {all_from} trường hợp trừ hết]"
    )

    kind: Literal["deduction"] = "deduction"
    per: ExactDecimal
    full: ExactDecimal = Decimal(0)
    most: ExactDecimal | None = None
    every: int = 1
    all_from: int | None = None
    case: str = field(default="trường hợp", compare=False)

    def __post_init__(self) -> None:
        for name in ("per", "full", "most"):
            if (points := getattr(self, name)) is not None:
                object.__setattr__(self, name, to_exact_decimal(points))
        asked_positive("per", self.per)
        asked_positive("every", self.every)
        if self.full < 0:
            raise InvalidInput.of("full", _("điểm ban đầu không thể âm"), str(self.full), _("hãy xem lại quy tắc"))
        for name in ("most", "all_from"):
            if (limit := getattr(self, name)) is not None:
                asked_positive(name, limit)
        if self.most is not None and self.full and self.most >= self.full:
            object.__setattr__(self, "most", None)
        if self.all_from is not None and not self.full:
            remedy = _("hãy cho điểm ban đầu (full)")
            raise InvalidInput.of("all_from", _("không có điểm nào để trừ hết"), self.all_from, remedy)
        if self.every > 1 and self._floor is None:
            remedy = _("hãy cho mức trừ tối đa (most)")
            raise InvalidInput.of("every", _("trừ theo nhóm phải có giới hạn"), self.every, remedy)
        PieceRule.__post_init__(self)

    @classmethod
    def of(cls, per: Number | str, full: Number | str = 0, **about: Unpack[RuleOptions]) -> Self:
        """The rule from any exact numbers (trừ điểm): what each case costs, and the points to start with."""
        return cls(per=to_exact_decimal(per), full=to_exact_decimal(full), **about)  # type: ignore[arg-type]  # source text

    @property
    def _floor(self) -> Fraction | None:
        """The points below which nothing goes; None where nothing limits them."""
        if self.most is not None:
            return Fraction(self.full) - Fraction(self.most)
        return Fraction(0) if self.full else None

    def short_wording(self) -> str:
        """The rule in official wording (lời văn)."""
        each = f"{self.every} {self.case}" if self.every > 1 else self.case
        words = f"Mỗi {each} trừ {format_number(self.per)} điểm"
        if self.most is not None:
            words += f", trừ tối đa {format_number(self.most)} điểm"
        elif self.full:
            words += " cho đến khi hết số điểm"
        if self.all_from is not None:
            words += f"; từ {self.all_from} {self.case} trở lên bị trừ hết số điểm còn lại"
        return words

    def _set_bounds(self) -> None:
        floor = Fraction(0) if self.all_from else self._floor
        object.__setattr__(self, "max_points", self.full)
        object.__setattr__(self, "min_points", ENDLESS if floor is None else to_exact_decimal(floor))

    def _lowered(self) -> Iterator[Piece]:
        per, full, floor = Fraction(self.per), Fraction(self.full), self._floor
        text = f"mỗi {self.case} trừ {format_number(self.per)} điểm"
        if floor is None:
            yield Piece(Interval(Fraction(0)), -per, full, text)
        else:
            pieces = by_case(full, -per, floor, self.every, text)
            yield from pieces if self.all_from is None else self._ended(pieces, self.all_from)

    def _ended(self, pieces: Iterator[Piece], last: int) -> Iterator[Piece]:
        """The pieces up to the case from which on all is lost."""
        for piece in pieces:
            held = piece.within(Interval(Fraction(0), Fraction(last), high_closed=False))
            if held is not None:
                yield held
        yield Piece(Interval(Fraction(last)), Fraction(0), Fraction(0), f"từ {last} trở lên: trừ hết số điểm")


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


def asked_positive(name: str, number: Decimal | int) -> None:
    """Refuse a number that is not above 0."""
    if number <= 0:
        raise InvalidInput.of(name, _("phải lớn hơn 0"), str(number), _("hãy xem lại quy tắc"))
