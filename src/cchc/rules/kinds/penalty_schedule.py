"""Named faults that cost points (danh mục mức trừ điểm): each has a rate and a cap of its own, under one maximum."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil, lcm
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar, Unpack

from cchc.errors import Fault, FaultCollector, InvalidInput, pointer
from cchc.exact import Number, exact
from cchc.indicators import Counts, Measured, measured, states_counts
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, JsonForm, set_fields
from cchc.rules.families.builtin_rule import BuiltinRule, RuleOptions
from cchc.rules.families.full_wording import FullWording, WriteRule
from cchc.rules.families.parts_rule import reason_part
from cchc.rules.families.template import filled, read_filled
from cchc.rules.input_kind import InputKind, not_taken
from cchc.rules.kinds.deduction import ENDLESS, Deduction, require_positive
from cchc.rules.option_table import label_faults
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.attainable import MAX_LEVELS
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_range import PointRange, single_points
from cchc.rules.reason import Combination, LimitReason, PartsReason, PieceReason, Reason, ReasonPart
from cchc.values import CaseCount, ExactDecimal, Interval, to_exact_decimal
from cchc.viet import format_number, label_key

N = TypeVar("N", int, Fraction)


class PenaltyScheduleOptions(RuleOptions, total=False):
    """What such a rule takes besides its penalties (thông tin kèm theo), as keywords."""

    floor: Number | str | None


@dataclass(frozen=True, slots=True)
class Penalty(CheckedPickle):
    """A penalty (mức trừ điểm): a named fault, and what its cases cost, as in a `Deduction`.

    Attributes:
        text: the name of the fault, as printed in the decision.
        points_per_case: the points that each case costs; None if cases cost nothing before all is lost.
        max_deduction: the most points that this fault takes off; None if it has no limit of its own.
        cases_per_step: how many cases make one deduction, counted whole.
        lose_all_from: from this many cases on, all points that are left go, and no more; None if the fault never takes
            all.
        case: what is counted, for the wording; it plays no part in comparing.

    Raises:
        InvalidInput: a number that is not above 0, or a fault that costs nothing.

    >>> Penalty.of("Báo cáo chậm", "0.25", 1, case="lần").short_wording()
    'Báo cáo chậm: trừ 0,25 điểm/lần, tối đa 1 điểm'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    text: str
    points_per_case: ExactDecimal | None
    max_deduction: ExactDecimal | None = None
    cases_per_step: CaseCount = 1
    lose_all_from: CaseCount | None = None
    case: str = field(default="trường hợp", compare=False)

    def _check(self) -> None:
        with FaultCollector() as faults:
            for name in ("points_per_case", "max_deduction", "cases_per_step", "lose_all_from"):
                with faults.at():
                    exact(getattr(self, name) or 0)
                    require_positive(self, name)
        if self.points_per_case is not None:
            return
        if self.lose_all_from is None:
            remedy = _("hãy cho mức trừ mỗi trường hợp (points_per_case), hoặc từ bao nhiêu trường hợp thì trừ hết")
            raise InvalidInput.of("points_per_case", _("lỗi này không trừ điểm nào"), self.text, remedy)
        if self.max_deduction is not None or self.cases_per_step > 1:
            remedy = _(
                "hãy bỏ mức trừ tối đa và số trường hợp mỗi lần trừ (max_deduction, cases_per_step), "
                "hoặc cho điểm trừ mỗi trường hợp (points_per_case)"
            )
            raise InvalidInput.of("points_per_case", _("không có mức trừ mỗi trường hợp"), self.text, remedy)

    @classmethod
    def of(  # noqa: PLR0913  # the fields
        cls,
        text: str,
        points_per_case: Number | str | None,
        max_deduction: Number | str | None = None,
        *,
        cases_per_step: int = 1,
        lose_all_from: int | None = None,
        case: str = "trường hợp",
    ) -> Self:
        """Return the penalty of any exact numbers (mức trừ điểm).

        Args:
            text: the name of the fault.
            points_per_case: the points of a case; None takes all from the first case on, unless stated otherwise.
            max_deduction: the most points that it takes off.
            cases_per_step: how many cases make one deduction.
            lose_all_from: from how many cases on all is lost.
            case: what is counted.
        """
        per, most = (None if one is None else to_exact_decimal(one) for one in (points_per_case, max_deduction))
        last = 1 if per is None and lose_all_from is None else lose_all_from
        return cls(text, per, most, cases_per_step, last, case)

    @property
    def key(self) -> str:
        """The name for comparing (khóa so khớp): case, spaces, quotes and closing punctuation play no part."""
        return label_key(self.text)

    def deduction(self, room: Decimal | None) -> Deduction | None:
        """Return what the cases cost before all is lost, as a rule of its own (trừ theo trường hợp).

        Args:
            room: the most points that there are to lose; None if there is no limit.

        Returns:
            A deduction from 0; None if a case costs nothing.

        Raises:
            InvalidInput: cases are counted in steps and nothing limits them, or there are too many steps.
        """
        if self.points_per_case is None:
            return None
        most = min((one for one in (self.max_deduction, room) if one is not None), default=None)
        return Deduction(
            points_per_case=self.points_per_case,
            max_deduction=most,
            cases_per_step=self.cases_per_step,
            case=self.case,
        )

    @property
    def max_steps(self) -> int | None:
        """How many deductions there are before all is lost (số lần trừ); None if all is never lost."""
        return None if self.lose_all_from is None else (self.lose_all_from - 1) // self.cases_per_step

    def short_wording(self) -> str:
        """Return the penalty in official wording (lời văn)."""
        clauses: list[str] = []
        if self.points_per_case is not None:
            each = f"{self.cases_per_step} {self.case}" if self.cases_per_step > 1 else self.case
            clauses.append(f"trừ {format_number(self.points_per_case)} điểm/{each}")
        if self.max_deduction is not None:
            clauses.append(f"tối đa {format_number(self.max_deduction)} điểm")
        if self.lose_all_from is not None:
            many = self.lose_all_from > 1 or clauses
            clauses.append(f"từ {self.lose_all_from} {self.case} trở lên trừ hết" if many else "trừ hết")
        return f"{self.text}: {', '.join(clauses)}"

    def full_wording(self) -> str:
        """Return the line of the penalty in a full wording (lời văn đầy đủ)."""
        return f"- {self.text}: {filled(_LINES[self.points_per_case is None], self)}"

    def check(self) -> tuple[Fault, ...]:
        """Return what is unsound about the penalty (kiểm tra); () exactly if it is sound.

        Found are names that no `Counts` can hold, a cap below what one case costs, and a rate that is never used.
        """
        return tuple(_unsound(self))


