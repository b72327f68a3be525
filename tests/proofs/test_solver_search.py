"""Claims on related criteria: proved, refuted by a sheet that is scored again, or unknown for a reason."""

import sys
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from cchc.assessments import assess
from cchc.errors import InvalidInput, UnknownKey
from cchc.frameworks import Aggregation, Criterion, CriterionRole, Framework
from cchc.messages import Message
from cchc.proofs import (
    Claim,
    ClassAtLeast,
    ClassAtMost,
    FiguresRelation,
    PointsRelation,
    Proved,
    Refuted,
    RelatedClaim,
    TotalWithin,
    Unknown,
    prove,
)
from cchc.proofs.formula import Formula
from cchc.rules import (
    AbsencePolicy,
    Capped,
    Deduction,
    InputKind,
    Ladder,
    NotScored,
    PointRounding,
    Proportional,
    RelativeToBest,
    RoundingDirection,
    Rule,
    WithExceptions,
    YesNo,
)
from cchc.values import Interval, Ratio, Rounding

pytest.importorskip("z3")

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
SHARE = Proportional.of(10)
PLAN = YesNo.of(("Có", 4), ("Không", 0))
CLASSES = [("Tốt", Interval.parse("từ 80% trở lên")), ("Khá", Interval.parse("dưới 80%"))]
SAME = FiguresRelation.same("1", "2")


def framework(*rules: Rule | None, **options: Any) -> Framework:
    """A framework of leaves 1, 2, …."""
    leaves = [
        Criterion(code=str(index), title=f"Tiêu chí {index}", rule=rule, max_points=None if rule else 5)
        for index, rule in enumerate(rules, start=1)
    ]
    fields: dict[str, Any] = {"criteria": leaves, "classes": CLASSES}
    return Framework(**(fields | options))


def total(points: str, *relations: PointsRelation | FiguresRelation) -> RelatedClaim:
    """A claim on the total under relations."""
    return RelatedClaim(TotalWithin.of(points), relations)


def judge(draft: Framework, claim: Claim) -> str:
    """The kind of verdict; a counterexample is scored again."""
    verdict = prove(draft, claim)
    if isinstance(verdict, Refuted):
        assert assess(draft, verdict.sheet) == verdict.result
    return type(verdict).__name__


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (PointsRelation.of({"1": 1, "2": -1}, "từ -10 trở lên"), "Proved"),
        (PointsRelation.of({"1": 1, "2": -1}, "từ -9 trở lên"), "Refuted"),
        (RelatedClaim(PointsRelation.of({"1": 1, "2": -1}, "không quá 0"), SAME), "Proved"),
        (RelatedClaim(PointsRelation.of({"1": 1, "2": -1}, "dưới -3"), SAME), "Refuted"),
        (RelatedClaim(ClassAtMost.of("Khá", where={"3": 0}), SAME), "Refuted"),
        (RelatedClaim(ClassAtMost.of("Khá", where={"3": 0, "2": "dưới 10"}), SAME), "Proved"),
        (RelatedClaim(ClassAtMost.of("Khá"), SAME), "Refuted"),
        (RelatedClaim(ClassAtLeast.of("Tốt", where={"1": 6, "3": 4}), SAME), "Proved"),
        (RelatedClaim(ClassAtLeast.of("Tốt", where={"1": 6, "3": 4}), FiguresRelation.same("1")), "Refuted"),
        (total("không quá 14", FiguresRelation.of({"1": 1, "2": 1}, "không quá 100%")), "Proved"),
        (total("không quá 13", FiguresRelation.of({"1": 1, "2": 1}, "không quá 100%")), "Refuted"),
        (total("từ 9 trở lên", PointsRelation.of({"1": 1, "2": 1, "3": 1}, "từ 9")), "Proved"),
    ],
)
def test_verdicts(claim: Claim, expected: str) -> None:
    assert judge(framework(ON_TIME, SHARE, PLAN), claim) == expected


def test_a_verdict_in_words() -> None:
    verdict = prove(framework(ON_TIME, SHARE, PLAN), RelatedClaim(ClassAtMost.of("Khá"), SAME))
    assert isinstance(verdict, Refuted)
    assert verdict.label == "Tốt"
    first, second = verdict.sheet["1"], verdict.sheet["2"]
    assert isinstance(first, Ratio)
    assert isinstance(second, Ratio)
    assert first.value == second.value
    assert verdict.sentence.in_language("en").startswith("not true: if figures of criteria: [1] - [2] = 0: no body")


@pytest.mark.parametrize(
    ("rounding", "most"),
    [
        (PointRounding.to_places(0), 10),
        (PointRounding(PointRounding.to_places(0).step, RoundingDirection.DOWN), 9),
        (PointRounding(PointRounding.to_places(0).step, RoundingDirection.UP), 10),
    ],
)
def test_rounding_of_rules(rounding: PointRounding, most: int) -> None:
    draft = framework(Proportional.of(10, rounding=rounding), SHARE)
    held = (*SAME, FiguresRelation.of({"1": 1}, "không quá 95%"))
    claim = PointsRelation.of({"1": 1}, f"không quá {most}")
    assert judge(draft, RelatedClaim(claim, held)) == "Proved"
    assert judge(draft, RelatedClaim(PointsRelation.of({"1": 1}, f"dưới {most}"), held)) == "Refuted"


