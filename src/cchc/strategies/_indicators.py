"""Draw measured values and observations (số liệu)."""

from hypothesis import strategies as st

from cchc.indicators import Absence, Measured, Observation, Series
from cchc.strategies._documents import sources
from cchc.strategies._values import periods, points, ratios
from cchc.strategies._viet import vietnamese_words


def measured_values() -> st.SearchStrategy[Measured]:
    """Measured values (giá trị đo) of every kind, absences among them."""
    return st.one_of(
        st.booleans(),
        st.integers(-(10**15), 10**15),
        points(),
        ratios(),
        vietnamese_words(),
        st.sampled_from(Absence),
    )


def observations(*, values: st.SearchStrategy[Measured] | None = None) -> st.SearchStrategy[Observation]:
    """Observations (số liệu) of any period; `values` draws what was measured."""
    value = measured_values() if values is None else values
    return st.builds(Observation, value=value, period=periods(), source=st.one_of(st.none(), sources()))


def series(*, values: st.SearchStrategy[Measured] | None = None) -> st.SearchStrategy[Series]:
    """Series (chuỗi số liệu), one observation at most for a period."""
    drawn = st.lists(observations(values=values), max_size=6, unique_by=lambda observation: observation.period)
    return drawn.map(Series)
