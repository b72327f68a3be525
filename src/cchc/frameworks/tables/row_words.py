"""Words that begin rows which are no criteria (dòng tổng, ghi chú), and titles of blocks outside the total."""

import re

from cchc.frameworks.role import CriterionRole
from cchc.frameworks.tables.numeral import split_numeral
from cchc.viet import fold

_NOTES = (
    *("lưu ý", "ghi chú", "chú ý", "chú thích", "(*)", "(**)", "*", "ghi chú:", "căn cứ", "nơi nhận", "người lập"),
    *("người tự đánh giá", "người chấm", "thủ trưởng", "tm.", "kt.", "đại diện", "xếp loại:", "ngày … tháng"),
)
_SIGNATURE_DAY = re.compile(r".{0,40}ngày.{0,8}tháng.{0,8}năm.{0,12}", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:điểm )?tổng(?: cộng| số)?(?: điểm)?(?: (?:đạt được|tối đa|chung|toàn bộ|các tiêu chí|bộ tiêu chí|cuối cùng))*"
    r"|cộng|tổng hợp điểm"
)
_TOTAL_OF = re.compile(
    r"[ :]*(?:\(([^()]{1,80})\)"
    r"|(?:mục|phần|nhóm|điều)?\s*([ivxlca-eđ0-9.]{1,8}(?:\s*\+\s*[ivxlca-eđ0-9.]{1,8})*))?[ :.]*"
)
_CODES = re.compile(r"[ivxlca-zđ0-9.]+")
_BONUS = (
    "điểm thưởng",
    "điểm cộng",
    "cộng điểm",
    "thưởng điểm",
    "phần điểm thưởng",
    "phần điểm cộng",
    "tiêu chí thưởng",
)
_DEDUCTION = (
    *("điểm trừ", "trừ điểm", "điểm phạt", "phần điểm trừ", "các trường hợp trừ điểm", "các trường hợp bị trừ điểm"),
    *("các nội dung trừ điểm", "tiêu chí trừ", "tiêu chí trừ điểm"),
)


def is_note(text: str) -> bool:
    """Return True if a row that begins with this text is a note or a signature (ghi chú, chữ ký).

    >>> is_note("Lưu ý: chỉ tính một lần"), is_note("Ban hành kế hoạch")
    (True, False)
    """
    plain = fold(text)
    return plain.startswith(_NOTES) or _SIGNATURE_DAY.fullmatch(plain) is not None


def total_of(text: str) -> list[str] | None:
    """Return the codes that a total row names (dòng tổng), [] if it names none, None if it is no total row.

    >>> total_of("Tổng cộng"), total_of("TỔNG SỐ ĐIỂM ĐẠT ĐƯỢC (A+B)"), total_of("Tổng hợp báo cáo")
    ([], ['a', 'b'], None)
    """
    plain = fold(text)
    found = _TOTAL.match(plain)
    if found is None:
        return None
    rest = _TOTAL_OF.fullmatch(plain, found.end())
    if rest is None:
        return None
    named = rest[1] or rest[2] or ""
    codes = [part.strip() for part in named.split("+")]
    return codes if all(_CODES.fullmatch(code) for code in codes) else []


def is_sum(title: str) -> bool:
    """Return True if the title of a row with a code can only be that of a total (dòng tổng có mã), unlike "Cộng"."""
    return fold(title).startswith(("tổng", "điểm tổng"))


def role_of_title(title: str) -> CriterionRole | None:
    """Return the role of a block with this title (vai trò theo tên), None if it names none or both.

    >>> role_of_title("II. ĐIỂM TRỪ"), role_of_title("Điểm cộng, điểm trừ"), role_of_title("Kế hoạch")
    (<CriterionRole.DEDUCTION: 'deduction'>, None, None)
    """
    plain = fold(split_numeral(title)[1])
    starts = plain.startswith(_BONUS), plain.startswith(_DEDUCTION)
    head = plain.partition("(")[0].partition("\n")[0]
    if starts[0] and not any(word in head for word in ("điểm trừ", "trừ điểm")):
        return CriterionRole.BONUS
    if starts[1] and not any(word in head for word in ("điểm cộng", "cộng điểm", "điểm thưởng")):
        return CriterionRole.DEDUCTION
    return None
