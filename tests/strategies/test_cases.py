"""A framework file becomes one test for each criterion and one for the whole."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from cchc.catalog import load
from cchc.errors import InvalidInput
from cchc.frameworks import Criterion, Framework
from cchc.rules import YesNo
from cchc.strategies import FrameworkCase, framework_cases

ROWS: list[dict[str, object]] = [
    {"code": "1", "title": "Thủ tục", "max_points": 5.5, "wording": None},
    {"code": "1.1", "title": "Đúng hạn", "max_points": "5,5", "wording": "Từ 95% trở lên: 5,5; dưới 95%: 0"},
]
TREE = [ROWS[0] | {"children": [ROWS[1]]}]
CSV = 'code,title,max_points,wording\n1,Thủ tục,,\n1.1,Đúng hạn,"5,5","Từ 95% trở lên: 5,5;\ndưới 95%: 0"\n'
FILES = {
    "rows.json": json.dumps(ROWS),
    "tree.json": json.dumps(TREE, ensure_ascii=False),
    "framework.json": Framework.from_table([ROWS[0] | {"max_points": "5,5"}, ROWS[1]]).model_dump_json(),
    "rows.csv": CSV,
    "EXCEL.CSV": "\ufeff" + CSV,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_any_form(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    for path in (tmp_path / name, str(tmp_path / name)):
        cases = framework_cases(path)
        assert [*map(str, cases)] == ["1", "1.1", "framework"]
        assert str(cases[0].framework.max_points) == "5.5"
    for case in cases:
        case.prove(examples=10)


@pytest.mark.parametrize("text", ["", "code,title", "{", "[1]", '[{"code": "1"}]'])
def test_what_is_no_framework(tmp_path: Path, text: str) -> None:
    for name in ("a.json", "a.csv"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput):
        framework_cases(tmp_path / "a.json")
    assert framework_cases(tmp_path / "a.csv")[-1].key == ""


@pytest.mark.parametrize("name", ["a.json", "a.csv"])
@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"[" * 10**6, b'"' + b"9" * 10**6], ids=["bytes", "brackets", "digits"]
)
def test_a_hostile_file(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    try:
        assert framework_cases(tmp_path / name)
    except InvalidInput as error:
        assert error.faults


PUBLISHED = load("pci", 2019)


@pytest.mark.parametrize("case", framework_cases(PUBLISHED), ids=str)
def test_a_published_framework(case: FrameworkCase) -> None:
    case.prove(examples=10)


def test_the_criterion_that_is_unsound_is_the_one_that_fails() -> None:
    plan = YesNo.of(("Có", 4), ("Không", 0))
    unsound = (
        Criterion(code="1", title="A", rule=plan),
        Criterion(code="2", title="B", rule=plan, max_points=Decimal(5)),
        Criterion(code="3", title="C"),
    )
    first, *others = framework_cases(Framework(criteria=unsound))
    first.prove(examples=10)
    for case, told in zip(
        others, ("2: điểm tối đa khác", "3: tiêu chí chưa có quy tắc", "2: điểm tối đa"), strict=True
    ):
        with pytest.raises(AssertionError, match=told):
            case.prove()
