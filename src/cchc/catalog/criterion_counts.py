"""The numbers of criteria of a decision (số lĩnh vực, tiêu chí), for decisions of which no more was read."""

from cchc.documents import DocumentNumber, GovernmentLevel, Source
from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import _
from cchc.models import Record
from cchc.values import ExactDecimal


class CriterionCounts(Record):
    """The numbers of criteria of a decision (số lĩnh vực, tiêu chí, tiêu chí thành phần), as they were read.

    Attributes:
        decision: the number and symbol of the decision.
        level: the level of the bodies that it scores.
        areas: the number of areas (lĩnh vực).
        criteria: the number of criteria (tiêu chí).
        parts: the number of criteria under these (tiêu chí thành phần).
        survey_points: the points of surveys out of 100 (điểm điều tra xã hội học); None if they were not read.
        source: the source of the numbers.

    Raises:
        ValidationError: there are fewer criteria than areas, or no area.
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
        with FaultCollector() as faults, faults.at("criteria"):
            if not 0 < self.areas <= self.criteria or self.parts < 0:
                read = f"{self.areas}/{self.criteria}/{self.parts}"
                raise InvalidInput.of("counts", _("số tiêu chí không hợp lý"), read, _("hãy xem lại các số"))

    def __str__(self) -> str:
        return f"{self.decision}, {self.level}: {self.areas}/{self.criteria}/{self.parts}"
