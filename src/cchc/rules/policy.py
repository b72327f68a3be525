"""What a missing figure earns (cách tính khi không có số liệu): named, never a habit."""

from enum import Enum

from cchc.messages import Message, _


class AbsencePolicy(Enum):
    """A policy for what cannot be measured (cách xử lý): an absence, or a ratio over zero.

    >>> str(AbsencePolicy.FULL_POINTS)
    'tính điểm tối đa'
    """

    NO_POINTS = "no_points"
    """Zero points, the maximum stays (0 điểm)."""
    FULL_POINTS = "full_points"
    """All the points (tính điểm tối đa)."""
    EXCLUDE = "exclude"
    """The criterion leaves the maximum (giảm trừ điểm tối đa)."""

    @property
    def sentence(self) -> Message:
        """The policy in words (diễn giải), fit for any language."""
        return _SENTENCES[self]

    def __str__(self) -> str:
        return self.sentence


_SENTENCES = {
    AbsencePolicy.NO_POINTS: _("tính 0 điểm"),
    AbsencePolicy.FULL_POINTS: _("tính điểm tối đa"),
    AbsencePolicy.EXCLUDE: _("đưa tiêu chí ra ngoài điểm tối đa"),
}
