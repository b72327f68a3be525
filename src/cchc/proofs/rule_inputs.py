"""What a rule can be given (số liệu của một quy tắc) and what it earns, whatever its kind.

Rules on a number, on labels, on items, on named faults and on parts, limits, exceptions and surveys are decided.
Of any other rule only the bounds are known: what holds between its bounds is proved, what fails there is not refuted.
"""

from collections.abc import Hashable, Iterator
from fractions import Fraction

from cchc.indicators import Absence, Ballots, Counts, Measured
from cchc.messages import Message, _
from cchc.proofs.choice import Bounded, Choice, Either, Extreme, Figures, Joined, Limited, Listed, Total
from cchc.proofs.number_inputs import Numbers
from cchc.proofs.point_set import dense, lattice
from cchc.rules import (
    AbsencePolicy,
    BuiltinRule,
    Capped,
    Checklist,
    Combination,
    Deduction,
    Improvement,
    InputKind,
    NumberRule,
    PartsRule,
    Penalty,
    PenaltySchedule,
    PieceRule,
    PieceTable,
    Rule,
    SurveyRule,
    TableRule,
    WithExceptions,
    best_input,
    exact_max,
)
from cchc.values import Interval, Ratio

_ZERO_RATIO = Ratio(0, 0)
_NO_BALLOTS = Ballots(0, 0, 0, 0)


def inputs_of(rule: Rule, key: Hashable, depth: Fraction, *, widened: bool) -> Choice:
    """Return all figures of a rule with their points, and that none is reported.

    Args:
        rule: the rule.
        key: the key of the figure.
        depth: points further from 0 than this play no part, if points have no bound.
        widened: what is known of a rule that is not decided: True for all points between its bounds, False for those
            of its best figure only.
    """
    missing = Listed(key, [(Fraction(0), Absence.NOT_REPORTED)])
    return Either([measured_inputs(rule, key, depth, widened=widened), missing])


def is_exact(rule: Rule) -> bool:
    """Return whether all figures of a rule are known with their points; else only its bounds are."""
    if isinstance(rule, Capped | WithExceptions):
        return is_exact(rule.rule)
    if isinstance(rule, SurveyRule):
        return isinstance(rule.rule, PieceRule) and not rule.rule.needs_cohort
    if isinstance(rule, PieceRule) and rule.needs_cohort:
        return False
    if isinstance(rule, PartsRule):
        return all(_always_counts(one) and is_exact(one) for one in rule.inner_rules)
    return (
        isinstance(rule, PieceRule | TableRule | Checklist | PenaltySchedule) or rule.input_kind is InputKind.ANYTHING
    )


def excluding_input(rule: Rule) -> Measured | None:
    """Return a figure with which a rule leaves the maximum; None if there is none."""
    left = (AbsencePolicy.EXCLUDE, AbsencePolicy.RESCALE)
    if isinstance(rule, NumberRule):
        leaves = rule.input_kind is InputKind.RATE and rule.zero_denominator in left
        return _ZERO_RATIO if leaves else None
    if isinstance(rule, SurveyRule):
        return _NO_BALLOTS if rule.too_few_ballots in left else None
    if isinstance(rule, Capped | WithExceptions):
        return True if rule.input_kind is InputKind.ANYTHING else excluding_input(rule.rule)
    return None


def is_watched(rule: Rule) -> bool:
    """Return whether a rule never scores, not even if nothing is reported; limits around such a rule do then."""
    return rule.input_kind is InputKind.ANYTHING and not isinstance(rule, Capped | WithExceptions)


def why_unknown(rule: Rule | None, key: str) -> Message:
    """Return why no figure is known for some points of a rule (lý do chưa xác định được số liệu)."""
    inside = [] if rule is None else [*_with_inner(rule)]
    if any(isinstance(one, Improvement) for one in inside):
        return _("điểm tiêu chí {key} phụ thuộc số liệu kỳ trước", key=key)
    if any(isinstance(one, BuiltinRule) and not one.inner_rules and one.needs_cohort for one in inside):
        return _("điểm tiêu chí {key} phụ thuộc số liệu của các đơn vị khác", key=key)
    if any(not isinstance(one, BuiltinRule) for one in inside):
        return _("quy tắc của tiêu chí {key} là quy tắc ngoài thư viện", key=key)
    return _("chưa xác định được số liệu của tiêu chí {key} cho mức điểm này", key=key)


def _with_inner(rule: Rule) -> Iterator[Rule]:
    yield rule
    if isinstance(rule, BuiltinRule):
        for one in rule.inner_rules:
            yield from _with_inner(one)


def measured_inputs(rule: Rule, key: Hashable, depth: Fraction, *, widened: bool) -> Choice:
    """Return all figures of a rule that are reported, with their points; the arguments are those of `inputs_of`."""
    if is_watched(rule):
        return Listed(key, ())
    if isinstance(rule, PieceRule) and rule.needs_cohort:
        return _widened(rule, key, depth) if widened else _best(rule, key)
    if isinstance(rule, PieceRule | TableRule):
        return _plain(rule, key, depth)
    if isinstance(rule, Capped):
        inner = measured_inputs(rule.rule, key, depth, widened=widened)
        floor, cap = (None if limit is None else Fraction(limit) for limit in (rule.floor, rule.cap))
        return Limited(inner, floor, cap)
    if isinstance(rule, WithExceptions):
        named = Listed(key, [(Fraction(option.points), option.text) for option in rule.exceptions])
        return Either([measured_inputs(rule.rule, key, depth, widened=widened), named])
    if isinstance(rule, Checklist):
        items = [Listed(item.text, [(Fraction(0), False), (Fraction(item.points), True)]) for item in rule.items]
        return Joined(key, Total(items), _met)
    if isinstance(rule, PartsRule) and all(map(_always_counts, rule.inner_rules)):
        parts = [inputs_of(part.rule, index, depth, widened=widened) for index, part in enumerate(rule.parts)]
        if rule.how is Combination.SUM:
            return Joined(key, Total(parts), _in_order)
        return Joined(key, Extreme(parts, highest=rule.how is Combination.HIGHEST), _in_order)
    if isinstance(rule, PenaltySchedule):
        return _penalties(rule, key, depth)
    if isinstance(rule, SurveyRule) and isinstance(rule.rule, PieceRule) and not rule.rule.needs_cohort:
        return _ballots(rule, rule.rule, key, depth)
    return _widened(rule, key, depth) if widened else _best(rule, key)


