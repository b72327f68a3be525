"""Points taken off for each case (trừ theo từng trường hợp): of one fault, or of several."""

from decimal import Decimal
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.deduction import Deduction
from cchc.rules.kinds.penalty_schedule import Penalty, PenaltySchedule
from cchc.rules.kinds.with_exceptions import WithExceptions
from cchc.rules.option import Option
from cchc.rules.wording.clauses.clause import Cap, Each, Level, Way, same_cases
from cchc.rules.wording.clauses.facts import begun, is_denial, is_on_time
from cchc.rules.wording.kinds.case_levels import CaseLevels, Rate, first_integer, has_number
from cchc.rules.wording.kinds.reading import FLOOR_UNSAID, points_of
from cchc.rules.wording.words.fault_words import names, plain_words
from cchc.rules.wording.words.tokens import words_of

_EVERY = (
    "tất cả", "toàn bộ", "mọi ", "100%", "đầy đủ", "đúng ", "đạt ", "hoàn thành tốt", "hoàn thành đầy đủ",
    "hoàn thành đúng ",
)  # fmt: skip
"""What a level begins with that states that everything is as it should be."""
_ANY_CASE = frozenset({
    "có", "nào", "đạt", "phát", "sinh", "được", "bị", "để", "xảy", "ra", "còn", "vi", "phạm", "lỗi", "sai", "sót",
    "trường", "hợp", "trễ", "hạn", "chậm", "muộn", "quá", "lần", "vụ", "việc", "trong", "kỳ", "năm",
})  # fmt: skip
"""Words in which any case is denied, whatever is counted: "không có trường hợp nào"."""
_OPENING = frozenset({"nếu", "khi", "mà", "đơn", "vị", "số", "kể", "từ", "thứ", "cả", "không", "đã"})
"""Words that come before the number of cases from which on all is lost."""
_CASES = ("lần", "lượt", "vụ", "trường", "trường hợp", "lỗi")
"""What any case may be counted in."""
_EXCUSES = ("khách quan", "lý do", "giải trình", "bất khả kháng", "có phép", "được phép", "khắc phục")
"""What lets a case off: "chậm do khách quan: 0 điểm" may mean that nothing is taken off."""
AGAIN = ("tái phạm", "tái diễn", "tiếp tục")
"""What happens again: it depends on the cases that are counted, and is no event of its own."""
_UNNAMED = ("", "lần", "trường hợp")
"""What cases are called, whatever is counted."""


def deduction_rule(levels: CaseLevels, rate: Rate) -> AnyRule:
    """Return the rule that takes so much off for each case, with the events that lose all points.

    Args:
        levels: all levels.
        rate: the one for each case.

    Raises:
        Refused: a level beside it that is neither "no fault" nor "all is lost"; two limits.
    """
    per, full = levels.per_case(rate.level), levels.full
    all_from: int | None = None
    exceptions: list[Option] = []
    for other in levels.others:
        reached = _loses_all_from(levels, other)
        if reached is not None:
            if all_from is not None:
                raise other.refused("contradiction")
            all_from = reached
        elif _is_event_without_points(levels, other):
            exceptions.append(Option(other.label, Decimal(0)))
        elif not _is_full(levels, other, full):
            raise other.refused("cases")
    cap = _cap(levels, full)
    rule = Deduction(
        points_per_case=to_decimal(per),
        initial=to_decimal(full),
        max_deduction=None if cap is None else to_decimal(cap),
        cases_per_step=int(rate.each.stride),
        lose_all_from=all_from,
        free_cases=free_cases(levels, rate.each),
        case=rate.each.case or "trường hợp",
        rounding=levels.settings.rounding,
        conventions=tuple(levels.conventions),
        **levels.settings.fields,
    )
    if not exceptions:
        return rule
    return WithExceptions(rule=rule, exceptions=tuple(exceptions), **levels.settings.fields)


def free_cases(levels: CaseLevels, each: Each) -> int | None:
    """Return how many first cases are free; None if the wording does not state it.

    Raises:
        Refused: it states two numbers, or first cases of something else than what is counted.
    """
    for clause in levels.parts.free:
        own, counted = clause.case, each.case
        if own not in _UNNAMED and counted not in _UNNAMED and not f"{counted} ".startswith(f"{own} "):
            raise clause.refused("cases")
    found = {clause.cases for clause in levels.parts.free}
    if each.free:
        found.add(each.free)
    if len(found) > 1:
        raise levels.parts.free[0].refused("contradiction")
    return next(iter(found), None)


def _loses_all_from(levels: CaseLevels, other: Level) -> int | None:
    """From how many cases on all points are lost, by a level such as "từ 3 lần trở lên: 0 điểm"."""
    bound = other.bound
    if bound is None or bound.percent or bound.high is not None or bound.outside or not levels.earns_nothing(other):
        return None
    counts_other = (
        bound.unit and bound.unit[0] not in _CASES and not any(same_cases(bound, one.each) for one in levels.rates)
    )
    if counts_other or not set(single_words(other.subject)) <= counted_words(levels) | _ANY_CASE | _OPENING:
        raise other.refused("cases")  # "vắng trên 3 lần" beside "đi muộn: trừ 1 điểm/lần"
    return first_integer(bound)


