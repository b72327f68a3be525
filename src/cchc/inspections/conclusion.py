"""The conclusion of an inspection (kết luận): spoken at the session, or a document."""

from pydantic import Field, model_validator

from cchc.documents import Document, Source
from cchc.errors import FaultCollector, InvalidInput
from cchc.inspections.recommendation import Recommendation
from cchc.messages import _
from cchc.models import Record, TupleField, default
from cchc.values import DayField
from cchc.viet import format_date

_SPOKEN = "Kết luận bằng lời tại buổi làm việc"


class Conclusion(Record):
    """A conclusion (kết luận kiểm tra): its day, spoken or written, and its recommendations.

    A spoken conclusion has no number, and none is made up for it.

    Attributes:
        on: the day it was given or issued.
        by: who gave it, by title and never by name; "" if not stated.
        document: the notice or conclusion in writing; None if it was spoken.
        recommendations: what it asks for.

    Raises:
        ValidationError: two recommendations have one code, or the document is of another day.

    >>> conclusion = Conclusion(on="21/8/2019", by="Phó Trưởng đoàn Kiểm tra của Tỉnh ủy")
    >>> print(conclusion)
    Kết luận bằng lời tại buổi làm việc ngày 21/8/2019
    >>> conclusion.source.number is None
    True
    """

    on: DayField = Field()
    by: str = ""
    document: Document | None = None
    recommendations: TupleField[Recommendation] = default(())

    @model_validator(mode="after")
    def _fits(self) -> "Conclusion":
        issued_on = self.document.issued_on if self.document else None
        with FaultCollector() as faults:
            with faults.at("document"):
                if issued_on not in (None, self.on):
                    what = _("ngày của kết luận khác ngày của văn bản")
                    raise InvalidInput.of("day", what, str(self.document), _("hãy xem lại hai ngày"))
            codes = [recommendation.code for recommendation in self.recommendations]
            for code in sorted({code for code in codes if codes.count(code) > 1}):
                with faults.at("recommendations", codes.index(code), place=f"recommendations/{code}"):
                    remedy = _("hãy đặt cho mỗi mục một mã riêng")
                    raise InvalidInput.of("twice", _("nhiều mục có cùng một mã"), code, remedy)
        return self

    @property
    def source(self) -> Source:
        """The conclusion as a source (nguồn): by its number if it has one, otherwise as a spoken conclusion."""
        if self.document is None:
            return Source(title=_SPOKEN, issued_on=self.on)
        issuer = self.document.issuer.name if self.document.issuer else ""
        kind = self.document.kind_name or ""
        return Source(title=kind, number=self.document.number, issued_on=self.on, issuer_name=issuer)

    def __str__(self) -> str:
        if self.document:
            return str(self.document)
        return str(_("Kết luận bằng lời tại buổi làm việc ngày {day}", day=format_date(self.on, form="short")))
