"""Draw texts of documents whose structure is known (văn bản), and what is read of them."""

import textwrap
import unicodedata
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from hypothesis import strategies as st

from cchc.documents import (
    Body,
    Document,
    DocumentPart,
    DocumentTable,
    DocumentUnit,
    ParsedDocument,
    ParsedHeading,
    UnitKind,
    parse_document,
)
from cchc.strategies._documents import document_numbers
from cchc.strategies._kept import kept, together
from cchc.strategies._values import days
from cchc.strategies._viet import names, vietnamese_words
from cchc.viet import POINT_LETTERS, format_date, format_roman

_STATE_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY_MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
_BODIES = {
    "state": (("UBND TỈNH {}", "SỞ {}"), ("ỦY BAN NHÂN DÂN TỈNH {}",), ("BỘ {}", "CỤC {}")),
    "party": (("TỈNH ỦY {}",), ("TỈNH ỦY {}", "BAN {}"), ("ĐẢNG BỘ TỈNH {}", "ĐẢNG ỦY SỞ {}")),
}
_KINDS = {
    "state": ("QUYẾT ĐỊNH", "KẾ HOẠCH", "TỜ TRÌNH"),
    "party": ("NGHỊ QUYẾT", "KẾT LUẬN", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
}
_SIGNING = {"state": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "party": ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")}
_LAYOUTS = together(
    columns=("stacked", "gaps", "row", "bars"),
    width=(0, 72, 80),
    between=("\n\n", "\n"),
    bold=(False, True),
    form=("NFC", "NFD"),
)
_TAILS = ("", " theo khoản 2 Điều 5", " tại khoản 2", " từ ngày 01/7/2025", " của sở, tỉnh và xã")
_GAP = 44
_SIGNED_NAME = "Họ Và Tên"


class _Drawn(NamedTuple):
    """A unit as it is drawn: its mark, its title or its first sentence, and what is in it."""

    kind: UnitKind
    label: str
    mark: str
    title: str
    text: str
    units: "tuple[_Drawn, ...]"


class DocumentCase(NamedTuple):
    """The text of a document (văn bản) and what it was made of.

    Attributes:
        text: the text, laid out in one of many ways.
        document: its number, kind, issuer as printed, day, subject, place and signer.
        grounds: its grounds, each on one line.
        units: the kind, label and title of each unit, in the order of the text.
        quotes: the words of each unit that ends a branch, without those of a mark, in the same order.
        recipients: its recipients.
        annexes: the labels of its annexes.
        rows: the rows of the table in its annex; () if there is none.
    """

    text: str
    document: Document
    grounds: tuple[str, ...]
    units: tuple[tuple[UnitKind, str, str], ...]
    quotes: tuple[str, ...]
    recipients: tuple[str, ...]
    annexes: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@kept
def _sentences(end: str) -> st.SearchStrategy[str]:
    return st.builds(
        "{}{}{}".format, vietnamese_words(max_size=24).map(str.capitalize), st.sampled_from(_TAILS), st.just(end)
    )


@kept
def _points() -> st.SearchStrategy[tuple[_Drawn, ...]]:
    """Draw points, one at least."""

    def of(texts: list[str]) -> tuple[_Drawn, ...]:
        return tuple(
            _Drawn(UnitKind.POINT, letter, f"{letter})", "", text, ())
            for letter, text in zip(POINT_LETTERS, texts, strict=False)
        )

    return st.lists(_sentences(";"), min_size=1, max_size=4).map(of)


@kept
def _numbered(kind: UnitKind, form: str) -> st.SearchStrategy[tuple[_Drawn, ...]]:
    """Draw clauses or headings "1.", each a sentence or a title with points under it."""

    def of(contents: list[tuple[str, tuple[_Drawn, ...]]]) -> tuple[_Drawn, ...]:
        return tuple(
            _Drawn(kind, str(place), form.format(place), "" if points else text, text if points else "", points)
            for place, (text, points) in enumerate(contents, 1)
        )

    content = st.tuples(_sentences(":"), _points()) | st.tuples(names(), st.just(()))
    return st.lists(content, max_size=3).map(of)


@kept
def _articles() -> st.SearchStrategy[tuple[_Drawn, ...]]:
    """Draw articles, in chapters or without, numbered on through all chapters."""

    def of(contents: list[tuple[str, str, tuple[_Drawn, ...]]], chapters: int) -> tuple[_Drawn, ...]:
        articles = tuple(
            _Drawn(UnitKind.ARTICLE, str(place), f"Điều {place}.", title, "" if clauses else text, clauses)
            for place, (title, text, clauses) in enumerate(contents, 1)
        )
        if not chapters:
            return articles
        size = -(-len(articles) // chapters)
        groups = [articles[at : at + size] for at in range(0, len(articles), size)]
        return tuple(
            _Drawn(UnitKind.CHAPTER, format_roman(place), f"Chương {format_roman(place)}", "QUY ĐỊNH CHUNG", "", group)
            for place, group in enumerate(groups, 1)
        )

    article = st.tuples(names(), _sentences("."), _numbered(UnitKind.CLAUSE, "{}."))
    return st.builds(of, st.lists(article, min_size=1, max_size=5), st.integers(0, 2))


@kept
def _headings() -> st.SearchStrategy[tuple[_Drawn, ...]]:
    """Draw headings "I." or "I-" with headings "1." or "1-" under them."""

    def of(contents: list[tuple[str, str, tuple[_Drawn, ...]]]) -> tuple[_Drawn, ...]:
        return tuple(
            _Drawn(UnitKind.HEADING, format_roman(place), f"{format_roman(place)}.", title.upper(), text, units)
            for place, (title, text, units) in enumerate(contents, 1)
        )

    units = st.sampled_from(["{}.", "{}-"]).flatmap(lambda form: _numbered(UnitKind.HEADING, form))
    return st.lists(st.tuples(names(), _sentences("."), units), min_size=1, max_size=3).map(of)


@kept
@st.composite
def document_cases(draw: st.DrawFn) -> DocumentCase:
    """Draw texts of documents (văn bản) of the State and of the Party, each with what it was made of.

    They vary the heading (one column, two columns, cells of Markdown), the width of lines, blank lines
    between paragraphs, bold type and the form of Unicode; articles or headings; grounds, recipients and annexes.
    """
    family = draw(st.sampled_from(["state", "party"]))
    layout = draw(_LAYOUTS)
    bodies = tuple(
        form.format(draw(vietnamese_words(max_size=3)).upper()) for form in draw(st.sampled_from(_BODIES[family]))
    )
    kind = draw(st.sampled_from(_KINDS[family]))
    number = draw(document_numbers(family="party" if family == "party" else "state"))
    place, day, subject = draw(names()), draw(days()), draw(vietnamese_words(max_size=20))
    grounds = tuple(f"Căn cứ {words}" for words in draw(st.lists(_sentences(";"), max_size=3)))
    units = draw(_articles() | _headings())
    recipients = tuple(f"{name};" for name in draw(st.lists(names(), min_size=1, max_size=3)))
    rows = draw(st.lists(st.tuples(names(), names()), min_size=2, max_size=3).map(tuple) | st.just(()))
    so = f"Số: {number}" if family == "state" else f"Số {number}"
    left = (*bodies, so)
    right = (*(_STATE_MOTTO if family == "state" else _PARTY_MOTTO), f"{place}, {format_date(day)}")
    paragraphs = [*grounds]
    if family == "state" and kind == "QUYẾT ĐỊNH":
        paragraphs.append("QUYẾT ĐỊNH:")
    for unit in units:
        paragraphs += _paragraphs(unit, bold=layout["bold"])
    blocks = [
        _heading(left, right, layout["columns"]),
        f"{_emphasised(kind, bold=layout['bold'])}\n{_wrapped(f'Về việc {subject}', layout['width'])}\n",
        layout["between"].join(_wrapped(words, layout["width"]) for words in paragraphs),
        _closing(recipients, (*_SIGNING[family], _SIGNED_NAME), layout["columns"]),
    ]
    if rows:
        blocks.append("PHỤ LỤC I\nDANH MỤC\n(Kèm theo văn bản này)\n\n" + _table(rows))
    text = unicodedata.normalize(layout["form"], "\n\n".join(blocks))
    document = Document(
        number=number,
        issuer=Body(bodies[-1]),
        issued_on=day,
        kind=kind.capitalize(),
        subject=subject,
        place=place,
        signer=", ".join(_SIGNING[family]),
    )
    annexes = ("I",) if rows else ()
    return DocumentCase(text, document, grounds, *_expected(units), recipients, annexes, rows)


def _expected(units: tuple[_Drawn, ...]) -> tuple[tuple[tuple[UnitKind, str, str], ...], tuple[str, ...]]:
    listed: list[tuple[UnitKind, str, str]] = []
    quotes: list[str] = []
    waiting = [*reversed(units)]
    while waiting:
        unit = waiting.pop()
        listed.append((unit.kind, unit.label, unit.title))
        if not unit.units:
            quotes.append(unit.text or unit.title)
        waiting += reversed(unit.units)
    return tuple(listed), tuple(quotes)


def _paragraphs(unit: _Drawn, *, bold: bool) -> list[str]:
    """Return the paragraphs of a unit: its mark with its title or first words, its text, its units."""
    if unit.kind is UnitKind.CHAPTER:
        own = [_emphasised(unit.mark, bold=bold), _emphasised(unit.title, bold=bold)]
    elif unit.title:
        own = [_emphasised(f"{unit.mark} {unit.title}", bold=bold), *([unit.text] if unit.text else [])]
    else:
        own = [f"{unit.mark} {unit.text}"]
    for below in unit.units:
        own += _paragraphs(below, bold=bold)
    return own


def _emphasised(words: str, *, bold: bool) -> str:
    return f"**{words}**" if bold else words


def _wrapped(words: str, width: int) -> str:
    return "\n".join(textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)) if width else words


def _heading(left: Sequence[str], right: Sequence[str], columns: str) -> str:
    if columns == "gaps":
        pairs = zip_longest(left, right, fillvalue="")
        return "\n".join(f"{one:<{_GAP}}    {other}".rstrip() for one, other in pairs)
    if columns == "row":
        return f"| {'<br>'.join(left)} | {'<br>'.join(right)} |\n| --- | --- |"
    if columns == "bars":
        return "\n".join(("|", *left, "|", *right, "|"))
    return "\n".join((*left[:-1], "*****", left[-1], *right))


def _closing(recipients: Sequence[str], signature: Sequence[str], columns: str) -> str:
    left = ("Nơi nhận:", *(f"- {name}" for name in recipients))
    return _heading(left, signature, "below" if columns == "stacked" else columns).replace("*****\n", "")


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    head, *others = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join((head, "| --- | --- |", *others))


@kept
def parsed_documents() -> st.SearchStrategy[ParsedDocument]:
    """Draw structures of documents (cấu trúc văn bản), as they are read of drawn texts."""
    return document_cases().map(lambda case: parse_document(case.text))


@kept
def parsed_headings() -> st.SearchStrategy[ParsedHeading]:
    """Draw headings of documents (phần mở đầu văn bản), as they are read of drawn texts."""
    return parsed_documents().map(lambda parsed: parsed.heading)


@kept
def document_parts() -> st.SearchStrategy[DocumentPart]:
    """Draw parts of documents (đoạn chữ của văn bản), as they are read of drawn texts."""
    return parsed_documents().flatmap(lambda parsed: st.sampled_from(parsed.parts))


@kept
def document_units() -> st.SearchStrategy[DocumentUnit]:
    """Draw units of documents (đơn vị bố cục), as they are read of drawn texts."""
    return parsed_documents().flatmap(lambda parsed: st.sampled_from([*parsed.walk()]))


@kept
def document_tables() -> st.SearchStrategy[DocumentTable]:
    """Draw tables in documents (bảng trong văn bản), as they are read of drawn texts."""
    rows = st.lists(st.tuples(names(), names()), min_size=2, max_size=3).map(tuple)
    return rows.map(lambda drawn: parse_document(_table(drawn)).tables[0])
