"""One level of several (chọn một mức)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.models import JsonForm
from cchc.rules.families.builtin_rule import RuleOptions
from cchc.rules.families.full_wording import FullWording
from cchc.rules.families.table_rule import TableRule
from cchc.rules.input_kind import InputKind
from cchc.rules.option import Option
from cchc.rules.option_table import OptionTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(TableRule):
    """Score one option out of several (chọn một mức), selected by its label as printed.

    Case, line breaks, quotes and closing punctuation of a label are ignored. A choice of two options of which one is
    denied ("Có báo cáo", "Không báo cáo") also takes a `bool`: `True` selects the one that is affirmed.

    Attributes:
        options: the options, in the order of the decision; at least two.

    >>> rule = Choice.of(("Ban hành kịp thời", 1), ("Ban hành chậm", "0.5"), ("Không ban hành", 0))
    >>> rule.score("ban hành chậm;").points
    Decimal('0.5')
    """

    wording_form: ClassVar[str] = "Chọn một mức"

    kind: Literal["choice"] = "choice"
    options: Annotated[tuple[Option, ...], JsonForm(minItems=2)]

    def _check(self) -> None:
        if len(self.options) <= 1:
            raise InvalidInput.of("options", _("chọn mức phải có từ hai mức"), "", _("hãy bổ sung mức"))
        TableRule._check(self)

    @classmethod
    def of(cls, *options: tuple[str, Number | str], **settings: Unpack[RuleOptions]) -> Self:
        """Return the choice of these options (chọn một mức).

        Args:
            *options: for each option its label and its points; at least two.
            **settings: the options of every rule.
        """
        return cls(options=tuple(Option.of(*option) for option in options), **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """It takes a label (tên mức)."""
        return InputKind.LABEL

    @property
    def option_table(self) -> OptionTable:
        """The options (các mức)."""
        return OptionTable(self.options)

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        options = wording.options(cls)
        return None if options is None or wording.inner else cls(options=options, **settings)
