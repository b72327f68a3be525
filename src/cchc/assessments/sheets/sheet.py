"""Score sheets (phiếu chấm điểm): the figures of one body and the entries about them, criterion by criterion."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Self, cast

from pydantic import GetCoreSchemaHandler, ValidatorFunctionWrapHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from cchc.assessments.sheets.carried_cells import CarriedCells
from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.score_entry import Justification, MaxAdjustment, ScoreEntry
from cchc.assessments.sheets.sheet_cell import SheetCell
from cchc.assessments.sheets.stage import NEXT, SheetStage, is_late, is_open, opening_stage
from cchc.documents import Body
from cchc.errors import Fault, FaultCollector, InvalidInput, pointer
from cchc.exact import Number
from cchc.frameworks import (
    CarriedSheet,
    Framework,
    FrameworkChange,
    FrameworkVersion,
    MergePolicy,
    SplitPolicy,
    carry_figures,
    unknown_key,
)
from cchc.indicators import Measurable, Measured, measured
from cchc.messages import _
from cchc.models import OptionalValueField, Record, TupleField, default
from cchc.values import Entry, Period, to_exact_decimal
from cchc.viet import format_date, format_list, require_date


@contextmanager
def located_faults(sheet: object) -> Generator[None]:
    """Give the faults of the block, which are by key, the pointers into the sheet if it is a `ScoreSheet`."""
    try:
        yield
    except InvalidInput as error:
        if not isinstance(sheet, ScoreSheet):
            raise
        raise InvalidInput(*map(sheet.located, error.faults)) from error


def require_values(values: object) -> Mapping[str, Measurable]:
    """Return `values` if it is a mapping (bảng giá trị), key to value.

    Raises:
        InvalidInput: it is no mapping.
    """
    if isinstance(values, Mapping):
        return cast("Mapping[str, Measurable]", values)
    remedy = _("hãy đưa phiếu chấm (ScoreSheet), hoặc bảng tra từ mã tiêu chí đến số liệu (dict)")
    raise InvalidInput.of("type", _("không phải phiếu chấm"), values, remedy)


def require_framework(framework: object, sheet: object) -> None:
    """Refuse what is no framework (không phải bộ tiêu chí); the remedy differs if it was swapped with the sheet.

    Raises:
        InvalidInput: it is no framework.
    """
    if isinstance(framework, Framework):
        return
    if isinstance(sheet, Framework):
        remedy = _("hãy đưa bộ tiêu chí trước, phiếu chấm sau")
        raise InvalidInput.of("swapped", _("bộ tiêu chí và phiếu chấm đảo chỗ cho nhau"), "", remedy)
    raise InvalidInput.of("type", _("không phải bộ tiêu chí"), framework, _("hãy dùng {kind}", kind="Framework"))


def require_key(key: object) -> str:
    """Return the key of a criterion if it is a text (mã tiêu chí).

    Raises:
        InvalidInput: it is none, such as 1 for "1".
    """
    if isinstance(key, str):
        return key
    raise unknown_key(key, ())


def unknown_groups(framework: Framework) -> InvalidInput:
    """Return the refusal of a sheet that does not state the groups of its body, if criteria depend on them."""
    what = _("phiếu chưa ghi đơn vị thuộc nhóm nào")
    remedy = _(
        "hãy ghi groups trong ScoreSheet, để trống nếu không thuộc nhóm nào trong số: {groups}",
        groups=", ".join(framework.group_names),
    )
    return InvalidInput.of("no_groups", what, "", remedy, path="/groups", place="")


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

    It is never changed: every entry, justification or decision returns a new sheet with one entry more.

    Attributes:
        body: the body that is scored.
        period: the period that is scored, or None.
        version: the version of the framework that it was filled in for, or None if not stated.
        groups: the groups that the body is in; () if it is in none, None if that is not stated.
        max_adjustments: the maxima that people set for this sheet by hand, in order; the last counts.
        cells: the figures, a cell for each criterion; a missing cell is "chưa báo cáo".
        stages: the stages that it reached, in order.
        reported_conditions: the codes of the `ClassCap`s that people reported to apply, which lower its class.
        difficulties: the difficulties in the self-assessment report.
        proposals: the proposals in it.

    Raises:
        ValidationError: a field has the wrong type, or there are two cells for one criterion.

    >>> sheet = ScoreSheet.of("Sở A", {"1.2": True}, period="năm 2026")
    >>> sheet.values
    {'1.2': True}
    >>> sent = sheet.advance(SheetStage.SELF_SCORED, on=date(2026, 12, 1), by="Giám đốc Sở A")
    >>> entry = ScoreEntry(column=ScoreColumn.FIRST, points=0)
    >>> verified = sent.enter("1.2", entry, on=date(2026, 12, 9), by="Sở Nội vụ", reason="…")
    >>> verified.stage, len(verified.history())
    (<SheetStage.SELF_SCORED: 'self_scored'>, 2)
    """

    body: Body
    period: OptionalValueField[Period] = default(None)
    version: FrameworkVersion | None = None
    groups: tuple[str, ...] | None = None
    max_adjustments: TupleField[Entry[MaxAdjustment]] = default(())
    cells: TupleField[Annotated[SheetCell, _KeyedFaults]] = default(())
    stages: TupleField[Entry[SheetStage]] = default(())
    reported_conditions: TupleField[str] = default(())
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
    def of(
        cls,
        body: Body | str,
        values: Mapping[str, Measurable],
        period: Period | str | None = None,
        *,
        framework: Framework | None = None,
        groups: Iterable[str] | None = None,
    ) -> Self:
        """Return the sheet of a body from a plain mapping (phiếu từ bảng giá trị).

        Args:
            body: the body, or its name.
            values: the measured values by key.
            period: the period that is scored, or a text of it.
            framework: the framework that it is filled in for, whose version the sheet then states. Without it every
                score of the sheet lists `ScoringAssumption.SHEET_VERSION`.
            groups: the groups that the body is in; () if it is in none, None if that is not stated.

        Raises:
            InvalidInput: `framework` is no framework; `values` is no mapping, or contains values of a wrong type, each
                reported with its key.
        """
        cells: list[SheetCell] = []
        if framework is not None:
            require_framework(framework, values)
        with FaultCollector() as faults:
            for key, value in require_values(values).items():
                with faults.at(key, key=key):
                    cells.append(SheetCell(require_key(key), measured(value)))
        return cls(
            body=Body(body) if isinstance(body, str) else body,
            period=None if period is None else Period.of(period),
            version=None if framework is None else framework.version,
            groups=None if groups is None else tuple(groups),
            cells=tuple(cells),
        )

    @property
    def values(self) -> dict[str, Measured]:
        """The measured values by key (các giá trị)."""
        return {cell.key: cell.value for cell in self.cells if cell.key}

    @property
    def body_existed(self) -> bool:
        """True unless the body did not exist on any day of the period (đơn vị tồn tại trong kỳ)."""
        return self.period is None or self.body.existed_in(self.period)

    @property
    def stage(self) -> SheetStage:
        """The stage that it has reached (giai đoạn)."""
        return self.stages[-1].value if self.stages else SheetStage.DRAFT

    def cell(self, key: str) -> SheetCell:
        """Return the cell of a criterion (ô của tiêu chí); an empty cell if the sheet has none for this key."""
        return next((cell for cell in self.cells if cell.key == key), SheetCell(key))

    def pointer(self, key: str) -> str:
        """Return the JSON pointer to the cell of a criterion in this sheet (con trỏ JSON); to all cells if it has none.

        >>> ScoreSheet.of("Sở A", {"1": True, "2": False}).pointer("2")
        '/cells/1'
        """
        index = next((index for index, cell in enumerate(self.cells) if cell.key == key), None)
        return "/cells" if index is None else f"/cells/{index}"

    def located(self, fault: Fault) -> Fault:
        """Return the fault with a JSON pointer into this sheet ("/cells/3/value") instead of its key ("/1.2").

        The pointer ends at the cell if people entered points or figures in it, and at `/cells` if there is no cell.
        """
        by_key = pointer(fault.key)
        if not fault.key or not fault.path.startswith(by_key):
            return fault
        cell = self.pointer(fault.key)
        inside = cell != "/cells" and not self.cell(fault.key).entries
        path = f"{cell}/value{fault.path.removeprefix(by_key)}" if inside else cell
        return replace(fault, path=path)

    def values_in(self, column: ScoreColumn) -> dict[str, Measured | Entry[ScoreEntry]]:
        """Return what counts in a column, by key (giá trị của cột): a figure, or the points given by a person."""
        return {cell.key: cell.value_in(column) for cell in self.cells if cell.key}

    def history(
        self,
    ) -> tuple[Entry[ScoreEntry] | Entry[Justification] | Entry[SheetStage] | Entry[MaxAdjustment], ...]:
        """Return all entries, justifications, adjusted maxima and decisions (lịch sử), by day.

        Those of one day are in the order of the criteria.
        """
        entries: list[Entry[ScoreEntry] | Entry[Justification] | Entry[SheetStage] | Entry[MaxAdjustment]] = []
        for cell in self.cells:
            entries += [*cell.entries, *cell.justifications]
        return tuple(sorted([*entries, *self.max_adjustments, *self.stages], key=lambda entry: entry.on))

    def enter(self, key: str, entry: ScoreEntry, *, on: date, by: str, reason: str = "") -> Self:
        """Return the sheet with one entry more (ghi điểm, ghi số liệu).

        Args:
            key: the criterion; "" for the whole, whose points are published.
            entry: the entry.
            on: the day.
            by: who entered it, by title.
            reason: the reason; required if the column is past, or a verifier gives points.

        Raises:
            InvalidInput: the column is not open yet or closed for good; a late entry or one of a verifier has no
                reason; the day is before the stage began.
        """
        self._require_day(on, key)
        column, stage = entry.column, self.stage
        if not is_open(column, stage) and not is_late(column, stage):
            what = _("cột {column} không nhận thêm ở giai đoạn này", column=column.label)
            remedy = _("cột này mở từ giai đoạn: {stage}", stage=opening_stage(column).label)
            raise InvalidInput.of("locked", what, str(stage), remedy, path=self.pointer(key), key=key)
        reasoned = is_late(column, stage) or (
            column in (ScoreColumn.FIRST, ScoreColumn.SECOND) and entry.points is not None
        )
        if reasoned and not reason.strip():
            remedy = _("hãy ghi lý do")
            raise InvalidInput.of(
                "reason",
                _("ghi muộn hoặc thẩm định phải có lý do"),
                str(column),
                remedy,
                path=self.pointer(key),
                key=key,
            )
        cell = self.cell(key)
        value = entry.value if column is ScoreColumn.SELF and entry.value is not None else cell.value
        return self._with(replace(cell, value=value, entries=(*cell.entries, Entry(on, by, entry, reason))))

    def adjust_max(self, max_points: Number | str, *, on: date, by: str, reason: str) -> Self:
        """Return the sheet with a maximum that a person sets for it (điều chỉnh điểm tối đa).

        It takes the place of the maximum that is left after all criteria that do not apply or left it.

        Args:
            max_points: the maximum, above 0.
            on: the day.
            by: who set it, by title.
            reason: why.

        Raises:
            InvalidInput: the maximum is not above 0, there is no reason, or the day is before the stage began.

        >>> sheet = ScoreSheet.of("Sở A", {}).adjust_max(84, on=date(2026, 12, 9), by="Sở Nội vụ", reason="…")
        >>> sheet.max_adjustments[-1].value.max_points
        Decimal('84')
        """
        self._require_day(on, "")
        adjustment = MaxAdjustment(to_exact_decimal(max_points))
        if not reason.strip():
            what, remedy = _("điều chỉnh điểm tối đa phải có lý do"), _("hãy ghi lý do")
            raise InvalidInput.of("reason", what, str(adjustment.max_points), remedy, path="/reason")
        entry = Entry(on, by, adjustment, reason)
        return self.model_copy(update={"max_adjustments": (*self.max_adjustments, entry)})

    def justify(self, key: str, justification: Justification, *, on: date, by: str) -> Self:
        """Return the sheet with a justification of the body against a verifier's points (giải trình).

        Args:
            key: the criterion.
            justification: the justification.
            on: the day.
            by: who gave it, by title.

        Raises:
            InvalidInput: the sheet is not in the stage after the first verification; no verifier scored the criterion;
                the day is after the last one for justifications.
        """
        self._require_day(on, key)
        if self.stage is not SheetStage.VERIFIED:
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
        first = cell.entry(ScoreColumn.FIRST)
        if first is None:
            remedy = _("chỉ giải trình tiêu chí bị thẩm định khác điểm tự chấm")
            what = _("tiêu chí không có điểm thẩm định")
            raise InvalidInput.of("answer", what, key, remedy, path=self.pointer(key), key=key)
        last = first.value.justify_by
        if last is not None and on > last:
            read = f"{format_date(on, form='short')} > {format_date(last, form='short')}"
            what, remedy = _("đã quá hạn giải trình"), _("hãy đề nghị gia hạn")
            raise InvalidInput.of("late", what, read, remedy, path=self.pointer(key), key=key)
        return self._with(replace(cell, justifications=(*cell.justifications, Entry(on, by, justification))))

    def advance(self, stage: SheetStage, *, on: date, by: str, reason: str = "") -> Self:
        """Return the sheet in its next stage (chuyển giai đoạn).

        Args:
            stage: the stage.
            on: the day.
            by: who decided it, by title.
            reason: the reason, or "".

        Raises:
            InvalidInput: the stage does not follow the present one, or the day is before that one began.
        """
        self._require_day(on, "")
        if stage not in NEXT[self.stage]:
            choices = ", ".join(str(next_stage) for next_stage in NEXT[self.stage]) or "-"
            remedy = _("sau đó chỉ có thể là: {choices}", choices=choices)
            raise InvalidInput.of("stage", _("giai đoạn không theo thứ tự"), f"{self.stage} → {stage}", remedy)
        return self.model_copy(update={"stages": (*self.stages, Entry(on, by, stage, reason))})

    def _with(self, cell: SheetCell) -> Self:
        """Return the sheet with this cell, in its place or at the end."""
        known = any(old.key == cell.key for old in self.cells)
        cells = (cell if old.key == cell.key else old for old in self.cells) if known else (*self.cells, cell)
        return self.model_copy(update={"cells": tuple(cells)})

    def _require_day(self, on: date, key: str) -> None:
        """Refuse a day before the stage began, so that the past is never rewritten."""
        require_date(on)
        if self.stages and on < self.stages[-1].on:
            read = f"{format_date(on, form='short')} < {format_date(self.stages[-1].on, form='short')}"
            what, remedy = _("ngày ghi trước khi giai đoạn bắt đầu"), _("hãy xem lại ngày")
            raise InvalidInput.of("day", what, read, remedy, path=self.pointer(key) if key else "", key=key)

    def carried(self, change: FrameworkChange, split: SplitPolicy, merge: MergePolicy) -> CarriedSheet[Self]:
        """Return the sheet for the new version of its framework (chuyển phiếu), and what could not be moved.

        `change.carry(sheet)` calls this method.

        Args:
            change: `diff(old, new)` of the two versions.
            split: what becomes of the figure of a criterion that was split.
            merge: what becomes of the figures of criteria that were merged.

        Raises:
            InvalidInput: the sheet is of another version than the old one, or has cells of criteria that it does not
                have, all of them.
        """
        self.require_version(change.old_version)
        with located_faults(self):
            moves = change.moves_of(cell.key for cell in self.cells if cell.key)
        figures = carry_figures(moves, self.values, split, merge)
        places = {cell.key: (index, cell) for index, cell in enumerate(self.cells) if cell.key}
        moving = CarriedCells(places, figures, split, merge)
        cells = [cell for cell in self.cells if not cell.key]
        for key, entries, justifications in moving.moved():
            if key in figures.values or entries or justifications:
                value = measured(figures.values.get(key))
                cells.append(SheetCell(key, value, entries, justifications))
        conditions = {code: code in change.kept_conditions for code in self.reported_conditions}
        unmoved = (*map(self._at_value, figures.not_moved), *moving.not_moved)
        not_moved = (*unmoved, *self._without(conditions), *self._without_adjustments())
        fields = {
            "cells": tuple(cells),
            "version": None if self.version is None else change.new_version,
            "reported_conditions": tuple(code for code, is_kept in conditions.items() if is_kept),
            "max_adjustments": (),
        }
        return CarriedSheet(self.model_copy(update=fields), not_moved, tuple(map(self._at_value, figures.assumptions)))

    def _at_value(self, fault: Fault) -> Fault:
        """Return the fault of a figure by key with the pointer to the figure in this sheet."""
        return replace(fault, path=f"{self.pointer(fault.key)}/value")

    def _without(self, conditions: Mapping[str, bool]) -> Iterator[Fault]:
        for index, (code, is_kept) in enumerate(conditions.items()):
            if not is_kept:
                what = _("bộ tiêu chí mới không có điều kiện khống chế này, hoặc đã sửa lời")
                remedy = _("hãy xác nhận lại điều kiện theo bộ tiêu chí mới")
                yield Fault(f"/reported_conditions/{index}", "condition", what, code, remedy, place="")

    def _without_adjustments(self) -> Iterator[Fault]:
        """Yield the adjustments of the maximum: those of the old framework do not hold for the new one."""
        for index, entry in enumerate(self.max_adjustments):
            what = _("điểm tối đa điều chỉnh của bộ tiêu chí cũ không dùng cho bộ tiêu chí mới")
            remedy = _("hãy điều chỉnh lại theo bộ tiêu chí mới")
            yield Fault(f"/max_adjustments/{index}", "max_points", what, str(entry.value.max_points), remedy, place="")

    def require_existence(self) -> None:
        """Refuse a sheet of a body that did not exist on any day of its period (đơn vị không tồn tại trong kỳ).

        Raises:
            InvalidInput: the body did not exist then.
        """
        if self.body_existed:
            return
        what, read = _("đơn vị không tồn tại trong kỳ được chấm"), f"{self.body}, {self.period}"
        remedy = _("hãy bỏ phiếu này, hoặc xem lại ngày thành lập và ngày kết thúc hoạt động của đơn vị")
        if self.body.successors:
            remedy = _("hãy chấm {bodies}", bodies=format_list(self.body.successors))
        raise InvalidInput.of("body", what, read, remedy, path="/body", place="")

    def require_version(self, version: FrameworkVersion) -> None:
        """Raise InvalidInput if the sheet was filled in for another version (phiếu của phiên bản khác).

        Raises:
            InvalidInput: the sheet was filled in for another version of the framework.
        """
        if self.version is not None and self.version != version:
            remedy = _("hãy chuyển phiếu: diff(bộ_cũ, bộ_mới).carry(phiếu).sheet, hoặc chấm bằng bộ tiêu chí của phiếu")
            what = _("phiếu lập theo phiên bản khác của bộ tiêu chí")
            read = f"{_named(self.version)} ≠ {_named(version)}"
            raise InvalidInput.of("version", what, read, remedy, path="/version", place="")


def _named(version: FrameworkVersion) -> str:
    return str(version) or "?"
