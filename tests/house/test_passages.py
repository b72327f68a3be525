"""The search for passages finds what is planted, and finds nothing where nothing is."""

import json
from pathlib import Path

import passages
import pytest

PASSAGE = ", ".join(f"số {place} là chữ" for place in range(8))


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
@pytest.mark.parametrize(
    ("planted", "code"), [(f"x {PASSAGE.upper()} y", 1), (PASSAGE.replace("số 4", "số x"), 0), ("", 0)]
)
def test_a_planted_passage_is_found(
    tmp_path: Path, name: str, planted: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    source, tree = tmp_path / name, tmp_path / "tree"
    source.write_text(json.dumps({"text": PASSAGE}) if name.endswith("jsonl") else PASSAGE, encoding="utf-8")
    tree.mkdir()
    (tree / "b.md").write_text(planted, encoding="utf-8")
    assert passages.main([str(source), "--tree", str(tree)]) == code
    assert ("no passage" in capsys.readouterr().out) is (code == 0)


def test_a_run_may_be_as_short_as_is_asked(tmp_path: Path) -> None:
    source, tree = tmp_path / "a.txt", tmp_path / "tree"
    source.write_text("một hai ba bốn", encoding="utf-8")
    tree.mkdir()
    (tree / "b.md").write_text("hai ba bốn năm", encoding="utf-8")
    asked = [str(source), "--tree", str(tree)]
    assert [passages.main([*asked, "--words", words]) for words in ("3", "4")] == [1, 0]
