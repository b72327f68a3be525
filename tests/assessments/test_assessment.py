# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""An assessment is one frozen thing: what is read back from JSON needs no framework and equals what was scored."""

import copy
import json
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from cchc.assessments import Assessment, ScoreSheet, assess
from cchc.errors import UnknownKey
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Absence, Measured
from cchc.rules import AbsencePolicy, Proportional, YesNo
from cchc.values import Ratio

PLAN = YesNo.of(("Có", 4), ("Không", 0))
FRAMEWORK = Framework(
    title="Bộ tiêu chí",
    criteria=(
        Criterion(code="1", title="Kế hoạch", rule=PLAN),
        Criterion(code="2", title="Tỷ lệ", rule=Proportional.of(6)),
        Criterion(code="3", title="Khác", max_points=Decimal(2)),
    ),
    source="Quyết định 12/QĐ-UBND ngày 05/01/2026",
    level="cấp sở",
    not_applicable=AbsencePolicy.EXCLUDE,
)
SHEET: dict[str, Measured | None] = {"1": True, "2": Ratio(1, 3)}
RESULT = assess(FRAMEWORK, ScoreSheet.of("Sở A", SHEET, period="năm 2026"))


def test_it_says_all_at_once() -> None:
    assert (RESULT.points, RESULT.exact, RESULT.max_points, RESULT.exact_max) == (6, 6, 12, 12)
    assert {type(RESULT.points), type(RESULT.max_points)} == {Decimal}
    assert {type(RESULT.exact), type(RESULT.exact_max)} == {Fraction}
    assert RESULT.share == Ratio(Decimal(6), Decimal(12))
    assert RESULT.leaf_points == {"1": 4, "2": 2, "3": None}
    assert (RESULT.name, str(RESULT.period), RESULT.framework_title) == ("Sở A", "năm 2026", "Bộ tiêu chí")
    assert (str(RESULT.version), str(RESULT.level)) == ("12/QĐ-UBND ngày 05/01/2026, cấp sở", "cấp sở")
    assert repr(RESULT) == "Assessment(name='Sở A', points=Decimal('6'), max_points=Decimal('12'))"
    assert "<caption>Sở A, năm 2026, Bộ tiêu chí</caption>" in RESULT._repr_html_()


def test_what_is_read_back_needs_no_framework() -> None:
    for again in (
        Assessment.model_validate_json(RESULT.model_dump_json()),
        Assessment.model_validate(RESULT.model_dump(mode="json")),
        pickle.loads(pickle.dumps(RESULT)),  # noqa: S301  # our own bytes
        copy.copy(RESULT),
        copy.deepcopy(RESULT),
    ):
        assert again == RESULT
        assert hash(again) == hash(RESULT)
        for name in ("points", "exact", "max_points", "share", "leaf_points", "name", "period", "rounding", "version"):
            assert getattr(again, name) == getattr(RESULT, name)
        assert str(again.explain("2")) == str(RESULT.explain("2"))
        assert [leaf.key for leaf in again.leaves()] == ["1", "2", "3"]
        with pytest.raises(UnknownKey, match="có phải: 1, 2, 3"):
            again.of("4")
    assert assess(FRAMEWORK, SHEET) != RESULT
    assert RESULT != 6


def test_it_is_frozen() -> None:
    for act in (lambda: setattr(RESULT, "points", 9), lambda: delattr(RESULT, "_scored"), lambda: vars(RESULT)):
        with pytest.raises((AttributeError, TypeError)):
            act()


class Page(BaseModel):
    """A record of somebody else that holds results."""

    result: Assessment
    others: list[Assessment] = []


def test_pydantic_reads_and_writes_it() -> None:
    page = Page(result=RESULT, others=[RESULT])
    assert page.result is RESULT
    again = Page.model_validate_json(page.model_dump_json())
    assert again == page
    assert json.loads(page.model_dump_json())["result"] == json.loads(RESULT.model_dump_json())
    assert Page.model_validate({"result": RESULT.model_dump(mode="json")}).result == RESULT
    assert page.model_dump()["result"] == RESULT.model_dump()
    adapter = TypeAdapter(Assessment)
    assert adapter.json_schema()["title"] == Assessment.model_json_schema()["title"] == "Assessment"
    assert adapter.json_schema()["properties"].keys() >= {"name", "period", "root", "rounding"}
    for wrong in ({"root": 1}, {}, 5):
        with pytest.raises(ValidationError):
            adapter.validate_python(wrong)
    with pytest.raises(ValidationError):
        Assessment.model_validate_json("{")


def test_everything_away() -> None:
    away: dict[str, Any] = dict.fromkeys(("1", "2"), Absence.NOT_APPLICABLE)
    result = assess(FRAMEWORK.model_copy(update={"criteria": FRAMEWORK.criteria[:2]}), away)
    again = Assessment.model_validate_json(result.model_dump_json())
    assert (again.points, again.exact, again.leaf_points) == (result.points, result.exact, result.leaf_points)
    assert (result.points, result.exact) == (0, 0)
