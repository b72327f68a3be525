"""A table in HTML (bảng), as a notebook shows it: texts alone, each escaped."""

import re
from collections.abc import Iterable, Sequence
from html import escape

_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*%?")
_LEFT, _RIGHT = 'style="text-align:left"', 'style="text-align:right"'
_STEP = "\N{EM SPACE}"


def html_table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The table (bảng) as HTML: numbers stand to the right, but for the first column, which is a code or a count.

    Args:
        caption: what it is, or "".
        headings: its headings.
        rows: its rows, a text under each heading; a line break in a text is one in the table.

    >>> html_table("Kết quả", ["Đơn vị", "Điểm"], [["Sở <A>", "9,5"]]).splitlines()[-1]
    '<tr><td style="text-align:left">Sở &lt;A&gt;</td><td style="text-align:right">9,5</td></tr></tbody></table>'
    """
    top = "".join(f'<th scope="col" {_LEFT}>{_shown(heading)}</th>' for heading in headings)
    lines = [f"<table>{caption and f'<caption>{_shown(caption)}</caption>'}", f"<thead><tr>{top}</tr></thead><tbody>"]
    lines += [f"<tr>{''.join(_cells(row))}</tr>" for row in rows]
    return "\n".join(lines) + "</tbody></table>"


def indented(text: str, depth: int) -> str:
    """A text so many steps from the edge (thụt vào), to show what hangs under what."""
    return f"{_STEP * depth}{text}"


def _cells(row: Sequence[str]) -> Iterable[str]:
    for place, text in enumerate(row):
        side = _RIGHT if place and _NUMBER.fullmatch(text) else _LEFT
        yield f"<td {side}>{_shown(text)}</td>"


def _shown(text: str) -> str:
    return escape(text).replace("\n", "<br>")
