"""The leaves of a framework compiled (các tiêu chí đã biên dịch), each when a figure for it is first seen."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Generic, TypeVar

from cchc.assessments.scoring.plain_totals import Arithmetic
from cchc.assessments.scoring.point_form import CompiledRule, Form
from cchc.indicators import Absence
from cchc.rules import Rule

T = TypeVar("T")


class CompiledLeaves(Generic[T]):
    """The compiled rules of all leaves, with points in one form.

    Threads may share it: two that need a leaf at once compile it twice, to the same effect.

    Attributes:
        functions: the compiled rule of each leaf, in the framework's order.
        arithmetic: what can be done with the points.
    """

    __slots__ = ("_first", "_form", "_rules", "arithmetic", "functions")

    def __init__(self, rules: Sequence[Rule | None], form: Form[T], arithmetic: Arithmetic[T]) -> None:
        self._rules = rules
        self._form = form
        self.arithmetic = arithmetic
        self._first = [self._when_needed(place) for place in range(len(rules))]
        self.functions = self._first[:]

    def write(self, points: Fraction) -> T:
        """Return points in the form of these leaves, rounded if it rounds."""
        return self._form(0, points.numerator, points.denominator)(0, 1)

    def leave_out(self, place: int) -> None:
        """Give a leaf no points, and leave its figure, if there is one, undecided."""
        nothing = self.write(Fraction(0))
        self.functions[place] = lambda value: nothing if value is None or isinstance(value, Absence) else None

    def with_rule(self, place: int, rule: Rule) -> "CompiledLeaves[T]":
        """Return these leaves with another rule for one of them; what is compiled for the others is kept."""
        rules = [*self._rules]
        rules[place] = rule
        other = CompiledLeaves(rules, self._form, self.arithmetic)
        for index, (function, first) in enumerate(zip(self.functions, self._first, strict=True)):
            if index != place and function is not first:
                other.functions[index] = function
        return other

    def _when_needed(self, place: int) -> CompiledRule[T]:
        """Return a function that compiles the rule for the first figure, and puts the compiled one in its place."""

        def points(value: object) -> T | None:
            if value is None:
                return None
            from cchc.assessments.scoring.compiled_rule import compiled  # with every kind of rule, only when needed

            rule = self._rules[place]
            function = (None if rule is None else compiled(rule, self._form)) or _undecided
            self.functions[place] = function
            return function(value)

        return points


def _undecided(_value: object) -> None:
    """Decide no value: the rule itself scores all."""
