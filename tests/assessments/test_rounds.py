# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""A sheet on its way from self-scoring to publication: what may be entered when, and what is kept."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from cchc.assessments import (
    Justification,
    ScoreColumn,
    ScoreEntry,
    ScoreSheet,
    SheetStage,
    assess,
    compare_published,
    completeness_faults,
    differences,
    losses,
)
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, CriterionRole, Framework
from cchc.indicators import Absence, Ballots, Evidence
from cchc.reports import justification_table, result_annex, verification_slip
from cchc.rules import AbsencePolicy, Bonus, Ladder, ManualReason, Proportional, SurveyRule, YesNo
from cchc.values import Ratio, Rounding

PLAN = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
FRAMEWORK = Framework.model_validate(
    {
        "title": "Bộ tiêu chí sở",
        "criteria": [
            {"code": "1", "title": "Đúng hạn", "rule": ON_TIME},
            {"code": "2", "title": "Kế hoạch", "rule": PLAN, "evidence": ["Kế hoạch năm"]},
            {"code": "3", "title": "Hài lòng", "rule": SurveyRule.of(Proportional.of(10), 30)},
            {"code": "4", "title": "Chưa đọc", "max_points": 2, "wording": "Tốt"},
            {"code": "9", "title": "Thưởng", "rule": Bonus.of(1, 2), "role": "bonus"},
        ],
    }
)
SENT, CHECKED, ANSWERED = date(2026, 12, 1), date(2026, 12, 10), date(2026, 12, 15)
DECIDED, APPROVED, OUT = date(2026, 12, 20), date(2026, 12, 28), date(2027, 1, 5)
BODY, VERIFIER = "Giám đốc Sở A", "Sở Nội vụ"


def proof(title: str = "Kế hoạch năm", page: str = "trang 3") -> Evidence:
    return Evidence.model_validate({"title": title, "source": "Kế hoạch 12/KH-SNV ngày 05/01/2026", "page": page})


def draft() -> ScoreSheet:
    sheet = ScoreSheet.of("Sở A", {"1": Ratio(93, 100)}, period="năm 2026", framework=FRAMEWORK)
    filled = ScoreEntry(column=ScoreColumn.SELF, value=True, evidence=(proof(),))
    sheet = sheet.enter("2", filled, on=date(2026, 11, 20), by=BODY)
    sheet = sheet.enter(
        "3", ScoreEntry(column=ScoreColumn.SURVEY, value=Ballots(50, 45, 40, 36)), on=SENT, by="Tổ khảo sát"
    )
    return sheet.enter("4", ScoreEntry(column=ScoreColumn.SELF, points=Decimal("1.5")), on=SENT, by=BODY)


def verified() -> ScoreSheet:
    sheet = draft().advance(SheetStage.SELF_SCORED, on=SENT, by=BODY)
    taken = ScoreEntry(column=ScoreColumn.FIRST, points=Decimal(1), justify_by=ANSWERED)
    sheet = sheet.enter("2", taken, on=CHECKED, by=VERIFIER, reason="kế hoạch ban hành chậm")
    sheet = sheet.enter("1", ScoreEntry(column=ScoreColumn.FIRST, value=Ratio(89, 100)), on=CHECKED, by=VERIFIER)
    return sheet.advance(SheetStage.VERIFIED, on=CHECKED, by=VERIFIER)


def reverified() -> ScoreSheet:
    answer = Justification(text="Kế hoạch ban hành đúng hạn", evidence=(proof("Công văn đi", ""), proof()))
    sheet = verified().justify("2", answer, on=ANSWERED, by=BODY).advance(SheetStage.JUSTIFIED, on=ANSWERED, by=BODY)
    back = ScoreEntry(column=ScoreColumn.SECOND, points=Decimal(4))
    sheet = sheet.enter("2", back, on=DECIDED, by=VERIFIER, reason="tài liệu hợp lệ")
    return sheet.advance(SheetStage.REVERIFIED, on=DECIDED, by=VERIFIER)


