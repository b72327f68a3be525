"""Which row is under which (cấp của các dòng): by the parts of the codes, else by the kinds of their numerals."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from cchc.errors import MAX_DEPTH
from cchc.frameworks.keys import parts_of
from cchc.frameworks.tables.numeral import Numeral, NumeralKind, is_bullet, numeral
from cchc.frameworks.tables.remark import Remarks
from cchc.frameworks.tables.table_row import TableRow
from cchc.messages import _

_Shape = tuple[str, ...]
_MAX_PARTS = MAX_DEPTH + 1
"""No row is opened deeper: a tree of so many levels is refused where its criteria are made."""
_HEADING, _UNNUMBERED = ("heading",), ("unnumbered",)


class _Open(NamedTuple):
    """A row that later rows can be under, with the parts of its code and how they are read."""

    row: TableRow
    parts: tuple[str, ...]
    shape: _Shape
    last: Numeral | None


def rows_under_headings(rows: Sequence[TableRow], remarks: Remarks) -> list[TableRow]:
    """Return the rows of the first level, every other row under its heading (xếp dòng theo cấp).

    A row with a stated level is under the nearest earlier row of a level above. Otherwise it is under the nearest row
    that is open and whose code its own extends (1.1 for 1.1.2); else its level is that of the open rows with the same
    kind of numeral, and a kind that no open row has is one level down. The kinds of a table thus have the order in
    which they appear: A < I < 1 < 1.1 < a in most. Linear in the number of rows, as no code has many parts.

    Args:
        rows: the rows in the order of the table.
        remarks: takes what was assumed.
    """
    outline = _Outline()
    for row, following in zip_longest(rows, rows[1:]):
        outline.add(row, following)
    _tell_slips(outline.tops, remarks)
    return outline.tops


class _Outline:
    def __init__(self) -> None:
        self.tops: list[TableRow] = []
        self._open: list[_Open] = []
        self._levels: list[tuple[int, TableRow]] = []
        self._times = Counter[tuple[str, ...]]()
        self._lines: dict[tuple[str, ...], list[_Open]] = {}

    def add(self, row: TableRow, following: TableRow | None) -> None:
        parts = parts_of(row.code)
        if row.level is not None:
            while self._levels and self._levels[-1][0] >= row.level:
                self._levels.pop()
            above = self._levels[-1][1] if self._levels else None
            self._levels.append((row.level, row))
            self._open = [_Open(row, parts, self._shape(parts, row, following)[0], None)]
        else:
            above = self._place(row, parts, following)
        (above.under if above else self.tops).append(row)

    def _place(self, row: TableRow, parts: tuple[str, ...], following: TableRow | None) -> TableRow | None:
        """Open a row at its level and return its heading."""
        shape, last = self._shape(parts, row, following)
        if shape == _HEADING and following is not None:
            self._go_above(parts_of(following.code))
        if not self._go_to_prefix(parts):
            self._go_to_level(shape, parts)
        while shape == _UNNUMBERED and row.wording and self._open and self._open[-1].row.wording:
            self._open.pop()
        del self._open[_MAX_PARTS:]
        above = self._open[-1].row if self._open else None
        self._open.append(_Open(row, parts, shape, last))
        if parts:
            self._times[parts] += 1
            self._lines[parts] = self._open.copy()
        return above

    def _shape(
        self, parts: tuple[str, ...], row: TableRow, following: TableRow | None
    ) -> tuple[_Shape, Numeral | None]:
        """Return the kinds of the parts of a code, and how its last part is read."""
        if not parts:
            code = row.code.strip()
            if is_bullet(code):
                return ("bullet", code), None
            return (_HEADING if self._heads(row, following) else _UNNUMBERED), None
        return self._numbered(parts)

    def _numbered(self, parts: tuple[str, ...]) -> tuple[_Shape, Numeral]:
        lasts = [one.last for one in reversed(self._open) if one.last is not None]
        read = [numeral(part, lasts) for part in parts]
        kinds = (f"{one.kind.name} {one.text}" if one.kind is NumeralKind.WORDED else one.kind.name for one in read)
        return tuple(kinds), read[-1]

    def _heads(self, row: TableRow, following: TableRow | None) -> bool:
        """Return True if a row without a code is a heading: it has no points, or the next code begins something new."""
        if row.wording:
            return False
        if row.max_points is None:
            return True
        parts = parts_of(following.code) if following is not None else ()
        if not parts:
            return False
        if any(one.parts and one.parts == parts[: len(one.parts)] for one in self._open):
            return False
        shape, last = self._numbered(parts)
        for above, one in zip([None, *self._open], self._open, strict=False):
            if one.shape == shape and one.last is not None and last.is_after(one.last):
                return above is not None and above.shape == _HEADING and _is_complete(above.row)
        return True

    def _go_above(self, parts: tuple[str, ...]) -> None:
        """Close what the row after a heading would close, if its numerals begin anew."""
        if not parts or any(one.parts and one.parts == parts[: len(one.parts)] != parts for one in self._open):
            return
        shape, last = self._numbered(parts)
        for depth, one in enumerate(self._open):
            if one.shape == shape and one.last is not None and not last.is_after(one.last):
                del self._open[depth:]
                break

    def _go_to_prefix(self, parts: tuple[str, ...]) -> bool:
        """Close the rows below the one whose code this one extends; False if there is none."""
        depths = {one.parts: depth for depth, one in enumerate(self._open, start=1)}
        for length in range(min(len(parts) - 1, _MAX_PARTS), 0, -1):
            prefix = parts[:length]
            if prefix in depths:
                del self._open[depths[prefix] :]
                return True
            if self._times[prefix] == 1:
                self._open = self._lines[prefix].copy()
                return True
        return False

    def _go_to_level(self, shape: _Shape, parts: tuple[str, ...]) -> None:
        """Close the rows that a row of this kind cannot be under."""
        for depth, one in enumerate(self._open):
            if one.shape == shape or one.shape[: len(shape)] == shape:
                del self._open[depth:]
                break
        while self._open and not _can_be_under(shape, parts, self._open[-1]):
            self._open.pop()


def _can_be_under(shape: _Shape, parts: tuple[str, ...], above: _Open) -> bool:
    """Return True if a row of one kind can be under another row, as far as their codes show."""
    if above.shape[0] == "bullet":
        return False
    if above.shape == _UNNUMBERED:
        return shape[0] == "bullet"
    if len(parts) > 1 and above.parts and above.shape[0] == shape[0] and above.parts[0] != parts[0]:
        return False
    return shape[: len(above.shape)] != above.shape


def _is_complete(row: TableRow) -> bool:
    """Return True if the parts of a row have all its points."""
    return row.max_points is not None and row.max_points == sum(part.max_points or 0 for part in row.under)


def _tell_slips(tops: Iterable[TableRow], remarks: Remarks) -> None:
    """Tell where the numerals of siblings leave their order (số thứ tự không liên tục)."""
    waiting = [list(tops)]
    while waiting:
        siblings = waiting.pop()
        waiting += [row.under for row in siblings if row.under]
        before: Numeral | None = None
        last: tuple[str, ...] = ()
        for row in siblings:
            parts = parts_of(row.code)
            if not parts:
                continue
            one = numeral(parts[-1], [before] if before else ())
            if before is not None and parts[:-1] == last[:-1] and _leaves_order(before, one):
                what = _("số thứ tự không liên tục, sau “{before}”", before=".".join(last))
                remarks.assume(row.path, row.place, what, row.code)
            before, last = one, parts


def _leaves_order(before: Numeral, one: Numeral) -> bool:
    """Return True if a numeral does not come next after its sibling; letters outside the order are reported once."""
    if one.kind is not before.kind or one.kind in {NumeralKind.OTHER, NumeralKind.BULLET}:
        return False
    return bool(before.value) and not one.follows(before)
