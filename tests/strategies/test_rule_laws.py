"""`check_rule_laws` proves rules from outside, and finds each sort of fault that is planted in one."""

from collections.abc import Callable, Sequence
from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.errors import Fault, InvalidInput
from cchc.indicators import Absence, Direction, Measured
from cchc.rules import ByLine, ByWords, Ladder, Line, Outcome, Reason, State, Takes
from cchc.values import Ratio

MOST = Decimal(3)
CALLS = count()


class Stranger:
    """So many points as meetings were held, three at most."""

    takes = Takes.COUNT
    min_points, max_points = Decimal(0), MOST
    conventions: tuple[str, ...] = ()
    direction: Direction | None = None

    def points(self, value: Any) -> Fraction:
        return min(Fraction(value), Fraction(MOST))

    def reason(self, value: Any) -> Reason:
        return ByWords(text=f"{value} cuộc họp")

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del cohort, previous
        if isinstance(value, Absence):
            return Outcome.scored(Fraction(0), MOST, self.reason(value))
        return Outcome.scored(self.points(value), MOST, self.reason(value))

    def check(self) -> tuple[Fault, ...]:
        return ()


def test_a_sound_stranger_is_proved() -> None:
    ours.check_rule_laws(Stranger())


def test_a_reason_may_be_of_another_kind() -> None:
    class Terse(Stranger):
        def reason(self, value: Any) -> Any:
            return str(value)

    ours.check_rule_laws(Terse(), examples=20)


class Unsound(Stranger):
    def check(self) -> tuple[Fault, ...]:
        return (Fault("", "gap", "hở", "", ""),)


class UpsideDown(Stranger):
    min_points, max_points = Decimal(3), Decimal(0)


class AboveItself(Stranger):
    def points(self, value: Any) -> Fraction:
        return Fraction(value)


class UpAndDown(Stranger):
    def points(self, value: Any) -> Fraction:
        return Fraction(value % 3)


class AgainstItsDirection(Stranger):
    direction = Direction.DOWN


class Refusing(Stranger):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if value == 0:
            raise InvalidInput.of("zero", "không nhận 0")
        return Stranger.score(self, value, cohort=cohort, previous=previous)


class Floating(Stranger):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del value, cohort, previous
        return Outcome(0.5, Fraction(1, 2), MOST, State.SCORED, ByWords(text=""))  # type: ignore[arg-type]  # the fault


class Inexact(Stranger):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del value, cohort, previous
        return Outcome(Decimal(1), Fraction(2), MOST, State.SCORED, ByWords(text=""))


class Moody(Stranger):
    def points(self, value: Any) -> Fraction:
        del value
        return Fraction(next(CALLS) % 2)


class Contextual(Stranger):
    def points(self, value: Any) -> Fraction:
        del value
        return Fraction(getcontext().prec > 2)


class SaysOtherwise(Stranger):
    def reason(self, value: Any) -> Reason:
        del value
        return ByLine(measured="x", line=Line("x", Decimal(-1)))


class PointsWithoutScore(Stranger):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del value, cohort, previous
        return Outcome(Decimal(1), Fraction(1), MOST, State.UNSCORED, ByWords(text=""))


class PaysForSilence(Stranger):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if value is Absence.NOT_REPORTED:
            return Outcome.scored(Fraction(9), MOST, ByWords(text=""))
        return Stranger.score(self, value, cohort=cohort, previous=previous)


class RefusesSilence(Stranger):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if isinstance(value, Absence):
            raise InvalidInput.of("absence", "không nhận")
        return Stranger.score(self, value, cohort=cohort, previous=previous)


@pytest.mark.parametrize(
    ("kind", "law"),
    [
        (Unsound, r"check\(\)"),
        (UpsideDown, "min_points"),
        (AboveItself, "bounded"),
        (UpAndDown, "one way"),
        (AgainstItsDirection, "one way"),
        (Refusing, "total"),
        (Floating, "exact"),
        (Inexact, "exact"),
        (Moody, "the same again"),
        (Contextual, "decimal context"),
        (SaysOtherwise, "explanation"),
        (PointsWithoutScore, "no points unless scored"),
        (PaysForSilence, "absence"),
        (RefusesSilence, "absence"),
    ],
)
def test_each_planted_fault_is_found(kind: Callable[[], Stranger], law: str) -> None:
    with pytest.raises((AssertionError, ExceptionGroup)) as caught:
        ours.check_rule_laws(kind(), examples=60)
    assert caught.match(law) or any(law in str(inner) for inner in getattr(caught.value, "exceptions", ()))


@pytest.mark.parametrize("takes", [Takes.RATE, Takes.AMOUNT])
def test_strangers_on_other_kinds_of_number(takes: Takes) -> None:
    class OnNumbers(Stranger):
        def points(self, value: Any) -> Fraction:
            return min(value.value if isinstance(value, Ratio) else abs(Fraction(value)), Fraction(MOST))

    stranger = OnNumbers()
    stranger.takes = takes
    ours.check_rule_laws(stranger, examples=30)


def test_the_values_can_be_ones_own() -> None:
    ours.check_rule_laws(Stranger(), values=st.integers(0, 5), examples=20)
    ours.check_rule_laws(Ladder.of(("từ 90% trở lên", 1), ("dưới 90%", 0)), examples=20)
