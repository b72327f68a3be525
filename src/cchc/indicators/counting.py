"""Dossiers counted by body and period (đếm hồ sơ), in one pass, however many there are."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from cchc.errors import Fault, InvalidInput, iter_faults
from cchc.indicators.channel import Channel
from cchc.indicators.dossier import Dossier
from cchc.indicators.flow import DossierFlow, asked_in_turn
from cchc.messages import _
from cchc.values import Period
from cchc.viet import require_date

_COUNTED = ("counter", "online", "postal", "early", "on_time", "late", "refused", "withdrawn")
_CHANNELS = 3
"""How many of them count what was received; the others count what has ended."""
_COUNTER, _ONLINE, _POSTAL = Channel
_DAY = timedelta(1)


def flow_of(
    dossiers: Iterable[Dossier], period: Period, *, due: Callable[[Dossier], date] | None = None
) -> DossierFlow:
    """The flow of all these dossiers through a period (tình hình giải quyết trong kỳ).

    Args:
        dossiers: the dossiers; what happened outside the period is used as far as it matters.
        period: the period; what is open is looked at on its last day.
        due: as in `flows_of`.

    Raises:
        InvalidInput: as in `flows_of`.

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
    """The flows of each body through periods that follow one another (tình hình giải quyết theo cơ quan và kỳ).

    Args:
        dossiers: the dossiers, read once.
        periods: the periods, each beginning on the day after the one before ends.
        by: what the dossiers are grouped by; None takes their body.
        due: what the due day of a dossier is, where it is not the one that it has: `prolonged_due`, or a count of
            working days by its procedure.

    Returns:
        The flows by group, in the order in which the groups were met; one flow for each period.

    Raises:
        InvalidInput: periods that do not follow one another, or dossiers that are not sound, each fault under its code.

    >>> months = [Period.month(2026, 1), Period.month(2026, 2)]
    >>> dossier = Dossier("1", date(2026, 1, 5), date(2026, 2, 2), resolved=date(2026, 2, 3), body="xã A")
    >>> [(str(flow.period), flow.open, flow.late) for flow in flows_of([dossier], months)["xã A"]]
    [('tháng 1/2026', 1, 0), ('tháng 2/2026', 0, 1)]
    """
    if not periods:
        raise InvalidInput.of("period", _("không có kỳ nào"), "", _("hãy nêu ít nhất một kỳ"))
    asked_in_turn(periods)
    boxes = _Boxes(periods)
    return {group: tuple(boxes.flows(row, periods)) for group, row in _rows(dossiers, boxes, by, due).items()}


class _Places(dict[date, int]):
    """How many of some days have come by a day (chỗ của ngày): dossiers say the same days again and again."""

    __slots__ = ("_marks",)

    def __init__(self, marks: Sequence[date]) -> None:
        super().__init__()
        self._marks = marks

    def __missing__(self, on: date) -> int:
        place = self[on] = bisect_right(self._marks, require_date(on))
        return place


class _Boxes:
    """Where dossiers are counted (ô đếm): a row holds what is counted, one count after the other.

    Each count has a box for what came before the periods, one for each of them, and one for what came after. The last
    count rises where a dossier becomes overdue and falls where it ends.

    Attributes:
        after: the last box of a count.
        starts: where each count begins in a row.
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
        """A row in which nothing is counted yet."""
        return [0] * (len(self.starts) * (self.after + 1))

    def flows(self, row: list[int], periods: Sequence[Period]) -> Iterator[DossierFlow]:
        """What a row counts in each period."""
        *counted, overdue = (row[start : start + self.after] for start in self.starts)
        received, ended = counted[:_CHANNELS], counted[_CHANNELS:]
        still, late = sum(count[0] for count in received) - sum(count[0] for count in ended), overdue[0]
        for place, period in enumerate(periods, start=1):
            carried = still
            still += sum(count[place] for count in received) - sum(count[place] for count in ended)
            late += overdue[place]
            counts = dict(zip(_COUNTED, (count[place] for count in counted), strict=True))
            yield DossierFlow(period, carried, **counts, pending=still - late, overdue=late)


def _rows(
    dossiers: Iterable[Dossier],
    boxes: _Boxes,
    by: Callable[[Dossier], str] | None,
    due_of: Callable[[Dossier], date] | None,
) -> dict[str, list[int]]:
    """A row of counts for each group, or a refusal of all dossiers that are not sound.

    One loop with nothing called in it that need not be: it is gone through a million times.
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
            row[came + place[received]] += 1
            if resolved is not None:
                ended, kind = resolved, early if resolved < due else on_time if resolved == due else late
                once = refused is None and withdrawn is None
            else:
                ended, kind = (withdrawn, withdrawals) if refused is None else (refused, refusals)
                once = refused is None or withdrawn is None
            box = after if ended is None else place[ended]
            row[kind + box] += 1  # what has not ended falls into a box that nobody reads
            if ended is None or ended > due:
                row[overdue + ends[due] + 1] += 1
                row[overdue + box] -= 1
                sound = received <= due
            else:
                sound = received <= ended
            if sound and once and (came != postal or channel is _POSTAL):
                continue
            unsound.extend(fault.under(index, place="") for fault in dossier._replace(due=due).check())
        except (TypeError, InvalidInput) as error:
            faults = dossier._replace(due=due).check()
            if not faults and not isinstance(error, InvalidInput):
                raise
            named = faults or (fault.under(place=str(dossier.code)) for fault in iter_faults(error))
            unsound.extend(fault.under(index, place="") for fault in named)
    if unsound:
        raise InvalidInput(*unsound)
    return rows
