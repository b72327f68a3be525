"""Read rows of named fields and nested nodes (dòng, nút của bảng tiêu chí) to criteria; every fault has its row."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from cchc.documents import Body
from cchc.errors import MAX_DEPTH, FaultCollector, InvalidInput, pointer, too_deep
from cchc.exact import exact
from cchc.frameworks.aggregation import Aggregation
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.role import CriterionRole
from cchc.frameworks.tables.points_cell import CellPoints, read_points
from cchc.frameworks.tables.table_row import TableRow, criteria_of
from cchc.indicators import Direction
from cchc.messages import LabelledEnum, Message, _
from cchc.viet import collapse_whitespace

_LEVEL = re.compile(r"\s*([0-9]{1,2})\s*")
COLUMNS = ("code", "title", "max_points", "wording")
Path = tuple[int | str, ...]
"""The indices and names that lead to a row in what was handed over."""


def criteria_of_nodes(nodes: Iterable[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    """Return the criteria of nested nodes (cây JSON).

    Args:
        nodes: a mapping for each criterion of the first level, each with its `children`.

    Raises:
        InvalidInput: a node lacks a column; a maximum or a role cannot be read; two nodes have one key.
    """
    read: list[TableRow] = []
    with FaultCollector() as collector:
        for path, place, level, node in _walked(nodes):
            with collector.at(*path, place=place):
                one = {"wording": None, **node, "level": level} if isinstance(node, Mapping) else node
                read.append(read_row(one, path, place))
    tops: list[TableRow] = []
    above: list[TableRow] = []
    for row in read:
        level = row.level or 1
        del above[level - 1 :]
        (above[-1].under if above else tops).append(row)
        above.append(row)
    return criteria_of(tops)


def _walked(nodes: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Path, str, int, Mapping[str, Any]]]:
    """Yield every node in its order, with its path, its place ("2/1" is the first under the second) and its level.

    Without recursion, as JSON may nest deeply.
    """
    waiting = list[tuple[Path, str, int, Mapping[str, Any]]]()
    waiting += [((index,), str(index + 1), 1, node) for index, node in enumerate(_listed(nodes))][::-1]
    while waiting:
        path, place, level, node = waiting.pop()
        if level > MAX_DEPTH:
            raise too_deep(pointer(*path), place)
        yield path, place, level, node
        children: object = node.get("children") or () if isinstance(node, Mapping) else ()
        below = [*enumerate(_listed(children, (*path, "children"), place))][::-1]
        waiting += [((*path, "children", index), f"{place}/{index + 1}", level + 1, child) for index, child in below]


def _listed(rows: object, path: Path = (), place: str = "") -> Iterable[Mapping[str, Any]]:
    """Return `rows`; a text and a single mapping are refused, though Python can iterate over them."""
    given: object = rows
    if isinstance(rows, Iterable) and not isinstance(rows, str | bytes | Mapping):
        return cast("Iterable[Mapping[str, Any]]", rows)
    remedy = _("hãy đưa một danh sách, mỗi tiêu chí một dòng có các cột {columns} (dict)", columns=", ".join(COLUMNS))
    what = _("không phải danh sách tiêu chí")
    raise InvalidInput.of("type", what, given, remedy, path=pointer(*path), place=place)


def read_row(row: object, path: Path, place: Message | str) -> TableRow:
    """Return a row of named fields (đọc một dòng).

    Args:
        row: a mapping with `code`, `title`, `max_points` and `wording`, and perhaps others.
        path: the indices and names that lead to it.
        place: where it is, in words.

    Raises:
        InvalidInput: a column is missing or cannot be read.
    """
    if not isinstance(row, Mapping):
        remedy = _("mỗi dòng cần các cột {columns} (dict)", columns=", ".join(COLUMNS))
        raise InvalidInput.of("type", _("không phải một dòng của bảng"), row, remedy)
    return _read_row(cast("Mapping[str, Any]", row), path, place)


def _read_row(row: Mapping[str, Any], path: Path, place: Message | str) -> TableRow:
    missing = [name for name in COLUMNS if name not in row]
    seen = ", ".join(map(repr, row)) if missing else ""
    with FaultCollector() as collector:
        for name in missing:
            with collector.at(name):
                remedy = _("mỗi dòng cần các cột {columns}", columns=", ".join(COLUMNS))
                raise InvalidInput.of("missing", _("thiếu cột"), seen, remedy)
    with FaultCollector() as collector:
        cells: dict[str, Any] = {}
        for name, read in _READERS.items():
            with collector.at(name):
                cells[name] = read(row.get(name))
    fields = {name: value for name in _FIELDS if (value := cells.pop(name)) is not None}
    code, points, title = cells.pop("code"), cells.pop("max_points"), cells.pop("title")
    wording = cells.pop("wording") or (f"{title}: {points.wording}" if points.wording else "")
    named = {"title": title, **fields}
    return TableRow(pointer(*path), place, code, named, points.points, wording, **cells, rate=points.wording)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        remedy = _("hãy dùng chuỗi ký tự (str)")
        raise InvalidInput.of("text", _("phải là văn bản"), value, remedy)
    return value.strip()


def _code(value: object) -> str:
    return collapse_whitespace(_text(value))


def _points(value: object) -> Fraction | None:
    return None if value is None or (isinstance(value, str) and not value.strip()) else _written_points(value).points


def _written_points(value: object) -> CellPoints:
    """Read a maximum: a number, or a text as officers write it, "20 điểm"."""
    if value is None or isinstance(value, str):
        return read_points(value or "")
    return CellPoints(exact(cast("Decimal", value)))


def read_level(value: object) -> int | None:
    """Return the level in a cell (cấp), None if it is blank.

    Raises:
        InvalidInput: it is no level.
    """
    if value is None or value == "":
        return None
    found = _LEVEL.fullmatch(value) if isinstance(value, str) else None
    level = int(found[1]) if found else value
    if isinstance(level, bool) or not isinstance(level, int) or not 1 <= level <= MAX_DEPTH:
        remedy = _("hãy dùng số nguyên, 1 là cấp trên cùng, tối đa {levels}", levels=MAX_DEPTH)
        raise InvalidInput.of("level", _("không có cấp này"), value, remedy)
    return level


def _one_of(kind: type[LabelledEnum]) -> Callable[[object], LabelledEnum | None]:
    def read(value: object) -> LabelledEnum | None:
        if value is None or value == "":
            return None
        for member in kind:
            if value in (member, member.value):
                return member
        choices = ", ".join(str(member.value) for member in kind)
        raise InvalidInput.of("choice", _("không có lựa chọn này"), value, _("hãy chọn {choices}", choices=choices))

    return read


def _body(value: object) -> Body | None:
    return Body(_text(value)) if isinstance(value, str) and value.strip() else cast("Body | None", value or None)


def _evidence(value: object) -> tuple[str, ...] | None:
    """Read the evidence that is required: a text, or a list of texts."""
    if isinstance(value, list | tuple):
        return tuple(map(_text, cast("list[object]", value)))
    return (text,) if (text := _text(value)) else None


def _groups(value: object) -> tuple[str, ...] | None:
    """Read names of groups: a text with semicolons between them, or a list of texts."""
    listed = cast("list[object]", value) if isinstance(value, list | tuple) else _text(value).split(";")
    return tuple(text for one in listed if (text := _text(one))) or None


def _unchanged(value: object) -> object:
    return None if value == "" else value


_FIELDS = (
    "key",
    "aggregation",
    "weight",
    "owner",
    "verifier",
    "evidence",
    "indicator",
    "source",
    "zeroes_parent",
    "applies_to",
    "except_for",
)
_READERS: dict[str, Any] = {
    "code": _code,
    "key": _text,
    "title": _text,
    "max_points": _written_points,
    "wording": _text,
    "level": read_level,
    "role": _one_of(CriterionRole),
    "step": _points,
    "direction": _one_of(Direction),
    "aggregation": _one_of(Aggregation),
    "weight": _points,
    "owner": _body,
    "verifier": _body,
    "evidence": _evidence,
    "indicator": _unchanged,
    "source": _unchanged,
    "zeroes_parent": _unchanged,
    "applies_to": _groups,
    "except_for": _groups,
}

FIELD_NAMES = frozenset(_READERS)
"""The names of all columns that are read."""
