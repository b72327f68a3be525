"""Total rows checked against the criteria (dòng tổng): told, and never a criterion."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from cchc.exact import to_decimal
from cchc.frameworks.criterion import Criterion
from cchc.frameworks.keys import parts_of
from cchc.frameworks.tables.remark import Remarks
from cchc.frameworks.tables.table_row import TableRow
from cchc.messages import Message, _
from cchc.viet import format_number


class TotalRow(NamedTuple):
    """A total row (dòng tổng).

    Attributes:
        path: the JSON pointer to it.
        place: where it is, in words.
        title: its words.
        codes: the codes of the criteria that it sums, () if it names none.
        points: its points, None if it gives none.
        before: the number of criteria rows above it.
        is_last: True if no criterion follows.
    """

    path: str
    place: Message | str
    title: str
    codes: tuple[str, ...]
    points: Fraction | None
    before: int
    is_last: bool = False


def check_totals(
    totals: Sequence[TotalRow],
    rows: Sequence[TableRow],
    criteria: Mapping[int, Criterion],
    tops: Sequence[TableRow],
    remarks: Remarks,
) -> Fraction | None:
    """Return the total that the last total row states for the whole table (tổng điểm), None if there is none.

    A row that sums only a part of the table is checked here, and a sum that is not found is told as an assumption.

    Args:
        totals: the total rows.
        rows: all rows of criteria in the order of the table.
        criteria: the criterion of each row that is one, by `id` of the row.
        tops: the first level.
        remarks: takes what does not agree.
    """
    total: Fraction | None = None
    for row in totals:
        if row.points is None:
            continue
        found = dict.fromkeys(_sums(row, rows, criteria, tops))
        if row.is_last and not row.codes:
            total = row.points
        elif row.points not in found:
            shown = "; ".join(format_number(to_decimal(one)) for one in found)
            what = _("dòng tổng khác tổng các tiêu chí ({sums})", sums=shown)
            remarks.assume(row.path, row.place, what, format_number(to_decimal(row.points)))
    return total


def _sums(
    total: TotalRow, rows: Sequence[TableRow], criteria: Mapping[int, Criterion], tops: Sequence[TableRow]
) -> Iterator[Fraction]:
    """Yield what a total row can mean: the criteria that it names, the whole so far, the heading above it."""
    above = rows[: total.before]
    seen = {id(row) for row in above}
    begun = [row for row in tops if id(row) in seen]
    if total.codes:
        named = [row for row in begun if [".".join(parts_of(row.code)).lower()] and _code(row) in total.codes]
        named = named or [row for row in above if id(row) in criteria and _code(row) in total.codes]
        yield _sum(criteria[id(row)] for row in named)
        return
    yield _sum(criteria[id(row)] for row in begun if criteria[id(row)].role is None)
    yield _sum(criteria[id(row)] for row in begun)
    if begun:
        for row in begun[-1].walk():
            if row.under and above[-1] in row.under:
                yield _sum(criteria[id(part)] for part in row.under)
        yield criteria[id(begun[-1])].effective_exact_max


def _code(row: TableRow) -> str:
    return ".".join(parts_of(row.code)).lower()


def _sum(criteria: Iterator[Criterion]) -> Fraction:
    return sum((one.effective_exact_max for one in criteria), Fraction(0))
