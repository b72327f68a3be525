"""The words of targets (từ vựng chỉ tiêu), in addition to those of scoring tables in `rules`.

A phrase is written in lower case with single spaces. To read a new wording, add its words here.
"""

from cchc.rules import PHRASES, Role

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
_NO_BOUND = (
    "không hoàn thành", "chưa hoàn thành", "không đạt được", "chưa đạt được", "không đạt", "chưa đạt", "không đủ",
    "chưa đủ", "không đến", "không tới", "cao nhất", "thấp nhất",
)  # fmt: skip
"""Words that bound points in `rules`, and lead to something else in a target."""


def _of(role: Role) -> tuple[str, ...]:
    return tuple(phrase for phrase in PHRASES[role] if phrase not in _NO_BOUND and "trừ" not in phrase)


def _at(*phrases: str) -> tuple[str, ...]:
    """The phrases, and those with "mức" behind them."""
    return (*phrases, *(f"{phrase} mức" for phrase in phrases))


ROLES: dict[str, tuple[str, ...]] = {
    "G": (*_at(*_of(Role.AT_LEAST), "bằng hoặc trên", "trên hoặc bằng", "bằng hoặc hơn"), "≥", ">="),
    "L": (
        *_at(*_of(Role.AT_MOST), *_of(Role.MOST), "bằng hoặc dưới", "dưới hoặc bằng"),
        "≤", "<=", "không lên đến", "trong vòng", "trong thời hạn", "trong thời gian", "chậm nhất", "muộn nhất",
        "không để xảy ra quá", "không để xảy ra trên", "không để phát sinh quá", "không để phát sinh trên",
    ),
    "A": (*_at(*_of(Role.ABOVE), "dài hơn", "lâu hơn"), ">"),
    "B": (*_at(*_of(Role.BELOW), "ngắn hơn"), "<"),
    "w": ("lên đến", "lên tới"),
    "f": ("từ",),
    "t": ("đến", "tới"),
    "T": ("đến dưới", "tới dưới", "đến <", "- dưới", "- <"),
    "U": ("trở lên", "hoặc hơn", "hoặc cao hơn", "hoặc nhiều hơn"),
    "V": ("trở xuống", "hoặc thấp hơn", "hoặc ít hơn"),
    "q": ("đúng", "bằng đúng", "chính xác"),
    "C": (
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
        "không có", "không để", "không cho", "không để xảy ra", "không phát sinh", "khác", "≠", "cao nhất", "thấp nhất",
        "nhanh nhất", "sớm nhất", "âm", "trong", "ngoài", "hoặc", "hoặc bằng", "hay", "vượt kế hoạch", "vượt mức",
        "sớm hơn", "muộn hơn", "nhanh hơn", "chậm hơn", "tốt hơn", "quá hạn",
    ),
}  # fmt: skip
"""The role of each word beside a number, as letters: none (w), at least (G), at most (L), above (A), below (B),
from (f), to (t), to below (T), and up (U), and down (V), just (q), held at (C), roughly (H), not (X)."""
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
