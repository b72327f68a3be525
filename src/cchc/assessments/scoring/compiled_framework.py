"""A framework compiled (bộ tiêu chí đã biên dịch): one function over whole numbers, made of its pieces and tables.

The tree of the function is built node by node, with integers as its only literals: no text is put together, and none
of a user's gets into it.
"""

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast
from weakref import ref

from cchc.assessments.scoring.interpreter import comparing_rule
from cchc.exact import half_up, to_decimal
from cchc.frameworks import Aggregation, Framework, Node
from cchc.indicators import Ballots, Measured
from cchc.rules import (
    BreakpointTable,
    Improvement,
    InputKind,
    NumberRule,
    PieceEvaluator,
    PieceRule,
    Rule,
    SurveyRule,
    TableRule,
    label_key,
    rounded,
)
from cchc.values import Interval, Ratio, RoundingLevel

Straight = tuple[int, int, int]
"""Points that run straight: of the value n/d they are (first·n + second·d) / (third·d)."""


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """How one leaf is scored on whole numbers (một tiêu chí đã biên dịch).

    Attributes:
        scale: brings the ends of all pieces to whole numbers.
        doubled: whether all is doubled, as in `BreakpointTable`.
        ends: the upper ends of all pieces but the last; of a table the numbers of its lines.
        points: the points of each piece or line: a fraction, or what runs straight.
        labels: the labels of the lines of a table, and of two lines which is yes; {} for pieces.
        input_kind: the kind of number that it takes, or None for a table.
        domain: the numbers that it says something about.
        least_valid: of a survey the least number of valid ballots; None for all else.
        names: the parts of a cell that are looked at: u where it falls, n and d of what runs straight.
    """

    scale: int
    doubled: bool
    ends: tuple[int, ...]
    points: tuple[Fraction | Straight, ...]
    labels: dict[object, int]
    input_kind: InputKind | None
    domain: Interval
    least_valid: int | None = None
    names: str = field(init=False)

    def __post_init__(self) -> None:
        straight = any(isinstance(one, tuple) for one in self.points)
        divided = straight and self.input_kind is not InputKind.COUNT
        object.__setattr__(self, "names", "u" * (len(self.points) > 1) + "n" * straight + "d" * divided)

    def cells(self, value: Measured) -> tuple[int, int, int] | None:
        """Where a value falls, and its two parts (ô đã nạp); None where it has to go the long way round."""
        if self.least_valid is not None:
            counted = isinstance(value, Ballots) and value.valid >= max(self.least_valid, 1)
            return self._of(value.satisfied, value.valid) if isinstance(value, Ballots) and counted else None
        if self.input_kind is None:
            place = self.labels.get(label_key(value) if isinstance(value, str) else value) if _names(value) else None
            return None if place is None else (place, 0, 1)
        num, den = _parts(value, self.input_kind)
        return self._of(num, den) if den > 0 and self._holds(num, den) else None

    def kept(self, cell: tuple[int, int, int] | None) -> list[int]:
        """Those parts of a cell (phần được giữ); of no cell some that do no harm."""
        told = dict(zip("und", cell or (0, 0, 1), strict=True))
        return [told[name] for name in self.names]

    def _holds(self, num: int, den: int) -> bool:
        """Whether the rule says something about a number."""
        low, high = self.domain.low, self.domain.high
        above = low is None or low.numerator * den <= num * low.denominator
        return above and (high is None or num * high.denominator <= high.numerator * den)

    def _of(self, num: int, den: int) -> tuple[int, int, int]:
        units = num * self.scale // den
        return (2 * units + (units * den != num * self.scale) if self.doubled else units), num, den


def _names(value: Measured) -> bool:
    """Whether a value names a line of a table."""
    return isinstance(value, bool | str)


def _parts(value: Measured, input_kind: InputKind) -> tuple[int, int]:
    """The two whole numbers of which a value is the quotient; over 0 where it is none that the rule takes."""
    if input_kind is InputKind.RATE:
        if isinstance(value, Ratio) and isinstance(value.num, int) and isinstance(value.den, int):
            return value.num, value.den
    elif type(value) is int:
        return value, 1
    elif input_kind is InputKind.AMOUNT and isinstance(value, Decimal) and abs(value.adjusted()) < _MOST_DIGITS:
        return value.as_integer_ratio() if value.is_finite() else _NONE
    return _NONE


