"""Which points a rule can still give (các mức điểm còn đạt được): single numbers, and stretches in between."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from cchc.rules.input_kind import InputKind
from cchc.rules.kinds.capped import Capped
from cchc.rules.kinds.checklist import Checklist
from cchc.rules.kinds.improvement import Improvement
from cchc.rules.kinds.number_rule import NumberRule
from cchc.rules.kinds.piece_rule import PieceRule
from cchc.rules.kinds.survey_rule import SurveyRule
from cchc.rules.kinds.table_rule import TableRule
from cchc.rules.kinds.with_exceptions import WithExceptions
from cchc.rules.pieces.piece import Piece
from cchc.rules.rule import Rule

PointRange = tuple[Fraction, Fraction]
"""From these points to those, all that lie between among them; a single number from itself to itself."""

_MOST_STEPS = 1_000
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
            steps = rule.step if isinstance(rule, NumberRule) else None
            found = [*_of_pieces(rule, now, steps)]
            return None if len(found) > _MOST_STEPS else merged(found)
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


def merged(stretches: Iterator[PointRange] | list[PointRange]) -> tuple[PointRange, ...]:
    """The same points in as few stretches as can be (gộp), from low to high."""
    found: list[PointRange] = []
    for low, high in sorted(stretches):
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return tuple(found)


def _capped(rule: Capped, now: Fraction) -> tuple[PointRange, ...] | None:
    inside = attainable_points(rule.rule, now)
    if inside is None or rule.most is None:
        return inside
    most = Fraction(rule.most)
    return merged([(min(low, most), min(high, most)) for low, high in inside if now < most])


def _of_pieces(rule: PieceRule, now: Fraction, step: Fraction | None) -> Iterator[PointRange]:
    for line in getattr(rule, "named", ()):
        if line.points > now:
            yield Fraction(line.points), Fraction(line.points)
    grid = Fraction(1) if rule.input_kind is InputKind.COUNT else step
    for piece in rule.pieces:
        held = piece.within(rule.domain)
        if held is None:
            continue
        if held.slope == 0:
            yield from ((one, one) for one in (held.constant,) if one > now)
        elif grid is None:
            ends = [end for end in held.extremes if end is not None]
            if max(ends) > now:
                yield max(min(ends), now), max(ends)
        else:
            yield from _on_grid(held, now, grid)


def _on_grid(piece: Piece, now: Fraction, grid: Fraction) -> Iterator[PointRange]:
    """The points above these of a sloped piece, at the values of a grid; one more than can be gone through at most."""
    interval, level = piece.interval, (now - piece.constant) / piece.slope
    low, high = interval.low, interval.high
    if piece.slope > 0:
        low = level if low is None else max(low, level)
    else:
        high = level if high is None else min(high, level)
    assert low is not None  # noqa: S101  # points have bounds, so values have them where points rise to them
    assert high is not None  # noqa: S101  # likewise
    places = range(ceil(low / grid), floor(high / grid) + 1)
    for place in places[: _MOST_STEPS + 1]:
        points = piece.points(place * grid)
        if place * grid in interval and points > now:
            yield points, points
