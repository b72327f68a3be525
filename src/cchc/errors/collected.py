"""The faults of any error (các lỗi): ours, a group's, pydantic's or its lines handed on, all told in one form."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from cchc.errors.error import CchcError
from cchc.errors.fault import Fault, as_read, joined
from cchc.messages import Message, _

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails, ValidationError
    from typing_extensions import TypeIs

_OF_A_LINE = {"type", "loc", "msg", "input"}


def faults(error: BaseException, language: str | None = None) -> tuple[Fault, ...]:
    """All faults of an error (mọi lỗi), in a language: the argument, else the context's, else Vietnamese.

    Takes our errors, exception groups, pydantic's `ValidationError`, an error of others that hands on pydantic's lines
    (FastAPI's `RequestValidationError`), and any other exception: the faults of what caused it, or else one fault
    with its own words as `read`.

    Raises:
        LookupError: there is no catalogue for the language.

    >>> from cchc.viet import parse_date
    >>> try:
    ...     parse_date("31/02/2019")
    ... except ValueError as error:
    ...     print(faults(error, "en")[0])
    there is no such day: “31/02/2019”; check day, month and year
    """
    return tuple(fault.in_language(language) for fault in found(error))


def found(error: BaseException) -> Iterator[Fault]:
    """The faults of an error as they were told, their sentences still fit for any language."""
    if isinstance(error, CchcError):
        yield from error.faults
    elif isinstance(error, BaseExceptionGroup):
        for inner in cast("BaseExceptionGroup[BaseException]", error).exceptions:
            yield from found(inner)
    elif lines := _lines(error):
        for line in lines:
            yield from _of_line(line)
    elif error.__cause__ is not None:
        yield from found(error.__cause__)
    else:
        code = type(error).__name__
        yield Fault("", code, _("lỗi ngoài thư viện"), str(error), _("hãy xem lại chỗ gọi"))


def is_pydantic(error: BaseException) -> "TypeIs[ValidationError]":
    """Whether pydantic raised it, asked without importing pydantic: what is not loaded raised nothing."""
    pydantic_core = sys.modules.get("pydantic_core")
    return pydantic_core is not None and isinstance(error, pydantic_core.ValidationError)


def _lines(error: BaseException) -> "Sequence[ErrorDetails]":
    """Pydantic's lines, of its own error or of one that hands them on; () where there are none."""
    if is_pydantic(error):
        return error.errors(include_url=False)
    tell: object = getattr(error, "errors", None)
    told: object = tell() if callable(tell) else None
    lines = cast("Sequence[object]", told) if isinstance(told, list | tuple) else ()
    handed_on = all(isinstance(line, dict) and line.keys() >= _OF_A_LINE for line in lines)
    return cast("Sequence[ErrorDetails]", lines) if handed_on else ()


def _of_line(line: "ErrorDetails") -> Iterator[Fault]:
    path = joined(*line["loc"])
    inner = line.get("ctx", {}).get("error")
    if isinstance(inner, CchcError):
        yield from (fault.under(path) for fault in inner.faults)
        return
    what, remedy = _sentence(line["type"], str(line["msg"]))
    read = "" if line["type"] == "missing" else as_read(line["input"])
    yield Fault(path, line["type"], what, read, remedy)


def _sentence(code: str, message: str) -> tuple[Message, Message]:
    """Our words for pydantic's commonest faults; the others keep pydantic's own words."""
    match code:
        case "missing":
            return _("thiếu trường bắt buộc"), _("hãy bổ sung trường này")
        case "extra_forbidden":
            return _("trường không có trong mẫu"), _("hãy bỏ trường này hoặc sửa lại tên")
        case "frozen_instance":
            return _("bản ghi không sửa được"), _("hãy tạo bản sao bằng model_copy")
        case "string_type":
            return _("phải là văn bản"), _("hãy viết trong dấu ngoặc kép")
        case _:
            return _("giá trị không hợp lệ"), _("hãy xem yêu cầu: {message}", message=message)
