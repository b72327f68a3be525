"""Progressive brackets (điểm tăng theo từng khoảng): each range of the value has a stride and points of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Self, Unpack

from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import Number, finite_places, to_decimal
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.rules.families.full_wording import FullWording, WriteRule
from cchc.rules.families.level import ExactLevel, level_of
from cchc.rules.families.number_rule import NumberRuleOptions
from cchc.rules.families.stepped_rule import SteppedRule
from cchc.rules.families.template import filled, read_filled, written
from cchc.rules.kinds.deduction import MOST_STEPS, require_positive
from cchc.rules.pieces.piece import Piece
from cchc.rules.remainder import Remainder
from cchc.values import POSITIVE_FRACTION, ExactDecimal, PositiveDecimal, Ratio, to_exact_decimal
from cchc.viet import format_number


class BracketsOptions(NumberRuleOptions, total=False):
    """What such a rule takes besides its brackets (thông tin kèm theo), as keywords."""

    cap: Number | str | None
    remainder: Remainder


@dataclass(frozen=True, slots=True)
class Bracket(CheckedPickle):
    """A bracket (khoảng tăng điểm): "trên 20 đến 50, cứ thêm 10 được tính thêm 4 điểm".

    It begins where the bracket before it ends.

    Attributes:
        end: the value at which it ends; None if it has no end.
        stride: how much more of the value makes one step, above 0; 0.05 is 5 percentage points of a rate.
        points_per_step: the points that each step adds, above 0.

    >>> Bracket.of("50%", "5%", "0.25")
    Bracket(end=Fraction(1, 2), stride=Fraction(1, 20), points_per_step=Decimal('0.25'))
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    end: ExactLevel | None
    stride: Annotated[ExactLevel, POSITIVE_FRACTION]
    points_per_step: PositiveDecimal

    def _check(self) -> None:
        with FaultCollector() as faults:
            for name in ("stride", "points_per_step"):
                with faults.at():
                    require_positive(self, name)

    @classmethod
    def of(cls, end: Number | Ratio | str | None, stride: Number | Ratio | str, points_per_step: Number | str) -> Self:
        """Return the bracket of any exact numbers (khoảng tăng điểm); end and stride of a rate may be texts, "50%"."""
        return cls(None if end is None else level_of(end), level_of(stride), to_exact_decimal(points_per_step))


