"""How `papi.toml` is made: dimensions, and their sub-dimensions with the scale of each.

python tests/catalog/tables/papi.py > src/cchc/catalog/data/papi.toml
"""

SCALES = {4: ("0.25", "2.5"), 3: ("0.33", "3.33"), 2: ("0.5", "5")}
"""By the number of sub-dimensions of a dimension: the fewest and the most points of each."""
DIMENSIONS = (
    ("Tham gia của người dân ở cấp cơ sở", 4),
    ("Công khai, minh bạch trong việc ra quyết định ở địa phương", 4),
    ("Trách nhiệm giải trình với người dân", 3),
    ("Kiểm soát tham nhũng trong khu vực công", 4),
    ("Thủ tục hành chính công", 4),
    ("Cung ứng dịch vụ công", 4),
    ("Quản trị môi trường", 3),
    ("Quản trị điện tử", 2),
)
"""The dimensions since 2018, each with its number of sub-dimensions; until 2017 there were the first six."""
SOURCE = "PAPI đo lường những nội dung gì (đọc tại https://papi.org.vn/hoi-dap/?title=papi-do-luong-noi-dung-gi ngày 23/11/2026)"
HEAD = """\
# Các chỉ số nội dung và số nội dung thành phần đọc tại nguồn; tên các nội dung thành phần chưa tìm được nên chỉ ghi mã. Thang điểm
# của nội dung thành phần (0,25-2,5 khi có bốn, 0,33-3,33 khi có ba, 0,5-5 khi có hai) khớp với số liệu công bố: chỉ số nội dung là
# tổng các nội dung thành phần, tổng điểm là tổng các chỉ số nội dung, sai số không quá 0,000003.
# Tệp này do tests/catalog/tables/papi.py viết ra.

title = "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)"
checked_on = 2026-11-23

[unsupported_years]
2020 = "bảng số liệu đọc được chép lại của năm 2019"
2021 = "bảng số liệu đọc được chép lại của năm 2019"
2022 = "bảng số liệu đọc được ghi 0 thay cho chưa có số liệu"
"""
NOTE = "Chỉ đến chỉ số nội dung, thang điểm từ 1 đến 10: nội dung thành phần của các năm này chưa đọc được."


def head(years: tuple[int, ...], note: str = "") -> list[str]:
    """What stands before the criteria of an edition."""
    return [
        "",
        "[[editions]]",
        f"years = [{', '.join(map(str, years))}]",
        f'source = "{SOURCE}"',
        *([f'note = "{note}"'] if note else []),
        "",
        "[editions.framework]",
        'title = "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)"',
        'level = "province"',
    ]


def criterion(where: str, code: str, title: str, *, scale: tuple[str, str] | None = None) -> list[str]:
    """A criterion, scored by the points themselves where it has a scale."""
    rule = [f'rule = {{ kind = "manual_score", floor = "{scale[0]}", cap = "{scale[1]}" }}'] if scale else []
    return ["", f"[[editions.framework.{where}]]", f'code = "{code}"', f'title = "{title}"', *rule]


def text() -> str:
    """The whole file."""
    lines = head(tuple(range(2011, 2018)), NOTE)
    for place, (name, _parts) in enumerate(DIMENSIONS[:6], start=1):
        lines += criterion("criteria", str(place), name, scale=("1", "10"))
    lines += head((2018, 2019, 2023))
    for place, (name, parts) in enumerate(DIMENSIONS, start=1):
        lines += criterion("criteria", str(place), name)
        for part in range(1, parts + 1):
            code = f"{place}.{part}"
            lines += criterion("criteria.children", code, f"Nội dung thành phần {code}", scale=SCALES[parts])
    return "\n".join((HEAD.rstrip("\n"), *lines, ""))


if __name__ == "__main__":
    print(text(), end="")
