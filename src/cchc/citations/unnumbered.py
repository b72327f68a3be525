"""Documents that are cited without a full number (viện dẫn rút gọn): in short, by name, by provision, by "này"."""

import re
from collections.abc import Iterator

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.law_names import law_names
from cchc.citations.numbered import citation_words
from cchc.citations.search_text import SearchText
from cchc.citations.words import is_form, kind_named, kind_word_before
from cchc.documents import LABEL, UNITS, Provision
from cchc.viet import DATE, TextSpan, date_from_match

_DATED = rf"(?:\s{{0,3}},?\s{{1,3}}(?=ngày)(?P<dated>{DATE}))?"
_AFTER_SHORT = r"(?=\s{0,2}[,.;:)\]\"'*]|\s{1,3}(?:của|về|ngày|và|thì|đã|là|do|nêu|này|trên|khóa|năm)(?!\w)|\s*\Z)"
_PROVISION = re.compile(
    rf"(?<!\w)(?<!tài )(?P<first>(?:{UNITS})\s{{1,3}}(?:{LABEL})\)?(?![\w]))"
    rf"(?P<more>(?:\s{{0,2}}(?:,|và|hoặc)\s{{1,3}}(?:{LABEL})\)?(?![\w.]))*)"
    rf"(?P<above>(?:,?\s{{1,3}}(?:{UNITS})\s{{1,3}}(?:{LABEL})\)?(?![\w]))*)",
    re.IGNORECASE,
)
_MORE = re.compile(rf"(?:,|và|hoặc)\s{{1,3}}(?P<label>{LABEL})", re.IGNORECASE)
_SURE_UNIT = re.compile(r"(?:[Đđ][Ii][Ềề][Uu]|[Kk][Hh][Oo][Ảả][Nn])\s")
_LOOK_BACK = 40
_BACK = re.compile(r"(?:này|nêu\s{1,3}trên|nói\s{1,3}trên|trên\s{1,3}đây)(?!\w)")
_BARE = re.compile(
    r"(?<=[\s:*])(?P<serial>[0-9]{1,5}[a-zđ]?)(?![\w%/]|\s?[-/]\s?\w|[.,][0-9])"
    rf"{_AFTER_SHORT}(?i:{_DATED})"
)
_SO = re.compile(r"(?<!\w)số(?!\w)", re.IGNORECASE)
_ITEM = re.compile(r"(?<![0-9])([0-9]{1,3})[.)]\s{1,3}\Z")
"""The number of an item of a list, whose words may be a kind word: "1. Kết luận 2. Kiến nghị"."""
_HEADING = re.compile(r"điều\s{1,3}[0-9]{1,4}[a-zđ]?[.:](?!\w)", re.IGNORECASE)
_LINE_ENDS_OPEN = re.compile(
    r"(?:,|(?<!\w)(?:tại|của|theo|và|hoặc|đến|với|thuộc|vào|ở|trong|là|các|từ|cứ|về|sửa\s+đổi|bổ\s+sung|bãi\s+bỏ"
    r"|(?:khoản|điểm|mục|chương|số)\s+\w+))\s*\Z",
    re.IGNORECASE,
)
"""The end of a line that goes on in the next: "theo quy định tại"."""
_STRONG = ("Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Kết luận")
"""The kinds that a bare number may follow without "số"."""


def short_references(page: SearchText) -> Iterator[Citation]:
    """Yield the citations of a kind with a bare number: "Nghị quyết số 18", "NQ 1678"."""
    plain = page.plain
    for found in _BARE.finditer(plain):
        start, word, _found = citation_words(plain, found.start())
        if not word or not _is_short(plain, start, word, found):
            continue
        issued_on = date_from_match(found) if found["dated"] else None
        span = TextSpan(start, found.end() if issued_on else found.end("serial"))
        cited = Citation(span, "", CitationKind.SHORT, None, issued_on, word, found["serial"])
        dated = TextSpan(*found.span("dated")) if issued_on else None
        yield page.in_original(cited._replace(number_span=TextSpan(*found.span("serial")), date_span=dated))