def _is_full(levels: CaseLevels, other: Level, full: Fraction) -> bool:
    """Whether a level only states what is left without any case, and names no case that is let off."""
    earns = other.award.way in (Way.EARNS, Way.FULL) and other.bound is None
    if not earns or points_of(other, levels.settings) != full:
        return False
    comes_first = other.award.way is Way.EARNS and all(other.start < rate.level.start for rate in levels.rates)
    return comes_first or not other.label or other.is_rest or states_all(other) or states_no_case(levels, other)


def states_all(other: Level) -> bool:
    """Return whether a level states that everything is as it should be: "đúng hạn", "đầy đủ"."""
    return is_on_time(other) or begun(other).startswith(_EVERY)


def states_no_case(levels: CaseLevels, other: Level) -> bool:
    """Return whether a level only denies what is counted: "không trễ hạn", and not "không gây hậu quả".

    Args:
        levels: all levels.
        other: one beside those for each case.
    """
    denied = set(begun(other).split()[1:])
    return is_denial(other) and not denied - counted_words(levels) - _ANY_CASE


def counted_words(levels: CaseLevels) -> set[str]:
    """Return the words in which the cases are named, each for itself."""
    return {word for level, each in levels.rates for word in single_words(f"{level.words} {each.case}")}


def single_words(words: str) -> list[str]:
    """Return words in small letters without punctuation."""
    return plain_words(words.lower()).split()


def _is_event_without_points(levels: CaseLevels, other: Level) -> bool:
    """Whether a level with a name leaves no points, whatever is counted: "để lộ bí mật nhà nước: 0 điểm"."""
    named = bool(other.label) and other.bound is None and not other.is_rest and not has_number(other)
    named = named and not begun(other).startswith(AGAIN) and not names(other.words, _EXCUSES)
    return named and levels.earns_nothing(other) and not _is_full(levels, other, levels.full)


def _cap(levels: CaseLevels, full: Fraction) -> Fraction | None:
    """The most that is taken off; None if the points of the criterion limit it.

    Raises:
        Refused: two limits, or more than the points of the criterion.
    """
    caps = levels.parts.caps
    if not caps:
        if full:
            levels.conventions.append(FLOOR_UNSAID)
        return None
    if any(cap.adds for cap in caps):
        raise caps[0].refused("cases")
    stated = {(cap.points, cap.floor) for cap in caps if cap.points is not None}
    if len(stated) > 1:
        raise caps[1].refused("contradiction")
    if not stated and not full:
        raise caps[0].refused("maximum")
    for points, floor in stated:
        if floor and (not full or points >= full):
            raise caps[0].refused("contradiction")
        return full - points if floor else points
    return None


def schedule_rule(levels: CaseLevels) -> AnyRule:
    """Return the rule of several faults, each with its own rate (nhiều lỗi trong một tiêu chí).

    A limit in the paragraph of one fault belongs to it; one in a paragraph of its own limits them together.

    Raises:
        Refused: a level that adds points, a fault without a name, a limit of which it is not clear what it limits.
    """
    full = levels.full
    own_caps = {cap.paragraph: cap for cap in levels.parts.caps}
    penalties = [_penalty(levels, rate, own_caps.get(rate.level.paragraph)) for rate in levels.rates]
    used = {rate.level.paragraph for rate in levels.rates}
    floors = {_floor(cap, full) for cap in levels.parts.caps if cap.paragraph not in used}
    if len(floors) > 1:
        raise levels.parts.caps[-1].refused("contradiction")
    for other in levels.others:
        if _is_event_without_points(levels, other):
            penalties.append(Penalty(other.label, None, None, 1, 1))
        elif not _is_full(levels, other, full):
            raise other.refused("cases")
    if full and not floors:
        levels.conventions.append(FLOOR_UNSAID)
    return PenaltySchedule(
        penalties=tuple(penalties),
        initial=to_decimal(full),
        floor=to_decimal(min(floors, default=Fraction(0))) if full else None,
        conventions=tuple(levels.conventions),
        **levels.settings.fields,
    )


def _floor(cap: Cap, full: Fraction) -> Fraction:
    """What a limit on all faults together leaves.

    Raises:
        Refused: it does not state that it is for all, or it is above the points of the criterion.
    """
    if cap.points is None or (not cap.floor and cap.points == full):
        return Fraction(0)
    if cap.adds or cap.points > full or not (cap.floor or "tổng" in words_of(cap.tokens).split()):
        raise cap.refused("cases")
    return cap.points if cap.floor else full - cap.points


def _penalty(levels: CaseLevels, rate: Rate, cap: Cap | None) -> Penalty:
    level, each = rate
    if level.award.way not in (Way.OFF, Way.MINUS, Way.ALL) or levels.parts.free:
        raise level.refused("cases")
    label = (level.subject or level.label).strip(" :,") or (each.case if " " in each.case else "")
    if not label or each.free:
        raise level.refused("label")
    if cap is not None and cap.floor:
        raise cap.refused("cases")
    whole = level.award.way is Way.ALL
    return Penalty(
        label,
        None if whole else to_decimal(levels.per_case(level)),
        None if cap is None or cap.points is None else to_decimal(cap.points),
        int(each.stride),
        1 if whole else None,
        each.case or "trường hợp",
    )
