"""One violation is enough (không để xảy ra vi phạm)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.full_wording import FullWording, WriteRule, write_options
from cchc.rules.families.piece_rule import PieceRule
from cchc.rules.option import Option
from cchc.rules.option_table import OptionTable
from cchc.rules.pieces.piece import Piece
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.values import Interval


class NoViolationOptions(RuleOptions, total=False):
    """The optional fields of a `NoViolation`, as keywords of `of` (thông tin kèm theo)."""

    rounding: PointRounding | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoViolation(PieceRule):
    """Score by whether any violation happened (không để xảy ra vi phạm): none, or one and more.

    It takes the number of violations, or the label of one of its options; a `bool` is refused, because it is
    not clear which way `True` points.

    Attributes:
        clean: the option that applies without any violation; it has more points.
        violated: the option that applies from the first violation on.

    >>> rule = NoViolation.of(("100% hồ sơ đúng hạn", 1), ("Có hồ sơ trễ hạn", 0))
    >>> rule.score(0).points, rule.score(3).points
    (Decimal('1'), Decimal('0'))
    """

    wording_form: ClassVar[str] = "Chấm theo số vi phạm (không có, có)"

    kind: Literal["no_violation"] = "no_violation"
    clean: Option
    violated: Option

    def _check(self) -> None:
        if self.clean.points <= self.violated.points:
            what = _("không vi phạm phải được nhiều điểm hơn có vi phạm")
            read = f"{self.clean.text} | {self.violated.text}"
            raise InvalidInput.of("order", what, read, _("hãy đổi chỗ hai mức"))
        PieceRule._check(self)

    @classmethod
    def of(
        cls, clean: tuple[str, Number | str], violated: tuple[str, Number | str], **settings: Unpack[NoViolationOptions]
    ) -> Self:
        """Return the rule of two options (hai mức).

        Args:
            clean: the label and the points without any violation; more points than `violated`.
            violated: the label and the points from the first violation on.
            **settings: the optional fields of this class.
        """
        return cls(clean=Option.of(*clean), violated=Option.of(*violated), **settings)  # type: ignore[arg-type]  # source text

    @property
    def option_table(self) -> OptionTable:
        """The two options (hai mức)."""
        return OptionTable((self.clean, self.violated))

    def short_wording(self) -> str:
        """Return the two lines in official wording (lời văn)."""
        return "; ".join(option.short_wording() for option in self.option_table.options)

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): the two lines."""
        return write_options(type(self), self.option_table.options)

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        match wording.options(cls):
            case (clean, violated) if not wording.inner:
                return cls(clean=clean, violated=violated, **settings)
            case _:
                return None

    def _lowered(self) -> Iterator[Piece]:
        yield Piece(Interval(Fraction(0), Fraction(0)), Fraction(0), Fraction(self.clean.points), self.clean.text)
        yield Piece(Interval(Fraction(1)), Fraction(0), Fraction(self.violated.points), self.violated.text)