def out() -> ScoreSheet:
    sheet = reverified().advance(SheetStage.APPROVED, on=APPROVED, by="Hội đồng thẩm định")
    sheet = sheet.enter("", ScoreEntry(column=ScoreColumn.PUBLISHED, points=Decimal("14.5")), on=OUT, by="UBND tỉnh")
    sheet = sheet.enter("1", ScoreEntry(column=ScoreColumn.PUBLISHED, points=Decimal(1)), on=OUT, by="UBND tỉnh")
    return sheet.advance(SheetStage.PUBLISHED, on=OUT, by="UBND tỉnh")


def codes(error: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(fault.key, fault.code) for fault in error.value.faults]


def test_each_column_has_its_points() -> None:
    sheet = out()
    points = {column: assess(FRAMEWORK, sheet, column=column).points for column in ScoreColumn}
    assert points == {
        ScoreColumn.SELF: Decimal("17.5"),
        ScoreColumn.FIRST: Decimal("11.5"),
        ScoreColumn.SECOND: Decimal("14.5"),
        ScoreColumn.SURVEY: Decimal(16),
        ScoreColumn.PUBLISHED: Decimal("15.5"),
    }
    result = assess(FRAMEWORK, sheet, column=ScoreColumn.FIRST)
    reason = result.of("2").reason
    assert reason == ManualReason(points=1, by=VERIFIER, reason="kế hoạch ban hành chậm")  # type: ignore[arg-type]  # a whole number
    assert "Sở Nội vụ chấm 1 điểm" in str(result.explain("2"))
    assert "lý do: kế hoạch ban hành chậm" in str(result.explain("2"))
    assert assess(FRAMEWORK, sheet).of("2").points == 4
    assert assess(FRAMEWORK, {"2": True}, column=ScoreColumn.FIRST).points == 4


def test_what_was_published_stands_before_what_a_survey_gave() -> None:
    sheet = reverified().advance(SheetStage.APPROVED, on=APPROVED, by="Hội đồng thẩm định")
    sheet = sheet.enter("3", ScoreEntry(column=ScoreColumn.PUBLISHED, points=Decimal(8)), on=OUT, by="UBND tỉnh")
    assert assess(FRAMEWORK, sheet, column=ScoreColumn.PUBLISHED).of("3").points == 8
    assert assess(FRAMEWORK, sheet, column=ScoreColumn.SECOND).of("3").points == 9


def test_the_whole_year_goes_through_json_byte_for_byte() -> None:
    sheet = out()
    text = sheet.model_dump_json()
    again = ScoreSheet.model_validate_json(text)
    assert again == sheet
    assert again.model_dump_json() == text
    assert (
        assess(FRAMEWORK, again, column=ScoreColumn.SECOND).model_dump_json()
        == assess(FRAMEWORK, sheet, column=ScoreColumn.SECOND).model_dump_json()
    )


def test_nothing_is_ever_taken_out() -> None:
    sheet = out()
    assert len(sheet.history()) == 3 + 2 + 1 + 1 + 2 + 6
    assert [entry.on for entry in sheet.history()] == sorted(entry.on for entry in sheet.history())
    mended = draft().enter("2", ScoreEntry(column=ScoreColumn.SELF, value=False), on=SENT, by=BODY)
    assert [entry.value.value for entry in mended.cell("2").entries] == [True, False]
    assert mended.cell("2").value is False
    assert mended.values["2"] is False


