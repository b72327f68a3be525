"""Intervals of numbers (khoảng): "từ 80% đến dưới 100%", with each end exact, open, closed or absent."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import ceil
from typing import ClassVar, Literal, Self

from cchc.errors import InvalidInput, shortened
from cchc.exact import HasValue, Number, exact, finite_places
from cchc.messages import _, current_language
from cchc.models import StructuredValue, set_fields
from cchc.values.bound_reading import ReadBound, read_bound
from cchc.values.fields import Flag, FractionOfJson
from cchc.viet import FormattedNumber, fold, format_number, format_percent

Cut = tuple[int, Fraction, int]
"""A cut between numbers: (-1, …) before all, (0, x, 0) just before x, (0, x, 1) just after x, (1, …) after all.

Cuts compare as tuples do: half-open ends need no case of their own (order-preserving encoding)."""

_BELOW_ALL: Cut = (-1, Fraction(0), 0)
_ABOVE_ALL: Cut = (1, Fraction(0), 0)
_EVERYTHING = "mọi giá trị"
_WHOLE = " (số nguyên)"


@dataclass(frozen=True, slots=True)
class Interval(StructuredValue):
    """An interval (khoảng) of the real numbers or of the integers, exactly as a decision states it.

    Two intervals are equal if they hold the same numbers; whether the ends are written as percentages
    makes no difference. On the integers every end is a whole number that belongs to it. In JSON it is
    `{"low": "0.8", "high": null, "low_closed": true, "high_closed": false}`, with `percent` and `integers` if they
    hold.

    Attributes:
        low: the lower end, None if it has none.
        high: the upper end, None if it has none.
        low_closed: whether the lower end belongs to it ("từ") or not ("trên").
        high_closed: whether the upper end belongs to it ("đến") or not ("đến dưới").
        percent: whether the ends are written as percentages, 0.8 as `80%`; ends such as 1/3 never are.
        integers: whether it contains integers only, as counts do.

    Raises:
        InvalidInput: an end that is a float, or no number between the ends.

    >>> band = Interval.parse("từ 80% đến dưới 100%")
    >>> Fraction(4, 5) in band, 1 in band
    (True, False)
    >>> str(band)
    'từ 80% đến dưới 100%'
    """

    example: ClassVar[str] = "từ 80% đến dưới 100%"
    optional: ClassVar[tuple[str, ...]] = ("percent", "integers")

    low: FractionOfJson | None = None
    high: FractionOfJson | None = None
    low_closed: Flag = True
    high_closed: Flag = True
    percent: Flag = field(default=False, compare=False)
    integers: Flag = False

    def _check(self) -> None:
        low = self._checked_end("low", 1)
        high = self._checked_end("high", -1)
        if low is None or high is None:
            return
        if low >= high and not (low == high and self.low_closed and self.high_closed):
            read = f"{low} … {high}"
            remedy = _("đầu dưới phải nhỏ hơn đầu trên")
            raise InvalidInput.of("empty", _("khoảng không chứa số nào"), read, remedy)

    def _checked_end(self, name: Literal["low", "high"], inwards: int) -> Fraction | None:
        """Return an end as it is held: on the integers the nearest one that belongs to the interval."""
        end: Fraction | None = getattr(self, name)
        if end is None:
            set_fields(self, **{f"{name}_closed": False})
            return None
        if end.__class__ is not Fraction:
            end = exact(end)
            set_fields(self, **{name: end})
        if self.integers:
            return self._closed(name, end, inwards)
        if self.percent and finite_places(end) is None:
            set_fields(self, percent=False)
        return end

    def _closed(self, name: Literal["low", "high"], end: Fraction, inwards: int) -> Fraction:
        """Bring an end to the nearest integer that belongs to the interval, and return it."""
        is_closed: bool = getattr(self, f"{name}_closed")
        if end.denominator == 1 and is_closed:
            return end
        nearest = Fraction(inwards * ceil(inwards * end))
        if nearest == end and not is_closed:
            nearest += inwards
        set_fields(self, **{name: nearest, f"{name}_closed": True})
        return nearest

    def on_integers(self) -> Self:
        """Return the integers of this interval (trên số nguyên).

        Raises:
            InvalidInput: it holds no integer.

        >>> print(Interval.parse("trên 1 đến dưới 4").on_integers())
        từ 2 đến 3 (số nguyên)
        """
        return replace(self, integers=True)

    @property
    def low_cut(self) -> Cut:
        """The lower end as a sort key (điểm đầu): (-1, 0, 0) without an end, (0, x, 0) from x on, (0, x, 1) above x."""
        return _BELOW_ALL if self.low is None else (0, self.low, int(not self.low_closed))

    @property
    def high_cut(self) -> Cut:
        """The upper end as a sort key (điểm cuối): (1, 0, 0) without an end, (0, x, 0) below x, (0, x, 1) up to x."""
        if self.high is None:
            return _ABOVE_ALL
        return (0, self.high + 1, 0) if self.integers else (0, self.high, int(self.high_closed))

    def __contains__(self, x: Number | HasValue) -> bool:
        value = exact(x)
        if self.integers and value.denominator != 1:
            return False
        return self.low_cut <= (0, value, 0) and (0, value, 1) <= self.high_cut

    def __str__(self) -> str:
        return self.words + (_WHOLE if self.integers else "")

    @property
    def words(self) -> str:
        """The interval in words (lời văn), without "(số nguyên)".

        >>> Interval.parse("trên 1 đến dưới 4").on_integers().words
        'từ 2 đến 3'
        """
        low, high = self._written(self.low), self._written(self.high)
        if self.low == self.high:
            return low or _EVERYTHING
        if self.high is None:
            return f"từ {low} trở lên" if self.low_closed else f"trên {low}"
        if self.low is None:
            return f"không quá {high}" if self.high_closed else f"dưới {high}"
        return f"{'từ' if self.low_closed else 'trên'} {low} đến {'' if self.high_closed else 'dưới '}{high}"

    def in_language(self, language: str | None = None) -> str:
        """Return the interval for a sentence (trong câu), in the language of the argument, or else of the context.

        >>> Interval.parse("từ 80,5% đến dưới 100%").in_language("en")
        'from 80.5% to under 100%'
        """
        if (language or current_language()) != "en":
            return self.words
        low, high = (FormattedNumber(self._written(end)).in_language("en") for end in (self.low, self.high))
        if self.low == self.high:
            return low or "any value"
        if self.high is None:
            return f"{low} or more" if self.low_closed else f"more than {low}"
        if self.low is None:
            return f"at most {high}" if self.high_closed else f"less than {high}"
        return f"{'from' if self.low_closed else 'above'} {low} to {'' if self.high_closed else 'under '}{high}"

    def _written(self, end: Fraction | None) -> str:
        if end is None:
            return ""
        shown = end * 100 if self.percent else end
        if finite_places(shown) is None:
            return f"{format_number(end.numerator)}/{format_number(end.denominator)}"
        return format_percent(end) if self.percent else format_number(shown)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the interval that a text states (đọc khoảng).

        Reads "từ 80% đến dưới 100%", "70% - 90%", "trên 90", "từ 3 trở lên", "không thấp hơn 3", "dưới 90%",
        "lớn hơn 5 và không quá 7", "70 ≤ x < 80", "từ 1 tỷ 250 triệu", "100%", "mọi giá trị": the words and forms of
        bounds that rules and targets read too. A per cent sign at the upper end alone is meant for both; "(số nguyên)"
        after it means its integers. An interval has no unit.

        Raises:
            InvalidInput: the text is no interval, or a word in it is not understood.

        >>> print(Interval.parse("90 – dưới 95%"))
        từ 90% đến dưới 95%
        """
        plain = fold(text)
        if plain.endswith(_WHOLE):
            return cls.parse(plain.removesuffix(_WHOLE)).on_integers()
        if plain == _EVERYTHING:
            return cls()
        read = read_bound(plain)
        if isinstance(read, ReadBound):
            return cls(*read)
        what = _("không đọc được khoảng")
        if read is not None:
            what = _("không rõ “{word}” trong khoảng", word=shortened(plain[read:].split()[0]))
        remedy = _("hãy viết như {example}, không kèm đơn vị", example=cls.example)
        raise InvalidInput.of("interval", what, text, remedy)

    def shared_with(self, other: "Interval") -> Self | None:
        """Return the numbers of the interval that lie in another too (phần chung); None if there are none.

        It is written as this interval is: in per cent, of integers.

        >>> print(Interval.parse("từ 80% trở lên").shared_with(Interval.parse("dưới 100%")))
        từ 80% đến dưới 100%
        """
        low, high = max(self.low_cut, other.low_cut), min(self.high_cut, other.high_cut)
        return self.between(low, high, percent=self.percent, integers=self.integers)

    @classmethod
    def between(cls, low: Cut, high: Cut, *, percent: bool = False, integers: bool = False) -> Self | None:
        """Return the interval from one cut to another (giữa hai điểm cắt); None if no number lies between them.

        Args:
            low: the cut at which it begins.
            high: the cut at which it ends.
            percent: whether the ends are written as percentages.
            integers: whether it holds integers only.

        >>> print(Interval.between((0, Fraction(1), 1), (1, Fraction(0), 0)))
        trên 1
        """
        if low >= high:
            return None
        return cls(
            low[1] if low[0] == 0 else None,
            high[1] if high[0] == 0 else None,
            not low[2],
            bool(high[2]),
            percent,
            integers,
        )


