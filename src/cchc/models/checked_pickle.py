"""Dataclasses whose pickles are checked (pickle được kiểm tra): reading one runs the constructor again."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models.conversion import ConvertsFields

T = TypeVar("T")


class CheckedPickle(ConvertsFields):
    """The parent of frozen dataclasses (lớp cha của giá trị): converted fields, checked pickles."""

    __slots__ = ()

    def __reduce__(self) -> "tuple[Callable[..., object], tuple[object, ...]]":
        """Pickle the fields by name, so that a pickle of another version is refused or has the same meaning."""
        return rebuild, (type(self), {field.name: getattr(self, field.name) for field in fields(self) if field.init})


def rebuild(kind: type[T], values: Mapping[str, Any]) -> T:
    """Return the dataclass with these field values (dựng lại từ pickle), checked as by its constructor.

    Args:
        kind: the dataclass.
        values: the values of its fields by name.

    Raises:
        InvalidInput: a field is unknown to this version or missing, or its value is refused.

    >>> from cchc.values import Ratio
    >>> rebuild(Ratio, {"num": 9, "den": 10})
    Ratio(num=9, den=10)
    """
    try:
        return kind(**values)
    except (TypeError, AttributeError) as error:
        remedy = _("hãy lưu bằng JSON, định dạng được đọc mãi mãi, rồi đọc lại từ đó")
        raise InvalidInput.of("pickle", _("pickle của phiên bản khác"), str(error), remedy) from error
