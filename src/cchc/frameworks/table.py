"""Read the table of a decision (bảng tiêu chí): rows or nested nodes to criteria; every fault has its row."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from cchc.documents import Body
from cchc.errors import MAX_DEPTH, Fault, FaultCollector, InvalidInput, pointer, too_deep
from cchc.exact import exact, to_decimal
from cchc.frameworks.aggregation import Aggregation
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.keys import parts_of
from cchc.frameworks.node import nodes_of, repeated_keys
from cchc.frameworks.role import CriterionRole
from cchc.indicators import Direction
from cchc.messages import LabelledEnum, _
from cchc.rules import AnyRule, Convention, Deduction, read_rule
from cchc.viet import collapse_whitespace, parse_number

_LEVEL = re.compile(r"\s*([0-9]{1,2})\s*")
_COLUMNS = ("code", "title", "max_points", "wording")
_Path = tuple[int | str, ...]
"""The indices and names that lead to a row in what was handed over."""


@dataclass(slots=True)
class _Row:
    """A row that was read, with the rows under it."""

    path: _Path
    place: str
    code: str
    fields: dict[str, Any]
    max_points: Fraction | None
    wording: str
    level: int | None
    role: CriterionRole | None
    step: Fraction | None = None
    direction: Direction | None = None
    under: "list[_Row]" = field(default_factory=list)

    def walk(self) -> "Iterator[_Row]":
        """Yield this row and all under it, in the order of the tree."""
        yield self
        for row in self.under:
            yield from row.walk()


def criteria_of_rows(rows: Iterable[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    """Return the criteria of the rows of a table (bảng thành cây tiêu chí), each under its heading.

    Args:
        rows: a mapping for each row, in the order of the table.

    Raises:
        InvalidInput: a row lacks a column; a maximum, a level or a role cannot be read; two rows have one key.
    """
    read: list[_Row] = []
    with FaultCollector() as collector:
        for number, row in enumerate(_listed(rows), start=1):
            with collector.at(number - 1, place=str(number)):
                read.append(_row(row, (number - 1,), str(number)))
    return _criteria(_under_headings(read))


def criteria_of_nodes(nodes: Iterable[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    """Return the criteria of nested nodes (cây JSON).

    Args:
        nodes: a mapping for each criterion of the first level, each with its `children`.

    Raises:
        InvalidInput: as in `criteria_of_rows`.
    """
    read: list[_Row] = []
    with FaultCollector() as collector:
        for path, place, level, node in _walked(nodes):
            with collector.at(*path, place=place):
                row = {"wording": None, **node, "level": level} if isinstance(node, Mapping) else node
                read.append(_row(row, path, place))
    return _criteria(_under_headings(read))


def _walked(nodes: Iterable[Mapping[str, Any]]) -> Iterator[tuple[_Path, str, int, Mapping[str, Any]]]:
    """Yield every node in its order, with its path, its place ("2/1" is the first under the second) and its level.

    Without recursion, as JSON may nest deeply.
    """
    waiting = list[tuple[_Path, str, int, Mapping[str, Any]]]()
    waiting += [((index,), str(index + 1), 1, node) for index, node in enumerate(_listed(nodes))][::-1]
    while waiting:
        path, place, level, node = waiting.pop()
        if level > MAX_DEPTH:
            raise too_deep(pointer(*path), place)
        yield path, place, level, node
        children: object = node.get("children") or () if isinstance(node, Mapping) else ()
        below = [*enumerate(_listed(children, (*path, "children"), place))][::-1]
        waiting += [((*path, "children", index), f"{place}/{index + 1}", level + 1, child) for index, child in below]


def _listed(rows: object, path: _Path = (), place: str = "") -> Iterable[Mapping[str, Any]]:
    """Return `rows`; a text and a single mapping are refused, though Python can iterate over them."""
    given: object = rows
    if isinstance(rows, Iterable) and not isinstance(rows, str | bytes | Mapping):
        return cast("Iterable[Mapping[str, Any]]", rows)
    remedy = _("hãy đưa một danh sách, mỗi tiêu chí một dòng có các cột {columns} (dict)", columns=", ".join(_COLUMNS))
    what = _("không phải danh sách tiêu chí")
    raise InvalidInput.of("type", what, given, remedy, path=pointer(*path), place=place)


def _row(row: object, path: _Path, place: str) -> _Row:
    if not isinstance(row, Mapping):
        remedy = _("mỗi dòng cần các cột {columns} (dict)", columns=", ".join(_COLUMNS))
        raise InvalidInput.of("type", _("không phải một dòng của bảng"), row, remedy)
    return _read_row(cast("Mapping[str, Any]", row), path, place)


def _read_row(row: Mapping[str, Any], path: _Path, place: str) -> _Row:
    missing = [name for name in _COLUMNS if name not in row]
    seen = ", ".join(map(repr, row)) if missing else ""
    with FaultCollector() as collector:
        for name in missing:
            with collector.at(name):
                remedy = _("mỗi dòng cần các cột {columns}", columns=", ".join(_COLUMNS))
                raise InvalidInput.of("missing", _("thiếu cột"), seen, remedy)
    with FaultCollector() as collector:
        cells: dict[str, Any] = {}
        for name, read in _READERS.items():
            with collector.at(name):
                cells[name] = read(row.get(name))
    fields = {name: value for name in _FIELDS if (value := cells.pop(name)) is not None}
    code, max_points = cells.pop("code"), cells.pop("max_points")
    return _Row(path, place, code, {"title": cells.pop("title"), **fields}, max_points, cells.pop("wording"), **cells)


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
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str):
        return Fraction(parse_number(value, convention=None))
    return exact(cast("Decimal", value))


def _level(value: object) -> int | None:
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
    "max_points": _points,
    "wording": _text,
    "level": _level,
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


def _under_headings(rows: Sequence[_Row]) -> list[_Row]:
    """Return the first level, with every other row under its heading: by level, else by the parts of its code."""
    tops: list[_Row] = []
    stack: list[tuple[int, _Row]] = []
    by_code: dict[tuple[str, ...], _Row] = {}
    for row in rows:
        parts = parts_of(row.code)
        if row.level is not None:
            while stack and stack[-1][0] >= row.level:
                stack.pop()
            heading = stack[-1][1] if stack else None
            stack.append((row.level, row))
        else:
            prefixes = (parts[:length] for length in range(len(parts) - 1, 0, -1))
            heading = next((by_code[prefix] for prefix in prefixes if prefix in by_code), None)
        if parts:
            by_code[parts] = row
        (heading.under if heading else tops).append(row)
    return tops


def _criteria(tops: Sequence[_Row]) -> tuple[Criterion, ...]:
    with FaultCollector() as collector:
        criteria = tuple(_criterion(row, row.role, collector) for row in tops)
    _refuse_repeated_keys(tops, criteria)
    return criteria


def _refuse_repeated_keys(tops: Sequence[_Row], criteria: Sequence[Criterion]) -> None:
    """Refuse two rows with one key; the rows and the nodes of a tree come in the same order."""
    rows = [row for top in tops for row in top.walk()]
    nodes = [node for root in nodes_of(criteria, None) for node in root.walk()]
    remedy = _(
        "hãy đặt khóa riêng cho một trong hai tiêu chí (key); "
        "bảng dùng lại mã thì thêm cột cấp, 1 là cấp trên cùng (level)"
    )
    with FaultCollector() as collector:
        for key, (first, *later) in repeated_keys(nodes):
            what = _("khóa trùng với tiêu chí ở dòng {row}", row=rows[first].place)
            for row in (rows[index] for index in later):
                collector.add(Fault(pointer(*row.path), "twice", what, key, remedy, key, row.place))


def _criterion(row: _Row, role: CriterionRole | None, collector: FaultCollector) -> Criterion:
    """Return the criterion of a row with its parts; faults are collected by row."""
    role = row.role or role or (CriterionRole.DEDUCTION if row.max_points is not None and row.max_points < 0 else None)
    children = tuple(_criterion(child, role, collector) for child in row.under)
    fields = {**row.fields, "code": row.code, "max_points": row.max_points, "role": role, "children": children}
    if not children:
        fields |= _rule(row, role)
    elif row.wording:
        fields["wording"] = row.wording
    with collector.at(*row.path, place=row.place):
        return Criterion.model_validate(fields)
    return Criterion(title="")


def _rule(row: _Row, role: CriterionRole | None) -> dict[str, Any]:
    """Return the rule of the wording of a leaf, or the reason why it could not be read."""
    if not row.wording:
        return {}
    is_deduction = role is CriterionRole.DEDUCTION
    max_points = None if is_deduction else row.max_points
    try:
        rule = read_rule(row.wording, max_points, direction=row.direction, step=row.step)
    except InvalidInput as error:
        return {"wording": row.wording, "wording_faults": error.faults}
    return {"rule": _limited(rule, row.max_points) if is_deduction else rule}


def _limited(rule: AnyRule, max_points: Fraction | None) -> AnyRule:
    """Limit a deduction whose wording sets no limit to the maximum of the table."""
    if isinstance(rule, Deduction) and not rule.initial and rule.max_deduction is None and max_points:
        convention = Convention("limit_of_table")
        return replace(rule, max_deduction=to_decimal(abs(max_points)), conventions=(*rule.conventions, convention))
    return rule
