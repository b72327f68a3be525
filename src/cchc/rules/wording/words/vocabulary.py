"""The words of scoring tables (từ vựng chấm điểm), each with the part that it plays in a sentence.

A phrase is written with single spaces; in a text any white space, a line break too, may lie between its words. To
read a new way of putting something, add its words here.
"""

from enum import Enum

from cchc.values import BOUND_WORDS, DEVIATING, phrases


class Role(Enum):
    """The part that a token plays (vai trò của từ) in a wording; the value is its letter in the patterns of grammar."""

    WORD = "w"
    STRAY = "z"
    NUMBER = "n"
    PERCENT = "p"
    ORDINAL = "q"
    NOT = "k"
    AND = "a"
    OR = "o"
    BUT = "b"
    IF = "i"
    EXCEPT = "x"
    ONLY = "y"
    FROM = "F"
    UP_TO = "T"
    BELOW = "B"
    UP_TO_BELOW = "D"
    ABOVE = "A"
    AT_LEAST = "G"
    AT_MOST = "L"
    OTHER_THAN = "O"
    WITHIN = "I"
    BETWEEN = "J"
    AND_UP = "U"
    AND_DOWN = "V"
    POINTS = "P"
    MAXIMUM = "M"
    MOST = "C"
    TAKE_OFF = "X"
    ADD = "Z"
    ALL_LEFT = "H"
    EACH = "E"
    LEAD = "l"
    REST = "R"
    FORMULA = "f"
    TIMES = "*"
    OVER = "%"
    LEAVES = "Q"
    NO_POINTS = "N"
    NO_DEDUCTION = "K"
    ROUNDS = "r"
    VAGUE = "v"
    HEDGE = "g"
    HALF = "h"
    SHARE = "s"
    MORE = "m"
    RISE = "u"
    FALL = "d"
    FIRST = "1"
    TOTAL = "t"
    MINUS = "-"
    PLUS = "+"
    COLON = ":"
    ARROW = ">"
    COMMA = ","
    SLASH = "/"
    EQUALS = "="
    OPEN = "("
    CLOSE = ")"
    SEMICOLON = ";"
    STOP = "."
    LINE = "|"


def _bounds(role: Role, *more: str) -> tuple[str, ...]:
    """Return the words of a role of bounds, without signs, and more that only scoring tables use (từ ngữ giới hạn)."""
    return (*(word for word in BOUND_WORDS[role.value] if word[0].isalpha()), *more)


_CRITERION = "|của tiêu chí|của tiêu chí này|của mục này|mục này|của nội dung này"

