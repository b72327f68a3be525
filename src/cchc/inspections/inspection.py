"""Inspections (cuộc kiểm tra): who inspected what, where and when, the findings, and the conclusion."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from cchc.documents import Body, Document
from cchc.errors import Fault
from cchc.inspections.conclusion import Conclusion
from cchc.inspections.finding import Cause, Finding, FindingKind
from cchc.inspections.recommendation import RecommendationDirection
from cchc.messages import LabelledEnum, _
from cchc.models import NOT_BLANK, JsonForm, OptionalValueField, Record, TupleField, default
from cchc.plans import Task
from cchc.values import Day, DayField, Period
from cchc.viet import format_date, format_list


class InspectionKind(LabelledEnum):
    """The kind of inspection (hình thức); what the State inspectorate does under its own law is not included."""

    INSPECTION = "inspection", _("kiểm tra")
    """Inspecting how a document is carried out (kiểm tra)."""
    SUPERVISION = "supervision", _("giám sát")
    """Supervising over a period (giám sát)."""


class InspectionTeam(Record):
    """An inspection team (đoàn kiểm tra): by titles, never by names.

    Attributes:
        name: the team, "Đoàn Kiểm tra của Tỉnh ủy".
        head: the title of its head (trưởng đoàn), or "".
        deputy_heads: the titles of the deputy heads (phó trưởng đoàn).
        members: the titles of the others.
    """

    name: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    head: str = ""
    deputy_heads: TupleField[str] = default(())
    members: TupleField[str] = default(())

    def __str__(self) -> str:
        return self.name


class Inspection(Record):
    """An inspection (cuộc kiểm tra, giám sát) of how a body carries out a document.

    Attributes:
        code: its code, "KT-2019"; the keys of its recommendations begin with it.
        kind: inspection or supervision.
        document: the document whose implementation is inspected.
        body: the inspected body (đối tượng kiểm tra).
        on: the day of the session.
        period: the period that is inspected, or None.
        place: the place of the session, or "".
        team: the inspection team, or None.
        findings: the findings.
        causes: the causes of the shortcomings.
        conclusion: the conclusion, or None if there is none yet.

    >>> inspection = Inspection(code="KT", document={"number": "04-NQ/TU"}, body={"name": "Sở A"}, on="21/8/2019")
    >>> print(inspection)
    kiểm tra Sở A về việc thực hiện Nghị quyết số 04-NQ/TU, ngày 21/8/2019
    """

    code: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    kind: InspectionKind = InspectionKind.INSPECTION
    document: Document
    body: Body
    on: DayField = Field()
    period: OptionalValueField[Period] = default(None)
    place: str = ""
    team: InspectionTeam | None = None
    findings: TupleField[Finding] = default(())
    causes: TupleField[Cause] = default(())
    conclusion: Conclusion | None = None

    def __str__(self) -> str:
        return str(
            _(
                "{kind} {body} về việc thực hiện {document}, ngày {day}",
                kind=self.kind,
                body=self.body,
                document=self.document.short_citation,
                day=format_date(self.on, form="short"),
            )
        )

    def findings_of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """Return the findings of a kind (các kết quả, các hạn chế)."""
        return tuple(finding for finding in self.findings if finding.kind is kind)

    def key(self, code: str) -> str:
        """Return the key of a recommendation among those of all inspections (khóa): "KT-2019/1"."""
        return f"{self.code}/{code}"

    def tasks(self) -> tuple[Task, ...]:
        """Return every recommendation as a task (nhiệm vụ từ kết luận), its key as code, the conclusion as source.

        If a recommendation names no body, the inspected body leads; for a proposal the lead remains open.

        >>> recommendation = {"code": "1", "text": "Kiện toàn bộ máy"}
        >>> document, body = {"number": "04-NQ/TU"}, {"name": "Sở A"}
        >>> conclusion = {"on": "21/8/2019", "recommendations": [recommendation]}
        >>> (task,) = Inspection(code="KT", document=document, body=body, on="21/8/2019", conclusion=conclusion).tasks()
        >>> task.code, task.lead.name, task.serves
        ('KT/1', 'Sở A', ('KT/1',))
        """
        if self.conclusion is None:
            return ()
        return tuple(
            Task(
                code=self.key(recommendation.code),
                title=recommendation.text,
                lead=recommendation.to
                or (self.body if recommendation.direction is RecommendationDirection.DOWN else None),
                start=self.conclusion.on,
                due=recommendation.due,
                area=recommendation.area,
                serves=(self.key(recommendation.code),),
                source=self.conclusion.source,
            )
            for recommendation in self.conclusion.recommendations
        )

    def check(self) -> tuple[Fault, ...]:
        """Return the faults of the inspection (kiểm tra), all at once.

        The faults are: a session before the document that it is about, or a conclusion before the session; an
        inspected period that begins after the session; a body that did not exist on the day; two findings of one code;
        a cause or a recommendation that names an unknown finding; a due day before the conclusion.
        """
        return tuple(fault.under(place=self.code) for fault in self._faults())

    def _faults(self) -> Iterator[Fault]:
        issued_on = self.document.issued_on
        if issued_on is not None and self.on < issued_on:
            what = _("buổi làm việc trước ngày của văn bản được kiểm tra")
            yield Fault("/on", "order", what, _days(self.on, issued_on), _("hãy xem lại hai ngày"))
        if self.period is not None and self.on < self.period.first:
            what = _("kỳ được kiểm tra bắt đầu sau buổi làm việc")
            yield Fault("/period", "order", what, str(self.period), _("hãy xem lại kỳ"))
        if not self.body.exists_on(self.on):
            successors = _("hãy ghi {bodies}", bodies=format_list(self.body.successors))
            remedy = successors if self.body.successors else _("hãy ghi cơ quan của ngày đó")
            what = _("cơ quan không tồn tại vào ngày {day}", day=format_date(self.on, form="short"))
            yield Fault("/body", "body", what, self.body.name, remedy)
        codes = [finding.code for finding in self.findings]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            remedy = _("hãy đặt cho mỗi mục một mã riêng")
            path, what = f"/findings/{codes.index(code)}", _("nhiều mục có cùng một mã")
            yield Fault(path, "twice", what, code, remedy, place=f"findings/{code}")
        for index, cause in enumerate(self.causes):
            yield from _unknown(f"/causes/{index}/findings", f"causes/{index}", cause.findings, codes)
        if self.conclusion is not None:
            yield from self._of_conclusion(self.conclusion, codes)

    def _of_conclusion(self, conclusion: Conclusion, codes: list[str]) -> Iterator[Fault]:
        if conclusion.on < self.on:
            what = _("kết luận trước buổi làm việc")
            read, remedy = _days(conclusion.on, self.on), _("hãy xem lại hai ngày")
            yield Fault("/conclusion/on", "order", what, read, remedy, place="conclusion")
        for index, recommendation in enumerate(conclusion.recommendations):
            path, place = f"/conclusion/recommendations/{index}", f"conclusion/{recommendation.code}"
            yield from _unknown(f"{path}/findings", place, recommendation.findings, codes)
            if recommendation.due is not None and recommendation.due < conclusion.on:
                what = _("thời hạn trước ngày kết luận")
                read, remedy = _days(recommendation.due, conclusion.on), _("hãy xem lại thời hạn")
                yield Fault(f"{path}/due", "order", what, read, remedy, place=place)


def _unknown(path: str, place: str, named: tuple[str, ...], codes: list[str]) -> Iterator[Fault]:
    for index, code in enumerate(named):
        if code not in codes:
            what, remedy = _("không có nhận định nào mang mã này"), _("hãy xem lại mã")
            yield Fault(f"{path}/{index}", "unknown", what, code, remedy, place=place)


def _days(*days: Day) -> str:
    return " < ".join(format_date(day, form="short") for day in days)
