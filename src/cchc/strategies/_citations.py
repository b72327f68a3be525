"""Draw citations (viện dẫn)."""

from hypothesis import strategies as st

from cchc.citations import Citation, find_citations
from cchc.strategies._documents import document_numbers
from cchc.strategies._values import days
from cchc.viet import format_date


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Citations (viện dẫn) as found in a sentence, with kind word and day or without."""
    word = draw(st.sampled_from(["", "số ", "Nghị quyết ", "Kế hoạch số ", "VĂN BẢN SỐ: "]))
    number = draw(document_numbers())
    dated = draw(st.one_of(st.just(""), days().map(lambda day: f", {format_date(day)}")))
    found = find_citations(f"Thực hiện {word or 'số '}{number}{dated}.")
    return found[0]
