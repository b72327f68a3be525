# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Tables and trees of rows become frameworks; what is no table is refused, row by row."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cchc.assessments import assess
from cchc.documents import Body
from cchc.errors import MAX_DEPTH, InvalidInput
from cchc.frameworks import Aggregation, CriterionRole, Framework
from cchc.indicators import Absence, Direction
from cchc.rules import Deduction, Ladder, ScoreState, YesNo
from cchc.values import Ratio

BANDS = "Từ 95% trở lên: 6 điểm; từ 90% đến dưới 95%: 3 điểm; dưới 90%: 0 điểm"
PLAN = "Có ban hành kế hoạch: 4 điểm; không ban hành: 0 điểm"


def row(code: object, most: object, wording: object = None, **more: object) -> dict[str, Any]:
    return {"code": code, "title": f"Tiêu chí {code}", "max_points": most, "wording": wording, **more}


def keys(framework: Framework) -> list[str]:
    return [node.key for node in framework.nodes()]


def codes(error: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(fault.path, fault.code) for fault in error.value.faults]


def test_rows_hang_under_the_code_that_begins_theirs() -> None:
    rows = [row("II", None), row("II.1", None), row("II.1.1", 4, PLAN), row("II.2.1", 6, BANDS), row("III", "4", PLAN)]
    framework = Framework.from_table(
        rows, title="Bộ tiêu chí", source="Quyết định 12/QĐ-UBND ngày 05/01/2026", total=14
    )
    assert framework.check() == ()
    assert [(node.key, node.depth) for node in framework.nodes()] == [
        ("II", 1),
        ("II.1", 2),
        ("II.1.1", 3),
        ("II.2.1", 2),
        ("III", 1),
    ]
    assert framework.max_points == 14
    assert str(framework.version) == "12/QĐ-UBND ngày 05/01/2026"


def test_levels_where_codes_repeat_or_are_empty() -> None:
    rows = [
        row("I", None, level=1),
        row("1", 4, PLAN, level="\x1e2 "),
        row("II", None, level=1),
        row("1", None, level=2),
        row("", 4, PLAN, level=3),
        row("", 6, BANDS, level=3),
        row("2", 6, BANDS, level=2),
    ]
    framework = Framework.from_table(rows)
    assert keys(framework) == ["I", "I/1", "II", "II/1", "II/1/tieu-chi", "II/1/tieu-chi-2", "II/2"]
    assert framework.unstable_keys() == ("II/1/tieu-chi", "II/1/tieu-chi-2")
    assert framework.check() == ()
    assert assess(framework, {"II/1/tieu-chi": True}).points == 4


def test_a_code_may_end_in_a_dot_or_a_bracket() -> None:
    framework = Framework.from_table([row("1.", None), row("1.1.", 4, PLAN), row(2, 4, PLAN)])
    assert [(node.key, node.depth) for node in framework.nodes()] == [("1", 1), ("1.1", 2), ("2", 1)]
    assert [node.criterion.code for node in framework.nodes()] == ["1.", "1.1.", "2"]


def test_several_tops_and_no_total_presume_nothing() -> None:
    assert Framework.from_table([row("A", 4, PLAN), row("B", 6, BANDS)]).check() == ()


@pytest.mark.parametrize(
    ("written", "read"),
    [("0,5", "0.5"), ("0.50", "0.5"), (Decimal("2.0"), "2"), (Fraction(1, 4), "0.25"), ("1.234,5", "1234.5"), (7, "7")],
)
def test_maxima_as_they_are_written(written: object, read: str) -> None:
    framework = Framework.from_table([row("1", written)])
    assert framework.criteria[0].max_points == Decimal(read)
    assert str(framework.criteria[0].max_points) == read


def test_no_maximum_is_that_of_the_rule_or_of_the_parts() -> None:
    framework = Framework.from_table([row("1", " "), row("1.1", "", PLAN), row("1.2", None, BANDS)])
    assert [node.criterion.effective_max_points for node in framework.nodes()] == [10, 4, 6]


