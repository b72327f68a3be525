"""The order among bodies (xếp hạng)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal, NamedTuple

from cchc.assessments.results.assessment import Assessment
from cchc.assessments.results.counted import asked_results, counted
from cchc.errors import InvalidInput
from cchc.messages import _

Ties = Literal["1224", "1223"]
Results = Mapping[str, Assessment]


class Place(NamedTuple):
    """A place in a ranking (hạng).

    Attributes:
        rank: 1 for the most points; equal points share a rank.
        name: whose place it is.
        points: the points as shown.
    """

    rank: int
    name: str
    points: Decimal


def rank(
    results: Results,
    ties: Ties = "1224",
    *,
    groups: Mapping[str, str] | None = None,
    unranked: Collection[str] = (),
) -> tuple[Place, ...]:
    """Rank bodies by points (xếp hạng), the most first; those with equal points stay in the given order.

    Points are compared as they count: after the framework's rounding, exactly where there is none. Where the maxima
    of the bodies differ, because something left that of some, their shares are compared.

    Args:
        results: the assessments by name.
        ties: "1224" leaves out the ranks that a tie takes up, "1223" does not.
        groups: the group of each body, each ranked by itself and in the order in which it first occurs; None ranks
            all together.
        unranked: the names of bodies that are scored and not ranked.

    Raises:
        InvalidInput: another word for `ties`, a body without a group, or what is no result.

    Source of the default: DTI 2022, two provinces share rank 15 and the next has 17.
    """
    asked_results(results)
    if ties not in ("1224", "1223"):
        remedy = _("hãy chọn {choices}", choices="1224, 1223")
        raise InvalidInput.of("ties", _("không có cách xếp hạng đồng điểm này"), ties, remedy)
    names = [name for name in results if name not in unranked]
    if groups is None:
        return tuple(_ranked(names, results, ties))
    lacking = [name for name in names if name not in groups]
    if lacking:
        remedy = _("hãy xếp mọi đơn vị vào một nhóm")
        raise InvalidInput.of("group", _("đơn vị chưa thuộc nhóm nào"), ", ".join(lacking), remedy)
    order = list(dict.fromkeys(groups[name] for name in names))
    grouped = groupby(sorted(names, key=lambda name: order.index(groups[name])), key=lambda name: groups[name])
    return tuple(place for _group, members in grouped for place in _ranked(list(members), results, ties))


def _ranked(names: Sequence[str], results: Results, ties: Ties) -> Iterator[Place]:
    by_share = len({results[name].max_points for name in names}) > 1
    figures = {name: counted(results[name], by_share=by_share) for name in names}
    last: Place | None = None
    for count, name in enumerate(sorted(names, key=lambda name: figures[name], reverse=True), start=1):
        if last and figures[name] == figures[last.name]:
            place = last.rank
        else:
            place = count if ties == "1224" or not last else last.rank + 1
        last = Place(place, name, results[name].points)
        yield last


def rank_changes(places: Iterable[Place], before: Iterable[Place]) -> dict[str, int | None]:
    """By how many places each body went up (thay đổi hạng) since another ranking; None where it was not in that.

    >>> rank_changes([Place(1, "A", Decimal(9)), Place(2, "B", Decimal(8))], [Place(2, "A", Decimal(7))])
    {'A': 1, 'B': None}
    """
    ranks = {place.name: place.rank for place in before}
    return {place.name: ranks[place.name] - place.rank if place.name in ranks else None for place in places}
