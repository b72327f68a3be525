"""From the upper document to the lower ones (phân rã mục tiêu): items not carried out, tasks without an aim."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.messages import Message, _
from cchc.models import CheckedPickle
from cchc.plans.item import PlanItem, PlanItemKind, aims_of, items
from cchc.plans.plan import Plan
from cchc.plans.programme import Programme


@dataclass(frozen=True, slots=True)
class Cascade(CheckedPickle):
    """How the lower plans carry out the items of an upper document (phân rã mục tiêu, nhiệm vụ).

    `str()` lists the findings, one item a line.

    Attributes:
        not_carried_out: the items of the upper document that no lower plan carries out (chưa được cụ thể hóa).
        without_aim: the tasks of the lower plans that serve no aim (không gắn với mục tiêu).
    """

    not_carried_out: tuple[PlanItem, ...] = ()
    without_aim: tuple[PlanItem, ...] = ()

    @property
    def sentences(self) -> tuple[Message, ...]:
        """The findings, one sentence for each item (diễn giải), as a message: `str()` is Vietnamese."""
        return tuple(self._findings())

    def _findings(self) -> Iterator[Message]:
        for item in self.not_carried_out:
            yield _("{item}: chưa có kế hoạch nào cụ thể hóa", item=item.sentence)
        for item in self.without_aim:
            yield _("{item}: không phục vụ mục tiêu, chỉ tiêu nào", item=item.sentence)

    def __str__(self) -> str:
        return "\n".join(map(str, self.sentences)) or str(
            _("mọi mục đều được cụ thể hóa và mọi nhiệm vụ đều có mục tiêu")
        )


def check_cascade(upper: Programme, *lower: Plan) -> Cascade:
    """Return which items of an upper document the plans below it carry out, and which not (đối chiếu phân rã).

    An objective or a target of a lower plan carries out the items above whose keys it serves. A task serves the aims
    of its own plan, and carries out an item above if its own plan has no aim of that key. An item above without a key
    cannot be carried out.

    Args:
        upper: the resolution or plan above.
        *lower: the plans below it.

    >>> from cchc.plans import Objective, Resolution, Task
    >>> upper = Resolution(document={"number": "04-NQ/TU"}, objectives=({"key": "MT1", "text": "Bộ máy tinh gọn"},))
    >>> lower = Plan(document={"number": "45-KH/ĐUCS"}, carries_out=upper, tasks=({"code": "1", "title": "Họp báo"},))
    >>> print(check_cascade(upper, lower))
    04-NQ/TU, mục tiêu MT1: Bộ máy tinh gọn: chưa có kế hoạch nào cụ thể hóa
    45-KH/ĐUCS, nhiệm vụ 1: Họp báo: không phục vụ mục tiêu, chỉ tiêu nào
    """
    above = tuple(items(upper))
    keys = {item.key for item in above if item.key}
    carried, astray = set[str](), list[PlanItem]()
    for plan in lower:
        own = aims_of(plan)
        for item in items(plan):
            if item.kind is PlanItemKind.TASK:
                carried.update(key for key in item.serves if key not in own)
                if not any(key in own or key in keys for key in item.serves):
                    astray.append(item)
            else:
                carried.update(item.serves)
    return Cascade(tuple(item for item in above if item.key not in carried), tuple(astray))
