from cchc.errors import Fault
from cchc.errors.fault import as_read, shortened
from cchc.messages import _


def test_the_sentence() -> None:
    assert str(Fault("a/b", "code", "sai", "đọc", "sửa")) == "a/b: sai: “đọc”; sửa"
    assert str(Fault("", "code", "sai", "", "")) == "sai"


def test_as_dict_is_plain_text() -> None:
    found = Fault("a", "code", _("đạt"), "x", _("không đạt")).as_dict()
    assert found == {"path": "a", "code": "code", "what": "đạt", "read": "x", "remedy": "không đạt"}
    assert {type(value) for value in found.values()} == {str}


def test_under_puts_the_path_in_front() -> None:
    fault = Fault("c", "code", "sai", "", "")
    assert fault.under("a", 2).path == "a/2/c"
    assert fault.under("", "").path == "c"


def test_in_language() -> None:
    fault = Fault("", "code", _("đạt"), "x", "lời thường")
    assert fault.in_language("en") == Fault("", "code", "met", "x", "lời thường")


def test_a_long_or_wild_text_stays_one_short_line() -> None:
    assert shortened("a\nb\tc\x00\ud800") == "a b c��"
    assert len(shortened("x" * 10**6)) < 70
    assert str(Fault("", "code", "sai", "x" * 10**6, "")).endswith("(1000000)”")


def test_as_read() -> None:
    assert as_read(None) == "None"
    assert as_read(10**5000) == "int"
    deep: list[object] = []
    for _level in range(10**5):
        deep = [deep]
    assert as_read(deep) == "list"
