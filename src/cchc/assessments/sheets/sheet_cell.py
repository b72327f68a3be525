"""One cell of a score sheet (ô của phiếu): the figure of a criterion, and the entries about it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field
from pydantic.config import JsonDict

from cchc.assessments.sheets.column import FALLBACK_COLUMNS, ScoreColumn
from cchc.assessments.sheets.score_entry import Justification, ScoreEntry
from cchc.indicators import Absence, Measured, MeasuredField
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values import Entry

_NOT_REPORTED: JsonDict = {"default": {"absence": Absence.NOT_REPORTED.value}}


@dataclass(frozen=True, slots=True)
class SheetCell(CheckedPickle):
    """A cell of a sheet (ô): the key of a criterion, its figure, and the entries about it.

    Attributes:
        key: the key of the criterion in its framework; "" for the whole, whose points are published.
        value: the measured value, or an absence.
        entries: the entries, in order; none is ever removed.
        justifications: the justifications of the body, in order.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    key: str
    value: Annotated[MeasuredField, Field(json_schema_extra=_NOT_REPORTED)] = Absence.NOT_REPORTED
    entries: tuple[Entry[ScoreEntry], ...] = ()
    justifications: tuple[Entry[Justification], ...] = ()

    def entry(self, *columns: ScoreColumn) -> Entry[ScoreEntry] | None:
        """Return the last entry of the first of these columns that has one (điểm đang có hiệu lực), or None."""
        for column in columns:
            for entry in reversed(self.entries):
                if entry.value.column is column:
                    return entry
        return None

    def value_in(self, column: ScoreColumn) -> Measured | Entry[ScoreEntry]:
        """Return what counts in a column (giá trị của cột): points given by a person, or else a figure."""
        entry = self.entry(*FALLBACK_COLUMNS[column])
        if entry is None:
            return self.value
        return entry if entry.value.value is None else entry.value.value
