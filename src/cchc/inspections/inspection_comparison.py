"""Comparing two inspections of one body (so sánh hai lần kiểm tra): what was remedied, repeated, and new."""

from dataclasses import dataclass

from cchc.errors import InvalidInput
from cchc.inspections.finding import Finding, FindingKind
from cchc.inspections.inspection import Inspection
from cchc.messages import Message, _
from cchc.models import CheckedPickle


@dataclass(frozen=True, slots=True)
class InspectionComparison(CheckedPickle):
    """What happened to the shortcomings of an inspection by the next one (so sánh hai lần kiểm tra).

    Attributes:
        remedied: those of the first that the next does not repeat (đã khắc phục, không thấy nhắc lại).
        repeated: pairs of a shortcoming and the one that repeats it (còn tồn tại).
        new: those that only the next has (mới phát hiện).
    """

    remedied: tuple[Finding, ...] = ()
    repeated: tuple[tuple[Finding, Finding], ...] = ()
    new: tuple[Finding, ...] = ()

    @property
    def sentences(self) -> tuple[Message, ...]:
        """One sentence for each shortcoming (diễn giải), as a message: `str()` is Vietnamese."""
        return (
            *(_("không thấy nhắc lại: {text}", text=finding.text) for finding in self.remedied),
            *(_("còn tồn tại: {text}", text=later.text) for _earlier, later in self.repeated),
            *(_("mới phát hiện: {text}", text=finding.text) for finding in self.new),
        )

    def __str__(self) -> str:
        return "\n".join(map(str, self.sentences))


def compare_inspections(before: Inspection, after: Inspection) -> InspectionComparison:
    """Return what happened to the shortcomings of one inspection by the next of the same body.

    This is the comparison of two inspections (so sánh hai lần kiểm tra). A finding repeats another if its
    `repeats_code` is the code of that one in the first inspection.

    Args:
        before: the first inspection.
        after: the next one.

    Raises:
        InvalidInput: the inspections are of different bodies, or the second was held before the first.

    >>> def inspection(code: str, on: str, *found: dict[str, str]) -> Inspection:
    ...     findings = [{"kind": "shortcoming"} | finding for finding in found]
    ...     document, body = {"number": "04-NQ/TU"}, {"name": "Sở A"}
    ...     return Inspection(code=code, document=document, body=body, on=on, findings=findings)
    >>> first = inspection("1", "21/8/2019", {"code": "a", "text": "Chậm"}, {"code": "b", "text": "Thiếu kinh phí"})
    >>> second = inspection("2", "20/8/2020", {"code": "a", "text": "Vẫn chậm", "repeats_code": "a"})
    >>> print(compare_inspections(first, second))
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
    first = {finding.code: finding for finding in before.findings_of_kind(FindingKind.SHORTCOMING)}
    later = after.findings_of_kind(FindingKind.SHORTCOMING)
    again = {finding.repeats_code for finding in later}
    return InspectionComparison(
        remedied=tuple(finding for code, finding in first.items() if code not in again),
        repeated=tuple((first[finding.repeats_code], finding) for finding in later if finding.repeats_code in first),
        new=tuple(finding for finding in later if finding.repeats_code not in first),
    )
