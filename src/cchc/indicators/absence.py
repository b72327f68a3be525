"""Why there is no figure (chưa có số liệu): four reasons that are never mixed with zero."""

from enum import Enum

from cchc.messages import Message, _


class Absence(Enum):
    """An absence (không có số liệu), handed over in place of a figure.

    >>> str(Absence.NOT_REPORTED), Absence.NOT_DUE.sentence.in_language("en")
    ('chưa báo cáo', 'not due yet')
    """

    NOT_REPORTED = "not_reported"
    """Owed and not sent (chưa báo cáo)."""
    NOT_APPLICABLE = "not_applicable"
    """No case arose, or the duty was never given (không phát sinh, không được giao)."""
    NOT_DUE = "not_due"
    """Not owed yet (chưa đến hạn)."""
    WITHHELD = "withheld"
    """Known and held back (chưa công bố)."""

    @property
    def sentence(self) -> Message:
        """The absence in words (diễn giải), fit for any language."""
        return _SENTENCES[self]

    def __str__(self) -> str:
        return self.sentence


_SENTENCES = {
    Absence.NOT_REPORTED: _("chưa báo cáo"),
    Absence.NOT_APPLICABLE: _("không phát sinh hoặc không được giao"),
    Absence.NOT_DUE: _("chưa đến hạn"),
    Absence.WITHHELD: _("chưa công bố"),
}
