"""Odd spellings (cách viết lạ): capitals, line breaks, spaces, dashes, quotes, letters of another form; the meaning stays."""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random
from unicodedata import normalize

from counts import count_bands, days_late
from deductions import capped_deductions, deductions, penalty_schedules
from drawn_wording import Draw, family
from rates import lower_is_better, rate_bands, upper_closed_bands

WHOLE = (rate_bands, upper_closed_bands, lower_is_better, count_bands, days_late, deductions, capped_deductions)


def broken_lines(text: str, random: Random) -> str:
    """The text with a line break at one of its spaces, as copied out of a table cell."""
    places = [one.start() for one in re.finditer(r"(?<=\w) (?=\w)", text)]
    place = random.choice(places)
    return f"{text[:place]}\n{text[place + 1 :]}"


@family()
def capitals(random: Random) -> Draw:
    """All in capitals."""
    draw = random.choice((rate_bands, count_bands, deductions, capped_deductions, upper_closed_bands))(random)
    return replace(draw, text=draw.text.upper())


@family()
def line_breaks(random: Random) -> Draw:
    """A line break within a level."""
    draw = random.choice(WHOLE)(random)
    return replace(draw, text=broken_lines(draw.text, random))


CHANGES: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace(" ", "  "),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\t"),
    lambda text: text.replace(" ", "\u2009"),
    lambda text: re.sub(r"([;:]) ", r"\1", text),
    lambda text: re.sub(r" ?([;:]) ?", r" \1 ", text),
    lambda text: normalize("NFD", text),
    lambda text: f"\ufeff{text}",
    lambda text: f"  {text}\n\n",
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\n\n"),
    lambda text: text.replace("-", "–"),
    lambda text: text.replace("%", " %"),
    lambda text: f"“{text}”",
    lambda text: f'"{text}"',
    lambda text: text.replace(" điểm", "điểm"),
    lambda text: text.replace("%", "％"),
)


@family()
def odd_spaces(random: Random) -> Draw:
    """Spaces doubled, left out behind punctuation, of another kind; letters decomposed; invisible characters."""
    draw = random.choice((*WHOLE, penalty_schedules))(random)
    return replace(draw, text=random.choice(CHANGES)(draw.text))
