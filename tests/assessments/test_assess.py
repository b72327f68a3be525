# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

import pytest

from cchc.assessments import Assessment, ScoreColumn, ScoreEntry, ScoreSheet, SheetCell, assess, assess_all, classify
from cchc.errors import Fault, InvalidInput, UnknownKey, faults
from cchc.exact import exact
from cchc.frameworks import Aggregation, Criterion, CriterionRole, Framework
from cchc.indicators import Absence, Ballots, Measured
from cchc.rules import (
    AbsencePolicy,
    Band,
    Bonus,
    Capped,
    Deduction,
    Highest,
    Improvement,
    InputKind,
    Ladder,
    NotScored,
    Outcome,
    Proportional,
    Reason,
    RelativeToBest,
    Rule,
    ScoreState,
    Sum,
    SurveyRule,
    TextReason,
    WithExceptions,
    YesNo,
    exact_max,
)
from cchc.values import Interval, Ratio, Rounding

SHARE = Proportional.of(6)
PLAN = YesNo.of(("Có ban hành kế hoạch", 4), ("không ban hành", 0))
ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))


def framework(rounding: Rounding = Rounding.NONE, not_applicable: AbsencePolicy | None = None) -> Framework:
    return Framework(
        title="Bộ tiêu chí",
        criteria=(
            Criterion(
                code="1",
                title="Thủ tục",
                children=(
                    Criterion(code="1.1", title="Đúng hạn", rule=SHARE),
                    Criterion(code="1.2", title="Trực tuyến", rule=SHARE),
                ),
            ),
            Criterion(code="2", title="Kế hoạch", rule=PLAN),
        ),
        rounding=rounding,
        not_applicable=not_applicable,
    )


THIRDS: dict[str, Measured | None] = {"1.1": Ratio(1, 9), "1.2": Ratio(1, 9), "2": True}


@pytest.mark.parametrize(
    ("rounding", "leaf", "group", "total"),
    [
        (Rounding.NONE, "0.666666666667", "1.333333333333", "5.333333333333"),
        (Rounding.each(2), "0.67", "1.34", "5.34"),
        (Rounding.group(2), "0.666666666667", "1.33", "5.33"),
        (Rounding.total(1), "0.666666666667", "1.333333333333", "5.3"),
    ],
)
def test_rounding_where_the_policy_says(rounding: Rounding, leaf: str, group: str, total: str) -> None:
    result = assess(framework(rounding), THIRDS)
    assert result.of("1.1").points == Decimal(leaf)
    assert result.of("1").points == Decimal(group)
    assert result.points == Decimal(total)
    assert result.exact == Fraction(16, 3)
    assert result.of("1").exact == Fraction(4, 3)
    assert result.rounding == rounding


def test_endless_points_are_added_before_they_are_shown() -> None:
    flat = Framework(criteria=tuple(Criterion(code=code, title="A", rule=Proportional.of(1)) for code in "12"))
    result = assess(flat, {"1": Ratio(1, 3), "2": Ratio(1, 3)})
    assert result.points == Decimal("0.666666666667")


def test_a_node_tells_the_policy_that_rounded_it_and_no_other() -> None:
    def told(rounding: Rounding, sheet: dict[str, Measured | None]) -> dict[str, Rounding | None]:
        tree = framework(rounding, AbsencePolicy.EXCLUDE)
        return {node.key: node.rounding for node in assess(tree, sheet).root.walk()}

    none = dict.fromkeys(("", "1", "1.1", "1.2", "2"))
    each, group, total = Rounding.each(2), Rounding.group(2), Rounding.total(2)
    assert told(Rounding.NONE, THIRDS) == none
    assert told(each, THIRDS) == none | {"1.1": each, "1.2": each, "2": each}
    assert told(group, THIRDS) == none | {"1": group, "2": group}
    assert told(total, THIRDS) == none | {"": total}
    gone: dict[str, Measured | None] = dict.fromkeys(("1.1", "1.2", "2"), Absence.NOT_APPLICABLE)
    for policy in (each, group, total):
        assert told(policy, gone) == none


