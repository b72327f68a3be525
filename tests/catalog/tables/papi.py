"""How `papi.toml` is made: dimensions, and their sub-dimensions with the scale of each.

    python tests/catalog/tables/papi.py > src/cchc/catalog/data/papi.toml

Names and scales are those of the published workbooks of 2017, 2018 and 2019; the scale of the sub-dimensions of 2020 to 2024 is that
of 2019 for the same number of sub-dimensions, and all published figures of these years lie in it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SCALES = {4: ("0.25", "2.5"), 3: ("0.33", "3.33"), 2: ("0.5", "5")}
"""By the number of sub-dimensions of a dimension: the fewest and the most points of each."""
WORKBOOKS = "https://github.com/mdtrinh/vietnam_elections/tree/master/Data/PAPI"
LATER = "https://github.com/hnks-gh/ml-mcdm/tree/main/data"


class Dimension(NamedTuple):
    """A dimension: its name, and the names of its sub-dimensions by code."""

    name: str
    parts: dict[str, str]


def dimension(place: int, name: str, *parts: str) -> Dimension:
    """A dimension whose sub-dimensions have consecutive codes."""
    return Dimension(name, {f"{place}.{part}": title for part, title in enumerate(parts, start=1)})


FIRST = (
    dimension(
        1,
        "Tham gia của người dân ở cấp cơ sở",
        "Tri thức công dân",
        "Cơ hội tham gia",
        "Chất lượng bầu cử",
        "Đóng góp tự nguyện",
    ),
    dimension(
        2,
        "Công khai, minh bạch trong việc ra quyết định",
        "Tiếp cận thông tin",
        "Công khai, minh bạch danh sách hộ nghèo",
        "Công khai, minh bạch ngân sách cấp xã/phường",
    ),
    dimension(
        3,
        "Trách nhiệm giải trình với người dân",
        "Tương tác với các cấp chính quyền",
        "Giải quyết khiếu nại, tố giác của người dân",
        "Tiếp cận dịch vụ tư pháp",
    ),
    dimension(
        4,
        "Kiểm soát tham nhũng trong khu vực công",
        "Kiểm soát tham nhũng trong chính quyền",
        "Kiểm soát tham nhũng trong cung ứng dịch vụ công",
        "Công bằng trong tuyển dụng vào khu vực công",
        "Quyết tâm chống tham nhũng",
    ),
    dimension(
        5,
        "Thủ tục hành chính công",
        "Cung ứng dịch vụ chứng thực, xác nhận",
        "Dịch vụ cấp phép xây dựng",
        "Dịch vụ cấp giấy CNQSD đất",
        "Dịch vụ hành chính cấp xã/phường",
    ),
    dimension(
        6,
        "Cung ứng dịch vụ công",
        "Dịch vụ y tế công lập",
        "Dịch vụ giáo dục tiểu học công lập",
        "Cơ sở hạ tầng căn bản",
        "An ninh, trật tự khu dân cư",
    ),
)
"""The six dimensions of 2011 to 2017, named as in the workbook of 2017."""
ENVIRONMENT = dimension(
    7, "Quản trị môi trường", "Nghiêm túc trong bảo vệ môi trường", "Chất lượng không khí", "Chất lượng nước"
)
SECOND = (
    FIRST[0],
    dimension(
        2,
        "Công khai, minh bạch trong ra quyết định",
        "Tiếp cận thông tin",
        "Danh sách hộ nghèo",
        "Thu, chi ngân sách cấp xã/phường",
        "Quy hoạch, kế hoạch sử dụng đất; giá bồi thường thu hồi đất",
    ),
    dimension(
        3,
        "Trách nhiệm giải trình với người dân",
        "Mức độ và hiệu quả trong tiếp xúc với chính quyền",
        "Giải đáp khiếu nại, tố cáo, khúc mắc của người dân",
        "Tiếp cận dịch vụ tư pháp",
    ),
    dimension(
        4,
        "Kiểm soát tham nhũng trong khu vực công",
        "Kiểm soát tham nhũng trong chính quyền địa phương",
        "Kiểm soát tham nhũng trong cung ứng dịch vụ công",
        "Công bằng trong tuyển dụng vào khu vực công",
        "Quyết tâm chống tham nhũng của chính quyền địa phương",
    ),
    dimension(
        5,
        "Thủ tục hành chính công",
        "Dịch vụ chứng thực, xác nhận của chính quyền",
        "Thủ tục xin cấp phép xây dựng",
        "Thủ tục liên quan đến giấy chứng nhận quyền sử dụng đất",
        "Dịch vụ hành chính cấp xã/phường",
    ),
    dimension(
        6,
        "Cung ứng dịch vụ công",
        "Y tế công lập",
        "Giáo dục tiểu học công lập",
        "Cơ sở hạ tầng căn bản",
        "An ninh, trật tự khu dân cư",
    ),
    ENVIRONMENT,
    dimension(
        8,
        "Quản trị điện tử",
        "Sử dụng cổng thông tin điện tử của chính quyền địa phương",
        "Tiếp cận và sử dụng Internet tại địa phương",
    ),
)
"""The eight dimensions of 2018, named as in its workbook."""
THIRD = (
    SECOND[0],
    dimension(
        2,
        "Công khai, minh bạch trong hoạch định chính sách",
        "Tiếp cận thông tin",
        "Công khai danh sách hộ nghèo",
        "Công khai thu, chi ngân sách cấp xã/phường",
        "Quy hoạch, kế hoạch sử dụng đất; giá bồi thường thu hồi đất",
    ),
    *SECOND[2:7],
    dimension(
        8,
        "Quản trị điện tử",
        *SECOND[7].parts.values(),
        "Phúc đáp của chính quyền qua cổng thông tin điện tử",
    ),
)
"""The eight dimensions of 2019, named as in its workbook."""
FOURTH = tuple(
    Dimension(one.name, {code: title for code, title in one.parts.items() if code != "5.2"}) for one in THIRD
)
"""Those since 2021: there is no 5.2, and 5.1, 5.3 and 5.4 share the scale of three."""


def workbook(title: str, address: str) -> str:
    """The source of an edition."""
    return f"{title} (đọc tại {address} ngày 29/11/2026)"


WITHOUT_PERMITS = (
    "Tên gọi theo bảng dữ liệu năm 2019. Không có nội dung 5.2; nội dung 5.1, 5.3 và 5.4 có thang điểm của chỉ số có"
    " ba nội dung thành phần."
)
EDITIONS: tuple[tuple[Sequence[int], Sequence[Dimension], str, tuple[str, ...], str], ...] = (
    (
        range(2011, 2018),
        FIRST,
        workbook("Bảng dữ liệu PAPI từ 2011 đến 2017 của CECODES và UNDP", WORKBOOKS),
        (),
        "Tên gọi theo bảng dữ liệu năm 2017. Có sáu chỉ số nội dung.",
    ),
    ((2018,), SECOND, workbook("Bảng dữ liệu PAPI 2018 của CECODES và UNDP", WORKBOOKS), (), ""),
    ((2019,), THIRD, workbook("Bảng dữ liệu PAPI 2019 của CECODES và UNDP", WORKBOOKS), (), ""),
    (
        (2020,),
        THIRD,
        workbook("Điểm nội dung thành phần PAPI từ 2011 đến 2024", LATER),
        (workbook("Bảng dữ liệu PAPI 2019 của CECODES và UNDP", WORKBOOKS),),
        "Tên gọi theo bảng dữ liệu năm 2019.",
    ),
    (
        range(2021, 2025),
        FOURTH,
        workbook("Điểm nội dung thành phần PAPI từ 2011 đến 2024", LATER),
        (workbook("Bảng dữ liệu PAPI 2019 của CECODES và UNDP", WORKBOOKS),),
        WITHOUT_PERMITS,
    ),
)
"""Years, dimensions, source, further sources, note."""
HEAD = """\
# Tên và thang điểm của các nội dung thành phần chép theo bảng dữ liệu đã công bố (0,25-2,5 khi có bốn, 0,33-3,33 khi có ba, 0,5-5 khi
# có hai). Chỉ số nội dung là tổng các nội dung thành phần, tổng điểm là tổng các chỉ số nội dung: khớp với số liệu công bố, sai số không
# quá 0,000003. Tệp này do tests/catalog/tables/papi.py viết ra.

