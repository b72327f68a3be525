"""Absences of a figure (chưa có số liệu): four reasons that are never mixed with zero."""

from cchc.messages import LabelledEnum, _


class Absence(LabelledEnum):
    """An absence (không có số liệu), given in place of a figure.

    >>> str(Absence.NOT_REPORTED), Absence.NOT_DUE.label.in_language("en")
    ('chưa báo cáo', 'not due yet')
    """

    NOT_REPORTED = "not_reported", _("chưa báo cáo")
    """Owed and not sent (chưa báo cáo)."""
    NOT_APPLICABLE = "not_applicable", _("không phát sinh hoặc không được giao")
    """No case arose, or the duty was never given (không phát sinh, không được giao)."""
    NOT_DUE = "not_due", _("chưa đến hạn")
    """Not owed yet (chưa đến hạn)."""
    WITHHELD = "withheld", _("chưa công bố")
    """Known and held back (chưa công bố)."""
