"""Draw the texts of our values from their JSON Schemas alone, and let our reader take them.

    python tests/schemas/texts.py [--count 1000]

For each value type: `json_formats` draws the texts of its format, as `hypothesis-jsonschema` and Schemathesis do when
they are given it; those that do not fit the pattern and the length of the schema are thrown away. Exits 1 if fewer
than 95 % of the texts of a schema are taken.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from hypothesis import HealthCheck, Phase, given, settings
from pydantic import TypeAdapter

from cchc.calendars import Deadline, Shift, TimeLimit, WorkingHours
from cchc.documents import DocumentNumber, Provision, Source
from cchc.indicators import Ballots, Counts
from cchc.models import Value
from cchc.plans import Recurrence, TargetDue
from cchc.strategies import json_formats
from cchc.values import Code, Interval, Period, Quantity, Ratio, Rounding, Term, TimeSpan

LEAST_PERCENT = 95
KINDS: tuple[type[Value], ...] = (
    Ballots,
    Code,
    Counts,
    Deadline,
    DocumentNumber,
    Interval,
    Period,
    Provision,
    Quantity,
    Ratio,
    Recurrence,
    Rounding,
    Shift,
    Source,
    TargetDue,
    Term,
    TimeLimit,
    TimeSpan,
    WorkingHours,
)


class Taken(NamedTuple):
    """How many texts of a schema were drawn, fit it, and were taken."""

    schema: str
    drawn: int
    fitting: int
    taken: int

    @property
    def enough(self) -> bool:
        """True if at least 95 % of the texts that fit were taken, and as many fit."""
        return min(self.fitting, self.taken) * 100 >= LEAST_PERCENT * self.drawn > 0


def text_schemas(kind: type[Value]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the schemas of the text of a value type, each with a name."""
    for mode in ("validation", "serialization"):
        schema = TypeAdapter(kind).json_schema(mode=mode)
        for form in (schema, *cast("list[dict[str, Any]]", schema.get("anyOf", []))):
            if form.get("type") == "string":
                yield f"{kind.__name__}, {mode}", form


def taken(kind: type[Value], name: str, schema: dict[str, Any], count: int) -> Taken:
    """Draw texts of a schema, and count those that fit it and those that our reader takes."""
    reader = TypeAdapter(kind)
    drawn = fitting = read = 0

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(json_formats()[schema["format"]])
    def draw(text: str) -> None:
        nonlocal drawn, fitting, read
        drawn += 1
        fitting += bool(re.search(schema.get("pattern", ""), text)) and len(text) <= schema.get("maxLength", len(text))
        try:
            reader.validate_json(json.dumps(text))
        except ValueError:
            return
        read += 1

    draw()
    return Taken(name, drawn, fitting, read)


def main() -> int:
    """Print the table; 1 if a line fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000, help="texts of each schema")
    count: int = parser.parse_args().count
    found = [taken(kind, name, schema, count) for kind in KINDS for name, schema in text_schemas(kind)]
    for one in found:
        print(f"{'PASS' if one.enough else 'FAIL'}  {one.schema}: {one.taken} of {one.drawn} taken, {one.fitting} fit")
    return 0 if all(one.enough for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
