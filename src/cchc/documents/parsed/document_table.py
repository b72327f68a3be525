"""Tables in a document's text (bảng trong văn bản), as rows of cells."""

from typing import NamedTuple

from cchc.viet import TextSpan


class DocumentTable(NamedTuple):
    """A table in a document's text (bảng): a Markdown table, or lines with tabs between their cells.

    Attributes:
        span: where it lies in the text that was read.
        rows: the cells of each row, the header first, without bold marks and without the line under the header.
    """

    span: TextSpan
    rows: tuple[tuple[str, ...], ...]
