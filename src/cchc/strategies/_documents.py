"""Draw documents and their issuers (văn bản, cơ quan)."""

from datetime import date
from itertools import pairwise
from typing import Literal

from hypothesis import strategies as st

from cchc import documents as package
from cchc.documents import (
    Body,
    Dated,
    DatedValue,
    Document,
    DocumentKind,
    DocumentNumber,
    DocumentRelation,
    GovernmentLevel,
    IssuerCode,
    LegalStatus,
    Provision,
    Register,
    RelationKind,
    Source,
)
from cchc.strategies._kept import kept, optional, seldom
from cchc.strategies._values import days
from cchc.strategies._viet import names, vietnamese_words
from cchc.viet import POINT_LETTERS, format_roman

_ARABIC = st.integers(1, 200).map(str)
_ROMAN = st.integers(1, 30).map(format_roman)
_UNITS: dict[str, st.SearchStrategy[str]] = {
    "point": st.sampled_from(POINT_LETTERS),
    "clause": _ARABIC,
    "article": _ARABIC,
    "subsection": _ARABIC,
    "section": st.one_of(_ARABIC, _ROMAN),
    "chapter": _ROMAN,
    "part": _ROMAN,
    "appendix": _ROMAN,
}
"""What draws each unit of a provision."""
_SOME_UNITS = st.integers(1, 2 ** len(_UNITS) - 1).map(
    lambda mask: [name for place, name in enumerate(sorted(_UNITS)) if mask >> place & 1]
)
"""Names of some units, one at least: a bit each."""
_GROUP = 4
"""Letters of a group of a symbol, besides the first."""
_CAPITALS = "ABCDĐEGHIKLMNOPQRSTUVXY"


@kept
def document_numbers(*, family: Literal["party", "state"] | None = None) -> st.SearchStrategy[DocumentNumber]:
    """Draw numbers and symbols (số, ký hiệu) of every form: known and unknown kinds, letters, laws, joint issuers."""
    forms = {"party": [_party], "state": [_typed, _of_government, _letter, _law, _old]}
    chosen = [form for name, kinds in forms.items() if family in (None, name) for form in kinds]
    return st.one_of([form() for form in chosen])


@kept
@st.composite
def provisions(draw: st.DrawFn) -> Provision:
    """Draw provisions (điều khoản) with one unit at least."""
    return Provision(**{name: draw(_UNITS[name]) for name in draw(_SOME_UNITS)})


