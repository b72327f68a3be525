"""Bands on a rate (bậc theo tỷ lệ): every way to write bounds, denials, nested levels, unsaid levels, units."""

from fractions import Fraction
from itertools import pairwise
from random import Random

from clerk import Clerk, decimal_text
from drawn_wording import Case, Draw, End, Level, around, either, family, percent, points_at

SUBJECTS = (
    "hồ sơ giải quyết đúng hạn",
    "cơ quan, đơn vị hoàn thành",
    "nhiệm vụ được hoàn thành",
    "văn bản được xử lý đúng hạn",
    "kế hoạch",
    "cán bộ được tập huấn",
    "thủ tục hành chính được rà soát",
    "hồ sơ trực tuyến",
)
FAULTS = ("hồ sơ trễ hạn", "văn bản sai thể thức", "hồ sơ quá hạn", "hồ sơ phải bổ sung", "nhiệm vụ quá hạn")


def falling(random: Random, how_many: int) -> tuple[list[Fraction], list[Fraction]]:
    """Return falling bounds in percent, and one more falling points of which the last is 0."""
    bounds = sorted(random.sample(range(30, 100, 5), how_many), reverse=True)
    points = sorted(random.sample(range(1, 9), how_many), reverse=True)
    scale = random.choice([Fraction(1), Fraction(1, 2), Fraction(1, 4)])
    return [Fraction(one) for one in bounds], [*(one * scale for one in map(Fraction, points)), Fraction(0)]


def higher_levels(bounds: list[Fraction], points: list[Fraction]) -> list[Level]:
    """Levels from each bound on, the highest bound first."""
    ends = [None, *bounds]
    starts = [*bounds, None]
    return [Level(low, high, End.LOW, one) for low, high, one in zip(starts, ends, points, strict=True)]


def cases_of(levels: list[Level], bounds: list[Fraction], step: str = "0.01") -> tuple[Case, ...]:
    """Cases around the bounds."""
    return tuple(percent(one, points_at(levels, one)) for one in around(bounds, Fraction(step), 0, 100))


def higher_conditions(clerk: Clerk, bounds: list[Fraction], noun: str = "") -> list[str]:
    """Conditions of falling levels, without the last."""
    first = clerk.at_least(clerk.percent(bounds[0]))
    if noun and clerk.random.random() < 0.5:
        first = f"từ {clerk.percent(bounds[0])} {noun} trở lên"
    return [
        first,
        *(clerk.from_to_below(clerk.percent(low), clerk.percent(high)) for high, low in pairwise(bounds)),
    ]


def last_condition(clerk: Clerk, bound: Fraction) -> str:
    """The condition of the lowest level."""
    return clerk.pick(
        clerk.below(clerk.percent(bound)), clerk.below(clerk.percent(bound)), "còn lại", "các trường hợp còn lại"
    )


@family()
def rate_bands(random: Random) -> Draw:
    """Falling bands on a rate, in every spelling of bounds."""
    clerk = Clerk(random)
    bounds, points = falling(random, random.randint(1, 4))
    conditions = [*higher_conditions(clerk, bounds), last_condition(clerk, bounds[-1])]
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    return Draw(text, points[0], cases_of(higher_levels(bounds, points), bounds))


@family()
def rate_bands_with_subject(random: Random) -> Draw:
    """Bands on a rate with a subject before or behind the numbers."""
    clerk = Clerk(random)
    bounds, points = falling(random, random.randint(2, 3))
    subject = random.choice(SUBJECTS)
    conditions = [*higher_conditions(clerk, bounds), last_condition(clerk, bounds[-1])]
    match random.randrange(5):
        case 0:
            conditions = [f"tỷ lệ {subject} {one}" if one[0] != "c" else one for one in conditions]
        case 1:
            conditions[0] = f"tỷ lệ {subject} {conditions[0]}"
        case 2:
            conditions[0] = f"từ {clerk.percent(bounds[0])} {subject} trở lên"
        case 3:
            conditions[0] = f"từ {clerk.percent(bounds[0])} trở lên {subject}"
        case _:
            conditions[0] = f"có từ {clerk.percent(bounds[0])} {subject} trở lên"
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    return Draw(text, points[0], cases_of(higher_levels(bounds, points), bounds))


