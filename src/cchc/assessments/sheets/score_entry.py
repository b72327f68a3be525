"""The entries for one criterion (nội dung ghi vào phiếu): points or a figure, evidence, a justification."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.assessments.sheets.column import ScoreColumn
from cchc.errors import InvalidInput
from cchc.frameworks import bad_maximum
from cchc.indicators import Evidence, MeasuredField
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, TupleField, default
from cchc.values import ExactDecimal, OptionalDayField, OptionalDecimalField, WrittenText


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEntry(CheckedPickle):
    """An entry (điểm hoặc số liệu ghi vào một cột) for one criterion.

    Attributes:
        column: the column that it belongs to.
        points: points given by a person; None if the figure decides.
        value: the figure by which the rule decides; None if points are given.
        evidence: the evidence of it.
        justify_by: the last day for a justification, in an entry of a verifier; None if not stated.

    Raises:
        InvalidInput: there are both points and a figure, or neither.

    >>> ScoreEntry(column=ScoreColumn.FIRST, points="1.5").points
    Decimal('1.5')
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    column: ScoreColumn
    points: OptionalDecimalField = default(None)
    value: MeasuredField | None = None
    evidence: TupleField[Evidence] = default(())
    justify_by: OptionalDayField = default(None)

    def _check(self) -> None:
        if (self.points is None) is (self.value is None):
            remedy = _("hãy cho điểm hoặc số liệu, không cho cả hai")
            raise InvalidInput.of("mark", _("lượt ghi phải có điểm hoặc số liệu, không có cả hai"), "", remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Justification(CheckedPickle):
    """A justification (giải trình) of the body against points of a verifier.

    Attributes:
        text: the words.
        evidence: the evidence: number, day, subject, page.

    Raises:
        InvalidInput: the text is empty.

    >>> Justification(text="Kế hoạch đã ban hành, bổ sung tài liệu kiểm chứng").evidence
    ()
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    text: WrittenText
    evidence: TupleField[Evidence] = default(())

    def _check(self) -> None:
        if not self.text.strip():
            raise InvalidInput.of("answer", _("thiếu nội dung giải trình"), self.text, _("hãy ghi nội dung giải trình"))


@dataclass(frozen=True, slots=True)
class MaxAdjustment(CheckedPickle):
    """A maximum that a person set for one sheet (điều chỉnh điểm tối đa); the entry states who, when and why.

    Attributes:
        max_points: the maximum, above 0.

    Raises:
        InvalidInput: the maximum is not above 0.

    >>> from decimal import Decimal
    >>> MaxAdjustment(Decimal(84)).max_points
    Decimal('84')
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    max_points: ExactDecimal

    def _check(self) -> None:
        if self.max_points <= 0:
            raise bad_maximum(self.max_points)
