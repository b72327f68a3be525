"""Points that rise step by step (điểm tăng thêm): so many more for so much above a value, or below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Annotated, ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.rules.families.level import ExactLevel, level_of
from cchc.rules.families.number_rule import NumberRuleOptions
from cchc.rules.families.stepped_rule import SteppedRule
from cchc.rules.kinds.deduction import MOST_STEPS, require_positive
from cchc.rules.pieces.piece import Piece
from cchc.rules.remainder import Remainder
from cchc.values import POSITIVE_FRACTION, ExactDecimal, PositiveDecimal, Ratio, to_exact_decimal
from cchc.viet import format_number


class IncrementOptions(NumberRuleOptions, total=False):
    """The optional fields of an `Increment`, as keywords of `of` (thông tin kèm theo)."""

    min_value: Number | Ratio | str | None
    remainder: Remainder


@dataclass(frozen=True, slots=True, kw_only=True)
class Increment(SteppedRule):
    """Add points step by step (điểm tăng theo bước): "trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm".

    Points are added above the start; below it if `direction` is DOWN.

    Attributes:
        start: the value from which points are added.
        base: the points at the start.
        stride: how much more of the value makes one step, above 0; 0.05 is 5 percentage points of a rate.
        points_per_step: the points that each step adds, above 0.
        cap: the most points, above `base`.
        min_value: the value that earns the base at the earliest, a worse one earns nothing; None if every
            value up to the start earns the base.
        remainder: what a part of a step adds.

    >>> rule = Increment.of(1, 3, start="70%", stride="5%", points_per_step="0.5")
    >>> [rule.score(Ratio(share, 100)).points for share in (60, 74, 75, 99)]
    [Decimal('1'), Decimal('1'), Decimal('1.5'), Decimal('3')]
    >>> shared = Increment.of(1, 3, start="70%", stride="5%", points_per_step="0.5", remainder=Remainder.PRORATED)
    >>> shared.score(Ratio(74, 100)).points
    Decimal('1.4')
    """

    wording_form: ClassVar[str] = (
        "Điểm tăng thêm: ở mức {start} được {base} điểm, mỗi {stride} tiếp theo thêm {points_per_step} điểm, "
        "tối đa {cap} điểm[, chưa đạt {min_value} không có điểm], {remainder}"
    )

    kind: Literal["increment"] = "increment"
    start: ExactLevel
    base: ExactDecimal
    stride: Annotated[ExactLevel, POSITIVE_FRACTION]
    points_per_step: PositiveDecimal
    cap: ExactDecimal
    min_value: ExactLevel | None = None
    remainder: Remainder = Remainder.DROPPED

    def _check(self) -> None:
        require_positive(self, "stride", "points_per_step")
        if not 0 <= self.base < self.cap:
            what = _("điểm ban đầu từ 0 điểm, dưới điểm tối đa")
            raise InvalidInput.of("base", what, f"{self.base} … {self.cap}", _("hãy xem lại quy tắc"))
        if self.min_value is not None and ((self.start - self.min_value) * self._sign < 0 or not self.base):
            what = _("mức có điểm ban đầu nằm sau mức bắt đầu tính thêm, hoặc không có điểm ban đầu")
            raise InvalidInput.of("min_value", what, str(self.min_value), _("hãy xem lại quy tắc"))
        SteppedRule._check(self)

    @classmethod
    def of(
        cls,
        base: Number | str,
        cap: Number | str,
        *,
        start: Number | Ratio | str,
        stride: Number | Ratio | str,
        points_per_step: Number | str,
        **settings: Unpack[IncrementOptions],
    ) -> Self:
        """Return an increment from exact numbers (điểm tăng theo bước).

        Points given as text are written with a point ("0.25"). Values of a rate given as text are percentages in
        Vietnamese spelling, with a comma ("0,5%").

        Args:
            base: the points at the start.
            cap: the most points, above `base`.
            start: the value from which points are added.
            stride: how far the value must go for one step, above 0.
            points_per_step: the points that each step adds, above 0.
            **settings: `min_value`, `remainder`, `direction` and the options of every rule on a number.

        >>> from cchc.indicators import Direction
        >>> Increment.of(2, 3, start="4%", stride="0,5%", points_per_step="0.25", direction=Direction.DOWN).start
        Fraction(1, 25)
        """
        floor = settings.pop("min_value", None)
        values = {
            "start": level_of(start),
            "stride": level_of(stride),
            "min_value": None if floor is None else level_of(floor),
        }
        base, cap, points_per_step = (to_exact_decimal(points) for points in (base, cap, points_per_step))
        return cls(base=base, cap=cap, points_per_step=points_per_step, **values, **settings)  # type: ignore[arg-type]  # source text

    def short_wording(self) -> str:
        """The rule in official wording (lời văn), with what a part of a step adds."""
        up = self._sign > 0
        start, per, most = self._written(self.start), format_number(self.points_per_step), format_number(self.cap)
        on, past, short, more = ("xuống", "trên", "dưới", "thêm") if up else ("lên", "dưới", "trên", "giảm")
        held, nothing = f"từ {start} trở {on}", ""
        if self.min_value is not None:
            floor = self._written(self.min_value)
            ends = (floor, start) if up else (start, floor)
            turned = "lên" if up else "xuống"
            held = f"từ {start} trở {turned}" if self.min_value == self.start else "từ {} đến {}".format(*ends)
            nothing = f"; {short} {floor}: 0 điểm"
        return (
            f"{held}: {format_number(self.base)} điểm; {past} {start} thì cứ {more} {self._written(self.stride)} "
            f"được tính thêm {per} điểm, tối đa {most} điểm{nothing}; {self.remainder.in_language('vi')}"
        )

    def _lowered(self) -> Iterator[Piece]:
        base, most = Fraction(self.base), Fraction(self.cap)
        if self.min_value is not None:
            yield self._level(None, self.min_value, Fraction(0), "")
        if self.remainder is Remainder.PRORATED:
            top = self._after((most - base) / Fraction(self.points_per_step))
            if self.min_value != self.start:
                yield self._level(self.min_value, self.start, base, "")
            slope = self._sign * Fraction(self.points_per_step) / self.stride
            yield Piece(self._between(self.start, top), slope, base - slope * self.start, self._formula())
        else:
            times = ceil((most - base) / Fraction(self.points_per_step))
            if times > MOST_STEPS:
                raise InvalidInput.of("steps", _("quá nhiều bậc điểm"), str(times), _("hãy xem lại mức trừ, mức cộng"))
            top = self._after(Fraction(times))
            yield from self._steps(times)
        yield self._level(top, None, most, "tối đa")

    def _steps(self, times: int) -> Iterator[Piece]:
        """The whole steps below the most, as far as a value can get."""
        for time in range(times):
            near = self._after(Fraction(time)) if time else self.min_value
            formula = f"{format_number(self.base)} + {time} × {format_number(self.points_per_step)}" if time else ""
            points = Fraction(self.base) + time * Fraction(self.points_per_step)
            piece = self._level(near, self._after(Fraction(time + 1)), points, formula)
            if time and piece.within(self.domain) is None:
                return
            yield piece

    def _after(self, steps: Fraction) -> Fraction:
        """The value so many steps past the start."""
        return self.start + self._sign * steps * self.stride

    def _formula(self) -> str:
        base, step = format_number(self.base), format_number(self.points_per_step)
        return f"{base} + {step} × {self._distance(self.start)} ÷ {self._written(self.stride)}"
