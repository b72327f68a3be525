import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cchc import Criterion, Framework, ScoreSheet
from cchc.errors import Fault, InvalidInput, faults
from cchc.models import Record
from cchc.rules import AbsencePolicy, YesNo

PLAN = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 1), ("Không", 0)))
LATE = Criterion(code="2", title="Nộp trễ", max_points="-0.5")
TREE = Framework(title="Bộ tiêu chí", criteria=(PLAN, LATE))
WRONG: list[dict[str, Any]] = [
    {"criterai": ()},
    {"criteria": (PLAN, PLAN)},
    {"criteria": ({"title": "A", "weight": 0},), "total": 0.5},
    {"not_due": "excluded"},
    {"format": 2},
    {"title": None, "level": "cấp huyệnn"},
]


def faults_of(make: Callable[[], object]) -> tuple[Fault, ...]:
    with pytest.raises(ValidationError) as caught:
        make()
    return faults(caught.value)


@pytest.mark.parametrize("change", WRONG)
def test_a_copy_has_the_faults_of_the_constructor(change: dict[str, Any]) -> None:
    by_constructor = faults_of(lambda: Framework(**dict(TREE) | change))
    assert faults_of(lambda: TREE.model_copy(update=change)) == by_constructor
    assert faults_of(lambda: TREE.model_copy(update=change, deep=True)) == by_constructor
    assert faults_of(lambda: TREE.copy(update=change)) == by_constructor


def test_a_copy_converts_as_the_constructor() -> None:
    change: dict[str, Any] = {
        "criteria": [PLAN],
        "total": "1.0",
        "not_due": "full_points",
        "source": "Quyết định 1/QĐ-UBND",
    }
    copied = TREE.model_copy(update=change)
    assert copied == Framework(**dict(TREE) | change)
    assert copied.not_due is AbsencePolicy.FULL_POINTS


def test_a_copy_keeps_what_followed_from_other_fields() -> None:
    assert LATE.model_copy() == LATE.model_copy(deep=True) == LATE
    assert LATE.model_copy(update={"code": "3"}).effective_min_points == LATE.effective_min_points


def test_a_copy_knows_which_fields_were_set() -> None:
    assert PLAN.model_copy(update={"key": "K"}).model_fields_set == PLAN.model_fields_set | {"key"}


def test_whatever_was_put_in_by_force_is_refused_by_a_copy() -> None:
    forced = TREE.model_copy()
    object.__setattr__(forced, "criteria", (PLAN, PLAN))
    for copied in (copy.copy, copy.deepcopy, Framework.model_copy):
        assert faults_of(lambda copied=copied: copied(forced))[0].code == "twice"  # type: ignore[misc]  # the default binds it


@given(record=st.from_type(Framework) | st.from_type(ScoreSheet))
def test_copies_are_equal(record: Record) -> None:
    assert copy.copy(record) == copy.deepcopy(record) == record.model_copy() == record


@pytest.mark.parametrize("told", [True, 1.0, "1", 2, None])
def test_only_the_number_of_the_format_is_read(told: object) -> None:
    (fault,) = faults_of(lambda: Framework.model_validate({"format": told, "criteria": []}))
    assert (fault.path, fault.code) == ("/format", "format")
    assert faults_of(lambda: Framework.model_validate_json(json.dumps({"format": told, "criteria": []}))) == (fault,)


@pytest.mark.parametrize("kind", [Framework, Criterion])
def test_no_record_is_made_unchecked(kind: type[Record]) -> None:
    with pytest.raises(InvalidInput) as caught:
        kind.model_construct(title="A")
    assert str(caught.value) == (
        f"không tạo bản ghi mà bỏ qua kiểm tra; hãy dùng {kind.__name__}(…) hoặc {kind.__name__}.model_validate(…)"
    )
