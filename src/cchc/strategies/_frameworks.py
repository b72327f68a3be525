"""Draw criteria and frameworks (tiêu chí, bộ tiêu chí)."""

from hypothesis import strategies as st

from cchc.frameworks import Criterion, Framework
from cchc.rules import AbsencePolicy, Rule
from cchc.strategies._documents import sources
from cchc.strategies._rules import bonuses, choices, deductions, ladders, no_violations, proportionals, yes_nos
from cchc.strategies._values import roundings
from cchc.strategies._viet import vietnamese_words
from cchc.values import Rounding


def _leaves(code: str) -> st.SearchStrategy[Criterion]:
    def built(rule: Rule, title: str, *, stated: bool) -> Criterion:
        leaf = Criterion(code=code, title=title, rule=rule)
        return leaf.model_copy(update={"max_points": leaf.points_at_most}) if stated else leaf

    rules = st.one_of(yes_nos(), choices(), ladders(), proportionals(), deductions(), bonuses(), no_violations())
    return st.builds(built, rules, vietnamese_words(), stated=st.booleans())


@st.composite
def criteria(draw: st.DrawFn, *, code: str = "1") -> Criterion:
    """Sound criteria (tiêu chí): a leaf with a rule, or a heading whose parts make its maximum."""
    parts = draw(st.integers(0, 3))
    if not parts:
        return draw(_leaves(code))
    children = tuple(draw(_leaves(f"{code}.{place}")) for place in range(1, parts + 1))
    heading = Criterion(code=code, title=draw(vietnamese_words()), children=children)
    stated = heading.points_at_most if draw(st.booleans()) else None
    return heading.model_copy(update={"max_points": stated})


@st.composite
def frameworks(draw: st.DrawFn, *, rounding: st.SearchStrategy[Rounding] | None = None) -> Framework:
    """Sound frameworks (bộ tiêu chí) of one or two levels; `rounding` draws the policy."""
    tops = draw(st.integers(1, 3))
    policy = st.one_of(st.none(), st.sampled_from(AbsencePolicy))
    return Framework(
        title=draw(vietnamese_words()),
        criteria=tuple(draw(criteria(code=str(place))) for place in range(1, tops + 1)),
        source=draw(st.one_of(st.none(), sources())),
        rounding=draw(roundings() if rounding is None else rounding),
        not_applicable=draw(policy),
        not_due=draw(policy),
    )
