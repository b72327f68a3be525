"""The symbol of a document (ký hiệu): its groups, their meaning, and the repair of badly typed ones."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from cchc.documents.issuer_table import issuer_codes
from cchc.documents.kind_table import PARTY_CODES, STATE_CODES
from cchc.messages import Message, _

Family = Literal["party", "state"]
Mark = Literal["-", "/"]

_INTERNAL = "nb"
"""What follows the issuer in internal letters: 2587-CV/VPTW/nb."""
_TOKEN = re.compile(r"[-/.&()]|[^-/.&()]+")
_PARTY_ISSUER = re.compile(r"ĐU\w*|(?:BTC|BTG|BTGDV|BDV|BNC|VP|UBKT|BKT)?(?:TW|TU|HU|QU|ThU)")
_SHARED_CODES = ("BCĐ", "TB", "HĐ")
"""Codes used by bodies of the Party and of the State."""
_JOINT = ("TTLT", "NQLT")
_OLD_KINDS = ("L", "LCT", "SL")
_OLD_ALONE = ("CP", "HĐBT", "LCT", "SL", "TTg")
"""Groups that were a whole symbol in old documents."""
_LAST_KINDS = ("NĐ", "QĐ")
"""Kinds that may come last in old symbols: BYT/NĐ, NH-QĐ."""
_OLD_BODIES = ("TC",)
"""Kinds that were the code of a ministry in old numbers: 89-TC/TCT, Bộ Tài chính."""
_OLD_ISSUERS = ("LB", "HĐBT", "HĐNN", "NV", "XD", "NH", "TM")
"""Bodies of the State behind a slash in old numbers: 06-TT/LB, Liên Bộ; 52-CT/HĐBT."""
_OLD_CHAIRMAN = "CT"
"""The whole symbol of the Chairman of the Council of Ministers: 87-CT; in new numbers it is a kind."""
_LEGISLATURE = re.compile(r"(?:QH|UBTVQH)[0-9]{1,2}|HĐNN[0-9]")
_UNCLEAR_PARTY = ("CB", "ĐH", "ĐĐ", "BCS", *_SHARED_CODES)
"""Codes of the Party that mean other bodies too: 2254/CT-CB is a letter of a tax department."""
_EVIDENT = (*_OLD_ALONE, "BCĐ")
"""Symbols of one group that no other thing has."""
_WEAK_KINDS = ("PC", "PA", "DA", "PB", "PG", "GM", "TC", "L", "HD", "CT", "BS", "GP")
"""Kinds whose code is also found in product codes; with an unknown body they need a kind word in front."""
_LONG_BODY = 4
"""Letters of a body's code that product codes seldom have."""
_GROUP = re.compile("[A-ZĐƯ](?:[A-Za-zĐđƯư0-9 ]*[A-ZĐƯ0-9][A-Za-zĐđƯư0-9]*)?|nb|[0-9]{1,4}|[-/.&()]")
"""A token as it may be written officially: capitals, small letters between them only; "nb" of internal letters; digits
behind a point or in brackets."""
_NOTED = re.compile("([^0-9]*)([1-9][0-9]*)")
_FOOTNOTE_DIGITS = 2
_NEVER_NUMBERED = frozenset((
    "CP", "TTg", "TW", "TU", "UBND", "CTN", "NHNN", "TTCP", "KTNN", "VPCP", "VPQH", "VPTW", "TANDTC", "VKSNDTC", "BNV",
    "BTTTT", "BGDĐT", "BYT", "BCT", "BXD", "BGTVT", "BTNMT", "BNNPTNT", "BLĐTBXH", "BKHCN", "BVHTTDL", "BTP", "BCA",
    "BQP", "BKHĐT", "UBDT",
))  # fmt: skip
"""Codes that never end in a digit: one behind them is the mark of a footnote."""


class Symbol(NamedTuple):
    """The parts of a symbol (ký hiệu): the kind, the issuer, the drafting unit, and the family of documents."""

    kind: str | None
    issuer: str
    unit: str
    family: Family


class RepairedSymbol(NamedTuple):
    """A symbol in the official form (ký hiệu đã sửa), the mark in front of it, and the repairs."""

    mark: Mark
    text: str
    repairs: tuple[Message, ...]
    footnote: str = ""


def is_party_issuer(code: str) -> bool:
    """Return True if a group means an organ of the Party."""
    return (code in issuer_codes("party") and code not in _SHARED_CODES) or _PARTY_ISSUER.fullmatch(code) is not None


def is_state_issuer(code: str) -> bool:
    """Return True if a group means a known State body."""
    return (code in issuer_codes("state") and code not in _SHARED_CODES) or _LEGISLATURE.fullmatch(code) is not None


