"""The JSON of format 1: what was once written must be read for ever, and every field of it written the same."""

import importlib
import inspect
import json
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

import cchc
from cchc import Document, Framework, Indicator, Observation, Plan, Ratio, Resolution, ScoreSheet, Target, Task
from cchc.assessments import Assessment, Column, assess, assess_all
from cchc.calendars import CalendarDay
from cchc.catalog import CatalogItem
from cchc.documents import Register
from cchc.frameworks import FrameworkChange
from cchc.inspections import Inspection, InspectionPlan
from cchc.models import Record
from cchc.rules import Reason
from cchc.rules.kinds import AnyRule

STORED = json.loads((Path(__file__).parent / "format_1.json").read_text(encoding="utf-8"))
KINDS: dict[str, type[Record] | type[Assessment]] = {
    kind.__name__: kind
    for kind in (
        *(
            Assessment,
            CalendarDay,
            FrameworkChange,
            Document,
            Framework,
            Indicator,
            Inspection,
            InspectionPlan,
            CatalogItem,
        ),
        *(Observation, Plan, Register, Resolution, ScoreSheet, Target, Task),
    )
}


def without_new_fields(written: Any, stored: Any) -> Any:
    """What is written now, less the fields that were not there when it was stored."""
    if isinstance(stored, dict) and isinstance(written, dict):
        return {name: without_new_fields(written[name], value) for name, value in stored.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # JSON
    if isinstance(stored, list) and isinstance(written, list):
        return [without_new_fields(*pair) for pair in zip(written, stored, strict=True)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # JSON
    return written


OF_FIRST_FORM = [name for name in STORED if name.endswith(": first form")]
"""Records with targets as they were written before a target had an aim: they are read, and written in today's form."""


@pytest.mark.parametrize("name", [name for name in STORED if name not in OF_FIRST_FORM])
def test_what_was_written_is_read_and_written_the_same(name: str) -> None:
    kind = KINDS[name.partition(":")[0]]
    record = kind.model_validate_json(json.dumps(STORED[name]))
    written = json.loads(record.model_dump_json())
    assert without_new_fields(written, STORED[name]) == STORED[name]
    assert kind.model_validate(written) == record


@pytest.mark.parametrize("name", OF_FIRST_FORM)
def test_what_was_written_in_the_first_form_says_the_same(name: str) -> None:
    kind = KINDS[name.partition(":")[0]]
    record = kind.model_validate_json(json.dumps(STORED[name]))
    (target,) = [record] if isinstance(record, Target) else getattr(record, "targets")  # noqa: B009  # of two kinds
    assert str(target) == "đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015"
    assert str(target.source).startswith("khoản 2 Điều 5 Quyết định 12/QĐ-UBND")
    assert kind.model_validate_json(record.model_dump_json()) == record


def test_the_stored_sheet_scores_as_it_did() -> None:
    framework = Framework.model_validate(STORED["Framework"])
    sheet = ScoreSheet.model_validate(STORED["ScoreSheet"])
    scored = json.loads(assess(framework, sheet).model_dump_json())
    assert without_new_fields(scored, STORED["Assessment"]) == STORED["Assessment"]


def test_the_stored_year_scores_as_it_did() -> None:
    framework = Framework.model_validate(STORED["Framework: year"])
    sheet = ScoreSheet.model_validate(STORED["ScoreSheet: year"])
    scored = json.loads(assess(framework, sheet, column=Column.SECOND).model_dump_json())
    assert without_new_fields(scored, STORED["Assessment: year"]) == STORED["Assessment: year"]


def test_the_stored_increments_score_as_they_did() -> None:
    framework = Framework.model_validate(STORED["Framework: increment"])
    scored = json.loads(assess(framework, {"1": 16_100, "2": Ratio(36, 1000)}).model_dump_json())
    assert without_new_fields(scored, STORED["Assessment: increment"]) == STORED["Assessment: increment"]


def test_the_stored_brackets_score_as_they_did() -> None:
    framework = Framework.model_validate(STORED["Framework: brackets"])
    scored = json.loads(assess(framework, {"1": Decimal("75.5"), "2": Ratio(31, 1000)}).model_dump_json())
    assert without_new_fields(scored, STORED["Assessment: brackets"]) == STORED["Assessment: brackets"]


def test_the_stored_kinds_score_as_they_did() -> None:
    framework = Framework.model_validate(STORED["Framework: kinds"])
    names = ("ScoreSheet: kinds", "ScoreSheet: leader", "ScoreSheet: kinds before")
    sheet, leader, before = (ScoreSheet.model_validate(STORED[name]) for name in names)
    sheets, previous = {"Sở A": sheet, "Sở B": leader}, {"Sở A": before}
    scored = assess_all(framework, sheets, previous=previous, column=Column.SELF)["Sở A"]
    written = json.loads(scored.model_dump_json())
    assert without_new_fields(written, STORED["Assessment: kinds"]) == STORED["Assessment: kinds"]


def test_every_kind_of_record_is_stored() -> None:
    assert set(KINDS) == {name.partition(":")[0] for name in STORED}


def inside(value: object) -> Iterator[object]:
    """What is stored, and all that it holds."""
    if isinstance(value, tuple):
        held: list[object] = [*value]  # pyright: ignore[reportUnknownArgumentType]  # of anything
    elif isinstance(value, Record):
        held = [*dict(value).values()]
    elif isinstance(value, Assessment):
        held = [value.period, value.source, value.rounding, value.whole]
    elif is_dataclass(value):
        held = [getattr(value, field.name) for field in fields(value)]
    else:
        held = []
    yield value
    for one in held:
        yield from inside(one)


def test_every_record_every_rule_and_every_reason_is_stored_somewhere() -> None:
    records = [KINDS[name.partition(":")[0]].model_validate_json(json.dumps(told)) for name, told in STORED.items()]
    found = {type(one) for record in records for one in inside(record)}
    modules = [importlib.import_module(f"cchc.{module.name}") for module in pkgutil.iter_modules(cchc.__path__)]
    public = {getattr(module, name) for module in modules for name in getattr(module, "__all__", ())}
    ours = {kind for kind in public if inspect.isclass(kind) and issubclass(kind, Record)}
    assert ours | {*get_args(AnyRule)} | {*get_args(Reason)} <= found
