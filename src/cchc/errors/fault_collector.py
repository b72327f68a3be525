"""Collect the faults of many steps and raise them together (gom lỗi)."""

from collections.abc import Generator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from cchc.errors.collected import is_pydantic, iter_faults
from cchc.errors.error import CchcError, InvalidInput
from cchc.errors.fault import Fault


class FaultCollector:
    """Collect faults (gom lỗi) over many steps, then raise them all together at the end of the `with` block.

    If there was no fault, nothing is raised. Faults that the block itself raises outside `at` join the others; an
    error of another kind passes through unchanged.

    >>> from cchc.viet import parse_date
    >>> try:
    ...     with FaultCollector() as collector:
    ...         for row, text in enumerate(["31/02/2019", "21/8/2019", "32/8/2019"]):
    ...             with collector.at(row, place=f"dòng {row + 1}"):
    ...                 day = parse_date(text)
    ... except InvalidInput as error:
    ...     print([fault.path for fault in error.faults])
    ['/0', '/2']
    """

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults collected so far (các lỗi đã gom)."""
        return tuple(self._faults)

    def add(self, *faults: Fault) -> None:
        """Add faults (thêm lỗi), for example those that a `check()` returned."""
        self._faults.extend(faults)

    @contextmanager
    def at(self, *path: object, key: str = "", place: str | None = None) -> Generator[None]:
        """Collect the faults that the block raises (tại) and go on after it.

        Args:
            *path: the names and indices that lead to what the block reads, as in `Fault.under`.
            key: the key of the criterion that the block is about.
            place: how a sentence names it, as in `Fault.under`.
        """
        try:
            yield
        except ValueError as error:
            if not _has_faults(error):
                raise
            self.add(*(fault.under(*path, key=key, place=place) for fault in iter_faults(error)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, ValueError) and _has_faults(error):
            self.add(*iter_faults(error))
            raise InvalidInput(*self._faults) from error
        if error is None and self._faults:
            raise InvalidInput(*self._faults)


def _has_faults(error: ValueError) -> bool:
    return isinstance(error, CchcError) or is_pydantic(error)
