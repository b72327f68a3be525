"""What a score takes for granted and people have to confirm (nội dung tạm hiểu, cần xác nhận)."""

from cchc.messages import LabelledEnum, _


class ScoringAssumption(LabelledEnum):
    """An assumption of a score (nội dung tạm hiểu, cần xác nhận), shown in its explanation and its annexes.

    >>> ScoringAssumption.SHEET_VERSION.label.in_language("en")
    'to be confirmed: the sheet does not state its version; it is taken as filled in for this framework'
    """

    SHEET_VERSION = (
        "sheet_version",
        _("cần xác nhận: phiếu không ghi phiên bản bộ tiêu chí, tạm hiểu là lập theo bộ tiêu chí này"),
    )
    """The sheet states no version (phiếu không ghi phiên bản)."""
    PREVIOUS_VERSION = (
        "previous_version",
        _("cần xác nhận: phiếu kỳ trước không ghi phiên bản bộ tiêu chí, tạm hiểu là theo mã của bộ tiêu chí này"),
    )
    """The sheet of the period before states no version (phiếu kỳ trước không ghi phiên bản)."""
