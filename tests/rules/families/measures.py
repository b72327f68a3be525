"""Levels that must agree (các mức phải cùng một số liệu): two measures, mixed units, and where zero belongs."""

from fractions import Fraction
from random import Random

from clerk import Clerk
from drawn_wording import Draw, either, family, label, percent


@family(readable=False)
def two_measures(random: Random) -> Draw:
    """Levels of which each measures another thing."""
    bound = random.choice([50, 70, 80, 90])
    one, other = random.choice(
        [
            ("tỷ lệ đúng hạn", "tỷ lệ trễ hạn"),
            ("tỷ lệ hài lòng", "tỷ lệ không hài lòng"),
            ("số hồ sơ đúng hạn", "số văn bản đúng hạn"),
            ("tỷ lệ giải ngân", "tỷ lệ hoàn thành"),
            ("tỷ lệ cán bộ được tập huấn", "tỷ lệ hồ sơ trực tuyến"),
            ("đúng hạn", "trễ hạn"),
            ("tỷ lệ hồ sơ đạt", "tỷ lệ hồ sơ không đạt"),
        ]
    )
    text = random.choice(
        [
            f"{one.capitalize()} từ {bound}% trở lên: 2 điểm; {other} dưới {bound}%: 0 điểm",
            f"{one.capitalize()} ≥ {bound}%: 2 điểm; {other} < {bound}%: 0 điểm",
            f"- {one.capitalize()} từ {bound}% trở lên: 2 điểm\n- {other.capitalize()} dưới {bound}%: 0 điểm",
            f"{one.capitalize()} từ {bound}% trở lên: 2 điểm; dưới {bound}%: điểm = {other}/{bound}% x 2",
            f"{one.capitalize()} từ {bound}% trở lên: điểm = {other} x 2; dưới {bound}%: 0 điểm",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="two measures")


@family(readable=False)
def mixed_units(random: Random) -> Draw:
    """Levels of which each has another unit."""
    one, other = random.choice(
        [
            ("ngày", "giờ"),
            ("lần", "ngày"),
            ("km", "m"),
            ("sáng kiến", "đề tài"),
            ("hồ sơ", "%"),
            ("%", "hồ sơ"),
            ("%", "‰"),
            ("tháng", "ngày"),
            ("năm", "tháng"),
            ("km2", "ha"),
            ("đồng", "người"),
            ("triệu USD", "triệu đồng"),
            ("người", "điểm"),
            ("cuộc họp", "cuộc kiểm tra"),
            ("lớp tập huấn", "lớp bồi dưỡng"),
        ]
    )
    number = random.randint(2, 9)
    first, second = (f"{number}{'' if unit in '%‰' else ' '}{unit}" for unit in (one, other))
    text = random.choice(
        [
            f"Từ {first} trở lên: 2 điểm; dưới {second}: 0 điểm",
            f"Từ {first} trở lên: 0 điểm; dưới {second}: 2 điểm",
            f"≥ {first}: 2 điểm; < {second}: 0 điểm",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="mixed units")


@family()
def none_beside_rates(random: Random) -> Draw:
    """Zero belongs to the level that says none, beside levels on a rate."""
    clerk = Clerk(random)
    bound = random.randint(3, 20)
    fault = random.choice(["quá hạn", "vượt dự toán", "trễ hạn"])
    conditions = [f"không {fault}", f"{fault} không quá {bound}%", f"{fault} trên {bound}%"]
    levels = [clerk.level(*one) for one in zip(conditions, (2, 1, 0), strict=True)]
    if random.random() < 0.3:
        levels = [levels[1], levels[0], levels[2]]
    cases = (
        either(2, ("percent", 0), ("label", conditions[0])),
        percent(Fraction(1, 100), 1),
        percent(bound, 1),
        percent(bound + 1, 0),
    )
    return Draw(clerk.listed(levels), Fraction(2), cases)


@family()
def not_done_beside_rates(random: Random) -> Draw:
    """A label that is no number beside levels on a rate: its label earns its points, 0 % those of the band or of the label."""
    clerk = Clerk(random)
    clerk.joint = ": "
    bound = random.choice([70, 80, 90])
    name = random.choice(["không thực hiện", "không triển khai", "không tổ chức"])
    text = clerk.listed(
        [clerk.level(f"từ {bound}% trở lên", 2), clerk.level(f"dưới {bound}%", 1), clerk.level(name, 0)]
    )
    return Draw(text, Fraction(2), (percent(bound, 2), percent(bound - 1, 1), percent(1, 1), label(0, name)))


@family(readable=False)
def facts_beside_rates(random: Random) -> Draw:
    """A second fact as a level beside a rate: it is no zero of the rate."""
    text = random.choice(
        [
            "Có kế hoạch: 1 điểm; hoàn thành từ 80% kế hoạch: 2 điểm; không có kế hoạch: 0 điểm",
            "Có báo cáo: 1 điểm; từ 80% trở lên: 2 điểm; không có báo cáo: 0 điểm",
            "Có kế hoạch: 1 điểm; từ 80% trở lên: 1 điểm",
            "Đúng hạn: 1 điểm; từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm",
            "Có quy chế: 0,5 điểm; từ 2 cuộc trở lên: 1 điểm; dưới 2 cuộc: 0 điểm",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="a second fact")


@family()
def affirmed_lines(random: Random) -> Draw:
    """Of two lines `True` is the one that is affirmed, or a `bool` is refused."""
    clerk = Clerk(random)
    yes, no, good = random.choice(
        [
            ("Có", "Không", True),
            ("Có", "Không", False),
            ("Trễ hạn", "Không trễ hạn", False),
            ("Có kế hoạch", "Không có kế hoạch", True),
            ("Để nợ đọng", "Không để nợ đọng", False),
            ("Đạt", "Không đạt", True),
            ("Có trường hợp bị kỷ luật", "Không có trường hợp bị kỷ luật", False),
            ("Ban hành đúng hạn", "Không ban hành đúng hạn", True),
            ("Công khai", "Chưa công khai", True),
        ]
    )
    points = (2, 0) if good else (0, 2)
    levels = [clerk.level(yes, points[0]), clerk.level(no, points[1])]
    if not good or random.random() < 0.2:
        levels.reverse()
    cases = (either(points[0], ("bool", True), ("label", yes)), either(points[1], ("bool", False), ("label", no)))
    return Draw(clerk.listed(levels), Fraction(2), cases)


@family(readable=False)
def ordinals(random: Random) -> Draw:
    """Ordinals are no counts: lần 2 is not 2 lần."""
    text = random.choice(
        [
            "Lần đầu nhắc nhở, lần 2 trừ 1 điểm",
            "Lần 1 trừ 1 điểm, lần 2 trừ 2 điểm",
            "Lần thứ nhất nhắc nhở, lần thứ hai trừ 1 điểm",
            "Vi phạm lần 2 trừ 1 điểm",
            "Lần 2 trừ 1 điểm",
            "Lần hai: trừ 1 điểm",
            "Vi phạm lần thứ hai trừ 1 điểm",
            "Lần đầu trừ 1 điểm, các lần sau trừ 2 điểm",
        ]
    )
    return Draw(text, Fraction(5), must_refuse="ordinals")


@family(readable=False)
def parts_of_a_stride(random: Random) -> Draw:
    """Words on what is left of a stride are never swallowed."""
    tail = random.choice(
        [
            "Cứ 5 hồ sơ hoặc phần lẻ trừ 1 điểm",
            "Cứ 5 hồ sơ trừ 1 điểm, phần lẻ tính tròn",
            "Cứ 5 hồ sơ trễ hạn trừ 1 điểm, dưới 5 hồ sơ trừ 0,5 điểm",
            "Cứ 5 hồ sơ hoặc dưới 5 hồ sơ trừ 1 điểm",
            "Cứ 5 hồ sơ và phần lẻ trừ 1 điểm",
            "Cứ 5 ngày chậm trừ 1 điểm, chậm dưới 5 ngày tính là 5 ngày",
            "Cứ 5 hồ sơ (hoặc phần dư) trừ 1 điểm",
            "Cứ 5 hồ sơ liên tiếp trừ 1 điểm",
            "Cứ 5 hồ sơ trong 1 tháng trừ 1 điểm",
        ]
    )
    return Draw(tail, Fraction(5), must_refuse="what is left of a stride")


@family(readable=False)
def measured_labels(random: Random) -> Draw:
    """A schedule of faults where one is told by its number of cases."""
    text = random.choice(
        [
            "Đi muộn: trừ 1 điểm/lần; từ lần thứ 4: trừ 2 điểm/lần",
            "Đi muộn: trừ 1 điểm/lần; nghỉ không phép: trừ 2 điểm/buổi; từ buổi thứ 3: trừ 5 điểm/buổi",
            "Đi muộn: trừ 1 điểm/lần; quá 3 lần: trừ 2 điểm/lần",
        ]
    )
    return Draw(text, Fraction(20), must_refuse="a fault told by its count")


@family(readable=False)
def another_absence_beside_rates(random: Random) -> Draw:
    """A body without a plan, a document, a case: not the zero of the rate. 0 % earns the band; the label earns its own."""
    clerk = Clerk(random)
    clerk.joint = ": "
    bound = random.choice([70, 80, 90])
    name = random.choice(
        [
            "không có kế hoạch",
            "không có tài liệu kiểm chứng",
            "không có báo cáo",
            "không gửi báo cáo",
            "không có quy chế",
        ]
    )
    text = clerk.listed(
        [clerk.level(f"từ {bound}% trở lên", 2), clerk.level(f"dưới {bound}%", 1), clerk.level(name, 0)]
    )
    return Draw(text, Fraction(2), (percent(bound, 2), percent(bound - 1, 1), percent(0, 1)))