class _Section(NamedTuple):
    """A bracket with the value at which it starts, the points there, and the steps that it adds up to the cap."""

    bracket: Bracket
    start: Fraction
    points: Fraction
    steps: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Brackets(SteppedRule):
    """Add points by brackets (điểm tăng theo từng khoảng): each bracket has a stride and points of its own.

    "Từ 20 km2 trở xuống: 8 điểm; trên 20 đến 50, cứ thêm 10 km2 được tính thêm 4 điểm; trên 50, cứ thêm 10 km2 được
    tính thêm 2 điểm, tối đa 30 điểm." Points are added above the start; below it if `direction` is DOWN. In each
    bracket the steps are counted from where it starts. After the last bracket the points stay as they are.

    Attributes:
        start: the value up to which the base is earned.
        base: the points up to the start.
        brackets: the brackets, from the start on; at least one. Only the last may be without an end.
        cap: the most points, no more than the brackets reach; None if the end of the last bracket limits them.
        remainder: what a part of a step adds; at the end of a bracket too.

    Raises:
        InvalidInput: ends that do not go one way, a stride or points that are not above 0, a stride longer than its
            bracket, a cap that is reached before the last bracket or never, or one that is missing.

    >>> from cchc.rules import InputKind
    >>> area = Brackets.of(8, 20, (50, 10, 4), (None, 10, 2), cap=30, input_kind=InputKind.AMOUNT)
    >>> [str(area.score(km2).points) for km2 in (12, 29, 30, 50, 65, 900)]
    ['8', '8', '12', '20', '22', '30']
    """

    wording_form: ClassVar[str] = (
        "Điểm tăng theo từng khoảng: đến mức {start} được {base} điểm[, tối đa {cap} điểm], {remainder}"
    )

    kind: Literal["brackets"] = "brackets"
    start: ExactLevel
    base: ExactDecimal
    brackets: tuple[Bracket, ...]
    cap: ExactDecimal | None = None
    remainder: Remainder = Remainder.DROPPED

    def _check(self) -> None:
        if self.base < 0:
            raise InvalidInput.of("base", _("điểm ban đầu không thể âm"), str(self.base), _("hãy xem lại quy tắc"))
        self._check_ends()
        self._check_cap()
        SteppedRule._check(self)

    def _check_ends(self) -> None:
        *inner, last = [bracket.end for bracket in self.brackets] or [None]
        remedy = _("các khoảng phải nối tiếp nhau, chỉ khoảng cuối không cần mức kết thúc")
        ends = [end for end in (self.start, *inner, last) if end is not None]
        if not self.brackets or None in inner or any((far - near) * self._sign <= 0 for near, far in pairwise(ends)):
            read = " … ".join("" if end is None else written(end) for end in (self.start, *inner, last))
            raise InvalidInput.of("brackets", _("các khoảng tăng điểm không nối tiếp nhau"), read, remedy)
        if last is None and self.cap is None:
            what = _("khoảng cuối không có giới hạn")
            raise InvalidInput.of("cap", what, "", _("hãy cho điểm tối đa (cap), hoặc mức kết thúc của khoảng cuối"))

    def _check_cap(self) -> None:
        sections = self._sections()
        idle = next((section for section in sections if section.steps <= 0), None)
        final = sections[-1]
        if self.cap is not None and not final.points < self.cap <= self._reached(final):
            remedy = _("điểm tối đa phải đạt được trong khoảng cuối")
            raise InvalidInput.of("cap", _("điểm tối đa không hợp với các khoảng"), str(self.cap), remedy)
        if self.cap is None and finite_places(self._reached(final)) is None:
            what, read = _("điểm cao nhất là số thập phân vô hạn"), written(self._reached(final))
            raise InvalidInput.of("cap", what, read, _("hãy cho điểm tối đa (cap)"))
        if idle is not None:
            what = _("bước dài hơn cả khoảng, khoảng này không thêm điểm nào")
            raise InvalidInput.of("stride", what, written(idle.bracket.stride), _("hãy xem lại quy tắc"))

    @classmethod
    def of(
        cls,
        base: Number | str,
        start: Number | Ratio | str,
        *brackets: tuple[Number | Ratio | str | None, Number | Ratio | str, Number | str],
        **settings: Unpack[BracketsOptions],
    ) -> Self:
        """Return the rule of any exact numbers (điểm tăng theo từng khoảng); values of a rate may be texts, "70%".

        Args:
            base: the points up to the start.
            start: the value up to which the base is earned.
            brackets: the end of each bracket, its stride, and the points of a step.
            **settings: cap, remainder, and what any rule on a number takes.

        >>> Brackets.of(1, "50%", ("80%", "10%", "0.5"), ("100%", "5%", "0.5")).max_points
        Decimal('4.5')
        """
        drawn = tuple(Bracket.of(*bracket) for bracket in brackets)
        return cls(base=to_exact_decimal(base), start=level_of(start), brackets=drawn, **settings)  # type: ignore[arg-type]  # source text

    def short_wording(self) -> str:
        """Return the rule in official wording (lời văn), with what a part of a step adds."""
        on, past, more = ("xuống", "trên", "thêm") if self._sign > 0 else ("lên", "dưới", "giảm")
        near = self._written(self.start)
        clauses = [f"từ {near} trở {on}: {format_number(self.base)} điểm"]
        for bracket in self.brackets:
            end = "" if bracket.end is None else self._written(bracket.end)
            until = end and f" đến {end}"
            points, stride = format_number(bracket.points_per_step), self._written(bracket.stride)
            clauses.append(f"{past} {near}{until}, cứ {more} {stride} được tính thêm {points} điểm")
            near = end
        most = "" if self.cap is None else f", tối đa {format_number(self.cap)} điểm"
        return f"{'; '.join(clauses)}{most}; {self.remainder.in_language('vi')}"

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): a line for each bracket."""
        lines = [_Line(section.start, *_fields(section.bracket)) for section in self._sections()]
        return "\n".join((f"{filled(self.wording_form, self)}:", *(filled(_LINE, line) for line in lines)))

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        gaps = wording.gaps(cls)
        lines = [_read_line(line) for line in wording.lines]
        known = [line for line in lines if line is not None]
        if gaps is None or wording.inner or not lines or len(known) != len(lines):
            return None
        if [line.after for line in known] != [gaps["start"], *(line.end for line in known[:-1])]:
            return None
        drawn = (Bracket(line.end, line.stride, to_decimal(line.points_per_step)) for line in known)
        return cls(brackets=tuple(drawn), **gaps, **settings)

    def _sections(self) -> tuple[_Section, ...]:
        """The brackets, each with where it starts."""
        found: list[_Section] = []
        start, points = self.start, Fraction(self.base)
        for bracket in self.brackets:
            found.append(_Section(bracket, start, points, self._steps_of(bracket, start, points)))
            start = start if bracket.end is None else bracket.end
            points = self._reached(found[-1])
        return tuple(found)

    def _steps_of(self, bracket: Bracket, start: Fraction, points: Fraction) -> Fraction:
        """The steps of a bracket that count: as many as it holds, or as the cap leaves."""
        whole = self.remainder is Remainder.DROPPED
        found: list[Fraction] = []
        if bracket.end is not None:
            held = self._sign * (bracket.end - start) / bracket.stride
            found.append(Fraction(floor(held)) if whole else held)
        if self.cap is not None:
            left = (Fraction(self.cap) - points) / Fraction(bracket.points_per_step)
            found.append(Fraction(ceil(left)) if whole else left)
        return min(found)

    def _reached(self, section: _Section, steps: int | None = None) -> Fraction:
        """The points after so many steps of a bracket, all of them if none are given, within the cap."""
        counted = section.steps if steps is None else steps
        points = section.points + counted * Fraction(section.bracket.points_per_step)
        return points if self.cap is None else min(points, Fraction(self.cap))

    def _lowered(self) -> Iterator[Piece]:
        sections = self._sections()
        if self.remainder is Remainder.PRORATED:
            yield from self._slopes(sections)
        else:
            total = sum(section.steps for section in sections)
            if total > MOST_STEPS:
                raise InvalidInput.of("steps", _("quá nhiều bậc điểm"), str(total), _("hãy xem lại mức trừ, mức cộng"))
            yield from self._levels(sections)
        final = sections[-1]
        yield self._level(self._after(final, final.steps), None, self._reached(final), "tối đa")

    def _slopes(self, sections: tuple[_Section, ...]) -> Iterator[Piece]:
        """The base, and a slope for each bracket; the start itself lies on the first slope."""
        base = self._level(None, self.start, Fraction(self.base), "")
        if self.start not in self.domain or base.within(self.domain) is not None:
            yield base
        for section in sections:
            slope = self._sign * Fraction(section.bracket.points_per_step) / section.bracket.stride
            interval = self._between(section.start, self._after(section, section.steps))
            piece = Piece(interval, slope, section.points - slope * section.start, self._formula(section))
            if piece.within(self.domain) is not None:
                yield piece

    def _levels(self, sections: tuple[_Section, ...]) -> Iterator[Piece]:
        """The base and the whole steps of every bracket but the last step, as far as a value can get."""
        level: tuple[Fraction | None, Fraction, str] = (None, Fraction(self.base), "")
        for section in sections:
            for step in range(1, int(section.steps) + 1):
                near, points, formula = level
                far = self._after(section, Fraction(step))
                piece = self._level(near, far, points, formula)
                if near is None or piece.within(self.domain) is not None:
                    yield piece
                per = format_number(section.bracket.points_per_step)
                level = (far, self._reached(section, step), f"{written(section.points)} + {step} × {per}")

    def _after(self, section: _Section, steps: Fraction) -> Fraction:
        """The value so many steps past the start of a bracket."""
        return section.start + self._sign * steps * section.bracket.stride

    def _formula(self, section: _Section) -> str:
        per, stride = format_number(section.bracket.points_per_step), self._written(section.bracket.stride)
        return f"{written(section.points)} + {per} × {self._distance(section.start)} ÷ {stride}"


_LINE = "- từ mức {after}[ đến mức {end}], mỗi {stride} tiếp theo thêm {points_per_step} điểm"
"""The line of a bracket in a full wording; it names the value at which the bracket starts too."""


class _Line(NamedTuple):
    """What the line of a bracket has in its gaps."""

    after: Any
    end: Any
    stride: Any
    points_per_step: Any


def _fields(bracket: Bracket) -> tuple[object, object, object]:
    return bracket.end, bracket.stride, bracket.points_per_step


def _read_line(line: str) -> _Line | None:
    gaps = read_filled(_LINE, line)
    return None if gaps is None else _Line(**{"end": None} | gaps)
