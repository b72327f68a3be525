"""A sheet on any way through its stages (vòng đời phiếu chấm), as a state machine of Hypothesis to inherit from."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cchc.assessments import NEXT, Justification, ScoreColumn, ScoreEntry, ScoreSheet, SheetStage
from cchc.errors import InvalidInput
from cchc.frameworks import Framework
from cchc.indicators import Measured
from cchc.strategies._assessments import justifications
from cchc.strategies._framework_laws import FrameworkTrial
from cchc.strategies._frameworks import frameworks
from cchc.strategies._law import Law, check
from cchc.values import Entry

_BY = "Sở Nội vụ"
_FALLS = (ScoreColumn.SELF, ScoreColumn.FIRST, ScoreColumn.SECOND, ScoreColumn.PUBLISHED)
_ORDER = tuple(SheetStage)
_STAGES = {stage: st.sampled_from((*NEXT[stage] * 3 * len(SheetStage), *SheetStage)) for stage in SheetStage}


def _frameworks_of(machine: "SheetMachine") -> st.SearchStrategy[Framework]:
    return frameworks() if machine.framework is None else st.just(machine.framework)


def _marked(machine: "SheetMachine") -> st.SearchStrategy[tuple[str, ScoreEntry]]:
    """Draw a key and an entry that its criterion takes, or published points of the whole."""
    whole = st.builds(ScoreEntry, column=st.just(ScoreColumn.PUBLISHED), points=_points(machine.table.max_points))
    return st.one_of(st.sampled_from(machine.keys).flatmap(machine.entries), whole.map(lambda mark: ("", mark)))


def _keys(machine: "SheetMachine") -> st.SearchStrategy[str]:
    return st.sampled_from(machine.keys)


def _stages(machine: "SheetMachine") -> st.SearchStrategy[SheetStage]:
    """Draw any stage, more often one that may follow, so that sheets reach publication."""
    return _STAGES[machine.sheet.stage]


def _points(most: Decimal, least: Decimal = Decimal(0)) -> st.SearchStrategy[Decimal]:
    """Draw points of two places inside bounds; if there is no least, down to a hundred below the most."""
    low = least if least.is_finite() else most - 100
    units = st.integers(ceil(Fraction(low) * 100), floor(Fraction(most) * 100))
    return units.map(lambda drawn: Decimal(f"{drawn}E-2"))


class SheetMachine(RuleBasedStateMachine):
    """A sheet of one's own framework on any way through its stages (vòng đời phiếu chấm).

    Inherit from it, name the framework, and give its `TestCase` to the test runner. It enters, answers, advances and
    scores at random, and checks at each step: no entry is ever lost or changed, locks hold, stages only go forward,
    the sheet is equal when read back from JSON, an empty column falls back to the columns before it, and points given
    by a person count. More rules and invariants may be added.

    Attributes:
        framework: the framework; None draws one.
        values: draws the values of some criteria, by key, as in `check_framework_laws`.
        best: the values of some criteria that earn the most, by key, as in `check_framework_laws`.
        table: the framework under test.
        sheet: the present sheet.
        on: the present day.
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
    _trial: FrameworkTrial
    _entered: list[object]
    _entries: dict[str, st.SearchStrategy[tuple[str, ScoreEntry]]]

    @initialize(table=st.runner().flatmap(_frameworks_of))
    def begin(self, table: Framework) -> None:
        """Begin with an empty sheet (lập phiếu)."""
        self.table = table
        self.sheet = ScoreSheet.of("Sở A", {})
        self.on = date(2026, 1, 1)
        self._trial = FrameworkTrial.of(table, self.values, self.best)
        self.keys = tuple(node.key for node in table.nodes() if not node.children)
        self._entered = []
        self._entries = {}

    def entries(self, key: str) -> st.SearchStrategy[tuple[str, ScoreEntry]]:
        """Draw entries that a criterion takes (điểm, số liệu của tiêu chí), with its key."""
        if key not in self._entries:
            self._entries[key] = self._entries_of(key)
        return self._entries[key]

    def _entries_of(self, key: str) -> st.SearchStrategy[tuple[str, ScoreEntry]]:
        criterion = next(node.criterion for node in self.table.nodes() if node.key == key)
        column = st.sampled_from(ScoreColumn)
        given = st.builds(
            ScoreEntry,
            column=column,
            points=_points(criterion.effective_max_points, criterion.effective_min_points),
            justify_by=st.one_of(st.none(), st.integers(0, 30).map(lambda days: self.on + timedelta(days))),
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
        """Enter points or a figure (ghi điểm, ghi số liệu), in time, late or too late.

        Args:
            marked: the key and the entry.
            why: the reason, or "".
        """
        key, mark = marked
        stage, column = self.sheet.stage, mark.column
        try:
            self._keep(self.sheet.enter(key, mark, on=self.on, by=_BY, reason=why), mark)
        except InvalidInput as error:
            ours = {fault.code for fault in error.faults} <= {"locked", "reason"}
            check(Law.LOCKS, *error.faults, holds=ours and all(fault.key == key for fault in error.faults))
            in_time = stage is SheetStage.DRAFT and column is ScoreColumn.SELF
            check(Law.LOCKS, *error.faults, holds=not in_time)
            return
        published = column is ScoreColumn.PUBLISHED
        check(Law.LOCKS, stage.name, column.name, holds=stage is not SheetStage.PUBLISHED)
        check(Law.LOCKS, stage.name, column.name, holds=(stage is SheetStage.APPROVED) is published)
        late = column is ScoreColumn.SELF and stage is not SheetStage.DRAFT
        verified = column in (ScoreColumn.FIRST, ScoreColumn.SECOND) and mark.points is not None
        check(Law.LOCKS, stage.name, column.name, holds=bool(why) or not (late or verified))

    @rule(key=st.runner().flatmap(_keys), answer=justifications())
    def answer(self, key: str, answer: Justification) -> None:
        """Add a justification against a verifier's points (giải trình).

        Args:
            key: the criterion.
            answer: the justification.
        """
        stage, first = self.sheet.stage, self.sheet.cell(key).entry(ScoreColumn.FIRST)
        try:
            self._keep(self.sheet.justify(key, answer, on=self.on, by=_BY), answer)
        except InvalidInput as error:
            codes = {fault.code for fault in error.faults}
            check(Law.LOCKS, *error.faults, holds=codes <= {"locked", "answer", "late"})
            return
        last = None if first is None else first.value.justify_by
        in_time = first is not None and (last is None or self.on <= last)
        check(Law.LOCKS, stage.name, key, holds=stage is SheetStage.VERIFIED and in_time)

    @rule(stage=st.runner().flatmap(_stages))
    def advance(self, stage: SheetStage) -> None:
        """Try to advance to a stage (chuyển giai đoạn)."""
        before = self.sheet.stage
        try:
            self._keep(self.sheet.advance(stage, on=self.on, by=_BY), stage)
        except InvalidInput as error:
            check(Law.STAGES, *error.faults, holds=[fault.code for fault in error.faults] == ["stage"])
            follows = _ORDER.index(stage) == _ORDER.index(before) + 1
            check(Law.STAGES, *error.faults, holds=not follows or before is SheetStage.PUBLISHED)
            return
        forward = _ORDER.index(stage) > _ORDER.index(before) and self.sheet.stage is stage
        check(Law.STAGES, f"{before.name} → {stage.name}", holds=forward)

    @rule(column=st.sampled_from(ScoreColumn))
    def score(self, column: ScoreColumn) -> None:
        """Score by a column (chấm theo cột): points given by a person count as they were given."""
        result = self._trial.scored(self.sheet, column=column)
        for key in self.keys:
            counting = self._expected(key, column)
            if isinstance(counting, Entry):
                explained = result.of(key)
                check(
                    Law.COLUMNS,
                    key,
                    counting.value,
                    explained.exact,
                    holds=explained.exact == Fraction(counting.value.points or 0),
                )

    @invariant()
    def comes_back_from_json(self) -> None:
        """Check that the sheet is equal when read back from JSON (JSON không đổi)."""
        text = self.sheet.model_dump_json()
        again = ScoreSheet.model_validate_json(text)
        check(Law.JSON, text, holds=again == self.sheet and again.model_dump_json() == text)

    @invariant()
    def empty_columns_fall_back(self) -> None:
        """Check that an empty column falls back (cột để trống): to the survey, or else to the column before it."""
        for column in ScoreColumn:
            counting = self.sheet.values_in(column)
            for key, value in counting.items():
                expected = self._expected(key, column)
                check(Law.COLUMNS, column.name, key, expected, holds=value == expected, value=value)

    def _expected(self, key: str, column: ScoreColumn) -> Measured | Entry[ScoreEntry]:
        """Return what counts in a column: the published points, or those of the survey, or the last entry before it."""
        cell = self.sheet.cell(key)
        last = {entry.value.column: entry for entry in cell.entries}
        earlier = _FALLS[: _FALLS.index(column) + 1][::-1] if column in _FALLS else ()
        ways = (ScoreColumn.PUBLISHED, ScoreColumn.SURVEY) if column is ScoreColumn.PUBLISHED else (ScoreColumn.SURVEY,)
        entry = next((last[one] for one in (*ways, *earlier) if one in last), None)
        if entry is None:
            return cell.value
        return entry if entry.value.value is None else entry.value.value

    def _keep(self, sheet: ScoreSheet, entry_value: object) -> None:
        """Take the new sheet, which must contain all entries of the old one and the new entry."""
        self._entered.append(entry_value)
        before, after = self.sheet.history(), sheet.history()
        kept = all(entry in after for entry in before) and len(after) == len(self._entered)
        check(
            Law.HISTORY,
            entry_value,
            holds=kept and all(one in [entry.value for entry in after] for one in self._entered),
        )
        self.sheet = sheet
