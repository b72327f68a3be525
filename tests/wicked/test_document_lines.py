"""Lines of documents in any order: nothing is lost, and no line makes the reader fail."""

import entries
from hypothesis import given
from hypothesis import strategies as st

LINES = st.lists(st.sampled_from(entries.DOCUMENT_LINES) | st.text(max_size=12), max_size=14).map("\n".join)


@given(LINES)
def test_nothing_is_lost_of_any_lines(text: str) -> None:
    assert entries.refused(entries.ENTRIES["parse_document"], text) is None
