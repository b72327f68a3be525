import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc.indicators import Absence
from cchc.messages import Message, Translatable, _, use_language
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


def test_printing_follows_the_context_and_data_do_not() -> None:
    message = _("hãy chọn {choices}", choices="1, 2")
    with use_language("en"):
        assert (str(message), f"{message}", f"{message:>14}") == ("choose 1, 2", "choose 1, 2", "   choose 1, 2")
        assert (message, message + "", "".join([message])) == ("hãy chọn 1, 2",) * 3
        assert TypeAdapter(Message).dump_json(message).decode() == '"hãy chọn 1, 2"'
        assert _("số liệu: {value}", value=_("đạt")) == "số liệu: đạt"  # made in English, kept in Vietnamese
    assert str(message) == "hãy chọn 1, 2"


def test_fields_that_follow_the_context_follow_the_sentence() -> None:
    message = _("{text}", text=Absence.NOT_DUE)
    assert (str(message), message.in_language("en")) == ("chưa đến hạn", "not due yet")
    with use_language("en"):
        assert (message.in_language("vi"), str(message)) == ("chưa đến hạn", "not due yet")
        assert FormattedNumber("1,5").in_language() == "1.5"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 points added"), (1, "1 point added"), (-1, "-1 point added"), (2, "2 points added")]
)
def test_a_catalogue_writes_one_and_many(count: int, said: str) -> None:
    assert _("cộng {points} điểm", points=count).in_language("en") == said


def test_messages_are_joined_and_still_translated() -> None:
    joined = Message.joined(" {…} ", [_("đạt"), "01/7/2016"])
    assert (joined, joined.in_language("en")) == ("đạt {…} 01/7/2016", "met {…} 01/7/2016")
    assert Message.joined("; ", []) == ""
