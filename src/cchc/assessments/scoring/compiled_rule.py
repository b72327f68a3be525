"""One rule compiled (quy tắc đã biên dịch): a function from a measured value to points, over integers.

A compiled function returns None for every value that it does not decide itself: an absence, a value that the rule
refuses, a number of very many digits. The rule then decides by its own `score`, so that no value is scored in two ways.

Points come out in a form that the caller chooses: as units of the last place where the framework rounds each
criterion, else as an exact pair of numerator and denominator.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar, cast, get_args

from cchc.assessments.scoring.point_form import CompiledRule, Form, Pair, RoundedForm, Straight
from cchc.errors import InvalidInput
from cchc.indicators import Ballots, Counts, Measured
from cchc.rules import (
    AnyRule,
    BreakpointTable,
    Improvement,
    InputKind,
    NumberRule,
    PenaltySchedule,
    PieceEvaluator,
    PieceRule,
    Rule,
    SurveyRule,
    TableRule,
    rounded,
)
from cchc.values import Interval, Ratio
from cchc.viet import label_key

T = TypeVar("T")

_BUILTIN = frozenset(get_args(AnyRule))
_GREATEST = 10**18
"""Greater numbers are left to the rule itself, which also counts their digits."""
_MAX_DIGITS = 30
_MAX_CELLS = 256
"""A table of fewer cells is written out in full, so that a value is looked up in constant time."""
_UNKNOWN = (0, 0)
_NEVER = 10**60
"""More cases than any `Counts` holds."""


def compiled(rule: Rule, form: Form[T]) -> CompiledRule[T] | None:
    """Compile one rule.

    Args:
        rule: the rule.
        form: the form in which points come out.

    Returns:
        The compiled function, or None if only the rule itself can score: a rule that compares or combines, one of
        another library, one whose pieces leave a gap or overlap.

    >>> from cchc.rules import Ladder
    >>> on_time = compiled(Ladder.of(("từ 95% trở lên", 6), ("dưới 95%", 0)), RoundedForm(2))
    >>> on_time(Ratio(96, 100)), on_time(Ratio(9, 10)), on_time(True)
    (600, 0, None)
    """
    if type(rule) not in _BUILTIN or isinstance(rule, Improvement):
        return None
    match rule:
        case SurveyRule(rule=PieceRule(needs_cohort=False) as inner) if type(inner) in _BUILTIN:
            return _of_ballots(inner, rule.min_valid_ballots, form)
        case PieceRule(needs_cohort=False):
            return _of_pieces(rule, form)
        case TableRule():
            return _of_labels(rule, form)
        case PenaltySchedule():
            return _of_penalties(rule, form)
        case _:
            return None


def _of_ballots(rule: PieceRule, min_valid_ballots: int, form: Form[T]) -> CompiledRule[T] | None:
    table = _table_of(rule, form)
    if table is None:
        return None

    def parts(value: object) -> Pair:
        if type(value) is not Ballots or value.valid < min_valid_ballots or not _is_short(0, value.valid):
            return _UNKNOWN
        return value.satisfied, value.valid

    return _of_numbers(table, rule.domain, parts)


@dataclass(frozen=True, slots=True)
class _Table(Generic[T]):
    """The pieces of a rule, looked up by binary search over their breakpoints: O(log pieces).

    Attributes:
        search: the breakpoints as integers.
        evaluators: the evaluator of each piece.
        results: the points of each piece; None where they depend on the value.
        straight: the points of each piece by the value.
    """

    search: BreakpointTable
    evaluators: tuple[PieceEvaluator, ...]
    results: tuple[T | None, ...]
    straight: tuple[Straight[T], ...]

    def at(self, num: int, den: int) -> T:
        """Return the points of num/den."""
        place = self.search.index(num, den)
        result = self.results[place]
        return self.straight[place](num, den) if result is None else result


def _table_of(rule: PieceRule, form: Form[T]) -> _Table[T] | None:
    if isinstance(rule, NumberRule) and rule.step is not None:
        return None
    search = rule.piece_table.breakpoints
    if search is None:
        return None
    evaluators = tuple(PieceEvaluator.on(piece, rule.max_points, rule.rounding) for piece in search.pieces)
    straight = tuple(_straight(evaluator, form) for evaluator in evaluators)
    results = (None if one.known is None else points(0, 1) for one, points in zip(evaluators, straight, strict=True))
    return _Table(search, evaluators, tuple(results), straight)


def _straight(evaluator: PieceEvaluator, form: Form[T]) -> Straight[T]:
    """Return the points on one piece, rounded first if the rule's own text rounds them."""
    top, base, bottom, rounding = evaluator.top, evaluator.base, evaluator.bottom, evaluator.rounding
    if evaluator.known is not None:
        points = rounded(evaluator.piece.constant, rounding)
        return form(0, points.numerator, points.denominator)
    if rounding is None:
        return form(top, base, bottom)
    if (places := rounding.places) is not None:
        own = RoundedForm(places)(top, base, bottom)
        outer = form(1, 0, 10**places)
        return lambda num, den: outer(own(num, den), 1)
    step = Fraction(rounding.step)
    of_steps = form(step.numerator, 0, step.denominator)
    return lambda num, den: of_steps(int(rounding.rounded(Fraction(top * num + base * den, bottom * den)) / step), 1)


