"""Resolutions (nghị quyết): what a committee decided to reach in a period."""

from cchc.documents import Document
from cchc.errors import Fault
from cchc.plans.plan_faults import faults_of
from cchc.plans.programme import Programme


class Resolution(Programme):
    """A resolution (nghị quyết) as a programme: its document, period, areas, aims and tasks.

    Attributes:
        document: the document itself.
        period: the years that it covers, or None.
        areas: the areas of reform (lĩnh vực), in its order.
        viewpoints: its guiding views (quan điểm), as text.
        objectives: its aims in words (mục tiêu).
        targets: its measurable aims (chỉ tiêu).
        tasks: the work that it orders (nhiệm vụ).

    >>> resolution = Resolution(document={"number": "04-NQ/TU"}, period="2016-2020")
    >>> resolution.document.short_citation
    'Nghị quyết số 04-NQ/TU'
    """

    def chain(self) -> tuple[Document, ...]:
        """Return the documents from the top down to this one (chuỗi văn bản): itself alone."""
        return (self.document,)

    def check(self) -> tuple[Fault, ...]:
        """Return the faults of the resolution (kiểm tra), all at once, each by document and item.

        The faults are: two items of one name; a target without subject, time or baseline, or with a milestone after
        its time; a time outside the period; a task that ends before it begins, waits for itself or for an unknown
        task, or serves an unknown aim; a body that did not exist on the day that counts.
        """
        return tuple(faults_of(self, None))
