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
    def coerce(cls, value: Self | str) -> Self:
        """Return `value` itself if it is a channel, or the one it names: "counter", "online" or "postal".

        Raises:
            InvalidInput: `value` is any other word.
        """
        for channel in cls:
            if value in (channel, channel.value):
                return channel
        remedy = _("hãy chọn {choices}", choices=", ".join(channel.value for channel in cls))
        raise InvalidInput.of("channel", _("không có hình thức tiếp nhận này"), value, remedy)
