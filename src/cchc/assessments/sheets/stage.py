"""The stages of a score sheet (giai đoạn của phiếu), and the entries that each allows."""

from cchc.assessments.sheets.column import ScoreColumn
from cchc.messages import LabelledEnum, _


class SheetStage(LabelledEnum):
    """A stage (giai đoạn) of a sheet on its way from self-scoring to publication.

    >>> str(SheetStage.DRAFT), SheetStage.VERIFIED in NEXT[SheetStage.SELF_SCORED]
    ('đang tự chấm', True)
    """

    DRAFT = "draft", _("đang tự chấm")
    """The body fills it in (đang tự chấm)."""
    SELF_SCORED = "self_scored", _("đã tự chấm")
    """The body has sent it (đã gửi)."""
    VERIFIED = "verified", _("đã thẩm định")
    """The verifier has decided what is accepted (đã thẩm định)."""
    JUSTIFIED = "justified", _("đã giải trình")
    """The body has given its justifications (đã giải trình)."""
    REVERIFIED = "reverified", _("đã thẩm định lại")
    """The verifier has decided on the justifications (đã thẩm định lại)."""
    APPROVED = "approved", _("đã phê duyệt")
    """The council or the head has approved it (đã phê duyệt)."""
    PUBLISHED = "published", _("đã công bố")
    """A decision has published it (đã công bố)."""


NEXT = {
    SheetStage.DRAFT: (SheetStage.SELF_SCORED,),
    SheetStage.SELF_SCORED: (SheetStage.VERIFIED,),
    SheetStage.VERIFIED: (SheetStage.JUSTIFIED, SheetStage.APPROVED),
    SheetStage.JUSTIFIED: (SheetStage.REVERIFIED,),
    SheetStage.REVERIFIED: (SheetStage.APPROVED,),
    SheetStage.APPROVED: (SheetStage.PUBLISHED,),
    SheetStage.PUBLISHED: (),
}
"""The stages that may follow each stage; without justifications, approval follows verification."""

_OPEN = {
    ScoreColumn.SELF: (SheetStage.DRAFT, SheetStage.DRAFT),
    ScoreColumn.FIRST: (SheetStage.SELF_SCORED, SheetStage.SELF_SCORED),
    ScoreColumn.SECOND: (SheetStage.JUSTIFIED, SheetStage.JUSTIFIED),
    ScoreColumn.SURVEY: (SheetStage.DRAFT, SheetStage.REVERIFIED),
    ScoreColumn.PUBLISHED: (SheetStage.APPROVED, SheetStage.APPROVED),
}
"""The first and the last stage in which each column is filled."""

_ORDER = tuple(SheetStage)


def opening_stage(column: ScoreColumn) -> SheetStage:
    """Return the first stage in which a column may be filled in (bắt đầu nhập)."""
    return _OPEN[column][0]


def is_open(column: ScoreColumn, stage: SheetStage) -> bool:
    """Return True if a column is being filled in during a stage (đang mở).

    Args:
        column: the column.
        stage: the stage of the sheet.
    """
    first, last = _OPEN[column]
    return _ORDER.index(first) <= _ORDER.index(stage) <= _ORDER.index(last)


def is_late(column: ScoreColumn, stage: SheetStage) -> bool:
    """Return True if a column is past, but may still be corrected with a reason (ghi muộn), before approval.

    Args:
        column: the column.
        stage: the stage of the sheet.
    """
    _first, last = _OPEN[column]
    return _ORDER.index(last) < _ORDER.index(stage) < _ORDER.index(SheetStage.APPROVED)


def has_reached(stage: SheetStage, of: SheetStage) -> bool:
    """Return True if a sheet in this stage has reached another (đã qua).

    Args:
        stage: the stage of the sheet.
        of: the stage to reach.
    """
    return _ORDER.index(stage) >= _ORDER.index(of)