def test_only_the_first_level_is_a_group() -> None:
    leaf = Criterion(code="1.1.1", title="A", rule=Proportional.of(1))
    tree = Framework(
        criteria=(Criterion(code="1", title="A", children=(Criterion(code="1.1", title="B", children=(leaf,)),)),),
        rounding=Rounding.group(1),
    )
    result = assess(tree, {"1.1.1": Ratio(1, 3)})
    assert [node.points for node in result.root.walk()] == [
        Decimal("0.3"),
        Decimal("0.3"),
        Decimal("0.333333333333"),
        Decimal("0.333333333333"),
    ]


def test_points_are_plain_decimals() -> None:
    result = assess(framework(), THIRDS)
    assert {type(result.points), type(result.max_points), type(result.of("2").points)} == {Decimal}
    assert result.max_points == 16
    assert result.share == Ratio(16, 48)


def test_missing_none_and_zero_are_told_apart() -> None:
    result = assess(framework(), {"1.1": None, "1.2": Ratio(0, 5)})
    assert "chưa báo cáo" in str(result.explain("1.1"))
    assert "0/5 = 0%" in str(result.explain("1.2"))
    assert "chưa báo cáo" in str(result.explain("2"))
    assert (result.points, result.max_points) == (0, 16)


def test_what_is_excluded_leaves_the_maximum() -> None:
    absent: dict[str, Measured | None] = {"1.1": Absence.NOT_APPLICABLE, "1.2": Ratio(1, 2), "2": True}
    result = assess(framework(not_applicable=AbsencePolicy.EXCLUDE), absent)
    assert (result.points, result.max_points) == (7, 10)
    assert result.of("1.1").state is ScoreState.EXCLUDED
    assert result.of("1").max_points == 6
    assert "ngoài điểm tối đa (6 điểm)" in str(result.explain())


def test_a_group_of_nothing_but_excluded_is_excluded_itself() -> None:
    absent: dict[str, Measured | None] = {"1.1": Absence.NOT_APPLICABLE, "1.2": Absence.NOT_APPLICABLE, "2": True}
    result = assess(framework(Rounding.group(2), AbsencePolicy.EXCLUDE), absent)
    assert (result.of("1").state, result.of("1").points, result.of("1").max_points) == (ScoreState.EXCLUDED, None, 12)
    assert (result.points, result.max_points) == (4, 4)
    everything: dict[str, Measured | None] = dict.fromkeys(("1.1", "1.2", "2"), Absence.NOT_APPLICABLE)
    nothing = assess(framework(not_applicable=AbsencePolicy.EXCLUDE), everything)
    assert (nothing.points, nothing.exact) == (0, 0)


def test_the_rules_own_policy_comes_before_the_frameworks() -> None:
    rule = YesNo(yes=PLAN.yes, no=PLAN.no, not_applicable=AbsencePolicy.FULL_POINTS)
    tree = Framework(criteria=(Criterion(code="1", title="A", rule=rule),), not_applicable=AbsencePolicy.NO_POINTS)
    assert assess(tree, {"1": Absence.NOT_APPLICABLE}).points == 4


def test_not_due_has_a_policy_of_its_own() -> None:
    tree = Framework(
        criteria=(Criterion(code="1", title="A", rule=PLAN),),
        not_applicable=AbsencePolicy.FULL_POINTS,
        not_due=AbsencePolicy.EXCLUDE,
    )
    assert assess(tree, {"1": Absence.NOT_DUE}).of("1").state is ScoreState.EXCLUDED
    with pytest.raises(InvalidInput, match="không nói cách tính"):
        assess(framework(not_applicable=AbsencePolicy.EXCLUDE), {"2": Absence.NOT_DUE})


def test_all_faults_of_all_sheets_at_once() -> None:
    sheets: dict[str, dict[str, Measured | None]] = {
        "Sở A": {"1.1": 5, "1": True, "1.3": 3},
        "Sở B": {"1.1": Ratio(5, 4), "2": Absence.NOT_DUE},
        "Sở C": {"2": True},
    }
    with pytest.raises(InvalidInput) as caught:
        assess_all(framework(), sheets)
    told = [(fault.path, fault.code) for fault in caught.value.faults]
    assert told == [
        ("/Sở A/1", "heading"),
        ("/Sở A/1.3", "unknown_key"),
        ("/Sở A/1.1", "type"),
        ("/Sở B/1.1", "above_total"),
        ("/Sở B/2", "absence"),
    ]
    assert [fault.key for fault in caught.value.faults] == ["1", "1.3", "1.1", "1.1", "2"]
    assert str(caught.value).startswith("Sở A/1: ")
    assert faults(caught.value, "en")[1].remedy == "did you mean 1.2, 1.1?"


