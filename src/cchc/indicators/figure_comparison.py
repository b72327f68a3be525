"""Two figures held against each other (so sánh số liệu): the previous period, the same period last year, a plan."""

from fractions import Fraction
from functools import reduce
from typing import NamedTuple

from cchc.indicators.figure import alike, asked_figure, gap, is_rate, lacking, value, written
from cchc.indicators.observation import Observation
from cchc.messages import LabelledEnum, Message, _
from cchc.values import Period, Ratio
from cchc.viet import Figure, short_percent


class ComparisonBase(LabelledEnum):
    """What a figure is held against (căn cứ so sánh).

    >>> str(ComparisonBase.LAST_YEAR)
    'cùng kỳ năm trước'
    """

    PREVIOUS = "previous", _("kỳ trước")
    LAST_YEAR = "last_year", _("cùng kỳ năm trước")
    PLAN = "plan", _("kế hoạch")


class FigureComparison(NamedTuple):
    """A figure against another (so sánh số liệu): how far they are apart, and how much of the other it is.

    Attributes:
        basis: what it is held against.
        period: the period of the figure.
        figure: the observation of the period, or None.
        base: the observation that it is held against, or None.
        difference: the figure less the base, exact, in their unit; of rates a share: 1/100 is one percentage point.
        ratio: the figure over the base, `Ratio(120, 100)`; of rates the quotient of both shares. None where the base
            is negative, too.
        why: why there is nothing to hold, one for each figure that is lacking; () where both are there.
    """

    basis: ComparisonBase
    period: Period
    figure: Observation | None
    base: Observation | None
    difference: Fraction | None = None
    ratio: Ratio | None = None
    why: tuple[Message, ...] = ()

    @property
    def sentence(self) -> Message:
        """The contrast in a sentence (diễn giải), fit for any language."""
        basis = self.basis.label
        if self.figure is None or self.base is None or self.difference is None:
            why = told(self.why)
            return _("{period}: chưa so sánh được với {basis}: {why}", period=self.period, basis=basis, why=why)
        moved = self._moved(written(self.figure), written(self.base), gap(self.figure, self.difference))
        if self.difference == 0 or self.ratio is None or self.ratio.den == 0 or is_rate(self.figure):
            return moved
        sign, percent = short_percent(self.ratio.value, lambda share: share != 1)
        return _("{contrast}, tỷ lệ {sign} {percent}", contrast=moved, sign=sign, percent=Figure(percent))

    def _moved(self, figure: Message, base: Message, far: Message) -> Message:
        known = {"period": self.period, "figure": figure, "far": far, "basis": self.basis.label, "base": base}
        if not self.difference:
            return _("{period}: {figure}, bằng {basis} ({base})", **known)
        if self.basis is ComparisonBase.PLAN:
            if self.difference > 0:
                return _("{period}: {figure}, cao hơn {basis} ({base}) {far}", **known)
            return _("{period}: {figure}, thấp hơn {basis} ({base}) {far}", **known)
        if self.difference > 0:
            return _("{period}: {figure}, tăng {far} so với {basis} ({base})", **known)
        return _("{period}: {figure}, giảm {far} so với {basis} ({base})", **known)

    def __str__(self) -> str:
        return self.sentence


def compare_figures(
    basis: ComparisonBase, period: Period, figure: Observation | None, base: Observation | None, of: Period
) -> FigureComparison:
    """Hold a figure against a base (so sánh); `of` is the period of the base.

    Raises:
        InvalidInput: one of them is no number, their units differ, or one is a rate and the other an amount.
    """
    why = tuple(reason for reason in (lacking(figure, period), lacking(base, of)) if reason is not None)
    if why or figure is None or base is None:
        return FigureComparison(basis, period, figure, base, why=why)
    alike(figure, base)
    after, before = value(figure), value(base)
    return FigureComparison(basis, period, figure, base, after - before, _ratio(figure, base) if before >= 0 else None)


def _ratio(figure: Observation, base: Observation) -> Ratio:
    after, before = asked_figure(figure), asked_figure(base)
    if isinstance(after, Ratio) or isinstance(before, Ratio):
        one, other = value(figure), value(base)
        return Ratio(one.numerator * other.denominator, one.denominator * other.numerator)
    return Ratio(after, before)


def told(reasons: tuple[Message, ...]) -> Message:
    """Reasons in one sentence (nêu lý do), one after the other."""
    return reduce(lambda one, other: _("{one}; {other}", one=one, other=other), reasons)
