"""Two inspections of one body compared."""

from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.inspections import Inspection, compare_inspections

TOLD: dict[str, Any] = {"document": {"number": "04-NQ/TU"}, "body": {"name": "Sở A"}}
FOUND = {"kind": "shortcoming"}
FIRST = Inspection.model_validate(
    TOLD
    | {
        "code": "KT1",
        "on": "2019-08-21",
        "findings": [
            FOUND | {"code": "a", "text": "Chậm cập nhật"},
            FOUND | {"code": "b", "text": "Thiếu kinh phí"},
            {"kind": "result", "code": "c", "text": "Tập huấn tốt"},
        ],
    }
)
NEXT = Inspection.model_validate(
    TOLD
    | {
        "code": "KT2",
        "on": "2020-08-20",
        "findings": [
            FOUND | {"code": "x", "text": "Vẫn chậm cập nhật", "repeats_code": "a"},
            FOUND | {"code": "y", "text": "Trả kết quả muộn"},
        ],
    }
)


def test_mended_repeated_and_new() -> None:
    told = compare_inspections(FIRST, NEXT)
    assert [one.code for one in told.remedied] == ["b"]
    assert [(one.code, later.code) for one, later in told.repeated] == [("a", "x")]
    assert [one.code for one in told.new] == ["y"]
    assert str(told).splitlines() == [
        "không thấy nhắc lại: Thiếu kinh phí",
        "còn tồn tại: Vẫn chậm cập nhật",
        "mới phát hiện: Trả kết quả muộn",
    ]


def test_inspections_that_cannot_be_compared() -> None:
    with pytest.raises(InvalidInput, match="Sở A … Sở B"):
        compare_inspections(FIRST, NEXT.model_copy(update={"body": NEXT.body.__class__("Sở B")}))
    with pytest.raises(InvalidInput, match="đổi thứ tự"):
        compare_inspections(NEXT, FIRST)
