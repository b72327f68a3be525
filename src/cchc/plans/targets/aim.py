"""The aim of a target (mức của chỉ tiêu): an amount, a share, a change, a rank, a thing done."""

import re
from dataclasses import field, replace
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cchc.errors import InvalidInput, pointer
from cchc.exact import finite_places
from cchc.messages import LabelledEnum, _
from cchc.models import (
    DATACLASS_CONFIG,
    CheckedPickle,
    OptionalValueField,
    ValueField,
    WithoutTags,
    default,
    frozen_dataclass,
    set_fields,
)
from cchc.values import CleanText, Interval, Period

PERCENT = "%"
PERCENT_POINTS = "điểm phần trăm"
RANK_UNITS = ("bậc", "hạng")
"""The units of a ranking, in which a smaller number is better."""
_MEANT = r"trở (?:lên|xuống)|so với|phấn đấu|(?:hằng|hàng|mỗi) (?:năm|quý|tháng)|(?:dẫn|đứng) đầu|(?:cao|tốt) nhất"
_WORDS = re.compile(rf"(?!.*\b(?:{_MEANT})\b)(?:[^\W\d_]+(?: [^\W\d_]+){{0,7}})?", re.IGNORECASE)
_MAX_LENGTH = 60


class ChangeDirection(LabelledEnum):
    """The direction of a change that a target asks for (hướng).

    >>> ChangeDirection("giảm"), str(ChangeDirection.INCREASE)
    (<ChangeDirection.DECREASE: 'decrease'>, 'tăng')
    """

    DECREASE = "decrease", _("giảm")
    INCREASE = "increase", _("tăng")

    @property
    def sign(self) -> int:
        """1 if an increase is asked for, -1 if a decrease is (dấu của hướng)."""
        return 1 if self is ChangeDirection.INCREASE else -1


@frozen_dataclass(kw_only=True)
class Amount(CheckedPickle):
    """An amount (mức tuyệt đối): "ban hành ít nhất 20 văn bản", "thu hút từ 500 tỷ đồng trở lên".

    Attributes:
        bound: the amounts that reach it.
        unit: what is counted, "tỷ đồng"; "" if the subject states it.

    Raises:
        InvalidInput: the bound contains every number, or has an end without a finite decimal.

    >>> Amount(bound=Interval.parse("từ 500 trở lên"), unit="tỷ đồng").unit
    'tỷ đồng'
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["amount"] = "amount"
    bound: ValueField[Interval] = field()
    unit: CleanText = ""

    def _check(self) -> None:
        set_fields(self, bound=_of_amounts(_bounded(self.bound)))
        _check_words(self.unit, "unit")


@frozen_dataclass(kw_only=True)
class Share(CheckedPickle):
    """A share (tỷ lệ): "95% hồ sơ được giải quyết đúng hạn", "tỷ lệ hài lòng đạt từ 90% trở lên".

    Attributes:
        bound: the shares that reach it, 1 being all.

    Raises:
        InvalidInput: the bound contains every number.

    >>> print(Share(bound=Interval.parse("từ 0,95 trở lên")).bound)
    từ 95% trở lên
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["share"] = "share"
    bound: ValueField[Interval] = field()

    def _check(self) -> None:
        set_fields(self, bound=_of_shares(_bounded(self.bound)))


