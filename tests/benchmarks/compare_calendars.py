"""Working days against holidays and numpy."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from typing import Any

from compare import Gate, Goal, Row
from compare_viet import installed
from holidays import country_holidays
from vietnam_days import OFF, is_worked

from cchc.calendars import WorkingCalendar

STEPS = 15
DAYS = [date(2019, 1, 1) + timedelta(days=n) for n in range((date(2026, 12, 31) - date(2019, 1, 1)).days + 1)]
MEASURED = DAYS[: -3 * STEPS : 3]
CALENDAR = WorkingCalendar.vietnam()


def every_day() -> Gate:
    """Every day of 2019 to 2026 by the list made by hand, and 15 steps from each by walking that list."""
    wrong: list[Any] = [d for d in DAYS if CALENDAR.is_working(d) != is_worked(d)]
    worked = [d for d in DAYS if is_worked(d)]
    for place, (before, after) in enumerate(pairwise(worked[: -STEPS + 1])):
        for d in (before + timedelta(days=n) for n in range((after - before).days)):
            wrong += [(d, "add")] if CALENDAR.add(d, STEPS) != worked[place + STEPS] else []
            wrong += [(d, "count")] if CALENDAR.count(d, worked[place + STEPS]) != STEPS else []
    return Gate("days of 2019 to 2026 by the list, and 15 steps from each", len(DAYS), wrong)


def steps(add: Callable[[date, int], object]) -> Callable[[], object]:
    """The steps from every day, as one thing to measure."""
    return lambda: [add(d, STEPS) for d in MEASURED]


def rows() -> list[Row]:
    """The rows of the module."""
    numpy = installed("numpy")
    by_numpy = numpy and partial(
        numpy.busday_offset, roll="backward", busdaycal=numpy.busdaycalendar(holidays=sorted(OFF))
    )
    by_holidays = country_holidays("VN", years=range(2018, 2028)).get_nth_working_day
    goals = (
        Goal("holidays", steps(by_holidays), least=200),
        Goal("numpy.busday_offset", by_numpy and steps(by_numpy), least=10),
    )
    return [Row(f"add {STEPS} working days", steps(CALENDAR.add), every_day, goals)]
