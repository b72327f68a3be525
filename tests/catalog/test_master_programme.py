"""Areas of reform and what became of them from programme to programme."""

import pytest
from pydantic import ValidationError

from cchc.catalog import Area, MasterProgramme, load
from cchc.documents import Document, DocumentNumber
from cchc.errors import faults
from cchc.values import Period


def test_two_areas_took_the_place_of_two() -> None:
    before, after = load("reform_areas", 2020), load("reform_areas", 2021)
    assert [len(one.areas) for one in (before, after)] == [6, 6]
    assert (before.document.number.serial, after.document.number.serial) == ("30c", "76")
    assert set(after.crosswalk) == {area.code for area in before.areas}
    assert {old: new for old, new in after.crosswalk.items() if old != new} == {
        "staff": "civil_service",
        "modernisation": "digital_government",
    }
    assert len(load("reform_areas", 2005).areas) == 4
    assert str(after.areas[0]) == "Cải cách thể chế"


def test_codes_differ() -> None:
    document = Document(number=DocumentNumber.parse("76/NQ-CP"))
    twice = (Area(code="a", name="A"), Area(code="a", name="B"))
    with pytest.raises(ValidationError) as error:
        MasterProgramme(document=document, period=Period.years(2021, 2030), areas=twice)
    assert [fault.code for fault in faults(error.value)] == ["areas"]


def test_two_resolutions_have_one_number() -> None:
    register = load("reform_programmes")
    assert [str(document.issued_on) for document in register.find("76/NQ-CP")] == ["2013-06-13", "2021-07-15"]
