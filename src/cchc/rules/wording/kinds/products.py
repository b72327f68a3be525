"""Levels with a formula (mức tính theo công thức)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from cchc.exact import to_decimal
from cchc.rules.convention import Convention
from cchc.rules.input_kind import InputKind
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.ladder import Ladder
from cchc.rules.kinds.proportional import Proportional
from cchc.rules.kinds.relative_to_best import RelativeToBest
from cchc.rules.pieces.piece import Piece
from cchc.rules.wording.clauses.clause import Bound, FormulaClause, Level, Note, Way
from cchc.rules.wording.clauses.formula import Formula
from cchc.rules.wording.kinds.band_draft import BandDraft
from cchc.rules.wording.kinds.parts import Parts
from cchc.rules.wording.kinds.reading import ZERO_UNSAID, Settings, points_of
from cchc.rules.wording.words.fault_words import is_fault
from cchc.values import Interval, gaps

BELOW_UNSAID = Convention("below_unsaid")


def product_rule(parts: Parts, settings: Settings) -> AnyRule:
    """Return the rule of levels one of which is a formula.

    Raises:
        Refused: two formulas, a formula without a maximum, levels that contradict the formula.
    """
    parts.refuse("limit", "remainder", "free")
    if len(parts.formulas) > 1:
        raise parts.formulas[1].refused("contradiction")
    clause = parts.formulas[0]
    formula = clause.formula
    if formula.maximum and settings.most is None:
        raise clause.refused("maximum")
    _refuse_two_rates(parts, clause, formula)
    if _upside_down(parts, formula):
        raise clause.refused("order")
    if formula.above.endswith(_FAULTS):
        raise clause.refused("rewarded_fault")
    slope = formula.factor if settings.most is None or not formula.maximum else formula.factor * settings.most
    if slope <= 0:
        raise clause.refused("formula")
    for level in parts.levels:
        if level.each is not None or level.award.way not in (Way.EARNS, Way.ALL):
            raise level.refused("contradiction")
    if formula.best:
        return _relative(parts, clause, formula, slope, settings)
    caps = [settings.most if cap.points is None else cap.points for cap in parts.caps if not cap.floor]
    if any(cap.floor or cap.adds or cap.takes for cap in parts.caps) or len(caps) > 1 or None in caps:
        raise parts.caps[0].refused("unread")
    top = max((points_of(level, settings) for level in parts.levels), default=None)
    most = caps[0] if caps else settings.most or top
    if most is None and not formula.rate:
        raise clause.refused("maximum")
    return _Product(parts, settings, slope=slope, most=most or slope).rule()


_FAULTS = ("trễ hạn", "quá hạn", "chậm", "muộn", "vi phạm", "sai sót", "tồn đọng", "bị trả lại", "không đúng hạn")
"""What the name of a rate ends with that is good to have less of: more of it earns nothing."""
_PLAIN_RATES = ("tỷ lệ", "tỷ lệ đạt được", "tỷ lệ thực hiện", "tỷ lệ này", "tỷ lệ đạt", "tỷ lệ đó", "tỷ lệ %")
"""What a formula calls the rate that its levels name."""


def _refuse_two_rates(parts: Parts, clause: FormulaClause, formula: Formula) -> None:
    """Refuse levels on one rate beside a formula on another.

    Raises:
        Refused: the two are named, and differently.
    """
    name = formula.above.replace("tỉ lệ", "tỷ lệ")
    if name in _PLAIN_RATES:
        return
    named = name.startswith(("tỷ lệ", "số "))
    subjects = [level.subject for level in parts.levels if level.bound is not None] + [clause.label]
    for subject in subjects:
        own = re.split(
            r"(?: đạt)? (?:từ|trên|dưới|không|ít|tối|≥|<|>|≤)(?= )",
            subject.lower().removeprefix("nếu ").replace("tỉ lệ", "tỷ lệ"),
        )[0]
        if own and own not in _PLAIN_RATES and is_fault(name) and not is_fault(own):
            raise clause.refused("second")
        if (
            named
            and own.startswith(("tỷ lệ ", "số "))
            and own[:2] == name[:2]
            and own not in _PLAIN_RATES
            and not (name.startswith(own) or own.startswith(name))
        ):
            raise clause.refused("second")


def _upside_down(parts: Parts, formula: Formula) -> bool:
    """Whether the definitions of letters put the whole above its part: "a/b, trong đó a là tổng số hồ sơ"."""
    defined: dict[str, bool] = {}
    for clause in parts.clauses:
        if isinstance(clause, Note):
            for letter, whole in _DEFINED.findall(clause.text.lower()):
                defined[letter] = bool(whole)
    return defined.get(formula.above, False) and not defined.get(formula.below, True)


_DEFINED = re.compile(r"(?<!\w)([a-zđ])\s*(?:là|=|:)\s*(tổng)?")


def _leads(level: Level, settings: Settings) -> bool:
    """Whether a level gives the maximum to the leading body, as the comparison does anyway."""
    words = level.words.endswith(("cao nhất", "dẫn đầu", "đứng đầu", "tốt nhất", "nhiều nhất"))
    return words and level.bound is None and settings.most in (None, points_of(level, settings))


def _relative(parts: Parts, clause: FormulaClause, formula: Formula, slope: Fraction, settings: Settings) -> AnyRule:
    leader = len(parts.levels) == 1 and _leads(parts.levels[0], settings)
    if (parts.levels and not leader) or formula.constant or clause.bound or settings.rounding is not None or parts.caps:
        raise clause.refused("formula")
    if formula.best == "least" or formula.inverted:
        raise clause.refused("best_value")
    return RelativeToBest(max_points=to_decimal(slope), **settings.fields)


class _Product:
    """A formula and the levels beside it."""

    def __init__(self, parts: Parts, settings: Settings, *, slope: Fraction, most: Fraction) -> None:
        (self.clause,) = parts.formulas
        self.formula = self.clause.formula
        self.levels = parts.levels
        self.capped = bool(parts.caps)
        self.slope = slope
        self.most = most
        self.settings = settings
        bounds = [level.bound for level in parts.levels if level.bound is not None]
        plain = any(not bound.percent and (bound.low or bound.high or 0) > 1 for bound in bounds)
        percents = any(bound.percent for bound in (*bounds, self.clause.bound) if bound is not None)
        rate = (self.formula.rate or percents) and not plain
        self.input_kind = settings.input_kind or (InputKind.RATE if rate else InputKind.AMOUNT)
        rate = self.input_kind is InputKind.RATE
        self.domain = Interval(Fraction(0), Fraction(1) if rate else None, percent=rate)
        self.conventions: list[Convention] = []

    def rule(self) -> AnyRule:
        target = self.most / self.slope
        rest = [level for level in self.levels if level.is_rest or level.bound is None]
        levels = [self._draft(level, level.bound) for level in self.levels if level.bound and not level.is_rest]
        own = self._own_interval(levels)
        for level in rest:
            open_to = gaps([own, *(one.interval for one in levels)], self.domain)
            if not level.is_rest or not open_to:
                raise level.refused("contradiction")
            levels += [BandDraft(gap, points_of(level, self.settings), level.label) for gap in open_to]
        open_to = gaps([own, *(one.interval for one in levels)], self.domain)
        if len(open_to) == 1 and open_to[0].low_cut == self.domain.low_cut and not levels:
            self.conventions.append(BELOW_UNSAID)
            levels.append(BandDraft(open_to[0], Fraction(0), str(ZERO_UNSAID)))
        return self._proportional(target, own, levels) or self._ladder(own, levels)

    def _proportional(self, target: Fraction, own: Interval, levels: Sequence[BandDraft]) -> AnyRule | None:
        """The proportional rule, if it gives the points of the levels at each number; more than the target earns most.

        Raises:
            Refused: the level without points reaches the target.
        """
        zero = [level.interval.high for level in levels if level.points == 0 and level.interval.high]
        if self.formula.constant or (self.domain.high is not None and target > self.domain.high):
            return None
        if zero and zero[0] >= target:
            raise self.clause.refused("contradiction")
        rule = Proportional(
            max_points=to_decimal(self.most),
            target=target,
            min_value=zero[0] if zero else None,
            **self.settings.number_fields(self.input_kind, self.conventions),
        )
        drawn = [*levels, BandDraft(own, Fraction(0), "", self.slope)]
        if len(zero) == len(levels) and own.high_cut >= min(self.domain.high_cut, Interval(None, target).high_cut):
            inside = own.shared_with(Interval(None, target, high_closed=False))
            drawn = [*levels, *([BandDraft(inside, Fraction(0), "", self.slope)] if inside else [])]
            drawn.append(BandDraft(Interval(target), self.most, ""))
        pieces = tuple(Piece(one.interval, one.slope, one.points, one.text) for one in drawn)
        table = replace(rule.piece_table, pieces=pieces)
        return rule if not table.check() and table == rule.piece_table else None

    def _ladder(self, own: Interval, levels: Sequence[BandDraft]) -> AnyRule:
        """Bands, one of which slopes; a cap that its top passes ends it."""
        reach = self.slope * own.high + self.formula.constant if own.high is not None else None
        if reach is None or reach > self.most:
            raise self.clause.refused("contradiction")
        stated = self.capped or self.settings.most is not None
        if stated and max(reach, *(level.points for level in levels), Fraction(0)) < self.most:
            raise self.clause.refused("formula")
        drawn = BandDraft(own, self.formula.constant, self.clause.label or "công thức", self.slope, self._stated())
        return Ladder(
            bands=tuple(one.band() for one in (*levels, drawn)),
            **self.settings.number_fields(self.input_kind, self.conventions),
        )

    def _stated(self) -> Interval | None:
        """The values as the words state them."""
        bound = self.clause.bound
        if bound is None or bound.low is None:
            return None
        return replace(bound, percent=self.input_kind is InputKind.RATE).interval()

    def _draft(self, level: Level, bound: Bound) -> BandDraft:
        if bound.outside:
            raise level.refused("contradiction")
        interval = bound.interval()
        return BandDraft(interval, points_of(level, self.settings), level.label, stated=interval)

    def _own_interval(self, levels: Sequence[BandDraft]) -> Interval:
        """The values that the formula is for: as it states, otherwise what the other levels leave."""
        bound = self.clause.bound
        if bound is not None:
            beyond = self.domain.high is not None and bound.high is not None and bound.high > self.domain.high
            if bound.outside or beyond:
                raise self.clause.refused("contradiction")
            own = replace(bound, low=bound.low or Fraction(0), percent=self.input_kind is InputKind.RATE)
            within = own.interval().shared_with(self.domain)
            if within is None:
                raise self.clause.refused("contradiction")
            return within
        open_to = gaps([level.interval for level in levels], self.domain)
        if len(open_to) != 1:
            raise self.clause.refused("contradiction")
        return open_to[0]