@family()
def full_rate_first(random: Random) -> Draw:
    """Bands whose first level is exactly 100 %."""
    clerk = Clerk(random)
    bounds, points = falling(random, random.randint(2, 3))
    bounds[0] = Fraction(100)
    first = clerk.pick(
        "100%", "đạt 100%", "hoàn thành 100%", "bằng 100%", "hoàn thành 100% kế hoạch", "thực hiện 100% kế hoạch"
    )
    conditions = [first, *higher_conditions(clerk, bounds)[1:], last_condition(clerk, bounds[-1])]
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    return Draw(text, points[0], cases_of(higher_levels(bounds, points), bounds))


@family()
def rate_bands_without_zero(random: Random) -> Draw:
    """Bands whose last level is not written: below it nothing, by a convention, or the words do not settle it."""
    clerk = Clerk(random)
    bounds, points = falling(random, random.randint(2, 3))
    conditions = higher_conditions(clerk, bounds)
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points[:-1], strict=True)])
    levels = higher_levels(bounds, points)
    cases = [percent(one, points_at(levels, one) or None) for one in around(bounds, Fraction("0.01"), 0, 100)]
    return Draw(text, points[0], tuple(cases))


@family()
def upper_closed_bands(random: Random) -> Draw:
    """Falling bands that contain their upper end: trên 90 %, trên 70 % đến 90 %, từ 70 % trở xuống."""
    clerk = Clerk(random)
    bounds, points = falling(random, random.randint(2, 3))
    conditions = [clerk.above(clerk.percent(bounds[0]))]
    conditions += [clerk.above_to(clerk.percent(low), clerk.percent(high)) for high, low in pairwise(bounds)]
    conditions.append(clerk.pick(clerk.at_most(clerk.percent(bounds[-1])), "còn lại"))
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    starts, ends = [*bounds, None], [None, *bounds]
    levels = [Level(low, high, End.HIGH, one) for low, high, one in zip(starts, ends, points, strict=True)]
    return Draw(text, points[0], cases_of(levels, bounds))


@family()
def lower_is_better(random: Random) -> Draw:
    """Rising bounds with falling points, of a rate of faults."""
    clerk = Clerk(random)
    how_many = random.randint(1, 3)
    bounds = [Fraction(one) for one in sorted(random.sample(range(1, 40), how_many))]
    points = [Fraction(one, 2) for one in sorted(random.sample(range(1, 9), how_many), reverse=True)] + [Fraction(0)]
    subject = random.choice(["", f"tỷ lệ {random.choice(FAULTS)} "])
    conditions = [subject + clerk.at_most(clerk.percent(bounds[0]))]
    conditions += [clerk.above_to(clerk.percent(low), clerk.percent(high)) for low, high in pairwise(bounds)]
    conditions.append(clerk.pick(clerk.above(clerk.percent(bounds[-1])), "còn lại"))
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    levels = [
        Level(low, high, End.HIGH, one) for low, high, one in zip([None, *bounds], [*bounds, None], points, strict=True)
    ]
    return Draw(text, points[0], cases_of(levels, bounds))


