"""The tree of errors and warnings (cây lỗi): one root, and what was refused is a `ValueError` too."""

from typing import Self

from cchc.errors.fault import Fault, as_read


class CchcError(Exception):
    """The root of every error of this library (lỗi của thư viện); it carries all faults together.

    `str()` is the Vietnamese sentences of the faults, one on a line.
    """

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults: tuple[Fault, ...] = faults

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))

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


class CchcWarning(UserWarning):
    """The root of the warnings (cảnh báo): lawful but doubtful."""
