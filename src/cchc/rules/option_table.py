"""The form that every rule on labels takes (bảng mức): options, looked up by their label."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from cchc.errors import Fault, InvalidInput
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.rules.option import Option
from cchc.rules.pieces.point_range import PointRange, single_points
from cchc.rules.pieces.shortfall import Shortfall
from cchc.viet import label_key


@dataclass(frozen=True, slots=True)
class OptionTable(CheckedPickle):
    """The points of every label that a rule takes (bảng mức).

    Attributes:
        options: the options, in the order of the decision.

    >>> table = OptionTable((Option.of("Có kế hoạch", 1), Option.of("Không có", 0)))
    >>> table.find("có kế hoạch;").points, table.best.text
    (Decimal('1'), 'Có kế hoạch')
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    options: tuple[Option, ...]

    def _check(self) -> None:
        if not self.options:
            raise InvalidInput.of("options", _("bảng không có mức nào"), "", _("hãy bổ sung mức"))

    @property
    def best(self) -> Option:
        """The option with the most points, the first of several (mức cao điểm nhất)."""
        return max(self.options, key=lambda option: option.points)

    def find(self, label: str) -> Option:
        """Return the option with a label (tìm mức theo tên).

        Raises:
            InvalidInput: no option has the label, or several have it; the remedy lists all labels.
        """
        key = label_key(label)
        found = [option for option in self.options if option.key == key]
        if len(found) != 1:
            labels = "; ".join(f"“{option.text}”" for option in self.options)
            remedy = _("hãy chọn một trong: {labels}", labels=labels)
            raise InvalidInput.of("label", _("quy tắc không có mức này"), label, remedy)
        return found[0]

    def shortfall(self, option: Option, lost: Fraction | None = None) -> Shortfall | None:
        """Return what an option lacks for the most points (phần còn thiếu): the best option; None if it is as good.

        Args:
            option: the option that holds.
            lost: the points that are lost; None takes those to the best option.
        """
        best = self.best
        missing = Fraction(best.points) - Fraction(option.points) if lost is None else lost
        return Shortfall(points=missing, option=best.text) if best.points > option.points else None

    def check(self) -> tuple[Fault, ...]:
        """Return the faults of the labels (kiểm tra): those that are empty or occur twice."""
        return tuple(label_faults(option.key for option in self.options))

    def attainable_points(self, above: Fraction) -> tuple[PointRange, ...]:
        """Return the points above a number that some option gives (các mức điểm cao hơn), from low to high."""
        return single_points((Fraction(option.points) for option in self.options), above)


def label_faults(keys: Iterable[str]) -> Iterator[Fault]:
    """Yield the faults of labels, from their keys: those that are empty or occur twice."""
    for key, times in Counter(keys).items():
        if not key:
            yield Fault("", "label", _("mức không có tên"), "", _("hãy ghi tên mức như trong quyết định"))
        elif times > 1:
            yield Fault("", "label", _("hai mức cùng tên"), key, _("hãy sửa tên một trong hai mức"))
