"""The official annexes (phụ lục kết quả): tables in the reader's language, "dự thảo" until a decision publishes them.

Every function takes `places`, the digits after the comma that are printed of points; None prints all that each has.
They change no score.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from cchc.assessments import (
    Assessment,
    ColumnDifference,
    Explanation,
    Place,
    RankBy,
    ScoreColumn,
    ScoreSheet,
    SheetStage,
    Ties,
    assess_all,
    classify,
    counted_points,
    differences,
    has_reached,
    losses,
    max_cell,
    rank,
    ranking_points,
)
from cchc.frameworks import Framework
from cchc.indicators import Absence, Evidence
from cchc.messages import Message, _
from cchc.rules import GroupReason, PolicyReason, ScopeReason, describe
from cchc.tables import Cell, Chart, ChartMark, ChartSeries, ColumnKind, Table, TableColumn

_CODE, _NUMBER, _SIGNED, _DATE = ColumnKind.CODE, ColumnKind.NUMBER, ColumnKind.SIGNED, ColumnKind.DATE
_RANK, _BODY = TableColumn(_("Xếp hạng"), _CODE), TableColumn(_("Đơn vị"))
_ORDINAL, _CRITERION = TableColumn(_("STT"), _CODE), TableColumn(_("Tiêu chí"))
_TOTAL, _MAX_POINTS = TableColumn(_("Tổng điểm"), _NUMBER), TableColumn(_("Điểm tối đa"), _NUMBER)
_SHARE = TableColumn(_("Chỉ số (%)"), _NUMBER, places=2)
_CLAIMED, _VERIFIED = TableColumn(_("Điểm tự chấm"), _NUMBER), TableColumn(_("Điểm thẩm định"), _NUMBER)
_SURVEY = TableColumn(_("Điểm điều tra xã hội học"), _NUMBER)
_REASON, _NOTE = TableColumn(_("Lý do")), TableColumn(_("Ghi chú"))
_JUSTIFICATION = (
    _ORDINAL,
    _CRITERION,
    _CLAIMED,
    TableColumn(_("Điểm thẩm định lần 1"), _NUMBER),
    TableColumn(_("Lý do không công nhận")),
    TableColumn(_("Giải trình của đơn vị")),
    TableColumn(_("Tài liệu kiểm chứng")),
    TableColumn(_("Hạn giải trình"), _DATE),
    TableColumn(_("Điểm thẩm định lần 2"), _NUMBER),
    TableColumn(_("Kết quả")),
    _REASON,
)
_RANKING = _("Xếp hạng")
_UNVERIFIED = _("chưa thẩm định")
_VERDICTS = {None: "", True: _("Chấp nhận"), False: _("Không chấp nhận")}


def ranking_table(ranking: Iterable[Place], title: str = _RANKING, *, places: int | None = None) -> Table:
    """Return a ranking as a table (bảng xếp hạng), in the order of the ranking.

    If maxima differ, the table has the maximum and the share of each body, and a note states what was compared.

    Args:
        ranking: the ranked bodies, as `rank` returns them.
        title: the title of the table.
        places: the digits after the comma of points; None prints all that each has.

    >>> from decimal import Decimal
    >>> from cchc.values import Ratio
    >>> ranking_table([Place(1, "Sở A", Decimal("9.5"), Decimal(10), Ratio(19, 20))], places=2).records()
    [{'Xếp hạng': '1', 'Đơn vị': 'Sở A', 'Tổng điểm': '9,50'}]
    """
    rows = tuple(ranking)
    plain = tuple((place.rank, place.name, place.points) for place in rows)
    if not _maxima_differ(rows):
        return _printed(title, (_RANK, _BODY, _TOTAL), plain, places)
    whole = tuple(
        (*cells, place.max_points, place.share.value * 100 if place.share.den else None)
        for cells, place in zip(plain, rows, strict=True)
    )
    columns = (_RANK, _BODY, _TOTAL, _MAX_POINTS, _SHARE)
    return _printed(title, columns, whole, places, (_compared(rows),))


def ranking_chart(ranking: Iterable[Place], title: str = _RANKING) -> Chart:
    """Return a ranking as a chart (biểu đồ xếp hạng): a bar for each body, in the order of the ranking.

    Args:
        ranking: the ranked bodies, as `rank` returns them.
        title: the title of the chart.

    >>> from decimal import Decimal
    >>> from cchc.values import Ratio
    >>> ranking_chart([Place(1, "Sở A", Decimal("9.5"), Decimal(10), Ratio(19, 20))]).series[0].points
    (('Sở A', Decimal('9.5')),)
    """
    bars = ChartSeries("", tuple((place.name, place.points) for place in ranking))
    return Chart(title, ChartMark.BAR, _BODY.heading, _TOTAL.heading, (bars,))


def result_annex(
    framework: Framework,
    sheets: Mapping[str, ScoreSheet],
    ties: Ties = "1224",
    *,
    by: RankBy = "points",
    places: int | None = None,
) -> Table:
    """Return the results of all bodies (phụ lục kết quả), the best first, with their classes.

    What was not verified yet is printed as such, and a note names how many criteria are counted by the body's own
    points so far.

    Args:
        framework: the criteria.
        sheets: the sheets by the name of the body.
        ties: how bodies with equal points share places, as in `rank`.
        by: "points" or "share", as in `rank`.
        places: the digits after the comma of points; None prints all that each has.

    Raises:
        InvalidInput: a sheet cannot be scored, or a body cannot be classed.
    """
    own = assess_all(framework, sheets, column=ScoreColumn.SELF)
    results = assess_all(framework, sheets, column=ScoreColumn.PUBLISHED)
    classes = classify(framework, results, {name: sheet.reported_conditions for name, sheet in sheets.items()})
    ranking = rank(results, ties, by)
    differ = _maxima_differ(ranking)
    rows: list[tuple[Cell, ...]] = []
    for place in ranking:
        name, result, sheet = place.name, results[place.name], sheets[place.name]
        surveyed = _surveyed(result, sheet, framework)
        keys = {leaf.key for leaf in surveyed}
        claimed = _sum(own[name], (leaf for leaf in own[name].leaves() if leaf.key not in keys))
        verifiable = [leaf for leaf in result.leaves() if leaf.key not in keys]
        open_leaves = [leaf for leaf in verifiable if not _is_verified(leaf.key, sheet)]
        share = ranking_points(result, by_share=True) * 100 if result.exact_max else None
        most: tuple[Cell, ...] = (result.max_points,) if differ else ()
        rows.append(
            (
                len(rows) + 1,
                name,
                claimed,
                _UNVERIFIED if open_leaves and len(open_leaves) == len(verifiable) else _verified(result, surveyed),
                _survey_cell(result, surveyed),
                result.points,
                *most,
                share,
                place.rank,
                classes[name].label,
                _open_note(len(open_leaves)),
            )
        )
    columns = (_ORDINAL, _BODY, _CLAIMED, _VERIFIED, _SURVEY, _TOTAL, *((_MAX_POINTS,) if differ else ()))
    published = all(sheet.stage is SheetStage.PUBLISHED for sheet in sheets.values())
    title = _titled(_("Kết quả chấm điểm"), framework, sheets.values(), published=published)
    notes = (_compared(ranking),) if differ else ()
    return _printed(title, (*columns, _SHARE, _RANK, TableColumn(_("Xếp loại")), _NOTE), tuple(rows), places, notes)


def _maxima_differ(ranking: Sequence[Place]) -> bool:
    return len({place.max_points for place in ranking}) > 1


def _compared(ranking: Sequence[Place]) -> Message:
    """Return what a ranking with unequal maxima compares: shares, if somebody with fewer points comes first."""
    rises = any(after.rank > before.rank and after.points > before.points for before, after in pairwise(ranking))
    if rises:
        return _("điểm tối đa của các đơn vị khác nhau; xếp theo tỷ lệ điểm đạt được so với điểm tối đa")
    return _("điểm tối đa của các đơn vị khác nhau; xếp theo số điểm")


def _open_note(count: int) -> Message | None:
    if not count:
        return None
    return _("{count} tiêu chí chưa thẩm định, tạm tính theo điểm tự chấm", count=count)


def _is_verified(key: str, sheet: ScoreSheet) -> bool:
    """Return True if a criterion has points of a verifier, or the verification, which changes only some, is over."""
    cell = sheet.cell(key)
    rounds = (ScoreColumn.FIRST, ScoreColumn.SECOND, ScoreColumn.PUBLISHED)
    return has_reached(sheet.stage, SheetStage.VERIFIED) or any(cell.entry(column) for column in rounds)


def _sum(result: Assessment, leaves: Iterable[Explanation]) -> Fraction:
    """Return the sum of the points of the leaves, as they count."""
    return sum((counted_points(result, leaf) for leaf in leaves), Fraction(0))


def _verified(result: Assessment, surveyed: Sequence[Explanation]) -> Fraction:
    return result.counted - _sum(result, surveyed)


def _survey_cell(result: Assessment, surveyed: Sequence[Explanation]) -> Cell:
    """Return the points of the surveys; in words if none was reported, empty if nothing is surveyed."""
    if not surveyed:
        return None
    missing = [_absence(leaf) for leaf in surveyed]
    return missing[0] if all(missing) else _sum(result, surveyed)


def _absence(leaf: Explanation) -> Message | None:
    """Return the words of an absence for which a leaf got its points; None if it was reported."""
    reason = leaf.reason.reason if isinstance(leaf.reason, GroupReason) else leaf.reason
    cause = reason.cause if isinstance(reason, PolicyReason) else None
    return cause.label if isinstance(cause, Absence) else None


def _surveyed(result: Assessment, sheet: ScoreSheet, framework: Framework) -> list[Explanation]:
    """Return the leaves whose points come from a survey."""
    keys = _surveyed_keys(framework, sheet)
    return [leaf for leaf in result.leaves() if leaf.key in keys]


def _surveyed_keys(framework: Framework, sheet: ScoreSheet) -> set[str]:
    return {
        node.key
        for node in framework.nodes()
        if node.criterion.is_surveyed or sheet.cell(node.key).entry(ScoreColumn.SURVEY)
    }


def verification_slip(
    framework: Framework, sheet: ScoreSheet, column: ScoreColumn = ScoreColumn.FIRST, *, places: int | None = None
) -> Table:
    """Return the verification of one sheet (phiếu thẩm định), criterion by criterion.

    Points of surveys are in a column of their own; what was not verified yet is printed as such.

    Args:
        framework: the criteria.
        sheet: the sheet.
        column: the verification printed beside the self-scored points.
        places: the digits after the comma of points; None prints all that each has.

    Raises:
        InvalidInput: the sheet cannot be scored.
    """
    claimed, verified = (assess_all(framework, {"": sheet}, column=scored)[""] for scored in (ScoreColumn.SELF, column))
    surveyed = _surveyed_keys(framework, sheet)
    rows: list[tuple[Cell, ...]] = []
    for before, after in zip(claimed.leaves(), verified.leaves(), strict=True):
        entry = sheet.cell(before.key).entry(column)
        points: tuple[Cell, ...]
        if before.key in surveyed:
            points = (None, None, _points_cell(after), None)
        elif isinstance(after.reason, ScopeReason):
            points = (None, None, None, None)
        elif not _is_verified(before.key, sheet):
            points = (_points_cell(before), _UNVERIFIED, None, None)
        else:
            gap = Fraction(after.points or 0) - Fraction(before.points or 0)
            points = (_points_cell(before), _points_cell(after), None, gap)
        why, by = (entry.reason, entry.by) if entry else (_why_left_out(after), "")
        rows.append((before.code, before.title, max_cell(before), *points, why, by))
    published = sheet.stage is SheetStage.PUBLISHED
    title = _titled(_("Phiếu thẩm định {body}", body=sheet.body.name), framework, [sheet], published=published)
    columns = (
        *(_ORDINAL, _CRITERION, _MAX_POINTS, _CLAIMED, _VERIFIED, _SURVEY),
        TableColumn(_("Chênh lệch"), _SIGNED),
        _REASON,
        TableColumn(_("Người thẩm định")),
    )
    return _printed(title, columns, tuple(rows), places)


def _why_left_out(leaf: Explanation) -> str:
    """Return why a criterion does not apply to the body, in words; "" if it does."""
    return "; ".join(describe(leaf.reason)) if isinstance(leaf.reason, ScopeReason) else ""


def _points_cell(leaf: Explanation) -> Cell:
    return _absence(leaf) or leaf.points


def loss_table(
    result: Assessment,
    among: Mapping[str, Assessment] | None = None,
    *,
    groups: Mapping[str, str] | None = None,
    places: int | None = None,
) -> Table:
    """Return what a body lost (bảng điểm mất), the largest loss first, with what was needed.

    Args:
        result: the assessment of the body.
        among: the assessments of the bodies that it is compared with; None compares with none.
        groups: the group of each body, as in `losses`.
        places: the digits after the comma of points; None prints all that each has.

    >>> from cchc.assessments import assess
    >>> from cchc.frameworks import Criterion
    >>> from cchc.rules import Ladder
    >>> from cchc.values import Ratio
    >>> ladder = Ladder.of(("từ 98% trở lên", 2), ("dưới 98%", 0))
    >>> framework = Framework(criteria=[Criterion(code="1", title="Đúng hạn", rule=ladder)])
    >>> loss_table(assess(framework, {"1": Ratio(951, 1000)})).texts()[0][-1]
    'mất 2 điểm: cần từ 98% trở lên, còn thiếu 2,9 điểm phần trăm'
    """
    rows: list[tuple[Cell, ...]] = []
    for loss in losses(result, among, groups=groups):
        leaf = result.of(loss.key)
        cohort = () if among is None else (loss.cohort_sentence,)
        rows.append((leaf.code, loss.title, loss.points, max_cell(leaf), loss.lost, loss.sentence, *cohort))
    columns = (
        *(_ORDINAL, _CRITERION, TableColumn(_("Điểm"), _NUMBER), _MAX_POINTS, TableColumn(_("Điểm mất"), _NUMBER)),
        TableColumn(_("Diễn giải")),
        *(() if among is None else (TableColumn(_("So với các đơn vị")),)),
    )
    name = Message.joined(", ", [_("{text}", text=part) for part in (result.name, result.period) if part])
    title = _("Điểm bị mất của {body}", body=name) if name else _("Điểm bị mất")
    return _printed(title, columns, tuple(rows), places)


def justification_table(framework: Framework, sheet: ScoreSheet, *, places: int | None = None) -> Table:
    """Return every point that was not accepted, with its justification and the decision on it (bảng giải trình).

    Args:
        framework: the criteria.
        sheet: the sheet after its first verification.
        places: the digits after the comma of points; None prints all that each has.

    Raises:
        InvalidInput: the sheet cannot be scored.
    """
    refused = [row for row in differences(framework, sheet) if row.change < 0]
    published = sheet.stage is SheetStage.PUBLISHED
    title = _titled(_("Bảng giải trình {body}", body=sheet.body.name), framework, [sheet], published=published)
    return _printed(title, _JUSTIFICATION, tuple(map(_justified, refused)), places)


def _justified(row: ColumnDifference) -> tuple[Cell, ...]:
    answers = [entry.value for entry in row.justifications]
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
        _VERDICTS[row.accepted],
        row.decision.reason if row.decision else "",
    )


def _proof(evidence: Evidence) -> str:
    source = str(evidence.source) if evidence.source else evidence.address
    return ", ".join(filter(None, (evidence.title, source, evidence.page)))


def _titled(what: Message, framework: Framework, sheets: Iterable[ScoreSheet], *, published: bool) -> Message:
    title = _("{what} theo {framework}", what=what, framework=framework.title) if framework.title else what
    unstated = any(sheet.version is None for sheet in sheets)
    if unstated and published:
        return _("{title} (có phiếu chưa ghi phiên bản bộ tiêu chí, cần xác nhận)", title=title)
    if unstated:
        return _("{title} (dự thảo; có phiếu chưa ghi phiên bản bộ tiêu chí, cần xác nhận)", title=title)
    return title if published else _("{title} (dự thảo)", title=title)


def _printed(
    title: str,
    columns: Sequence[TableColumn],
    rows: tuple[tuple[Cell, ...], ...],
    places: int | None,
    notes: tuple[str, ...] = (),
) -> Table:
    """Return a table whose points are printed with so many places."""
    shown = (
        replace(column, places=places) if column.is_numeric and column.places is None else column for column in columns
    )
    return Table(title, tuple(shown), rows, notes=notes)
