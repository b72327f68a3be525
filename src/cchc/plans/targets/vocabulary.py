"""The words of targets (từ vựng chỉ tiêu), in addition to those of all bounds in `cchc.values`.

A phrase is written in lower case with single spaces. To read a new wording, add its words here.
"""

from cchc.values import BOUND_WORDS, DEVIATING, UNCLEAR

GAP = "…"
"""Marks the place of the figure in a subject that continues after it: "giải quyết đúng hạn … hồ sơ"."""
MEASURES = (
    "tỷ lệ", "tỉ lệ", "số", "mức", "chỉ số", "điểm", "tổng", "thời gian", "giá trị", "thu nhập", "bình quân",
    "diện tích", "doanh thu", "kim ngạch", "tốc độ", "quy mô", "kinh phí", "chỉ tiêu",
)  # fmt: skip
"""Words that begin a subject which is itself a figure: it "reaches" a level."""
LIMITS = ("thời gian", "thời hạn")
"""Words that begin a subject of which less is better, or more, as the case may be: a bare number is unclear."""
UNITS = (
    "điểm phần trăm", "bậc", "điểm", "đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "người", "lượt người", "ngày",
    "ngày làm việc", "giờ", "giờ làm việc", "phút", "tuần", "tháng", "km", "ha", "tấn", "hạng",
)  # fmt: skip
"""Units between a number and the thing that is measured."""
_NO_BOUND = ("chưa đạt", "không đạt", "chưa đủ", "không đủ", "không đến", "không tới")
"""Words of bounds that in a target deny what it asks for."""


def _bounds(letter: str, *more: str) -> tuple[str, ...]:
    """Return the words of a role of bounds, and more that only targets use (từ ngữ giới hạn)."""
    return (*(word for word in BOUND_WORDS[letter] if word not in _NO_BOUND), *more)


