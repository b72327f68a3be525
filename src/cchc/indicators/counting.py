"""Counting dossiers by body and period (đếm hồ sơ), in one pass.

A difference array counts what is overdue: +1 in the period in which a dossier becomes overdue, -1 in the one in which
it ends, summed once at the end. The cost is O(n · log p + g · p) for n dossiers, p periods and g bodies; the search
for a day is cached, because dossiers repeat the same days. Dossiers with moments leave the loop by the error that
Python raises when a day is compared with a moment, and are counted one by one.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import cast

from cchc.errors import Fault, InvalidInput, iter_faults
from cchc.indicators.channel import Channel
from cchc.indicators.dossier import Dossier, DossierState
from cchc.indicators.flow import DossierFlow, require_consecutive
from cchc.messages import _
from cchc.values import Period, day_of, is_later
from cchc.viet import require_date

_COUNTED = ("counter", "online", "postal", "early", "on_time", "late", "refused", "withdrawn")
_CHANNELS = 3
"""How many of them count what was received; the others count what has ended."""
_COUNTER, _ONLINE, _POSTAL = Channel
_DAY = timedelta(1)


def flow_of(
    dossiers: Iterable[Dossier], period: Period, *, due: Callable[[Dossier], date] | None = None
) -> DossierFlow:
    """Return the flow of all these dossiers through a period (tình hình giải quyết trong kỳ).

    Args:
        dossiers: the dossiers; days outside the period are used as far as they matter.
        period: the period; what is open is counted on its last day.
        due: returns the due day of a dossier, as in `flows_of`.

    Raises:
        InvalidInput: a dossier has faults.

    >>> dossiers = [
    ...     Dossier("1", date(2026, 1, 5), date(2026, 1, 12), resolved=date(2026, 1, 9), channel=Channel.ONLINE),
    ...     Dossier("2", date(2026, 1, 28), date(2026, 2, 4)),
    ... ]
    >>> flow = flow_of(dossiers, Period.month(2026, 2))
    >>> flow.carried_over, flow.overdue, flow.on_time_share
    (1, 1, Ratio(num=0, den=0))
    """
    flows = flows_of(dossiers, (period,), by=lambda _dossier: "", due=due)
    return flows[""][0] if flows else DossierFlow(period)


def flows_of(
    dossiers: Iterable[Dossier],
    periods: Sequence[Period],
    *,
    by: Callable[[Dossier], str] | None = None,
    due: Callable[[Dossier], date] | None = None,
) -> dict[str, tuple[DossierFlow, ...]]:
    """Return the flows of each body through consecutive periods (tình hình giải quyết theo cơ quan và kỳ).

    Args:
        dossiers: the dossiers, read once.
        periods: the periods, each beginning on the day after the one before ends.
        by: returns the group of a dossier; None takes its body.
        due: returns the due day of a dossier; None takes `Dossier.due`. Example:
            `lambda dossier: dossier.due_with_suspensions(calendar)`.

    Returns:
        The flows by group, in the order in which the groups were met; one flow for each period.

    Raises:
        InvalidInput: the periods are not consecutive, or dossiers have faults; all are reported, each under its code.

    >>> months = [Period.month(2026, 1), Period.month(2026, 2)]
    >>> dossier = Dossier("1", date(2026, 1, 5), date(2026, 2, 2), resolved=date(2026, 2, 3), body_name="xã A")
    >>> [(str(flow.period), flow.open, flow.late) for flow in flows_of([dossier], months)["xã A"]]
    [('tháng 1/2026', 1, 0), ('tháng 2/2026', 0, 1)]
    """
    if not periods:
        raise InvalidInput.of("period", _("không có kỳ nào"), "", _("hãy nêu ít nhất một kỳ"))
    require_consecutive(periods)
    boxes = _Boxes(periods)
    return {group: tuple(boxes.flows(row, periods)) for group, row in _rows(dossiers, boxes, by, due).items()}


class _Places(dict[date, int]):
    """For each day how many of the marks have come by then (chỗ của ngày), cached, because dossiers repeat days."""

    __slots__ = ("_marks",)

    def __init__(self, marks: Sequence[date]) -> None:
        super().__init__()
        self._marks = marks

    def __missing__(self, on: date) -> int:
        place = self[on] = bisect_right(self._marks, require_date(on))
        return place


class _Boxes:
    """The layout of the counters (ô đếm): a row has several counts, and each count one box for each time.

    Each count has a box for the time before the periods, one for each period, and one for the time after. The last
    count is the difference array of the overdue.

    Attributes:
        after: the last box of a count.
        starts: the index in a row at which each count begins.
        place: for a day, its box.
        ends: for a due day, how many periods have ended by then.
    """

    __slots__ = ("after", "ends", "place", "starts")

    def __init__(self, periods: Sequence[Period]) -> None:
        self.after = len(periods) + 1
        self.starts = tuple(range(0, (len(_COUNTED) + 1) * (self.after + 1), self.after + 1))
        last = periods[-1].last
        self.place = _Places([*(period.first for period in periods), *((last + _DAY,) if last < date.max else ())])
        self.ends = _Places([period.last for period in periods])

    def row(self) -> list[int]:
        """Return a row of zeros."""
        return [0] * (len(self.starts) * (self.after + 1))

    def flows(self, row: list[int], periods: Sequence[Period]) -> Iterator[DossierFlow]:
        """Yield the flow of each period from the counts of a row."""
        *counted, overdue = (row[start : start + self.after] for start in self.starts)
        received, ended = counted[:_CHANNELS], counted[_CHANNELS:]
        still, late = sum(count[0] for count in received) - sum(count[0] for count in ended), overdue[0]
        for index, period in enumerate(periods, start=1):
            carried = still
            still += sum(count[index] for count in received) - sum(count[index] for count in ended)
            late += overdue[index]
            counts = dict(zip(_COUNTED, (count[index] for count in counted), strict=True))
            yield DossierFlow(period, carried, **counts, pending=still - late, overdue=late)


def _rows(
    dossiers: Iterable[Dossier],
    boxes: _Boxes,
    by: Callable[[Dossier], str] | None,
    due_of: Callable[[Dossier], date] | None,
) -> dict[str, list[int]]:
    """Return a row of counts for each group; raise InvalidInput with the faults of all dossiers.

    One loop without avoidable calls, because it runs once for each of millions of dossiers.
    """
    counter, online, postal, early, on_time, late, refusals, withdrawals, overdue = boxes.starts
    after, place, ends = boxes.after, boxes.place, boxes.ends
    rows = defaultdict[str, list[int]](boxes.row)
    unsound: list[Fault] = []
    ended: date | None
    for index, dossier in enumerate(dossiers):
        _code, received, due, resolved, refused, withdrawn, channel, body, _procedure, _suspended = dossier
        try:
            if due_of is not None:
                due = due_of(dossier)
            row = rows[body if by is None else by(dossier)]
            came = online if channel is _ONLINE else counter if channel is _COUNTER else postal
            start = came + place[received]
            if resolved is not None:
                ended, kind = resolved, early if resolved < due else on_time if resolved == due else late
                once = refused is None and withdrawn is None
            else:
                ended, kind = (withdrawn, withdrawals) if refused is None else (refused, refusals)
                once = refused is None or withdrawn is None
            box = after if ended is None else place[ended]
            if ended is None or ended > due:
                row[overdue + ends[due] + 1] += 1
                row[overdue + box] -= 1
                sound = received <= due
            else:
                sound = received <= ended
            row[start] += 1
            row[kind + box] += 1  # what has not ended falls into a box that is never read
            if sound and once and (came != postal or channel is _POSTAL):
                continue
            unsound.extend(fault.under(index, place="") for fault in dossier._replace(due=due).check())
        except (TypeError, InvalidInput) as error:
            dossier = dossier._replace(due=due)  # noqa: PLW2901  # as its due day is counted
            faults = dossier.check()
            if not faults and _timed(dossier):
                _count_timed(rows[body if by is None else by(dossier)], dossier, boxes)
                continue
            if not faults and not isinstance(error, InvalidInput):
                raise
            named = faults or (fault.under(place=str(dossier.code)) for fault in iter_faults(error))
            unsound.extend(fault.under(index, place="") for fault in named)
    if unsound:
        raise InvalidInput(*unsound)
    return rows


def _timed(dossier: Dossier) -> bool:
    """Return True if one of its times is a moment."""
    times = (dossier.received, dossier.due, dossier.resolved, dossier.refused, dossier.withdrawn)
    return any(isinstance(on, datetime) for on in times)


def _count_timed(row: list[int], dossier: Dossier, boxes: _Boxes) -> None:
    """Count a sound dossier with moments, as the loop counts those with days; periods end with a day."""
    starts: dict[str, int] = dict(zip((*_COUNTED, "overdue"), boxes.starts, strict=True))
    place = boxes.place
    row[starts[dossier.channel.value] + place[day_of(dossier.received)]] += 1
    ended, box, overdue = dossier.ended, boxes.after, True
    if ended is not None:
        on = day_of(ended)
        box, overdue = place[on], is_later(ended, dossier.due)
        row[starts[cast("DossierState", dossier.state_on(on)).value] + box] += 1
    if overdue:
        row[starts["overdue"] + boxes.ends[dossier.last_day] + 1] += 1
        row[starts["overdue"] + box] -= 1
