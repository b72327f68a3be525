"""Rules on a table of lines (quy tắc theo mức): scored and checked once, over the lines."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.errors import Fault, InvalidInput
from cchc.indicators import Measured
from cchc.messages import _
from cchc.rules.line import Line, label_key
from cchc.rules.lowered import LoweredRule
from cchc.rules.outcome import Outcome
from cchc.rules.reason import ByLine
from cchc.viet import exact


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRule(LoweredRule):
    """The parent of rules on a table (quy tắc theo mức): each line is a label and its points."""

    def __post_init__(self) -> None:
        LoweredRule.__post_init__(self)
        points = [line.points for line in self.table]
        object.__setattr__(self, "min_points", min(points))
        object.__setattr__(self, "max_points", max(points))

    @property
    @abstractmethod
    def table(self) -> tuple[Line, ...]:
        """The lines (các mức), in the order of the decision; at least one."""

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound.

        Found are labels that are empty or stand twice, and lines that all earn the same.
        """
        return tuple(_faults(self.table))

    def _score_line(self, measured: Measured, line: Line) -> Outcome:
        return Outcome.scored(exact(line.points), self.max_points, ByLine(measured=measured, line=line))

    def _line_of(self, label: str) -> Line:
        """The line with this label; a refusal that lists the labels where there is none, or more than one."""
        key = label_key(label)
        found = [line for line in self.table if line.key == key]
        if len(found) != 1:
            labels = "; ".join(f"“{line.text}”" for line in self.table)
            remedy = _("hãy chọn một trong: {labels}", labels=labels)
            raise InvalidInput.of("label", _("quy tắc không có mức này"), label, remedy)
        return found[0]


def _faults(table: tuple[Line, ...]) -> Iterator[Fault]:
    for key, times in Counter(line.key for line in table).items():
        if not key:
            yield Fault("", "label", _("mức không có tên"), "", _("hãy ghi tên mức như trong quyết định"))
        elif times > 1:
            yield Fault("", "label", _("hai mức cùng tên"), key, _("hãy sửa tên một trong hai mức"))
    if len({line.points for line in table}) == 1:
        read = " | ".join(line.text for line in table)
        yield Fault("", "order", _("các mức bằng điểm nhau"), read, _("hãy xem lại điểm của các mức"))
