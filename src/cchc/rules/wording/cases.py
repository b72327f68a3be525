"""Points for each case (trừ, cộng theo từng trường hợp)."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.convention import Convention
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.bonus import Bonus
from cchc.rules.kinds.choice import Choice
from cchc.rules.kinds.deduction import Deduction
from cchc.rules.kinds.ladder import Band, Ladder
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.kinds.with_exceptions import WithExceptions
from cchc.rules.kinds.yes_no import YesNo
from cchc.rules.option import Option
from cchc.rules.wording.award import Way
from cchc.rules.wording.bounds import Bound
from cchc.rules.wording.reading import CAP_UNSAID, FLOOR_UNSAID, FULL_UNSAID, NOT_ACCEPTED, Entry, Settings
from cchc.rules.wording.refused import Refused
from cchc.values import Interval

_CLEAN = "Không vi phạm"


def cases_rule(entries: Sequence[Entry], main: str, settings: Settings) -> AnyRule:
    """The rule of levels of which some are for each case, or take points off.

    Args:
        entries: the levels.
        main: the line above them that has no points of its own; "" where there is none.
        settings: what is known besides.

    Raises:
        Refused: points for different cases in one rule, or for each per cent; a bonus without a cap.
    """
    return _Cases(entries, main, settings).rule()


class _Cases:
    def __init__(self, entries: Sequence[Entry], main: str, settings: Settings) -> None:
        self.settings = settings
        self.main = main
        self.each = [entry for entry in entries if _is_each(entry)]
        self.others = [entry for entry in entries if entry not in self.each]
        self.conventions: list[Convention] = []

    def rule(self) -> AnyRule:
        for entry in self.each:
            if entry.award.percent_each or any(bound.percent for bound in entry.condition.bounds):
                raise Refused("each", entry.condition.said)
        if len(self.each) > 1:
            raise Refused("cases", self.each[1].condition.said)
        if not self.each:
            return self._by_level()
        (entry,) = self.each
        negative = (entry.award.points or 0) < 0
        return self._deduction(entry) if negative or entry.award.way is Way.TAKES_OFF else self._bonus(entry)

    def _full(self) -> Fraction:
        """The points to start with: of the level that says them, else the maximum; 0 where there is none."""
        earned = [entry.points(self.settings) for entry in self.others if entry.award.way is Way.EARNS]
        best = max(earned, default=Fraction(0))
        return best or self.settings.most or Fraction(0)

    def _deduction(self, entry: Entry) -> AnyRule:
        per = abs(entry.award.of(self.settings.most) or Fraction(0))
        if per == 0:
            raise Refused("points", entry.condition.said)
        full, all_from = self._full(), None
        exceptions: list[Option] = []
        for other in self.others:
            bounds = other.condition.bounds
            ends = len(bounds) == 1 and bounds[0].high is None and bool(bounds[0].low)
            if ends and other.award.way is not Way.TAKES_OFF and other.points(self.settings) == 0:
                all_from = int(bounds[0].low or 0)
            elif other.award.way is Way.EARNS and not bounds and other.points(self.settings) == full:
                continue
            elif other.award.way in (Way.EARNS, Way.TAKES_ALL) and not bounds and other.points(self.settings) == 0:
                exceptions.append(Option(other.condition.label, Decimal(0)))
            else:
                raise Refused("cases", other.condition.said)
        if full and entry.award.most is None and not entry.award.to_the_end:
            self.conventions.append(FLOOR_UNSAID)
        rule = Deduction(
            points_per_case=to_decimal(per),
            initial=to_decimal(full),
            max_deduction=None if entry.award.most is None else to_decimal(entry.award.most),
            cases_per_step=entry.condition.each or entry.award.every or 1,
            lose_all_from=all_from,
            case=_case(entry),
            conventions=tuple(self.conventions),
            **self.settings.told,
        )
        return WithExceptions(rule=rule, exceptions=tuple(exceptions), **self.settings.told) if exceptions else rule

    def _bonus(self, entry: Entry) -> AnyRule:
        per = entry.award.of(self.settings.most)
        every = entry.condition.each or entry.award.every or 1
        if not per or per < 0:
            raise Refused("points", entry.condition.said)
        for other in self.others:
            nothing = other.condition.is_denial or other.condition.is_rest
            if not nothing or other.condition.bounds or other.points(self.settings) != 0:
                raise Refused("cases", other.condition.said)
        most = entry.award.most or self.settings.most
        if most is None:
            raise Refused("cap", entry.condition.said)
        if entry.award.most is None:
            self.conventions.append(CAP_UNSAID)
        return Bonus(
            points_per_case=to_decimal(per),
            cap=to_decimal(most),
            cases_per_step=every,
            case=_case(entry),
            conventions=tuple(self.conventions),
            **self.settings.told,
        )

    def _by_level(self) -> AnyRule:
        """Points taken off by level: of counted cases, of one event, of levels with names."""
        off = [entry for entry in self.others if entry.award.way in (Way.TAKES_OFF, Way.TAKES_ALL)]
        kept = [entry for entry in self.others if entry not in off]
        full = self._full()
        if any(entry.award.way is Way.ADDS for entry in kept):
            raise Refused("cases", kept[0].condition.said)
        counted = [entry for entry in off if entry.condition.bounds]
        if counted and len(counted) == len(off):
            return self._by_count(off, kept, full)
        if counted:
            raise Refused("cases", counted[0].condition.said)
        lines = [Option(entry.condition.label, to_decimal(self._left(entry, full))) for entry in off]
        if any(not line.text for line in lines):
            raise Refused("label")
        if kept:
            named = [Option(entry.condition.label, to_decimal(entry.points(self.settings))) for entry in kept]
            if len(named) + len(lines) == 2 and named[0].points > lines[0].points:
                return self._two(named[0], lines[0], off[0])
            return Choice(options=(*named, *lines), **self.settings.told)
        if len(lines) == 1:
            label = self.main or _CLEAN
            if not self.main and full:
                self.conventions.append(FULL_UNSAID)
            return self._two(Option(label, to_decimal(full)), lines[0], off[0])
        if not self.main:
            raise Refused("cases", off[1].condition.said)
        return Choice(options=(Option(self.main, to_decimal(full)), *lines), **self.settings.told)

    def _two(self, clean: Option, violated: Option, worse: Entry) -> AnyRule:
        """Two levels: yes or no where one denies the other word for word, else any violation."""
        said, denied = clean.text.lower().split(), worse.condition.words.split()
        stripped = said[1:] if said[:1] == ["có"] else said
        if worse.condition.is_denial and len(denied) > 1 and stripped[:2] == denied[1:3]:
            return YesNo(yes=clean, no=violated, **self.settings.told)
        return NoViolation(clean=clean, violated=violated, conventions=tuple(self.conventions), **self.settings.told)

    def _left(self, entry: Entry, full: Fraction) -> Fraction:
        """What is left after a deduction; never less than nothing where it starts full."""
        if entry.award.way is Way.TAKES_ALL:
            return Fraction(0)
        points = entry.award.of(self.settings.most)
        if points is None:
            raise Refused("maximum", entry.condition.said)
        return max(full - points, Fraction(0)) if full else -points

    def _by_count(self, off: Sequence[Entry], kept: Sequence[Entry], full: Fraction) -> AnyRule:
        """Counted cases: so many cost so much."""
        first = off[0].condition.bounds[0]
        if any(len(entry.condition.bounds) != 1 or entry.condition.bounds[0].percent for entry in off):
            raise Refused("cases", off[0].condition.said)
        if len(off) == 1 and first.is_exact and first.low == 1 and off[0].award.way is Way.TAKES_OFF:
            entry = replace(off[0], award=replace(off[0].award, every=1, case=first.unit))
            self.each, self.others = [entry], list(kept)
            return self._deduction(entry)
        steps = [Band(Interval(Fraction(0), Fraction(0)), to_decimal(full), self.main or _CLEAN)]
        for entry in off:
            interval = self._from_one(entry.condition.bounds[0])
            steps.append(Band(interval, to_decimal(self._left(entry, full)), entry.condition.label))
        for entry in kept:
            bounds = entry.condition.bounds
            if len(bounds) == 1 and not bounds[0].percent:
                points = to_decimal(entry.points(self.settings))
                steps.append(Band(bounds[0].interval(), points, entry.condition.label))
            elif bounds or entry.points(self.settings) != full:
                raise Refused("cases", entry.condition.said)
        return Ladder(
            bands=tuple(steps),
            input_kind=InputKind.COUNT,
            limit=self.settings.limit,
            conventions=() if self.settings.limit is None else (NOT_ACCEPTED,),
            **self.settings.told,
        )

    def _from_one(self, bound: Bound) -> Interval:
        """The counts that a level means; "chưa quá 01 ngày" begins at 1 where more is not accepted at all."""
        starts = bound.low is None and bound.high == self.settings.limit
        return (replace(bound, low=Fraction(1), low_closed=True) if starts else bound).interval()


def _is_each(entry: Entry) -> bool:
    return entry.condition.each is not None or entry.award.every is not None


def _case(entry: Entry) -> str:
    """What is counted, in the words of the text."""
    return entry.award.case or "trường hợp"
