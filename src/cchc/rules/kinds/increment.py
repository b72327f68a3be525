"""Points that rise step by step (điểm tăng thêm): so many more for so much above a value, or below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.indicators import Direction
from cchc.messages import _
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds.deduction import MOST_STEPS, asked_positive
from cchc.rules.kinds.number_rule import NumberRule, NumberRuleOptions, level_of
from cchc.rules.pieces.piece import Piece
from cchc.rules.remainder import Remainder
from cchc.values import ExactDecimal, ExactFraction, Interval, Ratio, fraction, to_exact_decimal
from cchc.viet import format_number


class IncrementOptions(NumberRuleOptions, total=False):
    """What such a rule may be told besides its points (thông tin kèm theo), as keywords."""

    floor: Number | Ratio | str | None
    remainder: Remainder


@dataclass(frozen=True, slots=True, kw_only=True)
class Increment(NumberRule):
    """Add points step by step (điểm tăng thêm): "trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm".

    Points are added above the start; below it where `direction` is DOWN.

    Attributes:
        start: the value from which points are added.
        base: the points at the start.
        stride: how much more of the value makes one step, above 0; 0.05 is 5 percentage points of a rate.
        per: the points that each step adds, above 0.
        most: the most points, above `base`.
        floor: the value that earns the base at the earliest, what falls short of it earns nothing; None where every
            value up to the start earns the base.
        remainder: what a part of a step adds.

    >>> rule = Increment.of(1, 3, start="70%", stride="5%", per="0.5")
    >>> [rule.score(Ratio(share, 100)).points for share in (60, 74, 75, 99)]
    [Decimal('1'), Decimal('1'), Decimal('1.5'), Decimal('3')]
    >>> shared = Increment.of(1, 3, start="70%", stride="5%", per="0.5", remainder=Remainder.PRORATED)
    >>> shared.score(Ratio(74, 100)).points
    Decimal('1.4')
    """

    wording_form: ClassVar[str] = (
        "Điểm tăng thêm: ở mức {start} được {base} điểm, mỗi {stride} tiếp theo thêm {per} điểm, tối đa {most} điểm"
        "[, chưa đạt {floor} không có điểm], {remainder}"
    )

    kind: Literal["increment"] = "increment"
    start: ExactFraction
    base: ExactDecimal
    stride: ExactFraction
    per: ExactDecimal
    most: ExactDecimal
    floor: ExactFraction | None = None
    remainder: Remainder = Remainder.DROPPED

    def __post_init__(self) -> None:
        if self.direction is not None:
            object.__setattr__(self, "direction", Direction.of(self.direction))
        if not isinstance(self.remainder, Remainder):
            remedy = _("hãy chọn {choices}", choices=", ".join(kind.name for kind in Remainder))
            raise InvalidInput.of("remainder", _("không có cách tính phần lẻ này"), self.remainder, remedy)
        for name in ("base", "per", "most"):
            object.__setattr__(self, name, to_exact_decimal(getattr(self, name)))
        for name in ("start", "stride"):
            object.__setattr__(self, name, fraction(getattr(self, name)))
        for name in ("stride", "per"):
            asked_positive(name, getattr(self, name))
        if not 0 <= self.base < self.most:
            what = _("điểm ban đầu từ 0 điểm, dưới điểm tối đa")
            raise InvalidInput.of("base", what, f"{self.base} … {self.most}", _("hãy xem lại quy tắc"))
        if self.floor is not None:
            object.__setattr__(self, "floor", fraction(self.floor))
            if (self.start - self.floor) * self._sign < 0 or not self.base:
                what = _("mức có điểm ban đầu nằm sau mức bắt đầu tính thêm, hoặc không có điểm ban đầu")
                raise InvalidInput.of("floor", what, str(self.floor), _("hãy xem lại quy tắc"))
        NumberRule.__post_init__(self)

    @classmethod
    def of(
        cls,
        base: Number | str,
        most: Number | str,
        *,
        start: Number | Ratio | str,
        stride: Number | Ratio | str,
        per: Number | str,
        **about: Unpack[IncrementOptions],
    ) -> Self:
        """The rule from any exact numbers (điểm tăng thêm); start, stride and floor may be said as "70%".

        >>> Increment.of(2, 3, start="4%", stride="0,5%", per="0.25", direction=Direction.DOWN).start
        Fraction(1, 25)
        """
        floor = about.pop("floor", None)
        values = {
            "start": level_of(start),
            "stride": level_of(stride),
            "floor": None if floor is None else level_of(floor),
        }
        base, most, per = (to_exact_decimal(points) for points in (base, most, per))
        return cls(base=base, most=most, per=per, **values, **about)  # type: ignore[arg-type]  # source text

    @property
    def _sign(self) -> int:
        """1 where points are added above the start, -1 where below."""
        return self.direction.sign if self.direction else 1

    def short_wording(self) -> str:
        """The rule in official wording (lời văn), with what a part of a step adds."""
        up = self._sign > 0
        start, per, most = self._written(self.start), format_number(self.per), format_number(self.most)
        on, past, short, more = ("xuống", "trên", "dưới", "thêm") if up else ("lên", "dưới", "trên", "giảm")
        held, nothing = f"từ {start} trở {on}", ""
        if self.floor is not None:
            floor = self._written(self.floor)
            ends = (floor, start) if up else (start, floor)
            turned = "lên" if up else "xuống"
            held = f"từ {start} trở {turned}" if self.floor == self.start else "từ {} đến {}".format(*ends)
            nothing = f"; {short} {floor}: 0 điểm"
        return (
            f"{held}: {format_number(self.base)} điểm; {past} {start} thì cứ {more} {self._written(self.stride)} "
            f"được tính thêm {per} điểm, tối đa {most} điểm{nothing}; {self.remainder}"
        )

    def _lowered(self) -> Iterator[Piece]:
        base, most = Fraction(self.base), Fraction(self.most)
        if self.floor is not None:
            yield self._level(None, self.floor, Fraction(0), "")
        if self.remainder is Remainder.PRORATED:
            top = self._after((most - base) / Fraction(self.per))
            if self.floor != self.start:
                yield self._level(self.floor, self.start, base, "")
            slope = self._sign * Fraction(self.per) / self.stride
            yield Piece(self._between(self.start, top), slope, base - slope * self.start, self._formula())
        else:
            times = ceil((most - base) / Fraction(self.per))
            if times > MOST_STEPS:
                raise InvalidInput.of("steps", _("quá nhiều bậc điểm"), str(times), _("hãy xem lại mức trừ, mức cộng"))
            top = self._after(Fraction(times))
            yield from self._steps(times)
        yield self._level(top, None, most, "tối đa")

    def _steps(self, times: int) -> Iterator[Piece]:
        """The whole steps below the most, as far as a value can get."""
        for time in range(times):
            near = self._after(Fraction(time)) if time else self.floor
            told = f"{format_number(self.base)} + {time} × {format_number(self.per)}" if time else ""
            points = Fraction(self.base) + time * Fraction(self.per)
            piece = self._level(near, self._after(Fraction(time + 1)), points, told)
            if time and piece.within(self.domain) is None:
                return
            yield piece

    def _after(self, steps: Fraction) -> Fraction:
        """The value so many steps past the start."""
        return self.start + self._sign * steps * self.stride

    def _between(self, near: Fraction | None, far: Fraction | None) -> Interval:
        """The values from one on towards more points, to just before another."""
        percent = self.input_kind is InputKind.RATE
        if self._sign > 0:
            return Interval(near, far, high_closed=False, percent=percent)
        return Interval(far, near, low_closed=False, percent=percent)

    def _level(self, near: Fraction | None, far: Fraction | None, points: Fraction, told: str) -> Piece:
        interval = self._between(near, far)
        return Piece(interval, Fraction(0), points, f"{interval.words}: {told}" if told else interval.words)

    def _formula(self) -> str:
        of, start = "tỷ lệ" if self.input_kind is InputKind.RATE else "số liệu", self._written(self.start)
        past = f"({of} - {start})" if self._sign > 0 else f"({start} - {of})"
        return f"{format_number(self.base)} + {format_number(self.per)} × {past} ÷ {self._written(self.stride)}"
