"""JSON that a newer version may have written (JSON của phiên bản mới hơn): what is unknown is reported, not refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from cchc.errors import Fault, FaultCollector, InvalidInput, pointer, pointer_parts
from cchc.messages import _
from cchc.models.adapter import adapter_of
from cchc.models.checked_pickle import CheckedPickle

if TYPE_CHECKING:
    from pydantic import TypeAdapter

ValueT = TypeVar("ValueT")

_UNKNOWN_FIELD = ("extra_forbidden", "unexpected_keyword_argument")
"""The codes of a field that a model or a dataclass does not have."""
_FORMAT = "format"


@dataclass(frozen=True, slots=True)
class NewerReading(CheckedPickle, Generic[ValueT]):
    """What was read from JSON of a newer version (kết quả đọc), and what this version does not know of it.

    Attributes:
        value: what was read, without the unknown fields.
        unknown: the fields and the later formats that this version does not know, each with its JSON pointer, in the
            order of the text; () if there are none.
    """

    value: ValueT
    unknown: tuple[Fault, ...] = ()


def read_newer(kind: type[ValueT], text: str | bytes) -> NewerReading[ValueT]:
    """Return what JSON of this or a newer version contains (đọc JSON của phiên bản mới hơn).

    Fields that this version does not know, at any depth, and a later `format` are left out and reported. All else is
    read as strictly as by `model_validate_json`: a new kind of rule or a new code of an enumeration changes what the
    rest means, and is refused.

    Args:
        kind: what is read: a record, `Assessment`, a value, or a collection of them such as `list[ScoreSheet]`.
        text: the JSON.

    Raises:
        InvalidInput: the text is no JSON, or contains something else that this version cannot read.

    >>> from cchc.indicators import Indicator
    >>> reading = read_newer(Indicator, '{"format": 2, "name": "PCI", "colour": "đỏ"}')
    >>> reading.value.name, [fault.path for fault in reading.unknown]
    ('PCI', ['/format', '/colour'])
    """
    from pydantic_core import from_json, to_json

    adapter: TypeAdapter[ValueT] = adapter_of(cast("Any", kind))
    faults = _faults(adapter, text)
    if not any(map(_may_be_newer, faults)):
        return NewerReading(_validated(adapter, text))
    tree: object = from_json(text)
    places = {path: place for place, path in enumerate(_pointers(tree))}
    unknown: dict[str, Fault] = {}
    while found := {fault.path: taken for fault in faults if (taken := _taken_out(tree, fault)) is not None}:
        unknown |= found
        faults = _faults(adapter, to_json(tree))
    value = _validated(adapter, to_json(tree))
    return NewerReading(value, tuple(sorted(unknown.values(), key=lambda fault: places[fault.path])))


def _validated(adapter: "TypeAdapter[ValueT]", text: str | bytes) -> ValueT:
    with FaultCollector():
        return adapter.validate_json(text)


def _faults(adapter: "TypeAdapter[Any]", text: str | bytes) -> tuple[Fault, ...]:
    try:
        _validated(adapter, text)
    except InvalidInput as error:
        return error.faults
    return ()


def _may_be_newer(fault: Fault) -> bool:
    return fault.code in _UNKNOWN_FIELD or fault.code == _FORMAT


def _taken_out(tree: object, fault: Fault) -> Fault | None:
    """Take the field of a fault out of the JSON and return what is reported of it; None if it is something else."""
    if not _may_be_newer(fault):
        return None
    *path, name = pointer_parts(fault.path) or ("",)
    inside = tree
    for part in path:
        inside = _part(inside, part)
    if not isinstance(inside, dict) or name not in inside:
        return None
    fields = cast("dict[str, object]", inside)
    if fault.code == _FORMAT and not _is_later(fields[name]):
        return None
    read = _json(fields.pop(name))
    if fault.code == _FORMAT:
        what = _("định dạng mới hơn phiên bản này")
    else:
        what = _("trường mà phiên bản này không có, đã bỏ qua")
    remedy = _("hãy nâng cấp thư viện để đọc đủ")
    return Fault(fault.path, fault.code, what, read, remedy, fault.key)


def _part(inside: object, part: str) -> object:
    """Return the value under a name or an index of a pointer; None if there is none."""
    if isinstance(inside, dict):
        return cast("dict[str, object]", inside).get(part)
    if isinstance(inside, list) and part.isdecimal() and int(part) < len(cast("list[object]", inside)):
        return cast("list[object]", inside)[int(part)]
    return None


def _pointers(tree: object) -> Iterator[str]:
    """Yield the pointer to every value of a JSON, in the order of the text."""
    waiting: list[tuple[str, object]] = [("", tree)]
    while waiting:
        path, inside = waiting.pop()
        yield path
        if isinstance(inside, dict):
            fields = cast("dict[str, object]", inside)
            waiting += [(path + pointer(name), value) for name, value in fields.items()][::-1]
        elif isinstance(inside, list):
            items = cast("list[object]", inside)
            waiting += [(f"{path}/{index}", value) for index, value in enumerate(items)][::-1]


def _is_later(value: object) -> bool:
    return type(value) is int and value > 1


def _json(value: object) -> str:
    from pydantic_core import to_json

    return to_json(value).decode()
