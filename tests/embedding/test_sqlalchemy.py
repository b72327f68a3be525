from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import guide
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, literal, select
from sqlalchemy.exc import StatementError

from cchc import DocumentNumber, Framework, Period, Ratio, ScoreSheet, Source
from cchc.assessments import Assessment
from cchc.documents import Provision
from cchc.errors import faults
from cchc.indicators import Ballots, Counts
from cchc.models import Record, Value
from cchc.strategies import assessments, frameworks, points, score_sheets
from cchc.values import Code, Interval, Quantity, Rounding, Term, to_exact_decimal
from cchc.values.fields import fraction

VALUES: list[type[Value]] = [
    *(Ballots, Code, Counts, DocumentNumber, Interval, Period, Provision, Quantity, Ratio, Rounding, Source, Term),
]
RECORDS: dict[type[Record] | type[Assessment], st.SearchStrategy[Record | Assessment]] = {
    ScoreSheet: score_sheets(),
    Assessment: assessments(),
    Framework: frameworks(),
}


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    return guide.run("embed_sqlalchemy")


@pytest.fixture(scope="module")
def database() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def there_and_back(database: Connection, value: object, column: Any) -> Any:
    told: Any = literal(value, column)
    return database.scalar(select(told))


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_every_value_comes_back(page: dict[str, Any], database: Connection, kind: type[Value]) -> None:
    column = page["ExactText"](kind.of)

    @settings(max_examples=15)
    @given(st.from_type(kind))
    def comes_back(value: Value) -> None:
        assert there_and_back(database, value, column) == value
        assert there_and_back(database, str(value), column) == value

    comes_back()
    assert there_and_back(database, None, column) is None


@given(number=st.one_of(points(), st.decimals(allow_nan=False, allow_infinity=False, min_value=-9, places=12)))
def test_decimals_come_back_exact(page: dict[str, Any], database: Connection, number: Decimal) -> None:
    column = page["ExactText"](to_exact_decimal, "{:f}".format)
    with localcontext(prec=3):
        back = there_and_back(database, number, column)
    assert (type(back), back) == (Decimal, number)


def test_fractions_come_back_exact(page: dict[str, Any], database: Connection) -> None:
    assert there_and_back(database, Fraction(2, 3), page["ExactText"](fraction)) == Fraction(2, 3)


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_records_come_back_byte_for_byte(
    page: dict[str, Any], database: Connection, kind: type[Record] | type[Assessment]
) -> None:
    column = page["RecordText"](kind)

    @settings(max_examples=15)
    @given(RECORDS[kind])
    def comes_back(record: Record | Assessment) -> None:
        back = there_and_back(database, record, column)
        assert back == record
        assert back.model_dump_json().encode() == record.model_dump_json().encode()

    comes_back()
    assert there_and_back(database, None, column) is None


@pytest.mark.parametrize(
    ("value", "door", "code"),
    [
        (0.5, to_exact_decimal, "float"),
        (0.5, Ratio.of, "type"),
        ("1/2/3", Ratio.of, "number"),
        (Ratio(1, 2), Period.of, "type"),
    ],
)
def test_what_does_not_belong_is_refused(
    page: dict[str, Any], database: Connection, value: object, door: object, code: str
) -> None:
    with pytest.raises(StatementError) as caught:
        there_and_back(database, value, page["ExactText"](door))
    assert [fault.code for fault in faults(caught.value)] == [code]


def test_another_record_is_refused(page: dict[str, Any], database: Connection) -> None:
    with pytest.raises(StatementError) as caught:
        there_and_back(database, ScoreSheet.of("Sở A", {}), page["RecordText"](Assessment))
    assert faults(caught.value)
