from datetime import UTC, date, datetime
from typing import Any

import pytest

from cchc.calendars import WorkingCalendar
from cchc.errors import InvalidInput
from cchc.indicators import Channel, Dossier, DossierFlow, flow_of, flows_of
from cchc.values import Period

MONTHS = [Period.month(2026, month) for month in (1, 2)]
BEFORE, JANUARY, FEBRUARY, AFTER = (date(2025, 12, 1), date(2026, 1, 10), date(2026, 2, 10), date(2026, 3, 10))


def told(*dossiers: Dossier) -> list[tuple[int, ...]]:
    """Carried over, received, resolved, late, ended, pending and overdue of January and of February."""
    rows = flows_of(dossiers, MONTHS)["xã A"]
    return [
        (f.carried_over, f.received, f.resolved, f.late, f.ended_without_result, f.pending, f.overdue) for f in rows
    ]


def dossier(received: date, due: date, **ended: date) -> Dossier:
    return Dossier("1", received, due, body_name="xã A", **ended)  # type: ignore[arg-type]  # days all


@pytest.mark.parametrize(
    ("counted", "january", "february"),
    [
        (dossier(JANUARY, JANUARY, resolved=JANUARY), (0, 1, 1, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0)),
        (dossier(JANUARY, FEBRUARY, resolved=FEBRUARY), (0, 1, 0, 0, 0, 1, 0), (1, 0, 1, 0, 0, 0, 0)),
        (dossier(JANUARY, JANUARY, resolved=FEBRUARY), (0, 1, 0, 0, 0, 0, 1), (1, 0, 1, 1, 0, 0, 0)),
        (dossier(BEFORE, BEFORE, resolved=FEBRUARY), (1, 0, 0, 0, 0, 0, 1), (1, 0, 1, 1, 0, 0, 0)),
        (dossier(BEFORE, BEFORE), (1, 0, 0, 0, 0, 0, 1), (1, 0, 0, 0, 0, 0, 1)),
        (dossier(BEFORE, BEFORE, resolved=JANUARY), (1, 0, 1, 1, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0)),
        (dossier(BEFORE, BEFORE, resolved=date(2025, 12, 9)), (0, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0)),
        (dossier(JANUARY, AFTER), (0, 1, 0, 0, 0, 1, 0), (1, 0, 0, 0, 0, 1, 0)),
        (dossier(JANUARY, JANUARY, resolved=AFTER), (0, 1, 0, 0, 0, 0, 1), (1, 0, 0, 0, 0, 0, 1)),
        (dossier(AFTER, AFTER, resolved=AFTER), (0, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0)),
        (dossier(JANUARY, AFTER, refused=FEBRUARY), (0, 1, 0, 0, 0, 1, 0), (1, 0, 0, 0, 1, 0, 0)),
        (dossier(JANUARY, JANUARY, withdrawn=FEBRUARY), (0, 1, 0, 0, 0, 0, 1), (1, 0, 0, 0, 1, 0, 0)),
        (dossier(JANUARY, date(2026, 1, 31)), (0, 1, 0, 0, 0, 1, 0), (1, 0, 0, 0, 0, 0, 1)),
    ],
)
def test_one_dossier(counted: Dossier, january: tuple[int, ...], february: tuple[int, ...]) -> None:
    assert told(counted) == [january, february]


def test_channels_and_groups() -> None:
    dossiers = [
        Dossier("1", JANUARY, FEBRUARY, channel=Channel.ONLINE, body_name="xã A", procedure="p"),
        Dossier("2", JANUARY, FEBRUARY, channel=Channel.POSTAL, body_name="xã B", procedure="p"),
        Dossier("3", FEBRUARY, FEBRUARY, channel=Channel.COUNTER, body_name="xã A", procedure="q"),
    ]
    by_body = flows_of(iter(dossiers), MONTHS)
    assert list(by_body) == ["xã A", "xã B"]
    assert [(flow.online, flow.postal, flow.counter) for flow in by_body["xã A"]] == [(1, 0, 0), (0, 0, 1)]
    by_procedure = flows_of(dossiers, MONTHS, by=lambda one: f"{one.body_name}/{one.procedure}")
    assert list(by_procedure) == ["xã A/p", "xã B/p", "xã A/q"]
    whole = flow_of(dossiers, MONTHS[0])
    assert whole == by_body["xã A"][0] + by_body["xã B"][0]
    assert (flow_of([], MONTHS[0]), flows_of([], MONTHS)) == (DossierFlow(MONTHS[0]), {})


def test_the_caller_says_what_the_due_day_is() -> None:
    calendar = WorkingCalendar.vietnam()
    stood = (Period(date(2026, 1, 12), date(2026, 1, 14)),)
    dossiers = [Dossier("1", JANUARY, date(2026, 1, 16), resolved=date(2026, 1, 20), suspended=stood)]
    assert flow_of(dossiers, MONTHS[0]).late == 1
    assert flow_of(dossiers, MONTHS[0], due=lambda one: one.due_with_suspensions(calendar)).early == 1
    assert flow_of(dossiers, MONTHS[0], due=lambda one: calendar.add(one.received, 7)).on_time == 1