def test_an_unknown_key_names_the_nearest() -> None:
    result = assess(framework(), {})
    with pytest.raises(UnknownKey, match="có phải: 1.2, 1.1"):
        result.of("1.3")
    with pytest.raises(LookupError):
        result.explain("x" * 10**5)
    with pytest.raises(InvalidInput, match="không có tiêu chí này"):
        assess(framework(), {"": 5})


def test_a_sheet_brings_body_and_period() -> None:
    result = assess(framework(), ScoreSheet.of("Sở A", THIRDS, period="năm 2026"))
    assert (result.name, str(result.period)) == ("Sở A", "năm 2026")
    both = assess_all(framework(), {"A": ScoreSheet.of("Sở A", THIRDS), "B": THIRDS})
    assert [each.name for each in both.values()] == ["A", "B"]


def test_a_leaf_without_a_rule_is_told_and_not_scored() -> None:
    tree = Framework(
        criteria=(Criterion(code="1", title="A", max_points=Decimal(5)), Criterion(code="2", title="B", rule=PLAN))
    )
    result = assess(tree, {"2": True})
    assert (result.points, result.max_points, result.of("1").state) == (4, 9, ScoreState.UNREAD)
    assert "chưa có quy tắc" in str(result.explain())


class Watched:
    """A stranger's rule that watches and does not score, with a reason of its own kind."""

    input_kind = InputKind.COUNT
    min_points = max_points = Decimal(0)
    conventions: tuple[str, ...] = ()
    notes = ()

    def __init__(self, reason: object) -> None:
        self.reason = cast("Reason", reason)

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        _ = value, cohort, previous
        return Outcome(None, None, self.max_points, ScoreState.UNSCORED, self.reason)

    def check(self) -> tuple[Fault, ...]:
        return ()


def test_a_strangers_rule_is_scored_and_its_reason_kept_in_words() -> None:
    for reason, words in ((TextReason(text="theo dõi"), "theo dõi"), ("chỉ đếm", "chỉ đếm")):
        tree = Framework(criteria=(Criterion(code="1", title="A", rule=Watched(reason)), *framework().criteria[1:]))
        result = assess(tree, {"1": 5, "2": True})
        assert (result.points, result.max_points) == (4, 4)
        assert str(result.explain("1")) == f"1 A: không tính điểm\n  {words}"
        assert Assessment.model_validate_json(result.model_dump_json()) == result


def test_json_and_back() -> None:
    sheet = THIRDS | {"2": Absence.NOT_APPLICABLE}
    result = assess(framework(Rounding.each(2), AbsencePolicy.EXCLUDE), sheet)
    text = result.model_dump_json()
    assert text.startswith('{"format":1,"name":""')
    assert Assessment.model_validate_json(text) == result
    assert Assessment.model_validate_json(text).model_dump_json() == text


def test_exact_points_survive_where_decimals_end() -> None:
    assert exact(assess(framework(), {"1.1": Ratio(1, 7)}).exact) == Fraction(6, 7)


def heading(how: Aggregation, *leaves: Criterion) -> Framework:
    return Framework(criteria=(Criterion(code="1", title="A", children=leaves, aggregation=how),))


def share(code: str, most: int = 10, **fields: object) -> Criterion:
    return Criterion.model_validate({"code": code, "title": code, "rule": Proportional.of(most), **fields})


@pytest.mark.parametrize(
    ("how", "points", "most"),
    [
        (Aggregation.SUM, "10", "20"),
        (Aggregation.HIGHEST, "8", "10"),
        (Aggregation.MEAN, "3.5", "10"),
        (Aggregation.GEOMETRIC, "2.828427124746", "10"),
    ],
)
def test_each_heading_has_its_own_way(how: Aggregation, points: str, most: str) -> None:
    weighed = heading(how, share("1.1", weight=3), share("1.2"))
    result = assess(weighed, {"1.1": Ratio(2, 10), "1.2": Ratio(8, 10)})
    assert (result.points, result.max_points) == (Decimal(points), Decimal(most))
    said = str(result.explain("1"))
    assert (str(how.label) in said) is (how is not Aggregation.SUM)


