"""Targets in official wording (lời văn của chỉ tiêu): the sentence of an aim, as an office would write it."""

from cchc.plans.targets.aim import PERCENT, Aim, Amount, Completion, Rank, RelativeChange, Share
from cchc.plans.targets.vocabulary import DEEDS, GAP, MEASURES, WIDE
from cchc.values import Interval


def bound_words(bound: Interval) -> str:
    """Return a bound in the words of a target (mức): "ít nhất 95%", or "đúng 5" for a single number.

    >>> bound_words(Interval.parse("từ 95% trở lên")), bound_words(Interval.parse("5"))
    ('ít nhất 95%', 'đúng 5')
    """
    words = bound.words
    if bound.low == bound.high:
        return f"đúng {words}"
    if bound.high is None and bound.low_closed:
        return f"ít nhất {words.removeprefix('từ ').removesuffix(' trở lên')}"
    return words


def level(aim: Aim) -> str:
    """Return the level that an aim asks for (mức của chỉ tiêu), without its subject.

    >>> level(Rank(bound=Interval.parse("không quá 20"), group="tỉnh"))
    'thuộc nhóm 20 tỉnh dẫn đầu'
    """
    match aim:
        case Completion():
            return "hoàn thành"
        case Rank():
            return _rank(aim)
        case Share():
            return bound_words(aim.bound)
        case Amount():
            return f"{bound_words(aim.bound)} {aim.unit}".rstrip()
        case _:
            unit, words = "" if aim.unit == PERCENT else aim.unit, bound_words(aim.bound)
            more = " thêm" if words.startswith("từ ") and not (aim.baseline or aim.on_last_year) else ""
            return f"{aim.direction.in_language('vi')}{more} {words} {unit}".rstrip()


def sentence(aim: Aim, subject: str) -> str:
    """Return the sentence of an aim (lời văn), without quotes around the subject.

    Args:
        aim: the aim.
        subject: the subject of the target.

    >>> sentence(Share(bound=Interval.parse("từ 95% trở lên")), "hồ sơ đúng hạn")
    'ít nhất 95% hồ sơ đúng hạn'
    """
    level_words = level(aim)
    if GAP in subject and not isinstance(aim, Rank | Completion):
        text = subject.replace(GAP, level_words, 1)
    elif isinstance(aim, Completion) and subject.lower().startswith(DEEDS):
        text = subject
    elif isinstance(aim, Completion) or _figure_first(aim, subject):
        text = f"{level_words} {subject}"
    else:
        text = (
            f"{subject} {'đạt ' if isinstance(aim, Amount | Share) and aim.bound.low is not None else ''}{level_words}"
        )
    return _against(aim, text.strip())


def quoted_sentence(aim: Aim, subject: str) -> str:
    """Return the sentence of an aim with the subject in quotes (lời văn chắc chắn), so that it cannot be misread.

    Args:
        aim: the aim.
        subject: the subject of the target.

    >>> quoted_sentence(Completion(), "đạt 5%")
    'hoàn thành “đạt 5%”'
    """
    verb = "đạt " if isinstance(aim, Amount | Share) else ""
    quoted = f"“{subject}”"
    text = f"{level(aim)} {quoted}" if isinstance(aim, Completion) else f"{quoted} {verb}{level(aim)}"
    return _against(aim, text)


def _figure_first(aim: Aim, subject: str) -> bool:
    """Return True if the figure precedes its subject: "giảm ít nhất 10% biên chế", "ít nhất 95% hồ sơ"."""
    if isinstance(aim, RelativeChange):
        return aim.unit == PERCENT
    measured = subject.lower().startswith(MEASURES)
    return not measured and (isinstance(aim, Share) or (isinstance(aim, Amount) and not aim.unit))


def _rank(aim: Rank) -> str:
    bound = aim.bound
    if bound.low != 1 or bound.low == bound.high:
        group = f" trong nhóm {aim.group}" if aim.group else ""
        return f"xếp hạng {bound_words(bound)}{group}"
    last = bound.words.rpartition(" ")[2]
    if aim.group.lower() in WIDE:
        return f"xếp hạng từ {last} trở lên {aim.group}"
    return f"thuộc nhóm {last} {aim.group} dẫn đầu" if aim.group else f"xếp hạng từ {last} trở lên"


def _against(aim: Aim, text: str) -> str:
    """Return the text followed by what the figure is compared with."""
    if not isinstance(aim, RelativeChange) or not (aim.on_last_year or aim.baseline):
        return text
    return f"{text} so với {'cùng kỳ năm trước' if aim.on_last_year else aim.baseline}"
