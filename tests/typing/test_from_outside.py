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
    notes = ()

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
README = Path(__file__).parents[2] / "README.md"
FIRST_BLOCK = README.read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
OFFICER = README.with_name("docs").joinpath("examples", "officer_2026.py").read_text(encoding="utf-8")
FIELDS = """
from datetime import date
from decimal import Decimal

from cchc import Criterion, Document, Framework, Observation, Period, Source
from cchc.documents import GovernmentLevel
from cchc.frameworks import ClassQuota

part = Criterion(code="1.1", title="Kế hoạch", max_points="0.5", source="Điều 5 Luật Thi đua")
parts = [part]
whole = Criterion(code="1", title="Chỉ đạo", children=parts, weight=2)
framework = Framework(title="Bộ", criteria=[whole], total=1, level="cấp sở", source=None)
most: Decimal | None = part.max_points
weight: Decimal = whole.weight
children: tuple[Criterion, ...] = whole.children
source: Source | None = framework.source
level: GovernmentLevel | None = framework.level
document = Document(number="45-KH/ĐUCS", issued_on="01/11/2016")
day: date | None = document.issued_on
period: Period = Observation(value=5, period="năm 2015", known_on=date(2016, 3, 5)).period
text: str = str(ClassQuota(label="A", share="20%", source="Luật Thi đua").source)
if framework.source is not None:
    print(framework.source.title)
"""
FLOATS = """
from cchc import Criterion
from cchc.rules import Deduction, Option

criterion = Criterion(title="Kế hoạch", max_points=0.5)
line = Option("Có", 0.5)
"""


TEXTS = {"readme": FIRST_BLOCK, "officer": OFFICER, "fields": FIELDS, "floats": FLOATS, "own": OWN, "wrong": WRONG}


@pytest.fixture(scope="module", params=["mypy", "basedpyright"])
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What a checker says of each file; skipped where it is not installed. All in one run: a start costs most."""
    checker: str = request.param
    if find_spec(checker) is None:
        pytest.skip(f"{checker} comes with the extra `lint`")
    folder = tmp_path_factory.mktemp(checker)
    for name, text in TEXTS.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    (folder / "mypy.ini").write_text("[mypy]\nstrict = True\n", encoding="utf-8")
    strict = {"mypy": ["--cache-dir", str(folder)], "basedpyright": ["--pythonpath", sys.executable]}
    command = [sys.executable, "-m", checker, *strict[checker], *(f"{name}.py" for name in TEXTS)]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1, done.stdout + done.stderr
    errors = [line for line in done.stdout.splitlines() if "error:" in line]
    told = {name: [line for line in errors if f"{name}.py:" in line] for name in TEXTS}
    assert sum(map(len, told.values())) == len(errors)
    return told


@pytest.mark.parametrize("name", ["readme", "officer", "fields", "own"])
def test_a_users_file_is_clean(name: str, found: dict[str, list[str]]) -> None:
    """Without the plug-in of pydantic; fields are typed by what they take."""
    assert found[name] == []


def test_a_float_in_a_field_is_found(found: dict[str, list[str]]) -> None:
    assert [any(f"floats.py:{line}:" in error for error in found["floats"]) for line in (5, 6)] == [True, True]
    with pytest.raises(ValueError, match="số thực dấu phẩy động"):
        exec(FLOATS, {})  # noqa: S102  # the lines above


def test_a_float_for_a_number_is_found(found: dict[str, list[str]]) -> None:
    (error,) = found["wrong"]
    assert f"wrong.py:{len(WRONG.splitlines())}:" in error