PHRASES: dict[Role, tuple[str, ...]] = {
    Role.WORD: (
        "căn cứ", "chứng từ", "từ chối", "từng", "kể trên", "nói trên", "nêu trên", "ở trên", "cấp trên",
        "trên địa bàn", "trên hệ thống", "khen thưởng", "giải thưởng", "phần thưởng", "tiền thưởng", "quan điểm",
        "thí điểm", "dứt điểm", "địa điểm", "thời điểm", "đặc điểm", "trọng điểm", "ưu điểm", "khuyết điểm",
        "không điểm danh", "điểm danh", "điểm nghẽn", "điểm nóng", "điểm cầu", "nhược điểm", "tiêu điểm", "cao điểm",
    ),
    Role.NOT: (
        "đừng", "đừng để", "chớ", "chớ để", "khỏi", "miễn", "tránh", "tránh để", "hạn chế", "cấm", "không", "chưa",
        "chẳng", "không phải", "không còn", "không được", "không bị", "không có", "chưa có", "không để",
        "không để xảy ra", "không cho", "không phát sinh", "không xảy ra", "chưa được", "chưa bị",
    ),
    Role.AND: ("&", "và", "đồng thời", "kèm", "kèm theo", "cùng với"),
    Role.OR: ("hoặc", "hay"),
    Role.BUT: ("nhưng",),
    Role.IF: (
        "nếu", "trường hợp", "trong trường hợp", "khi", "đối với trường hợp", "nếu như", "riêng trường hợp",
        "với điều kiện", "miễn là",
    ),
    Role.ONLY: ("chỉ khi", "chỉ tính khi", "chỉ áp dụng", "chỉ chấm khi", "chỉ chấm", "riêng", "trừ phi", "chỉ cho"),
    Role.EXCEPT: ("trừ trường hợp", "trừ các trường hợp", "ngoại trừ", "trừ khi"),
    Role.FROM: _bounds(Role.FROM),
    Role.UP_TO: _bounds(Role.UP_TO, "đên"),
    Role.BELOW: _bounds(
        Role.BELOW, "không đạt được", "chưa đạt được", "không hoàn thành", "chưa hoàn thành",
    ),
    Role.UP_TO_BELOW: _bounds(Role.UP_TO_BELOW, "đên dưới"),
    Role.ABOVE: _bounds(Role.ABOVE),
    Role.AT_LEAST: _bounds(
        Role.AT_LEAST,
        "thấp nhất", "thấp nhất là", "thấp nhất còn", "điểm tối thiểu là", "điểm tối thiểu", "điểm thấp nhất là",
        "còn lại không dưới", "còn không dưới", "còn ít nhất", "còn lại ít nhất", "còn tối thiểu", "còn lại tối thiểu",
        "điểm còn lại không dưới",
        "điểm còn lại không thấp hơn", "còn lại không thấp hơn", "còn không thấp hơn",
    ),
    Role.AT_MOST: _bounds(Role.AT_MOST),
    Role.OTHER_THAN: _bounds(Role.OTHER_THAN),
    Role.WITHIN: _bounds(Role.WITHIN),
    Role.BETWEEN: _bounds(Role.BETWEEN),
    Role.AND_UP: _bounds(Role.AND_UP),
    Role.AND_DOWN: _bounds(Role.AND_DOWN, "trở về"),
    Role.POINTS: ("điểm", "đ", "điêm", "đểm", "diểm", "điẻm"),
    Role.MAXIMUM: (
        *phrases(
            "|toàn bộ|trọn|đủ",
            "điểm tối đa|số điểm tối đa|điểm chuẩn|số điểm chuẩn|thang điểm|thang điểm chuẩn|điểm tuyệt đối|"
            "mức điểm tối đa|tổng điểm tối đa|thang điểm tối đa",
            f"{_CRITERION}|tương ứng|của tiêu chí thành phần",
        ),
        "đạt tối đa", "được tối đa",
        "toàn bộ điểm", "đủ điểm", "đủ số điểm", "trọn điểm", "toàn bộ số điểm của tiêu chí", "số điểm của tiêu chí",
        "số điểm tiêu chí", "điểm của tiêu chí",
    ),
    Role.MOST: (
        *BOUND_WORDS["C"], "cao nhất",
        *phrases("không|không được|chỉ", "trừ quá|bị trừ quá|cộng quá|được cộng quá|trừ vượt quá|cộng vượt quá"),
        "tối đa không vượt quá", "tối đa không vượt",
        "tổng không vượt", "tổng không quá", "tổng không vượt quá",
    ),
    Role.TAKE_OFF: (
        *phrases("|bị|sẽ bị|phải|thì bị|phải bị|sẽ", "trừ|khấu trừ|trừ phạt", "|đi|tiếp|ngay|thẳng|thêm|bớt|xuống"),
        *phrases("|bị|sẽ bị|phải|thì bị|phải bị|sẽ", "mất|phạt|hạ", "|đi|xuống"),
        "bị giảm", "giảm trừ", "bị giảm trừ", "trừ toàn bộ", "sẽ bị giảm", "trừ điểm", "bị trừ điểm",
    ),
    Role.ADD: (
        "cộng", "được cộng", "cộng thêm", "được cộng thêm", "thưởng", "được thưởng", "điểm thưởng", "thưởng thêm",
    ),
    Role.ALL_LEFT: phrases(
        "hết|hết toàn bộ|toàn bộ|hết tất cả|sạch", "|số|quỹ", "điểm", "|còn lại|chuẩn|tối đa|đã có",
        "|tiêu chí|của tiêu chí|của tiêu chí này|của mục này|mục này|của nội dung này",
    ),
    Role.EACH: (
        "mỗi", "mỗi một", "cứ", "cứ mỗi", "cho mỗi", "với mỗi", "trên mỗi", "tính trên mỗi", "đối với mỗi", "cho từng",
        "cứ có", "cứ phát sinh", "cứ để", "cứ thiếu", "mỗi khi có",
    ),
    Role.LEAD: (
        "được", "đạt", "tính", "được tính", "chấm", "được chấm", "cho", "được cho", "cho điểm", "được cho điểm", "là",
        "thì", "còn", "chỉ được", "được hưởng", "ghi", "được ghi", "nhận", "được nhận", "đạt được", "tính là",
        "được tính là", "tính đạt", "được tính đạt", "điểm là", "số điểm là", "được số điểm", "bằng",
        "điểm đánh giá là", "điểm được tính là", "điểm đánh giá được tính là", "điểm đạt", "số điểm đạt",
        "điểm đánh giá", "số điểm", "tính đủ", "được tính đủ", "hưởng", "bị", "vẫn được", "được tính đạt điểm",
    ),
    Role.REST: (
        "còn lại", "trường hợp còn lại", "các trường hợp còn lại", "các mức còn lại", "trường hợp khác",
        "các trường hợp khác", "ngược lại", "mức còn lại", "không thuộc các trường hợp trên",
        "những trường hợp còn lại", "nếu không", "các trường hợp khác còn lại",
    ),
    Role.FORMULA: (
        "công thức", "theo công thức", "công thức tính", "công thức tính điểm", "tính theo công thức",
        "tính điểm theo công thức", "được tính theo công thức", "được tính điểm theo công thức",
        "điểm được tính theo công thức", "số điểm được tính theo công thức", "điểm đánh giá được tính theo công thức",
        "tính bằng", "được tính bằng", "điểm được tính bằng", "theo công thức sau", "tính điểm theo công thức sau",
    ),
    Role.TIMES: ("nhân", "nhân với", "x"),
    Role.OVER: ("chia", "chia cho"),
    Role.LEAVES: (
        "giảm trừ điểm tối đa", "được giảm trừ điểm tối đa", "giảm trừ số điểm tối đa", "giảm trừ tổng điểm tối đa",
        "giảm trừ vào tổng điểm tối đa", "trừ ra khỏi tổng điểm tối đa", "không tính vào tổng điểm",
        "không tính vào điểm tối đa", "không tính tiêu chí này", "không đánh giá tiêu chí này",
        "không đưa vào tổng điểm", "loại khỏi tổng điểm", "được loại khỏi tổng điểm", "loại trừ khỏi tổng điểm",
        "đưa ra khỏi tổng điểm", "đưa tiêu chí ra ngoài điểm tối đa", "được trừ vào tổng điểm tối đa",
        "trừ vào tổng điểm tối đa", "bỏ qua tiêu chí này", "giảm trừ điểm tối đa tương ứng",
        "được giảm trừ điểm tối đa tương ứng",
    ),
    Role.NO_POINTS: (
        "không đạt điểm", "không được tính", "không có điểm nào", "không tính điểm", "không có điểm", "không được điểm",
        "không chấm điểm", "không cho điểm", "không cộng điểm", "không được tính điểm", "không được chấm điểm",
        "không điểm", "không được cộng điểm",
    ),
    Role.NO_DEDUCTION: ("không trừ điểm", "không bị trừ điểm", "không trừ"),
    Role.ROUNDS: ("làm tròn", "được làm tròn", "kết quả làm tròn", "điểm làm tròn", "điểm được làm tròn"),
    Role.HEDGE: (
        "khoảng", "gần", "gần đến", "xấp xỉ", "có thể", "được xem xét", "xem xét", "cân nhắc", "dự kiến", "tạm tính",
        "có thể được", "có thể bị", "được cân nhắc", "ước", "ước khoảng", "chừng", "trên dưới",
        *DEVIATING,
    ),
    Role.VAGUE: (
        "tương ứng", "theo mức độ", "tùy mức độ", "tùy theo mức độ", "tuỳ theo mức độ", "gấp đôi", "theo tính chất",
        *phrases("từ|trên|dưới|quá", "vài|một vài|một số|nhiều"),
    ),
    Role.SHARE: (
        "điểm tỷ lệ bằng", "đạt điểm tỷ lệ bằng", "tính đạt điểm tỷ lệ bằng", "được tính đạt điểm tỷ lệ bằng",
        "thì được tính đạt điểm tỷ lệ bằng", "thì tính đạt điểm tỷ lệ bằng",
    ),
    Role.MORE: ("thêm", "được thêm", "tính thêm", "được tính thêm", "tăng thêm"),
    Role.RISE: ("tăng",),
    Role.FALL: ("giảm",),
    Role.HALF: ("một nửa", "nửa", "1 nửa"),
    Role.FIRST: ("đầu tiên", "đầu"),
    Role.TOTAL: (
        *phrases("tổng|tổng số|số||mức|tổng cộng", "điểm|mức", "trừ|cộng|thưởng|bị trừ|được cộng"),
        "tổng cộng", "tổng số điểm", "tổng điểm", "mức trừ", "mức cộng", "tổng mức trừ",
    ),
    Role.MINUS: ("âm",),
}  # fmt: skip
ALONE = {
    "nếu không": r"(?=\s*(?:[:,;.]|thì(?!\w)|được(?!\w)|\Z))",
    "đạt tối đa": r"(?=\s*(?:[,;.)]|\Z))",
    "được tối đa": r"(?=\s*(?:[,;.)]|\Z))",
}
"""Phrases that are one only if no more words follow, with what may: "nếu không: 0 điểm", not "nếu không nộp"."""
SIGNS: dict[str, Role] = {
    **{
        sign: role
        for role in (Role.AT_LEAST, Role.AT_MOST, Role.ABOVE, Role.BELOW, Role.OTHER_THAN)
        for sign in BOUND_WORDS[role.value]
        if not sign[0].isalpha()
    },
    "*": Role.TIMES, "×": Role.TIMES, "·": Role.TIMES, "÷": Role.OVER,
    "-": Role.MINUS, "+": Role.PLUS, ":": Role.COLON, "=>": Role.ARROW, "→": Role.ARROW,
    "->": Role.ARROW, ",": Role.COMMA, "/": Role.SLASH, "=": Role.EQUALS, "(": Role.OPEN, "[": Role.OPEN,
    ")": Role.CLOSE, "]": Role.CLOSE, ";": Role.SEMICOLON, ".": Role.STOP, "…": Role.WORD, "...": Role.WORD,
    '"': Role.WORD, "'": Role.WORD, "&": Role.AND, "%": Role.WORD, "₫": Role.WORD, "!": Role.STOP, "..": Role.WORD,
    "“": Role.WORD, "”": Role.WORD,
}  # fmt: skip
"""Signs with their parts; a text with any other character is refused."""
NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "nhất": 1,
}  # fmt: skip
"""Small numbers in words, read behind "thứ" and before what is counted."""
MEASURES = (
    "đồng", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "km", "km2", "km²", "ha", "m", "m2", "m²", "m3", "m³", "kg", "tấn",
    "giờ", "phút",
    "ngày", "tháng", "năm", "tuần", "điểm",
)  # fmt: skip
"""Units that are measured rather than counted."""
NOMINAL = (
    "tỷ lệ", "tỉ lệ", "số", "số lượng", "tổng số", "mức", "kết quả", "điểm", "chỉ số", "mức độ", "tỷ trọng", "tốc độ",
    "hệ số", "thời gian", "công suất", "diện tích", "dân số", "quy mô", "doanh thu", "thu nhập",
)  # fmt: skip
"""What the name of a measured thing begins with: a denial behind it belongs to the name."""
CONDITIONS = (
    "có", "đạt", "đúng", "đã", "phải", "kịp", "đủ", "nộp", "gửi", "ban hành", "thực hiện", "tổ chức", "công khai",
    "bảo đảm", "đảm bảo", "hoàn thành", "trong đó", "riêng", "kịp thời", "được", "bị", "để", "chậm", "sớm", "trước",
    "sau", "cùng", "kèm", "nếu", "khi", "còn", "vẫn", "báo cáo", "ở", "tại", "trong", "nhưng", "do", "vì", "mà",
    "liên tục", "liên tiếp",
)  # fmt: skip
"""What a second condition begins with, behind a comma or a bound."""
GOOD = (
    "hoàn thành", "đạt", "đúng hạn", "đúng tiến độ", "trước hạn", "hài lòng", "giải quyết", "kịp thời",
    "đúng quy định", "đầy đủ", "thực hiện", "tăng trưởng", "đúng thời hạn",
)  # fmt: skip
"""What is good to have more of."""
BAD = (
    "trễ", "chậm", "quá hạn", "muộn", "vi phạm", "trái", "sai", "lỗi", "khiếu nại", "tố cáo", "tồn đọng", "thiếu",
    "vắng", "mất", "bỏ", "kỷ luật", "phản ánh", "tai nạn", "không hoàn thành", "chưa hoàn thành", "không đạt",
    "chưa đạt", "không đúng", "chưa đúng", "hủy", "trả lại", "tái phạm", "nghỉ", "cháy", "nợ",
    "không đầy đủ", "chưa đầy đủ", "sự cố", "khuyết điểm", "từ chối", "xử phạt", "chưa", "hư hỏng", "sai sót",
    "không đủ", "không thực hiện", "không nộp", "không gửi", "không tham gia", "sơ suất", "thất thoát",
    "hạn chế", "nhắc nhở", "phê bình", "bỏ sót", "ô nhiễm", "bất hợp lý", "bị", "quá thời hạn", "thiếu sót", "không có",
    "đánh nhau", "gây", "mâu thuẫn", "thất lạc", "trốn", "quên", "đánh bạc", "cúp tiết", "quay cóp", "xả rác",
    "nói tục", "chửi", "làm lộ", "để lộ", "rò rỉ", "làm hỏng", "ùn tắc", "đình chỉ", "khiển trách", "cảnh cáo",
    "lập biên bản", "cờ bạc", "xúc phạm", "vô lễ", "né tránh", "đùn đẩy", "nhũng nhiễu", "sách nhiễu", "hút thuốc",
    "trái phép", "mất đoàn kết", "tiêu cực", "lãng phí", "không trực", "làm mất", "không bảo đảm",
)  # fmt: skip
"""What is a fault, or good to have less of."""
NOTHING_TO_DO = (
    "không phát sinh", "không được giao", "chưa phát sinh", "không thuộc phạm vi", "không thuộc đối tượng",
    "không có nhiệm vụ", "không có phát sinh", "không áp dụng", "không thuộc thẩm quyền", "không có đối tượng",
    "không phải thực hiện", "không thuộc diện", "không có yêu cầu", "không có hồ sơ phát sinh",
    "không thuộc nhiệm vụ", "không được phân công", "không có nội dung", "không giao", "chưa được giao",
)  # fmt: skip
"""What states that the criterion does not apply."""
DENIALS = ("không", "chưa", "thiếu", "chẳng")
"""What a level begins with that denies another."""
BARE_DENIALS = (
    "không", "chưa", "chẳng", "không được", "chưa được", "không bị", "không phải", "miễn", "khỏi",
)  # fmt: skip
"""Denials that need a word behind them."""
EXISTENTIAL = ("có", "còn", "vẫn còn", "để xảy ra", "phát sinh", "xảy ra", "để", "bị", "vi phạm", "tái phạm")
"""What a level begins with that states that something happened."""
GOOD_THINGS = ("sáng kiến", "giải thưởng", "mô hình", "khen thưởng", "bài viết", "tin bài", "đề tài", "bằng khen")
"""What is good to have more of, counted one by one."""
