"""Values that come back from a pickle through their own door (dựng lại): checked again, whoever wrote it."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from cchc.errors import InvalidInput
from cchc.messages import _

if TYPE_CHECKING:
    from dataclasses import Field

T = TypeVar("T")


class CheckedPickle:
    """The parent of dataclasses that are pickled by their fields and built anew (dựng lại), never half."""

    __slots__ = ()
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __reduce__(self) -> "tuple[Callable[..., object], tuple[object, ...]]":
        """Pickle as the fields by name, so that a pickle of another version is refused or means the same."""
        return rebuild, (type(self), {field.name: getattr(self, field.name) for field in fields(self) if field.init})


def rebuild(kind: type[T], told: Mapping[str, Any]) -> T:
    """A dataclass from the fields of a pickle (dựng lại): built, and so checked, as by a caller.

    Raises:
        InvalidInput: a field that this version does not know, one that is missing, or a value that is refused.

    >>> from cchc.values import Ratio
    >>> rebuild(Ratio, {"num": 9, "den": 10})
    Ratio(num=9, den=10)
    """
    try:
        return kind(**told)
    except (TypeError, AttributeError) as error:
        remedy = _("hãy lưu bằng JSON, định dạng được đọc mãi mãi, rồi đọc lại từ đó")
        raise InvalidInput.of("pickle", _("pickle của phiên bản khác"), str(error), remedy) from error
