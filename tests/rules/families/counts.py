"""Bands on a count or an amount (bậc theo số lượng): nouns, days, money, grades, nested counts."""

from fractions import Fraction
from itertools import pairwise
from random import Random

from clerk import Clerk, decimal_text
from drawn_wording import Draw, End, Level, Number, amount, around, count, either, family, label, points_at

NOUNS = (
    "sáng kiến",
    "lần",
    "cuộc",
    "đơn thư",
    "văn bản",
    "hội nghị",
    "mô hình",
    "báo cáo",
    "tin, bài",
    "lớp tập huấn",
    "đề tài",
)
GOOD = ("sáng kiến", "mô hình", "hội nghị", "lớp tập huấn", "đề tài", "cuộc kiểm tra", "cuộc họp", "tin bài")
BAD = ("đơn thư", "vụ việc vi phạm", "hồ sơ trễ hạn", "văn bản sai thể thức", "trường hợp vi phạm", "lượt khiếu nại")


def falling_counts(random: Random, how_many: int, most: int = 12) -> tuple[list[int], list[Fraction]]:
    """Return falling counts, and as many falling points with a 0 behind."""
    bounds = sorted(random.sample(range(1, most), how_many), reverse=True)
    points = sorted(random.sample(range(1, 13), how_many), reverse=True)
    return bounds, [*(Fraction(one, 2) for one in points), Fraction(0)]


def counted(number: int, random: Random) -> str:
    """A count as a clerk writes it: 2, 02."""
    return f"{number:02}" if random.random() < 0.2 else str(number)


@family()
def count_bands(random: Random) -> Draw:
    """Falling bands on a count, with a noun or without."""
    clerk = Clerk(random)
    bounds, points = falling_counts(random, random.randint(2, 3))
    noun = random.choice(["", *(f" {one}" for one in GOOD)])
    first = clerk.pick(
        f"từ {counted(bounds[0], random)}{noun} trở lên",
        clerk.at_least(f"{counted(bounds[0], random)}{noun}"),
        f"có từ {bounds[0]}{noun} trở lên",
        f"{counted(bounds[0], random)}{noun} trở lên",
        f"tổ chức từ {bounds[0]}{noun} trở lên",
    )
    conditions = [first]
    conditions += [f"từ {low} đến dưới {high}{noun}" for high, low in pairwise(bounds)]
    conditions.append(clerk.pick(f"dưới {bounds[-1]}{noun}", "còn lại", f"ít hơn {bounds[-1]}{noun}"))
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    levels = [
        Level(Fraction(low) if low else None, Fraction(high) if high else None, End.LOW, one)
        for low, high, one in zip([*bounds, None], [None, *bounds], points, strict=True)
    ]
    return Draw(text, points[0], tuple(count(int(one), points_at(levels, one)) for one in around(bounds, 1, 0, 20)))


@family()
def exact_counts(random: Random) -> Draw:
    """A level for each count, the first from there on: từ 4 lần trở lên: 20; 3 lần: 15; …; không có: 0."""
    clerk = Clerk(random)
    top = random.randint(2, 4)
    points = sorted(random.sample(range(1, 13), top), reverse=True)
    noun = random.choice(GOOD)
    verb = clerk.pick("", "có ", "tổ chức ", "thực hiện ")
    conditions = [clerk.pick(f"{verb}từ {top} {noun} trở lên", f"{verb}{top} {noun} trở lên")]
    conditions += [clerk.pick(f"{verb}{one} {noun}", f"{verb}{one:02} {noun}") for one in range(top - 1, 0, -1)]
    conditions.append(clerk.pick(f"không có {noun}", f"không có {noun} nào", "còn lại", f"0 {noun}"))
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, [*points, 0], strict=True)])
    cases = [count(one, ([0, *reversed(points)])[min(one, top)]) for one in range(top + 3)]
    return Draw(text, Fraction(points[0]), tuple(cases))


@family()
def faults_counted(random: Random) -> Draw:
    """No fault, few faults, many faults: zero belongs to the level that says none."""
    clerk = Clerk(random)
    noun, many = random.choice(BAD), random.randint(2, 5)
    none = clerk.pick(f"không có {noun}", f"không để xảy ra {noun}", f"không có {noun} nào", f"không phát sinh {noun}")
    few = clerk.pick(
        f"có dưới {many} {noun}",
        f"dưới {many} {noun}",
        f"có từ 1 đến {many - 1} {noun}" if many > 2 else f"có 1 {noun}",
    )
    lots = clerk.pick(f"có từ {many} {noun} trở lên", f"từ {many} {noun} trở lên", f"từ {many} {noun}")
    text = clerk.listed([clerk.level(none, 2), clerk.level(few, 1), clerk.level(lots, 0)])
    cases = [
        either(2, ("count", 0), ("label", none)),
        count(1, 1),
        count(many - 1, 1),
        count(many, 0),
        count(many + 4, 0),
    ]
    return Draw(text, Fraction(2), tuple(cases))


