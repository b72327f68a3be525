"""A score sheet (phiếu chấm điểm): what one body measured and what was said of it, criterion by criterion."""

from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, ClassVar, Self, cast

from pydantic import Field, GetCoreSchemaHandler, ValidatorFunctionWrapHandler, model_validator
from pydantic.config import JsonDict
from pydantic_core import CoreSchema, core_schema

from cchc.assessments.sheets.column import FALLS_BACK, Column
from cchc.assessments.sheets.score_entry import Justification, ScoreEntry
from cchc.assessments.sheets.stage import NEXT, Stage, begins, is_late, is_open
from cchc.documents import Body
from cchc.errors import Fault, FaultCollector, InvalidInput, pointer
from cchc.frameworks import FrameworkChange, Version
from cchc.indicators import Absence, Measured, MeasuredField, measured
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, OptionalValueField, Record, TupleField, default
from cchc.values import Entry, Period
from cchc.viet import format_date, require_date

_NOT_REPORTED: JsonDict = {"default": {"absence": Absence.NOT_REPORTED.value}}


@contextmanager
def located_faults(sheet: object) -> Generator[None]:
    """Give the faults of the block, which are by key, the pointers into the sheet if it is a `ScoreSheet`."""
    try:
        yield
    except InvalidInput as error:
        if not isinstance(sheet, ScoreSheet):
            raise
        raise InvalidInput(*map(sheet.located, error.faults)) from error


def asked_values(values: object) -> Mapping[str, Measured | None]:
    """Values by key (bảng giá trị), as they are.

    Raises:
        InvalidInput: no mapping.
    """
    if isinstance(values, Mapping):
        return cast("Mapping[str, Measured | None]", values)
    remedy = _("hãy đưa ScoreSheet, hoặc một dict từ mã tiêu chí đến số liệu")
    raise InvalidInput.of("type", _("không phải phiếu chấm"), values, remedy)


@dataclass(frozen=True, slots=True)
class Cell(CheckedPickle):
    """A cell of a sheet (ô): the key of a criterion, what was measured, and what was said of it.

    Attributes:
        key: the key of the criterion in its framework; "" for the whole, whose points are published.
        value: the measured value, or an absence.
        marks: what was entered, in order; nothing is ever taken out.
        answers: what the body answered, in order.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    key: str
    value: Annotated[MeasuredField, Field(json_schema_extra=_NOT_REPORTED)] = Absence.NOT_REPORTED
    marks: tuple[Entry[ScoreEntry], ...] = ()
    answers: tuple[Entry[Justification], ...] = ()

    def mark(self, *columns: Column) -> Entry[ScoreEntry] | None:
        """The last mark of the first of these columns that has one (điểm đang có hiệu lực); None where none has."""
        for column in columns:
            for entry in reversed(self.marks):
                if entry.value.column is column:
                    return entry
        return None

    def taken(self, column: Column) -> Measured | Entry[ScoreEntry]:
        """What counts in a column (giá trị của cột): points that a person gave, else a figure."""
        entry = self.mark(*FALLS_BACK[column])
        if entry is None:
            return self.value
        return entry if entry.value.value is None else entry.value.value


class _KeyedFaults:
    """The annotation of a cell: its faults name the criterion."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(_read_cell, handler(source))


def _read_cell(value: object, read: ValidatorFunctionWrapHandler) -> object:
    try:
        with FaultCollector():
            return read(value)
    except InvalidInput as error:
        key = cast("Mapping[str, object]", value).get("key") if isinstance(value, Mapping) else None
        named = key if isinstance(key, str) else ""
        raise InvalidInput(*(replace(fault, key=fault.key or named) for fault in error.faults)) from error