def test_what_cannot_be_read_stays_and_is_scored_by_hand() -> None:
    rows = [
        row("1", 4, "Thực hiện tốt"),
        row("2", 4, "Từ 80% trở lên: 4; dưới 70%: 0"),
        row("3", 4),
        row("4", None, "?"),
    ]
    framework = Framework.from_table(rows)
    assert list(framework.unread()) == ["2"]
    assert "từ 70% đến dưới 80%" in framework.unread()["2"]
    assert [(fault.key, fault.code) for fault in framework.check()] == [
        ("1", "no_rule"),
        ("2", "unread"),
        ("3", "no_rule"),
        ("4", "no_rule"),
    ]
    assert "cách chấm không ghi điểm: “Thực hiện tốt”" in str(framework.check()[0])
    assert framework.criteria[0].wording == "Thực hiện tốt"
    result = assess(framework, {"1": Decimal("3.5"), "2": Absence.NOT_REPORTED})
    assert [(part.state, part.points) for part in result.root.children] == [
        (ScoreState.SCORED, Decimal("3.5")),
        (ScoreState.UNREAD, None),
        (ScoreState.UNREAD, None),
        (ScoreState.UNREAD, None),
    ]
    assert (result.points, result.max_points) == (Decimal("3.5"), 12)
    with pytest.raises(InvalidInput) as error:
        assess(framework, {"1": 5, "2": Ratio(1, 2), "3": -1, "4": 1})
    assert codes(error) == [("/1", "outside"), ("/2", "type"), ("/3", "negative"), ("/4", "no_rule")]


def test_a_framework_with_unread_leaves_comes_back_from_json() -> None:
    framework = Framework.from_table([row("1", 4, "Thực hiện tốt"), row("2", -1, "Mỗi lỗi trừ 0,5 điểm")])
    again = Framework.model_validate_json(framework.model_dump_json())
    assert again == framework
    assert again.unread() == framework.unread()


def test_blocks_outside_the_total() -> None:
    rows = [
        row("A", None),
        row("A.1", 4, PLAN),
        row("B", None, role="bonus"),
        row("B.1", 2, "Mỗi sáng kiến cộng 1 điểm, tối đa 2 điểm"),
        row("C", None, role="deduction"),
        row("C.1", 2, "Mỗi lần chậm trừ 0,5 điểm"),
        row("C.2", "-1", "Mỗi lỗi trừ 0,5 điểm, tối đa 1 điểm"),
        row("D", -1, "Chưa ghi"),
    ]
    framework = Framework.from_table(rows, total=4)
    assert [(fault.key, fault.code) for fault in framework.check()] == [("D", "no_rule")]
    told = {node.key: node.criterion for node in framework.nodes()}
    assert {told[key].role for key in ("B", "B.1")} == {CriterionRole.BONUS}
    assert {told[key].role for key in ("C", "C.1", "C.2", "D")} == {CriterionRole.DEDUCTION}
    assert [(told[key].min_points, told[key].max_points) for key in ("C.1", "C.2", "D")] == [(-2, 0), (-1, 0), (-1, 0)]
    assert (told["C"].effective_min_points, told["C"].effective_max_points) == (-3, 0)
    rule = told["C.1"].rule
    assert isinstance(rule, Deduction)
    assert rule.max_deduction == 2
    assert rule.conventions == ("lời văn không ghi mức trừ tối đa: lấy theo bảng điểm",)
    result = assess(framework, {"A.1": True, "B.1": 1, "C.1": 9, "C.2": 0, "D": Decimal("-0.5")})
    assert (result.points, result.max_points) == (Decimal("2.5"), 4)
    assert result.of("C").points == -2
    assert framework.max_points == 4
    assert [node.role for node in result.root.children] == [
        None,
        CriterionRole.BONUS,
        CriterionRole.DEDUCTION,
        CriterionRole.DEDUCTION,
    ]


def test_a_maximum_of_nothing_is_no_deduction() -> None:
    (leaf,) = Framework.from_table([row("1", 0)]).criteria
    assert (leaf.role, leaf.max_points, leaf.min_points) == (None, 0, None)


