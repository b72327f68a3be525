"""Lines that make a table (dòng của bảng): rows of Markdown, or lines with tabs between their cells."""

import re

from cchc.documents.parsed.page import Page, PageLine

_CELLS = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"\s*<br ?/?>\s*")
_UNDER_HEADER = re.compile(r"[\s|:=-]*-[\s|:=-]*")
_MIN_TABS = 2
_MIN_LINES = 2


def table_end(page: Page, at: int) -> int:
    """Return the index after the last line of the table that begins at a line, or `at` if none begins there.

    Args:
        page: the text.
        at: the index of the line.
    """
    lines = page.lines
    is_line = _is_row if lines[at].is_row else _is_tabbed
    end = at
    while (
        end < len(lines) and is_line(page, lines[end]) and (end == at or lines[end].number == lines[end - 1].number + 1)
    ):
        end += 1
    return end if lines[at].is_row or end - at >= _MIN_LINES else at


def table_rows(page: Page, at: int, end: int) -> list[tuple[str, ...]]:
    """Return the cells of the rows of a table (các ô), without the line under the header.

    Args:
        page: the text.
        at: the index of its first line.
        end: the index after its last line.
    """
    rows: list[tuple[str, ...]] = []
    for line in page.lines[at:end]:
        words = page.text[line.begins : line.end].strip()
        if not line.is_row:
            rows.append(tuple(map(_plain, words.split("\t"))))
        elif not _UNDER_HEADER.fullmatch(words):
            rows.append(tuple(map(_plain, _CELLS.split(words.strip("|") if words.endswith("|") else words[1:]))))
    return rows


def _plain(cell: str) -> str:
    r"""Return the words of a cell: no bold marks, "<br>" as the end of a line, "\\|" as "|"."""
    return _BREAK.sub("\n", cell.replace("**", "").replace("\\|", "|")).strip()


def _is_row(_page: Page, line: PageLine) -> bool:
    return line.is_row


def _is_tabbed(page: Page, line: PageLine) -> bool:
    return page.text.count("\t", line.start, line.end) >= _MIN_TABS
