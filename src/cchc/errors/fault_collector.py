"""Reading many things and telling all their faults at once (gom lỗi)."""

from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from cchc.errors.collected import found, is_pydantic
from cchc.errors.error import CchcError, InvalidInput
from cchc.errors.fault import Fault


class FaultCollector:
    """Gather faults (gom lỗi) over many steps, then raise them all together at the end of the `with` block.

    Nothing is raised where there was no fault; what the block itself refuses outside `at` joins the others;
    an error of another kind passes through unchanged.

    >>> from cchc.viet import parse_date
    >>> try:
    ...     with FaultCollector() as gather:
    ...         for row, text in enumerate(["31/02/2019", "21/8/2019", "32/8/2019"], start=1):
    ...             with gather.at("dòng", row):
    ...                 day = parse_date(text)
    ... except InvalidInput as error:
    ...     print([fault.path for fault in error.faults])
    ['dòng/1', 'dòng/3']
    """

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What was gathered so far (các lỗi đã gom)."""
        return tuple(self._faults)

    def add(self, *found: Fault) -> None:
        """Put faults in (thêm lỗi) that a `check()` told."""
        self._faults.extend(found)

    @contextmanager
    def at(self, *path: object) -> Generator[None]:
        """Keep what the block refuses (tại), its faults under this path, and go on after the block."""
        try:
            yield
        except ValueError as error:
            if not _tells_faults(error):
                raise
            self.add(*(fault.under(*path) for fault in found(error)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, ValueError) and _tells_faults(error):
            self.add(*found(error))
            raise InvalidInput(*self._faults) from error
        if error is None and self._faults:
            raise InvalidInput(*self._faults)


def _tells_faults(error: ValueError) -> bool:
    return isinstance(error, CchcError) or is_pydantic(error)
