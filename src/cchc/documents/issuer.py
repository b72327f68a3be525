"""Codes of issuing bodies (ký hiệu cơ quan ban hành) that a guideline fixes; every other code is welcome too."""

from dataclasses import dataclass
from functools import cache

from cchc.documents.source import Source

_GUIDE = "Hướng dẫn 36-HD/VPTW ngày 03/4/2018 (đọc tại https://github.com/vpubnd49/VBAI ngày 23/11/2026)"
_ROWS = (
    ("ĐUQS", "Đảng ủy quân sự", _GUIDE),
    ("QUTW", "Quân ủy Trung ương", _GUIDE),
    ("ĐUCA", "Đảng ủy công an", _GUIDE),
    ("ĐUBP", "Đảng ủy biên phòng", _GUIDE),
    ("ĐUK", "Đảng ủy khối", _GUIDE),
    ("ĐU", "Đảng ủy", _GUIDE),
    ("CB", "Chi bộ", _GUIDE),
    ("UBKTTW", "Ủy ban Kiểm tra Trung ương", _GUIDE),
    ("BKTTW", "Ban Kinh tế Trung ương", _GUIDE),
    ("BTCTU", "Ban Tổ chức Tỉnh ủy", _GUIDE),
    ("BTGHU", "Ban Tuyên giáo Huyện ủy", _GUIDE),
    ("TW", "Trung ương", _GUIDE),
    ("TU", "Tỉnh ủy", _GUIDE),
    ("HU", "Huyện ủy", _GUIDE),
    ("ĐĐ", "Đảng đoàn", _GUIDE),
    ("BCSĐ", "Ban cán sự đảng", _GUIDE),
    ("BCĐ", "Ban chỉ đạo", _GUIDE),
    ("ĐH", "Đại hội", _GUIDE),
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """A code of an issuing body (ký hiệu cơ quan): what sort of body it stands for, never which one.

    Attributes:
        code: the abbreviation, `TU`.
        name: the sort of body, `Tỉnh ủy`.
        source: the guideline that fixes it.
    """

    code: str
    name: str
    source: Source


@cache
def issuers() -> dict[str, Issuer]:
    """The codes that are known (các ký hiệu đã biết), by code; an unknown code is no error.

    >>> issuers()["TU"].name
    'Tỉnh ủy'
    """
    return {code: Issuer(code, name, Source.parse(source)) for code, name, source in _ROWS}
