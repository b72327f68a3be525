"""Draw resolutions, plans and targets (nghị quyết, kế hoạch, chỉ tiêu)."""

from datetime import date

from hypothesis import strategies as st

from cchc.indicators import Observation
from cchc.plans import Direction, Plan, Resolution, Target, TargetStatus
from cchc.strategies._documents import documents, sources
from cchc.strategies._values import periods, points
from cchc.strategies._viet import vietnamese_words
from cchc.values import Period, Ratio


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """Targets (chỉ tiêu) against a baseline year, due in a later one."""
    first = draw(st.integers(1946, 2098))
    return Target(
        subject=draw(vietnamese_words()),
        direction=draw(st.sampled_from(Direction)),
        at_least=Ratio(draw(points(min_value=1)), 100),
        baseline=Period.year(first),
        due=Period.year(draw(st.integers(first + 1, 2099))),
        source=draw(st.one_of(st.none(), sources())),
    )


@st.composite
def target_statuses(draw: st.DrawFn) -> TargetStatus:
    """States of drawn targets (tình trạng chỉ tiêu) on drawn days, with figures or without."""
    target = draw(targets())
    years = draw(st.sets(st.integers(target.baseline.first.year, target.due.last.year), max_size=4))
    figures = [Observation(value=draw(st.integers(1, 10000)), period=Period.year(year)) for year in years]
    return target.evaluate(figures, on=draw(st.dates(date(1946, 1, 1), date(2110, 1, 1))))


def resolutions() -> st.SearchStrategy[Resolution]:
    """Resolutions (nghị quyết) with areas and targets."""
    return st.builds(
        Resolution,
        document=documents(),
        period=st.one_of(st.none(), periods()),
        areas=st.lists(vietnamese_words(), max_size=6).map(tuple),
        targets=st.lists(targets(), max_size=2).map(tuple),
    )


def plans() -> st.SearchStrategy[Plan]:
    """Plans (kế hoạch) that carry out a resolution, or another plan that does."""
    return st.recursive(resolutions(), _under, max_leaves=3).flatmap(lambda above: _under(st.just(above)))


def _under(above: st.SearchStrategy[Resolution | Plan]) -> st.SearchStrategy[Plan]:
    return st.builds(
        Plan,
        document=documents(),
        carries_out=above,
        areas=st.lists(vietnamese_words(), max_size=2).map(tuple),
        targets=st.lists(targets(), max_size=1).map(tuple),
    )
