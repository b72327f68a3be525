"""A user's own file, outside this repository and with nothing of its settings, is checked strictly."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

OWN = """
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from cchc import Absence, Criterion, Framework, Ratio, Target, assess, rank, read_rule
from cchc.errors import Fault, InvalidInput
from cchc.indicators import Direction, Measured
from cchc.plans import read_target
from cchc.rules import InputKind, Outcome, Rule, TextReason
from cchc.strategies import check_rule_laws, target_wordings


class OpenDays:
    input_kind = InputKind.COUNT
    min_points, max_points = Decimal(0), Decimal(3)
    conventions: tuple[str, ...] = ()

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if isinstance(value, Absence):
            return Outcome.scored(Fraction(0), self.max_points, TextReason(text="chưa có số liệu"))
        if not isinstance(value, int) or value < 0:
            raise InvalidInput.of("type", "không phải số ngày", value)
        return Outcome.scored(min(Fraction(value), Fraction(3)), self.max_points, TextReason(text=str(value)))

    def check(self) -> tuple[Fault, ...]:
        return ()


rule: Rule = OpenDays()
framework = Framework(title="Bộ tiêu chí", criteria=(Criterion(code="1", title="Tiếp dân", rule=rule),))
points: Decimal = assess(framework, {"1": 2}).points
target: Target = read_target("đạt 95% hồ sơ đúng hạn")
state: str = str(target.evaluate((), on=date(2026, 1, 1)).state)
check_rule_laws(read_rule("Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm", 2), examples=5)
share: Ratio = Ratio(1, 2)
wordings = target_wordings()
first: int = rank({"Sở A": assess(framework, {"1": 2})})[0].rank
"""
WRONG = OWN + "\nhalf = Ratio(0.5, 1)\n"


def check(checker: str, folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """What a checker says of a file; skipped where it is not installed."""
    if find_spec(checker) is None:
        pytest.skip(f"{checker} comes with the extra `lint`")
    file = folder / "own.py"
    file.write_text(text, encoding="utf-8")
    (folder / "mypy.ini").write_text("[mypy]\nstrict = True\n", encoding="utf-8")
    strict = {"mypy": ["--cache-dir", str(folder)], "basedpyright": ["--pythonpath", sys.executable]}
    command = [sys.executable, "-m", checker, *strict[checker], file.name]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize("checker", ["mypy", "basedpyright"])
def test_a_users_file_is_clean_and_a_float_is_found(checker: str, tmp_path: Path) -> None:
    found = check(checker, tmp_path, OWN)
    assert "error:" not in found.stdout, found.stdout
    assert '"float"' in check(checker, tmp_path, WRONG).stdout
