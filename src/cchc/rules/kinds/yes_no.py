"""Yes or no (có hoặc không): two options, one of which applies."""

from dataclasses import dataclass
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.rules.affirmation import affirmed_index
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.table_rule import TableRule, answers_of
from cchc.rules.input_kind import InputKind
from cchc.rules.option import Option


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(TableRule):
    """Score a pair of labels (có hoặc không): `True` selects the option that its words affirm, `False` the other.

    Of "Không có đơn thư: 1" and "Có đơn thư: 0", `True` selects "Có đơn thư". If neither label is denied, or both are,
    a `bool` is refused and the rule takes a label, `InputKind.LABEL`. Case, spaces, quotes and closing punctuation of
    a label are ignored.

    Attributes:
        yes: the option that is affirmed; if the words do not decide it, one of the two.
        no: the other option.

    >>> rule = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
    >>> rule.score(True).points, rule.score("không ban hành.").points
    (Decimal('4'), Decimal('0'))
    >>> YesNo.of(("Không có đơn thư", 1), ("Có đơn thư", 0)).score(True).points
    Decimal('0')
    """

    wording_form: ClassVar[str] = "Chấm theo có hoặc không (có, không)"

    option_fields: ClassVar[tuple[str, ...]] = ("yes", "no")

    kind: Literal["yes_no"] = "yes_no"
    yes: Option
    no: Option

    def _check(self) -> None:
        TableRule._check(self)
        if affirmed_index(self.yes.text, self.no.text) == 1:
            raise InvalidInput.of(
                "order",
                _("mức “có” là mức phủ định, mức “không” là mức khẳng định"),
                f"{self.yes.text} | {self.no.text}",
                _("hãy đổi chỗ hai mức, hoặc để thư viện xếp (YesNo.of)"),
            )

    @classmethod
    def of(
        cls, first: tuple[str, Number | str], second: tuple[str, Number | str], **settings: Unpack[RuleOptions]
    ) -> Self:
        """Return the rule of two options (hai mức), in either order.

        `yes` is the one that is affirmed; if the words do not decide it, the one with more points.

        Args:
            first: the label and the points of one option.
            second: the label and the points of the other.
            **settings: the options of every rule.

        >>> YesNo.of(("Không vi phạm", 1), ("Có vi phạm", 0)).yes.text
        'Có vi phạm'
        """
        lines = Option.of(*first), Option.of(*second)
        no, yes = answers_of(lines) or sorted(lines, key=lambda option: option.points)
        return cls(yes=yes, no=no, **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes yes or no (có hoặc không); a label alone (tên mức) if the words do not decide which one is yes."""
        decided = affirmed_index(self.yes.text, self.no.text) is not None
        return InputKind.YES_NO if decided else InputKind.LABEL
