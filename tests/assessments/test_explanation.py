from cchc.assessments import assess
from cchc.frameworks import Aggregation, Criterion, Framework
from cchc.indicators import Absence
from cchc.messages import use_language
from cchc.rules import AbsencePolicy, Ladder, Proportional
from cchc.values import Ratio, Rounding

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("dưới 95%", 0), source="Điều 5 Quyết định 12/QĐ-UBND")
PAID = Proportional.of(2, "80%", zero_denominator=AbsencePolicy.FULL_POINTS)
FRAMEWORK = Framework(
    criteria=(
        Criterion(code="1", title="Đúng hạn", rule=ON_TIME),
        Criterion(code="2", title="Thanh toán", rule=PAID),
    ),
    rounding=Rounding.each(2),
)
RESULT = assess(FRAMEWORK, {"1": Ratio(1900, 2000), "2": Ratio(1, 3)})


def test_the_vietnamese_text() -> None:
    assert str(RESULT.explain()) == "\n".join(
        [
            "Tổng điểm: 6,83/8 điểm (85,38%)",
            "  1 Đúng hạn: 6/6 điểm",
            "    số liệu: 1.900/2.000 = 95%",
            "    mức “từ 95% trở lên”: 6 điểm",
            "    căn cứ: Điều 5 Quyết định 12/QĐ-UBND",
            "  2 Thanh toán: 0,83/2 điểm",
            "    số liệu: 1/3 ≈ 33,33%",
            "    công thức “2 × tỷ lệ ÷ 80%” ≈ 0,833333333333 điểm",
            "    điểm là số thập phân vô hạn, ghi đến 12 chữ số",
            "    làm tròn đến 2 chữ số thập phân: 0,833333333333 → 0,83",
        ]
    )


def test_how_parts_are_put_together_and_brought_back_to_scale() -> None:
    mean = Criterion(code="0", title="Hồ sơ", children=FRAMEWORK.criteria, aggregation=Aggregation.MEAN)
    gone = Criterion(code="3", title="Kế hoạch", rule=Proportional.of(2, not_due=AbsencePolicy.RESCALE))
    result = assess(Framework(criteria=(mean, gone)), {"1": Ratio(19, 20), "2": Ratio(4, 5), "3": Absence.NOT_DUE})
    assert str(result.explain()).splitlines()[:4] == [
        "Tổng điểm: 6/6 điểm (100%)",
        "  điểm tối đa còn 4: quy về thang điểm 6",
        "  0 Hồ sơ: 4/4 điểm",
        "    lấy trung bình có trọng số của các thành phần",
    ]


def test_the_english_text() -> None:
    english = RESULT.explain("2").text("en")
    assert english == "\n".join(
        [
            "2 Thanh toán: 0.83/2 points",
            "  measured: 1/3 ≈ 33.33%",
            "  formula “2 × tỷ lệ ÷ 80%” ≈ 0.833333333333 points",
            "  the points have no finite decimal form and are carried to 12 places",
            "  rounded to 2 decimal places: 0.833333333333 → 0.83",
        ]
    )
    with use_language("en"):
        assert RESULT.explain("2").text() == english
        assert str(RESULT.explain("2")).startswith("2 Thanh toán: 0,83/2 điểm")


def test_nothing_to_earn_is_no_share() -> None:
    nothing = assess(Framework(criteria=()), {})
    assert str(nothing.explain()) == "Tổng điểm: 0/0 điểm"
    assert nothing.share == Ratio(0, 0)
