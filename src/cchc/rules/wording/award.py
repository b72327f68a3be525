"""What a level earns (mức điểm): "2 điểm", "1/2 điểm tối đa", "trừ 0,5 điểm/lần, tối đa 2 điểm", a formula."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from itertools import takewhile

from cchc.rules.wording.formula import Formula, read_formula
from cchc.rules.wording.refused import Refused
from cchc.rules.wording.tokens import NOTHING, Token, is_full_stop, token_at
from cchc.rules.wording.vocabulary import Role

_COLONS = (":", "=>", "→", "=")
_STOPS = (";", ",", ".", ")", "/")
_BOUNDS = (Role.FROM, Role.UP_TO, Role.BELOW, Role.ABOVE, Role.AT_LEAST, Role.AT_MOST, Role.IF)
_OPEN = ("(", "[")
_CLOSE = (")", "]")
_CAP_WORDS = ("nhưng", "và", "tổng", "số", "mức", "cộng", "cho", "khi", "tổng cộng", "bằng")
_BEFORE_CAP = (Role.LEAD, Role.AT_MOST, Role.MOST, Role.TAKE_OFF, Role.ADD, Role.POINTS)
_ANEW = (Role.MOST, Role.AT_MOST, Role.TAKE_OFF, Role.ADD, Role.UP_TO, Role.FROM)


class Way(Enum):
    """In which way points are meant (cách cho điểm)."""

    EARNS = "được"
    TAKES_OFF = "trừ"
    ADDS = "cộng"
    TAKES_ALL = "trừ hết"
    LEAVES = "ra ngoài điểm tối đa"
    FOLLOWS = "theo công thức"
    MORE = "tính thêm"


@dataclass(frozen=True, slots=True)
class Award:
    """An award (mức điểm) and the tokens that it takes up.

    Attributes:
        way: in which way the points are meant.
        points: the number of points; None where it is a share of the maximum, or a formula.
        share: the share of the maximum, or None.
        formula: the formula, or None.
        every: how many cases the points are for; None where they are not for each case.
        case: what is counted, "lần"; "" where it is not said.
        most: the cap that is stated with it, or None.
        to_the_end: whether the text says that it goes on until all points are gone.
        percent_each: whether the points are for each per cent.
        end: the place after its last token.
    """

    way: Way
    points: Fraction | None = None
    share: Fraction | None = None
    formula: Formula | None = None
    every: int | None = None
    case: str = ""
    most: Fraction | None = None
    to_the_end: bool = False
    percent_each: bool = False
    end: int = 0

    def of(self, most: Fraction | None) -> Fraction | None:
        """The number of points, a share taken of this maximum; None where there is no maximum to take it of."""
        if self.points is not None:
            return self.points
        return None if self.share is None or most is None else self.share * most


def award_at(said: Sequence[Token], at: int, *, opened: bool) -> Award | None:
    """The award that begins at a token; None where none does.

    Args:
        said: the tokens.
        at: the place of the first.
        opened: whether a level has begun before it, so that a bare number behind a colon can be its points.

    Raises:
        Refused: points that are a range, or "up to" some.
    """
    place, colon, led, bracket = at, False, False, 0
    while (token := token_at(said, place)) is not NOTHING:
        if token.text in _COLONS and token.kind == "sign":
            if led and not colon and not _announces(said[at:place]):
                return None
            colon = True
        elif token.role is Role.LEAD:
            led = True
            colon = colon or "điểm" in token.text
        elif token.text in _OPEN and _is_bracketed_award(said, place):
            bracket += 1
        else:
            break
        place += 1
    before = said[at - 1] if at else NOTHING
    found = _way_at(said, place, strong=colon or led or bracket > 0, colon=colon and opened, before=before)
    if found is None:
        return None
    if before.role is Role.MOST:
        raise Refused("range", said[at - 1 : found.end])
    found = _with_case(said, found)
    while bracket and token_at(said, found.end).text in _CLOSE:
        found, bracket = replace(found, end=found.end + 1), bracket - 1
    return _with_cap(said, found)


def _announces(said: Sequence[Token]) -> bool:
    """Whether words before a colon belong to the points and not to the level: "thì được tính:"."""
    return any(token.text.startswith("thì") or "tính" in token.text or "chấm" in token.text for token in said)


def _is_bracketed_award(said: Sequence[Token], place: int) -> bool:
    """Whether a bracket holds nothing but points: "(4 điểm)"."""
    inner = place + 1
    while token_at(said, inner).role in (Role.LEAD, Role.TAKE_OFF, Role.ADD):
        inner += 1
    if token_at(said, inner).kind == "number":
        points, closes = token_at(said, inner + 1), token_at(said, inner + 2)
        return points.role is Role.POINTS and closes.text in (*_CLOSE, "/")
    whole = token_at(said, inner).role in (Role.MAXIMUM, Role.NO_POINTS)
    return whole and token_at(said, inner + 1).text in _CLOSE


def _way_at(said: Sequence[Token], place: int, *, strong: bool, colon: bool, before: Token) -> Award | None:
    token = token_at(said, place)
    match token.role:
        case Role.TAKE_OFF | Role.ADD:
            return _signed(said, place + 1, Way.TAKES_OFF if token.role is Role.TAKE_OFF else Way.ADDS)
        case Role.MAXIMUM if strong:
            return Award(Way.EARNS, share=Fraction(1), end=place + 1)
        case Role.HALF if strong and (ends := _of_maximum(said, place + 1)):
            return Award(Way.EARNS, share=Fraction(1, 2), end=ends)
        case Role.SHARE if token_at(said, place + 1).percent:
            share = Award(Way.EARNS, share=token_at(said, place + 1).value / 100, end=place + 2)
            return _in_bracket(said, place + 1) or share
        case Role.MORE if more := _amount_at(said, place + 1, bare=False):
            return replace(more, way=Way.MORE)
        case Role.NO_POINTS:
            return Award(Way.EARNS, points=Fraction(0), end=place + 1)
        case Role.LEAVES:
            return Award(Way.LEAVES, end=_clause_end(said, place + 1))
        case Role.FORMULA:
            return _formula_at(said, place + 1)
        case _ if _says_points_are(said, place):
            return _formula_at(said, place)
        case _ if before.role in _BOUNDS and not strong:
            return None
        case _:
            return _amount_at(said, place, bare=colon)


def _signed(said: Sequence[Token], place: int, way: Way) -> Award | None:
    """What is taken off or added, behind the word that says so."""
    while token_at(said, place).role is Role.LEAD or token_at(said, place).text == ":":
        place += 1
    if way is Way.TAKES_OFF and token_at(said, place).role in (Role.ALL_LEFT, Role.MAXIMUM):
        return Award(Way.TAKES_ALL, end=_past_this(said, place + 1))
    amount = _amount_at(said, place, bare=True)
    return None if amount is None else replace(amount, way=way)


def _says_points_are(said: Sequence[Token], place: int) -> bool:
    """Whether "điểm = …" or "số điểm đạt được = …" begins here."""
    first = token_at(said, place)
    if first.role is not Role.POINTS and first.text != "số":
        return False
    window = said[place : place + 6]
    names = [*takewhile(lambda token: token.kind == "word", window)]
    return any(token.role is Role.POINTS for token in names) and token_at(window, len(names)).text == "="


def _formula_at(said: Sequence[Token], place: int) -> Award | None:
    while token_at(said, place).text in (":", "sau", "là"):
        place += 1
    formula = read_formula(said, place)
    return None if formula is None else Award(Way.FOLLOWS, formula=formula, end=formula.end)


def _amount_at(said: Sequence[Token], place: int, *, bare: bool) -> Award | None:
    """A number of points, or a share of the maximum; with `bare`, a number alone at the end of its clause too."""
    first = token_at(said, place)
    negative = first.text == "-" and token_at(said, place + 1).start == first.end
    place += negative
    token, after = token_at(said, place), token_at(said, place + 1)
    if token.kind != "number":
        return None
    below = token_at(said, place + 2)
    if after.text == "/" and below.value and (ends := _of_maximum(said, place + 3)):
        return Award(Way.EARNS, share=token.value / below.value, end=ends)
    if token.percent:
        share_ends = _of_maximum(said, place + 1)
        return (
            _in_bracket(said, place)
            if share_ends is None
            else Award(Way.EARNS, share=token.value / 100, end=share_ends)
        )
    if bare and _is_range(said, place):
        raise Refused("range", said[place : place + 4])
    value = -token.value if negative else token.value
    if after.role is Role.POINTS:
        measured = below.role in (Role.AND_UP, Role.AND_DOWN) or (
            below.role is Role.UP_TO and token_at(said, place + 3).kind == "number"
        )
        return None if measured else Award(Way.EARNS, points=value, end=place + 2)
    ended = after.kind in ("end", "bullet") or after.text in _STOPS or after.breaks
    return Award(Way.EARNS, points=value, end=place + 1) if ended and bare else None


def _is_range(said: Sequence[Token], place: int) -> bool:
    """Whether points stand here as a range: "0,5 - 1 điểm"."""
    joint, other, points = (token_at(said, place + far) for far in (1, 2, 3))
    joined = joint.text == "-" or joint.role is Role.UP_TO
    return joined and other.kind == "number" and points.role is Role.POINTS


def _of_maximum(said: Sequence[Token], place: int) -> int | None:
    """The place after "(x) điểm tối đa", "số điểm"; None where that does not stand here."""
    place += token_at(said, place).role is Role.TIMES
    place += token_at(said, place).text == "số"
    return place + 1 if token_at(said, place).role in (Role.MAXIMUM, Role.POINTS) else None


def _in_bracket(said: Sequence[Token], place: int) -> Award | None:
    """The award of "100% (10 điểm)": that in the bracket."""
    if token_at(said, place + 1).text not in _OPEN or not _is_bracketed_award(said, place + 1):
        return None
    inner = _amount_at(said, place + 2, bare=False)
    return None if inner is None else replace(inner, end=inner.end + 1)


def _with_case(said: Sequence[Token], found: Award) -> Award:
    """The award with the cases that it is for: "/lần", "/01 hồ sơ", "cho mỗi lần"."""
    opens = token_at(said, found.end)
    if found.way not in (Way.EARNS, Way.TAKES_OFF, Way.ADDS) or not (opens.text == "/" or opens.role is Role.EACH):
        return found
    place = found.end + 1
    number = token_at(said, place)
    if number.percent:
        return replace(found, every=1, percent_each=True, end=place + 1)
    place += number.kind == "number"
    ends = _clause_end(said, place)
    if ends == place:
        return found
    return replace(found, every=int(number.value) or 1, case=_case_of(said[place:ends]), end=ends)


def _case_of(said: Sequence[Token]) -> str:
    """What is counted: the words up to the first sign or number."""
    return " ".join(token.text for token in takewhile(lambda token: token.kind == "word", said))


def _clause_end(said: Sequence[Token], place: int) -> int:
    """The place where the clause ends that goes on here: before a cap, another award, a colon."""
    while (token := token_at(said, place)) is not NOTHING:
        if token.kind == "bullet" or token.text in (";", ")", ":") or is_full_stop(said, place):
            break
        if token.role in (Role.MOST, Role.ALL_LEFT) or (token.text in (",", "nhưng") and _opens_anew(said, place + 1)):
            break
        place += 1
    return place


def _opens_anew(said: Sequence[Token], place: int) -> bool:
    """Whether a cap or another award begins here."""
    while token_at(said, place).text in _CAP_WORDS or token_at(said, place).role is Role.POINTS:
        place += 1
    return token_at(said, place).role in _ANEW or token_at(said, place).kind == "number"


def with_cap(clause: Sequence[Token], award: Award) -> Award | None:
    """The award with the cap that a clause of its own says; None where it says none."""
    capped = _with_cap(clause, replace(award, end=0))
    return replace(capped, end=award.end) if capped.end == len(clause) else None


def _with_cap(said: Sequence[Token], found: Award) -> Award:
    """The award with its cap: "tối đa 2 điểm", "không trừ quá 1 điểm", "cho đến khi hết số điểm"."""
    place = found.end
    while (token := token_at(said, place)).kind == "sign" and token.text in (",", ";", "(", "."):
        place += 1
    while (token := token_at(said, place)).text in _CAP_WORDS or token.role in (Role.TAKE_OFF, Role.ADD, Role.POINTS):
        place += 1
    if (ends := _to_the_end(said, place)) is not None:
        return replace(found, to_the_end=True, end=ends)
    if token.role not in (Role.MOST, Role.AT_MOST):
        return found
    place += 1
    while (token := token_at(said, place)).role in _BEFORE_CAP or token.text in (":", "số", "bằng"):
        place += 1
    if token.role in (Role.MAXIMUM, Role.ALL_LEFT):
        return replace(found, to_the_end=True, end=_past_this(said, place + 1))
    cap = _amount_at(said, place, bare=True)
    if cap is None or cap.points is None:
        return found
    return replace(found, most=abs(cap.points), end=cap.end + (token_at(said, cap.end).text == ")"))


def _to_the_end(said: Sequence[Token], place: int) -> int | None:
    """The place after "đến hết số điểm", "cho đến khi hết điểm"; None where that does not stand here."""
    if token_at(said, place).role is not Role.UP_TO:
        return None
    while token_at(said, place).role is Role.UP_TO or token_at(said, place).text in _CAP_WORDS:
        place += 1
    return _past_this(said, place + 1) if token_at(said, place).role is Role.ALL_LEFT else None


def _past_this(said: Sequence[Token], place: int) -> int:
    """The place after "của tiêu chí này", "này", "đó"."""
    while token_at(said, place).text in ("này", "đó", "của", "tiêu", "chí", "mục", "nội", "dung"):
        place += 1
    return place