@family()
def days_late(random: Random) -> Draw:
    """On time, late by few days, late by many."""
    clerk = Clerk(random)
    few = random.randint(2, 7)
    word = clerk.pick("chậm", "trễ", "muộn", "quá hạn")
    conditions = [
        clerk.pick("đúng hạn", "đúng thời hạn", "gửi báo cáo đúng hạn", "nộp đúng hạn"),
        clerk.pick(
            f"{word} không quá {few} ngày",
            f"{word} từ 1 đến {few} ngày",
            f"{word} đến {few} ngày",
            f"{word} tối đa {few} ngày",
        ),
        clerk.pick(f"{word} trên {few} ngày", f"{word} quá {few} ngày", f"{word} từ {few + 1} ngày trở lên"),
    ]
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, (2, 1, 0), strict=True)])
    cases = (
        either(2, ("count", 0), ("label", conditions[0])),
        count(1, 1),
        count(few, 1),
        count(few + 1, 0),
        count(few + 9, 0),
    )
    return Draw(text, Fraction(2), cases)


@family()
def days_late_open_end(random: Random) -> Draw:
    """On time, late by few days; what is later is not settled."""
    clerk = Clerk(random)
    few = random.randint(2, 7)
    first = clerk.pick("đúng hạn", "đúng thời hạn")
    text = clerk.listed([clerk.level(first, 2), clerk.level(f"trễ không quá {few} ngày", 1)])
    return Draw(
        text, Fraction(2), (either(2, ("count", 0), ("label", first)), count(1, 1), count(few, 1), count(few + 1, None))
    )


@family()
def nested_counts(random: Random) -> Draw:
    """Counts that contain each other, the highest wins."""
    clerk = Clerk(random)
    bounds, points = falling_counts(random, 3, 30)
    noun = random.choice(GOOD)
    word = clerk.pick("từ {} {} trở lên", "≥ {} {}", "có ít nhất {} {}", "có từ {} {} trở lên")
    order = list(zip(bounds, points[:-1], strict=True))
    order = order[::-1] if random.random() < 0.5 else order
    text = clerk.listed(
        [
            *(clerk.level(word.format(bound, noun), one) for bound, one in order),
            clerk.level(f"dưới {bounds[-1]} {noun}", 0),
        ]
    )
    levels = [Level(Fraction(bound), None, End.LOW, one) for bound, one in zip(bounds, points[:-1], strict=True)]
    return Draw(
        text, points[0], tuple(count(int(one), points_at(levels, one) or 0) for one in around(bounds, 1, 0, 40))
    )


MONEY = ((" triệu đồng", 10**6), (" tỷ đồng", 10**9), (" tỉ đồng", 10**9), (" nghìn đồng", 10**3), (" đồng", 1))


@family()
def money_bands(random: Random) -> Draw:
    """Bands on money, in the unit that is written."""
    clerk = Clerk(random)
    unit, factor = random.choice(MONEY)
    low, high = sorted(random.sample([1, 2, 5, 10, 20, 50, 100, 200, 500], 2))
    points = [Fraction(2), Fraction(1), Fraction(0)]
    mixed = unit == " tỷ đồng" and random.random() < 0.5
    low_text, low_value = (f"{low * 100} triệu đồng", low * 10**8) if mixed else (f"{low}{unit}", low * factor)
    high_value = high * factor
    conditions = [f"từ {high}{unit} trở lên", f"từ {low_text} đến dưới {high}{unit}", f"dưới {low_text}"]
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    figures = [
        (high_value, 2),
        (high_value - factor // 100 - 1, 1),
        (low_value, 1),
        (low_value - 1, 0),
        (high_value * 3, 2),
    ]
    units = (1, 10**6, 10**9) if mixed else (1, factor)
    meanings = [tuple(amount(Fraction(value, one), points) for value, points in figures) for one in units]
    return Draw(text, Fraction(2), meanings[0], others=tuple(meanings[1:]))


@family()
def grades_with_two_places(random: Random) -> Draw:
    """Grade bands on a grid of 0.01: 3,60 đến 4,00; 3,20 đến 3,59; …"""
    clerk = Clerk(random)
    bounds = [Fraction("3.6"), Fraction("3.2"), Fraction("2.5")]
    tops = [Fraction("4"), Fraction("3.59"), Fraction("3.19")]
    points = [Fraction(one) for one in sorted(random.sample(range(1, 10), 3), reverse=True)]
    word = clerk.pick("từ {} đến {}", "{} đến {}", "{} - {}", "từ {} - {}")
    conditions = [
        word.format(decimal_text(low, 2), decimal_text(high, 2)) for low, high in zip(bounds, tops, strict=True)
    ]
    conditions.append("dưới 2,50")
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, [*points, Fraction(0)], strict=True)])
    values = dict(zip(bounds, points, strict=True)) | dict(zip(tops, points, strict=True))
    cases = [amount(value, one) for value, one in values.items()] + [amount(Fraction("2.49"), 0)]
    return Draw(text, points[0], tuple(cases))


