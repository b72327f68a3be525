"""Dossiers counted and rated by body and month: against a loop by hand, holidays and dateutil."""

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import count, islice
from typing import Any

from compare import Gate, Goal, Row
from dateutil.rrule import DAILY, rrule
from holidays import country_holidays
from vietnam_days import is_worked

from cchc.calendars import WorkingCalendar
from cchc.indicators import Channel, Dossier, flows_of
from cchc.values import Period

TERMS = {f"1.{days:03d}": days for days in (3, 5, 7, 10, 15, 20, 30)}
"""Procedures and the working days that each may take."""
FIRST, LAST = date(2025, 7, 1), date(2026, 10, 31)
MONTHS = [Period.month(2026, month) for month in range(1, 13)]
CALENDAR = WorkingCalendar.vietnam()
CELL = ("counter", "online", "postal", "early", "on_time", "late", "refused", "withdrawn", "pending", "overdue")

Cells = dict[tuple[str, int], list[int]]
DueOf = Callable[[date, int], date]


def population(many: int, bodies: int) -> list[Dossier]:
    """Dossiers of all sorts, the same ones each time; the due day is left to whoever counts them."""
    drawn = random.Random(2026)  # noqa: S311  # nothing secret
    days = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
    told: list[Dossier] = []
    for place in range(many):
        received, procedure = drawn.choice(days), drawn.choice(list(TERMS))
        taken = timedelta(round(drawn.random() * 1.5 * TERMS[procedure]))
        sort = drawn.choices(range(4), (90, 3, 2, 5))[0]  # the last of them are still open
        resolved, refused, withdrawn = (received + taken if sort == way else None for way in range(3))
        body, channel = f"xã {drawn.randrange(bodies)}", drawn.choice(list(Channel))
        told.append(Dossier(str(place), received, date.max, resolved, refused, withdrawn, channel, body, procedure))
    return told


def by_calendar(dossiers: Sequence[Dossier]) -> list[object]:
    """Our way: flows by body and month, and two rates of each."""
    add = CALENDAR.add
    flows = flows_of(dossiers, MONTHS, due=lambda dossier: add(dossier.received, TERMS[dossier.procedure]))
    return [(flow, flow.on_time_share, flow.online_share) for row in flows.values() for flow in row]


def by_hand(dossiers: Sequence[Dossier], due_of: DueOf) -> Cells:
    """A loop as one writes it: a cell for each body and month of 2026, what is open counted month by month."""
    cells: Cells = {}
    ends = [month.last for month in MONTHS]

    def cell(body: str, month: int) -> list[int]:
        return cells.setdefault((body, month), [0] * len(CELL))

    for dossier in dossiers:
        due = due_of(dossier.received, TERMS[dossier.procedure])
        received, body = dossier.received, dossier.body_name
        if received.year == 2026:
            channel = dossier.channel
            cell(body, received.month)[0 if channel is Channel.COUNTER else 1 if channel is Channel.ONLINE else 2] += 1
        ended = dossier.resolved or dossier.refused or dossier.withdrawn
        if ended is not None and ended.year == 2026:
            if dossier.resolved is not None:
                kind = 3 if ended < due else 4 if ended == due else 5
            else:
                kind = 6 if dossier.refused is not None else 7
            cell(body, ended.month)[kind] += 1
        first = received.month if received.year == 2026 else 1
        for month in range(
            first, 13 if ended is None or ended.year > 2026 else ended.month if ended.year == 2026 else 1
        ):
            cell(body, month)[9 if ends[month - 1] > due else 8] += 1
    return cells


def rated(cells: Cells) -> list[object]:
    """The same two rates of each cell, numerators and denominators kept."""
    return [((c[3] + c[4], c[3] + c[4] + c[5]), (c[1], c[0] + c[1] + c[2])) for c in cells.values()]


def day_table() -> dict[tuple[date, int], date]:
    """For each day and number of days the due day, made beforehand by walking the list made by hand."""
    days = list(islice((FIRST + timedelta(n) for n in count()), (date(2026, 12, 31) - FIRST).days + 1))
    table: dict[tuple[date, int], date] = {}
    for place, received in enumerate(days):
        if received <= LAST:
            worked = [d for d in days[place + 1 : place + 70] if is_worked(d)]
            table.update({(received, steps): worked[steps - 1] for steps in TERMS.values()})
    return table


def same_counts(dossiers: Sequence[Dossier], table: dict[tuple[date, int], date]) -> Gate:
    """Every count of every cell by both ways."""
    cells = by_hand(dossiers, lambda received, steps: table[received, steps])
    flows = flows_of(dossiers, MONTHS, due=lambda d: CALENDAR.add(d.received, TERMS[d.procedure]))
    wrong: list[Any] = []
    for body, row in flows.items():
        for month, flow in enumerate(row, start=1):
            told = [getattr(flow, name) for name in CELL]
            if told != cells.get((body, month), [0] * len(CELL)):
                wrong.append((body, month, told))
    return Gate("cells with the same ten counts", 12 * len(flows), wrong)


def by_rrule(received: date, steps: int) -> date:
    """The due day by dateutil's rule of weekdays and the days of holidays."""
    weekdays = rrule(DAILY, dtstart=received + timedelta(1), byweekday=range(5))
    return next(islice((day.date() for day in weekdays if day.date() not in HOLIDAYS), steps - 1, None))


HOLIDAYS = country_holidays("VN", years=range(2025, 2028))


def rows() -> list[Row]:
    """A million dossiers of 63 bodies, and a few thousand for the peers that take long."""
    table = day_table()
    many, few = population(1_000_000, 63), population(20_000, 5)

    def looked_up(dossiers: Sequence[Dossier]) -> object:
        return rated(by_hand(dossiers, lambda received, steps: table[received, steps]))

    return [
        Row(
            "1,000,000 dossiers counted and rated by body and month",
            lambda: by_calendar(many),
            lambda: same_counts(many, table),
            [Goal("a loop by hand over a day table", lambda: looked_up(many), most=3)],
        ),
        Row(
            "20,000 dossiers counted and rated by body and month",
            lambda: by_calendar(few),
            lambda: same_counts(few, table),
            [
                Goal("holidays", lambda: rated(by_hand(few, HOLIDAYS.get_nth_working_day)), least=20),
                Goal("dateutil and holidays", lambda: rated(by_hand(few, by_rrule)), least=50),
            ],
        ),
    ]
