from dataclasses import dataclass
from typing import ClassVar

from pydantic import TypeAdapter

from cchc.documents import Body
from cchc.frameworks import Framework
from cchc.messages.description import attributes, summary
from cchc.models import Record
from cchc.models.schema import DATACLASS_CONFIG
from cchc.values import Entry, Ratio


def test_properties_say_what_they_are() -> None:
    told = Framework.model_json_schema()
    assert told["properties"]["total"]["description"].startswith("the required sum of the maxima of the first level")
    assert told["properties"]["format"]["description"] == "the version of the JSON form, 1 so far."
    body = TypeAdapter(Body).json_schema()["properties"]
    assert body["successors"]["description"] == "the names of the bodies that followed it."
    assert TypeAdapter(Entry[int]).json_schema()["properties"]["reason"]["description"]


def test_a_line_that_goes_on_and_a_class_that_says_nothing() -> None:
    assert attributes(Framework)["total"].endswith("None requires no sum.")
    assert attributes(Ratio)["den"] == "the denominator, 0 or more; 0 if there was nothing to count."

    class Silent(Record):
        count: int

    @dataclass
    class Quiet:
        __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG
        count: int

    Quiet.__doc__ = None
    for kind in (Silent, Quiet):
        told = TypeAdapter(kind).json_schema()
        assert summary(kind) == ""
        assert "description" not in told
        assert "description" not in told["properties"]["count"]
