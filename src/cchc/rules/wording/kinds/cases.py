"""Points for each case (trừ, cộng theo từng trường hợp)."""

from cchc.exact import to_decimal
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.bonus import Bonus
from cchc.rules.wording.clauses.clause import Way
from cchc.rules.wording.clauses.facts import begun
from cchc.rules.wording.kinds.case_levels import CaseLevels, Rate
from cchc.rules.wording.kinds.deductions import deduction_rule, free_cases, schedule_rule, states_no_case
from cchc.rules.wording.kinds.losses import losses_rule
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import CAP_UNSAID, Settings, points_of
from cchc.rules.wording.words.fault_words import is_fault, names

_UNDONE = ("không thực hiện", "không tổ chức", "không triển khai", "không tham gia", "chưa thực hiện")
"""What a level begins with that states that nothing was done which could earn."""
_PARTIAL = (
    "phần lẻ", "phần dư", "phần thừa", "phần còn lại", "liên tiếp", "liền", "trọn", "tiếp theo", "đầu",
)  # fmt: skip
"""Words that change how cases are put into strides."""


def cases_rule(parts: Parts, settings: Settings) -> AnyRule:
    """Return the rule of levels of which some are for each case, or take points off.

    Raises:
        Refused: points for different cases in one rule, or for each per cent; a bonus without a cap.
    """
    parts.refuse("remainder")
    levels = CaseLevels.of(parts, settings)
    if not levels.rates:
        return losses_rule(levels)
    parts.refuse("limit")
    for level, each in levels.rates:
        partial = each.stride > 1 and names(each.case, _PARTIAL)
        if partial or each.percent or each.stride.denominator != 1 or each.stride < 1:
            raise level.refused("each")
    if len(levels.rates) > 1:
        return schedule_rule(levels)
    rate = levels.rates[0]
    takes = rate.level.award.way in (Way.OFF, Way.MINUS, Way.ALL)
    return deduction_rule(levels, rate) if takes else _bonus_rule(levels, rate)


def _bonus_rule(levels: CaseLevels, rate: Rate) -> AnyRule:
    """The rule that adds so much for each case.

    Raises:
        Refused: a fault that earns points, free cases, another level that earns, no cap.
    """
    level, each = rate
    per = level.award.of(levels.settings.most)
    if not per or per < 0:
        raise level.refused("points")
    if level.award.way is Way.EARNS and (is_fault(_about(rate)) or is_fault(level.heading.lower())):
        raise level.refused("rewarded_fault")
    if free_cases(levels, each) is not None:
        raise level.refused("cases")
    for other in levels.others:
        states_none = states_no_case(levels, other) or begun(other).startswith(_UNDONE) or other.is_rest
        if not states_none or other.bound is not None or points_of(other, levels.settings) != 0:
            raise other.refused("cases")
    stated = levels.parts.caps
    caps = {cap.points if cap.points is not None else levels.settings.most for cap in stated}
    if len(caps) > 1 or any(cap.floor or cap.takes for cap in stated):
        raise stated[0].refused("contradiction")
    most = next(iter(caps), None) or levels.settings.most
    if most is None:
        raise level.refused("cap")
    if not caps:
        levels.conventions.append(CAP_UNSAID)
    return Bonus(
        points_per_case=to_decimal(per),
        cap=to_decimal(most),
        cases_per_step=int(each.stride),
        case=each.case or "trường hợp",
        rounding=levels.settings.rounding,
        conventions=tuple(levels.conventions),
        **levels.settings.fields,
    )


def _about(rate: Rate) -> str:
    """The words of a rate without "mỗi" and numbers: what is counted."""
    level, each = rate
    return f"{level.subject.lower()} {each.case}".strip() if level.subject else begun(level) or each.case
