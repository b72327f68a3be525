"""Amounts of money (tiền): in đồng, thousands, millions and billions of đồng, in figures and in words."""

import re
from decimal import Decimal
from typing import Literal

from cchc.errors import InvalidInput
from cchc.exact import HasValue, Number, exact, to_decimal
from cchc.messages import _
from cchc.viet.numerals import ORDINARY, Convention, format_number, parse_number
from cchc.viet.refusal import unreadable
from cchc.viet.scaled import DIGITS_WITH_SCALES, SPELLED_NUMBER, read_sized_number
from cchc.viet.spelling import Billion, Four, Thousand, ZeroTens, spell_number
from cchc.viet.text import fold

Unit = Literal["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng"]

_POWERS: dict[str, int] = {"đồng": 0, "nghìn đồng": 3, "triệu đồng": 6, "tỷ đồng": 9, "nghìn tỷ đồng": 12}
_AMOUNT = re.compile(r"(?P<number>\S+) ?(?P<unit>(?:nghìn |triệu |tỷ |nghìn tỷ )?(?:đồng|đ|vnđ|vnd))")
_SHAPE = (r"-?[0-9.,]+", r"\s*(?:(?:(?:nghìn|ngàn)\s+)?(?:tỷ|tỉ)|nghìn|ngàn|triệu)?", r"\s*(?:đồng|đ|₫|vnđ|vnd)")
_COMPOUND = re.compile(rf"(?P<number>{DIGITS_WITH_SCALES}|(?:âm )?{SPELLED_NUMBER}) ?(?:đồng|đ|vnđ|vnd)")
_SPELLINGS = {"ngàn": "nghìn", "tỉ": "tỷ", "đ": "đồng", "vnđ": "đồng", "vnd": "đồng"}


def format_money(amount: Number | HasValue, unit: Unit = "đồng", places: int | None = None) -> str:
    """Return the amount as an office writes it (viết số tiền): 1500000000 in "tỷ đồng" is `1,5 tỷ đồng`.

    Args:
        amount: the amount in đồng.
        unit: the unit to write it in.
        places: digits after the comma, as in `format_number`.

    Raises:
        InvalidInput: `amount` is not an exact number, or the unit is unknown.

    >>> format_money(1500000000, unit="tỷ đồng"), format_money(250000)
    ('1,5 tỷ đồng', '250.000 đồng')
    """
    if unit not in _POWERS:
        remedy = _("hãy chọn {choices}", choices=", ".join(_POWERS))
        raise InvalidInput.of("unit", _("không có đơn vị tiền này"), unit, remedy)
    if unit == "đồng":
        return f"{format_number(amount, places)} đồng"
    if type(amount) is int and -ORDINARY < amount < ORDINARY:  # a Decimal is quicker to write than a fraction
        return f"{format_number(Decimal(f'{amount}E-{_POWERS[unit]}'), places)} {unit}"
    return f"{format_number(exact(amount) / 10 ** _POWERS[unit], places)} {unit}"


def parse_money(text: str, convention: Convention | None = "vi") -> Decimal:
    """Return the amount in đồng that a text contains (đọc số tiền): "1,5 tỷ đồng", "250 triệu đồng", "5.000đ".

    Several parts are read too, "1 tỷ 250 triệu đồng", and words, "bảy tỷ, hai trăm triệu đồng". The spellings nghìn and
    ngàn, tỷ and tỉ, đồng, đ, ₫, VNĐ and VND are equal.

    Args:
        text: a number followed by a unit.
        convention: how the number is written, as in `parse_number`.

    Raises:
        InvalidInput: the text is no amount, or its number does not follow the convention.

    >>> parse_money("1,5 tỷ đồng")
    Decimal('1500000000')
    """
    plain = " ".join(_SPELLINGS.get(word, word) for word in fold(text).replace("₫", "đ").split())
    found = None if plain[:1].isalpha() else _AMOUNT.fullmatch(plain)
    if found is None:
        if compound := _COMPOUND.fullmatch(plain):
            return read_sized_number(compound["number"], lambda one: parse_number(one, convention))
        raise unreadable("money", _("không đọc được số tiền"), text, "1,5 tỷ đồng", _SHAPE)
    unit = " ".join(_SPELLINGS.get(word, word) for word in found["unit"].split())
    return to_decimal(exact(parse_number(found["number"], convention)) * 10 ** _POWERS[unit])


def spell_money(  # noqa: PLR0913  # the spellings of spell_number
    amount: Number,
    *,
    closing: bool = False,
    zero_tens: ZeroTens = "linh",
    thousand: Thousand = "nghìn",
    billion: Billion = "tỷ",
    four: Four = "tư",
) -> str:
    """Return the amount in words (viết tiền bằng chữ): "một triệu năm trăm nghìn đồng".

    Args:
        amount: the amount in đồng.
        closing: if True, "chẵn" is added after an amount without a decimal part, as on vouchers.
        zero_tens: the word for tens of 0, as in `spell_number`.
        thousand: "nghìn" or "ngàn".
        billion: "tỷ" or "tỉ".
        four: the word for 4 after "mươi".

    Raises:
        InvalidInput: `spell_number` cannot write the amount.

    >>> spell_money(1500000, closing=True)
    'một triệu năm trăm nghìn đồng chẵn'
    """
    ending = " chẵn" if closing and exact(amount).denominator == 1 else ""
    words = spell_number(amount, zero_tens=zero_tens, thousand=thousand, billion=billion, four=four)
    return f"{words} đồng{ending}"
