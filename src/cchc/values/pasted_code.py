"""A value as source code (mã nguồn): what a failure or a counterexample offers to paste into a test."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from cchc.values.ratio import Ratio


def source_code(value: Any) -> str:
    """Return source code that makes a value (mã nguồn của giá trị), as one would write it.

    >>> source_code({"1.1": Ratio(9, 10), "1.2": (True, "Có")})
    "{'1.1': Ratio(9, 10), '1.2': (True, 'Có')}"
    """
    whole: Any = value
    match value:
        case Ratio():
            return f"Ratio({source_code(value.num)}, {source_code(value.den)})"
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case tuple():
            return f"({', '.join(map(source_code, whole))}{',' * (len(whole) == 1)})"
        case list():
            return f"[{', '.join(map(source_code, whole))}]"
        case Mapping():
            return f"{{{', '.join(f'{key!r}: {source_code(one)}' for key, one in whole.items())}}}"
        case _:
            return repr(value)
