"""Numbers of criteria as they were read."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from cchc.catalog import CriterionCounts, load
from cchc.errors import faults

TOLD = {
    "decision": "1/QĐ-BNV",
    "level": "cấp bộ",
    "areas": 7,
    "criteria": 38,
    "parts": 97,
    "source": "Quyết định 1/QĐ-BNV",
}


def test_the_counts_of_the_par_index() -> None:
    told = {str(one): one.survey_points for one in load("par_index_counts")}
    assert told["876/QĐ-BNV, cấp bộ: 7/38/97"] == Decimal("31.5")
    assert told["1150/QĐ-BNV, cấp tỉnh: 8/43/95"] is None


def test_a_criterion_of_its_own_for_every_area() -> None:
    assert CriterionCounts.model_validate(TOLD | {"criteria": 7, "parts": 0}).criteria == 7


@pytest.mark.parametrize("wrong", [{"areas": 0}, {"criteria": 6}, {"parts": -1}])
def test_numbers_that_no_table_has(wrong: dict[str, int]) -> None:
    with pytest.raises(ValidationError) as error:
        CriterionCounts.model_validate(TOLD | wrong)
    assert [fault.code for fault in faults(error.value)] == ["counts"]
