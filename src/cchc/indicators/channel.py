"""How a dossier comes in (hình thức tiếp nhận): at the counter, online, or by the public postal service."""

from typing import Self

from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, _


class Channel(LabelledEnum):
    """A channel (hình thức tiếp nhận).

    >>> str(Channel.POSTAL), Channel.of("online") is Channel.ONLINE
    ('dịch vụ bưu chính công ích', True)
    """

    COUNTER = "counter", _("trực tiếp")
    ONLINE = "online", _("trực tuyến")
    POSTAL = "postal", _("dịch vụ bưu chính công ích")

    @classmethod
    def of(cls, value: Self | str) -> Self:
        """The channel itself, or the one that "counter", "online" or "postal" names (nhận hình thức tiếp nhận).

        Raises:
            InvalidInput: any other word.
        """
        for channel in cls:
            if value in (channel, channel.value):
                return channel
        remedy = _("hãy chọn {choices}", choices=", ".join(channel.value for channel in cls))
        raise InvalidInput.of("channel", _("không có hình thức tiếp nhận này"), value, remedy)
