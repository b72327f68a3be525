"""Wordings that select a label (chọn mức theo tên): yes or no, choices, pairs about a fault, lists, headings, notes."""

from fractions import Fraction
from random import Random

from clerk import Clerk, decimal_text
from drawn_wording import Case, Draw, count, either, family, label, percent

PAIRS = (
    ("Có ban hành kế hoạch", "Không ban hành kế hoạch"),
    ("Đạt yêu cầu", "Không đạt yêu cầu"),
    ("Đúng thời hạn", "Không đúng thời hạn"),
    ("Thực hiện đầy đủ", "Thực hiện không đầy đủ"),
    ("Có báo cáo", "Không có báo cáo"),
    ("Đầy đủ", "Chưa đầy đủ"),
    ("Có tổ chức", "Không tổ chức"),
    ("Báo cáo đúng hạn", "Báo cáo không đúng hạn"),
    ("Công khai đầy đủ", "Không công khai"),
    ("Đã ban hành quy chế", "Chưa ban hành quy chế"),
)
FAULT_PAIRS = (
    ("Không có đơn thư vượt cấp", "Có đơn thư vượt cấp"),
    ("Không để xảy ra vi phạm", "Để xảy ra vi phạm"),
    ("Không vi phạm", "Có vi phạm"),
    ("Không có hồ sơ trễ hạn", "Có hồ sơ trễ hạn"),
    ("Không có khiếu nại, tố cáo", "Có khiếu nại, tố cáo"),
    ("Không phát sinh vụ việc tham nhũng", "Phát sinh vụ việc tham nhũng"),
)
CHOICES = (
    ("Ban hành kịp thời", "Ban hành không kịp thời", "Không ban hành"),
    ("Tốt", "Khá", "Trung bình"),
    ("Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"),
    ("Đầy đủ, đúng hạn", "Đầy đủ nhưng chậm", "Không đầy đủ"),
    ("Thực hiện tốt", "Thực hiện chưa tốt", "Không thực hiện"),
    ("Có và vận hành hiệu quả", "Có nhưng chưa hiệu quả", "Chưa có"),
    ("Cấp tỉnh", "Cấp huyện", "Cấp xã"),
    ("Giỏi", "Khá", "Trung bình", "Yếu"),
    ("Huy chương vàng", "Huy chương bạc", "Huy chương đồng"),
    ("Giải nhất", "Giải nhì", "Giải ba", "Giải khuyến khích"),
)


@family()
def yes_or_no(random: Random) -> Draw:
    """A pair of labels."""
    clerk = Clerk(random)
    yes, no = random.choice(PAIRS)
    most = Fraction(random.randint(1, 8), 2)
    order = [clerk.level(yes, most), clerk.level(no, 0)]
    if random.random() < 0.2:
        order.reverse()
    return Draw(clerk.listed(order), most, (label(most, yes), label(0, no)))


@family()
def fault_pairs(random: Random) -> Draw:
    """A pair about a fault: it takes the label, and the number of faults."""
    clerk = Clerk(random)
    clean, dirty = random.choice(FAULT_PAIRS)
    most = Fraction(random.randint(1, 8), 2)
    order = [clerk.level(clean, most), clerk.level(dirty, 0)]
    if random.random() < 0.3:
        order.reverse()
    return Draw(
        clerk.listed(order),
        most,
        (label(most, clean), label(0, dirty), either(most, ("count", 0)), either(0, ("count", 3))),
    )


@family()
def choices(random: Random) -> Draw:
    """Three or four labels with falling points."""
    clerk = Clerk(random)
    labels = random.choice(CHOICES)
    points = [Fraction(one, 2) for one in sorted(random.sample(range(12), len(labels)), reverse=True)]
    text = clerk.listed([clerk.level(*one) for one in zip(labels, points, strict=True)])
    return Draw(text, points[0], tuple(label(one, name) for name, one in zip(labels, points, strict=True)))


