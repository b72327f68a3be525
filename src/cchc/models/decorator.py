"""The decorator of frozen dataclasses whose constructor takes more than their fields hold (lớp dữ liệu cố định)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, dataclass_transform

T = TypeVar("T")
MYPY = False
"""mypy takes this name for True: https://mypy.readthedocs.io/en/stable/common_issues.html."""

if MYPY:  # it gives inherited fields of a frozen dataclass the type of the parameter, so it is not told of `frozen`

    @dataclass_transform(field_specifiers=(field,))
    def frozen_dataclass(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]:  # pyright: ignore[reportRedeclaration]  # for mypy only
        """Make the class a frozen dataclass with slots."""
        raise NotImplementedError

elif TYPE_CHECKING:

    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    def frozen_dataclass(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]:
        """Make the class a frozen dataclass with slots."""
        raise NotImplementedError

else:

    def frozen_dataclass(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]:
        """Make the class a frozen dataclass with slots (lớp dữ liệu cố định).

        A standard `@dataclass` would do the same at run time; to a type checker this one also allows required fields
        that are annotated as a `ConvertedField`.

        Args:
            kw_only: whether the constructor takes keywords only.

        >>> @frozen_dataclass()
        ... class Point:
        ...     x: int
        >>> Point(1)
        Point(x=1)
        """
        return dataclass(frozen=True, slots=True, kw_only=kw_only)
