"""What is entered for one criterion (nội dung ghi vào phiếu): points or a figure, evidence, an answer."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.assessments.sheets.column import Column
from cchc.errors import InvalidInput
from cchc.indicators import Evidence, MeasuredField
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, TupleField, default
from cchc.values import OptionalDayField, OptionalDecimalField


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEntry(CheckedPickle):
    """A mark (điểm hoặc số liệu ghi vào một cột) for one criterion.

    Attributes:
        column: in which column it stands.
        points: points that a person gives; None where the figure decides.
        value: the figure by which the rule decides; None where points are given.
        evidence: what proves it.
        answer_by: until when the body may answer, for a verifier's mark; None where nobody said.

    Raises:
        InvalidInput: both points and a figure, or neither.

    >>> ScoreEntry(column=Column.FIRST, points="1.5").points
    Decimal('1.5')
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    column: Column
    points: OptionalDecimalField = default(None)
    value: MeasuredField | None = None
    evidence: TupleField[Evidence] = default(())
    answer_by: OptionalDayField = default(None)

    def _check(self) -> None:
        if (self.points is None) is (self.value is None):
            remedy = _("hãy cho điểm hoặc số liệu, không cho cả hai")
            raise InvalidInput.of("mark", _("ô điểm thiếu nội dung hoặc có hai nội dung"), "", remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Justification(CheckedPickle):
    """An answer (giải trình) to a verifier's mark.

    Attributes:
        text: what the body says.
        evidence: what proves it: number, day, subject, page.

    Raises:
        InvalidInput: nothing is said.

    >>> Justification(text="Kế hoạch đã ban hành, bổ sung tài liệu kiểm chứng").evidence
    ()
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    text: str
    evidence: TupleField[Evidence] = default(())

    def _check(self) -> None:
        if not self.text.strip():
            raise InvalidInput.of("answer", _("thiếu nội dung giải trình"), self.text, _("hãy ghi nội dung giải trình"))
