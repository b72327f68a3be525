"""What a new decision changes: paired, told by sort, and applied."""

import pytest

from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework, FrameworkChange, diff
from cchc.rules import YesNo

PLAN, LATE = YesNo.of(("Có", 4), ("Không", 0)), YesNo.of(("Có văn bản", 4), ("Không có văn bản", 0))


def leaf(code: str, title: str, rule: YesNo = PLAN, **fields: object) -> Criterion:
    return Criterion.model_validate({"code": code, "title": title, "rule": rule, **fields})


def tree(*groups: tuple[str, str, tuple[Criterion, ...]], **fields: object) -> Framework:
    tops = [Criterion(code=code, title=title, children=parts) for code, title, parts in groups]
    return Framework.model_validate({"criteria": tops, **fields})


OLD = tree(
    ("1", "Chỉ đạo", (leaf("1.1", "Kế hoạch"), leaf("1.2", "Báo cáo"), leaf("1.3", "Kiểm tra"))),
    ("2", "Thể chế", (leaf("2.1", "Văn bản"), leaf("2.2", "Rà soát"))),
    title="Bộ 2025",
)
NEW = tree(
    (
        "1",
        "Chỉ đạo, điều hành",
        (leaf("1.1", "Kế hoạch", weight=2), leaf("1.2", "Báo cáo định kỳ"), leaf("1.3", "Mới")),
    ),
    ("2", "Thể chế", (leaf("2.1", "Văn bản", LATE), leaf("2.2", "Kiểm tra"))),
    title="Bộ 2026",
    total=20,
)


def test_each_sort_of_change() -> None:
    change = diff(OLD, NEW)
    assert change.apply(OLD) == NEW
    assert change.continued == {
        "1": "1",
        "1.1": "1.1",
        "1.2": "1.2",
        "1.3": "2.2",
        "2": "2",
        "2.1": "2.1",
    }
    assert change.added == ("1.3",)
    assert change.removed == ("2.2",)
    assert change.moved == {"1.3": "2.2"}
    assert [step.key for step in change.criteria if step.moved] == ["2.2"]
    assert change.renamed == ("1", "1.2")
    assert change.reweighted == ("1.1",)
    assert change.reruled == ("2.1",)


def test_people_may_know_better() -> None:
    change = diff(OLD, NEW, {"2.2": "1.3"})
    assert change.added == ()
    assert change.crosswalk["2.2"] == ("1.3",)
    assert change.apply(OLD) == NEW
    with pytest.raises(InvalidInput) as error:
        diff(OLD, NEW, {"9": "1.3", "2.2": "8"})
    assert [(fault.path, fault.code, fault.read) for fault in error.value.faults] == [
        ("/9", "unknown_key", "9"),
        ("/2.2", "unknown_key", "8"),
    ]


@pytest.mark.parametrize(
    ("titles", "pairs"), [(("Báo cáo", "Báo cáo"), {}), (("", "Kế hoạch"), {"2": "4"})], ids=["twice", "empty"]
)
def test_titles_that_tell_no_one_criterion_pair_none(titles: tuple[str, str], pairs: dict[str, str]) -> None:
    old = Framework(criteria=tuple(map(leaf, ("1", "2"), titles)))
    new = Framework(criteria=tuple(map(leaf, ("3", "4"), titles)))
    assert diff(old, new).continued == pairs


def test_what_hangs_under_another_heading_has_moved() -> None:
    there = tree(("1", "Chỉ đạo", ()), ("2", "Thể chế", (leaf("1.1", "Kế hoạch"),)))
    here = tree(("1", "Chỉ đạo", (leaf("1.1", "Kế hoạch"),)), ("2", "Thể chế", ()))
    assert diff(here, there).moved == {"1.1": "2/1.1"}
    under_new = tree(("3", "Mới hẳn", (leaf("1.1", "Kế hoạch"),)))
    assert diff(here, under_new).moved == {"1.1": "3/1.1"}
    assert diff(here, here).moved == {}


def test_the_change_itself_goes_through_json() -> None:
    change = diff(OLD, NEW)
    again = FrameworkChange.model_validate_json(change.model_dump_json())
    assert again == change
    assert again.apply(OLD) == NEW


def test_applied_to_another_version() -> None:
    with pytest.raises(InvalidInput) as error:
        diff(OLD, OLD).apply(tree(("1", "Chỉ đạo", ())))
    assert ("/criteria/1/old_key", "1.1") in {(fault.path, fault.key) for fault in error.value.faults}


def test_values_follow_a_renumbering() -> None:
    change = diff(OLD, NEW)
    assert change.carry({"2.2": 1, "1.3": 2, "1.1": 3}).sheet == {"2.2": 2, "1.1": 3}
    assert list(change.carry({"2.1": 0, "1.3": 0, "1.1": 0}).sheet) == ["2.1", "2.2", "1.1"]
    assert (change.carry({}).sheet, change.carry({}).not_moved) == ({}, ())
    with pytest.raises(InvalidInput) as error:
        change.carry({"1.9": 0, "1.1": 0, "3": 0})
    assert [(fault.path, fault.code) for fault in error.value.faults] == [
        ("/1.9", "unknown_key"),
        ("/3", "unknown_key"),
    ]


def test_another_code_under_the_same_set_key_is_no_renumbering() -> None:
    old = Framework(criteria=(leaf("1", "Kế hoạch", key="plan"), leaf("2", "Báo cáo")))
    new = Framework(criteria=(leaf("1", "Báo cáo"), leaf("2", "Kế hoạch", key="plan")))
    change = diff(old, new)
    assert change.crosswalk == {"plan": ("plan",), "2": ("1",)}
    assert [(step.key, step.changed) for step in change.criteria] == [("1", ("code",)), ("plan", ("code",))]
    assert change.carry({"plan": True, "2": False}).sheet == {"plan": True, "1": False}
    assert change.apply(old) == new
