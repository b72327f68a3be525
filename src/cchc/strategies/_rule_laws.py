"""Laws that every rule obeys (luật của quy tắc), checked on any object with the protocol."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, Inexact, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple, TypeGuard

from hypothesis import given
from hypothesis import settings as Settings  # noqa: N812  # `settings` is the name of the argument
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.exact import ENDLESS_PLACES, require_number
from cchc.indicators import Absence, Counts, Direction, Measured
from cchc.messages import Message, _
from cchc.rules import (
    RULE_ADAPTER,
    AnyRule,
    BuiltinRule,
    ByGroup,
    InputKind,
    Outcome,
    PartsRule,
    Reason,
    Rule,
    ScoreState,
    WrappingRule,
    describe,
    foreign_rules,
    number_as_measured,
    points_of,
    read_rule,
    write_rule,
)
from cchc.strategies._figures import (
    NUMBERS,
    OTHER_VALUES,
    few_figures,
    fits,
    grids,
    labelled,
    past_numbers,
    simplest_between,
)
from cchc.strategies._indicators import measured_values
from cchc.strategies._law import Law, broken, check
from cchc.strategies._rules import values_for
from cchc.strategies._shown import shown
from cchc.values import Ratio, source_code

_FINE = Fraction(1, 2 * 10**ENDLESS_PLACES)
_MEMBERS = ("input_kind", "min_points", "max_points", "conventions", "score", "check")
_MAX_BORDERS = 64
"""With more changes of points than this among the figures of a grid, points slope and have no borders to look for."""
_STEP = Fraction(1, 10**6)
_BODIES = 5
"""How many bodies the scan compares, at least."""


def check_rule_laws(  # noqa: PLR0913  # what is known of the rule, and how it is asked
    rule: Rule,
    *,
    values: st.SearchStrategy[Measured] | Iterable[Measured] | None = None,
    cohort: Sequence[Measured] | None = None,
    previous: Measured | None = None,
    examples: int | None = None,
    settings: Settings | None = None,
    attains_bounds: bool = True,
) -> None:
    """Check the laws of all rules (kiểm chứng quy tắc), ours or a user's own: on a scan of figures, then on drawn ones.

    The scan asks figures in their order, from coarse to fine: of a rate k/20, k/100, k/1000 and k/10 000, of counts
    and amounts the small ones and round ones up to 15 digits, and all numbers that the rule mentions with their
    neighbours; where points change, the border is found by bisection. Then Hypothesis draws, by the active profile.

    The rule has all members of the protocol, and no fault by its own `check()`. Whatever it takes it scores, whatever
    the others and the period before have, one of them "chưa báo cáo"; whatever it does not take, including floats, it
    refuses with `InvalidInput`. Points lie between its fewest and its most, and some figure attains each; they agree
    with their exact fraction, with the reason and with a second scoring, and depend neither on how a figure is written
    nor on the caller's decimal context nor on the order of the bodies. They are monotone in the value, in its own
    direction if it has one, and in the opposite direction in the value of the period before; of counts by label they
    are monotone in each count. A value that is not reported earns no more than the maximum. A rule of this library is
    equal when read back from JSON and from its own wording. Of a rule by groups of bodies, the laws are those of the
    rule of each group, and of a rule that holds others from outside, those of each of these too.

    Args:
        rule: the rule.
        values: the values it takes, or a strategy that draws them; derived from the rule if not given. Values that are
            listed are asked alone, without a scan or draws.
        cohort: the values of all bodies, for a rule that compares them; drawn if not given.
        previous: the value of the period before, for a rule that compares with it; drawn if not given.
        examples: how many times is drawn; by default as often as the profile states.
        settings: settings of Hypothesis; by default those of the active profile, without a deadline.
        attains_bounds: False if the rule need not attain its fewest and its most points.

    Raises:
        AssertionError: a law does not hold. The message names the law, the value and the points, in the language of
            the context; its last line can be pasted as a test.

    >>> from cchc.rules import Proportional
    >>> check_rule_laws(Proportional.of(6, "90%"), examples=20)
    """
    _ask_protocol(rule)
    faults = rule.check()
    check(Law.SOUND, *faults, holds=not faults)
    if isinstance(rule, ByGroup):
        for inner in rule.inner_rules:
            check_rule_laws(
                inner,
                values=values,
                cohort=cohort,
                previous=previous,
                examples=examples,
                settings=settings,
                attains_bounds=attains_bounds,
            )
        _ask_written(rule)
        return
    trial = _Trial(rule, None if cohort is None else tuple(cohort), previous, attains_bounds, figure(rule))
    if values is None:
        trial.scan()
        for inner in foreign_rules(rule):
            if inner is not rule:
                check_rule_laws(inner, examples=1, settings=settings, attains_bounds=attains_bounds)
    if values is None or isinstance(values, st.SearchStrategy):
        trial.draw(values, chosen_settings(settings, examples))
    else:
        trial.ask_listed(list(values))
    _ask_written(rule)


def chosen_settings(settings: Settings | None, examples: int | None) -> Settings:
    """Return the settings that are given, or those of the active profile, without a deadline and with one failure.

    Args:
        settings: the settings that are given.
        examples: how many times is drawn, if that is given.
    """
    chosen: dict[str, Any] = {} if examples is None else {"max_examples": examples}
    return Settings(settings, **chosen, deadline=None, report_multiple_bugs=False)


class _Known(NamedTuple):
    """The cohort and the previous value that a rule is given besides the value."""

    cohort: Sequence[Measured]
    previous: Measured


@dataclass(frozen=True, slots=True)
class _Trial:
    """A rule under test, with what is known besides its values, and the points of the numbers that were asked.

    Attributes:
        rule: the rule.
        cohort: the values of all bodies, if they are given.
        previous: the value of the period before, if it is given.
        attains_bounds: True if some figure must attain the fewest and the most points.
        figure: a figure of another body, and of the period before.
        earned: the value and the exact points of each number that the scan asked.
        extremes: the exact points that the scan has seen.
    """

    rule: Rule
    cohort: tuple[Measured, ...] | None
    previous: Measured | None
    attains_bounds: bool
    figure: Measured
    earned: dict[Fraction, tuple[Measured, Fraction]] = field(default_factory=dict)
    extremes: set[Fraction] = field(default_factory=set)

    # figures that are chosen

    def scan(self) -> None:
        """Ask figures in their order, from coarse to fine; of a rule of ours those that decide."""
        if isinstance(self.rule, BuiltinRule):
            self._ask_all(few_figures(self.rule), thorough=False)
        elif self.rule.input_kind in NUMBERS:
            self._scan_numbers()
            self._ask_floats_refused()
            self._scan_others([value for _number, (value, _points) in sorted(self.earned.items())])
        else:
            labels = list(labelled(self.rule))
            self._ask_all(labels, thorough=True)
            self._scan_others(labels)
        self.ask_absence()
        if not isinstance(self.rule, BuiltinRule) and self.attains_bounds and self.extremes:
            self._ask_attained()

    def _scan_numbers(self) -> None:
        for grid in grids(self.rule):
            self._ask_all(grid.values, thorough=grid.thorough)
            self._ask_one_way()
        self._ask_all(self._borders(), thorough=True)
        self._ask_one_way()
        self._ask_history()

    def _scan_others(self, asked: Sequence[Measured]) -> None:
        """Ask some of the values beside each other, and values of every other kind."""
        several = asked[:: max(1, len(asked) // _BODIES)]
        for value in several:
            self._ask_cohort(value, self._beside(*several))
        for other in OTHER_VALUES:
            self._ask_refusal(other, self._beside())

    def ask_listed(self, values: Sequence[Measured]) -> None:
        """Ask the listed values alone."""
        for value in values:
            self.ask(value, self._beside(value))
            self._ask_cohort(value, self._beside(value))
        if self.rule.input_kind in NUMBERS:
            self._ask_all(values, thorough=False)
            self._ask_one_way()

    def _beside(self, *own: Measured, others: Sequence[Measured] = (), previous: Measured | None = None) -> _Known:
        around = self.cohort if self.cohort is not None else (*own, *others, self.figure, Absence.NOT_REPORTED)
        last = self.previous if self.previous is not None else previous
        return _Known(around, self.figure if last is None else last)

    def _ask_all(self, values: Iterable[Measured], *, thorough: bool) -> None:
        for value in values:
            known = self._beside(value)
            outcome = self.ask(value, known) if thorough else self._scored(value, known)
            if not thorough:
                self._ask_points(value, outcome, known, least=self.rule.min_points)
            if isinstance(value, Ratio | Decimal | int) and self.rule.input_kind in NUMBERS:
                self._note_points(value, outcome, known)
            elif outcome.exact is not None:
                self.extremes.add(outcome.exact)

    def _note_points(self, value: Ratio | Decimal | int, outcome: Outcome, known: _Known) -> None:
        """Keep the points of a number, and check that they are those of the same number written otherwise."""
        if outcome.exact is None:
            self._check(Law.TOTAL, holds=not self.earned, value=value, outcome=outcome, known=known)
            return
        other, points = self.earned.setdefault(require_number(value), (value, outcome.exact))
        if points != outcome.exact:
            both = _figures([(other, points), (value, outcome.exact)])
            raise broken(Law.SAME_VALUE, both, again=self._again([other, value], known))
        self.extremes.add(points)

    def _borders(self) -> Iterator[Measured]:
        """Yield the figures around each change of points, which bisection finds; the simplest number is one of them."""
        kind = self.rule.input_kind
        changes = [
            (low, high)
            for (low, (_one, less)), (high, (_other, more)) in pairwise(sorted(self.earned.items()))
            if less != more
        ]
        if len(changes) > _MAX_BORDERS:
            return
        step = Fraction(1) if kind in (InputKind.COUNT, InputKind.NUMBER) else _STEP
        for low, high in changes:
            left, right = self._bisected(low, high, step)
            middle = simplest_between(left, right)
            near = (left, middle - step, middle, middle + step, right)
            yield from (number_as_measured(one, kind) for one in near if low <= one <= high and fits(one, kind))

    def _bisected(self, low: Fraction, high: Fraction, step: Fraction) -> tuple[Fraction, Fraction]:
        """The two neighbours on a grid between which points leave those of `low`; logarithmic in their distance."""
        start = self.earned[low][1]
        left, right = -(-low // step), high // step
        first, last = low, high
        while right - left > 1:
            middle = (left + right) // 2
            value = number_as_measured(middle * step, self.rule.input_kind)
            outcome = self._scored(value, self._beside(value))
            if outcome.exact == start:
                left, first = middle, middle * step
            else:
                right, last = middle, middle * step
        return first, last

    def _ask_one_way(self) -> None:
        """Check that points are monotone in the measured value, over all numbers that were asked."""
        self._ask_turns([one for _number, one in sorted(self.earned.items())], 1)

    def _ask_turns(self, ordered: Sequence[tuple[Measured, Fraction]], way: int, *, past: bool = False) -> None:
        """Check that points never turn.

        Args:
            ordered: values in the order of their numbers, each with its points.
            way: 1 if points follow the direction of the rule, -1 if they oppose it.
            past: True if they are values of the period before.
        """
        direction: Direction | None = getattr(self.rule, "direction", None)
        wanted = direction.sign * way if direction else 0
        before: list[tuple[Measured, Fraction]] = []
        for low, high in pairwise(ordered):
            turn = (high[1] > low[1]) - (high[1] < low[1])
            if turn * wanted < 0:
                turned = [*before, low, high]
                asked = [value for value, _earned in turned]
                again = "" if past else self._again(asked, self._beside())
                raise broken(Law.ONE_WAY, _figures(turned, past=past), again=again)
            if turn and not direction:
                wanted, before = turn, [low]

    def _ask_history(self) -> None:
        """Check that points are monotone in the opposite direction in the value of the period before."""
        if self.previous is None:
            value, kind = self.figure, self.rule.input_kind
            last = [number_as_measured(number, kind) for number in past_numbers(self.rule)]
            points = [self._scored(value, self._beside(value, previous=one)).exact for one in last]
            self._ask_turns(
                [(one, exact) for one, exact in zip(last, points, strict=True) if exact is not None], -1, past=True
            )

    def _ask_attained(self) -> None:
        """Check that some figure attains the most points, and some the fewest."""
        seen = (min(self.extremes), max(self.extremes))
        stated = (Fraction(self.rule.min_points), Fraction(self.rule.max_points))
        if seen == stated:
            return
        details = _(
            "đã nêu thấp nhất {least}, cao nhất {most}; rà soát thấy thấp nhất {seen_least}, cao nhất {seen_most}",
            least=shown(self.rule.min_points),
            most=shown(self.rule.max_points),
            seen_least=shown(seen[0]),
            seen_most=shown(seen[1]),
        )
        raise broken(Law.ATTAINED, details, again="check_rule_laws(rule)")

    # figures that are drawn

    def draw(self, values: st.SearchStrategy[Measured] | None, settings: Settings) -> None:
        """Ask figures that Hypothesis draws."""
        drawn, figures = (values_for(self.rule), _figures_for(self.rule)) if values is None else (values, values)
        others = st.lists(figures, max_size=3) if self.cohort is None else st.just([])
        before = figures if self.previous is None else st.just(self.previous)

        def laws(own: list[Measured], around: list[Measured], last: list[Measured], other: Measured) -> None:
            known = self._beside(*own, others=around, previous=last[0])
            for value in own:
                self.ask(value, known)
            self._ask_cohort(own[0], known)
            if self.rule.input_kind in NUMBERS:
                self._ask_turns(self._ordered(own, lambda value: self._scored(value, known)), 1)
                past = self._ordered(last, lambda value: self._scored(own[0], known._replace(previous=value)))
                self._ask_turns(past, -1, past=True)
            elif self.rule.input_kind is InputKind.COUNTS:
                self._ask_counts(own, known)
            self._ask_refusal(other, known)

        laws.__name__ = f"laws_of_{type(self.rule).__name__}"  # the failures of each class are kept apart
        refused = st.one_of(measured_values(), st.just(Ratio(0, 0)))
        asked = given(
            st.lists(drawn, min_size=3, max_size=6), others, st.lists(before, min_size=1, max_size=4), refused
        )(laws)
        settings(asked)()
        if values is not None:
            self.ask_absence()

    @staticmethod
    def _ordered(values: Iterable[Measured], score: Callable[[Measured], Outcome]) -> list[tuple[Measured, Fraction]]:
        """The numbers among values in their order, each with its points; without those that are not scored."""
        numbers = [one for one in values if isinstance(one, Ratio | Decimal | int)]
        scored = ((one, score(one).exact) for one in sorted(numbers, key=require_number))
        return [(one, exact) for one, exact in scored if exact is not None]

    # laws of one value

    def ask(self, value: Measured, known: _Known) -> Outcome:
        """Check the laws of one value, and return its outcome."""
        outcome = self._scored(value, known)
        self._ask_points(value, outcome, known, least=self.rule.min_points)
        self._ask_reason(value, outcome, known)
        again = self._scored(value, known)
        self._check(Law.AGAIN, holds=outcome == again, value=value, outcome=outcome, known=known)
        self._check(Law.HASH, holds=hash(outcome) == hash(again), value=value, outcome=outcome, known=known)
        with localcontext() as context:
            context.prec = 2
            context.traps[Inexact] = True
            points = self._scored(value, known).points
        self._check(Law.CONTEXT, holds=points == outcome.points, value=value, outcome=outcome, known=known)
        return outcome

    def _scored(self, value: Measured, known: _Known) -> Outcome:
        """The outcome of a value that the rule must take."""
        try:
            return self.rule.score(value, cohort=known.cohort, previous=known.previous)
        except InvalidInput as error:
            raise self._broken(Law.TOTAL, *error.faults, value=value, known=known) from error
        except Exception as error:
            raise self._broken(Law.TOTAL, repr(error), value=value, known=known) from error

    def _ask_points(self, value: Measured, outcome: Outcome, known: _Known, *, least: Decimal) -> None:
        """Check that points are there if the value is scored, exact, and within the bounds."""
        points, exact, rule = outcome.points, outcome.exact, self.rule
        scored = outcome.state is ScoreState.SCORED
        if (points is not None, exact is not None) != (scored, scored):
            raise self._broken(Law.STATE, value=value, outcome=outcome, known=known)
        if points is None or exact is None:
            return
        if not (type(points) is Decimal and isinstance(exact, Fraction) and type(outcome.max_points) is Decimal):
            raise self._broken(Law.EXACT, repr(outcome.points), value=value, known=known)
        if abs(Fraction(points) - exact) > _FINE:
            printed = _("điểm in ra: {points}", points=shown(points))
            raise self._broken(Law.EXACT, printed, value=value, outcome=outcome, known=known)
        if not least <= points <= rule.max_points:
            bounds = _("thấp nhất {least}, cao nhất {most}", least=shown(rule.min_points), most=shown(rule.max_points))
            raise self._broken(Law.BOUNDS, bounds, value=value, outcome=outcome, known=known)

    def _ask_reason(self, value: Measured, outcome: Outcome, known: _Known) -> None:
        """Check that the reason adds up to the points, and has words in both languages."""
        reason = outcome.reason
        if outcome.exact is None or not isinstance(reason, Reason):
            return
        holds = points_of(reason, outcome.max_points) in (outcome.exact, None)
        holds = holds and all(clause.in_language("en") for clause in describe(reason))
        self._check(Law.REASON, reason, holds=holds, value=value, outcome=outcome, known=known)

    # laws of several values

    def _ask_cohort(self, value: Measured, known: _Known) -> None:
        """Check that the order of the bodies makes no difference."""
        outcome = self._scored(value, known)
        turned = self._scored(value, known._replace(cohort=known.cohort[::-1]))
        if turned.exact != outcome.exact:
            others = _("các đơn vị: {cohort}", cohort=shown(tuple(known.cohort)))
            raise self._broken(Law.COHORT, others, value=value, outcome=outcome, known=known)

    def _ask_counts(self, several: Sequence[Measured], known: _Known) -> None:
        """Check that points are monotone in each count of the first value, the counts of all values in turn."""
        drawn = [value for value in several if isinstance(value, Counts)]
        times = sorted({count for value in drawn for _label, count in value.by_label})
        for first in drawn[:1]:
            for label, _count in first.by_label:
                ordered = [Counts({**first.as_json(), label: count}) for count in times]
                points = ((one, self._scored(one, known).exact) for one in ordered)
                self._ask_turns([(one, exact) for one, exact in points if exact is not None], 1)

    # laws of what is not taken

    def _ask_refusal(self, value: Measured, known: _Known) -> None:
        """Check that a value it does not take is refused with InvalidInput, or else earns points within bounds.

        A ratio over 0 is no figure: a policy may give it fewer points than any figure earns.
        """
        if isinstance(value, Absence):
            return
        try:
            outcome = self.rule.score(value, cohort=known.cohort, previous=known.previous)
        except InvalidInput:
            return
        except Exception as error:
            raise broken(Law.REFUSAL, repr(error), value=value) from error
        self._ask_points(value, outcome, known, least=Decimal("-Infinity"))
        self._ask_reason(value, outcome, known)

    def _ask_floats_refused(self) -> None:
        value: Any = 1 / 2
        try:
            outcome = self.rule.score(value)
        except InvalidInput:
            return
        raise broken(Law.REFUSAL, "float", value=value, outcome=outcome)

    def ask_absence(self) -> None:
        """Check that a value that is not reported is never refused and earns no more than the maximum.

        No error but InvalidInput comes of any other absence.
        """
        known = self._beside()
        for absence in Absence:
            try:
                outcome = self.rule.score(absence, cohort=known.cohort, previous=known.previous)
            except InvalidInput as error:
                may_refuse = absence in (Absence.NOT_APPLICABLE, Absence.NOT_DUE)
                check(Law.ABSENCE, *error.faults, holds=may_refuse, value=absence)
                continue
            most = max(self.rule.max_points, Decimal(0))
            within = outcome.points is None or outcome.points <= most
            check(Law.ABSENCE, holds=within, value=absence, outcome=outcome)
            if outcome.exact is not None:
                self.extremes.add(outcome.exact)

    def _check(
        self,
        law: Law,
        *details: object,
        holds: bool,
        value: Measured,
        known: _Known,
        outcome: Outcome | None = None,
    ) -> None:
        """Raise AssertionError unless a law holds for a value."""
        if not holds:
            raise self._broken(law, *details, value=value, known=known, outcome=outcome)

    def _broken(
        self, law: Law, *details: object, value: Measured, known: _Known, outcome: Outcome | None = None
    ) -> AssertionError:
        """The failure of a law for a value, with a line that asks the same again."""
        return broken(law, *details, value=value, outcome=outcome, again=self._again([value], known))

    def _again(self, values: Sequence[Measured], known: _Known) -> str:
        """A line of source code that asks the same again; the cohort and the past only if points depend on them."""
        arguments = [f"values={source_code(list(values))}"]
        for name, given_too in (("cohort", list(known.cohort)), ("previous", known.previous)):
            if any(self._attempt(value, known) != self._attempt(value, known, without=name) for value in values):
                arguments.append(f"{name}={source_code(given_too)}")
        return f"check_rule_laws(rule, {', '.join(arguments)})"

    def _attempt(self, value: Measured, known: _Known, *, without: str = "") -> object:
        """The points of a value, or the kind of the error, without the cohort or the past if that is named."""
        beside = {name: one for name, one in known._asdict().items() if name != without}
        try:
            return self.rule.score(value, **beside).exact
        except Exception as error:  # noqa: BLE001  # whatever it is, it is compared
            return type(error)


def _figures(values: Sequence[tuple[Measured, Fraction]], *, past: bool = False) -> Message:
    """Values with their points, as officials write them."""
    figures = "; ".join(
        _("{value} được {points} điểm", value=shown(value), points=shown(points)).in_language()
        for value, points in values
    )
    return _("số liệu kỳ trước {figures}", figures=figures) if past else _("số liệu {figures}", figures=figures)


def _ask_protocol(rule: Rule) -> None:
    missing = [name for name in _MEMBERS if not hasattr(rule, name)]
    check(Law.PROTOCOL, ", ".join(missing), holds=not missing)
    members = (rule.input_kind, rule.min_points, rule.max_points, rule.conventions)
    kinds = (InputKind, Decimal, Decimal, tuple)
    check(Law.PROTOCOL, *map(repr, members), holds=all(map(isinstance, members, kinds)))
    check(Law.BOUNDS, f"{rule.min_points} > {rule.max_points}", holds=rule.min_points <= rule.max_points)


def _ask_written(rule: Rule) -> None:
    """Check that a rule of this library is equal when read back from JSON and from its own wording."""
    if not _is_ours(rule):
        return
    again = RULE_ADAPTER.validate_json(RULE_ADAPTER.dump_json(rule))
    check(Law.JSON, again, holds=again == rule and RULE_ADAPTER.dump_json(again) == RULE_ADAPTER.dump_json(rule))
    check(Law.HASH, rule, holds=hash(again) == hash(rule))
    text = write_rule(rule)
    read = read_rule(text, rule.max_points)
    check(Law.WORDING, text, holds=read == rule and read.notes == rule.notes)


def _is_ours(rule: Rule) -> TypeGuard[AnyRule]:
    """Return True if a rule is of this library, and so are all rules inside it."""
    return not foreign_rules(rule)


def _figures_for(rule: Rule) -> st.SearchStrategy[Measured]:
    """Draw figures of another body or of the period before, without exceptions that replace a figure."""
    match rule:
        case WrappingRule():
            return _figures_for(rule.rule)
        case PartsRule():
            return st.tuples(*(_figures_for(part.rule) for part in rule.parts))
        case _:
            return values_for(rule)


def figure(rule: Rule) -> Measured:
    """Return a figure above 0, one for each part, or a value without figures if the rule takes none."""
    match rule:
        case WrappingRule():
            return figure(rule.rule)
        case PartsRule():
            return tuple(figure(part.rule) for part in rule.parts)
        case _ if rule.input_kind is InputKind.RATE:
            return Ratio(1, 1)
        case _:
            return 100 if rule.input_kind in NUMBERS else Absence.NOT_REPORTED
