"""The official annexes (phụ lục kết quả): rows under Vietnamese headings, "dự thảo" until a decision publishes them."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from cchc.assessments import (
    Assessment,
    Column,
    Difference,
    Explanation,
    Place,
    ScoreSheet,
    Stage,
    Ties,
    assess_all,
    classify,
    differences,
    rank,
)
from cchc.frameworks import Framework
from cchc.indicators import Evidence
from cchc.tables import html_table
from cchc.viet import format_date, format_number, format_percent

RESULT = (
    "STT", "Đơn vị", "Điểm tự chấm", "Điểm thẩm định", "Điểm điều tra xã hội học", "Tổng điểm", "Chỉ số (%)",
    "Xếp hạng", "Xếp loại",
)  # fmt: skip
SLIP = (
    "STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định", "Chênh lệch", "Lý do", "Người thẩm định",
)  # fmt: skip
JUSTIFICATION = (
    "STT", "Tiêu chí", "Điểm tự chấm", "Điểm thẩm định lần 1", "Lý do không công nhận", "Giải trình của đơn vị",
    "Tài liệu kiểm chứng", "Hạn giải trình", "Điểm thẩm định lần 2", "Kết quả", "Lý do",
)  # fmt: skip

RANKING = ("Xếp hạng", "Đơn vị", "Tổng điểm")


class Annex(NamedTuple):
    """An annex (phụ lục): a table of texts, as an office prints it.

    Attributes:
        title: what it is, with "(dự thảo)" until a decision has published it.
        headings: its headings.
        rows: its rows, a text under each heading.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def records(self) -> list[dict[str, str]]:
        """The rows as mappings from heading to text (các dòng)."""
        return [dict(zip(self.headings, row, strict=True)) for row in self.rows]

    def _repr_html_(self) -> str:
        return html_table(*self)


def ranking_table(places: Iterable[Place], title: str = "Xếp hạng") -> Annex:
    """A ranking as a table (bảng xếp hạng), in the order of the places.

    >>> from decimal import Decimal
    >>> ranking_table([Place(1, "Sở A", Decimal("9.5"))]).records()
    [{'Xếp hạng': '1', 'Đơn vị': 'Sở A', 'Tổng điểm': '9,5'}]
    """
    return Annex(title, RANKING, tuple((str(rank), name, format_number(points)) for rank, name, points in places))


def result_annex(framework: Framework, sheets: Mapping[str, ScoreSheet], ties: Ties = "1224") -> Annex:
    """The results of all bodies (phụ lục kết quả), the best first: self-scored, verified, surveyed, total, class.

    Raises:
        InvalidInput: as in `assess_all` and `classify`.
    """
    own = assess_all(framework, sheets, column=Column.SELF)
    results = assess_all(framework, sheets, column=Column.PUBLISHED)
    classes = classify(framework, results, {name: sheet.facts for name, sheet in sheets.items()})
    rows: list[tuple[str, ...]] = []
    for place in rank(results, ties):
        name, result = place.name, results[place.name]
        surveyed = _surveyed(result, sheets[name], framework)
        survey = sum((Fraction(leaf.points or 0) for leaf in surveyed), Fraction(0))
        keys = {leaf.key for leaf in surveyed}
        claimed = sum((Fraction(leaf.points or 0) for leaf in own[name].leaves() if leaf.key not in keys), Fraction(0))
        rows.append(
            (
                str(len(rows) + 1),
                name,
                format_number(claimed),
                format_number(Fraction(result.points) - survey),
                format_number(survey),
                format_number(result.points),
                format_percent(result.share, 2).removesuffix("%") if result.max_points else "",
                str(place.rank),
                classes[name].label or "",
            )
        )
    published = all(sheet.stage is Stage.PUBLISHED for sheet in sheets.values())
    return Annex(_titled("Kết quả chấm điểm", framework, published=published), RESULT, tuple(rows))


def _surveyed(result: Assessment, sheet: ScoreSheet, framework: Framework) -> list[Explanation]:
    """The leaves whose points come from a survey."""
    by_ballots = {node.key for node in framework.nodes() if node.criterion.is_surveyed}
    return [leaf for leaf in result.leaves() if leaf.key in by_ballots or sheet.cell(leaf.key).mark(Column.SURVEY)]


def verification_slip(framework: Framework, sheet: ScoreSheet, column: Column = Column.FIRST) -> Annex:
    """What was verified of one sheet (phiếu thẩm định), criterion by criterion.

    Raises:
        InvalidInput: as in `assess`.
    """
    said, heard = (assess_all(framework, {"": sheet}, column=one)[""] for one in (Column.SELF, column))
    rows = [
        (
            before.key,
            before.title,
            format_number(before.max_points),
            _points(before),
            _points(after),
            _signed(Fraction(after.points or 0) - Fraction(before.points or 0)),
            mark.why if (mark := sheet.cell(before.key).mark(column)) else "",
            mark.by if mark else "",
        )
        for before, after in zip(said.leaves(), heard.leaves(), strict=True)
    ]
    title = _titled(f"Phiếu thẩm định {sheet.body}", framework, published=sheet.stage is Stage.PUBLISHED)
    return Annex(title, SLIP, tuple(rows))


def justification_table(framework: Framework, sheet: ScoreSheet) -> Annex:
    """Every point that was not accepted, with what became of it (bảng giải trình).

    Raises:
        InvalidInput: as in `assess`.
    """
    refused = [row for row in differences(framework, sheet) if row.gap < 0]
    title = _titled(f"Bảng giải trình {sheet.body}", framework, published=sheet.stage is Stage.PUBLISHED)
    return Annex(title, JUSTIFICATION, tuple(map(_justified, refused)))


def _justified(row: Difference) -> tuple[str, ...]:
    answers = [entry.value for entry in row.answers]
    until = row.mark.value.answer_by if row.mark else None
    points = row.decided.value.points if row.decided else None
    verdict = {None: "", True: "Chấp nhận", False: "Không chấp nhận"}[row.accepted]
    return (
        row.key,
        row.title,
        format_number(row.one),
        format_number(row.other),
        row.mark.why if row.mark else "",
        "; ".join(answer.text for answer in answers),
        "; ".join(_proof(evidence) for answer in answers for evidence in answer.evidence),
        format_date(until, form="short") if until else "",
        "" if points is None else format_number(points),
        verdict,
        row.decided.why if row.decided else "",
    )


def _proof(evidence: Evidence) -> str:
    source = str(evidence.source) if evidence.source else evidence.address
    return ", ".join(filter(None, (evidence.title, source, evidence.page)))


def _points(leaf: Explanation) -> str:
    return "" if leaf.points is None else format_number(leaf.points)


def _signed(gap: Fraction) -> str:
    return f"+{format_number(gap)}" if gap > 0 else format_number(gap)


def _titled(what: str, framework: Framework, *, published: bool) -> str:
    told = " ".join(filter(None, (what, framework.title and f"theo {framework.title}")))
    return told if published else f"{told} (dự thảo)"