@pytest.mark.parametrize("rounding", [Rounding.each(0), Rounding.group(0), Rounding.total(0)])
def test_rounding_of_the_framework(rounding: Rounding) -> None:
    draft = framework(SHARE, Proportional.of(5), rounding=rounding)
    assert judge(draft, total("từ 8 trở lên", *SAME, FiguresRelation.of({"1": 1}, "từ 50%"))) == "Proved"
    assert judge(draft, total("từ 9 trở lên", *SAME, FiguresRelation.of({"1": 1}, "từ 50%"))) == "Refuted"


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        (Capped.of(SHARE, cap=4), 4),
        (Capped.of(SHARE, floor=2), 10),
        (WithExceptions.of(SHARE, ("Có bằng khen", 12)), 10),
        (Proportional.of(10, step="10%"), 9),
    ],
)
def test_rules_on_a_figure(rule: Rule, most: int) -> None:
    held = FiguresRelation.of({"1": 1}, "dưới 100%")
    draft = framework(rule)
    assert judge(draft, RelatedClaim(PointsRelation.of({"1": 1}, f"không quá {most}"), (held,))) == "Proved"
    assert judge(draft, RelatedClaim(PointsRelation.of({"1": 1}, f"dưới {most - 1}"), (held,))) == "Refuted"


def test_counts_and_amounts() -> None:
    count = Deduction.of("0.5", 5)
    thirds = Proportional.of(10, 30, input_kind=InputKind.AMOUNT, limit=30)
    draft = framework(count, thirds)
    held = FiguresRelation.of({"1": 1, "2": 1}, 7)
    assert judge(draft, total("không quá 8", held)) == "Proved"
    assert judge(draft, total("từ 5 trở lên", held)) == "Refuted"
    # 10/3 points need an amount of 10; 1/9 of the points have no amount that can be written
    ninth = PointsRelation.of({"2": 1}, Fraction(10, 9))
    verdict = prove(draft, RelatedClaim(TotalWithin.of(0), (ninth, FiguresRelation.of({"2": 1}, "từ 0"))))
    assert isinstance(verdict, Unknown)
    assert "chưa xác định được số liệu của tiêu chí 2" in str(verdict)


def test_points_without_bounds() -> None:
    draft = framework(Deduction.of(1), SHARE)
    assert judge(draft, total("từ 0 trở lên", PointsRelation.of({"1": 1, "2": 1}, "từ 0"))) == "Proved"
    assert judge(draft, total("từ 0 trở lên", PointsRelation.of({"1": 1, "2": 1}, "từ -99"))) == "Refuted"
    named = framework(Ladder.of(("từ 0 trở lên", 1), input_kind=InputKind.AMOUNT), Capped.of(Deduction.of(1), cap=0))
    assert judge(named, PointsRelation.of({"1": 1, "2": 1}, "từ 0")) == "Refuted"
    around = framework(WithExceptions.of(Deduction.of(1), ("Có bằng khen", 1)), SHARE)
    assert "trừ điểm không có giới hạn" in str(prove(around, PointsRelation.of({"1": 1, "2": 1}, "từ 0")))


def heading(how: Aggregation, *, zeroes: bool = False, rule: Rule | None = SHARE) -> Criterion:
    """A heading of two parts, of which the first may take all points, and a deduction beside them."""
    parts = [
        Criterion(code="1.1", title="A", rule=rule, zeroes_parent=zeroes, max_points=None if rule else 5),
        Criterion(code="1.2", title="B", rule=PLAN),
        Criterion(code="1.3", title="C", rule=Deduction.of(1, max_deduction=2), role=CriterionRole.DEDUCTION),
    ]
    return Criterion(code="1", title="A", aggregation=how, children=parts)


@pytest.mark.parametrize(
    ("how", "zeroes", "most"),
    [
        (Aggregation.SUM, False, 9),
        (Aggregation.MEAN, False, "4.5"),
        (Aggregation.HIGHEST, False, 5),
        (Aggregation.SUM, True, 9),
    ],
)
def test_headings(how: Aggregation, most: object, *, zeroes: bool) -> None:
    draft = Framework(criteria=[heading(how, zeroes=zeroes)])
    held = FiguresRelation.of({"1.1": 1}, "không quá 50%")
    assert judge(draft, total(f"không quá {most}".replace(".", ","), held)) == "Proved"
    assert judge(draft, total(f"dưới {most}".replace(".", ","), held)) == "Refuted"
    lost = total("không quá 0", FiguresRelation.of({"1.1": 1}, 0))
    assert judge(draft, lost) == ("Proved" if zeroes else "Refuted")


