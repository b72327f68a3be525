"""The words of bounds (từ ngữ giới hạn), stated once for every reader: intervals, scoring rules, targets.

A phrase is written in lower case with single spaces. To read a new way of putting a bound, add its words here, or its
form to `bound_forms`.
"""

from collections.abc import Mapping
from itertools import product

RISING = ("lớn", "cao", "nhiều", "to", "dài", "lâu", "rộng", "nặng", "đông")
"""Adjectives that with "hơn" mean more."""
FALLING = ("nhỏ", "bé", "thấp", "ít", "kém", "ngắn", "hẹp", "nhẹ")
"""Adjectives that with "hơn" mean less."""
UNCLEAR = (
    "nhanh", "chậm", "sớm", "muộn", "trễ", "tốt", "xấu", "mạnh", "yếu", "rẻ", "đắt", "xa", "gần", "sâu", "nông", "mau",
    "dày", "mỏng", "già", "trẻ", "giỏi", "khá", "tệ", "đẹp", "non", "thua", "hay", "dễ", "khó", "mới", "cũ", "nóng",
    "lạnh", "loãng", "đặc", "thưa", "cứng", "mềm", "tối", "sáng", "giàu", "nghèo", "bằng", "trước", "sau", "vừa",
)  # fmt: skip
"""Words that with "hơn" do not state whether more or less is meant: such a bound is refused."""

DEVIATING = (
    "thua", "thua kém", "chênh", "chênh lệch", "lệch", "cách", "cách biệt", "gấp", "kém", "hơn kém", "hơn hẳn",
    "hơn nữa", "ngoài", "nằm ngoài",
)  # fmt: skip
"""Words that before a number do not state which numbers are meant: such a bound is refused."""


def phrases(*places: str) -> tuple[str, ...]:
    """Return all phrases with one of the listed words at each place (tổ hợp từ); "…|" lets a place be empty.

    >>> phrases("không|chưa", "quá|vượt")
    ('không quá', 'không vượt', 'chưa quá', 'chưa vượt')
    """
    parts = product(*(place.split("|") for place in places))
    return tuple(dict.fromkeys(" ".join(word for word in phrase if word) for phrase in parts))


def _than(adjectives: tuple[str, ...], *forms: str) -> tuple[str, ...]:
    """The forms with each adjective in the place of "…"."""
    return tuple(form.replace("…", adjective) for form in forms for adjective in adjectives)


_MORE = "|".join(("quá", "vượt quá", "vượt", "vượt trên", "trên", "hơn", *_than(RISING, "… hơn")))
_LESS = "|".join(("dưới", *_than(FALLING, "… hơn")))
_FORBIDS = "không|chưa|không được|không để|không bị"

BOUND_WORDS: Mapping[str, tuple[str, ...]] = {
    "F": ("từ", "kể từ", "bắt đầu từ", "từ mức"),
    "T": ("đến", "tới", "cho đến", "cho tới", "đến mức"),
    "D": (
        "đến dưới", "tới dưới", "cho đến dưới", "đến dưới mức", "đến cận", "đến chưa đến", "đến chưa tới",
        "đến chưa đầy", *_than(FALLING, "đến … hơn"),
    ),
    "A": (*phrases("trên|quá|vượt quá|vượt trên", "|mức"), "vượt", "hơn", *_than(RISING, "… hơn"), ">"),
    "B": (
        "dưới", "dưới mức", *_than(FALLING, "… hơn"), "chưa đến", "chưa tới", "chưa đạt", "chưa đủ", "chưa đầy",
        "không đến", "không tới", "không đạt", "không đủ", "không đầy", "<",
    ),
    "G": (
        "ít nhất", "ít nhất là", "ít nhất từ", "tối thiểu", "tối thiểu là", "tối thiểu từ", "từ đủ", "không kém",
        "trên hoặc bằng", "bằng hoặc trên", "hơn hoặc bằng", "bằng hoặc hơn",
        *_than(RISING, "… hơn hoặc bằng", "bằng hoặc … hơn"), *phrases(_FORBIDS, _LESS, "|mức"),
        "≥", ">=", "≧", "⩾",
    ),
    "L": (
        "dưới hoặc bằng", "bằng hoặc dưới", *_than(FALLING, "… hơn hoặc bằng", "bằng hoặc … hơn"),
        "trong vòng", *phrases(f"{_FORBIDS}|không có|không phát sinh|không lên|không được để", _MORE, "|mức"),
        "≤", "<=", "≦", "⩽", "=<",
    ),
    "C": ("tối đa", "tối đa là", "tối đa không quá", "nhiều nhất", "nhiều nhất là", "tối đa bằng"),
    "U": ("trở lên", "trở đi", "đổ lên", "hoặc hơn", *_than(RISING, "hoặc … hơn")),
    "V": ("trở xuống", "trở lại", "đổ xuống", "đổ lại", *_than(FALLING, "hoặc … hơn")),
    "O": ("khác", "không bằng", "không phải là", "chưa bằng", "≠"),
    "I": ("trong khoảng", "trong khoảng từ", "nằm trong khoảng", "nằm trong khoảng từ"),
    "J": ("giữa", "nằm giữa", "trong khoảng giữa", "ở giữa"),
}  # fmt: skip
"""The words of each role, as letters: from (F), up to (T), up to below (D), above (A), below (B), at least (G), at most
(L), at most of a figure or of points (C), and up (U), and down (V), other than (O), within (I), between, which does not
state whether the ends belong to it (J)."""
MEASURE_NAMES = ("tỷ lệ", "tỉ lệ", "giá trị", "số liệu", "kết quả", "số lượng")
"""Names of any measure, between two ends: "70% ≤ tỷ lệ < 80%"; a single letter is one too."""
COUNTED = (
    "lần|vụ|trường hợp|lỗi|văn bản|hồ sơ|học phần|buổi|ngày|sáng kiến|mô hình|đề tài|giải|cuộc|công trình|sản phẩm|lớp|"
    "hội nghị|nhiệm vụ|chỉ tiêu|đơn thư|đơn|việc|đồng chí|người|tháng|quý|tuần|xã|thôn|báo cáo|kiến nghị|nội dung|"
    "sự cố|học sinh|tiết|lượt|phản ánh|ý kiến|dự án|kế hoạch|bài|tin|công chức|viên chức|đảng viên|hội viên|hộ"
)
"""What is counted, of which a number may be written in words: "hai lần"."""
