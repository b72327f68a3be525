"""Which of two labels affirms, whatever the words of denial and the order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.rules import Choice, YesNo
from cchc.rules.affirmation import affirmed_index
from cchc.strategies import vietnamese_words

DENIALS = ("Không", "Chưa", "Không có", "Chưa có", "Không còn", "Chẳng")
OPENINGS = ("", "Nếu ", "Trường hợp ", "Khi ")
MATTERS = vietnamese_words().filter(lambda word: affirmed_index(word, f"không {word}") == 0)


@given(MATTERS, st.sampled_from(DENIALS), st.sampled_from(["", "Có ", "Đã ", "Còn "]), st.sampled_from(OPENINGS))
def test_the_label_without_a_denial_is_affirmed(matter: str, denial: str, assertion: str, opening: str) -> None:
    affirmed, denied = f"{opening}{assertion}{matter}", f"{opening}{denial} {matter}"
    for labels in ((affirmed, denied), (denied, affirmed)):
        assert labels[affirmed_index(*labels) or 0] == affirmed
        for points in ((1, 0), (0, 1)):
            lines = [*zip(labels, points, strict=True)]
            for rule in (YesNo.of(lines[0], lines[1]), Choice.of(*lines)):
                assert [rule.score(answer).points for answer in (True, False)] == [
                    rule.score(label).points for label in (affirmed, denied)
                ]


@given(MATTERS, MATTERS, st.sampled_from(DENIALS), st.sampled_from(DENIALS))
def test_two_of_a_kind_decide_nothing(one: str, other: str, denial: str, another: str) -> None:
    assert affirmed_index(one, other) is None
    assert affirmed_index(f"{denial} {one}", f"{another} {other}") is None


@pytest.mark.parametrize(
    ("first", "second", "index"),
    [
        ("Có", "Không", 0),
        ("“Chưa đạt”;", "Đạt", 1),
        ("UBND xã có ban hành kế hoạch", "UBND xã không ban hành kế hoạch", 0),
        ("Đủ chỉ tiêu và rõ đơn vị", "không đủ chỉ tiêu hoặc không rõ đơn vị", 0),
        ("Có kế hoạch", "Trường hợp còn lại", 0),
        ("Kế hoạch không còn hiệu lực", "Có kế hoạch", 1),
        ("Báo cáo đúng hạn", "Không báo cáo hoặc báo cáo muộn", 0),
        ("Đáp ứng đầy đủ các yêu cầu", "Thực hiện không đầy đủ một trong các yêu cầu", 0),
        ("Mọi vấn đề đã được xử lý", "Vẫn còn vấn đề chưa được xử lý", 0),
        ("Có hồ sơ chưa giải quyết", "Không có hồ sơ chưa giải quyết", 0),
        ("Có hồ sơ chưa giải quyết", "Không có đơn thư chưa giải quyết", None),
        ("Không chỉ đúng hạn mà còn trước hạn", "Đúng hạn", None),
        ("Không gian làm việc sạch", "Không gian làm việc bẩn", None),
        ("Cảng hàng không đạt chuẩn", "Cảng hàng không chưa đạt chuẩn", 0),
        ("Không", "", 1),
    ],
)
def test_pairs_of_decisions(first: str, second: str, index: int | None) -> None:
    assert affirmed_index(first, second) == index
    assert affirmed_index(second, first) == (None if index is None else 1 - index)