class ScoreSheet(Record):
    """A score sheet (phiếu chấm điểm) of one body for one period.

    It is never changed: what is entered, answered or decided gives a new sheet with one entry more.

    Attributes:
        body: whose sheet it is.
        period: what it is for, or None.
        version: the version of the framework that it was filled for, or None where nobody said.
        cells: what was measured, a cell for each criterion; a missing cell is "chưa báo cáo".
        stages: the stages that it reached, in order.
        facts: the codes of the conditions that lower its class, as people found them.
        difficulties: difficulties that the self-assessment report names.
        proposals: proposals that it makes.

    Raises:
        ValidationError: a field of the wrong kind, or two cells for one criterion.

    >>> sheet = ScoreSheet.of("Sở A", {"1.2": True}, period="năm 2026")
    >>> sheet.values
    {'1.2': True}
    >>> sent = sheet.advance(Stage.SELF_SCORED, on=date(2026, 12, 1), by="Giám đốc Sở A")
    >>> entry = ScoreEntry(column=Column.FIRST, points=0)
    >>> verified = sent.enter("1.2", entry, on=date(2026, 12, 9), by="Sở Nội vụ", why="…")
    >>> verified.stage, len(verified.history())
    (<Stage.SELF_SCORED: 'self_scored'>, 2)
    """

    body: Body
    period: OptionalValueField[Period] = default(None)
    version: Version | None = None
    cells: TupleField[Annotated[Cell, _KeyedFaults]] = default(())
    stages: TupleField[Entry[Stage]] = default(())
    facts: TupleField[str] = default(())
    difficulties: str = ""
    proposals: str = ""

    @model_validator(mode="after")
    def _keys_differ(self) -> "ScoreSheet":
        twice = [key for key, count in Counter(cell.key for cell in self.cells).items() if count > 1]
        if twice:
            remedy = _("hãy giữ lại một ô cho mỗi tiêu chí")
            paths, what = (
                {cell.key: f"/cells/{index}" for index, cell in enumerate(self.cells)},
                _("hai ô cho một tiêu chí"),
            )
            raise InvalidInput(*(Fault(paths[key], "twice", what, key, remedy, key) for key in twice))
        return self

    @classmethod
    def of(cls, body: Body | str, values: Mapping[str, Measured | None], period: Period | str | None = None) -> Self:
        """The sheet of a body from a plain mapping (phiếu từ bảng giá trị), key to value.

        Raises:
            InvalidInput: no mapping, or values that nobody measures, each with its key.
        """
        cells: list[Cell] = []
        with FaultCollector() as gather:
            for key, value in asked_values(values).items():
                with gather.at(key, key=key):
                    cells.append(Cell(key, measured(value)))
        return cls(
            body=Body(body) if isinstance(body, str) else body,
            period=None if period is None else Period.of(period),
            cells=tuple(cells),
        )

    @property
    def values(self) -> dict[str, Measured]:
        """The measured values by key (các giá trị)."""
        return {cell.key: cell.value for cell in self.cells if cell.key}

    @property
    def stage(self) -> Stage:
        """How far it has come (giai đoạn)."""
        return self.stages[-1].value if self.stages else Stage.DRAFT

    def cell(self, key: str) -> Cell:
        """The cell of a criterion (ô của tiêu chí); an empty one where nobody filled it in."""
        return next((cell for cell in self.cells if cell.key == key), Cell(key))

    def pointer(self, key: str) -> str:
        """Return the JSON pointer to the cell of a criterion in this sheet (con trỏ JSON); to all cells if it has none.

        >>> ScoreSheet.of("Sở A", {"1": True, "2": False}).pointer("2")
        '/cells/1'
        """
        index = next((index for index, cell in enumerate(self.cells) if cell.key == key), None)
        return "/cells" if index is None else f"/cells/{index}"

    def located(self, fault: Fault) -> Fault:
        """Return a fault about a value by key (`/1.2`) with the pointer to it in this sheet: `/cells/3/value`.

        The pointer ends at the cell if people entered points or figures in it, and at `/cells` if there is no cell.
        """
        by_key = pointer(fault.key)
        if not fault.key or not fault.path.startswith(by_key):
            return fault
        cell = self.pointer(fault.key)
        inside = cell != "/cells" and not self.cell(fault.key).marks
        path = f"{cell}/value{fault.path.removeprefix(by_key)}" if inside else cell
        return replace(fault, path=path)

    def taken(self, column: Column) -> dict[str, Measured | Entry[ScoreEntry]]:
        """What counts in a column, by key (giá trị của cột)."""
        return {cell.key: cell.taken(column) for cell in self.cells if cell.key}

    def history(self) -> tuple[Entry[ScoreEntry] | Entry[Justification] | Entry[Stage], ...]:
        """All that was entered, answered and decided (lịch sử), by day; of one day in the order of the criteria."""
        entries: list[Entry[ScoreEntry] | Entry[Justification] | Entry[Stage]] = []
        for cell in self.cells:
            entries += [*cell.marks, *cell.answers]
        return tuple(sorted([*entries, *self.stages], key=lambda entry: entry.on))

    def enter(self, key: str, mark: ScoreEntry, *, on: date, by: str, why: str = "") -> Self:
        """The sheet with a mark more (ghi điểm, ghi số liệu).

        Args:
            key: the criterion; "" for the whole, whose points are published.
            mark: the mark.
            on: the day.
            by: who, by title.
            why: the reason; asked for where the column is past, or a verifier gives points.

        Raises:
            InvalidInput: a column that is not open yet, or closed for good; a late mark or a verifier's without a
                reason; a day before the stage began.
        """
        self._asked_day(on, key)
        column, stage = mark.column, self.stage
        if not is_open(column, stage) and not is_late(column, stage):
            what = _("cột {column} không nhận thêm ở giai đoạn này", column=column.label)
            remedy = _("cột này mở từ giai đoạn: {stage}", stage=begins(column).label)
            raise InvalidInput.of("locked", what, str(stage), remedy, path=self.pointer(key), key=key)
        reasoned = is_late(column, stage) or (column in (Column.FIRST, Column.SECOND) and mark.points is not None)
        if reasoned and not why.strip():
            remedy = _("hãy ghi lý do")
            raise InvalidInput.of(
                "why", _("ghi muộn hoặc thẩm định phải có lý do"), str(column), remedy, path=self.pointer(key), key=key
            )
        cell = self.cell(key)
        value = mark.value if column is Column.SELF and mark.value is not None else cell.value
        return self._with(replace(cell, value=value, marks=(*cell.marks, Entry(on, by, mark, why))))

    def answer(self, key: str, answer: Justification, *, on: date, by: str) -> Self:
        """The sheet with an answer to a verifier's mark (giải trình).

        Raises:
            InvalidInput: nothing was verified yet or all is answered; a criterion that no verifier marked; a day after
                the last one for answers.
        """
        self._asked_day(on, key)
        if self.stage is not Stage.VERIFIED:
            remedy = _("chỉ giải trình sau khi thẩm định lần 1")
            raise InvalidInput.of(
                "locked",
                _("chưa đến hoặc đã qua lúc giải trình"),
                str(self.stage),
                remedy,
                path=self.pointer(key),
                key=key,
            )
        cell = self.cell(key)
        first = cell.mark(Column.FIRST)
        if first is None:
            remedy = _("chỉ giải trình tiêu chí bị thẩm định khác điểm tự chấm")
            raise InvalidInput.of(
                "answer", _("tiêu chí không có điểm thẩm định"), key, remedy, path=self.pointer(key), key=key
            )
        last = first.value.answer_by
        if last is not None and on > last:
            read = f"{format_date(on, form='short')} > {format_date(last, form='short')}"
            raise InvalidInput.of(
                "late", _("đã quá hạn giải trình"), read, _("hãy đề nghị gia hạn"), path=self.pointer(key), key=key
            )
        return self._with(replace(cell, answers=(*cell.answers, Entry(on, by, answer))))

    def advance(self, stage: Stage, *, on: date, by: str, why: str = "") -> Self:
        """The sheet in its next stage (chuyển giai đoạn).

        Raises:
            InvalidInput: a stage that does not follow; a day before the last stage began.
        """
        self._asked_day(on, "")
        if stage not in NEXT[self.stage]:
            choices = ", ".join(str(one) for one in NEXT[self.stage]) or "-"
            remedy = _("sau đó chỉ có thể là: {choices}", choices=choices)
            raise InvalidInput.of("stage", _("giai đoạn không theo thứ tự"), f"{self.stage} → {stage}", remedy)
        return self.model_copy(update={"stages": (*self.stages, Entry(on, by, stage, why))})

    def _with(self, cell: Cell) -> Self:
        """The sheet with this cell, in its place or at the end."""
        known = any(one.key == cell.key for one in self.cells)
        cells = (cell if one.key == cell.key else one for one in self.cells) if known else (*self.cells, cell)
        return self.model_copy(update={"cells": tuple(cells)})

    def _asked_day(self, on: date, key: str) -> None:
        """Refuse a day before the stage began: what is past is not written anew."""
        require_date(on)
        if self.stages and on < self.stages[-1].on:
            read = f"{format_date(on, form='short')} < {format_date(self.stages[-1].on, form='short')}"
            what, remedy = _("ngày ghi trước khi giai đoạn bắt đầu"), _("hãy xem lại ngày")
            raise InvalidInput.of("day", what, read, remedy, path=self.pointer(key) if key else "", key=key)

    def carried(self, change: FrameworkChange) -> Self:
        """Return the sheet for the new version of its framework (chuyển phiếu sang phiên bản mới).

        Cells move to the new keys with all their entries; those of criteria that are gone are left out. The cell of the
        whole stays. A sheet that names its version gets the new one. `change.carry(sheet)` calls this method.

        Args:
            change: `diff(old, new)` of the two versions.

        Raises:
            InvalidInput: cells of criteria that the old version does not have, all of them.
        """
        with located_faults(self):
            keys = {"": ""} | change.carried_keys(cell.key for cell in self.cells if cell.key)
        cells = tuple(replace(cell, key=keys[cell.key]) for cell in self.cells if cell.key in keys)
        version = None if self.version is None else change.fields.version
        return self.model_copy(update={"cells": cells, "version": version})

    def refuse_other_version(self, version: Version) -> None:
        """Refuse to be scored by another version of the framework (phiếu của phiên bản khác).

        Raises:
            InvalidInput: the sheet was filled for another version.
        """
        if self.version is not None and self.version != version:
            remedy = _("hãy chấm bằng bộ tiêu chí {version}, hoặc lập phiếu mới", version=str(self.version))
            what = _("phiếu lập theo phiên bản khác")
            raise InvalidInput.of("version", what, str(version), remedy, path="/version", place="")
