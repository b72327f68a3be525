"""Constructors of values that are handed a text name `parse`."""

import importlib
import inspect

import public_names
import pytest

from cchc.errors import InvalidInput
from cchc.models import Value
from cchc.plans import Recurrence
from cchc.values import Ratio

VALUES: list[type[Value]] = [
    thing
    for module, names in public_names.public().items()
    for thing in (getattr(importlib.import_module(module), name) for name in names)
    if module != "cchc" and inspect.isclass(thing) and issubclass(thing, Value) and thing is not Value
]


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_a_text_that_parse_reads_is_refused_with_parse(kind: type[Value]) -> None:
    build: object = kind
    assert callable(build)
    if kind is Recurrence:
        assert build(kind.example) == kind.parse(kind.example)
        return
    with pytest.raises(InvalidInput) as caught:
        build(kind.example)
    assert caught.value.faults[0].code == "parse"
    assert str(caught.value).endswith(f"hãy dùng {kind.__name__}.parse(…)")


def test_a_text_that_parse_does_not_read_either() -> None:
    with pytest.raises(TypeError, match="den"):
        Ratio("abc")  # type: ignore[call-arg, arg-type]  # on purpose
