"""Two inspections of one body compared (so sánh hai lần kiểm tra): what was mended, what came again, what is new."""

from dataclasses import dataclass

from cchc.errors import InvalidInput
from cchc.inspections.finding import Finding, FindingKind
from cchc.inspections.inspection import Inspection
from cchc.messages import Message, _
from cchc.models import CheckedPickle


@dataclass(frozen=True, slots=True)
class InspectionComparison(CheckedPickle):
    """What the shortcomings of an inspection became by the next (so sánh hai lần kiểm tra).

    Attributes:
        mended: those of the first that the next does not repeat (đã khắc phục, không thấy nhắc lại).
        repeated: pairs of one and the one that repeats it (còn tồn tại).
        new: those that only the next has (mới phát hiện).
    """

    mended: tuple[Finding, ...] = ()
    repeated: tuple[tuple[Finding, Finding], ...] = ()
    new: tuple[Finding, ...] = ()

    @property
    def sentences(self) -> tuple[Message, ...]:
        """What became of them, one by one (diễn giải), fit for any language."""
        return (
            *(_("không thấy nhắc lại: {text}", text=one.text) for one in self.mended),
            *(_("còn tồn tại: {text}", text=later.text) for _one, later in self.repeated),
            *(_("mới phát hiện: {text}", text=one.text) for one in self.new),
        )

    def __str__(self) -> str:
        return "\n".join(self.sentences)


def compare_inspections(before: Inspection, after: Inspection) -> InspectionComparison:
    """What the shortcomings of one inspection became by the next of the same body (so sánh hai lần kiểm tra).

    A finding repeats another where it says so (`repeats`), by its code in the first inspection.

    Raises:
        InvalidInput: the inspections are of different bodies, or the second was held before the first.

    >>> def held(code: str, on: str, *found: dict[str, str]) -> Inspection:
    ...     told = [{"kind": "shortcoming"} | one for one in found]
    ...     return Inspection(code=code, of={"number": "04-NQ/TU"}, body={"name": "Sở A"}, on=on, findings=told)
    >>> first = held("1", "21/8/2019", {"code": "a", "text": "Chậm"}, {"code": "b", "text": "Thiếu kinh phí"})
    >>> print(compare_inspections(first, held("2", "20/8/2020", {"code": "a", "text": "Vẫn chậm", "repeats": "a"})))
    không thấy nhắc lại: Thiếu kinh phí
    còn tồn tại: Vẫn chậm
    """
    if before.body.name != after.body.name:
        read = f"{before.body} … {after.body}"
        remedy = _("hãy so sánh hai lần kiểm tra cùng một cơ quan")
        raise InvalidInput.of("body", _("hai lần kiểm tra khác cơ quan"), read, remedy)
    if after.on < before.on:
        remedy = _("hãy đổi thứ tự hai lần kiểm tra")
        raise InvalidInput.of("order", _("lần kiểm tra sau lại có ngày trước"), after.code, remedy)
    first = {finding.code: finding for finding in before.of_kind(FindingKind.SHORTCOMING)}
    later = after.of_kind(FindingKind.SHORTCOMING)
    again = {finding.repeats for finding in later}
    return InspectionComparison(
        mended=tuple(finding for code, finding in first.items() if code not in again),
        repeated=tuple((first[finding.repeats], finding) for finding in later if finding.repeats in first),
        new=tuple(finding for finding in later if finding.repeats not in first),
    )
