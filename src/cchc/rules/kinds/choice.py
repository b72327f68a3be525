"""One level of several (chọn một mức)."""

from dataclasses import dataclass
from typing import ClassVar, Literal, Self, Unpack

from cchc.errors import InvalidInput
from cchc.exact import Number
from cchc.messages import _
from cchc.rules.input_kind import Takes
from cchc.rules.kinds.builtin_rule import About
from cchc.rules.kinds.table_rule import TableRule
from cchc.rules.option import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(TableRule):
    """Score by the level that holds (chọn một mức), named by its label as printed.

    Case, line breaks, quotes and closing punctuation of a label play no part. A choice of two lines takes a
    `bool` too: `True` means the line with the most points.

    Attributes:
        lines: the levels, in the order of the decision; at least two.

    >>> rule = Choice.of(("Ban hành kịp thời", 1), ("Ban hành chậm", "0.5"), ("Không ban hành", 0))
    >>> rule.score("ban hành chậm;").points
    Decimal('0.5')
    """

    form: ClassVar[str] = "Chọn một mức"

    kind: Literal["choice"] = "choice"
    lines: tuple[Line, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(self.lines))
        if len(self.lines) <= 1:
            raise InvalidInput.of("lines", _("chọn mức phải có từ hai mức"), "", _("hãy bổ sung mức"))
        TableRule.__post_init__(self)

    @classmethod
    def of(cls, *lines: tuple[str, Number | str], **about: Unpack[About]) -> Self:
        """The rule of these levels (các mức), each a label and its points."""
        return cls(lines=tuple(Line.of(*line) for line in lines), **about)  # type: ignore[arg-type]  # source text

    @property
    def takes(self) -> Takes:
        """It takes a label (tên mức)."""
        return Takes.LABEL

    @property
    def table(self) -> tuple[Line, ...]:
        """The levels (các mức)."""
        return self.lines
