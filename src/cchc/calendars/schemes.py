"""The schemes that are supplied (các chế độ báo cáo): Decree 09/2019/NĐ-CP, the reform reports, the plain calendar."""

from cchc.calendars.report_scheme import ReportingScheme, ReportKind
from cchc.documents import Source
from cchc.errors import UnknownKey
from cchc.messages import _

_EVERY_MONTH = tuple(range(1, 13))
_QUARTERS = (3, 6, 9, 12)
_DECREE = "Điều 12 Nghị định 09/2019/NĐ-CP ngày 24/01/2019"
_READ_DECREE = (
    "(đọc tại https://luatvietnam.vn/tin-van-ban-moi/thoi-han-nop-bao-cao-dinh-ky-186-21960-article.html"
    " ngày 23/11/2026)"
)
_NINE_MONTHS = "Điều 4 Quyết định 01/2023/QĐ-UBND của Ủy ban nhân dân tỉnh Khánh Hòa"
_REFORM = (
    "Công văn 581/BNV-CCHC (đọc tại https://sonoivu.namdinh.gov.vn/cai-cach-hanh-chinh/"
    "bo-noi-vu-huong-dan-thuc-hien-che-do-bao-cao-cai-cach-hanh-chinh-dinh-ky-2627 ngày 23/11/2026)"
)

_BY_DECREE = Source.parse(f"{_DECREE} {_READ_DECREE}")
_BY_PROVINCE = Source.parse(_NINE_MONTHS)
_BY_MINISTRY = Source.parse(_REFORM)

SCHEMES = (
    ReportingScheme(
        name="nd09",
        title="Báo cáo định kỳ của cơ quan hành chính nhà nước",
        kinds=(
            ReportKind("month", _EVERY_MONTH, _BY_DECREE),
            ReportKind("quarter", _QUARTERS, _BY_DECREE),
            ReportKind("half", (6, 12), _BY_DECREE),
            ReportKind("nine_months", (9,), _BY_PROVINCE),
            ReportKind("year", (12,), _BY_DECREE),
        ),
        cut_off=14,
        sent_by=25,  # Điều 13: ministries and provinces to the Government; lower levels set earlier days
        source=Source.parse(_DECREE),
    ),
    ReportingScheme(
        name="bnv-cchc",
        title="Báo cáo cải cách hành chính định kỳ",
        kinds=(
            ReportKind("quarter", (3, 9), _BY_MINISTRY),
            ReportKind("half", (6,), _BY_MINISTRY),
            ReportKind("year", (12,), _BY_MINISTRY),
        ),
        cut_off=14,
        sent_by=20,
        source=_BY_MINISTRY,
    ),
    ReportingScheme(name="calendar", title="Kỳ theo lịch", kinds=()),
)


def reporting_scheme(name: str) -> ReportingScheme:
    """Return the scheme with a name (chế độ báo cáo): "nd09", "bnv-cchc" or "calendar".

    Raises:
        UnknownKey: there is no such scheme.

    >>> print(reporting_scheme("nd09").source)
    Điều 12 Nghị định 09/2019/NĐ-CP ngày 24/01/2019
    """
    for scheme in SCHEMES:
        if scheme.name == name:
            return scheme
    names = ", ".join(scheme.name for scheme in SCHEMES)
    raise UnknownKey.of("scheme", _("không có chế độ báo cáo này"), name, _("hãy chọn {choices}", choices=names))
