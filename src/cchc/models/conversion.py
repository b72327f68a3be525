"""Fields of a frozen dataclass, converted once when it is built, as their annotations state (chuyển đổi trường).

A field is converted if its annotation is one of these, alone or beside None:

- `Annotated[…, FieldCodec(…)]`: by the codec, as in a record;
- a `Value`: from its text too;
- an enumeration: from the value of a member too;
- `tuple[X, …]`: from any iterable but a text, each item as X.

What is annotated as any other class or as a `Literal` must be so: it is kept, and all else is refused. Protocols, type
variables and unions of several classes are not checked here.

The conversions of a class are worked out from its annotations when its first instance is built. After that, building
costs one call for each value that is not already of the type of its field. pydantic is not imported.
"""

import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Literal,
    NamedTuple,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models.field_codec import FieldCodec
from cchc.models.strict_numbers import strict_numbers

if TYPE_CHECKING:
    from dataclasses import Field

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Conversion(NamedTuple):
    """How the values of an annotation are converted (cách chuyển đổi).

    Attributes:
        kept: the types whose instances are kept as they are; subclasses do not count.
        convert: returns the value that takes the place of any other.
    """

    kept: tuple[type, ...]
    convert: Callable[[Any], Any]

    def __call__(self, value: Any) -> Any:
        """Return the value itself if it is of a kept type, else the converted one."""
        return value if value.__class__ in self.kept else self.convert(value)


Conversions = tuple[tuple[str, tuple[type, ...], Callable[[Any], Any]], ...]
"""The name of each field that is converted, and the parts of its conversion."""


class ConvertsFields:
    """The parent of frozen dataclasses whose fields are converted from their annotations (chuyển đổi trường).

    Subclasses do not define `__post_init__`: what must hold of the converted fields is checked in `_check`.
    """

    __slots__ = ()
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _conversions: ClassVar[Conversions | None] = None

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls._conversions = None  # those of the parent would miss the fields of this class

    def __post_init__(self) -> None:
        conversions = self._conversions
        if conversions is None:
            conversions = _remember(type(self))
        try:
            for name, kept, convert in conversions:
                value = getattr(self, name)
                if value.__class__ not in kept:
                    _SET(self, name, convert(value))
        except InvalidInput:
            _raise_all(self, conversions)
            raise
        self._check()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        schema = handler(source)
        described = cast("dict[str, Any]", handler.resolve_ref_schema(schema))
        strict_numbers(described)
        checked = checked_schema(described)
        described.clear()  # changed in place: others refer to it
        described.update(checked)
        return schema

    def _check(self) -> None:
        """Refuse fields that do not fit, and set those that follow from others with `set_fields`."""

    @classmethod
    def __field_converter__(cls) -> Callable[[Any], Any] | None:
        """Return what converts other values to this type; None if fields of this type are not converted."""
        return None


def checked_schema(schema: "Mapping[str, Any]") -> "CoreSchema":
    """Return the pydantic schema of a dataclass of ours which calls `_check` alone after reading the fields.

    pydantic has converted each of them by then; `__post_init__` would convert them again.

    Args:
        schema: the schema of the dataclass as pydantic makes it.
    """
    from pydantic_core import core_schema

    inner: dict[str, Any] = {**schema, "post_init": False}
    ref = inner.pop("ref", None)
    return core_schema.no_info_after_validator_function(_checked, cast("CoreSchema", inner), ref=ref)


def _checked(instance: ConvertsFields) -> ConvertsFields:
    instance._check()  # noqa: SLF001  # of one file
    return instance


_SET = object.__setattr__


def set_fields(instance: object, **values: object) -> None:
    """Set fields of a frozen object that is still being built (đặt trường): those that follow from other fields.

    >>> from cchc.values import Ratio
    >>> half = Ratio(1, 2)
    >>> set_fields(half, den=4)
    >>> half
    Ratio(num=1, den=4)
    """
    for name, value in values.items():
        _SET(instance, name, value)


def _remember(kind: type[ConvertsFields]) -> Conversions:
    """Return the conversions of a class, and keep them on it."""
    found = ((field.name, conversion_of(_annotation(kind, field))) for field in fields(kind) if field.init)
    conversions = tuple((name, one.kept, one.convert) for name, one in found if one is not None)
    kind._conversions = conversions  # noqa: SLF001  # of the class above
    return conversions


def _annotation(kind: type[ConvertsFields], field: "Field[Any]") -> Any:
    """Return the annotation of a field, evaluated in the module of the class that declares it if it is a text."""
    if not isinstance(field.type, str):
        return field.type
    owner = next(one for one in kind.__mro__ if field.name in vars(one).get("__annotations__", {}))
    texts = types.SimpleNamespace(__annotations__={field.name: field.type})
    return get_type_hints(texts, vars(sys.modules[owner.__module__]), include_extras=True)[field.name]


