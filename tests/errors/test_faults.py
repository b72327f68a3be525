import subprocess
import sys

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from cchc import Criterion, Document, Observation
from cchc.errors import CchcError, Fault, InvalidInput, faults
from cchc.messages import _, use_language


def caught(**fields: object) -> ValidationError:
    with pytest.raises(ValidationError) as info:
        Document.model_validate(fields)
    return info.value


def test_of_ours() -> None:
    error = InvalidInput.of("code", _("đạt"), "x")
    assert faults(error)[0].what == "đạt"
    assert faults(error, "en")[0].what == "met"
    with use_language("en"):
        assert faults(error)[0].what == "met"
        assert faults(error, "vi")[0].what == "đạt"
    with pytest.raises(LookupError):
        faults(error, "fr")


def test_of_a_group() -> None:
    group = BaseExceptionGroup("", [InvalidInput.of("a", "A"), ExceptionGroup("", [InvalidInput.of("b", "B")])])
    assert [fault.code for fault in faults(group)] == ["a", "b"]


def test_of_any_other_error() -> None:
    assert faults(KeyError("k"), "en") == (
        Fault("", "KeyError", "an error from outside the library", "'k'", "look at the call again"),
    )


def test_of_pydantic_ours_inside_and_its_own_words() -> None:
    error = caught(number="x", issued_on=0.5, subjekt="y", subject=3)
    told = {fault.path: fault for fault in faults(error)}
    assert told["/number"].code == "number"
    assert told["/issued_on"].what == "phải là một ngày"
    assert told["/subjekt"].code == "extra_forbidden"
    assert told["/subject"].code == "string_type"
    assert faults(error, "en")[0].what == "the number of the document is missing"
    assert faults(caught(subject="x"))[0] == Fault(
        "/number", "missing", "thiếu trường bắt buộc", "", "hãy bổ sung trường này"
    )


def test_of_pydantic_other_kinds() -> None:
    class Form(BaseModel):
        model_config = ConfigDict(frozen=True)
        count: int = 0

    with pytest.raises(ValidationError) as info:
        Form.model_validate({"count": "x"})
    (fault,) = faults(info.value)
    assert (fault.what, fault.remedy) == ("phải là số nguyên", "hãy nhập số nguyên, không có phần thập phân")
    with pytest.raises(ValidationError) as info:
        Form().count = 2
    assert faults(info.value)[0].code == "frozen_instance"


def test_paths_reach_into_the_record() -> None:
    with pytest.raises(ValidationError) as info:
        Criterion.model_validate({"title": "a", "children": [{"title": "b", "max_points": 0.5}]})
    assert [fault.path for fault in faults(info.value)] == ["/children/0/max_points"]
    with pytest.raises(ValidationError) as info:
        Observation.model_validate({"value": {"ratio": "x"}, "period": "năm 2015"})
    assert [fault.path for fault in faults(info.value)] == ["/value/ratio"]


def test_pydantic_is_not_imported_to_ask() -> None:
    code = "import sys; from cchc.errors import faults; faults(KeyError()); print('pydantic_core' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True, encoding="utf-8").strip() == "False"


def test_every_error_of_ours_is_told() -> None:
    assert faults(CchcError()) == ()


class HandedOn(Exception):
    """As FastAPI's `RequestValidationError`: pydantic's lines in an error of another."""

    def __init__(self, lines: object) -> None:
        super().__init__("two faults")
        self.lines = lines

    def errors(self) -> object:
        return self.lines


def test_of_pydantics_lines_handed_on_by_others() -> None:
    lines = [{**line, "loc": ("body", *line["loc"])} for line in caught(number="x", subjekt="y").errors()]
    told = faults(HandedOn(lines), "en")
    assert [(fault.path, fault.code) for fault in told] == [
        ("/body/number", "number"),
        ("/body/subjekt", "extra_forbidden"),
    ]
    assert told[0].what == "the number of the document is missing"
    assert faults(HandedOn(tuple(lines)), "en") == told


@pytest.mark.parametrize("lines", [[], (), None, "x", ["x"], [{"loc": ("a",), "msg": "b"}], {"type": "x"}])
def test_of_errors_that_only_look_like_it(lines: object) -> None:
    (fault,) = faults(HandedOn(lines))
    assert (fault.code, fault.read) == ("HandedOn", "two faults")


def test_of_an_error_with_errors_of_another_kind() -> None:
    error = ValueError("x")
    error.errors = ["x"]  # type: ignore[attr-defined]  # as some libraries have it
    assert faults(error)[0].code == "ValueError"
