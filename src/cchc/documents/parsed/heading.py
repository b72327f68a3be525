"""The heading of a document (phần mở đầu thể thức): bodies, number, place and day, kind, subject."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cchc.documents.number import DocumentNumber


@dataclass(frozen=True, slots=True)
class ParsedHeading:
    """The heading of a document as printed (phần mở đầu văn bản). What is not there is "", None or ().

    Attributes:
        bodies: the bodies as printed, from the top down: the governing body, then the issuing body.
        number: the number and symbol; None if there is none, or it cannot be read.
        place: the place of issue.
        issued_on: the day of issue; of a law without it the day on which it was passed.
        kind: the kind of document as in a sentence, "Nghị quyết".
        subject: what the document is about, on one line, without "Về việc" or "V/v".
        family: "party" or "state", by the motto, else by the number; None if neither is there.
    """

    bodies: tuple[str, ...] = ()
    number: DocumentNumber | None = None
    place: str = ""
    issued_on: date | None = None
    kind: str = ""
    subject: str = ""
    family: Literal["party", "state"] | None = None

    @property
    def issuer(self) -> str:
        """The issuing body as printed (cơ quan ban hành), the last of the bodies; "" if there is none."""
        return self.bodies[-1] if self.bodies else ""

    @property
    def governing_body(self) -> str:
        """The body above the issuing body as printed (cơ quan chủ quản); "" if there is none."""
        return self.bodies[-2] if len(self.bodies) > 1 else ""
