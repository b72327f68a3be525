"""Targets read from the sentences of plans (đọc chỉ tiêu), and the aims of a plan sorted by whether they measure."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from cchc.documents import Source
from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.messages import _
from cchc.plans.targets.aim import (
    PERCENT,
    PERCENT_POINTS,
    Aim,
    Amount,
    ChangeDirection,
    Completion,
    Rank,
    RelativeChange,
    Share,
)
from cchc.plans.targets.level import Level, find_level, not_understood, two_levels
from cchc.plans.targets.target import Target
from cchc.plans.targets.target_due import DUE, PERIOD, TargetDue
from cchc.plans.targets.vocabulary import (
    AVERTS,
    BEGINS,
    DEEDS,
    FALLS,
    FAULTS,
    GAP,
    LIMITS,
    MEASURES,
    REACHES,
    RESTRAINS,
    RISES,
    ROUGHLY,
    SOLVED,
    UNITS,
    WIDE,
)
from cchc.values import Interval, Period
from cchc.viet import alternatives, collapse_whitespace

_MOST_CHARACTERS = 1_000
_QUOTED = "\ue000"
"""What stands for the words in quotes while the rest is read."""
_NUMBER = r"-?[0-9](?:[0-9.,]*[0-9])?(?:/[0-9](?:[0-9.]*[0-9])?)?"
_PERCENT = r"(?:\s?%)?"
_ENDS = r"(?![\w%]|[/:-]\w)"
_PERCENT_WORDS = re.compile(r"([0-9]) ?phần trăm(?!\w)", re.IGNORECASE)
_DONG_SIGN = re.compile(r" ?₫")
_POINTS_OF_PERCENT = re.compile(r"(?<!\w)điểm ?%")
_PLACE = r"[0-9](?:[0-9.]*[0-9])?"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_BULLET = _pattern(r"^(?:[-+*•·]|\(?[0-9]{1,2}[.)]|[a-zđ][.)])\s+|^(?:chỉ tiêu|mục tiêu)(?: cụ thể)?\s?:\s?")
_STRETCH = _pattern(r"[\s,;]*(?<!\w)phấn đấu(?: để)?(?!\w)[\s,;:]*")
_DUE = _pattern(rf"[\s,;]*(?<!\w)(?:{DUE})[\s,;:]*")
_LEAD = _pattern(rf"^(?P<lead>{PERIOD})[\s,;:]+")
_BASE = _pattern(
    rf"[\s,;]*(?<!\w)so với (?:(?:mức|số|số liệu|kết quả|thực hiện)(?: của)? )?"
    rf"(?:(?P<last>cùng kỳ(?: năm trước| năm ngoái)?|năm trước(?: liền kề)?)(?!\w)"
    rf"|(?P<base>năm [0-9]{{4}}(?= đến )|{PERIOD}))[\s,;]*"
)
"""What a figure is compared with; in "so với năm 2015 đến năm 2021" the later year is the time."""
_AMONG = alternatives(WIDE)
_FIRST = _pattern(
    rf"^(?P<subject>.*?)(?<!\w)(?:(?:thuộc|nằm trong|đứng trong|xếp trong|lọt vào|vào|trong) (?:nhóm|tốp|top|số)"
    rf"|thuộc|nằm trong|đứng trong|xếp trong|lọt vào) (?P<high>{_PLACE})"
    rf"(?P<group>(?:,? [^\W\d]+){{0,7}}?)(?: có (?P<of>.+?))? (?:dẫn đầu|đứng đầu|cao nhất|tốt nhất)"
    rf"(?P<among>(?: (?!về )[^\W\d]+){{0,4}})(?: về (?P<about>.+))?$"
)
_TOP = _pattern(
    rf"^(?P<subject>.*?)(?<!\w)(?:(?:(?:thuộc|nằm trong|đứng trong|xếp trong|lọt vào|vào|trong|đạt) )?(?:tốp|top)"
    rf"|nằm trong|đứng trong|xếp trong|lọt vào) (?P<high>{_PLACE})(?P<group>(?: (?:{_AMONG}))?)$"
)
_RANKED = _pattern(
    r"^(?P<subject>.*?)(?<!\w)"
    r"(?:(?:xếp|đứng)(?: ở)?(?: thứ hạng| hạng| vị trí)?(?: thứ)?|thứ hạng|hạng|vị trí(?: thứ)?) "
    rf"(?P<how>từ |đúng |ít nhất |tối thiểu |không dưới |không thấp hơn )?(?:thứ )?(?P<low>{_PLACE})"
    rf"(?:(?: đến |\s?-\s?)(?P<high>{_PLACE})| trở lên)?"
    rf"(?: trong nhóm (?P<group>[^\W\d]+(?: [^\W\d]+){{0,7}})| (?P<among>{_AMONG}))?$"
)
_PLACED = _pattern(r"(?<!\w)(?:xếp|đứng|hạng|thứ|vị trí|top|tốp|nằm trong|nằm ngoài|lọt vào|cuối)$")
"""The words of a rank, before a number that is not read as one."""
_HOW = "(?: (?:thêm|được|mạnh|sâu|dần|nhanh))?"
_CHANGES = _pattern(rf"^(?P<subject>.*?)(?<!\w)(?:(?P<falls>{alternatives(FALLS)})|{alternatives(RISES)}){_HOW}$")
_DOWN = "xuống còn|xuống mức|xuống|về mức|về|chỉ còn|còn lại|còn"
_MOVED = _pattern(
    rf"^(?:(?:{alternatives((*FALLS, *RISES, 'đưa'))}){_HOW} )?(?P<subject>.*?)\s?(?<!\w)"
    rf"(?:(?:{alternatives((*FALLS, *RISES))}){_HOW} )?(?:(?P<down>{_DOWN})|lên đến|lên mức|lên)$"
)
_REACHED = _pattern(rf"^(?P<subject>.*?)\s?(?<!\w)(?P<reach>{alternatives(REACHES)})$")
_BEGUN = _pattern(rf"^(?:(?:{alternatives(BEGINS)})(?!\w)\s?)+")
_UNIT = _pattern(rf"^(?P<unit>{alternatives(UNITS)})(?!\w)\s?")
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}")
_ON_AVERAGE = _pattern(
    r"(?<!\w)bình quân (?:hằng|hàng|mỗi) |(?<!\w)(?:hằng|hàng|mỗi) \w+ bình quân|[0-9]%? ?/ ?(?:năm|quý|tháng)"
)
_BY_HABIT = _pattern(rf"(?:{alternatives((*MEASURES, *DEEDS, *BEGINS))})(?!\w)")
_DEED = _pattern(
    rf"^(?:phải )?(?!(?:{alternatives(ROUGHLY)})(?!\w))(?:(?P<done>hoàn thành|hoàn tất)|{alternatives(DEEDS)})(?!\w)\s?"
)
_RESTRAINED = _pattern(rf"^(?:{alternatives(RESTRAINS)})(?!\w)\s?")
_AVERTED = _pattern(rf"^(?:{alternatives(AVERTS)})(?!\w)\s?")
_NOT = r"(?:không|chưa|chẳng|chớ|đừng|tránh)(?: phải| được| bị| còn| có| để| cho| thể)?"
_DENIED = _pattern(rf"^(?:phải |cần )?{_NOT}(?!\w)|(?<!\w)(?:{alternatives(AVERTS)})(?!\w)")
_DENIED_END = _pattern(
    rf"(?<!\w){_NOT}(?: (?:{alternatives((*FALLS, *RISES, *REACHES))}))?(?: thêm| được)?"
    r"(?: xuống còn| xuống mức| xuống| còn| lên đến| lên mức| lên)?$"
)
_SECOND = _pattern(
    r"^(?:và|hoặc|hay|nếu|không|chưa|khi|nhưng|riêng|trừ|ngoại trừ|song|đồng thời|(?:trở|đổ)|là"
    r"|rưỡi|rưởi|có lẻ|lẻ|hơn|phần (?:mười|nghìn|ngàn|vạn|triệu|[0-9])|o/o)(?!\w)|^\+"
)
_EQUATED = re.compile(r"[<>≤≥]|(?:[-+=]|(?<!\w)(?:hoặc|hay|và))$")
"""What is left over before a number: "x = 5" may ask for just that, or for the least."""
_DENIED_PART = _pattern(rf"(?<!\w)(?:không|chưa|chẳng)[\s,;]+(?:phải )?(?:so với|phấn đấu|{DUE})(?!\w)")
_APART = _pattern(
    r";|(?<!\w)(?:nếu|với điều kiện|trong trường hợp|ngoại trừ|trừ trường hợp)(?!\w)|, ?(?:trừ|riêng|nhưng|song)(?!\w)"
    r"|(?<!\w)vượt(?: ít nhất| tối thiểu| trên)? [0-9.,]+ ?%(?= (?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu))"
    r"|[0-9]/[0-9]+ điểm(?!\w)|(?<!\w)không trở (?:lên|xuống)|(?<!\w)riêng (?=.*[0-9])"
)
_FAULT = _pattern(rf"(?<!\w)(?:{alternatives(FAULTS)})(?!\w)")
_SOLVED = _pattern(rf"(?<!\w)(?:{alternatives(SOLVED)})(?!\w)")
_CHANGED = _pattern(
    r"^(?!tăng trưởng|tăng cường|nâng cao|cải thiện|cắt băng|[^,]*,)"
    rf"(?:(?P<falls>{alternatives(FALLS)})|{alternatives(RISES)}){_HOW} (?P<subject>.+)$"
)
"""A verb of change, what changes, and then the number: "giảm thời gian chờ 30 phút"."""
_TIMES = _pattern(r"(?<!\w)gấp$")
_BESIDE_RANK = _pattern(r"(?<!\w)(?:dưới|trên|khỏi|sau|gần|ngoài|cuối|hơn|khoảng|thấp)$")
_LAST = _pattern(r"(?<!\w)(?:không|chưa|yếu|kém|thấp|cuối|nhưng)(?!\w)")
_GROUPED = _pattern(
    r"(?<!\w)(?:nhóm|tốp|top) [0-9]+ "
    r"(?:tỉnh|thành phố|địa phương|đơn vị|bộ|huyện|xã|phường|nước|quốc gia|sở)(?!\w)"
)
"""A group of the first or last in a ranking, in a sentence that is not read as a rank."""
_LEFT_OVER = _pattern(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|quá|vượt|hơn|dưới|trên|khoảng|gần)"
    r"(?: (?:xuống còn|xuống|còn|lên|về|đạt|mức|là|ở mức|hẳn|nữa|cả|đủ|nhất))*$"
    r"|(?<!\w)(?:từ|không|chưa|khác|trừ|kém)(?: (?:mức|đủ|nhất|hẳn|nữa))+$|(?<!\w)(?:trở|đổ) (?:lên|xuống)$"
    r"|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$"
)
"""A word that bounds a number, parted from it."""
_LEFT_AT_END = _pattern(
    r"(?<!\w)(?:từ|đến|tới|dưới|trên|quá|không|không phải|chưa|và|hoặc|tối đa|tối thiểu|ít nhất|vượt|khoảng|gần|bằng)$"
)
"""A word that bounds or denies, behind which nothing follows."""
_SYMBOL = _pattern(r"(?:^|(?<=\s))[a-zđ]$")
"""A letter for the number, before a sign: "x ≥ 5"."""
_RATE = _pattern(r"^(?:tỷ lệ|tỉ lệ|tỷ trọng|mức độ|chỉ số)(?!\w)")
_ZERO = re.compile(r"0+(?:,0+)?\s?%?")
_LIMIT = _pattern(rf"^(?:{alternatives(LIMITS)})(?!\w)")
_ASIDE = re.compile(r"\([^()]*\)")
"""A remark in brackets, whose years are no time of the target."""
_SPELLED = _pattern(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không quá|không dưới|trên|dưới|hơn|có|đạt|giảm|tăng|từ) "
    r"(?:một nửa|nửa|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một (?:trăm|nghìn|ngàn|triệu|tỷ|tá|chục|phần)"
    r"|vài|mấy|hàng (?=chục|trăm|nghìn|triệu|tỷ)|trăm|nghìn|hăm)(?= [^\W\d])"
)
"""A number in words beside a bound: not read, and no aim without a measure either."""
_PART = _pattern("^(?:giai đoạn|thời kỳ) ")
_DONE_AT_END = _pattern(r"[\s,;]+hoàn thành$")


class TargetReading(NamedTuple):
    """The aims of a plan, sorted (các mục tiêu đã phân loại).

    Attributes:
        targets: what is measured.
        objectives: the lines that say no measure, kept as text (mục tiêu định tính).
        unread: a fault for each line that has figures and could not be read with certainty.
    """

    targets: tuple[Target, ...]
    objectives: tuple[str, ...]
    unread: tuple[Fault, ...]


def read_target(text: str, *, key: str = "", source: Source | None = None) -> Target:
    """The target that a sentence says (đọc chỉ tiêu): `read_target(str(t))` is the same target again.

    A number alone is the least that is asked for ("đạt 95%"), and the most behind "xuống còn"; "đúng 95%" means just
    that. "Đến năm 2021" means to its end, "trước ngày 30/6" the day before at the latest. "Phấn đấu" marks a stretch
    target. A word beside the number has a part in the bound, or the sentence is refused. Words in quotes “…” are taken
    as the subject or a part of it, and not looked into.

    Args:
        text: one sentence of at most 1.000 characters.
        key: what the target is called in its plan.
        source: where it is set.

    Raises:
        InvalidInput: the sentence states no measure (code "vague"), two of them (code "two"), a rough one ("rough"), a
            bare number that may be the most or the least ("side"), or what cannot be read with certainty ("target").

    >>> target = read_target("Phấn đấu đến hết năm 2025, 95% hồ sơ trở lên được giải quyết đúng hạn")
    >>> print(target)
    phấn đấu đến năm 2025 ít nhất 95% hồ sơ được giải quyết đúng hạn
    >>> read_target("Tăng cường kỷ luật, kỷ cương hành chính")
    Traceback (most recent call last):
    ...
    cchc.errors.error.InvalidInput: mục tiêu định tính, không nêu mức đo được: “Tăng cường kỷ luật, kỷ cương hành \
