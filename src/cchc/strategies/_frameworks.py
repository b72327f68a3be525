"""Draw criteria, frameworks and what changes between two of them (tiêu chí, bộ tiêu chí, thay đổi)."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from cchc.documents import Body, GovernmentLevel
from cchc.frameworks import (
    Aggregation,
    ClassCap,
    ClassQuota,
    Criterion,
    CriterionChange,
    Framework,
    FrameworkChange,
    ResultClass,
    Role,
    Version,
    diff,
)
from cchc.indicators import Indicator
from cchc.rules import AbsencePolicy, Deduction, Rule
from cchc.strategies._documents import document_numbers, sources
from cchc.strategies._kept import kept
from cchc.strategies._rules import bonuses, choices, deductions, ladders, no_violations, proportionals, yes_nos
from cchc.strategies._values import roundings
from cchc.strategies._viet import rising_numbers, vietnamese_words
from cchc.values import Interval, Ratio, Rounding

_CONDITIONS = ("KL", "CHAM")
_LABELS = ("Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu")


def _leaves(code: str, *, may_fall: bool) -> st.SearchStrategy[Criterion]:
    """Draw leaves; those that may fall go below 0 too, which no geometric mean takes."""

    def built(rule: Rule, title: str, *, stated: bool) -> Criterion:
        leaf = Criterion(code=code, title=title, rule=rule)
        return leaf.model_copy(update={"max_points": leaf.points_at_most}) if stated else leaf

    rules = st.one_of(yes_nos(), choices(), ladders(), proportionals(), bonuses(), no_violations())
    drawn = st.one_of(rules, deductions()) if may_fall else rules
    return st.builds(built, drawn, vietnamese_words(), stated=st.booleans())


@kept
@st.composite
def criteria(draw: st.DrawFn, *, code: str = "1", depth: int = 2, aggregation: Aggregation | None = None) -> Criterion:
    """Draw criteria without faults (tiêu chí): a leaf with a rule, or a heading whose parts make its maximum.

    Args:
        draw: the draw function of Hypothesis.
        code: the code.
        depth: the greatest number of levels.
        aggregation: how parts make the points of a heading; None adds them.
    """
    parts = draw(st.integers(0, 3)) if depth > 1 else 0
    if not parts:
        return draw(_leaves(code, may_fall=aggregation is not Aggregation.GEOMETRIC))
    below = criteria(depth=depth - 1, aggregation=aggregation)
    children = tuple(_coded(draw(below), f"{code}.{place}") for place in range(1, parts + 1))
    heading = Criterion(
        code=code,
        title=draw(vietnamese_words()),
        children=children,
        aggregation=aggregation or Aggregation.SUM,
        indicator=draw(st.sampled_from([None, Indicator(name="Tỷ lệ đúng hạn", unit="%")])),
        owner=draw(st.sampled_from([None, Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT)])),
        evidence=draw(st.sampled_from([(), ("Báo cáo năm",)])),
    )
    stated = heading.points_at_most if draw(st.booleans()) else None
    return heading.model_copy(update={"max_points": stated})


def _coded(criterion: Criterion, code: str) -> Criterion:
    """Return the criterion under another code, with the codes of its parts changed to match."""
    places = enumerate(criterion.children, start=1)
    children = tuple(_coded(child, f"{code}.{place}") for place, child in places)
    return criterion.model_copy(update={"code": code, "children": children})


def _blocks(code: str) -> st.SearchStrategy[Criterion]:
    """Draw blocks outside the total: bonuses, or deductions that start at 0."""
    units = st.integers(1, 1000).map(lambda drawn: Decimal(f"{drawn}E-2"))
    off = st.builds(Deduction, per=units, most=units, every=st.integers(1, 5))
    bonus = bonuses().map(lambda rule: Criterion(code=code, title="Điểm thưởng", rule=rule, role=Role.BONUS))
    return st.one_of(
        bonus, off.map(lambda rule: Criterion(code=code, title="Điểm trừ", rule=rule, role=Role.DEDUCTION))
    )


@kept
@st.composite
def frameworks(
    draw: st.DrawFn,
    *,
    depth: int = 2,
    rounding: st.SearchStrategy[Rounding] | None = None,
    aggregation: Aggregation | None = None,
) -> Framework:
    """Draw frameworks without faults (bộ tiêu chí), with or without blocks outside the total and classes.

    Args:
        draw: the draw function of Hypothesis.
        depth: the greatest number of levels.
        rounding: draws the policy.
        aggregation: how parts make the points of headings; None adds them.
    """
    tops = draw(st.integers(1, 3))
    policy = st.one_of(st.none(), st.sampled_from(AbsencePolicy))
    below = [_coded(draw(criteria(depth=depth, aggregation=aggregation)), str(place)) for place in range(1, tops + 1)]
    if draw(st.booleans()):
        below.append(draw(_blocks(str(tops + 1))))
    classes = draw(st.sampled_from([(), _classes()]))
    return Framework(
        title=draw(vietnamese_words()),
        criteria=tuple(below),
        source=draw(st.one_of(st.none(), sources())),
        level=draw(
            st.sampled_from([None, GovernmentLevel.PROVINCE, GovernmentLevel.DEPARTMENT, GovernmentLevel.COMMUNE])
        ),
        rounding=draw(roundings() if rounding is None else rounding),
        not_applicable=draw(policy),
        not_due=draw(policy),
        classes=classes,
        class_caps=draw(_several_lowerings()) if classes else (),
        class_quotas=tuple(draw(st.lists(class_quotas(), max_size=1))) if classes else (),
    )


def _classes() -> tuple[ResultClass, ...]:
    ends = [Fraction(9, 10), Fraction(8, 10), Fraction(7, 10), Fraction(5, 10), Fraction(0)]
    above = [None, *ends]
    return tuple(
        ResultClass(label, Interval(low, high or Fraction(1), high_closed=high is None, percent=True))
        for label, low, high in zip(_LABELS, ends, above, strict=False)
    )


@kept
def result_classes() -> st.SearchStrategy[ResultClass]:
    """Draw classes (mức xếp loại): a label and the shares that earn it."""
    return st.sampled_from(_classes())


@kept
def class_caps() -> st.SearchStrategy[ClassCap]:
    """Draw conditions that lower a class (điều kiện khống chế xếp loại), stated by people."""
    return _lowerings(st.sampled_from(_CONDITIONS))


def _several_lowerings() -> st.SearchStrategy[tuple[ClassCap, ...]]:
    """Draw conditions with codes of their own."""
    places = rising_numbers(0, len(_CONDITIONS) - 1, min_size=0, max_size=len(_CONDITIONS))
    return places.flatmap(lambda drawn: st.tuples(*(_lowerings(st.just(_CONDITIONS[place])) for place in drawn)))


def _lowerings(code: st.SearchStrategy[str]) -> st.SearchStrategy[ClassCap]:
    return st.builds(
        ClassCap,
        code=code,
        text=vietnamese_words(),
        highest_class=st.sampled_from(_LABELS[1:]),
        source=st.one_of(st.none(), sources()),
    )


@kept
def class_quotas() -> st.SearchStrategy[ClassQuota]:
    """Draw limits to how many bodies have a class (giới hạn tỷ lệ)."""
    share = st.integers(0, 100).map(lambda percent: Ratio(percent, 100))
    return st.builds(ClassQuota, label=st.sampled_from(_LABELS), share=share, source=st.one_of(st.none(), sources()))


@kept
def versions() -> st.SearchStrategy[Version]:
    """Draw versions of frameworks (phiên bản)."""
    return st.builds(
        Version,
        st.one_of(st.none(), document_numbers()),
        st.one_of(st.none(), st.dates()),
        st.one_of(st.none(), st.sampled_from(GovernmentLevel)),
    )


@kept
@st.composite
def changes(draw: st.DrawFn) -> FrameworkChange:
    """Draw changes between two drawn frameworks (thay đổi)."""
    return diff(draw(frameworks()), draw(frameworks()))


@kept
def criterion_changes() -> st.SearchStrategy[CriterionChange]:
    """Draw steps of a change (bước thay đổi)."""
    return changes().flatmap(lambda change: st.sampled_from(change.criteria))
