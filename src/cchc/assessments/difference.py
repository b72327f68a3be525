"""Where two columns differ (chênh lệch), where points were lost (mất điểm), and what was answered (giải trình)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.scoring.assess import assess
from cchc.assessments.sheets.column import Column
from cchc.assessments.sheets.score_entry import Justification, ScoreEntry
from cchc.assessments.sheets.sheet import ScoreSheet
from cchc.exact import to_decimal
from cchc.frameworks import Framework, Role
from cchc.values import Entry


class Difference(NamedTuple):
    """A criterion on which two columns differ (chênh lệch điểm), with all that was said of it.

    Attributes:
        key: its key.
        code: its code as the decision prints it.
        title: its title.
        one: the points of the first column.
        other: those of the second.
        gap: the second less the first.
        mark: the mark of the second column with who and why, or None where a figure decides.
        answers: what the body answered, with its evidence.
        decided: the mark of the second verification with who and why, or None.
    """

    key: str
    code: str
    title: str
    one: Decimal
    other: Decimal
    gap: Decimal
    mark: Entry[ScoreEntry] | None
    answers: tuple[Entry[Justification], ...]
    decided: Entry[ScoreEntry] | None

    @property
    def accepted(self) -> bool | None:
        """Whether the second verification gave back what the first took (chấp nhận giải trình); None: not decided."""
        if self.decided is None or self.decided.value.points is None:
            return None
        return self.decided.value.points >= max(self.one, self.other)


def differences(
    framework: Framework, sheet: ScoreSheet, one: Column = Column.SELF, other: Column = Column.FIRST
) -> tuple[Difference, ...]:
    """The criteria on which two columns differ (các chênh lệch), the largest difference first.

    Raises:
        InvalidInput: as in `assess`.
    """
    return tuple(sorted(_differences(framework, sheet, one, other), key=lambda row: -abs(row.gap)))


def _differences(framework: Framework, sheet: ScoreSheet, one: Column, other: Column) -> Iterator[Difference]:
    said, heard = (assess(framework, sheet, column=column) for column in (one, other))
    for before, after in zip(said.leaves(), heard.leaves(), strict=True):
        first, second = before.points or Decimal(0), after.points or Decimal(0)
        if first != second:
            cell = sheet.cell(before.key)
            gap = _less(second, first)
            marks = cell.mark(other), cell.answers, cell.mark(Column.SECOND)
            yield Difference(before.key, before.code, before.title, first, second, gap, *marks)


class Loss(NamedTuple):
    """Points that a criterion did not earn (điểm bị mất).

    Attributes:
        key: its key.
        title: its title.
        points: what it earned.
        max_points: what it could.
        lost: the difference.
    """

    key: str
    title: str
    points: Decimal
    max_points: Decimal
    lost: Decimal


def losses(result: Assessment) -> tuple[Loss, ...]:
    """The criteria that lost points (các tiêu chí mất điểm), the largest loss first; bonuses lose none.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 1)))
    >>> [(loss.key, loss.lost) for loss in losses(assess(Framework(criteria=[plan]), {"1": False}))]
    [('1', Decimal('3'))]
    """
    told = (
        Loss(leaf.key, leaf.title, leaf.points, leaf.max_points, _less(leaf.max_points, leaf.points))
        for leaf in result.leaves()
        if leaf.points is not None and leaf.role is not Role.BONUS
    )
    return tuple(sorted((loss for loss in told if loss.lost > 0), key=lambda loss: -loss.lost))


def _less(one: Decimal, other: Decimal) -> Decimal:
    return to_decimal(Fraction(one) - Fraction(other))