chính”; hãy ghi vào mục tiêu (objectives), hoặc nêu mức, như “đạt ít nhất 90%”
    """
    plain = _sentence(text)
    if len(plain) > _MOST_CHARACTERS:
        remedy = _("hãy tách thành từng câu, mỗi câu một chỉ tiêu")
        raise InvalidInput.of("long", _("câu quá dài để đọc thành một chỉ tiêu"), text, remedy)
    first, last = plain.find('"'), plain.rfind('"')
    quoted = plain[first + 1 : last] if first < last else None
    rest = plain if quoted is None else f"{plain[:first]}{_QUOTED}{plain[last + 1 :]}"
    rest = _PERCENT_WORDS.sub(r"\1%", _DONG_SIGN.sub(" đồng", rest))
    rest = _POINTS_OF_PERCENT.sub("điểm phần trăm", rest)
    if _ON_AVERAGE.search(rest):
        raise _unread(text)
    if lost := _DENIED_PART.search(rest):
        raise not_understood(lost[0].strip(), text)
    stretched = _STRETCH.search(rest)
    rest = _without(rest, stretched)
    base = _only(_BASE, rest, text)
    rest = _without(rest, base)
    due, rest = _due(rest, text)
    aim, subject = _aim(rest, base, text)
    if quoted is not None:
        subject = quoted if subject == _QUOTED else subject.replace(_QUOTED, f'"{quoted}"')
    with FaultCollector():
        return Target(key=key, subject=subject, aim=aim, due=due, stretch=stretched is not None, source=source)


def read_targets(lines: Iterable[str]) -> TargetReading:
    """The aims of a plan, line by line (đọc mục tiêu, chỉ tiêu): targets, objectives in words, and what is unread.

    Empty lines are passed over. A fault's path is the index of its line, from 0; its sentence names the line, from 1.

    >>> aims = read_targets(["- Nâng cao chất lượng phục vụ;", "- Đến năm 2025, 95% hồ sơ đúng hạn."])
    >>> [str(target) for target in aims.targets], aims.objectives
    (['đến năm 2025 ít nhất 95% hồ sơ đúng hạn'], ('Nâng cao chất lượng phục vụ',))
    """
    targets, objectives, unread = list[Target](), list[str](), list[Fault]()
    for place, line in enumerate(lines, start=1):
        plain = _sentence(line)
        if not plain:
            continue
        try:
            targets.append(read_target(plain))
        except InvalidInput as error:
            if [fault.code for fault in error.faults] == ["vague"]:
                objectives.append(plain)
            else:
                unread += (fault.under(place - 1, place=str(place)) for fault in error.faults)
    return TargetReading(tuple(targets), tuple(objectives), tuple(unread))


def _sentence(text: str) -> str:
    """The sentence without bullet and closing mark, and without the capital letter that only begins it."""
    plain = _BULLET.sub("", collapse_whitespace(text)).strip(" .;,")
    return plain[:1].lower() + plain[1:] if _BY_HABIT.match(plain) else plain


def _without(text: str, found: re.Match[str] | None) -> str:
    return text if found is None else f"{text[: found.start()]} {text[found.end() :]}".strip()


def _without_all(text: str, found: Iterable[re.Match[str]]) -> str:
    kept = text
    for match in reversed([*found]):
        kept = f"{kept[: match.start()]} {kept[match.end() :]}"
    return kept.strip()


def _only(pattern: re.Pattern[str], rest: str, text: str) -> re.Match[str] | None:
    """The one place where the pattern fits, or None."""
    found = list(islice(pattern.finditer(rest), 2))
    if len(found) > 1:
        raise two_levels(text)
    return found[0] if found else None


def _due(rest: str, text: str) -> tuple[TargetDue | None, str]:
    """The time of a sentence, and the rest of it; "hằng năm" and a stretch of years may stand apart."""
    asides = [aside.span() for aside in _ASIDE.finditer(rest)]
    found = [
        due for due in islice(_DUE.finditer(rest), 20) if not any(start <= due.start() < end for start, end in asides)
    ]
    if not found:
        lead = _LEAD.match(rest)
        return (
            (TargetDue(TargetDue.parse(lead["lead"]).period, within=True), rest[lead.end() :]) if lead else (None, rest)
        )
    dues = sorted(map(TargetDue.from_match, found), key=lambda due: due.frequency is None)
    apart = [dues[0].frequency and dues[0].period is None, *(due.within for due in dues[1:])]
    if len(dues) > 2 or (len(dues) == 2 and not all(apart)):  # noqa: PLR2004  # a pair is two
        raise two_levels(text)
    return TargetDue(dues[-1].period, dues[-1].within, dues[0].frequency), _without_all(rest, found)


def _aim(rest: str, base: re.Match[str] | None, text: str) -> tuple[Aim, str]:
    """What the rest of the sentence asks for, and of what."""
    first, ranked = _FIRST.match(rest) or _TOP.match(rest), _RANKED.match(rest)
    if placed := first or ranked:
        if base is not None or not _is_rank(placed):
            raise _unread(text)
        return _among_the_first(first) if first else _rank(placed)
    found = find_level(rest, text)
    if found is None:
        if "%" in rest:
            raise _unread(text)
        return _completion(rest, text)
    noun = f"{found.noun} " if found.noun else ""
    before, behind = _trimmed(rest[: found.start]), _trimmed(f"{noun}{_trimmed(rest[found.end :])}")
    if rest[found.start] in "<>≤≥≦≧⩽⩾":
        before = _trimmed(_SYMBOL.sub("", before))
    if averted := _AVERTED.match(before):
        if base is not None:
            raise _unread(text)
        return _averted(found, before[averted.end() :], behind, text)
    _check_negations(rest, before, behind, text)
    if _TIMES.search(before) or (_CHANGES.match(before) and behind.lower().startswith("lần")):
        raise _unread(text)
    if changes := _CHANGES.match(before) or _changed(found, before, behind, text):
        if base is None and _goes_from(found, rest, before, behind):
            raise _two_ways(text)
        return _change(changes, found, behind, base)
    if base is not None:
        raise _unread(text)
    return _level(found, before, behind, text)


def _is_rank(placed: re.Match[str]) -> bool:
    """Whether no word beside a rank turns it: "không xếp thứ 5", "nhóm 5 tỉnh thấp nhất"."""
    named = _trimmed(placed["subject"])
    group = " ".join(filter(None, (placed["group"], placed.groupdict().get("among"))))
    return not (_DENIED_END.search(named) or _BESIDE_RANK.search(named) or _LAST.search(group))


def _goes_from(level: Level, rest: str, before: str, behind: str) -> bool:
    """Whether a change from one number to another may also be meant: "tăng từ 80% đến 90%"."""
    two_ends = level.bound is not None and level.bound.low is not None and level.bound.high is not None
    a_change = before.lower().endswith(("tăng trưởng", "thêm")) or behind.lower().startswith(PERCENT_POINTS)
    return two_ends and rest[level.start :].lower().startswith("từ ") and not a_change


def _changed(level: Level, before: str, behind: str, text: str) -> re.Match[str] | None:
    """The verb of change that begins a sentence and its subject, None if a level is reached instead.

    Raises:
        InvalidInput: the number may be the level or the change: "giảm tỷ lệ trễ hạn dưới 3%".
    """
    found = _CHANGED.match(before)
    if found is None or _MOVED.match(before) or _REACHED.match(before):
        return None
    upwards = level.bound is None or level.bound.low is not None
    if not upwards or (level.share and _RATE.match(found["subject"])) or (level.share and behind):
        raise not_understood(before, text)
    return found


def _averted(level: Level, before: str, behind: str, text: str) -> tuple[Aim, str]:
    """What must not come to pass, turned: "không để tỷ lệ trễ hạn trên 5%" asks for 5% at most."""
    bound = level.bound
    capped = bound is not None and bound.low is None and bound.high_closed
    if bound is None or capped or (bound.low is None) is (bound.high is None) or _CHANGES.match(before):
        raise not_understood(f"{text[:20]}…", text)
    turned = Interval(
        None if bound.high is None else bound.high,
        bound.low,
        low_closed=not bound.high_closed,
        high_closed=not bound.low_closed,
        percent=bound.percent,
    )
    return _level(replace(level, bound=turned), before, behind, text)


def _check_negations(rest: str, before: str, behind: str, text: str) -> None:
    """Raise InvalidInput if a denial or a second condition beside the level would be lost."""
    for pattern, words in (
        (_DENIED, before),
        (_DENIED_END, before),
        (_PLACED, before),
        (_LEFT_OVER, before),
        (_EQUATED, before),
        (_SECOND, behind),
        (_LEFT_AT_END, behind),
        (_APART, rest),
    ):
        if found := pattern.search(words):
            raise not_understood(found[0].strip(), text)


def _among_the_first(found: re.Match[str]) -> tuple[Aim, str]:
    held = found.groupdict()
    group = f"{held['group'] or ''}{held.get('among') or ''}".replace(",", "").strip()
    subject = _subject(found["subject"]) or held.get("of") or held.get("about") or ""
    return Rank(bound=Interval.parse(f"không quá {found['high']}"), group=group), subject


def _rank(found: re.Match[str]) -> tuple[Aim, str]:
    low, high = found["low"], found["high"]
    if high is None and found["how"] != "đúng ":
        low, high = "1", low
    bound = Interval.parse(f"từ {low} đến {high or low}")
    return Rank(bound=bound, group=found["group"] or found["among"] or ""), _subject(found["subject"])


def _change(found: re.Match[str], number: Level, behind: str, base: re.Match[str] | None) -> tuple[Aim, str]:
    subject = _trimmed(found["subject"])
    unit = PERCENT
    if not number.share:
        unit, behind = (behind, "") if subject == _QUOTED else _unit(behind)
        if subject and not unit:
            unit, behind = (behind, "") if _WORDS.fullmatch(behind) else ("", behind)
    aim = RelativeChange(
        direction=ChangeDirection.DECREASE if found["falls"] else ChangeDirection.INCREASE,
        bound=number.interval(falls=False),
        unit=unit,
        baseline=Period.parse(_PART.sub("", base["base"])) if base and base["base"] else None,
        on_last_year=base is not None and base["base"] is None,
    )
    return aim, _joined(subject, behind)


def _level(number: Level, before: str, behind: str, text: str) -> tuple[Aim, str]:
    moved = _MOVED.match(before)
    reached = None if moved else _REACHED.match(before)
    restrained = _RESTRAINED.match(before)
    bare = number.bound is None and moved is None and restrained is None
    fault = _FAULT.search(before) is not None and _SOLVED.search(before) is None
    equals = reached is not None and reached["reach"] == "bằng"
    if bare and (equals or fault or _LIMIT.match(before) or _ZERO.fullmatch(number.number)):
        raise _unsided(text)
    bound = number.interval(falls=restrained is not None or (moved is not None and moved["down"] is not None))
    met = moved or reached
    subject = _subject(met["subject"] if met else before)
    if number.share:
        link = f" {reached['reach']}" if reached and subject and behind else ""
        return Share(bound=bound), _joined(f"{subject}{link}", behind)
    figure = met or subject.lower().startswith(MEASURES)
    if subject == _QUOTED or (figure and subject and _WORDS.fullmatch(behind)):
        return Amount(bound=bound, unit=behind), subject
    unit, behind = _unit(behind)
    return Amount(bound=bound, unit=unit), _joined(subject, behind)


def _completion(rest: str, text: str) -> tuple[Aim, str]:
    if counted := _SPELLED.search(rest) or _GROUPED.search(rest):
        raise not_understood(counted[0], text)
    found, at_end = _DEED.match(rest), _DONE_AT_END.search(rest)
    if found is None and at_end is None:
        raise _vague(text)
    subject = _without(rest, at_end)
    return Completion(), subject[found.end() :] if found and found["done"] else subject


def _unit(behind: str) -> tuple[str, str]:
    """The unit that the words behind a number begin with, or "", and the rest."""
    found = _UNIT.match(behind)
    return (found["unit"], behind[found.end() :]) if found else ("", behind)


def _subject(text: str) -> str:
    return _BEGUN.sub("", _trimmed(text))


def _joined(before: str, behind: str) -> str:
    """The subject around its figure."""
    return f"{before} {GAP} {behind}" if before and behind else before or behind


def _trimmed(text: str) -> str:
    return text.strip(" ,;:")


def _vague(text: str) -> InvalidInput:
    remedy = _("hãy ghi vào mục tiêu (objectives), hoặc nêu mức, như “đạt ít nhất 90%”")
    return InvalidInput.of("vague", _("mục tiêu định tính, không nêu mức đo được"), text, remedy)


def _unsided(text: str) -> InvalidInput:
    remedy = _("hãy ghi rõ “không quá” hoặc “ít nhất”")
    return InvalidInput.of("side", _("không rõ mức là cao nhất hay thấp nhất"), text, remedy)


def _two_ways(text: str) -> InvalidInput:
    remedy = _("hãy ghi “tăng thêm từ … đến …” nếu là mức thay đổi, “đạt …” nếu là mức cuối")
    return InvalidInput.of("ambiguous", _("chỉ tiêu thay đổi đọc được hai cách"), text, remedy)


def _unread(text: str) -> InvalidInput:
    remedy = _("hãy viết như {example}", example="đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015")
    return InvalidInput.of("target", _("không đọc được chỉ tiêu"), text, remedy)
