"""Groups of bodies (nhóm đơn vị): another threshold for one of them, or a rule for each."""

from fractions import Fraction
from random import Random

from clerk import decimal_text
from drawn_wording import Case, Draw, Sample, count, family

GROUPS = (
    "miền núi",
    "xã miền núi",
    "các xã vùng cao",
    "xã đặc khu",
    "đơn vị hải đảo",
    "cấp xã",
    "xã đặc biệt khó khăn",
)
PAIRS = (
    ("xã đồng bằng", "xã miền núi"),
    ("xã", "phường"),
    ("các xã miền núi", "các xã còn lại"),
    ("đô thị", "nông thôn"),
)


def name_of(group: str) -> str:
    """The name of a group; "" for all other bodies."""
    return "" if "còn lại" in group else group.removeprefix("các ")


def rates(group: str, least: int, most: Fraction, rest: Fraction) -> tuple[Case, ...]:
    """Cases around a least rate, for a body in a group."""
    values = {Fraction(least) + Fraction(near, 100) for near in (-1, 0, 1)} | {Fraction(0), Fraction(100)}
    return tuple(
        Case((Sample("percent", value),), most if value >= least else rest, group=group) for value in sorted(values)
    )


@family()
def other_thresholds(random: Random) -> Draw:
    """Another threshold for a group of bodies, beside the level that it changes or behind all."""
    group = random.choice(GROUPS)
    high = random.choice([80, 85, 90])
    low = high - random.choice([5, 10, 20])
    rest = random.choice([Fraction(0), Fraction(1, 2)])
    last = f"{random.choice(['còn lại', f'dưới {high}%'])}: {decimal_text(rest)} điểm"
    upper, bound = f"Từ {high}% trở lên", f"từ {low}%{random.choice(['', ' trở lên'])}"
    text = random.choice(
        [
            f"{upper} (riêng {group} {bound}): 2 điểm; {last}",
            f"{upper} (riêng đối với {group} {bound}): 2 điểm; {last}",
            f"{upper} (đối với {group} {bound}): 2 điểm; {last}",
            f"{upper}, riêng {group} {bound}: 2 điểm; {last}",
            f"{upper}: 2 điểm, riêng {group} {bound}; {last}",
            f"{upper}: 2 điểm (riêng {group} {bound}); {last}",
            f"{upper}: 2 điểm; {last}; riêng {group} {bound}",
            f"{upper}: 2 điểm; {last}. Riêng {group} đạt {bound}",
            f"{upper}: 2 điểm; {last}. Riêng {group}: {bound}: 2 điểm",
            f"{upper}: 2 điểm\n{last.capitalize()}\nRiêng {group} {bound}: 2 điểm",
        ]
    )
    cases = (*rates("", high, Fraction(2), rest), *rates(name_of(group), low, Fraction(2), rest))
    return Draw(text, Fraction(2), cases)


@family()
def rules_of_groups(random: Random) -> Draw:
    """A rule for each group of bodies, one of them perhaps for all others."""
    first, second = random.choice(PAIRS)
    bounds = random.sample([60, 70, 75, 80, 90], 2)
    mark = random.choice(["", "đối với ", "riêng "])
    joint = random.choice(["; ", ". ", "\n"])
    rules = [f"từ {bound}% trở lên: 2 điểm; dưới {bound}%: 0 điểm" for bound in bounds]
    listed = ["\n+ " + rule.replace("; ", "\n+ ") for rule in rules]
    text = random.choice(
        [
            f"{mark}{first}: {rules[0]}{joint}{mark}{second}: {rules[1]}",
            f"- {mark}{first}:{listed[0]}\n- {mark}{second}:{listed[1]}",
        ]
    )
    cases = [
        case
        for group, bound in zip((first, second), bounds, strict=True)
        for case in rates(name_of(group), bound, Fraction(2), Fraction(0))
    ]
    return Draw(f"{text[0].upper()}{text[1:]}", Fraction(2), tuple(cases))


@family()
def deductions_of_groups(random: Random) -> Draw:
    """A deduction for all bodies, and another for a group."""
    group = random.choice(GROUPS)
    case = random.choice(["hồ sơ trễ hạn", "văn bản chậm", "lần báo cáo chậm"])
    joint = random.choice(["; ", ". ", "\n"])
    mark = random.choice(["riêng ", "riêng đối với ", "đối với "])
    text = f"Mỗi {case} trừ 0,5 điểm{joint}{mark}{group}: mỗi {case} trừ 0,25 điểm"
    cases = [
        replaced
        for own, each in (("", Fraction(1, 2)), (name_of(group), Fraction(1, 4)))
        for replaced in (
            Case(count(cases, None).samples, max(Fraction(0), 2 - cases * each), group=own) for cases in (0, 1, 3, 4, 9)
        )
    ]
    return Draw(text, Fraction(2), tuple(cases))


@family(readable=False)
def unsettled_groups(random: Random) -> Draw:
    """Words on a group of bodies that do not settle its points are never dropped."""
    group = random.choice([*GROUPS, "vùng đồng bào dân tộc thiểu số"])
    text = random.choice(
        [
            f"Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm. Riêng {group} áp dụng mức 70%",
            f"Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm (đối với {group} là 70%)",
            f"Từ 80% trở lên ({group} từ 70%): 2 điểm; còn lại: 0 điểm",
            f"Từ 80% trở lên đối với {group}: 2 điểm; từ 90% trở lên đối với đơn vị khác: 2 điểm; còn lại: 0",
            f"Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm, riêng {group} từ 70%",
            f"Từ 80% trở lên: 2 điểm; từ 60% đến dưới 80%: 1 điểm; còn lại: 0; riêng {group} từ 70%",
            f"Từ 80% trở lên: 2 điểm; còn lại: 0; riêng {group} từ 70%: 1,5 điểm",
            f"Từ 80% trở lên: 2 điểm; còn lại: 0; riêng {group} từ 5 hồ sơ trở lên",
            f"Từ 80% trở lên: 2 điểm; riêng {group} từ 70% trở lên: 2 điểm; còn lại: 1 điểm",
            f"Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm; riêng {group}: 1 điểm",
            f"Mỗi lần chậm trừ 0,5 điểm, riêng {group} từ 70%",
            f"Mỗi lần chậm trừ 0,5 điểm, riêng {group} 0,25 điểm",
            f"Điểm = tỷ lệ x 2, riêng {group} từ 70%",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="a group of bodies", asked=text.split(": 2")[0])