def test_a_mean_of_what_counts_and_a_bonus_beside_it() -> None:
    bonus = Criterion(code="1.3", title="Thưởng", rule=Bonus.of(1, 2), role=CriterionRole.BONUS)
    tree = heading(Aggregation.MEAN, share("1.1", weight=3), share("1.2"), bonus)
    tree = tree.model_copy(update={"not_applicable": AbsencePolicy.EXCLUDE})
    result = assess(tree, {"1.1": Absence.NOT_APPLICABLE, "1.2": Ratio(8, 10), "1.3": 2})
    assert (result.points, result.max_points) == (10, 10)


def test_what_is_rescaled_comes_back_to_the_scale_it_had() -> None:
    tree = framework(Rounding.total(2), AbsencePolicy.RESCALE)
    result = assess(tree, {"1.1": Absence.NOT_APPLICABLE, "1.2": Ratio(1, 3), "2": True})
    assert result.root.scale == Fraction(16, 10)
    assert (result.exact, result.points, result.max_points) == (Fraction(96, 10), Decimal("9.6"), 16)
    assert result.of("1").max_points == 6
    assert "điểm tối đa còn 10: quy về thang điểm 16" in str(result.explain())
    assert "the maximum is down to 10: brought back to the scale of 16" in result.explain().text("en")
    everything: dict[str, Measured | None] = dict.fromkeys(("1.1", "1.2", "2"), Absence.NOT_APPLICABLE)
    nothing = assess(tree, everything)
    assert (nothing.root.state, nothing.root.scale) == (ScoreState.EXCLUDED, None)


def test_rescaling_leaves_bonus_and_what_others_excluded_alone() -> None:
    bonus = Criterion(code="9", title="Thưởng", rule=Bonus.of(1, 2), role=CriterionRole.BONUS)
    half = YesNo(yes=PLAN.yes, no=PLAN.no, not_applicable=AbsencePolicy.EXCLUDE)
    tree = framework(Rounding.NONE, AbsencePolicy.RESCALE)
    tree = tree.model_copy(update={"criteria": (*tree.criteria, Criterion(code="3", title="C", rule=half), bonus)})
    gone: dict[str, Measured | None] = {"1.1": Absence.NOT_APPLICABLE, "3": Absence.NOT_APPLICABLE}
    result = assess(tree, {**gone, "1.2": Ratio(1, 1), "2": True, "9": 2})
    assert (result.points, result.exact, result.max_points) == (18, 18, 16)
    shown = assess(
        tree.model_copy(update={"rounding": Rounding.each(1)}), {**gone, "1.2": Ratio(1, 3), "2": True, "9": 2}
    )
    assert (shown.points, shown.exact) == (Decimal("11.6"), Fraction("11.6"))
    away = {**gone, "9": Absence.NOT_APPLICABLE, "1.2": Ratio(1, 1), "2": True}
    assert assess(tree, away).points == 16


def test_a_group_beside_the_total_is_rounded_as_a_group() -> None:
    half = Criterion(code="9", title="Thưởng", rule=Proportional.of(1), role=CriterionRole.BONUS)
    flat = Framework(criteria=(share("1"), half), rounding=Rounding.group(0))
    result = assess(flat, {"1": Ratio(44, 100), "9": Ratio(1, 2)})
    assert (result.points, result.exact) == (5, Fraction("4.9"))
    deep = Framework(
        criteria=(Criterion(code="1", title="A", children=(share("1.1"), half.model_copy(update={"code": "1.2"}))),),
        rounding=Rounding.group(0),
    )
    assert assess(deep, {"1.1": Ratio(44, 100), "1.2": Ratio(1, 2)}).points == 5


def test_a_rule_from_outside_is_shown_all_bodies() -> None:
    seen: list[object] = []

    class Watching:
        """A rule that knows nothing of the library's classes."""

        input_kind = InputKind.COUNT
        min_points = Decimal(0)
        max_points = Decimal(9)
        conventions: tuple[str, ...] = ()
        notes = ()

        def score(
            self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
        ) -> Outcome:
            seen.append((cohort, previous))
            return Outcome.scored(exact(Decimal(str(value))), self.max_points, TextReason(text="đếm"))

        def check(self) -> tuple[Fault, ...]:
            return ()

    tree = Framework(criteria=(Criterion(code="1", title="A", rule=Watching()),))
    assess_all(tree, {"A": {"1": 4}, "B": {"1": 8}}, previous={"B": {"1": 7}})
    assert seen[-2:] == [([4, 8], None), ([4, 8], 7)]


