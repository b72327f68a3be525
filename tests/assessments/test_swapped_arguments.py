"""What is handed over in the wrong order, or with keys that are no texts, is refused in our words."""

from typing import Any

import pytest

from cchc import Criterion, Framework, Scorer, ScoreSheet, assess, assess_all
from cchc.assessments import read_values
from cchc.errors import InvalidInput
from cchc.rules import YesNo

FRAMEWORK: Any = Framework(criteria=[Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 1), ("Không", 0)))])
SHEET: Any = ScoreSheet.of("Sở A", {"1": True})
NO_TEXT: Any = {1: True}
SWAPPED = "bộ tiêu chí và phiếu chấm đảo chỗ cho nhau; hãy đưa bộ tiêu chí trước, phiếu chấm sau"


@pytest.mark.parametrize("sheet", [SHEET, {"1": True}, {"Sở A": SHEET}, None])
def test_framework_and_sheet_swapped(sheet: Any) -> None:
    for score in (assess, assess_all, read_values):
        with pytest.raises(InvalidInput) as caught:
            score(sheet, FRAMEWORK)
        assert str(caught.value) == SWAPPED


@pytest.mark.parametrize("framework", [None, {}, "Bộ tiêu chí", SHEET])
def test_no_framework(framework: Any) -> None:
    for score in (assess, assess_all, read_values):
        with pytest.raises(InvalidInput, match="không phải bộ tiêu chí: .*; hãy dùng Framework"):
            score(framework, {})
    with pytest.raises(InvalidInput, match="framework: không đúng loại giá trị: .*; hãy dùng Framework"):
        Scorer(framework)


def test_a_key_that_is_no_text() -> None:
    for score in (
        lambda: assess(FRAMEWORK, NO_TEXT),
        lambda: assess_all(FRAMEWORK, {"Sở A": NO_TEXT}),
        lambda: read_values(FRAMEWORK, NO_TEXT),
        lambda: ScoreSheet.of("Sở A", NO_TEXT),
    ):
        with pytest.raises(InvalidInput) as caught:
            score()
        (fault,) = caught.value.faults
        assert (fault.code, fault.path[-2:]) == ("key", "/1")
        assert str(fault).endswith('mã tiêu chí phải là văn bản: “1”; hãy viết mã tiêu chí trong dấu ngoặc kép: "1"')
