"""Words of the heading and of the end of documents (từ của phần thể thức), as data."""

import re
from functools import cache

from cchc.documents.kind_table import KIND_ROWS
from cchc.viet import DATE, alternatives, match_key

MOTTOES = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Độc lập - Tự do - Hạnh phúc",
    "Đảng Cộng sản Việt Nam",
    "Việt Nam Dân chủ Cộng hòa",
)
"""What is printed above documents of the State and of the Party (quốc hiệu, tiêu ngữ, tiêu đề)."""
PARTY_MOTTO = MOTTOES[2]
_MOTTO = re.compile(
    r"cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam"
    r"|độc\s+lập\s*-\s*tự\s+do\s*-\s*hạnh\s+phúc"
    r"|(?<!ương )(?<!của )đảng\s+cộng\s+sản\s+việt\s+nam|việt\s+nam\s+dân\s+chủ\s+cộng\s+h(?:òa|oà)(?!\w)",
    re.IGNORECASE,
)
_BODIES = (
    "Ban", "Bảo hiểm", "Bệnh viện", "Bí thư", "Bộ", "Chi bộ", "Chi cục", "Chi nhánh", "Chính phủ", "Chủ tịch",
    "Công an", "Công đoàn", "Công ty", "Cơ quan", "Cục", "Đại học", "Đại hội", "Đảng bộ", "Đảng đoàn", "Đảng ủy",
    "Đảng uỷ", "Đoàn", "Đội", "Hạt", "HĐND", "Hiệu trưởng", "Học viện", "Hội", "Huyện ủy", "Huyện uỷ", "Kho bạc",
    "Kiểm toán", "Liên đoàn", "Mặt trận", "MTTQ", "Ngân hàng", "Phòng", "Quận ủy", "Quận uỷ", "Quân khu", "Quân ủy",
    "Quốc hội", "Sở", "Tập đoàn", "Thanh tra", "Thành ủy", "Thành uỷ", "Thị ủy", "Thị uỷ", "Thủ tướng", "Thường trực",
    "Tiểu ban", "Tỉnh đoàn", "Tỉnh ủy", "Tỉnh uỷ", "Tòa án", "Toà án", "Tổ", "Tổng bí thư", "Tổng công ty",
    "Tổng cục", "Tổng liên đoàn", "Trạm", "Trung tâm", "Trung ương Đoàn", "Trung ương Hội", "Trường", "UBMTTQ",
    "UBND", "Ủy ban", "Uỷ ban", "Ủy viên", "Văn phòng", "Viện", "Xã đoàn", "Chánh", "Giám đốc", "Trưởng",
    "Phó", "Tổng giám đốc", "Cục trưởng",
)  # fmt: skip
"""Words with which the names of bodies and of their heads begin."""
_TITLES = (
    "Bí thư", "Bộ trưởng", "Chánh án", "Chánh Thanh tra", "Chánh Văn phòng", "Chi cục trưởng", "Chủ nhiệm", "Chủ tịch",
    "Chủ tọa", "Cục trưởng", "Đội trưởng", "Giám đốc", "Hiệu trưởng", "Phó", "Quyền", "Thủ trưởng", "Thủ tướng",
    "Thứ trưởng", "Thường trực", "Tổng bí thư", "Tổng cục trưởng", "Tổng giám đốc", "Tổng Kiểm toán", "Tổng Thanh tra",
    "Thống đốc", "Tổ trưởng", "Trưởng", "Ủy viên", "Uỷ viên", "Viện trưởng", "Vụ trưởng", "Thẩm phán",
)  # fmt: skip
"""Words with which titles of signers begin."""
_MORE_KINDS = (
    "Báo cáo chính trị", "Bộ luật", "Chương trình hành động", "Công điện", "Công văn", "Điều lệ", "Hiến pháp", "Lệnh",
    "Luật", "Nghị quyết liên tịch", "Quy hoạch", "Quy trình", "Thông báo kết luận", "Thông tư liên tịch", "Thư mời",
    "Bản kiểm điểm", "Đề cương", "Danh mục", "Chiến lược", "Nội quy", "Bộ tiêu chí", "Kết luận thanh tra",
    "Kết luận kiểm tra", "Thông tri", "Quy ước",
)  # fmt: skip
_MARKINGS = (
    "Mật", "Tối mật", "Tuyệt mật", "Khẩn", "Thượng khẩn", "Hỏa tốc", "Hoả tốc", "Dự thảo", "Bản thảo",
    "Lưu hành nội bộ",
)  # fmt: skip
_GROUND_WORDS = (
    "Căn cứ", "Chấp hành", "Để thực hiện", "Quán triệt", "Sau khi", "Theo", "Thi hành", "Thực hiện", "Tiếp theo",
    "Trên cơ sở", "Triển khai", "Xét",
)  # fmt: skip
"""Words with which grounds begin."""
_GROUND = re.compile(rf"(?:[-+•]\s*)?(?:{alternatives(_GROUND_WORDS)})(?!\w)", re.IGNORECASE)
_ENACTING = re.compile(
    r"(?:nay\s+)?(?:quyết định|quyết nghị|nghị quyết|chỉ thị|ra lệnh|quy định|kết luận|công bố|thống nhất"
    r"|(?:quyết định|nay) ban hành)\s*:?\Z",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"kính\s+gửi(?!\w)", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi\s+nhận(?![^\W_])[*_]{0,6}\s?(?:\([^()\n]{1,40}\)\s?)?:?", re.IGNORECASE)
_SIGNING = re.compile(r"(?:(?:TM|KT|TL|TUQ|Q)\s?\.|[TK]/[MTL](?!\w)|TUQ(?!\w))\s?(?=[A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ])")
_SIGNED = re.compile(r"[(\[]?\s?(?:đã\s+ký|đã\s+kí|daky|ký\s+tên|chữ\s+ký|ký,|ký\s+số)[^\n]{0,60}\Z", re.IGNORECASE)
_ABOUT = re.compile(r"(?:V/v|Về\s+việc|Về)(?!\w)", re.IGNORECASE)
_ATTACHED = re.compile(r"[(*_]{0,4}(?:ban\s+hành\s+|phê\s+duyệt\s+|ban\s+hành,\s+)?kèm\s+theo(?!\w)", re.IGNORECASE)
_ANNEX = re.compile(
    r"phụ\s+lục(?:\s+(?:số\s*)?(?P<label>[IVXLC]{1,7}(?!\w)|[0-9]{1,3}[a-z]?(?!\w)|[A-ZĐ](?!\w)))?", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"\\?\[[0-9ivx]{1,4}\\?\]\s?(?=\w)")
_ADOPTED = re.compile(
    r"(?:bộ\s+luật|luật|pháp\s+lệnh|nghị\s+quyết)\s+này\s+(?:đã\s+)?được\s[^.;]{1,300}?\sthông\s+qua\s+"
    rf"(?=ngày){DATE}",
    re.IGNORECASE,
)
_MAX_ADOPTION = 500
_TERM = re.compile(r"(?:khóa|khoá|kỳ\s+họp|nhiệm\s+kỳ|lần\s+thứ)(?!\w)", re.IGNORECASE)


def find_motto(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first motto in a stretch of text (quốc hiệu, tiêu ngữ, tiêu đề), or None."""
    return _MOTTO.search(text, start, end)


def find_heading(text: str, end: int) -> int | None:
    """Return the offset of the motto of a heading, in capitals, before `end`; None if there is none."""
    return next((found.start() for found in _MOTTO.finditer(text, 0, end) if found[0].isupper()), None)


def find_adoption(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the sentence that states when a law or a resolution was passed (thông qua), with its day, or None."""
    return _ADOPTED.match(text, start, min(end, start + _MAX_ADOPTION))


def is_footnote(words: str) -> bool:
    """Return True if words begin as a footnote (chú thích): "[1] …"."""
    return _FOOTNOTE.match(words) is not None


def is_party_motto(text: str) -> bool:
    """Return True if a motto is that of the Party (tiêu đề)."""
    return match_key(text) == match_key(PARTY_MOTTO)


def is_body_name(words: str) -> bool:
    """Return True if words begin as the name of a body or of its head (tên cơ quan)."""
    return _starts(_BODIES).match(words) is not None


def is_term_line(words: str) -> bool:
    """Return True if words name a term or a session (khóa, kỳ họp)."""
    return _TERM.match(words) is not None


def is_title(words: str) -> bool:
    """Return True if words begin as the title of a signer (chức vụ)."""
    return _starts(_TITLES).match(words) is not None


def is_marking(words: str) -> bool:
    """Return True if words mark secrecy, urgency or a draft (độ mật, độ khẩn, dự thảo)."""
    return (
        re.fullmatch(rf"[(\[]?(?:{alternatives(_MARKINGS)})(?: (?:lần )?[0-9]+)?[)\]]?", words, re.IGNORECASE)
        is not None
    )


def is_ground(words: str) -> bool:
    """Return True if a paragraph begins as a ground (căn cứ)."""
    return _GROUND.match(words) is not None


def is_enacting(words: str) -> bool:
    """Return True if a line is the words of enacting (lời ban hành): "QUYẾT ĐỊNH:"."""
    return words.isupper() and _ENACTING.fullmatch(words) is not None


def starts_with_address(words: str) -> bool:
    """Return True if words begin with "Kính gửi"."""
    return _ADDRESS.match(words) is not None


def recipients_label(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words "Nơi nhận:" at the beginning of a stretch of text, or None."""
    return _RECIPIENTS.match(text, start, end)


def is_signing_authority(words: str) -> bool:
    """Return True if words begin with a mark of signing for others (quyền hạn ký): TM., KT., T/M."""
    return _SIGNING.match(words) is not None


def is_signed_mark(words: str) -> bool:
    """Return True if words state that the text was signed (đã ký)."""
    return _SIGNED.match(words) is not None


def starts_with_about(words: str) -> bool:
    """Return True if words begin with "V/v" or "Về việc" (trích yếu)."""
    return _ABOUT.match(words) is not None


def without_about(words: str) -> str:
    """Return a subject without "V/v", "Về việc" or "Về" before it."""
    found = _ABOUT.match(words)
    return words[found.end() :].lstrip(" :") if found else words


def is_attachment_note(words: str) -> bool:
    """Return True if words state to which document the text is attached (kèm theo)."""
    return _ATTACHED.match(words) is not None


def annex_label(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words "Phụ lục …" with which a line opens an annex, or None.

    The line ends there, or goes on with punctuation, a bracket or capitals: "Phụ lục I ban hành kèm theo" is running
    text.
    """
    found = _ANNEX.match(text, start, end)
    if found is None:
        return None
    rest = text[found.end() : end].strip(" *_")
    return found if not rest or rest[0] in ".:-(" or (rest.isupper() and text[start:end].isupper()) else None


@cache
def _starts(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words)})(?!\w)", re.IGNORECASE)


@cache
def _kinds() -> re.Pattern[str]:
    names = {*_MORE_KINDS, *(name for _code, name, *_rest in KIND_ROWS)} - {"Công văn"}
    return re.compile(rf"(?:{alternatives(names)})(?!\w)", re.IGNORECASE)


@cache
def _kind_names() -> dict[str, str]:
    return {match_key(name): name for name in (*_MORE_KINDS, *(name for _code, name, *_rest in KIND_ROWS))}


def kind_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the name of a kind of document in capitals at the beginning of a stretch of text (tên loại), or None."""
    found = _kinds().match(text, start, end)
    return found if found and found[0].isupper() else None


def kind_name(words: str) -> str:
    """Return a kind of document as it is written in a sentence (tên loại): "NGHỊ QUYẾT" is "Nghị quyết"."""
    return _kind_names()[match_key(words)]
