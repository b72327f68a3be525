"""Awards (mức điểm) from the productions of the grammar."""

from fractions import Fraction

from cchc.rules.wording.clauses.clause import Award, Way
from cchc.rules.wording.words.production import Found
from cchc.rules.wording.words.refused import Refused

_WAYS = {
    "minus": Way.MINUS, "off": Way.OFF, "off_share": Way.OFF, "off_part": Way.OFF, "off_half": Way.OFF, "all": Way.ALL,
    "whole": Way.ALL, "adds": Way.ADDS, "full": Way.FULL, "leaves": Way.LEAVES,
}  # fmt: skip
"""In which way each production of `AWARDS` means its points; all others earn them."""
_SHARES = {"most": Fraction(1), "half": Fraction(1, 2), "off_half": Fraction(1, 2)}
"""The share of the maximum that a production states in words."""


def award_of(found: Found) -> Award:
    """Return the award that a production of `AWARDS` states (mức điểm).

    Raises:
        Refused: a division by 0 ("1/0 số điểm").
    """
    name = found.production.name
    values = {slot: found.only(slot).value for slot in found.spans}
    share = values.get("share", _SHARES.get(name))
    if "den" in values:
        if not values["den"]:
            raise Refused("points", found.only("num").start, found.only("den").end)
        share = values["num"] / values["den"]
    return Award(_WAYS.get(name, Way.EARNS), values.get("points", Fraction(0) if name == "zero" else None), share)
