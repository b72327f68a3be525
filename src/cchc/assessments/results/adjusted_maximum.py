"""Where the maximum of a sheet comes from if it is not that of all criteria (điểm tối đa sau điều chỉnh)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from cchc.assessments.sheets.score_entry import MaxAdjustment
from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.values import Entry, ExactFraction
from cchc.viet import FormattedNumber, format_date, format_number


class MaxBasis(LabelledEnum):
    """What an adjusted maximum rests on (căn cứ điều chỉnh điểm tối đa)."""

    BY_GROUP = "by_group", _("theo các tiêu chí áp dụng đối với đơn vị")
    """It is worked out from the criteria and rules that apply to the body (theo nhóm đơn vị)."""
    DECREED = "decreed", _("theo điểm tối đa quy định cho nhóm đơn vị")
    """The decision gives the maximum of the group (quy định)."""
    BY_HAND = "by_hand", _("do người có thẩm quyền điều chỉnh")
    """A person set it, in an entry of the sheet (điều chỉnh trực tiếp)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedMaximum(CheckedPickle):
    """A maximum that took the place of another (điểm tối đa sau điều chỉnh).

    Attributes:
        basis: what it rests on.
        before: the maximum before: of the whole framework, or as worked out from the criteria that count.
        after: the maximum in its place.
        group: the group for which the decision gives it; "" otherwise.
        entry: the entry of the sheet: who set it, when and why; None otherwise.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    basis: MaxBasis
    before: ExactFraction
    after: ExactFraction
    group: str = ""
    entry: Entry[MaxAdjustment] | None = None

    def _check(self) -> None:
        if (self.entry is None) is (self.basis is MaxBasis.BY_HAND):
            remedy = _("hãy kèm lượt ghi khi điều chỉnh trực tiếp, và chỉ khi đó")
            raise InvalidInput.of("entry", _("căn cứ điều chỉnh điểm tối đa không khớp"), str(self.basis), remedy)

    def clauses(self) -> Iterator[Message]:
        """Yield what was adjusted in words (diễn giải), a message for each clause."""
        figures = {name: FormattedNumber(format_number(getattr(self, name))) for name in ("before", "after")}
        if self.entry is not None:
            yield _(
                "{by} điều chỉnh điểm tối đa từ {before} thành {after}, ngày {day}",
                by=self.entry.by,
                day=format_date(self.entry.on, form="short"),
                **figures,
            )
            if self.entry.reason:
                yield _("lý do: {why}", why=self.entry.reason)
        elif self.basis is MaxBasis.DECREED:
            yield _(
                "điểm tối đa quy định đối với {group}: {after} (cộng các tiêu chí áp dụng: {before})",
                group=self.group,
                **figures,
            )
        else:
            yield _("điểm tối đa theo các tiêu chí áp dụng đối với đơn vị: {after} (chung: {before})", **figures)
