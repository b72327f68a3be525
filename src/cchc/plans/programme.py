"""The common parts of resolutions and plans (nội dung chương trình): viewpoints, objectives, targets, tasks."""

from cchc.documents import Document
from cchc.models import OptionalValueField, Record, TupleField, default
from cchc.plans.objective import Objective
from cchc.plans.targets.target import Target
from cchc.plans.tasks.task import Task
from cchc.values import Period


class Programme(Record):
    """A programme (chương trình) as a document sets it; the parent class of `Resolution` and `Plan`.

    Attributes:
        document: the document itself.
        period: the years that it covers, or None.
        areas: the areas of reform (lĩnh vực), in its order.
        viewpoints: its guiding views (quan điểm), as text.
        objectives: its aims in words (mục tiêu).
        targets: its measurable aims (chỉ tiêu).
        tasks: the work that it orders (nhiệm vụ).
    """

    document: Document
    period: OptionalValueField[Period] = default(None)
    areas: TupleField[str] = default(())
    viewpoints: TupleField[str] = default(())
    objectives: TupleField[Objective] = default(())
    targets: TupleField[Target] = default(())
    tasks: TupleField[Task] = default(())
