"""The tree of errors and warnings (cây lỗi): one root, and what was refused is a `ValueError` too."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Self

from cchc.errors.fault import Fault, as_read
from cchc.messages import _

_LONGEST_NAME = 64
_MOST_NAMES = 5


class CchcError(Exception):
    """The root of every error of this library (lỗi của thư viện); it carries all faults together.

    `str()` is the Vietnamese sentences of the faults, one on a line.
    """

    _tell: Callable[[], Fault] | None = None

    if TYPE_CHECKING:

        def __init__(self, *faults: Fault) -> None: ...

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults (các lỗi), in the order in which they were found."""
        if self._tell is not None:
            self.args, self._tell = (self._tell(),), None
        return self.args

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.faults))})"

    def __reduce__(self) -> tuple[type[Self], tuple[Fault, ...]]:
        """Pickle with the faults told."""
        return type(self), self.faults

    @classmethod
    def when_asked(cls, tell: Callable[[], Fault]) -> Self:
        """An error whose one fault is worked out when somebody asks for it (nêu khi cần): refusing stays quick.

        >>> error = InvalidInput.when_asked(lambda: Fault("", "date", "không đọc được ngày", "hôm nay", ""))
        >>> print(error)
        không đọc được ngày: “hôm nay”
        """
        error = cls()
        error._tell = tell
        return error

    @classmethod
    def of(cls, code: str, what: str, read: object = "", remedy: str = "", *, path: str = "") -> Self:
        """An error of one fault (lỗi đơn), its fields as in `Fault`; `read` may be any object.

        >>> print(InvalidInput.of("float", "không nhận số thực dấu phẩy động", 0.1, "hãy dùng Decimal"))
        không nhận số thực dấu phẩy động: “0.1”; hãy dùng Decimal
        """
        return cls(Fault(path, code, what, as_read(read), remedy))


class InvalidInput(CchcError, ValueError):
    """Something that the caller handed over was refused (đầu vào không hợp lệ): a text, a value, a sheet."""


class UnknownKey(InvalidInput, LookupError):
    """A name, a year or a key that does not exist here (khóa không có)."""

    @classmethod
    def near(cls, code: str, what: str, name: object, known: Iterable[str], *, path: str = "") -> Self:
        """The error for a name that is none of the known ones (tên gần nhất); it names the nearest, else the first.

        >>> print(UnknownKey.near("unknown_key", "không có tiêu chí này", "1,1", ["1.1", "1.2"]))
        không có tiêu chí này: “1,1”; có phải: 1.1?
        """
        text, names = str(name), [*known]
        close = get_close_matches(text, names) if len(text) <= _LONGEST_NAME else []
        remedy = _("có phải: {choice}?", choice=", ".join(close or names[:_MOST_NAMES]))
        return cls.of(code, what, text, remedy, path=path)


class CchcWarning(UserWarning):
    """The root of the warnings (cảnh báo): lawful but doubtful."""
