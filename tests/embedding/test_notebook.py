from decimal import Decimal
from importlib import import_module
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import Framework, ScoreSheet, assess, rank
from cchc.assessments import Place
from cchc.reports import ranking_table, result_annex
from cchc.strategies import places
from cchc.values import Ratio

HOSTILE = ["<script>alert(1)</script>", "</td></tr></table><h1>", '"><img src=x onerror=alert(1)>']
ROWS = {"code": "1", "max_points": "6", "wording": "Điểm = tỷ lệ x 6, tối đa 6 điểm"}
pd: Any = import_module("pandas")  # without stubs


def all_shown(text: str) -> list[str]:
    """What a notebook shows of everything, where a user typed this text wherever he could."""
    row = ROWS | {"title": text, "code": text[:12], "evidence": text, "level": "1"}
    framework = Framework.from_table(
        [row, {"code": "9", "title": text, "max_points": 1, "wording": text, "level": "1"}], title=text
    )
    sheet = ScoreSheet.of(text, {})
    result = assess(framework, sheet)
    ranking = ranking_table(rank({text: result}), text)
    shown: list[Any] = [
        framework,
        result,
        result.explain(),
        result.explain("9"),
        ranking,
        result_annex(framework, {text: sheet}),
    ]
    return [thing._repr_html_() for thing in shown]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_titles_are_escaped(hostile: str) -> None:
    for table in all_shown(hostile):
        assert hostile not in table
        assert not any(word in table for word in ("<script", "<img", "<h1"))
        assert "&lt;" in table


def test_plain_titles_stay_readable() -> None:
    for table in all_shown("Kế hoạch “5 & 6”"):
        assert "Kế hoạch “5 &amp; 6”" in table
        assert table.startswith("<table>")
        assert table.endswith("</table>")


@given(st.lists(places(), min_size=1))
def test_a_frame_of_pandas_keeps_points_exact(told: list[Place]) -> None:
    frame = pd.DataFrame(told)
    assert [Place(*row) for row in frame.itertuples(index=False)] == told
    assert all(type(number) is Decimal for number in frame["points"])


@given(st.lists(places(), min_size=1))
def test_a_frame_of_polars_keeps_points_exact(told: list[Place]) -> None:
    frame = pl.DataFrame(
        told, schema_overrides={"points": pl.Decimal(38, 12), "max_points": pl.Decimal(38, 12), "share": pl.Object}
    )
    assert [Place(*row) for row in frame.rows()] == told


def test_records_of_an_annex_are_texts_in_any_frame() -> None:
    records = ranking_table([Place(1, "Sở A", Decimal("9.5"), Decimal(10), Ratio(19, 20))]).records()
    assert pd.DataFrame(records).to_dict("records") == records
    assert pl.DataFrame(records).to_dicts() == records
