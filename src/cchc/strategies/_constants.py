"""The numbers that a rule mentions (các số trong quy tắc): in its fields and in the code of its class."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from types import CellType, CodeType, FunctionType
from typing import Any

from cchc.rules import Rule
from cchc.values import Ratio
from cchc.viet import parse_percentage

MAX_CONSTANTS = 60
"""The most numbers that are taken: a rule with a longer table is asked at the first."""
_DEEPEST = 6
_LONGEST = 20


def constants_of(rule: Rule) -> tuple[Fraction, ...]:
    """Return the numbers that a rule mentions, each once: where its points may change.

    Numbers of its fields, of the attributes of its class, and of the code of its methods with the names that they use;
    a text such as "90%" counts as its share.
    """
    found: dict[Fraction, None] = {}
    for number in _numbers(rule, 0):
        found.setdefault(number)
        if len(found) == MAX_CONSTANTS:
            break
    return tuple(found)


def _numbers(value: object, depth: int) -> Iterator[Fraction]:
    if depth > _DEEPEST or isinstance(value, bool):
        return
    match value:
        case int() | Decimal() | Fraction():
            yield from () if isinstance(value, Decimal) and not value.is_finite() else (Fraction(value),)
        case Ratio() if value.den:
            yield value.value
        case str():
            yield from _of_text(value)
        case tuple() | list() | frozenset():
            yield from chain.from_iterable(_numbers(one, depth + 1) for one in value)
        case Mapping():
            yield from _numbers((*value, *value.values()), depth)
        case FunctionType():
            kept = [_content(cell) for cell in value.__closure__ or ()]
            yield from _numbers([*kept, *(value.__defaults__ or ())], depth)
            yield from _of_code(value.__code__, value.__globals__, depth + 1)
        case property():
            yield from _numbers(value.fget, depth)
        case _ if not isinstance(value, type):
            yield from _of_object(value, depth + 1)


def _of_text(text: str) -> Iterator[Fraction]:
    """The number that a short text states: "90%", "1250.5", "2/3"."""
    if len(text) <= _LONGEST and any(char.isdigit() for char in text):
        with suppress(ValueError, ZeroDivisionError):
            yield Fraction(parse_percentage(text)) / 100 if text.endswith("%") else Fraction(text)


def _of_object(value: object, depth: int) -> Iterator[Fraction]:
    """The numbers in the fields of an object, and in what its class defines, up to the classes of Python itself."""
    held: dict[str, Any] = dict(getattr(value, "__dict__", {}))
    if is_dataclass(value):
        held |= {field.name: getattr(value, field.name) for field in fields(value)}
    yield from _numbers(list(held.values()), depth)
    for kind in type(value).__mro__:
        if not kind.__module__.startswith(("builtins", "typing", "abc", "cchc.", "fractions", "decimal")):
            yield from _numbers([one for name, one in vars(kind).items() if not name.startswith("__")], depth)


def _content(cell: CellType) -> object:
    """What a variable of an enclosing function holds; None if it holds nothing yet."""
    try:
        return cell.cell_contents
    except ValueError:
        return None


def _of_code(code: CodeType, names: Mapping[str, Any], depth: int) -> Iterator[Fraction]:
    """The numbers in the code of a function, and those that its global names stand for."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _of_code(constant, names, depth + 1)
        else:
            yield from _numbers(constant, depth)
    stand_for = (names[name] for name in code.co_names if name in names)
    yield from _numbers(
        [one for one in stand_for if isinstance(one, int | Decimal | Fraction | Ratio | str | tuple)], depth
    )