def _is_short(plain: str, start: int, word: str, found: re.Match[str]) -> bool:
    """Return True if a bare number behind a kind word is that of a document: not that of a form or of a heading."""
    if is_form(plain[max(0, start - _LOOK_BACK) : start]):
        return False
    between = plain[start + len(word) : found.start()]
    if _SO.search(between):
        return True
    if kind_named(word) not in _STRONG or ("\n" in between and not found["dated"]):
        return False
    item = _ITEM.search(plain, max(0, start - _LOOK_BACK), start)
    return item is None or not found["serial"].isdigit() or int(item[1]) + 1 != int(found["serial"])


def named_laws(page: SearchText) -> Iterator[Citation]:
    """Yield the laws cited by name and day or year: "Luật Đất đai ngày 26/11/2013", "Hiến pháp năm 2013"."""
    for law in law_names(page.plain):
        issued_on = date_from_match(law.dated) if law.dated["own"] else None
        if issued_on or law.dated["in_year"]:
            dated = TextSpan(*law.dated.span("dated")) if issued_on else None
            name = " ".join(page.plain[law.start : law.name_end].split())
            span = TextSpan(law.start, law.end)
            cited = Citation(span, "", CitationKind.NAMED, None, issued_on, name, name=name, date_span=dated)
            yield page.in_original(cited)


def back_references(page: SearchText) -> Iterator[Citation]:
    """Yield the references to a document cited before: "Nghị quyết này", "Kế hoạch nêu trên"."""
    plain = page.plain
    for found in _BACK.finditer(plain):
        before = plain[max(0, found.start() - _LOOK_BACK) : found.start()]
        word_end = found.start() - len(before) + len(before.rstrip())
        word = kind_word_before(plain, word_end)
        if word and before[-1:].isspace():
            span = TextSpan(word_end - len(word), found.end())
            yield page.in_original(Citation(span, "", CitationKind.BACK, None, None, word))


def provisions(page: SearchText) -> Iterator[Citation]:
    """Yield the places in documents: "điểm a khoản 2 Điều 5"; in a list, "Khoản 6, 7 Điều 4", each of them."""
    for found in _chains(page.plain):
        if _is_article_heading(page.plain, found.start()):
            continue
        unit = found["first"].rsplit(maxsplit=1)[0]
        labels = [*_MORE.finditer(page.plain, found.start("more"), found.end("more"))]
        cited_places = [(found.span("first"), found["first"])]
        cited_places += [(label.span("label"), f"{unit} {label['label']}") for label in labels]
        for (start, end), words in cited_places:
            last = end == found.start("above")
            cited = Citation(TextSpan(start, found.end() if last else end), "", CitationKind.PROVISION, None, None)
            provision, rest = Provision.parse_prefix(f"{words} {found['above'].lstrip(', ')}")
            if not rest:
                yield page.in_original(cited._replace(provision=provision))


def _is_article_heading(plain: str, start: int) -> bool:
    """Return True if a provision is the heading of an article of the text itself: "Điều 10. Trách nhiệm" on a line."""
    if not _HEADING.match(plain, start):
        return False
    before = plain[max(0, start - _LOOK_BACK) : start].rstrip(" \t*_#>\"'|+•-")
    if before[-1:] not in ("", "\n"):
        return False
    return _LINE_ENDS_OPEN.search(before) is None


def _chains(plain: str) -> Iterator[re.Match[str]]:
    """Yield the chains of units that contain an article or a clause, found from these."""
    at = 0
    for sure in _SURE_UNIT.finditer(plain):
        if sure.start() >= at:
            found = _PROVISION.search(plain, max(at, sure.start() - _LOOK_BACK))
            while found and found.end() <= sure.start():
                found = _PROVISION.search(plain, found.end())
            if found and found.start() <= sure.start():
                yield found
                at = found.end()
