import pytest

from cchc.errors import InvalidInput
from cchc.indicators import Channel


def test_a_channel_is_itself_or_its_word() -> None:
    assert [Channel.coerce(str(channel)) for channel in Channel] == [*Channel]
    assert [Channel.coerce(channel.value) for channel in Channel] == [Channel.coerce(channel) for channel in Channel]
    assert [channel.label.in_language("en") for channel in Channel] == [
        "at the counter",
        "online",
        "by the public postal service",
    ]


def test_another_word_is_refused() -> None:
    with pytest.raises(InvalidInput, match="hãy chọn counter, online, postal"):
        Channel.coerce("fax")
