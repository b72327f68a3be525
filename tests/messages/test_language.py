import threading

import pytest

from cchc.messages import _, current_language, languages, use_language


def test_languages() -> None:
    assert languages() == ("vi", "en")


def test_the_context_decides_where_no_argument_does() -> None:
    with use_language("en"):
        assert current_language() == "en"
        assert _("đạt").in_language() == "met"
        assert _("đạt").in_language("vi") == "đạt"
        assert (str(_("đạt")), f"{_('đạt'):>4}", _("đạt")) == ("met", " met", "đạt")
    assert current_language() == "vi"


def test_another_thread_is_not_touched() -> None:
    seen: list[str] = []
    with use_language("en"):
        thread = threading.Thread(target=lambda: seen.append(current_language()))
        thread.start()
        thread.join()
    assert seen == ["vi"]


@pytest.mark.parametrize("language", ["fr", "EN", "../en", "x\x00"])
def test_an_unknown_language_is_a_lookup_error(language: str) -> None:
    with pytest.raises(LookupError, match="vi, en"), use_language(language):
        pass
    with pytest.raises(LookupError, match="vi, en"):
        _("đạt").in_language(language)
    assert current_language() == "vi"
