"""Read a rule from official wording (đọc quy tắc): every word has its part, or the wording is refused."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any, get_args

from cchc.documents import Source
from cchc.errors import MAX_DEPTH, Fault, InvalidInput, too_deep
from cchc.exact import Number, to_decimal
from cchc.indicators import Direction
from cchc.messages import Message, _
from cchc.rules.families.full_wording import FullWording, InnerWording, full_wording_of
from cchc.rules.kinds import AnyRule
from cchc.rules.kinds.by_group import ByGroup
from cchc.rules.kinds.not_scored import NotScored
from cchc.rules.note import WordingNote
from cchc.rules.wording.clauses.clause import Marks, Note, marks_of
from cchc.rules.wording.clauses.remarks import Remarks, without_remarks
from cchc.rules.wording.clauses.settle import settled
from cchc.rules.wording.clauses.tiling import clauses_of, marks_between
from cchc.rules.wording.clauses.uncounted import uncounted_as_notes
from cchc.rules.wording.kinds.assemble import rule_of
from cchc.rules.wording.kinds.groups import RuleRead, read_groups
from cchc.rules.wording.kinds.reading import Settings
from cchc.rules.wording.kinds.zeroed_parents import zeroed_as_notes
from cchc.rules.wording.words.parsed_wording import ParsedWording, Span, SpanRole
from cchc.rules.wording.words.refused import Refused
from cchc.rules.wording.words.tokens import Token, tokens
from cchc.rules.wording.words.vocabulary import Role
from cchc.values import fraction, to_exact_decimal
from cchc.viet import AlignedText, align, normalize, require_text

MAX_CHARACTERS = 20_000
"""The longest wording that is read."""


_LINE = re.compile(r"\S(?:.*\S)?")
"""A line without the white space around it."""
MAX_WORDS_NOT_SCORED = 4
"""The most words of a wording that only states that points are not given: "Không chấm điểm tiêu chí này"."""


def read_rule(  # what is known of a criterion
    text: str,
    max_points: Number | str | None = None,
    *,
    direction: Direction | str | None = None,
    step: Number | str | None = None,
    source: Source | str | None = None,
) -> AnyRule:
    """Return the rule that an official wording states (đọc quy tắc từ lời văn).

    Every word must have its part; a wording with one that has none is refused, with the words that stopped the reader.
    What the wording leaves unsaid (a zero level, the floor of a deduction) is listed in `conventions`.

    Args:
        text: the wording, on one line or on several; at most 20 000 characters.
        max_points: the maximum of the criterion; 0 or less counts as none.
        direction: which way is better, if it is known; otherwise it is the way in which points rise.
        step: the grid of the values, "0.01" for two decimal places.
        source: the provision of the rule.

    Raises:
        InvalidInput: the wording cannot be read, or its levels contradict each other: all faults together.

    >>> rule = read_rule("Từ 80% trở lên: 2,5 điểm; từ 60% đến dưới 80%: 2 điểm; dưới 60%: 0 điểm")
    >>> from cchc.values import Ratio
    >>> rule.score(Ratio(7999, 10000)).points
    Decimal('2')
    """
    return parse_wording(text, max_points, direction=direction, step=step, source=source).rule


def parse_wording(  # what is known of a criterion
    text: str,
    max_points: Number | str | None = None,
    *,
    direction: Direction | str | None = None,
    step: Number | str | None = None,
    source: Source | str | None = None,
) -> ParsedWording:
    """Return the rule of an official wording with its notes, and the part of each stretch of text (đọc lời văn).

    Args:
        text: the wording, on one line or on several; at most 20 000 characters.
        max_points: the maximum of the criterion; 0 or less counts as none.
        direction: which way is better, if it is known; otherwise it is the way in which points rise.
        step: the grid of the values, "0.01" for two decimal places.
        source: the provision of the rule.

    Raises:
        InvalidInput: the wording cannot be read, or its levels contradict each other: all faults together.

    >>> found = parse_wording("Mỗi hồ sơ trễ hạn trừ 0,5 điểm (chỉ tính 01 lần)", 2)
    >>> [(span.role.value, span.text) for span in found.spans]
    [('stride', 'Mỗi'), ('label', 'hồ sơ trễ hạn'), ('points', 'trừ 0,5 điểm'), ('note', '(chỉ tính 01 lần)')]
    >>> found.notes[0].text
    'chỉ tính 01 lần'
    """
    same = align(require_text(text))
    if len(same.text) > MAX_CHARACTERS:
        remedy = _("nhận tối đa {characters} ký tự", characters=MAX_CHARACTERS)
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
        read = _read(text, same.text, settings, 0)
    except Refused as refused:
        start, end = same.span(refused.start, refused.end) if refused.end > refused.start else (0, len(text))
        raise InvalidInput(_fault(refused, text[start:end])) from None
    faults = (*read.rule.check(), *_over_the_maximum(read.rule, settings.max_points))
    if faults:
        raise InvalidInput(*faults)
    return ParsedWording(read.rule, read.notes, read.rule.conventions, tuple(_spans(text, same, read.marks)))


def _step(step: Number | str) -> Fraction:
    """The step as a number: "0.01", "1/3", or any exact number."""
    return fraction(step) if not isinstance(step, str) or "/" in step else Fraction(to_exact_decimal(step))


def _read(own: str, text: str, settings: Settings, depth: int) -> RuleRead:
    """The rule of a text with remarks: in full form, as we write it, unchanged; in short, normalised."""
    if depth == MAX_DEPTH:
        raise too_deep()

    def inside(inner: InnerWording) -> AnyRule:
        most = to_decimal(inner.max_points)
        within = Settings(max_points=most if most > 0 else None)
        return _read(inner.wording, normalize(inner.wording), within, depth + 1).rule

    remarks = without_remarks(own)
    wording = full_wording_of(remarks.text, inside)
    rule = None if wording is None else _by_full_wording(wording, {**settings.fields, **remarks.fields})
    if rule is not None:
        role = SpanRole.POINTS if isinstance(rule, NotScored) else SpanRole.FORMULA
        places = {start: own_role for start, _end, own_role in without_remarks(text).places}
        marks = tuple((*line.span(), places.get(line.start(), role)) for line in _LINE.finditer(text))
        return RuleRead(_with_fields(rule, {**remarks.fields, "notes": remarks.notes}, settings), remarks.notes, marks)
    remarks = without_remarks(text)
    direction = remarks.fields.get("direction", settings.direction)
    within = replace(settings, input_kind=remarks.fields.get("input_kind"), direction=direction)
    read = _short(remarks, within)
    return read._replace(rule=_with_fields(read.rule, {**remarks.fields, "notes": read.notes}, settings))


def _short(remarks: Remarks, settings: Settings) -> RuleRead:
    """The rule of a wording in the words of offices."""
    found = settled(tokens(remarks.text))
    if len(found) <= MAX_WORDS_NOT_SCORED and found and found[0].role is Role.NO_POINTS:
        return RuleRead(
            NotScored(**settings.fields), remarks.notes, (*marks_of(found, SpanRole.POINTS), *remarks.places)
        )
    read = read_groups(found, settings, _plain) or _plain(found, settings)
    rule = _with_inner_fields(read.rule, remarks.fields, settings) if isinstance(read.rule, ByGroup) else read.rule
    marked = {start for start, _end, _role in read.marks}
    joints = marks_of([token for token in found if token.start not in marked], SpanRole.CONNECTIVE)
    return RuleRead(rule, (*read.notes, *remarks.notes), (*read.marks, *joints, *remarks.places))


def _plain(found: Sequence[Token], settings: Settings) -> RuleRead:
    """The rule of tokens that name no group of bodies."""
    clauses = zeroed_as_notes(uncounted_as_notes(clauses_of(found)), settings)
    rule = rule_of(clauses, settings)
    notes = tuple(WordingNote(clause.kind, clause.text) for clause in clauses if isinstance(clause, Note))
    return RuleRead(rule, notes, marks_between(found, clauses))


def _with_inner_fields(rule: ByGroup, stated: Mapping[str, Any], settings: Settings) -> ByGroup:
    """The rule of groups, the fields that it does not have itself set in the rules of the groups."""
    known = {field.name for field in fields(rule)}
    beyond = {name: value for name, value in stated.items() if name not in known}

    def changed(inner: Any) -> AnyRule:
        return _with_fields(inner, beyond, settings)

    parts = tuple(replace(part, rule=changed(part.rule)) for part in rule.parts)
    return replace(rule, parts=parts, other=None if rule.other is None else changed(rule.other))


def _spans(text: str, same: AlignedText, marks: Marks) -> Iterator[Span]:
    """The parts as spans of the caller's own text, neighbours of one part joined."""
    for role, group in groupby(sorted(marks), key=lambda mark: mark[2]):
        joined = list(group)
        start, end = same.span(joined[0][0], joined[-1][1])
        yield Span(start, end, role, text[start:end])


