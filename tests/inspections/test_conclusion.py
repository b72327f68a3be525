"""A conclusion is spoken or a document, and a number is never made up."""

from typing import Any

import pytest
from pydantic import ValidationError

from cchc.errors import faults
from cchc.inspections import Conclusion

WRITTEN = {"number": "12-TB/TU", "issued_on": "2019-09-05", "issuer": {"name": "Tỉnh ủy X"}}


def test_a_spoken_conclusion_has_no_number() -> None:
    spoken = Conclusion.model_validate({"on": "2019-08-21"})
    assert str(spoken) == str(spoken.source) == "Kết luận bằng lời tại buổi làm việc ngày 21/8/2019"


def test_a_written_one_is_cited_by_its_document() -> None:
    written = Conclusion.model_validate({"on": "2019-09-05", "document": WRITTEN})
    assert str(written) == "Thông báo số 12-TB/TU ngày 05/9/2019 của Tỉnh ủy X"
    assert str(written.source) == "Thông báo 12-TB/TU ngày 05/9/2019 của Tỉnh ủy X"
    unknown = Conclusion.model_validate({"on": "2019-09-05", "document": {"number": "12-XX/TU"}})
    assert str(unknown.source) == "12-XX/TU ngày 05/9/2019"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"document": WRITTEN | {"issued_on": "2019-09-06"}}, [("/document", "day")]),
        (
            {"recommendations": [{"code": "1", "text": "A"}, {"code": "1", "text": "B"}]},
            [("/recommendations/0", "twice")],
        ),
    ],
)
def test_what_cannot_be(changed: dict[str, Any], told: list[tuple[str, str]]) -> None:
    with pytest.raises(ValidationError) as error:
        Conclusion.model_validate({"on": "2019-09-05"} | changed)
    assert [(fault.path, fault.code) for fault in faults(error.value)] == told
