"""A sheet moves to the new version with entries, evidence and justifications, and tells what it left behind."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.assessments import (
    Justification,
    ScoreColumn,
    ScoreEntry,
    ScoreSheet,
    SheetCell,
    SheetStage,
    assess,
    compare,
)
from cchc.documents import Body
from cchc.errors import InvalidInput
from cchc.frameworks import ClassCap, Criterion, Framework, FrameworkChange, MergePolicy, SplitPolicy, diff
from cchc.indicators import Absence, Evidence
from cchc.rules import Deduction, Proportional, Rule, YesNo
from cchc.values import Entry, Ratio

PLAN, RATE, LATE = YesNo.of(("Có", 4), ("Không", 0)), Proportional.of(4), Deduction.of(1, 4)
SELF, FIRST, SECOND = ScoreColumn.SELF, ScoreColumn.FIRST, ScoreColumn.SECOND
EVIDENCE = Evidence(title="Kế hoạch năm")
BY = "Sở Nội vụ"


def leaf(code: str, rule: Rule | None = PLAN, **fields: Any) -> Criterion:
    return Criterion(code=code, title=f"Tiêu chí {code}", rule=rule, **fields)


def framework(year: int, *criteria: Criterion, **fields: Any) -> Framework:
    return Framework(criteria=criteria, source=f"Quyết định 12/QĐ-UBND ngày 05/01/{year}", **fields)


def entered(day: int, **fields: Any) -> Entry[ScoreEntry]:
    return Entry(date(2026, 12, day), BY, ScoreEntry(**fields), "lý do")


def justified(day: int, text: str) -> Entry[Justification]:
    return Entry(date(2026, 12, day), BY, Justification(text=text, evidence=[EVIDENCE]))


def sheet_of(old: Framework, *cells: SheetCell, **fields: Any) -> ScoreSheet:
    return ScoreSheet(body=Body("Sở A"), version=old.version, cells=cells, **fields)


def told(carried: Any) -> list[tuple[str, str, str]]:
    return [(fault.path, fault.code, fault.read) for fault in carried.not_moved]


OLD = framework(2026, leaf("1"), leaf("2", RATE), leaf("3", LATE))
FULL = sheet_of(
    OLD,
    SheetCell(
        "1",
        value=True,
        entries=(entered(1, column=SELF, value=True, evidence=[EVIDENCE]), entered(2, column=FIRST, points=0)),
        justifications=(justified(3, "đã ban hành"),),
    ),
    SheetCell("2", Ratio(9, 10), (entered(2, column=FIRST, value=Ratio(8, 10)),), (justified(4, "đủ hồ sơ"),)),
    SheetCell("3", 2),
    SheetCell("", entries=(entered(9, column=ScoreColumn.PUBLISHED, points=5),)),
    stages=[Entry(date(2026, 12, 1), BY, SheetStage.SELF_SCORED)],
    difficulties="không có",
    proposals="không có",
)


def test_all_of_a_renumbered_criterion_moves() -> None:
    new = framework(2027, leaf("7"), leaf("8", RATE), leaf("9", LATE))
    change = diff(OLD, new, {"1": "7", "2": "8", "3": "9"})
    carried = change.carry(FULL)
    assert (carried.not_moved, carried.assumptions) == ((), ())
    whole, *moved = carried.sheet.cells
    assert whole == FULL.cell("")
    assert [(cell.key, cell.value, cell.entries, cell.justifications) for cell in moved] == [
        (key, cell.value, cell.entries, cell.justifications) for key, cell in zip("789", FULL.cells, strict=False)
    ]
    kept = ("body", "period", "stages", "difficulties", "proposals")
    assert all(getattr(carried.sheet, name) == getattr(FULL, name) for name in kept)
    assert carried.sheet.version == new.version
    for column in (None, SELF, FIRST):
        assert assess(new, carried.sheet, column=column).points == assess(OLD, FULL, column=column).points
    with pytest.raises(InvalidInput, match="carry"):
        assess(new, FULL)


def test_what_no_longer_means_the_same_stays_and_is_told() -> None:
    new = framework(2027, leaf("1", YesNo.of(("Có", 6), ("Không", 1))), leaf("2", LATE))
    carried = diff(OLD, new).carry(FULL)
    assert told(carried) == [
        ("/cells/1/value", "input_kind", str(Ratio(9, 10))),
        ("/cells/2/value", "ended", "2"),
        ("/cells/0/entries/1", "points", "0"),
        ("/cells/1/entries/0", "input_kind", str(Ratio(8, 10))),
    ]
    first, second = carried.sheet.cell("1"), carried.sheet.cell("2")
    assert (first.value, first.entries, first.justifications) == (
        True,
        FULL.cell("1").entries[:1],
        FULL.cell("1").justifications,
    )
    assert (second.value, second.entries, second.justifications) == (
        Absence.NOT_REPORTED,
        (),
        FULL.cell("2").justifications,
    )


def test_entries_and_justifications_of_a_criterion_that_ended_are_told() -> None:
    carried = diff(OLD, framework(2027, leaf("3", LATE))).carry(FULL)
    assert told(carried) == [
        ("/cells/0/value", "ended", "True"),
        ("/cells/1/value", "ended", str(Ratio(9, 10))),
        ("/cells/0/entries/0", "ended", "True"),
        ("/cells/0/entries/1", "ended", "0"),
        ("/cells/0/justifications/0", "ended", "đã ban hành"),
        ("/cells/1/entries/0", "ended", str(Ratio(8, 10))),
        ("/cells/1/justifications/0", "ended", "đủ hồ sơ"),
    ]


def test_an_entry_that_was_replaced_never_counts_again() -> None:
    new = framework(2027, leaf("1", YesNo.of(("Có", 6), ("Không", 0))))
    entries = (
        entered(1, column=FIRST, value=True),
        entered(2, column=FIRST, points=0),
        entered(3, column=SECOND, points=1),
        entered(4, column=SECOND, value=False),
    )
    old = framework(2026, leaf("1"))
    carried = diff(old, new).carry(sheet_of(old, SheetCell("1", value=True, entries=entries)))
    assert carried.sheet.cell("1").entries == entries[3:]
    assert told(carried) == [
        ("/cells/0/entries/0", "points", "True"),
        ("/cells/0/entries/1", "points", "0"),
        ("/cells/0/entries/2", "points", "1"),
    ]


SPLIT = diff(OLD, framework(2027, leaf("1.1"), leaf("1.2"), leaf("2", RATE), leaf("3", LATE)), {"1": ["1.1", "1.2"]})


def test_a_split_keeps_every_justification() -> None:
    left, copied = SPLIT.carry(FULL), SPLIT.carry(FULL, split=SplitPolicy.COPY)
    for key in ("1.1", "1.2"):
        assert left.sheet.cell(key).justifications == FULL.cell("1").justifications
        assert (left.sheet.cell(key).value, left.sheet.cell(key).entries) == (Absence.NOT_REPORTED, ())
        assert (copied.sheet.cell(key).value, copied.sheet.cell(key).entries) == (True, FULL.cell("1").entries[:1])
    paths = {(fault.path, fault.code) for fault in left.not_moved}
    assert paths == {("/cells/0/value", "split"), ("/cells/0/entries/0", "split"), ("/cells/0/entries/1", "split")}
    assert {(fault.path, fault.code) for fault in copied.not_moved} == {("/cells/0/entries/1", "points")}


def merging(*cells: SheetCell, policy: MergePolicy = MergePolicy.IF_EQUAL) -> Any:
    old = framework(2026, leaf("1", RATE), leaf("2", RATE))
    change = diff(old, framework(2027, leaf("9", RATE)), {"1": "9", "2": "9"})
    return change.carry(sheet_of(old, *cells), merge=policy)


def test_a_merge_puts_justifications_and_equal_entries_in_the_order_of_days() -> None:
    half, day = Ratio(1, 2), entered
    one = SheetCell("1", half, (day(1, column=SELF, value=half), day(5, column=SELF, value=half)), (justified(8, "a"),))
    two = SheetCell("2", half, (day(3, column=SELF, value=half),), (justified(7, "b"),))
    carried = merging(one, two)
    (cell,) = carried.sheet.cells
    assert [entry.on.day for entry in cell.entries] == [1, 3, 5]
    assert [entry.value.text for entry in cell.justifications] == ["b", "a"]
    assert (cell.value, carried.not_moved) == (half, ())
    for policy in (MergePolicy.LEAVE, MergePolicy.SUM):
        other = merging(one, two, policy=policy)
        assert [entry.value.text for entry in other.sheet.cell("9").justifications] == ["b", "a"]
        assert Counter(code for _path, code, _read in told(other)) == {"merged": 5}


def test_a_merge_takes_no_entries_that_differ() -> None:
    half = Ratio(1, 2)
    points = entered(1, column=FIRST, points=2)
    for one, two in (
        ((points,), ()),
        ((points,), (entered(1, column=FIRST, points=3),)),
        ((entered(1, column=SELF, value=half),), (entered(1, column=SELF, value=Ratio(2, 4)),)),
    ):
        carried = merging(SheetCell("1", half, one), SheetCell("2", half, two))
        assert (carried.sheet.cell("9").value, carried.sheet.cell("9").entries) == (half, ())
        assert {code for _path, code, _read in told(carried)} == {"merged"}
    same = merging(SheetCell("1", half, (points,)), SheetCell("2", half, (points,)))
    assert told(same) == [("/cells/0/entries/0", "points", "2"), ("/cells/1/entries/0", "points", "2")]
    assert told(merging(SheetCell("1", half, (points,)))) == [
        ("/cells/0/value", "merged", str(half)),
        ("/cells/0/entries/0", "merged", "2"),
    ]


def test_absences_move_whatever_the_rule() -> None:
    entry = entered(1, column=SELF, value=Absence.NOT_APPLICABLE)
    old = framework(2026, leaf("1"))
    carried = diff(old, framework(2027, leaf("1", LATE))).carry(
        sheet_of(old, SheetCell("1", Absence.NOT_APPLICABLE, (entry,)))
    )
    assert carried.sheet.cell("1") == SheetCell("1", Absence.NOT_APPLICABLE, (entry,))
    assert carried.not_moved == ()


def test_conditions_that_the_new_version_lacks_are_told() -> None:
    caps = [ClassCap(code=code, text=code, highest_class="Khá") for code in ("KL", "TC")]
    classes = [("Tốt", "từ 80% trở lên"), ("Khá", "dưới 80%")]
    old = framework(2026, leaf("1"), classes=classes, class_caps=caps)
    new = framework(2027, leaf("1"), classes=classes, class_caps=caps[:1])
    carried = diff(old, new).carry(sheet_of(old, reported_conditions=["TC", "KL"]))
    assert carried.sheet.reported_conditions == ("KL",)
    assert told(carried) == [("/reported_conditions/0", "condition", "TC")]


def test_only_a_sheet_of_the_old_version_is_carried() -> None:
    for sheet in (sheet_of(SPLIT.new_framework), ScoreSheet.of("Sở A", {}, framework=framework(2025))):
        with pytest.raises(InvalidInput) as error:
            SPLIT.carry(sheet)
        assert [(fault.path, fault.code) for fault in error.value.faults] == [("/version", "version")]
    with pytest.raises(InvalidInput) as error:
        SPLIT.carry(sheet_of(OLD, SheetCell("1"), SheetCell("1.1"), SheetCell("8")))
    assert [fault.path for fault in error.value.faults] == ["/cells/1/value", "/cells/2/value"]
    assert SPLIT.carry(ScoreSheet.of("Sở A", {"2": Ratio(1, 2)})).sheet.version is None
    guess = diff(framework(2026, leaf("1")), framework(2027, leaf("1").model_copy(update={"title": "B"})))
    assert [fault.path for fault in guess.carry(ScoreSheet.of("Sở A", {"1": True})).assumptions] == ["/cells/0/value"]


def test_two_years_are_compared_by_the_change_between_their_versions() -> None:
    before, after = assess(OLD, FULL), assess(SPLIT.apply(OLD), {"1.1": True, "2": Ratio(1, 1)})
    compared = compare(before, after, SPLIT)
    assert [(row.key, str(row.reason)) for row in compared.rows if row.reason] == [
        (key, "không so sánh được: tiêu chí đã tách hoặc ghép") for key in ("1.1", "1.2", "1")
    ]
    with pytest.raises(InvalidInput) as error:
        compare(after, before, SPLIT)
    assert [(fault.path, fault.code) for fault in error.value.faults] == [("/before", "version"), ("/after", "version")]


def pointed(day: int, column: ScoreColumn, points: int | None, value: Any) -> Entry[ScoreEntry]:
    return entered(day, column=column, points=points, value=None if points else value)


ENTRIES = st.lists(
    st.builds(
        pointed,
        st.integers(1, 28),
        st.sampled_from(ScoreColumn),
        st.sampled_from([None, 1, 2]),
        st.sampled_from([True, False, Absence.NOT_DUE]),
    ),
    max_size=4,
).map(tuple)
JUSTIFIED = st.lists(st.builds(justified, st.integers(1, 28), st.sampled_from("abc")), max_size=2).map(tuple)
CELLS = st.tuples(st.sampled_from([True, False, Absence.NOT_REPORTED]), ENTRIES, JUSTIFIED)


@given(st.lists(CELLS, min_size=3, max_size=3), st.sampled_from(SplitPolicy), st.sampled_from(MergePolicy), st.data())
def test_nothing_that_people_entered_is_lost(
    drawn: list[tuple[Any, ...]], split: SplitPolicy, merge: MergePolicy, data: st.DataObject
) -> None:
    old = framework(2026, leaf("1"), leaf("2"), leaf("3"))
    rules: list[Rule] = [PLAN, RATE]
    new = framework(2027, *(leaf(code, data.draw(st.sampled_from(rules))) for code in "789"))
    crosswalks: list[dict[str, Any]] = [{"1": ["7", "8"], "2": "9"}, {"1": "7", "2": "7", "3": "8"}, {"1": "9"}, {}]
    change: FrameworkChange = diff(old, new, data.draw(st.sampled_from(crosswalks)))
    sheet = sheet_of(old, *(SheetCell(key, *parts) for key, parts in zip("123", drawn, strict=True)))
    carried = change.carry(sheet, split=split, merge=merge)
    by_path = {fault.path: fault for fault in carried.not_moved}
    for index, cell in enumerate(sheet.cells):
        there = [carried.sheet.cell(key) for key in change.crosswalk[cell.key]]
        for at, entry in enumerate(cell.entries):
            kept = [one for one in there if entry in one.entries]
            assert kept or f"/cells/{index}/entries/{at}" in by_path
        for at, justification in enumerate(cell.justifications):
            assert all(justification in one.justifications for one in there)
            assert there or f"/cells/{index}/justifications/{at}" in by_path
        reported = cell.value is not Absence.NOT_REPORTED
        assert not reported or f"/cells/{index}/value" in by_path or all(one.value == cell.value for one in there)
    for key, cell in {one.key: one for one in carried.sheet.cells}.items():
        sources = [one for one in sheet.cells if key in change.crosswalk[one.key]]
        for column in ScoreColumn:  # what counts in a column counted in it before
            found = cell.entry(column)
            assert found is None or any(
                was is not None and (was.value.points, was.value.value) == (found.value.points, found.value.value)
                for was in (one.entry(column) for one in sources)
            )


def test_an_adjusted_maximum_is_told_and_left_behind() -> None:
    adjusted = FULL.adjust_max("8.5", on=date(2026, 12, 9), by=BY, reason="chỉ giao một phần nhiệm vụ")
    carried = diff(OLD, framework(2027, leaf("1"), leaf("2", RATE), leaf("3", LATE))).carry(adjusted)
    assert told(carried) == [("/max_adjustments/0", "max_points", "8.5")]
    assert carried.sheet.max_adjustments == ()
