"""Yes or no (có hoặc không): two options, one of which applies."""

from dataclasses import dataclass
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.table_rule import TableRule
from cchc.rules.input_kind import InputKind
from cchc.rules.option import Option


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(TableRule):
    """Score a pair of labels (có hoặc không): `True` selects the option with more points, `False` the other.

    Beware: of "Có vi phạm: 0" and "Không vi phạm: 1", `True` selects "Không vi phạm". Pass the label to be clear; case,
    spaces, quotes and closing punctuation of it are ignored.

    Attributes:
        yes: the option with more points, whatever its words.
        no: the option with fewer points.

    >>> rule = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
    >>> rule.score(True).points, rule.score("không ban hành.").points
    (Decimal('4'), Decimal('0'))
    """

    wording_form: ClassVar[str] = "Chấm theo có hoặc không (có, không)"

    option_fields: ClassVar[tuple[str, ...]] = ("yes", "no")

    kind: Literal["yes_no"] = "yes_no"
    yes: Option
    no: Option

    def _check(self) -> None:
        TableRule._check(self)
        if self.yes.points < self.no.points:
            raise InvalidInput.of(
                "order",
                _("mức “có” phải nhiều điểm hơn mức “không”"),
                f"{self.yes.text} | {self.no.text}",
                _("hãy đổi chỗ hai mức, hoặc để thư viện xếp (YesNo.of)"),
            )

    @classmethod
    def of(
        cls, first: tuple[str, Number | str], second: tuple[str, Number | str], **settings: Unpack[RuleOptions]
    ) -> Self:
        """Return the rule of two options (hai mức), in either order.

        Args:
            first: the label and the points of one option.
            second: the label and the points of the other.
            **settings: the options of every rule.

        >>> YesNo.of(("Có vi phạm", 0), ("Không vi phạm", 1)).yes.text
        'Không vi phạm'
        """
        lines = Option.of(*first), Option.of(*second)
        yes, no = lines if lines[0].points >= lines[1].points else reversed(lines)
        return cls(yes=yes, no=no, **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes yes or no (có hoặc không)."""
        return InputKind.YES_NO
