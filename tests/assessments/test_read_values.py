"""The figures of a sheet are read from texts, all faults together."""

from decimal import Decimal
from typing import Any

import pytest

from cchc.assessments import ScoreSheet, assess, read_json_values, read_values
from cchc.errors import MAX_DEPTH, InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Absence, Measured
from cchc.values import Ratio

COLUMNS = ("code", "title", "max_points", "wording")
ROWS = [
    ("I", "Thủ tục hành chính", None, None),
    ("I.1", "Trả đúng hẹn", 3, "Từ 90%: 3 điểm; dưới 90%: 0 điểm"),
    ("I.2", "Niêm yết", 2, "Niêm yết đủ: 2; niêm yết thiếu: 1; không: 0"),
    ("II", "Phục vụ", None, None),
    ("II.1", "Trả lời chậm", 2, "Mỗi phản ánh trả lời chậm trừ 1 điểm"),
    ("II.2", "Thái độ", 5, "Cán bộ niềm nở"),
]
FRAMEWORK = Framework.from_table([dict(zip(COLUMNS, row, strict=True)) for row in ROWS])


def told(values: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        read_values(FRAMEWORK, values)
    return [(fault.path, fault.code) for fault in caught.value.faults]


def test_a_row_of_texts_is_scored() -> None:
    row = {"I": "", "I.1": "291/300", "I.2": "niêm yết thiếu", "II": None, "II.1": "1", "II.2": "4,5"}
    values = read_values(FRAMEWORK, row)
    assert values == {"I.1": Ratio(291, 300), "I.2": "niêm yết thiếu", "II.1": 1, "II.2": Decimal("4.5")}
    result = assess(FRAMEWORK, ScoreSheet.of("Xã A", values))
    assert result.points == Decimal("9.5")


def test_what_is_blank_is_left_out_and_what_is_no_text_stays() -> None:
    row: dict[str, Measured] = {"I.1": Ratio(9, 10), "I.2": " \u00a0", "II.1": 0, "II.2": Absence.NOT_DUE}
    assert read_values(FRAMEWORK, row) == {"I.1": Ratio(9, 10), "II.1": 0, "II.2": Absence.NOT_DUE}


def test_all_faults_are_told_with_their_keys() -> None:
    row = {"I": "5", "I.1": "97,5", "I.2": "thiếu", "II.1": 1.0, "II.2": "nhiều", "Tên xã": "Xã A"}
    assert told(row) == [
        ("/I", "heading"),
        ("/Tên xã", "unknown_key"),
        ("/I.1", "ratio"),
        ("/I.2", "label"),
        ("/II.1", "float"),
        ("/II.2", "number"),
    ]
    assert told("I.1: 90%") == [("", "type")]


def test_a_leaf_without_rule_and_without_points_tells_it_when_it_is_scored() -> None:
    bare = Framework(criteria=(Criterion(code="1", title="A"),))
    values = read_values(bare, {"1": "5"})
    assert values == {"1": "5"}
    with pytest.raises(InvalidInput) as caught:
        assess(bare, values)
    assert [fault.code for fault in caught.value.faults] == ["no_rule"]


def test_the_json_of_a_form() -> None:
    form: dict[str, object] = {
        "I.1": {"ratio": {"num": 9, "den": 10}},
        "I.2": "niêm yết thiếu",
        "II.1": 2,
        "II.2": "4.5",
    }
    assert read_json_values(FRAMEWORK, form) == {
        "I.1": Ratio(9, 10),
        "I.2": "niêm yết thiếu",
        "II.1": 2,
        "II.2": Decimal("4.5"),
    }
    assert read_json_values(FRAMEWORK, {"I.1": None, "I.2": " ", "II.1": "not_due"}) == {"II.1": Absence.NOT_DUE}
    assert read_json_values(FRAMEWORK, {"II.1": "2", "II.2": "4,5", "I.2": {"absence": "withheld"}}) == {
        "II.1": 2,
        "II.2": Decimal("4.5"),
        "I.2": Absence.WITHHELD,
    }
    assert read_json_values(FRAMEWORK, {"I.1": [True, {"label": "a"}]}) == {"I.1": (True, "a")}


def test_a_form_that_is_nested_too_deep_is_refused() -> None:
    deep: list[object] = []
    for _level in range(MAX_DEPTH):
        deep = [deep]
    with pytest.raises(InvalidInput, match="lồng nhau quá nhiều cấp"):
        read_json_values(FRAMEWORK, {"I.1": deep})


def test_faults_of_a_form_point_into_it() -> None:
    with pytest.raises(InvalidInput) as caught:
        read_json_values(FRAMEWORK, {"I.1": {"ratio": {"num": "x", "den": 1}}, "II.1": 1.5, "III/1": 1, "II.2": [0.5]})
    assert {(fault.path, fault.code) for fault in caught.value.faults} == {
        ("/I.1/ratio/num", "decimal"),
        ("/II.1", "float"),
        ("/III~11", "unknown_key"),
        ("/II.2/0", "float"),
    }
