"""The ranking of bodies (xếp hạng)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal, NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import ranking_points, require_results
from cchc.assessments.results.explanation import share_of
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.values import Ratio

Ties = Literal["1224", "1223"]
RankBy = Literal["points", "share"]
Results = Mapping[str, Assessment]


class Place(NamedTuple):
    """One row of a ranking (hạng): a body, its rank and its points.

    Attributes:
        rank: 1 for the most points; bodies with equal points share a rank.
        name: the name of the body.
        points: the points as printed. In a ranking by share they need not descend.
        max_points: the maximum of the body, without the criteria that left it.
        share: the points that count as a share of the maximum, in whole numbers; 0/0 if there is no maximum.
    """

    rank: int
    name: str
    points: Decimal
    max_points: Decimal
    share: Ratio


def rank(
    results: Results,
    ties: Ties = "1224",
    by: RankBy = "points",
    *,
    groups: Mapping[str, str] | None = None,
    unranked: Collection[str] = (),
) -> tuple[Place, ...]:
    """Return the bodies ranked (xếp hạng), the best first; equal ones keep the given order.

    Points count after the framework's rounding (exactly if it does not round). If maxima differ, because criteria were
    left out for some bodies, `by="share"` compares them fairly; `ranking_table` shows the maximum and the share of
    each and states what was compared.

    Args:
        results: the assessments by name of body.
        ties: "1224": after two bodies with rank 2 comes rank 4; "1223": after them comes rank 3.
        by: "points" compares points, "share" the points as a share of the maximum.
        groups: the group of each body, if each group is ranked separately, in the order of first occurrence; every
            body must have one. None ranks all together.
        unranked: names of bodies to leave out of the ranking.

    Raises:
        InvalidInput: `ties` or `by` is another word, a body has no group, or a result is no assessment.

    Source of the default: DTI 2022, two provinces share rank 15 and the next has 17.
    """
    require_results(results)
    if ties not in ("1224", "1223"):
        remedy = _("hãy chọn {choices}", choices="1224, 1223")
        raise InvalidInput.of("ties", _("không có cách xếp hạng đồng điểm này"), ties, remedy)
    if by not in ("points", "share"):
        remedy = _("hãy chọn {choices}", choices="points, share")
        raise InvalidInput.of("by", _("không có cách xếp hạng này"), by, remedy)
    names = [name for name in results if name not in unranked]
    if groups is None:
        return tuple(_ranked(names, results, ties, by))
    ungrouped = [name for name in names if name not in groups]
    if ungrouped:
        remedy = _("hãy xếp mọi đơn vị vào một nhóm")
        raise InvalidInput.of("group", _("đơn vị chưa thuộc nhóm nào"), ", ".join(ungrouped), remedy)
    order = list(dict.fromkeys(groups[name] for name in names))
    grouped = groupby(sorted(names, key=lambda name: order.index(groups[name])), key=lambda name: groups[name])
    return tuple(place for _group, members in grouped for place in _ranked(list(members), results, ties, by))


def _ranked(names: Sequence[str], results: Results, ties: Ties, by: RankBy) -> Iterator[Place]:
    figures = {name: ranking_points(results[name], by_share=by == "share") for name in names}
    last: Place | None = None
    for count, name in enumerate(sorted(names, key=lambda name: figures[name], reverse=True), start=1):
        if last and figures[name] == figures[last.name]:
            position = last.rank
        else:
            position = count if ties == "1224" or not last else last.rank + 1
        result = results[name]
        share = share_of(result.counted, result.exact_max)
        last = Place(position, name, result.points, result.max_points, share)
        yield last


def rank_changes(places: Iterable[Place], before: Iterable[Place]) -> dict[str, int | None]:
    """Return by how many places each body rose since another ranking (thay đổi hạng), None if it was not in that.

    Args:
        places: the ranking.
        before: the ranking to compare with.

    >>> first = Place(1, "A", Decimal(9), Decimal(10), Ratio(9, 10))
    >>> second = Place(2, "B", Decimal(8), Decimal(10), Ratio(8, 10))
    >>> rank_changes([first, second], [first._replace(rank=2)])
    {'A': 1, 'B': None}
    """
    ranks = {place.name: place.rank for place in before}
    return {place.name: ranks[place.name] - place.rank if place.name in ranks else None for place in places}
