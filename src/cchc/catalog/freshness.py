"""How long the facts of the catalogue are trusted (thời hạn tin cậy): what must be looked up again, and why."""

from collections.abc import Iterator
from datetime import date

from cchc.calendars import PROPOSED_DAYS
from cchc.catalog.catalogue import catalog_item, names
from cchc.catalog.editions import CatalogItem
from cchc.errors import Fault, pointer
from cchc.messages import _
from cchc.viet import format_date, require_date

MAX_UNCONFIRMED_DAYS = 30
"""The days for which a fact may stay unconfirmed before it is looked up again."""


def stale(on: date) -> tuple[Fault, ...]:
    """Return what must be looked up again by a day (mục cần kiểm tra lại), in the order of the names.

    These are the items past their `trusted_until`, the facts that have been unconfirmed for more than 30 days, and
    the days of the calendar that passed while their notice was only proposed.

    Args:
        on: the day.

    Returns:
        A fault for each, with the code "stale" for an item and "unconfirmed" for a fact or a day.

    Raises:
        InvalidInput: `on` is no date.

    >>> from datetime import date
    >>> [fault.code for fault in stale(date(2026, 11, 24))]
    ['unconfirmed', 'unconfirmed']
    """
    require_date(on)
    found = (fault for name in names() for fault in _stale_item(name, catalog_item(name), on))
    return (*found, *_passed_proposals(on))


def _stale_item(name: str, item: CatalogItem, on: date) -> Iterator[Fault]:
    """Yield the item if it is past its day, and each of its facts that has been unconfirmed for too long."""
    if on > item.trusted_until:
        what = _("đã quá thời hạn tin cậy")
        remedy = _("hãy kiểm tra lại nguồn, rồi ghi ngày kiểm tra và thời hạn mới")
        yield Fault(pointer(name), "stale", what, format_date(item.trusted_until, form="short"), remedy, place=name)
    for fact in item.unconfirmed:
        days = (on - fact.since).days
        if days > MAX_UNCONFIRMED_DAYS:
            what = _("chưa được xác nhận sau {days} ngày", days=days)
            remedy = _("hãy tìm văn bản hoặc số liệu xác nhận")
            yield Fault(pointer(name, "unconfirmed"), "unconfirmed", what, fact.what, remedy, place=name)


def _passed_proposals(on: date) -> Iterator[Fault]:
    """Yield the proposed days that have passed without a notice."""
    for day in PROPOSED_DAYS:
        if day.on < on:
            shown = format_date(day.on, form="short")
            what = _("ngày đã qua mà chưa có thông báo chính thức")
            remedy = _("hãy tìm thông báo của cơ quan có thẩm quyền")
            yield Fault(pointer("days", day.on), "unconfirmed", what, day.name, remedy, place=shown)
