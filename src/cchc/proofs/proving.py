"""Claims decided (chứng minh): a claim holds for every sheet, or one for which it fails is found and scored.

A claim on totals and classes fails on the sheets that fulfil some of a few conditions on points; the search for such a
sheet is exhaustive, so that finding none is a proof.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from cchc.assessments import Assessment, classify
from cchc.errors import InvalidInput, UnknownKey
from cchc.frameworks import ClassCap, Framework
from cchc.indicators import Measured
from cchc.messages import Message, _
from cchc.proofs.claims import Claim, ClassAtLeast, ClassAtMost, NoGaming, RelatedClaim, StepAtMost, TotalWithin
from cchc.proofs.clause import Clause, clauses_of
from cchc.proofs.condition import in_points, require_keys
from cchc.proofs.dossier_steps import gaming, worst_step
from cchc.proofs.relation import PointsRelation
from cchc.proofs.search import find, points_where, scored
from cchc.proofs.sheet_search import Frame, Intervals, frames_of
from cchc.proofs.solver_search import SolverSearch
from cchc.proofs.undecided import Undecided
from cchc.proofs.verdicts import Proved, Refuted, Unknown
from cchc.rules import Rule
from cchc.values import Interval, gaps

Verdict = Proved | Refuted | Unknown
"""A verdict on a claim (kết luận)."""
_Failing = ClassAtMost | ClassAtLeast | TotalWithin | PointsRelation
_Search = Callable[[Frame, Mapping[str, Intervals], Intervals | None], tuple[Mapping[str, Measured], Assessment] | None]
_Case = tuple[Mapping[str, Intervals], Intervals | None]
"""Conditions under which a claim fails: the intervals of points by key, and those of the total."""


def prove(framework: Framework, claim: Claim, *, seconds: int = 10) -> Verdict:
    """Return whether a claim holds for every sheet of a framework (chứng minh, bác bỏ hoặc chưa kết luận được).

    Args:
        framework: the framework, for the bodies of one group if it differs by groups.
        claim: the claim.
        seconds: how long a solver may take for a claim on related criteria; other claims need none.

    Returns:
        `Proved`; `Refuted` with a sheet, its score and the clauses; or `Unknown` with the reason: rules that compare
        bodies or periods, geometric means, quotas, reported conditions, criteria that leave the maximum in too many
        ways, rules with faults, and a solver that needs more time.

    Raises:
        UnknownKey: the framework has no such criterion.
        InvalidInput: it has no such class, or the rule of the criterion takes no dossiers, or no number; no seconds.
        ModuleNotFoundError: a claim on related criteria without the extra `prove`.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.proofs import ClassAtMost
    >>> from cchc.rules import YesNo
    >>> from cchc.values import Interval
    >>> leaves = [Criterion(code=c, title="A", rule=YesNo.of(("Có", p), ("Không", 0))) for c, p in (("1", 6), ("2", 4))]
    >>> classes = [("Tốt", Interval.parse("từ 50% trở lên")), ("Khá", Interval.parse("dưới 50%"))]
    >>> framework = Framework(criteria=leaves, classes=classes)
    >>> print(prove(framework, ClassAtMost.of("Khá", where={"1": 0})))
    đúng với mọi phiếu: đơn vị có tiêu chí 1 0 điểm không được xếp cao hơn mức “Khá”
    >>> prove(framework, ClassAtMost.of("Khá", where={"2": 0})).sheet
    {'1': 'Có', '2': 'Không'}
    """
    if isinstance(claim, StepAtMost | NoGaming):
        return _of_dossiers(framework, claim)
    plain = claim.claim if isinstance(claim, RelatedClaim) else claim
    search = _search(framework, claim, seconds)
    try:
        frames = frames_of(framework)
        for frame in frames:
            for where, total in _failing(frame, plain):
                found = search(frame, where, total)
                if found is not None:
                    return _refuted(framework, claim, *found)
        why = _beyond(framework, plain)
    except Undecided as error:
        why = error.why
    return Proved(claim) if why is None else Unknown(claim, why)


def _search(framework: Framework, claim: _Failing | RelatedClaim, seconds: int) -> _Search:
    """Return how a sheet is searched for; refuse the keys of criteria that a framework does not have."""
    plain = claim.claim if isinstance(claim, RelatedClaim) else claim
    broken = plain if isinstance(plain, PointsRelation) else None
    if not isinstance(plain, PointsRelation):
        require_keys(framework, plain.where)
    relations = claim.relations if isinstance(claim, RelatedClaim) else ()
    related = [*relations, *([] if broken is None else [broken])]
    for key in (key for one in related for key in one.keys):
        framework.node(key)
    return SolverSearch(relations, broken, seconds).find if related else find


def _refuted(framework: Framework, claim: Claim, sheet: Mapping[str, Measured], result: Assessment) -> Refuted:
    label = ""
    plain = claim.claim if isinstance(claim, RelatedClaim) else claim
    if isinstance(plain, ClassAtMost | ClassAtLeast):
        alone = framework.with_options(class_quotas=())
        label = classify(alone, {"": result}, {})[""].label or ""
    return Refuted(claim, sheet, result, clauses_of(framework, result), label)


def _failing(frame: Frame, claim: _Failing) -> Iterator[_Case]:
    """Yield the conditions under which a claim fails; a sheet has to fulfil those of one."""
    if isinstance(claim, PointsRelation):
        yield {}, None
        return
    where = points_where(frame, claim.where)
    match claim:
        case TotalWithin():
            yield where, gaps(in_points(claim.interval, frame.exact_max), Interval())
        case ClassAtMost():
            order = _order(frame.framework)
            place = _place(order, claim.label)
            for cap in _caps(frame, order, lambda index: index >= place):
                where = _both(where, cap.key, _outside(frame, cap))
            yield where, _totals(frame, order[:place])
        case _:
            order = _order(frame.framework)
            place = _place(order, claim.label)
            yield where, gaps(_totals(frame, order[: place + 1]), Interval())
            for cap in _caps(frame, order, lambda index: index > place):
                yield _both(where, cap.key, _inside(frame, cap)), None


def _beyond(framework: Framework, claim: _Failing) -> Message | None:
    """Return why a claim may fail for a reason that no sheet of one body shows; None if it cannot."""
    if not isinstance(claim, ClassAtLeast):
        return None
    order = _order(framework)
    place = _place(order, claim.label)
    if any(order.index(quota.label) <= place for quota in framework.class_quotas):
        return _("giới hạn tỷ lệ của một mức phụ thuộc kết quả của các đơn vị khác")
    if any(not cap.key and order.index(cap.highest_class) > place for cap in framework.class_caps):
        return _("có điều kiện hạ mức do người chấm ghi nhận")
    return None


def _order(framework: Framework) -> list[str]:
    ranked = sorted(framework.classes, key=lambda one: one.interval.low_cut, reverse=True)
    return [one.label for one in ranked]


def _place(order: Sequence[str], label: str) -> int:
    if label not in order:
        remedy = _("hãy chọn {choices}", choices=", ".join(order) or "-")
        raise InvalidInput.of("label", _("không có mức xếp loại này"), label, remedy)
    return order.index(label)


def _totals(frame: Frame, labels: Sequence[str]) -> Intervals:
    """Return the totals that earn one of these classes."""
    held = [one.interval for one in frame.framework.classes if one.label in labels]
    return tuple(part for one in held for part in in_points(one, frame.exact_max))


def _caps(frame: Frame, order: Sequence[str], lowers: Callable[[int], bool]) -> list[ClassCap]:
    """Return the conditions on criteria that keep a body below a class."""
    found = [cap for cap in frame.framework.class_caps if cap.key and lowers(order.index(cap.highest_class))]
    for cap in found:
        node = frame.framework.node(cap.key)
        if not node.children and node.criterion.rule is None:
            raise Undecided(_("tiêu chí {key} của điều kiện hạ mức chưa có quy tắc", key=cap.key))
    return [cap for cap in found if frame.counts(cap.key)]


def _inside(frame: Frame, cap: ClassCap) -> Intervals:
    """Return the points of the criterion with which a condition applies; none if it has no maximum."""
    most = frame.max_of(cap.key)
    interval = cap.interval or Interval()
    return in_points(_as_share(interval), most) if most else ()


def _outside(frame: Frame, cap: ClassCap) -> Intervals:
    """Return the points of the criterion with which a condition does not apply."""
    return gaps(_inside(frame, cap), Interval())


def _as_share(interval: Interval) -> Interval:
    """Return an interval as one of shares, however its ends are written."""
    return Interval(interval.low, interval.high, interval.low_closed, interval.high_closed, percent=True)


def _both(where: Mapping[str, Intervals], key: str, intervals: Intervals) -> dict[str, Intervals]:
    """Return conditions with one more on a criterion."""
    before = where.get(key)
    if before is None:
        return {**where, key: intervals}
    shared = (one.shared_with(other) for one in before for other in intervals)
    return {**where, key: tuple(one for one in shared if one is not None)}


def _of_dossiers(framework: Framework, claim: StepAtMost | NoGaming) -> Verdict:
    """Return the verdict on a claim about single dossiers of one criterion."""
    node = framework.node(claim.key)
    if node.criterion.rule is None:
        raise UnknownKey.of("no_rule", _("tiêu chí chưa có quy tắc"), claim.key, _("hãy gắn quy tắc"), key=claim.key)
    rule: Rule = node.criterion.rule
    if isinstance(claim, StepAtMost):
        step = worst_step(rule, of=claim.dossiers)
        if step is None or step.loss <= claim.points:
            return Proved(claim)
        pairs = ((step.before, step.points_before), (step.after, step.points_after))
    else:
        gained = gaming(rule, of=claim.dossiers)
        if gained is None or gained.unreported > claim.unreported:
            return Proved(claim)
        pairs = ((gained.actual, gained.points_actual), (gained.reported, gained.points_reported))
    sheet, result = scored(framework, {claim.key: pairs[1][0]})
    clauses = tuple(
        Clause(key=node.key, title=str(value), points=found.points, text=found.text, source=node.source)
        for value, found in pairs
    )
    return Refuted(claim, sheet, result, clauses)