@family()
def distant_denial(random: Random) -> Draw:
    """A denial that is far from its number: Không để tỷ lệ hồ sơ trễ hạn trên 5 %."""
    clerk = Clerk(random)
    bound, points = Fraction(random.randint(1, 40)), Fraction(random.randint(1, 8), 2)
    number, fault = clerk.percent(bound), random.choice(FAULTS)
    first = clerk.pick(
        f"không để tỷ lệ {fault} trên {number}",
        f"không để {fault} vượt quá {number}",
        f"tỷ lệ {fault} không được vượt quá {number}",
        f"không có quá {number} {fault}",
        f"không để trên {number} {fault}",
        f"không được để tỷ lệ {fault} vượt {number}",
        f"tỷ lệ {fault} không vượt {number}",
        f"bảo đảm tỷ lệ {fault} không quá {number}",
        f"không để xảy ra quá {number} {fault}",
        f"tỷ lệ {fault} không được cao hơn {number}",
        f"không để tỷ lệ {fault} cao hơn {number}",
        f"tỷ lệ {fault} không được quá {number}",
        f"không để tỷ lệ {fault} lớn hơn {number}",
        f"không để tỷ lệ {fault} > {number}",
        f"tỷ lệ {fault} không lên quá {number}",
        f"không được để {fault} quá {number}",
    )
    last = clerk.pick("còn lại", clerk.above(number), f"để tỷ lệ {fault} trên {number}", "ngược lại")
    text = clerk.listed([clerk.level(first, points), clerk.level(last, 0)])
    levels = [Level(None, bound, End.HIGH, points), Level(bound, None, End.HIGH, Fraction(0))]
    return Draw(text, points, cases_of(levels, [bound]))


@family()
def distant_denial_of_floor(random: Random) -> Draw:
    """A denial before a lower bound: Không để tỷ lệ hồ sơ đúng hạn dưới 95 %."""
    clerk = Clerk(random)
    bound, points = Fraction(random.randint(50, 98)), Fraction(random.randint(1, 8), 2)
    number, subject = clerk.percent(bound), random.choice(SUBJECTS)
    first = clerk.pick(
        f"không để tỷ lệ {subject} dưới {number}",
        f"không để tỷ lệ {subject} thấp hơn {number}",
        f"tỷ lệ {subject} không được dưới {number}",
        f"tỷ lệ {subject} không được thấp hơn {number}",
        f"bảo đảm tỷ lệ {subject} không dưới {number}",
        f"không được để tỷ lệ {subject} xuống dưới {number}",
        f"tỷ lệ {subject} không được ít hơn {number}",
        f"không để tỷ lệ {subject} < {number}",
    )
    last = clerk.pick("còn lại", clerk.below(number), "ngược lại")
    text = clerk.listed([clerk.level(first, points), clerk.level(last, 0)])
    levels = [Level(bound, None, End.LOW, points), Level(None, bound, End.LOW, Fraction(0))]
    return Draw(text, points, cases_of(levels, [bound]))


@family()
def other_than(random: Random) -> Draw:
    """A level of one value, and the level of all others: khác 100 %, ≠ 100 %, không đạt 100 %."""
    clerk = Clerk(random)
    points = Fraction(random.randint(1, 8), 2)
    last = clerk.pick("khác 100%", "≠ 100%", "không đạt 100%", "chưa đạt 100%", "không bằng 100%", "dưới 100%", "<100%")
    text = clerk.listed(
        [clerk.level(clerk.pick("đạt 100%", "100%", "bằng 100%", "= 100%"), points), clerk.level(last, 0)]
    )
    return Draw(text, points, (percent(100, points), percent(99, 0), percent(0, 0), percent(Fraction("99.9"), 0)))


@family()
def nested_rates(random: Random) -> Draw:
    """Levels that contain each other, the highest wins: ≥ 50 %: 1; ≥ 70 %: 2; ≥ 90 %: 3."""
    clerk = Clerk(random)
    bounds, points = falling(random, random.randint(2, 3))
    word = clerk.pick("từ {} trở lên", "≥ {}", "không dưới {}", "đạt {} trở lên", "ít nhất {}")
    order = list(zip(bounds, points[:-1], strict=True))
    order = order[::-1] if random.random() < 0.5 else order
    conditions = [clerk.level(word.format(clerk.percent(bound)), one) for bound, one in order]
    tail = clerk.pick(clerk.level(clerk.below(clerk.percent(bounds[-1])), 0), clerk.level("còn lại", 0))
    levels = higher_levels(bounds, points)
    return Draw(clerk.listed([*conditions, tail]), points[0], cases_of(levels, bounds))


