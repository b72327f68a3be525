"""Vietnamese on paper against Babel, dateutil, dateparser, vn-money, num2words and vn-collate."""

import importlib
import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal, parse_decimal
from compare import Goal, Row

from cchc.errors import InvalidInput
from cchc.values import Period
from cchc.viet import format_date, format_number, parse_number, sort_key, spell_number

RANDOM = random.Random(766)  # noqa: S311  # the same draws in every run
DAYS = [date(1945, 9, 2) + timedelta(days=RANDOM.randrange(30000)) for _day in range(2000)]
NUMBERS = [Decimal(RANDOM.randrange(-(10**12), 10**12)).scaleb(-RANDOM.randrange(4)) for _number in range(2000)]
INTEGERS = [RANDOM.randrange(10 ** RANDOM.randrange(1, 16)) for _integer in range(1000)]
VI = ["vi"]
WORDS = "An Bình Cà Mau Đà Nẵng Hà Nội Hạ Long tuân thủ tuần chay Ý Yên".split()  # noqa: SIM905  # a line of words
NAMES = [f"{RANDOM.choice(WORDS)} {RANDOM.choice(WORDS)}" for _name in range(2000)]
FORMS = [
    "01/7/2016", "ngày 01 tháng 7 năm 2016", "25-10-2017", "22.05.2018", "08/6/2010", "1/2/2019", "18/04/2025",
    "ngày 10 tháng 03 năm 2023", "10/11//2025", "quý III/2019", "quý 3 năm 2019", "6 tháng đầu năm 2019",
    "9 tháng năm 2020", "tháng 8/2025", "tháng 10-2017", "năm 2021", "2016-2020", "giai đoạn 2026 - 2030",
    "31/02/2019", "01/7/16", "quý V/2019", "hôm nay", "2020-2016", "ngày 00 tháng 7 năm 2016",
]  # fmt: skip


def installed(module: str) -> Any:
    """The module, or None where it is not installed."""
    try:
        return importlib.import_module(module)
    except ImportError:
        return None


def each(work: Callable[[Any], object], values: list[Any]) -> Callable[[], object]:
    """The work done for every value, as one thing to measure."""
    return lambda: [work(value) for value in values]


def maybe(work: Callable[[Any], object]) -> Callable[[Any], object]:
    """The work, where refusing is an answer too."""

    def tried(value: Any) -> object:
        try:
            return work(value)
        except (ValueError, OverflowError):
            return None

    return tried


def short(d: date) -> str:
    """The shortest f-string that gives the official form."""
    day = f"0{d.day}" if d.day < 10 else d.day
    month = f"0{d.month}" if d.month < 3 else d.month
    return f"ngày {day} tháng {month} năm {d.year:04d}"


def grouped(x: Decimal) -> str:
    """The shortest f-string that gives the same figures."""
    return f"{x:,f}".translate(SWAPPED)


SWAPPED = str.maketrans(".,", ",.")


def refuses(text: str) -> bool:
    """Whether the strict reader refuses a text."""
    try:
        parse_number(text)
    except InvalidInput:
        return True
    return False


def rows() -> list[Row]:
    """The rows of the room."""
    dateutil, dateparser = installed("dateutil.parser"), installed("dateparser")
    num2words, vn_money, vn_collate = installed("num2words"), installed("vn_money"), installed("vn_collate")
    texts = [format_number(number) for number in NUMBERS]
    pattern = "'ngày' dd 'tháng' M 'năm' y"
    return [
        Row(
            "format a date",
            each(format_date, DAYS),
            lambda: [format_date(d) for d in DAYS] == [short(d) for d in DAYS],
            (
                Goal("Babel", each(lambda d: babel_date(d, pattern, locale="vi"), DAYS), least=6),
                Goal("the shortest f-string", each(short, DAYS), most=2),
            ),
        ),
        Row(
            "format a number",
            each(format_number, NUMBERS),
            lambda: texts == [format_decimal(x, "#,##0.###", locale="vi") for x in NUMBERS],
            (
                Goal("Babel", each(lambda x: format_decimal(x, "#,##0.###", locale="vi"), NUMBERS), least=6),
                Goal("the shortest f-string", each(grouped, NUMBERS), most=2),
            ),
        ),
        Row(
            "parse a number",
            each(parse_number, texts),
            lambda: (
                [parse_number(text) for text in texts] == NUMBERS
                and all(map(refuses, ("1.5", "1.2.3", "12.34.567", "NaN", "Infinity", "1e5", "٣")))
                and parse_number("−5") == -5
            ),
            (Goal("Babel, strict", each(lambda text: parse_decimal(text, locale="vi", strict=True), texts), least=6),),
        ),
        Row(
            "parse dates and periods",
            each(maybe(Period.parse), FORMS),
            lambda: [maybe(Period.parse)(form) is None for form in FORMS] == [False] * 18 + [True] * 6,
            (
                Goal("dateutil", dateutil and each(maybe(lambda t: dateutil.parse(t, dayfirst=True)), FORMS), least=10),
                Goal(
                    "dateparser", dateparser and each(lambda t: dateparser.parse(t, languages=["vi"]), FORMS), least=200
                ),
            ),
        ),
        Row(
            "spell a number",
            each(spell_number, INTEGERS),
            lambda: spell_number(1005) == "một nghìn không trăm linh năm",
            (
                Goal("num2words", num2words and each(lambda n: num2words.num2words(n, lang="vi"), INTEGERS), least=10),
                Goal("vn-money", vn_money and each(vn_money.to_words, INTEGERS), least=5),
            ),
        ),
        Row(
            "sort names",
            lambda: sorted(NAMES, key=sort_key),
            lambda: sorted(["Hạ Long", "Hà Nội"], key=sort_key) == ["Hà Nội", "Hạ Long"],
            (Goal("vn-collate", vn_collate and (lambda: sorted(NAMES, key=vn_collate.collate_key)), least=5),),
        ),
    ]
