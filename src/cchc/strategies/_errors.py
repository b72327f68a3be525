"""Draw faults (lỗi)."""

from hypothesis import strategies as st

from cchc.errors import Fault, pointer
from cchc.strategies._kept import kept
from cchc.strategies._viet import vietnamese_words


@kept
def faults() -> st.SearchStrategy[Fault]:
    """Draw faults (lỗi) with any path and any offending text."""
    code = st.sampled_from(["float", "gap", "missing", "overlap", "type"])
    paths = st.lists(st.text() | st.integers(0, 9)).map(lambda parts: pointer(*parts))
    keys = st.sampled_from(["", "1.1", "II/2"])
    return st.builds(Fault, paths, code, vietnamese_words(), st.text(), vietnamese_words(), keys)
