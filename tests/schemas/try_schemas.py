"""Let other programs read our JSON Schemas: one draws instances that our models read, others write TypeScript types.

    python tests/schemas/try_schemas.py [--count 100] [--folder DIR] [--show]

It makes an environment with `hypothesis-jsonschema` and installs two npm packages into DIR (a temporary folder unless
it is given, in which case they are used again). Needs `npm` and a network, or registries that are reachable.

- Instances are drawn from the schema alone. An instance that a model refuses must be refused for rules between fields
  (`BETWEEN_FIELDS`), which a JSON Schema cannot state; with these rules met, at least 90 of 100 score sheets are taken.
- `json-schema-to-typescript` writes the types of a framework, a sheet and an assessment, `openapi-typescript` those of
  the example of the guide on FastAPI: at most 60 named types each for the first, and no numbered twin of a type.

Exits 1 if one of these does not hold. `--show` prints the types of a score sheet.
"""

import argparse
import io
import json
import re
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, cast

from unroll import unrolled

from cchc import Framework, ScoreSheet
from cchc.assessments import Assessment
from cchc.errors import faults

HERE = Path(__file__).parent
KINDS: tuple[type[Any], ...] = (ScoreSheet, Framework, Assessment)
PYTHON_PACKAGES = ("hypothesis<6.120", "hypothesis-jsonschema")
NPM_PACKAGES = ("json-schema-to-typescript", "openapi-typescript")
MAX_TYPES = 60
LEAST_TAKEN = 90
BETWEEN_FIELDS = {
    "period": "the first day of a period is not after the last, and it is a period that offices report on",
    "above_total": "no step of a survey has more ballots than the one before",
    "mark": "an entry has points or a figure, not both",
    "twice": "no criterion has two cells, no label two counts",
    "condition": "a cap of a class has a criterion and an interval, or neither",
    "share": "a share is between 0 and the whole",
    "zero_denominator": "a share is of something",
    "empty": "the lower end of an interval is below the upper one",
    "rounding": "places are 0 without a level",
    "unbounded": "points have a bound in the domain of the rule",
    "max_points": "the maximum is above the points at the target",
    "brackets": "brackets follow one another",
    "order": "ends and points are in order",
    "legacy": "no text looks like one of an old Vietnamese encoding, which is a matter of all its letters",
}
BALLOTS = ("sent", "returned", "valid", "satisfied")
EXAMPLE = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


def in_order(node: Any) -> Any:
    """Return an instance in which the rules between fields of a score sheet are met, everything else as it was."""
    if isinstance(node, list):
        return [in_order(one) for one in cast("list[object]", node)]
    if not isinstance(node, dict):
        return node
    drawn: dict[str, Any] = {name: in_order(one) for name, one in cast("dict[str, Any]", node).items()}
    if drawn.keys() == {"first", "last"}:
        drawn["first"], drawn["last"] = sorted((drawn["first"], drawn["last"]))
    if drawn.keys() == {*BALLOTS}:
        drawn.update(zip(BALLOTS, sorted(drawn.values(), reverse=True), strict=True))
    if {"column", "points", "value"} <= drawn.keys():
        drawn["points"] = (drawn["points"] or "1") if drawn["value"] is None else None
    if "cells" in drawn:
        drawn["cells"] = [*{cell["key"]: cell for cell in drawn["cells"]}.values()]
    return drawn


def refusals(kind: type[Any], instances: list[Any]) -> Iterator[set[str]]:
    """Yield the codes of the faults of each instance; an empty set if the model takes it."""
    for instance in instances:
        try:
            kind.model_validate_json(json.dumps(instance))
        except ValueError as error:
            yield {fault.code for fault in faults(error)}
        else:
            yield set()


