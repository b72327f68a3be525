"""The abbreviations of document kinds (chữ viết tắt tên loại văn bản), as data: code, name, family, source."""

_ANNEX = (
    "Phụ lục III Nghị định 30/2020/NĐ-CP ngày 05/3/2020"
    " (đọc tại https://github.com/ericphan28/van-ban-plus ngày 23/11/2026)"
)
_DECREE = "Nghị định 30/2020/NĐ-CP ngày 05/3/2020 (đọc tại https://github.com/ericphan28/van-ban-plus ngày 23/11/2026)"
_SEEN = "{} (đọc tại https://github.com/Ansvar-Systems/vietnamese-law-mcp ngày 23/11/2026)"
_PARTY = "Hướng dẫn 36-HD/VPTW ngày 03/4/2018 (đọc tại https://github.com/vpubnd49/VBAI ngày 23/11/2026)"

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
}
_PARTY_CODES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "QĐi": "Quy định",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "QC": "Quy chế",
    "TT": "Thông tri",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "HD": "Hướng dẫn",
    "BC": "Báo cáo",
    "TB": "Thông báo",
    "TTr": "Tờ trình",
    "CV": "Công văn",
    "BB": "Biên bản",
}

KIND_ROWS = (
    *((code, name, "state", source) for source, codes in _STATE_CODES.items() for code, name in codes.items()),
    *((code, name, "party", _PARTY) for code, name in _PARTY_CODES.items()),
)
"""One row a code: (code, name, family, text of the source)."""

STATE_CODES = frozenset(code for code, _name, family, _source in KIND_ROWS if family == "state")
"""The codes that stand for a kind where a State number has them in front."""
