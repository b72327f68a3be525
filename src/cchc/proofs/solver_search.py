"""The search for a sheet by a solver (tìm phiếu bằng bộ giải): related criteria cannot be searched one by one.

That the solver finds no sheet is a proof. What it finds is scored again by `assess`: it is not trusted with a
counterexample. The solver is z3, which comes with the extra `prove`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from time import monotonic_ns

from cchc.assessments import Assessment, counted_points
from cchc.errors import InvalidInput
from cchc.exact import require_number
from cchc.indicators import Measured
from cchc.messages import _
from cchc.proofs.choice import NoFigure
from cchc.proofs.formula import Formula, Term, figures_of, solver
from cchc.proofs.relation import FiguresRelation, PointsRelation, Relation
from cchc.proofs.search import fulfils, scored
from cchc.proofs.sheet_search import Frame, Intervals, Sheet
from cchc.proofs.undecided import Undecided
from cchc.values import Ratio

_SECOND, _MILLISECOND = 10**9, 10**6
"""Nanoseconds."""


@dataclass
class SolverSearch:
    """The search for sheets under relations.

    Attributes:
        relations: the relations that a sheet fulfils.
        broken: a relation that it must not fulfil; None if there is none.
        seconds: how long the search may take.
    """

    relations: Sequence[Relation]
    broken: PointsRelation | None
    seconds: int
    deadline: int = field(init=False)

    def __post_init__(self) -> None:
        if self.seconds < 1:
            raise InvalidInput.of("count", _("thời gian phải từ 1 giây"), self.seconds, _("hãy cho số giây"))
        solver()
        self.deadline = monotonic_ns() + self.seconds * _SECOND

    def find(
        self, frame: Frame, where: Mapping[str, Intervals], total: Intervals | None
    ) -> tuple[Sheet, Assessment] | None:
        """Return a sheet of a frame under conditions and its score (phiếu thỏa điều kiện); None if there is none.

        Args:
            frame: the framework, with what is left out.
            where: the intervals of points, by key.
            total: the intervals of totals; None for any.

        Raises:
            Undecided: it is not decided whether there is one.
        """
        related = (*self.relations, *(() if self.broken is None else (self.broken,)))
        figures = figures_of(related)
        if not all(map(frame.counts, {*where, *(key for one in related for key in one.keys)})):
            return None
        why = _("phiếu tìm được, khi chấm lại, không cho kết quả như đã tính")
        for finite in (False, True):
            formula = Formula(frame, where, figures, finite)
            values = self._solved(formula, total)
            if values is None and not finite:
                return None
            if values is None:
                break
            try:
                sheet, result = scored(frame.framework, formula.sheet(values))
            except NoFigure as error:
                why = frame.why_unknown(str(error.key))
                continue
            if self._is_wanted(sheet, result, where, total):
                return sheet, result
        raise Undecided(why)

    def _solved(self, formula: Formula, total: Intervals | None) -> dict[tuple[str, str], Fraction] | None:
        """Return a solution; None if there is none."""
        asked = self._asked(formula, total)
        z3, left = formula.z3, (self.deadline - monotonic_ns()) // _MILLISECOND
        search = z3.Solver()
        search.set("timeout", max(1, left))
        search.add(*formula.conditions, *asked)
        answer = search.check() if left > 0 else z3.unknown
        if answer == z3.unknown:
            raise Undecided(_("bộ giải không kết luận được trong {seconds} giây", seconds=self.seconds))
        if answer == z3.unsat:
            return None
        model = search.model()
        found = {what: model.eval(one, model_completion=True) for what, one in formula.numbers.items()}
        return {what: Fraction(one.as_string()) for what, one in found.items()}

    def _asked(self, formula: Formula, total: Intervals | None) -> list[Term]:
        whole = formula.whole()
        asked = [formula.holds(one) for one in self.relations]
        asked += [] if self.broken is None else [formula.breaks(self.broken)]
        return [*asked, *([] if total is None else [formula.lies_in(whole, total)])]

    def _is_wanted(
        self, sheet: Sheet, result: Assessment, where: Mapping[str, Intervals], total: Intervals | None
    ) -> bool:
        """Return whether a sheet that was scored again is one that was looked for."""
        if not fulfils(result, where, total):
            return False
        related = [one for one in (*self.relations, self.broken) if isinstance(one, PointsRelation)]
        points = {key: counted_points(result, result.of(key)) for one in related for key in one.keys}
        holding = all(
            one.holds(points if isinstance(one, PointsRelation) else _numbers(sheet, one)) for one in self.relations
        )
        return holding and (self.broken is None or not self.broken.holds(points))


def _numbers(sheet: Mapping[str, Measured], relation: FiguresRelation) -> dict[str, Fraction]:
    """Return the numbers of the figures of a relation."""
    return {key: _number(sheet[key]) for key in relation.keys}


def _number(value: Measured) -> Fraction:
    return value.value if isinstance(value, Ratio) else require_number(value)
