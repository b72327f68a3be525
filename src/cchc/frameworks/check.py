"""What is unsound about a framework (kiểm tra bộ tiêu chí): all faults at once, by the key of the criterion."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from cchc.documents import GovernmentLevel
from cchc.errors import Fault
from cchc.exact import to_decimal
from cchc.frameworks.body_group import BodyGroup, group_keys
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.keys import parts_of
from cchc.frameworks.node import Node, headings_of
from cchc.frameworks.role import CriterionRole
from cchc.messages import _
from cchc.rules import NoteKind, groups_of
from cchc.viet import format_number, label_key

_NAMED = re.compile(
    r"(?:tiêu chí|nhóm|mục|nội dung|lĩnh vực|phần) ([0-9]+(?:\.[0-9]+)*|[ivx]+(?:\.[0-9]+)*)(?!\w)", re.IGNORECASE
)
"""A criterion that is named by its code."""
NO_DISTRICTS_FROM = date(2025, 7, 1)
"""The first day without districts (cấp huyện): Nghị quyết 203/2025/QH15, as published at nhansu.vn, read 23/11/2026."""


def criterion_faults(criterion: Criterion) -> Iterator[Fault]:
    """Yield the faults of one criterion (lỗi của tiêu chí), without those of its parts."""
    if criterion.children:
        yield from _heading_faults(criterion)
    else:
        yield from _leaf_faults(criterion)


def _heading_faults(criterion: Criterion) -> Iterator[Fault]:
    if criterion.rule is not None or criterion.wording:
        remedy = _("hãy chuyển quy tắc xuống tiêu chí thành phần")
        yield Fault("/rule", "heading_rule", _("tiêu chí có thành phần lại có quy tắc"), criterion.title, remedy)
    if criterion.has_negative_geometric_mean:
        remedy = _("hãy dùng cách tổng hợp khác, hoặc để mọi thành phần có điểm thấp nhất từ 0")
        yield Fault("/aggregation", "negative", _("trung bình nhân không nhận điểm âm"), criterion.title, remedy)
    most, least = criterion.max_points, criterion.min_points
    if most is not None and most != criterion.points_of_parts:
        fault = sum_fault(most, criterion.points_of_parts, _("điểm tối đa khác tổng các thành phần"), "/max_points")
        # Only a sum gets here: with any other aggregation of equal maxima the two figures agree.
        if all(child.effective_max_points == most for child in criterion.children):
            remedy = _("nếu chỉ một thành phần được tính, hãy khai báo aggregation là highest")
            fault = replace(fault, code="alternatives", remedy=remedy)
        yield fault
    if least is not None and least != criterion.min_points_of_parts:
        yield sum_fault(
            least, criterion.min_points_of_parts, _("mức trừ tối đa khác tổng các thành phần"), "/min_points"
        )


def _leaf_faults(criterion: Criterion) -> Iterator[Fault]:
    rule = criterion.rule
    if criterion.wording_faults:
        for fault in criterion.wording_faults:
            why = _("chưa đọc được quy tắc: {why}", why=fault.what)
            yield Fault("/wording", "unread", why, fault.read, fault.remedy)
        return
    if rule is None:
        if criterion.wording:
            what, remedy = _("cách chấm không ghi điểm"), _("hãy ghi số điểm của từng mức, như “: 0,5 điểm”")
            yield Fault("/wording", "no_rule", what, criterion.wording, remedy)
        else:
            what, remedy = _("tiêu chí chưa có quy tắc"), _("hãy gắn quy tắc chấm điểm")
            yield Fault("/rule", "no_rule", what, criterion.title, remedy)
        return
    most, least = criterion.max_points, criterion.min_points
    if most is not None and most != rule.max_points:
        yield sum_fault(most, rule.max_points, _("điểm tối đa khác mức cao nhất của quy tắc"), "/max_points")
    if least is not None and rule.min_points < least:
        yield sum_fault(least, rule.min_points, _("quy tắc trừ quá mức trừ tối đa"), "/min_points")
    yield from (fault.under("rule", place=None if fault.place is None else "") for fault in rule.check())


def sum_fault(stated: Decimal, found: Decimal, what: str, path: str) -> Fault:
    """Return the fault of two figures that differ (hai số phải bằng nhau).

    Args:
        stated: the figure of the table.
        found: the figure that was computed.
        what: the sentence of the fault.
        path: the JSON pointer to the stated figure.
    """
    read = f"{_figure(stated)} ≠ {_figure(found)}"
    remedy = _("hãy đối chiếu với quyết định: điểm đã ghi, và điểm của từng phần")
    return Fault(path, "sum", what, read, remedy)


def _figure(points: Decimal) -> str:
    return format_number(points) if points.is_finite() else _("không giới hạn")


def code_faults(nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the faults of codes that belong under another heading than the criterion (mã lạc chỗ)."""
    times = Counter(parts_of(node.criterion.code) for node in nodes)
    headings = headings_of(nodes)
    shortest = min((len(parts_of(node.criterion.code)) for node in nodes if node.depth == 1), default=0)
    for node in nodes:
        code = node.criterion.code
        parts = parts_of(code)
        prefixes = (parts[:end] for end in range(len(parts) - 1, 0, -1))
        expected = next((prefix for prefix in prefixes if times[prefix] == 1), None)
        if expected is not None and expected not in _codes_above(node, headings):
            remedy = _("hãy đặt dưới tiêu chí {code}", code=".".join(expected))
            yield Fault("/code", "code", _("tiêu chí không nằm dưới mã cấp trên của nó"), code, remedy, node.key)
        elif node.depth == 1 and len(parts) > shortest > 0:
            remedy = _("hãy bổ sung tiêu chí cấp trên, hoặc sửa mã")
            yield Fault("/code", "orphan", _("tiêu chí thiếu tiêu chí cấp trên"), code, remedy, node.key)


