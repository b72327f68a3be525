"""All of something against one case and more (mọi trường hợp, một vi phạm): a rule on the number of violations."""

from dataclasses import replace

from cchc.exact import to_decimal
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.option import Option
from cchc.rules.wording.clauses.clause import Bound, Level
from cchc.rules.wording.clauses.condition import read_condition
from cchc.rules.wording.clauses.facts import begun, happened_or_left, is_denial
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import Settings, points_of
from cchc.rules.wording.words.vocabulary import Role


def violation_rule(parts: Parts, settings: Settings) -> NoViolation | None:
    """Return the rule of two levels, "tất cả …" and "có từ 01 trường hợp …"; None if they are other levels.

    Raises:
        Refused: a number of things left undone that begins above one; a rounding or limit that no such rule has.
    """
    levels = [_counted(level) for level in parts.levels]
    if len(levels) != 2 or any(level.is_rest for level in levels) or all(level.bound is None for level in levels):
        return None
    better, worse = sorted(levels, key=lambda level: points_of(level, settings), reverse=True)
    if worse not in parts.levels and worse.bound is not None and _leaves_one_out(worse.bound):
        raise worse.refused("second")
    if points_of(better, settings) == points_of(worse, settings) or not _are_opposite(better, worse):
        return None
    parts.refuse("remainder", "limit")
    clean, violated = (Option(level.label, to_decimal(points_of(level, settings))) for level in (better, worse))
    return NoViolation(clean=clean, violated=violated, rounding=settings.rounding, **settings.fields)


def _counted(level: Level) -> Level:
    """The level with the number of what is left undone that its name states: "không ban hành từ 01 văn bản trở lên".

    A denial before such a number names what is left undone, "không đạt từ 01 xã trở lên"; one behind it what is
    counted, "có từ 01 xã không đạt trở lên".
    """
    words = level.condition
    if level.bound is not None or not words:
        return level
    if is_denial(level):
        fails = words[0].role is Role.BELOW and words[1].role is not Role.NUMBER
        found = read_condition(words[1:] if fails else words, loses=True)
    else:
        found = read_condition(words[:-1]) if words[-1].role is Role.AND_UP else None
    return level if found is None else replace(level, bound=found.bound)


def _are_opposite(better: Level, worse: Level) -> bool:
    """Whether one level is that of no violation, and the other that of any."""
    every = begun(better).startswith(("tất cả", "toàn bộ", "mọi", "100%"))
    every = every or (worse.bound is not None and begun(better).endswith("đầy đủ"))
    whole = every if better.bound is None else better.bound.percent and better.bound.low == 1
    if worse.bound is None:
        return whole and happened_or_left(worse)
    if not _is_any_case(worse.bound, exact=is_denial(better)):
        return False
    return whole or (better.bound is None and is_denial(better))


def _leaves_one_out(bound: Bound) -> bool:
    """Whether a bound on what is left undone begins above one, so that one alone is in no level."""
    return not bound.percent and not bound.is_exact and bound.low is not None and bound.low > 1


def _is_any_case(bound: Bound, *, exact: bool) -> bool:
    """Whether a bound is one case or more; with `exact`, one case alone means more cases too."""
    counted = not bound.percent and bound.low == 1 and bound.low_closed
    return counted and (bound.high is None or (exact and bound.is_exact))
