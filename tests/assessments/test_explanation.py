from cchc.assessments import ScoreSheet, assess
from cchc.frameworks import Aggregation, Criterion, CriterionRole, Framework
from cchc.indicators import Absence
from cchc.messages import use_language
from cchc.rules import AbsencePolicy, Bonus, Deduction, Ladder, NotScored, Proportional
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
            "    mất khoảng 1,17 điểm: cần từ 80% trở lên, còn thiếu gần 46,67 điểm phần trăm",
            "    làm tròn đến 2 chữ số thập phân: 0,833333333333 → 0,83",
        ]
    )


def test_how_parts_are_put_together_and_brought_back_to_scale() -> None:
    mean = Criterion(code="0", title="Hồ sơ", children=FRAMEWORK.criteria, aggregation=Aggregation.MEAN)
    gone = Criterion(code="3", title="Kế hoạch", rule=Proportional.of(2, not_due=AbsencePolicy.RESCALE))
    result = assess(Framework(criteria=(mean, gone)), {"0/1": Ratio(19, 20), "0/2": Ratio(4, 5), "3": Absence.NOT_DUE})
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
            "  about 1.17 points lost: 80% or more needed, almost 46.67 percentage points short",
            "  rounded to 2 decimal places: 0.833333333333 → 0.83",
        ]
    )
    with use_language("en"):
        assert RESULT.explain("2").text() == english
        assert str(RESULT.explain("2")) == english


def test_nothing_to_earn_is_no_share() -> None:
    nothing = assess(Framework(criteria=()), {})
    assert str(nothing.explain()) == "Tổng điểm: 0 điểm"
    assert nothing.share == Ratio(0, 0)


def test_a_table_for_notebooks_tells_the_same() -> None:
    whole = RESULT.explain()
    rows = whole._repr_html_().splitlines()
    assert [heading in rows[1] for heading in ("Mã", "Tiêu chí", "Điểm", "Điểm tối đa", "Diễn giải")] == [True] * 5
    assert ">Tổng điểm</td>" in rows[2]
    assert ">6,83</td>" in rows[2]
    assert ">8</td>" in rows[2]
    assert ">\u2003Đúng hạn</td>" in rows[3]
    for line in str(whole).splitlines()[2:5]:
        assert line.strip() in rows[3]
    assert "<br>làm tròn đến 2 chữ số thập phân: 0,833333333333 → 0,83</td>" in rows[4]
    with use_language("en"):
        english = whole._repr_html_().splitlines()
    assert english == whole.table().html("en").splitlines()
    assert [text in english[1] for text in ("Code", "Criterion", "Points", "Maximum", "Explanation")] == [True] * 5
    assert [text in english[2] for text in (">Total points</td>", ">6.83</td>")] == [True] * 2
    assert len(RESULT.explain("1")._repr_html_().splitlines()) == 3


def test_a_table_says_what_has_no_points() -> None:
    gone = Proportional.of(2, not_due=AbsencePolicy.EXCLUDE)
    leaves = (
        Criterion(code="1", title="Kế hoạch", rule=gone),
        Criterion(code="2", title="Theo dõi", rule=NotScored()),
        Criterion(code="3", title="Khác"),
    )
    shown = assess(Framework(criteria=leaves), {"1": Absence.NOT_DUE})._repr_html_().splitlines()
    for row, told in zip(shown[3:], ("ngoài điểm tối đa", "không tính điểm", "chưa chấm"), strict=True):
        assert f">{told}</td>" in row


def test_the_table_of_an_assessment_says_whose_it_is() -> None:
    named = Framework(title="Bộ tiêu chí sở", criteria=FRAMEWORK.criteria)
    sheet = ScoreSheet.of("Sở A", {"1": Ratio(19, 20), "2": Ratio(4, 5)}, period="năm 2026")
    result = assess(named, sheet)
    assert "<caption>Sở A, năm 2026, Bộ tiêu chí sở</caption>" in result._repr_html_()
    assert "caption" not in RESULT._repr_html_()


def test_places_are_chosen_when_printing_and_change_no_score() -> None:
    exact = RESULT.explain("2").exact
    assert RESULT.explain("2").text(places=1).splitlines() == [
        "2 Thanh toán: 0,8/2 điểm",
        "  số liệu: 1/3 ≈ 33,33%",
        "  công thức “2 × tỷ lệ ÷ 80%” ≈ 0,8 điểm",
        "  mất 1,2 điểm: cần từ 80% trở lên, còn thiếu gần 46,67 điểm phần trăm",
        "  làm tròn đến 2 chữ số thập phân: 0,833 → 0,8",
    ]
    assert RESULT.explain("2").table(places=1).texts()[0][2:4] == ("0,8", "2,0")
    assert RESULT.explain("2").exact == exact


def test_bonus_and_deduction_in_the_words_of_officials() -> None:
    late = Criterion(code="a", title="Báo cáo chậm", rule=Deduction.of("0.5"), role=CriterionRole.DEDUCTION)
    ideas = Criterion(code="b", title="Sáng kiến", rule=Bonus.of("0.5", 2), role=CriterionRole.BONUS)
    framework = Framework(criteria=(late, ideas))

    def headlines(language: str, *values: int) -> list[str]:
        result = assess(framework, dict(zip("ab", values, strict=True)))
        return [line for line in result.explain().text(language).splitlines() if line.startswith(("  a", "  b"))]

    assert headlines("vi", 2, 1) == ["  a Báo cáo chậm: trừ 1 điểm", "  b Sáng kiến: cộng 0,5 điểm"]
    assert headlines("vi", 0, 0) == ["  a Báo cáo chậm: không bị trừ điểm", "  b Sáng kiến: không được cộng điểm"]
    assert headlines("en", 2, 1) == ["  a Báo cáo chậm: 1 point deducted", "  b Sáng kiến: 0.5 points added"]
    assert headlines("en", 0, 0) == ["  a Báo cáo chậm: no points deducted", "  b Sáng kiến: no points added"]
    result = assess(framework, {"a": 2, "b": 0})
    assert "mất" not in str(result.explain())
    assert [row[3] for row in result.explain().table().texts()[1:]] == ["điểm trừ", "cộng tối đa 2"]


def test_what_was_lost_without_a_value_that_would_have_earned_it() -> None:
    missing = assess(FRAMEWORK, {"2": Ratio(4, 5)})
    assert str(missing.explain("1")).splitlines()[1:3] == ["  chưa báo cáo: tính 0 điểm", "  mất 6 điểm"]
