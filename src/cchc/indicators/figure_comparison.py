"""Comparing two figures (so sánh số liệu): with the previous period, the same period last year, or a plan."""

from fractions import Fraction
from functools import reduce
from typing import NamedTuple

from cchc.indicators.figure import (
    difference_text,
    exact_value,
    figure_text,
    is_rate,
    missing_reason,
    require_comparable,
    require_figure,
)
from cchc.indicators.observation import Observation
from cchc.messages import LabelledEnum, Message, _
from cchc.values import Period, Ratio
from cchc.viet import FormattedNumber, short_percent


class ComparisonBase(LabelledEnum):
    """What a figure is compared with (căn cứ so sánh).

    >>> str(ComparisonBase.LAST_YEAR)
    'cùng kỳ năm trước'
    """

    PREVIOUS = "previous", _("kỳ trước")
    LAST_YEAR = "last_year", _("cùng kỳ năm trước")
    PLAN = "plan", _("kế hoạch")


class FigureComparison(NamedTuple):
    """A figure compared with another (so sánh số liệu): their difference, and the ratio of the two.

    Attributes:
        compared_with: the kind of base.
        period: the period of the figure.
        figure: the observation of the period, or None.
        base: the observation that it is compared with, or None.
        difference: figure minus base, exact. For two rates it is a share: 1/100 is one percentage point.
        ratio: figure divided by base; for two rates the quotient of the shares; `Ratio(x, 0)` if the base is 0. None if
            either is missing or the base is negative.
        reasons: a reason for each missing figure; () if both are there.
    """

    compared_with: ComparisonBase
    period: Period
    figure: Observation | None
    base: Observation | None
    difference: Fraction | None = None
    ratio: Ratio | None = None
    reasons: tuple[Message, ...] = ()

    @property
    def sentence(self) -> Message:
        """The comparison in a sentence (diễn giải), as a message: `str()` is Vietnamese."""
        basis = self.compared_with.label
        if self.figure is None or self.base is None or self.difference is None:
            why = join_reasons(self.reasons)
            return _("{period}: chưa so sánh được với {basis}: {why}", period=self.period, basis=basis, why=why)
        change = self._change(
            figure_text(self.figure), figure_text(self.base), difference_text(self.figure, self.difference)
        )
        if self.difference == 0 or self.ratio is None or self.ratio.den == 0 or is_rate(self.figure):
            return change
        sign, percent = short_percent(self.ratio.value, lambda share: share != 1)
        return _("{comparison}, tỷ lệ {sign} {percent}", comparison=change, sign=sign, percent=FormattedNumber(percent))

    def _change(self, figure: Message, base: Message, difference: Message) -> Message:
        known = {
            "period": self.period,
            "figure": figure,
            "difference": difference,
            "basis": self.compared_with.label,
            "base": base,
        }
        if not self.difference:
            return _("{period}: {figure}, bằng {basis} ({base})", **known)
        if self.compared_with is ComparisonBase.PLAN:
            if self.difference > 0:
                return _("{period}: {figure}, cao hơn {basis} ({base}) {difference}", **known)
            return _("{period}: {figure}, thấp hơn {basis} ({base}) {difference}", **known)
        if self.difference > 0:
            return _("{period}: {figure}, tăng {difference} so với {basis} ({base})", **known)
        return _("{period}: {figure}, giảm {difference} so với {basis} ({base})", **known)

    def __str__(self) -> str:
        return str(self.sentence)


def compare_figures(
    basis: ComparisonBase, period: Period, figure: Observation | None, base: Observation | None, of: Period
) -> FigureComparison:
    """Return the comparison of a figure with a base (so sánh).

    Args:
        basis: the kind of base.
        period: the period of the figure.
        figure: the observation, or None.
        base: the observation to compare with, or None.
        of: the period of the base.

    Raises:
        InvalidInput: one of them is no number, their units differ, or one is a rate and the other an amount.
    """
    why = tuple(reason for reason in (missing_reason(figure, period), missing_reason(base, of)) if reason is not None)
    if why or figure is None or base is None:
        return FigureComparison(basis, period, figure, base, reasons=why)
    require_comparable(figure, base)
    after, before = exact_value(figure), exact_value(base)
    return FigureComparison(basis, period, figure, base, after - before, _ratio(figure, base) if before >= 0 else None)


def _ratio(figure: Observation, base: Observation) -> Ratio:
    after, before = require_figure(figure), require_figure(base)
    if isinstance(after, Ratio) or isinstance(before, Ratio):
        share, base_share = exact_value(figure), exact_value(base)
        return Ratio(share.numerator * base_share.denominator, share.denominator * base_share.numerator)
    return Ratio(after, before)


def join_reasons(reasons: tuple[Message, ...]) -> Message:
    """Return the reasons in one sentence (nêu lý do), separated by semicolons."""
    return reduce(lambda one, other: _("{one}; {other}", one=one, other=other), reasons)
