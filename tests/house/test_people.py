"""The search for names of people finds what is planted, and finds nothing where nothing is."""

from pathlib import Path

import people
import pytest

INVENTED = "Người Không Có Thật"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "names.txt"
    file.write_text(f"\n{INVENTED}\n", encoding="utf-8")
    return file


def test_a_planted_name_is_found(tmp_path: Path, names: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "a.txt").write_text("một\ndo NGƯỜI  không có thật chủ trì", encoding="utf-8")
    assert people.main(["--names", str(names), "--tree", str(tree)]) == 1
    assert capsys.readouterr().out == "a.txt:2: người không có thật\n"


def test_a_clean_tree(tmp_path: Path, names: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "a.txt").write_text("Phó Trưởng đoàn chủ trì\nUû ban nh©n d©n", encoding="utf-8")
    assert people.main(["--names", str(names), "--tree", str(tree)]) == 0
    assert "no name" in capsys.readouterr().out


def test_no_names_is_no_proof(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("\n \n", encoding="utf-8")
    assert people.main(["--names", str(empty)]) == 2


def test_this_tree_is_searched_file_by_file() -> None:
    searched = {path.name for path in people.files(people.ROOT)}
    assert {"ninh_thuan_2019.txt", "people.py"} <= searched
