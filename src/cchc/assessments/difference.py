"""Differences of two columns (chênh lệch), lost points (mất điểm), and justifications (giải trình)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import counted_points
from cchc.assessments.results.explanation import Explanation
from cchc.assessments.scoring.assess import assess
from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.score_entry import Justification, ScoreEntry
from cchc.assessments.sheets.sheet import ScoreSheet
from cchc.exact import to_decimal
from cchc.frameworks import CriterionRole, Framework
from cchc.messages import Message, _
from cchc.rules import loss_in_words, loss_sentence, points_in_words
from cchc.values import Entry


class ColumnDifference(NamedTuple):
    """A criterion on which two columns differ (chênh lệch điểm), with the entries about it.

    Attributes:
        key: its key.
        code: its code as the decision prints it.
        title: its title.
        before: the points of the first column.
        after: those of the second.
        change: the second minus the first.
        entry: the entry that gives the points of the second column (by whom, when, why); None if they follow from a
            figure.
        justifications: the justifications of the body, with their evidence.
        decision: the entry of the second verification, or None if there is none yet.
    """

    key: str
    code: str
    title: str
    before: Decimal
    after: Decimal
    change: Decimal
    entry: Entry[ScoreEntry] | None
    justifications: tuple[Entry[Justification], ...]
    decision: Entry[ScoreEntry] | None

    @property
    def accepted(self) -> bool | None:
        """True if the second verification gave the higher of both points or more (chấp nhận); None if it gave none."""
        if self.decision is None or self.decision.value.points is None:
            return None
        return self.decision.value.points >= max(self.before, self.after)


def differences(
    framework: Framework,
    sheet: ScoreSheet,
    before: ScoreColumn = ScoreColumn.SELF,
    after: ScoreColumn = ScoreColumn.FIRST,
) -> tuple[ColumnDifference, ...]:
    """Return the criteria on which two columns differ (các chênh lệch), the largest difference first.

    Args:
        framework: the framework.
        sheet: the sheet.
        before: the first column.
        after: the second column.

    Raises:
        InvalidInput: the sheet cannot be scored.
    """
    return tuple(sorted(_differences(framework, sheet, before, after), key=lambda row: -abs(row.change)))


def _differences(
    framework: Framework, sheet: ScoreSheet, one: ScoreColumn, other: ScoreColumn
) -> Iterator[ColumnDifference]:
    first_result, second_result = (assess(framework, sheet, column=column) for column in (one, other))
    for before, after in zip(first_result.leaves(), second_result.leaves(), strict=True):
        gap = counted_points(second_result, after) - counted_points(first_result, before)
        if before.points != after.points:
            cell = sheet.cell(before.key)
            first, second = before.points or Decimal(0), after.points or Decimal(0)
            marks = cell.entry(other), cell.justifications, cell.entry(ScoreColumn.SECOND)
            yield ColumnDifference(before.key, before.code, before.title, first, second, to_decimal(gap), *marks)


class PointLoss(NamedTuple):
    """Points that a criterion did not earn (điểm bị mất).

    Attributes:
        key: its key.
        title: its title.
        points: the points that it earned.
        max_points: the points that it could earn.
        lost: the difference.
        sentence: what was lost and, if its rule states it, what was needed.
        full: how many of the bodies compared have its maximum; None if none were given.
        bodies: how many bodies compared have points for it; None if none were given.
    """

    key: str
    title: str
    points: Decimal
    max_points: Decimal
    lost: Decimal
    sentence: Message
    full: int | None = None
    bodies: int | None = None

    @property
    def cohort_sentence(self) -> Message | None:
        """How many bodies of the group have the maximum (số đơn vị đạt tối đa); None if no bodies were given."""
        if self.full is None or self.bodies is None:
            return None
        return _("{full} trong {bodies} đơn vị cùng nhóm đạt điểm tối đa", full=self.full, bodies=self.bodies)


def losses(
    result: Assessment, among: Mapping[str, Assessment] | None = None, *, groups: Mapping[str, str] | None = None
) -> tuple[PointLoss, ...]:
    """Return the criteria that lost points (các tiêu chí mất điểm), the largest loss first; bonuses lose none.

    Args:
        result: the assessment of a body.
        among: the assessments of the bodies that it is compared with, itself among them; None compares with none.
        groups: the group of each body; only those of the group of `result` are counted. None counts all.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 1)))
    >>> [(loss.key, loss.lost) for loss in losses(assess(Framework(criteria=[plan]), {"1": False}))]
    [('1', Decimal('3'))]
    """
    lost = [
        (leaf.exact_max - counted_points(result, leaf), leaf)
        for leaf in result.leaves()
        if leaf.points is not None and leaf.role is not CriterionRole.BONUS
    ]
    group = None if groups is None else groups.get(result.name)
    compared = [
        other.leaf_points
        for name, other in (among or {}).items()
        if groups is None or (group is not None and groups.get(name) == group)
    ]
    rows: list[PointLoss] = []
    for points, leaf in sorted(lost, key=lambda row: -row[0]):
        if points > 0 and leaf.points is not None:
            is_beside = leaf.role is CriterionRole.DEDUCTION and leaf.exact_max <= 0
            why = points_in_words(-points) if is_beside else _sentence(leaf, points)
            others = [one for other in compared if (one := other.get(leaf.key)) is not None]
            counts = () if among is None else (sum(one >= leaf.max_points for one in others), len(others))
            rows.append(PointLoss(leaf.key, leaf.title, leaf.points, leaf.max_points, to_decimal(points), why, *counts))
    return tuple(rows)


def _sentence(leaf: Explanation, lost: Fraction) -> Message:
    return loss_in_words(lost) if leaf.reason is None else loss_sentence(leaf.reason, lost)
