"""What the words of a header mean (tên cột): each phrase with the role of its column, as data."""

from functools import cache

from cchc.messages import LabelledEnum, _
from cchc.viet import fold


class ColumnRole(LabelledEnum):
    """What a column of a table of criteria holds (vai trò của cột)."""

    CODE = "code", _("số thứ tự, mã")
    TITLE = "title", _("tên tiêu chí")
    MAX = "max_points", _("điểm tối đa")
    SURVEY = "survey", _("điểm điều tra xã hội học")
    RULE = "wording", _("cách chấm điểm")
    GUIDE = "guide", _("hướng dẫn chấm điểm")
    SELF = "self", _("điểm tự chấm")
    VERIFIED = "verified", _("điểm thẩm định")
    FIGURE = "figure", _("kết quả thực hiện")
    EVIDENCE = "evidence", _("tài liệu kiểm chứng")
    OWNER = "owner", _("đơn vị chủ trì")
    VERIFIER = "verifier", _("đơn vị thẩm định")
    NOTE = "note", _("ghi chú")
    LEVEL = "level", _("cấp của tiêu chí")
    WEIGHT = "weight", _("trọng số")


HEADER_WORDS: dict[ColumnRole, str] = {
    ColumnRole.CODE: "stt; tt; số tt; số thứ tự; mã; mã số; mã tiêu chí; mã chỉ tiêu; ký hiệu; mục; no",
    ColumnRole.TITLE: (
        "tiêu chí; tên tiêu chí; các tiêu chí; tiêu chí chấm điểm; tiêu chí đánh giá; tiêu chí thành phần; "
        "nội dung; nội dung tiêu chí; nội dung đánh giá; nội dung chấm điểm; nội dung và tiêu chí; "
        "lĩnh vực; lĩnh vực/tiêu chí; lĩnh vực, tiêu chí; nhóm tiêu chí; chỉ tiêu; tên chỉ tiêu; chỉ số; "
        "chỉ số thành phần; tên chỉ số; nhiệm vụ; danh mục tiêu chí; hạng mục; các nội dung; title"
    ),
    ColumnRole.MAX: (
        "điểm tối đa; số điểm tối đa; mức điểm tối đa; thang điểm; thang điểm tối đa; thang điểm chuẩn; điểm chuẩn; "
        "điểm quy định; mức điểm; mức điểm theo yêu cầu; mức điểm quy định; điểm theo quy định; khung điểm; "
        "tỷ trọng (điểm); tỉ trọng (điểm); trọng số (điểm); điểm tđ; điểm; số điểm; tối đa; biểu điểm; điểm số; "
        "max_points; điểm thang; điểm cao nhất"
    ),
    ColumnRole.SURVEY: (
        "điểm đtxhh; đtxhh; điều tra xã hội học; điểm điều tra xã hội học; điểm xhh; xã hội học; điểm xã hội học; "
        "điểm khảo sát; khảo sát; điểm tối đa đtxhh; điểm tối đa điều tra xã hội học; điểm tối đa khảo sát; "
        "điểm qua điều tra xã hội học; điểm đánh giá qua điều tra xã hội học"
    ),
    ColumnRole.RULE: (
        "cách chấm; cách chấm điểm; cách tính; cách tính điểm; cách đánh giá; phương pháp chấm điểm; "
        "phương pháp tính điểm; phương pháp tính; phương pháp đánh giá; quy tắc; quy tắc chấm điểm; công thức; "
        "công thức tính; tiêu chuẩn chấm điểm; mức độ đánh giá; các mức điểm; mức đánh giá; wording"
    ),
    ColumnRole.GUIDE: (
        "hướng dẫn; hướng dẫn chấm; hướng dẫn chấm điểm; hướng dẫn đánh giá; hướng dẫn cách chấm; "
        "hướng dẫn cách tính điểm; diễn giải; diễn giải cách tính điểm; cụ thể; mô tả; yêu cầu; yêu cầu đánh giá; "
        "nội dung hướng dẫn; cách thức chấm điểm"
    ),
    ColumnRole.SELF: (
        "điểm tự chấm; điểm tự đánh giá; điểm cá nhân tự chấm; điểm đơn vị tự chấm; tự chấm; tự đánh giá; "
        "đơn vị tự chấm; cá nhân tự chấm; tự chấm điểm; điểm cá nhân; điểm đơn vị tự đánh giá; "
        "sinh viên tự đánh giá; điểm sv tự đánh giá"
    ),
    ColumnRole.VERIFIED: (
        "điểm thẩm định; thẩm định; điểm đánh giá; điểm đánh giá chính thức; điểm phê duyệt; điểm đạt; điểm đạt được; "
        "điểm chấm; điểm hội đồng; điểm công nhận; điểm kiểm tra; điểm kết luận; điểm duyệt; điểm chính thức; "
        "điểm cấp trên chấm; kết quả thẩm định; kết quả đánh giá; lớp đánh giá; điểm thực tế; điểm được duyệt"
    ),
    ColumnRole.FIGURE: "kết quả; kết quả thực hiện; số liệu; kết quả đạt được; số liệu thực hiện; thực hiện",
    ColumnRole.EVIDENCE: (
        "tài liệu kiểm chứng; tài liệu minh chứng; minh chứng; hồ sơ minh chứng; tài liệu chứng minh; "
        "hồ sơ kiểm chứng; hồ sơ, tài liệu kiểm chứng; tài liệu; văn bản kiểm chứng; nguồn số liệu; căn cứ chấm điểm"
    ),
    ColumnRole.OWNER: (
        "đơn vị chủ trì; cơ quan chủ trì; đơn vị thực hiện; cơ quan thực hiện; đơn vị phụ trách; cơ quan phụ trách; "
        "đơn vị theo dõi; chủ trì; cơ quan tham mưu; đơn vị tham mưu"
    ),
    ColumnRole.VERIFIER: (
        "đơn vị thẩm định; cơ quan thẩm định; đơn vị đánh giá; cơ quan đánh giá; đơn vị chấm điểm; cơ quan chấm điểm"
    ),
    ColumnRole.NOTE: "ghi chú; chú thích; giải trình; ý kiến; nhận xét; lý do; lưu ý",
    ColumnRole.LEVEL: "cấp; cấp độ; bậc; level; cấp tiêu chí",
    ColumnRole.WEIGHT: "trọng số; hệ số; tỷ trọng; tỉ trọng; weight; quyền số",
}
"""The phrases of each role, between semicolons. A cell may go on after its phrase: "Điểm đánh giá của cấp …"."""

