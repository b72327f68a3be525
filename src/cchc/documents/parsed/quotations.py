"""Quoted blocks of a text (khối trích dẫn): what an amending text puts between quotation marks over several lines."""

import re

from cchc.documents.parsed.page import Page

_CLOSED = re.compile(r"\"['*_]{0,3}\s?[.;,:)]?(?:/\.)?[*_\s]*\Z")


class Quotations:
    """Which lines lie in quotation marks (khối trích dẫn): found once for the whole text, in linear time.

    A line with an odd number of marks opens a block if the next such line closes one at its end.
    """

    __slots__ = ("_closing", "_page")

    def __init__(self, page: Page) -> None:
        self._page = page
        self._closing: dict[int, int] = {}
        opening: int | None = None
        for at, line in enumerate(page.lines):
            if page.text.count('"', line.start, line.end) % 2 == 0:
                continue
            if opening is None:
                opening = at
            elif _CLOSED.search(page.text, max(line.start, line.end - 12), line.end):
                self._closing[opening] = at
                opening = None
            else:
                opening = at

    def end(self, at: int) -> int:
        """Return the index after the block that the line begins with, `at` if it begins with none.

        Args:
            at: the index of the line.
        """
        line, page = self._page.lines[at], self._page
        if page.text[line.start] != '"':
            return at
        if at in self._closing:
            return self._closing[at] + 1
        return at + 1 if _CLOSED.search(page.text, max(line.start, line.end - 12), line.end) else at

    def inner_end(self, at: int) -> int:
        """Return the index after the block that a line opens within its words, `at` if it opens none.

        Args:
            at: the index of the line.
        """
        return self._closing.get(at, at - 1) + 1
