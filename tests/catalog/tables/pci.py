"""How `pci.toml` is made: the weights of the sub-indices, by years.

    python tests/catalog/tables/pci.py > src/cchc/catalog/data/pci.toml

The weights of 2014 to 2021 were typed from Bảng 1.1 of the handbook; the tenth, cut off in the copy that was read, is what is
left of 100. Those of the other years are the ones by which the published sub-indices give the published totals: of 2006 to 2019
unrounded figures of all provinces, of 2022 five rows and of 2024 one row of rounded figures.
"""

NAMES = (
    "Gia nhập thị trường",
    "Tiếp cận đất đai",
    "Tính minh bạch",
    "Chi phí thời gian",
    "Chi phí không chính thức",
    "Cạnh tranh bình đẳng",
    "Tính năng động",
    "Dịch vụ hỗ trợ doanh nghiệp",
    "Đào tạo lao động",
    "Thiết chế pháp lý",
)
FIGURES = (
    "Bảng dữ liệu PCI từ 2006 đến 2019 của VCCI (đọc tại "
    "https://github.com/mdtrinh/vietnam_elections/tree/master/Data/PCI ngày 29/11/2026)"
)
PROVINCES = "Hồ sơ tỉnh PCI của VCCI (đọc tại https://pcivietnam.vn/ho-so-tinh/bac-giang ngày 29/11/2026)"
HANDBOOK = (
    "Sổ tay PCI 2016 của VCCI (đọc tại "
    "https://123docz.net/trich-doan/2760790-chi-so-nang-luc-canh-tranh-cua-dia-phuong.htm ngày 23/11/2026)"
)
FOUND = "Trọng số tìm từ số liệu công bố: tổng điểm của mọi tỉnh mỗi năm khớp, lệch không quá 0,00001."
NINE = "Chín chỉ số thành phần, chưa có cạnh tranh bình đẳng."
FEW = (
    "Trọng số tìm từ số liệu đã làm tròn của năm tỉnh năm 2022: là bộ trọng số chia hết cho 5 duy nhất khớp cả năm dòng,"
    " lệch không quá 0,03. Năm 2024 chỉ đối chiếu được một tỉnh."
)
WEIGHTS_OF_2013 = (5, 5, 20, 5, 10, 5, 5, 20, 20, 5)
EDITIONS: tuple[tuple[tuple[int, ...], str, str, tuple[int | None, ...]], ...] = (
    ((2006, 2007, 2008), FIGURES, FOUND, (5, 5, 15, 10, 5, 5, 15, 15, 15, 10)),
    ((2009, 2010, 2012), FIGURES, f"{FOUND} {NINE}", (10, 5, 20, 15, 10, None, 10, 5, 20, 5)),
    ((2013,), FIGURES, FOUND, WEIGHTS_OF_2013),
    ((2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021), HANDBOOK, "", WEIGHTS_OF_2013),
    ((2022, 2024), PROVINCES, FEW, (5, 10, 5, 5, 15, 10, 15, 15, 10, 10)),
)
"""Years, source, what is told of it, and the weights in the order of the names; None where there was no such sub-index."""
HEAD = """\
# Trọng số các chỉ số thành phần PCI. Các năm ghi ở đây là những năm mà tổng điểm công bố khớp với trọng số (sai số không quá 0,00001
# với số liệu chưa làm tròn, không quá 0,03 với số liệu đã làm tròn). Tệp này do tests/catalog/tables/pci.py viết ra.

title = "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)"
checked_on = 2026-11-29
trusted_until = 2027-04-30

[unsupported_years]
2011 = "trọng số đã biết không cho đúng tổng điểm công bố"
2023 = "trọng số đã đổi, chưa đủ số liệu công bố để đối chiếu"
2025 = "từ năm 2025 là PCI 2.0, gồm ba trụ cột, không nối tiếp các năm trước"
"""


def edition(years: tuple[int, ...], source: str, note: str, weights: tuple[int | None, ...]) -> str:
    """The framework of some years."""
    told = [
        "",
        "[[editions]]",
        f"years = [{', '.join(map(str, years))}]",
        f'source = "{source}"',
        *([f'note = "{note}"'] if note else []),
        "",
        "[editions.framework]",
        'title = "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)"',
        'level = "province"',
        'total = "100"',
        'rounding = "làm tròn tổng điểm đến 2 chữ số thập phân"',
    ]
    counted = [(name, weight) for name, weight in zip(NAMES, weights, strict=True) if weight is not None]
    for place, (name, weight) in enumerate(counted, start=1):
        rule = f'{{ kind = "proportional", max_points = "{weight}", target = "10", input_kind = "amount" }}'
        told += ["", "[[editions.framework.criteria]]", f'code = "{place}"', f'title = "{name}"', f"rule = {rule}"]
    return "\n".join((*told, ""))


def text() -> str:
    """The whole file."""
    return HEAD + "".join(edition(*told) for told in EDITIONS)


if __name__ == "__main__":
    print(text(), end="")
