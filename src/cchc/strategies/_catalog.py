"""Draw things of a catalogue (mục của danh mục): editions with a source that was read, for years of their own."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from cchc.catalog import Edition, Item
from cchc.strategies._documents import sources
from cchc.strategies._frameworks import frameworks
from cchc.strategies._viet import vietnamese_words


def editions(*, years: st.SearchStrategy[tuple[int, ...]] | None = None) -> st.SearchStrategy[Edition]:
    """Editions (ấn bản) of drawn frameworks; `years` draws the years."""
    some = st.lists(st.integers(2006, 2030), min_size=1, max_size=3, unique=True).map(tuple)
    read = sources().map(
        lambda source: replace(source, read_at="https://example.vn/van-ban", read_on=date(2026, 11, 23))
    )
    return st.builds(Edition, years=some if years is None else years, source=read, framework=frameworks(depth=1))


@st.composite
def catalog_items(draw: st.DrawFn) -> Item:
    """Things of a catalogue (mục của danh mục) with one edition or two, and years that are refused."""
    first = draw(editions(years=st.just((2018, 2019))))
    more = draw(st.lists(editions(years=st.just((2021,))), max_size=1))
    refused = draw(st.sampled_from([{}, {2020: "chưa có số liệu"}]))
    return Item(
        title=draw(vietnamese_words()),
        checked_on=date(2026, 11, 23),
        editions=(first, *more),
        refused=refused,
    )
