from decimal import Decimal

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence
from cchc.rules import AbsencePolicy, InputKind, Option, OptionReason, YesNo, describe

PLAN = YesNo.of(("Có ban hành kế hoạch", 4), ("không ban hành", 0))


@pytest.mark.parametrize(
    ("value", "points"),
    [
        (True, 4),
        (False, 0),
        ("Có ban hành kế hoạch", 4),
        ("có  BAN HÀNH\nkế hoạch;", 4),
        ("“Không ban hành.”", 0),
    ],
)
def test_bool_and_label(value: bool | str, points: int) -> None:  # noqa: FBT001  # what is measured
    assert PLAN.score(value).points == points


def test_true_is_the_line_that_is_affirmed() -> None:
    rule = YesNo.of(("Không có vi phạm", 1), ("Có vi phạm", 0))
    assert (rule.yes.text, rule.input_kind) == ("Có vi phạm", InputKind.YES_NO)
    outcome = rule.score(True)  # noqa: FBT003  # what is measured
    assert isinstance(outcome.reason, OptionReason)
    assert (outcome.reason.measured, outcome.reason.option) == (True, Option("Có vi phạm", Decimal(0)))
    assert [str(clause) for clause in describe(outcome.reason)] == [
        "mức “Có vi phạm”: 0 điểm",
        "mất 1 điểm: cần mức “Không có vi phạm”",
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ("Đúng hạn", "Chậm"),
        ("Không báo cáo", "Chưa đạt"),
        ("Không quá 5 ngày", "Quá 5 ngày"),
        ("Không chỉ đúng hạn mà còn trước hạn", "Đúng hạn"),
        ("Không nộp báo cáo", "Nộp báo cáo không quá 5 ngày sau hạn"),
        ("Không có đơn thư", "Trường hợp còn lại"),
    ],
)
def test_a_pair_that_decides_nothing_takes_its_labels_alone(labels: tuple[str, str]) -> None:
    for first, second in (labels, labels[::-1]):
        for points in ((1, 0), (0, 1)):
            rule = YesNo.of((first, points[0]), (second, points[1]))
            assert rule.input_kind is InputKind.LABEL
            assert rule.yes.points == 1
            assert [rule.score(label).points for label in (first, second)] == [*points]
            for answer in (True, False):
                with pytest.raises(InvalidInput, match="không rõ mức nào là “có”.*hãy chọn một trong: “"):
                    rule.score(answer)


@pytest.mark.parametrize("value", [1, 0, None, Decimal(1)])
def test_what_is_no_answer_is_refused(value: object) -> None:
    with pytest.raises(InvalidInput, match="có hoặc không"):
        PLAN.score(value)  # type: ignore[arg-type]  # on purpose


def test_a_strange_label_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidInput, match="“Có ban hành kế hoạch”; “không ban hành”"):
        PLAN.score("chậm")


def test_absences() -> None:
    assert PLAN.score(Absence.NOT_REPORTED).points == 0
    rule = YesNo(yes=PLAN.yes, no=PLAN.no, not_applicable=AbsencePolicy.FULL_POINTS)
    assert rule.score(Absence.NOT_APPLICABLE).points == 4
    with pytest.raises(InvalidInput, match="không nói cách tính"):
        PLAN.score(Absence.NOT_DUE)


def test_check() -> None:
    assert PLAN.check() == ()
    assert [fault.code for fault in YesNo.of(("Đạt", 1), ("đạt.", 0)).check()] == ["label"]
    assert [fault.code for fault in YesNo.of(("Đạt", 1), ("", 0)).check()] == ["label"]
    assert [fault.code for fault in YesNo.of(("Đạt", 1), ("Không", 1)).check()] == ["order"]
    with pytest.raises(InvalidInput, match="không có mức này"):
        YesNo.of(("Đạt", 1), ("đạt.", 0)).score("đạt")


def test_yes_must_be_the_line_that_is_affirmed() -> None:
    with pytest.raises(InvalidInput, match="hãy đổi chỗ hai mức"):
        YesNo(yes=Option.of("Không", 1), no=Option.of("Có", 0))
    assert YesNo(yes=Option.of("Có", 0), no=Option.of("Không", 1)).max_points == 1


def test_equal_points_keep_the_order_of_the_decision() -> None:
    assert YesNo.of(("Đạt", 1), ("Không", 1)).yes.text == "Đạt"


def test_bounds() -> None:
    assert (PLAN.min_points, PLAN.max_points) == (Decimal(0), Decimal(4))
    assert PLAN.input_kind.label.in_language("en") == "yes or no, or the label of an option"
