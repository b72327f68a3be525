"""Hostile tables: every cell is accounted for, and what cannot be read is told in our own words."""

import pytest
from hostile import tables

from cchc.frameworks import parse_table

HOSTILE = tables(2000)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_tables_are_read_or_told(name: str) -> None:
    rows = HOSTILE[name]
    reading = parse_table(rows)
    filled = [(row, column) for row, cells in enumerate(rows) for column, text in enumerate(cells) if text]
    assert [cell.path for cell in reading.cells] == [f"/rows/{row}/{column}" for row, column in filled]
    for remark in (*reading.notes, *reading.assumptions, *reading.faults, *reading.framework.check()):
        assert str(remark)