def _codes_above(node: Node, headings: Mapping[str, Node]) -> Iterator[tuple[str, ...]]:
    """Yield the codes, in parts, of all headings of a node."""
    heading = headings.get(node.key)
    while heading is not None:
        yield parts_of(heading.criterion.code)
        heading = headings.get(heading.key)


def role_faults(nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the faults of deductions that can add points and of bonuses that can take them off (sai vai trò)."""
    for node in nodes:
        criterion = node.criterion
        wrong = (criterion.role is CriterionRole.DEDUCTION and criterion.effective_max_points > 0) or (
            criterion.role is CriterionRole.BONUS and criterion.effective_min_points < 0
        )
        if wrong and not node.children:
            what = _("{role} mà quy tắc cho điểm ngược dấu", role=criterion.role.label if criterion.role else "")
            read = f"{_figure(criterion.effective_min_points)} … {_figure(criterion.effective_max_points)}"
            yield Fault("/role", "role", what, read, _("hãy xem lại điểm của các mức"), node.key)


def zeroing_faults(nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the criteria that are to take all points of a heading and cannot (không đạt thì cả tiêu chí 0 điểm).

    They have no heading, no points of their own, or another role than their heading.
    """
    headings = headings_of(nodes)
    for node in nodes:
        one, heading = node.criterion, headings.get(node.key)
        if not one.zeroes_parent:
            continue
        path, remedy = "/zeroes_parent", _("hãy bỏ zeroes_parent, hoặc đặt tiêu chí vào tiêu chí cấp trên của nó")
        if heading is None or heading.criterion.role is not one.role:
            what = _("không có tiêu chí cấp trên cùng loại để chấm 0 điểm")
            yield Fault(path, "zeroes_parent", what, one.title, remedy, node.key)
        elif (named := _named_parent(one)) and named != parts_of(heading.criterion.code):
            what = _("lời văn nêu tiêu chí khác với tiêu chí cấp trên")
            yield Fault(path, "zeroes_parent", what, ".".join(named), remedy, node.key)
        elif one.effective_exact_max <= 0:
            what = _("tiêu chí không có điểm tối đa lại khống chế điểm của tiêu chí cấp trên")
            yield Fault(path, "zeroes_parent", what, one.title, remedy, node.key)


def _named_parent(criterion: Criterion) -> tuple[str, ...]:
    """Return the code, in parts, of the criterion whose points the wording of a rule takes; () if it names none."""
    notes = [note for note in getattr(criterion.rule, "notes", ()) if note.kind is NoteKind.ZEROES_PARENT]
    return next((parts_of(found[1]) for note in notes if (found := _NAMED.search(note.text))), ())


def unlisted_groups(groups: Sequence[BodyGroup], nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the groups that criteria and rules name and a framework that lists groups does not (nhóm chưa khai báo).

    Args:
        groups: the groups that the framework lists.
        nodes: all its nodes.
    """
    listed = group_keys(group.name for group in groups)
    remedy = _("các nhóm của bộ tiêu chí: {groups}", groups=", ".join(group.name for group in groups))
    for node in nodes if groups else ():
        one = node.criterion
        named = {"/applies_to": one.applies_to, "/except_for": one.except_for, "/rule": groups_of(one.rule)}
        for path, names in named.items():
            for name in names:
                if label_key(name) not in listed:
                    what = _("bộ tiêu chí không có nhóm đơn vị này")
                    yield Fault(path, "unknown_group", what, name, remedy, node.key)


def group_faults(groups: Sequence[BodyGroup], maxima: Sequence[Fraction]) -> Iterator[Fault]:
    """Yield the groups that are listed twice, and those with a decreed maximum that their criteria do not make.

    Args:
        groups: the groups that a framework lists.
        maxima: for each of them the maximum of the criteria that apply to it.
    """
    keys = [label_key(group.name) for group in groups]
    for index, (group, most) in enumerate(zip(groups, maxima, strict=True)):
        if keys[index] in keys[:index]:
            remedy = _("hãy giữ lại một nhóm")
            yield Fault(f"/groups/{index}", "twice", _("hai nhóm đơn vị cùng tên"), group.name, remedy, place="")
        if group.max_points is not None and group.max_points != to_decimal(most):
            what = _("điểm tối đa của nhóm khác tổng các tiêu chí áp dụng")
            fault = sum_fault(group.max_points, to_decimal(most), what, f"/groups/{index}/max_points")
            yield replace(fault, place=group.name)


def version_faults(level: GovernmentLevel | None, issued_on: date | None) -> Iterator[Fault]:
    """Yield the fault of a table for districts that was issued after they ended (cấp huyện kết thúc từ 01/7/2025)."""
    if level is GovernmentLevel.DISTRICT and issued_on is not None and issued_on >= NO_DISTRICTS_FROM:
        remedy = _("hãy chọn cấp xã hoặc cấp tỉnh")
        yield Fault("/level", "level", _("từ 01/7/2025 không còn cấp huyện"), str(level), remedy)