def test_what_is_out_of_order_is_refused() -> None:
    sheet = draft()
    with pytest.raises(InvalidInput) as error:
        sheet.advance(SheetStage.VERIFIED, on=SENT, by=BODY)
    assert codes(error) == [("", "stage")]
    assert error.value.faults[0].remedy == "sau đó chỉ có thể là: đã tự chấm"
    with pytest.raises(InvalidInput) as error:
        sheet.enter("1", ScoreEntry(column=ScoreColumn.FIRST, points=1), on=SENT, by=VERIFIER, reason="…")
    assert codes(error) == [("1", "locked")]
    with pytest.raises(InvalidInput) as error:
        out().advance(SheetStage.DRAFT, on=OUT, by=BODY)
    assert codes(error) == [("", "stage")]
    assert error.value.faults[0].remedy == "sau đó chỉ có thể là: -"
    with pytest.raises(InvalidInput) as error:
        out().enter("1", ScoreEntry(column=ScoreColumn.SELF, value=Ratio(1, 1)), on=OUT, by=BODY, reason="nhầm")
    assert codes(error) == [("1", "locked")]
    with pytest.raises(InvalidInput) as error:
        out().enter(
            "3", ScoreEntry(column=ScoreColumn.SURVEY, points=Decimal(1)), on=OUT, by="Tổ khảo sát", reason="nhầm"
        )
    assert codes(error) == [("3", "locked")]
    assert error.value.faults[0].remedy == "cột này mở từ giai đoạn: đang tự chấm"
    with pytest.raises(InvalidInput) as error:
        sheet.justify("2", Justification(text="…"), on=SENT, by=BODY)
    assert codes(error) == [("2", "locked")]
    with pytest.raises(InvalidInput) as error:
        verified().justify("4", Justification(text="…"), on=CHECKED, by=BODY)
    assert codes(error) == [("4", "answer")]
    with pytest.raises(InvalidInput) as error:
        verified().justify("2", Justification(text="…"), on=date(2026, 12, 16), by=BODY)
    assert codes(error) == [("2", "late")]
    with pytest.raises(InvalidInput) as error:
        reverified().enter("2", ScoreEntry(column=ScoreColumn.SELF, value=True), on=SENT, by=BODY, reason="bổ sung")
    assert codes(error) == [("2", "day")]
    assert error.value.faults[0].read == "01/12/2026 < 20/12/2026"
    with pytest.raises(InvalidInput):
        sheet.advance(SheetStage.SELF_SCORED, on=datetime(2026, 12, 1), by=BODY)  # noqa: DTZ001  # a moment is no day


def test_late_entries_and_verifiers_need_a_reason() -> None:
    late = ScoreEntry(column=ScoreColumn.SELF, value=Ratio(99, 100))
    with pytest.raises(InvalidInput) as error:
        verified().enter("1", late, on=CHECKED, by=BODY)
    assert codes(error) == [("1", "reason")]
    assert verified().enter("1", late, on=CHECKED, by=BODY, reason="nhập nhầm").cell("1").value == Ratio(99, 100)
    sent = draft().advance(SheetStage.SELF_SCORED, on=SENT, by=BODY)
    with pytest.raises(InvalidInput) as error:
        sent.enter("1", ScoreEntry(column=ScoreColumn.FIRST, points=Decimal(1)), on=SENT, by=VERIFIER)
    assert codes(error) == [("1", "reason")]


def test_approval_may_follow_verification_where_nobody_answers() -> None:
    assert verified().advance(SheetStage.APPROVED, on=APPROVED, by="Hội đồng").stage is SheetStage.APPROVED


def test_points_beyond_the_maximum_are_told_with_all_else() -> None:
    sheet = draft().enter("2", ScoreEntry(column=ScoreColumn.SELF, points=Decimal(5)), on=SENT, by=BODY)
    sheet = sheet.enter("9", ScoreEntry(column=ScoreColumn.SELF, points=Decimal(-1)), on=SENT, by=BODY)
    sheet = sheet.enter("8", ScoreEntry(column=ScoreColumn.SELF, points=Decimal(1)), on=SENT, by=BODY)
    with pytest.raises(InvalidInput) as error:
        assess(FRAMEWORK, sheet, column=ScoreColumn.SELF)
    assert codes(error) == [("8", "unknown_key"), ("2", "points"), ("9", "points")]
    assert "điểm phải từ 0 đến 4" in str(error.value.faults[1])
    assert sheet.cell("2").entries[-1].value.points == 5
    for points in (0, 4):
        bound = draft().enter("2", ScoreEntry(column=ScoreColumn.SELF, points=Decimal(points)), on=SENT, by=BODY)
        assert assess(FRAMEWORK, bound, column=ScoreColumn.SELF).of("2").points == points


