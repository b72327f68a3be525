import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc.messages import Message, Translatable, _
from cchc.viet import FormattedNumber


def test_a_message_is_its_vietnamese_sentence() -> None:
    message = _("hãy viết như {example}", example="01/7/2016")
    assert isinstance(message, str)
    assert message == "hãy viết như 01/7/2016"
    assert message.in_language() == message
    assert message.in_language("en") == "write it like 01/7/2016"


def test_fields_are_said_in_the_language_too() -> None:
    inner = _("tính 0 điểm")
    message = _("{cause}: {policy}", cause=_("chưa báo cáo"), policy=inner)
    assert message == "chưa báo cáo: tính 0 điểm"
    assert message.in_language("en") == "not reported: 0 points"
    assert _("số liệu: {value}", value=FormattedNumber("1.234,5")).in_language("en") == "measured: 1,234.5"


def test_braces_of_a_user_are_text() -> None:
    assert _("số liệu: {value}", value="{value} {0}") == "số liệu: {value} {0}"


def test_a_message_travels() -> None:
    message = _("căn cứ: {source}", source="Điều 5")
    again = pickle.loads(pickle.dumps(message))  # noqa: S301  # our own bytes
    assert isinstance(again, Message)
    assert (again, again.in_language("en")) == (message, "source: Điều 5")


def test_plain_text_is_not_taken_for_a_translatable() -> None:
    assert not isinstance("abc", Translatable)
    assert isinstance(_("đạt"), Translatable)


def test_in_json_it_is_its_sentence() -> None:
    form = TypeAdapter(Message)
    said = _("hãy chọn {choices}", choices="1, 2")
    assert form.validate_python(said) is said
    assert form.dump_json(said).decode("utf-8") == '"hãy chọn 1, 2"'
    again = form.validate_json('"còn {này}"')
    assert (again, again.in_language("en")) == ("còn {này}", "còn {này}")
    assert form.json_schema(mode="validation")["type"] == "string"
    assert form.json_schema(mode="serialization")["type"] == "string"
    with pytest.raises(ValidationError):
        form.validate_python(5)
