from datetime import date, datetime
from typing import Any

import pytest

from cchc.calendars import WorkingCalendar
from cchc.errors import InvalidInput
from cchc.indicators import Channel, Dossier, DossierState
from cchc.values import Period, TimeSpan

DOSSIER = Dossier("H01-1", date(2026, 1, 5), date(2026, 1, 12), body_name="Sở A")
VIETNAM = WorkingCalendar.vietnam()


@pytest.mark.parametrize(
    ("ending", "on", "state"),
    [
        ({}, date(2026, 1, 4), None),
        ({}, date(2026, 1, 5), DossierState.PENDING),
        ({}, date(2026, 1, 12), DossierState.PENDING),
        ({}, date(2026, 1, 13), DossierState.OVERDUE),
        ({"resolved": date(2026, 1, 11)}, date(2026, 1, 11), DossierState.EARLY),
        ({"resolved": date(2026, 1, 12)}, date(2026, 2, 1), DossierState.ON_TIME),
        ({"resolved": date(2026, 1, 13)}, date(2026, 2, 1), DossierState.LATE),
        ({"resolved": date(2026, 1, 14)}, date(2026, 1, 13), DossierState.OVERDUE),
        ({"refused": date(2026, 1, 20)}, date(2026, 1, 20), DossierState.REFUSED),
        ({"withdrawn": date(2026, 1, 6)}, date(2026, 1, 6), DossierState.WITHDRAWN),
        ({"withdrawn": date(2026, 1, 6)}, date(2026, 1, 5), DossierState.PENDING),
    ],
)
def test_states(ending: dict[str, Any], on: date, state: DossierState | None) -> None:
    dossier = DOSSIER._replace(**ending)
    assert dossier.check() == ()
    assert dossier.state_on(on) is state


def test_words() -> None:
    assert [str(state) for state in DossierState] == [
        "trước hạn",
        "đúng hạn",
        "trễ hạn",
        "trong hạn",
        "quá hạn",
        "từ chối, trả lại",
        "rút hồ sơ",
    ]


def test_a_day_is_asked_for() -> None:
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        DOSSIER.state_on(datetime(2026, 1, 5))  # noqa: DTZ001  # on purpose


