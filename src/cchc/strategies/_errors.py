"""Draw faults (lỗi)."""

from hypothesis import strategies as st

from cchc.errors import Fault
from cchc.strategies._kept import kept
from cchc.strategies._viet import vietnamese_words


@kept
def faults() -> st.SearchStrategy[Fault]:
    """Draw faults (lỗi) with any path and any offending text."""
    code = st.sampled_from(["float", "gap", "missing", "overlap", "type"])
    return st.builds(Fault, st.text(), code, vietnamese_words(), st.text(), vietnamese_words())
