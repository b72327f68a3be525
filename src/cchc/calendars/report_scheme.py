"""Schemes of periodic reports (chế độ báo cáo định kỳ), as data: the reports, their cut-off and sending days."""

from dataclasses import dataclass

from cchc.documents import Source
from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models import CheckedPickle
from cchc.values import PeriodKind

PERIOD_MONTHS: dict[PeriodKind, int] = {"month": 1, "quarter": 3, "half": 6, "nine_months": 9, "year": 12}
"""The kinds of period of reports, each with its number of months."""
_MAX_DAY = 28


@dataclass(frozen=True, slots=True)
class ReportKind(CheckedPickle):
    """One kind of report in a scheme (loại báo cáo).

    Attributes:
        kind: the kind of period: "month", "quarter", "half", "nine_months" or "year".
        last_months: the months, 1 to 12, in which its periods end.
        source: the provision that requires it, or None.

    Raises:
        InvalidInput: the kind of period is unknown, or such a period cannot end in one of the months.

    >>> ReportKind("quarter", (3, 9)).last_months
    (3, 9)
    """

    kind: PeriodKind
    last_months: tuple[int, ...]
    source: Source | None = None

    def _check(self) -> None:
        if self.kind not in PERIOD_MONTHS:
            remedy = _("hãy chọn {choices}", choices=", ".join(PERIOD_MONTHS))
            raise InvalidInput.of("kind", _("không có loại báo cáo này"), self.kind, remedy, path="/kind")
        ends = tuple(range(PERIOD_MONTHS[self.kind], 13, PERIOD_MONTHS[self.kind]))
        if not self.last_months or not set(self.last_months) <= set(ends):
            remedy = _("hãy chọn {choices}", choices=", ".join(map(str, ends)))
            what = _("tháng cuối kỳ không hợp với loại báo cáo")
            raise InvalidInput.of("last_months", what, self.last_months, remedy, path="/last_months")


@dataclass(frozen=True, slots=True)
class ReportingScheme(CheckedPickle):
    """A scheme of periodic reports (chế độ báo cáo định kỳ).

    The window of a report begins on the day after the cut-off of the month before the period, and ends with the
    cut-off of its last month; without a cut-off it is the period itself.

    Attributes:
        name: the short name, "nd09".
        title: the title, in Vietnamese.
        kinds: the kinds of report; () means no list, and any period is accepted.
        cut_off: the last day, 1 to 28, whose figures go into the report of a month; None if the calendar decides.
        sent_by: the last day, 1 to 28, of the last month to send the report; None if no day is set.
        source: the document, or None.

    Raises:
        InvalidInput: a cut-off or sending day is outside 1 to 28.

    >>> ReportingScheme("own", "Báo cáo của xã", (), sent_by=20).sent_by
    20
    """

    name: str
    title: str
    kinds: tuple[ReportKind, ...]
    cut_off: int | None = None
    sent_by: int | None = None
    source: Source | None = None

    def _check(self) -> None:
        with FaultCollector() as faults:
            for name, day in (("cut_off", self.cut_off), ("sent_by", self.sent_by)):
                if day is not None and not 1 <= day <= _MAX_DAY:
                    remedy = _("hãy dùng số nguyên từ {first} đến {last}", first=1, last=_MAX_DAY)
                    what = _("không phải ngày có trong mọi tháng")
                    fault = InvalidInput.of("day", what, day, remedy, path=f"/{name}")
                    faults.add(*fault.faults)
