"""The catalogue pages of the docs, made of what ships: every item with its sources, and the tables of other modules.

    python tests/catalog/catalog_pages.py        writes docs/catalog/*.md

The Vietnamese page and the English one have the same rows; headings differ.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from cchc.calendars import reporting_scheme
from cchc.calendars.vietnam import ANNOUNCED, CORRECTIONS, PROPOSED_DAYS
from cchc.catalog import Edition, MasterProgramme, Provinces, catalog_item, names
from cchc.documents import Register, Source, issuers, kinds
from cchc.frameworks import Framework
from cchc.viet import format_date

DOCS = Path(__file__).parents[2] / "docs" / "catalog"
Pair = tuple[str, str]
"""What is said in Vietnamese and in English."""
FAMILIES: dict[str, Pair] = {"state": ("Nhà nước", "State"), "party": ("Đảng", "Party")}
KINDS_OF_PERIODS: dict[str, Pair] = {
    "month": ("tháng", "month"),
    "quarter": ("quý", "quarter"),
    "half": ("6 tháng", "half-year"),
    "nine_months": ("9 tháng", "nine months"),
    "year": ("năm", "year"),
}


def page(title: Pair, lead: Pair, body: Callable[[int], Iterable[str]], language: int) -> str:
    """A page in one of the two languages."""
    return "\n".join((f"# {title[language]}", "", lead[language], "", *body(language), ""))


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table; a bar inside a cell is written so that it stays one."""
    head = list(headings)
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |"
    yield ""


def spans(years: Iterable[int]) -> str:
    """Years in as few spans as can be: 2006-2008, 2010."""
    groups = groupby(enumerate(sorted(years)), key=lambda placed: placed[1] - placed[0])
    runs = [[year for _place, year in group] for _shift, group in groups]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def holds(edition: Edition, language: int) -> str:
    """What an edition holds, in a few words."""
    content = edition.content
    match content:
        case Framework():
            leaves = sum(not node.children for node in content.nodes())
            return (f"bộ tiêu chí, {leaves} tiêu chí chấm điểm", f"framework, {leaves} leaves")[language]
        case Register():
            return (f"{len(content.all_documents)} văn bản", f"{len(content.all_documents)} documents")[language]
        case tuple():
            return (f"{len(content)} dòng", f"{len(content)} row{'s' * (len(content) > 1)}")[language]
        case MasterProgramme():
            return (f"{len(content.areas)} lĩnh vực", f"{len(content.areas)} areas")[language]
        case Provinces():
            return (f"{len(content.provinces)} tỉnh theo thời kỳ", f"{len(content.provinces)} provinces by period")[
                language
            ]


def cited(source: Source) -> str:
    """A source with its address as a link."""
    when = f", {format_date(source.read_on, form='short')}" if source.read_on else ""
    told = str(source).split(" (đọc tại ")[0]
    return f"{told} ([{urlsplit(source.read_at).netloc}]({source.read_at}){when})" if source.read_at else told


def shelf(language: int) -> Iterator[str]:
    """Every item with its editions, notes, sources and unsupported years."""
    for name in names():
        known = catalog_item(name)
        yield f"## `{name}`"
        yield ""
        checked = ("Kiểm tra ngày {}, tin cậy đến hết ngày {}.", "Checked on {}, trusted until {}.")[language]
        days = (format_date(day, form="short") for day in (known.checked_on, known.trusted_until))
        yield f"{known.title}. {checked.format(*days)}"
        yield ""
        for edition in known.editions:
            years = spans(edition.years) or ("mọi năm", "any year")[language]
            yield f"- **{years}**: {holds(edition, language)}. {'; '.join(map(cited, (edition.source, *edition.further_sources)))}"
            if edition.note:
                yield f"  *{edition.note}*"
        if known.unsupported_years:
            unsupported = "; ".join(f"{year}: {why}" for year, why in known.unsupported_years.items())
            yield f"- {('Chưa hỗ trợ năm', 'Not supported')[language]}: {unsupported}"
        for fact in known.unconfirmed:
            since = format_date(fact.since, form="short")
            yield f"- {('Chưa được xác nhận từ', 'Not confirmed since')[language]} {since}: {fact.what}"
        yield ""


