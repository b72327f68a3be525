"""The tokens of a wording (đơn vị từ): every character that is not white space belongs to exactly one of them."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from cchc.exact import exact
from cchc.rules.wording.words.refused import Refused
from cchc.rules.wording.words.vocabulary import ALONE, MEASURES, NUMBER_WORDS, PHRASES, SIGNS, Role
from cchc.values import COUNTED
from cchc.viet import SCALED_NUMBER, read_sized_number, refuse_two_readings

_REFERENCE = (
    r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2}/[0-9]{4}(?![-/\w])"
    r"|(?<=ngày )[0-9]{1,2}/[0-9]{1,2}|(?<=ngày )[0-9]{1,2}(?=\s+(?:hằng|hàng)\s)"
    r"|[0-9]{1,5}[a-z]?(?:/[0-9]{4})?(?-i:[-/](?:NQ|NĐ|QĐ|KH|CT|TT|QH|BC|CTr|TB|HD|QC|UBND|CP|TW|TU|VP|SNV)\b)[-/\w&]*"
    r"|[0-9]{1,5}(?:/[0-9]{4}/[a-zđ]{2,5}|[-/][a-zđ]{2,4}-[a-zđ]{2,5})(?:-[a-zđ]{2,5})*(?![-/\w])"
    r"|(?<!mỗi )(?<!cứ )(?:điều|khoản|mục|điểm|chương|phụ lục|nhóm|phần|thông tư|nghị định|quyết định|nghị quyết)[ ]"
    r"(?:số )?(?:[0-9]{1,3}[a-zđ]?|[ivx]{1,5})(?:\.[0-9]{1,2})*(?![0-9%,\w/])(?![ ]?(?:điểm|đ)\b)"
    r"|[ivx]{1,5}(?:\.[0-9]{1,2})+"
    r"|(?<!mỗi )(?<!cứ )(?:nhóm|mức độ|loại|cấp|cấp độ|vòng|hạng|bậc|giai đoạn|đợt|khóa|khu vực|tuyến|học kỳ|thang)[ ]"
    r"[0-9]{1,2}(?![0-9%.,]|\s*(?:đến|tới|-|–|trở)|\s?(?:điểm|đ)(?!\w))"
    r"|mức [0-9](?=\s*[:(])|năm [12][0-9]{3}(?![0-9])|(?:dưới|trên|từ|đủ) [0-9]{1,2} tuổi"
    r"|(?:(?<=trong )|(?<=trước )|(?<=sau )|(?<=hết ))tháng (?:0?[1-9]|1[0-2])(?=\s*(?:[:;,.()]|\Z))"
    r"|quý [ivx]{1,3}(?!\w)|iso [0-9]+(?::[0-9]{4})?|(?<=đến )[0-9]{1,2} giờ [0-9]{2} phút"
)
"""What has digits and is no number: a date, a document, a provision, another criterion."""
_BULLET = (
    r"(?:(?<=\n)|\A)[ \t]*(?:[-+•*–·]+[ \t]+(?![0-9][0-9.,]*[ ]?(?:điểm|đ)[ ]?/)|[-+•](?=[^\W\d_]))"
    r"|[ \t]*•[ \t]*(?=[^\W_]|[≥≤<>])"
    r"|(?<=[:;])[ \t]*[-+•–][ \t]+(?=[^\W\d_])"
    r"|(?:(?<=\n)|(?<=;)|\A)[ \t]*\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđ])[).][ \t]+"
)
_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_ROUGHLY = r"(?:rưỡi|rưởi|có lẻ|(?<=[0-9] )(?:phần (?:mười|vạn|[0-9]+)|[oO]/[oO]))(?!\w)"
"""Words behind a number that make another of it."""
_WIDE = re.compile(r"[ \t]{2}|\t")
_MISREAD = re.compile(r"(?<![0-9.,])[.,]*[0-9][0-9.,]*[oOlI|](?!\w)|(?<!\w)[oOlI][.,]?[0-9][0-9.,]*(?!\w)")
"""Digits beside a letter that a scanner takes for a digit: "O,25", "1O"."""


_BESIDE = 40
"""How many characters beside a number may tell what it counts."""
MAX_DIGITS = 30
"""The longest number, in digits, dots and commas."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token (đơn vị từ) and where it lies.

    Attributes:
        role: the part that it plays.
        text: the token in small letters, its white space single.
        start: where it begins in the text that is read.
        end: where it ends.
        printed: the token as it is printed, its white space single.
        value: the value of a number; a percentage is the share itself.
        decimals: whether a number is written with decimals.
        breaks: whether a line ends before it.
        capital: whether it begins with a capital letter.
    """

    role: Role
    text: str
    start: int
    end: int
    printed: str
    value: Fraction = Fraction(0)
    decimals: bool = False
    breaks: bool = False
    capital: bool = False


def words_of(tokens: Sequence[Token]) -> str:
    """Return the words of tokens in small letters, single spaces between them, signs as typed."""
    return _joined(tokens, [token.text for token in tokens])


def printed_of(tokens: Sequence[Token]) -> str:
    """Return the words of tokens as they are printed, on one line."""
    return _joined(tokens, [token.printed for token in tokens])


def trimmed(tokens: Sequence[Token], leading: Collection[Role], trailing: Collection[Role]) -> Sequence[Token]:
    """Return tokens without those of some parts at their beginning and at their end (bỏ dấu ở hai đầu)."""
    start, end = 0, len(tokens)
    while start < end and tokens[start].role in leading:
        start += 1
    while start < end and tokens[end - 1].role in trailing:
        end -= 1
    return tokens[start:end]


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    parts: list[str] = []
    for place, word in enumerate(words):
        glued = place > 0 and tokens[place - 1].end == tokens[place].start
        parts.append(word if not place or glued else f" {word}")
    return "".join(parts)


def tokens(text: str) -> list[Token]:
    """Return the tokens of a normalised text (tách từ), in their order, each with the role of its words alone.

    Raises:
        Refused: a character that no wording contains, or a number that can be read in two ways.
    """
    if _WIDE.search(text) is None:
        return list(_tokens(text))
    kept = [at for at, char in enumerate(text) if not (at and char in " \t" and text[at - 1] in " \t")]
    narrow = "".join(" " if text[at] in " \t" else text[at] for at in kept)
    try:
        found = list(_tokens(narrow))
    except Refused as refused:
        raise Refused(refused.code, kept[refused.start], kept[refused.end - 1] + 1) from None
    return [replace(token, start=kept[token.start], end=kept[token.end - 1] + 1) for token in found]


def _tokens(text: str) -> Iterator[Token]:
    if misread := _MISREAD.search(text):
        raise Refused("digit", misread.start(), misread.end())
    reached = 0
    for found in _pattern().finditer(text):
        read, (start, end) = found[0], found.span()
        breaks, reached = "\n" in text[reached:start], end
        printed = " ".join(read.split())
        role, value, decimals = _meaning(text, found, printed.lower())
        start += len(read) - len(read.lstrip())
        end = start + len(read.strip())
        yield Token(role, printed.lower(), start, end, printed, value, decimals, breaks, read.strip()[0].isupper())


def _meaning(text: str, found: re.Match[str], plain: str) -> tuple[Role, Fraction, bool]:
    """The part of a token, its value, and whether it is written with decimals.

    Raises:
        Refused: a character that no wording contains, or a number that can be read in two ways.
    """
    start, end = found.span()
    role, value, decimals = Role.WORD, Fraction(0), False
    match found.lastgroup:
        case "bullet":
            role = Role.LINE
        case "number":
            role, value, decimals = _number(text, found)
        case "sized" | "share":
            size = exact(read_sized_number(found["sized"]))
            role, value = (Role.PERCENT, size / 100) if found["share"] else (Role.NUMBER, size)
            decimals = size.denominator != 1
        case "ordinal":
            word = plain.rsplit(maxsplit=1)[-1]
            value = Fraction(NUMBER_WORDS.get(word) or int(word))
            behind = text[max(start - _BESIDE, 0) : start].rstrip().lower().endswith("lần")
            role = Role.ORDINAL if plain.startswith("thứ") or behind else Role.NUMBER
        case "part":
            role, value = Role.PERCENT, Fraction(plain)
        case "phrase" | "points":
            role = _roles()[plain]
        case "sign" if plain in SIGNS:
            role = SIGNS[plain]
        case "rough" | "sign":
            raise Refused("unread", start, end)
        case _:
            pass
    return role, value, decimals


def _number(text: str, found: re.Match[str]) -> tuple[Role, Fraction, bool]:
    start, end = found.span()
    read, unit = found["digits"], " ".join(found[0][len(found["digits"]) :].lower().split())
    after = text[end : end + _BESIDE]
    value = number(read, after.lstrip().lower(), found.span(), percent=bool(unit))
    if unit:
        value /= 1000 if unit in ("‰", "phần nghìn", "phần ngàn") else 100
    decimals = "," in read or value.denominator != 1 or re.search(r"[.][0-9]{1,2}$", read) is not None
    if decimals and not unit and _counts(after):
        raise Refused("grouping", start, end)
    return Role.PERCENT if unit else Role.NUMBER, value, decimals


def _counts(after: str) -> bool:
    """Whether the words behind a number are counted one by one."""
    found = re.match(rf"\s*({COUNTED})(?!\w)", after, re.IGNORECASE)
    return found is not None and found[1].lower() not in MEASURES


def number(read: str, after: str, span: tuple[int, int], *, percent: bool) -> Fraction:
    """Return the number that digits with commas and dots mean (số).

    A comma, or a single dot that does not group thousands, is decimal.

    Raises:
        Refused: the grouping can be read in two ways, such as "1,000" or "2.125 điểm".
        InvalidInput: a percentage can be, such as "98.500%".
    """
    if len(read) > MAX_DIGITS:
        raise Refused("unread", *span)
    if re.fullmatch(r"[0-9]+", read):
        return Fraction(int(read))
    points = re.match(r"(?:điểm|đ)(?!\w)", after) is not None
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?", read):
        single = read.count(".") == 1 and "," not in read
        if single and percent and len(read.partition(".")[0]) > 1 and not read.endswith("00"):
            return exact(Decimal(read))
        if single and percent:
            refuse_two_readings(f"{read}%")
        if single and points and not read.endswith("000"):
            raise Refused("grouping", *span)
        return exact(Decimal(read.replace(".", "").replace(",", ".")))
    if re.fullmatch(r"[0-9]+,[0-9]+", read):
        before, _comma, decimals = read.partition(",")
        if len(decimals) == 3 and decimals.endswith("00") and before.strip("0") and not percent:
            raise Refused("grouping", *span)
        return exact(Decimal(read.replace(",", ".")))
    if re.fullmatch(r"[0-9]+\.[0-9]+", read):
        return exact(Decimal(read))
    raise Refused("grouping", *span)


@cache
def _roles() -> dict[str, Role]:
    return {phrase: role for role, phrases in PHRASES.items() for phrase in phrases}


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_roles(), key=len, reverse=True)
    known = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") + ALONE.get(phrase, "") for phrase in phrases)
    ordinals = "|".join(NUMBER_WORDS)
    counted = "|".join(word for word in NUMBER_WORDS if word not in ("nhất", "tư"))
    signs = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
    return re.compile(
        rf"(?P<bullet>{_BULLET})|(?P<rough>(?<!\w){_ROUGHLY})"
        rf"|(?P<reference>(?<!\w)(?:{_REFERENCE}))"
        r"|(?P<part>(?<![\w/,.])[0-9]{1,2}/[1-9][0-9]{0,2}(?=\s+(?:(?:tổng\s+)?số\s+(?!điểm)|(?:đến|tới)\s)))"
        rf"|(?P<sized>(?<!\w)(?<!thứ ){SCALED_NUMBER})(?P<share>\s?(?:%|phần\s+trăm(?!\w)))?"
        rf"|(?P<ordinal>(?<!\w)(?:thứ\s+(?:{ordinals}|[0-9]{{1,3}})|(?:{counted})(?=\s+(?:{COUNTED})(?!\w))"
        rf"|(?<=lần )(?:{ordinals}))(?!\w))"
        r"|(?P<code>(?<!\w)(?:[0-9]+(?!điểm|đ(?!\w)|km|ha|kg|m[23²³]?(?!\w))[^\W\d_½¼¾²³¹]\w*|[^\W\d_½¼¾²³¹]+[0-9]+\w*))"
        rf"|(?P<number>(?<!\w)(?P<digits>{_NUMBER})(?:[ \t]?(?:%|‰|phần[ \t](?:trăm|nghìn|ngàn)(?!\w)))?)"
        r"|(?P<points>(?:(?<=[0-9])|(?<=[0-9][ ]))(?:điểm|đ)(?=[ \t]*\n))"
        rf"|(?P<phrase>(?<![^\W\d_])(?:{known})(?![\w]))"
        r"|(?P<word>(?:[cdhk]?m)[23²³](?!\w)|[^\W\d_²³½¼¾¹]+)"
        rf"|(?P<sign>{signs}|[^\s])",
        re.IGNORECASE,
    )
