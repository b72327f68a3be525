"""One fault of one thing (nội dung cần sửa): where it is, what it is, what was read, what to do."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from cchc.errors.fault_code import help_page
from cchc.errors.json_pointer import pointer, pointer_parts
from cchc.messages import Translatable, describe_schema

_MAX_SHOWN = 60
_HEAD, _TAIL = 30, 20


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault (nội dung cần sửa) found in what the caller handed over.

    `str()` is one sentence in the language of the context, Vietnamese if none was set; `translated` returns the same
    fault in another language.

    Attributes:
        path: the JSON pointer (RFC 6901) to the faulty value in what was handed over: `/Sở B/1.2`,
            `/criteria/0/title`; "" for the whole. A value that is missing is addressed where it belongs.
        code: a short word that never changes, for programs: `float`, `gap`, `missing`.
        what: what is wrong, one clause without a full stop, in Vietnamese.
        read: the input at fault, as text, not shortened; "" if something is missing.
        remedy: what the user should do, one clause beginning with "hãy".
        key: the key of the criterion that it is about; "" if it is about none.
        place: the words that locate the fault in `str()`, "dòng 12"; None uses the key or the path, "" locates nothing.

    >>> str(Fault("/Sở B/1.2", "missing", "thiếu số liệu", "", "hãy nhập số liệu"))
    'Sở B/1.2: thiếu số liệu; hãy nhập số liệu'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "json_schema_extra": describe_schema}

    path: str
    code: str
    what: str
    read: str
    remedy: str
    key: str = ""
    place: str | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        place = self._place()
        where = f"{place}: " if place else ""
        read = f": “{shortened(self.read)}”" if self.read else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{where}{self.what}{read}{remedy}"

    def as_dict(self) -> dict[str, str]:
        """Return path, key, code, what, read, remedy and help as plain text, for a form or for JSON.

        `help` is the page of the code, relative to the site of the documentation; "" if the code is of others.

        >>> Fault("/1.2", "missing", "thiếu số liệu", "", "", key="1.2").as_dict()["key"]
        '1.2'
        """
        return {
            "path": str(self.path),
            "key": str(self.key),
            "code": self.code,
            "what": str(self.what),
            "read": str(self.read),
            "remedy": str(self.remedy),
            "help": help_page(self.code),
        }

    def under(self, *path: object, key: str = "", place: str | None = None) -> "Fault":
        """Return the fault as seen from further out (nằm dưới): these names and indices come before its path.

        Args:
            *path: the names and indices that lead to the value that the fault is about so far.
            key: the key of the criterion there; the sentence then names the criterion in place of the path.
            place: how the sentence names it; "" if it adds nothing; None takes the key, else the path.

        >>> print(Fault("/title", "missing", "thiếu tên", "", "").under("criteria", 0, place="dòng 1"))
        dòng 1/title: thiếu tên
        >>> Fault("/rule", "gap", "có khoảng hở", "", "").under("criteria", 0, key="1.2").path
        '/criteria/0/rule'
        """
        named = self.place is not None or self.key
        inner = self._place() if named or not key else ""
        outer = (key or _joined(path)) if place is None else place
        shown = _joined((outer, inner)) if place is not None or key or named else None
        return replace(self, path=pointer(*path) + self.path, key=self.key or key, place=shown)

    def _place(self) -> str:
        return self.place if self.place is not None else self.key or _joined(pointer_parts(self.path))

    def translated(self, language: str | None = None) -> "Fault":
        """Return the fault in a language (dịch): the argument, else the context's, else Vietnamese."""
        return replace(
            self,
            what=_translated(self.what, language),
            remedy=_translated(self.remedy, language),
            place=None if self.place is None else _translated(self.place, language),
        )


def input_text(value: object) -> str:
    """Return what was read as text: a text unchanged, any other value as Python shows it.

    >>> input_text("x"), input_text(1.5), input_text(10**5000)
    ('x', '1.5', 'int')
    """
    if isinstance(value, str):
        return value
    try:
        return repr(value)
    except (ValueError, RecursionError):  # an int of more digits than Python writes; a value nested too deep
        return type(value).__name__


def shortened(text: str) -> str:
    """Return the text as a sentence can carry it: on one line, and cut in the middle if it is long.

    >>> shortened("0" * 100)
    '000000000000000000000000000000…00000000000000000000 (100)'
    """
    if len(text) > _MAX_SHOWN:
        text = f"{text[:_HEAD]}…{text[-_TAIL:]} ({len(text)})"
    return text.translate(_ONE_LINE)


_ONE_LINE = dict.fromkeys((*range(32), 127, *range(55296, 57344)), "�") | {9: " ", 10: " ", 13: " "}


def _joined(parts: tuple[object, ...]) -> str:
    return "/".join(filter(None, map(str, parts)))


def _translated(text: str, language: str | None) -> str:
    return str(text.in_language(language)) if isinstance(text, Translatable) else text
