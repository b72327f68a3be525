"""Put levels together to a rule (ghép các mức thành quy tắc): which kind of rule a table of levels is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.checklist import Checklist
from cchc.rules.kinds.choice import Choice
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.kinds.not_scored import NotScored
from cchc.rules.kinds.yes_no import YesNo
from cchc.rules.option import Option
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.policy import AbsencePolicy
from cchc.rules.wording.award import Award, Way
from cchc.rules.wording.bounds import bounds_of
from cchc.rules.wording.cases import cases_rule
from cchc.rules.wording.conditions import Condition
from cchc.rules.wording.increments import increment_rule
from cchc.rules.wording.ladders import ladder_rule
from cchc.rules.wording.levels import Level, table_of
from cchc.rules.wording.products import product_rule
from cchc.rules.wording.reading import UNSAID, ZERO_UNSAID, Entry, Settings
from cchc.rules.wording.refused import Refused
from cchc.rules.wording.tokens import Token, tokens
from cchc.rules.wording.vocabulary import REMAINDERS, Role


def rule_of(text: str, settings: Settings) -> AnyRule:
    """The rule that a normalised text says.

    Raises:
        Refused: a piece of it cannot be read with certainty.
    """
    said = tokens(text)
    table = table_of(said)
    if len(table.levels) == 1 and not table.levels[0].said and _says_not_scored(said):
        return NotScored(**settings.told)
    if not table.levels:
        raise Refused("points")
    entries, settings = _without_policies(text, table.levels, settings)
    main = " ".join(text[table.heading[0][0].start : table.heading[-1][-1].end].split()) if table.heading else ""
    for clause in table.heading:
        if any(token.role in (Role.EXCEPT, Role.VAGUE) for token in clause):
            raise Refused("vague", clause)
        if any(token.text == "=" for token in clause) and not _is_formal(clause):
            raise Refused("formula", clause)
    heading = [clause for clause in table.heading if _rounding(clause) is None and not _is_formal(clause)]
    settings = _asides(table.asides, settings)
    if not entries:
        raise Refused("points")
    rising = increment_rule(entries, settings)
    if (
        heading
        and any(entry.condition.bounds for entry in entries)
        and (rising or not any(_is_by_case(entry) for entry in entries))
    ):
        _refuse_second(heading)
    rule = rising or _assembled(entries, main, settings)
    for name in ("limit", "remainder"):
        if getattr(settings, name) not in (None, getattr(rule, name, None)):
            raise Refused("unread", table.asides[-1])
    return rule


def _assembled(entries: Sequence[Entry], main: str, settings: Settings) -> AnyRule:
    if any(entry.award.way is Way.FOLLOWS for entry in entries):
        return product_rule(entries, settings)
    if any(_is_by_case(entry) for entry in entries):
        return cases_rule(entries, main, settings)
    return ladder_rule(entries, settings) or _labels_rule(entries, settings)


def _says_not_scored(said: Sequence[Token]) -> bool:
    return said[0].role is Role.NO_POINTS


def _is_by_case(entry: Entry) -> bool:
    off = entry.award.way in (Way.TAKES_OFF, Way.TAKES_ALL)
    return off or entry.award.every is not None or entry.condition.each is not None


def _without_policies(text: str, levels: Sequence[Level], settings: Settings) -> tuple[list[Entry], Settings]:
    """The levels that earn, and the settings with what the others say of "không phát sinh", beside all the rest."""
    entries: list[Entry] = []
    earned = Counter(level.award.of(settings.most) for level in levels)
    by_case = any(level.award.every or any(token.role is Role.EACH for token in level.said) for level in levels)
    for level in levels:
        label = " ".join(text[level.start : level.end].split()) if level.said else ""
        condition, award = Condition(level, label), level.award
        if condition.words in ("và", "hoặc", "đồng thời"):
            raise Refused("contradiction", level.said)
        full = award.share == 1 or (settings.most is not None and award.points == settings.most)
        again = len(levels) > 2 and earned[award.of(settings.most)] > 1
        if award.way is Way.LEAVES:
            settings = replace(settings, not_applicable=AbsencePolicy.EXCLUDE)
        elif (
            len(levels) > 1
            and award.way is Way.EARNS
            and award.every is None
            and (
                (condition.is_not_applicable and (condition.is_circumstance or (full and by_case)))
                or (full and again and condition.is_circumstance and condition.names(("không có",)))
            )
        ):
            settings = replace(settings, not_applicable=_policy(award, settings))
        else:
            entries.append(Entry(condition, award))
    return entries, settings


def _policy(award: Award, settings: Settings) -> AbsencePolicy:
    most = None if settings.max_points is None else Fraction(settings.max_points)
    points = award.of(most)
    if points == 0:
        return AbsencePolicy.NO_POINTS
    if award.share == 1 or most is None or points == most:
        return AbsencePolicy.FULL_POINTS
    raise Refused("except")


def _asides(asides: Sequence[tuple[Token, ...]], settings: Settings) -> Settings:
    """The settings with what clauses without points say."""
    for clause in asides:
        if (rounding := _rounding(clause)) is not None:
            settings = replace(settings, rounding=rounding)
        elif (limit := _last_accepted(clause)) is not None:
            settings = replace(settings, limit=limit)
        elif remainder := REMAINDERS.get(" ".join(token.text for token in clause)):
            if settings.remainder not in (None, remainder):
                raise Refused("contradiction", clause)
            settings = replace(settings, remainder=remainder)
        elif any(token.role in (Role.EXCEPT, Role.VAGUE) for token in clause):
            raise Refused("vague", clause)
        elif not _is_formal(clause):
            raise Refused("unread", clause)
    return settings


def _last_accepted(clause: Sequence[Token]) -> Fraction | None:
    """The greatest figure that is scored, where a clause says that what is above it is not accepted."""
    bounds = bounds_of(clause)
    first = bounds[0] if bounds else None
    above = first is not None and first.start == 0 and first.high is None and not first.low_closed
    refused = any(
        " ".join(token.text for token in clause[place : place + 3]) == "không tiếp nhận" for place in range(len(clause))
    )
    return first.low if first is not None and above and refused else None


def _refuse_second(heading: Sequence[tuple[Token, ...]]) -> None:
    """Refuse a line above levels on numbers that has a number itself: two things would have to be known."""
    for clause in heading:
        if any(token.kind == "number" for token in clause):
            raise Refused("second", clause)


def _is_formal(clause: Sequence[Token]) -> bool:
    """Whether a clause changes nothing: it says what a letter is, or how the table is meant to be read anyway."""
    words = " ".join(token.text for token in clause)
    return _is_definition(clause, words) or words.startswith(_REMARKS)


_REMARKS = (
    "chỉ tính mức cao nhất", "chỉ tính mức điểm cao nhất", "chỉ tính 01 lần", "chỉ tính 1 lần", "tính mức cao nhất",
    "chỉ tính một lần", "lấy mức cao nhất", "thang điểm", "cách chấm", "cách tính điểm", "mức điểm",
    "chấm điểm như sau",
)  # fmt: skip
"""Remarks that change nothing: of nested levels the highest counts anyway."""


def _rounding(clause: Sequence[Token]) -> PointRounding | None:
    """Return the rounding of "làm tròn 02 chữ số"."""
    if not clause or not any(token.role is Role.ROUNDS for token in clause[:3]):
        return None
    numbers = [token for token in clause if token.kind == "number"]
    words = " ".join(token.text for token in clause)
    if len(numbers) == 1 and ("chữ số" in words or "số thập phân" in words or "số lẻ" in words):
        return PointRounding.to_places(int(numbers[0].value))
    raise Refused("unread", clause)


def _is_definition(clause: Sequence[Token], words: str) -> bool:
    """Whether a clause says what a letter or a rate of the formula is."""
    if any(token.role is Role.DEFINES for token in clause[:2]):
        return True
    first = clause[0].text
    second = clause[1].text if len(clause) > 1 else ""
    if len(first) == 1 and second in ("là", ":", "="):
        return True
    return "=" in words and words.startswith(("tỷ lệ", "tỉ lệ"))


def _labels_rule(entries: Sequence[Entry], settings: Settings) -> AnyRule:
    """A rule whose levels have names: yes or no, any violation, a checklist, a choice."""
    lines = [_line(entry, settings) for entry in entries]
    if len(lines) == 1:
        if lines[0].points <= 0:
            raise Refused("points")
        return YesNo(yes=lines[0], no=Option(UNSAID, Decimal(0)), conventions=(ZERO_UNSAID,), **settings.told)
    best, worst = sorted(range(len(lines)), key=lambda place: lines[place].points, reverse=True)[:: len(lines) - 1]
    if len(lines) == 2:
        yes, no = lines[best], lines[worst]
        if yes.points != no.points:
            if entries[worst].condition.happened:
                return NoViolation(clean=yes, violated=no, **settings.told)
            if _denies(entries[worst].condition, entries[best].condition):
                return YesNo(yes=yes, no=no, **settings.told)
    if _adds_up(lines, settings.max_points):
        return Checklist(items=tuple(lines), **settings.told)
    return Choice(options=tuple(lines), **settings.told)


def _line(entry: Entry, settings: Settings) -> Option:
    if not entry.condition.label:
        raise Refused("label")
    return Option(entry.condition.label, to_decimal(entry.points(settings)))


def _denies(one: Condition, other: Condition) -> bool:
    """Whether one level denies the other: it has a "không" or "chưa" more."""
    return one.is_denial or one.denials > other.denials


def _adds_up(lines: Sequence[Option], most: Decimal | None) -> bool:
    """Whether items are meant that add up to the maximum, and no levels of which one holds."""
    points = [line.points for line in lines]
    return most is not None and min(points) > 0 and max(points) < most and sum(map(Fraction, points)) == most
