"""Bodies (cơ quan, tổ chức): they issue documents, own tasks, are scored and inspected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar

from cchc.errors import InvalidInput
from cchc.messages import LabelledEnum, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, FieldCodec, default
from cchc.values import OptionalDayField, Period, WrittenText
from cchc.viet import format_date, require_date

if TYPE_CHECKING:
    from cchc.models import ConvertedField


class GovernmentLevel(LabelledEnum):
    """The level of a body (cấp).

    >>> GovernmentLevel("cấp tỉnh"), str(GovernmentLevel.COMMUNE)
    (<GovernmentLevel.PROVINCE: 'province'>, 'cấp xã')
    """

    CENTRAL = "central", _("cấp trung ương")
    MINISTRY = "ministry", _("cấp bộ")
    PROVINCE = "province", _("cấp tỉnh")
    DEPARTMENT = "department", _("cấp sở")
    FIELD_OFFICE = "field_office", _("cơ quan trung ương tại địa phương")
    DISTRICT = "district", _("cấp huyện")
    COMMUNE = "commune", _("cấp xã")
    GRASSROOTS = "grassroots", _("cấp cơ sở")


class Codes(Mapping[str, str]):
    """The codes of a body (mã): an immutable mapping from scheme to code, in the order of the schemes.

    >>> dict(Codes({"tỉnh": "25"}))
    {'tỉnh': '25'}
    """

    __slots__ = ("_pairs",)

    def __init__(self, codes: Mapping[str, str] = {}) -> None:  # the default is never changed
        if not isinstance(codes, Mapping):
            raise InvalidInput.of(
                "codes", _("không phải bảng mã"), codes, _("hãy đưa bảng tra từ loại mã đến mã (dict)")
            )
        for scheme, code in codes.items():
            if not isinstance(scheme, str) or not isinstance(code, str):
                read = f"{scheme!r}: {code!r}"
                raise InvalidInput.of("codes", _("mã phải là văn bản"), read, _("hãy dùng chuỗi ký tự (str)"))
        self._pairs = tuple(sorted(codes.items()))

    def __getitem__(self, scheme: str) -> str:
        return dict(self._pairs)[scheme]

    def __iter__(self) -> Iterator[str]:
        return (scheme for scheme, _code in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(self._pairs)

    def __repr__(self) -> str:
        return f"Codes({dict(self._pairs)!r})"


_SCHEMA = (("type", "object"), ("additionalProperties", {"type": "string"}))
CodesField = Annotated[Mapping[str, str], FieldCodec(Codes, dict, _SCHEMA)]
if TYPE_CHECKING:
    LevelField = ConvertedField[GovernmentLevel | None, GovernmentLevel | str | None]
else:
    LevelField = GovernmentLevel | None


@dataclass(frozen=True, slots=True)
class Body(CheckedPickle):
    """A body (cơ quan, tổ chức, đơn vị): an issuer, an owner or a subject. The list is open.

    Attributes:
        name: the official name of its day, "Sở Nội vụ tỉnh Ninh Thuận".
        level: its level, or None if it is not stated.
        first_day: the first day on which it exists (ngày thành lập), or a text of it; None if it is not stated.
        last_day: the last day on which it exists (ngày kết thúc hoạt động); None if it is not stated, which does not
            mean that it still exists.
        codes: its codes, scheme to code.
        successors: the names of the bodies that followed it.

    Raises:
        InvalidInput: the name is empty, or the last day is before the first.

    >>> Body("Tỉnh ủy Ninh Thuận", GovernmentLevel.PROVINCE, codes={"ký hiệu": "TU"}).codes["ký hiệu"]
    'TU'
    >>> merged = Body("Xã A", GovernmentLevel.COMMUNE, first_day="01/7/2025")
    >>> merged.exists_on(date(2025, 6, 30)), merged.existed_in(Period.year(2025))
    (False, True)
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    name: WrittenText
    level: LevelField = default(None)
    first_day: OptionalDayField = default(None)
    last_day: OptionalDayField = default(None)
    codes: CodesField = field(default_factory=Codes)
    successors: tuple[str, ...] = ()

    def _check(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise InvalidInput.of("name", _("cơ quan phải có tên"), self.name, _("hãy ghi tên cơ quan"))
        if self.first_day is not None and self.last_day is not None and self.last_day < self.first_day:
            read = f"{format_date(self.last_day, form='short')} < {format_date(self.first_day, form='short')}"
            what, remedy = _("ngày kết thúc trước ngày thành lập"), _("hãy xem lại hai ngày")
            raise InvalidInput.of("days", what, read, remedy)

    def exists_on(self, day: date) -> bool:
        """Return True unless its first or last day excludes a day (tồn tại vào ngày).

        Args:
            day: the day.
        """
        return self._overlaps(require_date(day), day)

    def existed_in(self, period: Period) -> bool:
        """Return True unless its first or last day excludes every day of a period (tồn tại trong kỳ).

        Args:
            period: the period.
        """
        return self._overlaps(period.first, period.last)

    def _overlaps(self, first: date, last: date) -> bool:
        return (self.first_day is None or self.first_day <= last) and (self.last_day is None or first <= self.last_day)

    def __str__(self) -> str:
        return self.name