@family()
def choices_with_points_in_brackets(random: Random) -> Draw:
    """Labels with their points in brackets behind, or before them."""
    clerk = Clerk(random)
    labels = random.choice(CHOICES)
    points = [Fraction(one, 2) for one in sorted(random.sample(range(1, 12), len(labels)), reverse=True)]
    separator = clerk.pick("; ", "\n- ", "\n")
    form = clerk.pick(
        "{label} ({points} điểm)",
        "{label} ({points}đ)",
        "{points} điểm: {label}",
        "{label}: được {points} điểm",
        "{label}: đạt {points} điểm",
        "{label}, {points} điểm",
        "{label} = {points} điểm",
    )
    text = separator.join(
        form.format(label=name, points=decimal_text(one)) for name, one in zip(labels, points, strict=True)
    )
    return Draw(text, points[0], tuple(label(one, name) for name, one in zip(labels, points, strict=True)))


@family()
def headings(random: Random) -> Draw:
    """A heading before the levels."""
    clerk = Clerk(random)
    clerk.joint = ": "
    heading = clerk.pick(
        "Cách chấm điểm:",
        "Kết quả thực hiện:",
        "Mức độ hoàn thành:",
        "Thang điểm:",
        "Ban hành kế hoạch cải cách hành chính:",
        "Tỷ lệ hồ sơ giải quyết đúng hạn:",
        "Cách tính điểm:",
    )
    clerk.separator = clerk.pick("; ", "\n- ", "\n", ";\n- ")
    if heading.startswith("Tỷ lệ") or random.random() < 0.4:
        heading = heading if heading.startswith(("Tỷ", "Cách", "Thang")) else "Cách chấm điểm:"
        body = clerk.listed(
            [clerk.level("từ 90% trở lên", 2), clerk.level("từ 70% đến dưới 90%", 1), clerk.level("dưới 70%", 0)]
        )
        cases: tuple[Case, ...] = (percent(90, 2), percent(89, 1), percent(70, 1), percent(69, 0))
        most = Fraction(2)
    else:
        labels = random.choice(CHOICES)
        points = [Fraction(one) for one in sorted(random.sample(range(9), len(labels)), reverse=True)]
        body, most = clerk.listed([clerk.level(*one) for one in zip(labels, points, strict=True)]), points[0]
        cases = tuple(label(one, name, f"{heading[:-1]}: {name}") for name, one in zip(labels, points, strict=True))
    return Draw(f"{heading}{clerk.pick(' ', chr(10))}{body}", most, cases)


@family()
def notes(random: Random) -> Draw:
    """A note that moves no points, behind bands or a deduction."""
    clerk = Clerk(random)
    note = clerk.pick(
        "(Chỉ tính mức cao nhất)",
        "Chỉ tính mức cao nhất.",
        "Tài liệu kiểm chứng: báo cáo của đơn vị.",
        "(có tài liệu kiểm chứng kèm theo)",
        "Đồng thời bị trừ điểm tại nhóm IX.",
        "Không tính hồ sơ đang trong thời hạn giải quyết.",
        "(không tính các hồ sơ rút)",
        "Số liệu lấy từ Hệ thống thông tin giải quyết thủ tục hành chính.",
        "Căn cứ: Nghị định số 30/2020/NĐ-CP.",
        "Ghi chú: chỉ tính trong năm đánh giá.",
        "Lưu ý: không tính văn bản mật.",
        "(theo quy định tại Nghị định số 61/2018/NĐ-CP)",
        "Thời điểm chốt số liệu: ngày 31 tháng 12.",
        "(tính đến ngày 30/11)",
        "Minh chứng: kế hoạch, báo cáo.",
    )
    if random.random() < 0.6:
        body = "Từ 90% trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: 0 điểm"
        cases: tuple[Case, ...] = (percent(90, 2), percent(89, 1), percent(70, 1), percent(69, 0))
    else:
        body = "Mỗi lần chậm trừ 0,5 điểm"
        cases = tuple(either(max(Fraction(0), 2 - Fraction(n, 2)), ("count", n)) for n in (0, 1, 3, 9))
    return Draw(f"{body}{clerk.pick('. ', chr(10))}{note}", Fraction(2), cases)


