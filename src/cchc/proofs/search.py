"""Questions about all sheets of a framework (câu hỏi về mọi phiếu): the totals that can be reached."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from cchc.assessments import Assessment, assess, counted_points
from cchc.errors import InvalidInput
from cchc.frameworks import Framework
from cchc.messages import Message, _
from cchc.proofs.choice import Detail, NoFigure
from cchc.proofs.condition import Condition, PointsInWords, conditions_of, in_points, interval_of, require_keys
from cchc.proofs.point_set import Cut, TooManyPoints
from cchc.proofs.sheet_search import Frame, Intervals, Sheet, SheetSearch, frames_of
from cchc.proofs.undecided import Undecided
from cchc.proofs.verdicts import Reached, TotalBounds, stated


def reachable(
    framework: Framework,
    *,
    total: PointsInWords | None = None,
    where: Mapping[str, PointsInWords] | None = None,
) -> Reached | None:
    """Return a sheet with a total, under conditions on criteria (phiếu đạt mức điểm); None if there is none.

    Args:
        framework: the framework.
        total: the total, or an interval of totals, in words too; shares of the maximum if in per cent. None for any.
        where: points, or an interval of points, by key of a criterion.

    Raises:
        InvalidInput: the question is not decided; the fault states why. A text is no interval.
        UnknownKey: there is no such criterion.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> leaves = [Criterion(code=c, title=c, rule=YesNo.of(("Có", p), ("Không", 0))) for c, p in (("1", 6), ("2", 4))]
    >>> framework = Framework(criteria=leaves)
    >>> reachable(framework, total=6).sheet, reachable(framework, total=5)
    ({'1': 'Có', '2': 'Không'}, None)
    """
    conditions = conditions_of(where)
    wanted = None if total is None else interval_of(total)
    require_keys(framework, conditions)
    try:
        for frame in frames_of(framework):
            totals = None if wanted is None else in_points(wanted, frame.exact_max)
            if (found := find(frame, points_where(frame, conditions), totals)) is not None:
                return Reached(*found)
    except Undecided as error:
        raise _refusal(error.why) from error
    return None


def bounds(framework: Framework, *, where: Mapping[str, PointsInWords] | None = None) -> TotalBounds | None:
    """Return the least and the greatest total under conditions (điểm thấp nhất, cao nhất); None if none fulfils them.

    Args:
        framework: the framework.
        where: points, or an interval of points, by key of a criterion.

    Raises:
        InvalidInput: the bounds are not decided, or there is no lower bound; the fault states why.
        UnknownKey: there is no such criterion.

    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import YesNo
    >>> leaves = [Criterion(code=c, title=c, rule=YesNo.of(("Có", p), ("Không", 0))) for c, p in (("1", 6), ("2", 4))]
    >>> found = bounds(Framework(criteria=leaves), where={"1": 0})
    >>> found.low, found.high
    (Fraction(0, 1), Fraction(4, 1))
    """
    conditions = conditions_of(where)
    require_keys(framework, conditions)
    try:
        found = [ends for frame in frames_of(framework) if (ends := _ends(frame, conditions)) is not None]
    except Undecided as error:
        raise _refusal(error.why) from error
    if not found:
        return None
    low, high = min(one for one, _other in found), max(other for _one, other in found)
    return TotalBounds(low[0], high[0], low[1] == 0, high[1] == 1)


_PASSES = ((False, Detail.ENDS), (True, Detail.HULL), (False, Detail.ALL), (True, Detail.ALL))
"""How a sheet is looked for, one way after the other: what is known of rules, and the detail of sums.

The first two are quick, and decide most claims: one finds extreme sheets, the other shows that there is none at all."""


def _ends(frame: Frame, conditions: Sequence[Condition]) -> tuple[Cut, Cut] | None:
    """Return the cuts at the ends of the totals of a frame."""
    where = points_where(frame, conditions)
    if not all(map(frame.counts, where)):
        return None
    for node in frame.framework.nodes():
        rule = node.criterion.rule
        if not node.children and rule is not None and not rule.min_points.is_finite() and node.key not in where:
            raise Undecided(_("tiêu chí {key} trừ điểm không có giới hạn", key=node.key))
    searches = (SheetSearch(frame, where, None, widened) for widened in (True, False))
    try:
        wide, narrow = (one.choice().points.ends for one in searches)
    except TooManyPoints:
        raise Undecided(_("có quá nhiều mức điểm khác nhau")) from None
    if wide != narrow:
        raise Undecided(_("bộ tiêu chí có quy tắc so sánh các đơn vị, các kỳ hoặc quy tắc ngoài thư viện"))
    return wide


def find(frame: Frame, where: Mapping[str, Intervals], total: Intervals | None) -> tuple[Sheet, Assessment] | None:
    """Return a sheet of a frame under conditions and its score (phiếu thỏa điều kiện); None if there is none.

    Args:
        frame: the framework, with what is left out.
        where: the intervals of points, by key.
        total: the intervals of totals; None for any.

    Raises:
        Undecided: it is not decided whether there is one.
    """
    if not all(map(frame.counts, where)):
        return None
    why = _("có quá nhiều mức điểm khác nhau")
    for widened, detail in _PASSES:
        try:
            found = SheetSearch(frame, where, total, widened, detail).sheet()
        except NoFigure as error:
            if error.key is not None:
                why = frame.why_unknown(str(error.key))
        except TooManyPoints:
            why = _("có quá nhiều mức điểm khác nhau")
        else:
            if found is not None:
                sheet, result = scored(frame.framework, found)
                if fulfils(result, where, total):
                    return sheet, result
                raise Undecided(_("phiếu tìm được, khi chấm lại, không cho kết quả như đã tính"))
            if detail is not Detail.ENDS and (widened or not frame.has_bounded_rules):
                return None
    raise Undecided(why)


def scored(framework: Framework, sheet: Sheet) -> tuple[Sheet, Assessment]:
    """Return a sheet without what is not reported, and its score (chấm lại).

    Raises:
        Undecided: scoring refuses the sheet, because a rule has faults.
    """
    order = [node.key for node in framework.nodes()]
    found = stated({key: sheet[key] for key in order if key in sheet})
    try:
        return found, assess(framework, found)
    except InvalidInput as error:
        raise Undecided(_("bộ tiêu chí còn nội dung cần sửa: {fault}", fault=str(error.faults[0]))) from error


def fulfils(result: Assessment, where: Mapping[str, Intervals], total: Intervals | None) -> bool:
    """Return whether a score fulfils conditions (kết quả thỏa điều kiện).

    Args:
        result: the score.
        where: the intervals of points, by key.
        total: the intervals of totals; None for any.
    """
    held = all(
        any(counted_points(result, result.of(key)) in one for one in intervals) for key, intervals in where.items()
    )
    return held and (total is None or any(result.counted in one for one in total))


def points_where(frame: Frame, conditions: Sequence[Condition]) -> dict[str, Intervals]:
    """Return conditions as intervals of points, by key (điều kiện quy ra điểm)."""
    found: dict[str, Intervals] = {}
    for one in conditions:
        percent = one.interval.percent
        found[one.key] = in_points(one.interval, frame.max_of(one.key) if percent else Fraction(0))
    return found


def _refusal(why: Message) -> InvalidInput:
    remedy = _("hãy thêm điều kiện, hoặc xét từng tiêu chí")
    return InvalidInput.of("undecided", _("chưa kết luận được: {why}", why=why), "", remedy)
