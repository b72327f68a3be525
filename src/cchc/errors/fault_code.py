"""The codes of faults (mã lỗi): what each means and what to do, for the pages of the documentation."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

_PAGES = "faults"


class FaultCode(NamedTuple):
    """What a code means (ý nghĩa của mã lỗi), in Vietnamese and in English.

    Attributes:
        code: the short word that never changes.
        vi: the meaning in Vietnamese.
        en: the meaning in English.
        vi_remedy: what to do, in Vietnamese.
        en_remedy: what to do, in English.
    """

    code: str
    vi: str
    en: str
    vi_remedy: str
    en_remedy: str


@cache
def fault_codes() -> dict[str, FaultCode]:
    """Return what each code of this library means (các mã lỗi), by code.

    >>> fault_codes()["gap"].en
    'some values have no points'
    """
    lines = (files("cchc.errors") / "fault_codes.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t", 1)[0]: FaultCode(*line.split("\t")) for line in lines}


def help_page(code: str) -> str:
    """Return the address of the page of a code on the site of the documentation (trang giải thích); "" if it has none.

    Codes of pydantic and of errors from outside the library have none.

    >>> help_page("gap"), help_page("int_parsing")
    ('faults/gap/', '')
    """
    return f"{_PAGES}/{code}/" if code in fault_codes() else ""
