"""The table of families in the guide on wordings: an example of each, and how many draws are read.

    python tests/rules/families/table.py

It writes the table anew into `docs/guides/wordings.md` and `wordings.en.md`; a test compares them.
"""

import re
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parent))

from catalogue import FAMILIES, MODULES
from judge import Verdict, drawn, judge

DRAWS = 8
GUIDES = Path(__file__).parents[3] / "docs" / "guides"
PAGES = ("wordings.md", "wordings.en.md")
BETWEEN = re.compile(r"(?<=<!-- families -->\n)[\s\S]*(?=\n<!-- end of families -->)")
HEADINGS = {
    "counts": ("Số lượng, thứ hạng, số tiền", "Counts, ranks, money"),
    "deductions": ("Trừ điểm, cộng điểm", "Deductions, bonuses"),
    "formulas": ("Công thức, tính thêm theo bước", "Formulas, points by steps"),
    "groups": ("Nhóm đơn vị", "Groups of bodies"),
    "labels": ("Mức có tên", "Labels"),
    "measures": ("Mức ở cạnh số liệu", "Levels beside figures"),
    "rates": ("Tỷ lệ", "Rates"),
    "refusals": ("Không chắc chắn", "What is not certain"),
    "spellings": ("Cách trình bày", "Spellings"),
}
COLUMNS = (("Nhóm", "Ví dụ", "Kết quả"), ("Family", "Example", "Result"))
RESULTS = (
    ("đọc đúng {right}/{all}", "từ chối, hoặc `check()` nêu lỗi"),
    ("read right {right}/{all}", "refused, or a fault of `check()`"),
)


@cache
def verdicts_of(name: str) -> tuple[tuple[str, Verdict], ...]:
    """Return the drawn wordings of a family, each with what became of it."""
    draws = [drawn(name, index) for index in range(DRAWS)]
    return tuple((draw.text, judge(draw)) for draw in draws)


def rows_of(module: ModuleType, page: int) -> Iterable[str]:
    """Yield the table of the families of a module, for the page of this index."""
    yield f"### {HEADINGS[module.__name__][page]}"
    yield ""
    yield f"| {' | '.join(COLUMNS[page])} |"
    yield "| --- | --- | --- |"
    for name, family in FAMILIES.items():
        if family.draw.__module__ == module.__name__:
            verdicts = verdicts_of(name)
            right = sum(one.word == "RIGHT" for _text, one in verdicts)
            result = RESULTS[page][not family.readable].format(right=right, all=len(verdicts))
            yield f"| {name.replace('_', ' ')} | {cell(verdicts[0][0])} | {result} |"
    yield ""


def cell(text: str) -> str:
    """Return a wording as the cell of a table: its lines between strokes, signs of Markdown escaped."""
    lines = " / ".join(" ".join(line.split()) for line in text.splitlines())
    return re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", lines)


def table(page: int) -> str:
    """Return the tables of all families, for the page of this index."""
    return "\n".join(line for module in MODULES for line in rows_of(module, page))


def main() -> None:
    """Write the tables anew."""
    for index, page in enumerate(PAGES):
        path = GUIDES / page
        text = path.read_text(encoding="utf-8")
        path.write_text(BETWEEN.sub(lambda _found, index=index: table(index), text), encoding="utf-8")  # type: ignore[misc]  # a default binds it


if __name__ == "__main__":
    main()
