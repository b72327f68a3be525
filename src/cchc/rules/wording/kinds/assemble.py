"""Put clauses together to a rule (ghép mệnh đề thành quy tắc): which kind of rule the levels are."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.convention import Convention
from cchc.rules.kinds import AnyRule
from cchc.rules.wording.clauses.clause import Cap, Clause, FormulaClause, Level, Note, Setting, Step, Suffix, Way
from cchc.rules.wording.clauses.facts import begun
from cchc.rules.wording.clauses.level import read_level
from cchc.rules.wording.kinds.cases import cases_rule
from cchc.rules.wording.kinds.increments import increment_rule
from cchc.rules.wording.kinds.ladders import ladder_rule
from cchc.rules.wording.kinds.named_levels import names_rule
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.policies import without_policies
from cchc.rules.wording.kinds.products import product_rule
from cchc.rules.wording.kinds.reading import Settings, points_of
from cchc.rules.wording.words.fault_words import is_fault
from cchc.rules.wording.words.refused import Refused, refused_at
from cchc.rules.wording.words.vocabulary import MEASURES, Role


def rule_of(clauses: Sequence[Clause], settings: Settings) -> AnyRule:
    """Return the rule that clauses make, with the period that a limit is stated for among its conventions.

    Raises:
        Refused: they make none, or none with certainty.
    """
    rule = _rule_of(clauses, settings)
    periods = {clause.period for clause in clauses if isinstance(clause, Cap) and clause.period}
    assumed = [Convention("limit_of_period", period) for period in sorted(periods)]
    return replace(rule, conventions=(*rule.conventions, *assumed)) if assumed else rule


def _rule_of(clauses: Sequence[Clause], settings: Settings) -> AnyRule:
    """The rule that clauses make.

    Raises:
        Refused: they make none, or none with certainty.
    """
    _refuse_exceptions(clauses)
    parts = Parts(_with_suffixes(_rates_without_start(clauses)))
    if not parts.levels and not parts.formulas:
        raise Refused("start" if parts.steps else "points")
    settings = _with_settings(parts, settings)
    parts.levels, settings = without_policies(parts, settings)
    settings = _stated_maximum(parts, settings)
    _refuse_listed_faults(parts.levels, settings)
    if parts.steps:
        return increment_rule(parts, settings)
    if parts.formulas:
        return product_rule(parts, settings)
    if _is_by_case(parts, settings):
        return cases_rule(parts, settings)
    for clause in (*parts.caps, *parts.free):
        raise clause.refused("unread")
    parts.levels = _added(parts.levels, settings)
    return ladder_rule(parts, settings) or names_rule(parts, settings)


def _refuse_listed_faults(levels: Sequence[Level], settings: Settings) -> None:
    """Refuse points before a fault, "- 2 điểm: đi muộn", if no other level earns more: they may be taken off.

    Raises:
        Refused: the level that earns most names a fault behind its points.
    """
    listed = [level for level in levels if level.tokens[0].role is Role.NUMBER and level.award.way is Way.EARNS]
    if not listed:
        return
    earned = [level for level in levels if level.award.way is Way.EARNS and level.each is None]
    top = max(earned, key=lambda level: points_of(level, settings), default=listed[0])
    if top in listed and is_fault(begun(top)):
        raise top.refused("rewarded_fault")


def _rates_without_start(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses; points for so many more of what is counted are a rate if no level states where they start.

    "Cứ tăng 2 sáng kiến cộng 0,5 điểm" alone counts the new ones.
    """
    if any(isinstance(clause, Level | FormulaClause) for clause in clauses):
        return list(clauses)
    return [(_rate_of(clause) or clause) if isinstance(clause, Step) else clause for clause in clauses]


def _rate_of(step: Step) -> Clause | None:
    if step.percent or step.takes_off or not step.up or step.start_bound is not None or step.base is not None:
        return None
    return None if step.unit and step.unit[0] in MEASURES else read_level(step.tokens)


