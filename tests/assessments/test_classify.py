"""Classes by total, by conditions and by quota, each with its reason."""

from fractions import Fraction

import pytest

from cchc.assessments import Assessment, Classification, assess_all, classify, rank
from cchc.errors import InvalidInput
from cchc.frameworks import ClassCap, ClassQuota, Criterion, CriterionRole, Framework, ResultClass
from cchc.indicators import Absence
from cchc.rules import AbsencePolicy, Bonus, Proportional
from cchc.values import Interval, Ratio, Rounding

CLASSES = (
    ResultClass("Khá", Interval.parse("từ 0% đến dưới 80%")),
    ResultClass("Xuất sắc", Interval.parse("từ 90% đến 100%")),
    ResultClass("Tốt", Interval.parse("từ 80% đến dưới 90%")),
)
LOW = ClassCap(code="LOW", text="Đúng hạn dưới 50%", highest_class="Khá", key="1", interval=Interval.parse("dưới 50%"))
FACT = ClassCap(code="KL", text="Có kết luận vi phạm", highest_class="Tốt")
LEAVES = (
    Criterion(code="1", title="Đúng hạn", rule=Proportional.of(4)),
    Criterion(code="2", title="Trực tuyến", rule=Proportional.of(6)),
)


def framework(*quotas: ClassQuota, **fields: object) -> Framework:
    told: dict[str, object] = {
        "criteria": LEAVES,
        "classes": CLASSES,
        "class_caps": (LOW, FACT),
        "class_quotas": quotas,
    }
    return Framework.model_validate(told | fields)


def results(tree: Framework, shares: dict[str, int]) -> dict[str, Assessment]:
    sheets = {name: {"1": Ratio(share, 100), "2": Ratio(share, 100)} for name, share in shares.items()}
    return assess_all(tree, sheets)


def labels(found: dict[str, Classification]) -> dict[str, str | None]:
    return {name: one.label for name, one in found.items()}


def test_by_total() -> None:
    tree = framework()
    told = classify(tree, results(tree, {"A": 90, "B": 89, "C": 80, "D": 79, "E": 100}), {})
    assert labels(told) == {"A": "Xuất sắc", "B": "Tốt", "C": "Tốt", "D": "Khá", "E": "Xuất sắc"}
    assert told["A"] == Classification("Xuất sắc", "Xuất sắc")
    assert not any(one.tied for one in told.values())


def test_what_lowers_a_class_whatever_the_total() -> None:
    tree = framework()
    found = results(tree, {"A": 95, "B": 60})
    told = classify(tree, found, {"A": ["KL"], "B": ["KL"]})
    assert told["A"] == Classification("Tốt", "Xuất sắc", (FACT,))
    assert told["B"] == Classification("Khá", "Khá")
    sheets = assess_all(tree, {"C": {"1": Ratio(4, 10), "2": Ratio(1, 1)}, "D": {}})
    sheets["D"] = assess_all(
        framework(not_applicable="exclude"), {"D": {"1": Absence.NOT_APPLICABLE, "2": Ratio(1, 1)}}
    )["D"]
    told = classify(tree, sheets, {})
    assert told["C"] == Classification("Khá", "Khá")
    assert told["D"] == Classification("Xuất sắc", "Xuất sắc")
    lowered = classify(tree, assess_all(tree, {"E": {"1": Ratio(49, 100), "2": Ratio(1, 1)}}), {})
    assert lowered["E"].label == "Khá"
    with pytest.raises(InvalidInput, match="xếp loại cần các điều kiện do người chấm ghi nhận: KL"):
        classify(tree, found)  # the class would be too high if people reported something
    with pytest.raises(InvalidInput, match="không có điều kiện"):
        classify(tree, found, {"A": ["XX"]})


