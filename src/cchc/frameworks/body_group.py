"""Groups of bodies (nhóm đơn vị) that a decision names, and the maximum that it decrees for them."""

from collections.abc import Iterable
from decimal import Decimal

from pydantic import model_validator

from cchc.documents import SourceField
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import Record, default
from cchc.values import OptionalDecimalField
from cchc.viet import label_key

GroupKeys = frozenset[str]
"""Names of groups as they are compared."""


class BodyGroup(Record):
    """A group of bodies that a decision names (nhóm đơn vị): "xã miền núi", "đơn vị không có thủ tục hành chính".

    Which bodies are in it is stated on their sheets (`ScoreSheet.groups`).

    Attributes:
        name: its name; case, spacing and quotes are ignored where names are compared.
        max_points: the maximum that the decision gives its bodies (điểm tối đa theo quy định); None if it follows from
            the criteria that apply to them.
        source: its provision, or None.

    Raises:
        ValidationError: the name is blank, or the maximum is not above 0.

    >>> BodyGroup(name="đơn vị không có thủ tục hành chính", max_points=84).max_points
    Decimal('84')
    """

    name: str
    max_points: OptionalDecimalField = default(None)
    source: SourceField = default(None)

    @model_validator(mode="after")
    def _sound(self) -> "BodyGroup":
        if not label_key(self.name):
            remedy = _("hãy ghi tên nhóm đơn vị")
            raise InvalidInput.of("name", _("nhóm đơn vị chưa có tên"), self.name, remedy, path="/name")
        if self.max_points is not None and self.max_points <= 0:
            raise bad_maximum(self.max_points)
        return self


def bad_maximum(points: Decimal) -> InvalidInput:
    """Return the refusal of a maximum that is not above 0 (điểm tối đa phải lớn hơn 0)."""
    remedy = _("hãy xem lại điểm tối đa")
    return InvalidInput.of("max_points", _("phải lớn hơn 0"), str(points), remedy, path="/max_points")


def group_keys(names: Iterable[str]) -> GroupKeys:
    """Return the names of groups as they are compared (khóa so khớp tên nhóm)."""
    return frozenset(map(label_key, names))


def distinct_groups(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of groups, of names that are compared as equal the first (tên các nhóm, không lặp)."""
    return tuple({label_key(name): name for name in reversed([*names])}.values())[::-1]


def memberships(names: Iterable[str]) -> tuple[GroupKeys, ...]:
    """Return the groups of a body that is in no group, and of bodies that are in one of these (khả năng thuộc nhóm)."""
    return (frozenset(), *(frozenset((key,)) for key in sorted(group_keys(names))))
