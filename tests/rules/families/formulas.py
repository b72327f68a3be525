"""Formulas (công thức): proportions, targets, floors, bounds beside a formula, roundings, the best unit, increments."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from random import Random

from clerk import Clerk, decimal_text
from drawn_wording import Case, Draw, Sample, amount, either, family, percent

TIMES = (" x ", " × ", " * ", "x", " nhân ", " X ")
MOST_WORDS = ("điểm tối đa", "điểm chuẩn", "số điểm tối đa", "điểm tối đa của tiêu chí", "thang điểm tối đa")


def formula(clerk: Clerk, most: Fraction) -> str:
    """Points in proportion to the rate, in one of the ways to write it."""
    times = clerk.pick(*TIMES)
    factor = clerk.pick(decimal_text(most), clerk.pick(*MOST_WORDS))
    return clerk.pick(
        f"Điểm = tỷ lệ{times}{factor}",
        f"Điểm = Tỷ lệ đạt được{times}{factor}",
        f"Số điểm = tỷ lệ{times}{factor}",
        f"Điểm = {factor}{times}tỷ lệ",
        f"Điểm đạt được = tỷ lệ %{times}{factor}",
        f"Tính điểm theo công thức: Điểm = tỷ lệ{times}{factor}",
        f"Điểm số = tỷ lệ{times}{factor}",
        f"Điểm = (tỷ lệ{times}{factor})",
        f"Tỷ lệ{times}{factor}",
    )


@family()
def proportions(random: Random) -> Draw:
    """Points in proportion to a rate."""
    clerk = Clerk(random)
    most = Fraction(random.randint(2, 12), 2)
    text = formula(clerk, most) + clerk.pick("", ".", ";")
    return Draw(text, most, tuple(percent(one, most * one / 100) for one in (0, 10, 50, 80, 100)))


@family()
def proportions_in_words(random: Random) -> Draw:
    """Points in proportion, in words: tính theo tỷ lệ; b/a × điểm tối đa."""
    clerk = Clerk(random)
    most = Fraction(random.randint(2, 12), 2)
    times = clerk.pick(" x ", " × ", " * ")
    text = clerk.pick(
        f"Điểm = (b/a){times}điểm tối đa, trong đó a là tổng số hồ sơ, b là số hồ sơ đúng hạn",
        f"Điểm = b/a{times}{decimal_text(most)}",
        "Tính điểm theo tỷ lệ đạt được",
        "Điểm được tính theo tỷ lệ hoàn thành",
        f"Điểm = số hồ sơ đúng hạn/tổng số hồ sơ{times}điểm tối đa",
        "Chấm điểm theo tỷ lệ thực hiện",
        f"Điểm = (Số hồ sơ đúng hạn / Tổng số hồ sơ){times}điểm tối đa",
        f"Tỷ lệ hồ sơ đúng hạn{times}điểm tối đa",
        f"a: tổng số hồ sơ; b: số hồ sơ đúng hạn. Điểm = b/a{times}điểm tối đa",
    )
    return Draw(text, most, tuple(percent(one, most * one / 100) for one in (0, 25, 50, 80, 100)))


@family()
def targets_and_formulas(random: Random) -> Draw:
    """The full points from a target on, below it in proportion to the target."""
    clerk = Clerk(random)
    most, target = Fraction(random.randint(2, 10)), random.choice([50, 75, 80, 85, 90, 95])
    times, divided = clerk.pick(" x ", " × ", " * "), clerk.pick("/", " / ", " : ") if random.random() < 0.3 else "/"
    full = clerk.pick("điểm tối đa", "đạt điểm tối đa", f"{decimal_text(most)} điểm")
    factor = clerk.pick("điểm tối đa", decimal_text(most))
    text = clerk.listed(
        [
            f"{clerk.at_least(f'{target}%')}{clerk.pick(': ', ': ', ' thì ')}{full}",
            clerk.pick(
                f"dưới {target}% thì điểm = tỷ lệ{divided}{target}%{times}{factor}",
                f"dưới {target}%: điểm = (tỷ lệ{divided}{target}%){times}{factor}",
                f"dưới {target}% thì tính theo công thức: điểm = tỷ lệ{times}{factor}{divided}{target}%",
                f"dưới {target}%: tỷ lệ{divided}{target}%{times}{factor}",
            ),
        ]
    )
    values = (0, Fraction(target, 2), target - Fraction("0.01"), target, 100)
    return Draw(text, most, tuple(percent(one, min(most, most * one / target)) for one in values))


@family()
def floors_and_formulas(random: Random) -> Draw:
    """No points below a floor, above it in proportion."""
    clerk = Clerk(random)
    most, bound = Fraction(random.randint(2, 10)), random.choice([30, 40, 50, 60, 70])
    times = clerk.pick(" x ", " × ", " * ")
    factor = clerk.pick("điểm tối đa", decimal_text(most))
    above = clerk.pick(
        f"từ {bound}% trở lên{clerk.pick(': ', ' thì ')}điểm = tỷ lệ{times}{factor}",
        f"nếu đạt từ {bound}% trở lên thì điểm = tỷ lệ{times}{factor}",
        f"từ {bound}% trở lên: tỷ lệ{times}{factor}",
        f"từ {bound}% trở lên thì điểm đánh giá = tỷ lệ{times}{factor}",
    )
    below = clerk.pick(
        f"dưới {bound}%: 0 điểm",
        f"dưới {bound}% thì 0 điểm",
        f"dưới {bound}%: 0",
        f"nếu dưới {bound}% thì không tính điểm",
        f"dưới {bound}% không được điểm",
    )
    order = [above, below] if random.random() < 0.6 else [below, above]
    values = (0, bound - Fraction("0.01"), bound, 100)
    return Draw(
        clerk.listed(order), most, tuple(percent(one, 0 if one < bound else most * one / 100) for one in values)
    )


@family()
def formula_with_unsaid_part(random: Random) -> Draw:
    """A formula from a bound on; what is below is not settled: it is never by the formula."""
    clerk = Clerk(random)
    most, bound = Fraction(2), random.choice([50, 60, 70])
    text = clerk.pick(
        f"Nếu đạt từ {bound}% trở lên thì điểm = tỷ lệ x 2",
        f"Từ {bound}% trở lên: điểm = tỷ lệ x điểm tối đa",
        f"Đạt từ {bound}% trở lên, điểm = tỷ lệ × 2",
        f"Điểm = tỷ lệ x 2 nếu đạt từ {bound}% trở lên",
        f"Điểm = tỷ lệ x 2 (chỉ tính khi đạt từ {bound}% trở lên)",
        f"Điểm = tỷ lệ x 2, áp dụng khi đạt từ {bound}% trở lên",
        f"Điểm = tỷ lệ x 2 với tỷ lệ từ {bound}% trở lên",
    )
    cases = (
        percent(100, 2),
        percent(bound, Fraction(2 * bound, 100)),
        *(Case((Sample("percent", Fraction(one)),), Fraction(0)) for one in (0, bound - 1)),
    )
    return Draw(text, most, cases)


@family()
def gap_beside_a_formula(random: Random) -> Draw:
    """Exactly the bound is in no level: trên 50 %: tỷ lệ x 3; dưới 50 %: 0."""
    clerk = Clerk(random)
    bound = random.choice([50, 60, 70])
    text = clerk.pick(
        f"Trên {bound}%: tỷ lệ x 3, dưới {bound}%: 0",
        f"Trên {bound}%: điểm = tỷ lệ x 3; dưới {bound}%: 0 điểm",
        f"Dưới {bound}%: 0 điểm; trên {bound}% thì điểm = tỷ lệ × điểm tối đa",
    )
    return Draw(
        text,
        Fraction(3),
        (
            percent(bound, None),
            percent(100, 3),
            percent(bound + 1, Fraction(3 * (bound + 1), 100)),
            percent(bound - 1, 0),
        ),
    )


def nearest(value: Fraction) -> int:
    """The nearest whole number, halves up."""
    return floor(value + Fraction(1, 2))


@family()
def roundings(random: Random) -> Draw:
    """A formula with a rounding: up, down, to a step, to places."""
    clerk = Clerk(random)
    most = Fraction(random.randint(2, 10))
    step, words, direction = random.choice(
        [
            (Fraction(1, 2), "làm tròn đến 0,5 điểm", "near"),
            (Fraction(1, 4), "làm tròn đến 0,25đ", "near"),
            (Fraction(1, 10), "làm tròn đến 0,1 điểm", "near"),
            (Fraction(1, 100), "làm tròn đến 2 chữ số thập phân", "near"),
            (Fraction(1, 100), "làm tròn đến hai chữ số thập phân", "near"),
            (Fraction(1, 10), "làm tròn 1 chữ số thập phân", "near"),
            (Fraction(1, 2), "làm tròn lên đến 0,5 điểm", "up"),
            (Fraction(1, 2), "làm tròn xuống đến 0,5 điểm", "down"),
            (Fraction(1, 4), "làm tròn lên đến 0,25 điểm", "up"),
            (Fraction(1, 100), "lấy 2 chữ số thập phân, làm tròn xuống", "down"),
            (Fraction(1, 100), "làm tròn lên đến 2 chữ số thập phân", "up"),
            (Fraction(1), "làm tròn đến số nguyên", "near"),
            (Fraction(1), "làm tròn lên đến số nguyên", "up"),
            (Fraction(1), "làm tròn xuống số nguyên", "down"),
            (Fraction(1, 100), "làm tròn đến 02 chữ số thập phân sau dấu phẩy", "near"),
            (Fraction(1, 100), "điểm làm tròn đến 2 chữ số sau dấu phẩy", "near"),
        ]
    )
    joint = clerk.pick(", ", "; ", " (")
    text = f"Điểm = tỷ lệ x {decimal_text(most)}{joint}{words}" + (")" if joint == " (" else "")
    directions: dict[str, Callable[[Fraction], int]] = {"near": nearest, "up": ceil, "down": floor}
    to_whole = directions[direction]
    values = (0, 11, Fraction("33.3"), 47, Fraction("66.67"), Fraction("98.7"), 100)
    return Draw(text, most, tuple(percent(one, min(most, to_whole(most * one / 100 / step) * step)) for one in values))


@family()
def deduction_beside_a_formula(random: Random) -> Draw:
    """A deduction beside a formula never earns; it is refused, or taken off what the formula gives."""
    text = random.choice(
        [
            "Điểm = 5 x tỷ lệ; nếu dưới 50% trừ 1 điểm",
            "Điểm = tỷ lệ x 5, dưới 50% bị trừ 1 điểm",
            "Điểm = tỷ lệ × 5; dưới 50%: trừ 1 điểm",
        ]
    )
    return Draw(text, Fraction(5), (percent(100, 5), percent(60, 3), percent(40, 1), percent(10, 0)))


@family()
def best_unit(random: Random) -> Draw:
    """In proportion to the unit with the most."""
    clerk = Clerk(random)
    most, times = Fraction(random.randint(2, 10)), clerk.pick(" x ", " × ", " * ")
    what = clerk.pick("số sáng kiến", "số tin bài", "số mô hình")
    text = clerk.pick(
        f"Điểm = {what} của đơn vị/{what} của đơn vị cao nhất{times}điểm tối đa",
        f"Điểm = ({what}/{what} của đơn vị có {what} cao nhất){times}{decimal_text(most)}",
        f"Đơn vị có {what} cao nhất được điểm tối đa; các đơn vị khác tính theo tỷ lệ so với đơn vị cao nhất",
        f"Điểm = {what} / {what} cao nhất{times}điểm tối đa",
        f"Đơn vị cao nhất được {decimal_text(most)} điểm, các đơn vị còn lại tính theo tỷ lệ so với đơn vị cao nhất",
    )
    cases = tuple(either(most * own / best, ("best", (own, best))) for own, best in ((10, 10), (5, 10), (0, 8), (3, 4)))
    return Draw(text, most, cases)


@family(readable=False)
def least_unit(random: Random) -> Draw:
    """In proportion to the unit with the least: the other way round, never as if it were the most."""
    return Draw(
        random.choice(
            [
                "Điểm = số ngày / số ngày thấp nhất x điểm tối đa",
                "Số ngày / số ngày thấp nhất x 5",
                "Điểm = số đơn thư của đơn vị/số đơn thư của đơn vị ít nhất × điểm tối đa",
                "Điểm = số ngày của đơn vị / số ngày ngắn nhất × điểm tối đa",
                "Điểm = tỷ lệ / tỷ lệ nhỏ nhất x điểm tối đa",
            ]
        ),
        Fraction(5),
        must_refuse="a fraction over the least is upside down",
    )


@family()
def increments(random: Random) -> Draw:
    """A base, then points for every step above: trên 70 % cứ thêm 5 % được cộng 0,5 điểm, tối đa 3 điểm."""
    clerk = Clerk(random)
    start, stride, steps = random.choice([50, 60, 70]), random.choice([1, 2, 5, 10]), random.randint(2, 3)
    base, step = Fraction(random.randint(1, 3)), Fraction(random.choice(["0.5", "0.25", "1"]))
    most = base + steps * step
    add = clerk.pick("cộng", "được cộng", "cộng thêm", "được cộng thêm", "được thêm", "được tính thêm")
    more = clerk.pick("cứ thêm", "cứ tăng thêm", "cứ tăng", "cứ vượt thêm", "mỗi", "cứ", "cứ mỗi")
    cap = clerk.pick(
        f", tối đa {decimal_text(most)} điểm",
        f"; tối đa không quá {decimal_text(most)} điểm",
        f" (tối đa {decimal_text(most)} điểm)",
        ", tối đa không quá điểm tối đa",
        "",
    )
    text = clerk.pick(
        f"Đạt {start}%: {decimal_text(base)} điểm; trên {start}% {more} {stride}% {add} {decimal_text(step)} điểm{cap}",
        f"Đạt {start}% được {decimal_text(base)} điểm; {more} {stride}% {add} {decimal_text(step)} điểm{cap}",
        f"Từ {start}%: {decimal_text(base)} điểm, {more} {stride}% {add} {decimal_text(step)} điểm{cap}",
    )
    values = (start, start + stride - Fraction("0.01"), start + stride, min(100, start + steps * stride), 100)
    cases = [percent(one, min(most, base + (one - start) // stride * step)) for one in values]
    return Draw(text, most, tuple(cases))


@family()
def falls_below_a_target(random: Random) -> Draw:
    """Points go down by steps below a target: giảm 1 % trừ 0,2 điểm."""
    clerk = Clerk(random)
    target, step, most = random.choice([80, 90, 95, 100]), Fraction(random.choice(["0.1", "0.2", "0.5"])), Fraction(3)
    stride = random.choice([1, 2, 5])
    joint = clerk.pick("; ", ", ", ". ")
    low = clerk.pick(
        f"cứ giảm {stride}% trừ", f"cứ thấp hơn {stride}% trừ", f"cứ thiếu {stride}% trừ", f"mỗi {stride}% thấp hơn trừ"
    )
    if joint == ". ":
        low = low.capitalize()
    text = f"Đạt {target}%{clerk.pick(' trở lên', '') if target < 100 else ''}: 3 điểm{joint}{low} {decimal_text(step)} điểm"
    cases = [
        percent(target, 3),
        percent(target - stride, most - step),
        percent(target - 2 * stride, most - 2 * step),
        percent(0, max(Fraction(0), most - target // stride * step)),
    ]
    return Draw(text, most, tuple(cases))


@family()
def brackets(random: Random) -> Draw:
    """Progressive brackets, each with its own stride and points."""
    clerk = Clerk(random)
    first, second = random.choice([(20, 50), (10, 30), (5, 25)])
    one, two, stride = random.choice([(4, 2, 10), (2, 1, 5)])
    unit = clerk.pick(" km2", " xã", " thôn", " hồ sơ")
    base = random.randint(4, 8)
    most = base + (second - first) // stride * one + 3 * two
    joint = clerk.pick("; ", ";\n", "\n- ")
    text = (
        f"{'- ' if joint == chr(10) + '- ' else ''}{clerk.pick('Đến', 'Từ', 'Không quá')} {first}{unit}{' trở xuống' if False else ''}: {base} điểm{joint}"
        f"trên {first} đến {second}{unit}, cứ {clerk.pick('', 'thêm ')}{stride}{unit} {clerk.pick('thêm', 'được tính thêm', 'cộng thêm')} {one} điểm{joint}"
        f"trên {second}{unit}, cứ {clerk.pick('', 'thêm ')}{stride}{unit} {clerk.pick('thêm', 'được tính thêm', 'cộng thêm')} {two} điểm"
    )
    text = text.replace("Từ " + str(first) + unit, "Từ " + str(first) + unit + " trở xuống")
    values = (
        0,
        first,
        first + stride - 1,
        first + stride,
        second,
        second + stride - 1,
        second + stride,
        second + 100 * stride,
    )

    def points(value: int) -> int:
        inner = max(0, min(value, second) - first) // stride * one
        return min(most, base + inner + max(0, value - second) // stride * two)

    return Draw(text, Fraction(most), tuple(amount(value, points(value)) for value in values))


@family(readable=False)
def increments_that_take_off(random: Random) -> Draw:
    """Points that go down as the value goes up, in an increment: never added."""
    start, stride = random.choice([50, 60, 70]), random.choice([2, 5, 10])
    verb = random.choice(
        [
            "mất thêm",
            "trừ thêm",
            "bị trừ thêm",
            "giảm thêm",
            "phạt thêm",
            "hạ thêm",
            "thu hồi thêm",
            "bớt",
            "trừ",
            "không được cộng",
            "chưa cộng",
        ]
    )
    text = random.choice(
        [
            f"Đạt {start}%: 1 điểm; cứ thêm {stride}% {verb} 0,25 điểm, tối đa 2 điểm",
            f"Từ {start}%: 1 điểm, cứ tăng {stride}% {verb} 0,25 điểm; tối đa 2 điểm",
            f"Từ {start}% trở xuống: 1 điểm; trên {start}% thì cứ thêm {stride}% {verb} 0,25 điểm, tối đa 2 điểm",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="an increment that takes off")


@family(readable=False)
def other_bests(random: Random) -> Draw:
    """A fraction over something else than the own figure of the best."""
    superlative = random.choice(
        [
            "yếu",
            "tệ",
            "muộn",
            "nhanh",
            "chậm",
            "xấu",
            "duy",
            "hạng",
            "bé",
            "mới",
            "gần",
            "sớm",
            "kém",
            "nhỏ",
            "thấp",
            "ít",
            "ngắn",
        ]
    )
    text = random.choice(
        [
            f"Điểm = số tin bài/số tin bài của đơn vị {superlative} nhất x 5",
            f"Điểm = số tin bài của đơn vị/số tin bài {superlative} nhất × điểm tối đa",
            f"Đơn vị có số tin bài {superlative} nhất được điểm tối đa; các đơn vị khác tính theo tỷ lệ so với đơn vị {superlative} nhất",
            "Điểm = số đơn thư/số đơn thư của đơn vị cao nhất x 5",
            "Điểm = số vi phạm/số vi phạm của đơn vị cao nhất x 5",
            "Điểm = số tin bài của đơn vị/số sáng kiến của đơn vị cao nhất × điểm tối đa",
            "Điểm = số tin bài của đơn vị/trung bình số tin bài × điểm tối đa",
            "Điểm = số tin bài của đơn vị/số tin bài của đơn vị cao thứ hai × điểm tối đa",
            "Điểm = số tin bài của đơn vị/số tin bài cao nhất năm trước × điểm tối đa",
            "Điểm = số tin bài năm trước/số tin bài của đơn vị cao nhất × điểm tối đa",
            "Điểm = số tin bài/số tin bài của đơn vị không cao nhất × điểm tối đa",
            "Điểm = số tin bài của đơn vị/số mô hình cao nhất × điểm tối đa",
        ]
    )
    return Draw(text, Fraction(5), must_refuse="another best")


@family(readable=False)
def fractions_upside_down(random: Random) -> Draw:
    """The whole over a part, or one part over another: no share."""
    text = random.choice(
        [
            "Điểm = tổng số hồ sơ / số hồ sơ đúng hạn x điểm tối đa",
            "Điểm = (tổng số hồ sơ/số hồ sơ đúng hạn) x 5",
            "Điểm = a/b x điểm tối đa, trong đó a là tổng số hồ sơ, b là số hồ sơ đúng hạn",
            "a: tổng số hồ sơ; b: số hồ sơ đúng hạn. Điểm = a/b x điểm tối đa",
        ]
    )
    return Draw(text, Fraction(5), must_refuse="upside down")