_LINES = (
    (
        "trừ {points_per_case} điểm cho mỗi {cases_per_step} trường hợp[, tối đa {max_deduction} điểm]"
        "[, từ {lose_all_from} trường hợp trừ hết]"
    ),
    "từ {lose_all_from} trường hợp trừ hết",
)
"""The lines of penalties in a full wording: of one with a rate, and of one without."""


def _read_line(line: str) -> Penalty | None:
    """Return the penalty of a line of a full wording; None if it has another form."""
    text, colon, costs = line.removeprefix("- ").rpartition(": ")
    found = (read_filled(one, costs) for one in _LINES if colon)
    gaps: dict[str, Any] | None = next((one for one in found if one is not None), None)
    if gaps is None:
        return None
    for name in ("cases_per_step", "lose_all_from"):
        if name in gaps and gaps[name].denominator == 1:
            gaps[name] = gaps[name].numerator
    return Penalty(text, gaps.pop("points_per_case", None), **gaps)


def _unsound(penalty: Penalty) -> Iterator[Fault]:
    text, per, most = penalty.text, penalty.points_per_case, penalty.max_deduction
    if penalty.key:
        try:
            Counts({text: 1})
        except InvalidInput as error:
            yield from (replace(fault, path="/text", place="") for fault in error.faults)
    if per is not None and most is not None and most < per:
        remedy = _("hãy xem lại mức trừ tối đa (max_deduction)")
        yield Fault("/max_deduction", "cap", _("mức trừ tối đa nhỏ hơn mức trừ của một trường hợp"), text, remedy)
    if per is not None and penalty.max_steps == 0:
        remedy = _("hãy bỏ mức trừ mỗi trường hợp, hoặc tăng số trường hợp trừ hết")
        yield Fault("/points_per_case", "unreachable", _("đã trừ hết trước khi trừ theo trường hợp"), text, remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class PenaltySchedule(BuiltinRule):
    """Take points off for several named faults (danh mục mức trừ điểm), each with its own rate, under one maximum.

    "Báo cáo chậm: trừ 0,25 điểm/lần, tối đa 1 điểm; sai thể thức: trừ 0,5 điểm/văn bản; không báo cáo: trừ hết." It
    takes counts by label: a `Counts`, or a dict from the name of a fault to its number of cases. A fault that is left
    out has 0 cases, and no faults at all keep all points; who has not reported is an `Absence`.

    Attributes:
        penalties: the penalties, in the order of the decision; at least one.
        initial: the points that it starts with; 0 if it only takes away from other points.
        floor: the points below which all faults together do not go; None if nothing limits them. A fault that takes
            all leaves 0 points, even below a floor above 0.

    Raises:
        InvalidInput: no penalty, a floor that is not below the initial points, a fault that takes all where there are
            no points.

    >>> rule = PenaltySchedule.of(
    ...     2, ("Báo cáo chậm", "0.25", 1), ("Sai thể thức", "0.5"), ("Không báo cáo", None)
    ... )
    >>> rule.score({"Báo cáo chậm": 2, "Sai thể thức": 1}).points, rule.score({}).points
    (Decimal('1'), Decimal('2'))
    >>> rule.score({"báo cáo chậm": 9}).points, rule.score({"không báo cáo": 1}).points
    (Decimal('1'), Decimal('0'))
    """

    wording_form: ClassVar[str] = "Danh mục mức trừ điểm: có sẵn {initial} điểm[, còn ít nhất {floor} điểm]"

    kind: Literal["penalty_schedule"] = "penalty_schedule"
    penalties: Annotated[tuple[Penalty, ...], JsonForm(minItems=1)]
    initial: ExactDecimal = Decimal(0)
    floor: ExactDecimal | None = Decimal(0)
    deductions: tuple[Deduction | None, ...] = field(init=False, compare=False, repr=False)
    places: dict[str, int] = field(init=False, compare=False, repr=False)

    def _check(self) -> None:
        if not self.penalties:
            what, remedy = _("danh mục không có mức trừ điểm nào"), _("hãy bổ sung mức trừ điểm")
            raise InvalidInput.of("penalties", what, "", remedy)
        if self.initial < 0:
            read = str(self.initial)
            raise InvalidInput.of("initial", _("điểm ban đầu không thể âm"), read, _("hãy xem lại quy tắc"))
        if self.floor is not None and self.floor >= self.initial:
            what, remedy = _("điểm còn lại ít nhất phải nhỏ hơn điểm ban đầu"), _("hãy xem lại quy tắc")
            raise InvalidInput.of("floor", what, f"{self.floor} … {self.initial}", remedy)
        room = None if self.floor is None else to_exact_decimal(Fraction(self.initial) - Fraction(self.floor))
        deductions: list[Deduction | None] = []
        with FaultCollector() as faults:
            for place, penalty in enumerate(self.penalties):
                with faults.at("penalties", place, place=penalty.text):
                    if penalty.lose_all_from is not None and not self.initial:
                        what, remedy = _("không có điểm nào để trừ hết"), _("hãy cho điểm ban đầu")
                        raise InvalidInput.of("lose_all_from", what, penalty.lose_all_from, remedy)
                    deductions.append(penalty.deduction(room))
        keys = [penalty.key for penalty in self.penalties]
        places = {key: place for place, key in enumerate(keys)}
        repeated = {key for place, key in enumerate(keys) if places[key] != place}
        known = {key: place for key, place in places.items() if key not in repeated}
        set_fields(self, deductions=tuple(deductions), places=known)
        least = self._least_by_rates()
        if least is not None and self._takes_all:
            least = min(least, Fraction(0))
        lowest = ENDLESS if least is None else to_exact_decimal(least)
        set_fields(self, min_points=lowest, max_points=self.initial)

    def _least_by_rates(self) -> Fraction | None:
        """Return the points when every rate has taken the most that it can; None if nothing limits that."""
        taken = [self._most_taken(place) for place in range(len(self.penalties))]
        least = None if None in taken else Fraction(self.initial) - sum(one for one in taken if one is not None)
        if self.floor is None:
            return least
        return Fraction(self.floor) if least is None else max(least, Fraction(self.floor))

    def _most_taken(self, place: int) -> Fraction | None:
        """Return the most that one fault takes off by its rate; None if nothing limits it."""
        deduction, steps = self.deductions[place], self.penalties[place].max_steps
        if deduction is None:
            return Fraction(0)
        limit = None if deduction.max_deduction is None else Fraction(deduction.max_deduction)
        if steps is None:
            return limit
        taken = steps * Fraction(deduction.points_per_case)
        return taken if limit is None else min(limit, taken)

    @property
    def scale(self) -> int:
        """The least number by which all points of the rule become whole (mẫu số chung)."""
        rates = [one for one in self.deductions if one is not None]
        stated = [
            self.initial,
            self.floor,
            *(one.points_per_case for one in rates),
            *(one.max_deduction for one in rates),
        ]
        return lcm(*(Fraction(points or 0).denominator for points in stated))

    @property
    def _takes_all(self) -> bool:
        return any(penalty.lose_all_from is not None for penalty in self.penalties)

    def _loses_all_to_zero(self) -> bool:
        """Return whether some fault takes all while there still are points: else its own rate took them before."""
        lost = [place for place, penalty in enumerate(self.penalties) if penalty.lose_all_from is not None]
        return any((self._most_taken(place) or Fraction(0)) <= Fraction(self.initial) for place in lost)

    @classmethod
    def of(
        cls,
        initial: Number | str,
        *penalties: Penalty | tuple[str, Number | str | None] | tuple[str, Number | str | None, Number | str | None],
        **about: Unpack[PenaltyScheduleOptions],
    ) -> Self:
        """Return the rule of any exact numbers (danh mục mức trừ điểm).

        Args:
            initial: the points that it starts with.
            penalties: the penalties, or what makes them: the name of a fault, the points of a case (None takes all
                from the first case on), and the most points that it takes off.
            about: floor, and what any rule takes.

        >>> PenaltySchedule.of(0, ("Đơn thư vượt cấp", "0.5"), floor=-3).score({"Đơn thư vượt cấp": 4}).points
        Decimal('-2')
        """
        drawn = tuple(one if isinstance(one, Penalty) else Penalty.of(one[0], *one[1:]) for one in penalties)
        return cls(penalties=drawn, initial=to_exact_decimal(initial), **about)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes the number of cases of each fault (số trường hợp theo tên)."""
        return InputKind.COUNTS

    def score(
        self,
        value: Measured | Mapping[str, int],
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """Return the points of counts by label (chấm), with the reason.

        Args:
            value: the counts, a mapping from the name of a fault to its number of cases, or an absence.
            cohort: not looked at: this rule judges a body by itself.
            previous: not looked at, likewise.

        Raises:
            InvalidInput: the rule does not take the value; a fault that it does not name; a count that is negative or
                no integer. All faults are reported.
        """
        taken = self._converted(value) if isinstance(value, Mapping) else value
        return BuiltinRule.score(self, taken, cohort=cohort, previous=previous)

    def _converted(self, value: Mapping[str, int]) -> Measured:
        """Return what a mapping states; refuse all names and counts together."""
        if not states_counts(value):
            return measured(value)
        with FaultCollector() as faults:
            with faults.at():
                self._check_names(label for label in value if isinstance(label, str))  # pyright: ignore[reportUnnecessaryIsInstance]  # a caller may hand over anything
            with faults.at():
                return Counts(value)

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that some counts give (các mức điểm cao hơn), from low to high.

        Args:
            above: the points that are to be passed.
            previous: not looked at.

        Returns:
            The points, each a range of its own; None if there are more than 1,000.
        """
        scale, floor = self.scale, None if self.floor is None else Fraction(self.floor)
        ends = [Fraction(0)] if self._loses_all_to_zero() else []
        if floor is not None and self._least_by_rates() == floor:
            ends.append(floor)
        room = ceil((Fraction(self.initial) - (above if floor is None else max(above, floor))) * scale)
        taken = {0}
        for penalty, deduction in zip(self.penalties, self.deductions, strict=True):
            if deduction is not None:
                most = None if deduction.max_deduction is None else int(Fraction(deduction.max_deduction) * scale)
                per = int(Fraction(deduction.points_per_case) * scale)
                taken = _with_steps(taken, room, per, most, penalty.max_steps)
            if len(taken) > MAX_LEVELS:
                return None
        return single_points((*ends, *(Fraction(self.initial) - Fraction(one, scale) for one in taken)), above)

    def best_input(self) -> Measured:
        """Return counts without any case (không có trường hợp nào)."""
        return Counts(())

    def short_wording(self) -> str:
        """Return the penalties in official wording (lời văn), with the limit of all if they leave some points."""
        words = "; ".join(penalty.short_wording() for penalty in self.penalties)
        if not self.floor or self.floor < 0:
            return words
        return f"{words}. Tổng số điểm trừ không quá {format_number(self.initial - self.floor)} điểm"

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): a line for each penalty."""
        return "\n".join((f"{filled(self.wording_form, self)}:", *(one.full_wording() for one in self.penalties)))

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        gaps = wording.gaps(cls)
        if gaps is None or wording.inner:
            return None
        lines = [_read_line(line) for line in wording.lines]
        penalties = tuple(line for line in lines if line is not None)
        return cls(penalties=penalties, **{"floor": None} | gaps, **settings) if len(penalties) == len(lines) else None

    def check(self) -> tuple[Fault, ...]:
        """Return what is unsound about the rule itself (kiểm tra); () exactly if it is sound.

        Found are names of faults that are empty or occur twice, and what is unsound about each penalty.
        """
        each = (
            fault.under("penalties", place, place="")
            for place, penalty in enumerate(self.penalties)
            for fault in penalty.check()
        )
        return (*label_faults(penalty.key for penalty in self.penalties), *each)

    def remaining(self, points: N, floor: N | None, *, loses_all: bool) -> N:
        """Return what is left of the initial points less all deductions (điểm còn lại), in any unit.

        Args:
            points: the initial points less what all rates take off.
            floor: the floor in the same unit.
            loses_all: whether some fault takes all that is left.
        """
        if loses_all:
            points, floor = min(points, type(points)(0)), None if floor is None else min(floor, type(points)(0))
        return points if floor is None else max(points, floor)

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if not isinstance(value, Counts):
            raise not_taken(value, self.input_kind)
        cases = self._cases(value)
        outcomes = [self._by_rate(place, count) for place, count in cases]
        points = sum((outcome.exact or Fraction(0) for outcome in outcomes), Fraction(self.initial))
        left, loses_all = max(points, Fraction(0)), False
        parts: list[ReasonPart] = []
        for (place, count), outcome in zip(cases, outcomes, strict=True):
            penalty, last = self.penalties[place], self.penalties[place].lose_all_from
            if last is None or count < last:
                parts.append(reason_part(penalty.text, outcome))
            else:
                parts.append(_all_taken(penalty.text, last, count, (outcome.exact or Fraction(0)) - left))
                left, loses_all = Fraction(0), True
        floor = None if self.floor is None else Fraction(self.floor)
        remaining = self.remaining(points, floor, loses_all=loses_all)
        total = min(points, Fraction(0)) if loses_all else points
        reason: Reason = PartsReason(how=Combination.SUM, initial=Fraction(self.initial), parts=tuple(parts))
        if remaining != total:
            reason = LimitReason(points=remaining, before=ReasonPart(text="", points=total, reason=reason))
        return Outcome.scored(remaining, self.max_points, reason)

    def _cases(self, value: Counts) -> list[tuple[int, int]]:
        """Return the places of the faults that occurred, in order, each with its cases; refuse all unknown names."""
        self._check_names((label for label, _count in value.by_label), "counts")
        return sorted((self.places[label_key(label)], count) for label, count in value.by_label if count)

    def _check_names(self, labels: Iterable[str], *path: str) -> None:
        """Refuse the names that no fault has, or that two have.

        Args:
            labels: the names.
            *path: what leads to them.
        """
        unknown = [label for label in labels if label_key(label) not in self.places]
        if unknown:
            names = "; ".join(f"“{penalty.text}”" for penalty in self.penalties)
            what, remedy = _("danh mục mức trừ điểm không có lỗi này"), _("hãy chọn một trong: {labels}", labels=names)
            found = (Fault(pointer(*path, label), "label", what, label, remedy, place="") for label in unknown)
            raise InvalidInput(*found)

    def _by_rate(self, place: int, count: int) -> Outcome:
        """Return what the cases of a fault take off, those before all is lost."""
        last, deduction = self.penalties[place].lose_all_from, self.deductions[place]
        if deduction is not None:
            return deduction.score(count if last is None else min(count, last - 1))
        end = None if last is None else Fraction(last)
        piece = Piece(Interval(Fraction(0), end, high_closed=False), Fraction(0), Fraction(0), "chưa trừ điểm")
        reason = PieceReason(measured=count, value=Fraction(count), piece=piece)
        return Outcome.scored(Fraction(0), Decimal(0), reason)


def _all_taken(text: str, last: int, count: int, points: Fraction) -> ReasonPart:
    """Return the reason of a fault that takes all: what its rate took off and what was left, a negative number."""
    piece = Piece(Interval(Fraction(last)), Fraction(0), points, f"từ {last} trở lên: trừ hết số điểm")
    reason = PieceReason(measured=count, value=Fraction(count), piece=piece)
    return ReasonPart(text=text, points=points, reason=reason)


def _with_steps(taken: set[int], room: int, per: int, most: int | None, max_steps: int | None) -> set[int]:
    """Return what may be taken off with one fault more, below `room`; all in one unit.

    A bounded subset sum, in time linear in the number of sums but for sorting them: each sum keeps the fewest steps by
    which it is reached, so that a chain of steps from a smaller sum ends where it meets a larger one. No more sums are
    searched for than can be listed.

    Args:
        taken: what may be taken off without the fault.
        room: the bound that is not reached.
        per: what one step takes off.
        most: the most that all steps take off; None if there is no limit.
        max_steps: how many steps there are before all is lost; None if there is no limit.
    """
    reached = None if most is None else -(-most // per)
    is_capped = reached is not None and (max_steps is None or reached <= max_steps)
    whole = reached - 1 if reached is not None and is_capped else max_steps
    found = dict.fromkeys(taken, 0)
    for start in sorted(taken):
        total, steps = start + per, 1
        while total < room and (whole is None or steps <= whole) and found.get(total, steps + 1) > steps:
            found[total] = steps
            total, steps = total + per, steps + 1
            if len(found) > MAX_LEVELS:
                return set(found)
    if most is not None and is_capped:
        found |= dict.fromkeys((one + most for one in taken if one + most < room), 0)
    return set(found)
