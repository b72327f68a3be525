"""Draw sheets and their assessments (phiếu chấm, kết quả)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from hypothesis import strategies as st

from cchc.assessments import (
    AdjustedMaximum,
    Assessment,
    ClassGap,
    Classification,
    ColumnDifference,
    Comparison,
    CriterionComparison,
    Explanation,
    Gain,
    Justification,
    MaxAdjustment,
    MaxBasis,
    Place,
    PointLoss,
    PublishedScore,
    ScoreColumn,
    ScoreEntry,
    Scorer,
    ScoreSheet,
    SheetCell,
    assess,
    compare,
    losses,
)
from cchc.documents import Body
from cchc.frameworks import CarriedSheet, Criterion, Framework, MergePolicy, SplitPolicy, diff
from cchc.indicators import Absence
from cchc.rules import YesNo
from cchc.strategies._bounds import require_least
from cchc.strategies._documents import bodies
from cchc.strategies._frameworks import MAX_COMPARED_LEAVES, framework_changes, frameworks, later_versions
from cchc.strategies._indicators import evidences, measured_values
from cchc.strategies._kept import kept, optional
from cchc.strategies._rules import values_for, yes_nos
from cchc.strategies._values import days, periods, points
from cchc.strategies._viet import names, vietnamese_words
from cchc.values import Entry, Ratio, Rounding

_DAYS = days(min_value=date(2016, 1, 1), max_value=date(2030, 12, 31))


class _CellState(Enum):
    """What a sheet holds of a criterion."""

    LEFT_OUT = 0
    MEASURED = 1
    NOT_REPORTED = 2


_CELL_STATES = st.sampled_from([*[_CellState.LEFT_OUT] * 4, *[_CellState.MEASURED] * 3, _CellState.NOT_REPORTED])
_DIFFICULTIES = st.sampled_from(["", "Không có"])


@kept
@st.composite
def score_entries(draw: st.DrawFn) -> ScoreEntry:
    """Draw score entries (điểm hoặc số liệu ghi vào phiếu): points, or a figure."""
    column, evidence = draw(st.sampled_from(ScoreColumn)), tuple(draw(st.lists(evidences(), max_size=1)))
    if draw(st.booleans()):
        until = draw(optional(_DAYS))
        return ScoreEntry(column=column, points=draw(points()), justify_by=until, evidence=evidence)
    return ScoreEntry(column=column, value=draw(measured_values()), evidence=evidence)


@kept
def justifications() -> st.SearchStrategy[Justification]:
    """Draw justifications (giải trình), with or without evidence."""
    return st.builds(Justification, text=vietnamese_words(), evidence=st.lists(evidences(), max_size=1).map(tuple))


@kept
def sheet_cells() -> st.SearchStrategy[SheetCell]:
    """Draw cells (ô của phiếu): a key, a measured value, and the entries about it."""
    by = st.just("Sở Nội vụ")
    marked = st.lists(st.builds(Entry, _DAYS, by, score_entries(), vietnamese_words()), max_size=2).map(tuple)
    answered = st.lists(st.builds(Entry, _DAYS, by, justifications()), max_size=1).map(tuple)
    return st.builds(SheetCell, st.sampled_from(["1", "1.1", "II/2/1"]), measured_values(), marked, answered)


@kept
@st.composite
def score_sheets(draw: st.DrawFn, *, framework: Framework | None = None, max_cells: int | None = None) -> ScoreSheet:
    """Draw sheets (phiếu chấm) that a framework can score.

    Every leaf has a value that its rule takes, is not reported, or is left out.

    Args:
        draw: the draw function of Hypothesis.
        framework: the framework; drawn if not given.
        max_cells: the greatest number of cells, and of leaves of a drawn framework; None if there is none.

    Raises:
        InvalidArgument: `max_cells` is below 0.
    """
    require_least(0, max_cells=max_cells)
    most = None if max_cells is None else max(1, max_cells)
    chosen = draw(frameworks(max_leaves=most)) if framework is None else framework
    groups = _drawn_groups(draw, chosen)
    cells = _drawn_cells(draw, chosen, groups)[:max_cells]
    body, period = draw(bodies()), draw(optional(periods()))
    if period is not None and not body.existed_in(period):
        body = replace(body, first_day=None, last_day=None)
    return ScoreSheet(
        body=body,
        period=period,
        groups=groups,
        version=chosen.version if draw(st.booleans()) else None,
        cells=cells,
        difficulties=draw(_DIFFICULTIES),
    )


def _drawn_groups(draw: st.DrawFn, framework: Framework) -> tuple[str, ...] | None:
    """Return the group of the body; None if the framework has no groups."""
    names = framework.group_names
    return draw(st.sampled_from([(name,) for name in names])) if names else None


def _drawn_cells(draw: st.DrawFn, framework: Framework, groups: tuple[str, ...] | None) -> tuple[SheetCell, ...]:
    """Return cells for some of the criteria that apply to the groups."""
    filled: list[SheetCell] = []
    for node in framework.nodes() if groups is None else framework.for_groups(groups).nodes():
        rule = node.criterion.rule
        if rule is None or (state := draw(_CELL_STATES)) is _CellState.LEFT_OUT:
            continue
        value = draw(values_for(rule)) if state is _CellState.MEASURED else Absence.NOT_REPORTED
        filled.append(SheetCell(node.key, value))
    return tuple(filled)


@kept
def max_adjustments() -> st.SearchStrategy[MaxAdjustment]:
    """Draw maxima that a person set for a sheet (điều chỉnh điểm tối đa)."""
    return st.integers(1, 10_000).map(lambda units: MaxAdjustment(Decimal(f"{units}E-2")))


@kept
def adjusted_maxima() -> st.SearchStrategy[AdjustedMaximum]:
    """Draw maxima that took the place of others (điểm tối đa sau điều chỉnh)."""

    def built(basis: MaxBasis, before: Fraction, after: MaxAdjustment, name: str) -> AdjustedMaximum:
        entry = Entry(date(2026, 12, 9), "Sở Nội vụ", after, name) if basis is MaxBasis.BY_HAND else None
        group = name if basis is MaxBasis.DECREED else ""
        return AdjustedMaximum(basis=basis, before=before, after=Fraction(after.max_points), group=group, entry=entry)

    number = st.fractions(0, 100, max_denominator=100)
    return st.builds(built, st.sampled_from(MaxBasis), number, max_adjustments(), vietnamese_words())


@kept
@st.composite
def assessments(draw: st.DrawFn, *, framework: Framework | None = None, max_leaves: int | None = None) -> Assessment:
    """Draw assessments (kết quả chấm) of drawn sheets by a framework, which is drawn if not given.

    Args:
        draw: the draw function of Hypothesis.
        framework: the framework; drawn if not given.
        max_leaves: the greatest number of leaves of a drawn framework; None is that of `frameworks`.

    Raises:
        InvalidArgument: `max_leaves` is less than 1.
    """
    chosen = draw(frameworks(max_leaves=max_leaves)) if framework is None else framework
    return assess(chosen, draw(score_sheets(framework=chosen)))


@kept
@st.composite
def carried_sheets(draw: st.DrawFn) -> CarriedSheet[ScoreSheet]:
    """Draw sheets that were carried to a new version of their framework (phiếu đã chuyển)."""
    old = draw(frameworks(max_leaves=MAX_COMPARED_LEAVES))
    change, sheet = draw(framework_changes(old=old)), draw(score_sheets(framework=old))
    return change.carry(sheet, split=draw(st.sampled_from(SplitPolicy)), merge=draw(st.sampled_from(MergePolicy)))


@kept
def scorers() -> st.SearchStrategy[Scorer]:
    """Draw scorers (bộ chấm điểm) of drawn frameworks."""
    return frameworks().map(Scorer)


@kept
def explanations() -> st.SearchStrategy[Explanation]:
    """Draw explanations (diễn giải điểm) of drawn assessments."""
    return assessments().map(Assessment.explain)


@kept
def places() -> st.SearchStrategy[Place]:
    """Draw places in a ranking (hạng)."""

    def place(position: int, name: str, earned: Decimal, most: Decimal) -> Place:
        share = Ratio(0, 0) if most == 0 else Ratio(earned, most)
        return Place(position, name, earned, most, share)

    return st.builds(place, st.integers(1, 63), vietnamese_words().map(str.capitalize), points(), points())


@kept
def column_differences() -> st.SearchStrategy[ColumnDifference]:
    """Draw criteria on which two columns differ (chênh lệch)."""

    def difference(one: Decimal, other: Decimal) -> ColumnDifference:
        return ColumnDifference("1.1", "1.1", "Kế hoạch", one, other, other - one, None, (), None)

    return st.builds(difference, points(), points())


@kept
def loss_rows() -> st.SearchStrategy[PointLoss]:
    """Draw losses (điểm bị mất): the points earned and the maximum of a drawn rule answered with the worse option."""

    def lost(rule: YesNo, title: str) -> PointLoss:
        framework = Framework(criteria=(Criterion(code="1.1", title=title, rule=rule),))
        worse = min(rule.option_table.options, key=lambda option: option.points)
        return losses(assess(framework, {"1.1": worse.text}))[0]

    return st.builds(lost, yes_nos(), vietnamese_words())


@kept
def classifications() -> st.SearchStrategy[Classification]:
    """Draw classes of bodies (kết quả xếp loại)."""
    label = st.sampled_from([None, "Tốt", "Khá"])
    return st.builds(Classification, label, label)


@kept
@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Draw two years compared (so sánh hai kỳ)."""
    old = draw(frameworks(max_leaves=MAX_COMPARED_LEAVES))
    new = draw(later_versions(old, max_leaves=MAX_COMPARED_LEAVES))
    body = Body(draw(names()))
    before, after = (
        assess(one, ScoreSheet(body=body, groups=groups, cells=_drawn_cells(draw, one, groups)))
        for one in (old, new)
        for groups in (_drawn_groups(draw, one),)
    )
    return compare(before, after, diff(old, new))