@kept
@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Draw sources (nguồn): numbered or named documents, with and without provision, issuer and address."""
    number = draw(optional(document_numbers()))
    issued_on = draw(optional(days()))
    cited = number is not None or issued_on is not None
    read_at = draw(st.sampled_from(["", "https://chinhphu.vn/van-ban"]))
    return Source(
        title=draw(names() if number is None else _names_or_none()),
        number=number,
        issued_on=issued_on,
        issuer_name=draw(_names_or_none()) if cited else "",
        provision=draw(optional(provisions())),
        read_at=read_at,
        read_on=draw(optional(days())) if read_at else None,
    )


@kept
def _names_or_none() -> st.SearchStrategy[str]:
    return st.just("") | names()


@kept
def bodies() -> st.SearchStrategy[Body]:
    """Draw bodies (cơ quan) with invented names, at any level."""
    code = st.text(_CAPITALS, min_size=1, max_size=6)
    codes = st.fixed_dictionaries({}, optional={"ký hiệu": code, "mã định danh": code})
    level = st.sampled_from([None, *GovernmentLevel])
    two_days = st.tuples(optional(days()), optional(days()))

    def built(
        name: str, at: GovernmentLevel | None, ends: tuple[date | None, date | None], codes: dict[str, str]
    ) -> Body:
        first, last = ends
        if first is not None and last is not None:
            first, last = sorted((first, last))
        return Body(name, at, first, last, codes)

    return st.builds(built, names(), level, two_days, codes)


@kept
def documents(*, issued_on: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Document]:
    """Draw documents (văn bản) as they are cited; `issued_on` draws the day."""
    return st.builds(
        Document,
        number=document_numbers(),
        issuer=st.one_of(st.none(), bodies()),
        issued_on=st.one_of(st.none(), days()) if issued_on is None else issued_on,
        kind=st.sampled_from(["", "Nghị quyết", "Kế hoạch"]),
        subject=st.one_of(st.just(""), vietnamese_words()),
    )


@kept
def dated() -> st.SearchStrategy[Dated[str]]:
    """Draw values that change with time (giá trị theo thời gian), no two of which overlap."""

    def of(cuts: list[date], values: list[str]) -> Dated[str]:
        spans = pairwise([None, *sorted(cuts), None])
        return Dated(tuple(DatedValue(value, *span) for value, span in zip(values, spans, strict=False)))

    return st.builds(of, st.lists(days(), unique=True, max_size=4), st.lists(vietnamese_words(), max_size=5))


@kept
def dated_values() -> st.SearchStrategy[DatedValue[str]]:
    """Draw values and the time for which they hold (giá trị có thời hạn)."""

    def of(value: str, one: date | None, other: date | None, source: Source | None) -> DatedValue[str]:
        ordered = None in (one, other) or (one or date.min) < (other or date.max)
        return DatedValue(value, one, other if ordered else None, source)

    day = st.one_of(st.none(), days())
    return st.builds(of, vietnamese_words(), day, day, seldom(sources()))


@kept
@st.composite
def document_relations(draw: st.DrawFn) -> DocumentRelation:
    """Draw relations between two documents (quan hệ giữa hai văn bản), of the whole or of a part."""
    return DocumentRelation(
        acting=draw(documents()),
        kind=draw(st.sampled_from(RelationKind)),
        affected=draw(documents()),
        provisions=tuple(draw(_some_provisions())),
        since=draw(optional(days())),
    )


@kept
def _some_provisions() -> st.SearchStrategy[list[Provision]]:
    return st.lists(provisions(), max_size=2)


@kept
def registers() -> st.SearchStrategy[Register]:
    """Draw registers of documents (sổ văn bản)."""
    return st.builds(
        Register,
        documents=st.lists(documents(), max_size=3).map(tuple),
        links=st.lists(document_relations(), max_size=3).map(tuple),
    )


@kept
def legal_statuses() -> st.SearchStrategy[LegalStatus]:
    """Draw statuses of documents (hiệu lực), as a register returns them."""
    return st.builds(Register.legal_status, registers(), documents(), days())


@kept
def document_kinds() -> st.SearchStrategy[DocumentKind]:
    """Draw kinds of documents (loại văn bản) that the library knows."""
    return st.sampled_from(package.kinds())


@kept
def issuer_codes() -> st.SearchStrategy[IssuerCode]:
    """Draw codes of issuing bodies (ký hiệu cơ quan) that the library knows."""
    return st.sampled_from(list(package.issuers().values()))


@kept
def _groups(max_size: int) -> st.SearchStrategy[str]:
    """Draw one or more groups of capitals with hyphens between, none of them a known code."""
    letters = st.text("BGIKMSXY", min_size=2, max_size=_GROUP * max_size)
    return letters.map(lambda text: "-".join(f"X{text[at : at + _GROUP]}" for at in range(0, len(text) - 1, _GROUP)))


@kept
def _serials(max_value: int = 99999) -> st.SearchStrategy[str]:
    ends = ("", "a", "c", "đ")
    return st.integers(0, max_value * len(ends) - 1).map(
        lambda rank: f"{rank // len(ends) + 1}{ends[rank % len(ends)]}"
    )


def _years() -> st.SearchStrategy[int]:
    return st.integers(1945, 2999)


def _party() -> st.SearchStrategy[DocumentNumber]:
    kind = st.sampled_from(["NQ", "KH", "CTr", "QĐi", "QĐ", "TB", "CV"])
    issuer = st.one_of(st.sampled_from(["TU", "TW", "BTCTU-BDVTU", "VPTW/nb", "ĐUCS", "UBKTTW"]), _groups(3))
    return st.builds(DocumentNumber, _serials(), st.builds("{}/{}".format, kind, issuer), st.just("-"))


def _typed() -> st.SearchStrategy[DocumentNumber]:
    kind = st.sampled_from(["QĐ", "NQ", "KH", "TTr", "CTr", "NĐ", "TT", "TTLT", "QyĐ"])
    issuer = st.one_of(
        st.sampled_from(["UBND", "HĐND8", "BCĐ389", "CAT(PA05)", "BNN/TCCB", "UBND.VX", "BKH&ĐT", "KV.05-TTKT3"]),
        _groups(3),
    )
    year = st.one_of(st.none(), _years())
    return st.builds(DocumentNumber, _serials(), st.builds("{}-{}".format, kind, issuer), year=year)


def _of_government() -> st.SearchStrategy[DocumentNumber]:
    """Draw resolutions of the Government: with a hyphen before the year, or with a decimal serial."""
    number, years = st.just("NQ-CP"), _years()
    decimal = st.builds("{}.{}".format, st.integers(1, 999), st.integers(1, 99))
    return st.one_of(
        st.builds(DocumentNumber, _serials(max_value=999), number, year=years, year_separator=st.just("-")),
        st.builds(DocumentNumber, decimal, number, year=years),
    )


def _letter() -> st.SearchStrategy[DocumentNumber]:
    unit = st.one_of(_groups(2), st.just("CCHC&PC"))
    return st.builds(DocumentNumber, _serials(), st.builds("{}-{}".format, _groups(1), unit))


def _law() -> st.SearchStrategy[DocumentNumber]:
    symbol = st.sampled_from(["QH15", "UBTVQH15", "PL-UBTVQH11"])
    return st.builds(DocumentNumber, _serials(), symbol, year=_years())


def _old() -> st.SearchStrategy[DocumentNumber]:
    hyphened = st.builds(
        DocumentNumber, _serials(), st.sampled_from(["CP", "HĐBT", "LCT/HĐNN8", "L/CTN", "CT", "TC/TCT"]), st.just("-")
    )
    return st.one_of(hyphened, st.builds(DocumentNumber, _serials(), st.sampled_from(["CP", "SL", "NH-QĐ"])))
