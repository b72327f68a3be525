"""How many criteria a decision has (số lĩnh vực, tiêu chí), where no more of it was read."""

from cchc.documents import DocumentNumber, GovernmentLevel, Source
from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models import Record
from cchc.values import ExactDecimal


class Counts(Record):
    """The numbers of criteria of a decision (số lĩnh vực, tiêu chí, tiêu chí thành phần), as they were read.

    Attributes:
        decision: the number and symbol of the decision.
        level: whom it scores.
        areas: areas (lĩnh vực).
        criteria: criteria (tiêu chí).
        parts: criteria under these (tiêu chí thành phần).
        survey_points: of 100 points those of surveys (điểm điều tra xã hội học); None where that was not read.
        source: where it was read.

    Raises:
        ValidationError: fewer criteria than areas, or less than one of them.
    """

    decision: DocumentNumber
    level: GovernmentLevel
    areas: int
    criteria: int
    parts: int
    survey_points: ExactDecimal | None = None
    source: Source

    def model_post_init(self, _context: object) -> None:
        """Refuse numbers that no table of criteria has."""
        with FaultCollector() as gather, gather.at("criteria"):
            if not 0 < self.areas <= self.criteria or self.parts < 0:
                read = f"{self.areas}/{self.criteria}/{self.parts}"
                raise InvalidInput.of("counts", _("số tiêu chí không hợp lý"), read, _("hãy xem lại các số"))

    def __str__(self) -> str:
        return f"{self.decision}, {self.level}: {self.areas}/{self.criteria}/{self.parts}"
