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
    """A province for as long as it was one (đơn vị hành chính cấp tỉnh).

    Attributes:
        name: its name with its kind, "tỉnh Ninh Thuận", "thành phố Hà Nội".
        since: the first day of it as it is here; None where that is before what the source tells.
        until: the first day on which it is no longer; None where it still is.
        successor: the name of the province into which it went; "" where it still is.
        provision: where the source tells what became of it, or how it came to be; None where that was not read.

    Raises:
        ValidationError: a successor without the day, or a day without the successor.
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
        """Whether there is such a province on a day (còn tồn tại)."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)

    @property
    def body(self) -> Body:
        """The province as a body (cơ quan, tổ chức), for plans and sheets."""
        return Body(self.name, GovernmentLevel.PROVINCE, successors=(self.successor,) if self.successor else ())


class Provinces(Record):
    """All provinces (các tỉnh, thành phố), those of today and those that went into them.

    Attributes:
        since: the first day that the list is for.
        units: the provinces, each for as long as it was one.

    Raises:
        ValidationError: a successor that is not there.
    """

    since: Day
    units: tuple[Province, ...]

    @model_validator(mode="after")
    def _fit(self) -> "Provinces":
        for unit in self.units:
            if unit.until and all(other.name != unit.successor for other in self.units if other.holds(unit.until)):
                raise InvalidInput.of("successor", _("không có tỉnh mới này"), unit.successor, _("hãy bổ sung tỉnh"))
        return self

    def on(self, day: date) -> tuple[Province, ...]:
        """The provinces of a day (các tỉnh vào ngày).

        Raises:
            UnknownKey: a day before the list begins.

        >>> from cchc.catalog import load
        >>> provinces = load("provinces")
        >>> len(provinces.on(date(2025, 6, 11))), len(provinces.on(date(2025, 6, 12)))
        (63, 34)
        """
        if require_date(day) < self.since:
            remedy = _("danh sách chỉ có từ ngày {day}", day=format_date(self.since, form="short"))
            what = _("không có danh sách tỉnh vào ngày này")
            raise UnknownKey.of("unknown_day", what, format_date(day, form="short"), remedy)
        return tuple(unit for unit in self.units if unit.holds(day))

    def of(self, name: str, on: date) -> Province:
        """The province of a name on a day (tra tỉnh), with or without "tỉnh", "thành phố" before it.

        Raises:
            UnknownKey: there is none on that day; the message names the nearest.

        >>> from cchc.catalog import load
        >>> load("provinces").of("Ninh Thuận", date(2019, 8, 21)).successor
        'tỉnh Khánh Hòa'
        """
        there = {_bare(unit.name): unit for unit in self.on(on)}
        if (found := there.get(_bare(name))) is None:
            what = _("không có tỉnh này vào ngày {day}", day=format_date(on, form="short"))
            raise UnknownKey.near("unknown_province", what, name, [unit.name for unit in there.values()])
        return found


def _bare(name: str) -> str:
    return match_key(fold(name).removeprefix("tỉnh ").removeprefix("thành phố "))
