"""Sheets of bodies in groups: what applies to them, their maximum, the days of a body, a result as a figure."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from cchc.assessments import (
    AdjustedMaximum,
    Assessment,
    Justification,
    MaxAdjustment,
    MaxBasis,
    ScoreColumn,
    ScoreEntry,
    Scorer,
    ScoreSheet,
    SheetStage,
    assess,
    assess_all,
    class_gap,
    completeness_faults,
    rank,
    read_values,
)
from cchc.documents import Body
from cchc.errors import InvalidInput, faults
from cchc.frameworks import BodyGroup, Criterion, Framework
from cchc.indicators import Absence
from cchc.reports import verification_slip
from cchc.rules import (
    AbsencePolicy,
    ByGroup,
    GroupReason,
    Improvement,
    Proportional,
    RelativeToBest,
    ScopeReason,
    ScoreState,
    YesNo,
)
from cchc.values import Entry, Interval, Period, Ratio, Rounding

NO_PROCEDURES = "đơn vị không có thủ tục hành chính"
HILLS = "xã miền núi"
DAY = date(2026, 12, 9)


def figures(*each: object) -> tuple[object, ...]:
    return each


def plan(points: int | str, **fields: Any) -> Criterion:
    return Criterion(title="Kế hoạch", rule=YesNo.of(("Có", points), ("Không", 0)), **fields)


ON_TIME = ByGroup.of((HILLS, Proportional.of(3, "70%")), other=Proportional.of(4, "90%"))
PARTS = [plan(6, code="1.1"), plan(2, code="1.2")]
FRAMEWORK = Framework(
    title="Bộ tiêu chí",
    criteria=[
        Criterion(code="1", title="Thủ tục", children=PARTS, except_for=(NO_PROCEDURES,)),
        plan(5, code="2"),
        Criterion(code="3", title="Đúng hạn", max_points=4, rule=ON_TIME),
    ],
)
FULL: dict[str, Any] = {"1.1": True, "1.2": False, "2": True, "3": Ratio(63, 100)}
WITHOUT: dict[str, Any] = {"2": True, "3": Ratio(63, 100)}


def sheet(values: dict[str, Any], *groups: str, **fields: Any) -> ScoreSheet:
    return ScoreSheet.of("Xã A", values, groups=groups).model_copy(update=fields)


def told(caught: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str, str]]:
    return [(fault.path, fault.code, fault.key) for fault in caught.value.faults]


def test_what_does_not_apply_is_out_of_the_maximum() -> None:
    result = assess(FRAMEWORK, sheet(WITHOUT, NO_PROCEDURES))
    assert figures(result.points, result.max_points, result.exact_max) == (Decimal("7.8"), 9, 9)
    assert result.leaf_points == {"1.1": None, "1.2": None, "2": 5, "3": Decimal("2.8")}
    assert result.of("1").state is result.of("1.1").state is ScoreState.EXCLUDED
    assert result.of("1.1").reason == ScopeReason(except_for=(NO_PROCEDURES,))
    assert result.of("1.1").max_points == 6
    assert str(result.explain("1.1")) == (
        "1.1 Kế hoạch: ngoài điểm tối đa (6 điểm)\n  tiêu chí không áp dụng đối với đơn vị không có thủ tục hành chính"
    )
    assert result.groups == (NO_PROCEDURES,)
    assert result.share == Ratio(78, 90) or result.share.value == Fraction(78, 90)


def test_all_others_have_all_of_it() -> None:
    result = assess(FRAMEWORK, sheet(FULL))
    assert figures(result.points, result.max_points) == (Decimal("13.8"), 17)
    assert result.root.adjusted == ()
    assert result.groups == ()


def test_the_rule_of_the_group_decides() -> None:
    result = assess(FRAMEWORK, sheet(FULL, HILLS))
    assert figures(result.points, result.max_points) == (Decimal("13.7"), 16)
    assert figures(result.of("3").points, result.of("3").max_points) == (Decimal("2.7"), 3)
    reason = result.of("3").reason
    assert isinstance(reason, GroupReason)
    assert reason.group == HILLS
    assert str(result.explain("3")).splitlines()[1] == "  áp dụng mức riêng đối với xã miền núi"
    common = assess(FRAMEWORK, sheet(FULL)).of("3").reason
    assert isinstance(common, GroupReason)
    assert common.group == ""


def test_the_maximum_by_group_is_explained() -> None:
    root = assess(FRAMEWORK, sheet(WITHOUT, NO_PROCEDURES)).root
    assert root.adjusted == (AdjustedMaximum(basis=MaxBasis.BY_GROUP, before=Fraction(17), after=Fraction(9)),)
    assert str(root).splitlines()[:2] == [
        "Bộ tiêu chí: 7,8/9 điểm (86,67%)",
        "  điểm tối đa theo các tiêu chí áp dụng đối với đơn vị: 9 (chung: 17)",
    ]
    assert root.text("en").splitlines()[1] == "  maximum of the criteria that apply to the body: 9 (in general: 17)"


def test_a_decreed_maximum_takes_the_place_of_the_sum() -> None:
    group = BodyGroup(name=NO_PROCEDURES.upper(), max_points=10)
    framework = FRAMEWORK.model_copy(update={"groups": [group, BodyGroup(name=HILLS)]})
    result = assess(framework, sheet(WITHOUT, NO_PROCEDURES))
    assert figures(result.points, result.exact_max, result.max_points) == (Decimal("7.8"), 10, 10)
    assert result.share.value == Fraction(78, 100)
    assert [figures(one.basis, one.before, one.after, one.group) for one in result.root.adjusted] == [
        (MaxBasis.BY_GROUP, 17, 9, ""),
        (MaxBasis.DECREED, 9, 10, NO_PROCEDURES.upper()),
    ]
    assert str(result.root).splitlines()[2] == (
        f"  điểm tối đa quy định đối với {NO_PROCEDURES.upper()}: 10 (cộng các tiêu chí áp dụng: 9)"
    )
    assert assess(framework, sheet(FULL, HILLS)).max_points == 16
    policies = framework.model_copy(update={"not_applicable": AbsencePolicy.EXCLUDE})
    left = assess(policies, sheet({"2": Absence.NOT_APPLICABLE, "3": Ratio(63, 100)}, NO_PROCEDURES))
    assert figures(left.points, left.max_points) == (Decimal("2.8"), 5)
    scaled = framework.model_copy(update={"not_applicable": AbsencePolicy.RESCALE})
    again = assess(scaled, sheet({"2": Absence.NOT_APPLICABLE, "3": Ratio(63, 100)}, NO_PROCEDURES))
    assert figures(again.exact, again.exact_max, again.root.scale) == (Fraction(28, 5), 10, 2)
    assert again.share.value == left.share.value


def test_a_maximum_by_hand_takes_the_place_of_what_is_left() -> None:
    adjusted = sheet(WITHOUT, NO_PROCEDURES).adjust_max("8,5".replace(",", "."), on=DAY, by="Sở Nội vụ", reason="vì A")
    result = assess(FRAMEWORK, adjusted)
    assert (result.points, result.exact_max) == (Decimal("7.8"), Fraction(17, 2))
    last = result.root.adjusted[-1]
    assert figures(last.basis, last.before, last.after) == (MaxBasis.BY_HAND, 9, Fraction(17, 2))
    assert last.entry == adjusted.max_adjustments[-1]
    assert str(result.root).splitlines()[2:4] == [
        "  Sở Nội vụ điều chỉnh điểm tối đa từ 9 thành 8,5, ngày 09/12/2026",
        "  lý do: vì A",
    ]
    again = adjusted.adjust_max(8, on=DAY, by="Sở Nội vụ", reason="vì B")
    assert assess(FRAMEWORK, again).max_points == 8
    assert [entry.value for entry in again.history()] == [MaxAdjustment(Decimal("8.5")), MaxAdjustment(Decimal(8))]
    plain = Framework(criteria=[plan(5, code="2")])
    result = assess(plain, sheet({"2": True}).adjust_max(4, on=DAY, by="A", reason="B"))
    assert figures(result.points, result.max_points, result.exact) == (5, 4, 5)
    assert result.of("2").max_points == 5


@pytest.mark.parametrize("rounding", [Rounding.NONE, Rounding.each(1), Rounding.group(1), Rounding.total(1)])
def test_a_maximum_by_hand_is_rescaled(rounding: Rounding) -> None:
    criteria = [plan(4, code="1"), plan(6, code="2"), plan(1, code="3", role="bonus")]
    framework = Framework(criteria=criteria, not_applicable=AbsencePolicy.RESCALE, rounding=rounding)
    values = {"1": True, "2": Absence.NOT_APPLICABLE, "3": True}
    result = assess(framework, sheet(values).adjust_max(8, on=DAY, by="A", reason="B"))
    assert figures(result.exact, result.exact_max, result.points) == (6, 10, 6)
    assert result.root.scale == Fraction(5, 4)
    assert [figures(one.before, one.after) for one in result.root.adjusted] == [(4, 8)]
    assert result.counted == Assessment.model_validate_json(result.model_dump_json()).counted == 6


def test_an_adjustment_has_a_reason_a_day_and_points() -> None:
    one = sheet({})
    for points, reason, code in ((0, "x", "max_points"), (-1, "x", "max_points"), (1, " ", "reason")):
        with pytest.raises(InvalidInput) as caught:
            one.adjust_max(points, on=DAY, by="A", reason=reason)
        assert [fault.code for fault in caught.value.faults] == [code]
    assert one.adjust_max("0.1", on=DAY, by="A", reason="x").max_adjustments[0].value.max_points == Decimal("0.1")
    sent = one.advance(SheetStage.SELF_SCORED, on=DAY, by="A")
    with pytest.raises(InvalidInput, match="ngày ghi trước khi giai đoạn bắt đầu"):
        sent.adjust_max(1, on=date(2026, 12, 8), by="A", reason="x")
    with pytest.raises(InvalidInput, match="chưa ghi ai là người ghi"):
        one.adjust_max(1, on=DAY, by="", reason="x")


def test_what_an_adjusted_maximum_rests_on() -> None:
    entry = Entry(DAY, "Sở Nội vụ", MaxAdjustment(Decimal(8)))
    one, two = Fraction(1), Fraction(2)
    by_hand = AdjustedMaximum(basis=MaxBasis.BY_HAND, before=one, after=two, entry=entry)
    assert [*map(str, by_hand.clauses())] == ["Sở Nội vụ điều chỉnh điểm tối đa từ 1 thành 2, ngày 09/12/2026"]
    for basis, with_entry in ((MaxBasis.BY_HAND, None), (MaxBasis.DECREED, entry), (MaxBasis.BY_GROUP, entry)):
        with pytest.raises(InvalidInput, match="căn cứ điều chỉnh điểm tối đa không khớp"):
            AdjustedMaximum(basis=basis, before=one, after=two, entry=with_entry)


def test_a_decreed_maximum_is_the_scale_where_nothing_else_counts() -> None:
    criteria = [plan(2, code="1", except_for=["x"]), plan(3, code="2", role="bonus"), plan(1, code="3", role="bonus")]
    framework = Framework(criteria=criteria, groups=[BodyGroup(name="x", max_points=10)], not_due=AbsencePolicy.RESCALE)
    one = sheet({"2": True, "3": Absence.NOT_DUE}, "x")
    result = assess(framework, one.adjust_max(5, on=DAY, by="A", reason="B"))
    assert figures(result.exact, result.exact_max, result.root.scale) == (3, 10, 2)
    assert figures(assess(framework, one).exact_max, assess(framework, one).root.scale) == (10, 1)


def test_nothing_applies() -> None:
    framework = Framework(criteria=[plan(2, code="1", applies_to=["x"])], groups=[BodyGroup(name="y", max_points=3)])
    for groups in ((), ("y",)):
        result = assess(framework, sheet({}, *groups).adjust_max(4, on=DAY, by="A", reason="B"))
        assert figures(result.points, result.max_points, result.exact) == (0, 2, 0)
        assert (result.root.state, result.root.adjusted) == (ScoreState.EXCLUDED, ())


def test_groups_that_are_not_stated() -> None:
    for one in (WITHOUT, ScoreSheet.of("Xã A", WITHOUT)):
        with pytest.raises(InvalidInput) as caught:
            assess(FRAMEWORK, one)
        assert told(caught) == [("/groups", "no_groups", "")]
        assert str(caught.value) == (
            "phiếu chưa ghi đơn vị thuộc nhóm nào; hãy ghi groups trong ScoreSheet, để trống nếu không thuộc nhóm nào "
            f"trong số: {NO_PROCEDURES}, {HILLS}"
        )
    with pytest.raises(InvalidInput) as caught:
        assess_all(FRAMEWORK, {"Xã A": {"9": True}, "Xã B": sheet(FULL, "phường")})
    assert told(caught) == [
        ("/Xã A/groups", "no_groups", ""),
        ("/Xã A/9", "unknown_key", "9"),
        ("/Xã B/groups", "unknown_group", ""),
    ]


def test_a_rule_that_needs_one_group_of_them() -> None:
    rule = ByGroup.of(("x", Proportional.of(4)), ("y", Proportional.of(4)))
    strict = Framework(criteria=[Criterion(code="1", title="A", rule=rule)])
    for groups, code in ((("x", "y"), "two_groups"), ((), "no_group")):
        with pytest.raises(InvalidInput) as caught:
            assess(strict, sheet({"1": Ratio(1, 2)}, *groups))
        assert told(caught) == [("/groups", code, "1")]
    decreed = strict.model_copy(update={"groups": [BodyGroup(name=name, max_points=4) for name in "xz"]})
    assert assess(decreed, sheet({}, "x")).max_points == 4
    with pytest.raises(InvalidInput) as caught:
        assess(decreed, sheet({}, "x", "z"))
    assert told(caught) == [("/groups", "two_groups", "")]


def test_groups_do_not_matter_where_nothing_differs() -> None:
    plain = Framework(criteria=[plan(5, code="2")], groups=[BodyGroup(name="x")])
    assert assess(plain, {"2": True}).groups is None
    assert assess(plain, sheet({"2": True}, "bất kỳ")).groups == ("bất kỳ",)
    assert assess(plain, {"2": True}) != assess(plain, sheet({"2": True}))


@pytest.mark.parametrize("value", [True, 0, "Có", {"a": 1}])
def test_a_figure_for_what_does_not_apply(value: Any) -> None:
    with pytest.raises(InvalidInput) as caught:
        assess(FRAMEWORK, sheet({**WITHOUT, "1.1": value, "1.2": None}, NO_PROCEDURES))
    assert told(caught) == [("/cells/2/value", "left_out", "1.1")]
    assert caught.value.faults[0].what == "tiêu chí không áp dụng đối với đơn vị nhưng phiếu có số liệu"


def test_absences_and_points_for_what_does_not_apply() -> None:
    absent = {**WITHOUT, "1.1": Absence.NOT_APPLICABLE, "1.2": Absence.NOT_REPORTED}
    assert assess(FRAMEWORK, sheet(absent, NO_PROCEDURES)) == assess(FRAMEWORK, sheet(WITHOUT, NO_PROCEDURES))
    given = sheet(WITHOUT, NO_PROCEDURES).enter("1.1", ScoreEntry(column=ScoreColumn.SELF, points=3), on=DAY, by="A")
    assert assess(FRAMEWORK, given).max_points == 9
    with pytest.raises(InvalidInput) as caught:
        assess(FRAMEWORK, given, column=ScoreColumn.SELF)
    assert [(fault.code, fault.read) for fault in caught.value.faults] == [("left_out", "3")]


@pytest.mark.parametrize("rounding", [Rounding.NONE, Rounding.each(1), Rounding.group(0), Rounding.total(0)])
def test_a_sheet_is_scored_as_by_the_framework_of_its_group(rounding: Rounding) -> None:
    framework = FRAMEWORK.model_copy(update={"rounding": rounding})
    for groups, values in (
        ((NO_PROCEDURES,), WITHOUT),
        ((HILLS,), FULL),
        ((), FULL),
        ((NO_PROCEDURES, HILLS), WITHOUT),
    ):
        for missing in ({}, {"2": Absence.WITHHELD}, {"3": None}):
            one = assess(framework, sheet({**values, **missing}, *groups))
            other = assess(framework.for_groups(groups), {**values, **missing})
            assert (one.points, one.exact, one.exact_max, one.counted) == (
                other.points,
                other.exact,
                other.exact_max,
                other.counted,
            )
            again = Assessment.model_validate_json(one.model_dump_json())
            assert again == one
            assert (again.counted, again.exact_max, again.leaf_points) == (one.counted, one.exact_max, one.leaf_points)


def test_maxima_differ_so_that_shares_are_ranked() -> None:
    sheets = {"A": sheet({"2": True, "3": Ratio(1, 1)}, NO_PROCEDURES), "B": sheet({**FULL, "1.2": True})}
    places = rank(assess_all(FRAMEWORK, sheets), by="share")
    assert [(place.name, place.points) for place in places] == [("A", 9), ("B", Decimal("15.8"))]


def test_bodies_are_compared_with_those_of_their_rule() -> None:
    best = ByGroup.of(("x", RelativeToBest.of(10)), other=RelativeToBest.of(20))
    framework = Framework(
        criteria=[
            Criterion(code="1", title="A", rule=best),
            Criterion(code="2", title="B", rule=RelativeToBest.of(10), except_for=["y"]),
        ]
    )
    sheets = {
        "a": sheet({"1": 2, "2": 5}, "x"),
        "b": sheet({"1": 4, "2": 1}, "x"),
        "c": sheet({"1": 50, "2": 10}),
        "d": sheet({"1": 100}, "y"),
    }
    results = assess_all(framework, sheets)
    assert {name: one.leaf_points for name, one in results.items()} == {
        "a": {"1": 5, "2": 5},
        "b": {"1": 10, "2": 1},
        "c": {"1": 10, "2": 10},
        "d": {"1": 20, "2": None},
    }
    with pytest.raises(InvalidInput) as caught:
        assess_all(framework, {**sheets, "e": {"1": 999, "2": 999}})
    assert told(caught) == [("/e/groups", "no_groups", "")]


def test_policies_of_the_rule_by_groups() -> None:
    rule = ByGroup.of(("x", Proportional.of(3)), other=Proportional.of(4), not_due=AbsencePolicy.FULL_POINTS)
    framework = Framework(criteria=[Criterion(code="1", title="A", rule=rule)])
    assert assess(framework, sheet({"1": Absence.NOT_DUE}, "x")).points == 3
    assert assess(framework, sheet({"1": Absence.NOT_DUE})).points == 4
    assert assess(framework, sheet({"1": Absence.NOT_REPORTED}, "x")).max_points == 3
    by_hand = sheet({}, "x").enter("1", ScoreEntry(column=ScoreColumn.SELF, points=4), on=DAY, by="A")
    with pytest.raises(InvalidInput, match="ngoài khoảng điểm của tiêu chí"):
        assess(framework, by_hand, column=ScoreColumn.SELF)


def test_the_gap_to_a_class_by_the_rule_of_the_group() -> None:
    classes = [("Tốt", Interval.parse("từ 80% trở lên")), ("Khá", Interval.parse("dưới 80%"))]
    framework = FRAMEWORK.model_copy(update={"classes": classes})
    result = assess(framework, sheet({**FULL, "3": Ratio(0, 1)}, HILLS))
    found = class_gap(framework, result)
    assert found is not None
    assert (found.label, found.gain) == ("Tốt", Fraction(9, 5))
    assert {gain.key for way in found.ways for gain in way} <= {"1.2", "3"}
    left = class_gap(framework, assess(framework, sheet({"2": True, "3": Ratio(0, 1)}, NO_PROCEDURES)))
    assert left is not None
    assert left.gain == Fraction(11, 5)


def test_a_report_is_complete_without_what_does_not_apply() -> None:
    def keys(one: ScoreSheet) -> list[str]:
        return [fault.key for fault in completeness_faults(FRAMEWORK, one) if fault.code in ("missing", "no_groups")]

    assert keys(sheet({"2": True}, NO_PROCEDURES)) == ["3"]
    assert keys(sheet({"2": True})) == ["1.1", "1.2", "3"]
    assert keys(ScoreSheet.of("Xã A", {"2": True})) == ["", "1.1", "1.2", "3"]


def test_texts_are_read_as_any_group_takes_them() -> None:
    assert read_values(FRAMEWORK, {"3": "63%"}) == {"3": Ratio.parse("63%")}


def test_a_scorer_is_kept_for_each_group() -> None:
    scorer = Scorer(FRAMEWORK)
    one, other = sheet(FULL, HILLS), sheet(FULL, HILLS.upper())
    assert scorer.assess(one).points == scorer.assess(other).points
    compiled = scorer._compiled
    assert compiled.for_groups([HILLS]) is compiled.for_groups([HILLS.upper()])
    assert compiled.for_groups([]) is not compiled.for_groups([HILLS])
    assert scorer.with_rule("2", YesNo.of(("Có", 9), ("Không", 0))).assess(sheet(FULL, HILLS)).max_points == 20


MERGED = Body("Xã B", first_day="01/7/2025", successors=("Xã C",))


def test_a_body_that_did_not_exist_is_not_scored() -> None:
    framework = Framework(criteria=[Criterion(code="1", title="A", rule=RelativeToBest.of(10))])
    early = ScoreSheet.of(MERGED, {"1": 0}, "năm 2024")
    with pytest.raises(InvalidInput) as caught:
        assess(framework, early)
    fault, cohort = caught.value.faults
    assert cohort.code == "cohort"
    assert (fault.path, fault.code, fault.read) == ("/body", "body", "Xã B, năm 2024")
    assert fault.remedy == "hãy chấm Xã C"
    ended = ScoreSheet.of(Body("Xã D", last_day="30/6/2025"), {"9": 0}, "năm 2026")
    with pytest.raises(InvalidInput) as caught:
        assess_all(framework, {"D": ended, "A": ScoreSheet.of("Xã A", {"1": 3}, "năm 2026")})
    assert told(caught) == [("/D/body", "body", ""), ("/D/cells/0/value", "unknown_key", "9")]
    assert caught.value.faults[0].remedy.startswith("hãy bỏ phiếu này")
    for sheet_of_2025 in (ScoreSheet.of(MERGED, {"1": 3}, "năm 2025"), ScoreSheet.of(MERGED, {"1": 3})):
        assert assess_all(framework, {"B": sheet_of_2025})["B"].points == 10


def test_a_body_that_did_not_exist_tops_no_cohort() -> None:
    from cchc.assessments.scoring.cohort_values import cohorts_of
    from cchc.assessments.scoring.compiled_framework import CompiledFramework

    framework = Framework(criteria=[Criterion(code="1", title="A", rule=RelativeToBest.of(10))])
    sheets = [ScoreSheet.of(MERGED, {"1": 99}, "năm 2024"), ScoreSheet.of("Xã A", {"1": 3}, "năm 2024")]
    assert [*cohorts_of(CompiledFramework(framework), sheets).values()] == [[3]]


def test_a_body_that_did_not_exist_before_has_no_figure_before() -> None:
    rule = Improvement.of(("Cao hơn", 2), ("Bằng", 1), ("Thấp hơn", 0))
    framework = Framework(criteria=[Criterion(code="1", title="A", rule=rule)])
    now = ScoreSheet.of(MERGED, {"1": 5}, "năm 2025")
    for before in (ScoreSheet.of(MERGED, {"1": 0}, "năm 2024"), {"1": 0}):
        with pytest.raises(InvalidInput, match="quy tắc cần số liệu của kỳ trước"):
            assess(framework, now, previous=before)
    later = ScoreSheet.of(MERGED, {"1": 5}, "năm 2026")
    assert assess(framework, later, previous=now).points == 1
    assert assess(framework, {"1": 5}, previous={"1": 0}).points == 2
    assert assess(framework, ScoreSheet.of(MERGED, {"1": 5}), previous={"1": 0}).points == 2
    first = ScoreSheet.of(Body("Xã E", first_day="01/01/2026"), {"1": 5}, "năm 2026")
    with pytest.raises(InvalidInput, match="quy tắc cần số liệu của kỳ trước"):
        assess(framework, first, previous={"1": 0})


def test_a_result_is_the_figure_of_a_criterion() -> None:
    index = Framework(criteria=[plan(2, code="1"), plan(1, code="2")], source="Quyết định 766/QĐ-TTg ngày 23/6/2022")
    result = assess(index, ScoreSheet.of("Xã A", {"1": True}, "năm 2026"))
    one = result.observation()
    assert (one.value, one.period, one.unit) == (Ratio(2, 3), Period.year(2026), "")
    assert str(one.source) == "Quyết định 766/QĐ-TTg ngày 23/6/2022"
    assert one.known_from == date(2026, 12, 31)
    points = result.observation("points", source="Quyết định 12/QĐ-UBND", known_on=date(2027, 1, 5))
    assert (points.value, points.unit, str(points.source)) == (2, "điểm", "Quyết định 12/QĐ-UBND")
    assert points.known_from == date(2027, 1, 5)
    whole = Framework(criteria=[Criterion(code="3.1", title="Kết quả 766", rule=Proportional.of(3))])
    assert assess(whole, {"3.1": one.value}).points == 2
    rounded = index.model_copy(update={"rounding": Rounding.total(0)})
    assert assess(rounded, ScoreSheet.of("A", {"2": True}, "năm 2026")).observation().value == Ratio(1, 3)
    nothing = assess(Framework(criteria=[]), ScoreSheet.of("A", {}, "năm 2026")).observation()
    assert nothing.value == Ratio(0, 0)


def test_a_result_without_a_period_is_no_figure() -> None:
    result = assess(Framework(criteria=[plan(2, code="1")]), {"1": True})
    with pytest.raises(InvalidInput, match="kết quả chấm chưa ghi kỳ"):
        result.observation()
    with pytest.raises(InvalidInput, match="không có cách lấy kết quả này: “percent”; hãy chọn share, points"):
        result.observation("percent")  # type: ignore[arg-type]  # on purpose


def test_sheets_keep_groups_and_adjustments_in_json() -> None:
    one = sheet(FULL, HILLS).adjust_max(8, on=DAY, by="A", reason="B")
    assert ScoreSheet.model_validate_json(one.model_dump_json()) == one
    assert ScoreSheet.of("A", {}).groups is None
    assert ScoreSheet.of("A", {}, groups=[]).groups == ()
    with pytest.raises(ValidationError) as caught:
        ScoreSheet.model_validate(
            one.model_dump() | {"max_adjustments": [{"on": "2026-12-09", "by": "A", "value": {"max_points": "0"}}]}
        )
    assert [fault.code for fault in faults(caught.value)] == ["max_points"]
    entries = one.advance(SheetStage.SELF_SCORED, on=DAY, by="A").history()
    assert not any(isinstance(entry.value, Justification) for entry in entries)
    assert len(entries) == 2


def test_a_verification_slip_states_why_a_criterion_does_not_apply() -> None:
    rows = verification_slip(FRAMEWORK, sheet(WITHOUT, NO_PROCEDURES)).records()
    why = "tiêu chí không áp dụng đối với đơn vị không có thủ tục hành chính"
    assert [row["Lý do"] for row in rows] == [why, why, "", ""]


def test_the_source_is_that_of_the_criterion_then_of_the_rule_of_the_group() -> None:
    own = ByGroup.of(("x", Proportional.of(3, source="Điều 2 Quyết định 12/QĐ-UBND")), other=Proportional.of(4))
    one = Criterion(code="1", title="A", rule=own)
    framework = Framework(criteria=[one], source="Quyết định 12/QĐ-UBND")
    named = Framework(criteria=[one.model_copy(update={"source": "Điều 3 Quyết định 12/QĐ-UBND"})])
    assert str(assess(framework, sheet({}, "x")).of("1").source) == "Điều 2 Quyết định 12/QĐ-UBND"
    assert str(assess(framework, sheet({})).of("1").source) == "Quyết định 12/QĐ-UBND"
    assert str(assess(named, sheet({}, "x")).of("1").source) == "Điều 3 Quyết định 12/QĐ-UBND"