def test_a_deduction_that_gives_points_is_a_fault() -> None:
    rows = [row("C", None, role="deduction"), row("C.1", 2, "Chậm: 2 điểm; đúng hạn: 0 điểm")]
    assert {fault.code for fault in Framework.from_table(rows).check()} == {"sum"}
    with_rule = Framework.from_table([row("C", None, "Chậm: 0,5 điểm; đúng hạn: 0 điểm", role=CriterionRole.DEDUCTION)])
    assert [fault.code for fault in with_rule.check()] == ["role"]
    bonus = Framework.from_table([row("B", None, "Mỗi lỗi trừ 1 điểm", role="bonus")])
    assert [fault.code for fault in bonus.check()] == ["role"]


def test_other_columns_of_a_criterion() -> None:
    rows = [
        row(
            "1",
            None,
            aggregation="mean",
            note="không đọc",
            owner="Sở A",
            verifier=Body("Sở Nội vụ"),
            evidence="Báo cáo",
        ),
        row("1.1", 4, PLAN, weight=2, evidence=["Kế hoạch", "Quyết định"], source="Điều 5 Quyết định 12/QĐ-UBND"),
        row("1.2", 1, "Từ 3,2 đến 4: 1 điểm; từ 0 đến 3,19: 0 điểm", step="0,01", indicator={"name": "Điểm"}, owner=""),
        row("1.3", 4, "Từ 2 ngày trở lên: 0; dưới 2 ngày: 4", direction=Direction.DOWN, weight=None),
    ]
    framework = Framework.from_table(rows)
    top, *parts = [node.criterion for node in framework.nodes()]
    assert top.aggregation is Aggregation.MEAN
    assert (top.owner, top.verifier, top.evidence) == (Body("Sở A"), Body("Sở Nội vụ"), ("Báo cáo",))
    assert (parts[0].weight, parts[0].evidence) == (2, ("Kế hoạch", "Quyết định"))
    assert str(parts[0].source) == "Điều 5 Quyết định 12/QĐ-UBND"
    assert parts[1].owner is None
    assert parts[1].indicator is not None
    third = parts[2].rule
    assert isinstance(third, Ladder)
    assert third.direction is Direction.DOWN
    assert parts[2].weight == 1


REFUSED: list[tuple[str, Sequence[Mapping[str, Any]], list[tuple[str, str]]]] = [
    ("a column missing", [{"code": "1", "title": "A"}], [("/0/max_points", "missing"), ("/0/wording", "missing")]),
    ("no rows", ["1", None], [("/rows/0", "type"), ("/rows/1", "type")]),  # type: ignore[list-item]  # on purpose
    ("no number", [row("1", "mười"), row("2", "x")], [("/0/max_points", "number"), ("/1/max_points", "number")]),
    ("two readings", [row("1", "1.500")], [("/0/max_points", "ambiguous")]),
    ("a float", [row("1", 0.1)], [("/0/max_points", "float")]),
    ("no finite decimal", [row("1", Fraction(1, 3))], [("/0/max_points", "decimal")]),
    ("a key twice", [row("1", 1), row("1.", 2), row("2", 1), row("1", 1)], [("/1", "twice"), ("/3", "twice")]),
    ("a key that is none", [row("1", 1, key=1.5)], [("/0/key", "text")]),
    ("a float as code", [row(1.1, 1)], [("/0/code", "text")]),
    ("a title that is none", [row("1", 1) | {"title": True}], [("/0/title", "text")]),
    (
        "a level below the top",
        [row("1", 1, level=0), row("2", 1, level=True)],
        [("/0/level", "level"), ("/1/level", "level")],
    ),
    ("a level too many", [row("1", 1, level=MAX_DEPTH), row("2", 1, level=MAX_DEPTH + 1)], [("/1/level", "level")]),
    ("codes of many parts", [row("1" + ".1" * place, None) for place in range(MAX_DEPTH + 1)], [("/0", "deep")]),
    ("a level of many digits", [row("1", 1, level="9" * 5000)], [("/0/level", "level")]),
    ("a level in foreign digits", [row("1", 1, level="٣")], [("/0/level", "level")]),
    ("a level in words", [row("1", 1, level="hai")], [("/0/level", "level")]),
    ("a role that is none", [row("1", 1, role="extra")], [("/0/role", "choice")]),
    ("a weight of nothing", [row("1", 1, weight=0)], [("/0/weight", "weight")]),
    (
        "several at once",
        [row("1", "x", role="y", level="z")],
        [("/0/max_points", "number"), ("/0/level", "level"), ("/0/role", "choice")],
    ),
]


