"""Tables and charts in HTML (bảng HTML), as a notebook shows them."""

from collections.abc import Iterable, Sequence

from cchc.tables.escaping import escape_html

_LEFT, _RIGHT = 'style="text-align:left"', 'style="text-align:right"'


def table_html(
    caption: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    numeric: Sequence[bool],
    notes: Sequence[str] = (),
) -> str:
    """Return a table as HTML (bảng).

    Args:
        caption: the caption, or "".
        headings: a text for each column.
        rows: a text under each heading; a line break in a text becomes one in the table.
        numeric: for each column, True if its cells are aligned to the right.
        notes: the notes in the foot of the table.

    >>> table_html("Kết quả", ["Đơn vị", "Điểm"], [["Sở <A>", "9,5"]], [False, True]).splitlines()[-1]
    '<tr><td style="text-align:left">Sở &lt;A&gt;</td><td style="text-align:right">9,5</td></tr></tbody></table>'
    """
    sides = [_RIGHT if right else _LEFT for right in numeric]
    top = "".join(
        f'<th scope="col" {side}>{_escaped(heading)}</th>' for heading, side in zip(headings, sides, strict=True)
    )
    lines = [f"<table>{caption and f'<caption>{_escaped(caption)}</caption>'}", f"<thead><tr>{top}</tr></thead><tbody>"]
    for row in rows:
        cells = "".join(f"<td {side}>{_escaped(text)}</td>" for side, text in zip(sides, row, strict=True))
        lines.append(f"<tr>{cells}</tr>")
    foot = "".join(f'<tr><td colspan="{len(sides)}" {_LEFT}>{_escaped(note)}</td></tr>' for note in notes)
    return "\n".join(lines) + f"</tbody>{foot and f'<tfoot>{foot}</tfoot>'}</table>"


def figure_html(caption: str, body: str) -> str:
    """Return a figure as HTML (hình): its body above its caption.

    Args:
        caption: the caption, a text.
        body: the content, which is HTML already.
    """
    return f"<figure>{body}<figcaption>{_escaped(caption)}</figcaption></figure>"


def _escaped(text: str) -> str:
    return escape_html(text).replace("\n", "<br>")
