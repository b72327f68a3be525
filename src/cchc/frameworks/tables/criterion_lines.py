"""Rows that are lines of a rule (mức điểm, mức trừ ghi thành dòng riêng), and rules in titles and in headings."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from cchc.errors import InvalidInput
from cchc.exact import to_decimal
from cchc.frameworks.role import CriterionRole
from cchc.frameworks.tables.numeral import is_bullet
from cchc.frameworks.tables.points_cell import has_award, is_range, stated_maximum
from cchc.frameworks.tables.remark import TABLE_NOTE, Remarks
from cchc.frameworks.tables.row_words import role_of_title
from cchc.frameworks.tables.table_row import TableRow
from cchc.messages import _
from cchc.rules import SpanRole, parse_wording
from cchc.viet import format_number, label_key

_ENDS = " \n\t.;:,-–"
_PARTED = re.compile(r"[:\n]")
_MAX_HANDED = 1000
"""A longer wording is not read anew for each part, so that the cost stays linear."""
_TAKING = ("-", "–", "−", "trừ")
_LEADS = frozenset({SpanRole.HEADING, SpanRole.CONNECTIVE})


def settle_rows(tops: Sequence[TableRow], remarks: Remarks) -> None:
    """Give each row its role, its maximum and its wording (vai trò, điểm tối đa, cách chấm), from the top down.

    Rows that are levels or deductions of the criterion above them become lines of its wording.

    Args:
        tops: the first level; it is changed.
        remarks: takes what was assumed.
    """
    waiting: list[tuple[TableRow, CriterionRole | None]] = [(row, None) for row in reversed(tops)]
    while waiting:
        row, inherited = waiting.pop()
        role = _settle_role(row, inherited, remarks)
        _settle_maximum(row, remarks)
        _fold_lines(row, role, remarks)
        if row.under:
            _hand_down(row, role, remarks)
        elif not row.wording:
            _take_from_title(row, role)
        waiting += [(child, role) for child in reversed(row.under)]


def tell_bare_headings(tops: Sequence[TableRow], remarks: Remarks) -> None:
    """Tell that headings without points have the sum of their parts (tiêu chí cấp trên không ghi điểm), all at once."""
    rows = [row for top in tops for row in top.walk() if row.under and row.max_points is None and row.role is None]
    if rows:
        what = _("không ghi điểm tối đa: lấy tổng điểm của các tiêu chí thành phần")
        remarks.assume(rows[0].path, rows[0].place, what, "; ".join(row.code or row.title for row in rows))


def _settle_role(row: TableRow, inherited: CriterionRole | None, remarks: Remarks) -> CriterionRole | None:
    if row.role is None and inherited is None and (found := role_of_title(row.title)) is not None:
        row.role = found
        remarks.assume(row.path, row.place, _("hiểu là phần {role}, ngoài tổng điểm", role=found.label), row.title)
    is_negative = row.max_points is not None and row.max_points < 0
    role = row.role or inherited or (CriterionRole.DEDUCTION if is_negative else None)
    if role is CriterionRole.DEDUCTION and row.max_points is not None and row.max_points > 0:
        shown = format_number(to_decimal(row.max_points))
        remarks.assume(row.path, row.place, _("số dương trong phần điểm trừ: hiểu là số điểm bị trừ"), shown)
    return role


def _settle_maximum(row: TableRow, remarks: Remarks) -> None:
    """Take the maximum that a title states in brackets if the table gives none, and tell one that differs."""
    stated = stated_maximum(row.title)
    if stated is None:
        return
    shown = format_number(to_decimal(stated))
    if row.max_points is None:
        row.max_points = stated
        remarks.assume(row.path, row.place, _("lấy điểm tối đa ghi trong tên: {points}", points=shown), row.title)
    elif abs(row.max_points) != stated:
        what = _("tên ghi {points} điểm, khác ô điểm", points=shown)
        remarks.assume(row.path, row.place, what, row.title)


def _fold_lines(row: TableRow, role: CriterionRole | None, remarks: Remarks) -> None:
    """Turn parts that are levels or deductions of one criterion into lines of its wording."""
    parts = row.under
    if not parts or any(part.under or (part.wording and not part.rate) for part in parts):
        return
    points = [part.max_points for part in parts if part.max_points is not None]
    is_scored = role is None and row.max_points is not None and row.max_points > 0
    takes = is_scored and all(_takes(part) for part in parts)
    if not takes and (len(points) < len(parts) or not _are_levels(row, points)):
        return
    lines = [_line(part, takes=takes) for part in parts]
    head, rest = _title_and_rule(row.title)
    if rest and not row.wording:
        row.fields["title"] = head
    if not takes and not row.wording and not rest and len({label_key(part.title) for part in parts}) == len(parts):
        row.options = tuple((part.title.strip(_ENDS), one) for part, one in zip(parts, points, strict=True))
    row.wording = "\n".join(filter(None, (row.wording or rest, *lines)))
    if row.max_points is None:
        row.take_best_level(points, remarks)
    row.under = []
    what = (
        _("các dòng dưới tiêu chí được hiểu là mức trừ của tiêu chí")
        if takes
        else _("các dòng dưới tiêu chí được hiểu là các mức điểm của tiêu chí")
    )
    remarks.assume(
        row.path,
        row.place,
        what,
        " | ".join(f"{part.code} {line}".strip() for part, line in zip(parts, lines, strict=True)),
    )
    for part in parts:
        kept = [str(value) for name, value in part.fields.items() if name != "title"]
        remarks.note(part.path, part.place, TABLE_NOTE, kept)


def _are_levels(row: TableRow, points: Sequence[Fraction]) -> bool:
    """Return True if the parts of a row are levels of one measure: in order, the best of them equal to the maximum."""
    if len(points) < 2 or max(points) <= 0:  # noqa: PLR2004  # one level is no scale
        return False
    falls = all(one > other for one, other in pairwise(points))
    rises = all(one < other for one, other in pairwise(points))
    are_unnumbered = all(not part.code or is_bullet(part.code) for part in row.under)
    if row.max_points is None:
        return (falls and points[-1] == 0) or (are_unnumbered and rises and points[0] == 0)
    if row.max_points != max(points):
        return False
    if are_unnumbered and min(points) < max(points) and sum(points) != max(points):
        return True
    return falls or (rises and points[0] == 0) or _falls_to_nothing(points)


def _falls_to_nothing(points: Sequence[Fraction]) -> bool:
    return points[-1] == 0 and points[0] == max(points) and all(one >= other for one, other in pairwise(points))


def _takes(part: TableRow) -> bool:
    """Return True if a row takes points: -1, or "- 1 điểm/lần"."""
    if part.rate:
        return part.rate.lower().startswith(_TAKING) and not is_range(part.rate)
    return part.max_points is not None and part.max_points < 0


def _line(part: TableRow, *, takes: bool) -> str:
    if part.rate or part.max_points is None:
        return part.wording
    if has_award(part.title) or stated_maximum(part.title) == part.max_points:
        return part.title
    shown = format_number(to_decimal(abs(part.max_points) if takes else part.max_points))
    return f"{part.title.rstrip(_ENDS)}: {'trừ ' if takes else ''}{shown} điểm"


def _title_and_rule(title: str) -> tuple[str, str]:
    """Return the first line of a title and the formula or the rule on the lines after it, "" if there is none."""
    head, _newline, rest = title.partition("\n")
    is_rule = has_award(rest) or "=" in rest
    return (head.strip(), rest.strip()) if is_rule else (title, "")


def _hand_down(row: TableRow, role: CriterionRole | None, remarks: Remarks) -> None:
    """Give the rule in a heading to all parts of it if none has its own and each can be read with its maximum."""
    wording = row.wording
    if not 0 < len(wording) <= _MAX_HANDED or any(
        part.under or part.wording or has_award(part.title) for part in row.under
    ):
        return
    if all(part.max_points is not None and _reads(wording, part.max_points, role) for part in row.under):
        for part in row.under:
            part.wording = wording
        row.wording = ""
        remarks.assume(
            row.path, row.place, _("cách chấm ở tiêu chí cấp trên áp dụng cho từng tiêu chí thành phần"), wording
        )


def _reads(wording: str, max_points: Fraction, role: CriterionRole | None) -> bool:
    try:
        rule = parse_wording(wording, None if role is CriterionRole.DEDUCTION else max_points).rule
    except InvalidInput:
        return False
    return role is CriterionRole.DEDUCTION or rule.max_points == max_points


def _take_from_title(row: TableRow, role: CriterionRole | None) -> None:
    """Read the rule in the title of a leaf: "… : 2 điểm; …"; the title keeps what leads to it."""
    title = row.title
    if not has_award(title):
        return
    most = None if role is CriterionRole.DEDUCTION else row.max_points
    for head, wording in _readings(title):
        try:
            found = parse_wording(wording, most, direction=row.direction, step=row.step)
        except InvalidInput:
            continue
        first = next((span for span in found.spans if span.role not in _LEADS), None)
        if not head and first is not None and first.role is SpanRole.LABEL and _PARTED.search(first.text):
            continue
        row.fields["title"] = head or wording[: first.start if first else 0].strip(_ENDS + "(") or title
        row.wording = wording
        return
    row.wording = title


def _readings(title: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a title into what it names and its rule."""
    yield "", title
    for mark in ("\n", ":"):
        head, found, rest = title.partition(mark)
        if found and head.strip() and has_award(f"{rest}"):
            yield head.strip(_ENDS), rest.strip()