def _refuse_exceptions(clauses: Sequence[Clause]) -> None:
    """Refuse cases that are left out of what earns or loses points, and stand beside it as if they were a level.

    In brackets they are a note on what is counted; behind what is not accepted they move no points.

    Raises:
        Refused: there are some: "trừ 0,5 điểm/lần, trừ trường hợp có lý do".
    """
    for before, clause in itertools.pairwise(clauses):
        leaves_out = isinstance(clause, Note) and clause.tokens[0].role is Role.EXCEPT
        if leaves_out and not (isinstance(before, Setting) and before.field == "limit"):
            raise clause.refused("except")


def _added(levels: Sequence[Level], settings: Settings) -> list[Level]:
    """Levels that add points, as levels that earn them: each adds what it states, and none both earns and adds."""
    if all(level.award.way is not Way.ADDS for level in levels):
        return list(levels)
    for level in levels:
        zero = level.award.way is Way.EARNS and points_of(level, settings) == 0
        if level.award.way is not Way.ADDS and not zero:
            raise level.refused("cases")
    return [replace(level, award=replace(level.award, way=Way.EARNS)) for level in levels]


def _with_suffixes(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, each level with the cases that the clause behind it names: "trừ 1 điểm (mỗi lần)".

    Raises:
        Refused: no level comes before such a clause, or one that names its cases already.
    """
    merged: list[Clause] = []
    for clause in clauses:
        if isinstance(clause, Suffix):
            before = merged[-1] if merged else None
            if not isinstance(before, Level) or before.each is not None or before.award.way in (Way.LEAVES, Way.FULL):
                raise clause.refused("unread")
            merged[-1] = replace(before, each=clause.each)
        else:
            merged.append(clause)
    return merged


def _with_settings(parts: Parts, settings: Settings) -> Settings:
    """The settings with what clauses without points state, each field in one way only."""
    for clause in parts.settings:
        if getattr(settings, clause.field) not in (None, clause.value):
            raise clause.refused("contradiction")
        settings = replace(settings, **{clause.field: clause.value})  # type: ignore[arg-type]  # its own field
    return settings


def _stated_maximum(parts: Parts, settings: Settings) -> Settings:
    """The settings with the maximum that the wording itself states; it must be that of the criterion.

    Raises:
        Refused: it is another one, or a level without a name states a share of it.
    """
    stated: list[tuple[Fraction, Clause]] = [
        (token.value, heading) for heading in parts.headings for token in heading.tokens if token.role is Role.NUMBER
    ]
    alone, kept = len(parts.levels) == 1, list[Level]()
    for level in parts.levels:
        bare = not level.words and level.bound is None and level.each is None and level.award.way is Way.EARNS
        if bare and not alone and level.award.points is None:
            raise level.refused("label")
        if not alone and (bare or level.words in ("điểm chuẩn", "thang điểm")):
            stated.append((points_of(level, settings), level))
        else:
            kept.append(level)
    if not kept and not parts.formulas and not parts.steps:
        raise refused_at("label", [clause for _points, clause in stated])
    parts.levels = kept
    for points, clause in stated:
        if settings.most not in (None, points):
            raise clause.refused("contradiction")
        settings = replace(settings, max_points=to_decimal(points))
    return settings


def _is_by_case(parts: Parts, settings: Settings) -> bool:
    """Whether levels take points off for cases: a sign before points does so unless other levels earn some."""
    levels = parts.levels
    if any(level.each is not None for level in levels):
        return True
    earns = any(level.award.way is Way.EARNS and points_of(level, settings) > 0 for level in levels)
    minus = [level for level in levels if level.award.way is Way.MINUS]
    off = [level for level in levels if level.award.way is Way.OFF]
    if not earns or (not off and all(map(_counts_one, minus))):
        off += minus
    rates = all(level.bound is not None and level.bound.percent for level in levels if not level.is_rest)
    if off:
        return not rates
    return any(level.award.way is Way.ALL and (level.bound is None or not level.bound.percent) for level in levels)


def _counts_one(level: Level) -> bool:
    return level.bound is not None and level.bound.is_exact and level.bound.low == 1 and not level.bound.percent
