"""On which line of a data file a thing stands (dòng của tệp dữ liệu): the reader of TOML does not tell."""

import re
from collections.abc import Mapping

from cchc.errors import Fault, joined

_HEADER = re.compile(r"\[(\[)?([^\[\]]+)\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


def lines_of(text: str) -> dict[str, int]:
    r"""The number of the line of every table and key, by its path (số dòng).

    >>> lines_of('title = "A"\n[[editions]]\nyears = [2020]\n[[editions]]\nyears = []')["editions/1/years"]
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
            lines[joined(at, key[1])] = number
    return lines


def _opened(names: list[str], last: dict[str, int], *, repeated: bool) -> str:
    """The path of a table that a header opens; of one of several, with its place."""
    path = ""
    for left, name in zip(range(len(names) - 1, -1, -1), names, strict=True):
        path = joined(path, name)
        if repeated and not left:
            last[path] = last.get(path, -1) + 1
        path = joined(path, last.get(path, ""))
    return path


def located(fault: Fault, lines: Mapping[str, int]) -> Fault:
    """The fault with the line of what it is about, or of the nearest that holds it (lỗi kèm số dòng)."""
    parts = fault.path.split("/")
    ends = ("/".join(parts[:end]) for end in range(len(parts), 0, -1))
    line = next((lines[path] for path in ends if path in lines), None)
    return fault if line is None else fault.under(f"dòng {line}")
