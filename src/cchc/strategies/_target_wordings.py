"""Draw sentences of targets (lời văn chỉ tiêu) in the many spellings of offices, each with its target."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from cchc.plans import (
    Aim,
    Amount,
    ChangeDirection,
    Completion,
    DueFrequency,
    Rank,
    RelativeChange,
    Share,
    Target,
    TargetDue,
)
from cchc.strategies._kept import kept
from cchc.strategies._viet import rising_numbers
from cchc.values import Interval, Period
from cchc.viet import format_date, format_number

_Said = tuple[str, Interval]
"""A bound in words, and as it is."""
_LEAST = ("{n}", "{n}", "ít nhất {n}", "tối thiểu {n}", "không dưới {n}", "≥ {n}", ">= {n}", "từ {n} trở lên")
_AT_MOST = ("không quá {n}", "tối đa {n}", "≤ {n}", "<= {n}", "từ {n} trở xuống")
_ABOVE, _BELOW, _JUST = ("trên {n}", "> {n}"), ("dưới {n}", "< {n}"), ("đúng {n}", "bằng đúng {n}", "chính xác {n}")
_BETWEEN = ("từ {low} đến {n}", "{low} - {n}", "từ {low} - {n}", "từ {low} đến dưới {n}")
_REACHES = ("đạt", "đạt tỷ lệ", "đạt mức", "là", "ở mức", "chiếm")
_RATES = (
    "tỷ lệ hồ sơ giải quyết đúng hạn",
    "tỷ lệ hài lòng của người dân, tổ chức",
    "mức độ hài lòng của doanh nghiệp",
    "chỉ số phục vụ người dân",
)
_PARTS = (
    "hồ sơ được giải quyết đúng hạn",
    "xã, phường có bộ phận một cửa",
    "thủ tục hành chính được cung cấp trực tuyến toàn trình",
    "văn bản đi được ký số",
)
_KEPT = ("duy trì ", "bảo đảm ", "phải đạt ", "giữ vững ")
_MADE = (
    ("ban hành", "văn bản quy phạm pháp luật"),
    ("công bố", "quyết định về thủ tục hành chính"),
    ("thành lập", "tổ công tác"),
)
_COUNTED = (
    ("số văn bản ban hành", "văn bản"),
    ("thu nhập bình quân đầu người", "triệu đồng"),
    ("tổng vốn đầu tư thu hút", "tỷ đồng"),
    ("tổng thời lượng bồi dưỡng", "ngày"),
)
_FALLING = ("giảm", "cắt giảm", "tinh giản", "rút ngắn", "tiết kiệm")
_RISING = ("tăng", "nâng", "cải thiện")
_SHRINKING = ("biên chế hành chính", "đầu mối bên trong", "chi phí tuân thủ thủ tục hành chính")
_BASES = ("so với năm {year}", "so với mức của năm {year}", "so với kết quả năm {year}", "so với thực hiện năm {year}")
_ON_LAST_YEAR = ("so với cùng kỳ năm trước", "so với cùng kỳ", "so với năm trước", "so với năm trước liền kề")
_MOVES = (("điểm phần trăm", "tỷ lệ hài lòng"), ("bậc", "chỉ số PAPI"), ("điểm", "chỉ số PCI"), ("ngày", "mức chậm"))
_RANKED = ("chỉ số cải cách hành chính", "chỉ số năng lực cạnh tranh cấp tỉnh")
_AMONG = (
    "thuộc nhóm {n} {group} dẫn đầu về {subject}",
    "nằm trong tốp {n} {group} đứng đầu về {subject}",
    "đứng trong nhóm {n} {group} có {subject} cao nhất",
    "{subject} lọt vào nhóm {n} {group} dẫn đầu",
)
_PLACED = (
    "{subject} xếp hạng từ {n} trở lên",
    "{subject} xếp thứ {n}",
    "{subject} đứng thứ {n} trở lên",
    "{subject} đứng ở vị trí thứ {n}",
)
_DEEDS = (
    "ban hành Kế hoạch kiểm tra công vụ",
    "trình Ủy ban nhân dân tỉnh Đề án vị trí việc làm",
    "đưa Hệ thống thông tin báo cáo vào vận hành",
    "công bố danh mục dịch vụ công trực tuyến",
)
_THINGS = ("việc sắp xếp đơn vị sự nghiệp", "Đề án tinh giản biên chế", "cơ sở dữ liệu cán bộ, công chức")
_BULLETS = ("", "", "- ", "+ ", "a) ", "1. ", "Chỉ tiêu: ")
_STOPS = ("", ".", ";")
_STRIVING = ("phấn đấu ", "phấn đấu để ")
_FIRST, _LAST = 1990, 2060
_BY = ("đến {}", "đến hết {}", "tới {}", "chậm nhất đến hết {}", "vào cuối {}", "cho đến {}")
_LONG = timedelta(days=365)


def _written(number: Fraction, *, percent: bool) -> str:
    """Return a number as an office writes it, a share in per cent."""
    return f"{format_number(number * 100)}%" if percent else format_number(number)


@st.composite
def _levels(draw: st.DrawFn, numbers: st.SearchStrategy[Fraction], *, percent: bool = False, upwards: bool) -> _Said:
    """Draw bounds in words; `upwards` draws only those from a number on."""
    number = draw(numbers)
    shapes: dict[Interval, tuple[str, ...]] = {Interval(number): _LEAST, Interval(number, low_closed=False): _ABOVE}
    if not upwards:
        below = Interval(None, number, high_closed=False)
        shapes |= {Interval(None, number): _AT_MOST, below: _BELOW, Interval(number, number): _JUST}
    bound = draw(st.sampled_from([*shapes]))
    words = draw(st.sampled_from(shapes[bound])).format(n=_written(number, percent=percent))
    return words, replace(bound, percent=percent)


@st.composite
def _between(draw: st.DrawFn, *, percent: bool) -> _Said:
    """Draw bounds with two ends."""
    low, high = (Fraction(end, 100 if percent else 1) for end in draw(rising_numbers(1, 100, min_size=2, max_size=2)))
    words = draw(st.sampled_from(_BETWEEN))
    bound = words.format(low=_written(low, percent=percent), n=_written(high, percent=percent))
    return bound, Interval(low, high, high_closed="dưới" not in words, percent=percent)


_PERCENTS = st.integers(1, 100).map(lambda n: Fraction(n, 100)) | st.integers(1, 999).map(lambda n: Fraction(n, 1000))
_NUMBERS = st.integers(1, 20_000).map(Fraction) | st.integers(1, 999).map(lambda n: Fraction(n, 10))


def _bounds(*, percent: bool) -> st.SearchStrategy[_Said]:
    numbers = _PERCENTS if percent else _NUMBERS
    return _levels(numbers, percent=percent, upwards=False) | _between(percent=percent)


@st.composite
def _shares(draw: st.DrawFn) -> tuple[str, str, Aim]:
    """Draw rates that reach a level, and parts of a whole."""
    words, bound = draw(_bounds(percent=True))
    rate, part = draw(st.sampled_from(_RATES)), draw(st.sampled_from(_PARTS))
    spellings = (
        (f"{rate} {draw(st.sampled_from(_REACHES))} {words}", rate),
        (f"{draw(st.sampled_from(('', *_KEPT)))}{words} {part}", part),
        (f"hoàn thành {words} nhiệm vụ được giao", "hoàn thành … nhiệm vụ được giao"),
    )
    text, subject = draw(st.sampled_from(spellings))
    return text, subject, Share(bound=bound)


@st.composite
def _moved_shares(draw: st.DrawFn) -> tuple[str, str, Aim]:
    """Draw rates brought down or up to a level."""
    number, rate = draw(_PERCENTS), draw(st.sampled_from(_RATES))
    level = _written(number, percent=True)
    down = (
        Share(bound=Interval(None, number)),
        ("giảm {rate} xuống còn {n}", "{rate} giảm xuống còn {n}", "{rate} còn {n}"),
    )
    up = Share(bound=Interval(number)), ("nâng {rate} lên {n}", "đưa {rate} lên mức {n}", "{rate} tăng lên đến {n}")
    aim, spellings = draw(st.sampled_from((down, up)))
    return draw(st.sampled_from(spellings)).format(rate=rate, n=level), rate, aim


@st.composite
def _amounts(draw: st.DrawFn) -> tuple[str, str, Aim]:
    """Draw numbers of things made, or counts that reach a level."""
    words, bound = draw(_bounds(percent=False))
    if draw(st.booleans()):
        deed, thing = draw(st.sampled_from(_MADE))
        return f"{deed} {words} {thing}", f"{deed} … {thing}", Amount(bound=bound)
    subject, unit = draw(st.sampled_from(_COUNTED))
    return (
        f"{subject} {draw(st.sampled_from(('đạt', 'là', 'ở mức')))} {words} {unit}",
        subject,
        Amount(bound=bound, unit=unit),
    )


@st.composite
def _changes(draw: st.DrawFn) -> tuple[str, str, Aim]:
    """Draw decreases or increases without a baseline."""
    direction = draw(st.sampled_from(ChangeDirection))
    verb = draw(st.sampled_from(_FALLING if direction is ChangeDirection.DECREASE else _RISING))
    verb += draw(st.sampled_from(("", " thêm", " được")))
    if draw(st.booleans()):
        words, bound = draw(_levels(_PERCENTS, percent=True, upwards=True))
        subject = draw(st.sampled_from(_SHRINKING))
        text = draw(st.sampled_from((f"{verb} {words} {subject}", f"số {subject} {verb} {words}")))
        full_subject = subject if text.startswith(verb) else f"số {subject}"
        return text, full_subject, RelativeChange(direction=direction, bound=bound, unit="%")
    words, bound = draw(_levels(_NUMBERS, upwards=True))
    unit, subject = draw(st.sampled_from(_MOVES))
    text = draw(st.sampled_from((f"{subject} {verb} {words} {unit}", f"{verb} {words} {unit} {subject}")))
    return text, subject, RelativeChange(direction=direction, bound=bound, unit=unit)


@st.composite
def _ranks(draw: st.DrawFn) -> tuple[str, str, Aim]:
    """Draw ranks among the first of a group, or up to a rank."""
    last, subject = draw(st.integers(1, 700)), draw(st.sampled_from(_RANKED))
    group = draw(st.sampled_from(("tỉnh", "địa phương", "đơn vị")))
    among = draw(st.booleans())
    text = draw(st.sampled_from(_AMONG if among else _PLACED)).format(n=last, group=group, subject=subject)
    return text, subject, Rank(bound=Interval(Fraction(1), Fraction(last)), group=group if among else "")


@st.composite
def _completions(draw: st.DrawFn) -> tuple[str, str, Aim]:
    """Draw deeds, or things that are brought to their end."""
    deed, thing = draw(st.sampled_from(_DEEDS)), draw(st.sampled_from(_THINGS))
    end = draw(st.sampled_from(("hoàn thành", "hoàn tất")))
    text, subject = draw(st.sampled_from(((deed, deed), (f"{end} {thing}", thing), (f"{deed}, hoàn thành", deed))))
    return text, subject, Completion()


TARGET_KINDS: tuple[Callable[[], st.SearchStrategy[tuple[str, str, Aim]]], ...] = (
    *(_shares, _moved_shares, _amounts),
    *(_changes, _ranks, _completions),
)
"""One for each way in which offices word a target: the words, the subject, what is asked for."""


@st.composite
def _dues(draw: st.DrawFn, first: int) -> tuple[str, TargetDue | None]:
    """Draw times in words, from a year on, or no time."""
    year = draw(st.integers(first, _LAST))
    day = date(year, 1, 1) + timedelta(days=draw(st.integers(1, _LONG.days - 1)))
    quarter, month = draw(st.integers(1, 4)), draw(st.integers(1, 12))
    period, named = draw(
        st.sampled_from(
            (
                (Period.year(year), f"năm {year}"),
                (Period.quarter(year, quarter), f"quý {('I', 'II', 'III', 'IV')[quarter - 1]}/{year}"),
                (Period.month(year, month), f"tháng {month}/{year}"),
                (Period.month(year, month), f"tháng {month:02} năm {year}"),
            )
        )
    )
    short, long = f"ngày {format_date(day, form='short')}", format_date(day)
    eve = day - timedelta(days=1)
    return draw(
        st.sampled_from(
            (
                *((by.format(named), TargetDue(period)) for by in _BY),
                *((f"trước {words}", TargetDue(Period(eve, eve))) for words in (short, long)),
                *(
                    (f"{by} {words}", TargetDue(Period(day, day)))
                    for words in (short, long)
                    for by in ("đến", "chậm nhất")
                ),
                (f"trong {named}", TargetDue(period, within=True)),
                (f"giai đoạn {year}-{year + 4}", TargetDue(Period.parse(f"{year}-{year + 4}"), within=True)),
                (f"giai đoạn {year} - {year + 4}", TargetDue(Period.parse(f"{year}-{year + 4}"), within=True)),
                *((f"{each} năm", TargetDue(frequency=DueFrequency.YEAR)) for each in ("hằng", "hàng", "mỗi")),
                ("hằng quý", TargetDue(frequency=DueFrequency.QUARTER)),
                ("", None),
            )
        )
    )


@kept
@st.composite
def worded_targets(draw: st.DrawFn, kinds: st.SearchStrategy[tuple[str, str, Aim]]) -> tuple[str, Target]:
    """Draw the sentence around an aim: its time, its baseline, whether it is striven for, bullet and stop.

    Args:
        draw: the draw function of Hypothesis.
        kinds: draws the words, the subject and the aim.
    """
    text, subject, aim = draw(kinds)
    year = draw(st.integers(_FIRST, _LAST - 1))
    if isinstance(aim, RelativeChange) and draw(st.booleans()):
        text += f" {draw(st.sampled_from(_BASES)).format(year=year)}"
        aim = replace(aim, baseline=Period.year(year))
    elif isinstance(aim, RelativeChange) and draw(st.booleans()):
        text += f" {draw(st.sampled_from(_ON_LAST_YEAR))}"
        aim = replace(aim, on_last_year=True)
    by, due = draw(_dues(year + 1))
    striving = draw(st.sampled_from(("", *_STRIVING)))
    if by and draw(st.booleans()):
        text = f"{text} {by}"
    elif by:
        text = f"{by}{draw(st.sampled_from((', ', ' ')))}{text}"
    text = f"{striving}{text}"
    text = draw(st.sampled_from(_BULLETS)) + text[0].upper() + text[1:] + draw(st.sampled_from(_STOPS))
    return text, Target(subject=subject, aim=aim, due=due, stretch=bool(striving))


@kept
def target_wordings() -> st.SearchStrategy[tuple[str, Target]]:
    """Draw sentences of targets in official spellings (lời văn chỉ tiêu), each with its target.

    They vary the aim, the words of the bound, time and baseline, their order, bullets and stops. `read_target(text)`
    reads the target.
    """
    return worded_targets(st.one_of(*(kind() for kind in TARGET_KINDS)))
