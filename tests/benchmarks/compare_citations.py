"""Citations in running text against one full-capture pattern, and against eyecite on English text of like density."""

import random
import re
from typing import Any

from compare import Gate, Goal, Row
from compare_viet import SYLLABLES, installed

from cchc.citations import CitationKind, find_citations
from cchc.citations.words import kind_words

CHARACTERS = 7_500_000
MEASURED = 500_000
BETWEEN = 300
AMERICAN = 10
RANDOM = random.Random(262)  # noqa: S311  # the same draws in every run
SYMBOLS = """
    -NQ/TU -KH/ĐUCS /QĐ-BNV /2020/NĐ-CP /SNV-CCHC&PC -CTr/TU /2025/QH15 /2010/NĐ-CP /QĐ-BVHTTDL /2012/TTLT-BYT-BLĐTBXH
    -QC/BTCTU-BDVTU /TTr-UBND c/NQ-CP /QĐ-BNN-QLCL
""".split()  # noqa: SIM905  # a line of symbols
WORDS = ["Nghị quyết số ", "Kế hoạch ", "Quyết định số ", "Căn cứ Nghị định số ", "số "]
DAYS = [" ngày 01/7/2016", " ngày 08 tháng 6 năm 2010", ", ngày 07/6/2012", ""]
ENGLISH = """
    the court held that agency had not shown its reasons for rule and remanded case more under statute which Congress
    enacted party plaintiff defendant motion summary judgment denied granted appeal district circuit order evidence
""".split()  # noqa: SIM905  # lines of words
REPORTED = [
    "Roe v. Wade, {volume} U.S. {page}, {pin} (1973).",
    "Smith v. Jones, {volume} F.2d {page} (9th Cir. 1985).",
    "In re Doe, {volume} F. Supp. {page}, {pin} (S.D.N.Y. 1990).",
    "See {volume} U.S.C. § {page}.",
    "Brown, {volume} S. Ct. at {page}.",
    "Id. at {page}.",
    "Moore v. Lee, {volume} F.3d {page}, {pin} (2d Cir. 2003).",
    "People v. Green, {volume} Cal. 2d {page} (1961).",
    "State v. White, {volume} N.E.2d {page}, {pin} (Ill. 1988).",
    "Black v. Gray, {volume} P.2d {page} (Wash. 1990).",
    "Hill v. Dale, {volume} A.2d {page}, {pin} (Del. Ch. 1985).",
    "Lake v. Rivers, {volume} So. 2d {page} (Fla. 1979).",
    "Stone v. Wood, {volume} N.Y.2d {page} (1975).",
    "See {volume} C.F.R. § {page}.",
]
"""As many reporters and forms as there are symbols in the Vietnamese text."""
PATTERN = re.compile(
    rf"(?:(?P<word>{kind_words()})\s+)?(?:số:?\s*)?"
    r"(?P<serial>[0-9]{1,5}[a-z]?)\s?(?P<mark>[-/])\s?(?:(?P<in_year>[12][0-9]{3})\s?/\s?)?"
    r"(?P<symbol>[A-ZĐ][A-Za-zĐđ0-9]*(?:\s?[-/&.]\s?[A-ZĐ][A-Za-zĐđ0-9]*)*)"
    r"(?:,?\s+ngày\s+(?:(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s+năm\s+(?P<year>[0-9]{4})"
    r"|(?P<d>[0-9]{1,2})[/-](?P<m>[0-9]{1,2})[/-](?P<y>[0-9]{4})))?",
    re.IGNORECASE,
)
"""One pattern that captures kind, number, year, symbol and date."""


def words(characters: int) -> str:
    """Running words of about so many characters."""
    drawn: list[str] = []
    while characters > 0:
        word = RANDOM.choice(SYLLABLES)
        drawn.append(word)
        characters -= len(word) + 1
    return " ".join(drawn)


def vietnamese(characters: int) -> tuple[str, list[str]]:
    """Running Vietnamese with a citation every 300 characters, and the numbers that are cited."""
    parts: list[str] = []
    cited: list[str] = []
    while characters > 0:
        number = f"{RANDOM.randrange(1, 5000):02d}{RANDOM.choice(SYMBOLS)}"
        part = f"{words(BETWEEN - 40)} {RANDOM.choice(WORDS)}{number}{RANDOM.choice(DAYS)}; "
        parts.append(part)
        cited.append(number)
        characters -= len(part)
    return "".join(parts), cited


def english(characters: int) -> str:
    """Running English with a citation every 300 characters, of several reporters and forms."""
    parts: list[str] = []
    while characters > 0:
        plain = " ".join(RANDOM.choices(ENGLISH, k=BETWEEN // 6))
        volume, page = RANDOM.randrange(1, 600), RANDOM.randrange(1, 1500)
        part = f"{plain} {RANDOM.choice(REPORTED).format(volume=volume, page=page, pin=page + 3)} "
        parts.append(part)
        characters -= len(part)
    return "".join(parts)


def everything() -> Gate:
    """Every number that was written into the whole text, in its order."""
    text, cited = vietnamese(CHARACTERS)
    found = [str(one.number) for one in find_citations(text, [CitationKind.FULL])]
    wrong: list[Any] = [pair for pair in zip(cited, found, strict=False) if pair[0] != pair[1]]
    wrong += [] if len(found) == len(cited) else [(len(cited), len(found))]
    return Gate(f"citations in {len(text.encode()) / 1e6:.1f} MB", len(cited), wrong)


def read_out(text: str, kinds: tuple[CitationKind, ...]) -> list[tuple[object, object]]:
    """Number and date of every citation."""
    return [(one.number, one.date) for one in find_citations(text, kinds)]


def rows() -> list[Row]:
    """The rows of the module."""
    eyecite = installed("eyecite")
    text, _cited = vietnamese(MEASURED)
    american = english(MEASURED // AMERICAN)

    def by_pattern() -> object:
        return [found.groups() for found in PATTERN.finditer(text)]

    def by_eyecite() -> object:
        return [eyecite.get_citations(american) for _time in range(AMERICAN)]

    return [
        Row(
            "find numbers",
            lambda: read_out(text, (CitationKind.FULL,)),
            everything,
            (
                Goal("one full-capture pattern", by_pattern, least=2.5),
                Goal("eyecite on English of the same length", eyecite and by_eyecite, least=200),
            ),
        ),
        Row(
            "find citations of every kind",
            lambda: read_out(text, tuple(CitationKind)),
            everything,
            (Goal("one full-capture pattern", by_pattern, least=1),),
        ),
        *linear(),
    ]


def linear() -> list[Row]:
    """Twice the hostile text costs at most 2.2 times as long."""
    hostile = {
        "digits": "9",
        "digits and spaces": "1 ",
        "half numbers": "1-A/",
        "kind words": "Nghị quyết số ",
        "laws": "Luật ",
    }
    drawn: list[Row] = []
    for name, unit in hostile.items():
        once, twice = unit * (100_000 // len(unit)), unit * (200_000 // len(unit))
        drawn.append(
            Row(
                f"twice as much hostile text ({name})",
                lambda twice=twice: find_citations(twice),  # type: ignore[misc]  # the text of this row
                lambda once=once: Gate("citations in it", len(find_citations(once)), []),  # type: ignore[misc]  # as above
                (Goal("half of it", lambda once=once: find_citations(once), most=2.2),),  # type: ignore[misc]  # as above
            )
        )
    return drawn