def test_both_conditions_at_once_take_the_lowest() -> None:
    tree = framework(
        class_caps=(FACT, ClassCap(code="LOW", text="A", highest_class="Khá", key="1", interval=LOW.interval))
    )
    sheet = {"1": Ratio(49, 100), "2": Ratio(1, 1)}
    heavy = framework().model_copy(
        update={
            "criteria": (
                Criterion(code="1", title="A", rule=Proportional.of(1)),
                Criterion(code="2", title="B", rule=Proportional.of(9)),
            )
        }
    )
    (told,) = classify(tree, assess_all(heavy, {"A": sheet}), {"A": {"KL"}}).values()
    assert (told.label, told.by_total, [one.code for one in told.caps]) == ("Khá", "Xuất sắc", ["KL", "LOW"])


def test_a_quota_is_never_passed_and_ties_fall_together() -> None:
    tree = framework(ClassQuota(label="Xuất sắc", share=Ratio(40, 100)))
    told = classify(tree, results(tree, {"A": 95, "B": 99, "C": 93, "D": 50, "E": 40}), {})
    assert labels(told) == {"A": "Xuất sắc", "B": "Xuất sắc", "C": "Tốt", "D": "Khá", "E": "Khá"}
    assert told["C"].quota is not None
    assert told["C"].tied is False
    told = classify(tree, results(tree, {"A": 95, "B": 99, "C": 95, "D": 50, "E": 40}), {})
    assert labels(told) == {"A": "Tốt", "B": "Xuất sắc", "C": "Tốt", "D": "Khá", "E": "Khá"}
    assert (told["A"].tied, told["C"].tied) == (True, True)
    enough = classify(tree, results(tree, {"A": 95, "B": 99, "C": 50, "D": 50, "E": 50}), {})
    assert labels(enough)["A"] == "Xuất sắc"


def test_a_quota_looks_at_points_as_they_are_shown() -> None:
    thirds = Framework(
        criteria=(Criterion(code="1", title="Đúng hạn", rule=Proportional.of(10)),),
        classes=(ResultClass("Tốt", Interval.parse("từ 5 trở lên")), ResultClass("Khá", Interval.parse("dưới 5"))),
        class_quotas=(ClassQuota(label="Tốt", share=Ratio.parse("50%")),),
        rounding=Rounding.total(0),
    )
    results = assess_all(thirds, {"A": {"1": Ratio(71, 100)}, "B": {"1": Ratio(7, 10)}})
    assert [one.tied for one in classify(thirds, results).values()] == [True, True]
    assert [place.rank for place in rank(results)] == [1, 1]


def test_quotas_run_from_the_best_class_down() -> None:
    tree = framework(ClassQuota(label="Tốt", share=Ratio(1, 4)), ClassQuota(label="Xuất sắc", share=Ratio(1, 4)))
    told = classify(tree, results(tree, {"A": 99, "B": 95, "C": 85, "D": 50}), {})
    assert labels(told) == {"A": "Xuất sắc", "B": "Tốt", "C": "Khá", "D": "Khá"}
    last = framework(ClassQuota(label="Khá", share=Ratio(0, 1)))
    assert labels(classify(last, results(last, {"A": 10}), {})) == {"A": "Khá"}


def test_classes_in_points_and_where_there_is_none() -> None:
    by_points = [("Tốt", "từ 8 đến 9"), ("Khá", "từ 0 đến dưới 8")]
    tree = framework(classes=by_points, class_caps=(), rounding=Rounding.total(0))
    found = results(tree, {"A": 85, "B": 74, "C": 97})
    assert labels(classify(tree, found, {})) == {"A": "Tốt", "B": "Khá", "C": None}
    nothing = framework(not_applicable=AbsencePolicy.EXCLUDE)
    empty = assess_all(nothing, {"A": {"1": Absence.NOT_APPLICABLE, "2": Absence.NOT_APPLICABLE}})
    assert labels(classify(nothing, empty, {})) == {"A": "Khá"}
    beside = framework(
        criteria=[Criterion(code="9", title="Thưởng", rule=Bonus.of(1, 2), role=CriterionRole.BONUS)], class_caps=()
    )
    assert labels(classify(beside, assess_all(beside, {"A": {"9": 1}}))) == {"A": "Khá"}
    assert ClassQuota(label="Tốt", share=Ratio(1, 3)).max_bodies(3) == Fraction(1)
