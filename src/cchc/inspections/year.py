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
    """An inspection that is planned (cuộc kiểm tra theo kế hoạch).

    Attributes:
        body: who is to be inspected.
        of: the document whose carrying out is to be looked at; None is any.
        due: the day by which, or None.
    """

    body: Body
    of: Document | None = None
    due: OptionalDayField = default(None)

    def is_held_by(self, inspection: Inspection) -> bool:
        """Whether an inspection is this one (đã tiến hành): of the same body, about the same document."""
        same = self.of is None or self.of.number == inspection.of.number
        return same and self.body.name == inspection.body.name


class Coverage(NamedTuple):
    """How much of an inspection plan was held (kết quả thực hiện kế hoạch kiểm tra).

    Attributes:
        period: the year of the plan.
        held: those that were held.
        missing: those that were not yet.
        beside: inspections that were held outside the plan (đột xuất).
    """

    period: Period
    held: tuple[PlannedInspection, ...]
    missing: tuple[PlannedInspection, ...]
    beside: tuple[Inspection, ...]

    @property
    def share(self) -> Ratio:
        """The held out of the planned (tỷ lệ thực hiện kế hoạch kiểm tra); 0/0 where none was planned."""
        return Ratio(len(self.held), len(self.held) + len(self.missing))

    @property
    def observation(self) -> Observation:
        """The share as the figure of the year (số liệu), which a criterion can take."""
        return Observation(value=self.share, period=self.period)

    @property
    def sentence(self) -> Message:
        """The counts in a sentence (diễn giải), fit for any language."""
        return _(
            "{period}: đã kiểm tra {held}/{all} cơ quan theo kế hoạch, ngoài kế hoạch {beside}",
            period=self.period,
            held=len(self.held),
            all=len(self.held) + len(self.missing),
            beside=len(self.beside),
        )


class InspectionPlan(Record):
    """The inspection plan of a year (kế hoạch kiểm tra).

    Attributes:
        document: the plan itself.
        period: the year.
        inspections: what is planned.

    >>> planned = [{"body": {"name": "Sở A"}}]
    >>> plan = InspectionPlan(document={"number": "10-KH/TU"}, period="năm 2019", inspections=planned)
    >>> print(plan.coverage([], on=date(2019, 12, 31)).sentence)
    năm 2019: đã kiểm tra 0/1 cơ quan theo kế hoạch, ngoài kế hoạch 0
    """

    document: Document
    period: ValueField[Period] = Field()
    inspections: TupleField[PlannedInspection] = default(())

    def coverage(self, held: Iterable[Inspection], *, on: date) -> Coverage:
        """How much of it was held by a day (kết quả thực hiện kế hoạch kiểm tra).

        Args:
            held: the inspections; those outside the year, and those after the day, are not looked at.
            on: the day; a `datetime` is refused.

        Raises:
            InvalidInput: the day is none.
        """
        require_date(on)
        left = [one for one in held if one.on in self.period and one.on <= on]
        done: list[PlannedInspection] = []
        missing: list[PlannedInspection] = []
        for planned in self.inspections:
            place = next((place for place, one in enumerate(left) if planned.is_held_by(one)), None)
            (missing if place is None else done).append(planned)
            if place is not None:
                del left[place]
        return Coverage(self.period, tuple(done), tuple(missing), tuple(left))
