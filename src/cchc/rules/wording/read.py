"""Read a rule from official wording (đọc quy tắc)."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_args

from cchc.documents import Source
from cchc.errors import MAX_DEPTH, Fault, InvalidInput, too_deep
from cchc.exact import Number, to_decimal
from cchc.indicators import Direction
from cchc.messages import Message, _
from cchc.rules.families.full_wording import FullWording, InnerWording, full_wording_of
from cchc.rules.kinds import AnyRule
from cchc.rules.wording.assemble import rule_of
from cchc.rules.wording.reading import Settings
from cchc.rules.wording.refused import Refused
from cchc.rules.wording.remarks import without_remarks
from cchc.values import fraction, to_exact_decimal
from cchc.viet import align, normalize, require_text

_MOST = 20_000


def read_rule(
    text: str,
    max_points: Number | str | None = None,
    *,
    direction: Direction | str | None = None,
    step: Number | str | None = None,
    source: Source | str | None = None,
) -> AnyRule:
    """The rule that an official wording says (đọc quy tắc từ lời văn).

    What cannot be read with certainty is refused, with the words that stopped it. What the wording leaves unsaid
    (a zero line, the floor of a deduction) stands in `conventions`.

    Args:
        text: the wording, on one line or on several.
        max_points: the maximum of the criterion; 0 or less counts as none.
        direction: which way is better, where it is known; else it is told from the words and the points.
        step: the grid that values stand on, "0.01" for two places after the comma.
        source: the provision of the rule.

    Raises:
        InvalidInput: the wording cannot be read, or it reads and is unsound: all faults together.

    >>> rule = read_rule("Từ 80% trở lên: 2,5 điểm; từ 60% đến dưới 80%: 2 điểm; dưới 60%: 0 điểm")
    >>> from cchc.values import Ratio
    >>> rule.score(Ratio(7999, 10000)).points
    Decimal('2')
    """
    same = align(require_text(text))
    if len(same.text) > _MOST:
        remedy = _("nhận tối đa {characters} ký tự", characters=_MOST)
        raise InvalidInput.of("long", _("lời văn quá dài"), text, remedy)
    most = None if max_points is None else to_exact_decimal(max_points)
    settings = Settings(
        max_points=most if most is not None and most > 0 else None,
        direction=None if direction is None else Direction.coerce(direction),
        step=None if step is None else _step(step),
        source=None if source is None else Source.of(source),
        wording=text,
    )
    try:
        rule = _read(text, same.text, settings, 0)
    except Refused as refused:
        start, end = same.span(refused.start, refused.end) if refused.end > refused.start else (0, len(text))
        raise InvalidInput(_fault(refused, text[start:end])) from None
    faults = (*rule.check(), *_over_the_maximum(rule, settings.max_points))
    if faults:
        raise InvalidInput(*faults)
    return rule


def _step(step: Number | str) -> Fraction:
    """The step as a number: "0.01", "1/3", or any exact number."""
    return fraction(step) if not isinstance(step, str) or "/" in step else Fraction(to_exact_decimal(step))


def _read(own: str, text: str, settings: Settings, depth: int) -> AnyRule:
    """The rule of a text with remarks: in full form, which we write, as it stands; in short, normalised."""
    if depth == MAX_DEPTH:
        raise too_deep()

    def inside(inner: InnerWording) -> AnyRule:
        most = to_decimal(inner.max_points)
        within = Settings(max_points=most if most > 0 else None)
        return _read(inner.wording, normalize(inner.wording), within, depth + 1)

    body, told = without_remarks(own)
    wording = full_wording_of(body, inside)
    rule = None if wording is None else _by_full_wording(wording, {**settings.told, **told})
    if rule is None:
        body, told = without_remarks(text)
        direction = told.get("direction", settings.direction)
        rule = rule_of(body, replace(settings, input_kind=told.get("input_kind"), direction=direction))
    told |= {name: getattr(settings, name) for name in ("direction", "step") if getattr(settings, name) is not None}
    known = {field.name for field in fields(rule)}
    changed = {name: value for name, value in told.items() if name in known and getattr(rule, name) != value}
    return replace(rule, **changed) if changed else rule


def _by_full_wording(wording: FullWording, settings: Mapping[str, Any]) -> AnyRule | None:
    """Return the rule of the kind that a full wording names; None if it names no kind."""
    kinds: tuple[type[AnyRule], ...] = get_args(AnyRule)
    read = (kind.from_full_wording(wording, settings) for kind in kinds)
    return next((rule for rule in read if rule is not None), None)


def _over_the_maximum(rule: AnyRule, most: Decimal | None) -> Iterator[Fault]:
    if most is not None and rule.max_points > most:
        remedy = _("hãy xem lại điểm của các mức, hoặc điểm tối đa {most}", most=str(most))
        yield Fault("", "bounds", _("điểm vượt điểm tối đa của tiêu chí"), str(rule.max_points), remedy)


def _fault(refused: Refused, read: str) -> Fault:
    what, remedy = _TOLD[refused.code]
    return Fault("", refused.code, what, read, remedy)


_TOLD: dict[str, tuple[Message, Message]] = {
    "points": (_("không thấy số điểm của mức nào"), _("hãy ghi số điểm của từng mức, như “: 0,5 điểm”")),
    "range": (_("điểm ghi thành một khoảng"), _("hãy ghi một số điểm xác định")),
    "vague": (_("điểm không ghi thành số"), _("hãy ghi số điểm, hoặc chấm trực tiếp")),
    "formula": (_("không đọc được công thức"), _("hãy viết như “Điểm = (b/a) x điểm tối đa”")),
    "unread": (_("không hiểu đoạn này"), _("hãy bỏ đoạn này khỏi quy tắc, hoặc viết lại")),
    "second": (_("một mức có hai điều kiện"), _("hãy tách thành hai tiêu chí, hoặc chọn mức theo tên")),
    "mixed": (_("các mức không cùng một đơn vị"), _("hãy viết mọi mức theo một đơn vị")),
    "maximum": (_("thiếu điểm tối đa của tiêu chí"), _("hãy cho điểm tối đa (max_points)")),
    "cap": (
        _("điểm cộng không có mức tối đa"),
        _("hãy ghi “tối đa … điểm”, hoặc cho điểm tối đa của tiêu chí (max_points)"),
    ),
    "cases": (_("nhiều mức trừ, cộng khác nhau trong một quy tắc"), _("hãy tách thành các tiêu chí riêng")),
    "each": (_("trừ, cộng theo phần trăm: phần lẻ tính chưa rõ"), _("hãy viết thành công thức")),
    "contradiction": (_("hai cách tính điểm trong một quy tắc"), _("hãy giữ lại một cách tính")),
    "order": (_("kết quả cao hơn nhưng điểm thấp hơn"), _("hãy xem lại điểm của các mức")),
    "start": (
        _("không rõ mức bắt đầu tính thêm điểm"),
        _("hãy ghi mức bằng số, như “từ 70% trở xuống: 1 điểm; trên 70% thì cứ thêm 5% …”"),
    ),
    "label": (_("mức không có tên"), _("hãy ghi tên mức như trong quyết định")),
    "except": (_("có ngoại lệ chưa rõ cách tính"), _("hãy ghi điểm của trường hợp ngoại lệ")),
}
