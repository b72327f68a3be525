"""A resolution (nghị quyết): what a committee decided to reach in a period."""

from cchc.documents import Document
from cchc.plans.target import Target
from cchc.values import Period
from cchc.values.record import Record


class Resolution(Record):
    """A resolution (nghị quyết) as a programme: its document, period, areas and targets.

    Attributes:
        document: the document itself.
        period: the years that it leads, or None.
        areas: the areas of reform (lĩnh vực), in its order.
        targets: the measurable aims that it sets.

    >>> resolution = Resolution(document={"number": "04-NQ/TU"}, period="2016-2020")
    >>> resolution.document.short
    'Nghị quyết số 04-NQ/TU'
    """

    document: Document
    period: Period | None = None
    areas: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()

    def chain(self) -> tuple[Document, ...]:
        """The documents from the top down to this one (chuỗi văn bản): itself alone."""
        return (self.document,)
