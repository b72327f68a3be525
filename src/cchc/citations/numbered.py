"""Documents that are cited by number and symbol (viện dẫn đầy đủ): alone, in lists, in headings."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from cchc.citations.citation import Citation, CitationKind
from cchc.citations.heading_day import heading_day, is_heading
from cchc.citations.law_names import law_start
from cchc.citations.search_text import SearchText
from cchc.citations.words import (
    is_form,
    kind_codes,
    kind_named,
    kind_word_before,
    kind_words,
    may_name_other_thing,
    names_no_document,
)
from cchc.documents import DocumentNumber, WrittenNumber, possible_kinds, scan_number
from cchc.viet import DATE, TextSpan, date_from_match

_LOOK_BACK = 200
"""How many characters before a number its words may begin; the bound keeps the cost linear."""
_LOOK_BACK_HEAD = 64
_LOOK_BACK_DIGITS = 48
_LOOK_BACK_SO = 48
_LOOK_BACK_WORD = 56
_LOOK_BACK_THING = 28
_MARKS = r"[*_]{0,3}"
_ISSUED = r"(?:(?:được\s)?ban\shành\s{1,3})?(?=ngày)"
_DATE_AFTER = re.compile(rf"{_MARKS}(?:\s{{0,3}}[,(]?\s{{0,3}}{_ISSUED}| )(?P<dated>{DATE})", re.IGNORECASE)
"""A date after the number: "ngày …" even on the next line; bare figures only directly after it."""
_PASSED = re.compile(
    rf"{_MARKS},?\s{{1,40}}(?:đã\s)?được\s[^.;\n]{{1,40}}\s(?:thông\squa|ban\shành)\s(?:vào\s)?(?P<dated>{DATE})",
    re.IGNORECASE,
)
"""A date that belongs to the number but is further away: after the words that a law was passed."""
_NEAR = 56
_ANCHORS = (re.compile(r"/\s{0,40}[A-Za-zĐđƯư]"), re.compile(r"-\s{0,40}[A-Za-zĐđƯư]"))
"""Places where a symbol may begin: every number has one, running text few; each begins with one character, which is
quick to search for."""
_CLEAR = r"(?:(?<![\w/.%=&@+#-])|(?<=[\s(]__))(?<![0-9]:)"
"""Before a number: it is no part of an address, a file name, an amount or a longer number."""
_DIGITS = re.compile(rf"{_CLEAR}[0-9]{{1,5}}(?:[.][0-9]{{1,3}})?[A-Za-zđĐ]?(?:[-/\s][0-9A-Za-zĐđ/\s-]{{0,40}})?\Z")
_SERIAL = re.compile("[0-9]{1,5}[A-Za-zđĐ]?(?:/[12][0-9]{3})?")
"""What is most often between a space and the place where a symbol may begin."""
_LOOK_BACK_SERIAL = 12
_NOT_BEFORE = frozenset(" \t\n\r/-")
"""What a number that is torn at a line end has before the space in front of its second part."""
_TORN = re.compile(r"[0-9][-/]\s+\Z")
_LOOK_BACK_TORN = 120
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
"""What ends the digits above a number, which are those of a page."""
_BEHIND = frozenset("0123456789 ABCDEĐGHIKLMNOPQRSTUVXYabcdđeghiklmnopqrstuvxyz\n\t\r")
_LISTED = re.compile(
    rf"{_CLEAR}(?P<serial>(?=0*[1-9])[0-9]{{1,5}}[abcdđeghkmn]?)(?:/(?P<year>[12][0-9]{{3}}))?"
    r"\s{0,2}(?:(?:&|và|hoặc)\s{1,40}|[,;]\s{0,40})(?P<so>số\s{1,3})?\Z",
    re.IGNORECASE,
)
"""A number of a list that has its symbol in common with the last one: "12, 13/QĐ-UBND"."""
_LISTING = frozenset(",;&àc")
"""The last characters of what lies between the numbers of a list: "và", "hoặc"."""
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_GLUED = frozenset(",;")
_AMOUNT = re.compile(r"(?<![\w.,])[0-9]{1,3},\Z")
_THOUSAND = 3
_BETWEEN_SO = " \t\n\r:*_"
_BETWEEN = " \t\n\r*_"
_LAW_ENDS = ("uật", "UẬT", "ệnh", "ỆNH")
"""The ends of the words that begin the name of a law."""
_LAW_SYMBOL = re.compile("QH[0-9]|UBTVQH|PL|LCT|L/|SL|L$")
_MAY_END_A_FORM = frozenset("uU \t\n\r*_")
"""What may be two characters before a kind word if "mẫu" is in front of it, which is quick to look at."""
_WHITE = frozenset(("", *" \t\n\r*_"))
_SPLIT = re.compile(r"(?<!\w)số\s{0,2}:?\s{1,3}[0-9]{1,4}\s{1,4}\Z", re.IGNORECASE)
"""Digits that may be the first ones of the number behind them: "số 1 234/QĐ-UBND"."""
_ANY_KIND = "Văn bản"
_LABEL = re.compile(r"(?:số|ký|kí)\s{1,3}hiệu[\s*_:|]{1,16}\Z", re.IGNORECASE)
"""What labels a number in a table of data on documents."""
_SEPARATORS = re.compile(r"\s{0,40}(?:[,;&]|và|hoặc|,\s{0,40}và)?\s{0,40}[\"'*_-]?\Z", re.IGNORECASE)
"""What lies between two numbers of a list."""
_ADDRESS_SIGNS = ("@", "://", "www.")
_OPENING = frozenset(" (\n\t")
"""What most often precedes a number, and shows that it begins no later than in an address."""
_MAX_ADDRESS = 120


def numbered(page: SearchText) -> Iterator[Citation]:
    """Yield the documents that a text cites by number and symbol, in its order."""
    plain, moved = page.plain, page.is_moved
    list_end, list_cited = 0, False
    for written in _numbers(plain):
        begins, ends, follow, _symbol, _parts = written
        own = page.span(begins, follow).words_in(page.text) if moved else page.text[begins:follow]
        number = DocumentNumber.from_written(written, own)
        if number is None:
            continue
        near, glued = plain[begins - 2 : begins - 1], plain[begins - 1 : begins]
        if (glued not in _OPENING or plain[follow : follow + 1] == ".") and _is_part(plain, written, glued):
            continue
        listed = near in _LISTING or glued in _GLUED or (near == "ố" and plain[begins - 5 : begins - 4] in _LISTING)
        heads = _heads(plain, begins, list_end) if listed else None
        start, word, has_words = citation_words(plain, heads[-1].start() if heads else begins, number.symbol)
        if heads and not (has_words and _may_be_of_kind(number, word)):
            heads = None
            start, word, has_words = citation_words(plain, begins, number.symbol)
        if start < list_end:  # the words in front belong to the number before
            start, word, has_words = begins, "", False
        listed = 0 < list_end >= start - _LOOK_BACK_HEAD and _SEPARATORS.fullmatch(plain, list_end, start) is not None
        list_end = follow
        if listed and not list_cited and not word and plain[start] != "S":
            continue
        list_cited = has_words or (listed and list_cited) or _is_evident(plain, written, number)
        if not list_cited or not _may_be_cited(plain, start, word, number):
            list_cited = False
            continue
        if heads:
            for head in reversed(heads):
                yield page.in_original(_head_citation(start, word, head, number))
                start, word = head.start("so") if head["so"] else head.end(), ""
        end, issued_on, dated = _dated(plain, written, start, word)
        list_end = max(follow, end)
        span, text, number_span = TextSpan(start, end), page.text[start:end], TextSpan(begins, ends)
        found = Citation(span, text, CitationKind.FULL, number, issued_on, word, "", "", None, number_span, dated)
        yield page.in_original(found) if moved else found


def _head_citation(start: int, word: str, head: re.Match[str], number: DocumentNumber) -> Citation:
    """Return the citation of a number of a list that has its symbol in common with a later one."""
    year = int(head["year"]) if head["year"] else number.year
    other = DocumentNumber(head["serial"], number.symbol, number.separator, year, number.year_separator)
    number_span = TextSpan(head.start(), head.end("year") if head["year"] else head.end("serial"))
    span = TextSpan(start, number_span.end)
    return Citation(span, "", CitationKind.FULL, other, None, word, number_span=number_span)


def _heads(plain: str, begins: int, after: int) -> list[re.Match[str]]:
    """Return the bare numbers of the list that ends in the number at an offset, the last one first."""
    heads: list[re.Match[str]] = []
    at = begins
    while found := _LISTED.search(plain, max(after, at - _LOOK_BACK_HEAD), at):
        heads.append(found)
        at = found.start()
    return heads


def _may_be_cited(plain: str, start: int, word: str, number: DocumentNumber) -> bool:
    """Return True if the words in front of a number do not show that it is of no document: of a form, a standard.

    Args:
        plain: the normalised text.
        start: the offset of the first word of the citation.
        word: its kind word, "" if there is none.
        number: the number.
    """
    if word and plain[start - 2 : start - 1] not in _MAY_END_A_FORM:
        return True
    near = plain[max(0, start - _LOOK_BACK_THING) : start]
    if word:
        return number.year is not None or not is_form(near)
    return not may_name_other_thing(near) or (number.is_self_evident and not names_no_document(near))


def _may_be_of_kind(number: DocumentNumber, word: str) -> bool:
    """Return True unless the kind word in front of a list is of another kind than the symbol at its end."""
    named, meant = kind_named(word), possible_kinds(number)
    if named is None or named == _ANY_KIND or not meant:
        return True
    return any(named.startswith(kind) or kind.startswith(named) for kind in meant)


def _is_evident(plain: str, written: WrittenNumber, number: DocumentNumber) -> bool:
    """Return True if a number needs no kind word in front: it is known by itself, or a label is in front of it."""
    if number.is_self_evident and _is_plain(plain, written):
        return _SPLIT.search(plain, max(0, written.start - _LOOK_BACK_THING), written.start) is None
    return _LABEL.search(plain, max(0, written.start - _LOOK_BACK_THING), written.start) is not None


def _is_plain(plain: str, written: WrittenNumber) -> bool:
    """Return True if a number is written so that it needs no words in front: with its mark, in capitals."""
    if written.year:
        return True
    typed = plain[written.start : written.end]
    if not written.mark:
        return len(written.serial) >= _THOUSAND and not _YEAR.fullmatch(written.serial)
    return not typed.islower() and (" " not in typed or not written.symbol.text.isalnum())


def _is_part(plain: str, written: WrittenNumber, glued: str) -> bool:
    """Return True if what is like a number is part of an amount or of an address; `glued` is the character before."""
    return (glued == "," and _is_amount(plain, written)) or _in_address(plain, written.start, written.follow)


def _is_amount(plain: str, written: WrittenNumber) -> bool:
    """Return True if digits and a comma in front make an amount of a number (1,234), and not cells of a CSV file."""
    amount = _AMOUNT.search(plain, max(0, written.start - _LOOK_BACK_SO), written.start)
    cells = (
        plain[written.follow : written.follow + 1] == ","
        and not plain[written.follow + 1 : written.follow + 2].isspace()
    )
    return amount is not None and len(written.serial) == _THOUSAND and not cells


def _in_address(plain: str, begins: int, ends: int) -> bool:
    """Return True if a number is part of an e-mail or web address: of a run without white space that has its signs."""
    left = plain[max(0, begins - _MAX_ADDRESS) : begins].rsplit(maxsplit=1)
    right = plain[ends : ends + _MAX_ADDRESS].split(maxsplit=1)
    head = left[-1] if left and not plain[begins - 1 : begins].isspace() else ""
    tail = right[0] if right and not plain[ends : ends + 1].isspace() else ""
    return any(sign in head + tail for sign in _ADDRESS_SIGNS)


def _dated(plain: str, written: WrittenNumber, start: int, word: str) -> tuple[int, date | None, TextSpan | None]:
    """Return the end of a citation, its day, and the span of the day.

    Args:
        plain: the normalised text.
        written: its number.
        start: the offset of its first word.
        word: its kind word, "" in headings.
    """
    begins, end, follow, _symbol, _parts = written
    after = _DATE_AFTER.match(plain, follow)
    if after and (issued_on := date_from_match(after)):
        return after.end(), issued_on, TextSpan(*after.span(1))
    if not word and start < begins and is_heading(plain, start):
        later = heading_day(plain, follow)
    else:
        later = _PASSED.match(plain, follow) if "được" in plain[follow : follow + _NEAR] else None
    if later and (issued_on := date_from_match(later)):
        return end, issued_on, TextSpan(*later.span("dated"))
    return end, None, None


def _numbers(plain: str) -> Iterator[WrittenNumber]:
    """Yield the numbers as written, found from the places where a symbol may begin."""
    at = 0
    for position in sorted(anchor.start() for sign in _ANCHORS for anchor in sign.finditer(plain)):
        behind = plain[position - 1 : position]
        if position < at or behind not in _BEHIND:
            continue
        if behind.isspace() and not plain[max(0, position - _LOOK_BACK_SO) : position].rstrip()[-1:].isalnum():
            continue
        first = position - _LOOK_BACK_SERIAL
        begins = plain.rfind(" ", max(at, first), position) + 1
        serial = plain[begins:position] if begins > at else ""  # without a space the slice would be the whole text
        if begins <= at or plain[begins - 2] in _NOT_BEFORE or not (serial.isdigit() or _SERIAL.fullmatch(serial)):
            first = max(at, position - _LOOK_BACK_DIGITS)
            above = [blank.end() for blank in _BLANK_LINE.finditer(plain, first, position)]
            digits = _DIGITS.search(
                plain, above[-1] if above and not _TORN.search(plain, first, above[-1]) else first, position
            )
            if digits is None or _TORN.search(plain, max(0, digits.start() - _LOOK_BACK_TORN), digits.start()):
                continue
            begins = digits.start()
        written = scan_number(plain, begins)
        if written is not None and written.end > position:
            yield written
            at = written.end


def citation_words(plain: str, begins: int, symbol: str = "") -> tuple[int, str, bool]:
    """Return the words of a citation whose number begins at an offset.

    Args:
        plain: the normalised text.
        begins: the offset of the number.
        symbol: the symbol of the number; the name of a law may lie between its kind word and "số".

    Returns:
        The offset of the first word of the citation, which is that of the number if there are no words; the kind word,
            "" if there is none; and True if a kind word or "số" was found.
    """
    if plain[begins - 4 : begins] == " số ":
        so, ends, word_end = True, begins - 3, begins - 4
    elif plain[begins - 1 : begins] == " " and plain[begins - 2].isalpha() and plain[begins - 2] not in "ốỐ":
        so, ends, word_end = False, begins, begins - 1
    else:
        near = plain[max(0, begins - _LOOK_BACK_SO) : begins]
        before = near.rstrip(_BETWEEN_SO)
        so = before[-2:].lower() == "số" and not before[-3:-2].isalnum()
        ends = begins - len(near) + len(before) - 2 if so else begins
        word_end = ends
    if plain[word_end - 1 : word_end] in _WHITE:
        window = plain[max(0, ends - _LOOK_BACK_WORD) : ends]
        word_end = ends - len(window) + len(window.rstrip(_BETWEEN))
    if word_end < ends and (word := kind_word_before(plain, word_end)):
        return word_end - len(word), word, True
    if not so:
        return begins, "", False
    start, word = _words_further_off(plain, ends, symbol)
    return start, word, True


def _words_further_off(plain: str, ends: int, symbol: str) -> tuple[int, str]:
    """Return the start and the kind word of a citation whose "số" has no kind word directly in front."""
    first = max(0, ends - _LOOK_BACK)
    if _LAW_SYMBOL.match(symbol) and any(plain.find(word, first, ends) >= 0 for word in _LAW_ENDS):
        name_end = first + len(plain[first:ends].rstrip(_BETWEEN))
        start = law_start(plain, first, name_end)
        if start is not None:
            return start, plain[start:name_end]
    if plain.find("của", first, ends) >= 0 or plain.find("CỦA", first, ends) >= 0:
        of_body = _of_body().search(plain, first, ends)
        if of_body:
            return of_body.start("all"), of_body["word"]
    return ends, ""


@cache
def _of_body() -> re.Pattern[str]:
    """Return the pattern of a kind word with its body before "số" and the number: "Nghị định của Chính phủ số"."""
    kind = rf"{kind_words()}|{kind_codes()}"
    of_body = rf"\s{{1,3}}của\s{{1,3}}(?!{kind_words()})[^\W\d][^\d.;:\n]{{1,60}}?"
    return re.compile(rf"(?<!\w)(?P<all>(?P<word>{kind}){of_body})[\s*_]{{1,4}}\Z", re.IGNORECASE)
