"""Rules on one number (quy tắc trên một số): scored and checked once, over their pieces."""

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

from cchc.errors import Fault, InvalidInput
from cchc.exact import to_decimal
from cchc.indicators import Measured
from cchc.messages import _, describe_schema
from cchc.models import DATACLASS_CONFIG, set_fields
from cchc.rules.families.best_input import as_input
from cchc.rules.families.builtin_rule import BuiltinRule
from cchc.rules.families.piece_evaluator import PieceEvaluator, PieceLookup
from cchc.rules.input_kind import InputKind, taken_number
from cchc.rules.option import Option
from cchc.rules.outcome import Outcome, on_grounds
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.piece_table import PieceTable
from cchc.rules.pieces.point_range import PointRange, merged
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.pieces.shortfall import Shortfall, shortfall_of
from cchc.values import Interval, Ratio

COUNTS = Interval(Fraction(0), integers=True)
"""The values that a count can have."""


def _describe(schema: dict[str, Any], kind: "type[PieceRule]") -> None:
    """Describe the rule, and list the kinds of number that it may take."""
    describe_schema(schema, kind)
    schema["properties"]["input_kind"]["enum"] = [one.value for one in kind.kinds]


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRule(BuiltinRule):
    """The parent of rules on one number (quy tắc trên một số).

    Attributes:
        input_kind: a rate, an amount or a count.
        rounding: the rounding of points that the rule's own text states; None if it states none.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG | {"json_schema_extra": _describe}

    input_kind: InputKind = InputKind.COUNT
    rounding: PointRounding | None = None
    _piece_table: PieceTable | None = field(init=False, compare=False, repr=False)
    lookup: PieceLookup | None = field(init=False, compare=False, repr=False)
    exact_bound: Fraction | None = field(init=False, compare=False, repr=False)

    kinds: ClassVar[tuple[InputKind, ...]] = (InputKind.COUNT,)
    """The kinds of number that the rule may take."""

    def _check(self) -> None:
        if self.input_kind not in self.kinds:
            remedy = _("hãy chọn {choices}", choices=", ".join(kind.name for kind in self.kinds))
            raise InvalidInput.of(
                "input_kind", _("quy tắc này không chấm trên loại số liệu đó"), self.input_kind.name, remedy
            )
        set_fields(self, _piece_table=None, lookup=None, exact_bound=None)
        plain = None if self.rounding else self._plain_bounds()
        if plain is None:
            self._check_pieces()
        else:
            set_fields(self, min_points=plain[0], max_points=plain[1])

    def _check_pieces(self) -> None:
        """Build the pieces at once: they decide whether the rule is possible, and how many points it gives."""
        table = self.piece_table
        self._set_bounds()
        bounds = table.bounds
        is_rounded = bounds is not None and bounds[1] != self.max_points == to_decimal(bounds[1])
        set_fields(self, exact_bound=bounds[1] if bounds is not None and is_rounded else None)
        if table.rounded(Fraction(self.max_points)) > self.max_points:
            remedy = _("hãy chọn bước làm tròn hợp với điểm tối đa")
            raise InvalidInput.of("rounding", _("điểm làm tròn vượt điểm tối đa"), str(self.max_points), remedy)

    def _plain_bounds(self) -> tuple[Decimal, Decimal] | None:
        """Return the fewest and the most points if they follow from the fields; None if only the pieces show them.

        A kind returns them only if its pieces can be built without a fault: they are then built when first asked for,
        so that reading a framework costs no more than its fields.
        """
        return None

    @property
    def piece_table(self) -> PieceTable:
        """The pieces that the rule lowers to (bảng đoạn), with their domain and grid; built when first asked for."""
        table = self._piece_table
        if table is None:
            table = PieceTable(self.domain, tuple(self._lowered()), self._grid, self.rounding)
            set_fields(self, _piece_table=table)
        return table

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces that the rule lowers to (các đoạn)."""
        return self.piece_table.pieces

    @property
    def _grid(self) -> Fraction | None:
        """The step of the values; None on the real line."""
        return None

    def _prepared(self) -> PieceLookup:
        """The table in which values are looked up, made when the first value is scored."""
        lookup = PieceLookup.of(self.piece_table, self.max_points, self._value_type(), self.exact_bound)
        set_fields(self, lookup=lookup)
        return lookup

    def _value_type(self) -> type | None:
        """The type of the values that may be looked up: all of those that can be counted lie in the domain."""
        domain = self.domain
        if self.input_kind is InputKind.RATE:
            return Ratio if 0 in domain and 1 in domain else None
        return int if self.input_kind is InputKind.COUNT and domain.high is None else None

    @abstractmethod
    def _lowered(self) -> Iterator[Piece]:
        """The pieces that the rule means."""

    def _set_bounds(self) -> None:
        """The fewest and the most points: the extremes of the pieces where the domain reaches."""
        bounds = self.piece_table.bounds
        if bounds is None:
            remedy = _("hãy thêm mức điểm cao nhất, thấp nhất")
            raise InvalidInput.of("unbounded", _("điểm không có giới hạn"), self.pieces[-1].text, remedy)
        lowest, highest = map(to_decimal, bounds)
        set_fields(self, min_points=lowest, max_points=highest)

    @property
    def exact_max(self) -> Fraction:
        """The most points that it gives as a fraction (điểm tối đa đúng)."""
        return Fraction(self.max_points) if self.exact_bound is None else self.exact_bound

    @property
    def domain(self) -> Interval:
        """The values that can occur (miền giá trị)."""
        return COUNTS

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rule itself (kiểm tra); () exactly when it is sound.

        Found are gaps, overlaps, steps that nothing can reach, and doing better for fewer points.
        """
        return self.piece_table.check()

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """The points of a value (chấm), with the reason.

        Args:
            value: the number that the rule takes, or an absence.
            cohort: not looked at: this rule judges a body by itself.
            previous: not looked at, likewise.

        Raises:
            InvalidInput: the rule does not take the value, or has no points for it.
        """
        search = self.lookup or self._prepared()
        if type(value) is search.value_type:  # the common path; every other value falls back to `_score_measured`
            if isinstance(value, Ratio):
                num, den = value.num, value.den
                if type(num) is type(den) is int and 0 <= num <= den > 0:
                    units = num * search.scale // den
                    if search.doubled:
                        units = 2 * units + (units * den != num * search.scale)
                    return on_grounds(Outcome, (search.evaluators[bisect_left(search.ends, units)], value))
            elif isinstance(value, int) and value >= 0:
                return on_grounds(Outcome, (search.evaluators[bisect_left(search.ends, value)], value))
        return BuiltinRule.score(self, value, cohort=cohort, previous=previous)

    def attainable_points(self, above: Fraction, *, previous: Measured | None = None) -> tuple[PointRange, ...] | None:
        """Return the points above a number that it can give (các mức điểm cao hơn), from low to high.

        Args:
            above: the points that are to be passed.
            previous: not looked at.

        Returns:
            Ranges of points; None if there are more than 1,000 numbers of points.
        """
        found = self.piece_table.attainable_points(above)
        named = self.option_table.attainable_points(above) if self.option_table else ()
        return None if found is None else merged((*found, *named))

    def best_input(self) -> Measured:
        """Return a value, or a label, that earns the most points (số liệu tốt nhất)."""
        value = next(as_input(self.piece_table.values_by_points(), self.input_kind))
        best = self.option_table and self.option_table.best
        return best.text if best and best.points > (self.score(value).points or 0) else value

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        if isinstance(value, str) and self.option_table is not None:
            option = self.option_table.find(value)
            return Outcome.by_option(value, option, self.max_points, self.exact_bound, self._lacks(option))
        return self._score_value(value)

    def _lacks(self, option: Option) -> Shortfall | None:
        """Return what an option lacks for the most points: a value, or the best option if no value earns as many."""
        table, lost = self.piece_table, self.exact_max - Fraction(option.points)
        if lost <= 0:
            return None
        most, values = table.best
        if most == self.exact_max and values:
            is_rate = self.input_kind is InputKind.RATE
            return shortfall_of(None, lost, values, table.domain, percent=is_rate)
        return None if self.option_table is None else self.option_table.shortfall(option, lost)

    def _score_value(self, value: Measured) -> Outcome:
        return self._score_number(value, taken_number(value, self.input_kind))

    def _score_number(self, measured: Measured, value: Fraction) -> Outcome:
        piece = self.piece_table.piece_of(value, measured)
        return on_grounds(
            Outcome,
            (PieceEvaluator.on(piece, self.max_points, self.rounding, self.exact_bound, self.piece_table), measured),
        )
