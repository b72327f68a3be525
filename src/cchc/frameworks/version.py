"""The version of a framework (phiên bản bộ tiêu chí): number and day of its decision, and its level of government."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cchc.documents import DocumentNumber, GovernmentLevel, LevelField, Source
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, OptionalValueField, default
from cchc.values import OptionalDayField
from cchc.viet import format_date


@dataclass(frozen=True, slots=True)
class FrameworkVersion(CheckedPickle):
    """The version of a framework (phiên bản bộ tiêu chí), which every score names.

    Attributes:
        number: the number of the decision, or None.
        issued_on: the day of the decision, or None.
        level: the level of government that it is for, or None; one decision often has a table for each.

    >>> str(FrameworkVersion.of(Source.parse("Quyết định 766/QĐ-TTg ngày 23/6/2022"), GovernmentLevel.PROVINCE))
    '766/QĐ-TTg ngày 23/6/2022, cấp tỉnh'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    number: OptionalValueField[DocumentNumber] = default(None)
    issued_on: OptionalDayField = default(None)
    level: LevelField = default(None)

    @classmethod
    def of(cls, source: Source | None, level: GovernmentLevel | None) -> "FrameworkVersion":
        """Return the version of a decision for a level of government (phiên bản của quyết định)."""
        number: DocumentNumber | None = source.number if source else None
        issued_on: date | None = source.issued_on if source else None
        return cls(number, issued_on, level)

    def __str__(self) -> str:
        on = str(_("ngày {day}", day=format_date(self.issued_on, form="short"))) if self.issued_on else ""
        decision = " ".join(filter(None, (str(self.number or ""), on)))
        return ", ".join(filter(None, (decision, str(self.level or ""))))
