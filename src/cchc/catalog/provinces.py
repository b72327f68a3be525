"""Provinces and centrally run cities by day (tỉnh, thành phố trực thuộc trung ương)."""

from datetime import date

from pydantic import model_validator

from cchc.documents import Body, GovernmentLevel, Provision
from cchc.errors import InvalidInput, UnknownKey
from cchc.messages import _
from cchc.models import Record
from cchc.values import Day
from cchc.viet import fold, format_date, match_key, require_date


class Province(Record):
    """A province for as long as it existed (đơn vị hành chính cấp tỉnh).

    Attributes:
        name: its name with its kind, "tỉnh Ninh Thuận", "thành phố Hà Nội".
        since: its first day in this form; None if that is before the time the source covers.
        until: the first day on which it no longer existed (the day itself is excluded); None if it still exists.
        successor: the name of the province that it became part of; "" if it still exists.
        provision: the provision about its end, or about its formation; None if it was not read.

    Raises:
        ValidationError: there is a successor without the day, or a day without the successor.
    """

    name: str
    since: Day | None = None
    until: Day | None = None
    successor: str = ""
    provision: Provision | None = None

    @model_validator(mode="after")
    def _ended_into_another(self) -> "Province":
        if bool(self.successor) is not (self.until is not None):
            remedy = _("hãy ghi cả ngày và tỉnh mới, hoặc bỏ cả hai")
            raise InvalidInput.of("successor", _("tỉnh kết thúc thiếu ngày hoặc thiếu tỉnh mới"), self.name, remedy)
        return self

    def holds(self, on: date) -> bool:
        """Return True if the province existed on a day (còn tồn tại)."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)

    @property
    def body(self) -> Body:
        """The province as a body (cơ quan, tổ chức), for plans and sheets."""
        return Body(self.name, GovernmentLevel.PROVINCE, successors=(self.successor,) if self.successor else ())


class Provinces(Record):
    """All provinces (các tỉnh, thành phố), those of today and those that became part of them.

    Attributes:
        since: the first day that the list covers.
        provinces: the provinces, each for as long as it existed.

    Raises:
        ValidationError: a successor is not in the list.
    """

    since: Day
    provinces: tuple[Province, ...]

    @model_validator(mode="after")
    def _fit(self) -> "Provinces":
        for unit in self.provinces:
            if unit.until and all(other.name != unit.successor for other in self.provinces if other.holds(unit.until)):
                raise InvalidInput.of("successor", _("không có tỉnh mới này"), unit.successor, _("hãy bổ sung tỉnh"))
        return self

    def existing_on(self, day: date) -> tuple[Province, ...]:
        """Return the provinces of a day (các tỉnh vào ngày).

        Raises:
            UnknownKey: the day is before the list begins.

        >>> from cchc.catalog import load
        >>> provinces = load("provinces")
        >>> len(provinces.existing_on(date(2025, 6, 11))), len(provinces.existing_on(date(2025, 6, 12)))
        (63, 34)
        """
        if require_date(day) < self.since:
            remedy = _("danh sách chỉ có từ ngày {day}", day=format_date(self.since, form="short"))
            what = _("không có danh sách tỉnh vào ngày này")
            raise UnknownKey.of("unknown_day", what, format_date(day, form="short"), remedy)
        return tuple(unit for unit in self.provinces if unit.holds(day))

    def get(self, name: str, on: date) -> Province:
        """Return the province with a name on a day (tra tỉnh), with or without "tỉnh", "thành phố" in front.

        Args:
            name: the name.
            on: the day.

        Raises:
            UnknownKey: there is none on that day; the message names the nearest.

        >>> from cchc.catalog import load
        >>> load("provinces").get("Ninh Thuận", date(2019, 8, 21)).successor
        'tỉnh Khánh Hòa'
        """
        by_name = {_bare(unit.name): unit for unit in self.existing_on(on)}
        if (found := by_name.get(_bare(name))) is None:
            what = _("không có tỉnh này vào ngày {day}", day=format_date(on, form="short"))
            raise UnknownKey.with_suggestions("unknown_province", what, name, [unit.name for unit in by_name.values()])
        return found


def _bare(name: str) -> str:
    return match_key(fold(name).removeprefix("tỉnh ").removeprefix("thành phố "))