def test_a_part_that_is_rescaled_inside_a_rule() -> None:
    part = YesNo(yes=PLAN.yes, no=PLAN.no, not_applicable=AbsencePolicy.RESCALE)
    rule = Sum.of(("A", part), ("B", Capped.of(Highest.of(("C", part)), cap=2)))
    tree = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
    result = assess(tree, {"1": (True, (Absence.NOT_APPLICABLE,))})
    assert result.root.scale == Fraction(6, 4)
    assert (result.points, result.max_points) == (6, 6)


def test_rules_that_compare_see_all_bodies() -> None:
    tree = Framework(criteria=(Criterion(code="1", title="Sáng kiến", rule=RelativeToBest.of(10)),))
    results = assess_all(tree, {"A": {"1": 4}, "B": {"1": 8}, "C": {}})
    assert {name: result.points for name, result in results.items()} == {"A": 5, "B": 10, "C": 0}
    with pytest.raises(InvalidInput, match="assess_all"):
        assess(tree, {"1": 4})
    with pytest.raises(InvalidInput) as error:
        assess_all(tree, {"A": {"1": 4}, "B": {"1": -8}, "C": {"1": True}, "D": {"1": 0.5}})  # type: ignore[dict-item]  # on purpose
    assert [fault.path for fault in error.value.faults] == ["/B/1", "/C/1", "/D/1"]
    with pytest.raises(InvalidInput) as error:
        assess_all(tree, {"A": {"1": 0}, "B": {"1": 0}})
    assert [(fault.path, fault.code) for fault in error.value.faults] == [("/A/1", "zero_best"), ("/B/1", "zero_best")]


def test_rules_that_look_back_see_the_sheet_before() -> None:
    rule = Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0))
    tree = Framework(criteria=(Criterion(code="1", title="A", rule=rule),))
    assert assess(tree, {"1": 12}, previous={"1": 10}).points == 1
    before = ScoreSheet.of("Sở A", {"1": 12})
    results = assess_all(tree, {"Sở A": {"1": 12}, "Sở B": {"1": "Bằng"}}, previous={"Sở A": before})
    assert [result.points for result in results.values()] == [Decimal("0.5"), Decimal("0.5")]
    with pytest.raises(InvalidInput, match="kỳ trước"):
        assess(tree, {"1": 12})


def test_a_sheet_for_another_version_is_refused_with_one_fault() -> None:
    tree = Framework.model_validate(
        {**framework().model_dump(), "source": "Quyết định 12/QĐ-UBND ngày 05/01/2026", "level": "cấp sở"}
    )
    sheet = ScoreSheet.of("Sở A", THIRDS, framework=tree)
    assert sheet.version == tree.version
    result = assess(tree, sheet)
    assert result.version == tree.version
    assert str(result.version) == "12/QĐ-UBND ngày 05/01/2026, cấp sở"
    with pytest.raises(InvalidInput) as error:
        assess(framework(), sheet.model_copy(update={"cells": (*sheet.cells[:2], SheetCell("9", value=True))}))
    assert [(fault.path, fault.code) for fault in error.value.faults] == [("/version", "version")]
    assert str(error.value) == (
        "phiếu lập theo phiên bản khác của bộ tiêu chí: “12/QĐ-UBND ngày 05/01/2026, cấp sở ≠ ?”; "
        "hãy chuyển phiếu: diff(bộ_cũ, bộ_mới).carry(phiếu).sheet, hoặc chấm bằng bộ tiêu chí của phiếu"
    )


def test_a_body_without_a_figure_is_no_one_to_compare_with_and_spoils_no_other() -> None:
    praised = WithExceptions.of(RelativeToBest.of(10), ("Có bằng khen", 9))
    both = Sum.of(("Sáng kiến", RelativeToBest.of(10)), ("Kế hoạch", PLAN))
    table = Framework(
        criteria=(Criterion(code="1", title="A", rule=praised), Criterion(code="2", title="B", rule=both))
    )
    sheets: dict[str, dict[str, Measured | None]] = {
        "Sở A": {"1": "Có bằng khen", "2": Absence.NOT_REPORTED},
        "Sở B": {"1": 5, "2": (5, True)},
    }
    results = assess_all(table, sheets)
    assert [results["Sở A"].of(key).points for key in "12"] == [9, 0]
    assert [results["Sở B"].of(key).points for key in "12"] == [10, 14]


