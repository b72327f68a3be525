"""How a failure shows figures (cách viết số liệu): to read as officials write them, and to paste as source code."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cchc.exact import finite_places
from cchc.messages import Message, _
from cchc.values import Ratio
from cchc.viet import FormattedNumber, format_number, format_percent

MAX_SHOWN = 120
"""The most characters of one value in a failure."""
_SHORT_PLACES = 4


def shown(value: object) -> str:
    """Return a value as officials write it (số liệu), in the language of the context, cut if it is long."""
    text = _shown(value)
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"


def _shown(value: Any) -> str:
    whole: Any = value
    match value:
        case bool():
            return (_("có") if value else _("không")).in_language()
        case int() | Decimal():
            return _number(format_number(value))
        case Fraction():
            return _number(value if finite_places(value) is None else format_number(value))
        case Ratio():
            return _ratio(value)
        case Message():
            return value.in_language()
        case str():
            return f"“{value}”"
        case tuple() | list():
            return f"({'; '.join(map(_shown, whole))})"
        case Mapping():
            return f"{{{'; '.join(f'{key}: {_shown(one)}' for key, one in whole.items())}}}"
        case _:
            return str(value)


def _ratio(ratio: Ratio) -> str:
    """A ratio with its percentage, if that is short: "9/10 = 90%"."""
    places = finite_places(ratio.value * 100) if ratio.den else None
    counts = _number(ratio)
    if places is None or places > _SHORT_PLACES:
        return counts
    return f"{counts} = {_number(format_percent(ratio.value))}"


def _number(number: object) -> str:
    return FormattedNumber(str(number)).in_language()
