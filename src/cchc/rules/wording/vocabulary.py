"""The words of scoring tables (từ vựng chấm điểm), each with the part that it plays in a sentence.

A phrase is written with single spaces; in a text any white space, a line break too, may stand there. To read a new
way of saying something, add its words here.
"""

from enum import Enum

from cchc.rules.remainder import Remainder


class Role(Enum):
    """The part that words play (vai trò của từ) in the wording of a rule."""

    FROM = "từ"
    UP_TO = "đến"
    BELOW = "dưới"
    ABOVE = "trên"
    AT_LEAST = "ít nhất"
    AT_MOST = "không quá"
    AND_UP = "trở lên"
    AND_DOWN = "trở xuống"
    POINTS = "điểm"
    MAXIMUM = "điểm tối đa"
    MOST = "tối đa"
    TAKE_OFF = "trừ"
    ADD = "cộng"
    ALL_LEFT = "hết số điểm"
    EACH = "mỗi"
    LEAD = "được"
    IF = "nếu"
    REST = "còn lại"
    FORMULA = "công thức"
    TIMES = "nhân"
    OVER = "chia"
    LEAVES = "giảm trừ điểm tối đa"
    NO_POINTS = "không tính điểm"
    DEFINES = "trong đó"
    ROUNDS = "làm tròn"
    BEST = "lớn nhất"
    VAGUE = "tương ứng"
    HALF = "một nửa"
    SHARE = "điểm tỷ lệ bằng"
    MORE = "thêm"
    EXCEPT = "trừ trường hợp"


