"""One fault of one thing (một lỗi): where it is, what it is, what was read, what to do."""

from dataclasses import dataclass, replace

from cchc.messages import Translatable

_SHOWN = 60
_HEAD, _TAIL = 30, 20


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault (lỗi) found in what the caller handed over.

    Attributes:
        path: the way to the faulty thing, its parts joined by "/": `Sở B/1.2`, `criteria/0/title`; "" for
            the thing itself.
        code: a short word that never changes, for programs: `float`, `gap`, `incomplete_criteria`.
        what: what is wrong, in one clause.
        read: the offending text as found, whole; "" where nothing was read.
        remedy: what to do about it, in one clause.

    `str()` is the Vietnamese sentence; `in_language` gives the same fault in another language.

    >>> str(Fault("Sở B/1.2", "missing", "thiếu số liệu", "", "hãy nhập số liệu"))
    'Sở B/1.2: thiếu số liệu; hãy nhập số liệu'
    """

    path: str
    code: str
    what: str
    read: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        read = f": “{shortened(self.read)}”" if self.read else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{where}{self.what}{read}{remedy}"

    def as_dict(self) -> dict[str, str]:
        """The five fields (các trường) as plain text, for a form or for JSON.

        >>> Fault("1.2", "missing", "thiếu số liệu", "", "").as_dict()["code"]
        'missing'
        """
        return {
            "path": str(self.path),
            "code": self.code,
            "what": str(self.what),
            "read": str(self.read),
            "remedy": str(self.remedy),
        }

    def under(self, *path: object) -> "Fault":
        """The same fault seen from further out (nằm dưới): the path is put in front.

        >>> Fault("1.2", "missing", "thiếu số liệu", "", "").under("Sở B").path
        'Sở B/1.2'
        """
        return replace(self, path=joined(*path, self.path))

    def in_language(self, language: str | None = None) -> "Fault":
        """The same fault in a language (dịch): the argument, else the context's, else Vietnamese."""
        return replace(self, what=_said(self.what, language), remedy=_said(self.remedy, language))


def joined(*path: object) -> str:
    """A path from its parts: empty parts are left out."""
    return "/".join(part for part in map(str, path) if part)


def as_read(value: object) -> str:
    """What was read, as text: a text is itself, anything else as Python shows it.

    >>> as_read("x"), as_read(1.5), as_read(10**5000)
    ('x', '1.5', 'int')
    """
    if isinstance(value, str):
        return value
    try:
        return repr(value)
    except (ValueError, RecursionError):  # an int of more digits than Python writes; what is nested too deep
        return type(value).__name__


def shortened(text: str) -> str:
    """The text as a sentence can carry it: on one line, cut in the middle where it is long.

    >>> shortened("0" * 100)
    '000000000000000000000000000000…00000000000000000000 (100)'
    """
    if len(text) > _SHOWN:
        text = f"{text[:_HEAD]}…{text[-_TAIL:]} ({len(text)})"
    return text.translate(_ONE_LINE)


_ONE_LINE = dict.fromkeys((*range(32), 127, *range(55296, 57344)), "�") | {9: " ", 10: " ", 13: " "}


def _said(text: str, language: str | None) -> str:
    return str(text.in_language(language)) if isinstance(text, Translatable) else text
