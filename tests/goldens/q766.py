"""The twelve agencies of Decision 766, scored: as bytes of JSON, and held against the published points.

    python tests/goldens/q766.py [--strange-context]

Prints the JSON of every assessment and exits 1 where a cell differs. It is run by the tests in strange
surroundings, so it uses no `assert`, which `-O` would remove.
"""

import decimal
import importlib.util
import sys
from decimal import Decimal
from pathlib import Path
from types import ModuleType

from cchc import assess_all
from cchc.assessments import Assessment, ScoreSheet
from cchc.frameworks import Framework

AGENCIES = 12
EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def example() -> ModuleType:
    """The main example, as a module."""
    spec = importlib.util.spec_from_file_location("ninh_thuan_2019", EXAMPLES / "ninh_thuan_2019.py")
    if spec is None or spec.loader is None:
        raise SystemExit(1)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scored() -> tuple[dict[str, Assessment], dict[str, dict[str, Decimal]]]:
    """The assessments by agency, and the published points by agency and criterion."""
    ninh_thuan = example()
    sheets: dict[str, ScoreSheet]
    sheets, published = ninh_thuan.read_table(EXAMPLES / "q766_satisfaction.csv")
    framework: Framework = ninh_thuan.satisfaction()
    return assess_all(framework, sheets), published


def differences() -> list[str]:
    """The cells whose points are not the published ones."""
    results, published = scored()
    cells = [
        (f"{name}/{key}", results[name].points if key == "total" else results[name].of(key).points, points)
        for name, row in published.items()
        for key, points in row.items()
    ]
    return [f"{cell}: {ours} ≠ {points}" for cell, ours, points in cells if ours != points]


def main() -> int:
    """Print the JSON; 1 where a cell differs, or there are not twelve agencies."""
    if "--strange-context" in sys.argv:
        traps = [decimal.Inexact, decimal.Rounded, decimal.FloatOperation]
        strange = decimal.Context(prec=2, rounding=decimal.ROUND_UP, Emin=-1, Emax=1, capitals=0, clamp=1, traps=traps)
        decimal.setcontext(strange)
    results, _published = scored()
    for name, result in results.items():
        sys.stdout.buffer.write(f"{name} {result.model_dump_json()} {result.explain()}\n".encode())
    return 1 if differences() or len(results) != AGENCIES else 0


if __name__ == "__main__":
    sys.exit(main())
