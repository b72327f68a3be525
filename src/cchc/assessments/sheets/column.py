"""The columns of a score sheet (cột điểm): who said what a criterion earns."""

from cchc.messages import LabelledEnum, _


class Column(LabelledEnum):
    """A column (cột điểm) of a sheet.

    >>> str(Column.SELF), Column.FIRST.label.in_language("en")
    ('điểm tự chấm', 'points of the first verification')
    """

    SELF = "self", _("điểm tự chấm")
    """What the body says of itself (tự đánh giá, tự chấm)."""
    FIRST = "first", _("điểm thẩm định lần 1")
    """What the verifier says (thẩm định)."""
    SECOND = "second", _("điểm thẩm định lần 2")
    """What the verifier says after the answers (thẩm định lần 2, phúc tra)."""
    SURVEY = "survey", _("điểm điều tra xã hội học")
    """What a survey gives, apart from self-scoring and verification (điều tra xã hội học)."""
    PUBLISHED = "published", _("điểm công bố")
    """What the decision published (công bố)."""


FALLS_BACK = {
    Column.SELF: (Column.SURVEY, Column.SELF),
    Column.FIRST: (Column.SURVEY, Column.FIRST, Column.SELF),
    Column.SECOND: (Column.SURVEY, Column.SECOND, Column.FIRST, Column.SELF),
    Column.SURVEY: (Column.SURVEY,),
    Column.PUBLISHED: (Column.PUBLISHED, Column.SURVEY, Column.SECOND, Column.FIRST, Column.SELF),
}
"""Where a column has nothing for a criterion, what stood before it holds: what nobody changed is accepted. What a
survey gave stands whoever scores; what was published stands before all."""