def test_a_period_that_an_exception_decided_has_no_figure() -> None:
    trend = WithExceptions.of(Improvement.of(("Cao hơn", 2), ("Bằng", 1), ("Thấp hơn", 0)), ("Có bằng khen", 2))
    table = Framework(criteria=(Criterion(code="1", title="A", rule=trend),))
    with pytest.raises(InvalidInput) as caught:
        assess(table, {"1": 3}, previous={"1": "Có bằng khen"})
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/1", "previous")]


def thirds(*points: int, how: Aggregation = Aggregation.MEAN, **fields: object) -> Framework:
    """Parts with maxima 1, 2, 2: their mean is 5/3."""
    parts = tuple(
        Criterion(code=f"1.{place}", title="A", rule=YesNo.of(("Có", point), ("Không", 0)))
        for place, point in enumerate(points or (1, 2, 2), start=1)
    )
    heading = Criterion(code="1", title="M", children=parts, aggregation=how)
    return Framework.model_validate({"criteria": [heading]} | fields)


def test_the_maximum_of_a_mean_is_a_fraction() -> None:
    tree = thirds(classes=[("Đạt", "từ 60% trở lên"), ("Chưa đạt", "dưới 60%")])
    result = assess(tree, {"1.1": True, "1.2": True})
    assert (result.exact, result.exact_max, result.share) == (1, Fraction(5, 3), Ratio(3, 5))
    assert result.max_points == Decimal("1.666666666667")
    assert (tree.exact_max, tree.criteria[0].exact_of_parts) == (Fraction(5, 3), Fraction(5, 3))
    assert classify(tree, {"A": result})["A"].label == "Đạt"
    again = Assessment.model_validate_json(result.model_dump_json())
    assert (again, again.exact_max, again.share, again.counted) == (result, Fraction(5, 3), Ratio(3, 5), 1)
    assert '"exact_max":"5/3"' in result.model_dump_json()


def test_a_stated_maximum_that_is_printed_alike_is_that_of_the_parts() -> None:
    (heading,) = thirds().criteria
    stated = heading.model_copy(update={"max_points": Decimal("1.666666666667")})
    assert stated.effective_exact_max == Fraction(5, 3)
    assert Framework(criteria=[stated] * 1, total=None).check() == ()
    assert heading.model_copy(update={"max_points": Decimal("1.67")}).effective_exact_max == Fraction(167, 100)


def test_a_bonus_that_does_not_arise_rescales_nothing() -> None:
    bonus = Criterion(code="2", title="T", rule=Bonus.of(1, 5), role=CriterionRole.BONUS)
    tree = thirds(not_applicable="rescale")
    tree = tree.model_copy(update={"criteria": (*tree.criteria, bonus)})
    result = assess(tree, {"1.1": True, "2": Absence.NOT_APPLICABLE})
    assert (result.root.scale, result.exact, result.exact_max) == (1, Fraction(1, 3), Fraction(5, 3))
    assert "điểm tối đa còn" not in str(result.explain())


def test_a_total_is_rounded_once() -> None:
    parts = [Criterion(code=str(place), title="A", rule=Proportional.of(1)) for place in (1, 2, 3)]
    tree = Framework(criteria=parts, rounding=Rounding.total(2))
    result = assess(tree, {str(place): Ratio(1, 24) for place in (1, 2, 3)})
    assert (result.exact, result.points, result.counted) == (Fraction(1, 8), Decimal("0.13"), Fraction(13, 100))


def test_what_is_rounded_is_also_what_counts_after_rescaling() -> None:
    tree = Framework(
        criteria=[Criterion(code=str(place), title="A", rule=Proportional.of(3)) for place in (1, 2)],
        rounding=Rounding.each(1),
        not_applicable=AbsencePolicy.RESCALE,
    )
    result = assess(tree, {"1": Ratio(1, 7), "2": Absence.NOT_APPLICABLE})
    again = Assessment.model_validate_json(result.model_dump_json())
    assert result.counted == again.counted == Fraction(4, 5)
    assert (result.points, result.exact) == (Decimal("0.8"), Fraction(6, 7))


