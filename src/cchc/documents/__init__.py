"""Documents and who issues them (văn bản): numbers, provisions, sources, bodies.

Lives here: a text with a number and a date, and the body that issues it.
May know: messages, errors, viet, values.
Must never know: what a document asks for, who cites it, what it scores.
"""

from cchc.documents.body import Body, Level
from cchc.documents.document import Document
from cchc.documents.issuer import Issuer, issuers
from cchc.documents.kind import Kind, kinds
from cchc.documents.number import DocumentNumber
from cchc.documents.provision import Provision
from cchc.documents.source import Source

__all__ = [
    "Body",
    "Document",
    "DocumentNumber",
    "Issuer",
    "Kind",
    "Level",
    "Provision",
    "Source",
    "issuers",
    "kinds",
]