def days(language: int) -> Iterator[str]:
    """The days that are corrected or only proposed."""
    headings = (
        ("Ngày", "Làm việc", "Lý do", "Đã thông báo", "Nguồn"),
        ("Day", "Worked", "Why", "Announced", "Source"),
    )[language]
    yes, no = (("có", "không"), ("yes", "no"))[language]
    rows = (
        (
            format_date(day.on, form="short"),
            yes if day.working else no,
            day.name,
            yes if day.confirmed else no,
            cited(day.source) if day.source else "",
        )
        for day in (*CORRECTIONS, *PROPOSED_DAYS)
    )
    yield from table(headings, rows)


def windows(language: int) -> Iterator[str]:
    """The reporting schemes."""
    headings = (
        ("Chế độ", "Kỳ", "Tháng cuối", "Chốt ngày", "Gửi ngày", "Nguồn"),
        ("Scheme", "Period", "Last months", "Cut-off day", "Sent by", "Source"),
    )[language]
    rows: list[tuple[str, ...]] = []
    for name in ("nd09", "bnv-cchc", "calendar"):
        scheme = reporting_scheme(name)
        for kind in scheme.kinds:
            months = ", ".join(map(str, kind.last_months))
            source = cited(kind.source) if kind.source else ""
            rows.append(
                (
                    f"`{name}`",
                    KINDS_OF_PERIODS[kind.kind][language],
                    months,
                    str(scheme.cut_off),
                    str(scheme.sent_by),
                    source,
                )
            )
        if not scheme.kinds:
            rows.append((f"`{name}`", ("mọi kỳ, theo lịch", "any, by the calendar")[language], "", "", "", ""))
    yield from table(headings, rows)


def document_kinds(language: int) -> Iterator[str]:
    """Kinds of documents, and issuers."""
    headings = (("Ký hiệu", "Tên loại", "Hệ thống", "Nguồn"), ("Code", "Kind", "Family", "Source"))[language]
    yield from table(
        headings, ((kind.code, kind.name, FAMILIES[kind.family][language], cited(kind.source)) for kind in kinds())
    )
    yield ("## Cơ quan ban hành", "## Issuers")[language]
    yield ""
    heads = (("Ký hiệu", "Cơ quan", "Nguồn"), ("Code", "Body", "Source"))[language]
    yield from table(heads, ((one.code, one.name, cited(one.source)) for one in issuers().values()))


PAGES: dict[str, tuple[Pair, Pair, Callable[[int], Iterable[str]]]] = {
    "index": (
        ("Những gì có trong danh mục", "What the catalogue has"),
        (
            "Mỗi mục kèm nguồn, nơi đọc và ngày đọc; những gì còn thiếu ghi ở [trang hướng dẫn](../guides/catalog.md).",
            "Every item with its sources, where and when they were read; what is wanted stands in [the guide](../guides/catalog.md).",
        ),
        shelf,
    ),
    "days": (
        ("Ngày nghỉ, ngày làm bù", "Days off and days made up"),
        (
            f"Gói `holidays`, đối chiếu với thông báo các năm {ANNOUNCED}; dưới đây là ngày gói thiếu, và ngày mới đề xuất.",
            f"The package `holidays`, held against the notices of {ANNOUNCED}; here is what it lacks, and what is proposed.",
        ),
        days,
    ),
    "windows": (
        ("Kỳ báo cáo", "Reporting windows"),
        ("Theo `reporting_scheme(name)`.", "As `reporting_scheme(name)` has them."),
        windows,
    ),
    "kinds": (
        ("Loại văn bản và cơ quan ban hành", "Kinds of documents and issuers"),
        (
            "Danh sách mở: ký hiệu lạ không phải là lỗi.",
            "The lists are open: a code that is not here is no error.",
        ),
        document_kinds,
    ),
}


def pages() -> dict[str, str]:
    """The text of every page by its file name."""
    return {
        f"{name}{suffix}.md": page(*told, language)
        for name, told in PAGES.items()
        for language, suffix in enumerate(("", ".en"))
    }


if __name__ == "__main__":
    DOCS.mkdir(exist_ok=True)
    for file, text in pages().items():
        (DOCS / file).write_text(text, encoding="utf-8", newline="\n")
