"""Draw claims, verdicts and what is found about rules (nhận định, kết luận, khác biệt giữa hai quy tắc)."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from cchc.assessments import assess
from cchc.frameworks import Criterion, Framework
from cchc.messages import _
from cchc.proofs import (
    Claim,
    ClassAtLeast,
    ClassAtMost,
    Clause,
    Condition,
    FiguresRelation,
    Gaming,
    NoGaming,
    PointsRelation,
    Proved,
    Reached,
    Refuted,
    RelatedClaim,
    RuleDifference,
    RulePoints,
    StepAtMost,
    TotalBounds,
    TotalWithin,
    Unknown,
    WorstStep,
)
from cchc.rules import YesNo
from cchc.strategies._documents import sources
from cchc.strategies._kept import kept, optional
from cchc.strategies._values import intervals, points, ratios
from cchc.strategies._viet import vietnamese_words
from cchc.values import Interval

_INTERVALS = intervals(of_integers=False)
_KEYS = st.sampled_from(["1", "1.1", "II/2"])
_LABELS = st.sampled_from(["Xuất sắc", "Tốt", "Khá"])
_COUNTS = st.integers(1, 1_000)
_POINTS = st.fractions(0, 100, max_denominator=100)
_LEAF = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
_SHEETS = st.sampled_from([{"1": "Có"}, {"1": "Không"}, {}])


@kept
def conditions() -> st.SearchStrategy[Condition]:
    """Draw conditions on the points of a criterion (điều kiện về điểm của tiêu chí)."""
    return st.builds(Condition, _KEYS, _INTERVALS)


@kept
def classes_at_most() -> st.SearchStrategy[ClassAtMost]:
    """Draw claims that no body has a class above one (không xếp cao hơn mức)."""
    return st.builds(ClassAtMost, _LABELS, st.lists(conditions(), max_size=2).map(tuple))


@kept
def classes_at_least() -> st.SearchStrategy[ClassAtLeast]:
    """Draw claims that every body has a class or a higher one (xếp từ mức trở lên)."""
    return st.builds(ClassAtLeast, _LABELS, st.lists(conditions(), max_size=2).map(tuple))


@kept
def totals_within() -> st.SearchStrategy[TotalWithin]:
    """Draw claims on the total (tổng điểm trong khoảng)."""
    return st.builds(TotalWithin, _INTERVALS, st.lists(conditions(), max_size=2).map(tuple))


@kept
def steps_at_most() -> st.SearchStrategy[StepAtMost]:
    """Draw claims on what one dossier costs (thêm một hồ sơ trễ mất tối đa)."""
    return st.builds(StepAtMost, _KEYS, points(), _COUNTS)


@kept
def no_gamings() -> st.SearchStrategy[NoGaming]:
    """Draw claims that unreported dossiers gain nothing (không báo cáo hồ sơ không làm tăng điểm)."""
    return st.builds(NoGaming, _KEYS, _COUNTS, st.integers(1, 3))


def _factors() -> st.SearchStrategy[dict[str, Fraction]]:
    return st.dictionaries(_KEYS, st.fractions(-5, 5, max_denominator=6), min_size=1, max_size=3)


@kept
def points_relations() -> st.SearchStrategy[PointsRelation]:
    """Draw relations between the points of criteria (quan hệ giữa điểm các tiêu chí)."""
    return st.builds(PointsRelation.of, _factors(), _INTERVALS.map(_in_points))


@kept
def figures_relations() -> st.SearchStrategy[FiguresRelation]:
    """Draw relations between the figures of criteria (quan hệ giữa số liệu các tiêu chí)."""
    return st.builds(FiguresRelation.of, _factors(), _INTERVALS)


def _in_points(interval: Interval) -> Interval:
    return replace(interval, percent=False)


@kept
def related_claims() -> st.SearchStrategy[RelatedClaim]:
    """Draw claims on related criteria (nhận định khi có quan hệ giữa các tiêu chí)."""
    inner = st.one_of(classes_at_most(), classes_at_least(), totals_within(), points_relations())
    relations = st.lists(st.one_of(points_relations(), figures_relations()), min_size=1, max_size=2).map(tuple)
    return st.builds(RelatedClaim, inner, relations)


@kept
def claims() -> st.SearchStrategy[Claim]:
    """Draw claims of every kind (nhận định)."""
    plain = st.one_of(classes_at_most(), classes_at_least(), totals_within(), steps_at_most(), no_gamings())
    return st.one_of(plain, points_relations(), related_claims())


@kept
def clauses() -> st.SearchStrategy[Clause]:
    """Draw clauses that a counterexample cites (căn cứ)."""
    return st.builds(
        Clause,
        key=_KEYS,
        title=vietnamese_words(),
        points=optional(_POINTS),
        text=vietnamese_words(),
        source=optional(sources()),
    )


@kept
def rule_points() -> st.SearchStrategy[RulePoints]:
    """Draw what a rule gives for a value (điểm theo một quy tắc)."""
    return st.builds(RulePoints, optional(_POINTS), vietnamese_words(), optional(sources()))


@kept
def rule_differences() -> st.SearchStrategy[RuleDifference]:
    """Draw values for which two rules give other points (khác biệt giữa hai quy tắc)."""
    return st.builds(RuleDifference, ratios(), rule_points(), rule_points())


@kept
def worst_steps() -> st.SearchStrategy[WorstStep]:
    """Draw steps of one dossier (bước mất điểm nhiều nhất)."""
    return st.builds(
        WorstStep,
        loss=_POINTS,
        before=ratios(),
        after=ratios(),
        points_before=rule_points(),
        points_after=rule_points(),
    )


@kept
def gamings() -> st.SearchStrategy[Gaming]:
    """Draw gains by unreported dossiers (tăng điểm do không báo cáo đủ)."""
    return st.builds(
        Gaming,
        unreported=st.integers(1, 9),
        gain=_POINTS,
        actual=ratios(),
        reported=ratios(),
        points_actual=rule_points(),
        points_reported=rule_points(),
    )


@kept
def proved_claims() -> st.SearchStrategy[Proved]:
    """Draw claims that hold (đã chứng minh)."""
    return st.builds(Proved, claims())


@kept
def refuted_claims() -> st.SearchStrategy[Refuted]:
    """Draw claims that fail, with a sheet (bị bác bỏ)."""
    framework = Framework(criteria=[_LEAF])
    cited = st.lists(clauses(), max_size=2).map(tuple)
    return st.tuples(claims(), _SHEETS, cited).map(
        lambda drawn: Refuted(drawn[0], drawn[1], assess(framework, drawn[1]), drawn[2])
    )


@kept
def unknown_claims() -> st.SearchStrategy[Unknown]:
    """Draw claims that are not decided (chưa kết luận được)."""
    return st.builds(Unknown, claims(), st.just(_("có quá nhiều mức điểm khác nhau")))


@kept
def reached_totals() -> st.SearchStrategy[Reached]:
    """Draw sheets with a total that was asked for (phiếu đạt mức điểm)."""
    framework = Framework(criteria=[_LEAF])
    return _SHEETS.map(lambda sheet: Reached(sheet, assess(framework, sheet)))


@kept
def total_bounds() -> st.SearchStrategy[TotalBounds]:
    """Draw bounds of totals (tổng điểm thấp nhất, cao nhất)."""
    ends = st.tuples(_POINTS, _POINTS).map(sorted)
    return st.tuples(ends, st.booleans(), st.booleans()).map(
        lambda drawn: TotalBounds(drawn[0][0], drawn[0][1], drawn[1], drawn[2])
    )
