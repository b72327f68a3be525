"""An inspection (cuộc kiểm tra): who looked at what, where and when, what was found, and what was concluded."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from cchc.documents import Body, Document
from cchc.errors import Fault
from cchc.inspections.conclusion import Conclusion
from cchc.inspections.finding import Cause, Finding, FindingKind
from cchc.inspections.recommendation import RecommendationDirection
from cchc.messages import LabelledEnum, _
from cchc.models import OptionalValueField, Record, TupleField, default
from cchc.plans import Task
from cchc.values import Day, DayField, Period
from cchc.viet import format_date, format_list


class InspectionKind(LabelledEnum):
    """What sort of looking it is (hình thức). What the State inspectorate does under its own law is another thing."""

    INSPECTION = "inspection", _("kiểm tra")
    """Looking at how a document is carried out (kiểm tra)."""
    SUPERVISION = "supervision", _("giám sát")
    """Watching over a time (giám sát)."""


class InspectionTeam(Record):
    """An inspection team (đoàn kiểm tra): by titles, never by names.

    Attributes:
        name: the team, "Đoàn Kiểm tra của Tỉnh ủy".
        head: the title of its head (trưởng đoàn), or "".
        deputy_heads: the titles of the deputy heads (phó trưởng đoàn).
        members: the titles of the others.
    """

    name: Annotated[str, Field(min_length=1)]
    head: str = ""
    deputy_heads: TupleField[str] = default(())
    members: TupleField[str] = default(())

    def __str__(self) -> str:
        return self.name


class Inspection(Record):
    """An inspection (cuộc kiểm tra, giám sát) of how a body carries out a document.

    Attributes:
        code: its code, "KT-2019"; the keys of what it asks for begin with it.
        kind: inspection or supervision.
        of: the document whose carrying out is looked at.
        body: the inspected body (đối tượng kiểm tra).
        on: the day of the session.
        period: the time that is looked at, or None.
        place: where it was held, or "".
        team: who looked, or None.
        findings: what was found.
        causes: why it fell short.
        conclusion: what was concluded, or None where nothing was yet.

    >>> inspection = Inspection(code="KT", of={"number": "04-NQ/TU"}, body={"name": "Sở A"}, on="21/8/2019")
    >>> print(inspection)
    kiểm tra Sở A về việc thực hiện Nghị quyết số 04-NQ/TU, ngày 21/8/2019
    """

    code: Annotated[str, Field(min_length=1)]
    kind: InspectionKind = InspectionKind.INSPECTION
    of: Document
    body: Body
    on: DayField = Field()
    period: OptionalValueField[Period] = default(None)
    place: str = ""
    team: InspectionTeam | None = None
    findings: TupleField[Finding] = default(())
    causes: TupleField[Cause] = default(())
    conclusion: Conclusion | None = None

    def __str__(self) -> str:
        day = format_date(self.on, form="short")
        return f"{self.kind} {self.body} về việc thực hiện {self.of.short}, ngày {day}"

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """The findings of a kind (các kết quả, các hạn chế)."""
        return tuple(finding for finding in self.findings if finding.kind is kind)

    def key(self, code: str) -> str:
        """The key of a recommendation among those of all inspections (khóa): "KT-2019/1"."""
        return f"{self.code}/{code}"

    def tasks(self) -> tuple[Task, ...]:
        """Every recommendation as a task (nhiệm vụ từ kết luận), its key for a code, sourced to the conclusion.

        What is asked of nobody by name is the inspected body's, but for proposals, whose lead stays open.

        >>> asked = {"code": "1", "text": "Kiện toàn bộ máy"}
        >>> of, body = {"number": "04-NQ/TU"}, {"name": "Sở A"}
        >>> conclusion = {"on": "21/8/2019", "recommendations": [asked]}
        >>> (task,) = Inspection(code="KT", of=of, body=body, on="21/8/2019", conclusion=conclusion).tasks()
        >>> task.code, task.lead.name, task.serves
        ('KT/1', 'Sở A', ('KT/1',))
        """
        if self.conclusion is None:
            return ()
        return tuple(
            Task(
                code=self.key(asked.code),
                title=asked.text,
                lead=asked.to or (self.body if asked.direction is RecommendationDirection.DOWN else None),
                start=self.conclusion.on,
                due=asked.due,
                area=asked.area,
                serves=(self.key(asked.code),),
                source=self.conclusion.source,
            )
            for asked in self.conclusion.recommendations
        )

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about it (kiểm tra), all faults at once.

        Looked for are: a session before the document that it is about, or a conclusion before the session; a time
        looked at that ends after it; a body that was not there on the day; two findings of one code; a cause or a
        recommendation that names a finding that is not there; a due day before the conclusion.
        """
        return tuple(fault.under(place=self.code) for fault in self._faults())

    def _faults(self) -> Iterator[Fault]:
        issued_on = self.of.issued_on
        if issued_on is not None and self.on < issued_on:
            what = _("buổi làm việc trước ngày của văn bản được kiểm tra")
            yield Fault("/on", "order", what, _days(self.on, issued_on), _("hãy xem lại hai ngày"))
        if self.period is not None and self.on < self.period.first:
            what = _("kỳ được kiểm tra bắt đầu sau buổi làm việc")
            yield Fault("/period", "order", what, str(self.period), _("hãy xem lại kỳ"))
        if self.body.existed is not None and self.on not in self.body.existed:
            followed = _("hãy ghi {bodies}", bodies=format_list(self.body.successors))
            remedy = followed if self.body.successors else _("hãy ghi cơ quan của ngày đó")
            what = _("cơ quan không tồn tại vào ngày {day}", day=format_date(self.on, form="short"))
            yield Fault("/body", "body", what, self.body.name, remedy)
        codes = [finding.code for finding in self.findings]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            remedy = _("hãy đặt cho mỗi mục một mã riêng")
            path, what = f"/findings/{codes.index(code)}", _("nhiều mục có cùng một mã")
            yield Fault(path, "twice", what, code, remedy, place=f"findings/{code}")
        for place, cause in enumerate(self.causes):
            yield from _unknown(f"/causes/{place}/of", f"causes/{place}", cause.of, codes)
        if self.conclusion is not None:
            yield from self._of_conclusion(self.conclusion, codes)

    def _of_conclusion(self, conclusion: Conclusion, codes: list[str]) -> Iterator[Fault]:
        if conclusion.on < self.on:
            what = _("kết luận trước buổi làm việc")
            read, remedy = _days(conclusion.on, self.on), _("hãy xem lại hai ngày")
            yield Fault("/conclusion/on", "order", what, read, remedy, place="conclusion")
        for index, asked in enumerate(conclusion.recommendations):
            path, place = f"/conclusion/recommendations/{index}", f"conclusion/{asked.code}"
            yield from _unknown(f"{path}/answers", place, asked.answers, codes)
            if asked.due is not None and asked.due < conclusion.on:
                what = _("thời hạn trước ngày kết luận")
                read, remedy = _days(asked.due, conclusion.on), _("hãy xem lại thời hạn")
                yield Fault(f"{path}/due", "order", what, read, remedy, place=place)


def _unknown(path: str, place: str, named: tuple[str, ...], codes: list[str]) -> Iterator[Fault]:
    for index, code in enumerate(named):
        if code not in codes:
            what, remedy = _("không có nhận định nào mang mã này"), _("hãy xem lại mã")
            yield Fault(f"{path}/{index}", "unknown", what, code, remedy, place=place)


def _days(*days: Day) -> str:
    return " < ".join(format_date(day, form="short") for day in days)