def _always_counts(rule: Rule) -> bool:
    """Return whether a part has points whatever is reported for it."""
    return rule.input_kind is not InputKind.ANYTHING and excluding_input(rule) is None


def _plain(rule: PieceRule | TableRule, key: Hashable, depth: Fraction) -> Choice:
    """Return the figures of a rule on one number or on labels, with its named levels and 0/0."""
    found: list[Choice] = []
    if isinstance(rule, PieceRule):
        found.append(Numbers(key, rule.piece_table, rule.input_kind, depth))
    if rule.option_table is not None:
        options = rule.option_table.options
        found.append(Listed(key, [(Fraction(option.points), option.text) for option in options]))
    if isinstance(rule, NumberRule) and rule.input_kind is InputKind.RATE:
        policies = {AbsencePolicy.NO_POINTS: Fraction(0), AbsencePolicy.FULL_POINTS: rule.exact_max}
        found += [
            Listed(key, [(points, _ZERO_RATIO)])
            for policy, points in policies.items()
            if rule.zero_denominator is policy
        ]
    return Either(found)


def _ballots(rule: SurveyRule, share: PieceRule, key: Hashable, depth: Fraction) -> Choice:
    """Return the ballots of a survey: any share of enough of them, or too few."""

    def cast(figures: Figures) -> Measured:
        value = next(figure.value for _key, figure in figures if isinstance(figure, Ratio))
        valid = value.denominator * -(-rule.min_valid_ballots // value.denominator)
        return Ballots(valid, valid, valid, int(value * valid))

    few = {AbsencePolicy.NO_POINTS: Fraction(0), AbsencePolicy.FULL_POINTS: rule.exact_max}.get(rule.too_few_ballots)
    enough = Joined(key, Numbers(key, share.piece_table, share.input_kind, depth), cast)
    return enough if few is None else Either([enough, Listed(key, [(few, _NO_BALLOTS)])])


def _penalties(rule: PenaltySchedule, key: Hashable, depth: Fraction) -> Choice:
    """Return the counts of a schedule of penalties: those that no fault takes all of, and those that each one does."""
    floor = None if rule.floor is None else Fraction(rule.floor)
    pairs = [*zip(rule.penalties, rule.deductions, strict=True)]
    initial = Listed(None, [(Fraction(rule.initial), 0)])
    by_rate = [_cases(penalty, deduction, depth) for penalty, deduction in pairs]
    found: list[Choice] = [Limited(Total([initial, *by_rate]), floor, None)]
    for place, (penalty, deduction) in enumerate(pairs):
        last = penalty.lose_all_from
        if last is not None:
            taken = Fraction(0) if deduction is None else deduction.piece_table.points(last - 1)
            others = [one for index, one in enumerate(by_rate) if index != place]
            whole = Total([initial, Listed(penalty.text, [(taken, last)]), *others])
            found.append(Limited(whole, None if floor is None else min(floor, Fraction(0)), Fraction(0)))
    return Joined(key, Either(found), _counted)


def _cases(penalty: Penalty, deduction: Deduction | None, depth: Fraction) -> Choice:
    """Return the cases of one fault before it takes all, with the points that its rate takes off."""
    if deduction is None:
        return Listed(penalty.text, [(Fraction(0), 0)])
    table = deduction.piece_table
    if penalty.lose_all_from is not None:
        few = Interval(Fraction(0), Fraction(penalty.lose_all_from - 1)).on_integers()
        table = PieceTable(few, table.pieces, table.grid, table.rounding)
    return Numbers(penalty.text, table, InputKind.COUNT, depth)


def _widened(rule: Rule, key: Hashable, depth: Fraction) -> Choice:
    low, high = (Fraction(one) if one.is_finite() else None for one in (rule.min_points, rule.max_points))
    most = exact_max(rule) if high is not None else depth
    return Bounded(key, dense([((-depth if low is None else min(low, most), 0), (most, 1))]))


def _best(rule: Rule, key: Hashable) -> Choice:
    """Return the best figure of a rule that judges a body by itself, with its points."""
    needs = rule.needs_cohort if isinstance(rule, BuiltinRule) else True
    value = None if needs else best_input(rule)
    points = None if value is None else rule.score(value).exact
    return Bounded(key, lattice(())) if points is None or value is None else Listed(key, [(points, value)])


def _met(figures: Figures) -> Measured:
    return tuple(str(label) for label, met in figures if met)


def _counted(figures: Figures) -> Measured:
    return Counts({str(label): int(count) for label, count in figures if label is not None and isinstance(count, int)})


def _in_order(figures: Figures) -> Measured:
    by_index = {int(str(index)): value for index, value in figures}
    return tuple(by_index[index] for index in sorted(by_index))
