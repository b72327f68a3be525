"""What is entered for one criterion (nội dung ghi vào phiếu): points or a figure, evidence, an answer."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.assessments.sheets.column import Column
from cchc.errors import InvalidInput
from cchc.indicators import Evidence, MeasuredField
from cchc.messages import _
from cchc.models import STRICT, Rebuilt
from cchc.values import Day, ExactDecimal, decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Rebuilt):
    """A mark (điểm hoặc số liệu ghi vào một cột) for one criterion.

    Attributes:
        column: in which column it stands.
        points: points that a person gives; None where the figure decides.
        value: the figure by which the rule decides; None where points are given.
        evidence: what proves it.
        answer_by: until when the body may answer, for a verifier's mark; None where nobody said.

    Raises:
        InvalidInput: both points and a figure, or neither.

    >>> Mark(column=Column.FIRST, points="1.5").points
    Decimal('1.5')
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    column: Column
    points: ExactDecimal | None = None
    value: MeasuredField | None = None
    evidence: tuple[Evidence, ...] = ()
    answer_by: Day | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "evidence", tuple(self.evidence))
        if self.points is not None:
            object.__setattr__(self, "points", decimal(self.points))
        if (self.points is None) is (self.value is None):
            remedy = _("hãy cho điểm hoặc số liệu, không cho cả hai")
            raise InvalidInput.of("mark", _("ô điểm thiếu nội dung hoặc có hai nội dung"), "", remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Rebuilt):
    """An answer (giải trình) to a verifier's mark.

    Attributes:
        text: what the body says.
        evidence: what proves it: number, day, subject, page.

    Raises:
        InvalidInput: nothing is said.

    >>> Answer(text="Kế hoạch đã ban hành, bổ sung tài liệu kiểm chứng").evidence
    ()
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    text: str
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "evidence", tuple(self.evidence))
        if not self.text.strip():
            raise InvalidInput.of("answer", _("thiếu nội dung giải trình"), self.text, _("hãy ghi nội dung giải trình"))
