"""Full wordings (lời văn đầy đủ), in which a rule names its kind: a sentence, or a heading with a line for each level.

A rule inside another lies further in, below a line with what it is about and its maximum.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any, NamedTuple, get_args

from cchc.exact import to_decimal
from cchc.rules.families.template import read_filled, read_value, written
from cchc.rules.option import Option
from cchc.rules.rule import Rule

WriteRule = Callable[[Rule], str]
"""Writes a rule that a rule holds."""

_OPTION = re.compile(r"- (.*): (\S+) điểm")
_INNER = re.compile(r"(?:[0-9]+\)|Quy tắc(?: chung)?|Riêng) (.*)\(tối đa (\S+) điểm\):")
_INDENT = "   "


class InnerWording(NamedTuple):
    """The wording of a rule that a rule holds (lời văn của quy tắc bên trong)."""

    text: str
    max_points: Fraction
    wording: str


@dataclass(frozen=True, slots=True)
class FullWording:
    """A full wording taken apart (lời văn đầy đủ), without remarks.

    Attributes:
        head: the first line, without a colon at its end.
        lines: the lines of the levels below it, each with its "- ".
        inner: the rules inside.
        read: reads a rule inside.
    """

    head: str
    lines: tuple[str, ...]
    inner: tuple[InnerWording, ...]
    read: Callable[[InnerWording], Any]

    def gaps(self, kind: type[Any]) -> dict[str, Any] | None:
        """Return what the sentence of a kind has in its gaps, by field; None if the head is another sentence."""
        found: dict[str, Any] | None = read_filled(kind.wording_form, self.head)
        for name in (field.name for field in fields(kind) if _is_count(field.type)):
            if found and isinstance(number := found.get(name), Fraction):
                found[name] = number.numerator if number.denominator == 1 else number
        return found

    def options(self, kind: type[Any]) -> tuple[Option, ...] | None:
        """Return the levels below the heading of a kind; None if it has another heading or other lines."""
        if self.head != kind.wording_form:
            return None
        found = [option_of(line) for line in self.lines]
        options = tuple(option for option in found if option is not None)
        return options if len(options) == len(found) else None


def _is_count(kind: object) -> bool:
    """Return whether a type is that of whole numbers, or holds it: `CaseCount | None`."""
    return kind is int or any(map(_is_count, get_args(kind)))


def full_wording_of(text: str, read: Callable[[InnerWording], Any]) -> FullWording | None:
    """Take a full wording apart (tách lời văn đầy đủ); None if it has a line of another form.

    Args:
        text: the wording, without remarks.
        read: reads a rule inside.
    """
    first, *rest = text.strip("\n ").splitlines() or [""]
    lines: list[str] = []
    inner: list[InnerWording] = []
    for line in rest:
        if head := _INNER.fullmatch(line):
            inner.append(InnerWording(head[1].rstrip(), read_value(head[2]), ""))
        elif inner and line.startswith(_INDENT):
            inner[-1] = inner[-1]._replace(wording=f"{inner[-1].wording}{line.removeprefix(_INDENT)}\n")
        elif line.startswith("- ") and not inner:
            lines.append(line)
        elif line.strip():
            return None
    return FullWording(first.strip().removesuffix(":"), tuple(lines), tuple(inner), read)


def option_of(line: str) -> Option | None:
    """Return the option of a line; None if it has another form."""
    found = _OPTION.fullmatch(line)
    return Option(found[1], to_decimal(read_value(found[2]))) if found else None


def write_option(option: Option) -> str:
    """Return the line of an option."""
    return f"- {option.text}: {written(option.points)} điểm"


def write_options(kind: type[Any], options: Sequence[Option]) -> str:
    """Return the heading of a kind and a line for each option."""
    return "\n".join((f"{kind.wording_form}:", *map(write_option, options)))


def write_inner(head: str, rule: Rule, write: WriteRule) -> list[str]:
    """Return the lines of a rule inside: what it is about, and its own wording further in."""
    return [
        f"{head}(tối đa {written(rule.max_points)} điểm):",
        *(f"{_INDENT}{line}" for line in write(rule).splitlines()),
    ]