def test_headings_that_earn_nothing() -> None:
    watched = Criterion(code="0.1", title="A", rule=NotScored())
    blocks = [
        Criterion(code="0", title="A", children=[watched]),
        Criterion(
            code="1", title="A", children=[heading(Aggregation.HIGHEST).children[2]], aggregation=Aggregation.HIGHEST
        ),
        Criterion(code="2", title="B", rule=PLAN),
    ]
    assert judge(Framework(criteria=blocks), PointsRelation.of({"1": 1, "2": 1}, "từ -2 đến 4")) == "Proved"


def test_what_is_not_decided() -> None:
    positive = [Criterion(code=f"1.{index}", title="A", rule=PLAN) for index in (1, 2)]
    mean = Framework(criteria=[Criterion(code="1", title="A", aggregation=Aggregation.GEOMETRIC, children=positive)])
    assert "trung bình nhân" in str(prove(mean, PointsRelation.of({"1": 1}, 0)))
    by_hand = Framework(criteria=[heading(Aggregation.SUM, zeroes=True, rule=None)])
    assert "chấm trực tiếp" in str(prove(by_hand, PointsRelation.of({"1": 1}, 0)))
    compared = framework(RelativeToBest.of(5), PLAN)
    assert "điểm tiêu chí 1 phụ thuộc số liệu của các đơn vị khác" in str(
        prove(compared, PointsRelation.of({"1": 1, "2": 1}, "từ 0 đến 8"))
    )
    assert judge(compared, PointsRelation.of({"1": 1, "2": 1}, "từ 0 đến 9")) == "Proved"


def test_criteria_outside_the_maximum_fulfil_no_relation() -> None:
    left = framework(Proportional.of(10, zero_denominator=AbsencePolicy.EXCLUDE), None, PLAN)
    assert judge(left, total("không quá 19", PointsRelation.of({"1": 1, "2": 1}, "từ 0"))) == "Proved"
    assert judge(left, PointsRelation.of({"1": 1}, "từ 0")) == "Proved"
    assert judge(left, PointsRelation.of({"2": 1}, "từ 0 đến 4")) == "Refuted"


def test_time_that_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.proofs.solver_search.monotonic_ns", iter(range(0, 10**12, 10**11)).__next__)
    verdict = prove(framework(ON_TIME, SHARE), PointsRelation.of({"1": 1, "2": 1}, "từ 0"), seconds=7)
    assert isinstance(verdict, Unknown)
    assert "bộ giải không kết luận được trong 7 giây" in str(verdict)
    with pytest.raises(InvalidInput, match="thời gian phải từ 1 giây"):
        prove(framework(ON_TIME, SHARE), PointsRelation.of({"1": 1, "2": 1}, 0), seconds=0)


@pytest.mark.parametrize(
    "claim",
    [
        PointsRelation.of({"1": 1}, "từ 0"),
        total("từ 0", PointsRelation.of({"1": 1}, "từ 0")),
        RelatedClaim(TotalWithin.of("từ 0", where={"1": 0}), SAME),
        total("từ 0", FiguresRelation.of({"2": 1}, "từ 0")),
    ],
)
def test_a_false_solution_is_no_counterexample(claim: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    def all_wrong(_self: Formula, _values: Mapping[tuple[str, str], Fraction]) -> dict[str, object]:
        return {"1": Ratio(19, 20), "2": Ratio(1, 2)}

    def always(_self: Formula, *_asked: object) -> bool:
        return True

    monkeypatch.setattr(Formula, "breaks", always)
    monkeypatch.setattr(Formula, "lies_in", always)
    monkeypatch.setattr(Formula, "sheet", all_wrong)
    verdict = prove(framework(ON_TIME, SHARE), claim)
    assert isinstance(verdict, Unknown)
    assert "khi chấm lại" in str(verdict)


def test_unknown_criteria() -> None:
    draft = framework(ON_TIME, PLAN)
    with pytest.raises(UnknownKey):
        prove(draft, PointsRelation.of({"7": 1}, 0))
    with pytest.raises(UnknownKey):
        prove(draft, RelatedClaim(TotalWithin.of(0), FiguresRelation.same("1", "7")))
    with pytest.raises(InvalidInput, match="tiêu chí không chấm trên một con số"):
        prove(draft, RelatedClaim(TotalWithin.of(0), SAME))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    draft = framework(ON_TIME, PLAN)
    with pytest.raises(ModuleNotFoundError) as caught:
        prove(draft, PointsRelation.of({"1": 1, "2": 1}, 0))
    message = caught.value.args[0]
    assert isinstance(message, Message)
    assert message.in_language("en") == "the package z3-solver is not installed; run: pip install 'cchc[prove]'"
    assert isinstance(prove(draft, TotalWithin.of("từ 0 đến 10")), Proved)


def test_another_missing_package_keeps_its_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_name: str) -> object:
        message = "No module named 'z3core'"
        raise ModuleNotFoundError(message, name="z3core")

    monkeypatch.setattr("cchc.proofs.formula.import_module", broken)
    with pytest.raises(ModuleNotFoundError, match="z3core"):
        prove(framework(ON_TIME, PLAN), PointsRelation.of({"1": 1}, 0))
