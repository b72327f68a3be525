"""Clauses without points (mệnh đề thiết lập): rounding, part of a step, what is not accepted, first cases."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc.rules.pieces.point_rounding import PointRounding, RoundingDirection
from cchc.rules.remainder import Remainder
from cchc.rules.wording.clauses.clause import Free, Setting, marks_of
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import letters
from cchc.rules.wording.words.refused import refused_at
from cchc.rules.wording.words.tokens import Token, words_of
from cchc.rules.wording.words.vocabulary import NUMBER_WORDS, Role
from cchc.values import to_exact_decimal

_REMAINDERS = {
    "chỉ tính bước đủ": Remainder.DROPPED, "chỉ tính phần đủ bước": Remainder.DROPPED,
    "phần chưa đủ không tính": Remainder.DROPPED, "phần lẻ không tính": Remainder.DROPPED,
    "không tính phần lẻ": Remainder.DROPPED, "tính theo tỷ lệ phần chênh lệch": Remainder.PRORATED,
    "phần chênh lệch tính theo tỷ lệ": Remainder.PRORATED,
    "phần chênh lệch được tính theo tỷ lệ": Remainder.PRORATED,
    "điểm tăng thêm tính theo tỷ lệ": Remainder.PRORATED, "điểm tăng thêm được tính theo tỷ lệ": Remainder.PRORATED,
    "phần lẻ tính theo tỷ lệ": Remainder.PRORATED, "phần lẻ được tính theo tỷ lệ": Remainder.PRORATED,
}  # fmt: skip
"""What clauses state about a part of a step, where so many points are added for so much."""
_WAYS = {"lên": RoundingDirection.UP, "xuống": RoundingDirection.DOWN}
_ROUNDING = re.compile(
    r"\(?(?:kết quả |điểm |số điểm )?(?:được )?(?:làm tròn(?: (?P<way>lên|xuống))?|lấy)(?: đến| tới| lấy)? ?"
    r"(?:(?P<places>0?[0-9]|một|hai|ba|bốn) (?:chữ số|số)(?: thập phân| lẻ)?(?: sau dấu phẩy| thập phân)?"
    r"(?:, làm tròn (?P<after>lên|xuống))?|"
    r"(?P<step>[0-9]+(?:[.,][0-9]+)?) ?(?:điểm|đ)|(?P<unit>hàng đơn vị|số nguyên|điểm nguyên))\)?"
)
_TAKES = re.compile(r"lấy (?:đến |tới |tròn |0?[0-9] |một |hai |ba |bốn )")
"""What "lấy" opens as a sentence on rounding: "lấy 2 chữ số thập phân"."""
_LEAVES_OUT = re.compile(r"(?<!\w)không tính(?!\w)")
_LIMIT = re.compile(
    r"(?:quá|trên) [0-9]+ \w+ (?:thì )?không (?:được )?(?:tiếp nhận|nhận)(?: đánh giá| hồ sơ| xem xét)?"
)


def read_rounding(tokens: Sequence[Token]) -> Setting | None:
    """Return how points are rounded (làm tròn): "làm tròn đến 2 chữ số thập phân".

    Raises:
        Refused: it opens as a sentence on rounding, and has other words.
    """
    words = words_of(tokens)
    if not _TAKES.match(words) and all(token.role is not Role.ROUNDS for token in tokens[:3]):
        return None
    found = _ROUNDING.fullmatch(words)
    if found is None:
        raise refused_at("unread", tokens)
    if found["way"] and found["after"]:
        raise refused_at("contradiction", tokens)
    way = _WAYS.get(found["way"] or found["after"], RoundingDirection.HALF_UP)
    rounding = PointRounding(_grid(found), way)
    return Setting(tokens, marks_of(tokens, SpanRole.ROUNDING), field="rounding", value=rounding)


def _grid(found: re.Match[str]) -> Decimal:
    """The grid that points are rounded to."""
    if found["unit"]:
        return Decimal(1)
    if places := found["places"]:
        return Decimal(1).scaleb(-int(places if places.isdigit() else NUMBER_WORDS[places]))
    return to_exact_decimal(found["step"].replace(",", "."))


def read_remainder(tokens: Sequence[Token]) -> Setting | None:
    """Return what a part of a step adds (phần chưa đủ bước): "phần lẻ không tính"."""
    remainder = _REMAINDERS.get(words_of(tokens))
    if remainder is None:
        return None
    return Setting(tokens, marks_of(tokens, SpanRole.POLICY), field="remainder", value=remainder)


def read_limit(tokens: Sequence[Token]) -> Setting | None:
    """Return the figure above which no result is accepted (không tiếp nhận): "quá 10 ngày không tiếp nhận"."""
    number = next((token for token in tokens if token.role is Role.NUMBER), None)
    if number is None or tokens[0].role is not Role.ABOVE or letters(tokens).count("n") != 1:
        return None
    if _LIMIT.fullmatch(words_of(tokens)) is None:
        return None
    return Setting(tokens, marks_of(tokens, SpanRole.CAP), field="limit", value=number.value)


def read_free(tokens: Sequence[Token]) -> Free | None:
    """Return how many first cases are free (những lần đầu): "không trừ 2 lần đầu", "(không tính 2 lần đầu)"."""
    found = re.fullmatch(r"\(?(?:K|kl)n?(?P<behind>w{1,2})1\)?|n?w{1,2}1(?:K|kl)", letters(tokens))
    if found is None or ("k" in found[0] and not _LEAVES_OUT.search(words_of(tokens))):
        return None
    numbers = [int(token.value) for token in tokens if token.role is Role.NUMBER]
    nouns = words_of([token for token in tokens if token.role is Role.WORD])
    return Free(tokens, marks_of(tokens, SpanRole.FIRST_CASES), cases=numbers[0] if numbers else 1, case=nouns)
