"""What single dossiers change (tác động của từng hồ sơ): one more late, or some that are not reported.

Points are compared where pieces, limits and levels end: between them a line changes evenly, and a staircase by two
steps only. So a question costs O(pieces · log dossiers), and how many are to be left out is found by a binary search if
points never fall for a higher rate.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import ClassVar

from cchc.errors import InvalidInput
from cchc.indicators import Measured, MeasuredField
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.proofs.dossier_counts import CountRule, DossierCounts, best_gain
from cchc.proofs.rule_difference import RulePoints, exact_points, points_of, read, table_of
from cchc.proofs.worded import Worded
from cchc.rules import Capped, InputKind, Rule, WithExceptions, points_figure
from cchc.values import ExactFraction, Ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class WorstStep(Worded, CheckedPickle):
    """The step of one dossier that costs most (bước mất điểm nhiều nhất).

    Attributes:
        loss: the points that it costs.
        before: the figure before it.
        after: the figure after it.
        points_before: what the rule gives before it.
        points_after: what the rule gives after it.

    >>> from cchc.rules import Proportional
    >>> str(worst_step(Proportional.of(10), of=20))
    'thêm 1 hồ sơ: từ 1/20 (0,5 điểm) xuống 0/20 (0 điểm), mất 0,5 điểm'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    loss: ExactFraction
    before: MeasuredField
    after: MeasuredField
    points_before: RulePoints
    points_after: RulePoints

    @property
    def sentence(self) -> Message:
        """The step in words (lời văn)."""
        return _(
            "thêm 1 hồ sơ: từ {before} ({had} điểm) xuống {after} ({left} điểm), mất {loss} điểm",
            before=str(self.before),
            had=points_figure(self.points_before.points or Fraction(0)),
            after=str(self.after),
            left=points_figure(self.points_after.points or Fraction(0)),
            loss=points_figure(self.loss),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaming(Worded, CheckedPickle):
    """How few dossiers have to be left out of a report to gain points (tăng điểm do không báo cáo đủ).

    Attributes:
        unreported: the number of dossiers that are not reported.
        gain: the points that are gained.
        actual: the true figure.
        reported: the figure that is reported.
        points_actual: what the rule gives for the true figure.
        points_reported: what it gives for the reported one.

    >>> from cchc.rules import Ladder
    >>> rule = Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0))
    >>> str(gaming(rule, of=10))
    'không báo cáo 2 hồ sơ: từ 8/10 (0 điểm) lên 8/8 (2 điểm), tăng 2 điểm'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    unreported: int
    gain: ExactFraction
    actual: MeasuredField
    reported: MeasuredField
    points_actual: RulePoints
    points_reported: RulePoints

    @property
    def sentence(self) -> Message:
        """The gain in words (lời văn)."""
        return _(
            "không báo cáo {count} hồ sơ: từ {actual} ({had} điểm) lên {reported} ({got} điểm), tăng {gain} điểm",
            count=self.unreported,
            actual=str(self.actual),
            had=points_figure(self.points_actual.points or Fraction(0)),
            reported=str(self.reported),
            got=points_figure(self.points_reported.points or Fraction(0)),
            gain=points_figure(self.gain),
        )


def worst_step(rule: Rule | str, *, of: int) -> WorstStep | None:
    """Return the step of one dossier that costs most points (mất điểm nhiều nhất do thêm một hồ sơ).

    On a rate one dossier of n turns from good to bad, on a count one more case occurs; both ways are looked at.

    Args:
        rule: a rule on a rate or a count, or its wording.
        of: how many dossiers there are; on a count the most cases that are looked at.

    Returns:
        None if no step changes points.

    Raises:
        InvalidInput: a wording cannot be read, the rule is not on a rate or a count, or `of` is not above 0.

    >>> from cchc.rules import Ladder
    >>> rule = Ladder.of(("từ 90% trở lên", 2), ("từ 80% đến dưới 90%", "1.5"), ("dưới 80%", 0))
    >>> found = worst_step(rule, of=100)
    >>> found.loss, str(found.before), str(found.after)
    (Fraction(3, 2), '80/100', '79/100')
    """
    counted = _Counted.of(rule, of)
    worst, places = Fraction(0), (0, 0)
    counts = counted.counts(of)
    for low in sorted({*counts.step_starts()}):
        lower, upper = counts.points(low), counts.points(low + 1)
        if lower is not None and upper is not None and abs(upper - lower) > worst:
            worst = abs(upper - lower)
            places = (low + 1, low) if upper > lower else (low, low + 1)
    if not worst:
        return None
    before, after = (counted.value(count, of) for count in places)
    return WorstStep(
        loss=worst,
        before=before,
        after=after,
        points_before=points_of(counted.rule, before),
        points_after=points_of(counted.rule, after),
    )


def gaming(rule: Rule | str, *, of: int) -> Gaming | None:
    """Return how few unreported dossiers gain points, and how many at most (tăng điểm do không báo cáo đủ hồ sơ).

    The bad dossiers are left out of the report, so that the rate is that of fewer dossiers; if fewer points are given
    for a higher rate, the counted ones are left out.

    Args:
        rule: a rule on a rate, or its wording.
        of: how many dossiers there are.

    Returns:
        Of the fewest unreported dossiers that gain anything, those that gain most; None if no number of them does.

    Raises:
        InvalidInput: a wording cannot be read, the rule is not on a rate, or `of` is not above 0.

    >>> from cchc.rules import Ladder
    >>> found = gaming(Ladder.of(("từ 90% trở lên", 2), ("dưới 90%", 0)), of=100)
    >>> found.unreported, found.gain, str(found.actual), str(found.reported)
    (2, Fraction(2, 1), '89/100', '89/98')
    """
    counted = _Counted.of(rule, of, rates_only=True)
    actual, falls = counted.counts(of), counted.falls

    @cache
    def gained(unreported: int) -> tuple[Fraction, int] | None:
        found = best_gain(actual, counted.counts(of - unreported), unreported if falls else 0)
        return found if found is not None and found[0] > 0 else None

    unreported = _fewest(gained, of, monotone=counted.is_monotone(falls=falls))
    found = None if unreported is None else gained(unreported)
    if unreported is None or found is None:
        return None
    gain, count = found
    true, told = Ratio(count, of), Ratio(count - unreported if falls else count, of - unreported)
    return Gaming(
        unreported=unreported,
        gain=gain,
        actual=true,
        reported=told,
        points_actual=points_of(counted.rule, true),
        points_reported=points_of(counted.rule, told),
    )


def _fewest(gained: Callable[[int], object], of: int, *, monotone: bool) -> int | None:
    """Return the fewest unreported dossiers that gain points; None if no number of them does.

    If a rule gives no fewer points for any higher rate, more unreported dossiers gain no less: a binary search.
    """
    if not monotone:
        return next((one for one in range(1, of) if gained(one) is not None), None)
    last = 1
    while last < of and gained(last) is None:
        last *= 2
    tried = range(last // 2 + 1, min(last, of - 1) + 1)
    place = bisect_left(tried, x=True, key=lambda one: gained(one) is not None)
    return tried[place] if place < len(tried) else None


@dataclass(frozen=True, slots=True)
class _Counted:
    """A rule on a rate or a count, asked for counts of dossiers."""

    rule: Rule
    prepared: CountRule

    @classmethod
    def of(cls, rule: Rule | str, of: int, *, rates_only: bool = False) -> "_Counted":
        rule = read(rule)
        table, kinds = table_of(rule), (InputKind.RATE,) if rates_only else (InputKind.RATE, InputKind.COUNT)
        if table is None or rule.input_kind not in kinds:
            remedy = _("hãy chọn quy tắc chấm trên {kinds}", kinds=", ".join(str(kind) for kind in kinds))
            raise InvalidInput.of("type", _("quy tắc không chấm trên số hồ sơ"), type(rule).__name__, remedy)
        if of < 1:
            raise InvalidInput.of("count", _("số hồ sơ phải lớn hơn 0"), of, _("hãy cho số hồ sơ"))
        return cls(rule, CountRule.of(table, _limits_around(rule)))

    @property
    def falls(self) -> bool:
        """Whether fewer points are given for the highest rate than for the lowest."""
        first, last = self.points(0, 1), self.points(1, 1)
        return first is not None and last is not None and last < first

    def value(self, count: int, of: int) -> Measured:
        """Return the figure of a count of dossiers."""
        return Ratio(count, of) if self.rule.input_kind is InputKind.RATE else count

    def points(self, count: int, of: int) -> Fraction | None:
        """Return the points of a count of dossiers; None if the rule refuses it."""
        return exact_points(self.rule, self.value(count, of))

    def counts(self, of: int) -> DossierCounts:
        """Return the points of all counts of so many dossiers."""
        return self.prepared.counts(of, of if self.rule.input_kind is InputKind.RATE else 1)

    def is_monotone(self, *, falls: bool) -> bool:
        """Return whether no higher rate has fewer points, or none more if points fall; rounding and limits keep it."""
        if self.prepared.grid is not None:
            return False
        way = -1 if falls else 1
        pieces = sorted(self.prepared.pieces, key=lambda piece: piece.interval.low_cut)
        joined = all(one.interval.high_cut == other.interval.low_cut for one, other in pairwise(pieces))
        ends = [(piece.interval.low, piece.interval.high, piece) for piece in pieces]
        points = [
            way * piece.points(end if end is not None else Fraction(0))
            for low, high, piece in ends
            for end in (low, high)
        ]
        return joined and all(one <= other for one, other in pairwise(points))


def _limits_around(rule: Rule) -> list[tuple[Fraction | None, Fraction | None]]:
    """Return the limits around a rule, from the inside."""
    if not isinstance(rule, Capped | WithExceptions):
        return []
    inner = _limits_around(rule.rule)
    if isinstance(rule, WithExceptions):
        return inner
    floor, cap = (None if limit is None else Fraction(limit) for limit in (rule.floor, rule.cap))
    return [*inner, (floor, cap)]