@lru_cache(maxsize=8192)
def read_symbol(mark: Mark, text: str, *, dated: bool) -> Symbol | None:
    """Return the parts of a symbol (đọc ký hiệu), or None if it names no issuer.

    Args:
        mark: the character between the number and the symbol.
        text: the symbol in the official form.
        dated: True if the number contains a year.

    >>> read_symbol("-", "NQ/TU", dated=False), read_symbol("/", "SNV-CCHC&PC", dated=False).unit
    (Symbol(kind='NQ', issuer='TU', unit='', family='party'), 'CCHC&PC')
    """
    first, *rest = _TOKEN.findall(text)
    second = rest[1] if rest else ""
    after = "".join(rest[1:])
    if not rest:
        return _alone(mark, first, dated=dated)
    if mark == "-" and rest[0] == "/" and first not in _OLD_KINDS and second not in _LAST_KINDS:
        if second in _OLD_ISSUERS:
            return Symbol(first, second, "".join(rest[3:]), "state")
        if (first in _OLD_BODIES or first not in PARTY_CODES | STATE_CODES) and not is_party_issuer(second):
            return Symbol(None, first, after, "state")
        issuer, _slash, unit = after.partition("/")
        return Symbol(first, issuer, unit, "party")
    if first in STATE_CODES or first in _OLD_KINDS or dated:
        joint = first in _JOINT or first not in STATE_CODES
        return Symbol(first, after if joint else second, "" if joint else "".join(rest[3:]), "state")
    last = rest[-1]
    if last in _LAST_KINDS and (mark == "-" or not is_state_issuer(first)):
        return Symbol(last, first, "".join(rest[1:-2]), "state")
    return Symbol(None, first, after, "state") if mark == "/" else None


def _alone(mark: Mark, group: str, *, dated: bool) -> Symbol | None:
    """Return the parts of a symbol of one group: a law, an old document, a letter of a body."""
    if group in _OLD_KINDS:
        return Symbol(group, "", "", "state")
    if (mark == "/" and group not in STATE_CODES | PARTY_CODES) or (is_whole_symbol(mark, group) and not dated):
        return Symbol(None, group, "", "state")
    return None


def is_whole_symbol(mark: Mark, group: str) -> bool:
    """Return True if one group after a number is known to be a whole symbol (ký hiệu một nhóm): 46-CP, 362-HĐBT.

    Args:
        mark: the character between the number and the group.
        group: the group.
    """
    if group in _OLD_ALONE or _LEGISLATURE.fullmatch(group):
        return True
    return mark == "-" and (group in issuer_codes("state") or group in _SHARED_CODES or group == _OLD_CHAIRMAN)


@lru_cache(maxsize=8192)
def is_evident(mark: Mark, text: str, *, dated: bool) -> bool:
    """Return True if a number with this symbol needs no kind word in front (ký hiệu đủ rõ): its kind or body is known.

    Args:
        mark: the character between the number and the symbol.
        text: the symbol in the official form.
        dated: True if the number contains a year.
    """
    symbol = read_symbol(mark, text, dated=dated)
    if symbol is None or text.isalnum():
        return symbol is not None and (_LEGISLATURE.fullmatch(text) is not None or text in _EVIDENT)
    body = symbol.issuer.partition("-")[0]
    known = is_state_issuer(body) or is_party_issuer(body)
    if symbol.kind is None:
        return known
    strong = symbol.kind not in _WEAK_KINDS or len(body) >= _LONG_BODY
    return known or dated or (strong and symbol.kind in known_codes())


@lru_cache(maxsize=8192)
def official_symbol(mark: str, text: str, dated: bool) -> RepairedSymbol | None:  # noqa: FBT001  # a keyword costs the cache twice
    """Return the symbol in the official form (sửa ký hiệu), or None if it is no symbol or names no issuer.

    Letters, separators and the order of hyphen and slash are repaired; the mark of a footnote is taken off.

    Args:
        mark: the character typed between the number and the symbol: "-", "/" or "".
        text: the symbol as typed, without spaces around its separators.
        dated: True if the number contains a year.

    >>> official_symbol("/", "NQ-TW", False).text, official_symbol("/", "ct-ttg", False).text
    ('NQ/TW', 'CT-TTg')
    >>> official_symbol("/", "NĐ-CP2", True).footnote, official_symbol("/", "Lưu", False)
    ('2', None)
    """
    repairs: list[Message] = []
    if "_" in text:
        text = text.replace("_", "-")
        repairs.append(_("thay “_” bằng “-”"))
    tokens: list[str] = _TOKEN.findall(text.replace("T.Ư", "TƯ"))
    small = text == text.lower() and (tokens[0] in _known() or _LEGISLATURE.fullmatch(text.upper()) is not None)
    for index in range(0, len(tokens), 2):
        tokens[index], repair = _repaired_group(tokens[index], small=small)
        repairs += [repair] if repair else []
    footnote = ""
    if (noted := _NOTED.fullmatch(tokens[-1])) and _is_never_numbered(noted[1], dated=dated):
        tokens[-1], footnote = noted.groups()
    if not all(map(_GROUP.fullmatch, tokens)) or len(footnote) > _FOOTNOTE_DIGITS:
        return None
    typed, swapped = _arranged(mark, tokens)
    repairs += [swapped] if swapped else []
    official: Mark = "-" if typed == "-" else "/"
    symbol = "".join(tokens)
    if (dated and official == "-") or read_symbol(official, symbol, dated=dated) is None:
        return None
    return RepairedSymbol(official, symbol, tuple(dict.fromkeys(repairs)), footnote)


