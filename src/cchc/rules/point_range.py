"""Which points a rule can still give (các mức điểm còn đạt được): single numbers, and stretches in between."""

from fractions import Fraction

from cchc.rules.kinds.capped import Capped
from cchc.rules.kinds.checklist import Checklist
from cchc.rules.kinds.improvement import Improvement
from cchc.rules.kinds.piece_rule import PieceRule
from cchc.rules.kinds.survey_rule import SurveyRule
from cchc.rules.kinds.table_rule import TableRule
from cchc.rules.kinds.with_exceptions import WithExceptions
from cchc.rules.pieces.point_range import PointRange, merged, single_points
from cchc.rules.rule import Rule

_MOST_ITEMS = 12


def attainable_points(rule: Rule, now: Fraction) -> tuple[PointRange, ...] | None:
    """The points above these that a rule can give (các mức điểm cao hơn), from low to high; None where nobody can tell.

    It cannot be told of rules that compare bodies or periods, of rules made of others, and of rules from outside.

    >>> from cchc.rules import Ladder
    >>> rule = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
    >>> [str(low) for low, _high in attainable_points(rule, Fraction(0)) or ()]
    ['3', '6']
    """
    match rule:
        case SurveyRule() | WithExceptions():
            return attainable_points(rule.rule, now)
        case Capped():
            return _capped(rule, now)
        case PieceRule():
            found = rule.piece_table.attainable_points(now)
            named = single_points((Fraction(line.points) for line in getattr(rule, "named", ())), now)
            return None if found is None else merged((*found, *named))
        case Checklist() if len(rule.items) <= _MOST_ITEMS:
            sums = {Fraction(0)}
            for item in rule.items:
                sums |= {one + Fraction(item.points) for one in sums}
            return merged((one, one) for one in sums if one > now)
        case TableRule() if not isinstance(rule, Improvement):
            points = (Fraction(line.points) for line in rule.table)
            return merged((one, one) for one in points if one > now)
        case _:
            return None


def _capped(rule: Capped, now: Fraction) -> tuple[PointRange, ...] | None:
    inside = attainable_points(rule.rule, now)
    if inside is None or rule.most is None:
        return inside
    most = Fraction(rule.most)
    return merged([(min(low, most), min(high, most)) for low, high in inside if now < most])
