"""Draw measured values and observations (số liệu)."""

from hypothesis import strategies as st

from cchc.indicators import Absence, Ballots, Direction, Evidence, Indicator, Measured, Observation, Series
from cchc.strategies._documents import bodies, sources
from cchc.strategies._values import periods, points, ratios
from cchc.strategies._viet import vietnamese_words


def ballots() -> st.SearchStrategy[Ballots]:
    """Ballots of a survey (phiếu khảo sát): at each step no more than before."""
    counts = st.lists(st.integers(0, 10000), min_size=4, max_size=4)
    return counts.map(lambda drawn: Ballots(*sorted(drawn, reverse=True)))


def indicators() -> st.SearchStrategy[Indicator]:
    """Indicators (chỉ số), with a unit, a direction and an owner or without."""
    return st.builds(
        Indicator,
        code=st.sampled_from(["", "1", "1.2", "II.3"]),
        name=vietnamese_words(),
        unit=st.sampled_from(["", "%", "hồ sơ"]),
        direction=st.one_of(st.none(), st.sampled_from(Direction)),
        owner=st.one_of(st.none(), bodies()),
        source=st.one_of(st.none(), sources()),
    )


def evidences() -> st.SearchStrategy[Evidence]:
    """Pieces of evidence (tài liệu kiểm chứng), documents or not."""
    return st.builds(
        Evidence,
        title=vietnamese_words(),
        source=st.one_of(st.none(), sources()),
        address=st.sampled_from(["", "bao-cao.pdf"]),
        page=st.sampled_from(["", "trang 3"]),
        on=st.one_of(st.none(), st.dates()),
    )


def measured_values() -> st.SearchStrategy[Measured]:
    """Measured values (giá trị đo) of every kind, absences and values of several parts among them."""
    single = st.one_of(
        st.booleans(),
        st.integers(-(10**15), 10**15),
        points(),
        ratios(),
        ballots(),
        vietnamese_words(),
        st.sampled_from(Absence),
    )
    return st.one_of(single, st.lists(single, max_size=3).map(tuple))


def observations(*, values: st.SearchStrategy[Measured] | None = None) -> st.SearchStrategy[Observation]:
    """Observations (số liệu) of any period; `values` draws what was measured."""
    value = measured_values() if values is None else values
    return st.builds(Observation, value=value, period=periods(), source=st.one_of(st.none(), sources()))


def series(*, values: st.SearchStrategy[Measured] | None = None) -> st.SearchStrategy[Series]:
    """Series (chuỗi số liệu), one observation at most for a period."""
    drawn = st.lists(observations(values=values), max_size=6, unique_by=lambda observation: observation.period)
    return drawn.map(Series)
