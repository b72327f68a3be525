"""A resolution (nghị quyết): what a committee decided to reach in a period."""

from cchc.documents import Document
from cchc.errors import Fault
from cchc.plans.programme import Programme
from cchc.plans.unsound import faults_of


class Resolution(Programme):
    """A resolution (nghị quyết) as a programme: its document, period, areas, aims and tasks.

    Attributes:
        document: the document itself.
        period: the years that it leads, or None.
        areas: the areas of reform (lĩnh vực), in its order.
        viewpoints: the views that it starts from (quan điểm), as text.
        objectives: the aims that it states in words (mục tiêu).
        targets: the measurable aims that it sets (chỉ tiêu).
        tasks: the work that it orders (nhiệm vụ).

    >>> resolution = Resolution(document={"number": "04-NQ/TU"}, period="2016-2020")
    >>> resolution.document.short
    'Nghị quyết số 04-NQ/TU'
    """

    def chain(self) -> tuple[Document, ...]:
        """The documents from the top down to this one (chuỗi văn bản): itself alone."""
        return (self.document,)

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about it (kiểm tra), all faults at once, each by document and item.

        Looked for are: two items of one name; a target without subject, time or baseline, or with a milestone after
        its time; a time outside the period; a task that ends before it begins, that waits for itself, for what is not
        there, or serves what is not there; a body that did not exist on the day that counts.
        """
        return tuple(faults_of(self, None))
