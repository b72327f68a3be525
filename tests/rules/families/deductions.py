"""Deductions and bonuses (trừ điểm, cộng điểm): take-off words, caps, floors, strides, free cases, ends, schedules."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from random import Random

from clerk import Clerk, decimal_text
from drawn_wording import Case, Draw, count, either, family, label, percent

CASES = (
    ("lần chậm", "lần"),
    ("hồ sơ trễ hạn", "hồ sơ"),
    ("văn bản sai thể thức", "văn bản"),
    ("lần vi phạm", "lần"),
    ("trường hợp vi phạm", "trường hợp"),
    ("báo cáo gửi chậm", "báo cáo"),
    ("lỗi", "lỗi"),
    ("đơn vị không thực hiện", "đơn vị"),
)
TAKE_OFF = (
    "trừ",
    "trừ",
    "bị trừ",
    "trừ đi",
    "sẽ bị trừ",
    "giảm",
    "trừ ngay",
    "mất",
    "phạt",
    "hạ",
    "bị giảm",
    "trừ tiếp",
    "bị phạt",
)
RATES = ("0.25", "0.5", "1", "2", "0.1", "0.2", "1.5")


def counted_cases(points: Callable[[int], Fraction], values: Iterable[int]) -> tuple[Case, ...]:
    """Cases of counts with their points."""
    return tuple(count(value, points(value)) for value in values)


def deduction_text(clerk: Clerk, rate: Fraction, fault: str, unit: str, verb: str) -> str:
    """A deduction for each case, in one of the ways to write it."""
    points = decimal_text(rate) + clerk.pick(" điểm", " điểm", "đ", " đ")
    return clerk.pick(
        f"Mỗi {fault} {verb} {points}",
        f"{verb.capitalize()} {points}/{unit}",
        f"{verb.capitalize()} {points} cho mỗi {fault}",
        f"Cứ 1 {fault} {verb} {points}",
        f"Cứ mỗi {fault} {verb} {points}",
        f"{verb.capitalize()} {points}/1 {unit}",
        f"{verb.capitalize()} {points}/{fault}",
        f"{fault.capitalize()}: {verb} {points}/{unit}",
        f"01 {fault} {verb} {points}",
        f"{verb.capitalize()} {points} đối với mỗi {fault}",
        f"Nếu có {fault} thì {verb} {points}/{unit}",
        f"Cứ có 01 {fault} thì {verb} {points}",
        f"Mỗi một {fault} {verb} {points}",
        f"{verb.capitalize()} {points} mỗi {fault}",
        f"Cứ 01 {fault}, {verb} {points}",
        f"{verb.capitalize()} {points} / {unit}",
    )


@family()
def deductions(random: Random) -> Draw:
    """A deduction for each case, with every take-off word."""
    clerk = Clerk(random)
    rate, most = Fraction(random.choice(RATES)), Fraction(random.randint(2, 10))
    fault, unit = random.choice(CASES)
    text = deduction_text(clerk, rate, fault, unit, random.choice(TAKE_OFF)) + clerk.pick("", ".")
    return Draw(text, most, counted_cases(lambda n: max(Fraction(0), most - n * rate), (0, 1, 2, 3, 200)))


@family()
def capped_deductions(random: Random) -> Draw:
    """A deduction with a limit of its own."""
    clerk = Clerk(random)
    rate, most = Fraction(random.choice(RATES)), Fraction(random.randint(6, 10))
    cap = rate * random.randint(2, 3)
    fault, unit = random.choice(CASES)
    limit = decimal_text(cap) + " điểm"
    tail = clerk.pick(
        f", tối đa {limit}",
        f"; tối đa trừ {limit}",
        f", trừ tối đa {limit}",
        f" (tối đa {limit})",
        f", nhưng không quá {limit}",
        f", không quá {limit}",
        f"; trừ không quá {limit}",
        f", tổng số điểm trừ không quá {limit}",
        f" nhưng tối đa không quá {limit}",
        f". Tối đa trừ {limit}",
        f", mức trừ tối đa là {limit}",
        f"; nhiều nhất {limit}",
    )
    text = deduction_text(clerk, rate, fault, unit, random.choice(("trừ", "bị trừ", "giảm", "phạt"))) + tail
    values = (0, 1, 2, 3, 4, 50)
    return Draw(text, most, counted_cases(lambda n: max(Fraction(0), most - min(cap, n * rate)), values))


@family()
def deductions_to_the_end(random: Random) -> Draw:
    """A deduction until nothing is left, in words: trừ đến hết số điểm của tiêu chí."""
    clerk = Clerk(random)
    rate, most = Fraction(random.choice(RATES)), Fraction(random.randint(2, 6))
    fault, unit = random.choice(CASES)
    tail = clerk.pick(
        ", trừ đến hết số điểm của tiêu chí",
        ", trừ đến hết điểm",
        ", trừ không quá điểm chuẩn",
        ", tối đa trừ hết số điểm",
        ", nhưng không quá số điểm tối đa của tiêu chí",
        ", trừ không quá điểm chuẩn của mục này",
        ", tối đa bằng điểm chuẩn",
        ", cho đến khi hết điểm",
        "; trừ tối đa đến 0 điểm",
        "; trừ đến khi còn 0 điểm",
        ", trừ tối đa bằng số điểm của tiêu chí",
    )
    text = deduction_text(clerk, rate, fault, unit, "trừ") + tail
    return Draw(text, most, counted_cases(lambda n: max(Fraction(0), most - n * rate), (0, 1, 2, 100)))


@family()
def deductions_with_floor(random: Random) -> Draw:
    """A deduction that leaves something: tối thiểu còn 1 điểm."""
    clerk = Clerk(random)
    rate, most, floor = Fraction(random.choice(RATES)), Fraction(random.randint(4, 6)), Fraction(random.randint(1, 2))
    fault, unit = random.choice(CASES)
    left = decimal_text(floor) + " điểm"
    tail = clerk.pick(
        f", tối thiểu còn {left}",
        f", còn tối thiểu {left}",
        f"; thấp nhất còn {left}",
        f", nhưng không thấp hơn {left}",
        f", nhưng còn ít nhất {left}",
        f"; điểm tối thiểu là {left}",
        f", còn lại không dưới {left}",
        f", thấp nhất là {left}",
    )
    text = deduction_text(clerk, rate, fault, unit, "trừ") + tail
    return Draw(text, most, counted_cases(lambda n: max(floor, most - n * rate), (0, 1, 2, 3, 100)))


@family()
def signed_deductions(random: Random) -> Draw:
    """Points with a sign, for each case: -1 đ/lỗi (tối đa -5 đ/kỳ)."""
    clerk = Clerk(random)
    rate, most = Fraction(random.choice(RATES)), Fraction(random.randint(6, 10))
    fault, unit = random.choice(CASES)
    sign = clerk.pick("-", "- ", "–", "– ", "−", "âm ")
    points = f"{sign}{decimal_text(rate)}{clerk.pick(' điểm', 'đ', ' đ')}"
    text = clerk.pick(
        f"{fault.capitalize()}: {points}/{unit}", f"Mỗi {fault}: {points}", f"{points}/{fault}", f"{points}/{unit}"
    )
    cap = None
    if random.random() < 0.5:
        cap = 2 * rate
        limit = f"{decimal_text(cap)}đ"
        text += clerk.pick(
            f" (tối đa -{limit})",
            f" (tối đa -{limit}/kỳ)",
            f", tối đa -{limit}",
            f" (tối đa {limit}/năm)",
            f", tối đa {limit}",
        )
    return Draw(
        text, most, counted_cases(lambda n: max(Fraction(0), most - min(cap or n * rate, n * rate)), (0, 1, 2, 3, 200))
    )


@family()
def deductions_by_stride(random: Random) -> Draw:
    """A deduction for every few cases: cứ 3 hồ sơ trễ hạn trừ 0,5 điểm."""
    clerk = Clerk(random)
    rate, most, stride = Fraction(random.choice(RATES)), Fraction(random.randint(2, 10)), random.randint(2, 10)
    fault, unit = random.choice(CASES)
    words = dict(zip(range(2, 11), ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), strict=True))
    number = clerk.pick(str(stride), f"{stride:02}", words[stride])
    points = decimal_text(rate) + " điểm"
    verb = random.choice(("trừ", "bị trừ", "giảm"))
    text = clerk.pick(
        f"Cứ {number} {fault} {verb} {points}",
        f"Cứ {number} {fault} thì {verb} {points}",
        f"{verb.capitalize()} {points}/{number} {unit}",
        f"Cứ phát sinh {number} {fault} {verb} {points}",
        f"Mỗi {number} {fault} {verb} {points}",
        f"Cứ mỗi {number} {fault} {verb} {points}",
        f"{verb.capitalize()} {points} cho mỗi {number} {fault}",
        f"Cứ đủ {number} {fault} {verb} {points}",
        f"Mỗi nhóm {number} {fault} {verb} {points}",
        f"Cứ tăng {number} {fault} {verb} {points}",
        f"Cứ có {number} {fault} thì {verb} {points}",
        f"Cứ để xảy ra {number} {fault} {verb} {points}",
    )
    values = (0, 1, stride - 1, stride, stride + 1, 2 * stride, 2 * stride - 1)
    return Draw(text, most, counted_cases(lambda n: max(Fraction(0), most - n // stride * rate), values))


@family()
def free_cases(random: Random) -> Draw:
    """First cases cost nothing: từ lần thứ 2, mỗi lần trừ 0,5; không trừ 2 lần đầu."""
    clerk = Clerk(random)
    rate, most, free = Fraction(random.choice(RATES)), Fraction(random.randint(3, 10)), random.randint(1, 5)
    fault, unit = random.choice(CASES)
    points = decimal_text(rate) + " điểm"
    ordinal = clerk.pick(str(free + 1), ("hai", "ba", "tư", "năm", "sáu")[free - 1])
    text = clerk.pick(
        f"Từ {unit} thứ {ordinal}, mỗi {unit} trừ {points}",
        f"Từ {unit} thứ {ordinal} trở đi, mỗi {unit} trừ {points}",
        f"Mỗi {fault} trừ {points}, không trừ {free} {unit} đầu",
        f"Trừ {points} cho mỗi {unit} vượt quá {free} {unit}",
        f"Kể từ {unit} thứ {ordinal}, trừ {points}/{unit}",
        f"Từ {unit} thứ {ordinal} trở đi trừ {points}/{unit}",
        f"Quá {free} {unit}: trừ {points}/{unit}",
        f"Mỗi {fault} từ {unit} thứ {ordinal} trở đi trừ {points}",
        f"Không trừ {free} {unit} đầu; từ {unit} thứ {ordinal} trừ {points}/{unit}",
        f"Trừ {points}/{unit} kể từ {unit} thứ {ordinal}",
        f"Mỗi {unit} vượt quá {free} {unit} trừ {points}",
        f"Miễn trừ {free} {unit} đầu tiên, sau đó mỗi {unit} trừ {points}",
        f"{free} {unit} đầu không trừ, từ {unit} thứ {ordinal} mỗi {unit} trừ {points}",
    )
    values = (0, 1, free, free + 1, free + 2, free + 100)
    return Draw(text, most, counted_cases(lambda n: max(Fraction(0), most - max(0, n - free) * rate), values))


@family()
def deductions_with_end(random: Random) -> Draw:
    """From some number of cases on nothing is left: mỗi lần trừ 0,5; trên 3 lần: 0 điểm."""
    clerk = Clerk(random)
    rate, end = Fraction(random.choice(("0.25", "0.5", "1"))), random.randint(2, 5)
    most = rate * end + Fraction(random.randint(1, 3))
    fault, unit = random.choice(CASES)
    points = decimal_text(rate) + " điểm"
    tail, lost = random.choice(
        [
            (f"trên {end} {unit}: 0 điểm", end + 1),
            (f"từ {end} {unit} trở lên: 0 điểm", end),
            (f"quá {end} {unit} trừ hết điểm", end + 1),
            (f"từ {end} {unit} trở lên trừ hết", end),
            (f"từ {end} {unit} trở lên không tính điểm", end),
            (f"trên {end} {unit}: không có điểm", end + 1),
            (f"vi phạm trên {end} {unit}: 0 điểm", end + 1),
            (f"nếu quá {end} {unit} thì được 0 điểm", end + 1),
            (f"≥ {end} {unit}: 0 điểm", end),
            (f"từ {unit} thứ {end} trở đi: 0 điểm", end),
            (f"có từ {end} {unit} trở lên: 0 điểm", end),
            (f"từ {end} {unit} trở lên: trừ toàn bộ số điểm", end),
            (f"quá {end} {unit}: 0 điểm", end + 1),
            (f"vượt quá {end} {unit}: trừ toàn bộ điểm", end + 1),
        ]
    )
    text = (
        clerk.pick(f"Mỗi {fault} trừ {points}", f"Trừ {points}/{unit}", f"Mỗi {unit} trừ {points}")
        + clerk.pick("; ", ";\n", ". ")
        + tail
    )
    text = text.replace(". " + tail, ". " + tail[0].upper() + tail[1:])
    return Draw(text, most, counted_cases(lambda n: Fraction(0) if n >= lost else most - n * rate, range(end + 3)))


@family(readable=False)
def not_deducted(random: Random) -> Draw:
    """A denied deduction has no meaning as a rule: Mỗi lần vi phạm không trừ 0,5 điểm."""
    fault, unit = random.choice(CASES)
    text = random.choice(
        [
            f"Mỗi {fault} không trừ 0,5 điểm",
            f"Không trừ 0,5 điểm/{unit}",
            f"Mỗi {fault} chưa trừ 0,5 điểm",
            f"Mỗi {fault} không bị trừ 0,5 điểm",
            f"Mỗi {fault} không được trừ quá 0,5 điểm",
            f"Không được trừ 0,5 điểm cho mỗi {fault}",
            f"Mỗi {fault} trừ không quá 0,5 điểm",
            f"Mỗi {fault} trừ 1 - 2 điểm",
            f"Mỗi {fault} trừ từ 0,5 đến 1 điểm",
            f"Trừ tối đa 0,5 điểm/{unit}",
            f"Mỗi {fault} trừ khoảng 0,5 điểm",
            f"Mỗi {fault} trừ 0,5 điểm hoặc 1 điểm",
            f"Mỗi {fault} trừ ít nhất 0,5 điểm",
            f"Mỗi {fault} trừ gần 1 điểm",
            f"Mỗi {fault} cộng hoặc trừ 0,5 điểm",
            f"Mỗi {fault} trừ điểm tương ứng",
            f"Trừ 0,5 hoặc 1 điểm/{unit} tùy mức độ",
            f"Mỗi {fault} trừ 0,5 điểm trở lên",
            f"Mỗi {fault} có thể trừ 0,5 điểm",
        ]
    )
    return Draw(text, Fraction(3), must_refuse="no certain deduction")


@family()
def bonuses(random: Random) -> Draw:
    """A bonus for each item, with a cap or up to the maximum, for each or for every few."""
    clerk = Clerk(random)
    rate, most = Fraction(random.choice(RATES)), Fraction(random.randint(2, 10))
    item, unit = random.choice(
        [
            ("sáng kiến được công nhận", "sáng kiến"),
            ("mô hình hay", "mô hình"),
            ("giấy khen", "giấy khen"),
            ("tin, bài", "tin, bài"),
        ]
    )
    stride = random.choice([1, 1, 1, 2, 3])
    verb = random.choice(("cộng", "được cộng", "được", "thưởng", "cộng thêm", "được cộng thêm", "tăng"))
    points = decimal_text(rate) + " điểm"
    number = "" if stride == 1 else f"{stride} "
    text = clerk.pick(
        f"Mỗi {number}{item} {verb} {points}",
        f"Cứ {number or '1 '}{item} {verb} {points}",
        f"Cứ có {number or '1 '}{item} thì {verb} {points}",
    )
    if stride == 1 and random.random() < 0.3:
        text = clerk.pick(
            f"Cộng {points}/{unit}", f"+ {points}/{unit}", f"+{points}/{unit}", f"Cộng {points} cho mỗi {item}"
        )
    cap = most
    if random.random() < 0.5:
        cap = min(most, 2 * rate)
        text += clerk.pick(
            f", tối đa {decimal_text(cap)} điểm",
            f"; tối đa không quá {decimal_text(cap)} điểm",
            f" (tối đa {decimal_text(cap)} điểm)",
            f", nhưng không quá {decimal_text(cap)} điểm",
        )
    values = (0, 1, stride, stride + 1, 2 * stride, 3 * stride, 300)
    return Draw(text, most, counted_cases(lambda n: min(cap, n // stride * rate), values))


@family()
def deduction_levels(random: Random) -> Draw:
    """Levels told by what they take off: từ 90 % trở lên không trừ; từ 80 % đến dưới 90 % trừ 1 điểm."""
    clerk = Clerk(random)
    high, low = sorted(random.sample(range(50, 100, 5), 2), reverse=True)
    most = Fraction(random.randint(3, 6))
    verb = clerk.pick("trừ", "bị trừ", "giảm", "trừ đi")
    joint = clerk.pick(": ", " ", " thì ")
    conditions = [
        f"từ {high}% trở lên{joint}{clerk.pick('không trừ', 'không trừ điểm', 'không bị trừ điểm', 'điểm tối đa', 'đạt điểm tối đa')}",
        f"từ {low}% đến dưới {high}%{joint}{verb} 1 điểm",
        f"dưới {low}%{joint}{verb} 2 điểm",
    ]
    if random.random() < 0.3:
        conditions[2] = f"dưới {low}%{joint}trừ hết"
        least = Fraction(0)
    else:
        least = most - 2
    text = clerk.listed(conditions)
    cases = (
        percent(100, most),
        percent(high, most),
        percent(high - Fraction("0.01"), most - 1),
        percent(low, most - 1),
        percent(low - Fraction("0.01"), least),
        percent(0, least),
    )
    return Draw(text, most, cases)


@family()
def shares_of_the_maximum(random: Random) -> Draw:
    """Levels as shares of the maximum: đạt điểm chuẩn; trừ 50 % điểm chuẩn; trừ hết."""
    clerk = Clerk(random)
    most = Fraction(random.randint(2, 10))
    whole = clerk.pick("điểm chuẩn", "điểm tối đa", "số điểm", "điểm tối đa của tiêu chí", "tổng số điểm")
    share = random.choice([25, 50, 70, 80])
    clerk.joint = clerk.pick(": ", ": ", " được ")
    by_loss = random.random() < 0.5
    full = clerk.pick(f"đạt {whole}", f"100% {whole}") if clerk.joint != " được " else f"100% {whole}"
    half = f"trừ {share}% {whole}" if by_loss else f"{share}% {whole}"
    if by_loss and clerk.joint == " được ":
        clerk.joint = ": "
    value = most * (100 - share if by_loss else share) / 100
    nothing = clerk.pick("trừ hết", "trừ 100% điểm chuẩn", "0 điểm", "không có điểm", "không đạt điểm")
    labels = ["thực hiện tốt", "thực hiện chưa đầy đủ", "không thực hiện"]
    text = clerk.listed(
        [f"{name}{clerk.joint}{award}" for name, award in zip(labels, (full, half, nothing), strict=True)]
    )
    return Draw(text, most, (label(most, labels[0]), label(value, labels[1]), label(0, labels[2])))


@family()
def signed_levels(random: Random) -> Draw:
    """A level below zero beside levels that earn: dưới 50 %: -1 điểm."""
    clerk = Clerk(random)
    clerk.joint = ": "
    bound, least = random.randrange(30, 90, 5), Fraction(random.randint(1, 6), 2)
    written = clerk.pick("-", "- ", "–", "– ", "âm ", "−") + decimal_text(least) + (clerk.unit or " điểm")
    text = clerk.listed([clerk.level(f"từ {bound}% trở lên", 1), f"dưới {bound}%: {written}"])
    return Draw(text, Fraction(1), (percent(bound, 1), percent(100, 1), percent(bound - 1, -least), percent(0, -least)))


@family()
def levels_beside_a_deduction(random: Random) -> Draw:
    """A deduction beside levels that earn: từ 50 % trở lên: 2 điểm; dưới 50 %: trừ 1 điểm is the maximum less 1."""
    clerk = Clerk(random)
    clerk.joint = ": "
    bound = random.randrange(30, 90, 5)
    text = clerk.listed(
        [clerk.level(f"từ {bound}% trở lên", 3), f"dưới {bound}%: {clerk.pick('trừ', 'bị trừ', 'giảm')} 1 điểm"]
    )
    return Draw(text, Fraction(3), (percent(bound, 3), percent(100, 3), percent(bound - 1, 2), percent(0, 2)))


@family()
def penalty_schedules(random: Random) -> Draw:
    """Several faults with rates of their own in one cell."""
    clerk = Clerk(random)
    most = Fraction(random.randint(5, 20))
    chosen = random.sample(
        [
            ("Đi muộn", "lần"),
            ("Nghỉ không phép", "buổi"),
            ("Báo cáo chậm", "báo cáo"),
            ("Văn bản sai thể thức", "văn bản"),
            ("Không mặc trang phục", "lần"),
            ("Vắng họp không lý do", "buổi"),
            ("Hồ sơ trễ hạn", "hồ sơ"),
            ("Bị nhắc nhở", "lần"),
        ],
        random.randint(2, 4),
    )
    rates = [Fraction(random.choice(RATES)) for _one in chosen]
    joint = clerk.pick(": ", " ", ", ")
    verb = clerk.pick("trừ", "bị trừ", "trừ")
    clerk.separator = clerk.pick("; ", ". ", "\n", "\n- ", ";\n- ")
    text = clerk.listed(
        [
            f"{name}{joint}{verb} {decimal_text(rate)} điểm/{unit}"
            for (name, unit), rate in zip(chosen, rates, strict=True)
        ]
    )
    first, second = chosen[0][0], chosen[1][0]
    cases = (
        either(most, ("counts", {})),
        either(most - rates[0], ("counts", {first: 1})),
        either(max(Fraction(0), most - 2 * rates[1]), ("counts", {second: 2})),
        either(max(Fraction(0), most - rates[0] - rates[1]), ("counts", {first: 1, second: 1})),
        either(0, ("counts", {first: 1000})),
    )
    return Draw(text, most, cases)


@family(readable=False)
def numbers_within_nouns(random: Random) -> Draw:
    """A number that belongs to what is counted is no stride: mỗi văn bản chậm 4 ngày trừ 1 điểm."""
    rate, most, number = Fraction(random.choice(RATES)), Fraction(5), random.randint(2, 9)
    points = decimal_text(rate) + " điểm"
    fault = random.choice(
        [
            f"văn bản chậm {number} ngày",
            f"lần vi phạm trong {number} tháng",
            f"văn bản sai {number} lỗi",
            f"hồ sơ trễ hạn {number} ngày",
            f"báo cáo thiếu {number} nội dung",
            f"lần họp vắng {number} người",
            f"hồ sơ mức độ {number} trễ hạn",
            f"vi phạm cấp {number}",
            f"đơn vị có {number} lỗi",
            f"hồ sơ quá hạn từ {number} ngày trở lên",
        ]
    )
    text = random.choice([f"Mỗi {fault} trừ {points}", f"Cứ mỗi {fault} trừ {points}", f"Trừ {points} cho mỗi {fault}"])
    return Draw(text, most, counted_cases(lambda n: max(Fraction(0), most - n * rate), (0, 1, number, number + 1)))


@family(readable=False)
def words_in_front(random: Random) -> Draw:
    """A word that is left over in front of a level is never dropped."""
    word = random.choice(
        [
            "dưới",
            "trên",
            "không",
            "chưa",
            "hoặc",
            "và",
            "nếu",
            "từ",
            "đến",
            "trừ",
            "cộng",
            "tối đa",
            "khoảng",
            "0",
            "5",
            "3,5",
            "%",
            "nhỏ hơn",
            "riêng",
            "mỗi",
            "-",
            "x",
            "=",
        ]
    )
    body = random.choice(
        [
            "Trừ 0,5 điểm/văn bản",
            "Mỗi lần chậm trừ 0,5 điểm",
            "Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm",
            "Điểm = tỷ lệ x 2",
            "Cứ 2 lần chậm trừ 0,5 điểm",
        ]
    )
    place = random.choice([f"{word} {body[0].lower()}{body[1:]}", f"{word} {body}"])
    if word == "-" or (word, body[:2]) in (
        ("mỗi", "Tr"),
        ("không", "Tr"),
        ("chưa", "Tr"),
        ("cộng", "Tr"),
        ("mỗi", "Cứ"),
        ("mỗi", "Mỗ"),
        ("từ", "Từ"),
    ):
        place = f"dưới {body}"
    return Draw(place, Fraction(2), must_refuse="a word left over in front")


@family()
def penalty_schedules_with_limits(random: Random) -> Draw:
    """Several faults, with a limit of one of them or of all together, or with an event that loses all."""
    most, each = Fraction(random.randint(4, 10)), Fraction(1, 2)
    chosen = random.sample(
        [
            ("Báo cáo chậm", "báo cáo"),
            ("Văn bản sai thể thức", "văn bản"),
            ("Vắng họp không lý do", "buổi"),
            ("Đi muộn", "lần"),
            ("Hồ sơ trễ hạn", "hồ sơ"),
        ],
        2,
    )
    (first, unit), (second, other) = chosen
    limit = Fraction(random.randint(1, 3))
    rates = [f"{first}: trừ 0,5 điểm/{unit}", f"{second}: trừ 1 điểm/{other}"]
    joint = random.choice(["; ", ". ", "\n- "])
    form = random.choice(["one", "all", "event"])
    if form == "one":
        rates[0] += random.choice([f", tối đa {limit} điểm", f" (tối đa {limit} điểm)", f" (trừ tối đa {limit} điểm)"])
    elif form == "all":
        rates.append(random.choice([f"Tổng số điểm trừ không quá {limit} điểm", f"Tổng điểm trừ tối đa {limit} điểm"]))
    else:
        rates.append(random.choice(["Không thực hiện nhiệm vụ: trừ hết", "Không thực hiện nhiệm vụ: 0 điểm"]))

    def left(of_first: int, of_second: int) -> Fraction:
        lost = [of_first * each, Fraction(of_second)]
        if form == "one":
            lost[0] = min(lost[0], limit)
        total = min(sum(lost), limit if form == "all" else most)
        return max(most - total, Fraction(0))

    drawn = [(0, 0), (1, 0), (0, 1), (1, 1), (6, 0), (8, 1), (40, 40)]
    cases = [either(left(a, b), ("counts", {first: a, second: b})) for a, b in drawn]
    if form == "event":
        cases.append(either(0, ("counts", {"Không thực hiện nhiệm vụ": 1})))
    return Draw(f"{'- ' if '- ' in joint else ''}{joint.join(rates)}", most, tuple(cases))


@family()
def one_case_of_each_fault(random: Random) -> Draw:
    """What one case of each of several faults costs, without "mỗi": a rate of each, by convention."""
    most = Fraction(random.randint(4, 10))
    thing = random.choice(["báo cáo", "văn bản", "hồ sơ"])
    faults = random.sample(["chậm", "sai thể thức", "thiếu số liệu", "sai thẩm quyền"], 2)
    names = [f"{thing} {fault}" for fault in faults]
    start = random.choice(["Có 01 ", "01 ", "Có 1 "])
    joint = random.choice(["; ", ", "])
    texts = [f"{start if at == 0 else start.lower()}{name} trừ {points} điểm" for at, (name, points) in
             enumerate(zip(names, ("0,25", "0,5"), strict=True))]  # fmt: skip
    cases = [
        either(max(most - Fraction(a, 4) - Fraction(b, 2), Fraction(0)), ("counts", {names[0]: a, names[1]: b}))
        for a, b in ((0, 0), (1, 0), (0, 1), (3, 2), (60, 1))
    ]
    return Draw(joint.join(texts), most, tuple(cases))
