"""The cells of a sheet under the keys of a new version (chuyển các ô sang phiên bản mới)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.score_entry import Justification, ScoreEntry
from cchc.assessments.sheets.sheet_cell import SheetCell
from cchc.errors import Fault, pointer
from cchc.frameworks import (
    CarriedFigures,
    KeyMove,
    MergePolicy,
    Obstacle,
    SplitPolicy,
    ended_obstacle,
    figure_obstacle,
    merge_obstacle,
    points_obstacle,
    split_obstacle,
)
from cchc.indicators import Absence
from cchc.values import Entry

T = TypeVar("T")
Entries = tuple[Entry[ScoreEntry], ...]


@dataclass(slots=True)
class CarriedCells:
    """The entries and justifications of a sheet on their way to a new version.

    Justifications always follow their criterion, to each part if it was split. An entry follows if its figure or its
    points mean the same; one that another entry of its column replaced never counts again.

    Attributes:
        cells: the cells of the old sheet, by key, each with its index.
        figures: where the figures go.
        split: what becomes of a criterion that was split.
        merge: what becomes of criteria that were merged.
        not_moved: collects what stays behind.
    """

    cells: Mapping[str, tuple[int, SheetCell]]
    figures: CarriedFigures
    split: SplitPolicy
    merge: MergePolicy
    not_moved: list[Fault] = field(default_factory=list[Fault])

    def moved(self) -> Iterator[tuple[str, Entries, tuple[Entry[Justification], ...]]]:
        """Yield the key, the entries and the justifications of every criterion of the new version."""
        for move in self.figures.moves:
            olds = [self.cells[key] for key in move.old_keys if key in self.cells]
            entries = self._entries(move, olds)
            justifications = [one for _index, cell in olds for one in cell.justifications]
            yield move.new_key, _by_day(entries, olds), _by_day(justifications, olds)
        followed = {key for move in self.figures.moves for key in move.old_keys}
        for key, (index, cell) in self.cells.items():
            if key not in followed:
                self._leave(ended_obstacle(), index, cell, range(len(cell.entries)))
                paths = (pointer("cells", index, "justifications", at) for at in range(len(cell.justifications)))
                for path, one in zip(paths, cell.justifications, strict=True):
                    self.not_moved.append(ended_obstacle().fault(path, key, one.value.text))

    def _entries(self, move: KeyMove, olds: Sequence[tuple[int, SheetCell]]) -> list[Entry[ScoreEntry]]:
        kept: list[Entry[ScoreEntry]] = []
        whole = self._obstacle(move, [cell for _index, cell in olds])
        for index, cell in olds:
            obstacles = [whole or _obstacle_of(move, entry.value) for entry in cell.entries]
            last = {
                entry.value.column: (at, obstacle)
                for at, (entry, obstacle) in enumerate(zip(cell.entries, obstacles, strict=True))
                if obstacle is not None
            }
            for at, entry in enumerate(cell.entries):
                blocking = last.get(entry.value.column)
                if blocking is None or at > blocking[0]:
                    kept.append(entry)
                else:
                    self._leave(obstacles[at] or blocking[1], index, cell, [at])
        return kept

    def _obstacle(self, move: KeyMove, olds: Sequence[SheetCell]) -> Obstacle | None:
        """Return why no entry of these cells moves; None if each is asked for itself."""
        if move.is_split:
            return split_obstacle(move) if self.split is SplitPolicy.LEAVE else None
        if not move.is_merge:
            return None
        same = len(olds) == len(move.old_keys) and all(_effective(cell) == _effective(olds[0]) for cell in olds)
        carried = self.merge is MergePolicy.IF_EQUAL and move.new_key in self.figures.values
        return None if carried and same else merge_obstacle(move)

    def _leave(self, obstacle: Obstacle, index: int, cell: SheetCell, places: Iterable[int]) -> None:
        for at in places:
            entry = cell.entries[at].value
            read = str(entry.value if entry.points is None else entry.points)
            self.not_moved.append(obstacle.fault(pointer("cells", index, "entries", at), cell.key, read))


def _obstacle_of(move: KeyMove, entry: ScoreEntry) -> Obstacle | None:
    """Return why one entry does not move."""
    if entry.points is not None:
        return None if move.keeps_points else points_obstacle(move)
    return None if move.keeps_figures or isinstance(entry.value, Absence) else figure_obstacle(move)


def _effective(cell: SheetCell) -> dict[ScoreColumn, tuple[object, ...]]:
    """Return what counts in each column of a cell."""
    last = {entry.value.column: entry.value for entry in cell.entries}
    return {column: (entry.points, type(entry.value), entry.value) for column, entry in last.items()}


def _by_day(entries: Sequence[Entry[T]], olds: Sequence[object]) -> tuple[Entry[T], ...]:
    """Return the entries of several cells by day; those of one cell stay in their order."""
    return tuple(sorted(entries, key=lambda entry: entry.on) if len(olds) > 1 else entries)