_MAX_WORDS = 40
_BARE = frozenset(
    {
        *("mục", "no", "cụ thể", "mô tả", "yêu cầu", "thực hiện", "cấp", "bậc", "điểm", "nhiệm vụ", "tối đa", "mã"),
        *("chủ trì", "tài liệu", "ý kiến", "kết quả", "số liệu", "hướng dẫn"),
    }
)
"""Phrases that mean their column only if nothing follows them."""


@cache
def _phrases() -> dict[tuple[str, ...], ColumnRole]:
    return {
        tuple(phrase.split()): role
        for role, listed in HEADER_WORDS.items()
        for phrase in map(str.strip, listed.split(";"))
    }


@cache
def _longest_phrase() -> int:
    return max(map(len, _phrases()))


def column_role(text: str) -> ColumnRole | None:
    r"""Return the role that the words of a header cell give its column (vai trò của cột), None if they give none.

    >>> column_role("Thang điểm tối đa"), column_role("Tỷ trọng\n(Điểm)"), column_role("Sở Nội vụ")
    (<ColumnRole.MAX: 'max_points'>, <ColumnRole.MAX: 'max_points'>, None)
    """
    words = fold(text).split()
    while words and not words[-1].strip(".:*"):
        words.pop()
    words = [word.strip(".:*") for word in words]
    if not words or len(words) > _MAX_WORDS:
        return None
    phrases = _phrases()
    for length in range(min(len(words), _longest_phrase()), 0, -1):
        phrase = tuple(words[:length])
        role = phrases.get(phrase) or phrases.get((*phrase[:-1], phrase[-1].rstrip(",;")))
        if role is not None and (length == len(words) or _may_go_on(phrase, words[length])):
            return role
    return None


def _may_go_on(phrase: tuple[str, ...], following: str) -> bool:
    return " ".join(phrase) not in _BARE or following.startswith("(")
