"""A sheet states the version it was filled in for: another is refused, none is shown; no result contradicts itself."""

import dataclasses
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cchc import strategies as ours
from cchc.assessments import (
    Assessment,
    Explanation,
    Scorer,
    ScoreSheet,
    ScoringAssumption,
    assess,
    assess_all,
    compare_published,
    differences,
)
from cchc.errors import InvalidInput, faults
from cchc.exact import to_decimal
from cchc.frameworks import Criterion, Framework, FrameworkVersion
from cchc.indicators import Absence
from cchc.rules import Improvement, ScoreState, YesNo

PLAN = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
TREND = Criterion(code="2", title="Tăng thu", rule=Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0)))


def framework(year: int) -> Framework:
    return Framework(criteria=[PLAN, TREND], source=f"Quyết định 12/QĐ-UBND ngày 05/01/{year}", title=f"Bộ {year}")


OLD, NEW, DRAFT = framework(2026), framework(2027), Framework(criteria=[PLAN, TREND])
STATED, BARE = (ScoreSheet.of("Sở A", {"1": True, "2": 5}, framework=one) for one in (OLD, None))
BEFORE = {"2": 4}


def refused(call: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInput) as error:
        call()
    assert all("carry" in fault.remedy for fault in error.value.faults if fault.code == "version")
    return [(fault.path, fault.code) for fault in error.value.faults]


def test_the_sheet_of_another_version_is_refused_with_the_way_out() -> None:
    other = [("/version", "version")]
    before = ScoreSheet.of("Sở A", BEFORE, framework=OLD)
    assert refused(lambda: assess(NEW, STATED, previous=BEFORE)) == other
    assert refused(lambda: assess(DRAFT, STATED, previous=BEFORE)) == other
    assert refused(lambda: assess(OLD, ScoreSheet.of("Sở A", {}, framework=DRAFT))) == other
    assert refused(lambda: Scorer(NEW).assess(STATED)) == other
    assert refused(lambda: differences(NEW, STATED)) == other
    assert refused(lambda: compare_published(NEW, STATED)) == other
    assert refused(lambda: assess_all(NEW, {"A": STATED, "B": BARE}, previous={"A": BEFORE, "B": before})) == [
        ("/A/version", "version"),
        ("/B/previous/version", "version"),
    ]
    assert refused(lambda: assess(NEW, STATED, previous=before)) == [*other, ("/previous/version", "version")]
    with pytest.raises(InvalidInput, match="^phiếu kỳ trước: phiếu lập theo phiên bản khác"):
        assess(NEW, {"1": True}, previous=before)


def test_the_version_that_fits_needs_no_word() -> None:
    result = assess(OLD, STATED, previous=ScoreSheet.of("Sở A", BEFORE, framework=OLD))
    assert (result.points, result.assumptions) == (Decimal(5), ())
    assert result.version == STATED.version
    assert assess(OLD, {"1": True, "2": Absence.NOT_REPORTED}).assumptions == ()
    assert assess(DRAFT, ScoreSheet.of("Sở A", {}, framework=DRAFT)).assumptions == ()
    assert "cần xác nhận" not in str(result.explain())
    assert STATED.version == FrameworkVersion.of(OLD.source, None)


def test_a_sheet_without_a_version_is_told_in_every_form_of_the_result() -> None:
    result = assess(OLD, BARE, previous=ScoreSheet.of("Sở A", BEFORE))
    assert result.assumptions == (ScoringAssumption.SHEET_VERSION, ScoringAssumption.PREVIOUS_VERSION)
    words = [one.label for one in result.assumptions]
    assert all(word in str(result.explain()) for word in words)
    assert all(word in result.root.table().texts()[0][-1] for word in words)
    again = Assessment.model_validate_json(result.model_dump_json())
    assert again == result
    assert again.assumptions == result.assumptions
    assert result.explain("1").assumptions == ()
    by_name = assess_all(OLD, {"A": BARE, "B": STATED}, previous={"A": BEFORE, "B": BEFORE})
    assert [one.assumptions for one in by_name.values()] == [(ScoringAssumption.SHEET_VERSION,), ()]
    assert Scorer(OLD).assess({"2": 1}, previous=BARE).assumptions == (ScoringAssumption.PREVIOUS_VERSION,)


def test_of_takes_a_framework_only() -> None:
    wrong: Any = {"1": True}
    assert refused(lambda: ScoreSheet.of("Sở A", {}, framework=wrong)) == [("", "type")]


def test_keys_of_the_sheet_before_are_texts() -> None:
    wrong: Any = {2: 4, "2": 4, "9": 1, None: 0}
    for call in (
        lambda: assess(OLD, {"2": 5}, previous=wrong),
        lambda: assess(OLD, STATED, previous=wrong),
    ):
        assert refused(call) == [("/previous/2", "key"), ("/previous/None", "key")]
    assert refused(lambda: assess_all(OLD, {"A": {"2": 5}}, previous={"A": wrong}))[0] == ("/A/previous/2", "key")
    assert assess(OLD, {"2": 5}, previous={"2": 4, "9": 1}).points == 1


def built(fields: dict[str, Any]) -> Explanation:
    return Explanation(**fields)


@given(ours.explanations(), st.data())
def test_a_result_that_contradicts_itself_is_refused(drawn: Explanation, data: st.DataObject) -> None:
    node = data.draw(st.sampled_from(list(drawn.walk())))
    fields: Any = {field.name: getattr(node, field.name) for field in dataclasses.fields(Explanation)}
    assert built(fields) == node
    other = data.draw(st.fractions(-5, 5).filter(lambda by: to_decimal(node.exact_max + by) != node.max_points))
    with pytest.raises(InvalidInput) as error:
        built({**fields, "exact_max": node.exact_max + other})
    assert [(fault.path, fault.code, fault.key) for fault in error.value.faults] == [
        ("/max_points", "max_points", node.key)
    ]
    name = data.draw(st.sampled_from(("points", "exact")))
    bent: Any = {name: None if node.state is ScoreState.SCORED else 1}
    with pytest.raises(InvalidInput) as error:
        built({**fields, **bent})
    assert [(fault.path, fault.code) for fault in error.value.faults] == [("/state", "state")]


def test_json_that_contradicts_itself_is_refused_where_it_does() -> None:
    told = assess(OLD, {"1": True, "2": Absence.NOT_REPORTED}).model_dump(mode="json")
    told["root"]["children"][0]["max_points"] = "9"
    with pytest.raises(ValidationError) as error:
        Assessment.model_validate(told)
    assert [(fault.path, fault.key) for fault in faults(error.value)] == [("/root/children/0/max_points", "1")]
    third = assess(OLD, {}).explain("1")
    assert (third.max_points, third.exact_max) == (Decimal(4), Fraction(4))