@family()
def policies(random: Random) -> Draw:
    """What a body without any case earns: không phát sinh hồ sơ thì được điểm tối đa."""
    clerk = Clerk(random)
    tail, points = random.choice(
        [
            ("không phát sinh hồ sơ thì được điểm tối đa", 2),
            ("không phát sinh hồ sơ được tính điểm tối đa", 2),
            ("nếu không có hồ sơ thì đạt điểm tối đa", 2),
            ("trường hợp không phát sinh hồ sơ được điểm tối đa", 2),
            ("không phát sinh hồ sơ: điểm tối đa", 2),
            ("không phát sinh: 2 điểm", 2),
            ("trường hợp không phát sinh hồ sơ thì không tính điểm", 0),
            ("không phát sinh hồ sơ: 0 điểm", 0),
        ]
    )
    joint = clerk.pick("; ", ". ", "\n- ")
    tail = tail.capitalize() if joint != "; " else tail
    body = "Từ 90% hồ sơ trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: 0 điểm"
    empty = () if "không tính điểm" in tail else (either(points, ("ratio", (0, 0))),)
    return Draw(
        ("- " if joint == "\n- " else "") + body + joint + tail,
        Fraction(2),
        (percent(90, 2), percent(89, 1), percent(69, 0), *empty),
    )


@family()
def compared_with_last_year(random: Random) -> Draw:
    """Higher than, the same as, or lower than the year before."""
    clerk = Clerk(random)
    ending = clerk.pick(" so với năm trước", " năm trước", " so với năm trước liền kề")
    names = clerk.pick("cao hơn|bằng|thấp hơn", "tăng|không tăng, không giảm|giảm", "cao hơn|bằng|thấp hơn").split("|")
    names[0] += ending
    if random.random() < 0.5:
        names = [names[0], *(f"{one}{ending}" for one in names[1:])]
    text = clerk.listed([clerk.level(*one) for one in zip(names, (2, 1, 0), strict=True)])
    figures = ((10, 8), (8, 8), (7, 8))
    cases = tuple(
        either(points, ("previous", pair), ("label", name))
        for name, pair, points in zip(names, figures, (2, 1, 0), strict=True)
    )
    return Draw(text, Fraction(2), cases)


@family()
def all_or_some(random: Random) -> Draw:
    """100 % beside "còn …": a rate, or whether any is left."""
    clerk = Clerk(random)
    clerk.joint = ": "
    most = Fraction(random.randint(1, 4))
    good = clerk.pick(
        "100% hồ sơ được giải quyết đúng hạn", "100% văn bản đúng thể thức", "tất cả hồ sơ được giải quyết đúng hạn"
    )
    bad = clerk.pick("còn hồ sơ trễ hạn", "có hồ sơ trễ hạn", "vẫn còn hồ sơ trễ hạn")
    text = clerk.listed([clerk.level(good, most), clerk.level(bad, 0)])
    return Draw(text, most, (either(most, ("count", 0), ("label", good)), either(0, ("count", 2), ("label", bad))))


@family()
def checklists(random: Random) -> Draw:
    """Several things each with its points, which sum to the maximum."""
    clerk = Clerk(random)
    things = random.sample(
        ["có kế hoạch", "có báo cáo", "có phân công", "có kinh phí", "có kiểm tra"], random.randint(2, 3)
    )
    points = [Fraction(random.randint(1, 4), 4) for _one in things]
    most = sum(points, start=Fraction(0))
    text = clerk.listed([clerk.level(*one) for one in zip(things, points, strict=True)])
    cases = (
        either(most, ("labels", tuple(things))),
        either(points[0], ("labels", (things[0],))),
        either(0, ("labels", ())),
    )
    return Draw(text, most, cases)


