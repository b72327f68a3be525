"""Draw criteria, frameworks and the change between two of them (tiêu chí, bộ tiêu chí, thay đổi)."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from cchc.documents import Body, GovernmentLevel
from cchc.frameworks import (
    Aggregation,
    BodyGroup,
    ClassCap,
    ClassQuota,
    Criterion,
    CriterionChange,
    CriterionRegrouping,
    CriterionRole,
    Framework,
    FrameworkChange,
    FrameworkVersion,
    ResultClass,
    diff,
)
from cchc.indicators import Indicator
from cchc.rules import AbsencePolicy, Deduction, NoteKind
from cchc.strategies._bounds import require_least
from cchc.strategies._documents import document_numbers, sources
from cchc.strategies._kept import kept, optional, seldom, together
from cchc.strategies._rules import bonuses, choices, deductions, ladders, no_violations, proportionals, yes_nos
from cchc.strategies._values import days, roundings
from cchc.strategies._viet import rising_numbers, vietnamese_words
from cchc.values import Interval, Ratio, Rounding

_MAX_PARTS = 3
MAX_COMPARED_LEAVES = 3
"""Leaves of two frameworks that are compared: enough to split one, merge two, move and end one."""
_CONDITIONS = ("KL", "CHAM")
_BOTH = (False, True)
_HEADINGS = together(
    indicator=[None, Indicator(name="Tỷ lệ đúng hạn", unit="%")],
    owner=[None, Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT)],
    evidence=[(), ("Báo cáo năm",)],
)
_FRAMEWORKS = together(
    level=[None, GovernmentLevel.PROVINCE, GovernmentLevel.DEPARTMENT, GovernmentLevel.COMMUNE],
    not_applicable=[None, *AbsencePolicy],
    not_due=[None, *AbsencePolicy],
)
"""What a framework states as a whole."""
_ZEROING = st.sampled_from([False] * 7 + [True])
_ONE_IN_THREE = st.sampled_from([False, False, True])
_RANKS = st.lists(st.integers(0, 20), max_size=3)
_LABELS = ("Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu")


@kept
def body_groups() -> st.SearchStrategy[BodyGroup]:
    """Draw groups of bodies (nhóm đơn vị), with a decreed maximum or without."""
    most = st.one_of(st.none(), st.integers(1, 1000).map(Decimal))
    return st.builds(BodyGroup, name=vietnamese_words(), max_points=most, source=seldom(sources()))


def _by_itself(rule: Any) -> Any:
    """Return a rule without notes on the points of a heading, which its criterion may not have."""
    notes = tuple(note for note in rule.notes if note.kind is not NoteKind.ZEROES_PARENT)
    return rule if notes == rule.notes else replace(rule, notes=notes)


@kept
def _leaves(*, code: str, may_fall: bool) -> st.SearchStrategy[Criterion]:
    """Draw leaves; with `may_fall` below 0 too, which a geometric mean does not take."""

    def built(rule: Any, title: str, options: dict[str, Any]) -> Criterion:
        leaf = Criterion(code=code, key=_key_of(code) if options["keyed"] else "", title=title, rule=_by_itself(rule))
        return leaf.model_copy(update={"max_points": leaf.effective_max_points}) if options["stated"] else leaf

    rules = st.one_of(yes_nos(), choices(), ladders(), proportionals(), bonuses(), no_violations())
    drawn = st.one_of(rules, deductions()) if may_fall else rules
    return st.builds(built, drawn, vietnamese_words(), together(stated=_BOTH, keyed=_BOTH))


@kept
@st.composite
def criteria(
    draw: st.DrawFn,
    *,
    code: str = "1",
    depth: int = 2,
    aggregation: Aggregation | None = None,
    max_leaves: int | None = None,
) -> Criterion:
    """Draw sound criteria (tiêu chí): a leaf with a rule, or a heading with the maximum of its parts.

    Args:
        draw: given by Hypothesis.
        code: the code.
        depth: the number of levels at most.
        aggregation: the aggregation of headings; None is the sum.
        max_leaves: the greatest number of leaves; None is that of the levels, each with at most three parts.

    Raises:
        InvalidArgument: `depth` or `max_leaves` is less than 1.
    """
    require_least(1, depth=depth)
    require_least(1, max_leaves=max_leaves)
    parts = draw(st.integers(0, _most_parts(max_leaves))) if depth > 1 else 0
    if not parts:
        return draw(_leaves(code=code, may_fall=aggregation is not Aggregation.GEOMETRIC))
    below = _several_criteria(
        draw,
        [f"{code}.{n}" for n in range(1, parts + 1)],
        depth=depth - 1,
        aggregation=aggregation,
        max_leaves=max_leaves,
    )
    heading = Criterion(
        code=code,
        title=draw(vietnamese_words()),
        children=tuple(_zeroing(child, draw(_ZEROING)) for child in below),
        aggregation=aggregation or Aggregation.SUM,
        **draw(_HEADINGS),
    )
    stated = heading.effective_max_points if draw(st.booleans()) else None
    return heading if stated is None else heading.model_copy(update={"max_points": stated})


def _most_parts(max_leaves: int | None) -> int:
    return _MAX_PARTS if max_leaves is None else min(_MAX_PARTS, max_leaves)


def _several_criteria(
    draw: st.DrawFn, codes: list[str], *, depth: int, aggregation: Aggregation | None, max_leaves: int | None
) -> list[Criterion]:
    """Draw a criterion for each code; each may have as many leaves as are left when the later ones have one each."""
    drawn: list[Criterion] = []
    left = max_leaves
    for later in range(len(codes) - 1, -1, -1):
        most = None if left is None else left - later
        one = draw(criteria(code=codes[len(drawn)], depth=depth, aggregation=aggregation, max_leaves=most))
        drawn.append(one)
        left = None if left is None else left - _count_leaves(one)
    return drawn


def _count_leaves(criterion: Criterion) -> int:
    return sum(map(_count_leaves, criterion.children)) if criterion.children else 1


def _zeroing(criterion: Criterion, zeroes_parent: bool) -> Criterion:  # noqa: FBT001  # one of two
    """Return a part of a heading, without points of which the heading has none either if it can have any."""
    zeroes = zeroes_parent and criterion.effective_exact_max > 0
    return criterion.model_copy(update={"zeroes_parent": zeroes}) if zeroes else criterion


def _key_of(code: str) -> str:
    return f"khóa {code}"


@kept
def _blocks(*, code: str) -> st.SearchStrategy[Criterion]:
    """Draw blocks outside the total: bonuses, or deductions from 0."""

    def deduction(per: int, cases: int, less: int, every: int) -> Deduction:
        most = per * cases - less % per
        return Deduction(
            points_per_case=Decimal(f"{per}E-2"), max_deduction=Decimal(f"{most}E-2"), cases_per_step=every
        )

    off = st.builds(deduction, st.integers(1, 1000), st.integers(1, 20), st.integers(0, 999), st.integers(1, 5))
    rules = bonuses().map(_by_itself)
    bonus = rules.map(lambda rule: Criterion(code=code, title="Điểm thưởng", rule=rule, role=CriterionRole.BONUS))
    return st.one_of(
        bonus, off.map(lambda rule: Criterion(code=code, title="Điểm trừ", rule=rule, role=CriterionRole.DEDUCTION))
    )


@kept
@st.composite
def frameworks(
    draw: st.DrawFn,
    *,
    depth: int = 2,
    rounding: st.SearchStrategy[Rounding] | None = None,
    aggregation: Aggregation | None = None,
    max_leaves: int | None = None,
) -> Framework:
    """Draw sound frameworks (bộ tiêu chí) with and without blocks outside the total and classes.

    Args:
        draw: given by Hypothesis.
        depth: the number of levels at most.
        rounding: draws the policy of rounding.
        aggregation: the aggregation of headings; None is the sum.
        max_leaves: the greatest number of leaves, blocks outside the total among them; None is three parts a level.

    Raises:
        InvalidArgument: `depth` or `max_leaves` is less than 1.
    """
    require_least(1, depth=depth)
    require_least(1, max_leaves=max_leaves)
    tops = draw(st.integers(1, _most_parts(max_leaves)))
    codes = list(map(str, range(1, tops + 1)))
    below = _several_criteria(draw, codes, depth=depth, aggregation=aggregation, max_leaves=max_leaves)
    if (max_leaves is None or sum(map(_count_leaves, below)) < max_leaves) and draw(st.booleans()):
        below.append(draw(_blocks(code=str(tops + 1))))
    classes = draw(st.sampled_from([(), _CLASSES]))
    return Framework(
        title=draw(vietnamese_words()),
        criteria=tuple(below),
        source=draw(seldom(sources())),
        **draw(_FRAMEWORKS),
        rounding=draw(roundings() if rounding is None else rounding),
        classes=classes,
        class_caps=draw(_several_caps()) if classes else (),
        class_quotas=tuple(draw(_some_quotas())) if classes else (),
    )


@kept
def _some_quotas() -> st.SearchStrategy[list[ClassQuota]]:
    return st.lists(class_quotas(), max_size=1)


def _classes() -> tuple[ResultClass, ...]:
    ends = [Fraction(9, 10), Fraction(8, 10), Fraction(7, 10), Fraction(5, 10), Fraction(0)]
    above = [None, *ends]
    return tuple(
        ResultClass(label, Interval(low, high or Fraction(1), high_closed=high is None, percent=True))
        for label, low, high in zip(_LABELS, ends, above, strict=False)
    )


_CLASSES = _classes()


@kept
def result_classes() -> st.SearchStrategy[ResultClass]:
    """Draw classes (mức xếp loại): a label and an interval of shares."""
    return st.sampled_from(_CLASSES)


@kept
def class_caps() -> st.SearchStrategy[ClassCap]:
    """Draw caps of classes (điều kiện khống chế xếp loại) that people report."""
    return _caps(st.sampled_from(_CONDITIONS))


@kept
def _several_caps() -> st.SearchStrategy[tuple[ClassCap, ...]]:
    """Draw several caps, each with another code."""
    places = rising_numbers(0, len(_CONDITIONS) - 1, min_size=0, max_size=len(_CONDITIONS))
    return places.flatmap(lambda drawn: st.tuples(*(_caps(st.just(_CONDITIONS[place])) for place in drawn)))


def _caps(code: st.SearchStrategy[str]) -> st.SearchStrategy[ClassCap]:
    return st.builds(
        ClassCap,
        code=code,
        text=vietnamese_words(),
        highest_class=st.sampled_from(_LABELS[1:]),
        source=seldom(sources()),
    )


@kept
def class_quotas() -> st.SearchStrategy[ClassQuota]:
    """Draw limits to the share of bodies with a class (giới hạn tỷ lệ)."""
    share = st.integers(0, 100).map(lambda percent: Ratio(percent, 100))
    return st.builds(ClassQuota, label=st.sampled_from(_LABELS), share=share, source=seldom(sources()))


@kept
def framework_versions() -> st.SearchStrategy[FrameworkVersion]:
    """Draw versions of frameworks (phiên bản)."""
    return st.builds(
        FrameworkVersion,
        st.one_of(st.none(), document_numbers()),
        optional(days()),
        st.one_of(st.none(), st.sampled_from(GovernmentLevel)),
    )


@st.composite
def later_versions(draw: st.DrawFn, old: Framework, *, max_leaves: int | None) -> Framework:
    """Draw the version after a framework: the old one with some criteria drawn anew, or a framework of its own."""
    if draw(_ONE_IN_THREE):
        return draw(frameworks(max_leaves=max_leaves))
    leaves = criteria(depth=1)
    edited = [
        draw(leaves).model_copy(update={"code": one.code, "key": one.key})
        if one.role is None and draw(st.booleans())
        else one
        for one in old.criteria
    ]
    return old.model_copy(update={"criteria": tuple(edited)})


@kept
@st.composite
def framework_changes(
    draw: st.DrawFn, *, old: Framework | None = None, max_leaves: int | None = MAX_COMPARED_LEAVES
) -> FrameworkChange:
    """Draw the change between two drawn frameworks (thay đổi), at times with a criterion split, merged or ended.

    Args:
        draw: given by Hypothesis.
        old: the version before; drawn if not given.
        max_leaves: the greatest number of leaves of a drawn framework; None is that of `frameworks`.

    Raises:
        InvalidArgument: `max_leaves` is less than 1.
    """
    before = draw(frameworks(max_leaves=max_leaves)) if old is None else old
    after = draw(later_versions(before, max_leaves=max_leaves))
    was, now = ([node.key for node in one.nodes()] for one in (before, after))
    return diff(before, after, _crosswalk(was, now, draw(_RANKS), splits=draw(st.booleans())))


def _crosswalk(
    was: list[str], now: list[str], ranks: list[int], *, splits: bool
) -> Mapping[str, list[str]] | Mapping[str, str]:
    """Return a crosswalk: one old key that is split into two, one or no new ones, or up to three merged into one."""
    olds, news = ([keys[rank % len(keys)] for rank in ranks] for keys in (was, now))
    if splits:
        return dict.fromkeys(olds[:1], news[1:])
    return dict.fromkeys(olds, news[0]) if olds else {}


@kept
def criterion_regroupings() -> st.SearchStrategy[CriterionRegrouping]:
    """Draw criteria that were split or merged (tách, ghép tiêu chí)."""
    keys = st.lists(st.sampled_from(["1.1", "1.2", "II/3"]), min_size=2, max_size=3, unique=True).map(tuple)
    one = st.sampled_from([("1",), ("II/9",)])
    split = st.builds(CriterionRegrouping, old_keys=one, new_keys=keys, keeps_figures=keys)
    return split | st.builds(CriterionRegrouping, old_keys=keys, new_keys=one)


@kept
def criterion_changes() -> st.SearchStrategy[CriterionChange]:
    """Draw the steps of a change (bước thay đổi)."""
    return framework_changes().flatmap(lambda change: st.sampled_from(change.criteria))
