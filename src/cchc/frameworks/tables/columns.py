"""The header of a table (dòng tên cột): found anywhere, on one row or on several, and what each column holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc.frameworks.tables.grid import Grid
from cchc.frameworks.tables.header_words import ColumnRole, column_role
from cchc.viet import fold

_MAX_HEADER_ROWS = 3
_COLUMN_NUMBER = re.compile(r"\(?([0-9]{1,2}|[A-Z])\)?(?:\s*=.{0,40})?")
_MIN_COLUMNS = 2
_NUMBER = re.compile(r"\s*[-+]?[0-9][0-9.,%]*\s*")
_AWARDED = frozenset({ColumnRole.SELF, ColumnRole.VERIFIED, ColumnRole.FIGURE})
_MANY = frozenset({ColumnRole.TITLE, ColumnRole.NOTE, *_AWARDED})
"""Roles that several columns can have: "Lĩnh vực", "Tiêu chí", "Tiêu chí thành phần"."""
_GENERIC = frozenset({"điểm", "số điểm"})


class Columns(NamedTuple):
    """What the columns of a table hold (các cột).

    Attributes:
        first: the row of the header, -1 if the names of the columns come with the rows.
        last: the last row of the header.
        roles: the role of each column that has one; titles, notes and points that were given can have several.
        repeats: for each column with a merged header, the columns on its right that repeat it.
        unused: the columns with a name that are not read, with the name.
        names: the names of all columns as printed.
    """

    first: int
    last: int
    roles: Mapping[int, ColumnRole]
    repeats: Mapping[int, Sequence[int]]
    unused: Mapping[int, str]
    names: Sequence[str]

    def of(self, role: ColumnRole) -> list[int]:
        """Return the columns of a role (các cột theo vai trò), from the left."""
        return [column for column, one in self.roles.items() if one is role]


def find_columns(grid: Grid) -> Columns | None:
    """Return the columns by the header of the table (tìm dòng tên cột), None if there is none; in linear time."""
    if grid.names:
        return _columns(-1, -1, [[name] for name in grid.names], grid)
    for row, cells in enumerate(grid.rows):
        if _is_header(cells):
            last = _last_of_header(grid, row)
            return _columns(row, last, _names(grid.rows[row : last + 1], grid.width), grid)
    return None


def is_column_numbers(cells: Sequence[str]) -> bool:
    """Return True if a row only numbers the columns (dòng đánh số cột): "(1) | (2) | (3)", "A | B | 1 | 2 = 1 x 2"."""
    found = [_COLUMN_NUMBER.fullmatch(text) for text in cells if text]
    numbers = [one[1] for one in found if one is not None]
    if len(numbers) < len(found) or len(numbers) < _MIN_COLUMNS:
        return False
    digits = [int(number) for number in numbers if number.isdigit()]
    letters = [number for number in numbers if not number.isdigit()]
    are_in_order = all(one < other for one, other in pairwise(digits)) and letters == sorted(letters)
    return are_in_order and numbers[: len(letters)] == letters


def _is_header(cells: Sequence[str]) -> bool:
    """Return True if a row names a column of titles and another one."""
    roles = {role for text in cells if text and (role := column_role(text)) is not None}
    return ColumnRole.TITLE in roles and len(roles) > 1


def _last_of_header(grid: Grid, first: int) -> int:
    last = first
    for row in range(first + 1, min(first + _MAX_HEADER_ROWS, len(grid.rows))):
        if not _goes_on(grid.rows[first], grid.rows[row]):
            break
        last = row
    following = last + 1
    return following if following < len(grid.rows) and is_column_numbers(grid.rows[following]) else last


def _goes_on(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Return True if a row belongs to the header above it: it names columns, and repeats what is merged down."""
    named = False
    for upper, text in zip(above, cells, strict=True):
        if not text or text == upper:
            continue
        if column_role(upper) in {ColumnRole.TITLE, ColumnRole.CODE} or _NUMBER.fullmatch(text):
            return False
        named = named or column_role(text) is not None or column_role(f"{upper} {text}") is not None
    return named


def _names(rows: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    """Return the names of each column from top to bottom; a merged name above is that of the columns below it."""
    names: list[list[str]] = [[] for _column in range(width)]
    for index, cells in enumerate(rows):
        if index == len(rows) - 1 and len(rows) > 1 and is_column_numbers(cells):
            continue
        left = ""
        below = rows[index + 1] if index + 1 < len(rows) else ()
        for column, text in enumerate(cells):
            if text:
                left = text
            elif left and below and below[column] and not is_column_numbers(below):
                text = left  # noqa: PLW2901  # the merged name
            if text and text not in names[column][-1:]:
                names[column].append(text)
    return names


def _columns(first: int, last: int, names: Sequence[Sequence[str]], grid: Grid) -> Columns:
    roles: dict[int, ColumnRole] = {}
    repeats: dict[int, list[int]] = {}
    first_of = 0
    unused: dict[int, str] = {}
    for column, texts in enumerate(names):
        if texts and column and texts == names[column - 1] and not grid.names:
            repeats.setdefault(first_of, []).append(column)
            continue
        first_of = column
        role = _role(texts)
        if role is not None and (role in _MANY or role not in roles.values()):
            roles[column] = role
        elif texts:
            unused[column] = " / ".join(texts)
    return Columns(first, last, roles, repeats, unused, [" / ".join(texts) for texts in names])


def _role(texts: Sequence[str]) -> ColumnRole | None:
    """Return the role of a column by its own name, else together with the names above it."""
    return next(_roles(texts), None)


def _roles(texts: Sequence[str]) -> Iterator[ColumnRole]:
    if not texts:
        return
    own, above = column_role(texts[-1]), _role(texts[:-1])
    if above in _AWARDED and (own is ColumnRole.SURVEY or fold(texts[-1]) in _GENERIC):
        yield above
    joined = column_role(" ".join(texts[-2:])) if len(texts) > 1 else None
    yield from (role for role in (own, joined, above) if role is not None)
