"""Fields of a frozen dataclass, converted once when it is built, as their annotations state (chuyển đổi trường).

A field is converted if its annotation is one of these, alone or beside None:

- `Annotated[…, FieldCodec(…)]`: by the codec, as in a record;
- a `Value`: from its text too;
- an enumeration: from the value of a member too;
- `tuple[X, …]`: from any iterable but a text, each item as X.

The converters of a class are worked out from its annotations when its first instance is built. After that, building
costs one call for each field that is converted. pydantic is not imported.
"""

import sys
import types
from collections.abc import Callable, Iterable
from dataclasses import fields
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Union, cast, get_args, get_origin, get_type_hints

from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models.field_codec import FieldCodec

if TYPE_CHECKING:
    from dataclasses import Field

Converter = Callable[[Any], Any]


class ConvertsFields:
    """The parent of frozen dataclasses whose fields are converted from their annotations (chuyển đổi trường).

    Subclasses do not define `__post_init__`: what must hold of the converted fields is checked in `_check`.
    """

    __slots__ = ()
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _converters: ClassVar[tuple[tuple[str, Converter], ...] | None] = None

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls._converters = None  # those of the parent would miss the fields of this class

    def __post_init__(self) -> None:
        converters = self._converters
        if converters is None:
            converters = _keep(type(self))
        try:
            for name, convert in converters:
                given = getattr(self, name)
                converted = convert(given)
                if converted is not given:
                    _SET(self, name, converted)
        except InvalidInput:
            _raise_all(self, converters)
            raise
        self._check()

    def _check(self) -> None:
        """Refuse fields that do not fit, and set those that follow from others with `set_fields`."""

    @classmethod
    def __field_converter__(cls) -> Converter | None:
        """Return what converts a field of this type; None if such a field is kept as it is."""
        return None


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


def _keep(kind: type[ConvertsFields]) -> tuple[tuple[str, Converter], ...]:
    kind._converters = converters = converters_of(kind)  # noqa: SLF001  # of the class above
    return converters


def converters_of(kind: type[ConvertsFields]) -> tuple[tuple[str, Converter], ...]:
    """Return the name and the converter of each field of a dataclass that has one.

    >>> from cchc.values import Quantity
    >>> [name for name, _converter in converters_of(Quantity)]
    ['amount', 'unit']
    """
    found = ((field.name, converter_of(_annotation(kind, field))) for field in fields(kind) if field.init)
    return tuple((name, convert) for name, convert in found if convert is not None)


def _annotation(kind: type[ConvertsFields], field: "Field[Any]") -> Any:
    """Return the annotation of a field, evaluated in the module of the class that declares it if it is a text."""
    if not isinstance(field.type, str):
        return field.type
    owner = next(one for one in kind.__mro__ if field.name in vars(one).get("__annotations__", {}))
    texts = types.SimpleNamespace(__annotations__={field.name: field.type})
    return get_type_hints(texts, vars(sys.modules[owner.__module__]), include_extras=True)[field.name]


def converter_of(annotation: Any) -> Converter | None:
    """Return the converter of an annotation, None if its values are kept as they are.

    >>> converter_of(tuple[str, ...])(["a", "b"])
    ('a', 'b')
    >>> converter_of(str) is None
    True
    """
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        codecs = (one.read for one in args[1:] if isinstance(one, FieldCodec))
        return next(codecs, None) or converter_of(args[0])
    if origin in (Union, types.UnionType):
        return _unless_none(args)
    if origin is tuple:
        return _items(converter_of(args[0])) if args[-1] is Ellipsis else None
    return _of_class(annotation) if isinstance(annotation, type) else None


def _unless_none(args: tuple[Any, ...]) -> Converter | None:
    """Return the converter of the one type that stands beside None."""
    kinds = [kind for kind in args if kind is not types.NoneType]
    convert = converter_of(kinds[0]) if len(kinds) == 1 else None
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)


def _items(convert: Converter | None) -> Converter:
    """Return the converter of a tuple whose items are converted by `convert`."""

    def converted(value: object) -> tuple[object, ...]:
        if value.__class__ is tuple and convert is None:
            return cast("tuple[object, ...]", value)
        if not isinstance(value, Iterable) or isinstance(value, str | bytes):
            remedy = _("hãy dùng tuple hoặc list")
            raise InvalidInput.of("type", _("phải là một danh sách"), value, remedy)
        items = cast("Iterable[object]", value)
        return tuple(items) if convert is None else tuple(map(convert, items))

    return converted


def _of_class(kind: type[Any]) -> Converter | None:
    if issubclass(kind, ConvertsFields):
        return kind.__field_converter__()
    return _member(kind) if issubclass(kind, Enum) else None


def _member(kind: type[Enum]) -> Converter:
    """Return the converter to a member of an enumeration, from the member or its value."""

    def converted(value: object) -> Enum:
        if isinstance(value, kind):
            return value
        try:
            return kind(value)
        except ValueError as error:
            remedy = _("hãy chọn {choices}", choices=", ".join(str(member.value) for member in kind))
            raise InvalidInput.of("choice", _("không có lựa chọn này"), value, remedy) from error

    return converted


def _raise_all(instance: ConvertsFields, converters: Iterable[tuple[str, Converter]]) -> None:
    """Raise the faults of all fields together, each under the name of its field."""
    with FaultCollector() as gather:
        for name, convert in converters:
            with gather.at(name):
                convert(getattr(instance, name))
