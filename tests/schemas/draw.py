"""Draw instances of a JSON Schema, in an environment of its own (`hypothesis<6.120` and `hypothesis-jsonschema`).

    DIR/bin/python tests/schemas/draw.py SCHEMA.json COUNT > INSTANCES.json

It imports nothing of ours: the instances are what somebody else makes of the schema alone.
"""

import importlib
import json
import sys
import warnings
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

SEED = 1145


def main(path: str, count: str) -> None:
    """Print the instances as one JSON list."""
    warnings.simplefilter("ignore")
    from_schema = importlib.import_module("hypothesis_jsonschema").from_schema
    drawn: list[Any] = []

    @seed(SEED)
    @settings(
        max_examples=int(count),
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck.__members__.values()],
    )
    @given(from_schema(json.loads(Path(path).read_text(encoding="utf-8"))))
    def draw(instance: Any) -> None:
        drawn.append(instance)

    draw()
    json.dump(drawn, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
