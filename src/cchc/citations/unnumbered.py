"""Documents that are cited without a full number (viện dẫn rút gọn): in short, by name, by provision, by "này"."""

import re
from collections.abc import Iterator
from functools import cache

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.page import Page
from cchc.citations.words import kind_codes, kind_words
from cchc.documents import Provision
from cchc.documents.provision import LABEL, UNIT_WORDS
from cchc.viet.dates import DATE, date_of

_DATED = rf"(?:\s{{0,3}},?\s{{1,3}}(?=ngày)(?P<dated>{DATE}))?"
_AFTER_SHORT = r"(?=\s{0,2}[,.;:)\]\"'*]|\s{1,3}(?:của|về|ngày|và|thì|đã|là|do|nêu|này|trên|khóa|năm)(?!\w)|\s*\Z)"
_NAMED = re.compile(
    r"(?<!\w)(?P<name>(?:Bộ\s{1,3}[Ll]uật|Luật|Pháp\s{1,3}lệnh)(?:\s{1,3}(?!này|số)[^.;:/()]{1,150}?)?|Hiến\s{1,3}pháp)"
    rf"(?:,?\s{{1,3}}(?=ngày)(?P<dated>{DATE})|\s{{1,3}}(?:năm\s{{1,3}})?(?P<in_year>(?:19|20)[0-9]{{2}})(?![0-9/-]))"
)
_UNITS = "|".join(sorted(UNIT_WORDS, key=len, reverse=True))
_PROVISION = re.compile(
    rf"(?<!\w)(?P<first>(?:{_UNITS})\s{{1,3}}(?:{LABEL})\)?(?![\w]))"
    rf"(?P<more>(?:\s{{0,2}}(?:,|và|hoặc)\s{{1,3}}(?:{LABEL})\)?(?![\w.]))*)"
    rf"(?P<above>(?:,?\s{{1,3}}(?:{_UNITS})\s{{1,3}}(?:{LABEL})\)?(?![\w]))*)",
    re.IGNORECASE,
)
_MORE = re.compile(rf"(?:,|và|hoặc)\s{{1,3}}(?P<label>{LABEL})", re.IGNORECASE)
_SURE_UNIT = re.compile(r"(?:điều|khoản)\s", re.IGNORECASE)


def short_references(page: Page) -> Iterator[Citation]:
    """A kind with a bare number: "Nghị quyết số 18", "NQ 1678"."""
    for found in _short().finditer(page.plain):
        issued_on = date_of(found) if found["dated"] else None
        span = (found.start(), found.end() if issued_on else found.end("serial"))
        cited = Citation(
            span, "", CitationKind.SHORT, None, issued_on, found["word"] or found["strong"], found["serial"]
        )
        dated = found.span("dated") if issued_on else None
        yield page.own(cited._replace(number_span=found.span("serial"), date_span=dated))


def named_laws(page: Page) -> Iterator[Citation]:
    """A law by its name and day or year: "Luật Đất đai ngày 26/11/2013", "Hiến pháp năm 2013"."""
    for found in _NAMED.finditer(page.plain):
        issued_on = date_of(found) if found["dated"] else None
        if issued_on or found["in_year"]:
            dated = found.span("dated") if issued_on else None
            name = " ".join(found["name"].split())
            cited = Citation(found.span(), "", CitationKind.NAMED, None, issued_on, name, name=name, date_span=dated)
            yield page.own(cited)


def back_references(page: Page) -> Iterator[Citation]:
    """A document that was cited before: "Nghị quyết này", "Kế hoạch nêu trên"."""
    for found in _back().finditer(page.plain):
        yield page.own(Citation(found.span(), "", CitationKind.BACK, None, None, found["word"]))


def provisions(page: Page) -> Iterator[Citation]:
    """A place in a document: "điểm a khoản 2 Điều 5"; of a list, "Khoản 6, 7 Điều 4", each."""
    for found in _PROVISION.finditer(page.plain):
        if _SURE_UNIT.search(found[0]) is None:
            continue
        unit = found["first"].rsplit(maxsplit=1)[0]
        labels = [*_MORE.finditer(page.plain, found.start("more"), found.end("more"))]
        places = [(found.span("first"), found["first"])]
        places += [(label.span("label"), f"{unit} {label['label']}") for label in labels]
        for (start, end), words in places:
            last = end == found.start("above")
            cited = Citation((start, found.end() if last else end), "", CitationKind.PROVISION, None, None)
            provision, rest = Provision.leading(f"{words} {found['above'].lstrip(', ')}")
            if not rest:
                yield page.own(cited._replace(provision=provision))


@cache
def _short() -> re.Pattern[str]:
    kind = rf"(?i:{kind_words()})|{kind_codes()}"
    plain = r"(?i:nghị\s{1,3}(?:quyết|định)|quyết\s{1,3}định|chỉ\s{1,3}thị|thông\s{1,3}tư|kết\s{1,3}luận)|NQ|NĐ|QĐ|CT"
    worded = rf"(?P<word>{kind})\s{{1,3}}(?i:số)\s{{0,3}}:?\s{{0,3}}|(?P<strong>{plain})\s{{1,3}}"
    number = r"(?P<serial>[0-9]{1,5}[a-zđ]?)(?![\w%/]|\s?[-/]\s?\w|[.,][0-9])"
    return re.compile(rf"(?<!\w)(?:{worded}){number}{_AFTER_SHORT}(?i:{_DATED})")


@cache
def _back() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<word>{kind_words()})\s{{1,3}}(?:này|nêu\s{{1,3}}trên|nói\s{{1,3}}trên|trên\s{{1,3}}đây)(?!\w)",
        re.IGNORECASE,
    )
