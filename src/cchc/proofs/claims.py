"""Claims about all sheets of a framework (nhận định về bộ tiêu chí): a small vocabulary that is decided.

A claim is about the sheets of one body on which every criterion applies: for each a figure, or nothing reported.
Quotas of classes depend on the other bodies, and reported conditions on people: what rests on them is not decided.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from cchc.exact import Number
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.proofs.condition import Condition, PointsInWords, conditions_of, interval_of, require_continuous, sentence_of
from cchc.proofs.relation import FiguresRelation, PointsRelation
from cchc.proofs.worded import Worded
from cchc.rules import points_figure
from cchc.values import ExactDecimal, Interval, to_exact_decimal


@dataclass(frozen=True, slots=True)
class _ClassClaim(Worded, CheckedPickle):
    """A claim on the class of bodies that fulfil conditions."""

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    label: str
    where: tuple[Condition, ...] = ()

    @classmethod
    def of(cls, label: str, *, where: Mapping[str, PointsInWords] | None = None) -> Self:
        """Return the claim (nhận định về mức xếp loại).

        Args:
            label: the class.
            where: points, or an interval of points, by key of a criterion.
        """
        return cls(label, conditions_of(where))


@dataclass(frozen=True, slots=True)
class ClassAtMost(_ClassClaim):
    """No body that fulfils the conditions has a class above this one (không xếp cao hơn mức).

    Attributes:
        label: the highest class that it can have.
        where: the conditions; () for all bodies.

    >>> print(ClassAtMost.of("Khá", where={"1.1": 0}))
    đơn vị có tiêu chí 1.1 0 điểm không được xếp cao hơn mức “Khá”
    """

    @property
    def sentence(self) -> Message:
        """The claim in words (lời văn)."""
        if not self.where:
            return _("không đơn vị nào được xếp cao hơn mức “{label}”", label=self.label)
        return _(
            "đơn vị có {conditions} không được xếp cao hơn mức “{label}”",
            conditions=sentence_of(self.where),
            label=self.label,
        )


@dataclass(frozen=True, slots=True)
class ClassAtLeast(_ClassClaim):
    """Every body that fulfils the conditions has this class or a higher one (xếp từ mức trở lên).

    Attributes:
        label: the lowest class that it can have.
        where: the conditions; () for all bodies.

    >>> print(ClassAtLeast.of("Khá", where={"1": "từ 90% trở lên"}))
    đơn vị có tiêu chí 1 từ 90% trở lên số điểm được xếp từ mức “Khá” trở lên
    """

    @property
    def sentence(self) -> Message:
        """The claim in words (lời văn)."""
        if not self.where:
            return _("mọi đơn vị được xếp từ mức “{label}” trở lên", label=self.label)
        return _(
            "đơn vị có {conditions} được xếp từ mức “{label}” trở lên",
            conditions=sentence_of(self.where),
            label=self.label,
        )


@dataclass(frozen=True, slots=True)
class TotalWithin(Worded, CheckedPickle):
    """The total of every body that fulfils the conditions lies in an interval (tổng điểm trong khoảng).

    Attributes:
        interval: the points; shares of the maximum if its ends are in per cent.
        where: the conditions; () for all bodies.

    Raises:
        InvalidInput: an interval of integers only; points lie between them too.

    >>> print(TotalWithin.of("từ 0 đến 100"))
    tổng điểm của mọi đơn vị: từ 0 đến 100
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    interval: Interval
    where: tuple[Condition, ...] = ()

    def _check(self) -> None:
        require_continuous(self.interval)

    @classmethod
    def of(cls, points: PointsInWords, *, where: Mapping[str, PointsInWords] | None = None) -> Self:
        """Return the claim (tổng điểm trong khoảng).

        Args:
            points: the points of the whole, or an interval of them.
            where: points, or an interval of points, by key of a criterion.
        """
        return cls(interval_of(points), conditions_of(where))

    @property
    def sentence(self) -> Message:
        """The claim in words (lời văn)."""
        if not self.where:
            return _("tổng điểm của mọi đơn vị: {interval}", interval=self.interval)
        return _(
            "tổng điểm của đơn vị có {conditions}: {interval}",
            conditions=sentence_of(self.where),
            interval=self.interval,
        )


