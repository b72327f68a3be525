"""Bands (bậc thang điểm): each interval of the value earns its own points."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.exact import Number, to_decimal
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, JsonForm, set_fields
from cchc.rules.families.full_wording import FullWording, WriteRule, option_of
from cchc.rules.families.number_rule import NumberRule, NumberRuleOptions
from cchc.rules.families.template import read_value, written
from cchc.rules.input_kind import InputKind
from cchc.rules.option import Option
from cchc.rules.option_table import OptionTable, label_faults
from cchc.rules.pieces.piece import Piece
from cchc.values import ExactDecimal, ExactFraction, Interval, to_exact_decimal
from cchc.viet import format_number


@dataclass(frozen=True, slots=True)
class Band(CheckedPickle):
    """A band (bậc): an interval of values, and the points that these values earn.

    Attributes:
        interval: the values.
        points: the points; if `slope` is not 0, the constant that is added to slope · value.
        text: the interval in the words of the decision; ignored in comparisons.
        slope: points per unit of the value ("tỷ lệ × 10"); 0 if all values earn the same.

    >>> Band.of("từ 95% trở lên", 6).points
    Decimal('6')
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    interval: Interval
    points: ExactDecimal
    text: str = field(default="", compare=False)
    slope: ExactFraction = Fraction(0)

    def _check(self) -> None:
        set_fields(self, text=self.text or str(self.interval))

    @classmethod
    def of(cls, text: str, points: Number | str) -> Self:
        """Return a band from its interval in words (bậc điểm) and an exact number."""
        return cls(Interval.parse(text), to_exact_decimal(points), text)

    def short_wording(self, of: str) -> str:
        """Return the band in official wording (lời văn): of a rate or of a figure."""
        points = format_number(self.points)
        if not self.slope:
            return f"{self.interval.words}: {points} điểm"
        top, bottom = format_number(self.slope.numerator), format_number(self.slope.denominator)
        over = "" if bottom == "1" else f" ÷ {bottom}"
        plus = "" if not self.points else f" + {points}"
        return f"{self.interval.words}: Điểm = {of} × {top}{over}{plus}".replace("+ -", "- ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(NumberRule):
    """Score by bands (bậc thang điểm): a value earns the points of the band whose interval contains it.

    Ends are open or closed exactly as written. A value in no band, or in two, is refused. An option that has a name
    instead of an interval ("Không tổ chức: 0") is selected by its label.

    Attributes:
        bands: the bands, in the order of the decision; at least one.
        named_options: the options that have a name instead of an interval.

    >>> rule = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
    >>> from cchc.values import Ratio
    >>> rule.score(Ratio(9850, 10000)).points
    Decimal('6')
    """

    wording_form: ClassVar[str] = "Chấm theo bậc"

    kind: Literal["ladder"] = "ladder"
    bands: Annotated[tuple[Band, ...], JsonForm(minItems=1)]
    named_options: tuple[Option, ...] = ()

    def _check(self) -> None:
        if not self.bands:
            raise InvalidInput.of("bands", _("bậc thang không có bậc nào"), "", _("hãy cho ít nhất một bậc"))
        if self.input_kind is InputKind.COUNT:
            steps = (replace(step, interval=replace(step.interval, integers=False)) for step in self.bands)
            set_fields(self, bands=tuple(steps))
        NumberRule._check(self)

    @classmethod
    def of(cls, *bands: tuple[str, Number | str], **settings: Unpack[NumberRuleOptions]) -> Self:
        """Return a ladder (bậc thang điểm).

        Args:
            *bands: for each band its interval in words ("từ 90% đến dưới 95%") and its points.
            **settings: the options of a rule on a number, such as `input_kind` (a rate by default).

        >>> from cchc.rules import InputKind
        >>> Ladder.of(("từ 3 trở lên", 1), ("dưới 3", 0), input_kind=InputKind.COUNT).score(4).points
        Decimal('1')
        """
        return cls(bands=tuple(Band.of(*band) for band in bands), **settings)  # type: ignore[arg-type]  # source text

    def short_wording(self) -> str:
        """The steps in official wording (lời văn), then the levels that have a name."""
        of = "tỷ lệ" if self.input_kind is InputKind.RATE else "số liệu"
        return "; ".join(
            (*(step.short_wording(of) for step in self.bands), *(line.short_wording() for line in self.named_options))
        )

    @property
    def option_table(self) -> OptionTable | None:
        """The levels that have a name (các mức có tên); None if there are none."""
        return OptionTable(self.named_options) if self.named_options else None

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): a line for each step and for each level that has a name."""
        named = (f"- “{option.text}”: {written(option.points)} điểm" for option in self.named_options)
        return "\n".join((f"{self.wording_form}:", *map(_write_band, self.bands), *named))

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        if wording.head != cls.wording_form or wording.inner:
            return None
        named = [
            Option(found[1], to_decimal(read_value(found[2])))
            for found in map(_NAMED.fullmatch, wording.lines)
            if found
        ]
        bands = [_read_band(line) for line in wording.lines if not _NAMED.fullmatch(line)]
        read = [band for band in bands if band is not None]
        return cls(bands=tuple(read), named_options=tuple(named), **settings) if len(read) == len(bands) > 0 else None

    def check(self) -> tuple[Fault, ...]:
        """Return what is unsound about the rule itself (kiểm tra), labels of named levels that occur twice among it."""
        return (*NumberRule.check(self), *label_faults(option.key for option in self.named_options))

    def _lowered(self) -> Iterator[Piece]:
        for step in self.bands:
            yield Piece(step.interval, step.slope, Fraction(step.points), step.text)

    def _plain_bounds(self) -> tuple[Decimal, Decimal] | None:
        if self.input_kind is InputKind.COUNT or any(band.slope for band in self.bands):
            return None
        earned = [*(band.points for band in self.bands), *(option.points for option in self.named_options)]
        return min(earned), max(earned)

    def _set_bounds(self) -> None:
        NumberRule._set_bounds(self)
        earned: list[Decimal] = [self.min_points, self.max_points, *(line.points for line in self.named_options)]
        set_fields(self, min_points=min(earned), max_points=max(earned))


_NAMED = re.compile(r"- “(.*)”: (\S+) điểm")
_SLOPED = re.compile(r"- (.*): Điểm = (\S+) × số liệu \+ (\S+)")


def _write_band(band: Band) -> str:
    if not band.slope:
        return f"- {band.interval.words}: {written(band.points)} điểm"
    return f"- {band.interval.words}: Điểm = {written(band.slope)} × số liệu + {written(band.points)}"


def _read_band(line: str) -> Band | None:
    if found := _SLOPED.fullmatch(line):
        slope, points = read_value(found[2]), to_decimal(read_value(found[3]))
        return Band(Interval.parse(found[1]), points, found[1], slope)
    option = option_of(line)
    return None if option is None else Band(Interval.parse(option.text), option.points, option.text)
