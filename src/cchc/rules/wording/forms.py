"""The full forms of rules (dạng viết đủ), where the short form could be read in another way or there is none.

A sentence with gaps; or a heading and a line for each level; and rules that a rule holds further in, each under a line
that says what it is about and its maximum.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from cchc.exact import to_decimal
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.bonus import Bonus
from cchc.rules.kinds.capped import Capped
from cchc.rules.kinds.checklist import Checklist
from cchc.rules.kinds.choice import Choice
from cchc.rules.kinds.deduction import Deduction
from cchc.rules.kinds.goalposts import Goalposts
from cchc.rules.kinds.highest import Highest
from cchc.rules.kinds.improvement import Improvement
from cchc.rules.kinds.increment import Increment
from cchc.rules.kinds.ladder import Band, Ladder
from cchc.rules.kinds.lowest import Lowest
from cchc.rules.kinds.manual_score import ManualScore
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.kinds.not_scored import NotScored
from cchc.rules.kinds.parts_rule import Part, PartsRule
from cchc.rules.kinds.proportional import Proportional
from cchc.rules.kinds.relative_to_best import RelativeToBest
from cchc.rules.kinds.sum import Sum
from cchc.rules.kinds.survey_rule import SurveyRule
from cchc.rules.kinds.template import filled, read_filled, read_value, written
from cchc.rules.kinds.with_exceptions import WithExceptions
from cchc.rules.kinds.yes_no import YesNo
from cchc.rules.option import Option
from cchc.values import Interval, to_exact_decimal

_LINE = re.compile(r"- (.*): (\S+) điểm")
_STEP = re.compile(r"- (.*): Điểm = (\S+) × số liệu \+ (\S+)")
_NAMED = re.compile(r"- “(.*)”: (\S+) điểm")
_INNER = re.compile(r"(?:[0-9]+\)|Quy tắc) (.*)\(tối đa (\S+) điểm\):")
_INDENT = "   "

_SENTENCES: tuple[type[Any], ...] = (
    RelativeToBest, Bonus, Capped, Deduction, ManualScore, Increment, Goalposts, NotScored, Proportional, SurveyRule,
)  # fmt: skip
"""The kinds that are said in one sentence; its gaps are fields of the rule."""

_HEADINGS: tuple[type[Any], ...] = (
    Checklist, Choice, Highest, Improvement, Ladder, Lowest, NoViolation, Sum, WithExceptions, YesNo,
)  # fmt: skip
"""The kinds that are said line by line, under a heading."""

_FIELDS: dict[type[Any], str | tuple[str, ...]] = {
    Checklist: "items",
    Choice: "options",
    Improvement: ("higher", "same", "lower"),
    NoViolation: ("clean", "violated"),
    YesNo: ("yes", "no"),
}
"""The fields that the lines below a heading fill."""

_WHOLE = ("every", "all_from", "least_valid")
"""Fields that are whole numbers."""
_VALUES = ("target", "floor", "low", "high", "start", "stride")
"""Fields that are values, not points."""


def full_form(rule: AnyRule, write: Callable[[Any], str]) -> str:
    """The full form of a rule (viết đủ), without its remarks.

    Args:
        rule: the rule.
        write: writes a rule that it holds.
    """
    if isinstance(rule, _SENTENCES):
        head = filled(rule.form, rule)
        return head if not isinstance(rule, Capped | SurveyRule) else _with_inner(f"{head}:", rule.rule, write)
    lines = [f"{rule.form}:"]
    match rule:
        case PartsRule():
            for place, part in enumerate(rule.parts, start=1):
                lines += _inner(f"{place}) {part.text} ", part.rule, write)
        case WithExceptions():
            lines += [_line(line) for line in rule.exceptions]
            lines += _inner("Quy tắc ", rule.rule, write)
        case Ladder():
            lines += [_step(step) for step in rule.bands]
            lines += [f"- “{line.text}”: {written(line.points)} điểm" for line in rule.named]
        case Checklist():
            lines += [_line(line) for line in rule.items]
        case _:
            lines += [_line(line) for line in getattr(rule, "table", ())]
    return "\n".join(lines)


def _line(line: Option) -> str:
    return f"- {line.text}: {written(line.points)} điểm"


def _step(step: Band) -> str:
    if not step.slope:
        return f"- {step.interval.words}: {written(step.points)} điểm"
    return f"- {step.interval.words}: Điểm = {written(step.slope)} × số liệu + {written(step.points)}"


def _with_inner(head: str, rule: Any, write: Callable[[Any], str]) -> str:
    return "\n".join((head, *_inner("Quy tắc ", rule, write)))


def _inner(head: str, rule: Any, write: Callable[[Any], str]) -> list[str]:
    return [
        f"{head}(tối đa {written(rule.max_points)} điểm):",
        *(f"{_INDENT}{line}" for line in write(rule).splitlines()),
    ]


class Inner(NamedTuple):
    """A rule that a rule holds, as it stands in a text (quy tắc bên trong)."""

    text: str
    max_points: Fraction
    wording: str


def read_full_form(text: str, read: Callable[[Inner], AnyRule], about: Mapping[str, Any]) -> AnyRule | None:
    """The rule that a full form says (đọc dạng viết đủ); None where the text has none.

    Args:
        text: the text, without remarks.
        read: reads a rule inside.
        about: the settings that its remarks say.
    """
    first, *rest = text.strip("\n ").splitlines() or [""]
    for kind in _SENTENCES:
        gaps = read_filled(kind.form, first.strip().removesuffix(":"))
        if gaps is not None:
            inner = _inners(rest)
            holds = kind in (Capped, SurveyRule)
            if (len(inner) == 1) is not holds or (rest and not holds):
                return None
            fields = {name: _field(name, value) for name, value in gaps.items()}
            rules = {"rule": read(inner[0])} if holds else {}
            rule: AnyRule = kind(**fields, **rules, **about)
            return rule
    for kind in _HEADINGS:
        if first.strip() == f"{kind.form}:":
            return _by_lines(kind, rest, read, about)
    return None


def _field(name: str, value: Any) -> Any:
    if not isinstance(value, Fraction):
        return value
    if name in _WHOLE:
        return int(value)
    return value if name in _VALUES else to_decimal(value)


def _by_lines(
    kind: type[Any], rest: Sequence[str], read: Callable[[Inner], AnyRule], about: Mapping[str, Any]
) -> AnyRule | None:
    own = [line for line in rest if line.startswith("- ")]
    if issubclass(kind, PartsRule):
        parts = tuple(Part(inner.text, read(inner)) for inner in _inners(rest))
        composed: AnyRule | None = kind(parts=parts, **about) if parts else None  # type: ignore[assignment]  # one of three
        return composed
    if kind is Ladder:
        return _ladder(own, about)
    lines = [
        Option(found[1], to_exact_decimal(to_decimal(read_value(found[2]))))
        for one in own
        if (found := _LINE.fullmatch(one))
    ]
    if len(lines) != len(own):
        return None
    if kind is WithExceptions:
        inner = _inners(rest)
        return WithExceptions(rule=read(inner[0]), exceptions=tuple(lines), **about) if len(inner) == 1 else None
    if len(own) != len(rest):
        return None
    names = _FIELDS[kind]
    if isinstance(names, str):
        rule = kind(**{names: tuple(lines)}, **about)
    elif len(names) == len(lines):
        rule = kind(**dict(zip(names, lines, strict=True)), **about)
    else:
        return None
    told: AnyRule = rule
    return told


def _ladder(own: Sequence[str], about: Mapping[str, Any]) -> Ladder | None:
    steps: list[Band] = []
    named: list[Option] = []
    for one in own:
        if found := _NAMED.fullmatch(one):
            named.append(Option(found[1], to_decimal(read_value(found[2]))))
        elif found := _STEP.fullmatch(one):
            slope, points = read_value(found[2]), to_decimal(read_value(found[3]))
            steps.append(Band(Interval.parse(found[1]), points, found[1], slope))
        elif found := _LINE.fullmatch(one):
            steps.append(Band(Interval.parse(found[1]), to_decimal(read_value(found[2])), found[1]))
        else:
            return None
    return Ladder(bands=tuple(steps), named=tuple(named), **about) if steps else None


def _inners(rest: Sequence[str]) -> list[Inner]:
    """The rules inside, each with the lines further in below its own."""
    found: list[Inner] = []
    for line in rest:
        if head := _INNER.fullmatch(line):
            found.append(Inner(head[1].rstrip(), read_value(head[2]), ""))
        elif found and line.startswith(_INDENT):
            last = found[-1]
            found[-1] = last._replace(wording=f"{last.wording}{line.removeprefix(_INDENT)}\n")
    return found
