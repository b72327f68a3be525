"""Draw official wordings of rules (cách chấm điểm) in the many spellings of offices, each with its rule."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import strategies as st

from cchc.indicators import Direction
from cchc.rules import (
    AnyRule,
    Band,
    Bonus,
    Choice,
    Deduction,
    Increment,
    InputKind,
    Ladder,
    NoViolation,
    Option,
    ParsedWording,
    Proportional,
    Remainder,
    Span,
    SpanRole,
    YesNo,
    parse_wording,
)
from cchc.strategies._kept import kept
from cchc.strategies._viet import rising_numbers, vietnamese_words
from cchc.values import Interval
from cchc.viet import format_number

_FROM = ("từ {low} trở lên", "đạt từ {low} trở lên", "≥ {low}", ">= {low}", "tối thiểu {low}", "không dưới {low}")
_BETWEEN = ("từ {low} đến dưới {high}", "{low} đến dưới {high}", "{low} - dưới {high}", "≥ {low} và < {high}")
_BELOW = ("dưới {high}", "< {high}", "thấp hơn {high}", "chưa đến {high}")
_POINTS = (
    ": {points} điểm",
    ": {points}đ",
    ": {points}",
    " ({points} điểm)",
    " được {points} điểm",
    " => {points} điểm",
)
_JOINED = (("", "; "), ("", ";\n"), ("- ", "\n- "), ("+ ", "\n+ "), ("", "\n"))
"""What stands before the first level, and between two."""
_CASES = ("lần", "hồ sơ", "văn bản", "nhiệm vụ", "trường hợp")
_OFF = (
    "Mỗi {case} {fault} trừ {each} điểm, tối đa {cap} điểm",
    "Cứ 01 {case} {fault} thì trừ {each} điểm, nhưng không trừ quá {cap} điểm",
    "{Case} {fault}: trừ {each}đ/{case}; tối đa {cap}đ",
    "Trừ {each} điểm cho mỗi {case} {fault}, tối đa trừ {cap} điểm",
    "Mỗi {case} {fault} bị trừ {each} điểm, tổng điểm trừ không quá {cap} điểm",
)
_ON = (
    "Mỗi {case} hoàn thành tốt cộng {each} điểm, tối đa {cap} điểm",
    "Cứ 01 {case} hoàn thành tốt được cộng {each} điểm nhưng tổng điểm cộng không quá {cap} điểm",
    "Mỗi {case} hoàn thành tốt được {each} điểm, tối đa {cap} điểm",
)
_HELD = (
    ("từ {start} trở xuống", "từ {start} trở lên"),
    ("không quá {start}", "không dưới {start}"),
    ("tối đa là {start}", "tối thiểu là {start}"),
)
"""Up to where a level adds points, upwards and downwards."""
_RISES = (
    ("trên {start} thì cứ thêm {stride}", "dưới {start} thì cứ giảm {stride}"),
    ("trên {start}, cứ tăng thêm {stride}", "dưới {start}, cứ giảm thêm {stride}"),
    ("từ {start} trở lên thì cứ tăng {stride}", "từ {start} trở xuống thì cứ giảm {stride}"),
)
_REMAINDERS = {
    Remainder.DROPPED: ("", "; chỉ tính bước đủ", "; phần lẻ không tính"),
    Remainder.PRORATED: ("; tính theo tỷ lệ phần chênh lệch", "; phần lẻ được tính theo tỷ lệ"),
}
_FAULTS = ("chậm", "quá hạn", "sai quy định", "bị trả lại")
_GOODS = ("Có ban hành kế hoạch", "Có báo cáo định kỳ", "Có bố trí kinh phí", "Có công khai kết quả")


def _points(number: Decimal, *, point: bool) -> str:
    """Return a number of points with a comma, or with a point as some offices write."""
    written = format_number(number)
    return written.replace(",", ".") if point else written


@st.composite
def _joined(draw: st.DrawFn, levels: Sequence[tuple[str, Decimal]]) -> str:
    """Draw levels and their points on one line or on several, all in one spelling."""
    spelling, point = draw(st.sampled_from(_POINTS)), draw(st.booleans())
    lines = [f"{words}{spelling.format(points=_points(points, point=point))}" for words, points in levels]
    if draw(st.booleans()):
        lines = [line[0].upper() + line[1:] for line in lines]
    first, between = draw(st.sampled_from(_JOINED))
    return first + between.join(lines)


def _falling(count: int) -> st.SearchStrategy[list[Decimal]]:
    """Draw points from the most down to 0."""
    units = rising_numbers(1, 80, min_size=count - 1, max_size=count - 1)
    return units.map(lambda drawn: [Decimal(unit) / 4 for unit in reversed(drawn)] + [Decimal(0)])


@st.composite
def _bands(draw: st.DrawFn) -> tuple[str, AnyRule]:
    """Draw bands of a rate, from the best down or from the worst up."""
    ends = draw(rising_numbers(1, 99, min_size=1, max_size=4))
    earned = draw(_falling(len(ends) + 1))[::-1]
    words = [draw(st.sampled_from(_BELOW)).format(high=f"{ends[0]}%")]
    words += [draw(st.sampled_from(_BETWEEN)).format(low=f"{low}%", high=f"{high}%") for low, high in pairwise(ends)]
    words += [draw(st.sampled_from(_FROM)).format(low=f"{ends[-1]}%")]
    edges = [None, *(Fraction(end, 100) for end in ends), None]
    drawn = [Interval(low, high, high_closed=False, percent=True) for low, high in pairwise(edges)]
    levels = list(zip(words, drawn, earned, strict=True))
    if draw(st.booleans()):
        levels.reverse()
    text = draw(_joined([(words, points) for words, _interval, points in levels]))
    return text, Ladder(bands=tuple(Band(interval, points) for _words, interval, points in levels))


@st.composite
def _counts(draw: st.DrawFn) -> tuple[str, AnyRule]:
    """Draw levels of a count, the more the better."""
    what = draw(st.sampled_from(("sáng kiến", "mô hình", "hội nghị")))
    most = draw(st.integers(2, 4))
    earned = draw(_falling(most + 1))
    zeros = draw(st.sampled_from(("", "0")))
    levels = [(f"từ {zeros}{most} {what} trở lên", Interval(Fraction(most)))]
    levels += [(f"có {zeros}{n} {what}", Interval(Fraction(n), Fraction(n))) for n in range(most - 1, 0, -1)]
    levels += [(f"không có {what}", Interval(Fraction(0), Fraction(0)))]
    text = draw(_joined([(words, points) for (words, _interval), points in zip(levels, earned, strict=True)]))
    steps = (Band(interval, points) for (_words, interval), points in zip(levels, earned, strict=True))
    return text, Ladder(bands=tuple(steps), input_kind=InputKind.COUNT)


@st.composite
def _per_case(draw: st.DrawFn, spellings: Sequence[str]) -> tuple[str, Decimal, Decimal]:
    """Draw points for each case and a cap, in one of the spellings."""
    per = draw(st.integers(1, 8).map(lambda unit: Decimal(unit) / 4))
    most = per * draw(st.integers(2, 6))
    case, fault = draw(st.sampled_from(_CASES)), draw(st.sampled_from(_FAULTS))
    words = {"case": case, "Case": case.capitalize(), "fault": fault}
    text = draw(st.sampled_from(spellings)).format(**words, each=format_number(per), cap=format_number(most))
    return text, per, most


def _deductions() -> st.SearchStrategy[tuple[str, AnyRule]]:
    """Draw points deducted for each case."""
    return _per_case(_OFF).map(lambda drawn: (drawn[0], Deduction(points_per_case=drawn[1], max_deduction=drawn[2])))


def _bonuses() -> st.SearchStrategy[tuple[str, AnyRule]]:
    """Draw points added for each case."""
    return _per_case(_ON).map(lambda drawn: (drawn[0], Bonus(points_per_case=drawn[1], cap=drawn[2])))


@st.composite
def _answers(draw: st.DrawFn) -> tuple[str, AnyRule]:
    """Draw yes or no."""
    good = draw(st.sampled_from(_GOODS))
    best, none = draw(_falling(2))
    yes, no = Option(good, best), Option(good.replace("Có", "Không", 1), none)
    return draw(_joined([(yes.text, best), (no.text, none)])), YesNo(yes=yes, no=no)


@st.composite
def _choices(draw: st.DrawFn) -> tuple[str, AnyRule]:
    """Draw one level of three."""
    good = draw(st.sampled_from(_GOODS))
    labels = (good, f"{good} nhưng chậm", good.replace("Có", "Không", 1))
    lines = tuple(map(Option, labels, draw(_falling(3))))
    return draw(_joined([(line.text, line.points) for line in lines])), Choice(options=lines)


@st.composite
def _violations(draw: st.DrawFn) -> tuple[str, AnyRule]:
    """Draw any violation."""
    case, fault = draw(st.sampled_from(_CASES)), draw(st.sampled_from(_FAULTS))
    best, none = draw(_falling(2))
    clean, violated = Option(f"100% {case} đúng quy định", best), Option(f"Có {case} {fault}", none)
    text = draw(_joined([(clean.text, best), (violated.text, none)]))
    return text, NoViolation(clean=clean, violated=violated)


@st.composite
def _formulas(draw: st.DrawFn) -> tuple[str, AnyRule]:
    """Draw proportional points, with a target or a floor or neither."""
    most = draw(st.integers(1, 40).map(lambda unit: Decimal(unit) / 4))
    target, floor = draw(st.integers(50, 99)), draw(st.integers(10, 49))
    points = format_number(most)
    times, over = draw(st.sampled_from(("x", "*", "×", "nhân với"))), draw(st.sampled_from(("/", "÷")))
    plain = f"Điểm = tỷ lệ hoàn thành {times} {points}"
    aimed = f"Điểm = (tỷ lệ hoàn thành {over} {target}%) {times} {points}, tối đa {points} điểm"
    below = f"; dưới {floor}%: 0 điểm"
    aim, least = Fraction(target, 100), Fraction(floor, 100)
    return draw(
        st.sampled_from(
            (
                (plain, Proportional(max_points=most)),
                (aimed, Proportional(max_points=most, target=aim)),
                (plain + below, Proportional(max_points=most, min_value=least)),
                (aimed + below, Proportional(max_points=most, target=aim, min_value=least)),
                (f"Tính điểm theo công thức: (b/a) {times} {points}", Proportional(max_points=most)),
            )
        )
    )


@st.composite
def _increments(draw: st.DrawFn) -> tuple[str, AnyRule]:
    """Draw more points for each step above a share, or below it."""
    start, stride, steps = draw(st.integers(40, 60)), draw(st.integers(1, 8)), draw(st.integers(1, 5))
    base, per = (draw(st.integers(1, 12).map(lambda unit: Decimal(unit) / 4)) for _each in range(2))
    remainder, down = draw(st.sampled_from(Remainder)), draw(st.booleans())
    most = base + per * steps
    held, rise = (draw(st.sampled_from(spellings))[down] for spellings in (_HELD, _RISES))
    figures = {"start": f"{start}%", "stride": f"{stride}%"}
    cap = draw(st.sampled_from((", tối đa {most} điểm", ", nhưng tối đa không quá {most} điểm")))
    ends = cap.format(most=format_number(most)) + draw(st.sampled_from(_REMAINDERS[remainder]))
    text = (
        f"Tỷ lệ {held.format(**figures)} được tính {format_number(base)} điểm; {rise.format(**figures)} được tính thêm "
        f"{format_number(per)} điểm{ends}"
    )
    rule = Increment(
        start=Fraction(start, 100),
        base=base,
        stride=Fraction(stride, 100),
        points_per_step=per,
        cap=most,
        remainder=remainder,
        direction=Direction.DOWN if down else None,
    )
    return text, rule


KINDS: tuple[Callable[[], st.SearchStrategy[tuple[str, AnyRule]]], ...] = (
    _bands,
    _counts,
    _deductions,
    _bonuses,
    _answers,
    _choices,
    _violations,
    _formulas,
    _increments,
)
"""One for each way in which offices word a rule."""


@kept
def rule_wordings() -> st.SearchStrategy[tuple[str, AnyRule]]:
    """Draw wordings of rules in official spellings (cách chấm điểm), each with its rule.

    They vary separators, order, bounds, signs, the spelling of points and of numbers. `read_rule(text, max_points=…)`
    with the rule's own maximum reads the rule.
    """
    return st.one_of(*(kind() for kind in KINDS))


@kept
def parsed_wordings() -> st.SearchStrategy[ParsedWording]:
    """Draw what is read from wordings of rules (kết quả đọc cách chấm điểm)."""
    return rule_wordings().map(lambda drawn: parse_wording(drawn[0], drawn[1].max_points))


@kept
def spans() -> st.SearchStrategy[Span]:
    """Draw spans of wordings (đoạn chữ) with their parts."""
    return st.builds(_span, st.integers(0, 200), vietnamese_words(), st.sampled_from(SpanRole))


def _span(start: int, text: str, role: SpanRole) -> Span:
    return Span(start, start + len(text), role, text)
