"""Lines that make a table (dòng của bảng): rows of Markdown, lines with tabs, cells between lines that are "|"."""

import re
from collections.abc import Callable
from itertools import pairwise

from cchc.documents.parsed.heading_words import annex_label
from cchc.documents.parsed.page import Page, PageLine
from cchc.viet import collapse_whitespace

_CELLS = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"\s*<br ?/?>\s*")
_MIN_TABS = 2
_MIN_LINES = 2
_MIN_BARS = 4
_MAX_CELL = 15
"""How many lines a cell between two bars may have."""


def table_end(page: Page, at: int) -> int:
    """Return the position after the last line of the table that begins at a line, or `at` if none begins there.

    Args:
        page: the text.
        at: the position of the line among those that are not blank; it is no line that is "|".
    """
    lines = page.lines
    is_line = _is_row if lines[at].is_row else _is_tabbed
    end = at
    while (
        end < len(lines) and is_line(page, lines[end]) and (end == at or lines[end].number == lines[end - 1].number + 1)
    ):
        end += 1
    return end if lines[at].is_row or end - at >= _MIN_LINES else at


def barred_table(page: Page, at: int, is_closing: Callable[[PageLine], bool]) -> tuple[bool, int]:
    """Return whether cells between lines that are "|" make a table, and the position after the last such line.

    Two such lines beside each other end a row; without them they are cells of a heading or a signature.

    Args:
        page: the text.
        at: the position of a line that is "|".
        is_closing: returns True for the line at which recipients or signature begin, whose cells are no table.
    """
    lines = page.lines
    bars = [at]
    for place in range(at + 1, len(lines)):
        line = lines[place]
        if place - bars[-1] > _MAX_CELL or (
            page.words(line).isupper() and annex_label(page.text, line.start, line.end)
        ):
            break
        if is_bar(page, line):
            bars.append(place)
        elif is_closing(line):
            bars = bars[:-1] or bars
            break
    doubled = any(other == one + 1 for one, other in pairwise(bars[1:]))
    return len(bars) >= _MIN_BARS and doubled, bars[-1] + 1


def is_bar(page: Page, line: PageLine) -> bool:
    """Return True if a line is "|" alone."""
    return line.is_rule and page.text[line.begins : line.end].strip() == "|"


def table_rows(page: Page, at: int, end: int) -> list[tuple[str, ...]]:
    """Return the cells of the rows of a table (các ô), without the line under the header.

    Args:
        page: the text.
        at: the position of its first line.
        end: the position after its last line.
    """
    if is_bar(page, page.lines[at]):
        return _barred_rows(page, at, end)
    rows: list[tuple[str, ...]] = []
    for line in page.lines[at:end]:
        words = page.text[line.begins : line.end].strip()
        if not line.is_row:
            rows.append(tuple(map(_plain, words.split("\t"))))
        elif not line.is_rule:
            rows.append(tuple(map(_plain, _CELLS.split(words.strip("|") if words.endswith("|") else words[1:]))))
    return rows


def _barred_rows(page: Page, at: int, end: int) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    words: list[str] = []
    for before, line in zip(page.lines[at:end], page.lines[at + 1 : end], strict=False):
        if not is_bar(page, line):
            words.append(page.text[line.begins : line.end])
        elif not is_bar(page, before):
            cells.append(_plain(collapse_whitespace(" ".join(words))))
            words = []
        elif cells:
            rows.append(tuple(cells))
            cells = []
    return [*rows, tuple(cells)] if cells else rows


def _plain(cell: str) -> str:
    r"""Return the words of a cell: no bold marks, "<br>" as the end of a line, "\|" as "|"."""
    return _BREAK.sub("\n", cell.replace("**", "").replace("\\|", "|")).strip()


def _is_row(_page: Page, line: PageLine) -> bool:
    return line.is_row


def _is_tabbed(page: Page, line: PageLine) -> bool:
    return page.text.count("\t", line.start, line.end) >= _MIN_TABS
