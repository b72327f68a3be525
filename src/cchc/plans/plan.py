"""A plan (kế hoạch): how a body carries out the document above it."""

from __future__ import annotations

from cchc.documents import Document
from cchc.plans.resolution import Resolution
from cchc.plans.target import Target
from cchc.values.record import Record


class Plan(Record):
    """A plan (kế hoạch, chương trình hành động) that carries out a resolution, or another plan.

    Attributes:
        document: the document itself.
        carries_out: the resolution or plan above it.
        areas: the areas of reform (lĩnh vực), in its order.
        targets: the measurable aims that it sets.

    >>> resolution = Resolution(document={"number": "04-NQ/TU"})
    >>> plan = Plan(document={"number": "45-KH/ĐUCS"}, carries_out=resolution)
    >>> [str(document.number) for document in plan.chain()]
    ['04-NQ/TU', '45-KH/ĐUCS']
    """

    document: Document
    carries_out: Resolution | Plan
    areas: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()

    def chain(self) -> tuple[Document, ...]:
        """The documents from the top down to this one (chuỗi văn bản)."""
        return (*self.carries_out.chain(), self.document)
