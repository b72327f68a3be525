"""Items that add up (danh mục nội dung): each that holds earns its points."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.exact import Number, exact, to_decimal
from cchc.indicators import Measured
from cchc.messages import _
from cchc.rules.input_kind import InputKind, not_taken
from cchc.rules.kinds.builtin_rule import BuiltinRule, RuleOptions
from cchc.rules.kinds.table_rule import faults_of_labels, line_of
from cchc.rules.option import Option
from cchc.rules.outcome import Outcome
from cchc.rules.reason import Combination, OptionReason, PartsReason, ReasonPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(BuiltinRule):
    """Score by the items that hold (danh mục nội dung): their points are added.

    Attributes:
        items: the items, in the order of the decision; at least one.

    >>> rule = Checklist.of(("Có kế hoạch", 1), ("Có báo cáo", "0.5"))
    >>> rule.score(("Có báo cáo", "Có kế hoạch")).points, rule.score(()).points
    (Decimal('1.5'), Decimal('0'))
    """

    form: ClassVar[str] = "Cộng điểm các nội dung đạt được"

    kind: Literal["checklist"] = "checklist"
    items: tuple[Option, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "items", tuple(self.items))
        if not self.items:
            raise InvalidInput.of("items", _("danh mục không có nội dung nào"), "", _("hãy bổ sung nội dung"))
        BuiltinRule.__post_init__(self)
        points = [exact(item.points) for item in self.items]
        least = sum((one for one in points if one < 0), Fraction(0))
        most = sum((one for one in points if one > 0), Fraction(0))
        object.__setattr__(self, "min_points", to_decimal(least))
        object.__setattr__(self, "max_points", to_decimal(most))

    @classmethod
    def of(cls, *items: tuple[str, Number | str], **about: Unpack[RuleOptions]) -> Self:
        """The rule of these items (các nội dung), each a label and its points."""
        return cls(items=tuple(Option.of(*item) for item in items), **about)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes the labels of all items that hold (các nội dung đạt được)."""
        return InputKind.LABELS

    def worded(self) -> str:
        """The items in official wording (lời văn)."""
        return "; ".join(item.worded() for item in self.items)

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra): labels that are empty or stand twice."""
        return tuple(faults_of_labels(self.items))

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if not isinstance(value, tuple):
            raise not_taken(value, self.input_kind)
        held: list[Option] = []
        with FaultCollector() as gather:
            for index, label in enumerate(value):
                with gather.at("parts", index, place=""):
                    held.append(self._item(label, held))
        parts = (_part(item) for item in self.items if item in held)
        reason = PartsReason(how=Combination.SUM, parts=tuple(parts))
        points = sum((exact(item.points) for item in held), Fraction(0))
        return Outcome.scored(points, self.max_points, reason)

    def _item(self, label: Measured, held: Sequence[Option]) -> Option:
        if not isinstance(label, str):
            raise not_taken(label, self.input_kind)
        item = line_of(label, self.items)
        if item in held:
            raise InvalidInput.of("twice", _("một nội dung ghi hai lần"), label, _("hãy ghi mỗi nội dung một lần"))
        return item


def _part(item: Option) -> ReasonPart:
    return ReasonPart(text="", points=exact(item.points), reason=OptionReason(measured=item.text, option=item))
