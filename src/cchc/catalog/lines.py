"""Line numbers in a data file (dòng của tệp dữ liệu), which the reader of TOML does not give."""

import re
from collections.abc import Mapping

from cchc.errors import Fault, pointer, pointer_parts
from cchc.messages import _

_HEADER = re.compile(r"\[(\[)?([^\[\]]+)\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


def lines_of(text: str) -> dict[str, int]:
    r"""Return the line number of every table and key, by its JSON pointer (số dòng).

    >>> lines_of('title = "A"\n[[editions]]\nyears = [2020]\n[[editions]]\nyears = []')["/editions/1/years"]
    5
    """
    lines: dict[str, int] = {}
    last: dict[str, int] = {}
    at = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line.strip()):
            at = _opened(header[2].split("."), last, repeated=bool(header[1]))
            lines[at] = number
        elif key := _KEY.match(line):
            lines[at + pointer(key[1])] = number
    return lines


def _opened(names: list[str], last: dict[str, int], *, repeated: bool) -> str:
    """Return the pointer to the table that a header opens, with its index if there are several."""
    path = ""
    for left, name in zip(range(len(names) - 1, -1, -1), names, strict=True):
        path += pointer(name)
        if repeated and not left:
            last[path] = last.get(path, -1) + 1
        path += pointer(last[path]) if path in last else ""
    return path


def with_line(fault: Fault, lines: Mapping[str, int]) -> Fault:
    """Return the fault with the line number of its value, or of the nearest value around it (lỗi kèm số dòng).

    Args:
        fault: the fault.
        lines: the line numbers, as `lines_of` returns them.
    """
    parts = pointer_parts(fault.path)
    ends = (pointer(*parts[:end]) for end in range(len(parts), 0, -1))
    line = next((lines[path] for path in ends if path in lines), None)
    return fault if line is None else fault.under(place=_("dòng {row}", row=line))
