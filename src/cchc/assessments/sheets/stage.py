"""The stages of a score sheet (giai đoạn của phiếu), and the entries that each allows."""

from cchc.assessments.sheets.column import Column
from cchc.messages import LabelledEnum, _


class Stage(LabelledEnum):
    """A stage (giai đoạn) of a sheet on its way from self-scoring to publication.

    >>> str(Stage.DRAFT), Stage.VERIFIED in NEXT[Stage.SELF_SCORED]
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
    Stage.DRAFT: (Stage.SELF_SCORED,),
    Stage.SELF_SCORED: (Stage.VERIFIED,),
    Stage.VERIFIED: (Stage.JUSTIFIED, Stage.APPROVED),
    Stage.JUSTIFIED: (Stage.REVERIFIED,),
    Stage.REVERIFIED: (Stage.APPROVED,),
    Stage.APPROVED: (Stage.PUBLISHED,),
    Stage.PUBLISHED: (),
}
"""The stages that may follow each stage; without justifications, approval follows verification."""

_OPEN = {
    Column.SELF: (Stage.DRAFT, Stage.DRAFT),
    Column.FIRST: (Stage.SELF_SCORED, Stage.SELF_SCORED),
    Column.SECOND: (Stage.JUSTIFIED, Stage.JUSTIFIED),
    Column.SURVEY: (Stage.DRAFT, Stage.REVERIFIED),
    Column.PUBLISHED: (Stage.APPROVED, Stage.APPROVED),
}
"""The first and the last stage in which each column is filled."""

_ORDER = tuple(Stage)


def opening_stage(column: Column) -> Stage:
    """Return the first stage in which a column may be filled in (bắt đầu nhập)."""
    return _OPEN[column][0]


def is_open(column: Column, stage: Stage) -> bool:
    """Return True if a column is being filled in during a stage (đang mở).

    Args:
        column: the column.
        stage: the stage of the sheet.
    """
    first, last = _OPEN[column]
    return _ORDER.index(first) <= _ORDER.index(stage) <= _ORDER.index(last)


def is_late(column: Column, stage: Stage) -> bool:
    """Return True if a column is past, but may still be corrected with a reason (ghi muộn), before approval.

    Args:
        column: the column.
        stage: the stage of the sheet.
    """
    _first, last = _OPEN[column]
    return _ORDER.index(last) < _ORDER.index(stage) < _ORDER.index(Stage.APPROVED)


def has_reached(stage: Stage, of: Stage) -> bool:
    """Return True if a sheet in this stage has reached another (đã qua).

    Args:
        stage: the stage of the sheet.
        of: the stage to reach.
    """
    return _ORDER.index(stage) >= _ORDER.index(of)