def test_the_last_day_there_is() -> None:
    period = Period(date(9999, 12, 1), date.max)
    flow = flow_of([Dossier("1", date(9999, 11, 1), date.max), Dossier("2", date.max, date.max, date.max)], period)
    assert (flow.carried_over, flow.received, flow.on_time, flow.pending) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("periods", "read"),
    [
        ([], ""),
        ([MONTHS[1], MONTHS[0]], "tháng 2/2026 … tháng 1/2026"),
        ([MONTHS[0]] * 2, "tháng 1/2026 … tháng 1/2026"),
    ],
)
def test_periods_must_follow_one_another(periods: list[Period], read: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        flows_of([], periods)
    assert [(fault.code, fault.read) for fault in caught.value.faults] == [("period", read)]


def test_all_dossiers_that_are_not_sound_are_told() -> None:
    moment: Any = datetime(2026, 1, 10)  # noqa: DTZ001  # on purpose
    word: Any = "online"
    sound = Dossier("0", JANUARY, FEBRUARY)
    dossiers = [
        sound,
        sound._replace(code="1", due=BEFORE),
        sound._replace(code="2", resolved=BEFORE),
        sound._replace(code="3", resolved=FEBRUARY, withdrawn=FEBRUARY),
        sound._replace(code="4", refused=FEBRUARY, withdrawn=FEBRUARY),
        sound._replace(code="5", channel=word),
        sound._replace(code="6", resolved=word),
        sound._replace(code="7", received=moment, due=moment),
    ]
    with pytest.raises(InvalidInput) as caught:
        flows_of(dossiers, MONTHS)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        ("/1/due", "due"),
        ("/2/resolved", "before_received"),
        ("/3", "endings"),
        ("/4", "endings"),
        ("/5/channel", "channel"),
        ("/6/resolved", "date"),
        ("/7/due", "date"),
    ]


def test_what_the_callers_own_function_refuses_is_told_with_the_code() -> None:
    calendar = WorkingCalendar.vietnam()
    with pytest.raises(InvalidInput) as caught:
        flow_of(
            [Dossier("7", date(1990, 1, 1), date(1990, 1, 2))], MONTHS[0], due=lambda d: calendar.add(d.received, 3)
        )
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/0", "calendar")]
    assert str(caught.value).startswith("7: ")
    with pytest.raises(TypeError, match="unhashable"):
        flows_of([Dossier("7", JANUARY, FEBRUARY)], MONTHS, by=lambda _dossier: [])  # type: ignore[arg-type, return-value]  # on purpose


def test_moments_are_counted_on_their_days() -> None:
    def at(text: str) -> datetime:
        return datetime.fromisoformat(f"{text}+07:00")

    received = at("2026-01-30T08:00")
    dossiers = [
        Dossier("1", received, at("2026-01-31T14:00"), resolved=at("2026-01-31T13:00")),
        Dossier("2", received, at("2026-01-31T14:00"), resolved=at("2026-01-31T15:00"), channel=Channel.ONLINE),
        Dossier("3", received, at("2026-01-31T14:00"), resolved=at("2026-02-02T15:00")),
        Dossier("4", received, at("2026-02-01T14:00")),
        Dossier("5", received, at("2026-02-02T14:00"), refused=at("2026-02-02T15:00"), channel=Channel.POSTAL),
        Dossier("6", at("2026-01-31T23:30").astimezone(UTC), date(2026, 2, 1), resolved=at("2026-02-01T20:00")),
        Dossier("7", received.replace(tzinfo=None), at("2026-02-03T14:00"), resolved=at("2026-01-31T08:00")),
        Dossier("8", date(2026, 1, 30), date(2026, 2, 2), withdrawn=date(2026, 2, 2)),
    ]
    january, february = flows_of(dossiers, MONTHS[:2])[""]
    assert (january.counter, january.online, january.postal) == (6, 1, 1)
    assert (january.early, january.on_time, january.late) == (1, 1, 1)
    assert (january.pending, january.overdue) == (4, 1)
    assert (february.on_time, february.late, february.refused, february.withdrawn) == (1, 1, 1, 1)
    assert (february.pending, february.overdue) == (0, 1)
    by_code = flows_of(dossiers, MONTHS[:2], by=lambda dossier: dossier.code, due=lambda dossier: dossier.due)
    assert {code: len(flows) for code, flows in by_code.items()} == dict.fromkeys("12345678", 2)
    assert sum(flows[0].overdue for flows in by_code.values()) == 1
    with pytest.raises(InvalidInput) as caught:
        flows_of([*dossiers, dossiers[0]._replace(resolved=date(2026, 1, 31))], MONTHS[:2])
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/8/resolved", "moment")]
