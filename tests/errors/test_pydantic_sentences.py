"""Every type of fault that pydantic knows has a Vietnamese and an English sentence of ours."""

import json
import re
from typing import Any, Literal, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError, field_validator
from pydantic_core import PydanticCustomError, PydanticKnownError, core_schema
from pydantic_core._pydantic_core import list_all_errors

from cchc.errors import faults
from cchc.errors.pydantic_sentences import sentence_of

CONTEXTS = {str(one["type"]): one["example_context"] or {} for one in list_all_errors()}
TYPES = get_args(core_schema.ErrorType)
OWN = {"value_error", "assertion_error"}
"""Those whose words are of the validator that raised them."""


def line(kind: str, context: dict[str, Any]) -> Any:
    return {"type": kind, "loc": (), "msg": "Input should be", "input": 1, "ctx": context}


def test_the_list_is_the_whole_list() -> None:
    assert set(TYPES) == set(CONTEXTS)


@pytest.mark.parametrize("kind", sorted(set(TYPES) - OWN))
def test_every_type_has_our_words(kind: str) -> None:
    english = str(PydanticKnownError(kind, CONTEXTS[kind] or None).message())  # type: ignore[arg-type]  # of the list
    for message in sentence_of(line(kind, CONTEXTS[kind])):
        assert message
        assert re.search("[à-ỹđ]", message), message
        assert message != "giá trị không hợp lệ"
        assert message.in_language("en") != message
        assert english not in message


@pytest.mark.parametrize("kind", sorted(kind for kind in set(TYPES) - OWN if CONTEXTS[kind]))
def test_a_line_without_its_context_is_told_too(kind: str) -> None:
    assert all(sentence_of(line(kind, {})))


def test_words_of_other_validators_are_theirs() -> None:
    class Form(BaseModel):
        count: int

        @field_validator("count")
        @classmethod
        def even(cls, value: int) -> int:
            if value == 1:
                raise PydanticCustomError("odd", "một số lẻ")
            if value == 3:
                raise ValueError("số lẻ")
            return value

    said: list[str] = []
    for value in (1, 3):
        with pytest.raises(ValidationError) as info:
            Form(count=value)
        said += [fault.remedy for fault in faults(info.value)]
    assert said == ["theo kiểm tra của chương trình: một số lẻ", "theo kiểm tra của chương trình: số lẻ"]
    handed_on = line("value_error", {"error": {}})
    handed_on["msg"] = "Value error, số lẻ"
    (what, remedy) = sentence_of(handed_on)
    assert (what, remedy) == ("giá trị không hợp lệ", "theo kiểm tra của chương trình: số lẻ")


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ('{"a": 1', "JSON thiếu phần cuối", "hãy xem lại dòng 1, cột 7"),
        ('{"a": 1,}', "JSON thừa dấu phẩy", "hãy xem lại dòng 1, cột 9"),
        ("{}{", "JSON thừa ký tự ở cuối", "hãy xem lại dòng 1, cột 3"),
        ("{a: 1}", "tên trường của JSON phải nằm trong dấu ngoặc kép", "hãy xem lại dòng 1, cột 2"),
        ('{"a": x}', "JSON sai cú pháp", "hãy xem lại dòng 1, cột 7"),
    ],
)
def test_json_that_cannot_be_read(text: str, what: str, remedy: str) -> None:
    with pytest.raises(ValidationError) as info:
        TypeAdapter(dict[str, int]).validate_json(text)
    (fault,) = faults(info.value)
    assert (fault.what, fault.remedy) == (what, remedy)


def test_json_refused_by_another_reader() -> None:
    with pytest.raises(json.JSONDecodeError) as info:
        json.loads("{")
    assert sentence_of(line("json_invalid", {"error": info.value.msg})) == (
        "JSON sai cú pháp",
        "hãy xem lại văn bản JSON",
    )


def test_choices_are_listed_without_english() -> None:
    with pytest.raises(ValidationError) as info:
        TypeAdapter(Literal["a", "b", "c"]).validate_python("d")
    assert str(faults(info.value)[0]) == "không có lựa chọn này: “d”; hãy chọn a, b, c"
