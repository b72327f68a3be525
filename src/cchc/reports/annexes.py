"""The official annexes (phụ lục kết quả): tables in Vietnamese, "dự thảo" until a decision publishes them."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from cchc.assessments import (
    Assessment,
    ColumnDifference,
    Explanation,
    Place,
    ScoreColumn,
    ScoreSheet,
    SheetStage,
    Ties,
    assess_all,
    classify,
    counted_points,
    differences,
    rank,
    ranking_points,
)
from cchc.frameworks import Framework
from cchc.indicators import Evidence
from cchc.rules import ScopeReason, describe
from cchc.tables import Cell, Chart, ChartMark, ChartSeries, ColumnKind, Table, TableColumn

_CODE, _NUMBER, _SIGNED, _DATE = ColumnKind.CODE, ColumnKind.NUMBER, ColumnKind.SIGNED, ColumnKind.DATE
_RANKING = (TableColumn("Xếp hạng", _CODE), TableColumn("Đơn vị"), TableColumn("Tổng điểm", _NUMBER))
_RESULT = (
    TableColumn("STT", _CODE),
    TableColumn("Đơn vị"),
    TableColumn("Điểm tự chấm", _NUMBER),
    TableColumn("Điểm thẩm định", _NUMBER),
    TableColumn("Điểm điều tra xã hội học", _NUMBER),
    TableColumn("Tổng điểm", _NUMBER),
    TableColumn("Chỉ số (%)", _NUMBER, places=2),
    TableColumn("Xếp hạng", _CODE),
    TableColumn("Xếp loại"),
)
_SLIP = (
    TableColumn("STT", _CODE),
    TableColumn("Tiêu chí"),
    TableColumn("Điểm tối đa", _NUMBER),
    TableColumn("Điểm tự chấm", _NUMBER),
    TableColumn("Điểm thẩm định", _NUMBER),
    TableColumn("Chênh lệch", _SIGNED),
    TableColumn("Lý do"),
    TableColumn("Người thẩm định"),
)
_JUSTIFICATION = (
    TableColumn("STT", _CODE),
    TableColumn("Tiêu chí"),
    TableColumn("Điểm tự chấm", _NUMBER),
    TableColumn("Điểm thẩm định lần 1", _NUMBER),
    TableColumn("Lý do không công nhận"),
    TableColumn("Giải trình của đơn vị"),
    TableColumn("Tài liệu kiểm chứng"),
    TableColumn("Hạn giải trình", _DATE),
    TableColumn("Điểm thẩm định lần 2", _NUMBER),
    TableColumn("Kết quả"),
    TableColumn("Lý do"),
)


def ranking_table(places: Iterable[Place], title: str = "Xếp hạng") -> Table:
    """Return a ranking as a table (bảng xếp hạng), in the order of the places.

    Args:
        places: the places, as `rank` returns them.
        title: the title of the table.

    >>> from decimal import Decimal
    >>> ranking_table([Place(1, "Sở A", Decimal("9.5"))]).records()
    [{'Xếp hạng': '1', 'Đơn vị': 'Sở A', 'Tổng điểm': '9,5'}]
    """
    return Table(title, _RANKING, tuple((place.rank, place.name, place.points) for place in places))


def ranking_chart(places: Iterable[Place], title: str = "Xếp hạng") -> Chart:
    """Return a ranking as a chart (biểu đồ xếp hạng): a bar for each body, in the order of the places.

    Args:
        places: the places, as `rank` returns them.
        title: the title of the chart.

    >>> from decimal import Decimal
    >>> ranking_chart([Place(1, "Sở A", Decimal("9.5"))]).series[0].points
    (('Sở A', Decimal('9.5')),)
    """
    bars = ChartSeries("", tuple((place.name, place.points) for place in places))
    return Chart(title, ChartMark.BAR, "Đơn vị", "Tổng điểm", (bars,))


def result_annex(framework: Framework, sheets: Mapping[str, ScoreSheet], ties: Ties = "1224") -> Table:
    """Return the results of all bodies (phụ lục kết quả), the best first, with their classes.

    Args:
        framework: the criteria.
        sheets: the sheets by the name of the body.
        ties: how bodies with equal points share places, as in `rank`.

    Raises:
        InvalidInput: a sheet cannot be scored, or a body cannot be classed.
    """
    own = assess_all(framework, sheets, column=ScoreColumn.SELF)
    results = assess_all(framework, sheets, column=ScoreColumn.PUBLISHED)
    classes = classify(framework, results, {name: sheet.reported_conditions for name, sheet in sheets.items()})
    rows: list[tuple[Cell, ...]] = []
    for place in rank(results, ties):
        name, result = place.name, results[place.name]
        surveyed = _surveyed(result, sheets[name], framework)
        keys = {leaf.key for leaf in surveyed}
        survey = _sum(result, surveyed)
        claimed = _sum(own[name], (leaf for leaf in own[name].leaves() if leaf.key not in keys))
        verified = result.counted - survey
        share = ranking_points(result, by_share=True) * 100 if result.exact_max else None
        label = classes[name].label
        rows.append((len(rows) + 1, name, claimed, verified, survey, result.points, share, place.rank, label))
    published = all(sheet.stage is SheetStage.PUBLISHED for sheet in sheets.values())
    return Table(_titled("Kết quả chấm điểm", framework, published=published), _RESULT, tuple(rows))


def _sum(result: Assessment, leaves: Iterable[Explanation]) -> Fraction:
    """Return the sum of the points of the leaves, as they count."""
    return sum((counted_points(result, leaf) for leaf in leaves), Fraction(0))


def _surveyed(result: Assessment, sheet: ScoreSheet, framework: Framework) -> list[Explanation]:
    """Return the leaves whose points come from a survey."""
    by_ballots = {node.key for node in framework.nodes() if node.criterion.is_surveyed}
    return [
        leaf for leaf in result.leaves() if leaf.key in by_ballots or sheet.cell(leaf.key).entry(ScoreColumn.SURVEY)
    ]


def verification_slip(framework: Framework, sheet: ScoreSheet, column: ScoreColumn = ScoreColumn.FIRST) -> Table:
    """Return the verification of one sheet (phiếu thẩm định), criterion by criterion.

    Args:
        framework: the criteria.
        sheet: the sheet.
        column: the verification printed beside the self-scored points.

    Raises:
        InvalidInput: the sheet cannot be scored.
    """
    claimed, verified = (assess_all(framework, {"": sheet}, column=scored)[""] for scored in (ScoreColumn.SELF, column))
    rows: list[tuple[Cell, ...]] = []
    for before, after in zip(claimed.leaves(), verified.leaves(), strict=True):
        entry = sheet.cell(before.key).entry(column)
        gap = Fraction(after.points or 0) - Fraction(before.points or 0)
        why, by = (entry.reason, entry.by) if entry else (_why_left_out(after), "")
        rows.append((before.code, before.title, before.max_points, before.points, after.points, gap, why, by))
    title = _titled(f"Phiếu thẩm định {sheet.body}", framework, published=sheet.stage is SheetStage.PUBLISHED)
    return Table(title, _SLIP, tuple(rows))


def _why_left_out(leaf: Explanation) -> str:
    """Return why a criterion does not apply to the body, in words; "" if it does."""
    return "; ".join(describe(leaf.reason)) if isinstance(leaf.reason, ScopeReason) else ""


def justification_table(framework: Framework, sheet: ScoreSheet) -> Table:
    """Return every point that was not accepted, with its justification and the decision on it (bảng giải trình).

    Args:
        framework: the criteria.
        sheet: the sheet after its first verification.

    Raises:
        InvalidInput: the sheet cannot be scored.
    """
    refused = [row for row in differences(framework, sheet) if row.change < 0]
    title = _titled(f"Bảng giải trình {sheet.body}", framework, published=sheet.stage is SheetStage.PUBLISHED)
    return Table(title, _JUSTIFICATION, tuple(map(_justified, refused)))


def _justified(row: ColumnDifference) -> tuple[Cell, ...]:
    answers = [entry.value for entry in row.justifications]
    verdict = {None: "", True: "Chấp nhận", False: "Không chấp nhận"}[row.accepted]
    return (
        row.code,
        row.title,
        row.before,
        row.after,
        row.entry.reason if row.entry else "",
        "; ".join(answer.text for answer in answers),
        "; ".join(_proof(evidence) for answer in answers for evidence in answer.evidence),
        row.entry.value.justify_by if row.entry else None,
        row.decision.value.points if row.decision else None,
        verdict,
        row.decision.reason if row.decision else "",
    )


def _proof(evidence: Evidence) -> str:
    source = str(evidence.source) if evidence.source else evidence.address
    return ", ".join(filter(None, (evidence.title, source, evidence.page)))


def _titled(what: str, framework: Framework, *, published: bool) -> str:
    title = " ".join(filter(None, (what, framework.title and f"theo {framework.title}")))
    return title if published else f"{title} (dự thảo)"
