import pytest
from pydantic import ValidationError

from cchc import Document
from cchc.errors import Fault, FaultCollector, InvalidInput, faults
from cchc.messages import _

FAULT = Fault("", "code", "sai", "", "")


def test_no_fault_no_error() -> None:
    with FaultCollector() as gather, gather.at("a"):
        pass
    assert gather.faults == ()


def test_all_faults_in_order_with_paths() -> None:
    with pytest.raises(InvalidInput) as caught, FaultCollector() as gather:
        with gather.at("a", 1):
            raise InvalidInput(FAULT)
        gather.add(FAULT)
        with gather.at("b"):
            Document.model_validate({})
    assert [fault.path for fault in caught.value.faults] == ["/a/1", "", "/b/number"]


def test_what_the_block_refuses_itself_joins_the_others() -> None:
    with pytest.raises(InvalidInput) as caught, FaultCollector() as gather:
        gather.add(FAULT)
        Document.model_validate({})
    assert len(caught.value.faults) == 2
    assert isinstance(caught.value.__cause__, ValidationError)


def test_other_errors_pass_through() -> None:
    with pytest.raises(ValueError, match="invalid literal"), FaultCollector() as gather, gather.at("a"):
        int("x")
    with pytest.raises(KeyError), FaultCollector() as gather:
        gather.add(FAULT)
        raise KeyError


def test_gathered_faults_still_speak_english() -> None:
    with pytest.raises(InvalidInput) as caught, FaultCollector() as gather, gather.at("a"):
        raise InvalidInput.of("code", _("đạt"))
    assert faults(caught.value, "en")[0].what == "met"
