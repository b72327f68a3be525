from hypothesis import given
from hypothesis import strategies as st

from cchc.errors import Fault, pointer, pointer_parts
from cchc.errors.fault import input_text, shortened
from cchc.messages import _


def test_the_sentence() -> None:
    assert str(Fault("/a/b", "code", "sai", "đọc", "sửa")) == "a/b: sai: “đọc”; sửa"
    assert str(Fault("", "code", "sai", "", "")) == "sai"


def test_as_dict_is_plain_text() -> None:
    found = Fault("/a", "code", _("đạt"), "x", _("không đạt"), "1.1").as_dict()
    expected = {"path": "/a", "key": "1.1", "code": "code", "what": "đạt", "read": "x", "remedy": "không đạt"}
    expected["help"] = "faults/code/"
    assert found == expected
    assert {type(value) for value in found.values()} == {str}


def test_under_puts_the_path_in_front() -> None:
    fault = Fault("/c", "code", "sai", "", "")
    assert fault.under("a", 2).path == "/a/2/c"
    assert fault.under("a/b", "x~y").path == "/a~1b/x~0y/c"
    assert fault.under().path == "/c"
    assert str(fault.under("a/b", 2)) == "a/b/2/c: sai"


def test_a_key_names_the_place_in_front_of_a_part_and_behind_a_body() -> None:
    fault = Fault("/rule", "code", "sai", "", "")
    at_key = fault.under("criteria", 0, key="1.2")
    assert (at_key.path, at_key.key, str(at_key)) == ("/criteria/0/rule", "1.2", "1.2: sai")
    assert str(at_key.under("Sở B")) == "Sở B/1.2: sai"
    part = fault.under("parts", 1, place="2")
    assert str(part) == "2/rule: sai"
    assert str(part.under("criteria", 0, key="1.2")) == "1.2/2/rule: sai"
    assert at_key.under("children", 3, key="1").key == "1.2"


def test_a_place_may_add_nothing() -> None:
    fault = Fault("/c", "code", "sai", "", "")
    assert str(Fault("", "code", "sai", "", "").under("a", place="")) == "sai"
    assert str(fault.under("a", place="")) == "c: sai"
    assert str(fault.under(0, place="dòng 1").under("a", place="")) == "dòng 1/c: sai"
    assert fault.under(0, place="dòng 1") == fault.under(0)


@given(st.lists(st.text() | st.integers(0, 99)))
def test_a_pointer_comes_apart_as_it_was_made(parts: list[str | int]) -> None:
    assert pointer_parts(pointer(*parts)) == tuple(map(str, parts))


def test_in_language() -> None:
    fault = Fault("", "code", _("đạt"), "x", "lời thường")
    assert fault.translated("en") == Fault("", "code", "met", "x", "lời thường")


def test_a_long_or_wild_text_stays_one_short_line() -> None:
    assert shortened("a\nb\tc\x00\ud800") == "a b c��"
    assert len(shortened("x" * 10**6)) < 70
    assert str(Fault("", "code", "sai", "x" * 10**6, "")).endswith("(1000000)”")


def test_as_read() -> None:
    assert input_text(None) == "None"
    assert input_text(10**5000) == "int"
    deep: list[object] = []
    for _level in range(10**5):
        deep = [deep]
    assert input_text(deep) == "list"
