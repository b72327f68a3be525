"""A sheet on any way through its stages: nothing is lost, nothing is open before or after its time."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from cchc import strategies as ours
from cchc.assessments import Answer, Column, Mark, ScoreSheet, Stage
from cchc.assessments.stage import NEXT
from cchc.errors import InvalidInput

KEYS = st.sampled_from(["1", "1.1", "II/2"])
BY = "Sở Nội vụ"


class Transitions(RuleBasedStateMachine):
    """Enter, answer and advance at will; what is refused leaves the sheet as it was."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = ScoreSheet.of("Sở A", {})
        self.on = date(2026, 1, 1)
        self.entries = 0

    def keep(self, sheet: ScoreSheet) -> None:
        """Take the new sheet, which has one entry more."""
        self.entries += 1
        before, after = self.sheet.history(), sheet.history()
        assert len(after) == self.entries
        assert all(entry in after for entry in before)
        self.sheet = sheet

    @rule(days=st.integers(0, 40))
    def wait(self, days: int) -> None:
        self.on += timedelta(days)

    @rule(key=KEYS, mark=ours.marks(), why=st.sampled_from(["", "có lý do"]))
    def enter(self, key: str, mark: Mark, why: str) -> None:
        stage = self.sheet.stage
        try:
            self.keep(self.sheet.enter(key, mark, on=self.on, by=BY, why=why))
        except InvalidInput as error:
            assert {fault.code for fault in error.faults} <= {"locked", "why"}
            assert all(fault.path == key for fault in error.faults)
        else:
            assert stage is not Stage.PUBLISHED
            assert stage is not Stage.APPROVED or mark.column is Column.PUBLISHED
            last = self.sheet.cell(key).mark(mark.column)
            assert last is not None
            assert last.value == mark

    @rule(key=KEYS, answer=ours.answers())
    def answer(self, key: str, answer: Answer) -> None:
        try:
            self.keep(self.sheet.answer(key, answer, on=self.on, by=BY))
        except InvalidInput as error:
            assert {fault.code for fault in error.faults} <= {"locked", "answer", "late"}
        else:
            assert self.sheet.stage is Stage.VERIFIED
            assert self.sheet.cell(key).mark(Column.FIRST) is not None

    @rule(stage=st.sampled_from(Stage))
    def advance(self, stage: Stage) -> None:
        before = self.sheet.stage
        try:
            self.keep(self.sheet.advance(stage, on=self.on, by=BY))
        except InvalidInput as error:
            assert stage not in NEXT[before]
            assert [fault.code for fault in error.faults] == ["stage"]
        else:
            assert stage in NEXT[before]
            assert self.sheet.stage is stage

    @invariant()
    def comes_back_from_json(self) -> None:
        text = self.sheet.model_dump_json()
        assert ScoreSheet.model_validate_json(text) == self.sheet
        assert ScoreSheet.model_validate_json(text).model_dump_json() == text


TestTransitions = Transitions.TestCase
TestTransitions.settings = settings(max_examples=30, stateful_step_count=20)
