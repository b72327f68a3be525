"""The numbers that a rule mentions (các số trong quy tắc): in its fields and in the code of its class."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from types import CellType, CodeType, FunctionType
from typing import Any

from cchc.rules import Rule
from cchc.values import Ratio
from cchc.viet import parse_percentage

MAX_CONSTANTS = 60
"""The most numbers that are taken: a rule with a longer table is asked at the first."""
_DEEPEST = 6
_LONGEST = 20
_NOT_OF_A_RULE = ("builtins", "typing", "abc", "cchc.", "fractions", "decimal")


def constants_of(rule: Rule) -> tuple[Fraction, ...]:
    """Return the numbers that a rule mentions, each once: where its points may change.

    Numbers of its fields, of the attributes of its class, and of the code of its methods with the names that they use;
    a text such as "90%" counts as its share.
    """
    return tuple(dict.fromkeys(islice(_numbers(rule, 0), MAX_CONSTANTS)))


def _numbers(value: Any, depth: int) -> Iterator[Fraction]:
    match value:
        case bool():
            return
        case int() | Fraction():
            yield Fraction(value)
        case Decimal():
            yield from (Fraction(value),) if value.is_finite() else ()
        case Ratio():
            yield from (value.value,) if value.den else ()
        case str():
            yield from _of_text(value)
        case _:
            for part in _parts(value) if depth < _DEEPEST else ():
                yield from _numbers(part, depth + 1)


def _of_text(text: str) -> Iterator[Fraction]:
    """The number that a short text states: "90%", "1250.5", "2/3"."""
    if len(text) <= _LONGEST and any(char.isdigit() for char in text):
        with suppress(ValueError, ZeroDivisionError):
            yield Fraction(parse_percentage(text)) / 100 if text.endswith("%") else Fraction(text)


def _parts(value: Any) -> Iterable[Any]:
    """What a value holds: the items of a container, the constants of a function, the fields of an object."""
    whole: Any = value
    if isinstance(value, Mapping):
        return (*whole, *whole.values())
    if isinstance(value, tuple | list | frozenset):
        items: Iterable[Any] = whole
        return items
    if isinstance(value, FunctionType):
        kept = (_content(cell) for cell in value.__closure__ or ())
        named: Iterable[Any] = (value.__globals__.get(name) for name in _names(value.__code__))
        plain: Iterable[Any] = filter(_is_plain, named)
        return (value.__code__, *(value.__defaults__ or ()), *kept, *plain)
    if isinstance(value, CodeType):
        return value.co_consts
    if isinstance(value, property):
        return (value.fget,)
    return () if isinstance(value, type) else _held(value)


def _held(value: object) -> Iterator[Any]:
    """The fields of an object, and what its class defines, up to the classes of Python itself."""
    yield from getattr(value, "__dict__", {}).values()
    if is_dataclass(value):
        yield from (getattr(value, field.name, None) for field in fields(value))
    for kind in type(value).__mro__:
        if not kind.__module__.startswith(_NOT_OF_A_RULE):
            yield from (one for name, one in vars(kind).items() if not name.startswith("__"))


def _is_plain(value: object) -> bool:
    return isinstance(value, int | Decimal | Fraction | Ratio | str | tuple)


def _content(cell: CellType) -> object:
    """What a variable of an enclosing function holds; None if it holds nothing yet."""
    try:
        return cell.cell_contents
    except ValueError:
        return None


def _names(code: CodeType) -> Iterator[str]:
    """The global names that a function uses, and those of the functions inside it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
