"""What scoring one value gives (kết quả chấm)."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from cchc.indicators import Absence
from cchc.rules.policy import AbsencePolicy
from cchc.rules.reason import ByPolicy, Reason
from cchc.values import Ratio
from cchc.viet import exact, to_decimal


class State(Enum):
    """How an outcome counts (trạng thái)."""

    SCORED = "scored"
    """It has points, 0 among them (đã chấm)."""
    UNSCORED = "unscored"
    """It is watched, not scored (không tính điểm)."""
    EXCLUDED = "excluded"
    """It left the maximum (ngoài điểm tối đa)."""
    UNREAD = "unread"
    """Its rule could not be read (chưa đọc được quy tắc)."""


class Outcome(NamedTuple):
    """An outcome (kết quả chấm): the points of one value by one rule.

    Attributes:
        points: a plain `Decimal`; None unless `state` is SCORED. Without a finite decimal it carries 12
            places, half up.
        exact: the `Fraction` before any rounding; None unless `state` is SCORED.
        max_points: the most that the rule gives, a `Decimal`.
        state: how it counts.
        reason: why, as data; `sentences(reason)` puts it in words.
    """

    points: Decimal | None
    exact: Fraction | None
    max_points: Decimal
    state: State
    reason: Reason

    @classmethod
    def scored(cls, points: Fraction, max_points: Decimal, reason: Reason) -> "Outcome":
        """An outcome with points (đã chấm)."""
        return cls(to_decimal(points), points, max_points, State.SCORED, reason)

    @classmethod
    def by_policy(cls, cause: Absence | Ratio, policy: AbsencePolicy, max_points: Decimal) -> "Outcome":
        """The outcome of what could not be measured (theo cách xử lý), by a named policy."""
        reason = ByPolicy(cause=cause, policy=policy)
        match policy:
            case AbsencePolicy.NO_POINTS:
                return cls.scored(exact(0), max_points, reason)
            case AbsencePolicy.FULL_POINTS:
                return cls.scored(exact(max_points), max_points, reason)
            case _:
                return cls(None, None, max_points, State.EXCLUDED, reason)
