"""Documents and their issuers (văn bản): numbers, provisions, sources, bodies.

Lives here: a text with a number and a date, and the body that issues it.
May know: messages, errors, exact, models, viet, tables, values.
Must never know: what a document asks for, who cites it, what it scores.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.documents.body import Body, GovernmentLevel
    from cchc.documents.body import LevelField as LevelField
    from cchc.documents.dated import Dated, DatedValue
    from cchc.documents.document import Document
    from cchc.documents.issuer import IssuerCode, issuers
    from cchc.documents.kind import DocumentKind, kinds, possible_kinds
    from cchc.documents.kind import kind_of as kind_of
    from cchc.documents.kind_table import PARTY_CODES as PARTY_CODES
    from cchc.documents.kind_table import STATE_CODES as STATE_CODES
    from cchc.documents.number import DocumentNumber
    from cchc.documents.parsed.document_table import DocumentTable
    from cchc.documents.parsed.heading import ParsedHeading
    from cchc.documents.parsed.parsed_document import ParsedDocument, parse_document
    from cchc.documents.parsed.part import DocumentPart, PartRole
    from cchc.documents.parsed.unit import DocumentUnit, UnitKind
    from cchc.documents.provision import LABEL as LABEL
    from cchc.documents.provision import UNITS as UNITS
    from cchc.documents.provision import Provision
    from cchc.documents.register import LegalState, LegalStatus, Register
    from cchc.documents.relation import DocumentRelation, RelationKind
    from cchc.documents.source import Source
    from cchc.documents.source import SourceField as SourceField
    from cchc.documents.written_number import WrittenNumber as WrittenNumber
    from cchc.documents.written_number import scan_number as scan_number

__all__ = [
    "Body",
    "Dated",
    "DatedValue",
    "Document",
    "DocumentKind",
    "DocumentNumber",
    "DocumentPart",
    "DocumentRelation",
    "DocumentTable",
    "DocumentUnit",
    "GovernmentLevel",
    "IssuerCode",
    "LegalState",
    "LegalStatus",
    "ParsedDocument",
    "ParsedHeading",
    "PartRole",
    "Provision",
    "Register",
    "RelationKind",
    "Source",
    "UnitKind",
    "issuers",
    "kinds",
    "parse_document",
    "possible_kinds",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "body": "Body GovernmentLevel LevelField",
        "dated": "Dated DatedValue",
        "document": "Document",
        "issuer": "IssuerCode issuers",
        "kind": "DocumentKind kind_of kinds possible_kinds",
        "kind_table": "PARTY_CODES STATE_CODES",
        "number": "DocumentNumber",
        "parsed.document_table": "DocumentTable",
        "parsed.heading": "ParsedHeading",
        "parsed.parsed_document": "ParsedDocument parse_document",
        "parsed.part": "DocumentPart PartRole",
        "parsed.unit": "DocumentUnit UnitKind",
        "provision": "LABEL Provision UNITS",
        "register": "LegalState LegalStatus Register",
        "relation": "DocumentRelation RelationKind",
        "source": "Source SourceField",
        "written_number": "WrittenNumber scan_number",
    },
)
