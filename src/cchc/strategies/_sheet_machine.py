"""A sheet on any way through its stages (vòng đời phiếu chấm), as a machine of Hypothesis to inherit from."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cchc.assessments import NEXT, Column, Justification, ScoreEntry, ScoreSheet, Stage
from cchc.errors import InvalidInput
from cchc.frameworks import Framework
from cchc.indicators import Measured
from cchc.strategies._assessments import justifications
from cchc.strategies._framework_laws import Trial
from cchc.strategies._frameworks import frameworks
from cchc.strategies._law import Law, ask
from cchc.values import Entry

_BY = "Sở Nội vụ"
_FALLS = (Column.SELF, Column.FIRST, Column.SECOND, Column.PUBLISHED)
_ORDER = tuple(Stage)


def _frameworks_of(machine: "SheetMachine") -> st.SearchStrategy[Framework]:
    return frameworks() if machine.framework is None else st.just(machine.framework)


def _marked(machine: "SheetMachine") -> st.SearchStrategy[tuple[str, ScoreEntry]]:
    """A key and a mark that its criterion takes, or published points of the whole."""
    whole = st.builds(ScoreEntry, column=st.just(Column.PUBLISHED), points=_points(machine.table.max_points))
    return st.one_of(st.sampled_from(machine.keys).flatmap(machine.marks), whole.map(lambda mark: ("", mark)))


def _keys(machine: "SheetMachine") -> st.SearchStrategy[str]:
    return st.sampled_from(machine.keys)


def _stages(machine: "SheetMachine") -> st.SearchStrategy[Stage]:
    """Any stage; more often one that may follow, so that sheets come as far as publication."""
    return st.sampled_from((*NEXT[machine.sheet.stage] * 3 * len(Stage), *Stage))


def _points(most: Decimal, least: Decimal = Decimal(0)) -> st.SearchStrategy[Decimal]:
    """Points of two places inside bounds; where there is no least, a hundred below the most."""
    low = least if least.is_finite() else most - 100
    units = st.integers(ceil(Fraction(low) * 100), floor(Fraction(most) * 100))
    return units.map(lambda drawn: Decimal(f"{drawn}E-2"))


class SheetMachine(RuleBasedStateMachine):
    """A sheet of one's own framework on any way through its stages (vòng đời phiếu chấm).

    Inherit from it, name the framework, and hand its `TestCase` to the test runner. It enters, answers, advances and
    scores at will, and asks at each step: no entry is ever lost or changed, locks hold, stages only go forward, the
    sheet comes back from JSON, an empty column takes what stood before it, and points that a person gave count. More
    rules and invariants may be added.

    Attributes:
        framework: the framework; None draws one.
        values: draws the values of some criteria, by key, as in `check_framework_laws`.
        best: the values of some criteria that earn the most, by key, likewise.
        table: the framework on trial.
        sheet: the sheet as it is now.
        on: the day that it is.
        keys: the keys that can be filled in.

    >>> from hypothesis import settings
    >>> from hypothesis.stateful import run_state_machine_as_test
    >>> class AnySheet(SheetMachine):
    ...     pass
    >>> run_state_machine_as_test(AnySheet, settings=settings(max_examples=2, stateful_step_count=5, database=None))
    """

    framework: ClassVar[Framework | None] = None
    values: ClassVar[Mapping[str, st.SearchStrategy[Measured]]] = {}
    best: ClassVar[Mapping[str, Measured]] = {}

    table: Framework
    sheet: ScoreSheet
    on: date
    keys: tuple[str, ...]
    _trial: Trial
    _said: list[object]

    @initialize(table=st.runner().flatmap(_frameworks_of))
    def begin(self, table: Framework) -> None:
        """Begin with an empty sheet (lập phiếu)."""
        self.table = table
        self.sheet = ScoreSheet.of("Sở A", {})
        self.on = date(2026, 1, 1)
        self._trial = Trial.of(table, self.values, self.best)
        self.keys = tuple(node.key for node in table.nodes() if not node.children)
        self._said = []

    def marks(self, key: str) -> st.SearchStrategy[tuple[str, ScoreEntry]]:
        """Marks that a criterion takes (điểm, số liệu của tiêu chí), with its key."""
        criterion = next(node.criterion for node in self.table.nodes() if node.key == key)
        column = st.sampled_from(Column)
        given = st.builds(
            ScoreEntry,
            column=column,
            points=_points(criterion.points_at_most, criterion.points_at_least),
            answer_by=st.one_of(st.none(), st.integers(0, 30).map(lambda days: self.on + timedelta(days))),
        )
        if key not in self._trial.drawn:
            return given.map(lambda mark: (key, mark))
        measured = st.builds(ScoreEntry, column=column, value=self._trial.drawn[key])
        return st.one_of(given, measured).map(lambda mark: (key, mark))

    @rule(days=st.integers(0, 40))
    def wait(self, days: int) -> None:
        """Let time pass (chờ)."""
        self.on += timedelta(days)

    @rule(marked=st.runner().flatmap(_marked), why=st.sampled_from(["", "có lý do"]))
    def enter(self, marked: tuple[str, ScoreEntry], why: str) -> None:
        """Enter points or a figure (ghi điểm, ghi số liệu), in time, late or too late."""
        key, mark = marked
        stage, column = self.sheet.stage, mark.column
        try:
            self._keep(self.sheet.enter(key, mark, on=self.on, by=_BY, why=why), mark)
        except InvalidInput as error:
            ours = {fault.code for fault in error.faults} <= {"locked", "why"}
            ask(Law.LOCKS, *error.faults, holds=ours and all(fault.key == key for fault in error.faults))
            in_time = stage is Stage.DRAFT and column is Column.SELF
            ask(Law.LOCKS, *error.faults, holds=not in_time)
            return
        published = column is Column.PUBLISHED
        ask(Law.LOCKS, stage.name, column.name, holds=stage is not Stage.PUBLISHED)
        ask(Law.LOCKS, stage.name, column.name, holds=(stage is Stage.APPROVED) is published)
        late = column is Column.SELF and stage is not Stage.DRAFT
        verified = column in (Column.FIRST, Column.SECOND) and mark.points is not None
        ask(Law.LOCKS, stage.name, column.name, holds=bool(why) or not (late or verified))

    @rule(key=st.runner().flatmap(_keys), answer=justifications())
    def answer(self, key: str, answer: Justification) -> None:
        """Answer a verifier's mark (giải trình)."""
        stage, first = self.sheet.stage, self.sheet.cell(key).mark(Column.FIRST)
        try:
            self._keep(self.sheet.answer(key, answer, on=self.on, by=_BY), answer)
        except InvalidInput as error:
            codes = {fault.code for fault in error.faults}
            ask(Law.LOCKS, *error.faults, holds=codes <= {"locked", "answer", "late"})
            return
        last = None if first is None else first.value.answer_by
        in_time = first is not None and (last is None or self.on <= last)
        ask(Law.LOCKS, stage.name, key, holds=stage is Stage.VERIFIED and in_time)

    @rule(stage=st.runner().flatmap(_stages))
    def advance(self, stage: Stage) -> None:
        """Go on to a stage (chuyển giai đoạn), or try to."""
        before = self.sheet.stage
        try:
            self._keep(self.sheet.advance(stage, on=self.on, by=_BY), stage)
        except InvalidInput as error:
            ask(Law.STAGES, *error.faults, holds=[fault.code for fault in error.faults] == ["stage"])
            follows = _ORDER.index(stage) == _ORDER.index(before) + 1
            ask(Law.STAGES, *error.faults, holds=not follows or before is Stage.PUBLISHED)
            return
        forward = _ORDER.index(stage) > _ORDER.index(before) and self.sheet.stage is stage
        ask(Law.STAGES, f"{before.name} → {stage.name}", holds=forward)

    @rule(column=st.sampled_from(Column))
    def score(self, column: Column) -> None:
        """Score by a column (chấm theo cột): what a person gave counts as it was given."""
        result = self._trial.scored(self.sheet, column=column)
        for key in self.keys:
            taken = self._expected(key, column)
            if isinstance(taken, Entry):
                told = result.of(key)
                ask(Law.COLUMNS, key, taken.value, told.exact, holds=told.exact == Fraction(taken.value.points or 0))

    @invariant()
    def comes_back_from_json(self) -> None:
        """The sheet is the same from JSON (JSON không đổi)."""
        text = self.sheet.model_dump_json()
        again = ScoreSheet.model_validate_json(text)
        ask(Law.JSON, text, holds=again == self.sheet and again.model_dump_json() == text)

    @invariant()
    def empty_columns_take_what_stood_before(self) -> None:
        """A column falls back (cột để trống): to what a survey gave, else to what stood before it."""
        for column in Column:
            taken = self.sheet.taken(column)
            for key, value in taken.items():
                expected = self._expected(key, column)
                ask(Law.COLUMNS, column.name, key, expected, holds=value == expected, value=value)

    def _expected(self, key: str, column: Column) -> Measured | Entry[ScoreEntry]:
        """What counts in a column: what was published, else what a survey gave, else what was said last before it."""
        cell = self.sheet.cell(key)
        last = {entry.value.column: entry for entry in cell.marks}
        earlier = _FALLS[: _FALLS.index(column) + 1][::-1] if column in _FALLS else ()
        ways = (Column.PUBLISHED, Column.SURVEY) if column is Column.PUBLISHED else (Column.SURVEY,)
        entry = next((last[one] for one in (*ways, *earlier) if one in last), None)
        if entry is None:
            return cell.value
        return entry if entry.value.value is None else entry.value.value

    def _keep(self, sheet: ScoreSheet, said: object) -> None:
        """Take the new sheet, which says one thing more than the old one, and all that the old one said."""
        self._said.append(said)
        before, after = self.sheet.history(), sheet.history()
        kept = all(entry in after for entry in before) and len(after) == len(self._said)
        ask(Law.HISTORY, said, holds=kept and all(one in [entry.value for entry in after] for one in self._said))
        self.sheet = sheet