@frozen_dataclass(kw_only=True)
class RelativeChange(CheckedPickle):
    """A change against a baseline (thay đổi so với năm gốc): "giảm ít nhất 10% so với năm 2015", "tăng thêm 2 bậc".

    Attributes:
        direction: whether the figure is to fall or to rise.
        bound: by how much, in that direction.
        unit: "%" of the figure of the baseline; "điểm phần trăm" between two shares; "bậc" in a ranking, in which a
            smaller number is better; any other word, or none, an amount.
        baseline: the period that it is compared with (năm gốc), or None.
        on_last_year: if True, each figure is compared with that of the same period a year before instead.

    Raises:
        InvalidInput: the bound is no change, or there are two baselines.

    >>> bound = Interval.parse("từ 10% trở lên")
    >>> aim = RelativeChange(direction=ChangeDirection.DECREASE, bound=bound, baseline=Period.year(2015))
    >>> aim.unit, str(aim.base_of(Period.year(2021)))
    ('%', 'năm 2015')
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["change"] = "change"
    direction: ChangeDirection
    bound: ValueField[Interval] = field()
    unit: CleanText = ""
    baseline: OptionalValueField[Period] = default(None)
    on_last_year: bool = False

    def _check(self) -> None:
        bound = _bounded(self.bound)
        if bound.percent and not self.unit:
            set_fields(self, unit=PERCENT)
        relative = self.unit == PERCENT
        set_fields(self, bound=_of_shares(bound) if relative else _of_amounts(bound))
        if not relative:
            _check_words(self.unit, "unit")
        if any(end is not None and end <= 0 for end in (bound.low, bound.high)):
            what = _("mức thay đổi phải lớn hơn 0")
            raise InvalidInput.of("at_least", what, str(bound), _("hãy xem lại mức thay đổi"))
        if self.on_last_year and self.baseline is not None:
            remedy = _("hãy chọn một: năm gốc, hoặc cùng kỳ năm trước")
            raise InvalidInput.of("baseline", _("chỉ tiêu có hai kỳ gốc"), str(self.baseline), remedy)

    def base_of(self, period: Period) -> Period | None:
        """Return the period that the figure of a period is compared with (kỳ gốc), or None if there is none."""
        return period.same_period_last_year() if self.on_last_year else self.baseline


@frozen_dataclass(kw_only=True)
class Rank(CheckedPickle):
    """A rank (thứ hạng): "thuộc nhóm 20 tỉnh dẫn đầu", "xếp hạng từ 30 trở lên", 1 being the first.

    Attributes:
        bound: the ranks that reach it, whole numbers from 1.
        group: who is ranked, "tỉnh"; "" if not stated.

    Raises:
        InvalidInput: the bound contains no rank.

    >>> print(Rank(bound=Interval.parse("không quá 20"), group="tỉnh").bound)
    từ 1 đến 20 (số nguyên)
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["rank"] = "rank"
    bound: ValueField[Interval] = field()
    group: CleanText = ""

    def _check(self) -> None:
        bound = _bounded(self.bound).on_integers()
        if bound.high is None:
            remedy = _("hãy nêu thứ hạng thấp nhất còn đạt, như “không quá 20”")
            raise InvalidInput.of("bound", _("thứ hạng phải có giới hạn dưới"), str(bound), remedy)
        places = replace(bound, low=max(bound.low or Fraction(1), Fraction(1)), low_closed=True, percent=False)
        set_fields(self, bound=places)
        _check_words(self.group, "group")


@frozen_dataclass(kw_only=True)
class Completion(CheckedPickle):
    """The completion of a thing (hoàn thành một việc): "hoàn thành việc ban hành Đề án", "đưa hệ thống vào vận hành".

    Its figures are yes or no; once done it remains done.

    >>> 1 in Completion().bound
    True
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    kind: Literal["completion"] = "completion"

    @property
    def bound(self) -> Interval:
        """The interval of 1 alone: 1 is done, 0 is not (xong hoặc chưa)."""
        return _DONE


Aim = Amount | Share | RelativeChange | Rank | Completion
AimField = Annotated[Aim, Field(discriminator="kind"), WithoutTags]
"""Any aim as the field of a record, distinguished by its kind."""
_DONE = Interval(Fraction(1), Fraction(1))


def _bounded(bound: Interval) -> Interval:
    """Return the bound; raise InvalidInput if it contains every number."""
    if bound.low is None and bound.high is None:
        what = _("mức mà số nào cũng đạt thì không phải là chỉ tiêu")
        raise InvalidInput.of("bound", what, str(bound), _("hãy nêu mức, như “ít nhất 95%”"))
    return bound


def _of_amounts(bound: Interval) -> Interval:
    if any(end is not None and finite_places(end) is None for end in (bound.low, bound.high)):
        remedy = _("hãy viết mức bằng số thập phân hữu hạn")
        raise InvalidInput.of("bound", _("mức không viết được bằng số thập phân"), str(bound), remedy)
    return replace(bound, percent=False, integers=False)


def _of_shares(bound: Interval) -> Interval:
    return replace(bound, percent=True, integers=False)


def _check_words(text: str, name: str) -> None:
    """Raise InvalidInput if the text is more than a few words, or has figures."""
    if len(text) > _MAX_LENGTH or _WORDS.fullmatch(text) is None:
        remedy = _("hãy dùng vài từ, như “văn bản”, không có chữ số")
        raise InvalidInput.of(name, _("không dùng được làm đơn vị"), text, remedy, path=pointer(name))