def _is_never_numbered(code: str, *, dated: bool) -> bool:
    """Return True if a digit behind a code is the mark of a footnote, because the code never ends in one."""
    if code in _NEVER_NUMBERED or (dated and code == "BTC"):
        return True
    return is_party_issuer(code) and code not in _UNCLEAR_PARTY


def _arranged(mark: str, tokens: list[str]) -> tuple[str, Message | None]:
    """Return the mark and the repair of exchanged hyphen and slash; `tokens` are changed in place."""
    first, between, second = (*tokens, "", "")[:3]
    party = is_party_issuer(second) and second not in _UNCLEAR_PARTY
    kind = (first in PARTY_CODES or first in STATE_CODES) and first not in _OLD_BODIES
    old = first in _OLD_KINDS or second in _LAST_KINDS
    if not kind or old or between not in ("-", "/"):
        return mark or "/", None
    if party and first in PARTY_CODES:
        wanted = ("-", "/")
    elif between == "-" or (first in STATE_CODES and is_state_issuer(second)):
        wanted = ("/", "-")
    else:
        wanted = (mark or "-", between)
    if (mark, between) == wanted:
        return mark, None
    tokens[1] = wanted[1]
    return wanted[0], _("đặt lại dấu gạch nối và gạch chéo") if mark else _("thêm dấu sau số")


@cache
def known_codes() -> frozenset[str]:
    """Return every known code (các ký hiệu đã biết), of kinds and of bodies."""
    return frozenset((*issuer_codes("state"), *issuer_codes("party"), *PARTY_CODES, *STATE_CODES, *_OLD_KINDS))


def is_known_code(group: str) -> bool:
    """Return True if a group is a known code, in any case, or one with D typed for Đ."""
    return group.lower() in _known() or group.upper() in _without_stroke()


def is_all_known(symbol: str) -> bool:
    """Return True if every group of a symbol is a known code."""
    return all(map(is_known_code, re.split("[-/.&]", symbol)))


def is_group(group: str) -> bool:
    """Return True if a group may belong to a symbol: a word of the text, "Lưu", may not."""
    return _GROUP.fullmatch(group) is not None or is_known_code(group)


@cache
def _known() -> dict[str, str]:
    """Return every known code by its lower-case form."""
    return {code.lower(): code for code in known_codes()}


@cache
def _without_stroke() -> dict[str, str]:
    """Return the known codes with a Đ by what they become if D is typed for it, unless that is a code itself."""
    known = set(_known().values())
    bare = {code.replace("Đ", "D"): code for code in sorted(known) if "Đ" in code}
    return {typed: code for typed, code in bare.items() if typed not in known}


def _repaired_group(group: str, *, small: bool) -> tuple[str, Message | None]:
    """Return a group as it is written officially, and the repair if there was one.

    Args:
        group: the group as typed.
        small: True if the whole symbol was typed in small letters, so that an unknown group is one of capitals.
    """
    if group == "TƯ":
        return "TW", _("thay “TƯ” bằng “TW”")
    if (code := _without_stroke().get(group.upper())) and group.upper() not in _known().values():
        return code, _("thay D bằng Đ")
    if group.startswith("DU") and not group.startswith("DUO"):
        return f"Đ{group[1:]}", _("thay D bằng Đ")
    known = _known().get(group.lower())
    if known is None and (noted := _NOTED.fullmatch(group)) and noted[1].lower() in _known():
        known = f"{_known()[noted[1].lower()]}{noted[2]}"
    if known is None and (_LEGISLATURE.fullmatch(group.upper()) or (small and group != _INTERNAL)):
        known = group.upper()
    if known and known != group and group not in _known().values():
        return known, _("sửa chữ hoa, chữ thường")
    return group, None
