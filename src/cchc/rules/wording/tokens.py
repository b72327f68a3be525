"""The tokens of a scoring text (đơn vị từ): numbers, words that play a part, other words, signs."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from cchc.exact import exact
from cchc.rules.wording.vocabulary import CASES, NUMBER_WORDS, PHRASES, SIGNS, Role
from cchc.viet import refuse_two_readings

_BULLET = r"(?:^|\n)[ \t]*(?:[-+•*]+[ \t]+|[-+•](?=[^\W\d_])|\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđ])[).][ \t]+)"
_REFERENCE = (
    r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2}/[0-9]{4}"
    r"|(?<=ngày )[0-9]{1,2}/[0-9]{1,2}"
    r"|[0-9]{1,5}[a-z]?(?:/[0-9]{4})?(?-i:[-/](?:NQ|NĐ|QĐ|KH|CT|TT|QH|BC|CTr|TB|HD|QC|UBND|CP|TW|TU|VP|SNV)\b)[-/\w&]*"
    r"|(?:điều|khoản|mục|điểm|chương|phụ lục|nhóm|phần|thông tư|nghị định|quyết định|nghị quyết)[ ]"
    r"(?:số )?(?:[0-9]{1,3}[a-zđ]?|[ivx]{1,5})(?:\.[0-9]{1,2})*(?![0-9%,\w/])(?![ ]?(?:điểm|đ)\b)"
    r"|[ivx]{1,5}(?:\.[0-9]{1,2})+"
)
"""What has digits and is no number: a date, a document, a provision, another criterion."""
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?"


class Token(NamedTuple):
    """A token (đơn vị từ) and where it stands.

    Attributes:
        kind: "number", "word", "sign", "bullet" or "reference"; a phrase with a role is a word.
        text: the token in small letters, its white space single.
        start: where it begins in the text that is read.
        end: where it ends.
        role: the part that it plays, or None.
        value: what a number says.
        percent: whether a per cent sign follows the number.
        breaks: whether a line ends before it.
    """

    kind: str
    text: str
    start: int
    end: int
    role: Role | None = None
    value: Fraction = Fraction(0)
    percent: bool = False
    breaks: bool = False


NOTHING = Token("end", "", 0, 0)
"""What stands after the last token."""


def token_at(said: Sequence[Token], place: int) -> Token:
    """The token at a place; `NOTHING` where the text has ended."""
    return said[place] if place < len(said) else NOTHING


def is_full_stop(said: Sequence[Token], place: int) -> bool:
    """Whether a full stop stands here: nothing follows it, or white space does."""
    after = token_at(said, place + 1)
    return said[place].text == "." and (after is NOTHING or after.start > said[place].end)


def tokens(text: str) -> list[Token]:
    """The tokens of a normalised text (tách từ), in its order; white space is none."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    roles, reached = _roles(), 0
    for found in _pattern().finditer(text):
        kind, said = found.lastgroup or "", found[0]
        start, end = found.span()
        breaks, reached = "\n" in text[reached:start], end
        match kind:
            case "number":
                if percent := said.endswith("%"):
                    refuse_two_readings(said)
                yield Token(kind, said, start, end, None, number(said.rstrip("% \t")), percent, breaks)
            case "ordinal":
                place = Fraction(NUMBER_WORDS[said.split()[-1].lower()])
                yield Token("number", said, start, end, None, place, breaks=breaks)
            case "part":
                num, den = said.split("/")
                share = Fraction(int(num), int(den)) * 100
                yield Token("number", said, start, end, None, share, percent=True, breaks=breaks)
            case "phrase":
                told = " ".join(said.lower().split())
                yield Token("word", told, start, end, roles[told], breaks=breaks)
            case "sign":
                yield Token(kind, said, start, end, SIGNS.get(said), breaks=breaks)
            case _:
                yield Token(kind, said.lower(), start, end, breaks=breaks)


def number(said: str) -> Fraction:
    """The number that stands in a scoring text (số): a comma before decimals, a dot too where it groups nothing."""
    grouped = re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?", said)
    plain = said.replace(".", "") if grouped else said
    return exact(Decimal(plain.replace(",", ".")))


@cache
def _roles() -> dict[str, Role]:
    return {phrase: role for role, phrases in PHRASES.items() for phrase in phrases}


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_roles(), key=len, reverse=True)
    known = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    ordinals = "|".join(NUMBER_WORDS)
    counted = "|".join(word for word in NUMBER_WORDS if word not in ("nhất", "tư", "năm"))
    signs = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
    return re.compile(
        rf"(?P<bullet>{_BULLET})"
        rf"|(?P<reference>(?<!\w)(?:{_REFERENCE}))"
        r"|(?P<part>(?<![\w/])[0-9]{1,2}/[1-9][0-9]{0,2}(?=\s+(?:(?:tổng\s+)?số\s+(?!điểm)|(?:đến|tới)\s)))"
        rf"|(?P<number>(?<![0-9])(?:{_NUMBER})[ \t]?%|(?<![0-9])(?:{_NUMBER})(?!(?-i:[A-Z])))"
        rf"|(?P<ordinal>(?<!\w)(?:thứ\s+(?:{ordinals})|(?:{counted})(?=\s+(?:{CASES})\b))(?!\w))"
        rf"|(?P<phrase>(?<![^\W\d_])(?:{known})(?![\w]))"
        r"|(?P<word>(?:[cdhk]?m)[23](?!\w)|[^\W\d_]+)"
        rf"|(?P<sign>{signs}|=>|→|[^\w\s])",
        re.IGNORECASE,
    )
