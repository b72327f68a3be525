"""Sheets and results go by keys; what is printed has the code of the decision; a sheet follows a new version."""

from datetime import date
from decimal import Decimal

import pytest

from cchc.assessments import ScoreColumn, ScoreEntry, ScoreSheet, SheetStage, assess, differences
from cchc.errors import InvalidInput
from cchc.frameworks import CarriedSheet, Criterion, Framework, FrameworkVersion, diff
from cchc.reports import justification_table, verification_slip
from cchc.rules import YesNo
from cchc.values import Ratio

PLAN = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
SENT, CHECKED = date(2026, 12, 1), date(2026, 12, 10)


def framework(codes: tuple[str, ...], number: int = 12) -> Framework:
    titles = ("Kế hoạch", "Báo cáo", "Kiểm tra")
    parts = tuple(
        Criterion(code=code, title=title, rule=PLAN) for code, title in zip(codes, titles, strict=False) if code != "-"
    )
    heading = Criterion(code="II", title="Chỉ đạo", children=parts)
    source = f"Quyết định {number}/QĐ-UBND ngày 05/01/2026"
    return Framework.model_validate({"title": "Bộ tiêu chí sở", "criteria": [heading], "source": source})


OLD = framework(("1.", "2.", "3."))
NEW = framework(("2.", "-", "II.1"), 34)


def filled() -> ScoreSheet:
    values = {"II/1": True, "II/2": True, "II/3": False}
    sheet = ScoreSheet.of("Sở A", values, "năm 2026", framework=OLD).advance(
        SheetStage.SELF_SCORED, on=SENT, by="Giám đốc Sở A"
    )
    taken = ScoreEntry(column=ScoreColumn.FIRST, points=Decimal(1))
    return sheet.enter("II/1", taken, on=CHECKED, by="Sở Nội vụ", reason="ban hành chậm")


def test_officials_see_the_code_of_the_decision() -> None:
    sheet = filled()
    result = assess(OLD, sheet)
    told = result.explain("II/1")
    assert (told.key, told.code) == ("II/1", "1.")
    assert str(told).startswith("1. Kế hoạch: 4/4 điểm")
    assert result.root.code == ""
    assert '<td style="text-align:left">1.</td>' in result.root._repr_html_()
    assert "II/1" not in result.root._repr_html_() + OLD._repr_html_()
    assert [row[0] for row in verification_slip(OLD, sheet).rows] == ["1.", "2.", "3."]
    assert [row[0] for row in justification_table(OLD, sheet).rows] == ["1."]
    assert [(row.key, row.code) for row in differences(OLD, sheet)] == [("II/1", "1.")]


def test_a_criterion_without_code_shows_its_title_and_without_both_its_key() -> None:
    bare = Framework(criteria=(Criterion(title="Kế hoạch", rule=PLAN), Criterion(title="", rule=PLAN)))
    lines = str(assess(bare, {}).explain()).splitlines()
    assert "  Kế hoạch: 0/4 điểm" in lines
    assert "  tieu-chi: 0/4 điểm" in lines


def test_a_sheet_follows_a_renumbering_with_all_that_was_entered() -> None:
    sheet = filled().enter(
        "", ScoreEntry(column=ScoreColumn.FIRST, points=Decimal(8)), on=CHECKED, by="Sở Nội vụ", reason="…"
    )
    change = diff(OLD, NEW)
    assert (change.continued, change.removed) == ({"II": "II", "II/1": "II/2", "II/3": "II.1"}, ("II/2",))
    carried = change.carry(sheet).sheet
    assert carried.values == {"II/2": True, "II.1": False}
    assert carried.cell("II/2").entries == sheet.cell("II/1").entries
    assert carried.cell("").entries == sheet.cell("").entries
    assert (carried.version, carried.stage, carried.period) == (NEW.version, sheet.stage, sheet.period)
    assert assess(NEW, carried, column=ScoreColumn.FIRST).points == 1
    assert sheet == filled().enter(
        "", ScoreEntry(column=ScoreColumn.FIRST, points=Decimal(8)), on=CHECKED, by="Sở Nội vụ", reason="…"
    )


def test_a_sheet_that_names_no_version_gets_none() -> None:
    change = diff(OLD, NEW)
    assert change.carry(ScoreSheet.of("Sở A", {"II/1": True})).sheet.version is None
    assert diff(OLD, OLD).carry(filled()) == CarriedSheet(filled())
    assert FrameworkVersion.of(OLD.source, None) == OLD.version
    with pytest.raises(InvalidInput, match="II/1"):
        change.carry(ScoreSheet.of("Sở A", {"1": Ratio(1, 2)}))