def _with_fields(rule: AnyRule, stated: Mapping[str, Any], settings: Settings) -> AnyRule:
    """The rule with the fields that remarks and the caller set."""
    given = {name: getattr(settings, name) for name in ("direction", "step") if getattr(settings, name) is not None}
    known = {field.name for field in fields(rule)}
    changed = {
        name: value for name, value in {**stated, **given}.items() if name in known and getattr(rule, name) != value
    }
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
    what, remedy = _REFUSALS[refused.code]
    return Fault("", refused.code, what, read, remedy)


_REFUSALS: dict[str, tuple[Message, Message]] = {
    "points": (_("không thấy số điểm của mức nào"), _("hãy ghi số điểm của từng mức, như “: 0,5 điểm”")),
    "range": (_("điểm ghi thành một khoảng"), _("hãy ghi một số điểm xác định")),
    "vague": (_("điểm không ghi thành số"), _("hãy ghi số điểm, hoặc chấm trực tiếp")),
    "formula": (_("không đọc được công thức"), _("hãy viết như “Điểm = (b/a) x điểm tối đa”")),
    "unread": (_("không hiểu đoạn này"), _("hãy bỏ đoạn này khỏi quy tắc, hoặc viết lại")),
    "second": (_("một mức có hai điều kiện"), _("hãy tách thành hai tiêu chí, hoặc chọn mức theo tên")),
    "mixed": (_("các mức không cùng một đơn vị"), _("hãy viết mọi mức theo một đơn vị")),
    "bound": (
        _("không rõ giới hạn này gồm những số nào"),
        _("hãy viết như “từ 5 trở lên”, “trên 5” hoặc “dưới 5”"),
    ),
    "ends": (
        _("không rõ hai đầu của khoảng có được tính không"),
        _("hãy viết như “từ 5 đến 7” hoặc “trên 5 đến dưới 7”"),
    ),
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
    "digit": (_("chữ đứng lẫn trong số"), _("hãy xem lại bản quét: chữ O, l thường là số 0, 1")),
    "grouping": (
        _("không rõ dấu chấm, dấu phẩy trong số là phân cách hàng nghìn hay phần thập phân"),
        _("hãy ghi “1000” hoặc “1,5”"),
    ),
    "rewarded_fault": (
        _("vi phạm mà được cộng điểm"),
        _("nếu là trừ điểm, hãy ghi “trừ …”; nếu không, hãy ghi cả hai mức"),
    ),
    "below_maximum": (
        _("mức cao nhất chưa đến điểm tối đa của tiêu chí"),
        _("hãy xem lại điểm của các mức, hoặc điểm tối đa của tiêu chí"),
    ),
    "best_value": (
        _("không so được với đơn vị tốt nhất theo cách này"),
        _("hãy viết như “Điểm = (số liệu của đơn vị/số liệu cao nhất) x điểm tối đa”"),
    ),
}