title = "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)"
checked_on = 2026-11-29
trusted_until = 2027-04-30
"""


def edition(
    years: Sequence[int], dimensions: Sequence[Dimension], source: str, further: tuple[str, ...], note: str
) -> Iterator[str]:
    """The lines of an edition."""
    yield from ("", "[[editions]]", f"years = [{', '.join(map(str, years))}]", f'source = "{source}"')
    if further:
        quoted = ", ".join(f'"{one}"' for one in further)
        yield f"further_sources = [{quoted}]"
    if note:
        yield f'note = "{note}"'
    yield from ("", "[editions.framework]", 'title = "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)"')
    yield 'level = "province"'
    for place, (name, parts) in enumerate(dimensions, start=1):
        yield from ("", "[[editions.framework.criteria]]", f'code = "{place}"', f'title = "{name}"')
        floor, cap = SCALES[len(parts)]
        for code, title in parts.items():
            yield from ("", "[[editions.framework.criteria.children]]", f'code = "{code}"', f'title = "{title}"')
            yield f'rule = {{ kind = "manual_score", floor = "{floor}", cap = "{cap}" }}'


def text() -> str:
    """The whole file."""
    lines = [line for told in EDITIONS for line in edition(*told)]
    return "\n".join((HEAD.rstrip("\n"), *lines, ""))


if __name__ == "__main__":
    print(text(), end="")