def _of_pieces(rule: PieceRule, form: Form[T]) -> CompiledRule[T] | None:
    table = _table_of(rule, form)
    if table is None:
        return None
    domain = rule.domain
    match rule.input_kind:
        case InputKind.COUNT:
            return _of_counts(table, domain)
        case InputKind.RATE if not table.search.doubled and all(end in domain for end in (0, 1)):
            return _of_shares(table, form)
        case InputKind.RATE:
            return _of_numbers(table, domain, _ratio)
        case _:
            return _of_numbers(table, domain, _amount)


def _of_counts(table: _Table[T], domain: Interval) -> CompiledRule[T]:
    """Return the function of a rule on counts: values of type `int` from 0 up."""
    low = 0 if domain.low is None else max(0, -(-domain.low.numerator // domain.low.denominator))
    high = _GREATEST if domain.high is None else min(_GREATEST, domain.high.numerator // domain.high.denominator)
    last = table.results[-1]
    most = high if last is None else min(high, max(table.search.ends, default=0) + 1)
    if most >= _MAX_CELLS:
        return _of_many_counts(table, low, high)
    cells = [table.at(count, 1) for count in range(most + 1)]

    def points(value: object) -> T | None:
        if type(value) is int and low <= value:
            if value <= most:
                return cells[value]
            if value <= high:
                return last
        return None

    return points


def _of_many_counts(table: _Table[T], low: int, high: int) -> CompiledRule[T]:
    """Return the same by binary search, for a rule with too many counts to write out."""
    ends, results, straight = table.search.ends, table.results, table.straight

    def points(value: object) -> T | None:
        if type(value) is int and low <= value <= high:
            place = bisect_left(ends, value)
            result = results[place]
            return straight[place](value, 1) if result is None else result
        return None

    return points


def _of_shares(table: _Table[T], form: Form[T]) -> CompiledRule[T]:
    """Return the function of a rule on rates from 0 to 1: ratios of two values of type `int`."""
    scale = table.search.scale
    if scale >= _MAX_CELLS:
        return _of_fine_shares(table)
    places = [bisect_left(table.search.ends, units) for units in range(scale + 1)]
    cells = [table.results[place] for place in places]
    slopes = [one for one in table.evaluators if one.known is None and one.rounding is None]
    if isinstance(form, RoundedForm) and cells.count(None) and len(slopes) == table.results.count(None) == 1:
        slope = form.in_place(slopes[0].top, slopes[0].base, slopes[0].bottom)
        if slope is not None:
            return cast("CompiledRule[T]", _of_one_slope(cast("list[int | None]", cells), scale, slope))
    sloped = [table.straight[place] for place in places]

    def points(value: object) -> T | None:
        if type(value) is not Ratio:
            return None
        num, den = value.num, value.den
        if not 0 <= num <= den:
            return None
        try:
            units = num * scale // den
            result = cells[units]  # type: ignore[index]  # a Decimal is no index
        except (TypeError, ArithmeticError):  # a part is a Decimal, or both are 0: quicker than to ask their types
            return None
        return sloped[units](num, den) if result is None else result  # type: ignore[index, arg-type]  # integers by now

    return points


def _of_one_slope(cells: Sequence[int | None], scale: int, slope: tuple[int, int, int]) -> CompiledRule[int]:
    """Return the same for a rule in proportion, the commonest: what its one slope gives is worked out in place."""
    times, plus, under = slope

    def points(value: object) -> int | None:
        if type(value) is not Ratio:
            return None
        num, den = value.num, value.den
        if not 0 <= num <= den:
            return None
        try:
            result = cells[num * scale // den]  # type: ignore[index]  # as above
        except (TypeError, ArithmeticError):
            return None
        return (times * num + plus * den) // (under * den) if result is None else result  # type: ignore[return-value]  # as above

    return points


def _of_fine_shares(table: _Table[T]) -> CompiledRule[T]:
    """Return the same by binary search, for breakpoints too fine to write out."""
    ends, scale, results, straight = table.search.ends, table.search.scale, table.results, table.straight

    def points(value: object) -> T | None:
        if type(value) is Ratio:
            num, den = value.num, value.den
            if type(num) is int and type(den) is int and 0 <= num <= den and den:
                place = bisect_left(ends, num * scale // den)
                result = results[place]
                return straight[place](num, den) if result is None else result
        return None

    return points


def _of_numbers(table: _Table[T], domain: Interval, parts: Callable[[object], Pair]) -> CompiledRule[T]:
    """Return the function of a rule on any number of its domain.

    Args:
        table: its pieces.
        domain: the numbers that it decides.
        parts: gives a value as numerator and denominator, 0/0 for a value that is not decided here.
    """
    low, high = domain.low, domain.high

    def points(value: object) -> T | None:
        num, den = parts(value)
        above = den and (low is None or low.numerator * den <= num * low.denominator)
        return (
            table.at(num, den) if above and (high is None or num * high.denominator <= high.numerator * den) else None
        )

    return points


def _ratio(value: object) -> Pair:
    if type(value) is not Ratio:
        return _UNKNOWN
    num, den = value.num, value.den
    return (num, den) if type(num) is int and type(den) is int and _is_short(num, den) else _UNKNOWN


def _amount(value: object) -> Pair:
    if type(value) is int:
        return (value, 1) if _is_short(value, 1) else _UNKNOWN
    if type(value) is not Decimal or not value.is_finite() or abs(value.adjusted()) >= _MAX_DIGITS:
        return _UNKNOWN
    num, den = value.as_integer_ratio()
    return (num, den) if _is_short(num, den) else _UNKNOWN


def _is_short(num: int, den: int) -> bool:
    """Return whether a number and its denominator have few digits."""
    return -_GREATEST * den <= num <= _GREATEST * den <= _GREATEST * _GREATEST


def _of_labels(rule: TableRule, form: Form[T]) -> CompiledRule[T]:
    """Return the function of a rule on labels: what the rule itself gives for each label, and for yes and no."""
    by_label: dict[str, T] = {}
    for option in rule.option_table.options:
        with suppress(InvalidInput):  # two options of one label
            by_label[option.text] = by_label[option.key] = _result(rule, option.text, form)
    answers: dict[bool, T] = {}
    for answer in (True, False):
        with suppress(InvalidInput):  # a rule of three options takes no yes or no
            answers[answer] = _result(rule, answer, form)
    yes, no = answers.get(True), answers.get(False)

    def points(value: object) -> T | None:
        if value is True:
            return yes
        if value is False:
            return no
        if type(value) is not str:
            return None
        found = by_label.get(value)
        return by_label.get(label_key(value)) if found is None else found

    return points


def _of_penalties(rule: PenaltySchedule, form: Form[T]) -> CompiledRule[T]:
    """Return the function of a schedule of penalties on `Counts`, in time linear in the number of labels.

    The points of each fault come from its own deduction, in one unit for all of them. A plain mapping is left to the
    rule: it is read, and copied, first.
    """
    scale = rule.scale

    def in_units(top: int, base: int, bottom: int) -> Straight[int]:
        return lambda num, den: (top * num + base * den) * scale // (bottom * den)

    by_key: dict[str, tuple[int, CompiledRule[int]]] = {}
    by_text: dict[str, tuple[int, CompiledRule[int]]] = {}
    for key, place in rule.places.items():
        penalty, deduction = rule.penalties[place], rule.deductions[place]
        by_rate = _free if deduction is None else _of_pieces(deduction, in_units) or _undecided
        by_text[penalty.text] = by_key[key] = penalty.lose_all_from or _NEVER, by_rate
    initial = int(Fraction(rule.initial) * scale)
    floor = None if rule.floor is None else int(Fraction(rule.floor) * scale)
    in_form = form(1, 0, scale)

    def points(value: object) -> T | None:
        if type(value) is not Counts:
            return None
        total, loses_all = initial, False
        for label, count in value.by_label:
            line = by_text.get(label) or by_key.get(label_key(label))
            if line is None:
                return None
            last, by_rate = line
            taken = by_rate(min(count, last - 1))
            if taken is None:
                return None
            total += taken
            loses_all = loses_all or count >= last
        return in_form(rule.remaining(total, floor, loses_all=loses_all), 1)

    return points


def _free(_count: object) -> int:
    """Take off no points."""
    return 0


def _undecided(_count: object) -> None:
    """Decide no count: the rule itself scores all."""


def _result(rule: TableRule, value: Measured, form: Form[T]) -> T:
    points = rule.score(value).exact or Fraction(0)
    return form(0, points.numerator, points.denominator)(0, 1)
