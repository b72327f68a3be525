"""Awards (mức điểm) from the productions of the grammar."""

from collections.abc import Mapping
from fractions import Fraction

from cchc.rules.wording.clauses.clause import Award, Way
from cchc.rules.wording.words.refused import Refused
from cchc.rules.wording.words.tokens import Token

_WAYS = {
    "minus": Way.MINUS, "off": Way.OFF, "off_share": Way.OFF, "off_part": Way.OFF, "off_half": Way.OFF, "all": Way.ALL,
    "whole": Way.ALL, "adds": Way.ADDS, "full": Way.FULL, "leaves": Way.LEAVES,
}  # fmt: skip
"""In which way each production of `AWARDS` means its points; all others earn them."""
_SHARES = {"most": Fraction(1), "half": Fraction(1, 2), "off_half": Fraction(1, 2)}
"""The share of the maximum that a production states in words."""


def award_of(name: str, slots: Mapping[str, Token]) -> Award:
    """Return the award that a production of this name states (mức điểm).

    Args:
        name: the name of the production.
        slots: the tokens in its slots.

    Raises:
        Refused: a division by 0 ("1/0 số điểm").
    """
    values = {slot: token.value for slot, token in slots.items()}
    share = values.get("share", _SHARES.get(name))
    if "den" in values:
        if not values["den"]:
            raise Refused("points", slots["num"].start, slots["den"].end)
        share = values["num"] / values["den"]
    return Award(_WAYS.get(name, Way.EARNS), values.get("points", Fraction(0) if name == "zero" else None), share)
