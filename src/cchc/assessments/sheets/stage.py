"""How far a score sheet has come (giai đoạn của phiếu), and what may be entered then."""

from cchc.assessments.sheets.column import Column
from cchc.messages import LabelledEnum, _


class Stage(LabelledEnum):
    """A stage (giai đoạn) on the way of a sheet from self-scoring to publication.

    >>> str(Stage.DRAFT), Stage.VERIFIED in NEXT[Stage.SELF_SCORED]
    ('đang tự chấm', True)
    """

    DRAFT = "draft", _("đang tự chấm")
    """The body fills it in (đang tự chấm)."""
    SELF_SCORED = "self_scored", _("đã tự chấm")
    """The body has sent it (đã gửi)."""
    VERIFIED = "verified", _("đã thẩm định")
    """The verifier has said what is accepted (đã thẩm định)."""
    JUSTIFIED = "justified", _("đã giải trình")
    """The body has answered (đã giải trình)."""
    REVERIFIED = "reverified", _("đã thẩm định lại")
    """The verifier has looked at the answers (đã thẩm định lại)."""
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
"""What may follow each stage; where nobody has anything to answer, approval follows verification."""

_OPEN = {
    Column.SELF: (Stage.DRAFT, Stage.DRAFT),
    Column.FIRST: (Stage.SELF_SCORED, Stage.SELF_SCORED),
    Column.SECOND: (Stage.JUSTIFIED, Stage.JUSTIFIED),
    Column.SURVEY: (Stage.DRAFT, Stage.REVERIFIED),
    Column.PUBLISHED: (Stage.APPROVED, Stage.APPROVED),
}
"""The first and the last stage in which each column is filled."""

_ORDER = tuple(Stage)


def begins(column: Column) -> Stage:
    """The first stage in which a column may be filled (bắt đầu nhập)."""
    return _OPEN[column][0]


def is_open(column: Column, stage: Stage) -> bool:
    """Whether a column is being filled in a stage (đang mở)."""
    first, last = _OPEN[column]
    return _ORDER.index(first) <= _ORDER.index(stage) <= _ORDER.index(last)


def is_late(column: Column, stage: Stage) -> bool:
    """Whether a column may still be mended in a stage, with a reason: it is past, and nothing is approved yet."""
    _first, last = _OPEN[column]
    return _ORDER.index(last) < _ORDER.index(stage) < _ORDER.index(Stage.APPROVED)


def is_past(stage: Stage, of: Stage) -> bool:
    """Whether a sheet in this stage has reached another (đã qua)."""
    return _ORDER.index(stage) >= _ORDER.index(of)
