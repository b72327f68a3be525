"""The clauses of a wording (mệnh đề): what each piece of the text states, with the tokens that it takes up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from cchc.rules.note import NoteKind
from cchc.rules.pieces.point_rounding import PointRounding
from cchc.rules.remainder import Remainder
from cchc.rules.wording.clauses.formula import Formula
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.refused import Refused, refused_at
from cchc.rules.wording.words.tokens import Token
from cchc.values import Interval

Marks = tuple[tuple[int, int, SpanRole], ...]
"""Which stretch of the text plays which part: start, end and role of each."""


def marks_of(tokens: Sequence[Token], role: SpanRole) -> Marks:
    """Return the span of each token, with one role."""
    return tuple((token.start, token.end, role) for token in tokens)


class Way(Enum):
    """In which way points are meant (cách cho điểm)."""

    EARNS = "earns"
    MINUS = "minus"
    OFF = "off"
    ALL = "all"
    ADDS = "adds"
    FULL = "full"
    LEAVES = "leaves"


@dataclass(frozen=True, slots=True)
class Award:
    """An award (mức điểm): a number of points, or a share of the maximum."""

    way: Way
    points: Fraction | None = None
    share: Fraction | None = None

    def of(self, most: Fraction | None) -> Fraction | None:
        """Return the number of points, a share taken of this maximum; None if there is no maximum to take it of."""
        if self.points is not None:
            return self.points
        return None if self.share is None or most is None else self.share * most


@dataclass(frozen=True, slots=True)
class Bound:
    """The numbers that a condition names (giới hạn).

    Attributes:
        low: the lower end, None if it has none.
        high: the upper end, None if it has none.
        low_closed: whether the lower end belongs to it.
        high_closed: whether the upper end belongs to it.
        percent: whether it is of a rate.
        decimals: whether an end is written with decimals.
        unit: the words of what is counted, behind the number.
        outside: whether all other numbers are meant ("khác 100%").
        ordinal: whether it names one case of several, "lần thứ hai".
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True
    percent: bool = False
    decimals: bool = False
    unit: tuple[str, ...] = ()
    outside: bool = False
    ordinal: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it names one number."""
        return self.low is not None and self.low == self.high

    def interval(self) -> Interval:
        """Return the numbers as an interval (khoảng)."""
        return Interval(self.low, self.high, self.low_closed, self.high_closed, self.percent)

    def denied(self) -> "Bound | None":
        """Return the numbers that it does not name (phủ định); None if these are on both sides of it."""
        if self.outside:
            return replace(self, outside=False)
        if self.is_exact and self.percent and self.low == 1:
            return replace(self, low=None, high_closed=False)
        if self.low is None and self.high is not None:
            return replace(self, low=self.high, high=None, low_closed=not self.high_closed)
        if self.high is None and self.low is not None:
            return replace(self, low=None, high=self.low, high_closed=not self.low_closed)
        return None


@dataclass(frozen=True, slots=True)
class Each:
    """For which cases an award is meant (mỗi trường hợp).

    Attributes:
        stride: how many cases make one.
        case: what is counted.
        percent: whether it is for so many per cent.
        free: how many first cases are free.
    """

    stride: Fraction = Fraction(1)
    case: str = ""
    percent: bool = False
    free: int = 0


def same_cases(bound: Bound, each: Each) -> bool:
    """Return whether a bound is on the cases that a rate counts: "quá 10 hồ sơ: trừ 1 điểm/hồ sơ"."""
    counted, unit = each.case, " ".join(bound.unit)
    if not unit or not counted:
        return False
    return counted.startswith(unit) or unit.startswith(counted) or counted.split()[0] == unit.split()[0]


@dataclass(frozen=True)
class Clause:
    """A clause (mệnh đề).

    Attributes:
        tokens: the tokens that it takes up, all of them.
        marks: their parts.
        paragraph: the number of the stretch of text between semicolons, full stops and bullets.
    """

    tokens: Sequence[Token]
    marks: Marks = ()
    paragraph: int = 0

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end

    def refused(self, code: str) -> Refused:
        """Return the refusal of all its words."""
        return refused_at(code, self.tokens)


@dataclass(frozen=True, kw_only=True)
class Level(Clause):
    """A level (mức): a condition and what it earns or loses.

    Attributes:
        label: the words of the condition as printed, on one line.
        words: the words of the condition in small letters.
        bound: the numbers that it names; None if it names none.
        each: for which cases; None if it is no rate.
        award: what it earns or loses.
        heading: the words before a colon that may be a heading of all levels.
        short: the words behind that colon.
        subject: the words before the number, or before "mỗi".
        tail: the words behind the number.
        is_rest: whether it is for all that no other level names.
        condition: the tokens of the condition.
    """

    label: str = ""
    words: str = ""
    bound: Bound | None = None
    each: Each | None = None
    award: Award
    heading: str = ""
    short: str = ""
    subject: str = ""
    tail: str = ""
    is_rest: bool = False
    condition: Sequence[Token] = ()


@dataclass(frozen=True, kw_only=True)
class Cap(Clause):
    """How far deductions or additions go (mức giới hạn).

    Attributes:
        points: the limit; None means all points of the criterion.
        floor: whether it is what is left at least.
        adds: whether it limits additions, in its own words.
        takes: whether it limits deductions, in its own words.
        period: the period that it is stated for, "tháng"; "" if it is the one that is scored.
    """

    points: Fraction | None = None
    floor: bool = False
    adds: bool = False
    takes: bool = False
    period: str = ""


@dataclass(frozen=True, kw_only=True)
class Step(Clause):
    """Points for so much more of the value (điểm tăng theo bước).

    Attributes:
        start_bound: where points begin to be added; None if another level states it.
        end_value: where they end; None if the clause does not state it.
        stride: how much more of the value.
        percent: whether the stride is of a rate.
        unit: the words of what is measured.
        points: how many points.
        base: the points before any step, if the clause states them.
        up: whether points are added for more of the value, not for less.
        whole: whether only whole steps count ("cứ đủ 5%").
        takes_off: whether points are taken off for so much less.
        end_unit: the words of what is measured behind the end.
    """

    start_bound: Bound | None = None
    end_value: Fraction | None = None
    stride: Fraction
    percent: bool = False
    unit: tuple[str, ...] = ()
    points: Fraction
    base: Fraction | None = None
    up: bool = True
    whole: bool = False
    takes_off: bool = False
    end_unit: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FormulaClause(Clause):
    """A formula (công thức), and the numbers for which it is meant."""

    formula: Formula
    bound: Bound | None = None
    label: str = ""
    is_rest: bool = False


@dataclass(frozen=True, kw_only=True)
class Setting(Clause):
    """What a clause without points sets (thiết lập): rounding, what a part of a step adds, what is not accepted.

    Attributes:
        field: the field of the rule, "rounding", "remainder" or "limit".
        value: its value.
    """

    field: str
    value: PointRounding | Remainder | Fraction


@dataclass(frozen=True, kw_only=True)
class Free(Clause):
    """How many first cases are free (không trừ những lần đầu), and what is counted."""

    cases: int
    case: str = ""


@dataclass(frozen=True, kw_only=True)
class Suffix(Clause):
    """For which cases the award before it is meant (cho mỗi trường hợp)."""

    each: Each


@dataclass(frozen=True, kw_only=True)
class ZeroedParent(Clause):
    """That the level before it costs the points of the whole heading (0 điểm toàn tiêu chí)."""


@dataclass(frozen=True, kw_only=True)
class Note(Clause):
    """A note that moves no points (ghi chú): its kind and its words."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, kw_only=True)
class Heading(Clause):
    """Words above the levels (phần dẫn)."""

    text: str
