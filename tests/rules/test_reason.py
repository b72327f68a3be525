from cchc.indicators import Absence
from cchc.rules import AbsencePolicy, ByPolicy, ByWords, sentences


def test_words_of_a_stranger_are_his_own() -> None:
    assert sentences(ByWords(text="theo {mẫu} riêng")) == ("theo {mẫu} riêng",)


def test_policies_name_cause_and_policy() -> None:
    reason = ByPolicy(cause=Absence.NOT_APPLICABLE, policy=AbsencePolicy.EXCLUDE)
    (clause,) = sentences(reason)
    assert clause == "không phát sinh hoặc không được giao: đưa tiêu chí ra ngoài điểm tối đa"
    assert clause.in_language("en") == "no case arose or the duty was not given: the criterion leaves the maximum"
