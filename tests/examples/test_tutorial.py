"""The blocks of the tutorial, pasted one after the other into the interpreter that it opens, print what it shows."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", ["tutorial.md", "tutorial.en.md"])
def test_it_can_be_pasted(page: str) -> None:
    """`-i` reads as a terminal does: a block ends at an empty line, not where the next line is not indented."""
    blocks = re.findall(r"^```python\n(.*?)^```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    shown = [line[2:] for block in blocks for line in block.splitlines() if line.startswith("# ")]
    assert len(blocks) > 5
    command = [sys.executable, "-X", "utf8", "-i", "-q"]
    done = subprocess.run(command, input="".join(blocks), check=True, capture_output=True, text=True, encoding="utf-8")
    assert "Error" not in done.stderr, done.stderr
    assert done.stdout.splitlines() == shown
