"""What a missing figure earns (cách tính khi không có số liệu): named, never a habit."""

from cchc.messages import LabelledEnum, _


class AbsencePolicy(LabelledEnum):
    """A policy for what cannot be measured (cách xử lý): an absence, or a ratio over zero.

    >>> str(AbsencePolicy.FULL_POINTS)
    'tính điểm tối đa'
    """

    NO_POINTS = "no_points", _("tính 0 điểm")
    """Zero points, the maximum stays (0 điểm)."""
    FULL_POINTS = "full_points", _("tính điểm tối đa")
    """All the points (tính điểm tối đa)."""
    EXCLUDE = "exclude", _("đưa tiêu chí ra ngoài điểm tối đa")
    """The criterion is left out: no points, and its maximum is subtracted from the total maximum (giảm trừ điểm tối
    đa)."""
    RESCALE = "rescale", _("đưa tiêu chí ra ngoài điểm tối đa, tổng điểm quy về thang điểm ban đầu")
    """As EXCLUDE, and the total is multiplied so that its maximum is again what it was (quy về thang điểm ban đầu)."""
