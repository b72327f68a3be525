"""Recommendations of an inspection (đề nghị, yêu cầu, kiến nghị), to the inspected body or to those above it."""

from typing import Annotated

from pydantic import Field

from cchc.documents import Body, Document
from cchc.messages import LabelledEnum, _
from cchc.models import NOT_BLANK, JsonForm, Record, TupleField, default
from cchc.plans import Target
from cchc.values import OptionalDayField


class RecommendationDirection(LabelledEnum):
    """The direction of a recommendation (hướng của đề nghị)."""

    DOWN = "down", _("yêu cầu")
    """A requirement of the inspected body (đề nghị, yêu cầu)."""
    UP = "up", _("kiến nghị")
    """A petition of the inspected body to its superior (kiến nghị, đề xuất)."""


class Recommendation(Record):
    """A recommendation (đề nghị, kiến nghị), followed to its end as a task.

    Attributes:
        code: its code in its inspection, "1".
        text: what is asked for.
        direction: a requirement down to the inspected body, or a petition up to its superior.
        to: the body that is asked; None is the inspected body, or for a petition its superior.
        area: the area of reform, or "".
        due: the day by which it is due, or None.
        findings: the codes of the findings that it answers.
        documents: the documents that it names.
        targets: the measurable aims that it sets.
        repeats_key: the key (`Inspection.key`, "KT-2019/1") of the earlier recommendation that it repeats; "" if it is
            new.

    >>> print(Recommendation(code="1", text="Rà soát, kiện toàn tổ chức bộ máy"))
    Rà soát, kiện toàn tổ chức bộ máy
    """

    code: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    text: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    direction: RecommendationDirection = RecommendationDirection.DOWN
    to: Body | None = None
    area: str = ""
    due: OptionalDayField = default(None)
    findings: TupleField[str] = default(())
    documents: TupleField[Document] = default(())
    targets: TupleField[Target] = default(())
    repeats_key: str = ""

    def __str__(self) -> str:
        return self.text
