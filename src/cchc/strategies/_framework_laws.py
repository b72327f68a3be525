"""Laws that every framework obeys (luật của bộ tiêu chí), checked on drawn sheets."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice, pairwise
from random import Random

from hypothesis import given
from hypothesis import settings as Settings  # noqa: N812  # `settings` is the name of the argument
from hypothesis import strategies as st

from cchc.assessments import Assessment, Explanation, ScoreColumn, Sheet, assess_all
from cchc.errors import InvalidInput
from cchc.frameworks import Aggregation, Criterion, Framework, Node
from cchc.indicators import Absence, Measured
from cchc.rules import AbsencePolicy, Rule, ScoreState, best_input, foreign_rules, points_of
from cchc.strategies._figures import few_figures
from cchc.strategies._law import Law, broken, check
from cchc.strategies._rule_laws import chosen_settings, figure
from cchc.strategies._rules import values_for
from cchc.strategies._shown import shown
from cchc.values import RoundingLevel

Filled = Mapping[str, Measured | None]
_OWN, _LEADING = "A", "B"
_MOST_FIGURES = 24
"""How many figures of a leaf the scan gives."""


def check_framework_laws(
    framework: Framework,
    *,
    values: Mapping[str, st.SearchStrategy[Measured]] | None = None,
    best: Mapping[str, Measured] | None = None,
    examples: int | None = None,
    settings: Settings | None = None,
) -> None:
    """Check the laws of all frameworks (kiểm chứng bộ tiêu chí): on a scan of each leaf, then on drawn sheets.

    The scan gives one leaf after another the figures from its worst to its best, beside the best of all others.

    The framework has no fault by its own `check()`, and is equal when read back from JSON. Every drawn sheet is
    scored, beside a body that leads in everything. The points of each criterion are those of its parts put together,
    before rounding and as printed; they lie between the fewest and the most that are possible, and the reason of each
    leaf adds up to them. Neither a second scoring nor the order of siblings changes anything; the points are those of
    the explanation. If no value is missing, all absence policies agree; the best sheet earns the maximum; if one
    criterion does better, the total never falls.

    A framework that depends on groups of bodies is checked as it applies to bodies in no group, and in each group.

    The laws of each rule by itself are checked by `check_rule_laws`.

    Args:
        framework: the framework.
        values: draws the values of some criteria, by key; derived from the rules if not given.
        best: the values of some criteria that earn the most, by key; tried out if not given.
        examples: how many sheets are drawn; by default as many as the profile states.
        settings: settings of Hypothesis; by default those of the active profile, without a deadline.

    Raises:
        AssertionError: a law does not hold; the message names the law, the sheet and the points, in the language of
            the context.

    >>> from cchc.rules import YesNo
    >>> plan = Criterion(code="1", title="Kế hoạch", rule=YesNo.of(("Có", 4), ("Không", 0)))
    >>> check_framework_laws(Framework(criteria=[plan]), examples=20)
    """
    faults = framework.check()
    check(Law.SOUND, *faults, holds=not faults)
    if framework.depends_on_groups:
        for own in _of_groups(framework):
            check_framework_laws(own, values=values, best=best, examples=examples, settings=settings)
        return
    trial = FrameworkTrial.of(framework, values or {}, best or {})
    if trial.ours:
        text = framework.model_dump_json()
        again = type(framework).model_validate_json(text)
        check(Law.JSON, holds=again == framework and again.model_dump_json() == text)
    trial.ask_full()
    if not trial.drawn:
        return
    trial.scan(values or {})
    chosen = chosen_settings(settings, examples)
    seeds = st.integers(0, 2**32 - 1)

    @chosen
    @given(trial.sheets(), seeds, st.sampled_from(sorted(trial.drawn)))
    def each(sheet: Filled, seed: int, key: str) -> None:
        result = trial.scored(sheet)
        trial.ask_tree(sheet, result)
        trial.ask_again(sheet, result)
        trial.ask_order(sheet, result, seed)
        trial.ask_explained(sheet, result)
        trial.ask_better(sheet, result, key)

    @Settings(chosen, max_examples=max(chosen.max_examples // 5, 1))
    @given(trial.sheets(full=True))
    def nothing_missing(sheet: Filled) -> None:
        trial.ask_policies(sheet)

    each()
    nothing_missing()


def _of_groups(framework: Framework) -> Iterator[Framework]:
    """Yield the framework as it applies to bodies in no group and in each group, if its rules by groups allow that."""
    for groups in ((), *((name,) for name in framework.group_names)):
        with suppress(InvalidInput):
            yield framework.for_groups(groups)


@dataclass(frozen=True, slots=True)
class FrameworkTrial:
    """A framework under test: how its leaves are drawn, and their best values.

    Attributes:
        framework: the framework.
        drawn: draws the value of each leaf that can be scored, by key.
        missing: the absences that each such leaf takes, by key.
        leading: the values that earn the most, by key.
        before: figures of the period before, by key.
    """

    framework: Framework
    drawn: Mapping[str, st.SearchStrategy[Measured]]
    missing: Mapping[str, tuple[Absence, ...]]
    leading: Filled
    before: Filled

    @classmethod
    def of(
        cls, framework: Framework, values: Mapping[str, st.SearchStrategy[Measured]], best: Filled
    ) -> "FrameworkTrial":
        rules = {node.key: rule for node in framework.nodes() if (rule := rule_of(node)) is not None}
        return cls(
            framework=framework,
            drawn={key: values[key] if key in values else values_for(rule) for key, rule in rules.items()},
            missing={key: tuple(_taken(framework, rule)) for key, rule in rules.items()},
            leading={key: best[key] if key in best else best_input(rule) for key, rule in rules.items()},
            before={key: figure(rule) for key, rule in rules.items()},
        )

    @property
    def ours(self) -> bool:
        """True if all rules are of this library."""
        rules = (node.criterion.rule for node in self.framework.nodes())
        return not any(foreign_rules(rule) for rule in rules if rule is not None)

    def sheets(self, *, full: bool = False) -> st.SearchStrategy[Filled]:
        """Draw sheets that can be scored; a full one has a value for every leaf."""
        if full:
            return st.fixed_dictionaries(dict(self.drawn))
        filled = {key: st.one_of(one, st.sampled_from(self.missing[key])) for key, one in self.drawn.items()}
        return st.fixed_dictionaries({}, optional=filled)

    def scored(
        self, sheet: Sheet, framework: Framework | None = None, *, column: ScoreColumn | None = None
    ) -> Assessment:
        """Return the assessment of a sheet beside one that leads in everything."""
        sheets: dict[str, Sheet] = {_OWN: sheet, _LEADING: self.leading}
        before = dict.fromkeys(sheets, self.before)
        try:
            return assess_all(framework or self.framework, sheets, previous=before, column=column)[_OWN]
        except InvalidInput as error:
            raise broken(Law.TOTAL, *error.faults, value=sheet) from error

    def scan(self, given_values: Collection[str]) -> None:
        """Give each leaf whose values are not given a row of figures, and check the total of each.

        Of two figures the one with more points of the leaf never has the lower total.
        """
        for node in self.framework.nodes():
            rule = rule_of(node)
            if rule is None or node.key in given_values:
                continue
            figures = list(islice(few_figures(rule), _MOST_FIGURES))
            totals = sorted(self._totals(node.key, figures), key=lambda one: one[0])
            for (less, low, worse), (more, high, better) in pairwise(totals):
                if low > high or (less == more and low != high):
                    change = f"{node.key}: {shown(worse)} … {shown(better)}; {shown(low)} → {shown(high)}"
                    raise broken(Law.BETTER, change)

    def _totals(self, key: str, figures: Sequence[Measured]) -> Iterator[tuple[Fraction, Fraction, Measured]]:
        """The points of a leaf and the total for each figure of it, all other leaves with their best."""
        named = {f"{key} = {shown(value)}": value for value in figures}
        sheets = {name: {**self.leading, key: value} for name, value in named.items()}
        try:
            results = assess_all(self.framework, sheets, previous=dict.fromkeys(sheets, self.before))
        except InvalidInput as error:
            raise broken(Law.TOTAL, *error.faults) from error
        for name, result in results.items():
            earned = result.of(key).exact
            if earned is not None:
                yield earned, result.exact, named[name]

    def ask_full(self) -> None:
        """Check that the best sheet earns the maximum, and every block beside it too."""
        result = self.scored(self.leading)
        most = _most(result.root, self._nodes())
        totals = f"{result.exact} / {most}, {result.exact_max} / {self.framework.exact_max}"
        holds = result.exact == most and result.exact_max == self.framework.exact_max
        check(Law.FULL, totals, holds=holds, value=self.leading)

    def ask_tree(self, sheet: Filled, result: Assessment) -> None:
        """Check that every criterion is made of its parts and lies between its bounds, and that leaves have reasons."""
        nodes = self._nodes()
        for node in result.root.walk():
            scored = node.state is ScoreState.SCORED
            check(
                Law.STATE, node.key, holds=(node.points is not None) is (node.exact is not None) is scored, value=sheet
            )
            if node.exact is None:
                continue
            least, most = _least(node, nodes), _most(node, nodes)
            within = (least is None or least <= node.exact) and node.exact <= most
            check(Law.BOUNDS, f"{node.key}: {least} ≤ {node.exact} ≤ {most}", holds=within, value=sheet)
            if node.children or not node.key:
                self._ask_sums(sheet, node, nodes)
            else:
                adds_up = node.reason is None or points_of(node.reason, node.max_points) in (node.exact, None)
                check(Law.REASON, node.key, node.reason, holds=adds_up, value=sheet)

    def _ask_sums(self, sheet: Filled, node: Explanation, nodes: Mapping[str, Node]) -> None:
        rounding, scale = self.framework.rounding, node.scale or Fraction(1)
        depth = nodes[node.key].depth if node.key else 0
        levels = {0: (RoundingLevel.TOTAL,), 1: (RoundingLevel.GROUP, RoundingLevel.CRITERION)}
        exact = _together(node, nodes, scale, {part.key: part.exact for part in node.children})
        carried = {part.key: self._carried(part, nodes) for part in node.children}
        shown = rounding.apply(_together(node, nodes, scale, carried), *levels.get(depth, (RoundingLevel.CRITERION,)))
        figures = f"{node.key}: {exact} = {node.exact}, {shown} = {node.points}"
        check(Law.SUMS, figures, holds=exact == node.exact and shown == node.points, value=sheet)

    def _carried(self, part: Explanation, nodes: Mapping[str, Node]) -> Fraction | None:
        """Return the points that a part brings to the criterion above it: rounded if they were rounded there."""
        level = self.framework.rounding.level
        rounded = level is RoundingLevel.CRITERION or (level is RoundingLevel.GROUP and nodes[part.key].depth == 1)
        return Fraction(part.points) if rounded and part.points is not None else part.exact

    def ask_again(self, sheet: Filled, result: Assessment) -> None:
        """Check that scoring twice, by the framework and by its copy from JSON, gives equal bytes."""
        text = result.model_dump_json()
        check(Law.AGAIN, holds=self.scored(sheet).model_dump_json() == text, value=sheet)
        if self.ours:
            again = type(self.framework).model_validate_json(self.framework.model_dump_json())
            check(Law.JSON, holds=self.scored(sheet, again).model_dump_json() == text, value=sheet)

    def ask_order(self, sheet: Filled, result: Assessment, seed: int) -> None:
        """Check that siblings with codes may be in any order."""
        turned = _shuffled(self.framework.criteria, Random(seed))  # noqa: S311  # an order, no secret
        other = self.scored(sheet, self.framework.model_copy(update={"criteria": turned}))
        earned, found = (
            {node.key: (node.exact, node.points) for node in scored.root.walk()} for scored in (result, other)
        )
        check(Law.ORDER, earned, found, holds=earned == found, value=sheet)

    def ask_policies(self, sheet: Filled) -> None:
        """Check that policies for absences change nothing if no value is absent."""
        whole = self.scored(sheet).root
        for policy in AbsencePolicy:
            other = self.framework.model_copy(update={"not_applicable": policy, "not_due": policy})
            check(Law.POLICIES, policy.name, holds=self.scored(sheet, other).root == whole, value=sheet)

    def ask_explained(self, sheet: Filled, result: Assessment) -> None:
        """Check that the points worked out over integers are those of the tree of explanations."""
        tree = Assessment.model_validate_json(result.model_dump_json())
        found = [(one.points, one.exact, one.counted, one.exact_max, one.leaf_points) for one in (result, tree)]
        check(Law.EXPLAINED, *found, holds=found[0] == found[1], value=sheet)

    def ask_better(self, sheet: Filled, result: Assessment, key: str) -> None:
        """Check that a criterion with its best value does not make the total fall."""
        if result.of(key).state is ScoreState.SCORED:
            better = self.scored({**sheet, key: self.leading[key]})
            change = f"{key}: {result.exact} → {better.exact}"
            check(Law.BETTER, change, holds=result.exact <= better.exact, value=sheet)

    def _nodes(self) -> dict[str, Node]:
        return {node.key: node for node in self.framework.nodes()}


def rule_of(node: Node) -> Rule | None:
    """Return the rule that scores a leaf: its own, by hand if it could not be read, None if neither is possible."""
    if node.children:
        return None
    return node.criterion.rule or node.criterion.manual_rule


def _taken(framework: Framework, rule: Rule) -> Iterator[Absence]:
    """Yield the absences for which the rule, or the framework for it, has a policy."""
    for absence in Absence:
        try:
            rule.score(absence, cohort=(absence,))
        except InvalidInput:
            if framework.policy_for(absence) is None:
                continue
        yield absence


def _shuffled(criteria: Sequence[Criterion], random: Random) -> tuple[Criterion, ...]:
    """Return the criteria in another order at every level on which all have codes; others are known by position."""
    turned = [one.model_copy(update={"children": _shuffled(one.children, random)}) for one in criteria]
    if all(one.code for one in criteria):
        random.shuffle(turned)
    return tuple(turned)


def _together(
    node: Explanation, nodes: Mapping[str, Node], scale: Fraction, points: Mapping[str, Fraction | None]
) -> Fraction:
    """Return the points that parts make: those of one role by their aggregation, the blocks beside them added."""
    own = [
        (part.key, one) for part in node.children if part.role is node.role and (one := points[part.key]) is not None
    ]
    beside = (points[part.key] or Fraction(0) for part in node.children if part.role is not node.role)
    weights = [Fraction(nodes[key].criterion.weight) for key, _one in own]
    made = (node.aggregation or Aggregation.SUM).combine([one for _key, one in own], weights)
    total = made * scale + sum(beside, Fraction(0))
    return min(total, Fraction(0)) if node.zeroed_by else total


def _most(node: Explanation, nodes: Mapping[str, Node]) -> Fraction:
    """Return the most points that a scored criterion can have here: those of its parts put together."""
    if node.key and not node.children:
        return node.exact_max
    parts = {part.key: None if part.exact is None else _most(part, nodes) for part in node.children}
    return _together(node, nodes, node.scale or Fraction(1), parts)


def _least(node: Explanation, nodes: Mapping[str, Node]) -> Fraction | None:
    """Return the fewest points that a criterion can have here, None if there is no bound.

    A leaf without figures has no bound.
    """
    if node.key and not node.children:
        least = nodes[node.key].criterion.effective_min_points
        return min(Fraction(least), Fraction(0)) if least.is_finite() else None
    parts = {part.key: _least(part, nodes) for part in node.children if part.exact is not None}
    if None in parts.values():
        return None
    everything = dict.fromkeys((part.key for part in node.children), None) | parts
    return _together(node, nodes, node.scale or Fraction(1), everything)
