from cchc.rules import AbsencePolicy, InputKind


def test_policies_and_kinds_have_words_in_both_languages() -> None:
    assert [str(policy) for policy in AbsencePolicy] == [
        "tính 0 điểm",
        "tính điểm tối đa",
        "đưa tiêu chí ra ngoài điểm tối đa",
        "đưa tiêu chí ra ngoài điểm tối đa, tổng điểm quy về thang điểm ban đầu",
    ]
    assert [str(input_kind) for input_kind in InputKind][:3] == [
        "nhận một tỷ lệ (Ratio)",
        "nhận một số lượng (Decimal hoặc int)",
        "nhận một số đếm (int, từ 0 trở lên)",
    ]
    assert all(input_kind.label.in_language("en").startswith("takes ") for input_kind in InputKind)
