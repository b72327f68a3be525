"""Rules on a table of options (quy tắc theo mức): scored and checked once, over the options."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, ClassVar, Self

from cchc.errors import Fault, InvalidInput
from cchc.indicators import Measured
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.affirmation import affirmed_index
from cchc.rules.families.builtin_rule import BuiltinRule
from cchc.rules.families.full_wording import FullWording, WriteRule, write_options
from cchc.rules.input_kind import InputKind, not_taken
from cchc.rules.option import Option
from cchc.rules.option_table import OptionTable
from cchc.rules.outcome import Outcome
from cchc.rules.pieces.point_range import PointRange


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRule(BuiltinRule):
    """The parent of rules on a table (quy tắc theo mức): each option is a label and its points."""

    option_fields: ClassVar[tuple[str, ...]] = ()
    """The fields that hold the options, in the order of the decision."""

    _answers: tuple[Option, ...] | None = field(init=False, compare=False, repr=False)

    def _check(self) -> None:
        set_fields(self, _answers=None)
        points = [option.points for option in self.option_table.options]
        set_fields(self, min_points=min(points), max_points=max(points))

    @property
    @abstractmethod
    def input_kind(self) -> InputKind:
        """What it takes (số liệu nhận)."""

    @property
    def option_table(self) -> OptionTable:
        """The options (các mức), in the order of the decision; at least one."""
        return OptionTable(tuple(getattr(self, name) for name in self.option_fields))

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that some option gives (các mức điểm cao hơn), from low to high."""
        return self.option_table.attainable_points(above)

    def best_input(self) -> Measured:
        """Return the label of the option with the most points (mức cao điểm nhất)."""
        return self.option_table.best.text

    def short_wording(self) -> str:
        """Return the options in official wording (lời văn)."""
        return "; ".join(option.short_wording() for option in self.option_table.options)

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): a line for each option."""
        return write_options(type(self), self.option_table.options)

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        options = wording.options(cls)
        if options is None or wording.inner or len(options) != len(cls.option_fields):
            return None
        fields: dict[str, Any] = dict(zip(cls.option_fields, options, strict=True))
        return cls(**fields, **settings)

    def check(self) -> tuple[Fault, ...]:
        """Return what is unsound about the rule itself (kiểm tra); () exactly if it is sound.

        Found are labels that are empty or occur twice, and options that all earn the same.
        """
        return (*self.option_table.check(), *_equal_points(self.option_table.options))

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        table = self.option_table
        if isinstance(value, bool) and len(table.options) == _TWO:
            return self._by_option(value, self._answer(value=value), table)
        if isinstance(value, str):
            return self._by_option(value, table.find(value), table)
        raise not_taken(value, self.input_kind)

    def _answer(self, *, value: bool) -> Option:
        """Return the option that is affirmed, or the one that is denied if the value is False."""
        answers = self._answers
        if answers is None:
            answers = answers_of(self.option_table.options)
            set_fields(self, _answers=answers)
        if not answers:
            labels = " | ".join(f"“{option.text}”" for option in self.option_table.options)
            remedy = _("hãy chọn một trong: {labels}", labels=labels)
            what = _("không rõ mức nào là “có”, mức nào là “không”")
            raise InvalidInput.of("affirmation", what, repr(value), remedy)
        return answers[value]

    def _by_option(self, value: Measured, option: Option, table: OptionTable) -> Outcome:
        return Outcome.by_option(value, option, self.max_points, shortfall=table.shortfall(option))


_TWO = 2
"""Of two options one may be yes and the other no."""


def answers_of(options: Sequence[Option]) -> tuple[Option, ...]:
    """Return the option that `False` selects and the one that `True` selects; () if the words do not decide it."""
    first, second = options
    match affirmed_index(first.text, second.text):
        case 0:
            return second, first
        case 1:
            return first, second
        case _:
            return ()


def _equal_points(options: Sequence[Option]) -> tuple[Fault, ...]:
    if len({option.points for option in options}) > 1:
        return ()
    read = " | ".join(option.text for option in options)
    return (Fault("", "order", _("các mức bằng điểm nhau"), read, _("hãy xem lại điểm của các mức")),)
