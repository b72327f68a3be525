"""A figure is read as its rule takes it."""

from decimal import Decimal
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Absence, Ballots, Counts, Measured
from cchc.rules import (
    Bonus,
    Checklist,
    Improvement,
    ManualScore,
    NotScored,
    NoViolation,
    PenaltySchedule,
    RelativeToBest,
    Rule,
    Sum,
    SurveyRule,
    WithExceptions,
    YesNo,
    read_rule,
)
from cchc.rules.cell_value import read_value
from cchc.values import Ratio

ON_TIME = read_rule("Từ 90%: 2 điểm; dưới 90%: 1 điểm; không báo cáo: 0 điểm")
PLAN = YesNo.of(("Có ban hành", 1), ("Không ban hành", 0))
LATE = read_rule("Mỗi báo cáo chậm trừ 0,5 điểm", 2)
LATE_REPORTS = PenaltySchedule.of(2, ("Chậm", "0.25"), ("Sai", 1))
SENT = Checklist.of(("Kế hoạch", 1), ("Báo cáo", 1))
TREND = Improvement.of(("Tăng", 1), ("Giữ nguyên", 0), ("Giảm", 0))
OR_NONE = read_rule("Có phát sinh, đúng hạn: 2; không phát sinh: 1; quá hạn: 0")


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [
        (ON_TIME, " 812 / 900 ", Ratio(812, 900)),
        (ON_TIME, "98,5%", Ratio.parse("98,5%")),
        (ON_TIME, "“Không  báo cáo”;", "“Không  báo cáo”;"),
        (ON_TIME, "chưa báo cáo", Absence.NOT_REPORTED),
        (ON_TIME, "Không phát sinh", Absence.NOT_APPLICABLE),
        (ON_TIME, "không được giao", Absence.NOT_APPLICABLE),
        (ON_TIME, str(Absence.NOT_APPLICABLE), Absence.NOT_APPLICABLE),
        (ON_TIME, "CHƯA  ĐẾN HẠN", Absence.NOT_DUE),
        (ON_TIME, "chưa công bố", Absence.WITHHELD),
        (OR_NONE, "Không phát sinh", "Không phát sinh"),
        (PLAN, "có ban hành", "có ban hành"),
        (LATE, "1.200", 1200),
        (ManualScore.of(0, 5), "2,25", Decimal("2.25")),
        (RelativeToBest.of(5), "12,5", Decimal("12.5")),
        (RelativeToBest.of(5), "12,5%", Ratio.parse("12,5%")),
        (RelativeToBest.of(5), "3/4", Ratio(3, 4)),
        (TREND, "giữ nguyên", "giữ nguyên"),
        (TREND, "7", Decimal(7)),
        (NoViolation.of(("Không vi phạm", 1), ("Có vi phạm", 0)), "0", 0),
        (SurveyRule.of(ON_TIME), "phát ra 10 phiếu, thu về 9, hợp lệ 8, hài lòng 8", Ballots(10, 9, 8, 8)),
        (LATE_REPORTS, "chậm: 2;\nSai: 1", Counts({"chậm": 2, "Sai": 1})),
        (LATE_REPORTS, "Không có trường hợp nào", Counts({})),
        (LATE_REPORTS, "không phát sinh", Absence.NOT_APPLICABLE),
        (SENT, "Kế hoạch; báo cáo", ("Kế hoạch", "báo cáo")),
        (SENT, "Báo cáo\nKế hoạch;\n", ("Báo cáo", "Kế hoạch")),
        (SENT, "Báo cáo", ("Báo cáo",)),
        (WithExceptions.of(RelativeToBest.of(5), ("Bị phê bình", 0)), "bị phê bình", "bị phê bình"),
        (Sum.of(("a", ON_TIME), ("b", ON_TIME)), "90%", Ratio(90, 100)),
        (NotScored(), "đang thống kê", "đang thống kê"),
    ],
)
def test_read(rule: Rule, text: str, value: Measured) -> None:
    read: Any = read_value(rule, text)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("rule", "text", "code"),
    [
        (ON_TIME, "90", "ratio"),
        (ON_TIME, "0,9", "ratio"),
        (ON_TIME, "", "ratio"),
        (PLAN, "Có", "label"),
        (PLAN, "x", "label"),
        (LATE, "1,5", "count"),
        (LATE, "-1", "negative"),
        (LATE, "hai", "number"),
        (ManualScore.of(0, 5), "12.5", "number"),
        (ManualScore.of(0, 5), "chưa có số liệu", "number"),
        (Bonus.of(1, 5), "NaN", "number"),
        (SurveyRule.of(ON_TIME), "90%", "ballots"),
        (LATE_REPORTS, "chậm", "counts"),
        (LATE_REPORTS, "2", "counts"),
        (LATE_REPORTS, "chậm: 2; Chậm: 1", "twice"),
        (Sum.of(("a", ON_TIME), ("b", PLAN)), "90%", "type"),
    ],
)
def test_refused(rule: Rule, text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_value(rule, text)
    assert code in {fault.code for fault in caught.value.faults}
