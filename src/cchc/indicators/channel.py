"""The channel of a dossier (hình thức tiếp nhận): the counter, online, or the public postal service."""

from typing import Self

from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, _


class Channel(LabelledEnum):
    """The channel by which a dossier came in (hình thức tiếp nhận).

    >>> str(Channel.POSTAL), Channel.coerce("online") is Channel.ONLINE
    ('dịch vụ bưu chính công ích', True)
    """

    COUNTER = "counter", _("trực tiếp")
    ONLINE = "online", _("trực tuyến")
    POSTAL = "postal", _("dịch vụ bưu chính công ích")

    @classmethod
    def coerce(cls, value: Self | str) -> Self:  # pyright: ignore[reportIncompatibleMethodOverride]  # its own members
        """Return `value` unchanged if it is a member, or else the one with this code or label (theo mã, nhãn).

        Raises:
            InvalidInput: there is no such member; the remedy lists the codes.
        """
        for member in cls:
            if value in (member, member.value, member.label):
                return member
        remedy = _("hãy chọn {choices}", choices=", ".join(channel.value for channel in cls))
        raise InvalidInput.of("channel", _("không có hình thức tiếp nhận này"), value, remedy)
