from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.indicators import DossierFlow
from cchc.values import Period, Ratio

MARCH, APRIL = Period.month(2026, 3), Period.month(2026, 4)
FLOW = DossierFlow(
    MARCH,
    carried_over=1005,
    counter=8,
    online=12,
    postal=5,
    early=9,
    on_time=8,
    late=3,
    refused=2,
    withdrawn=1,
    pending=1004,
    overdue=3,
)


def test_counts_and_rates() -> None:
    assert (FLOW.received, FLOW.resolved, FLOW.open, FLOW.ended_without_result) == (25, 20, 1007, 3)
    assert FLOW.on_time_share == Ratio(17, 20)
    assert FLOW.early_share == Ratio(9, 20)
    assert FLOW.resolved_share == Ratio(20, 1030)
    assert FLOW.overdue_share == Ratio(3, 1007)
    assert FLOW.online_share == Ratio(12, 25)
    assert FLOW.postal_share == Ratio(5, 25)
    assert DossierFlow(MARCH).on_time_share == Ratio(0, 0)


def test_sentences() -> None:
    assert str(FLOW) == (
        "tháng 3/2026: kỳ trước chuyển sang 1.005, tiếp nhận 25; đã giải quyết 20 (trước hạn 9, đúng hạn 8, trễ "
        "hạn 3); đang giải quyết 1.007 (trong hạn 1.004, quá hạn 3); kết thúc không có kết quả 3"
    )
    assert FLOW.sentence.in_language("en").startswith("3/2026: carried over 1,005, received 25; resolved 20 (early 9")


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"counter": 5, "pending": 4}, [("", "balance")]),
        ({"carried_over": -1, "late": -1}, [("/carried_over", "negative"), ("/late", "negative")]),
        ({"online": 1.0, "refused": True}, [("/online", "type"), ("/refused", "type")]),
    ],
)
def test_what_does_not_balance_cannot_be(counts: dict[str, Any], told: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as caught:
        DossierFlow(MARCH, **counts)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == told


def test_the_fault_shows_the_sum() -> None:
    with pytest.raises(InvalidInput, match=r"“0 \+ 5 ≠ 1 \+ 2 \+ 1”"):
        DossierFlow(MARCH, counter=5, early=1, overdue=2, refused=1)


def test_bodies_are_added_in_one_period() -> None:
    assert (FLOW + FLOW).open == 2014
    assert (FLOW + FLOW).on_time_share == Ratio(34, 40)
    with pytest.raises(InvalidInput, match="khác kỳ"):
        _ = FLOW + DossierFlow(APRIL)


def test_periods_are_joined_in_turn() -> None:
    later = DossierFlow(APRIL, carried_over=1007, late=7, pending=1000)
    both = FLOW.followed_by(later)
    assert str(both.period) == "từ ngày 01/3/2026 đến ngày 30/4/2026"
    assert (both.carried_over, both.received, both.late, both.pending, both.overdue) == (1005, 25, 10, 1000, 0)
    with pytest.raises(InvalidInput, match="không liền nhau"):
        FLOW.followed_by(DossierFlow(Period.month(2026, 5), carried_over=1007, pending=1007))
    with pytest.raises(InvalidInput, match=r"“1007 … 5”"):
        FLOW.followed_by(DossierFlow(APRIL, carried_over=5, pending=5))
