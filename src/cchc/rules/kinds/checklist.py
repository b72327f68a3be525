"""Items that add up (danh mục nội dung): each that holds earns its points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.exact import Number, exact, to_decimal
from cchc.indicators import Measured
from cchc.messages import _
from cchc.models import JsonForm, set_fields
from cchc.rules.families.builtin_rule import BuiltinRule, RuleOptions
from cchc.rules.families.full_wording import FullWording, WriteRule, write_options
from cchc.rules.input_kind import InputKind, not_taken
from cchc.rules.option import Option
from cchc.rules.option_table import OptionTable
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.point_range import PointRange, single_points
from cchc.rules.reason import Combination, OptionReason, PartsReason, ReasonPart

_MAX_ITEMS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(BuiltinRule):
    """Score by the items that are met (danh mục nội dung): their points are added.

    Attributes:
        items: the items, in the order of the decision; at least one.

    >>> rule = Checklist.of(("Có kế hoạch", 1), ("Có báo cáo", "0.5"))
    >>> rule.score(("Có báo cáo", "Có kế hoạch")).points, rule.score(()).points
    (Decimal('1.5'), Decimal('0'))
    """

    wording_form: ClassVar[str] = "Cộng điểm các nội dung đạt được"

    kind: Literal["checklist"] = "checklist"
    items: Annotated[tuple[Option, ...], JsonForm(minItems=1)]

    def _check(self) -> None:
        if not self.items:
            raise InvalidInput.of("items", _("danh mục không có nội dung nào"), "", _("hãy bổ sung nội dung"))
        points = [exact(item.points) for item in self.items]
        least = sum((one for one in points if one < 0), Fraction(0))
        most = sum((one for one in points if one > 0), Fraction(0))
        set_fields(self, min_points=to_decimal(least), max_points=to_decimal(most))

    @classmethod
    def of(cls, *items: tuple[str, Number | str], **settings: Unpack[RuleOptions]) -> Self:
        """Return the checklist of these items (danh mục nội dung).

        Args:
            *items: for each item its label and the points that it adds.
            **settings: the options of every rule.
        """
        return cls(items=tuple(Option.of(*item) for item in items), **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes the labels of all items that are met (các nội dung đạt được)."""
        return InputKind.LABELS

    @property
    def option_table(self) -> OptionTable:
        """The items (các nội dung)."""
        return OptionTable(self.items)

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that some items together give (các mức điểm cao hơn).

        Args:
            above: the points that are to be passed.
            previous: not looked at.

        Returns:
            The sums of all subsets of the items; None if there are more than 12 items.
        """
        if len(self.items) > _MAX_ITEMS:
            return None
        sums = {Fraction(0)}
        for item in self.items:
            sums |= {one + Fraction(item.points) for one in sums}
        return single_points(sums, above)

    def best_input(self) -> Measured:
        """Return the labels of all items that add points (các nội dung cộng điểm)."""
        return tuple(item.text for item in self.items if item.points > 0)

    def short_wording(self) -> str:
        """Return the items in official wording (lời văn)."""
        return "; ".join(item.short_wording() for item in self.items)

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): a line for each item."""
        return write_options(type(self), self.items)

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        items = wording.options(cls)
        return None if items is None or wording.inner else cls(items=items, **settings)

    def check(self) -> tuple[Fault, ...]:
        """Return what is unsound about the rule itself (kiểm tra): labels that are empty or occur twice."""
        return self.option_table.check()

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if not isinstance(value, tuple):
            raise not_taken(value, self.input_kind)
        held: list[Option] = []
        with FaultCollector() as gather:
            for index, label in enumerate(value):
                with gather.at("parts", index, place=""):
                    held.append(self._item(label, held))
        parts = (_part(item) for item in self.items if item in held)
        missing = tuple(item for item in self.items if item not in held and item.points > 0)
        reason = PartsReason(how=Combination.SUM, parts=tuple(parts), missing=missing)
        points = sum((exact(item.points) for item in held), Fraction(0))
        return Outcome.scored(points, self.max_points, reason)

    def _item(self, label: Measured, held: Sequence[Option]) -> Option:
        if not isinstance(label, str):
            raise not_taken(label, self.input_kind)
        item = self.option_table.find(label)
        if item in held:
            raise InvalidInput.of("twice", _("một nội dung ghi hai lần"), label, _("hãy ghi mỗi nội dung một lần"))
        return item


def _part(item: Option) -> ReasonPart:
    return ReasonPart(text="", points=exact(item.points), reason=OptionReason(measured=item.text, option=item))