@pytest.mark.parametrize(("rows", "told"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused_by_row(rows: Sequence[Mapping[str, Any]], told: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidInput) as error:
        Framework.from_table(rows)
    assert codes(error) == told


def test_nodes_of_a_tree() -> None:
    part = {"code": "1.1", "title": "Kế hoạch", "max_points": 4, "wording": PLAN}
    parts = [part, {**part, "code": "1.2"}, {**part, "code": "1.3"}]
    top: dict[str, Any] = {"code": "1", "title": "A", "max_points": None, "children": parts}
    nodes = [top, {**part, "code": "2", "level": 7}]
    framework = Framework.from_tree(nodes, total=16)
    assert framework.check() == ()
    places = [(node.key, node.depth) for node in framework.nodes()]
    assert places == [("1", 1), ("1.1", 2), ("1.2", 2), ("1.3", 2), ("2", 1)]
    assert isinstance(framework.criteria[1].rule, YesNo)


def test_nodes_are_named_by_their_places() -> None:
    nodes = [
        {"code": "1", "title": "A", "max_points": None, "children": [{"code": "1.1", "title": "B", "max_points": "x"}]}
    ]
    with pytest.raises(InvalidInput) as error:
        Framework.from_tree(nodes)
    assert codes(error) == [("/0/children/0/max_points", "number")]
    assert str(error.value).startswith("1/1/max_points: ")


def test_nodes_that_are_none() -> None:
    with pytest.raises(InvalidInput) as error:
        Framework.from_tree([{"code": "1", "title": "A", "max_points": None, "children": ["B"]}])
    assert codes(error) == [("/0/children/0", "type")]


def chain(levels: int) -> dict[str, Any]:
    node: dict[str, Any] = {"code": "", "title": "A", "max_points": None}
    for _level in range(1, levels):
        node = {"code": "", "title": "A", "max_points": None, "children": [node]}
    return node


def test_a_tree_too_deep() -> None:
    assert len(keys(Framework.from_tree([chain(MAX_DEPTH)]))) == MAX_DEPTH
    for levels in (MAX_DEPTH + 1, 1000):
        with pytest.raises(InvalidInput) as error:
            Framework.from_tree([chain(levels)])
        assert codes(error) == [("/0" + "/children/0" * MAX_DEPTH, "deep")]
        assert str(error.value).startswith("1/" * MAX_DEPTH + "1: ")
    rows = [row("", None, level=min(place, MAX_DEPTH)) for place in range(1, 60)]
    assert len(keys(Framework.from_table(rows))) == 59


def test_a_heading_with_a_wording_is_a_fault() -> None:
    framework = Framework.from_table([row("1", 4, PLAN), row("1.1", 4, PLAN)])
    assert [(fault.key, fault.code) for fault in framework.check()] == [("1", "heading_rule")]
    assert framework.criteria[0].wording == PLAN


def test_a_missing_column_tells_the_columns_there_are() -> None:
    with pytest.raises(InvalidInput) as error:
        Framework.from_table([{"\ufeffcode": "1", "title": "A", "max_points": "5", "wording": None}])
    (fault,) = error.value.faults
    assert (fault.path, fault.read) == ("/0/code", r"'\ufeffcode', 'title', 'max_points', 'wording'")


def test_codes_used_again_are_under_the_headings_that_their_numerals_show() -> None:
    rows = [row("I", 4), row("1", 4, PLAN), row("II", 4), row("1", 4, PLAN)]
    assert keys(Framework.from_table(rows)) == ["I", "I/1", "II", "II/1"]
    levels = Framework.from_table([one | {"level": place % 2 + 1} for place, one in enumerate(rows)])
    assert keys(levels) == ["I", "I/1", "II", "II/1"]
