"""One option of a rule (mức): its label as printed, and the points that it earns."""

from dataclasses import field
from typing import ClassVar, Self

from cchc.exact import Number
from cchc.models import DATACLASS_CONFIG, CheckedPickle, frozen_dataclass
from cchc.values import DecimalField
from cchc.viet import format_number, label_key


@frozen_dataclass()
class Option(CheckedPickle):
    """An option (mức): a label as the decision prints it, without bullet and points, and its points.

    Attributes:
        text: the label.
        points: the points that it earns.

    >>> Option.of("Có ban hành kế hoạch", 4)
    Option(text='Có ban hành kế hoạch', points=Decimal('4'))
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    text: str
    points: DecimalField = field()

    @classmethod
    def of(cls, text: str, points: Number | str) -> Self:
        """Return an option from its label and an exact number (mức điểm)."""
        return cls(text, points)

    @property
    def key(self) -> str:
        """The label for comparing (khóa so khớp): case, spaces, quotes and closing punctuation are ignored."""
        return label_key(self.text)

    def short_wording(self) -> str:
        """Return the option in official wording (lời văn).

        >>> Option.of("Có ban hành kế hoạch", "0.5").short_wording()
        'Có ban hành kế hoạch: 0,5 điểm'
        """
        return f"{self.text}: {format_number(self.points)} điểm"
