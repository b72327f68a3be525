"""How `provinces.toml` is made: what became of every province, and when.

    python tests/catalog/tables/provinces.py > src/cchc/catalog/data/provinces.toml

The mergers are those of Nghị quyết 202/2025/QH15 of 12/6/2025, in its order; the number of a khoản of Điều 1 stands only
where it was read. Eleven go on as they were. What Huế was before is Nghị quyết 175/2024/QH15. Three provinces became centrally run
cities in 2026, each by a resolution of its own.
"""

CITIES = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
MERGED = "2025-06-12"
HUE = "2025-01-01"
RAISED = {"Đồng Nai": "2026-04-30", "Quảng Ninh": "2026-09-01", "Bắc Ninh": "2026-09-20"}
"""The provinces that became centrally run cities in 2026, with the day."""
MERGERS: tuple[tuple[str, tuple[str, ...], int | None], ...] = (
    ("Tuyên Quang", ("Hà Giang",), None),
    ("Lào Cai", ("Yên Bái",), None),
    ("Thái Nguyên", ("Bắc Kạn",), None),
    ("Phú Thọ", ("Vĩnh Phúc", "Hòa Bình"), 4),
    ("Bắc Ninh", ("Bắc Giang",), None),
    ("Hưng Yên", ("Thái Bình",), None),
    ("Hải Phòng", ("Hải Dương",), None),
    ("Ninh Bình", ("Hà Nam", "Nam Định"), None),
    ("Quảng Trị", ("Quảng Bình",), 9),
    ("Đà Nẵng", ("Quảng Nam",), None),
    ("Quảng Ngãi", ("Kon Tum",), 11),
    ("Gia Lai", ("Bình Định",), 12),
    ("Khánh Hòa", ("Ninh Thuận",), None),
    ("Lâm Đồng", ("Đắk Nông", "Bình Thuận"), 14),
    ("Đắk Lắk", ("Phú Yên",), None),
    ("Hồ Chí Minh", ("Bà Rịa - Vũng Tàu", "Bình Dương"), 16),
    ("Đồng Nai", ("Bình Phước",), 17),
    ("Tây Ninh", ("Long An",), 18),
    ("Cần Thơ", ("Sóc Trăng", "Hậu Giang"), None),
    ("Vĩnh Long", ("Bến Tre", "Trà Vinh"), None),
    ("Đồng Tháp", ("Tiền Giang",), 21),
    ("Cà Mau", ("Bạc Liêu",), 22),
    ("An Giang", ("Kiên Giang",), None),
)
"""The new province, those that went into it beside the one of its own name, and the khoản of Điều 1 where it was read."""
UNCHANGED = (
    "Cao Bằng", "Điện Biên", "Hà Tĩnh", "Lai Châu", "Lạng Sơn", "Nghệ An", "Quảng Ninh", "Thanh Hóa", "Sơn La", "Hà Nội",
)  # fmt: skip
HEAD = """\
# Tỉnh, thành phố trực thuộc trung ương theo ngày: 63 đơn vị từ 01/8/2008 (ngày Hà Tây hợp nhất vào Hà Nội), 34 đơn vị từ 12/6/2025.
# Trong năm 2026, ba tỉnh trở thành thành phố trực thuộc trung ương.
# Tệp này do tests/catalog/tables/provinces.py viết ra.

title = "Tỉnh, thành phố trực thuộc trung ương"
checked_on = 2026-11-29
trusted_until = 2027-02-28

[[editions]]
source = "Nghị quyết 202/2025/QH15 ngày 12/6/2025 của Quốc hội (đọc tại https://xaydungchinhsach.chinhphu.vn/chi-tiet-34-don-vi-hanh-chinh-cap-tinh-tu-12-6-2025-119250612141845533.htm ngày 23/11/2026)"
further_sources = [
    "Nghị quyết 175/2024/QH15 ngày 30/11/2024 của Quốc hội (đọc tại https://amp.cand.com.vn/su-kien-binh-luan-thoi-su/cong-bo-nghi-quyet-cua-quoc-hoi-ve-thanh-lap-tp-hue-truc-thuoc-trung-uong--i754939 ngày 23/11/2026)",
    "Nghị quyết của Quốc hội về điều chỉnh địa giới hành chính thành phố Hà Nội và một số tỉnh (đọc tại http://www.baomoi.com/quoc-hoi-da-dong-y-mo-rong-thu-do/c/1671696.epi ngày 23/11/2026)",
]
note = "Chính quyền của các tỉnh mới hoạt động từ 01/7/2025. Số khoản của Điều 1 chỉ ghi ở những tỉnh đã đọc được nguyên văn."

[editions.provinces]
since = 2008-08-01
"""


def named(name: str) -> str:
    """The name with its kind."""
    return f"{'thành phố' if name in CITIES else 'tỉnh'} {name}"


def unit(name: str, **told: object) -> str:
    """A province as the data file says it."""
    lines = [
        f'{key} = "{value}"' if key in ("successor", "provision") else f"{key} = {value}" for key, value in told.items()
    ]
    return "\n".join(("", "[[editions.provinces.provinces]]", f'name = "{name}"', *lines, ""))


def going_on(name: str, **told: object) -> list[str]:
    """A province of today, in both its forms if it became a city."""
    if name not in RAISED:
        return [unit(named(name), **told)]
    city = f"thành phố {name}"
    since = {"since": told.pop("since")} if "since" in told else {}
    return [unit(named(name), **since, until=RAISED[name], successor=city, **told), unit(city, since=RAISED[name])]


def text() -> str:
    """The whole file."""
    units = [unit("tỉnh Thừa Thiên Huế", until=HUE, successor="thành phố Huế"), unit("thành phố Huế", since=HUE)]
    for name in UNCHANGED:
        units += going_on(name)
    for new, others, clause in MERGERS:
        at = {} if clause is None else {"provision": f"khoản {clause} Điều 1"}
        units += [unit(named(old), until=MERGED, successor=named(new), **at) for old in (new, *others)]
        units += going_on(new, since=MERGED, **at)
    return HEAD + "".join(units)


if __name__ == "__main__":
    print(text(), end="")
