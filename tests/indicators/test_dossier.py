from datetime import date, datetime
from typing import Any

import pytest

from cchc.calendars import WorkingCalendar
from cchc.errors import InvalidInput
from cchc.indicators import Channel, Dossier, DossierState
from cchc.values import Period

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
