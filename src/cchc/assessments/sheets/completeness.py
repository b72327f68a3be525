"""What a self-assessment report still lacks (kiểm tra tính đầy đủ của báo cáo tự đánh giá)."""

from collections.abc import Iterator

from cchc.assessments.sheets.column import ScoreColumn
from cchc.assessments.sheets.sheet import ScoreSheet, unknown_groups
from cchc.assessments.sheets.stage import SheetStage, has_reached
from cchc.errors import Fault
from cchc.frameworks import Framework, Node
from cchc.indicators import Absence
from cchc.messages import _


def completeness_faults(framework: Framework, sheet: ScoreSheet) -> tuple[Fault, ...]:
    """Return what a self-assessment report still lacks (nội dung chưa hoàn thành), as faults; () if it is complete.

    A complete report states the version of the framework, and has a figure or points for every criterion, evidence or a
    reason for every criterion that requires evidence, difficulties and proposals, and the approval of the leadership.

    Criteria that do not apply to the groups of the body are not asked for.

    Args:
        framework: the framework.
        sheet: the sheet.

    Raises:
        InvalidInput: the sheet was filled in for another version of the framework.
        InvalidInput: the groups of the body do not tell which rule applies.

    Source: công văn 383/BNV-CCHC và 384/BNV-CCHC ngày 28/01/2021, as summed up at
    https://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/34029, read 23/11/2026.
    """
    sheet.require_version(framework.version)
    return tuple(_missing(framework, sheet))


def _missing(framework: Framework, sheet: ScoreSheet) -> Iterator[Fault]:
    if sheet.version is None:
        remedy = _("hãy lập phiếu bằng ScoreSheet.of(…, framework=…)")
        yield Fault("/version", "version", _("phiếu không ghi phiên bản bộ tiêu chí"), "", remedy, place="")
    if framework.depends_on_groups and sheet.groups is None:
        yield from unknown_groups(framework).faults
    elif framework.depends_on_groups:
        framework = framework.for_groups(sheet.groups or ())
    for node in framework.nodes():
        if not node.children:
            yield from _of_leaf(node, sheet)
    if not has_reached(sheet.stage, SheetStage.SELF_SCORED):
        yield Fault(
            "/stages",
            "approval",
            _("báo cáo chưa được lãnh đạo duyệt"),
            "",
            _("hãy trình lãnh đạo duyệt và gửi phiếu"),
            place="",
        )
    for field, text in (("difficulties", sheet.difficulties), ("proposals", sheet.proposals)):
        if not text:
            what = _("báo cáo chưa nêu khó khăn hoặc kiến nghị")
            yield Fault(f"/{field}", "report", what, "", _("hãy ghi nội dung, hoặc ghi “không có”"))


def _of_leaf(node: Node, sheet: ScoreSheet) -> Iterator[Fault]:
    cell = sheet.cell(node.key)
    own = cell.entry(ScoreColumn.SELF)
    if own is None and cell.value is Absence.NOT_REPORTED and cell.entry(ScoreColumn.SURVEY) is None:
        what, remedy = _("tiêu chí chưa tự chấm"), _("hãy nhập số liệu hoặc điểm tự chấm")
        yield Fault(sheet.pointer(node.key), "missing", what, "", remedy, node.key)
    elif node.criterion.evidence and not (own is not None and (own.value.evidence or own.reason.strip())):
        required = "; ".join(node.criterion.evidence)
        remedy = _("hãy bổ sung tài liệu kiểm chứng, hoặc giải trình")
        what = _("tiêu chí thiếu tài liệu kiểm chứng")
        yield Fault(sheet.pointer(node.key), "evidence", what, required, remedy, node.key)
