"""How `dti.toml` is made: the main indices of 2022 and their points.

python tests/catalog/tables/dti.py > src/cchc/catalog/data/dti.toml
"""

GROUPS = (
    ("I", "Nền tảng chung", (
        ("Nhận thức số", 100),
        ("Thể chế số", 100),
        ("Hạ tầng số", 100),
        ("Nhân lực số", 100),
        ("An toàn thông tin mạng", 100),
    )),
    ("II", "Hoạt động chuyển đổi số", (
        ("Hoạt động chính quyền số", 200),
        ("Hoạt động kinh tế số", 150),
        ("Hoạt động xã hội số", 150),
    )),
)  # fmt: skip
"""The groups of Bảng I.1, each with its main indices and the points of each."""
HEAD = """\
# Điểm của các chỉ số chính lấy từ Bảng I.1; giá trị của mỗi chỉ số là tỷ lệ từ 0 đến 1, kết quả DTI = tổng điểm / 1000. Chỉ số
# "Đô thị thông minh" (3 chỉ số thành phần) ghi "Không tính điểm" nên không có ở đây.
# Tệp này do tests/catalog/tables/dti.py viết ra.

title = "Chỉ số đánh giá chuyển đổi số cấp tỉnh (DTI)"
checked_on = 2026-11-23
trusted_until = 2027-03-31

[unsupported_years]
2024 = "từ năm 2024 cấu trúc đã khác (8 chỉ số chính với 47 chỉ số thành phần), chưa tìm được điểm của từng chỉ số"

[[editions]]
years = [2022]
source = "Quyết định 922/QĐ-BTTTT ngày 20/5/2022 (đọc tại https://www.sctyenbai.gov.vn/vi/tin-tuc/chi-so-chuyen-doi-so-cap-tinh ngày 23/11/2026)"
note = "Chỉ đến chỉ số chính: điểm của 98 chỉ số thành phần chưa đọc được."

[editions.framework]
title = "Chỉ số đánh giá chuyển đổi số cấp tỉnh (DTI)"
level = "province"
total = "1000"
"""


def text() -> str:
    """The whole file."""
    lines: list[str] = []
    place = 0
    for code, title, indices in GROUPS:
        points = sum(most for _name, most in indices)
        lines += ["", "[[editions.framework.criteria]]", f'code = "{code}"', f'title = "{title}"']
        lines.append(f'max_points = "{points}"')
        for name, most in indices:
            place += 1
            rule = f'{{ kind = "proportional", max_points = "{most}", target = "1", input_kind = "amount" }}'
            lines += ["", "[[editions.framework.criteria.children]]", f'code = "{place}"']
            lines += [f'title = "{name}"', f"rule = {rule}"]
    return "\n".join((HEAD.rstrip("\n"), *lines, ""))


if __name__ == "__main__":
    print(text(), end="")