def test_points_of_an_endless_deduction() -> None:
    tree = Framework.from_table([{"code": "1", "title": "A", "max_points": None, "wording": "Mỗi lỗi trừ 1 điểm"}])
    given = ScoreSheet.of("Sở A", {}).enter(
        "1", ScoreEntry(column=ScoreColumn.SELF, points=Decimal(1)), on=SENT, by=BODY
    )
    with pytest.raises(InvalidInput, match="từ - đến 0"):
        assess(tree, given, column=ScoreColumn.SELF)


def test_a_mark_has_one_content_and_an_answer_has_words() -> None:
    for fields in ({}, {"points": Decimal(1), "value": 1}):
        with pytest.raises(InvalidInput):
            ScoreEntry(column=ScoreColumn.SELF, **fields)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(InvalidInput):
        Justification(text=" ")


def test_differences_the_largest_first_with_all_that_was_said() -> None:
    rows = differences(FRAMEWORK, reverified())
    assert [(row.key, row.before, row.after, row.change, row.accepted) for row in rows] == [
        ("1", 3, 0, -3, None),
        ("2", 4, 1, -3, True),
    ]
    assert rows[1].entry is not None
    assert rows[1].entry.reason == "kế hoạch ban hành chậm"
    assert [entry.value.text for entry in rows[1].justifications] == ["Kế hoạch ban hành đúng hạn"]
    assert [row.accepted for row in differences(FRAMEWORK, verified())] == [None, None]
    less = (
        verified()
        .justify("2", Justification(text="…"), on=ANSWERED, by=BODY)
        .advance(SheetStage.JUSTIFIED, on=ANSWERED, by=BODY)
    )
    less = less.enter(
        "2", ScoreEntry(column=ScoreColumn.SECOND, points=Decimal(3)), on=DECIDED, by=VERIFIER, reason="một phần"
    )
    less = less.enter(
        "4", ScoreEntry(column=ScoreColumn.SECOND, points=Decimal(2)), on=DECIDED, by=VERIFIER, reason="bổ sung"
    )
    told = differences(FRAMEWORK, less, ScoreColumn.SELF, ScoreColumn.SECOND)
    assert [(row.key, row.change, row.accepted) for row in told] == [
        ("1", -3, None),
        ("2", -1, False),
        ("4", Decimal("0.5"), True),
    ]


def test_losses_the_largest_first() -> None:
    found = losses(assess(FRAMEWORK, {"1": Ratio(93, 100), "2": True, "3": Ballots(50, 45, 40, 36), "4": 1}))
    assert [(loss.key, loss.lost) for loss in found] == [("1", 3), ("3", 1), ("4", 1)]
    assert found[0].points == 3


def test_what_a_report_lacks() -> None:
    bare = ScoreSheet.of("Sở A", {"1": Ratio(1, 1), "2": True, "9": Absence.NOT_APPLICABLE})
    assert [(fault.path, fault.key, fault.code) for fault in completeness_faults(FRAMEWORK, bare)] == [
        ("/version", "", "version"),
        ("/cells/1", "2", "evidence"),
        ("/cells", "3", "missing"),
        ("/cells", "4", "missing"),
        ("/stages", "", "approval"),
        ("/difficulties", "", "report"),
        ("/proposals", "", "report"),
    ]
    explained = bare.enter(
        "2", ScoreEntry(column=ScoreColumn.SELF, value=True), on=SENT, by=BODY, reason="đang trình ký"
    )
    assert "evidence" not in {fault.code for fault in completeness_faults(FRAMEWORK, explained)}
    whole = draft().enter("9", ScoreEntry(column=ScoreColumn.SELF, value=0), on=SENT, by=BODY)
    whole = whole.model_copy(update={"difficulties": "không có", "proposals": "không có"})
    assert completeness_faults(FRAMEWORK, whole.advance(SheetStage.SELF_SCORED, on=SENT, by=BODY)) == ()
    part = FRAMEWORK.criteria[0].model_copy(update={"key": "1"})
    headed = Framework(criteria=(Criterion(code="0", title="A", children=(part,)),))
    assert {fault.key for fault in completeness_faults(headed, whole)} == {""}
    other = FRAMEWORK.with_options(source="Quyết định 12/QĐ-UBND")
    with pytest.raises(InvalidInput, match="phiên bản khác"):
        completeness_faults(other, whole)


