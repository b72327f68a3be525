from cchc.rules import AbsencePolicy, InputKind


def test_policies_and_kinds_have_words_in_both_languages() -> None:
    assert [str(policy) for policy in AbsencePolicy] == [
        "tính 0 điểm",
        "tính điểm tối đa",
        "đưa tiêu chí ra ngoài điểm tối đa",
        "đưa tiêu chí ra ngoài điểm tối đa, tổng điểm quy về thang điểm ban đầu",
    ]
    assert [str(input_kind) for input_kind in InputKind][:3] == [
        "tỷ lệ",
        "số lượng",
        "số đếm nguyên, từ 0 trở lên",
    ]
    assert all(input_kind.label.in_language("en") != str(input_kind) for input_kind in InputKind)