@dataclass(frozen=True, slots=True)
class StepAtMost(Worded, CheckedPickle):
    """One dossier more never costs more than some points of a criterion (thêm một hồ sơ trễ mất tối đa).

    Attributes:
        key: the key of the criterion, a leaf whose rule takes a rate or a count.
        points: the most points that it may cost.
        dossiers: how many dossiers there are.

    >>> print(StepAtMost.of("1.1", "0.5", of=200))
    tiêu chí 1.1: trong 200 hồ sơ, thêm một hồ sơ không làm mất quá 0,5 điểm
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    key: str
    points: ExactDecimal
    dossiers: int

    @classmethod
    def of(cls, key: str, points: Number | str, *, of: int) -> Self:
        """Return the claim (thêm một hồ sơ trễ mất tối đa).

        Args:
            key: the key of the criterion.
            points: the most points that it may cost.
            of: how many dossiers there are.
        """
        return cls(key, to_exact_decimal(points), of)

    @property
    def sentence(self) -> Message:
        """The claim in words (lời văn)."""
        return _(
            "tiêu chí {key}: trong {count} hồ sơ, thêm một hồ sơ không làm mất quá {points} điểm",
            key=self.key,
            count=self.dossiers,
            points=points_figure(Fraction(self.points)),
        )


@dataclass(frozen=True, slots=True)
class NoGaming(Worded, CheckedPickle):
    """Leaving some dossiers out of the report never gains points (không báo cáo hồ sơ không làm tăng điểm).

    Attributes:
        key: the key of the criterion, a leaf whose rule takes a rate.
        dossiers: how many dossiers there are.
        unreported: the most dossiers that are left out.

    >>> print(NoGaming.of("1.1", of=200, unreported=1))
    tiêu chí 1.1: trong 200 hồ sơ, không báo cáo đến 1 hồ sơ không làm tăng điểm
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    key: str
    dossiers: int
    unreported: int

    @classmethod
    def of(cls, key: str, *, of: int, unreported: int = 1) -> Self:
        """Return the claim (không báo cáo hồ sơ không làm tăng điểm).

        Args:
            key: the key of the criterion.
            of: how many dossiers there are.
            unreported: the most dossiers that are left out of the report.
        """
        return cls(key, of, unreported)

    @property
    def sentence(self) -> Message:
        """The claim in words (lời văn)."""
        return _(
            "tiêu chí {key}: trong {count} hồ sơ, không báo cáo đến {unreported} hồ sơ không làm tăng điểm",
            key=self.key,
            count=self.dossiers,
            unreported=self.unreported,
        )


@dataclass(frozen=True, slots=True)
class RelatedClaim(Worded, CheckedPickle):
    """A claim on those bodies for which relations between criteria hold (nhận định khi có quan hệ giữa các tiêu chí).

    Attributes:
        claim: the claim.
        relations: the relations, at least one.

    >>> same = FiguresRelation.same("1.1", "2.3")
    >>> print(RelatedClaim(TotalWithin.of("từ 0 đến 100"), same))
    khi số liệu các tiêu chí: [1.1] - [2.3] = 0: tổng điểm của mọi đơn vị: từ 0 đến 100
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    claim: ClassAtMost | ClassAtLeast | TotalWithin | PointsRelation
    relations: tuple[PointsRelation | FiguresRelation, ...]

    @property
    def sentence(self) -> Message:
        """The claim in words (lời văn)."""
        relations = Message.joined("; ", [one.sentence for one in self.relations])
        return _("khi {relations}: {claim}", relations=relations, claim=self.claim.sentence)


Claim = ClassAtMost | ClassAtLeast | TotalWithin | StepAtMost | NoGaming | PointsRelation | RelatedClaim
"""What can be claimed of a framework (nhận định)."""
