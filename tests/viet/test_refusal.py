from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.calendars import Deadline
from cchc.errors import InvalidInput
from cchc.messages import Message
from cchc.models import Value
from cchc.values import Code, Interval, Period, Quantity, Ratio, Rounding, Term
from cchc.viet import (
    format_date,
    format_money,
    format_number,
    format_roman,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
    parse_place_date,
    parse_roman,
)
from cchc.viet.refusal import readable_length

STOPPED: list[tuple[Callable[[str], object], str, int]] = [
    (parse_date, "hôm nay", 0),
    (parse_date, "ngày 01 thàng 7 năm 2016", 7),
    (parse_date, "  ngày 01\u00a0tháng 7 nắm 2016", 17),
    (parse_date, "01/7-2016", 4),
    (parse_date, "01/7/2016 và", 9),
    (parse_date, "mùng 11 tháng 7 năm 2016", 0),
    (parse_date, "01/7/20160", 5),
    (parse_number, "1.2.3", 1),
    (parse_number, "12.34.567", 2),
    (parse_number, "1.234.56", 5),
    (parse_number, "1e5", 1),
    (parse_number, "NaN", 0),
    (parse_number, " 12x", 3),
    (lambda text: parse_number(text, "en"), "1,234.5.6", 7),
    (parse_percent, "9x,5%", 1),
    (parse_roman, "XIIII", 4),
    (parse_money, "5 triệu đô", 9),
    (parse_place_date, "Hà Nội ngày 05 tháng 01 năm 2020", 32),
    (Period.parse, "quý V/2019", 3),
    (Period.parse, "quý  III năm  20", 14),
    (Period.parse, "giai đoạn 2016 tới 2020", 14),
    (Ratio.parse, "9.850:10.000", 5),
    (Quantity.parse, "1.250", 5),
    (Term.parse, "nhiệm kỳ 2020-25", 14),
    (Code.parse, "II.1.-", 4),
    (Rounding.parse, "làm tròn từng người", 8),
    (Deadline.parse, "15 ngày làm việc kể tới ngày 01/7/2026", 16),
]


@pytest.mark.parametrize(("read", "text", "at"), STOPPED)
def test_the_position_at_which_reading_stopped(read: Callable[[str], object], text: str, at: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        read(text)
    [fault] = caught.value.faults
    assert fault.what.endswith(f", từ vị trí {at}")
    assert fault.translated("en").what.endswith(f", from position {at}")
    assert fault.read == text
    assert fault.remedy


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_has_no_position(text: str) -> None:
    for read in (parse_date, parse_number, Period.parse):
        with pytest.raises(InvalidInput) as caught:
            read(text)
        assert "vị trí" not in caught.value.faults[0].what


def test_the_position_is_in_the_callers_own_text() -> None:
    assert readable_length("\u200b nga\u0300y 01 x", ("ngày ", "[0-9]+", "/")) == 10
    assert readable_length("\u200b\u200bx", ("[0-9]",)) == 0


READERS: dict[str, tuple[Callable[[str], object], st.SearchStrategy[str]]] = {
    "date": (
        parse_date,
        st.one_of(
            st.dates(date(1000, 1, 1)).map(format_date),
            st.dates(date(1000, 1, 1)).map(lambda d: format_date(d, "short")),
        ),
    ),
    "number": (parse_number, ours.numbers().map(format_number)),
    "money": (parse_money, ours.numbers(min_value=0).map(format_money)),
    "roman": (parse_roman, st.integers(1, 3999).map(format_roman)),
}
VALUES: dict[type[Value], st.SearchStrategy[Value]] = {
    Code: ours.codes(),
    Deadline: ours.deadlines(),
    Interval: ours.intervals(),
    Period: ours.periods(),
    Rounding: ours.roundings(),
    Term: ours.terms(),
}
TEXTS = READERS | {kind.__name__: (kind.parse, values.map(str)) for kind, values in VALUES.items()}


@pytest.mark.parametrize("name", TEXTS)
@given(data=st.data())
def test_reading_never_passes_over_a_sign_that_belongs_nowhere(name: str, data: st.DataObject) -> None:
    read, texts = TEXTS[name]
    text = data.draw(texts)
    at = data.draw(st.integers(0, len(text)))
    with pytest.raises(InvalidInput) as caught:
        read(f"{text[:at]}¤{text[at:]}")
    for fault in caught.value.faults:
        if isinstance(fault.what, Message) and "at" in fault.what.fields:
            assert 0 <= int(str(fault.what.fields["at"])) <= at
