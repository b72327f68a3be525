"""Keys of criteria: from the code, from the title, or set; never from other rows."""

import pytest
from pydantic import ValidationError

from cchc.catalog import catalog_item, names
from cchc.errors import InvalidInput, faults
from cchc.frameworks import Criterion, Framework
from cchc.frameworks.keys import parts_of
from cchc.rules import YesNo

PLAN = YesNo.of(("Có", 1), ("Không", 0))
TREES = [
    (f"{name} {edition.years}", edition.content)
    for name in names()
    for edition in catalog_item(name).editions
    if isinstance(edition.content, Framework)
]


def node(code: str, *children: Criterion, title: str = "Hồ sơ đúng hạn", key: str = "") -> Criterion:
    return Criterion(code=code, key=key, title=title, children=children, rule=None if children else PLAN)


def keys(*criteria: Criterion) -> list[str]:
    return [one.key for one in Framework(criteria=criteria).nodes()]


@pytest.mark.parametrize(
    ("heading", "code", "key"),
    [
        ("1", "1.1", "1.1"),
        ("1.", "1.1.", "1.1"),
        ("1.1", "1.1.1", "1.1.1"),
        ("1", "1.1.1", "1.1.1"),
        ("II", "II.1", "II.1"),
        ("II", "2", "II/2"),
        ("1.1", "a)", "1.1/a"),
        ("(1)", "(a)", "1/a"),
        ("1/", "a/", "1/a"),
        ("1", "1", "1/1"),
        ("1", "11", "1/11"),
        ("1.1", "1.2", "1.1/1.2"),
        ("1.1", "1", "1.1/1"),
        ("1", "2.1", "1/2.1"),
        ("1", "đ", "1/đ"),
        ("1", "", "1/ho-so-dung-han"),
        ("1", " - ", "1/ho-so-dung-han"),
        ("", "1.1", "ho-so-dung-han/1.1"),
        ("", "", "ho-so-dung-han/ho-so-dung-han"),
    ],
)
def test_the_key_of_a_code_under_a_heading(heading: str, code: str, key: str) -> None:
    assert keys(node(heading, node(code)))[1] == key


@pytest.mark.parametrize(
    ("code", "parts"),
    [("II.1.1.", ("II", "1", "1")), ("1. 1 )", ("1", "1")), ("1..1", ("1", "1")), ("+", ()), ("", ()), ("(", ())],
)
def test_the_parts_of_a_code(code: str, parts: tuple[str, ...]) -> None:
    assert parts_of(code) == parts


def test_a_slash_in_a_code_is_no_separator() -> None:
    nested = keys(node("1", node("2")), node("1/2"), node("1~12"))
    assert nested == ["1", "1/2", "1~12", "1~012"]


def test_a_key_that_is_set_is_used_as_given() -> None:
    tree = Framework(criteria=(node("1", node("1.1", key="on time/2026"), node("a"), key="A"), node("2", key="1")))
    assert [one.key for one in tree.nodes()] == ["A", "on time/2026", "A/a", "1"]
    assert '"key":"on time/2026"' in tree.model_dump_json()
    assert Framework.model_validate_json(tree.model_dump_json()) == tree
    table = Framework.from_table([{"code": "1", "key": "A", "title": "B", "max_points": 1, "wording": None}])
    assert table.node("A").criterion.code == "1"


def test_a_repeated_title_takes_an_ordinal_and_is_unstable() -> None:
    twice = (node("", title="A"), node("", title="A 2"), node("", title="a"), node("", node("1"), title="A."))
    tree = Framework(criteria=(*twice, node("1", key="a-5"), node("", title="A", key="B")))
    assert [one.key for one in tree.nodes()] == ["a", "a-2", "a-3", "a-4", "a-4/1", "a-5", "B"]
    assert tree.unstable_keys() == ("a", "a-3", "a-4", "a-4/1")
    assert Framework(criteria=twice[:2]).unstable_keys() == ()
    assert tree.check() == ()


def test_what_extends_an_unstable_heading_is_stable() -> None:
    heading = node("", node("1", node("1.1"), node("a")), title="A")
    other = node("", node("2"), title="A")
    assert Framework(criteria=(heading, other)).unstable_keys() == ("a", "a/1", "a/1/a", "a-2", "a-2/2")


def test_a_title_without_letters_still_has_a_key() -> None:
    assert keys(node("", title="…"), node("", title="???")) == ["tieu-chi", "tieu-chi-2"]


@pytest.mark.parametrize(
    ("criteria", "fault"),
    [
        ((node("1", title="A"), node("1.", title="B")), ("1", "1 A | 1. B")),
        ((node("1", node("a", title="A"), node("", title="a")),), ("1/a", "a A | a")),
        (
            (node("I", node("1", node("1.1"))), node("II", node("1", node("1.1")))),
            ("1.1", " | ".join(["1.1 Hồ sơ đúng hạn"] * 2)),
        ),
        ((node("1"), node("2", key="1"), node("3", key="1")), ("1", " | ".join(f"{n} Hồ sơ đúng hạn" for n in "123"))),
    ],
    ids=["code", "slug", "extended", "set"],
)
def test_two_criteria_with_one_key_are_refused(criteria: tuple[Criterion, ...], fault: tuple[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        Framework(criteria=criteria)
    (found,) = faults(caught.value)
    assert (found.key, found.read, found.code) == (*fault, "twice")
    assert found.remedy == "hãy đặt khóa riêng cho một trong hai tiêu chí (key)"


def test_two_rows_with_one_key_are_refused_with_both_rows() -> None:
    rows = [{"code": code, "title": "A", "max_points": 1, "wording": None} for code in ("1", "2", "1")]
    with pytest.raises(InvalidInput) as caught:
        Framework.from_table(rows)
    assert str(caught.value).startswith("3: khóa trùng với tiêu chí ở dòng 1: “1”; hãy đặt khóa riêng")
    part = {"code": "a", "title": "A", "max_points": 1}
    with pytest.raises(InvalidInput) as caught:
        Framework.from_tree([{"code": "1", "title": "A", "max_points": 2, "children": [part, part]}])
    assert [(fault.path, fault.read) for fault in caught.value.faults] == [("/0/children/1", "1/a")]
    assert Framework.from_table([rows[0], rows[1], rows[2] | {"key": "x"}]).node("x").criterion.code == "1"


@pytest.mark.parametrize("tree", [tree for _name, tree in TREES], ids=[name for name, _tree in TREES])
def test_every_key_of_the_catalogue_is_unique_and_stable(tree: Framework) -> None:
    every = [one.key for one in tree.nodes()]
    assert len(every) == len(set(every))
    assert [tree.node(key).key for key in every] == every
    assert tree.unstable_keys() == ()


def test_keys_of_the_catalogue() -> None:
    found = {name: [one.key for one in tree.nodes()] for name, tree in TREES}
    assert found["dti (2022,)"] == ["I", "I/1", "I/2", "I/3", "I/4", "I/5", "II", "II/6", "II/7", "II/8"]
    assert found["nd307_xa (2025, 2026)"][:4] == ["I", "I/1", "1.a", "1.b"]
    assert found["nd307_xa (2025, 2026)"][-5:] == ["II/9.3", "9.3.a", "9.3.b", "9.3.c", "9.3.d"]
    assert len(TREES) == 15
