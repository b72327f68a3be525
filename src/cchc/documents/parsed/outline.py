"""The outline of a document's text while it is read (bố cục): open units, their order, faults of numbering."""

from dataclasses import dataclass, field

from cchc.documents.parsed.document_table import DocumentTable
from cchc.documents.parsed.draft import Draft
from cchc.documents.parsed.line_mark import LineMark, MarkForm, is_first, is_next, position
from cchc.documents.parsed.unit import DocumentUnit, UnitKind
from cchc.errors import Fault
from cchc.messages import _
from cchc.viet import collapse_whitespace

_KINDS = {
    MarkForm.PART: UnitKind.PART,
    MarkForm.CHAPTER: UnitKind.CHAPTER,
    MarkForm.SECTION: UnitKind.SECTION,
    MarkForm.SUBSECTION: UnitKind.SUBSECTION,
    MarkForm.ARTICLE: UnitKind.ARTICLE,
    MarkForm.CAPITAL: UnitKind.HEADING,
    MarkForm.ROMAN: UnitKind.HEADING,
    MarkForm.ARABIC: UnitKind.HEADING,
    MarkForm.DOTTED: UnitKind.HEADING,
    MarkForm.LETTER: UnitKind.POINT,
    MarkForm.BRACKETED: UnitKind.ITEM,
    MarkForm.DASH: UnitKind.ITEM,
    MarkForm.PLUS: UnitKind.ITEM,
    MarkForm.BULLET: UnitKind.ITEM,
}
_SIGNS = frozenset((MarkForm.DASH, MarkForm.PLUS, MarkForm.BULLET))
_MAX_WEAK_JUMP = 20
"""How far the number of a clause or heading may jump and still be one: "12. Sở A" after 3, not "150. …"."""


@dataclass(slots=True)
class OpenUnit:
    """A unit that is being read (đơn vị đang đọc): what it has so far."""

    kind: UnitKind
    form: int
    label: str
    start: int
    end: int
    title: str = ""
    units: list[DocumentUnit] = field(default_factory=list)
    tables: list[DocumentTable] = field(default_factory=list)
    last: dict[int, str] = field(default_factory=dict)
    seen: set[tuple[int, str]] = field(default_factory=set)