@family(readable=False)
def rungs_that_sum_to_the_maximum(random: Random) -> Draw:
    """Labels of which only one can hold, whose points happen to sum to the maximum: no checklist."""
    clerk = Clerk(random)
    labels, points = random.choice(
        [
            (("Tốt", "Khá"), (2, 1)),
            (("Giải nhất", "Giải nhì", "Giải ba"), (3, 2, 1)),
            (("Có", "Không"), (1, 1)),
            (("Có kế hoạch", "Không có kế hoạch"), (1, 1)),
            (("Đúng hạn", "Chậm"), (2, 1)),
            (("Xuất sắc", "Tốt", "Khá"), (3, 2, 1)),
            (("Cấp tỉnh", "Cấp huyện"), (2, 1)),
            (("Đạt", "Không đạt"), (1, 1)),
            (("Ban hành kịp thời", "Ban hành chậm"), (2, 1)),
            (("Đầy đủ", "Chưa đầy đủ"), (2, 1)),
            (("Loại A", "Loại B"), (2, 1)),
            (("Huy chương vàng", "Huy chương bạc"), (2, 1)),
            (("Mức 1", "Mức 2"), (1, 2)),
            (("Hoàn thành trước hạn", "Hoàn thành đúng hạn"), (2, 1)),
        ]
    )
    text = clerk.listed([clerk.level(*one) for one in zip(labels, points, strict=True)])
    return Draw(text, Fraction(sum(points)), must_refuse="rungs of one scale are no checklist")


@family(readable=False)
def two_facts(random: Random) -> Draw:
    """Two facts, one of which earns and the other takes off: no pair."""
    text = random.choice(
        [
            "Có kế hoạch: 1 điểm; không có báo cáo: trừ 0,5 điểm",
            "Có kế hoạch 1 điểm; thiếu báo cáo trừ 0,5 điểm",
            "Ban hành kế hoạch: 1 điểm; báo cáo chậm: trừ 0,5 điểm",
            "Có quy chế: 1 điểm; không công khai: trừ 1 điểm",
            "Đạt yêu cầu: 1 điểm; vi phạm quy chế: trừ 0,5 điểm",
            "Có kế hoạch: 1 điểm; có báo cáo: 1 điểm; có kiểm tra: 1 điểm; tổng: 3 điểm",
        ]
    )
    return Draw(text, Fraction(3 if "tổng" in text else 1), must_refuse="two facts")


@family()
def zero_of_the_heading(random: Random) -> Draw:
    """Failing costs the points of the whole heading."""
    clerk = Clerk(random)
    most = Fraction(random.randint(1, 8), 2)
    yes, no = random.choice(PAIRS)
    thing = random.choice(["toàn tiêu chí", "cả tiêu chí", "toàn bộ tiêu chí", "toàn nhóm", "cho cả tiêu chí"])
    zero = random.choice(["0 điểm", "0đ", "không tính điểm"])
    if random.random() < 0.5:
        text = clerk.listed([clerk.level(yes, most), f"{no}: {zero} {thing}"])
        return Draw(text, most, (label(most, yes), label(0, no)), zeroes_parent=True)
    fails = random.choice(["Không đạt nội dung này", "Nếu không đạt tiêu chí này", "Không có điểm ở mục này"])
    parent = random.choice(["tiêu chí 1.2", "cả tiêu chí", "toàn bộ nhóm", "tiêu chí cấp trên"])
    tail = random.choice(
        [f"{fails} thì {parent} chấm 0 điểm", f"{fails} thì {parent} 0 điểm", f"{fails} thì chấm 0 điểm cho {parent}"]
    )
    text = f"{clerk.listed([clerk.level(yes, most), clerk.level(no, 0)])}\n{tail}"
    return Draw(text, most, (label(most, yes), label(0, no)), zeroes_parent=True)


@family()
def all_or_counted_faults(random: Random) -> Draw:
    """All of them against one that fails, or more: a rule on the number that fail."""
    clerk = Clerk(random)
    most = Fraction(random.randint(1, 8), 2)
    thing = random.choice(["xã", "phường", "đơn vị", "phòng", "thôn"])
    does = random.choice(["đạt", "hoàn thành", "đạt chuẩn", "thực hiện"])
    every = random.choice([f"Tất cả {thing} {does}", f"Tất cả các {thing} {does}", f"100% {thing} {does}"])
    fails = random.choice(["không", "chưa"])
    some = random.choice(
        [
            f"{fails} {does} từ 01 {thing} trở lên",
            f"có từ 01 {thing} {fails} {does} trở lên",
            f"từ 01 {thing} trở lên {fails} {does}",
            f"từ 01 {thing} {fails} {does}",
        ]
    )
    cases = (count(0, most), count(1, 0), count(2, 0), count(7, 0))
    return Draw(clerk.listed([clerk.level(every, most), clerk.level(some, 0)]), most, cases)
