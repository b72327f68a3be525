"""Classes of a framework (xếp loại): the interval of results of each, and the conditions and quotas that limit it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, NamedTuple

from pydantic import GetCoreSchemaHandler, SerializerFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from cchc.documents import SourceField
from cchc.errors import Fault, InvalidInput
from cchc.messages import _
from cchc.models import DATACLASS_CONFIG, CheckedPickle, OptionalValueField, ValueField, default, frozen_dataclass
from cchc.values import Interval, Ratio, gaps, overlaps


class ResultClass(NamedTuple):
    """A class (mức xếp loại): its label, and the results that earn it.

    Attributes:
        label: its name, "Xuất sắc".
        interval: the results: shares of the maximum if its ends are in per cent, else points.

    >>> label, interval = ResultClass("Tốt", Interval.parse("từ 80% đến dưới 90%"))
    >>> Fraction(17, 20) in interval
    True
    """

    label: str
    interval: Interval

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema, which writes a pair to JSON; pydantic < 2.14 ignores the serializers of a named tuple."""
        pair = core_schema.tuple_schema([handler.generate_schema(kind) for kind in (str, Interval)])
        written = core_schema.wrap_serializer_function_ser_schema(_as_pair, schema=pair, when_used="json")
        return core_schema.chain_schema([handler(source)], serialization=written)


def _as_pair(result_class: ResultClass, write: SerializerFunctionWrapHandler) -> object:
    return write(tuple(result_class))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassCap(CheckedPickle):
    """A condition that keeps a body out of the upper classes, whatever its total (điều kiện khống chế xếp loại).

    Attributes:
        code: a short name, by which people report that the condition applies: "KL".
        text: the condition in words.
        highest_class: the label of the highest class that a body can still have.
        key: the criterion that decides whether it applies; "" if people report it.
        interval: the condition applies if the points of the criterion, as a share of its maximum, lie in this interval.
        source: its provision, or None.

    Raises:
        InvalidInput: a criterion without an interval, or an interval without a criterion.

    >>> low = Interval.parse("dưới 50%")
    >>> ClassCap(code="A", text="Hồ sơ đúng hạn dưới 50% số điểm", highest_class="Khá", key="1.1", interval=low).key
    '1.1'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    code: str
    text: str
    highest_class: str
    key: str = ""
    interval: OptionalValueField[Interval] = default(None)
    source: SourceField = default(None)

    def _check(self) -> None:
        if bool(self.key) is not (self.interval is not None):
            remedy = _("hãy cho cả tiêu chí và khoảng, hoặc bỏ cả hai")
            raise InvalidInput.of("condition", _("điều kiện thiếu một nửa"), self.text, remedy)


@frozen_dataclass(kw_only=True)
class ClassQuota(CheckedPickle):
    """A limit to the number of bodies with a class (giới hạn tỷ lệ): "Xuất sắc không quá 20% số đơn vị".

    Attributes:
        label: the class.
        share: the share of all bodies that may have it, at most 1.
        source: its provision, or None.

    Raises:
        InvalidInput: a share outside 0 to 1.

    >>> ClassQuota(label="Xuất sắc", share=Ratio.parse("20%")).max_bodies(21)
    4
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    label: str
    share: ValueField[Ratio] = field()
    source: SourceField = default(None)

    def _check(self) -> None:
        if not 0 <= self.share.value <= 1:
            raise InvalidInput.of("share", _("tỷ lệ phải từ 0% đến 100%"), str(self.share), _("hãy xem lại tỷ lệ"))

    def max_bodies(self, bodies: int) -> int:
        """Return the number of bodies that may have the class (số đơn vị tối đa), rounded down.

        Args:
            bodies: the number of all bodies.
        """
        return int(self.share.value * bodies)


def class_faults(
    classes: Sequence[ResultClass], caps: Sequence[ClassCap], quotas: Sequence[ClassQuota], keys: set[str]
) -> Iterator[Fault]:
    """Yield the faults of classes (lỗi xếp loại): gaps and overlaps, labels and criteria that do not exist.

    Args:
        classes: the classes of a framework.
        caps: its conditions.
        quotas: its limits.
        keys: the keys of its criteria.
    """
    in_percent = {one.interval.percent for one in classes}
    if len(in_percent) > 1:
        remedy = _("hãy viết mọi mức theo phần trăm, hoặc mọi mức theo điểm")
        yield Fault("/classes", "mixed", _("các mức không cùng một đơn vị"), _labels(classes), remedy)
    elif classes:
        yield from _interval_faults(classes)
    known = {one.label for one in classes}
    named = [
        (f"/class_caps/{i}/highest_class", f"class_caps/{cap.code}", cap.highest_class) for i, cap in enumerate(caps)
    ]
    named += [(f"/class_quotas/{i}/label", f"class_quotas/{one.label}", one.label) for i, one in enumerate(quotas)]
    for path, place, label in named:
        if label not in known:
            remedy = _("hãy chọn {choices}", choices=_labels(classes))
            yield Fault(path, "label", _("không có mức xếp loại này"), label, remedy, place=place)
    for index, cap in enumerate(caps):
        if cap.key and cap.key not in keys:
            path, what, remedy = f"/class_caps/{index}/key", _("không có tiêu chí này"), _("hãy xem lại mã tiêu chí")
            yield Fault(path, "unknown_key", what, cap.key, remedy, cap.key, place=f"class_caps/{cap.code}")


def _interval_faults(classes: Sequence[ResultClass]) -> Iterator[Fault]:
    intervals = [one.interval for one in classes]
    tops = [one.high for one in intervals if one.high is not None]
    top = max(tops) if len(tops) == len(intervals) else None
    percent = intervals[0].percent
    within = Interval(Fraction(0), Fraction(1), percent=True) if percent else Interval(Fraction(0), top)
    for gap in gaps(intervals, within):
        yield Fault("/classes", "gap", _("không có mức nào cho giá trị này"), str(gap), _("hãy xem lại các khoảng"))
    for one, other, shared in overlaps(intervals):
        read = f"{classes[one].label}, {classes[other].label}: {shared}"
        yield Fault("/classes", "overlap", _("nhiều mức cùng nhận giá trị này"), read, _("hãy xem lại các khoảng"))


def _labels(classes: Sequence[ResultClass]) -> str:
    return ", ".join(one.label for one in classes)