class Outline:
    """The units of one text or annex while it is read (bố cục): a stack of open units, from large to small.

    Each unit is opened and closed once, and a stack holds at most one unit of each form, so that the cost is linear.
    """

    __slots__ = ("_draft", "_open", "root")

    def __init__(self, draft: Draft, start: int) -> None:
        self._draft = draft
        self.root = OpenUnit(UnitKind.ANNEX, 0, "", start, start)
        self._open = [self.root]

    @property
    def current(self) -> OpenUnit:
        """The innermost open unit; the root if there is none."""
        return self._open[-1]

    def accepted(self, mark: LineMark) -> LineMark | None:
        """Return the mark if it begins a unit here, in the form that its sequence asks for; None otherwise.

        Words, dashes and first labels always do, others if they follow one of their form, or if a number or letter
        with a bracket is only out of order.
        """
        form, label = mark.form, mark.label
        if form is MarkForm.ROMAN and len(label) == 1:
            form = self._letter_or_roman(label)
        if form <= MarkForm.ARTICLE or form in _SIGNS:
            return mark
        before = self._sibling(form, label)
        if before is None:
            weak = form in (MarkForm.CAPITAL, MarkForm.BRACKETED) or (form is MarkForm.ROMAN and len(label) == 1)
            weak = weak or (form is MarkForm.LETTER and label[1:].isalpha())
            taken = is_first(form, label) or not (weak or form is MarkForm.DOTTED)
        elif form in (MarkForm.CAPITAL, MarkForm.BRACKETED):
            taken = is_first(form, label) or is_next(form, before, label)
        else:
            taken = form is not MarkForm.ARABIC or _is_near(before, label)
        return mark._replace(form=form) if taken and position(form, label) is not None else None

    def _letter_or_roman(self, label: str) -> MarkForm:
        before = self._sibling(MarkForm.CAPITAL, label)
        if before is not None and is_next(MarkForm.CAPITAL, before, label):
            return MarkForm.CAPITAL
        return MarkForm.ROMAN if label in "IVX" else MarkForm.CAPITAL

    def _sibling(self, form: MarkForm, label: str) -> str | None:
        """Return the label before in the same sequence: of the parent that the unit would have."""
        rank = _rank(form, label)
        parent = next(unit for unit in reversed(self._open) if unit.form < rank)
        return parent.last.get(rank)

    def begin(self, mark: LineMark, start: int) -> OpenUnit:
        """Begin a unit under the innermost larger one, and close those that it ends.

        Args:
            mark: its mark.
            start: the offset of the mark.
        """
        rank = _rank(mark.form, mark.label)
        while self._open[-1].form >= rank:
            self._close()
        parent = self._open[-1]
        if mark.label and mark.form is not MarkForm.BRACKETED:
            scope = self.root if mark.form is MarkForm.ARTICLE else parent
            self._check_order(mark, rank, scope, start)
            scope.last[rank] = mark.label
            scope.seen.add((rank, mark.label))
            if mark.form <= MarkForm.SUBSECTION:
                self.root.last[rank] = mark.label
        in_article = any(unit.kind is UnitKind.ARTICLE for unit in self._open)
        kind = UnitKind.CLAUSE if in_article and MarkForm.ARABIC <= rank < MarkForm.LETTER else _KINDS[mark.form]
        unit = OpenUnit(kind, rank, mark.label, start, mark.end)
        self._open.append(unit)
        return unit

    def _check_order(self, mark: LineMark, rank: int, scope: OpenUnit, start: int) -> None:
        """Report a label that is there twice, or that does not follow the one before it."""
        before = scope.last.get(rank)
        continued = self.root.last.get(rank) if mark.form <= MarkForm.SUBSECTION else None
        words = collapse_whitespace(self._draft.page.text[start : mark.end]).rstrip(" .:)/-*")
        if (rank, mark.label) in scope.seen:
            remedy = _("hãy xem lại số thứ tự")
            self._draft.report(Fault("", "twice", _("số thứ tự bị lặp lại"), words, remedy), start)
        elif before is None and mark.form is MarkForm.DOTTED and self._is_of_another(mark, scope):
            what = _("số thứ tự không liền sau {before}", before=scope.label)
            self._draft.report(Fault("", "numbering", what, words, _("hãy xem lại số thứ tự")), start)
        elif before is None and (
            is_first(mark.form, mark.label) or (continued and is_next(mark.form, continued, mark.label))
        ):
            return
        elif before is None:
            what = _("dãy số thứ tự không bắt đầu từ đầu")
            self._draft.report(Fault("", "numbering", what, words, _("hãy xem lại số thứ tự")), start)
        elif not is_next(mark.form, before, mark.label):
            what = _("số thứ tự không liền sau {before}", before=before)
            self._draft.report(Fault("", "numbering", what, words, _("hãy xem lại số thứ tự")), start)

    def _is_of_another(self, mark: LineMark, scope: OpenUnit) -> bool:
        """Return True if "3.1" lies under a heading or clause that is not 3."""
        above = mark.label.rpartition(".")[0]
        return MarkForm.ARABIC <= scope.form < MarkForm.LETTER and scope.label != above

    def extend(self, end: int) -> None:
        """Let every open unit reach to an offset."""
        for unit in self._open:
            unit.end = max(unit.end, end)

    def leave_items(self) -> None:
        """Close the items that dashes and bullets began: a paragraph without a mark belongs to what they lie in."""
        while self._open[-1].kind is UnitKind.ITEM:
            self._close()

    def add_table(self, table: DocumentTable) -> None:
        """Add a table to every open unit."""
        for unit in self._open:
            unit.tables.append(table)

    def close(self) -> OpenUnit:
        """Close every unit and return the root with them."""
        while len(self._open) > 1:
            self._close()
        return self.root

    def _close(self) -> None:
        unit = self._open.pop()
        self._open[-1].units.append(frozen_unit(unit, self._draft))


def frozen_unit(unit: OpenUnit, draft: Draft) -> DocumentUnit:
    """Return the unit that was read, with its span in the caller's own text."""
    span = draft.span(unit.start, unit.end)
    return DocumentUnit(
        unit.kind, unit.label, unit.title, span, span.words_in(draft.own), tuple(unit.units), tuple(unit.tables)
    )


def _rank(form: MarkForm, label: str) -> int:
    """Return the rank of a form among all; "1.1.1" is smaller than "1.1"."""
    return form + label.count(".") - 1 if form is MarkForm.DOTTED else int(form)


def _is_near(before: str, label: str) -> bool:
    old, new = position(MarkForm.ARABIC, before), position(MarkForm.ARABIC, label)
    return old is not None and new is not None and new[0] - old[0] <= _MAX_WEAK_JUMP
