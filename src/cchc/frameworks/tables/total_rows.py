"""Total rows checked against the criteria (dòng tổng); none of them is a criterion."""

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

    A row that sums only a part of the table is checked here, and a sum that is not found becomes an assumption.
    Linear: the sums run along with the rows.

    Args:
        totals: the total rows.
        rows: all rows of criteria in the order of the table.
        criteria: the criterion of each row that is one, by `id` of the row.
        tops: the first level.
        remarks: takes what does not agree.
    """
    total: Fraction | None = None
    sums = _Sums(criteria, tops)
    done = 0
    for row in totals:
        for above in rows[done : row.before]:
            sums.add(above)
        done = row.before
        if row.points is None:
            continue
        found = dict.fromkeys(sums.of(row.codes))
        if row.is_last and not row.codes:
            total = row.points
        elif row.points not in found:
            shown = "; ".join(format_number(to_decimal(one)) for one in found)
            what = _("dòng tổng khác tổng các tiêu chí ({sums})", sums=shown)
            remarks.assume(row.path, row.place, what, format_number(to_decimal(row.points)))
    return total


class _Sums:
    """What a total row can mean, as the rows go by: the whole so far, the heading above it, criteria by their codes."""

    def __init__(self, criteria: Mapping[int, Criterion], tops: Sequence[TableRow]) -> None:
        self._criteria = criteria
        self._tops = {id(row) for row in tops}
        self._headings = {id(part): row for top in tops for row in top.walk() for part in row.under}
        self._of_parts: dict[int, Fraction] = {}
        self._named: dict[str, Fraction] = {}
        self._named_tops: dict[str, Fraction] = {}
        self._scored = self._whole = Fraction(0)
        self._last: TableRow | None = None
        self._last_top: Criterion | None = None

    def add(self, row: TableRow) -> None:
        """Go on to the next row."""
        criterion = self._criteria.get(id(row))
        if criterion is None:
            return
        self._last = row
        points = criterion.effective_exact_max
        code = ".".join(parts_of(row.code)).lower()
        self._named[code] = self._named.get(code, Fraction(0)) + points
        if id(row) in self._tops:
            self._named_tops[code] = self._named_tops.get(code, Fraction(0)) + points
            self._last_top = criterion
            self._whole += points
            self._scored += points if criterion.role is None else 0

    def of(self, codes: Sequence[str]) -> Iterator[Fraction]:
        """Yield the sums that a total row can state.

        Args:
            codes: the codes that it names, () if it names none.
        """
        if codes:
            named = self._named_tops if any(code in self._named_tops for code in codes) else self._named
            yield sum((named.get(code, Fraction(0)) for code in codes), Fraction(0))
            return
        yield self._scored
        yield self._whole
        heading = self._headings.get(id(self._last))
        if heading is not None:
            if id(heading) not in self._of_parts:
                parts = (self._criteria[id(part)].effective_exact_max for part in heading.under)
                self._of_parts[id(heading)] = sum(parts, Fraction(0))
            yield self._of_parts[id(heading)]
        if self._last_top is not None:
            yield self._last_top.effective_exact_max
