"""A rule as a province's own developers write it: a plain class, with nothing of ours but what the protocol names."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cchc.errors import Fault, InvalidInput
from cchc.indicators import Absence, Direction, Measured
from cchc.rules import InputKind, Outcome, Reason, ScoreState, TextReason
from cchc.values import Ratio

MOST = Decimal(3)


class Meetings:
    """So many points as meetings were held, three at most."""

    input_kind = InputKind.COUNT
    min_points, max_points = Decimal(0), MOST
    conventions: tuple[str, ...] = ()
    notes = ()
    direction: Direction | None = None

    def points(self, value: Any) -> Fraction:
        return min(Fraction(value), Fraction(MOST))

    def reason(self, value: Any) -> Reason:
        return TextReason(text=f"{value} cuộc họp")

    def asked(self, value: Any) -> Any:
        if type(value) is not int or value < 0:
            raise InvalidInput.of("type", "không phải số đếm", value)
        return value

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del cohort, previous
        if isinstance(value, Absence):
            return Outcome.scored(Fraction(0), MOST, self.reason(value))
        return Outcome.scored(self.points(self.asked(value)), MOST, self.reason(value))

    def check(self) -> tuple[Fault, ...]:
        return ()


class Silent(Meetings):
    """Meetings are counted and earn nothing."""

    min_points = max_points = Decimal(0)

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del cohort, previous
        self.asked(0 if isinstance(value, Absence) else value)
        return Outcome(None, None, self.max_points, ScoreState.UNSCORED, self.reason(value))


def shares_that_reach(shares: Mapping[str, Ratio], least: Ratio, why: Reason) -> list[str]:
    """A function of theirs on types of ours: the names of shares that reach one."""
    del why
    return [name for name, share in shares.items() if share.value >= least.value]