_MOST_DIGITS = 30
_NONE = (0, 0)


def lane_of(rule: Rule | None) -> CompiledRule | None:
    """How a rule is scored on whole numbers; None where only the interpreter can (so sánh, gộp, quy tắc ngoài)."""
    match rule:
        case SurveyRule():
            inner = lane_of(rule.rule)
            return None if inner is None else replace(inner, least_valid=rule.least_valid)
        case PieceRule():
            return _of_pieces(rule)
        case TableRule() if not isinstance(rule, Improvement):
            keys = [line.key for line in rule.table]
            labels: dict[object, int] = {key: place for place, key in enumerate(keys) if keys.count(key) == 1}
            if len(keys) == _TWO:
                best = max(range(_TWO), key=lambda place: rule.table[place].points)
                labels |= {True: best, False: 1 - best}
            points = tuple(Fraction(line.points) for line in rule.table)
            return CompiledRule(1, False, tuple(range(len(keys) - 1)), points, labels, None, Interval())  # noqa: FBT003  # not doubled
        case _:
            return None


_TWO = 2


def _of_pieces(rule: PieceRule) -> CompiledRule | None:
    if isinstance(rule, NumberRule) and rule.step is not None:
        return None
    landings = [PieceEvaluator.on(piece, rule.max_points, rule.places) for piece in rule.pieces]
    search = BreakpointTable.among(landings, rule.domain, object)
    if search.taken is None or (rule.places is not None and any(one.known is None for one in landings)):
        return None
    points = tuple(
        rounded(one.piece.constant, one.places) if one.known is not None else (one.top, one.base, one.bottom)
        for one in search.landings
    )
    return CompiledRule(search.scale, search.doubled, search.ends, points, {}, rule.input_kind, rule.domain)