PHRASES: dict[Role, tuple[str, ...]] = {
    Role.FROM: ("từ", "kể từ"),
    Role.UP_TO: ("đến", "tới", "cho đến", "đên", "cho tới"),
    Role.BELOW: (
        "dưới", "đến dưới", "đên dưới", "tới dưới", "nhỏ hơn", "thấp hơn", "ít hơn", "kém hơn", "chưa đến",
        "chưa đạt", "chưa tới", "không đạt", "không đủ",
    ),
    Role.ABOVE: ("trên", "lớn hơn", "cao hơn", "nhiều hơn", "hơn", "quá", "vượt", "vượt quá", "vượt trên"),
    Role.AT_LEAST: (
        "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "không nhỏ hơn", "từ đủ",
        "tối thiểu là", "lớn hơn hoặc bằng", "bằng hoặc lớn hơn", "cao hơn hoặc bằng", "bằng hoặc cao hơn",
    ),
    Role.AT_MOST: (
        "không quá", "không vượt quá", "không vượt", "chưa quá", "không trên", "không lớn hơn", "không hơn",
        "nhỏ hơn hoặc bằng", "bằng hoặc nhỏ hơn", "không cao hơn", "không nhiều hơn",
    ),
    Role.AND_UP: ("trở lên", "trở đi", "hoặc hơn", "hoặc nhiều hơn", "hoặc cao hơn"),
    Role.AND_DOWN: ("trở xuống", "trở về", "hoặc ít hơn", "hoặc thấp hơn"),
    Role.POINTS: ("điểm", "đ", "điêm", "đểm", "diểm", "điẻm"),
    Role.MAXIMUM: (
        "điểm tối đa", "số điểm tối đa", "toàn bộ điểm", "đủ điểm", "đủ số điểm", "trọn điểm", "điểm chuẩn",
        "điểm tuyệt đối", "thang điểm", "điểm tối đa của tiêu chí", "số điểm tối đa của tiêu chí",
        "điểm chuẩn của tiêu chí", "điểm tối đa của tiêu chí này", "điểm tối đa tương ứng",
        "số điểm tối đa tương ứng",
    ),
    Role.MOST: (
        "tối đa", "tối đa là", "tối đa không quá", "nhiều nhất", "cao nhất", "không trừ quá", "không bị trừ quá",
        "không cộng quá", "không được cộng quá",
    ),
    Role.TAKE_OFF: ("trừ", "bị trừ", "trừ đi", "sẽ bị trừ", "phải trừ"),
    Role.ADD: ("cộng", "được cộng", "cộng thêm", "được cộng thêm", "thưởng", "điểm thưởng"),
    Role.ALL_LEFT: (
        "hết số điểm", "hết điểm", "hết số điểm còn lại", "hết điểm còn lại", "hết điểm tiêu chí",
        "hết số điểm tiêu chí", "hết toàn bộ điểm", "hết toàn bộ số điểm", "hết số điểm tối đa", "hết điểm tối đa",
        "toàn bộ số điểm còn lại", "toàn bộ số điểm",
    ),
    Role.EACH: (
        "mỗi", "mỗi một", "cứ", "cứ mỗi", "cứ một", "từng", "cho mỗi", "với mỗi", "trên mỗi", "tính trên mỗi",
    ),
    Role.LEAD: (
        "được", "đạt", "tính", "được tính", "chấm", "được chấm", "cho", "được cho", "cho điểm", "được cho điểm",
        "là", "thì", "còn", "chỉ được", "chỉ tính", "được hưởng", "ghi", "được ghi", "nhận", "được nhận",
        "tính là", "được tính là", "tính đạt", "được tính đạt", "điểm là", "số điểm là", "được số điểm",
        "điểm đánh giá là", "điểm được tính là", "điểm đánh giá được tính là",
    ),
    Role.IF: ("nếu", "trường hợp", "trong trường hợp", "khi", "đối với trường hợp", "nếu như", "riêng trường hợp"),
    Role.REST: (
        "còn lại", "trường hợp còn lại", "các trường hợp còn lại", "các mức còn lại", "trường hợp khác",
        "các trường hợp khác", "ngược lại", "mức còn lại", "không thuộc các trường hợp trên",
        "những trường hợp còn lại",
    ),
    Role.FORMULA: (
        "công thức", "theo công thức", "công thức tính", "công thức tính điểm", "tính theo công thức",
        "tính điểm theo công thức", "được tính theo công thức", "được tính điểm theo công thức",
        "điểm được tính theo công thức", "số điểm được tính theo công thức",
        "điểm đánh giá được tính theo công thức", "tính bằng", "được tính bằng",
    ),
    Role.TIMES: ("nhân", "nhân với", "x"),
    Role.OVER: ("chia", "chia cho"),
    Role.LEAVES: (
        "giảm trừ điểm tối đa", "được giảm trừ điểm tối đa", "giảm trừ số điểm tối đa",
        "giảm trừ tổng điểm tối đa", "giảm trừ vào tổng điểm tối đa", "trừ ra khỏi tổng điểm tối đa",
        "không tính vào tổng điểm", "không tính vào điểm tối đa", "không tính tiêu chí này",
        "không đánh giá tiêu chí này", "không đưa vào tổng điểm", "loại khỏi tổng điểm",
        "được loại khỏi tổng điểm", "loại trừ khỏi tổng điểm", "đưa ra khỏi tổng điểm",
        "đưa tiêu chí ra ngoài điểm tối đa", "được trừ vào tổng điểm tối đa", "bỏ qua tiêu chí này",
    ),
    Role.NO_POINTS: (
        "không tính điểm", "không có điểm", "không được điểm", "không chấm điểm", "không cho điểm", "không cộng điểm",
        "không được tính điểm", "không được chấm điểm", "không điểm",
    ),
    Role.DEFINES: ("trong đó",),
    Role.ROUNDS: ("làm tròn", "được làm tròn", "kết quả làm tròn", "điểm làm tròn", "điểm được làm tròn"),
    Role.BEST: (
        "giá trị lớn nhất", "giá trị cao nhất", "giá trị tốt nhất", "kết quả cao nhất", "kết quả lớn nhất",
        "đơn vị cao nhất", "đơn vị dẫn đầu", "đơn vị đứng đầu",
    ),
    Role.VAGUE: ("tương ứng", "theo mức độ", "tùy mức độ", "tùy theo mức độ", "tuỳ theo mức độ"),
    Role.SHARE: (
        "điểm tỷ lệ bằng", "đạt điểm tỷ lệ bằng", "tính đạt điểm tỷ lệ bằng", "được tính đạt điểm tỷ lệ bằng",
    ),
    Role.MORE: ("thêm", "được thêm", "tính thêm", "được tính thêm", "tăng thêm"),
    Role.HALF: ("một nửa", "nửa", "1 nửa"),
    Role.EXCEPT: ("trừ trường hợp", "trừ các trường hợp", "ngoại trừ", "trừ khi"),
}  # fmt: skip
SIGNS: dict[str, Role] = {
    "≥": Role.AT_LEAST, ">=": Role.AT_LEAST, "≧": Role.AT_LEAST, "≤": Role.AT_MOST, "<=": Role.AT_MOST,
    ">": Role.ABOVE, "<": Role.BELOW, "*": Role.TIMES, "×": Role.TIMES, "·": Role.TIMES, "÷": Role.OVER,
}  # fmt: skip

