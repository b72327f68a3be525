"""The flow of dossiers through a period (tình hình tiếp nhận, giải quyết hồ sơ): counts that must balance."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from operator import add, attrgetter
from typing import Self

from cchc.errors import FaultCollector, InvalidInput
from cchc.messages import Message, _
from cchc.models import CheckedPickle
from cchc.values import Period, Ratio, check_count
from cchc.viet import FormattedNumber, format_number


@dataclass(frozen=True, slots=True)
class DossierFlow(CheckedPickle):
    """The flow of dossiers through a period (tình hình tiếp nhận, giải quyết hồ sơ).

    carried over + received = resolved + open + ended without a result; a flow that does not balance is refused.

    Attributes:
        period: the period.
        carried_over: open at the beginning of the period (kỳ trước chuyển sang).
        counter: received at the counter (trực tiếp).
        online: received online (trực tuyến).
        postal: received by the public postal service (dịch vụ bưu chính công ích).
        early: resolved before the due day (trước hạn).
        on_time: resolved on the due day (đúng hạn).
        late: resolved after the due day (trễ hạn).
        refused: ended without a result, refused or returned (từ chối, trả lại).
        withdrawn: ended without a result, withdrawn (rút hồ sơ).
        pending: open at the end of the period and not yet due (đang giải quyết, trong hạn).
        overdue: open at the end of the period and past the due day (đang giải quyết, quá hạn).

    Raises:
        InvalidInput: a count is negative or no integer, or the counts do not balance.

    >>> flow = DossierFlow(Period.month(2026, 3), carried_over=5, counter=20, early=9, on_time=8, late=3, pending=5)
    >>> flow.received, flow.resolved, flow.on_time_share
    (20, 20, Ratio(num=17, den=20))
    """

    period: Period
    carried_over: int = 0
    counter: int = 0
    online: int = 0
    postal: int = 0
    early: int = 0
    on_time: int = 0
    late: int = 0
    refused: int = 0
    withdrawn: int = 0
    pending: int = 0
    overdue: int = 0

    def _check(self) -> None:
        if not all(type(count) is int and count >= 0 for count in self._counts()):
            with FaultCollector() as faults:
                for name in _COUNTS:
                    with faults.at(name):
                        check_count(getattr(self, name))
        if self.carried_over + self.received != self.resolved + self.open + self.ended_without_result:
            read = (
                f"{self.carried_over} + {self.received} ≠ {self.resolved} + {self.open} + {self.ended_without_result}"
            )
            remedy = _("kỳ trước chuyển sang + tiếp nhận = đã giải quyết + đang giải quyết + kết thúc không có kết quả")
            raise InvalidInput.of("balance", _("số hồ sơ không cân đối"), read, remedy)

    @property
    def received(self) -> int:
        """The dossiers received in the period, by every channel (tiếp nhận trong kỳ)."""
        return self.counter + self.online + self.postal

    @property
    def resolved(self) -> int:
        """The dossiers resolved in the period (đã giải quyết)."""
        return self.early + self.on_time + self.late

    @property
    def open(self) -> int:
        """The dossiers open at the end of the period (đang giải quyết), carried over to the next."""
        return self.pending + self.overdue

    @property
    def ended_without_result(self) -> int:
        """The dossiers ended in the period without a result (kết thúc không có kết quả)."""
        return self.refused + self.withdrawn

    @property
    def on_time_share(self) -> Ratio:
        """The share of the resolved that were early or on time (tỷ lệ giải quyết đúng hạn và trước hạn).

        It is 0/0 if no dossier was resolved.
        """
        return Ratio(self.early + self.on_time, self.resolved)

    @property
    def early_share(self) -> Ratio:
        """The share of the resolved that were early (tỷ lệ giải quyết trước hạn)."""
        return Ratio(self.early, self.resolved)

    @property
    def resolved_share(self) -> Ratio:
        """The share of those carried over and received that were resolved (tỷ lệ giải quyết)."""
        return Ratio(self.resolved, self.carried_over + self.received)

    @property
    def overdue_share(self) -> Ratio:
        """The share of those open at the end that are overdue (tỷ lệ quá hạn)."""
        return Ratio(self.overdue, self.open)

    @property
    def online_share(self) -> Ratio:
        """The share of the received that came online (tỷ lệ tiếp nhận trực tuyến)."""
        return Ratio(self.online, self.received)

    @property
    def postal_share(self) -> Ratio:
        """The share of the received that came by the public postal service (tỷ lệ qua dịch vụ bưu chính công ích)."""
        return Ratio(self.postal, self.received)

    def __add__(self, other: Self) -> Self:
        """Return the flow of two bodies in one period (cộng).

        Raises:
            InvalidInput: the periods differ.
        """
        if self.period != other.period:
            read, remedy = f"{self.period} … {other.period}", _("hãy nối từng hai kỳ liền nhau (followed_by)")
            raise InvalidInput.of("period", _("hai luồng hồ sơ khác kỳ"), read, remedy)
        return type(self)(self.period, *map(add, self._counts(), other._counts()))

    def followed_by(self, later: Self) -> Self:
        """Return the flow of one body through two consecutive periods (nối kỳ).

        Raises:
            InvalidInput: the later period does not begin where this one ends, or carries over another number.

        >>> january = DossierFlow(Period.month(2026, 1), online=3, early=1, pending=2)
        >>> february = DossierFlow(Period.month(2026, 2), carried_over=2, online=1, late=2, overdue=1)
        >>> both = january.followed_by(february)
        >>> both.received, both.resolved, both.open
        (4, 3, 1)
        """
        require_consecutive((self.period, later.period))
        if later.carried_over != self.open:
            what, read = (
                _("số chuyển sang không bằng số đang giải quyết kỳ trước"),
                f"{self.open} … {later.carried_over}",
            )
            raise InvalidInput.of("carried_over", what, read, _("hãy xem lại số liệu hai kỳ"))
        both = dict(zip(_COUNTS, map(add, self._counts(), later._counts()), strict=True))
        unsummed = {"carried_over": self.carried_over, "pending": later.pending, "overdue": later.overdue}
        return type(self)(Period(self.period.first, later.period.last), **(both | unsummed))

    def _counts(self) -> tuple[int, ...]:
        return _counts_of(self)

    @property
    def sentence(self) -> Message:
        """The flow in a sentence (diễn giải), as a message: `str()` is Vietnamese."""
        counts = {name: FormattedNumber(format_number(getattr(self, name))) for name in (*_COUNTS, *_SUMS)}
        return _(
            "{period}: kỳ trước chuyển sang {carried_over}, tiếp nhận {received}; đã giải quyết {resolved} (trước hạn "
            "{early}, đúng hạn {on_time}, trễ hạn {late}); đang giải quyết {open} (trong hạn {pending}, quá hạn "
            "{overdue}); kết thúc không có kết quả {ended_without_result}",
            period=self.period,
            **counts,
        )

    def __str__(self) -> str:
        return str(self.sentence)


_COUNTS = tuple(field.name for field in fields(DossierFlow) if field.name != "period")
_counts_of = attrgetter(*_COUNTS)
_SUMS = ("received", "resolved", "open", "ended_without_result")


def require_consecutive(periods: Sequence[Period]) -> None:
    """Raise InvalidInput unless the periods follow one another without a gap (các kỳ liền nhau).

    Raises:
        InvalidInput: a period does not begin on the day after the one before it ends.
    """
    for before, after in pairwise(periods):
        if (after.first - before.last).days != 1:
            read, remedy = f"{before} … {after}", _("mỗi kỳ phải bắt đầu ngay sau ngày cuối của kỳ trước")
            raise InvalidInput.of("period", _("các kỳ không liền nhau"), read, remedy)
