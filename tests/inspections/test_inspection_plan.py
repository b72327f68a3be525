"""The inspection plan of a year and how much of it was held."""

from datetime import date
from typing import Any

from cchc.inspections import Inspection, InspectionPlan
from cchc.values import Ratio

PLAN = InspectionPlan.model_validate(
    {
        "document": {"number": "10-KH/TU"},
        "period": "năm 2019",
        "inspections": [
            {"body": {"name": "Sở A"}, "document": {"number": "04-NQ/TU"}},
            {"body": {"name": "Sở A"}},
            {"body": {"name": "Sở B"}},
        ],
    }
)


def held(body: str, on: str, number: str = "04-NQ/TU") -> Inspection:
    told: dict[str, Any] = {"code": on, "document": {"number": number}, "body": {"name": body}, "on": on}
    return Inspection.model_validate(told)


def test_each_inspection_counts_for_one_that_was_planned() -> None:
    done = [held("Sở A", "2019-03-01"), held("Sở C", "2019-05-01"), held("Sở B", "2020-01-01")]
    told = PLAN.coverage(done, on=date(2019, 12, 31))
    assert (len(told.held), len(told.not_held), [one.body.name for one in told.unplanned]) == (1, 2, ["Sở C"])
    assert told.share == Ratio(1, 3)
    assert told.observation().value == Ratio(1, 3)
    assert str(told.sentence) == "năm 2019: đã kiểm tra 1/3 cơ quan theo kế hoạch, ngoài kế hoạch 1"


def test_another_document_is_another_inspection() -> None:
    told = PLAN.coverage([held("Sở A", "2019-03-01", "05-NQ/TU")], on=date(2019, 12, 31))
    assert [one.document for one in told.held] == [None]


def test_what_is_held_after_the_day_is_not_looked_at() -> None:
    assert PLAN.coverage([held("Sở B", "2019-06-01")], on=date(2019, 5, 31)).held == ()
    assert len(PLAN.coverage([held("Sở B", "2019-06-01")], on=date(2019, 6, 1)).held) == 1
