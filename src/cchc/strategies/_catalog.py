"""Draw items of a catalogue (mục của danh mục): editions with a source that was read, for years of their own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from cchc.catalog import (
    Area,
    CatalogItem,
    CriterionCounts,
    Edition,
    MasterProgramme,
    Province,
    Provinces,
    UnconfirmedFact,
)
from cchc.documents import GovernmentLevel, Source
from cchc.strategies._documents import document_numbers, documents, provisions, registers, sources
from cchc.strategies._frameworks import frameworks, result_classes
from cchc.strategies._kept import kept
from cchc.strategies._values import periods
from cchc.strategies._viet import distinct_words, rising_numbers, vietnamese_words

_CODES = ("institutions", "procedures", "organisation", "staff", "public_finance", "modernisation")


@kept
def areas(*, code: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Area]:
    """Draw areas of reform (lĩnh vực cải cách); `code` draws the code."""
    codes = st.sampled_from(_CODES)
    return st.builds(Area, code=codes if code is None else code, name=vietnamese_words(), replaces=st.just("") | codes)


@kept
def master_programmes() -> st.SearchStrategy[MasterProgramme]:
    """Draw programmes of reform (chương trình tổng thể) with areas of codes of their own."""
    places = rising_numbers(0, len(_CODES) - 1, min_size=1, max_size=len(_CODES))
    some = places.flatmap(lambda drawn: st.tuples(*(areas(code=st.just(_CODES[place])) for place in drawn)))
    return st.builds(MasterProgramme, document=documents(), period=periods(), areas=some)


@kept
@st.composite
def criterion_counts(draw: st.DrawFn) -> CriterionCounts:
    """Draw numbers of criteria (số lĩnh vực, tiêu chí) of a decision."""
    some = draw(st.integers(1, 9))
    return CriterionCounts(
        decision=draw(document_numbers()),
        level=draw(st.sampled_from(GovernmentLevel)),
        areas=some,
        criteria=draw(st.integers(some, 60)),
        parts=draw(st.integers(0, 120)),
        survey_points=draw(st.none() | st.decimals(0, 100, places=2)),
        source=draw(_read_sources()),
    )


@kept
@st.composite
def provinces(draw: st.DrawFn) -> Province:
    """Draw provinces (tỉnh) that still exist, or became part of another."""
    since = draw(st.none() | st.dates(date(1997, 1, 1), date(2020, 1, 1)))
    until = draw(st.none() | st.dates(date(2020, 1, 2), date(2030, 1, 1)))
    successor = "" if until is None else draw(vietnamese_words())
    at = draw(st.none() | provisions())
    return Province(name=draw(vietnamese_words()), since=since, until=until, successor=successor, provision=at)


@kept
@st.composite
def province_lists(draw: st.DrawFn) -> Provinces:
    """Draw lists of provinces (các tỉnh), a part of which was merged on a day."""
    names = [f"tỉnh {name}" for name in draw(distinct_words(min_size=1, max_size=6))]
    merged = draw(st.dates(date(2010, 1, 1), date(2030, 1, 1)))
    gone = draw(st.integers(0, len(names) - 1))
    units = [Province(name=name, until=merged, successor=names[-1]) for name in names[:gone]]
    units += [Province(name=name) for name in names[gone:]]
    return Provinces(since=merged - timedelta(days=draw(st.integers(0, 5000))), provinces=tuple(units))


def _read_sources() -> st.SearchStrategy[Source]:
    """Draw sources that state the place and the day of reading."""
    return sources().map(
        lambda source: replace(source, read_at="https://example.vn/van-ban", read_on=date(2026, 11, 23))
    )


@kept
def editions(*, years: st.SearchStrategy[tuple[int, ...]] | None = None) -> st.SearchStrategy[Edition]:
    """Draw editions (ấn bản) of drawn items; `years` draws the years."""
    some = rising_numbers(2006, 2030, min_size=1, max_size=3).map(tuple)
    contents: dict[str, st.SearchStrategy[object]] = {
        "framework": frameworks(depth=1),
        "documents": registers(),
        "programme": master_programmes(),
        "provinces": province_lists(),
        "counts": st.tuples(criterion_counts()),
        "classes": st.lists(result_classes(), min_size=1, max_size=3).map(tuple),
    }

    def holding(name: str) -> st.SearchStrategy[Edition]:
        make: Callable[..., Edition] = Edition
        further_sources = st.lists(_read_sources(), max_size=1).map(tuple)
        given = {name: contents[name]}
        return st.builds(
            make,
            years=some if years is None else years,
            source=_read_sources(),
            further_sources=further_sources,
            note=vietnamese_words(),
            **given,
        )

    return st.sampled_from(sorted(contents)).flatmap(holding)


@kept
def unconfirmed_facts() -> st.SearchStrategy[UnconfirmedFact]:
    """Draw facts that are not settled (nội dung chưa được xác nhận)."""
    days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
    return st.builds(UnconfirmedFact, what=vietnamese_words(), since=days)


@kept
@st.composite
def catalog_items(draw: st.DrawFn) -> CatalogItem:
    """Draw items of a catalogue (mục của danh mục) with one edition or two, and years without figures."""
    first = draw(editions(years=st.just((2018, 2019))))
    more = draw(st.lists(editions(years=st.just((2021,))), max_size=1))
    unsupported = draw(st.sampled_from([{}, {2020: "chưa có số liệu"}]))
    return CatalogItem(
        title=draw(vietnamese_words()),
        checked_on=date(2026, 11, 23),
        trusted_until=draw(st.dates(date(2026, 11, 23), date(2030, 1, 1))),
        editions=(first, *more),
        unsupported_years=unsupported,
        unconfirmed=tuple(draw(st.lists(unconfirmed_facts(), max_size=2))),
    )
