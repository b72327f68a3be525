"""The hundred criteria of `compare_assessments.py` in OpenFisca-Core, which wants an environment of its own.

    python -m venv DIR && DIR/bin/pip install openfisca-core && DIR/bin/python tests/benchmarks/openfisca_sheets.py

Prints the milliseconds of scoring 63 and 10,000 bodies, medians of nine. A simulation keeps what it worked out, so each
scoring needs a new one: the first figure has it, with columns that are ready, the second has the formulas alone. Hold
them against `compare.py --only assessments` on the same machine. Points are float32 there: no cell is compared.
"""

import importlib
import random
import statistics
import sys
import time
from typing import Any


def of_the_peer(name: str) -> Any:
    """A module of the other environment, asked for when it is needed: tests are collected without it."""
    return importlib.import_module(name)


SORTS = ["yes"] * 20 + ["band"] * 20 + ["share"] * 30 + ["bounds"] * 15 + ["off"] * 15
YEAR = "2026"


def scored(sort: str, value: Any) -> Any:
    """The points of a column of values."""
    np = of_the_peer("numpy")
    match sort:
        case "yes":
            return value
        case "band":
            return np.select([value >= 0.98, value >= 0.95, value >= 0.9, value >= 0.85], [2, 1.5, 1, 0.5], 0)
        case "share":
            return np.where(value < 0.5, 0, np.floor(value * 125 + 0.5) / 100)
        case "bounds":
            return np.floor(value * 2 + 0.5) / 100
        case _:
            return np.maximum(0, 1 - value * 0.25)


def variable(body: Any, name: str, formula: Any = None) -> Any:
    """A variable of the system."""
    year = of_the_peer("openfisca_core.periods").DateUnit.YEAR
    fields = {"value_type": float, "entity": body, "definition_period": year, "label": name}
    return type(
        name,
        (of_the_peer("openfisca_core.variables").Variable,),
        fields if formula is None else {**fields, "formula": formula},
    )


def formula_of(place: int, sort: str) -> Any:
    """The formula of a criterion."""
    return lambda body, period: scored(sort, body(f"input_{place}", period))


def total(body: Any, period: Any) -> Any:
    """The sum of all criteria."""
    return sum(body(f"points_{place}", period) for place in range(len(SORTS)))


def system() -> Any:
    """The system of a hundred inputs, a hundred formulas and their sum."""
    body = of_the_peer("openfisca_core.entities").Entity("body", "bodies", "A body that is scored", "")
    body.is_person = True
    found = of_the_peer("openfisca_core.taxbenefitsystems").TaxBenefitSystem([body])
    for place, sort in enumerate(SORTS):
        found.add_variable(variable(body, f"input_{place}"))
        found.add_variable(variable(body, f"points_{place}", formula_of(place, sort)))
    found.add_variable(variable(body, "total", total))
    return found


def drawn(sort: str, count: int) -> Any:
    """A column of values."""
    np = of_the_peer("numpy")
    draw = random.Random(1007)  # noqa: S311  # the same draws in every run
    told = {"yes": lambda: draw.random() < 0.8, "bounds": lambda: draw.randrange(51), "off": lambda: draw.randrange(7)}
    return np.array([told.get(sort, lambda: draw.uniform(0.3, 1))() for _body in range(count)], dtype=np.float32)


def milliseconds(count: int) -> tuple[float, float]:
    """The median times of scoring so many bodies: the formulas alone, and with the simulation that they need."""
    known: Any = system()
    builder = of_the_peer("openfisca_core.simulations").SimulationBuilder
    columns = [drawn(sort, count) for sort in SORTS]
    alone: list[float] = []
    whole: list[float] = []
    for _turn in range(9):
        start = time.perf_counter()
        simulation: Any = builder().build_default_simulation(known, count)
        for place, column in enumerate(columns):
            simulation.set_input(f"input_{place}", YEAR, column)
        ready = time.perf_counter()
        simulation.calculate("total", YEAR)
        alone.append(time.perf_counter() - ready)
        whole.append(time.perf_counter() - start)
    return statistics.median(alone) * 1000, statistics.median(whole) * 1000


if __name__ == "__main__":
    for bodies in (63, 10_000):
        formulas, all_of_it = milliseconds(bodies)
        sys.stdout.write(f"{bodies:,} bodies in OpenFisca-Core: {all_of_it:.2f} ms, formulas alone {formulas:.2f} ms\n")
