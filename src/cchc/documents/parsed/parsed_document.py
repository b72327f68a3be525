"""The structure of a document's text (cấu trúc văn bản), as it was read."""

from dataclasses import dataclass

from cchc.documents.body import Body
from cchc.documents.document import Document
from cchc.documents.parsed.annex_reader import AnnexReader
from cchc.documents.parsed.body_reader import BodyReader
from cchc.documents.parsed.closing_reader import ClosingReader
from cchc.documents.parsed.document_table import DocumentTable
from cchc.documents.parsed.draft import Draft
from cchc.documents.parsed.heading import ParsedHeading
from cchc.documents.parsed.heading_reader import HeadingReader
from cchc.documents.parsed.outline import Outline, frozen_unit
from cchc.documents.parsed.page import Page
from cchc.documents.parsed.part import DocumentPart, PartRole
from cchc.documents.parsed.quotations import Quotations
from cchc.documents.parsed.unit import DocumentUnit, Outlined
from cchc.errors import Fault, InvalidInput
from cchc.messages import Message, _
from cchc.values import Term
from cchc.viet import collapse_whitespace

_DASHES = ("-", "+", "•")


@dataclass(frozen=True, slots=True)
class ParsedDocument(Outlined):
    """The structure of a document's text (cấu trúc văn bản).

    Every character that is not white space belongs to exactly one of `parts`; parts whose role is `UNPLACED` are those
    that no reader could place. Units are ordered, and lie in each other or side by side. All spans are offsets into
    `text`, whatever was normalised to read it.

    Attributes:
        text: the text that was read.
        heading: its heading.
        parts: what each stretch of the text is, in order.
        units: the largest units of the document itself: parts, chapters, articles or headings.
        annexes: its annexes and the texts attached to it, each a unit of kind `ANNEX`.
        tables: all its tables, those of annexes too.
        faults: what is wrong with it: no number, several, numbering that jumps or repeats. None is repaired.
        repairs: what was mended in order to read it: lines joined, columns separated.
    """

    text: str
    heading: ParsedHeading
    parts: tuple[DocumentPart, ...]
    units: tuple[DocumentUnit, ...]
    annexes: tuple[DocumentUnit, ...]
    tables: tuple[DocumentTable, ...]
    faults: tuple[Fault, ...]
    repairs: tuple[Message, ...]

    def of(self, *roles: PartRole) -> tuple[DocumentPart, ...]:
        """Return the parts with one of these roles (các đoạn), in the order of the text."""
        return tuple(part for part in self.parts if part.role in roles)

    @property
    def grounds(self) -> tuple[DocumentPart, ...]:
        """The grounds (căn cứ ban hành), each a part; `find_citations` cites the documents in their text."""
        return self.of(PartRole.GROUND)

    @property
    def recipients(self) -> tuple[str, ...]:
        """The recipients (nơi nhận), each on one line, without the dash before it."""
        listed = [collapse_whitespace(part.text) for part in self._own(PartRole.RECIPIENT)]
        dashed = any(words.startswith(_DASHES) for words in listed)
        found: list[str] = []
        for words in listed:
            if found and (words[0].islower() or (dashed and not words.startswith(_DASHES))):
                found[-1] = f"{found[-1]} {words}"
            else:
                found.append(words.lstrip("-+• "))
        return tuple(filter(None, found))

    @property
    def signer(self) -> str:
        """The signing authority and the title of the signer, never a name (quyền hạn, chức vụ người ký).

        "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"; "" if there is none.
        """
        signed = self._own(PartRole.SIGNING_AUTHORITY, PartRole.SIGNER_TITLE)
        return ", ".join(collapse_whitespace(part.text.replace("**", "")).rstrip(",") for part in signed)

    @property
    def unplaced(self) -> tuple[DocumentPart, ...]:
        """The parts that no reader could place (đoạn chưa xếp được)."""
        return self.of(PartRole.UNPLACED)

    def document(self, *, issuer: Body | None = None, term: Term | None = None) -> Document:
        r"""Return the document as a record (bản ghi văn bản): number, kind, issuer, day, subject, place and signer.

        Args:
            issuer: the issuing body; if None, one with the name as printed in the heading, in capitals.
            term: the term of the committee that issued it, which the text does not state.

        Raises:
            InvalidInput: the heading has no number that can be read.

        >>> from cchc.documents import parse_document
        >>> text = "TỈNH ỦY A\nSố 04-NQ/TU\nA, ngày 01/7/2016\n\nNGHỊ QUYẾT\nvề việc B\n"
        >>> print(parse_document(text).document(issuer=Body("Tỉnh ủy A")))
        Nghị quyết số 04-NQ/TU ngày 01/7/2016 của Tỉnh ủy A về B
        """
        if self.heading.number is None:
            raise InvalidInput.of("missing", _("thiếu số, ký hiệu văn bản"), "", _("hãy ghi số, ký hiệu"))
        printed = self.heading.issuer
        return Document(
            number=self.heading.number,
            issuer=issuer or (Body(printed) if printed else None),
            issued_on=self.heading.issued_on,
            kind=self.heading.kind,
            subject=self.heading.subject,
            term=term,
            place=self.heading.place,
            signer=self.signer,
        )

    def _own(self, *roles: PartRole) -> list[DocumentPart]:
        """Return the parts with one of these roles that lie before the annexes, which may be signed too."""
        end = self.annexes[0].span.start if self.annexes else len(self.text)
        return [part for part in self.of(*roles) if part.span.start < end]

    def _roots(self) -> tuple[DocumentUnit, ...]:
        return (*self.units, *self.annexes)


