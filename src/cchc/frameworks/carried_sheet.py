"""Figures that follow their criteria to a new version (chuyển số liệu): what moves, and what does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar, cast

from cchc.errors import Fault, pointer
from cchc.exact import exact, to_decimal
from cchc.frameworks.pairing import PairedBy
from cchc.indicators import Absence, Counts, Measurable, Measured, measured
from cchc.messages import LabelledEnum, Message, _
from cchc.models import CheckedPickle
from cchc.viet import label_key

SheetT = TypeVar("SheetT")


class SplitPolicy(LabelledEnum):
    """What becomes of a figure if its criterion is split into several (tiêu chí tách).

    >>> str(SplitPolicy.COPY)
    'chép số liệu cho từng tiêu chí mới'
    """

    LEAVE = "leave", _("không chuyển số liệu của tiêu chí tách")
    """It is not moved, and listed (không chuyển)."""
    COPY = "copy", _("chép số liệu cho từng tiêu chí mới")
    """Every new criterion gets the figure (chép)."""


class MergePolicy(LabelledEnum):
    """What becomes of figures if their criteria are merged into one (tiêu chí ghép).

    >>> str(MergePolicy.SUM)
    'cộng số đếm, số lượng của các tiêu chí ghép'
    """

    LEAVE = "leave", _("không chuyển số liệu của các tiêu chí ghép")
    """They are not moved, and listed (không chuyển)."""
    IF_EQUAL = "if_equal", _("chuyển số liệu nếu các tiêu chí ghép có số liệu bằng nhau")
    """The figure is taken if all of them are equal (bằng nhau)."""
    SUM = "sum", _("cộng số đếm, số lượng của các tiêu chí ghép")
    """Counts and amounts are added; of rates, labels and absences there is no sum (cộng)."""


class KeyMove(NamedTuple):
    """Where what was filled in for a criterion goes.

    Attributes:
        new_key: the criterion of the new version.
        old_keys: those of the old version that it continues; several if they were merged.
        is_split: whether the old one has other parts too.
        keeps_figures: whether a figure means the same in both versions.
        keeps_points: whether points that people gave mean the same in both versions.
        paired_by: by what they were paired; None of a split and of a merge, which are always stated.
    """

    new_key: str
    old_keys: tuple[str, ...]
    is_split: bool
    keeps_figures: bool
    keeps_points: bool
    paired_by: PairedBy | None

    @property
    def is_merge(self) -> bool:
        """Whether several criteria were merged."""
        return len(self.old_keys) > 1

    @property
    def is_guess(self) -> bool:
        """Whether it was found by an equal title or an equal key alone."""
        return self.paired_by in (PairedBy.TITLE, PairedBy.KEY)


class Obstacle(NamedTuple):
    """Why something does not move: the code of its fault, the sentence, and the remedy."""

    code: str
    what: Message
    remedy: Message

    def fault(self, path: str, key: str, read: str) -> Fault:
        """Return the fault of what does not move."""
        return Fault(path, self.code, self.what, read, self.remedy, key)


@dataclass(frozen=True, slots=True)
class CarriedSheet(CheckedPickle, Generic[SheetT]):
    """A sheet under the keys of a new version (phiếu đã chuyển), and what could not be moved.

    Attributes:
        sheet: the sheet of the new version.
        not_moved: what stays behind, each with its reason; the paths lead into the old sheet.
        assumptions: what was moved although its criteria were paired by title or by key alone; people should confirm.

    >>> from cchc.frameworks import Criterion, Framework, diff
    >>> from cchc.rules import YesNo
    >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
    >>> old, new = Framework(criteria=[plan]), Framework(criteria=[])
    >>> carried = diff(old, new).carry({"1": True})
    >>> carried.sheet, [str(fault.what) for fault in carried.not_moved]
    ({}, ['tiêu chí không còn trong phiên bản mới'])
    """

    sheet: SheetT
    not_moved: tuple[Fault, ...] = ()
    assumptions: tuple[Fault, ...] = ()


class CarriedFigures(NamedTuple):
    """The figures of a sheet under the keys of a new version.

    Attributes:
        values: the figures by new key.
        not_moved: what stays behind; the paths are the old keys.
        assumptions: what was moved on a guess.
        moves: the moves of all keys of the sheet, in its order.
    """

    values: dict[str, Measurable]
    not_moved: tuple[Fault, ...]
    assumptions: tuple[Fault, ...]
    moves: tuple[KeyMove, ...]


def carry_figures(
    moves: Sequence[KeyMove],
    values: Mapping[str, Measurable],
    split: SplitPolicy,
    merge: MergePolicy,
) -> CarriedFigures:
    """Return the figures of a sheet under the keys of a new version (chuyển số liệu).

    Args:
        moves: the moves of all keys of the sheet; a key without one ended.
        values: the figures by old key.
        split: what becomes of the figure of a criterion that was split.
        merge: what becomes of the figures of criteria that were merged.
    """
    carried: dict[str, Measurable] = {}
    refused: dict[str, Obstacle] = {}
    guessed: dict[str, KeyMove] = {}
    for move in moves:
        figures = [values.get(key) for key in move.old_keys]
        found = _figure(move, figures, split, merge)
        if isinstance(found, Obstacle):
            refused |= {key: found for key in move.old_keys if key in values}
        else:
            carried[move.new_key] = found
        if move.is_guess:
            guessed[move.old_keys[0]] = move
    ended = {*values} - {key for move in moves for key in move.old_keys}
    obstacles = refused | dict.fromkeys(ended, _ENDED)
    not_moved = (
        obstacles[key].fault(pointer(key), key, str(value))
        for key, value in values.items()
        if key in obstacles and _is_reported(value)
    )
    assumptions = (_assumption(key, move) for key, move in guessed.items())
    return CarriedFigures(carried, tuple(not_moved), tuple(assumptions), tuple(moves))


_ENDED = Obstacle(
    "ended",
    _("tiêu chí không còn trong phiên bản mới"),
    _("hãy nêu tiêu chí nối tiếp trong crosswalk của diff, nếu có"),
)


def split_obstacle(move: KeyMove) -> Obstacle:
    """Return why nothing of a criterion that was split moves."""
    remedy = _("hãy nhập lại cho {key}, hoặc chọn SplitPolicy.COPY", key=move.new_key)
    return Obstacle("split", _("tiêu chí đã tách thành nhiều tiêu chí"), remedy)


def merge_obstacle(move: KeyMove) -> Obstacle:
    """Return why nothing of criteria that were merged moves."""
    remedy = _("hãy nhập lại cho {key}, hoặc chọn MergePolicy khác", key=move.new_key)
    return Obstacle("merged", _("tiêu chí đã ghép với tiêu chí khác"), remedy)


def figure_obstacle(move: KeyMove) -> Obstacle:
    """Return why a figure does not move to a criterion that takes another kind of figure."""
    what = _("số liệu có ý nghĩa khác trong phiên bản mới (loại số liệu, đơn vị tính, hoặc tiêu chí nay có thành phần)")
    return Obstacle("input_kind", what, _("hãy nhập lại cho {key}", key=move.new_key))


def points_obstacle(move: KeyMove) -> Obstacle:
    """Return why points that people gave do not move to a criterion that is scored otherwise."""
    what = _("điểm đã chấm theo cách chấm hoặc điểm tối đa cũ")
    return Obstacle("points", what, _("hãy chấm lại tiêu chí {key}", key=move.new_key))


def ended_obstacle() -> Obstacle:
    """Return why nothing of a criterion that ended moves."""
    return _ENDED


def _assumption(key: str, move: KeyMove) -> Fault:
    basis = (move.paired_by or PairedBy.CROSSWALK).label
    what = _("tạm hiểu là tiêu chí {key} của phiên bản mới ({basis})", key=move.new_key, basis=basis)
    return Fault(pointer(key), "guessed", what, "", _("hãy xác nhận, hoặc nêu trong crosswalk của diff"), key)


def _is_reported(value: Measurable) -> bool:
    return value is not None and value is not Absence.NOT_REPORTED


def _figure(
    move: KeyMove, figures: Sequence[Measurable], split: SplitPolicy, merge: MergePolicy
) -> Measurable | Obstacle:
    """Return the figure of the new criterion, or why it has none."""
    if not any(map(_is_reported, figures)):
        return figures[0]
    if move.is_split and split is SplitPolicy.LEAVE:
        return split_obstacle(move)
    if move.is_merge and merge is MergePolicy.LEAVE:
        return merge_obstacle(move)
    values = [measured(figure) for figure in figures]
    if not move.keeps_figures and not all(isinstance(value, Absence) for value in values):
        return figure_obstacle(move)
    if not move.is_merge:
        return figures[0]
    return _total(move, values) if merge is MergePolicy.SUM else _common(move, values)


def _common(move: KeyMove, values: Sequence[Measured]) -> Measured | Obstacle:
    """Return the figure that all have."""
    first = values[0]
    if all(type(value) is type(first) and value == first for value in values):
        return first
    remedy = _("hãy nhập lại cho {key}", key=move.new_key)
    return Obstacle("merged", _("các tiêu chí ghép có số liệu khác nhau"), remedy)


def _total(move: KeyMove, values: Sequence[Measured]) -> Measured | Obstacle:
    """Return the sum of counts or of amounts."""
    if all(isinstance(value, Counts) for value in values):
        return _sum_of_counts(cast("Sequence[Counts]", values))
    if all(isinstance(value, int | Decimal) and not isinstance(value, bool) for value in values):
        numbers = cast("Sequence[int | Decimal]", values)
        total = sum(map(exact, numbers), Fraction(0))
        return int(total) if all(isinstance(number, int) for number in numbers) else to_decimal(total)
    remedy = _("hãy nhập lại cho {key}", key=move.new_key)
    return Obstacle("merged", _("số liệu của các tiêu chí ghép không cộng được"), remedy)


def _sum_of_counts(values: Sequence[Counts]) -> Counts:
    labels = {label_key(label): label for counts in reversed(values) for label, _count in reversed(counts.by_label)}
    ordered = dict.fromkeys(label_key(label) for counts in values for label, _count in counts.by_label)
    return Counts({labels[key]: sum(counts.count(labels[key]) for counts in values) for key in ordered})
