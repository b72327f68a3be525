"""A score sheet (phiếu chấm điểm): what one body measured, criterion by criterion."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from pydantic import model_validator

from cchc.documents import Body
from cchc.errors import Fault, InvalidInput
from cchc.frameworks import Version
from cchc.indicators import Measured, MeasuredField
from cchc.indicators.observation import measured
from cchc.messages import _
from cchc.values import Period
from cchc.values.record import Record


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a sheet (ô): the key of a criterion, and what was measured.

    Attributes:
        key: the key of the criterion in its framework.
        value: the measured value, or an absence.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    key: str
    value: MeasuredField


class ScoreSheet(Record):
    """A score sheet (phiếu chấm điểm) of one body for one period.

    Attributes:
        body: whose sheet it is.
        period: what it is for, or None.
        version: the version of the framework that it was filled for, or None where nobody said.
        cells: what was measured, a cell for each criterion; a missing cell is "chưa báo cáo".

    Raises:
        ValidationError: a field of the wrong kind, or two cells for one criterion.

    >>> sheet = ScoreSheet.of("Sở A", {"1.2": True}, period="năm 2026")
    >>> sheet.values
    {'1.2': True}
    """

    body: Body
    period: Period | None = None
    version: Version | None = None
    cells: tuple[Cell, ...] = ()

    @model_validator(mode="after")
    def _keys_differ(self) -> "ScoreSheet":
        twice = [key for key, count in Counter(cell.key for cell in self.cells).items() if count > 1]
        if twice:
            remedy = _("hãy giữ lại một ô cho mỗi tiêu chí")
            raise InvalidInput(*(Fault(key, "twice", _("hai ô cho một tiêu chí"), key, remedy) for key in twice))
        return self

    @classmethod
    def of(cls, body: Body | str, values: Mapping[str, Measured | None], period: Period | str | None = None) -> Self:
        """The sheet of a body from a plain mapping (phiếu từ bảng giá trị), key to value."""
        return cls(
            body=Body(body) if isinstance(body, str) else body,
            period=None if period is None else Period.of(period),
            cells=tuple(Cell(key, measured(value)) for key, value in values.items()),
        )

    def refuse_other_version(self, version: Version) -> None:
        """Refuse to be scored by another version of the framework (phiếu của phiên bản khác).

        Raises:
            InvalidInput: the sheet was filled for another version.
        """
        if self.version is not None and self.version != version:
            remedy = _("hãy chấm bằng bộ tiêu chí {version}, hoặc lập phiếu mới", version=str(self.version))
            raise InvalidInput.of("version", _("phiếu lập theo phiên bản khác"), str(version), remedy)

    @property
    def values(self) -> dict[str, Measured]:
        """The measured values by key (các giá trị)."""
        return {cell.key: cell.value for cell in self.cells}