def test_a_mean_of_rounded_criteria_is_rounded() -> None:
    result = assess(thirds(rounding=Rounding.each(2)), {"1.1": True, "1.2": True, "1.3": True})
    assert (result.points, result.counted, result.exact) == (Decimal("1.67"), Fraction(167, 100), Fraction(5, 3))
    assert str(result.explain("1")).splitlines()[1:3] == [
        "  lấy trung bình có trọng số của các thành phần",
        "  làm tròn đến 2 chữ số thập phân",
    ]


def test_what_was_not_scored_yet_weighs_in_a_mean() -> None:
    parts = (
        Criterion(code="1.1", title="A", rule=YesNo.of(("Có", 4), ("Không", 0))),
        Criterion(code="1.2", title="B", max_points=Decimal(4), wording="Tốt"),
    )
    tree = Framework(criteria=[Criterion(code="1", title="M", children=parts, aggregation=Aggregation.MEAN)])
    result = assess(tree, {"1.1": True})
    assert (result.exact, result.exact_max) == (2, 4)


def test_a_heading_that_is_only_watched_leaves_a_geometric_mean() -> None:
    watched = Criterion(code="1.2", title="B", children=(Criterion(code="1.2.1", title="C", rule=NotScored()),))
    parts = (Criterion(code="1.1", title="A", rule=YesNo.of(("Có", 4), ("Không", 0))), watched)
    tree = Framework(criteria=[Criterion(code="1", title="M", children=parts, aggregation=Aggregation.GEOMETRIC)])
    result = assess(tree, {"1.1": True, "1.2.1": 3})
    assert (result.exact, result.exact_max, tree.exact_max) == (4, 4, 4)
    assert result.of("1.2").state is ScoreState.UNSCORED


def test_a_mean_and_the_blocks_beside_it_are_rounded_once() -> None:
    parts = (
        *(Criterion(code=f"1.{place}", title="A", rule=YesNo.of(("Có", "0.1"), ("Không", 0))) for place in (1, 2)),
        Criterion(code="1.3", title="T", rule=Deduction.of(1), role=CriterionRole.DEDUCTION),
    )
    heading = Criterion(code="1", title="M", children=parts, aggregation=Aggregation.MEAN)
    result = assess(Framework(criteria=[heading], rounding=Rounding.each(1)), {"1.1": True, "1.3": 1})
    assert result.points == result.of("1").points == -1  # -0.95, away from zero


def test_the_maximum_of_a_rule_is_a_fraction() -> None:
    up_to_a_third, above = Interval(Fraction(0), Fraction(1, 3)), Interval.parse("trên 1/3")
    slope = Ladder(bands=(Band(up_to_a_third, Decimal(0), "thấp", Fraction(1)), Band(above, Decimal(0), "cao")))
    tree = Framework(criteria=[Criterion(code="1", title="A", rule=slope, max_points=slope.max_points)])
    full = assess(tree, {"1": Ratio(1, 3)})
    assert (full.exact, full.exact_max, full.share) == (Fraction(1, 3), Fraction(1, 3), Ratio(1, 1))
    assert slope.score(Absence.NOT_REPORTED).exact_max == Fraction(1, 3)
    rules: tuple[Rule, ...] = (
        Sum.of(("a", slope), ("b", slope)),
        Capped.of(slope, floor="0.1"),
        WithExceptions.of(slope, ("Thiên tai", "0.1")),
    )
    assert [exact_max(rule) for rule in rules] == [Fraction(2, 3), Fraction(1, 3), Fraction(1, 3)]
    survey = SurveyRule.of(slope, 1, AbsencePolicy.FULL_POINTS)
    assert survey.score(Ballots(sent=9, returned=9, valid=0, satisfied=0)).exact == Fraction(1, 3)
    given = ScoreSheet.of("A", {}, period="năm 2026").enter(
        "1",
        ScoreEntry(column=ScoreColumn.SELF, points="0.333333333333"),
        on=date(2026, 1, 1),
        by="A",
        reason="đủ",
    )
    assert assess(tree, given, column=ScoreColumn.SELF).share == Ratio(1, 1)
