import pickle

import pytest
from pydantic import TypeAdapter

from cchc.documents import Body, GovernmentLevel
from cchc.documents.body import Codes
from cchc.errors import InvalidInput
from cchc.values import Period


def test_a_body() -> None:
    body = Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT, Period.years(2016, 2024), {"b": "2", "a": "1"})
    assert str(body) == "Sở Nội vụ"
    assert list(body.codes) == ["a", "b"]
    assert len(body.codes) == 2
    assert {body: 1}[Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT, Period.years(2016, 2024), {"a": "1", "b": "2"})] == 1
    assert body != Body("Sở Nội vụ")
    assert pickle.loads(pickle.dumps(body)) == body  # noqa: S301  # our own bytes


def test_codes_never_change() -> None:
    codes = Codes({"a": "1"})
    assert codes == {"a": "1"}
    assert repr(codes) == "Codes({'a': '1'})"
    with pytest.raises(TypeError):
        codes["a"] = "2"  # type: ignore[index]  # on purpose
    with pytest.raises(KeyError):
        codes["b"]
    with pytest.raises(InvalidInput, match="mã phải là văn bản"):
        Codes({"a": 1})  # type: ignore[dict-item]  # on purpose


def test_json() -> None:
    form = TypeAdapter(Body)
    body = Body("Sở Nội vụ", GovernmentLevel.DEPARTMENT, codes={"a": "1"})
    assert form.validate_json(form.dump_json(body)) == body
    assert form.json_schema()["properties"]["codes"]["type"] == "object"


@pytest.mark.parametrize("name", ["", "  ", None])
def test_a_body_has_a_name(name: str) -> None:
    with pytest.raises(InvalidInput):
        Body(name)


def test_level_by_its_wording() -> None:
    assert Body("A", "cấp sở").level is GovernmentLevel.DEPARTMENT  # as JSON has it
