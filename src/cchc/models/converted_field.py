"""Types of fields that take more than they hold (kiểu của trường được chuyển đổi): for type checkers.

At run time `ValueField[Source]` is `Source`, and pydantic or `ConvertsFields` converts what is handed over. To a type
checker it is a descriptor: `__get__` gives what the field holds, `__set__` takes what the constructor takes.
mypy asks that such a field has something assigned to it in the class: `default(…)`, `field()`, or pydantic's `Field()`.
"""

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

V = TypeVar("V")

if TYPE_CHECKING:
    Held_co = TypeVar("Held_co", covariant=True)
    Taken_contra = TypeVar("Taken_contra", contravariant=True)

    class ConvertedField(Generic[Held_co, Taken_contra]):
        """A field that holds one type and takes another."""

        @overload
        def __get__(self, instance: None, owner: type[object]) -> Self: ...
        @overload
        def __get__(self, instance: object, owner: type[object]) -> Held_co: ...
        def __get__(self, instance: object, owner: type[object]) -> object: ...
        def __set__(self, instance: object, value: Taken_contra) -> None: ...

    ValueField = ConvertedField[V, V | str]
    OptionalValueField = ConvertedField[V | None, V | str | None]
    TupleField = ConvertedField[tuple[V, ...], tuple[V, ...] | list[V]]
else:

    class ValueField:
        """A `Value`, or its text."""

        def __class_getitem__(cls, kind: Any) -> Any:
            return kind

    class OptionalValueField:
        """A `Value`, its text, or None."""

        def __class_getitem__(cls, kind: Any) -> Any:
            return kind | None

    class TupleField:
        """A tuple of items, or a list of them."""

        def __class_getitem__(cls, kind: Any) -> Any:
            return tuple[kind, ...]


def default(value: object) -> Any:
    """Return `value`, as the default of a field that a type checker sees as a descriptor (giá trị mặc định).

    >>> default(None) is None
    True
    """
    return value