def gaps(intervals: Sequence[Interval], within: Interval | None = None) -> tuple[Interval, ...]:
    """Return what no interval covers (khoảng hở), from low to high, in O(n log n): one sweep over the sorted intervals.

    Args:
        intervals: all on the reals, or all on the integers.
        within: what must be covered; None for all numbers, or all integers.

    Raises:
        InvalidInput: some are on the reals and some on the integers.

    >>> [str(gap) for gap in gaps([Interval.parse("trên 90"), Interval.parse("dưới 90")])]
    ['90']
    """
    within = within or Interval(integers=bool(intervals) and intervals[0].integers)
    _check_one_line((within, *intervals))
    found: list[Interval] = []
    reached = within.low_cut
    for interval in sorted(intervals, key=lambda one: one.low_cut):
        _append(found, reached, min(interval.low_cut, within.high_cut), interval)
        reached = max(reached, interval.high_cut)
    _append(found, reached, within.high_cut, within)
    return tuple(found)


def overlaps(intervals: Sequence[Interval]) -> tuple[tuple[int, int, Interval], ...]:
    """Return the overlaps (khoảng chồng): the two indices in the sequence, and the shared part.

    Each interval is compared with the earlier one that reaches furthest, in O(n log n): a sweep over the sorted
    intervals. Of several that overlap one interval only that one is returned.

    Raises:
        InvalidInput: some are on the reals and some on the integers.

    >>> [(i, j, str(shared)) for i, j, shared in overlaps([Interval.parse("80 - 100"), Interval.parse("70 - 80")])]
    [(1, 0, '80')]
    """
    _check_one_line(intervals)
    found: list[tuple[int, int, Interval]] = []
    furthest: int | None = None
    for place in sorted(range(len(intervals)), key=lambda i: intervals[i].low_cut):
        interval = intervals[place]
        if furthest is not None:
            before = intervals[furthest]
            end = min(before.high_cut, interval.high_cut)
            shared = Interval.between(interval.low_cut, end, percent=interval.percent, integers=interval.integers)
            if shared is not None:
                found.append((furthest, place, shared))
            if interval.high_cut <= before.high_cut:
                continue
        furthest = place
    return tuple(found)


def _check_one_line(intervals: Sequence[Interval]) -> None:
    if len({interval.integers for interval in intervals}) > 1:
        read = " | ".join(map(str, intervals))
        remedy = _("hãy lấy số nguyên ở mọi khoảng (on_integers), hoặc không khoảng nào")
        raise InvalidInput.of("mixed", _("khoảng số thực lẫn với khoảng số nguyên"), read, remedy)


def _append(found: list[Interval], low: Cut, high: Cut, like: Interval) -> None:
    """Add what lies between two cuts, with the percent sign and the kind of numbers of the interval beside it."""
    gap = Interval.between(low, high, percent=like.percent, integers=like.integers)
    if gap is not None:
        found.append(gap)
