"""Draw citations (viện dẫn)."""

from hypothesis import strategies as st

from cchc.citations import Citation, Resolved, find_citations, resolve
from cchc.documents import Register
from cchc.strategies._documents import document_numbers, registers
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


def resolved_citations() -> st.SearchStrategy[Resolved]:
    """Citations and what they mean in a register (văn bản được xác định)."""

    def of(citation: Citation, register: Register) -> Resolved:
        return resolve((citation,), register)[0]

    return st.builds(of, citations(), registers())
