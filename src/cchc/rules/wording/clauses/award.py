"""Awards (mức điểm) from the productions of the grammar."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from cchc.rules.wording.clauses.clause import Award, Way
from cchc.rules.wording.words.refused import Refused
from cchc.rules.wording.words.tokens import Token


def award_of(name: str, slots: Mapping[str, Token]) -> Award:
    """Return the award that a production of this name states (mức điểm).

    Args:
        name: the name of the production.
        slots: the tokens in its slots.

    Raises:
        Refused: a division by 0 ("1/0 số điểm").
    """
    return _AWARDS[name](slots)


def _points(way: Way) -> Callable[[Mapping[str, Token]], Award]:
    return lambda slots: Award(way, slots["points"].value)


def _share(way: Way) -> Callable[[Mapping[str, Token]], Award]:
    return lambda slots: Award(way, share=slots["share"].value)


def _part(way: Way) -> Callable[[Mapping[str, Token]], Award]:
    def award(slots: Mapping[str, Token]) -> Award:
        whole = slots["den"].value
        if not whole:
            raise Refused("points", slots["num"].start, slots["den"].end)
        return Award(way, share=slots["num"].value / whole)

    return award


def _fixed(way: Way, points: Fraction | None = None, share: Fraction | None = None) -> Callable[[object], Award]:
    return lambda _slots: Award(way, points, share)


def _stated(slots: Mapping[str, Token]) -> Award:
    return Award(Way.EARNS, slots["points"].value if "points" in slots else None, slots["share"].value)


_AWARDS: dict[str, Callable[[Mapping[str, Token]], Award]] = {
    "earns": _points(Way.EARNS),
    "bare": _points(Way.EARNS),
    "plus": _points(Way.EARNS),
    "minus": _points(Way.MINUS),
    "most": _fixed(Way.EARNS, share=Fraction(1)),
    "share": _share(Way.EARNS),
    "part": _part(Way.EARNS),
    "half": _fixed(Way.EARNS, share=Fraction(1, 2)),
    "stated": _stated,
    "off": _points(Way.OFF),
    "off_share": _share(Way.OFF),
    "off_part": _part(Way.OFF),
    "off_half": _fixed(Way.OFF, share=Fraction(1, 2)),
    "all": _fixed(Way.ALL),
    "whole": _fixed(Way.ALL),
    "adds": _points(Way.ADDS),
    "zero": _fixed(Way.EARNS, Fraction(0)),
    "full": _fixed(Way.FULL),
    "leaves": _fixed(Way.LEAVES),
}
"""What each production of `AWARDS` means."""
