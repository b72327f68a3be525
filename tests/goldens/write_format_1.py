"""Write `format_1.json` anew, with every stored record in today's form (before format 1 is frozen).

Every record is read and written again; results are scored anew from the stored frameworks and sheets. Run it after a
change of a form, and look at the diff: `python tests/goldens/write_format_1.py`.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc.assessments import Assessment, ScoreColumn, ScoreSheet, assess, assess_all
from cchc.calendars import CalendarDay, Deadline, TimeLimit, WorkingHours
from cchc.catalog import CatalogItem
from cchc.documents import Document, Register
from cchc.frameworks import Framework, FrameworkChange
from cchc.indicators import Counts, Indicator, Observation
from cchc.inspections import Inspection, InspectionPlan
from cchc.models import Record, StructuredValue
from cchc.plans import Plan, Resolution, Target, Task
from cchc.values import Ratio, TimeSpan

FILE = Path(__file__).parent / "format_1.json"
KINDS: dict[str, type[Record] | type[Assessment]] = {
    kind.__name__: kind
    for kind in (
        *(Assessment, CalendarDay, CatalogItem, Document, Framework, FrameworkChange, Indicator, Inspection),
        *(InspectionPlan, Observation, Plan, Register, Resolution, ScoreSheet, Target, Task),
    )
}
"""The records, by the name in front of the colon in the file."""
VALUES: dict[str, type[StructuredValue]] = {
    kind.__name__: kind for kind in (Deadline, TimeLimit, TimeSpan, WorkingHours)
}
"""Values that no stored record holds."""


def stored() -> dict[str, Any]:
    """Return the stored JSON by name."""
    forms: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return forms


def read(name: str, told: Any) -> Any:
    """Return the record of a name from its JSON."""
    kind = name.partition(":")[0]
    return VALUES[kind].of(told) if kind in VALUES else KINDS[kind].model_validate_json(json.dumps(told))


def written(record: Any) -> Any:
    """Return the JSON of a record."""
    return record.as_json() if isinstance(record, StructuredValue) else json.loads(record.model_dump_json())


def assessments(records: dict[str, Any]) -> dict[str, Any]:
    """Return the results that the stored frameworks and sheets earn."""
    kinds = {"Sở A": records["ScoreSheet: kinds"], "Sở B": records["ScoreSheet: leader"]}
    before = {"Sở A": records["ScoreSheet: kinds before"]}
    scored = assess_all(records["Framework: kinds"], kinds, previous=before, column=ScoreColumn.SELF)
    return {
        "Assessment": assess(records["Framework"], records["ScoreSheet"]),
        "Assessment: year": assess(records["Framework: year"], records["ScoreSheet: year"], column=ScoreColumn.SECOND),
        "Assessment: increment": assess(records["Framework: increment"], {"1": 16_100, "2": Ratio(36, 1000)}),
        "Assessment: brackets": assess(records["Framework: brackets"], {"1": Decimal("75.5"), "2": Ratio(31, 1000)}),
        "Assessment: penalties": assess(
            records["Framework: penalties"],
            {
                "1": Counts({"Báo cáo chậm": 3, "sai thể thức": 1}),
                "2": Counts({"Đơn thư vượt cấp": 9, "Đơn thư quá hạn": 7}),
                "3": Counts({"Không báo cáo": 1}),
                "4": Counts({}),
            },
        ),
        "Assessment: kinds": scored["Sở A"],
        "Assessment: groups": assess(records["Framework: groups"], records["ScoreSheet: groups"]),
    }


def main() -> None:
    """Write the file anew."""
    told = stored()
    records = {name: read(name, one) for name, one in told.items() if not name.startswith("Assessment")}
    results = assessments(records)
    forms = {name: written(results[name] if name in results else records[name]) for name in told}
    FILE.write_text(json.dumps(forms, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
