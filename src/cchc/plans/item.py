"""The items of a resolution or a plan (mục của văn bản): its objectives, targets and tasks as one list."""

from collections.abc import Iterator
from typing import NamedTuple

from cchc.messages import LabelledEnum, Message, _
from cchc.plans.programme import Programme


class PlanItemKind(LabelledEnum):
    """The kind of an item (loại mục)."""

    OBJECTIVE = "objectives", _("mục tiêu")
    TARGET = "targets", _("chỉ tiêu")
    TASK = "tasks", _("nhiệm vụ")


class PlanItem(NamedTuple):
    """An item of a document (mục của văn bản): an objective, a target or a task.

    Attributes:
        document_number: the number of the document.
        kind: the kind of item.
        position: its index among those of its kind, from 0.
        key: its key or code; "" if it has none.
        text: its words.
        serves: the keys that it serves.

    >>> print(PlanItem("04-NQ/TU", PlanItemKind.OBJECTIVE, 0, "MT1", "Nâng cao chất lượng phục vụ").sentence)
    04-NQ/TU, mục tiêu MT1: Nâng cao chất lượng phục vụ
    """

    document_number: str
    kind: PlanItemKind
    position: int
    key: str
    text: str
    serves: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The JSON pointer to it in its document (đường dẫn), for faults."""
        return f"/{self.kind.value}/{self.position}"

    @property
    def name(self) -> str:
        """Its name in the sentence of a fault (tên gọi): its key, else its position."""
        return f"{self.kind.value}/{self.key or self.position}"

    @property
    def sentence(self) -> Message:
        """The item as a report names it (cách gọi), as a message: `str()` is Vietnamese."""
        return _(
            "{document}, {kind} {key}: {text}",
            document=self.document_number,
            kind=self.kind.label,
            key=self.key or self.position + 1,
            text=self.text,
        )


def items(programme: Programme) -> Iterator[PlanItem]:
    """Yield the objectives, targets and tasks of a document (các mục), in this order."""
    number = str(programme.document.number)
    for place, objective in enumerate(programme.objectives):
        yield PlanItem(number, PlanItemKind.OBJECTIVE, place, objective.key, objective.text, objective.serves)
    for place, target in enumerate(programme.targets):
        yield PlanItem(number, PlanItemKind.TARGET, place, target.key, str(target), target.serves)
    for place, task in enumerate(programme.tasks):
        yield PlanItem(number, PlanItemKind.TASK, place, task.code, task.title, task.serves)


def aims_of(programme: Programme) -> frozenset[str]:
    """Return the keys of the objectives and targets of a document (mã mục tiêu, chỉ tiêu)."""
    return frozenset(item.key for item in items(programme) if item.kind is not PlanItemKind.TASK and item.key)
