"""A plan (kế hoạch): how a body carries out the document above it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Discriminator, Tag

from cchc.documents import Document
from cchc.errors import Fault
from cchc.models import WithoutTags
from cchc.plans.plan_faults import faults_of
from cchc.plans.programme import Programme
from cchc.plans.resolution import Resolution


def _kind_of(value: object) -> str:
    """Return which of the two a document is: a plan has a document above it."""
    is_plan = "carries_out" in value if isinstance(value, Mapping) else isinstance(value, Plan)
    return "plan" if is_plan else "resolution"


class Plan(Programme):
    """A plan (kế hoạch, chương trình hành động) that carries out a resolution, or another plan.

    Attributes:
        document: the document itself.
        carries_out: the resolution or plan above it.
        period: the years that it covers, or None.
        areas: the areas of reform (lĩnh vực), in its order.
        viewpoints: its guiding views (quan điểm), as text.
        objectives: its aims in words (mục tiêu).
        targets: its measurable aims (chỉ tiêu).
        tasks: the work that it orders (nhiệm vụ).

    >>> resolution = Resolution(document={"number": "04-NQ/TU"})
    >>> plan = Plan(document={"number": "45-KH/ĐUCS"}, carries_out=resolution)
    >>> [str(document.number) for document in plan.chain()]
    ['04-NQ/TU', '45-KH/ĐUCS']
    """

    carries_out: Annotated[
        Annotated[Resolution, Tag("resolution")] | Annotated[Plan, Tag("plan")], Discriminator(_kind_of), WithoutTags
    ]

    def chain(self) -> tuple[Document, ...]:
        """Return the documents from the top down to this one (chuỗi văn bản)."""
        return (*self.carries_out.chain(), self.document)

    def check(self) -> tuple[Fault, ...]:
        """Return the faults of the plan (kiểm tra), all at once, each by document and item.

        These are the faults of `Resolution.check`, and a plan dated before the document above it.

        >>> above = Resolution(document={"number": "04-NQ/TU", "issued_on": "2016-07-01"})
        >>> plan = Plan(document={"number": "45-KH/ĐUCS", "issued_on": "2016-01-11"}, carries_out=above)
        >>> print(*plan.check())
        45-KH/ĐUCS: kế hoạch có ngày trước văn bản cấp trên: “11/01/2016 < 01/7/2016”; hãy xem lại ngày của hai văn bản
        """
        return tuple(faults_of(self, self.carries_out))
