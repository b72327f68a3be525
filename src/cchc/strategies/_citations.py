"""Draw citations, alone and in official wording (viện dẫn, lời văn)."""

from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st

from cchc.citations import Citation, CitationKind, ResolvedCitation, find_citations, resolve
from cchc.documents import Document, Provision, Register
from cchc.strategies._documents import document_numbers, registers
from cchc.strategies._kept import kept
from cchc.strategies._values import days
from cchc.viet import POINT_LETTERS, TextSpan, format_date


@kept
@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Draw citations (viện dẫn) as found in a sentence, with or without kind word and day."""
    word = draw(st.sampled_from(["", "số ", "Nghị quyết ", "Kế hoạch số ", "VĂN BẢN SỐ: "]))
    number = draw(document_numbers())
    dated = draw(st.one_of(st.just(""), days().map(lambda day: f", {format_date(day)}")))
    found = find_citations(f"Thực hiện {word or 'số '}{number}{dated}.")
    return found[0]


@kept
def resolved_citations() -> st.SearchStrategy[ResolvedCitation]:
    """Draw citations and their documents in a register (văn bản được xác định)."""

    def of(citation: Citation, register: Register) -> ResolvedCitation:
        return resolve((citation,), register)[0]

    return st.builds(of, citations(), registers())


_MOTTOES = (
    "",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
    "SỞ A\n*\n",
    "ĐẢNG CỘNG SẢN VIỆT NAM\n",
)
_SO = ("Số: ", "Số:", "Số ", "SỐ: ", "Số:  ")
_BESIDE = ("\n", "\n\n", "    ", "\t", " " * 30)
"""Text between the number and the line of place and date: on the next line, or in the second column."""
_PLACES = ("Hà Nội", "Ninh Thuận", "TP. Hồ Chí Minh", "Thừa Thiên Huế", "Bà Rịa - Vũng Tàu")
_DAYS: tuple[Callable[[date], str], ...] = (
    format_date,
    "ngày {0.day} tháng {0.month} năm {0.year:04d}".format,
    "ngày {0.day:02d} tháng {0.month:02d} năm {0.year:04d}".format,
)
_SHORT_DAYS: tuple[Callable[[date], str], ...] = (
    *_DAYS,
    "ngày {0.day}/{0.month}/{0.year:04d}".format,
    "ngày {0.day:02d}-{0.month:02d}-{0.year:04d}".format,
)
_OPENINGS = ("Căn cứ ", "Thực hiện ", "Theo ", "- Căn cứ ", "Xét đề nghị tại ")
_WORDS = ("Nghị quyết", "Kế hoạch", "Quyết định", "Chương trình", "công văn", "NGHỊ QUYẾT", "Thông báo")
_TAILS = (" của Tỉnh ủy", " của Ủy ban nhân dân tỉnh về cải cách hành chính", "", " (sau đây gọi tắt là Kế hoạch)")
_STOPS = ("; ", ";\n", ". ", ",\n")


@kept
@st.composite
def document_headings(draw: st.DrawFn) -> tuple[str, Document]:
    """Draw headings of documents (số, ký hiệu; địa danh, ngày tháng), each with its document.

    They vary the motto above, the spelling of "Số", the form of the day, and whether place and date are on the next
    line or in a second column. `find_citations(text)` finds the number and the day.
    """
    document = Document(number=draw(document_numbers()), issued_on=draw(days()))
    so, beside, place = draw(st.sampled_from(_SO)), draw(st.sampled_from(_BESIDE)), draw(st.sampled_from(_PLACES))
    day = draw(st.sampled_from(_DAYS))(document.issued_on or date.min)
    return f"{draw(st.sampled_from(_MOTTOES))}{so}{document.number}{beside}{place}, {day}\n", document


def _cited_provisions() -> st.SearchStrategy[Provision]:
    """Draw provisions with an article or a clause; other units alone are not recognised in running text."""
    small = st.integers(1, 200).map(str)
    point = st.one_of(st.none(), st.sampled_from(POINT_LETTERS))
    with_article = st.builds(Provision, article=small, clause=st.one_of(st.none(), small), point=point)
    return st.one_of(with_article, st.builds(Provision, clause=small, point=point))


@kept
@st.composite
def citing_sentences(draw: st.DrawFn) -> tuple[str, tuple[Citation, ...]]:
    """Draw sentences that cite (câu có viện dẫn), each with its citations and their spans.

    They vary the words around, the kind word, "số", the form of the day, provisions in front, and how many are cited.
    """
    text, cited = "", list[Citation]()
    for _place in range(draw(st.integers(0, 3))):
        text += draw(st.sampled_from(_OPENINGS))
        if draw(st.booleans()):
            provision = draw(_cited_provisions())
            words = str(provision)
            span = TextSpan(len(text), len(text) + len(words))
            cited.append(Citation(span, words, CitationKind.PROVISION, None, None, provision=provision))
            text += f"{words} "
        begins, word = len(text), draw(st.sampled_from(_WORDS))
        text += word + draw(st.sampled_from((" số ", " ", " số: ")))
        number, on = draw(document_numbers()), draw(st.one_of(st.none(), days()))
        number_span = TextSpan(len(text), len(text) + len(str(number)))
        text += str(number)
        date_span = None
        if on is not None:
            text += draw(st.sampled_from((" ", ", ")))
            day = draw(st.sampled_from(_SHORT_DAYS))(on)
            date_span = TextSpan(len(text), len(text) + len(day))
            text += day
        span = TextSpan(begins, len(text))
        citation = Citation(
            span, span.words_in(text), CitationKind.FULL, number, on, word, number_span=number_span, date_span=date_span
        )
        cited.append(citation)
        text += draw(st.sampled_from(_TAILS)) + draw(st.sampled_from(_STOPS))
    return text, tuple(cited)
