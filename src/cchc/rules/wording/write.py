"""Write a rule in official wording (viết quy tắc)."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules.families.builtin_rule import BuiltinRule
from cchc.rules.families.rule_field import inner_rules_of
from cchc.rules.kinds import AnyRule
from cchc.rules.rule import Rule
from cchc.rules.wording.clauses.remarks import REMARKS, note_remark
from cchc.rules.wording.read import read_rule


def write_rule(rule: Rule) -> str:
    """Return the official wording of a rule (viết quy tắc), from which `read_rule` reads the same rule.

    The short form of officials where it can be read in one way only, else a form that names the kind. Direction,
    step, policies and notes are written out, and so is what a wording would leave unsaid.

    Raises:
        InvalidInput: a rule from outside this library, one that is unsound, or a label that no line can hold.

    >>> from cchc.rules import Ladder
    >>> print(write_rule(Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))))
    từ 95% trở lên: 6 điểm; từ 90% đến dưới 95%: 3 điểm; dưới 90%: 0 điểm
    """
    if not isinstance(rule, BuiltinRule):
        what = _("quy tắc ngoài thư viện không viết thành lời được")
        raise InvalidInput.of("foreign_rule", what, type(rule).__name__, _("hãy dùng quy tắc của cchc.rules"))
    if faults := rule.check():
        raise InvalidInput(*faults)
    for text in _candidates(rule):
        if _means(text, rule):
            return text
    what = _("quy tắc không viết thành lời được")
    raise InvalidInput.of("wording", what, repr(rule), _("hãy bỏ xuống dòng và khoảng trắng thừa trong tên mức"))


def _candidates(rule: Any) -> Iterator[str]:
    """The short form, and the full one, each with no more remarks than it needs, or with all."""
    yield "".join((rule.short_wording(), *(f" ({note.text})" for note in rule.notes)))
    for form in (rule.short_wording, lambda: rule.full_wording(write_rule)):
        text = form()
        yield "\n".join((text, *_remarks(rule, least=True)))
        yield "\n".join((text, *_remarks(rule, least=False)))


def _remarks(rule: AnyRule, *, least: bool) -> Iterator[str]:
    """The sentences of the settings; with `least`, of those alone that are not what they are by default."""
    defaults = {field.name: field.default for field in fields(rule)}
    for remark in REMARKS:
        value = getattr(rule, remark.field, None)
        if remark.field in defaults and (not least or value != defaults[remark.field]):
            sentence = remark.sentence(value)
            if sentence is not None:
                yield f"* {sentence}"
    yield from (f"* {note_remark(note)}" for note in rule.notes)


def _means(text: str, rule: BuiltinRule) -> bool:
    """Whether a text is read as exactly this rule, notes among it."""
    try:
        read = read_rule(text, rule.max_points)
    except InvalidInput:
        return False
    return read == rule and _notes(read) == _notes(rule)


def _notes(rule: Any) -> tuple[object, ...]:
    """The notes of a rule, and of each rule inside it."""
    return (*getattr(rule, "notes", ()), tuple(_notes(inner) for inner in inner_rules_of(rule)))