Run = Callable[[Sequence[int]], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class CompiledFramework:
    """A framework ready to score loaded sheets (bộ tiêu chí đã biên dịch).

    Attributes:
        roots: the top nodes of the framework.
        nodes: the leaves, in order.
        keys: their keys.
        compares: whether the rule of each needs the values of all bodies.
        lanes: how each is scored; None where only the interpreter can.
        maxima: the most that each earns.
        groups: how many leaves hang under each root.
        max_points: the maximum of the whole.
        places: the digits of the unit in which points come out; None where they come as pairs.
        plain: whether totals are sums all the way up.
        run: cells to points.
        trace: cells to the numbers of the pieces and lines on which the figures fall.
    """

    roots: tuple[Node, ...]
    nodes: tuple[Node, ...]
    keys: tuple[str, ...]
    compares: tuple[bool, ...]
    lanes: tuple[CompiledRule | None, ...]
    maxima: tuple[Decimal, ...]
    groups: tuple[int, ...]
    max_points: Decimal
    places: int | None
    plain: bool
    run: Run
    trace: Run


_PROGRAMS: dict[int, tuple[ref[Framework], CompiledFramework]] = {}


def program_of(framework: Framework) -> CompiledFramework:
    """The program of a framework (biên dịch), made once for each."""
    key = id(framework)
    known = _PROGRAMS.get(key)
    if known is not None and known[0]() is framework:
        return known[1]
    program = _compiled(framework)

    def forget(_gone: ref[Framework]) -> None:
        _PROGRAMS.pop(key, None)

    _PROGRAMS[key] = (ref(framework, forget), program)
    return program


def _compiled(framework: Framework) -> CompiledFramework:
    roots = framework.roots()
    nodes = tuple(node for root in roots for node in root.walk())
    leaves = tuple(node for node in nodes if not node.children)
    lanes = tuple(lane_of(node.criterion.rule) for node in leaves)
    by_criterion = framework.rounding.level is RoundingLevel.CRITERION
    places = framework.rounding.places if by_criterion else None
    plain = all(node.criterion.aggregation is Aggregation.SUM for node in nodes if node.children)
    maxima = tuple(node.criterion.rule.max_points if node.criterion.rule else Decimal(0) for node in leaves)
    counted = (Fraction(most) for most, node in zip(maxima, leaves, strict=True) if node.criterion.role is None)
    return CompiledFramework(
        roots=roots,
        nodes=leaves,
        keys=tuple(node.key for node in leaves),
        compares=tuple(comparing_rule(node) is not None for node in leaves),
        lanes=lanes,
        maxima=maxima,
        groups=tuple(sum(not node.children for node in root.walk()) for root in roots),
        max_points=to_decimal(sum(counted, Fraction(0))),
        places=places,
        plain=plain,
        run=_function(lanes, lambda lane, piece, place: _points(lane, piece, place, places)),
        trace=_function(lanes, lambda _lane, piece, _place: ast.Constant(piece)),
    )


Tell = Callable[[CompiledRule, int, int], ast.expr]
"""What is told of a leaf, by its lane, the number of the piece, and its own number."""


def _function(lanes: Sequence[CompiledRule | None], tell: Tell) -> Run:
    """The function from cells to what is told of each leaf."""
    names: list[ast.expr] = []
    told: list[ast.expr] = []
    for place, lane in enumerate(lanes):
        if lane is None:
            told.append(ast.Constant(0))
            continue
        names += [ast.Name(f"{part}{place}", ast.Store()) for part in lane.names]
        told.append(_choice(lane, (0, len(lane.points) - 1), place, tell))
    body: list[ast.stmt] = [ast.Return(ast.Tuple(told, ast.Load()))]
    if names:
        body.insert(0, ast.Assign([ast.Tuple(names, ast.Store())], ast.Name("cells", ast.Load())))
    arguments = ast.arguments([], [ast.arg("cells")], None, [], [], None, [])
    module = ast.Module([ast.FunctionDef("run", arguments, body, [])], [])
    space: dict[str, Any] = {}
    exec(compile(ast.fix_missing_locations(module), "<cchc>", "exec"), space)  # noqa: S102  # a tree of our own, integers its only literals
    return cast("Run", space["run"])


def _choice(lane: CompiledRule, among: tuple[int, int], place: int, tell: Tell) -> ast.expr:
    """What is told of the piece on which the value falls, found by halves."""
    low, high = among
    if low == high:
        return tell(lane, low, place)
    middle = (low + high) // 2
    below = ast.Compare(_name("u", place), [ast.LtE()], [ast.Constant(lane.ends[middle])])
    return ast.IfExp(below, _choice(lane, (low, middle), place, tell), _choice(lane, (middle + 1, high), place, tell))


def _points(lane: CompiledRule, piece: int, place: int, places: int | None) -> ast.expr:
    points = lane.points[piece]
    if isinstance(points, Fraction):
        if places is not None:
            return ast.Constant(half_up(points, places))
        return ast.Tuple([ast.Constant(points.numerator), ast.Constant(points.denominator)], ast.Load())
    value, one = _name("n", place), _name("d", place) if "d" in lane.names else ast.Constant(1)
    top, base, bottom = points
    if places is None:
        return ast.Tuple([_plus(_times(top, value), _times(base, one)), _times(bottom, one)], ast.Load())
    unit = 10**places
    if "d" not in lane.names and unit * top % bottom == 0 and unit * base % bottom == 0:
        return _plus(_times(unit * top // bottom, value), ast.Constant(unit * base // bottom))
    twice = _plus(_times(2 * unit * top, value), _times(2 * unit * base, one))
    half, under = _times(bottom, one), _times(2 * bottom, one)
    up = ast.BinOp(_plus(twice, half), ast.FloorDiv(), under)
    low = lane.domain.low
    if low is not None and low >= 0 and base >= 0 and top >= 0:
        return up
    down = ast.UnaryOp(ast.USub(), ast.BinOp(ast.BinOp(half, ast.Sub(), twice), ast.FloorDiv(), under))
    return ast.IfExp(ast.Compare(twice, [ast.GtE()], [ast.Constant(0)]), up, down)


def _name(part: str, place: int) -> ast.expr:
    return ast.Name(f"{part}{place}", ast.Load())


def _times(number: int, what: ast.expr) -> ast.expr:
    if number == 1:
        return what
    if isinstance(what, ast.Constant):
        return ast.Constant(number * cast("int", what.value))
    return ast.Constant(0) if number == 0 else ast.BinOp(ast.Constant(number), ast.Mult(), what)


def _plus(one: ast.expr, other: ast.expr) -> ast.expr:
    for part, rest in ((one, other), (other, one)):
        if isinstance(part, ast.Constant) and part.value == 0:
            return rest
    return ast.BinOp(one, ast.Add(), other)
