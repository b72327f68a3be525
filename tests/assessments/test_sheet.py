import pytest
from pydantic import ValidationError

from cchc.assessments import ScoreSheet, SheetCell
from cchc.documents import Body
from cchc.errors import InvalidInput, faults
from cchc.indicators import Absence
from cchc.values import Period, Ratio


def test_from_a_mapping_and_json_back() -> None:
    sheet = ScoreSheet.of("Sở A", {"1.1": Ratio(9, 10), "1.2": None, "1.3": "Đạt"}, period="năm 2026")
    assert sheet.body == Body("Sở A")
    assert sheet.period == Period.year(2026)
    assert sheet.values == {"1.1": Ratio(9, 10), "1.2": Absence.NOT_REPORTED, "1.3": "Đạt"}
    assert ScoreSheet.model_validate_json(sheet.model_dump_json()) == sheet
    assert ScoreSheet.of(Body("Sở A"), {}).period is None


def test_a_key_twice_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        ScoreSheet(body=Body("Sở A"), cells=(SheetCell("1", 0), SheetCell("2", 0), SheetCell("1", 5)))
    assert [(fault.path, fault.key, fault.code) for fault in faults(caught.value)] == [("/cells/2", "1", "twice")]


def test_a_float_is_refused() -> None:
    with pytest.raises(InvalidInput, match="dấu phẩy động"):
        ScoreSheet.of("Sở A", {"1": 0.5})  # type: ignore[dict-item]  # on purpose
