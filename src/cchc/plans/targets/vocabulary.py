"""The words of targets (từ vựng chỉ tiêu), in addition to those of scoring tables in `rules`.

A phrase is written in lower case with single spaces. To read a new wording, add its words here.
"""

from cchc.rules import PHRASES, Role
from cchc.viet import alternatives

GAP = "…"
"""Marks the place of the figure in a subject that continues after it: "giải quyết đúng hạn … hồ sơ"."""
MEASURES = (
    "tỷ lệ", "tỉ lệ", "số", "mức", "chỉ số", "điểm", "tổng", "thời gian", "giá trị", "thu nhập", "bình quân",
    "diện tích", "doanh thu", "kim ngạch", "tốc độ", "quy mô", "kinh phí", "chỉ tiêu",
)  # fmt: skip
"""Words that begin a subject which is itself a figure: it "reaches" a level."""
UNITS = (
    "điểm phần trăm", "bậc", "điểm", "đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "người", "lượt người", "ngày",
    "ngày làm việc", "giờ", "giờ làm việc", "phút", "tuần", "tháng", "km", "ha", "tấn", "hạng",
)  # fmt: skip
"""Units between a number and the thing that is measured."""
BOUND_WORDS: dict[str, str] = {
    phrase: word
    for role, word in (
        (Role.AT_LEAST, "ít nhất"),
        (Role.AT_MOST, "không quá"),
        (Role.MOST, "không quá"),
        (Role.ABOVE, "trên"),
        (Role.BELOW, "dưới"),
    )
    for phrase in PHRASES[role]
    if not phrase.startswith(("vượt", "quá", "chưa", "không đạt", "không đủ", "không trừ", "không bị", "không cộng"))
    and phrase not in ("không được cộng quá", "cao nhất")
} | {"≥": "ít nhất", ">=": "ít nhất", "≤": "không quá", "<=": "không quá", ">": "trên", "<": "dưới"}
"""The words before a number that bound it, each with the equivalent word that `Interval.parse` reads."""
FALLS = ("cắt giảm", "giảm", "tinh giản", "rút ngắn", "cắt", "hạ", "kéo giảm", "tiết kiệm")
RISES = ("tăng", "nâng", "tăng trưởng", "bổ sung thêm", "cải thiện")
"""Verbs of a figure that changes against a baseline."""
REACHES = ("đạt tỷ lệ", "đạt tỉ lệ", "đạt mức", "đạt", "là", "ở mức", "bằng", "chiếm")
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
    "kỳ", "iso", "tcvn", "công nghiệp", "công nghệ", "lần thứ", "nhóm", "tiêu chí", "năm", "quý", "tháng", "ngày",
)  # fmt: skip
"""Words before a number that only names something: "mức độ 4", "ISO 9001"."""

FALLING, RISING, DOING = alternatives(FALLS), alternatives(RISES), alternatives(DEEDS)
"""Patterns of these words, for use inside larger patterns."""