@family()
def score_bands(random: Random) -> Draw:
    """Bands on a score: từ đủ 80 điểm đến dưới 90 điểm: 2 điểm."""
    clerk = Clerk(random)
    high, low = random.choice([(90, 80), (80, 65), (95, 70)])
    conditions = [
        clerk.pick(f"từ {high} điểm trở lên", f"đạt từ {high} điểm trở lên", f"từ đủ {high} điểm trở lên"),
        clerk.pick(
            f"từ {low} điểm đến dưới {high} điểm",
            f"từ {low} đến dưới {high} điểm",
            f"từ đủ {low} điểm đến dưới {high} điểm",
        ),
        f"dưới {low} điểm",
    ]
    levels = [f"{one}: {points} điểm" for one, points in zip(conditions, (3, 2, 0), strict=True)]
    cases = (amount(high, 3), amount(high - 1, 2), amount(low, 2), amount(low - 1, 0), amount(100, 3))
    return Draw(clerk.listed(levels), Fraction(3), cases)


@family()
def rank_bands(random: Random) -> Draw:
    """Bands on a rank: nhóm 3 đơn vị dẫn đầu, xếp thứ 1 đến 5."""
    clerk = Clerk(random)
    near, far = sorted(random.sample(range(3, 30), 2))
    word = clerk.pick("xếp hạng từ", "xếp thứ", "xếp hạng")
    conditions = [
        f"{word} 1 đến {near}",
        f"{word} {near + 1} đến {far}",
        clerk.pick(f"{word} {far + 1} trở lên", "còn lại"),
    ]
    if conditions[-1] != "còn lại":
        conditions[-1] = "còn lại"
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, (2, 1, 0), strict=True)])
    cases = (count(1, 2), count(near, 2), count(near + 1, 1), count(far, 1), count(far + 1, 0), count(63, 0))
    return Draw(text, Fraction(2), cases)


@family()
def counts_in_labels(random: Random) -> Draw:
    """A count inside labels, one plain label: Nhắc nhở 1 lần: 1; 2 lần: 0; tốt: 5."""
    clerk = Clerk(random)
    clerk.joint = ": "
    verb = clerk.pick("nhắc nhở", "bị nhắc nhở", "bị phê bình")
    good = clerk.pick("tốt", "thực hiện tốt", "không bị nhắc nhở")
    levels = [clerk.level(good, 5), clerk.level(f"{verb} 1 lần", 1), clerk.level(f"{verb} 2 lần", 0)]
    if random.random() < 0.5:
        levels = [*levels[1:], levels[0]]
    text = clerk.listed(levels)
    return Draw(text, Fraction(5), (either(5, ("count", 0), ("label", good)), count(1, 1), count(2, 0), count(3, 0)))


@family()
def numbered_labels(random: Random) -> Draw:
    """Labels with a number that is no count: Cấp độ 3, Mức 2, Loại 1."""
    clerk = Clerk(random)
    clerk.joint = ": "
    noun = clerk.pick("cấp độ", "mức độ", "loại", "mức", "hạng", "bậc")
    points: dict[str, Number] = {f"{noun} 4": 3, f"{noun} 3": 2, f"{noun} 2": 1}
    text = clerk.listed([clerk.level(name, one) for name, one in points.items()])
    number = [int(name[-1]) for name in points]
    cases = [either(one, ("label", name), ("count", n)) for (name, one), n in zip(points.items(), number, strict=True)]
    return Draw(text, Fraction(3), tuple(cases))


@family()
def full_level_without_points(random: Random) -> Draw:
    """A full level without points: Nộp đúng hạn. Nộp chậm: 0."""
    clerk = Clerk(random)
    good, bad = random.choice(
        [("Nộp đúng hạn", "Nộp chậm"), ("Có kế hoạch", "Không có kế hoạch"), ("Đầy đủ", "Không đầy đủ")]
    )
    text = f"{good}. {bad}: {clerk.points(0)}"
    return Draw(text, Fraction(3), (label(3, good), label(0, bad)))
