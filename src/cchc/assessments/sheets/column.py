"""The columns of a score sheet (cột điểm): whose points they are."""

from cchc.messages import LabelledEnum, _


class ScoreColumn(LabelledEnum):
    """A column (cột điểm) of a sheet.

    >>> str(ScoreColumn.SELF), ScoreColumn.FIRST.label.in_language("en")
    ('điểm tự chấm', 'points of the first verification')
    """

    SELF = "self", _("điểm tự chấm")
    """The body's own points (tự đánh giá, tự chấm)."""
    FIRST = "first", _("điểm thẩm định lần 1")
    """The points of the verifier (thẩm định)."""
    SECOND = "second", _("điểm thẩm định lần 2")
    """The points of the verifier after the justifications (thẩm định lần 2, phúc tra)."""
    SURVEY = "survey", _("điểm điều tra xã hội học")
    """The points of a survey, apart from self-scoring and verification (điều tra xã hội học)."""
    PUBLISHED = "published", _("điểm công bố")
    """The points that a decision published (công bố)."""


FALLBACK_COLUMNS = {
    ScoreColumn.SELF: (ScoreColumn.SURVEY, ScoreColumn.SELF),
    ScoreColumn.FIRST: (ScoreColumn.SURVEY, ScoreColumn.FIRST, ScoreColumn.SELF),
    ScoreColumn.SECOND: (ScoreColumn.SURVEY, ScoreColumn.SECOND, ScoreColumn.FIRST, ScoreColumn.SELF),
    ScoreColumn.SURVEY: (ScoreColumn.SURVEY,),
    ScoreColumn.PUBLISHED: (
        ScoreColumn.PUBLISHED,
        ScoreColumn.SURVEY,
        ScoreColumn.SECOND,
        ScoreColumn.FIRST,
        ScoreColumn.SELF,
    ),
}
"""The columns to try in order: points that no later round changed are accepted. Points of a survey count in every
round; published points precede all others."""