def drawn_instances(python: Path, kind: type[Any], count: int, folder: Path) -> list[Any]:
    """Return what the other environment draws from the schema of a class."""
    path = folder / f"{kind.__name__}.unrolled.json"
    path.write_text(json.dumps(unrolled(kind.model_json_schema(mode="serialization"))), encoding="utf-8")
    command = [str(python), str(HERE / "draw.py"), str(path), str(count)]
    instances: list[Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return instances


def try_drawing(python: Path, count: int, folder: Path) -> bool:
    """Draw instances of each class and print how many are taken; False if one is refused for a single field."""
    holds = True
    for kind in KINDS:
        instances = drawn_instances(python, kind, count, folder)
        found = [*refusals(kind, instances)]
        codes = Counter(code for one in found for code in one)
        single = {code for code in codes if code not in BETWEEN_FIELDS}
        mended = [*refusals(kind, in_order(instances))]
        taken = mended.count(set())
        fits = not single and (kind is not ScoreSheet or taken * 100 >= LEAST_TAKEN * len(instances))
        holds &= fits
        print(
            f"{'PASS' if fits else 'FAIL'}  {kind.__name__}: {found.count(set())} of {len(instances)} taken as drawn, "
            f"{taken} with the rules between fields of a sheet met; refused for {dict(codes.most_common())}"
        )
        for code in sorted(single):
            print(f"      {code}: a rule of a single field, which the schema could state")
    return holds


def try_types(folder: Path, *, show: bool) -> bool:
    """Write TypeScript types of each class and of the API of the guide; False if there are too many, or twins."""
    holds = True
    for kind in KINDS:
        for mode in ("validation", "serialization"):
            path = folder / f"{kind.__name__}.{mode}.json"
            path.write_text(json.dumps(kind.model_json_schema(mode=mode), ensure_ascii=False), encoding="utf-8")
            types = _npx(folder, "json2ts", "-i", path.name)
            holds &= _fits(
                f"{kind.__name__}, {mode}", re.findall(r"^export (?:type|interface) (\w+)", types, re.MULTILINE)
            )
            if show and kind is ScoreSheet and mode == "serialization":
                print(types)
    path = folder / "openapi.json"
    path.write_text(json.dumps(openapi_of_guide(), ensure_ascii=False), encoding="utf-8")
    schemas = _npx(folder, "openapi-typescript", path.name).partition("schemas: {")[2].partition("\n    };")[0]
    names = re.findall(r'^ {8}"?([\w-]+)"?: ', schemas, re.MULTILINE)
    return _fits("the API of the guide, each type as input and as output", names, most=2 * MAX_TYPES) and holds


def openapi_of_guide() -> dict[str, Any]:
    """Return the OpenAPI description of the application in the guide on FastAPI."""
    page = (HERE.parents[1] / "docs" / "guides" / "embed_fastapi.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {"__name__": "guide"}
    for block in EXAMPLE.findall(page):
        with redirect_stdout(io.StringIO()):
            exec(compile(block, "embed_fastapi.md", "exec"), names)  # noqa: S102  # our own page
    return cast("dict[str, Any]", names["app"].openapi())


def _fits(what: str, names: list[str], most: int = MAX_TYPES) -> bool:
    twins = [name for name in names if name.rstrip("0123456789") != name and name.rstrip("0123456789") in names]
    fits = bool(names) and len(names) <= most and not twins
    print(f"{'PASS' if fits else 'FAIL'}  {what}: {len(names)} named types (at most {most}), twins: {twins or 'none'}")
    return fits


def _npx(folder: Path, *command: str) -> str:
    called = ["npx", "--no-install", *command]
    return subprocess.run(called, cwd=folder, check=True, capture_output=True, text=True).stdout


def prepared(folder: Path) -> Path:
    """Return the interpreter of the other environment; install it and the npm packages where they are missing."""
    python = folder / "env" / "bin" / "python"
    if not python.exists():
        venv.create(folder / "env", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PYTHON_PACKAGES], check=True)
    if not (folder / "node_modules").exists():
        subprocess.run(["npm", "install", "--silent", *NPM_PACKAGES], cwd=folder, check=True)  # noqa: S607  # npm of the user
    return python


def main() -> int:
    """Print the table; 1 where a line is a FAIL."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100, help="instances of each class")
    parser.add_argument("--folder", type=Path, help="where the other programs are installed, to use them again")
    parser.add_argument("--show", action="store_true", help="print the types of a score sheet")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder: Path = (asked.folder or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        python = prepared(folder)
        typed = try_types(folder, show=asked.show)
        return 0 if try_drawing(python, asked.count, folder) and typed else 1


if __name__ == "__main__":
    sys.exit(main())