def test_the_published_score_stands_beside_the_recomputed_one() -> None:
    told = {row.key: row for row in compare_published(FRAMEWORK, out())}
    assert (told[""].points, told[""].recomputed, told[""].difference) == (Decimal("14.5"), Decimal("14.5"), 0)
    assert told[""].rounding == Rounding.NONE
    assert (told["1"].points, told["1"].recomputed, told["1"].difference, told["1"].rounding) == (1, 0, 1, None)


@pytest.mark.parametrize(
    ("points", "policy"),
    [("6.94", Rounding.each(2)), ("6.95", Rounding.total(2)), ("7", Rounding.total(0)), ("9", None)],
)
def test_which_rounding_gives_a_published_figure(points: str, policy: Rounding | None) -> None:
    leaves = [Criterion(code=code, title=code, rule=Proportional.of(6)) for code in "12"]
    sheet = ScoreSheet.of("Xã B", {"1": Ratio(5791, 10000), "2": Ratio(5791, 10000)})
    for stage in (SheetStage.SELF_SCORED, SheetStage.VERIFIED, SheetStage.APPROVED):
        sheet = sheet.advance(stage, on=SENT, by=VERIFIER)
    sheet = sheet.enter("", ScoreEntry(column=ScoreColumn.PUBLISHED, points=Decimal(points)), on=SENT, by=VERIFIER)
    (row,) = compare_published(Framework(criteria=tuple(leaves)), sheet)
    assert row.rounding == policy


def test_the_result_annex() -> None:
    annex = result_annex(FRAMEWORK, {"Sở A": out(), "Sở B": ScoreSheet.of("Sở B", {"2": True})})
    assert annex.title == (
        "Kết quả chấm điểm theo Bộ tiêu chí sở (dự thảo; có phiếu chưa ghi phiên bản bộ tiêu chí, cần xác nhận)"
    )
    assert annex.records()[0] == {
        "STT": "1",
        "Đơn vị": "Sở A",
        "Điểm tự chấm": "8,5",
        "Điểm thẩm định": "6,5",
        "Điểm điều tra xã hội học": "9",
        "Tổng điểm": "15,5",
        "Chỉ số (%)": "70,45",
        "Xếp hạng": "1",
        "Xếp loại": "",
        "Ghi chú": "",
    }
    note = "4 tiêu chí chưa thẩm định, tạm tính theo điểm tự chấm"
    assert annex.texts()[1] == ("2", "Sở B", "4", "chưa thẩm định", "chưa báo cáo", "4", "18,18", "2", "", note)
    assert annex.texts("en")[1][3:5] == ("not verified", "not reported")
    assert result_annex(FRAMEWORK, {"Sở A": out()}, places=2).texts()[0][2:6] == ("8,50", "6,50", "9,00", "15,50")
    assert result_annex(FRAMEWORK, {"Sở A": out()}).title == "Kết quả chấm điểm theo Bộ tiêu chí sở"
    unstated = out().model_copy(update={"version": None})
    assert result_annex(FRAMEWORK, {"Sở A": unstated}).title == (
        "Kết quả chấm điểm theo Bộ tiêu chí sở (có phiếu chưa ghi phiên bản bộ tiêu chí, cần xác nhận)"
    )
    nothing = Framework(criteria=(Criterion(code="9", title="A", rule=Bonus.of(1, 2), role=CriterionRole.BONUS),))
    assert result_annex(nothing, {"Sở A": ScoreSheet.of("Sở A", {})}).texts()[0][3:7] == ("chưa thẩm định", "", "0", "")


