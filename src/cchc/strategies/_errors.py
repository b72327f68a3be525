"""Draw faults (lỗi)."""

from hypothesis import strategies as st

from cchc.errors import Fault, pointer
from cchc.models import NewerReading
from cchc.strategies._kept import kept
from cchc.strategies._viet import vietnamese_words


@kept
def faults() -> st.SearchStrategy[Fault]:
    """Draw faults (lỗi) with any path and any offending text."""
    code = st.sampled_from(["float", "gap", "missing", "overlap", "type"])
    paths = st.lists(st.text() | st.integers(0, 9)).map(lambda parts: pointer(*parts))
    keys = st.sampled_from(["", "1.1", "II/2"])
    return st.builds(Fault, paths, code, vietnamese_words(), st.text(), vietnamese_words(), keys)


@kept
def newer_readings() -> st.SearchStrategy[NewerReading[str]]:
    """Draw readings of newer JSON (kết quả đọc JSON của phiên bản mới hơn): a text, and what was left out beside it."""
    return st.builds(NewerReading, vietnamese_words(), st.lists(faults(), max_size=2).map(tuple))
