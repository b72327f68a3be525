"""The tree of errors and warnings (cây lỗi): one root; an error about what was handed over is a `ValueError` too."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Self

from cchc.errors.fault import Fault, input_text
from cchc.messages import _

_MAX_NAME = 64
_MAX_CHOICES = 5


class CchcError(Exception):
    """The root of every error of this library (lỗi của thư viện); it carries all faults together.

    `str()` is the Vietnamese sentences of the faults, one on a line.
    """

    _make_fault: Callable[[], Fault] | None = None

    if TYPE_CHECKING:

        def __init__(self, *faults: Fault) -> None: ...

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults (các lỗi), in the order in which they were found."""
        if self._make_fault is not None:
            self.args, self._make_fault = (self._make_fault(),), None
        return self.args

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.faults))})"

    def __reduce__(self) -> tuple[type[Self], tuple[Fault, ...]]:
        """Pickle the faults; a deferred one is built first."""
        return type(self), self.faults

    @classmethod
    def deferred(cls, make_fault: Callable[[], Fault]) -> Self:
        """Return an error whose one fault is built when it is first read (nêu khi cần), so that refusing is quick.

        >>> error = InvalidInput.deferred(lambda: Fault("", "date", "không đọc được ngày", "hôm nay", ""))
        >>> print(error)
        không đọc được ngày: “hôm nay”
        """
        error = cls()
        error._make_fault = make_fault
        return error

    @classmethod
    def of(  # noqa: PLR0913  # the fields of a fault
        cls,
        code: str,
        what: str,
        read: object = "",
        remedy: str = "",
        *,
        path: str = "",
        key: str = "",
        place: str | None = None,
    ) -> Self:
        """Return an error of one fault (lỗi đơn).

        Args:
            code: a short English identifier that never changes, `float`.
            what: what is wrong, a message.
            read: the input at fault; any object, shown as text.
            remedy: what to do, a message; "" if there is nothing to advise.
            path: the JSON pointer to the input.
            key: the key of the criterion concerned.
            place: how the sentence locates it, as in `Fault`.

        >>> print(InvalidInput.of("float", "không nhận số thực dấu phẩy động", 0.1, "hãy dùng Decimal"))
        không nhận số thực dấu phẩy động: “0.1”; hãy dùng Decimal
        """
        return cls(Fault(path, code, what, input_text(read), remedy, key, place))


class InvalidInput(CchcError, ValueError):
    """An error about what the caller handed over (đầu vào không hợp lệ): a text, a value, a sheet."""


class UnknownKey(InvalidInput, LookupError):
    """A name, a year or a key that does not exist here (khóa không có)."""

    @classmethod
    def with_suggestions(  # noqa: PLR0913  # the fields of a fault
        cls, code: str, what: str, name: object, known: Iterable[str], *, path: str = "", key: str = ""
    ) -> Self:
        """Return the error for an unknown name (tên gần nhất); its remedy lists the nearest names, else the first.

        Args:
            code: the code of the fault.
            what: what is wrong.
            name: the unknown name.
            known: the names that exist.
            path: the JSON pointer to the name.
            key: the key of the criterion, if it is one.

        >>> print(UnknownKey.with_suggestions("unknown_key", "không có tiêu chí này", "1,1", ["1.1", "1.2"]))
        không có tiêu chí này: “1,1”; có phải: 1.1?
        """
        from difflib import get_close_matches

        text, names = str(name), [*known]
        close = get_close_matches(text, names) if len(text) <= _MAX_NAME else []
        remedy = _("có phải: {choice}?", choice=", ".join(close or names[:_MAX_CHOICES]))
        return cls.of(code, what, text, remedy, path=path, key=key)


class CchcWarning(UserWarning):
    """The root of the warnings (cảnh báo): lawful but doubtful."""
