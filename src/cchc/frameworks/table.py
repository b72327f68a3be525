"""Read the table of a decision (bảng tiêu chí): rows or nested nodes to criteria, every fault named by its row."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from cchc.documents import Body
from cchc.errors import FaultCollector, InvalidInput, joined
from cchc.exact import exact, to_decimal
from cchc.frameworks.aggregation import Aggregation
from cchc.frameworks.criterion import MOST_LEVELS, Criterion
from cchc.frameworks.role import Role
from cchc.indicators import Direction
from cchc.messages import LabelledEnum, _
from cchc.rules import AnyRule, Deduction, read_rule
from cchc.viet import collapse_whitespace, parse_number

_LEVEL = re.compile(r"\s*([0-9]{1,2})\s*")
_COLUMNS = ("code", "title", "max_points", "wording")


@dataclass(slots=True)
class _Row:
    """A row on its way into the tree, with the rows under it."""

    path: str
    code: str
    fields: dict[str, Any]
    most: Fraction | None
    wording: str
    level: int | None
    role: Role | None
    step: Fraction | None = None
    direction: Direction | None = None
    under: "list[_Row]" = field(default_factory=list)


def criteria_of_rows(rows: Iterable[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    """The criteria that the rows of a table say (bảng thành cây tiêu chí).

    Raises:
        InvalidInput: a row without a column, a maximum that is no number, a level or a role that is none.
    """
    read: list[_Row] = []
    with FaultCollector() as gather:
        for place, row in enumerate(_listed(rows), start=1):
            with gather.at(place):
                read.append(_row(row, str(place)))
    return _criteria(_placed(read))


def criteria_of_nodes(nodes: Iterable[Mapping[str, Any]]) -> tuple[Criterion, ...]:
    """The same of nested nodes (cây JSON), each with its `children`."""
    read: list[_Row] = []
    with FaultCollector() as gather:
        for path, level, node in _walked(nodes):
            with gather.at(path):
                read.append(
                    _row({"wording": None, **node, "level": level} if isinstance(node, Mapping) else node, path)
                )
    return _criteria(_placed(read))


def _walked(nodes: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    """Every node in its order, with its path and level."""
    waiting = [(str(place), 1, node) for place, node in enumerate(_listed(nodes), start=1)][::-1]
    while waiting:
        path, level, node = waiting.pop()
        if level > MOST_LEVELS:
            remedy = _("nhận tối đa {levels} cấp", levels=MOST_LEVELS)
            raise InvalidInput.of("deep", _("cây tiêu chí quá sâu"), "", remedy, path=path)
        yield path, level, node
        children: object = node.get("children") or () if isinstance(node, Mapping) else ()
        below = enumerate(_listed(children, path), start=1)
        waiting += [(joined(path, place), level + 1, child) for place, child in below][::-1]


def _listed(rows: object, path: str = "") -> Iterable[Mapping[str, Any]]:
    """One after another; a text and a single mapping hold letters and names, no rows."""
    listed: object = rows
    if isinstance(rows, Iterable) and not isinstance(rows, str | bytes | Mapping):
        return cast("Iterable[Mapping[str, Any]]", rows)
    remedy = _("hãy đưa một danh sách, mỗi tiêu chí là một dict có các cột {columns}", columns=", ".join(_COLUMNS))
    raise InvalidInput.of("type", _("không phải danh sách tiêu chí"), listed, remedy, path=path)


def _row(row: object, path: str) -> _Row:
    if not isinstance(row, Mapping):
        remedy = _("mỗi dòng là một dict có các cột {columns}", columns=", ".join(_COLUMNS))
        raise InvalidInput.of("type", _("không phải một dòng của bảng"), row, remedy)
    return _read_row(cast("Mapping[str, Any]", row), path)


def _read_row(row: Mapping[str, Any], path: str) -> _Row:
    missing = [name for name in _COLUMNS if name not in row]
    seen = ", ".join(map(repr, row)) if missing else ""
    with FaultCollector() as gather:
        for name in missing:
            with gather.at(name):
                remedy = _("mỗi dòng cần các cột {columns}", columns=", ".join(_COLUMNS))
                raise InvalidInput.of("missing", _("thiếu cột"), seen, remedy)
    with FaultCollector() as gather:
        told: dict[str, Any] = {}
        for name, read in _READERS.items():
            with gather.at(name):
                told[name] = read(row.get(name))
    other = {name: told.pop(name) for name in _FIELDS}
    kept = {name: value for name, value in other.items() if value is not None}
    code, most = told.pop("code"), told.pop("max_points")
    return _Row(path, code, {"title": told.pop("title"), **kept}, most, told.pop("wording"), **told)


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
    told = int(found[1]) if found else value
    if isinstance(told, bool) or not isinstance(told, int) or not 1 <= told <= MOST_LEVELS:
        remedy = _("hãy dùng số nguyên, 1 là cấp trên cùng, tối đa {levels}", levels=MOST_LEVELS)
        raise InvalidInput.of("level", _("không có cấp này"), value, remedy)
    return told


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


def _asked(value: object) -> tuple[str, ...] | None:
    """What evidence is asked for: a text, or several."""
    if isinstance(value, list | tuple):
        return tuple(map(_text, cast("list[object]", value)))
    return (text,) if (text := _text(value)) else None


def _as_it_is(value: object) -> object:
    return None if value == "" else value


_FIELDS = ("aggregation", "weight", "owner", "verifier", "evidence", "indicator", "source")
_READERS: dict[str, Any] = {
    "code": _code,
    "title": _text,
    "max_points": _points,
    "wording": _text,
    "level": _level,
    "role": _one_of(Role),
    "step": _points,
    "direction": _one_of(Direction),
    "aggregation": _one_of(Aggregation),
    "weight": _points,
    "owner": _body,
    "verifier": _body,
    "evidence": _asked,
    "indicator": _as_it_is,
    "source": _as_it_is,
}


def _placed(rows: Sequence[_Row]) -> list[_Row]:
    """The top rows, each row under the one above it: by level, else by the parts of its code."""
    tops: list[_Row] = []
    stack: list[tuple[int, _Row]] = []
    by_code: dict[tuple[str, ...], _Row] = {}
    for row in rows:
        parts = parts_of(row.code)
        if row.level is not None:
            while stack and stack[-1][0] >= row.level:
                stack.pop()
            above = stack[-1][1] if stack else None
            stack.append((row.level, row))
        else:
            shorter = (parts[:length] for length in range(len(parts) - 1, 0, -1))
            above = next((by_code[one] for one in shorter if one in by_code), None)
        if parts:
            by_code[parts] = row
        (above.under if above else tops).append(row)
    return tops


def parts_of(code: str) -> tuple[str, ...]:
    """The parts of a code (các phần của mã): those of "II.1.1." are II, 1 and 1."""
    return tuple(part for part in code.rstrip(".) ").split(".") if part)


def _criteria(tops: Sequence[_Row]) -> tuple[Criterion, ...]:
    with FaultCollector() as gather:
        return tuple(_criterion(row, row.role, gather) for row in tops)


def _criterion(row: _Row, role: Role | None, gather: FaultCollector) -> Criterion:
    """The criterion of a row with all under it; faults are gathered by row."""
    role = row.role or role or (Role.DEDUCTION if row.most is not None and row.most < 0 else None)
    children = tuple(_criterion(child, role, gather) for child in row.under)
    fields = {**row.fields, "code": row.code, "max_points": row.most, "role": role, "children": children}
    if not children:
        fields |= _rule(row, role)
    elif row.wording:
        fields["wording"] = row.wording
    with gather.at(row.path):
        return Criterion.model_validate(fields)
    return Criterion(title="")


def _rule(row: _Row, role: Role | None) -> dict[str, Any]:
    """The rule that a leaf's wording says, or why it could not be read."""
    if not row.wording:
        return {}
    off = role is Role.DEDUCTION
    try:
        rule = read_rule(row.wording, None if off else row.most, direction=row.direction, step=row.step)
    except InvalidInput as error:
        return {"wording": row.wording, "unread": error.faults}
    return {"rule": _limited(rule, row.most) if off else rule}


def _limited(rule: AnyRule, most: Fraction | None) -> AnyRule:
    """A deduction whose own text sets no limit ends where the table says."""
    if isinstance(rule, Deduction) and not rule.full and rule.most is None and most:
        told = _("lời văn không ghi mức trừ tối đa: lấy theo bảng điểm")
        return replace(rule, most=to_decimal(abs(most)), conventions=(*rule.conventions, told))
    return rule
