"""Units of a document's text (bố cục): parts, chapters, articles, clauses, points, headings, annexes."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.documents.parsed.document_table import DocumentTable
from cchc.documents.provision import Provision
from cchc.errors import InvalidInput, UnknownKey
from cchc.messages import LabelledEnum, _
from cchc.viet import TextSpan, collapse_whitespace


class UnitKind(LabelledEnum):
    """The kind of a unit (loại đơn vị bố cục)."""

    PART = "part", _("Phần")
    CHAPTER = "chapter", _("Chương")
    SECTION = "section", _("Mục")
    SUBSECTION = "subsection", _("Tiểu mục")
    ARTICLE = "article", _("Điều")
    HEADING = "heading", _("đề mục")
    """A numbered heading outside articles: "A.", "I.", "1.", "1.1."."""
    CLAUSE = "clause", _("khoản")
    POINT = "point", _("điểm của khoản")
    ITEM = "item", _("ý")
    """What a dash, a plus, a bullet or a number in brackets begins."""
    ANNEX = "annex", _("phụ lục, văn bản kèm theo")


_WORDS = {
    UnitKind.PART: "Phần",
    UnitKind.CHAPTER: "Chương",
    UnitKind.SECTION: "Mục",
    UnitKind.SUBSECTION: "Tiểu mục",
    UnitKind.ARTICLE: "Điều",
    UnitKind.HEADING: "mục",
    UnitKind.CLAUSE: "khoản",
    UnitKind.POINT: "điểm",
    UnitKind.ITEM: "ý",
    UnitKind.ANNEX: "Phụ lục",
}
_HEADED = (UnitKind.HEADING, UnitKind.CLAUSE)
_NAMED = {
    "appendix": (UnitKind.ANNEX,),
    "part": (UnitKind.PART, UnitKind.HEADING),
    "chapter": (UnitKind.CHAPTER,),
    "section": (UnitKind.SECTION, UnitKind.HEADING),
    "subsection": (UnitKind.SUBSECTION, UnitKind.HEADING),
    "article": (UnitKind.ARTICLE,),
    "clause": _HEADED,
    "point": (UnitKind.POINT, *_HEADED),
}
"""The kinds of unit that each unit of a `Provision` may mean, from large to small."""


class Outlined(ABC):
    """What contains units and finds them by their addresses."""

    __slots__ = ()

    @abstractmethod
    def _roots(self) -> "tuple[DocumentUnit, ...]":
        """Return the units directly in it."""

    def walk(self) -> "Iterator[DocumentUnit]":
        """Yield every unit below (mọi đơn vị), in the order of the text."""
        waiting = [*reversed(self._roots())]
        while waiting:
            unit = waiting.pop()
            yield unit
            waiting.extend(reversed(unit.units))

    def find(self, provision: Provision | str) -> "tuple[DocumentUnit, ...]":
        """Return the units that a provision names (tìm điều khoản), in the order of the text; () if there is none.

        Larger units may be left out: "khoản 2 Điều 5" is found in whatever chapter. In a document without articles
        "Mục II" and "Phần II" mean the heading "II.", "khoản 1", "điểm 1" and "Mục 1" the heading "1.". Annexes are
        searched only if the provision names one.

        Args:
            provision: the provision, or a text of it.

        Raises:
            InvalidInput: the text names no provision.
        """
        place = Provision.parse(provision) if isinstance(provision, str) else provision
        named = place.labels()
        wanted = [(_NAMED[name], named[name].casefold()) for name in _NAMED if name in named]
        roots = self._roots()
        if "appendix" not in named:
            roots = tuple(unit for unit in roots if unit.kind is not UnitKind.ANNEX)
        return tuple(_matching(roots, wanted))

    def at(self, provision: Provision | str) -> "DocumentUnit":
        """Return the one unit that a provision names (điều khoản), as `find` finds it.

        Args:
            provision: the provision, or a text of it.

        Raises:
            UnknownKey: there is no such unit.
            InvalidInput: several units are named so, or the text names no provision.
        """
        found = self.find(provision)
        if len(found) == 1:
            return found[0]
        if found:
            remedy = _("hãy ghi thêm mục, chương, phần hoặc phụ lục")
            raise InvalidInput.of("ambiguous", _("có nhiều điều khoản như vậy"), str(provision), remedy)
        remedy = _("hãy xem lại điều, khoản, điểm")
        raise UnknownKey.of("provision", _("văn bản không có điều khoản này"), str(provision), remedy)


@dataclass(frozen=True, slots=True)
class DocumentUnit(Outlined):
    """A unit of a document's text (đơn vị bố cục): an article, a clause, a heading, an annex, with what is in it.

    Attributes:
        kind: its kind.
        label: its number or letter, "5", "a", "II", "1.1"; "" if it has none.
        title: its title, on one line; "" if it has none.
        span: where it lies in the text that was read, from its label to the end of the last unit in it.
        text: the characters of the span, as they are in that text.
        units: the units directly in it.
        tables: the tables in it, those of the units in it too.
    """

    kind: UnitKind
    label: str
    title: str
    span: TextSpan
    text: str
    units: "tuple[DocumentUnit, ...]" = ()
    tables: tuple[DocumentTable, ...] = ()

    @property
    def name(self) -> str:
        """The unit as it is cited (cách viện dẫn), "Điều 5", "khoản 2"; its kind alone if it has no label.

        A heading is a "mục".
        """
        return f"{_WORDS[self.kind]} {self.label}".rstrip()

    @property
    def plain_text(self) -> str:
        """The text of the unit on one line (lời văn), without line breaks and bold marks."""
        return collapse_whitespace(self.text.replace("**", ""))

    def _roots(self) -> "tuple[DocumentUnit, ...]":
        return self.units


def _matching(
    units: tuple[DocumentUnit, ...], wanted: list[tuple[tuple[UnitKind, ...], str]]
) -> Iterator[DocumentUnit]:
    """Yield the units whose ancestors and own label match the chain of `wanted`, from large to small."""
    waiting = [(unit, 0) for unit in reversed(units)]
    while waiting:
        unit, at = waiting.pop()
        kinds, label = wanted[at]
        if unit.kind in kinds and unit.label.casefold() == label:
            if at + 1 == len(wanted):
                yield unit
                continue
            at += 1
        waiting.extend((below, at) for below in reversed(unit.units))
