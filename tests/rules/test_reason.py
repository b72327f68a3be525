from decimal import Decimal
from fractions import Fraction

from cchc.indicators import Absence
from cchc.rules import (
    AbsencePolicy,
    Combination,
    ContextReason,
    LimitReason,
    ManualReason,
    PartsReason,
    PolicyReason,
    ReasonPart,
    TextReason,
    describe,
)
from cchc.rules.reason import points_of, policies_of


def test_words_of_a_stranger_are_his_own() -> None:
    assert describe(TextReason(text="theo {mẫu} riêng")) == ("theo {mẫu} riêng",)


def test_policies_name_cause_and_policy() -> None:
    reason = PolicyReason(cause=Absence.NOT_APPLICABLE, policy=AbsencePolicy.EXCLUDE)
    (clause,) = describe(reason)
    assert clause == "không phát sinh hoặc không được giao: đưa tiêu chí ra ngoài điểm tối đa"
    assert clause.in_language("en") == "no case arose or the duty was not given: the criterion leaves the maximum"


def test_points_that_a_person_gave() -> None:
    given = ManualReason(points=Fraction(7, 2), by="Tổ thẩm định", reason="thiếu tài liệu kiểm chứng")
    assert [str(clause) for clause in describe(given)] == [
        "Tổ thẩm định chấm 3,5 điểm",
        "lý do: thiếu tài liệu kiểm chứng",
    ]
    bare = ManualReason(points=Fraction(0), by="Tổ thẩm định")
    assert [clause.in_language("en") for clause in describe(bare)] == ["Tổ thẩm định gave 0 points"]
    assert points_of(given, Decimal(4)) == Fraction(7, 2)


def test_the_policies_of_a_reason() -> None:
    policy = PolicyReason(cause=Absence.NOT_DUE, policy=AbsencePolicy.EXCLUDE)
    inside = ContextReason(text="best", value=1, reason=policy)
    part = ReasonPart(text="A", points=None, reason=inside)
    limited = ReasonPart(text="B", points=None, reason=LimitReason(points=Fraction(1), before=part))
    assert list(policies_of(inside)) == [AbsencePolicy.EXCLUDE]
    assert list(policies_of(PartsReason(how=Combination.SUM, parts=(part, limited)))) == [AbsencePolicy.EXCLUDE] * 2
    assert list(policies_of(TextReason(text="A"))) == []