def test_an_annex_of_unequal_maxima_has_them() -> None:
    parts = [Criterion(code=code, title=code, rule=Proportional.of(10)) for code in "12"]
    framework = Framework(criteria=tuple(parts), not_applicable=AbsencePolicy.EXCLUDE)
    sheets = {
        "Sở A": ScoreSheet.of("Sở A", {"1": Ratio(1, 2), "2": Ratio(1, 1)}),
        "Sở B": ScoreSheet.of("Sở B", {"1": Ratio(9, 10), "2": Absence.NOT_APPLICABLE}),
    }
    by_points, by_share = result_annex(framework, sheets), result_annex(framework, sheets, by="share")
    assert [row["Đơn vị"] for row in by_points.records()] == ["Sở A", "Sở B"]
    assert [row["Đơn vị"] for row in by_share.records()] == ["Sở B", "Sở A"]
    assert [(row["Điểm tối đa"], row["Chỉ số (%)"]) for row in by_share.records()] == [("10", "90,00"), ("20", "75,00")]
    assert by_share.notes != by_points.notes


def test_a_survey_is_told_by_its_rule_or_by_its_column() -> None:
    counted = ScoreSheet.of("Sở A", {"2": True, "3": Ballots(50, 45, 40, 36)})
    given = ScoreSheet.of("Sở A", {"2": True})
    given = given.enter("4", ScoreEntry(column=ScoreColumn.SURVEY, points=Decimal(2)), on=SENT, by="Tổ khảo sát")
    assert result_annex(FRAMEWORK, {"Sở A": counted}).texts()[0][2:6] == ("4", "chưa thẩm định", "9", "13")
    assert result_annex(FRAMEWORK, {"Sở A": given}).texts()[0][2:6] == ("4", "chưa thẩm định", "2", "6")


def test_the_verification_slip_and_the_justification_table() -> None:
    slip = verification_slip(FRAMEWORK, reverified())
    assert slip.title == "Phiếu thẩm định Sở A theo Bộ tiêu chí sở (dự thảo)"
    assert slip.texts()[1] == ("2", "Kế hoạch", "4", "4", "1", "", "-3", "kế hoạch ban hành chậm", "Sở Nội vụ")
    assert slip.texts()[2] == ("3", "Hài lòng", "10", "", "", "9", "", "", "")
    not_reported = "chưa báo cáo"
    assert slip.texts()[4] == ("9", "Thưởng", "cộng tối đa 2", not_reported, not_reported, "", "0", "", "")
    second = verification_slip(FRAMEWORK, reverified(), ScoreColumn.SECOND)
    assert second.texts()[1][4:7] == ("4", "", "0")
    up = draft().advance(SheetStage.SELF_SCORED, on=SENT, by=BODY)
    up = up.enter(
        "9", ScoreEntry(column=ScoreColumn.FIRST, points=Decimal("0.5")), on=SENT, by=VERIFIER, reason="có sáng kiến"
    )
    assert verification_slip(FRAMEWORK, up).texts()[4][6] == "+0,5"
    assert verification_slip(FRAMEWORK, up).texts()[0][3:7] == ("3", "chưa thẩm định", "", "")
    assert "Verification slip of Sở A by Bộ tiêu chí sở (draft)" in verification_slip(FRAMEWORK, up).html("en")
    assert justification_table(FRAMEWORK, up).rows == ()
    table = justification_table(FRAMEWORK, reverified())
    assert [row[0] for row in table.rows] == ["1", "2"]
    assert table.title == "Bảng giải trình Sở A theo Bộ tiêu chí sở (dự thảo)"
    assert justification_table(FRAMEWORK, out()).title == "Bảng giải trình Sở A theo Bộ tiêu chí sở"
    assert table.texts()[1][4:] == (
        "kế hoạch ban hành chậm",
        "Kế hoạch ban hành đúng hạn",
        "Công văn đi, Kế hoạch 12/KH-SNV ngày 05/01/2026; Kế hoạch năm, Kế hoạch 12/KH-SNV ngày 05/01/2026, trang 3",
        "15/12/2026",
        "4",
        "Chấp nhận",
        "tài liệu hợp lệ",
    )
    unread = verification_slip(FRAMEWORK, ScoreSheet.of("Sở A", {}))
    assert unread.texts()[3][3] == ""
    bare = justification_table(FRAMEWORK, verified()).texts()[0]
    assert bare[4:] == ("", "", "", "", "", "", "")
