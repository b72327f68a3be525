"""Rules on a table of lines (quy tắc theo mức): scored and checked once, over the lines."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc.errors import Fault, InvalidInput
from cchc.exact import exact
from cchc.indicators import Measured
from cchc.messages import _
from cchc.rules.input_kind import InputKind, not_taken
from cchc.rules.kinds.builtin_rule import BuiltinRule
from cchc.rules.option import Option, label_key
from cchc.rules.outcome import Outcome
from cchc.rules.reason import OptionReason


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRule(BuiltinRule):
    """The parent of rules on a table (quy tắc theo mức): each line is a label and its points."""

    def __post_init__(self) -> None:
        BuiltinRule.__post_init__(self)
        points = [line.points for line in self.table]
        object.__setattr__(self, "min_points", min(points))
        object.__setattr__(self, "max_points", max(points))

    @property
    @abstractmethod
    def input_kind(self) -> InputKind:
        """What it takes (số liệu nhận)."""

    @property
    @abstractmethod
    def table(self) -> tuple[Option, ...]:
        """The lines (các mức), in the order of the decision; at least one."""

    def worded(self) -> str:
        """The lines in official wording (lời văn)."""
        return "; ".join(line.worded() for line in self.table)

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound.

        Found are labels that are empty or stand twice, and lines that all earn the same.
        """
        return (*faults_of_labels(self.table), *_faults_of_points(self.table))

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if isinstance(value, bool) and len(self.table) == _TWO:
            best_first = sorted(self.table, key=lambda line: line.points, reverse=True)
            return outcome_of_line(value, best_first[not value], self.max_points)
        if isinstance(value, str):
            return outcome_of_line(value, line_of(value, self.table), self.max_points)
        raise not_taken(value, self.input_kind)


_TWO = 2
"""Of two lines one is yes and the other no: `True` means the one with the most points."""


def line_of(label: str, table: Sequence[Option]) -> Option:
    """The line with this label; a refusal that lists the labels where there is none, or more than one."""
    key = label_key(label)
    found = [line for line in table if line.key == key]
    if len(found) != 1:
        labels = "; ".join(f"“{line.text}”" for line in table)
        remedy = _("hãy chọn một trong: {labels}", labels=labels)
        raise InvalidInput.of("label", _("quy tắc không có mức này"), label, remedy)
    return found[0]


def outcome_of_line(measured: Measured, line: Option, max_points: Decimal) -> Outcome:
    """The outcome where this line holds."""
    return Outcome.scored(exact(line.points), max_points, OptionReason(measured=measured, option=line))


def faults_of_labels(table: Sequence[Option]) -> Iterator[Fault]:
    """Labels that are empty or stand twice."""
    for key, times in Counter(line.key for line in table).items():
        if not key:
            yield Fault("", "label", _("mức không có tên"), "", _("hãy ghi tên mức như trong quyết định"))
        elif times > 1:
            yield Fault("", "label", _("hai mức cùng tên"), key, _("hãy sửa tên một trong hai mức"))


def _faults_of_points(table: Sequence[Option]) -> Iterator[Fault]:
    if len({line.points for line in table}) == 1:
        read = " | ".join(line.text for line in table)
        yield Fault("", "order", _("các mức bằng điểm nhau"), read, _("hãy xem lại điểm của các mức"))
