"""The machine over sheets serves any framework, and finds what is planted in their transitions."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, ClassVar

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from stranger import Meetings

from cchc import strategies as ours
from cchc.assessments import ScoreColumn, ScoreEntry, ScoreSheet, SheetStage
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Absence, Measured
from cchc.messages import use_language
from cchc.rules import AbsencePolicy, ManualScore, Outcome, YesNo
from cchc.values import Entry

PLAN = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))


class Sheets(ours.SheetMachine):
    framework = Framework(criteria=(PLAN, Criterion(code="2", title="Chấm", rule=ManualScore.of(-1, 3))))


class WithStrangers(ours.SheetMachine):
    framework = Framework(
        criteria=(
            Criterion(code="1", title="Họp", rule=Meetings()),
            Criterion(code="2", title="Chưa có quy tắc"),
            Criterion(code="3", title="Chấm", max_points=Decimal(2)),
        )
    )
    values: ClassVar[Mapping[str, st.SearchStrategy[Measured]]] = {"1": st.integers(0, 3)}
    best: ClassVar[Mapping[str, Measured]] = {"1": 3}


def run(machine: type[ours.SheetMachine], examples: int = 60) -> None:
    found = settings(max_examples=examples, stateful_step_count=40, database=None, phases=[Phase.generate])
    run_state_machine_as_test(machine, settings=found)


def test_sheets_of_ones_own_framework() -> None:
    run(Sheets, 20)
    run(WithStrangers, 20)


ENTER, ADVANCE, ANSWER = ScoreSheet.enter, ScoreSheet.advance, ScoreSheet.justify


def forgets(self: ScoreSheet, key: str, mark: ScoreEntry, **who: Any) -> ScoreSheet:
    entered = ENTER(self, key, mark, **who)
    cells = tuple(replace(cell, entries=cell.entries[-1:]) for cell in entered.cells)
    return entered.model_copy(update={"cells": cells})


def rewrites(self: ScoreSheet, key: str, mark: ScoreEntry, **who: Any) -> ScoreSheet:
    other = mark if mark.points is None else replace(mark, points=mark.points + 1)
    return ENTER(self, key, other, **who)


def takes_all(self: ScoreSheet, key: str, mark: ScoreEntry, **who: Any) -> ScoreSheet:
    who["reason"] = who["reason"] or "x"
    return ENTER(self, key, mark, **who)


def takes_late(self: ScoreSheet, key: str, mark: ScoreEntry, **who: Any) -> ScoreSheet:
    if self.stage is SheetStage.PUBLISHED:
        draft = ENTER(self.model_copy(update={"stages": self.stages[:-1]}), key, mark, **who)
        return draft.model_copy(update={"stages": self.stages})
    return ENTER(self, key, mark, **who)


def takes_nothing(_self: ScoreSheet, _key: str, _mark: ScoreEntry, **_who: Any) -> ScoreSheet:
    raise InvalidInput.of("locked", "khóa", path=_key)


def speaks_strangely(*_asked: object, **_who: object) -> ScoreSheet:
    raise InvalidInput.of("odd", "lạ")


def goes_back(self: ScoreSheet, stage: SheetStage, **who: Any) -> ScoreSheet:
    if stage is SheetStage.DRAFT:
        return ADVANCE(self.model_copy(update={"stages": ()}), SheetStage.SELF_SCORED, **who)
    return ADVANCE(self, stage, **who)


def stands_still(self: ScoreSheet, stage: SheetStage, **who: Any) -> ScoreSheet:
    raise InvalidInput.of("stage", f"{self.stage}, {stage}, {who}")


def answers_always(self: ScoreSheet, key: str, answer: Any, **who: Any) -> ScoreSheet:
    cell = self.cell(key)
    told = ANSWER(VERIFIED, "1", answer, **who).cell("1").justifications
    return self._with(replace(cell, justifications=(*cell.justifications, *told)))


VERIFIED = ScoreSheet.model_validate(
    {
        "body": {"name": "Sở A"},
        "stages": [{"on": "2026-01-01", "by": "A", "value": stage} for stage in ("self_scored", "verified")],
        "cells": [
            {
                "key": "1",
                "value": {"absence": "not_reported"},
                "entries": [{"on": "2026-01-01", "by": "A", "value": {"column": "first", "points": "1"}}],
            }
        ],
    }
)


def takes_the_first(self: ScoreSheet, column: ScoreColumn) -> dict[str, Any]:
    found = {cell.key: next(iter(cell.entries), cell.value) for cell in self.cells if cell.key}
    return found if column is ScoreColumn.PUBLISHED else {cell.key: cell.value for cell in self.cells if cell.key}


def is_another(_self: ScoreSheet) -> str:
    return '{"body":{"name":"B"}}'


def nothing(criterion: Criterion, _entry: Entry[ScoreEntry]) -> Outcome:
    return Outcome.by_policy(Absence.NOT_REPORTED, AbsencePolicy.NO_POINTS, criterion.effective_max_points)


@pytest.mark.parametrize(
    ("name", "bent", "law"),
    [
        ("enter", forgets, "history"),
        ("enter", rewrites, "history"),
        ("enter", takes_all, "locks"),
        ("enter", takes_late, "locks"),
        ("enter", takes_nothing, "locks"),
        ("enter", speaks_strangely, "locks"),
        ("justify", answers_always, "locks"),
        ("justify", speaks_strangely, "locks"),
        ("advance", goes_back, "history"),
        ("advance", stands_still, "stages"),
        ("advance", speaks_strangely, "stages"),
        ("values_in", takes_the_first, "columns"),
        ("model_dump_json", is_another, "JSON"),
    ],
)
def test_each_planted_fault_is_found(
    monkeypatch: pytest.MonkeyPatch, name: str, bent: Callable[..., Any], law: str
) -> None:
    monkeypatch.setattr(ScoreSheet, name, bent)
    with use_language("en"), pytest.raises((AssertionError, ExceptionGroup)) as caught:
        run(Sheets, 400)  # it stops at the first that is found
    assert f"the law “{law}” does not hold" in " | ".join(map(str, getattr(caught.value, "exceptions", [caught.value])))


def test_points_that_a_person_gave_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.assessments.scoring.interpreter._given", nothing)
    with use_language("en"), pytest.raises(AssertionError, match="the law “columns” does not hold"):
        run(Sheets, 400)
