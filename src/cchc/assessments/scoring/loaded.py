"""Sheets loaded for scoring by the thousand (phiếu đã nạp), and what they earn, worked out as it is asked for."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.explanation import Explanation
from cchc.assessments.scoring.compiled_framework import CompiledFramework, program_of
from cchc.assessments.scoring.interpreter import Interpreter, Sheet, values_of
from cchc.assessments.sheets.sheet import ScoreSheet
from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import scaled, to_decimal
from cchc.frameworks import Framework, Version
from cchc.messages import _
from cchc.rules import State
from cchc.values import Period, Ratio, Rounding, RoundingLevel


class LoadedSheet:
    """A sheet loaded for a framework (phiếu đã nạp): its figures as whole numbers, checked once.

    `assess` takes it like any sheet. It can be pickled and shared between threads; it is never changed.

    >>> from cchc.assessments import assess
    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
    >>> framework = Framework(criteria=[plan])
    >>> assess(framework, LoadedSheet.of(framework, {"1": True})).points
    Decimal('4')
    """

    __slots__ = ("_cells", "_framework", "_others", "_program", "_slow", "compares", "sheet")

    sheet: Sheet
    """The sheet itself (phiếu gốc)."""
    compares: bool
    """Whether some rule needs the values of all bodies (cần so sánh); `assess_all` then goes the long way round."""

    def __init__(self, framework: Framework, sheet: Sheet) -> None:
        self.sheet = sheet
        self._framework = framework
        self._program = program_of(framework)
        values = values_of(sheet)
        cells: list[int] = []
        others: list[int] = []
        known = 0
        for place, (node, lane) in enumerate(zip(self._program.nodes, self._program.lanes, strict=True)):
            value = values.get(node.key)
            known += node.key in values
            cell = None if lane is None or value is None else lane.cells(value)
            if lane is not None:
                cells += lane.kept(cell)
            if cell is None:
                others.append(place)
        self._cells = tuple(cells)
        compares = self._program.compares
        self.compares = any(compares)
        others = [place for place in others if not compares[place]]
        told: list[Explanation] = []
        if others or known < len(values) or isinstance(sheet, ScoreSheet):
            board = Interpreter(framework, self._program.roots)
            with FaultCollector() as gather:
                with gather.at():
                    board.refuse(sheet)
                with gather.at():
                    told = board.leaves(values, [self._program.nodes[place] for place in others])
        self._others = dict(zip(others, told, strict=True))
        self._slow = (
            self.compares
            or not self._program.plain
            or any(
                one.state is not State.SCORED or one.max_points != self._program.maxima[place]
                for place, one in self._others.items()
            )
        )

    @classmethod
    def of(cls, framework: Framework, sheet: Sheet) -> "LoadedSheet":
        """The sheet loaded for a framework (nạp phiếu).

        Raises:
            InvalidInput: as in `assess`, all faults together.
        """
        return cls(framework, sheet)

    def __reduce__(self) -> "tuple[type[LoadedSheet], tuple[Framework, Sheet]]":
        """Pickle the framework and the sheet: they are loaded anew."""
        return LoadedSheet, (self._framework, self.sheet)

    def assessed(self, framework: Framework, name: str = "") -> "LoadedAssessment":
        """What the sheet earns (kết quả chấm).

        Raises:
            InvalidInput: it was loaded for another framework.
        """
        if framework is not self._framework and framework != self._framework:
            remedy = _("hãy nạp phiếu lại cho bộ tiêu chí này")
            raise InvalidInput.of("version", _("phiếu nạp cho bộ tiêu chí khác"), framework.title, remedy)
        return LoadedAssessment(self, self._program.run(self._cells), name)


class LoadedAssessment:
    """What a loaded sheet earned (kết quả chấm phiếu đã nạp): points at once, all else when it is asked for.

    It answers as an `Assessment` does; `full` is one.
    """

    __slots__ = ("_full", "_loaded", "_name", "_run")

    def __init__(self, loaded: LoadedSheet, run: tuple[Any, ...], name: str) -> None:
        self._loaded = loaded
        self._run = run
        self._name = name
        self._full: Assessment | None = None

    @property
    def full(self) -> Assessment:
        """The same as a record (kết quả đầy đủ), every criterion with its reason."""
        if self._full is None:
            board = Interpreter(self._framework, self._program.roots)
            self._full = board.assess(self._loaded.sheet, self._name)
        return self._full

    @property
    def _framework(self) -> Framework:
        return self._loaded._framework  # noqa: SLF001  # of one file

    @property
    def _program(self) -> CompiledFramework:
        return self._loaded._program  # noqa: SLF001  # of one file

    @property
    def name(self) -> str:
        """Whose sheet it was, or "" (đơn vị)."""
        sheet = self._loaded.sheet
        return self._name or (sheet.body.name if isinstance(sheet, ScoreSheet) else "")

    @property
    def period(self) -> Period | None:
        """What the sheet was for, or None (kỳ)."""
        sheet = self._loaded.sheet
        return sheet.period if isinstance(sheet, ScoreSheet) else None

    @property
    def version(self) -> Version:
        """The version of the framework (phiên bản bộ tiêu chí)."""
        return self._framework.version

    @property
    def rounding(self) -> Rounding:
        """The rounding policy (cách làm tròn)."""
        return self._framework.rounding

    @property
    def points(self) -> Decimal:
        """The points of the whole (tổng điểm), as shown after rounding."""
        loaded = self._loaded
        if loaded._slow:  # noqa: SLF001  # of one file
            return self.full.points
        places, others = loaded._program.places, loaded._others  # noqa: SLF001  # of one file
        if places is not None:
            if not others:
                return scaled(sum(self._run), places)
            own = sum(self._run) - sum(self._run[place] for place in others)
            told = (Fraction(one.points or 0) for one in others.values())
            return to_decimal(sum(told, Fraction(own, 10**places)))
        if self.rounding.level is RoundingLevel.GROUP:
            parts = [to_decimal(sum(group, Fraction(0)), self.rounding.places) for group in self._groups()]
            return to_decimal(sum(map(Fraction, parts), Fraction(0)))
        return self.rounding.at(self.exact, RoundingLevel.TOTAL)

    @property
    def exact(self) -> Fraction:
        """The points of the whole before any rounding (tổng điểm đúng)."""
        if self._loaded._slow or self._program.places is not None:  # noqa: SLF001  # of one file
            return self.full.exact
        return sum((points for group in self._groups() for points in group), Fraction(0))

    @property
    def max_points(self) -> Decimal:
        """The maximum of the whole (tổng điểm tối đa), without what left it."""
        return self.full.max_points if self._loaded._slow else self._program.max_points  # noqa: SLF001  # of one file

    @property
    def share(self) -> Ratio:
        """Points out of the maximum (tỷ lệ điểm, chỉ số)."""
        return Ratio(self.points, self.max_points)

    @property
    def leaf_points(self) -> dict[str, Decimal | None]:
        """The points of every criterion that nothing hangs under, by key (điểm từng tiêu chí)."""
        others = self._others
        return {
            key: others[place].points if place in others else self._points(place)
            for place, key in enumerate(self._program.keys)
        }

    @property
    def trace(self) -> dict[str, int | None]:
        """On which piece or line every figure fell (mức nhận giá trị), from 0 up; None where there was no figure."""
        program = self._program
        told: dict[str, int | None] = dict(zip(program.keys, program.trace(self._loaded._cells), strict=True))  # noqa: SLF001  # of one file
        for place in self._others:
            told[program.keys[place]] = None
        return told

    @property
    def whole(self) -> Explanation:
        """The tree of results (cây kết quả)."""
        return self.full.whole

    def of(self, key: str) -> Explanation:
        """The result of one criterion (kết quả của tiêu chí), as `Assessment.of` gives it.

        Raises:
            UnknownKey: the framework has no such criterion; the message names the nearest keys.
        """
        node = next((one for one in self._program.nodes if one.key == key), None)
        if node is None or self._full is not None:
            return self.full.of(key)
        (told,) = Interpreter(self._framework, ()).leaves(values_of(self._loaded.sheet), [node])
        return told

    def leaves(self) -> Iterator[Explanation]:
        """The results of the criteria that nothing hangs under (các tiêu chí chấm điểm)."""
        return self.full.leaves()

    def explain(self, key: str | None = None) -> Explanation:
        """Why the points are what they are (giải thích): of one criterion, or of the whole.

        Raises:
            UnknownKey: the framework has no such criterion.
        """
        return self.whole if key is None else self.of(key)

    def _repr_html_(self) -> str:
        return self.full._repr_html_()  # what notebooks ask of both

    @property
    def _others(self) -> dict[int, Explanation]:
        return self._loaded._others  # noqa: SLF001  # of one file

    def _points(self, place: int) -> Decimal:
        places = self._program.places
        if places is not None:
            return scaled(self._run[place], places)
        rounding, node = self.rounding, self._program.nodes[place]
        levels = (RoundingLevel.GROUP,) if node.depth == 1 else ()
        return rounding.at(self._exact(place), *levels)

    def _exact(self, place: int) -> Fraction:
        other = self._others.get(place)
        return Fraction(*self._run[place]) if other is None else other.exact or Fraction(0)

    def _groups(self) -> Iterator[list[Fraction]]:
        """The exact points of the leaves under each root."""
        place = 0
        for size in self._program.groups:
            yield [self._exact(one) for one in range(place, place + size)]
            place += size
