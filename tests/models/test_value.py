from types import MappingProxyType

import pytest
from pydantic import TypeAdapter

from cchc.errors import InvalidInput
from cchc.models import Value
from cchc.values import Period, Ratio


def test_of_takes_the_value_or_its_text() -> None:
    ratio = Ratio(1, 2)
    assert Ratio.of(ratio) is ratio
    assert Ratio.of("1/2") == ratio
    with pytest.raises(InvalidInput, match="9.850/10.000"):
        Ratio.of(Period.year(2016))  # type: ignore[arg-type]  # on purpose


def test_the_mixin_itself_reads_nothing() -> None:
    with pytest.raises(NotImplementedError):
        Value.parse("x")


def test_a_structured_value_is_read_from_any_mapping() -> None:
    adapter = TypeAdapter(Ratio)
    assert adapter.validate_python(MappingProxyType({"num": 9, "den": 10})) == Ratio(9, 10)
    assert adapter.validate_python({"num": 9, "den": 10}) == Ratio(9, 10)
