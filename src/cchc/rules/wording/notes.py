"""Notes in a wording (ghi chú): what moves no points, kept with its kind; each pattern must match a whole clause."""

import re
from functools import cache

NOTES: tuple[tuple[str, str, str], ...] = (
    (
        "elsewhere",
        r"đồng thời (?:bị )?(?:trừ điểm (?:tại|ở)|xem xét|xử lý|kiểm điểm|chịu) .*",
        "đồng thời xem xét trách nhiệm theo quy định",
    ),
    (
        "elsewhere",
        r".*(?:trừ|cộng|tính) điểm (?:tại|ở) (?:nhóm|mục|tiêu chí|phần) .*",
        "đồng thời bị trừ điểm tại nhóm IX",
    ),
    ("elsewhere", r"(?:đã|nếu đã) (?:trừ|tính|chấm) (?:điểm )?(?:tại|ở) .*", "đã tính tại mục II thì không tính ở đây"),
    ("elsewhere", r"tái diễn được ghi nhận khi .*", "tái diễn được ghi nhận khi bình xét cuối kỳ"),
    ("elsewhere", r"phải học lại.*", "phải học lại"),
    ("scope", r"(?:chỉ )?(?:tính|lấy) (?:theo )?(?:mức )?(?:điểm )?cao nhất.*", "chỉ tính mức cao nhất"),
    ("scope", r"chỉ tính (?:0?1|một) lần.*", "chỉ tính 01 lần"),
    ("scope", r"không tính (?:lại|trùng|lặp|điểm trùng|hai lần|cộng dồn).*", "không tính lại"),
    ("scope", r"không (?:cộng|tính) dồn.*", "không cộng dồn"),
    ("scope", r"không tính (?!điểm|vào|tiêu chí|trên|dưới).*", "không tính hồ sơ rút"),
    ("scope", r"(?:không )?(?:bao gồm|tính cả|kể cả|gồm) .*", "bao gồm cả hồ sơ trực tuyến"),
    (
        "scope",
        r"(?:trừ|ngoại trừ|trừ các) (?:trường hợp|văn bản|hồ sơ|nhiệm vụ|lý do) .*",
        "trừ trường hợp bất khả kháng",
    ),
    ("scope", r"(?:đánh giá|tính) chung cho .*", "đánh giá chung cho cả hai học kỳ"),
    ("scope", r"(?:thang điểm|mức điểm|cách chấm|cách tính điểm|chấm điểm)(?: như sau)?", "chấm điểm như sau"),
    ("scope", r"trong đó.*", "trong đó a là số hồ sơ đúng hạn"),
    (
        "scope",
        r"(?:[a-zđ]|[abcmnt][0-9]?) ?(?:là|=|:) (?:tổng |tỷ lệ |tỉ lệ )?(?:số |những |các |tỷ lệ |kết quả |giá trị )?.*",
        "a là số hồ sơ",
    ),
    ("scope", r"(?:tỷ lệ|tỉ lệ)[^=]*=.*", "Tỷ lệ = b/a * 100%"),
    ("scope", r"(?:thời gian|thời điểm|kỳ) (?:tính|chốt|lấy) .*", "thời điểm chốt số liệu là ngày 31/12"),
    ("scope", r"tính (?:từ|đến) (?:ngày|thời điểm) .*", "tính đến ngày 15/12"),
    (
        "evidence",
        r"(?:có |kèm |kèm theo |nộp |đính kèm )?(?:file|tệp|tập tin|bản chụp|ảnh|hình ảnh|tài liệu|minh chứng|văn bản)(?: minh chứng| kiểm chứng)? (?:đính kèm|kèm theo|minh chứng|kiểm chứng).*",
        "có file đính kèm",
    ),
    (
        "evidence",
        r"(?:tài liệu kiểm chứng|tài liệu minh chứng|minh chứng|hồ sơ kiểm chứng|kiểm chứng|nguồn số liệu|số liệu|căn cứ|nguồn|theo báo cáo của|theo số liệu của)(?: |:).*",
        "Minh chứng: quyết định công nhận",
    ),
    ("evidence", r"(?:điểm )?được tính tự động .*", "điểm được tính tự động dựa trên điểm học tập"),
    (
        "scope",
        r"theo (?:quy định|hướng dẫn|tiêu chí|kế hoạch|yêu cầu)(?: của .*| tại .*| trong .*)?",
        "theo quy định tại Nghị định số 61/2018/NĐ-CP",
    ),
    ("evidence", r"(?:lưu ý|ghi chú|chú thích|chú ý)(?: |:).*", "Lưu ý: gửi kèm phụ lục"),
)
"""Kind, pattern over the words in small letters, and an example."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern, _example in NOTES)


def note_kind(words: str) -> str | None:
    """Return the kind of note that words are (loại ghi chú); None if they are no note."""
    return next((kind for kind, pattern in _patterns() if pattern.fullmatch(words)), None)
