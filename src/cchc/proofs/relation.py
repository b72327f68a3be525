"""Relations between criteria (quan hệ giữa các tiêu chí): what no condition on one criterion alone can state.

A relation compares a sum over several criteria with an interval: of their points, or of the figures that they take. So
"criterion 1 never has more points than criterion 2", "both take one figure", "the two shares make 100 % at most".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.exact import Number, exact
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.proofs.condition import PointsInWords, interval_of, require_continuous
from cchc.proofs.worded import Worded
from cchc.values import ExactFraction, Interval, fraction_text


@dataclass(frozen=True, slots=True)
class _Relation(Worded, CheckedPickle):
    """A sum over criteria that lies in an interval."""

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    keys: tuple[str, ...]
    factors: tuple[ExactFraction, ...]
    interval: Interval

    def _check(self) -> None:
        require_continuous(self.interval)
        if not self.keys or len(set(self.keys)) != len(self.factors) or len(self.keys) != len(self.factors):
            remedy = _("hãy cho ít nhất một tiêu chí, mỗi tiêu chí một hệ số")
            raise InvalidInput.of("twice", _("quan hệ giữa các tiêu chí chưa rõ"), ", ".join(self.keys), remedy)

    @classmethod
    def of(cls, factors: Mapping[str, Number], interval: PointsInWords) -> Self:
        """Return the relation (quan hệ giữa các tiêu chí).

        Args:
            factors: the factor of each criterion in the sum, by key.
            interval: the sum, or an interval of it, in words too.
        """
        return cls(tuple(factors), tuple(map(exact, factors.values())), interval_of(interval))

    @property
    def sum_in_words(self) -> str:
        """The sum as a formula (công thức): "[1.1] - 2 × [2.1]", with "=" before a single number."""
        parts: list[str] = []
        for key, factor in zip(self.keys, self.factors, strict=True):
            sign = ("- " if factor < 0 else "+ ") if parts else ("-" if factor < 0 else "")
            size = "" if abs(factor) == 1 else f"{fraction_text(abs(factor)).replace('.', ',')} × "
            parts.append(f"{sign}{size}[{key}]")
        single = self.interval.low is not None and self.interval.low == self.interval.high
        return " ".join([*parts, *(["="] if single else [])])

    def holds(self, values: Mapping[str, Fraction]) -> bool:
        """Return whether the relation holds (quan hệ có đúng không).

        Args:
            values: the points or the figures by key.
        """
        total = sum((factor * values[key] for key, factor in zip(self.keys, self.factors, strict=True)), Fraction(0))
        return total in self.interval


@dataclass(frozen=True, slots=True)
class PointsRelation(_Relation):
    """A sum of points of several criteria lies in an interval (quan hệ giữa điểm các tiêu chí).

    As a claim it holds for every body for which all of them are scored; as a condition it picks those bodies for which
    it holds.

    Attributes:
        keys: the keys of the criteria, headings or leaves.
        factors: the factor of each of them in the sum.
        interval: the sum.

    Raises:
        InvalidInput: no criterion, one twice, or not a factor for each; an interval of integers only, or of per cent.

    >>> print(PointsRelation.of({"1": 1, "2": -1}, "từ 0 trở lên"))
    điểm các tiêu chí: [1] - [2] từ 0 trở lên
    """

    def _check(self) -> None:
        _Relation._check(self)  # noqa: SLF001  # of its own parent
        if self.interval.percent:
            remedy = _("hãy ghi số điểm, không ghi phần trăm")
            raise InvalidInput.of("mixed", _("tổng điểm các tiêu chí không có mức tối đa"), str(self.interval), remedy)

    @property
    def sentence(self) -> Message:
        """The relation in words (lời văn)."""
        return _("điểm các tiêu chí: {sum} {interval}", sum=self.sum_in_words, interval=self.interval)


@dataclass(frozen=True, slots=True)
class FiguresRelation(_Relation):
    """A sum of figures of several criteria lies in an interval (quan hệ giữa số liệu các tiêu chí).

    Each of the criteria is a leaf whose rule takes one number. Only bodies that report a number for each of them, and
    no 0/0, fulfil the condition. A rate is the share itself, 0.9 for 90 %.

    Attributes:
        keys: the keys of the criteria.
        factors: the factor of each of them in the sum.
        interval: the sum.

    Raises:
        InvalidInput: no criterion, one twice, or not a factor for each; an interval of integers only.

    >>> print(FiguresRelation.of({"1.1": 1, "1.2": 1}, "không quá 100%"))
    số liệu các tiêu chí: [1.1] + [1.2] không quá 100%
    """

    @property
    def sentence(self) -> Message:
        """The relation in words (lời văn)."""
        return _("số liệu các tiêu chí: {sum} {interval}", sum=self.sum_in_words, interval=self.interval)

    @classmethod
    def same(cls, *keys: str) -> tuple[Self, ...]:
        """Return the relations of criteria that all take one figure (dùng chung một số liệu).

        Args:
            *keys: the keys of the criteria.

        >>> print(*FiguresRelation.same("1.1", "2.3"))
        số liệu các tiêu chí: [1.1] - [2.3] = 0
        """
        return tuple(cls.of({keys[0]: 1, key: -1}, 0) for key in keys[1:])


Relation = PointsRelation | FiguresRelation
"""A relation between criteria (quan hệ giữa các tiêu chí)."""
