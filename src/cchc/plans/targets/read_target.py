"""Targets read from the sentences of plans (đọc chỉ tiêu), and the aims of a plan sorted by whether they measure."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from cchc.documents import Source
from cchc.errors import Fault, FaultCollector, InvalidInput
from cchc.messages import _
from cchc.plans.targets.aim import PERCENT, Aim, Amount, ChangeDirection, Completion, Rank, RelativeChange, Share
from cchc.plans.targets.target import Target
from cchc.plans.targets.target_due import DUE, PERIOD, TargetDue
from cchc.plans.targets.vocabulary import (
    BEGINS,
    BOUND_WORDS,
    DEEDS,
    FALLS,
    GAP,
    MEASURES,
    NAMED,
    REACHES,
    RISES,
    ROUGHLY,
    UNITS,
)
from cchc.values import Interval, Period
from cchc.viet import alternatives, collapse_whitespace

_MOST_CHARACTERS = 1_000
_QUOTED = "\ue000"
"""What stands for the words in quotes while the rest is read."""
_NUMBER = r"-?[0-9](?:[0-9.,]*[0-9])?(?:/[0-9](?:[0-9.]*[0-9])?)?"
_PERCENT = r"(?:\s?%)?"
_ENDS = r"(?![\w%]|[/:-]\w)"
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
_NAMES = _pattern(
    rf"(?<!\w)(?:{alternatives(NAMED)})(?: thứ)? [0-9]+(?![0-9.,]*\s?%)(?:(?:, ?| và | ?- ?)[0-9]+(?![0-9.,]*\s?%))*"
)
_BOUND = _pattern(
    rf"(?<![\w.,/:-])(?:(?P<exact>bằng đúng|đúng|chính xác) )?"
    rf"(?:(?P<how>{alternatives(map(re.escape, BOUND_WORDS))})\s?)?"
    rf"(?:(?P<start>từ) )?(?P<low>{_NUMBER}{_PERCENT})"
    rf"(?:(?:\s?-\s?| đến | tới )(?P<below>dưới )?(?P<high>{_NUMBER}{_PERCENT})"
    rf"|(?P<noun>(?: [^\W\d]+){{0,6}}?) (?P<tail>trở lên|trở xuống)(?!\w))?{_ENDS}"
)
_FIRST = _pattern(
    rf"^(?P<subject>.*?)(?<!\w)(?:thuộc|nằm trong|đứng trong|xếp trong|lọt vào|vào|trong) (?:nhóm|tốp|top|số) "
    rf"(?P<high>{_PLACE})(?P<group>(?:,? [^\W\d]+){{0,7}}?)(?: có (?P<of>.+?))? (?:dẫn đầu|đứng đầu|cao nhất|tốt nhất)"
    rf"(?P<among>(?: (?!về )[^\W\d]+){{0,4}})(?: về (?P<about>.+))?$"
)
_RANKED = _pattern(
    r"^(?P<subject>.*?)(?<!\w)"
    r"(?:(?:xếp|đứng)(?: ở)?(?: thứ hạng| hạng| vị trí)?(?: thứ)?|thứ hạng|hạng|vị trí(?: thứ)?) "
    rf"(?P<how>từ |đúng |ít nhất |tối thiểu |không dưới |không thấp hơn )?(?:thứ )?(?P<low>{_PLACE})"
    rf"(?:(?: đến |\s?-\s?)(?P<high>{_PLACE})| trở lên)?(?: trong nhóm (?P<group>[^\W\d]+(?: [^\W\d]+){{0,7}}))?$"
)
_CHANGES = _pattern(
    rf"^(?P<subject>.*?)(?<!\w)(?:(?P<falls>{alternatives(FALLS)})|{alternatives(RISES)})(?: thêm| được)?$"
)
_MOVED = _pattern(
    rf"^(?:(?:{alternatives((*FALLS, *RISES, 'đưa'))}) )?(?P<subject>.*?)\s?(?<!\w)"
    rf"(?:(?:{alternatives((*FALLS, *RISES))}) )?(?:(?P<down>xuống còn|xuống mức|xuống|còn)|lên đến|lên mức|lên)$"
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
    target. Words in quotes “…” are taken as the subject or a part of it, and not looked into.

    Args:
        text: one sentence of at most 1.000 characters.
        key: what the target is called in its plan.
        source: where it is set.

    Raises:
        InvalidInput: the sentence says no measure (code "vague"), two of them (code "two"), or what cannot be read
            with certainty.

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
    if _ON_AVERAGE.search(rest):
        raise _unread(text)
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


def _only(pattern: re.Pattern[str], rest: str, text: str) -> re.Match[str] | None:
    """The one place where the pattern fits, or None."""
    found = list(islice(pattern.finditer(rest), 2))
    if len(found) > 1:
        raise _two(text)
    return found[0] if found else None


def _due(rest: str, text: str) -> tuple[TargetDue | None, str]:
    """The time of a sentence, and the rest of it; "hằng năm" and a stretch of years may stand apart."""
    found = list(islice(_DUE.finditer(rest), 3))
    if not found:
        lead = _LEAD.match(rest)
        return (
            (TargetDue(TargetDue.parse(lead["lead"]).period, within=True), rest[lead.end() :]) if lead else (None, rest)
        )
    dues = sorted(map(TargetDue.from_match, found), key=lambda due: due.frequency is None)
    apart = [dues[0].frequency and dues[0].period is None, *(due.within for due in dues[1:])]
    if len(dues) > 2 or (len(dues) == 2 and not all(apart)):  # noqa: PLR2004  # a pair is two
        raise _two(text)
    return TargetDue(dues[-1].period, dues[-1].within, dues[0].frequency), _DUE.sub(" ", rest).strip()


def _aim(rest: str, base: re.Match[str] | None, text: str) -> tuple[Aim, str]:
    """What the rest of the sentence asks for, and of what."""
    if first := _FIRST.match(rest):
        return _among_the_first(first)
    if ranked := _RANKED.match(rest):
        return _rank(ranked)
    found = _bound(rest, text)
    if found is None:
        return _completion(rest, text)
    before, behind = _trimmed(rest[: found.start()]), _trimmed(f"{found['noun'] or ''}{rest[found.end() :]}")
    if changes := _CHANGES.match(before):
        return _change(changes, found, behind, base)
    if base is not None:
        raise _unread(text)
    return _level(found, before, behind)


def _among_the_first(found: re.Match[str]) -> tuple[Aim, str]:
    group = f"{found['group'] or ''}{found['among']}".replace(",", "").strip()
    subject = _subject(found["subject"]) or found["of"] or found["about"] or ""
    return Rank(bound=Interval.parse(f"không quá {found['high']}"), group=group), subject


def _rank(found: re.Match[str]) -> tuple[Aim, str]:
    low, high = found["low"], found["high"]
    if high is None and found["how"] != "đúng ":
        low, high = "1", low
    bound = Interval.parse(f"từ {low} đến {high or low}")
    return Rank(bound=bound, group=found["group"] or ""), _subject(found["subject"])


def _change(found: re.Match[str], number: re.Match[str], behind: str, base: re.Match[str] | None) -> tuple[Aim, str]:
    subject = _trimmed(found["subject"])
    unit = PERCENT
    if not _is_share(number):
        unit, behind = (behind, "") if subject == _QUOTED else _unit(behind)
        if subject and not unit:
            unit, behind = (behind, "") if _WORDS.fullmatch(behind) else ("", behind)
    aim = RelativeChange(
        direction=ChangeDirection.DECREASE if found["falls"] else ChangeDirection.INCREASE,
        bound=_interval(number),
        unit=unit,
        baseline=Period.parse(_PART.sub("", base["base"])) if base and base["base"] else None,
        on_last_year=base is not None and base["base"] is None,
    )
    return aim, _joined(subject, behind)


def _level(number: re.Match[str], before: str, behind: str) -> tuple[Aim, str]:
    moved = _MOVED.match(before)
    reached = None if moved else _REACHED.match(before)
    bound = _interval(number, falls=moved is not None and moved["down"] is not None)
    met = moved or reached
    subject = _subject(met["subject"] if met else before)
    if _is_share(number):
        link = f" {reached['reach']}" if reached and subject and behind else ""
        return Share(bound=bound), _joined(f"{subject}{link}", behind)
    figure = met or subject.lower().startswith(MEASURES)
    if subject == _QUOTED or (figure and subject and _WORDS.fullmatch(behind)):
        return Amount(bound=bound, unit=behind), subject
    unit, behind = _unit(behind)
    return Amount(bound=bound, unit=unit), _joined(subject, behind)


def _completion(rest: str, text: str) -> tuple[Aim, str]:
    found, at_end = _DEED.match(rest), _DONE_AT_END.search(rest)
    if found is None and at_end is None:
        raise _vague(text)
    subject = _without(rest, at_end)
    return Completion(), subject[found.end() :] if found and found["done"] else subject


def _bound(rest: str, text: str) -> re.Match[str] | None:
    """The one bound of a sentence; None where no number in it is one."""
    named = [found.span() for found in _NAMES.finditer(rest)]
    every = [found for found in _BOUND.finditer(rest) if not any(a <= found.start("low") < b for a, b in named)]
    told = [found for found in every if found["how"] or found["exact"] or found["tail"] or "%" in found[0]]
    found = told or every
    if len(found) > 1:
        raise _two(text)
    if not found and "%" in rest:
        raise _unread(text)
    return found[0] if found else None


def _interval(found: re.Match[str], *, falls: bool = False) -> Interval:
    """The numbers that a bound says."""
    how = BOUND_WORDS.get((found["how"] or "").lower(), "")
    low, high, tail = found["low"], found["high"], (found["tail"] or "").lower()
    if high is not None:
        return Interval.parse(f"{how if how == 'trên' else 'từ'} {low} đến {found['below'] or ''}{high}")
    if found["exact"]:
        return Interval.parse(low)
    return Interval.parse(f"từ {low} {tail}" if tail else f"{how or ('không quá' if falls else 'ít nhất')} {low}")


def _is_share(found: re.Match[str]) -> bool:
    return "%" in found[0] or "/" in found[0]


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


def _two(text: str) -> InvalidInput:
    remedy = _("hãy tách thành từng câu, mỗi câu một chỉ tiêu")
    return InvalidInput.of("two", _("câu có nhiều hơn một mức hoặc một thời hạn"), text, remedy)


def _unread(text: str) -> InvalidInput:
    remedy = _("hãy viết như {example}", example="đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015")
    return InvalidInput.of("target", _("không đọc được chỉ tiêu"), text, remedy)
