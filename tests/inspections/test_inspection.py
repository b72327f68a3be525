"""What an inspection tells, the tasks it makes, and its faults all at once."""

from datetime import date
from typing import Any

import pytest

from cchc.errors import faults
from cchc.inspections import Cause, CauseOrigin, FindingKind, Inspection, InspectionTeam

TOLD: dict[str, Any] = {
    "code": "KT",
    "document": {"number": "04-NQ/TU", "issued_on": "2016-07-01"},
    "body": {"name": "Sở A"},
    "on": "2019-08-21",
    "period": "2016-2019",
    "findings": [
        {"code": "KQ1", "kind": "result", "text": "Ban hành kế hoạch kịp thời"},
        {"code": "HC1", "kind": "shortcoming", "text": "Cập nhật thủ tục chưa kịp thời"},
    ],
    "causes": [{"text": "Nhận thức chưa đúng tầm", "findings": ["HC1"]}],
    "conclusion": {
        "on": "2019-08-21",
        "by": "Phó Trưởng đoàn Kiểm tra",
        "recommendations": [
            {"code": "1", "text": "Cập nhật thủ tục", "findings": ["HC1"], "due": "2019-12-31", "area": "Thủ tục"},
            {"code": "2", "text": "Bổ sung kinh phí", "direction": "up"},
            {"code": "3", "text": "Thẩm định đề án", "direction": "up", "to": {"name": "Sở B"}},
        ],
    },
}


def inspection(**changed: Any) -> Inspection:
    return Inspection.model_validate(TOLD | changed)


def conclusion(**changed: Any) -> dict[str, Any]:
    return {"conclusion": TOLD["conclusion"] | changed}


def test_findings_by_kind() -> None:
    told = inspection()
    assert [finding.code for finding in told.findings_of_kind(FindingKind.RESULT)] == ["KQ1"]
    assert [str(finding) for finding in told.findings_of_kind(FindingKind.SHORTCOMING)] == [
        "hạn chế: Cập nhật thủ tục chưa kịp thời"
    ]
    assert str(told.causes[0]) == "Nhận thức chưa đúng tầm"
    assert str(Cause(text="Chưa đúng tầm", origin=CauseOrigin.INTERNAL)) == "Chưa đúng tầm (chủ quan)"
    assert str(InspectionTeam(name="Đoàn Kiểm tra của Tỉnh ủy")) == "Đoàn Kiểm tra của Tỉnh ủy"


def test_every_recommendation_becomes_a_task() -> None:
    one, petition, named = inspection().tasks()
    assert (one.code, one.due, one.start, one.area) == ("KT/1", date(2019, 12, 31), date(2019, 8, 21), "Thủ tục")
    assert [task.lead.name if task.lead else None for task in (one, petition, named)] == ["Sở A", None, "Sở B"]
    assert str(one.source) == "Kết luận bằng lời tại buổi làm việc ngày 21/8/2019"
    assert inspection(conclusion=None).tasks() == ()


def test_a_sound_inspection_has_no_fault() -> None:
    assert inspection().check() == ()
    assert inspection(conclusion=None, period=None, document={"number": "04-NQ/TU"}).check() == ()
    assert inspection(body={"name": "Sở A", "first_day": "2010-01-01", "last_day": "2025-12-31"}).check() == ()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"on": "2016-06-30", "period": None, "conclusion": None}, [("/on", "order")]),
        ({"period": "năm 2020"}, [("/period", "order")]),
        ({"body": {"name": "Huyện X", "first_day": "2010-01-01", "last_day": "2018-12-31"}}, [("/body", "body")]),
        ({"findings": [*TOLD["findings"], TOLD["findings"][0]]}, [("/findings/0", "twice")]),
        ({"causes": [{"text": "A", "findings": ["HC9"]}]}, [("/causes/0/findings/0", "unknown")]),
        (conclusion(on="2019-08-20"), [("/conclusion/on", "order")]),
        (
            conclusion(recommendations=[{"code": "1", "text": "A", "due": "2019-08-20", "findings": ["HC9"]}]),
            [("/conclusion/recommendations/0/findings/0", "unknown"), ("/conclusion/recommendations/0/due", "order")],
        ),
    ],
)
def test_each_fault_by_its_place(changed: dict[str, Any], told: list[tuple[str, str]]) -> None:
    found = inspection(**changed).check()
    assert [(fault.path, fault.code) for fault in found] == told
    assert all(str(fault).startswith("KT/") for fault in found)


def test_a_body_that_is_gone_names_the_one_that_followed() -> None:
    gone = {"name": "Huyện X", "first_day": "2010-01-01", "last_day": "2018-12-31"}
    (fault,) = inspection(body=gone).check()
    assert fault.remedy == "hãy ghi cơ quan của ngày đó"
    (fault,) = inspection(body=gone | {"successors": ["xã Y", "xã Z"]}).check()
    assert fault.remedy == "hãy ghi xã Y và xã Z"
    assert faults(ValueError("x")) != ()
