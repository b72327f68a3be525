"""A framework as a formula (công thức của bộ tiêu chí): linear arithmetic over the reals and the integers, exactly.

A number of points for each leaf, a number for each figure that a relation names, headings and roundings above them. The
size of the formula grows with the criteria, the pieces of their rules and the runs of their points.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from importlib import import_module
from typing import Any, NamedTuple

from cchc.errors import InvalidInput
from cchc.exact import finite_places
from cchc.frameworks import Aggregation, Node
from cchc.indicators import Measured
from cchc.messages import _
from cchc.proofs.choice import Choice, NoFigure
from cchc.proofs.point_set import Lattice, PointSet
from cchc.proofs.relation import FiguresRelation, PointsRelation, Relation
from cchc.proofs.rule_difference import table_of
from cchc.proofs.rule_inputs import inputs_of, is_watched
from cchc.proofs.sheet_search import Frame, Intervals, Sheet, SheetSearch
from cchc.proofs.undecided import Undecided
from cchc.rules import (
    BuiltinRule,
    Capped,
    InputKind,
    PieceTable,
    RoundingDirection,
    Rule,
    WithExceptions,
    number_as_measured,
)
from cchc.values import Interval, RoundingLevel, gaps

Term = Any
"""An expression or a condition of the solver, which has no types."""
DECIMALS = 10**6
"""If a figure has to be a finite decimal, one of six places is looked for."""


def solver() -> Any:
    """Return the module of the solver (bộ giải).

    Raises:
        ModuleNotFoundError: it is not installed; the message names the command that installs it.
    """
    try:
        return import_module("z3")
    except ModuleNotFoundError as error:
        if error.name != "z3":
            raise
        command = "pip install 'cchc[prove]'"
        what = _("chưa cài gói {package}; hãy chạy: {command}", package="z3-solver", command=command)
        raise ModuleNotFoundError(what, name="z3") from error


class _Points(NamedTuple):
    """The points of a criterion: before its own rounding, and what it brings to its heading."""

    exact: Term
    carried: Term


@dataclass
class Formula:
    """The formula of a frame under conditions.

    Attributes:
        frame: the framework, with what is left out.
        where: the intervals of points that criteria must lie in, by key.
        figures: the keys of the criteria whose figures are related.
        finite: True if amounts have to be decimals of six places.
        conditions: the conditions on all numbers.
        numbers: the numbers by what they stand for: ("points", key) or ("figure", key).
        criteria: what each scored criterion brings to its heading, by key.
        choices: what leaves can be given, by key, unless their figure is a number of the formula.
    """

    frame: Frame
    where: Mapping[str, Intervals]
    figures: frozenset[str]
    finite: bool
    z3: Any = field(default_factory=solver)
    conditions: list[Term] = field(default_factory=list[Term])
    numbers: dict[tuple[str, str], Term] = field(default_factory=dict[tuple[str, str], Term])
    criteria: dict[str, Term] = field(default_factory=dict[str, Term])
    choices: dict[str, Choice | None] = field(default_factory=dict[str, Choice | None])

    def __post_init__(self) -> None:
        for key in self.figures:
            _require_number(self.frame.framework.node(key))

    def whole(self) -> Term:
        """Return the total, and put all conditions on the numbers that it is made of.

        Raises:
            Undecided: the points of a criterion are not decided.
        """
        roots = self.frame.framework.roots()
        own, beside = ([one for one in roots if (one.criterion.role is None) is way] for way in (True, False))
        inside, outside = (
            self._sum(found.carried for found in map(self._node, each) if found) for each in (own, beside)
        )
        total = self._number(self.frame.scale) * inside + outside
        rounding = self.frame.framework.rounding
        return self._half_up(total, rounding.places) if rounding.level is RoundingLevel.TOTAL else total

    def lies_in(self, term: Term, intervals: Iterable[Interval]) -> Term:
        """Return the condition that a number lies in one of several intervals."""
        return self.z3.Or(*(self._within(term, one) for one in intervals))

    def holds(self, relation: Relation) -> Term:
        """Return the condition that a relation holds."""
        return self.lies_in(self._related(relation), (relation.interval,))

    def breaks(self, relation: Relation) -> Term:
        """Return the condition that a relation does not hold."""
        return self.lies_in(self._related(relation), gaps((relation.interval,), Interval()))

    def sheet(self, values: Mapping[tuple[str, str], Fraction]) -> Sheet:
        """Return the figures of a solution.

        Args:
            values: the numbers by what they stand for.

        Raises:
            NoFigure: no figure is known for the points of a criterion.
        """
        found: Sheet = dict(self.frame.left_out)
        for (what, key), value in values.items():
            if what == "figure":
                found[key] = self._figure(key, value)
            elif key in self.choices:
                choice = self.choices[key] or self._choice_near(key, value)
                found |= {str(one): figure for one, figure in choice.pick(value)}
        return found

    def _figure(self, key: str, value: Fraction) -> Measured:
        rule = self._rule(key)
        if rule.input_kind is not InputKind.RATE and finite_places(value) is None:
            raise NoFigure(key)
        return number_as_measured(value, rule.input_kind)

    def _rule(self, key: str) -> Rule:
        rule = self.frame.framework.node(key).criterion.rule
        assert rule is not None  # noqa: S101  # only criteria with a rule have numbers
        return rule

    def _choice_near(self, key: str, points: Fraction) -> Choice:
        """Return what a rule without bounds can be given, as far as certain points."""
        return inputs_of(self._rule(key), key, abs(points) + 1, widened=True)

    def _related(self, relation: Relation) -> Term:
        terms = (
            self.criteria[key] if isinstance(relation, PointsRelation) else self.numbers["figure", key]
            for key in relation.keys
        )
        pairs = zip(terms, relation.factors, strict=True)
        return self._sum(self._number(factor) * term for term, factor in pairs)

    def _node(self, node: Node) -> _Points | None:
        """Return the points of a criterion; None if it does not count."""
        made = self._heading(node) if node.children else self._leaf(node)
        if made is None:
            return None
        rounding = self.frame.framework.rounding
        if rounding.level is RoundingLevel.CRITERION or (rounding.level is RoundingLevel.GROUP and node.depth == 1):
            made = made._replace(carried=self._half_up(made.carried, rounding.places))
        self.criteria[node.key] = made.carried
        if node.key in self.where:
            self.conditions.append(self.lies_in(made.carried, self.where[node.key]))
        return made

    def _leaf(self, node: Node) -> _Points | None:
        key, rule = node.key, node.criterion.rule
        if key in self.frame.left_out or (rule is not None and is_watched(rule)):
            return None
        points = self.z3.Real(f"points {key}")
        self.numbers["points", key] = points
        if key in self.figures and rule is not None:
            figure = self.z3.Real(f"figure {key}")
            self.numbers["figure", key] = figure
            self.conditions.append(self._scores(rule, figure, points, key))
            if self.finite and rule.input_kind is not InputKind.RATE:
                self.conditions.append(figure * DECIMALS == self.z3.ToReal(self.z3.FreshInt()))
        elif rule is not None and not (rule.min_points.is_finite() and rule.max_points.is_finite()):
            self.choices[key] = None
            self.conditions.append(self._scores_endlessly(rule, points, key))
        else:
            choice = SheetSearch(self.frame, {}, None, widened=True).leaf(node)
            assert choice is not None  # noqa: S101  # it is scored
            self.choices[key] = choice
            self.conditions.append(self._among(points, choice.points))
        return _Points(points, points)

    def _scores_endlessly(self, rule: Rule, points: Term, key: str) -> Term:
        """Return the condition on the points of a rule without bounds, whatever it is given."""
        if table_of(rule) is None or isinstance(rule, WithExceptions):
            raise Undecided(_("tiêu chí {key} trừ điểm không có giới hạn", key=key))
        figure = self.z3.FreshReal()
        table = rule.option_table if isinstance(rule, BuiltinRule) else None
        options = () if table is None else table.options
        listed = [points == 0, *(points == self._number(Fraction(one.points)) for one in options)]
        return self.z3.Or(self._scores(rule, figure, points, key), *listed)

    def _scores(self, rule: Rule, figure: Term, points: Term, key: str) -> Term:
        """Return the condition that a figure earns points."""
        if isinstance(rule, WithExceptions):
            return self._scores(rule.rule, figure, points, key)
        if isinstance(rule, Capped):
            inner = self.z3.FreshReal()
            held = inner
            if rule.floor is not None:
                held = self._highest([held, self._number(Fraction(rule.floor))])
            if rule.cap is not None:
                cap = self._number(Fraction(rule.cap))
                held = self.z3.If(held > cap, cap, held)
            return self.z3.And(self._scores(rule.rule, figure, inner, key), points == held)
        table = table_of(rule)
        assert table is not None  # noqa: S101  # it takes a number
        return self.z3.And(self._of_domain(table, figure), self.z3.Or(*self._pieces(table, figure, points)))

    def _of_domain(self, table: PieceTable, figure: Term) -> Term:
        inside = [self._within(figure, table.domain)]
        if table.grid is not None:
            inside.append(figure == self._number(table.grid) * self.z3.ToReal(self.z3.FreshInt()))
        return self.z3.And(*inside)

    def _pieces(self, table: PieceTable, figure: Term, points: Term) -> list[Term]:
        found: list[Term] = []
        for piece in table.pieces:
            made = self._number(piece.slope) * figure + self._number(piece.constant)
            if not piece.slope:
                made = self._number(table.rounded(piece.constant))
            elif table.rounding is not None:
                made = self._stepped(made, Fraction(table.rounding.step), table.rounding.direction)
            found.append(self.z3.And(self._within(figure, piece.interval), points == made))
        return found

    def _heading(self, node: Node) -> _Points | None:
        role = node.criterion.role
        parts = {child.key: found for child in node.children if (found := self._node(child)) is not None}
        if not parts:
            return None
        held = [child for child in node.children if child.key in parts]
        own = [child for child in held if child.criterion.role is role]
        together = [parts[child.key] for child in own]
        beside = [parts[child.key] for child in held if child.criterion.role is not role]
        exact, carried = (
            self._together(node, own, [one[place] for one in together]) + self._sum(one[place] for one in beside)
            for place in range(2)
        )
        zeroing = [child for child in own if child.criterion.zeroes_parent and self.frame.max_of(child.key) > 0]
        if any(not child.children and child.criterion.rule is None for child in zeroing):
            raise Undecided(_("tiêu chí {key} có điểm liệt ở tiêu chí chấm trực tiếp", key=node.key))
        if zeroing:
            fails = self.z3.Or(*(parts[child.key].exact <= 0 for child in zeroing))
            exact, carried = (self.z3.If(self.z3.And(fails, one > 0), self._number(0), one) for one in (exact, carried))
        return _Points(exact, carried)

    def _together(self, node: Node, own: Sequence[Node], points: Sequence[Term]) -> Term:
        match node.criterion.aggregation:
            case Aggregation.SUM:
                return self._sum(points)
            case Aggregation.MEAN:
                weights = [Fraction(child.criterion.weight) for child in own]
                whole = sum(weights, Fraction(0))
                pairs = zip(points, weights, strict=True)
                return self._sum(self._number(weight / whole) * one for one, weight in pairs)
            case Aggregation.HIGHEST:
                return self._highest(points) if points else self._number(0)
            case _:
                raise Undecided(_("tiêu chí {key} lấy trung bình nhân", key=node.key))

    def _among(self, term: Term, points: PointSet) -> Term:
        """Return the condition that a number is one of a set."""
        if isinstance(points, Lattice):
            index = self.z3.FreshInt()
            runs = (self.z3.And(index >= first, index <= last) for first, last in points.runs)
            return self.z3.And(term == self._number(points.unit) * self.z3.ToReal(index), self.z3.Or(*runs))
        return self.z3.Or(
            *(
                self.z3.And(
                    term > self._number(low[0]) if low[1] else term >= self._number(low[0]),
                    term <= self._number(high[0]) if high[1] else term < self._number(high[0]),
                )
                for low, high in points.ranges
            )
        )

    def _within(self, term: Term, interval: Interval) -> Term:
        sides: list[Term] = []
        if interval.low is not None:
            low = self._number(interval.low)
            sides.append(term >= low if interval.low_closed else term > low)
        if interval.high is not None:
            high = self._number(interval.high)
            sides.append(term <= high if interval.high_closed else term < high)
        return self.z3.And(*sides)

    def _number(self, number: Fraction | int) -> Term:
        exactly = Fraction(number)
        return self.z3.Q(exactly.numerator, exactly.denominator)

    def _sum(self, terms: Iterable[Term]) -> Term:
        return reduce(lambda one, other: one + other, terms, self._number(0))

    def _highest(self, terms: Sequence[Term]) -> Term:
        return reduce(lambda one, other: self.z3.If(one >= other, one, other), terms)

    def _half_up(self, term: Term, places: int) -> Term:
        return self._stepped(term, Fraction(1, 10**places), RoundingDirection.HALF_UP)

    def _stepped(self, term: Term, step: Fraction, direction: RoundingDirection) -> Term:
        """Return a number rounded to a step."""
        units, size, half = term * self._number(1 / step), self._number(step), self._number(Fraction(1, 2))
        match direction:
            case RoundingDirection.DOWN:
                return self.z3.ToReal(self.z3.ToInt(units)) * size
            case RoundingDirection.UP:
                return -self.z3.ToReal(self.z3.ToInt(-units)) * size
            case _:
                above, below = (self.z3.ToReal(self.z3.ToInt(one + half)) for one in (units, -units))
                return self.z3.If(units >= 0, above, -below) * size


def figures_of(relations: Iterable[Relation]) -> frozenset[str]:
    """Return the keys of the criteria whose figures are related (tiêu chí có số liệu liên quan)."""
    return frozenset(key for one in relations if isinstance(one, FiguresRelation) for key in one.keys)


def _require_number(node: Node) -> None:
    """Refuse a criterion whose rule takes no number."""
    rule = None if node.children else node.criterion.rule
    if rule is None or table_of(rule) is None:
        remedy = _("hãy chọn tiêu chí có quy tắc chấm trên một con số")
        raise InvalidInput.of("type", _("tiêu chí không chấm trên một con số"), node.key, remedy, key=node.key)
