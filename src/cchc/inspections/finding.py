"""The findings of an inspection (kết quả, hạn chế, nguyên nhân): results, shortcomings and their causes."""

from typing import Annotated

from pydantic import Field

from cchc.documents import SourceField
from cchc.indicators import Evidence
from cchc.messages import LabelledEnum, _
from cchc.models import NOT_BLANK, JsonForm, Record, TupleField, default


class FindingKind(LabelledEnum):
    """The kind of a finding (loại nhận định)."""

    RESULT = "result", _("kết quả")
    """What was done well (kết quả, ưu điểm)."""
    SHORTCOMING = "shortcoming", _("hạn chế")
    """What fell short (hạn chế, khuyết điểm, tồn tại)."""


class CauseOrigin(LabelledEnum):
    """The origin of a cause (nguồn gốc của nguyên nhân)."""

    INTERNAL = "internal", _("chủ quan")
    """Within the body's own power (chủ quan)."""
    EXTERNAL = "external", _("khách quan")
    """Outside the body's power (khách quan)."""


class Finding(Record):
    """A finding (nhận định) of an inspection.

    Attributes:
        code: its code in its inspection, "HC1".
        kind: result or shortcoming.
        text: the words.
        area: the area of reform, or "".
        indicator_name: the name of the indicator that measures it, "PCI: Đào tạo lao động", or "".
        source: the document and provision that it is judged by, or None.
        evidence: the evidence of it.
        repeats_code: the code of the finding that it repeats, in the inspection that `compare_inspections` is given
            first; "" if it is new.

    >>> print(Finding(code="HC1", kind="shortcoming", text="Cập nhật thủ tục chưa kịp thời"))
    hạn chế: Cập nhật thủ tục chưa kịp thời
    """

    code: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    kind: FindingKind
    text: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    area: str = ""
    indicator_name: str = ""
    source: SourceField = default(None)
    evidence: TupleField[Evidence] = default(())
    repeats_code: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


class Cause(Record):
    """A cause (nguyên nhân) of a shortcoming.

    Attributes:
        text: the words.
        origin: within the body's own power or outside it; None if not stated.
        findings: the codes of the findings that it explains; () if not stated.

    >>> Cause(text="Nhận thức chưa đúng tầm", origin="internal").origin
    <CauseOrigin.INTERNAL: 'internal'>
    """

    text: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    origin: CauseOrigin | None = None
    findings: TupleField[str] = default(())

    def __str__(self) -> str:
        return self.text if self.origin is None else f"{self.text} ({self.origin})"
