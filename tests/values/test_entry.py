from datetime import date, datetime
from decimal import Decimal

import pytest
from pydantic import TypeAdapter

from cchc.errors import InvalidInput
from cchc.values import Entry, ExactDecimal


def test_a_history_is_a_tuple_of_entries() -> None:
    entry = Entry(date(2026, 1, 5), "Chuyên viên Sở Nội vụ", Decimal("0.5"), "đủ tài liệu kiểm chứng")
    form: TypeAdapter[tuple[Entry[Decimal], ...]] = TypeAdapter(tuple[Entry[ExactDecimal], ...])
    text = form.dump_json((entry,))
    assert form.validate_json(text) == (entry,)
    assert b'"on":"2026-01-05"' in text
    assert b'"value":"0.5"' in text


def test_refused() -> None:
    with pytest.raises(InvalidInput, match="chức danh"):
        Entry(date(2026, 1, 5), " ", 5)
    with pytest.raises(InvalidInput, match="by: không đúng loại giá trị"):
        Entry(date(2026, 1, 5), None, 5)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(InvalidInput, match="không kèm giờ"):
        Entry(datetime(2026, 1, 5), "Chuyên viên", 5)  # noqa: DTZ001  # on purpose
