"""Vietnamese on paper against Babel, dateutil, dateparser, vn-money, num2words and vn-collate."""

import importlib
import random
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cmp_to_key, partial
from itertools import pairwise
from typing import Any

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal, parse_decimal
from compare import Gate, Goal, Row
from dictionary import compared
from schoolbook import schoolbook

from cchc.errors import InvalidInput
from cchc.values import Period
from cchc.viet import (
    format_date,
    format_money,
    format_number,
    parse_date,
    parse_number,
    read_number_words,
    sort_key,
    spell_number,
)

DRAWS = 100_000
SWEEP = 1_000_000
MEASURED = 2_000
NAMES_DRAWN = 10_000
RANDOM = random.Random(766)  # noqa: S311  # the same draws in every run
DAYS = [date.fromordinal(RANDOM.randrange(1, date.max.toordinal())) for _day in range(DRAWS)]
NUMBERS = [Decimal(RANDOM.randrange(-(10**12), 10**12)).scaleb(-RANDOM.randrange(4)) for _number in range(DRAWS)]
AMOUNTS = [RANDOM.randrange(10 ** RANDOM.randrange(1, 16)) for _amount in range(DRAWS)]
BILLIONS = [amount // 10**6 * 10**6 for amount in AMOUNTS]
SYLLABLES = """
    an ân ăn bình cà mau đà nẵng hà nội hạ long hải phòng tuân thủ tuần chay ý yên đồng đông mưa mua hoà hòa hoan má mạ
    mã mả thị văn minh lê trần nguyễn đỗ ánh quý quỳnh
""".split()  # noqa: SIM905  # lines of words
NAMES = [" ".join(RANDOM.choices(SYLLABLES, k=RANDOM.randrange(1, 5))) for _name in range(NAMES_DRAWN)]
PLAIN: dict[str, date | None] = {
    "01/7/2016": date(2016, 7, 1),
    "01-7-2016": date(2016, 7, 1),
    "22.05.2018": date(2018, 5, 22),
    "08/6/2010": date(2010, 6, 8),
    "1/2/2019": date(2019, 2, 1),
    "18/04/2025": date(2025, 4, 18),
    "25-10-2017": date(2017, 10, 25),
    "10/11//2025": date(2025, 11, 10),
    "ngày 01 tháng 7 năm 2016": date(2016, 7, 1),
    "ngày 10 tháng 03 năm 2023": date(2023, 3, 10),
    "mùng 2 tháng 9 năm 1945": date(1945, 9, 2),
    "31/02/2019": None,
    "01/7/16": None,
    "hôm nay": None,
}
SPANS: dict[str, Period | None] = {
    "quý III/2019": Period.quarter(2019, 3),
    "quý 3 năm 2019": Period.quarter(2019, 3),
    "6 tháng đầu năm 2019": Period.half(2019, 1),
    "9 tháng đầu năm 2020": Period.nine_months(2020),
    "tháng 8/2025": Period.month(2025, 8),
    "tháng 10-2017": Period.month(2017, 10),
    "2026- 2031": Period.years(2026, 2031),
    "giai đoạn 2016-2020": Period.years(2016, 2020),
    "quý V/2019": None,
    "quý 3": None,
}
ASKED: list[tuple[Callable[[str], object], str]] = [
    *((parse_date, text) for text in PLAIN),
    *((Period.parse, text) for text in SPANS),
]
SWAPPED = str.maketrans(".,", ",.")
REFUSED = (
    "1.5",
    "1.2.3",
    "12.34.567",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e5",
    "٣",
    "１",
    "1 000",
    "",
    "--1",
    "1,",
    ",5",
)


def installed(module: str) -> Any:
    """The module, or None where it is not installed."""
    try:
        return importlib.import_module(module)
    except ImportError:
        return None


def each(work: Callable[[Any], object], values: Sequence[Any]) -> Callable[[], object]:
    """The work done for every value, as one thing to measure."""
    return lambda: [work(value) for value in values]


def tried(asked: Sequence[tuple[Callable[[str], object], str]]) -> list[object]:
    """What each reader says of its text, None where it refuses: refusing is an answer too."""
    answers: list[object] = []
    for read, text in asked:
        try:
            answers.append(read(text))
        except (ValueError, OverflowError):
            answers.append(None)
    return answers


def gate(what: str, values: Iterable[Any], ours: Callable[[Any], object], theirs: Callable[[Any], object]) -> Gate:
    """Our answer against theirs for every value."""
    asked = list(values)
    return Gate(what, len(asked), [value for value in asked if ours(value) != theirs(value)])


def babel_official(d: date) -> str:
    """The official form by Babel: a zero before days under 10 and months 1 and 2."""
    return babel_date(d, f"'ngày' dd 'tháng' {'MM' if d.month < 3 else 'M'} 'năm' yyyy", locale="vi")


def short(d: date) -> str:
    """The shortest f-string that gives the official form."""
    day = f"0{d.day}" if d.day < 10 else d.day
    month = f"0{d.month}" if d.month < 3 else d.month
    return f"ngày {day} tháng {month} năm {d.year:04d}"


def grouped(x: Decimal) -> str:
    """The shortest f-string that gives the same figures."""
    return f"{x:,f}".translate(SWAPPED)


def forms() -> Gate:
    """Every form read as what it says, or refused."""
    expected = [*PLAIN.values(), *SPANS.values()]
    answers = zip(ASKED, expected, tried(ASKED), strict=True)
    return Gate(
        "forms of dates and periods", len(ASKED), [text for (_read, text), right, said in answers if said != right]
    )


def spelling() -> Gate:
    """Every number to a million and draws to 10^18 by another method, and back from the words."""
    values = [*range(SWEEP + 1), *(RANDOM.randrange(10**18 + 1) for _draw in range(DRAWS))]
    there = gate(
        "numbers in words against the schoolbook, there and back for one in ten", values, spell_number, schoolbook
    )
    back = [value for value in values[::10] if read_number_words(spell_number(value)) != value]
    return Gate(there.what, there.asked, [*there.wrong, *back])


def order() -> Gate:
    """The order of names against a comparison of syllables: no neighbour stands in the wrong place."""
    wrong = [pair for pair in pairwise(sorted(NAMES, key=sort_key)) if compared(*pair) > 0]
    apart = [
        pair
        for pair in zip(sorted(NAMES, key=sort_key), sorted(NAMES, key=cmp_to_key(compared)), strict=True)
        if compared(*pair)
    ]
    return Gate("names against a syllable-wise comparison", len(NAMES), [*wrong, *apart])


def refuses(text: str) -> bool:
    """Whether the strict reader refuses a text."""
    try:
        parse_number(text)
    except InvalidInput:
        return True
    return False


def strict() -> Gate:
    """What was written is read back, what is no number is refused, and U+2212 is a minus."""
    wrong = [x for x in NUMBERS if parse_number(format_number(x)) != x]
    read = [text for text in REFUSED if not refuses(text)]
    minus = [] if parse_number("−5") == -5 else ["−5"]
    return Gate("numbers read back or refused", len(NUMBERS) + len(REFUSED) + 1, [*wrong, *read, *minus])


def rows() -> list[Row]:
    """The rows of the module."""
    dateutil, dateparser = installed("dateutil.parser"), installed("dateparser")
    num2words, vn_money, vn_collate = installed("num2words"), installed("vn_money"), installed("vn_collate")
    days, numbers, names = DAYS[:MEASURED], NUMBERS[:MEASURED], NAMES[:MEASURED]
    amounts, billions = AMOUNTS[:MEASURED], BILLIONS[:MEASURED]
    texts = [format_number(number) for number in numbers]
    figures, dong, billion = "#,##0.###", "#,##0 'đồng'", "#,##0.### 'tỷ đồng'"
    by_dateutil = [(partial(dateutil.parse, dayfirst=True), text) for _read, text in ASKED] if dateutil else []
    by_dateparser = [(partial(dateparser.parse, languages=["vi"]), text) for _read, text in ASKED] if dateparser else []

    def babel_billion(amount: int) -> str:
        return format_decimal(Decimal(amount).scaleb(-9), billion, locale="vi")

    return [
        Row(
            "format a date",
            each(format_date, days),
            lambda: gate("days against Babel", DAYS, format_date, babel_official),
            (
                Goal("Babel", each(babel_official, days), least=6),
                Goal("the shortest f-string", each(short, days), most=2),
            ),
        ),
        Row(
            "format a number",
            each(format_number, numbers),
            lambda: gate(
                "numbers against Babel", NUMBERS, format_number, lambda x: format_decimal(x, figures, locale="vi")
            ),
            (
                Goal("Babel", each(lambda x: format_decimal(x, figures, locale="vi"), numbers), least=6),
                Goal("the shortest f-string", each(grouped, numbers), most=2),
            ),
        ),
        Row(
            "format money",
            each(format_money, amounts),
            lambda: gate(
                "amounts against Babel", AMOUNTS, format_money, lambda x: format_decimal(x, dong, locale="vi")
            ),
            (
                Goal("Babel", each(lambda x: format_decimal(x, dong, locale="vi"), amounts), least=6),
                Goal("the shortest f-string", each(lambda x: f"{x:,} đồng".translate(SWAPPED), amounts), most=2),
            ),
        ),
        Row(
            "format money in tỷ đồng",
            each(lambda x: format_money(x, "tỷ đồng"), billions),
            lambda: gate("amounts against Babel", BILLIONS, lambda x: format_money(x, "tỷ đồng"), babel_billion),
            (Goal("Babel", each(babel_billion, billions), least=6),),
        ),
        Row(
            "parse a number",
            each(parse_number, texts),
            strict,
            (Goal("Babel, strict", each(lambda text: parse_decimal(text, locale="vi", strict=True), texts), least=6),),
        ),
        Row(
            "parse dates and periods",
            lambda: tried(ASKED),
            forms,
            (
                Goal("dateutil", dateutil and (lambda: tried(by_dateutil)), least=10),
                Goal("dateparser", dateparser and (lambda: tried(by_dateparser)), least=200),
            ),
        ),
        Row(
            "spell a number",
            each(spell_number, amounts),
            spelling,
            (
                Goal("num2words", num2words and each(lambda n: num2words.num2words(n, lang="vi"), amounts), least=10),
                Goal("vn-money", vn_money and each(vn_money.to_words, amounts), least=5),
            ),
        ),
        Row(
            "sort names",
            lambda: sorted(names, key=sort_key),
            order,
            (Goal("vn-collate", vn_collate and (lambda: sorted(names, key=vn_collate.collate_key)), least=5),),
        ),
    ]
