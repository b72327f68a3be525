"""Exact numbers (số đúng): fractions, rounding half up, finite decimals, independent of any language.

Lives here: what is true of any number, whichever language it is written in.
May know: messages, errors.
Must never know: how a number is written on paper, what it measures.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.exact.number import ENDLESS_PLACES as ENDLESS_PLACES
    from cchc.exact.number import HasValue as HasValue
    from cchc.exact.number import Number, exact, to_decimal
    from cchc.exact.number import finite_places as finite_places
    from cchc.exact.number import half_up as half_up
    from cchc.exact.number import quotient as quotient
    from cchc.exact.number import require_number as require_number
    from cchc.exact.number import scaled as scaled
    from cchc.exact.number import units_and_places as units_and_places

__all__ = [
    "Number",
    "exact",
    "to_decimal",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "number": (
            "ENDLESS_PLACES HasValue Number exact finite_places half_up quotient require_number scaled "
            "to_decimal units_and_places"
        ),
    },
)
