"""Notes in a wording (ghi chú): what moves no points, kept with its kind; each pattern matches a whole clause."""

import re
from dataclasses import dataclass
from functools import cached_property

from cchc.rules.note import NoteKind


@dataclass(frozen=True)
class NoteForm:
    """A form of notes (mẫu ghi chú).

    Attributes:
        kind: what such a note is about.
        form: the pattern over its words in small letters.
        example: a note of this form.
    """

    kind: NoteKind
    form: str
    example: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern (mẫu)."""
        return re.compile(self.form)


NOTES = (
    NoteForm(
        NoteKind.ELSEWHERE,
        r"đồng thời (?:bị )?(?:trừ điểm (?:tại|ở)|xem xét|xử lý|kiểm điểm|chịu) .*",
        "đồng thời xem xét trách nhiệm theo quy định",
    ),
    NoteForm(
        NoteKind.ELSEWHERE,
        r".*(?:trừ|cộng|tính) (?:thêm |điểm |thêm điểm )(?:tại|ở) (?:nhóm|mục|tiêu chí|phần) (?!này).*",
        "bị trừ điểm tại nhóm IX",
    ),
    NoteForm(
        NoteKind.ELSEWHERE,
        r"(?:đã|nếu đã) (?:trừ|tính|chấm) (?:điểm )?(?:tại|ở) .*",
        "đã tính tại mục II thì không tính ở đây",
    ),
    NoteForm(
        NoteKind.ELSEWHERE,
        r"xem (?:thêm |tại |ở )?(?:tiêu chí|mục|tiểu mục|phụ lục|phần|ghi chú|điểm) (?:số )?[0-9ivxa-zđ.]{1,8}",
        "xem tiêu chí 2.3",
    ),
    NoteForm(NoteKind.ELSEWHERE, r"tái diễn được ghi nhận khi .*", "tái diễn được ghi nhận khi bình xét cuối kỳ"),
    NoteForm(NoteKind.ELSEWHERE, r"phải học lại.*", "phải học lại"),
    NoteForm(NoteKind.SCOPE, r"(?:chỉ )?(?:tính|lấy) (?:theo )?(?:mức )?(?:điểm )?cao nhất.*", "chỉ tính mức cao nhất"),
    NoteForm(NoteKind.SCOPE, r"chỉ tính (?:0?1|một) lần.*", "chỉ tính 01 lần"),
    NoteForm(
        NoteKind.SCOPE,
        r"chỉ tính (?:các |những )?(?:hồ sơ|văn bản|nhiệm vụ|thủ tục|dịch vụ|báo cáo) "
        r"(?!.*\b(?:thứ|đầu|cuối|lần|sau|một)\b).*",
        "chỉ tính hồ sơ đã đến hạn",
    ),
    NoteForm(NoteKind.SCOPE, r"không tính (?:lại|trùng|lặp|điểm trùng|hai lần|cộng dồn).*", "không tính lại"),
    NoteForm(NoteKind.SCOPE, r"không (?:cộng|tính) dồn.*", "không cộng dồn"),
    NoteForm(
        NoteKind.SCOPE,
        r"không tính (?!điểm|vào|tiêu chí|trên|dưới)(?!.*\b(?:đầu|đầu tiên|thứ)\b).*",
        "không tính hồ sơ rút",
    ),
    NoteForm(NoteKind.SCOPE, r"(?:không )?(?:bao gồm|tính cả|kể cả|gồm|kể) .*", "bao gồm cả hồ sơ trực tuyến"),
    NoteForm(
        NoteKind.SCOPE,
        r"(?:trừ|ngoại trừ|trừ các) (?:trường hợp|văn bản|hồ sơ|nhiệm vụ|lý do) .*",
        "trừ trường hợp bất khả kháng",
    ),
    NoteForm(NoteKind.SCOPE, r"(?:đánh giá|tính) chung cho .*", "đánh giá chung cho cả hai học kỳ"),
    NoteForm(
        NoteKind.SCOPE,
        r"(?:thang điểm|mức điểm|cách chấm|cách tính điểm|chấm điểm)(?: như sau)?",
        "chấm điểm như sau",
    ),
    NoteForm(NoteKind.SCOPE, r"trong đó.*", "trong đó a là số hồ sơ đúng hạn"),
    NoteForm(
        NoteKind.SCOPE,
        r"(?:[a-zđ]|[abcmnt][0-9]?) ?(?:là|=|:) (?:tổng |tỷ lệ |tỉ lệ )?(?:số |những |các |tỷ lệ |kết quả |"
        r"giá trị )?.*",
        "a là số hồ sơ",
    ),
    NoteForm(NoteKind.SCOPE, r"(?:tỷ lệ|tỉ lệ)[^=]*=.*", "Tỷ lệ = b/a * 100%"),
    NoteForm(
        NoteKind.SCOPE,
        r"(?:thời gian|thời điểm|kỳ) (?:tính|chốt|lấy) .*",
        "thời điểm chốt số liệu là ngày 31/12",
    ),
    NoteForm(NoteKind.SCOPE, r"tính (?:từ|đến) (?:ngày|thời điểm) .*", "tính đến ngày 15/12"),
    NoteForm(
        NoteKind.SCOPE,
        r"tính theo (?:ngày|giờ) làm việc",
        "tính theo ngày làm việc",
    ),
    NoteForm(NoteKind.SCOPE, r"tính trong (?:năm|kỳ|quý|tháng)(?: [^ ]+){0,4}", "tính trong năm 2025"),
    NoteForm(
        NoteKind.EVIDENCE,
        r"(?:có |kèm |kèm theo |nộp |đính kèm )?(?:file|tệp|tập tin|bản chụp|ảnh|hình ảnh|tài liệu|minh chứng|"
        r"văn bản|hồ sơ)(?: minh chứng| kiểm chứng)? (?:đính kèm|kèm theo|minh chứng|kiểm chứng).*",
        "có file đính kèm",
    ),
    NoteForm(
        NoteKind.EVIDENCE,
        r"(?:tài liệu kiểm chứng|tài liệu minh chứng|minh chứng|hồ sơ kiểm chứng|kiểm chứng|nguồn số liệu|"
        r"số liệu|căn cứ|nguồn|theo báo cáo của|theo số liệu của)(?: |:).*",
        "Minh chứng: quyết định công nhận",
    ),
    NoteForm(
        NoteKind.EVIDENCE,
        r"(?:lấy|chốt|tổng hợp|trích xuất) số liệu (?:tính )?(?:đến|từ|tại|trong|theo|của) .*",
        "lấy số liệu đến ngày 30/11",
    ),
    NoteForm(
        NoteKind.EVIDENCE,
        r"(?:do )?(?:sở|ban|phòng|hội đồng|tổ|văn phòng|thanh tra|ủy ban nhân dân|ubnd)(?: [^ ,;:0-9]+){1,8}?"
        r"(?:,? (?:và )?(?:thẩm định|theo dõi|chấm điểm|tổng hợp|xác nhận|cung cấp|đánh giá|cung cấp số liệu))+",
        "Sở Nội vụ theo dõi, chấm điểm",
    ),
    NoteForm(NoteKind.EVIDENCE, r"(?:điểm )?được tính tự động .*", "điểm được tính tự động dựa trên điểm học tập"),
    NoteForm(
        NoteKind.SCOPE,
        r"theo (?:quy định|hướng dẫn|tiêu chí|kế hoạch|yêu cầu)(?: của .*| tại .*| trong .*)?",
        "theo quy định tại Nghị định số 61/2018/NĐ-CP",
    ),
    NoteForm(NoteKind.EVIDENCE, r"(?:lưu ý|ghi chú|chú thích|chú ý)(?: |:).*", "Lưu ý: gửi kèm phụ lục"),
)
"""The forms, tried in this order; a note that no form matches is refused."""


def note_kind(words: str) -> NoteKind | None:
    """Return the kind of note that words are (loại ghi chú); None if they are no note."""
    return next((note.kind for note in NOTES if note.pattern.fullmatch(words)), None)