@kept
def criterion_comparisons() -> st.SearchStrategy[CriterionComparison]:
    """Draw criteria in two years (so sánh một tiêu chí)."""
    return comparisons().flatmap(lambda comparison: st.sampled_from(comparison.rows))


@kept
def gains() -> st.SearchStrategy[Gain]:
    """Draw gains of one criterion (tăng điểm của một tiêu chí)."""
    before = st.integers(0, 5).map(Fraction)
    return st.builds(Gain, st.sampled_from(["1", "1.1"]), before, st.integers(6, 10).map(Fraction))


@kept
def class_gaps() -> st.SearchStrategy[ClassGap]:
    """Draw gaps to a class (số điểm còn thiếu để đạt mức)."""
    ways = st.lists(st.tuples(gains()), min_size=1, max_size=2).map(tuple)
    return st.builds(
        ClassGap, st.sampled_from(["Tốt", "Khá"]), st.integers(1, 9).map(Fraction), ways, st.booleans(), st.just(())
    )


@kept
def published_scores() -> st.SearchStrategy[PublishedScore]:
    """Draw published scores beside recomputed ones (điểm công bố)."""

    def score(points_of: Decimal, again: Decimal) -> PublishedScore:
        return PublishedScore("", points_of, again, points_of - again, Rounding.NONE if points_of == again else None)

    return st.builds(score, points(), points())
