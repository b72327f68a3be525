"""The inspection plan of a year (kế hoạch kiểm tra) and how much of it was held."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pydantic import Field

from cchc.documents import Body, Document
from cchc.indicators import Observation
from cchc.inspections.inspection import Inspection
from cchc.messages import Message, _
from cchc.models import Record, TupleField, ValueField, default
from cchc.values import OptionalDayField, Period, Ratio
from cchc.viet import require_date


class PlannedInspection(Record):
    """A planned inspection (cuộc kiểm tra theo kế hoạch).

    Attributes:
        body: the body to be inspected.
        document: the document whose implementation is to be inspected; None means any.
        due: the day by which it is to be held, or None.
    """

    body: Body
    document: Document | None = None
    due: OptionalDayField = default(None)

    def is_held_by(self, inspection: Inspection) -> bool:
        """Return True if an inspection is this one (đã tiến hành): of the same body, about the same document."""
        same = self.document is None or self.document.number == inspection.document.number
        return same and self.body.name == inspection.body.name


class InspectionCoverage(NamedTuple):
    """How much of an inspection plan was held (kết quả thực hiện kế hoạch kiểm tra).

    Attributes:
        period: the year of the plan.
        held: the planned inspections that were held.
        not_held: those that were not held yet.
        unplanned: inspections that were held outside the plan (đột xuất).
    """

    period: Period
    held: tuple[PlannedInspection, ...]
    not_held: tuple[PlannedInspection, ...]
    unplanned: tuple[Inspection, ...]

    @property
    def share(self) -> Ratio:
        """The share of the planned inspections that was held (tỷ lệ thực hiện kế hoạch kiểm tra); 0/0 without any."""
        return Ratio(len(self.held), len(self.held) + len(self.not_held))

    def observation(self, period: Period | None = None) -> Observation:
        """Return the share as the figure of a period (số liệu), which a criterion can be scored by.

        Args:
            period: the period; None takes that of the plan.
        """
        return Observation(value=self.share, period=period or self.period)

    @property
    def sentence(self) -> Message:
        """The counts in a sentence (diễn giải), as a message: `str()` is Vietnamese."""
        return _(
            "{period}: đã kiểm tra {held}/{all} cơ quan theo kế hoạch, ngoài kế hoạch {beside}",
            period=self.period,
            held=len(self.held),
            all=len(self.held) + len(self.not_held),
            beside=len(self.unplanned),
        )


class InspectionPlan(Record):
    """The inspection plan of a year (kế hoạch kiểm tra).

    Attributes:
        document: the plan itself.
        period: the year.
        inspections: the planned inspections.

    >>> planned = [{"body": {"name": "Sở A"}}]
    >>> plan = InspectionPlan(document={"number": "10-KH/TU"}, period="năm 2019", inspections=planned)
    >>> print(plan.coverage([], on=date(2019, 12, 31)).sentence)
    năm 2019: đã kiểm tra 0/1 cơ quan theo kế hoạch, ngoài kế hoạch 0
    """

    document: Document
    period: ValueField[Period] = Field()
    inspections: TupleField[PlannedInspection] = default(())

    def coverage(self, held: Iterable[Inspection], *, on: date) -> InspectionCoverage:
        """Return how much of the plan was held by a day (kết quả thực hiện kế hoạch kiểm tra).

        Args:
            held: the inspections; those outside the year, and those after the day, are ignored.
            on: the day; a `datetime` is refused.

        Raises:
            InvalidInput: `on` is no date.
        """
        require_date(on)
        unmatched = [inspection for inspection in held if inspection.on in self.period and inspection.on <= on]
        done: list[PlannedInspection] = []
        missing: list[PlannedInspection] = []
        for planned in self.inspections:
            matches = (index for index, inspection in enumerate(unmatched) if planned.is_held_by(inspection))
            index = next(matches, None)
            (missing if index is None else done).append(planned)
            if index is not None:
                del unmatched[index]
        return InspectionCoverage(self.period, tuple(done), tuple(missing), tuple(unmatched))