def test_texts_are_read() -> None:
    dossier = Dossier.of(
        "H01-1",
        "05/01/2026",
        "2026-01-12",
        resolved="ngày 12 tháng 01 năm 2026",
        channel="postal",
        procedure="1.000001",
        suspended=["từ ngày 06/01/2026 đến ngày 07/01/2026"],
    )
    stood = (Period(date(2026, 1, 6), date(2026, 1, 7)),)
    last = date(2026, 1, 12)
    assert dossier == Dossier(
        "H01-1", date(2026, 1, 5), last, resolved=last, channel=Channel.POSTAL, procedure="1.000001", suspended=stood
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            {"received": "hôm nay", "due": datetime(2026, 1, 1), "withdrawn": "31/02/2026", "channel": "fax"},  # noqa: DTZ001  # on purpose
            [("received", "date"), ("due", "date"), ("withdrawn", "day"), ("channel", "channel")],
        ),
        ({"suspended": ["mưa", Period.year(2026), 5]}, [("suspended/0", "period"), ("suspended/2", "type")]),
        ({"due": "04/01/2026"}, [("due", "due")]),
        ({"resolved": "04/01/2026", "refused": "06/01/2026"}, [("resolved", "before_received"), ("", "endings")]),
        (
            {"resolved": "08/01/2026", "suspended": ["ngày 04/01/2026", "ngày 09/01/2026", "ngày 08/01/2026"]},
            [("suspended", "outside"), ("suspended", "outside")],
        ),
        (
            {"suspended": ["từ ngày 06/01/2026 đến ngày 08/01/2026", "từ ngày 08/01/2026 đến ngày 09/01/2026"]},
            [("suspended", "overlap")],
        ),
        ({"body_name": 5}, [("body_name", "type")]),
    ],
)
def test_all_faults_stand_under_the_code(given: dict[str, Any], told: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Dossier.of("H01-1", **({"received": "05/01/2026", "due": "12/01/2026"} | given))
    expected = [(f"/{path}" if path else "", code) for path, code in told]
    assert [(fault.path, fault.code) for fault in caught.value.faults] == expected
    assert all(str(fault).startswith("H01-1") for fault in caught.value.faults)


def test_what_is_built_without_asking_is_told_by_check() -> None:
    moment: Any = datetime(2026, 1, 12)  # noqa: DTZ001  # on purpose
    text: Any = "2026-01-12"
    spans: Any = ((1, 2),)
    word: Any = "online"
    unsound = DOSSIER._replace(code=" ", due=moment, resolved=text, channel=word, suspended=spans)
    assert [(fault.path, fault.code) for fault in unsound.check()] == [
        ("/code", "code"),
        ("/due", "date"),
        ("/resolved", "date"),
        ("/channel", "channel"),
        ("/suspended", "type"),
    ]
    number: Any = 5
    assert [fault.read for fault in DOSSIER._replace(code=number).check()] == ["5"]


@pytest.mark.parametrize(
    ("stood", "due"),
    [
        ([], date(2026, 1, 12)),
        ([(date(2026, 1, 11), date(2026, 1, 11))], date(2026, 1, 12)),
        ([(date(2026, 1, 6), date(2026, 1, 7))], date(2026, 1, 14)),
        ([(date(2026, 1, 13), date(2026, 1, 14)), (date(2026, 1, 6), date(2026, 1, 7))], date(2026, 1, 16)),
        ([(date(2026, 1, 12), date(2026, 1, 13))], date(2026, 1, 14)),
        ([(date(2026, 1, 13), date(2026, 1, 14))], date(2026, 1, 12)),
    ],
)
def test_a_suspension_moves_the_due_day_where_it_is_asked_to(stood: list[tuple[date, date]], due: date) -> None:
    dossier = DOSSIER._replace(suspended=tuple(Period(first, last) for first, last in stood))
    assert dossier.due_with_suspensions(VIETNAM) == due
    assert dossier.due == DOSSIER.due


def test_the_day_it_ended() -> None:
    on = date(2026, 1, 6)
    assert DOSSIER.ended is None
    assert DOSSIER._replace(resolved=on).ended == DOSSIER._replace(refused=on).ended == on
    assert DOSSIER._replace(withdrawn=on).ended == on


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+07:00")


TIMED = Dossier("H01-2", at("2026-01-05T08:00"), at("2026-01-05T14:00"), body_name="Sở A")


@pytest.mark.parametrize(
    ("ending", "on", "state"),
    [
        ({}, date(2026, 1, 4), None),
        ({}, at("2026-01-05T07:59"), None),
        ({}, at("2026-01-05T08:00"), DossierState.PENDING),
        ({}, at("2026-01-05T14:00"), DossierState.PENDING),
        ({}, at("2026-01-05T14:00:01"), DossierState.OVERDUE),
        ({}, date(2026, 1, 5), DossierState.OVERDUE),
        ({"due": at("2026-01-06T08:00")}, date(2026, 1, 5), DossierState.PENDING),
        ({"resolved": at("2026-01-05T13:00")}, at("2026-01-05T12:59"), DossierState.PENDING),
        ({"resolved": at("2026-01-05T13:00")}, at("2026-01-05T13:00"), DossierState.ON_TIME),
        ({"resolved": at("2026-01-05T14:00")}, date(2026, 1, 5), DossierState.ON_TIME),
        ({"resolved": at("2026-01-05T14:01")}, date(2026, 1, 5), DossierState.LATE),
        ({"resolved": at("2026-01-05T14:01")}, at("2026-01-05T14:00:30"), DossierState.OVERDUE),
        ({"resolved": at("2026-01-06T07:00")}, date(2026, 1, 5), DossierState.OVERDUE),
        ({"resolved": at("2026-01-06T07:00")}, date(2026, 1, 6), DossierState.LATE),
        ({"due": at("2026-01-06T08:00"), "resolved": at("2026-01-05T16:00")}, date(2026, 1, 6), DossierState.EARLY),
        ({"resolved": date(2026, 1, 6)}, date(2026, 1, 6), DossierState.LATE),
        ({"due": at("2026-01-06T08:00"), "resolved": date(2026, 1, 5)}, date(2026, 1, 6), DossierState.EARLY),
        ({"received": date(2026, 1, 5), "resolved": at("2026-01-05T14:01")}, date(2026, 1, 5), DossierState.LATE),
        ({"refused": at("2026-01-05T14:01")}, date(2026, 1, 5), DossierState.REFUSED),
        ({"withdrawn": at("2026-01-05T09:00")}, at("2026-01-05T08:59"), DossierState.PENDING),
        ({"withdrawn": at("2026-01-05T09:00")}, at("2026-01-05T09:00"), DossierState.WITHDRAWN),
        ({"due": date(2026, 1, 6), "resolved": at("2026-01-06T22:00")}, date(2026, 1, 6), DossierState.ON_TIME),
        ({"due": date(2026, 1, 6), "resolved": at("2026-01-07T00:00")}, date(2026, 1, 7), DossierState.LATE),
        ({"due": date(2026, 1, 6), "resolved": at("2026-01-05T23:00")}, date(2026, 1, 7), DossierState.EARLY),
        ({"due": date(2026, 1, 6)}, date(2026, 1, 6), DossierState.PENDING),
        ({"due": date(2026, 1, 6)}, date(2026, 1, 7), DossierState.OVERDUE),
    ],
)
def test_states_of_dossiers_with_moments(ending: dict[str, Any], on: date, state: DossierState | None) -> None:
    dossier = TIMED._replace(**ending)
    assert dossier.check() == ()
    assert dossier.state_on(on) is state
    naive: dict[str, Any] = {
        name: value.replace(tzinfo=None) if isinstance(value, datetime) else value
        for name, value in dossier._asdict().items()
    }
    assert Dossier(**naive).state_on(on) is state


def test_the_hour_of_the_end_decides_on_the_day_of_a_due_moment() -> None:
    dossier = TIMED._replace(resolved=date(2026, 1, 5))
    assert [(fault.path, fault.code) for fault in dossier.check()] == [("/resolved", "moment")]
    for on in (date(2026, 1, 5), at("2026-01-06T08:00")):
        with pytest.raises(InvalidInput, match="không rõ đúng hạn hay trễ hạn"):
            dossier.state_on(on)
    assert TIMED._replace(refused=date(2026, 1, 5)).check() == ()


def test_a_moment_is_asked_only_of_a_dossier_due_at_one() -> None:
    dossier = TIMED._replace(due=date(2026, 1, 6))
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        dossier.state_on(at("2026-01-05T09:00"))


def test_moments_are_read_from_texts() -> None:
    dossier = Dossier.of(
        "H01-2",
        "8 giờ ngày 05/01/2026",
        "2026-01-05T07:00:00Z",
        resolved="13h30 ngày 05/01/2026",
        suspended=["từ 9 giờ ngày 05/01/2026 đến 10 giờ ngày 05/01/2026"],
    )
    stood = (TimeSpan(at("2026-01-05T09:00"), at("2026-01-05T10:00")),)
    due, resolved = at("2026-01-05T14:00"), at("2026-01-05T13:30")
    assert dossier == Dossier("H01-2", at("2026-01-05T08:00"), due, resolved=resolved, suspended=stood)
    assert Dossier.of("H01-2", dossier.received, due, resolved=resolved, suspended=stood) == dossier


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"due": "0 giờ ngày 06/01/2026"}, [("due", "date")]),
        ({"due": "7 giờ ngày 05/01/2026"}, [("due", "due")]),
        ({"resolved": "7 giờ ngày 05/01/2026"}, [("resolved", "before_received")]),
        ({"resolved": "05/01/2026"}, [("resolved", "moment")]),
        ({"suspended": ["từ 7 giờ ngày 05/01/2026 đến 9 giờ ngày 05/01/2026"]}, [("suspended", "outside")]),
        ({"resolved": "9 giờ ngày 05/01/2026", "suspended": ["8h ngày 05/01/2026 đến 9h01 ngày 05/01/2026"]},
         [("suspended", "outside")]),
        ({"suspended": ["8h ngày 05/01/2026 đến 10h ngày 05/01/2026", "9h ngày 05/01/2026 đến 11h ngày 05/01/2026"]},
         [("suspended", "overlap")]),
        ({"suspended": ["8h ngày 05/01/2026 đến 10h ngày 05/01/2026", "ngày 05/01/2026"]}, [("suspended", "overlap")]),
        ({"due": "06/01/2026", "suspended": ["8h ngày 05/01/2026 đến 10h ngày 05/01/2026"]}, [("suspended", "moment")]),
        ({"resolved": "9 giờ ngày 05/01/2026", "refused": "06/01/2026"}, [("", "endings")]),
    ],
)  # fmt: skip
def test_faults_of_moments(given: dict[str, Any], told: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Dossier.of("H01-2", **({"received": "8 giờ ngày 05/01/2026", "due": "14 giờ ngày 05/01/2026"} | given))
    expected = [(f"/{path}" if path else "", code) for path, code in told]
    assert [(fault.path, fault.code) for fault in caught.value.faults] == expected


def test_suspensions_that_touch_do_not_overlap() -> None:
    spans = ["8h ngày 05/01/2026 đến 10h ngày 05/01/2026", "10h ngày 05/01/2026 đến 11h ngày 05/01/2026"]
    assert TIMED._replace(suspended=tuple(map(TimeSpan.parse, spans))).check() == ()
    assert TIMED._replace(suspended=(Period.parse("ngày 05/01/2026"), Period.parse("ngày 06/01/2026"))).check() == ()


OFFICE = VIETNAM.with_hours("07:30-11:30, 13:30-17:30")


@pytest.mark.parametrize(
    ("stood", "due"),
    [
        ([], "2026-01-05T14:00"),
        (["từ 9 giờ ngày 05/01/2026 đến 10 giờ ngày 05/01/2026"], "2026-01-05T15:00"),
        (["từ 11 giờ ngày 05/01/2026 đến 14 giờ ngày 05/01/2026"], "2026-01-05T15:00"),
        (["ngày 05/01/2026"], "2026-01-06T14:00"),
        (["từ 14 giờ ngày 05/01/2026 đến 14 giờ ngày 06/01/2026"], "2026-01-06T14:00"),
        (["từ 14 giờ 01 ngày 05/01/2026 đến 14 giờ ngày 06/01/2026"], "2026-01-05T14:00"),
        (["từ 14 giờ 30 ngày 05/01/2026 đến 15 giờ ngày 05/01/2026",
          "từ 9 giờ ngày 05/01/2026 đến 10 giờ ngày 05/01/2026"], "2026-01-05T15:30"),
        (["từ 9 giờ ngày 05/01/2026 đến 10 giờ ngày 05/01/2026", "ngày 06/01/2026"], "2026-01-05T15:00"),
        (["từ 18 giờ ngày 04/01/2026 đến 7 giờ ngày 05/01/2026"], "2026-01-05T14:00"),
    ],
)  # fmt: skip
def test_a_suspension_moves_a_due_moment_by_its_working_time(stood: list[str], due: str) -> None:
    spans = tuple(TimeSpan.parse(span) if "giờ" in span else Period.parse(span) for span in stood)
    dossier = TIMED._replace(suspended=spans)
    assert dossier.due_with_suspensions(OFFICE) == at(due)
    if spans:
        with pytest.raises(InvalidInput):
            TIMED._replace(suspended=(Period.parse("ngày 05/01/2026"),)).due_with_suspensions(VIETNAM)


def test_spans_of_time_do_not_move_a_due_day() -> None:
    span = TimeSpan.parse("từ 9 giờ ngày 06/01/2026 đến 10 giờ ngày 06/01/2026")
    with pytest.raises(InvalidInput, match="tạm dừng tính theo giờ"):
        DOSSIER._replace(suspended=(span,)).due_with_suspensions(OFFICE)
    later = TimeSpan.parse("từ 9 giờ ngày 13/01/2026 đến 10 giờ ngày 13/01/2026")
    assert DOSSIER._replace(suspended=(later,)).due_with_suspensions(OFFICE) == DOSSIER.due
