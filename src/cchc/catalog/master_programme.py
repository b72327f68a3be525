"""A master programme of administrative reform (chương trình tổng thể cải cách hành chính) and its areas."""

from pydantic import model_validator

from cchc.documents import Document
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import Record
from cchc.values import Period


class Area(Record):
    """An area of reform (lĩnh vực cải cách).

    Attributes:
        code: a short English name that is the same in every programme, "public_finance".
        name: its official name.
        replaces: the code of the area that it replaces in the programme before; "" if its code was the same there.
    """

    code: str
    name: str
    replaces: str = ""

    def __str__(self) -> str:
        return self.name


class MasterProgramme(Record):
    """A master programme (chương trình tổng thể): the document, its years, and the areas in its order.

    Attributes:
        document: the resolution or decision.
        period: the years that it covers.
        areas: the areas of reform.

    Raises:
        ValidationError: two areas have one code.
    """

    document: Document
    period: Period
    areas: tuple[Area, ...]

    @model_validator(mode="after")
    def _codes_differ(self) -> "MasterProgramme":
        codes = [area.code for area in self.areas]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            raise InvalidInput.of("areas", _("hai lĩnh vực cùng mã"), ", ".join(twice), _("hãy sửa mã"))
        return self

    @property
    def crosswalk(self) -> dict[str, str]:
        """The code here by the code in the programme before (bảng đối chiếu lĩnh vực), for the areas that continue.

        >>> from cchc.catalog import load
        >>> load("reform_areas", 2021).crosswalk["modernisation"]
        'digital_government'
        """
        return {area.replaces or area.code: area.code for area in self.areas}
