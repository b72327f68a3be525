from decimal import Decimal

from cchc.documents import Source
from cchc.errors import Fault
from cchc.frameworks import Criterion, CriterionRole, Framework
from cchc.rules import Deduction, InputKind, Ladder, Outcome, ScoreState, YesNo
from cchc.rules.reason import TextReason

PROVISION = Source.parse("khoản 2 Điều 5 Quyết định 12/QĐ-UBND")
PLAN = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))


def shown(*criteria: Criterion, **about: str) -> str:
    return Framework.model_validate({"criteria": criteria, **about})._repr_html_()


class Theirs:
    """A rule of somebody else, which says nothing of itself."""

    input_kind = InputKind.COUNT
    min_points = Decimal(0)
    max_points = Decimal(3)
    conventions: tuple[str, ...] = ()
    notes = ()

    def score(self, value: object, *, cohort: object = None, previous: object = None) -> Outcome:
        return Outcome(
            None, None, self.max_points, ScoreState.UNSCORED, TextReason(text=str((value, cohort, previous)))
        )

    def check(self) -> tuple[Fault, ...]:
        return ()


def test_a_row_for_each_criterion() -> None:
    part = Criterion(code="1.1", title="Kế hoạch", rule=PLAN, source=PROVISION)
    table = shown(
        Criterion(code="1", title="Chỉ đạo", children=(part,)), title="Bộ tiêu chí", source="Quyết định 12/QĐ-UBND"
    )
    rows = table.splitlines()
    assert "<caption>Bộ tiêu chí, Quyết định 12/QĐ-UBND</caption>" in rows[0]
    assert [heading in rows[1] for heading in ("Mã", "Tiêu chí", "Điểm tối đa", "Cách chấm", "Căn cứ")] == [True] * 5
    assert ">1</td>" in rows[2]
    assert ">4</td>" in rows[2]
    assert ">\u2003Kế hoạch</td>" in rows[3]
    assert ">Có ban hành kế hoạch: 4 điểm; Không ban hành: 0 điểm</td>" in rows[3]
    assert ">khoản 2 Điều 5 Quyết định 12/QĐ-UBND</td>" in rows[3]
    assert rows[2].count("QĐ-UBND") == 0  # the same as above it


def test_a_framework_that_says_little() -> None:
    table = shown(Criterion(title="A"))
    assert "<caption>Bộ tiêu chí</caption>" in table
    assert ">0</td>" in table


def test_the_wording_as_printed() -> None:
    assert ">Có: 4đ</td>" in shown(Criterion(title="A", rule=PLAN, wording="Có: 4đ"))
    read = YesNo.of(("Có", 4), ("Không", 0), wording="Có thì 4 điểm")
    assert ">Có thì 4 điểm</td>" in shown(Criterion(title="A", rule=read))


def test_a_rule_that_cannot_be_written_says_what_it_takes() -> None:
    gap = Ladder.of(("từ 95% trở lên", 6), ("dưới 90%", 0))
    assert f">{InputKind.RATE}</td>" in shown(Criterion(title="A", rule=gap))
    assert f">{InputKind.COUNT}</td>" in shown(Criterion(title="A", rule=Theirs()))


def test_a_deduction_shows_what_it_takes_away() -> None:
    late = Criterion(code="T", title="Nộp chậm", max_points=Decimal("-0.5"))
    assert ">-0,5</td>" in shown(late)
    endless = Deduction.of(1)
    row = shown(Criterion(title="B", role=CriterionRole.DEDUCTION, rule=endless)).splitlines()[-1]
    assert '>B</td><td style="text-align:right"></td>' in row


def test_to_which_groups_a_criterion_applies() -> None:
    hills = Criterion(code="1", title="Đường", rule=PLAN, applies_to=["xã miền núi", "xã đảo"])
    others = Criterion(code="2", title="Thủ tục", rule=PLAN, except_for=["sở"])
    table = shown(hills, others, Criterion(code="3", title="Kế hoạch", rule=PLAN))
    assert table.count("tiêu chí chỉ áp dụng đối với xã miền núi, xã đảo") == 1
    assert table.count("tiêu chí không áp dụng đối với sở") == 1
    assert table.count("áp dụng đối với") == 2
