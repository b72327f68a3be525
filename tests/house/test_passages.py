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