def parse_document(text: str) -> ParsedDocument:
    r"""Return the structure of a document's text (đọc cấu trúc văn bản), in linear time.

    Reads State documents (Nghị định 30/2020/NĐ-CP) and Party documents (Hướng dẫn 36-HD/VPTW, Hướng dẫn 05-HD/VPTW):
    plain text, headings in two columns or one below the other, lines wrapped at a width, Markdown. The text of a PDF or
    of a scan must be extracted first by another program.

    Args:
        text: the text of one document with its annexes.

    Raises:
        InvalidInput: `text` is not a string, or is in a code before Unicode.

    >>> parsed = parse_document("Điều 1. Phạm vi\n1. Quyết định này quy định:\na) Việc A;\nb) Việc B.")
    >>> parsed.at("điểm b khoản 1 Điều 1").text
    'b) Việc B.'
    >>> [(part.role.value, part.text) for part in parsed.parts[:2]]
    [('label', 'Điều 1.'), ('title', 'Phạm vi')]

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I (State); Hướng dẫn 05-HD/VPTW ngày 27/5/2026 (Party).
    """
    page = Page(text)
    draft, quotations = Draft(page, text), Quotations(page)
    reader = HeadingReader(draft)
    at = reader.read(0)
    outline = Outline(draft, 0)
    at = _read_text(draft, outline, quotations, at, in_preamble=True)
    main = outline.close()
    reader.report()
    annexes: list[DocumentUnit] = []
    tables = [*main.tables]
    labels: set[str] = set()
    while at < len(page.lines):
        outline = Outline(draft, page.lines[at].start)
        at = AnnexReader(draft, outline.root).read(at)
        at = _read_text(draft, outline, quotations, at, in_preamble=False)
        annex = outline.close()
        if annex.label in labels:
            what, remedy = _("số thứ tự bị lặp lại"), _("hãy xem lại số thứ tự")
            draft.report(Fault("", "twice", what, f"Phụ lục {annex.label}", remedy), annex.start)
        labels |= {annex.label} - {""}
        tables += annex.tables
        annexes.append(frozen_unit(annex, draft))
    return ParsedDocument(
        text,
        reader.heading(),
        draft.parts(),
        tuple(main.units),
        tuple(annexes),
        tuple(tables),
        tuple(draft.faults),
        tuple(draft.repairs),
    )


def _read_text(draft: Draft, outline: Outline, quotations: Quotations, at: int, *, in_preamble: bool) -> int:
    """Read the text of a document or an annex and its end; return the index of the line after it."""
    at = BodyReader(draft, outline, quotations, in_preamble=in_preamble).read(at)
    closing = ClosingReader(draft)
    if at < len(draft.page.lines) and closing.begins(draft.page.lines[at]):
        at = closing.read(at)
    return at
