"""Working time counted minute by minute, by nothing but the clock: it imports nothing of ours."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

MINUTE = timedelta(minutes=1)
Worked = Callable[[date], bool]
Shifts = Sequence[tuple[time, time]]


def is_open(at: datetime, shifts: Shifts, worked: Worked) -> bool:
    """Whether the office works in the minute that begins then."""
    return worked(at.date()) and any(opens <= at.time() < closes for opens, closes in shifts)


def add(at: datetime, minutes: int, shifts: Shifts, worked: Worked) -> datetime:
    """Walk forwards, or backwards, until so many open minutes have gone by."""
    while minutes > 0:
        minutes -= is_open(at, shifts, worked)
        at += MINUTE
    while minutes < 0:
        at -= MINUTE
        minutes += is_open(at, shifts, worked)
    return at


def between(start: datetime, end: datetime, shifts: Shifts, worked: Worked) -> int:
    """The open minutes from one moment to another."""
    if end < start:
        return -between(end, start, shifts, worked)
    minutes = 0
    while start < end:
        minutes += is_open(start, shifts, worked)
        start += MINUTE
    return minutes
