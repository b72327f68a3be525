"""The order among bodies (xếp hạng)."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from cchc.assessments.assessment import Assessment
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.values import Rounding


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


def rank(results: Mapping[str, Assessment], ties: Literal["1224", "1223"] = "1224") -> tuple[Place, ...]:
    """Rank bodies by points (xếp hạng), the most first; those with equal points stay in the given order.

    Points are compared as they count: after the framework's rounding, exactly where there is none.

    Args:
        results: the assessments by name.
        ties: "1224" leaves out the ranks that a tie takes up, "1223" does not.

    Raises:
        InvalidInput: another word for `ties`.

    Source of the default: DTI 2022, two provinces share rank 15 and the next has 17.
    """
    if ties not in ("1224", "1223"):
        remedy = _("hãy chọn {choices}", choices="1224, 1223")
        raise InvalidInput.of("ties", _("không có cách xếp hạng đồng điểm này"), ties, remedy)
    counted = {name: _counted(result) for name, result in results.items()}
    order = sorted(results, key=lambda name: counted[name], reverse=True)
    places: list[Place] = []
    for count, name in enumerate(order, start=1):
        last = places[-1] if places else None
        if last and counted[name] == counted[last.name]:
            place = last.rank
        else:
            place = count if ties == "1224" or not last else last.rank + 1
        places.append(Place(place, name, results[name].points))
    return tuple(places)


def _counted(result: Assessment) -> Fraction:
    return result.exact if result.rounding == Rounding.NONE else Fraction(result.points)
