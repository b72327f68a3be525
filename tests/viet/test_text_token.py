"""Every character of a text belongs to exactly one token."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.strategies import texts
from cchc.viet import normalize, text_tokens

PARTS = st.one_of(texts(), st.text(), st.sampled_from(["1.500,25", "08/CT", "O,25", "₫", "\u0301", "٣", "a_b", "\n\t"]))


@given(st.lists(PARTS).map(" ".join))
def test_tokens_cover_the_text_once_and_in_order(text: str) -> None:
    end = 0
    for token in text_tokens(text):
        assert token.span.start == end < token.span.end
        assert token.text == token.span.words_in(text)
        end = token.span.end
    assert end == len(text)


@given(st.lists(PARTS).map(" ".join))
def test_a_kind_is_that_of_its_characters(text: str) -> None:
    for kind, part, _span in text_tokens(normalize(text)):
        assert (kind == "word") == all(char.isalnum() and not char.isdecimal() for char in part)
        assert (kind == "space") == part.isspace()
        assert kind != "number" or set(part) <= set("0123456789.,")
        assert kind != "sign" or len(part) == 1


def test_a_number_keeps_the_marks_between_its_digits_only() -> None:
    assert [(token.kind, token.text) for token in text_tokens("1.500,25. O,25")] == [
        *(("number", "1.500,25"), ("sign", "."), ("space", " ")),
        *(("word", "O"), ("sign", ","), ("number", "25")),
    ]