ROLES: dict[str, tuple[str, ...]] = {
    **{letter: _bounds(letter) for letter in "FTDABGUVI"},
    "L": _bounds(
        "L", *BOUND_WORDS["C"], *(f"{words} mức" for words in BOUND_WORDS["C"]),
        "không lên đến", "trong thời hạn", "trong thời gian", "chậm nhất", "muộn nhất",
        "không để xảy ra quá", "không để xảy ra trên", "không để phát sinh quá", "không để phát sinh trên",
    ),
    "G": _bounds("G", "tối thiểu mức", "ít nhất mức"),
    "a": ("và",),
    "b": ("nhưng",),
    "w": ("lên đến", "lên tới"),
    "q": ("đúng", "đúng bằng", "bằng đúng", "chính xác"),
    "K": (
        *(
            f"{verb}{place}"
            for verb in ("khống chế", "kiềm chế", "kìm chế", "hạn chế", "giới hạn", "khống chế tỷ lệ", "kiểm soát")
            for place in ("", " ở mức", " ở", " mức", " trong mức", " ở ngưỡng")
        ),
    ),
    "H": (
        "khoảng", "gần", "gần đến", "gần bằng", "xấp xỉ", "ước", "ước đạt", "ước khoảng", "chừng", "trên dưới", "độ",
        "tầm", "dự kiến", "dự kiến đạt", "vào khoảng", "khoảng từ", "~", "≈", "±", "tương đương", "đạt khoảng",
    ),
    "X": (
        "không", "chưa", "chẳng", "chớ", "đừng", "tránh", "không phải", "không được", "không bị", "không còn",
        "không có", "không để", "không cho", "không để xảy ra", "không phát sinh", "cao nhất", "thấp nhất",
        "nhanh nhất", "sớm nhất", "âm", "trong", "ngoài", "hoặc", "hoặc bằng", "hay", "vượt kế hoạch", "vượt mức",
        "quá hạn", "hề", "nên", "thể", "đâu", "chẳng hơn", "thiếu", "thừa", "dư", "kém", "trừ", "!=", "<>", "=>",
        *DEVIATING, *BOUND_WORDS["O"], *BOUND_WORDS["J"],
        *(f"{adjective} hơn{end}" for adjective in UNCLEAR for end in ("", " hoặc bằng")),
    ),
}  # fmt: skip
"""The role of each word beside a number, as letters: those of `cchc.values.BOUND_WORDS`, and none (w), and (a), but
(b), just (q), held at (K), roughly (H), not (X)."""
RESTRAINS = ("khống chế", "kiềm chế", "kìm chế", "hạn chế", "giới hạn")
"""Verbs at the beginning of a sentence about a figure that is held at a level at most."""
AVERTS = ("không để xảy ra", "không để", "không được để", "không cho", "tránh để", "đừng để", "chớ để")
"""Words at the beginning of a sentence about what must not come to pass; they turn the bound at its end."""
FAULTS = (
    "trễ hạn", "quá hạn", "chậm hạn", "chậm muộn", "thất nghiệp", "hộ nghèo", "hộ cận nghèo", "nghèo đa chiều",
    "tử vong", "vi phạm", "nợ đọng", "nợ xấu", "suy dinh dưỡng", "tồn đọng", "bỏ học", "tái nghèo", "sai sót",
    "lạm phát",
)  # fmt: skip
"""What is not wished for: a bare number does not state whether it is the most or the least."""
SOLVED = (
    "xử lý", "giải quyết", "khắc phục", "giảm", "không", "chưa", "được", "thoát", "thu hồi", "đúng hạn", "hỗ trợ",
    "phát hiện", "kiểm tra", "phòng",
)  # fmt: skip
"""Words with which a fault is one that is dealt with."""
FALLS = ("cắt giảm", "giảm", "tinh giản", "rút ngắn", "cắt", "hạ", "kéo giảm", "tiết kiệm")
RISES = ("tăng", "nâng", "tăng trưởng", "bổ sung thêm", "cải thiện")
"""Verbs of a figure that changes against a baseline."""
REACHES = (
    "duy trì ở mức", "duy trì mức", "duy trì đạt", "duy trì", "ổn định ở mức", "giữ ở mức", "đạt tỷ lệ", "đạt tỉ lệ",
    "đạt mức", "đạt", "là", "ở mức", "bằng",
    "chiếm",
)  # fmt: skip
"""Words between a subject and its figure."""
BEGINS = ("bảo đảm", "đảm bảo", "duy trì", "giữ vững", "có", "đạt", "phải")
"""Words at the beginning of a sentence that are not part of its subject."""
DEEDS = (
    "hoàn thành", "ban hành", "trình", "phê duyệt", "công bố", "thành lập", "đưa vào", "khánh thành", "nghiệm thu",
    "kết thúc", "tổ chức xong", "xây dựng xong", "triển khai xong", "thực hiện xong", "hoàn tất", "đưa", "kết nối",
    "tích hợp", "ký kết", "khai trương", "sắp xếp xong",
)  # fmt: skip
"""Words at the beginning of a sentence about a thing to be done."""
ROUGHLY = ("hoàn thành tốt", "hoàn thành xuất sắc", "hoàn thành có hiệu quả", "hoàn thành cơ bản", "cơ bản hoàn thành")
"""Words that resemble a thing done but cannot be measured."""
NAMED = (
    "số", "mức độ", "cấp độ", "cấp", "loại", "điều", "khoản", "mục", "chương", "phụ lục", "phiên bản", "khóa", "khoá",
    "kỳ", "đề án", "dự án", "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kế hoạch số", "quốc lộ",
    "quy chuẩn", "iso", "tcvn", "công nghiệp", "công nghệ", "lần thứ", "nhóm", "tiêu chí", "năm", "quý", "tháng",
    "ngày",
)  # fmt: skip
"""Words before a number that only names something: "mức độ 4", "ISO 9001"."""
WIDE = ("trong cả nước", "trên cả nước", "cả nước", "toàn quốc", "toàn tỉnh", "toàn thành phố", "trong tỉnh")
"""Among whom a rank is counted, behind the rank."""