REMAINDERS = {
    "chỉ tính bước đủ": Remainder.DROPPED, "chỉ tính phần đủ bước": Remainder.DROPPED,
    "phần chưa đủ không tính": Remainder.DROPPED, "phần lẻ không tính": Remainder.DROPPED,
    "không tính phần lẻ": Remainder.DROPPED, "tính theo tỷ lệ phần chênh lệch": Remainder.PRORATED,
    "phần chênh lệch tính theo tỷ lệ": Remainder.PRORATED,
    "phần chênh lệch được tính theo tỷ lệ": Remainder.PRORATED,
    "điểm tăng thêm tính theo tỷ lệ": Remainder.PRORATED, "điểm tăng thêm được tính theo tỷ lệ": Remainder.PRORATED,
    "phần lẻ tính theo tỷ lệ": Remainder.PRORATED, "phần lẻ được tính theo tỷ lệ": Remainder.PRORATED,
}  # fmt: skip
"""What clauses say of a part of a step, where so many points are added for so much."""
GOOD = (
    "hoàn thành", "đạt", "đúng hạn", "đúng tiến độ", "trước hạn", "hài lòng", "giải quyết", "kịp thời",
    "đúng quy định", "đầy đủ", "thực hiện", "tăng trưởng", "đúng thời hạn",
)  # fmt: skip
"""What is good to have more of."""
GOOD_THINGS = ("sáng kiến", "giải thưởng", "mô hình", "khen thưởng", "bài viết", "tin bài", "đề tài", "bằng khen")
"""What is good to have more of, counted one by one."""
BAD = (
    "trễ", "chậm", "quá hạn", "muộn", "vi phạm", "trái", "sai", "lỗi", "khiếu nại", "tố cáo", "tồn đọng", "thiếu",
    "vắng", "mất", "bỏ", "kỷ luật", "phản ánh", "tai nạn", "không hoàn thành", "chưa hoàn thành", "không đạt",
    "chưa đạt", "không đúng", "chưa đúng", "hủy", "trả lại", "tái phạm", "nghỉ", "cháy", "nợ", "giảm",
    "không đầy đủ", "chưa đầy đủ", "sự cố", "khuyết điểm", "từ chối", "xử phạt", "bị", "chưa", "hư hỏng",
    "không đủ", "không thực hiện", "nghèo", "không nộp", "không gửi", "không tham gia", "sơ suất", "thất thoát",
    "hạn chế", "nhắc nhở", "phê bình", "bỏ sót", "ô nhiễm", "bất hợp lý", "vượt", "thứ", "hạng",
)  # fmt: skip
"""What is good to have less of."""
NOTHING_TO_DO = (
    "không phát sinh", "không được giao", "chưa phát sinh", "không thuộc phạm vi", "không thuộc đối tượng",
    "không có nhiệm vụ", "không có phát sinh", "không áp dụng", "không thuộc thẩm quyền", "không có đối tượng",
    "không phải thực hiện", "không thuộc diện", "không có yêu cầu", "không có hồ sơ phát sinh",
    "không thuộc nhiệm vụ", "không được phân công", "không có nội dung", "không giao",
)  # fmt: skip
"""What says that the criterion does not apply."""
DENIALS = ("không", "chưa", "thiếu", "chẳng")
"""What a level begins with that denies another."""
EXISTENTIAL = ("có", "còn", "vẫn còn", "để xảy ra", "phát sinh", "xảy ra", "để", "bị", "vi phạm", "tái phạm")
"""What a level begins with that says that something happened."""
MEASURES = (
    "đồng",
    "triệu",
    "tỷ",
    "nghìn",
    "km",
    "km2",
    "km²",
    "ha",
    "m",
    "m2",
    "m²",
    "m3",
    "m³",
    "kg",
    "tấn",
    "giờ",
    "phút",
    "ngày",
    "tháng",
    "năm",
    "tuần",
    "điểm",
)
"""Units that are measured rather than counted."""
NUMBER_WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
"""Small numbers in words, read behind "thứ" and before what is counted."""
CASES = (
    "lần|vụ|trường hợp|lỗi|văn bản|hồ sơ|học phần|buổi|ngày|sáng kiến|mô hình|đề tài|giải|cuộc|công trình|sản phẩm|lớp|"
    "hội nghị|nhiệm vụ|chỉ tiêu"
)
"""What is counted, of which a number may be said in words: "hai lần"."""
