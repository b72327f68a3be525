"""Groups of bodies in a wording (mức áp dụng theo nhóm đơn vị): rules of their own, or another threshold.

"Riêng xã miền núi: …" opens the rule of a group, which goes on to the next such words. "Riêng xã miền núi từ 70%" is
the rule of all bodies with another threshold, which is certain only if that rule has one threshold.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cchc.errors import InvalidInput
from cchc.rules.convention import Convention
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.by_group import ByGroup
from cchc.rules.kinds.ladder import Band, Ladder
from cchc.rules.note import WordingNote
from cchc.rules.wording.clauses.clause import Bound, Level, Marks, Way, marks_of
from cchc.rules.wording.clauses.condition import read_condition
from cchc.rules.wording.clauses.tiling import clauses_of, marks_between
from cchc.rules.wording.kinds.reading import Settings
from cchc.rules.wording.words.group_names import GroupName, group_name
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.refused import Refused, refused_at
from cchc.rules.wording.words.tokens import Token, printed_of, trimmed, words_of
from cchc.rules.wording.words.vocabulary import Role
from cchc.values import Interval

MAX_NAME = 14
"""The most tokens of a name with the words that open it."""
_HARD = frozenset({Role.SEMICOLON, Role.STOP, Role.LINE})
_BEFORE_NUMBERS = frozenset({Role.FROM, Role.AT_LEAST, Role.ABOVE, Role.BELOW, Role.AT_MOST, Role.PERCENT, Role.NUMBER})
_JOINTS = ("đạt", "thì", ",", "là", ":", "đạt mức", "mức")


class RuleRead(NamedTuple):
    """A rule with its notes, and the parts of the text that it was read of."""

    rule: AnyRule
    notes: tuple[WordingNote, ...]
    marks: Marks


ReadRule = Callable[[Sequence[Token], Settings], RuleRead]
"""Reads the rule of tokens that name no group."""


class _Group(NamedTuple):
    """Where words name a group of bodies (nhóm đơn vị).

    Attributes:
        name: its name; "" for all other bodies.
        mark: the words that open it; "" if there are none.
        start: where its words begin; inside a paragraph the comma or bracket before them.
        begins: where its rule begins.
        end: where its rule ends.
    """

    name: str
    mark: str
    start: int
    begins: int
    end: int


def read_groups(tokens: Sequence[Token], settings: Settings, read: ReadRule) -> RuleRead | None:
    """Return the rule by groups of bodies that tokens state; None if they name no groups.

    Args:
        tokens: the tokens of the wording.
        settings: what is known besides.
        read: reads the rule of tokens that name no group.

    Raises:
        Refused: they name groups, and their rules are not certain.
    """
    sections = _sections(tokens)
    inside = _inside(tokens, sections)
    if inside is not None and sections:
        raise refused_at("unread", tokens[inside.start : inside.end])
    if inside is not None and (found := _with_threshold(tokens, inside, settings, read)) is not None:
        return found
    return _by_sections(tokens, sections, settings, read) if sections else None


def _sections(tokens: Sequence[Token]) -> list[_Group]:
    """The sections of groups; () if the words do not make it certain that they are groups."""
    heads = [head for at in _beginnings(tokens) if (head := _head(tokens, at)) is not None]
    ends = [head.start for head in heads[1:]] + [len(tokens)]
    sections = [head._replace(end=end) for head, end in zip(heads, ends, strict=False)]
    if not sections:
        return []
    first = sections[0]
    opens = all(token.role in _HARD for token in tokens[: first.start])
    if opens and len(sections) == 1 and not first.mark.startswith("riêng"):
        return []  # a heading: the rule of all bodies
    if not opens and not all(section.mark for section in sections):
        return []
    if any(not section.mark and _awards_at_once(tokens[section.begins : section.end]) for section in sections):
        return []  # levels with names, "Xã đồng bằng: 2 điểm"
    return sections


def _beginnings(tokens: Sequence[Token]) -> Iterator[int]:
    """The places where a paragraph or a line begins."""
    for at, token in enumerate(tokens):
        if token.role not in _HARD and (at == 0 or token.breaks or tokens[at - 1].role in _HARD):
            yield at


def _head(tokens: Sequence[Token], at: int) -> _Group | None:
    """The longest name of a group that begins at a token, with a colon, or a bound if words open it."""
    found = None
    for end in range(at + 1, min(at + MAX_NAME + 1, len(tokens))):
        name, after = group_name(words_of(tokens[at:end])), tokens[end]
        colon = after.role is Role.COLON
        bounded = after.role in _BEFORE_NUMBERS or after.breaks or after.text in _JOINTS
        if name is not None and (colon or (name.mark and bounded)):
            found = _Group(_printed(tokens[at:end], name), name.mark, at, end + colon, len(tokens))
    return found


def _printed(tokens: Sequence[Token], name: GroupName) -> str:
    """The name as it is printed, inside a sentence; "" for all other bodies."""
    printed = printed_of(tokens)[-len(name.name) :] if name.name else ""
    return printed if printed[1:2].isupper() else printed[:1].lower() + printed[1:]


def _awards_at_once(tokens: Sequence[Token]) -> bool:
    """Whether points come right behind the name, or the words are no levels: then it is the name of a level."""
    try:
        clauses = clauses_of(tokens)
    except Refused:
        return True
    first = clauses[0] if clauses else None
    return not isinstance(first, Level) or not first.condition


def _by_sections(tokens: Sequence[Token], sections: Sequence[_Group], settings: Settings, read: ReadRule) -> RuleRead:
    """The rule of sections that each state a rule, or another threshold than the words before the first."""
    before = tokens[: sections[0].start]
    general = None if all(token.role in _HARD for token in before) else read(before, settings)
    marks = [*(general.marks if general else ())]
    notes = [*(general.notes if general else ())]
    other = None if general is None else general.rule
    parts: list[tuple[str, AnyRule]] = []
    for section in sections:
        own = _own(tokens[section.begins : section.end], general, settings, read)
        head = tokens[section.start : section.begins]
        marks += (*marks_of([token for token in head if token.role is not Role.COLON], SpanRole.LABEL), *own.marks)
        notes += own.notes
        if section.name:
            parts.append((section.name, own.rule))
        elif other is None:
            other = own.rule
        else:
            raise refused_at("contradiction", head)
    if not parts:
        raise refused_at("unread", tokens)
    return RuleRead(_rule(parts, other, settings, tokens), tuple(notes), tuple(marks))


def _own(tokens: Sequence[Token], general: RuleRead | None, settings: Settings, read: ReadRule) -> RuleRead:
    """The rule of a section: that which it states, or that of all bodies with another threshold.

    Raises:
        Refused: it leaves another level unsaid than the rule of all bodies does.
    """
    refused: Refused | None = None
    try:
        own = read(tokens, settings)
        if general is None or general.rule.conventions == own.rule.conventions:
            return own
    except Refused as error:
        refused = error
    threshold = None if general is None else _threshold(tokens)
    if general is None or threshold is None:
        raise refused or refused_at("unread", tokens)
    return _moved(general, threshold)


class _Threshold(NamedTuple):
    """Another bound for a group, and the points beside it; None if there are none."""

    bound: Bound
    level: Level | None
    tokens: Sequence[Token]
    marks: Marks


def _threshold(tokens: Sequence[Token]) -> _Threshold | None:
    """The bound that tokens state, with points beside it or without; None if they state anything else."""
    own = trimmed(tokens, (), (*_HARD, Role.COMMA))
    while own and own[0].text in _JOINTS:
        own = own[1:]
    if not own:
        return None
    found = read_condition(own)
    if found is not None and not found.subject and not found.tail:
        return _Threshold(found.bound, None, own, found.marks)
    try:
        clauses = clauses_of(own)
    except Refused:
        return None
    level = clauses[0]
    if len(clauses) != 1 or not isinstance(level, Level) or level.bound is None or level.subject or level.tail:
        return None
    return _Threshold(level.bound, level, own, marks_between(own, clauses))


def _moved(general: RuleRead, threshold: _Threshold) -> RuleRead:
    """The rule of all bodies with another threshold.

    Raises:
        Refused: it has more than one threshold, or none of this form, or other points are stated for it.
    """
    bound, level = threshold.bound, threshold.level
    rule = None if bound.outside or bound.ordinal or (bound.unit and not bound.percent) else _at(general.rule, bound)
    if rule is None:
        raise refused_at("unread", threshold.tokens)
    same = [band.points for band in rule.bands if band.interval == bound.interval()]
    if level is not None and (level.award.way is not Way.EARNS or level.each or same != [level.award.points]):
        raise refused_at("unread", threshold.tokens)
    return RuleRead(rule, (), threshold.marks)


def _at(rule: AnyRule, bound: Bound) -> Ladder | None:
    """The ladder of two bands with the threshold that a bound names; None if it is another rule or has other bands."""
    edge = bound.low if bound.high is None else bound.high
    if not isinstance(rule, Ladder) or len(rule.bands) != 2 or any(band.slope for band in rule.bands) or edge is None:
        return None
    one, other = (band.interval for band in rule.bands)
    shared = ({one.low, one.high} & {other.low, other.high}) - {None}

    def moved(interval: Interval) -> Interval:
        low, high = (edge if end in shared else end for end in (interval.low, interval.high))
        return replace(interval, low=low, high=high)

    try:
        bands = tuple(Band(moved(band.interval), band.points) for band in rule.bands)
    except InvalidInput:
        return None
    fits = bound.percent is one.percent and bound.interval() in [band.interval for band in bands]
    return replace(rule, bands=bands) if len(shared) == 1 and fits else None


def _inside(tokens: Sequence[Token], sections: Sequence[_Group]) -> _Group | None:
    """The first place where "riêng …" or "(đối với …" is inside a paragraph, behind a comma or in brackets."""
    starts = {section.start for section in sections}
    for at in range(1, len(tokens)):
        before = tokens[at - 1]
        if at in starts or before.role not in (Role.COMMA, Role.OPEN):
            continue
        for end in range(min(at + MAX_NAME, len(tokens)), at, -1):
            name = group_name(words_of(tokens[at:end]))
            if name is None or not name.name:
                continue
            if name.mark.startswith("riêng") or (name.mark and before.role is Role.OPEN):
                return _Group(_printed(tokens[at:end], name), name.mark, at - 1, end, _end_of(tokens, at))
    return None


def _end_of(tokens: Sequence[Token], at: int) -> int:
    """Where words behind a comma or in a bracket end: behind the bracket, or with the paragraph."""
    opened = tokens[at - 1].role is Role.OPEN
    for place in range(at, len(tokens)):
        token = tokens[place]
        if opened and token.role is Role.CLOSE:
            return place + 1
        if not opened and (token.role in _HARD or token.breaks):
            return place
    return len(tokens)


def _with_threshold(tokens: Sequence[Token], inside: _Group, settings: Settings, read: ReadRule) -> RuleRead | None:
    """The rule of all bodies, and for a group the same with another threshold; None if no threshold is stated.

    Points behind the threshold may be its own, or those of the level beside: "từ 80%, riêng miền núi từ 70%: 2 điểm".

    Raises:
        Refused: the words beside it are another level, or the rule has more than one threshold.
    """
    opened = tokens[inside.start].role is Role.OPEN
    last = inside.end - (opened and tokens[inside.end - 1].role is Role.CLOSE)
    refused: Refused | None = None
    for end in [last] if opened else range(last, inside.begins, -1):
        threshold = _threshold(tokens[inside.begins : end])
        if threshold is None or (end < last and threshold.level is not None):
            continue
        try:
            return _beside(tokens, inside if opened else inside._replace(end=end), threshold, settings, read)
        except Refused as error:
            refused = refused or error
    if refused is not None:
        raise refused
    return None


def _beside(
    tokens: Sequence[Token], inside: _Group, threshold: _Threshold, settings: Settings, read: ReadRule
) -> RuleRead:
    """The rule of all bodies without the words of a threshold, and with that threshold for a group.

    Raises:
        Refused: the words beside it are another level, or the rule has more than one threshold.
    """
    rest = [*tokens[: inside.start], *tokens[inside.end :]]
    general = read(rest, settings)
    moved = _moved(general, threshold)
    changed = _changed_band(general.rule, moved.rule, threshold.bound)
    starts = [*_beginnings(rest), len(rest)]
    first = max(at for at in starts if at < max(inside.start, 1))
    last = min(at for at in starts if at >= inside.start)
    beside = [clause for clause in clauses_of(rest[first:last]) if isinstance(clause, Level)]
    if len(beside) != 1 or beside[0].bound is None or beside[0].bound.interval() != changed:
        raise refused_at("unread", tokens[inside.start : inside.end])
    name = marks_of(tokens[inside.start + 1 : inside.begins], SpanRole.LABEL)
    rule = _rule([(inside.name, moved.rule)], general.rule, settings, tokens)
    return RuleRead(rule, general.notes, (*general.marks, *name, *moved.marks))


def _changed_band(general: AnyRule, moved: AnyRule, bound: Bound) -> Interval | None:
    """The values of the band that another threshold changes to those of a bound."""
    pairs = zip(getattr(general, "bands", ()), getattr(moved, "bands", ()), strict=True)
    return next((before.interval for before, after in pairs if after.interval == bound.interval()), None)


def _rule(
    parts: Sequence[tuple[str, AnyRule]], other: AnyRule | None, settings: Settings, tokens: Sequence[Token]
) -> ByGroup:
    """The rule of groups; the rules inside have neither wording nor conventions of their own.

    Raises:
        Refused: the rules take different figures, or a group is named twice.
    """
    rules = [rule for _name, rule in parts] + ([] if other is None else [other])
    conventions: tuple[Convention, ...] = tuple(dict.fromkeys(one for rule in rules for one in rule.conventions))
    plain = [replace(rule, wording="", source=None) for rule in rules]
    try:
        return ByGroup.of(
            *zip((name for name, _rule in parts), plain, strict=False),
            other=None if other is None else plain[-1],
            wording=settings.wording,
            source=settings.source,
            conventions=conventions,
        )
    except InvalidInput:
        raise refused_at("mixed", tokens) from None
