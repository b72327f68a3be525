"""The abbreviations of document kinds (chữ viết tắt tên loại văn bản), as data: code, name, family, source."""

from datetime import date

_ANNEX = (
    "Phụ lục III Nghị định 30/2020/NĐ-CP ngày 05/3/2020"
    " (đọc tại https://github.com/ericphan28/van-ban-plus ngày 23/11/2026)"
)
_DECREE = "Nghị định 30/2020/NĐ-CP ngày 05/3/2020 (đọc tại https://github.com/ericphan28/van-ban-plus ngày 23/11/2026)"
_SEEN = "{} (đọc tại https://github.com/Ansvar-Systems/vietnamese-law-mcp ngày 23/11/2026)"
_PARTY = "Hướng dẫn 36-HD/VPTW ngày 03/4/2018 (đọc tại https://github.com/vpubnd49/VBAI ngày 23/11/2026)"
_PARTY_NOW = "Hướng dẫn 05-HD/VPTW ngày 27/5/2026 (đọc tại https://github.com/vpubnd49/VBAI ngày 23/11/2026)"
_NEWS = "{} (đọc tại https://github.com/ThanhChinhBK/vietnews ngày 23/11/2026)"

_STATE_CODES = {
    _ANNEX: {
        "NQ": "Nghị quyết",
        "QĐ": "Quyết định",
        "CT": "Chỉ thị",
        "QC": "Quy chế",
        "QyĐ": "Quy định",
        "TC": "Thông cáo",
        "TB": "Thông báo",
        "HD": "Hướng dẫn",
        "CTr": "Chương trình",
        "KH": "Kế hoạch",
        "PA": "Phương án",
        "ĐA": "Đề án",
        "DA": "Dự án",
        "BC": "Báo cáo",
        "BB": "Biên bản",
        "TTr": "Tờ trình",
        "HĐ": "Hợp đồng",
        "CĐ": "Công điện",
        "BGN": "Bản ghi nhớ",
        "BTT": "Bản thỏa thuận",
        "GUQ": "Giấy ủy quyền",
        "GM": "Giấy mời",
        "GGT": "Giấy giới thiệu",
        "GNP": "Giấy nghỉ phép",
        "PG": "Phiếu gửi",
        "PC": "Phiếu chuyển",
        "PB": "Phiếu báo",
    },
    _DECREE: {"NĐ": "Nghị định"},
    _SEEN.format("Thông tư 95/2005/TT-BTC ngày 26/10/2005"): {"TT": "Thông tư"},
    _SEEN.format("Pháp lệnh 38/2001/PL-UBTVQH10 ngày 28/8/2001"): {"PL": "Pháp lệnh"},
    _NEWS.format("Thông tư liên tịch 01/2016/TTLT-TANDTC-VKSNDTC-BTP ngày 06/01/2016"): {"TTLT": "Thông tư liên tịch"},
    _NEWS.format("Văn bản hợp nhất 13/VBHN-VPQH ngày 23/7/2013"): {"VBHN": "Văn bản hợp nhất"},
    _NEWS.format("Kết luận 1566/KL-TTCP ngày 17/9/2018"): {"KL": "Kết luận"},
    _NEWS.format("Sắc lệnh 32-SL ngày 25/4/1949"): {"SL": "Sắc lệnh"},
    _NEWS.format("Giấy phép 141/GP-BTTTT ngày 23/3/2016"): {"GP": "Giấy phép"},
    _NEWS.format("Giấy chứng nhận 054/GCN-QLCT ngày 01/9/2015"): {"GCN": "Giấy chứng nhận"},
}
_UNSEEN_NAMES = ("NQLT", "BCTĐ")
"""Codes that occur in numbers, and whose names were not read at an address: they are kinds without a name."""
_PARTY_CODES = {
    "NQ": ("Nghị quyết",),
    "QĐ": ("Quyết định",),
    "QĐi": ("Quy định",),
    "CT": ("Chỉ thị",),
    "KL": ("Kết luận",),
    "QC": ("Quy chế",),
    "TT": ("Thông tri",),
    "CTr": ("Chương trình", "Chương trình hành động"),
    "KH": ("Kế hoạch",),
    "HD": ("Hướng dẫn",),
    "BC": ("Báo cáo",),
    "TB": ("Thông báo", "Thông báo kết luận"),
    "TTr": ("Tờ trình",),
    "CV": ("Công văn",),
    "BB": ("Biên bản",),
    "BS": ("Bản sao",),
}
_PARTY_CODES_NOW = {
    **{code: names for code, names in _PARTY_CODES.items() if code not in ("QĐ", "QĐi")},
    "QĐ": ("Quyết định", "Quy định"),
}

_FROM, _TO, _NOW = date(2018, 4, 3), date(2026, 5, 26), date(2026, 5, 27)

KIND_ROWS = (
    *(
        (code, name, "state", source, None, None)
        for source, names in _STATE_CODES.items()
        for code, name in names.items()
    ),
    *((code, name, "party", _PARTY, _FROM, _TO) for code, names in _PARTY_CODES.items() for name in names),
    *((code, name, "party", _PARTY_NOW, _NOW, None) for code, names in _PARTY_CODES_NOW.items() for name in names),
)
"""One row a code and name: code, name, family, text of the source, the first and the last day it is told to hold."""

STATE_CODES = frozenset(code for code, _name, family, *_rest in KIND_ROWS if family == "state") | {*_UNSEEN_NAMES}
"""The codes that stand for a kind where a State number has them in front."""

PARTY_CODES = frozenset(_PARTY_CODES)
"""The codes that stand for a kind in Party numbers."""
