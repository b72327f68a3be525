"""What scoring one value gives (kết quả chấm)."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, Protocol, Self

from cchc.exact import exact, to_decimal
from cchc.indicators import Absence, Ballots, Measured
from cchc.messages import LabelledEnum, _
from cchc.rules.option import Option
from cchc.rules.pieces.shortfall import Shortfall
from cchc.rules.policy import AbsencePolicy
from cchc.rules.reason import OptionReason, PolicyReason, Reason
from cchc.values import Ratio


class ScoreState(LabelledEnum):
    """How an outcome counts (trạng thái)."""

    SCORED = "scored", _("đã chấm")
    """It has points, 0 among them (đã chấm)."""
    UNSCORED = "unscored", _("không tính điểm")
    """Reported, but not scored (không tính điểm)."""
    EXCLUDED = "excluded", _("ngoài điểm tối đa")
    """Left out of the points and of the maximum (ngoài điểm tối đa)."""
    UNREAD = "unread", _("chưa đọc được quy tắc")
    """Its rule could not be read (chưa đọc được quy tắc)."""


class Grounds(Protocol):
    """What an outcome rests on (cơ sở tính điểm): from it and the value everything can be worked out."""

    @property
    def max_points(self) -> Decimal:
        """The most that the rule gives."""
        ...

    @property
    def exact_max(self) -> Fraction | None:
        """The most that the rule gives as a fraction, if `max_points` is rounded."""
        ...

    @property
    def state(self) -> ScoreState:
        """How the outcome counts."""
        ...

    def points_of(self, value: Any) -> Decimal | None:
        """The points of a value."""
        ...

    def exact_of(self, value: Any) -> Fraction | None:
        """The exact points of a value."""
        ...

    def reason_of(self, value: Any) -> Reason:
        """Why a value has its points."""
        ...


class Known(NamedTuple):
    """Grounds on which everything is known already (kết quả có sẵn)."""

    points: Decimal | None
    exact: Fraction | None
    max_points: Decimal
    state: ScoreState
    reason: Reason
    exact_max: Fraction | None = None

    def points_of(self, _value: object) -> Decimal | None:
        """The points."""
        return self.points

    def exact_of(self, _value: object) -> Fraction | None:
        """The exact points."""
        return self.exact

    def reason_of(self, _value: object) -> Reason:
        """The reason."""
        return self.reason


class Outcome(tuple[Grounds, Any]):
    """An outcome (kết quả chấm): the points of one value by one rule; what costs most is worked out when asked.

    Attributes:
        points: a plain `Decimal`; None unless `state` is SCORED. Without a finite decimal it carries 12
            places, half up.
        exact: the `Fraction` behind the points, after a rounding that the rule's own text asks for and
            before any other; None unless `state` is SCORED.
        max_points: the most that the rule gives, a `Decimal`; 12 places, half up, if it has no finite decimal.
        exact_max: the `Fraction` behind it.
        state: how it counts.
        reason: why, as data; `describe(reason)` returns it in words.

    >>> from cchc.rules import Proportional
    >>> outcome = Proportional.of(6, "90%").score(Ratio(3, 10))
    >>> outcome.points, outcome.exact, outcome.state
    (Decimal('2'), Fraction(2, 1), <ScoreState.SCORED: 'scored'>)
    """

    __slots__ = ()

    def __new__(  # noqa: PLR0913, PLR0917  # its parts
        cls,
        points: Decimal | None,
        exact: Fraction | None,
        max_points: Decimal,
        state: ScoreState,
        reason: Reason,
        exact_max: Fraction | None = None,
    ) -> Self:
        """An outcome of parts that are known; without `exact_max` it is that of `max_points`."""
        finer = None if exact_max == max_points else exact_max
        return tuple.__new__(cls, (Known(points, exact, max_points, state, reason, finer), None))  # pyright: ignore[reportUnknownMemberType]  # a tuple of two

    @property
    def points(self) -> Decimal | None:
        """The points (điểm)."""
        return self[0].points_of(self[1])

    @property
    def exact(self) -> Fraction | None:
        """The exact points (điểm đúng)."""
        return self[0].exact_of(self[1])

    @property
    def max_points(self) -> Decimal:
        """The most that the rule gives (điểm tối đa)."""
        return self[0].max_points

    @property
    def exact_max(self) -> Fraction:
        """The most that the rule gives as a fraction (điểm tối đa đúng)."""
        finer = self[0].exact_max
        return Fraction(self.max_points) if finer is None else finer

    @property
    def state(self) -> ScoreState:
        """How it counts (trạng thái)."""
        return self[0].state

    @property
    def reason(self) -> Reason:
        """Why (lý do), as data."""
        return self[0].reason_of(self[1])

    @property
    def parts(self) -> Known:
        """All parts worked out (đủ các phần)."""
        return Known(self.points, self.exact, self.max_points, self.state, self.reason, self[0].exact_max)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Outcome) and self.parts == other.parts

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.parts)

    def __repr__(self) -> str:
        known = repr(self.parts).removeprefix("Known")
        return f"Outcome{known.replace(', exact_max=None)', ')')}"

    def __reduce__(self) -> "tuple[type[Outcome], Known]":
        """Pickle with everything worked out."""
        return Outcome, self.parts

    @classmethod
    def scored(
        cls, points: Fraction, max_points: Decimal, reason: Reason, exact_max: Fraction | None = None
    ) -> "Outcome":
        """An outcome with points (đã chấm)."""
        return cls(to_decimal(points), points, max_points, ScoreState.SCORED, reason, exact_max)

    @classmethod
    def by_option(
        cls,
        measured: Measured,
        option: Option,
        max_points: Decimal,
        exact_max: Fraction | None = None,
        shortfall: Shortfall | None = None,
    ) -> "Outcome":
        """Return the outcome of an option that holds (theo mức đã chọn)."""
        reason = OptionReason(measured=measured, option=option, shortfall=shortfall)
        return cls.scored(exact(option.points), max_points, reason, exact_max)

    @classmethod
    def by_policy(
        cls,
        cause: Absence | Ratio | Ballots,
        policy: AbsencePolicy,
        max_points: Decimal,
        exact_max: Fraction | None = None,
    ) -> "Outcome":
        """The outcome of what could not be measured (theo cách xử lý), by a named policy."""
        reason = PolicyReason(cause=cause, policy=policy)
        match policy:
            case AbsencePolicy.NO_POINTS:
                return cls.scored(exact(0), max_points, reason, exact_max)
            case AbsencePolicy.FULL_POINTS:
                full = exact(max_points) if exact_max is None else exact_max
                return cls(max_points, full, max_points, ScoreState.SCORED, reason, exact_max)
            case _:
                return cls(None, None, max_points, ScoreState.EXCLUDED, reason, exact_max)


on_grounds: Callable[[type[Outcome], tuple[Grounds, Any]], Outcome] = tuple.__new__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # of two
"""Makes an outcome of its grounds and a value, with as few steps as can be."""