@family()
def rates_in_other_units(random: Random) -> Draw:
    """Rates per thousand, or with the word phần trăm."""
    clerk = Clerk(random)
    bounds, points = falling(random, 2)
    per_thousand = random.random() < 0.4
    unit = clerk.pick("‰", " ‰", " phần nghìn") if per_thousand else clerk.pick(" phần trăm", " phần trăm", " %")
    factor = Fraction(1, 10) if per_thousand else Fraction(1)
    high, low = (f"{decimal_text(one)}{unit}" for one in bounds)
    conditions = [clerk.at_least(high), f"từ {low} đến dưới {high}", clerk.pick(clerk.below(low), "còn lại")]
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    scaled = [one * factor for one in bounds]
    return Draw(text, points[0], cases_of(higher_levels(scaled, points), scaled, "0.001"))


@family()
def rates_with_places(random: Random) -> Draw:
    """Bounds with decimal places, written with a comma or a point: 80,125 %; 99.5 %; 0.125 điểm."""
    clerk = Clerk(random)
    high = Fraction(random.choice(["99.5", "97.25", "92.5", "80.125", "90.75"]))
    low = Fraction(random.choice(["50.5", "62.25", "70.125", "33.3", "45.75"]))
    points = [
        Fraction(random.choice(["1.25", "2", "1.125"])),
        Fraction(random.choice(["0.5", "0.25", "0.125"])),
        Fraction(0),
    ]
    conditions = [
        clerk.at_least(clerk.percent(high)),
        clerk.from_to_below(clerk.percent(low), clerk.percent(high)),
        clerk.below(clerk.percent(low)),
    ]
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    if random.random() < 0.5 and "," not in clerk.separator:
        text = text.replace(",", ".")
    return Draw(text, points[0], cases_of(higher_levels([high, low], points), [high, low], "0.001"))


@family()
def change_from_last_year(random: Random) -> Draw:
    """Growth in percent: zero belongs to the level that names it, a fall earns nothing."""
    clerk = Clerk(random)
    bound = Fraction(random.randint(2, 20))
    points = [Fraction(2), Fraction(1), Fraction(0)]
    number = clerk.percent(bound)
    verb = clerk.pick("tăng", "tăng")
    conditions = [
        clerk.pick(f"{verb} từ {number} trở lên", f"{verb} từ {number}"),
        clerk.pick(f"{verb} dưới {number}"),
        clerk.pick("không tăng", "không tăng hoặc giảm", "bằng hoặc giảm", "không tăng"),
    ]
    text = clerk.listed([clerk.level(*one) for one in zip(conditions, points, strict=True)])
    step = Fraction("0.01")
    cases = (
        percent(bound, 2),
        percent(bound - step, 1),
        percent(step, 1),
        percent(0, 0),
        either(0, ("percent", Fraction(-3))),
    )
    return Draw(text, points[0], cases)


@family(readable=False)
def dashes_before_points(random: Random) -> Draw:
    """A dash between a condition and its points is a joint: the points are never below zero."""
    clerk = Clerk(random)
    clerk.joint = clerk.pick(" - ", " – ", " — ")
    clerk.unit = clerk.pick(" điểm", "đ")
    clerk.separator = "; "
    bounds, points = falling(random, random.randint(1, 2))
    conditions = [f"từ {clerk.percent(bounds[0])}{clerk.pick(' trở lên', '')}"]
    conditions += [f"từ {clerk.percent(low)} đến dưới {clerk.percent(high)}" for high, low in pairwise(bounds)]
    conditions.append(clerk.pick(f"dưới {clerk.percent(bounds[-1])}", "còn lại"))
    levels = [clerk.level(*one) for one in zip(conditions, points, strict=True)]
    if random.random() < 0.4:
        levels[-1] = f"{conditions[-1]}: 0 điểm"
    return Draw(clerk.listed(levels), points[0], cases_of(higher_levels(bounds, points), bounds))
