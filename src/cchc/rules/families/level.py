"""Values of the domain as fields of rules (mức): the target, the floor, the start, the stride of a rule on a number."""

from fractions import Fraction
from typing import Annotated

from cchc.exact import Number, exact
from cchc.models import FieldCodec
from cchc.values import FRACTION_SCHEMA, Ratio, fraction, fraction_text


def level_of(level: Number | Ratio | str) -> Fraction:
    """Return a value of the domain from any exact number (một mức); a rate may be written as "90%".

    >>> level_of("90%"), level_of(3)
    (Fraction(9, 10), Fraction(3, 1))
    """
    value = Ratio.parse(level) if isinstance(level, str) and level.rstrip().endswith("%") else level
    return fraction(value) if isinstance(value, str) else exact(value)


ExactLevel = Annotated[Fraction, FieldCodec(level_of, fraction_text, FRACTION_SCHEMA, (Fraction,))]
"""A value of the domain, in JSON "0.9" or "2/3"; a rate is also read from "90%"."""