def conversion_of(annotation: Any) -> Conversion | None:
    """Return how the values of an annotation are converted (cách chuyển đổi); None if all are kept as they are.

    >>> conversion_of(tuple[str, ...])(["a", "b"])
    ('a', 'b')
    >>> conversion_of(str)("a")
    'a'
    >>> conversion_of(object) is None
    True
    """
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return Conversion((), _choice_of(args))
    if origin is Annotated:
        codec = next((one for one in args[1:] if isinstance(one, FieldCodec)), None)
        if codec is None:
            return conversion_of(args[0])
        return Conversion(codec.kept, codec.read) if codec.constructs else None
    if origin in (Union, types.UnionType):
        return _or_none(args)
    if origin is tuple:
        return _items(conversion_of(args[0])) if args[-1] is Ellipsis else None
    kind = origin or annotation
    return _of_class(kind) if isinstance(kind, type) else None


def _or_none(args: tuple[Any, ...]) -> Conversion | None:
    """Return the conversion of the one type beside None, by which None is kept."""
    kinds = [kind for kind in args if kind is not types.NoneType]
    found = conversion_of(kinds[0]) if len(kinds) == 1 else None
    return None if found is None else Conversion((*found.kept, types.NoneType), found.convert)


def _faults_of(items: tuple[object, ...], convert: Conversion) -> Iterator[Fault]:
    """Yield the faults of all items, each with its index."""
    for index, item in enumerate(items):
        try:
            convert(item)
        except InvalidInput as error:
            yield from (fault.under(index) for fault in error.faults)


def _items(convert: Conversion | None) -> Conversion:
    """Return the conversion of a tuple whose items are converted by `convert`."""
    kept = () if convert is None else convert.kept

    def converted(value: object) -> tuple[object, ...]:
        if type(value) is tuple and all(item.__class__ in kept for item in cast("tuple[object, ...]", value)):
            return cast("tuple[object, ...]", value)
        if not isinstance(value, Iterable) or isinstance(value, str | bytes):
            remedy = _("hãy đưa một danh sách (list, tuple)")
            raise InvalidInput.of("type", _("phải là một danh sách"), value, remedy)
        items = tuple(cast("Iterable[object]", value))
        if convert is None:
            return items
        try:
            return tuple(convert(item) for item in items)
        except InvalidInput:
            raise InvalidInput(*_faults_of(items, convert)) from None

    return Conversion((tuple,) if convert is None else (), converted)


def _of_class(kind: type[Any]) -> Conversion | None:
    """Return the conversion to a value type or to an enumeration, else the check of the class; None of a protocol."""
    if issubclass(kind, ConvertsFields) and (convert := kind.__field_converter__()):
        return Conversion((kind,), convert)
    if issubclass(kind, Enum):
        return Conversion((kind,), _member_of(kind))
    return None if kind in (object, Any) or getattr(kind, "_is_protocol", False) else _check_of(kind)


_NOT_OF: dict[type[object], type[object]] = {int: bool, date: datetime}
"""Classes whose instances are no values of their parent."""


def _check_of(kind: type[Any]) -> Conversion:
    """Return the check that a value is of a class."""
    refused = _NOT_OF.get(kind, ())

    def checked(value: object) -> object:
        if isinstance(value, kind) and not isinstance(value, refused):
            return value
        remedy = _("hãy dùng {kind}", kind=kind.__name__)
        raise InvalidInput.of("type", _("không đúng loại giá trị"), value, remedy)

    return Conversion((kind,), checked)


def _choice_of(choices: tuple[Any, ...]) -> Callable[[object], object]:
    """Return the check that a value is one of these texts."""

    def checked(value: object) -> object:
        if value in choices:
            return value
        remedy = _("hãy chọn {choices}", choices=", ".join(map(str, choices)))
        raise InvalidInput.of("choice", _("không có lựa chọn này"), value, remedy)

    return checked


def _member_of(kind: type[Enum]) -> Callable[[object], Enum]:
    """Return the function from the value of a member of an enumeration to the member."""

    def converted(value: object) -> Enum:
        try:
            return kind(value)
        except ValueError as error:
            remedy = _("hãy chọn {choices}", choices=", ".join(str(member.value) for member in kind))
            raise InvalidInput.of("choice", _("không có lựa chọn này"), value, remedy) from error

    return converted


def _raise_all(instance: ConvertsFields, conversions: Conversions) -> None:
    """Raise the faults of all fields together, each under the name of its field."""
    with FaultCollector() as collector:
        for name, kept, convert in conversions:
            with collector.at(name):
                Conversion(kept, convert)(getattr(instance, name))
