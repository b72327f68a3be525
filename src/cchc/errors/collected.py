"""The faults of any error (các lỗi) in one form: ours, those of a group, pydantic's own and handed-on lines."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from cchc.errors.depth import too_deep
from cchc.errors.error import CchcError
from cchc.errors.fault import Fault, input_text
from cchc.errors.json_pointer import pointer
from cchc.errors.pydantic_sentences import sentence_of
from cchc.messages import _

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails, ValidationError
    from typing_extensions import TypeIs

_LINE_FIELDS = {"type", "loc", "msg", "input"}


def faults(error: BaseException, language: str | None = None) -> tuple[Fault, ...]:
    """Return all faults of an error (mọi lỗi).

    Args:
        error: an error of ours, an exception group, pydantic's `ValidationError`, or an error that hands pydantic's
            lines on (FastAPI's `RequestValidationError`). Any other exception gives the faults of its cause, or one
            fault with its own words as `read`.
        language: the language of the sentences; None takes the context's, else Vietnamese.

    Raises:
        LookupError: there is no catalogue for the language.

    >>> from cchc.viet import parse_date
    >>> try:
    ...     parse_date("31/02/2019")
    ... except ValueError as error:
    ...     print(faults(error, "en")[0])
    there is no such day: “31/02/2019”; check day, month and year
    """
    return tuple(fault.translated(language) for fault in iter_faults(error))


def iter_faults(error: BaseException) -> Iterator[Fault]:
    """Yield the faults of an error, their sentences still translatable."""
    if isinstance(error, CchcError):
        yield from error.faults
    elif isinstance(error, BaseExceptionGroup):
        for inner in cast("BaseExceptionGroup[BaseException]", error).exceptions:
            yield from iter_faults(inner)
    elif lines := _lines(error):
        for line in lines:
            yield from _of_line(line)
    elif error.__cause__ is not None:
        yield from iter_faults(error.__cause__)
    else:
        code = type(error).__name__
        yield Fault("", code, _("lỗi ngoài thư viện"), str(error), _("hãy xem lại chỗ gọi"))


def is_pydantic(error: BaseException) -> "TypeIs[ValidationError]":
    """Return whether pydantic raised the error, without importing pydantic: if it is not loaded, it did not."""
    pydantic_core = sys.modules.get("pydantic_core")
    return pydantic_core is not None and isinstance(error, pydantic_core.ValidationError)


def _lines(error: BaseException) -> "Sequence[ErrorDetails]":
    """Return pydantic's lines, of its own error or of one that hands them on; () if there are none."""
    if is_pydantic(error):
        return error.errors(include_url=False)
    method: object = getattr(error, "errors", None)
    result: object = method() if callable(method) else None
    lines = cast("Sequence[object]", result) if isinstance(result, list | tuple) else ()
    handed_on = all(isinstance(line, dict) and line.keys() >= _LINE_FIELDS for line in lines)
    return cast("Sequence[ErrorDetails]", lines) if handed_on else ()


def _of_line(line: "ErrorDetails") -> Iterator[Fault]:
    inner = line.get("ctx", {}).get("error")
    if isinstance(inner, CchcError):
        for fault in inner.faults:
            is_named = fault.key or fault.place is not None
            yield fault.under(*line["loc"], place="" if is_named else None)
        return
    path, code, message = pointer(*line["loc"]), line["type"], str(line["msg"])
    if code == "recursion_loop" or (code == "json_invalid" and "recursion limit" in message):
        yield from too_deep(path).faults
        return
    what, remedy = sentence_of(line)
    yield Fault(path, code, what, "" if code == "missing" else input_text(line["input"]), remedy)
