"""Made tables are read as they are meant, and no cell of them can change unseen."""

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st
from made_tables import Cells, MadeTable, made_tables

from cchc.frameworks import CellUse, FrameworkReading, parse_table


def told(reading: FrameworkReading) -> tuple[object, ...]:
    """All that a reading tells, without the account of its cells."""
    return reading.framework, reading.assumptions, reading.notes, reading.faults


@given(made_tables())
def test_a_made_table_means_what_it_was_made_for(made: MadeTable) -> None:
    reading = parse_table(made.rows)
    framework = reading.framework
    nodes = list(framework.nodes())
    assert reading.faults == ()
    assert [(node.depth, node.criterion.code, node.criterion.title) for node in nodes] == made.meant
    assert {node.criterion.title for node in nodes if node.criterion.role} == made.outside
    assert framework.unread() == {}
    assert {fault.code for fault in framework.check()} <= {"no_rule"}
    titles = {leaf.title for leaf in made.leaves}
    found = [node.criterion for node in nodes if node.criterion.title in titles]
    for leaf, criterion in zip(made.leaves, found, strict=True):
        assert criterion.effective_max_points == leaf.most
        if leaf.shape in {"none", "survey"}:
            assert criterion.rule is None
        else:
            assert criterion.rule is not None
            assert {label: criterion.rule.score(label).points for label in leaf.answers} == leaf.answers


@given(made_tables())
def test_every_cell_has_one_place(made: MadeTable) -> None:
    reading = parse_table(made.rows)
    paths = [
        f"/rows/{row}/{column}" for row, cells in enumerate(made.rows) for column, text in enumerate(cells) if text
    ]
    assert [cell.path for cell in reading.cells] == paths
    assert CellUse.FAULT not in {cell.use for cell in reading.cells}


@st.composite
def altered(draw: st.DrawFn) -> tuple[list[Cells], list[Cells]]:
    """A made table, and the same with one cell altered."""
    rows = draw(made_tables()).rows
    places = [(row, column) for row, cells in enumerate(rows) for column, text in enumerate(cells) if text]
    row, column = draw(st.sampled_from(places))
    text = rows[row][column] or ""
    digits = [place for place, letter in enumerate(text) if letter.isdigit()]
    ways = [None, f"{text} khác", f"Không {text}", "?", f"{text}. {text}"]
    ways += [text[:place] + "7" + text[place + 1 :] for place in digits]
    ways += [f"-{text}"] * (text[0] in "123456789")  # before words it is the dash of a list
    ways += ["".join(draw(st.permutations(list(text))))]
    if row and rows[row - 1][column] == text:
        ways.remove(None)  # a merged cell is given once for each row, or once
    new = draw(st.sampled_from([one for one in ways if (one or "").split() != text.split()]))
    cells = [*rows[row][:column], new, *rows[row][column + 1 :]]
    return rows, [*rows[:row], tuple(cells), *rows[row + 1 :]]


@given(altered())
def test_no_cell_changes_unseen(tables: tuple[list[Cells], list[Cells]]) -> None:
    before, after = map(parse_table, tables)
    assert told(before) != told(after)


@given(made_tables(), st.data())
def test_a_cell_outside_the_columns_is_a_fault(made: MadeTable, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(made.rows) - 1))
    rows = [(*cells, "lạc" if index == row else None) for index, cells in enumerate(made.rows)]
    reading = parse_table(rows)
    (cell,) = (cell for cell in reading.cells if cell.text == "lạc")
    seen = [fault.path for fault in reading.faults] + [note.read for note in reading.notes]
    assert any(cell.path == one or "lạc" in one for one in seen)
    assert len(list(groupby(reading.cells, key=lambda one: one.path))) == len(reading.cells)
