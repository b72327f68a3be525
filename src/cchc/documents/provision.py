"""A place in a document (điều khoản): điểm, khoản, Điều and the larger units, small to large."""

import re
from dataclasses import dataclass, fields
from typing import ClassVar, Self

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import Value, set_fields
from cchc.viet import alternatives, collapse_whitespace

_UNITS = {
    "point": "điểm",
    "clause": "khoản",
    "article": "Điều",
    "subsection": "Tiểu mục",
    "section": "Mục",
    "chapter": "Chương",
    "part": "Phần",
    "appendix": "Phụ lục",
}
LABEL = r"[0-9]{1,4}[a-zđ]?(?:\.[0-9]{1,4})*|[ivxlcdm]{1,8}|[a-zđ]{1,2}[0-9]{0,2}"
_LABELS = re.compile(LABEL, re.IGNORECASE)
UNIT_WORDS = {word.lower(): name for name, word in _UNITS.items()}
UNITS = alternatives(UNIT_WORDS)
"""The pattern of the words of units, in lower case."""
_UNIT = re.compile(
    rf"(?P<unit>{UNITS}) (?P<label>{LABEL})\)?(?![\w.]),? ?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r" ?(?:,|;|và|hoặc) ", re.IGNORECASE)
_LIST = re.compile(
    rf"(?P<unit>{UNITS}) "
    rf"(?P<labels>(?:{LABEL})\)?(?: ?(?:,|;|và|hoặc) (?:{LABEL})\)?(?!\w))+),?(?P<above>(?: .+)?)",
    re.IGNORECASE,
)
_LOWER_CASE = ("point", "clause", "article")


@dataclass(frozen=True, slots=True)
class Provision(Value):
    """A provision (điều khoản): a place in a document.

    Every unit is its label as text: `a`, `2`, `5`, `XII`; None if it is not named. Point, clause and article labels
    are kept in lower case, those of larger units in capitals.

    Raises:
        InvalidInput: no unit is named, or a label is malformed.

    >>> str(Provision.parse("điểm A, khoản 2, điều 103 mục 5 chương xii phần i"))
    'điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I'

    Source: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục II, mục V.7 (order and capitals).
    """

    example: ClassVar[str] = "điểm a khoản 2 Điều 5"

    point: str | None = None
    clause: str | None = None
    article: str | None = None
    subsection: str | None = None
    section: str | None = None
    chapter: str | None = None
    part: str | None = None
    appendix: str | None = None

    def _check(self) -> None:
        for name, label in self.labels().items():
            if not isinstance(label, str) or _LABELS.fullmatch(label) is None:
                remedy = _("hãy ghi số hoặc chữ, ví dụ {example}", example="a, 2, XII")
                raise InvalidInput.of("label", _("không phải ký hiệu điều khoản"), label, remedy, path=f"/{name}")
            set_fields(self, **{name: label.lower() if name in _LOWER_CASE else label.upper()})
        if not self.labels():
            raise _unreadable("")

    def labels(self) -> dict[str, str]:
        """Return the units that are named (các đơn vị), small to large, each with its label."""
        named = {unit.name: getattr(self, unit.name) for unit in fields(self)}
        return {name: label for name, label in named.items() if label is not None}

    def __str__(self) -> str:
        return " ".join(f"{_UNITS[name]} {label}" for name, label in self.labels().items())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the provision that a text names (đọc điều khoản), in any case, with or without commas.

        Raises:
            InvalidInput: the text names no provision, or contains more than one.

        >>> Provision.parse("điểm a khoản 2 Điều 5").article
        '5'
        """
        found, rest = cls.parse_prefix(text)
        if found is None or rest:
            raise _unreadable(text)
        return found

    @classmethod
    def parse_list(cls, text: str) -> tuple[Self, ...]:
        """Return the provisions in a list (đọc danh sách điều khoản); the smallest unit may have several labels.

        Raises:
            InvalidInput: the text names no provision, or contains something else too.

        >>> [str(provision) for provision in Provision.parse_list("Khoản 6, 7 và 9 Điều 4")]
        ['khoản 6 Điều 4', 'khoản 7 Điều 4', 'khoản 9 Điều 4']
        """
        found = _LIST.fullmatch(collapse_whitespace(text))
        if found is None:
            return (cls.parse(text),)
        labels = _BETWEEN.split(found["labels"])
        return tuple(cls.parse(f"{found['unit']} {label} {found['above']}") for label in labels)

    @classmethod
    def parse_prefix(cls, text: str) -> tuple[Self | None, str]:
        """Return the provision that a text begins with (điều khoản đứng đầu), or None, and the rest of the text.

        >>> Provision.parse_prefix("khoản 2 Điều 5 Quyết định 766/QĐ-TTg")[1]
        'Quyết định 766/QĐ-TTg'
        """
        text = collapse_whitespace(text)
        labels: dict[str, str] = {}
        at = 0
        while found := _UNIT.match(text, at):
            name = UNIT_WORDS[found["unit"].lower()]
            if name in labels:
                break
            labels[name] = found["label"]
            at = found.end()
        return (cls(**labels) if labels else None), text[at:]


def _unreadable(text: str) -> InvalidInput:
    remedy = _("hãy viết như {example}", example=Provision.example)
    return InvalidInput.of("provision", _("không đọc được điều khoản"), text, remedy)
