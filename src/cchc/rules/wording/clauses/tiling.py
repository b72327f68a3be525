"""Take a wording apart into clauses (tách mệnh đề), so that every token belongs to one of them.

Semicolons, full stops, line ends and brackets that hold levels cut a text into paragraphs. Each paragraph is tiled with
clauses, the longest first; what no tiling takes up stops the reading.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from cchc.rules.wording.clauses.cap import read_cap
from cchc.rules.wording.clauses.clause import Cap, Clause, FormulaClause, Heading, Level, Marks, Note, Step, marks_of
from cchc.rules.wording.clauses.formula_clause import is_scoring_heading, read_formula_clause, read_formula_in_words
from cchc.rules.wording.clauses.level import is_award, read_level
from cchc.rules.wording.clauses.note import read_note
from cchc.rules.wording.clauses.parent_zero import opens_zeroed_parent, read_zeroed_parent
from cchc.rules.wording.clauses.rate import read_suffix
from cchc.rules.wording.clauses.setting import read_free, read_limit, read_remainder, read_rounding
from cchc.rules.wording.clauses.step import read_step
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import letters
from cchc.rules.wording.words.refused import Refused, refused_at
from cchc.rules.wording.words.tokens import Token, printed_of, trimmed, words_of
from cchc.rules.wording.words.vocabulary import Role

MAX_TOKENS = 250
"""The longest clause, in tokens: no sentence of a decision has more between two of its points."""
MAX_POINTS = 3
"""The most numbers of points in one clause: no production has more."""
MAX_CUTS = 60
"""How many places a paragraph may have where a clause could end."""
_COMMA = (Role.COMMA,)
_HARD = frozenset({Role.SEMICOLON, Role.LINE, Role.STOP})
_NUMBERS = (Role.NUMBER, Role.PERCENT, Role.ORDINAL)
_JOINS = frozenset({*_HARD, Role.COMMA, Role.COLON, Role.OPEN, Role.CLOSE})
_READERS: tuple[Callable[[Sequence[Token]], Clause | None], ...] = (
    read_rounding,
    read_remainder,
    read_limit,
    read_free,
    read_step,
    read_formula_in_words,
    read_formula_clause,
    read_cap,
    read_zeroed_parent,
    read_level,
    read_suffix,
    read_note,
)
"""The readers of clauses, tried in this order: what sets or limits before what earns, notes last."""
_STOPPED = ((r"n[-T]nP", "range"), ("v", "vague"), ("=", "formula"))
"""What tokens look like that no reader took up, in letters of roles, with the code of the fault."""
_HOLDING = re.compile(r"[XZEHC]|i.*M|(?<!n)[-+]n|nP|:n|^Q|Q$")
"""What brackets hold that state levels, rates or limits of their own."""
_RUNGS = frozenset({"mức", "loại", "hạng", "bậc", "cấp", "lần"})
"""What the rungs of one scale are called."""
_EFFECTS = ("hạ", "giảm", "mất", "trừ", "phạt", "bị", "xử lý", "xử", "phê bình", "tùy", "tuỳ", "chuyển", "thu hồi")
"""What an effect begins with that is no number of points."""
_ASKING = ("điều kiện", "phải ", "bắt buộc", "không áp dụng", "chỉ ", "trừ ", "bị trừ ", "không trừ ")
"""What words begin with that ask for something more, or leave bodies out: no heading."""
_STATING = re.compile(r"[npqixyXZEHCMNKQRsvFTBDAGLO=*%]")
"""What no heading has besides the maximum."""


def clauses_of(tokens: Sequence[Token]) -> list[Clause]:
    """Return the clauses of a text, in its order (tách mệnh đề).

    Raises:
        Refused: tokens that belong to no clause.
    """
    listed = any(token.role is Role.LINE for token in tokens)
    clauses: list[Clause] = []
    paragraphs = list(_paragraphs(tokens))
    place, number, first = 0, 0, True
    while place < len(paragraphs):
        start, end = paragraphs[place]
        try:
            found = _paragraph(tokens[start:end], first=first)
        except Refused:
            after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
            one_line = after is not None and after[0] == end + 1 and tokens[end].role is Role.SEMICOLON
            if after is None or not listed or not one_line:
                raise
            found = _paragraph(tokens[start : after[1]], first=first)  # a semicolon inside a line of a list
            place += 1
        _refuse_effect(found, tokens, end)
        if found:
            limits = start > 0 and tokens[start - 1].role is Role.OPEN and all(isinstance(one, Cap) for one in found)
            number += 0 if limits else 1  # a limit in brackets belongs to what is before them
            first = first and not any(isinstance(clause, Level | FormulaClause | Step) for clause in found)
            clauses.extend(replace(clause, paragraph=number) for clause in found)
        place += 1
    _refuse_level_without_points(clauses)
    return clauses


def _refuse_level_without_points(clauses: Sequence[Clause]) -> None:
    """Refuse "Mức 1: có sự cố" before "Mức 2: 3 điểm", and "C: không tính" behind "B: 2 điểm": they are levels too.

    Raises:
        Refused: there is one.
    """
    first = {clause.words.split(" ")[0] for clause in clauses if isinstance(clause, Level)}
    lettered = any(isinstance(clause, Level) and len(clause.words) == 1 for clause in clauses)
    for clause in clauses:
        word = words_of(clause.tokens).split(" ")[0].strip(":")
        rung = isinstance(clause, Heading) and word in first & _RUNGS
        letter = isinstance(clause, Note) and lettered and len(word) == 1
        if not rung and not letter:
            continue
        if any(token.role is Role.COLON for token in clause.tokens):
            raise clause.refused("points")


def _refuse_effect(found: Sequence[Clause], tokens: Sequence[Token], end: int) -> None:
    """Refuse a level whose award is no number of points, before a semicolon: "Vi phạm: hạ một bậc; …" is no heading.

    Raises:
        Refused: there is one.
    """
    ends = end < len(tokens) and tokens[end].role is Role.SEMICOLON
    if len(found) != 1 or not ends or not isinstance(found[0], Heading):
        return
    own = found[0].tokens
    colon = next((place for place, token in enumerate(own) if token.role is Role.COLON), len(own))
    behind = own[colon + 1 :]
    if behind and (behind[0].role is Role.NOT or behind[0].text.startswith(_EFFECTS)):
        raise refused_at("points", own)


def marks_between(tokens: Sequence[Token], clauses: Sequence[Clause]) -> Marks:
    """Return the parts of the tokens of clauses (vai trò của từng từ); those without one join the others.

    Raises:
        Refused: a token of no clause that does not part clauses, or a number without a part.
    """
    marks = tuple(mark for clause in clauses for mark in clause.marks)
    inside = {token.start for clause in clauses for token in clause.tokens}
    marked = {start for start, _end, _role in marks}
    for token in tokens:
        number = token.role in _NUMBERS and token.start not in marked
        if number or (token.start not in inside and token.role not in _JOINS):
            raise Refused("unread", token.start, token.end)
    return marks


def _paragraphs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of tokens between semicolons, full stops, bullets and brackets that hold several clauses."""
    start = 0
    for place in (*sorted(_parting(tokens)), len(tokens)):
        if start < place:
            yield start, place
        start = place + 1


def _parting(tokens: Sequence[Token]) -> set[int]:
    """The places that part paragraphs; of brackets those that hold clauses of their own, and nothing inside a note."""
    parting = {place for place in range(len(tokens)) if _is_hard(tokens, place)}
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.role is Role.OPEN:
            opened.append(place)
        elif token.role is Role.CLOSE and opened:
            begins = opened.pop()
            if opened or _in_formula(tokens, begins):
                continue
            inner = tokens[begins + 1 : place]
            holds = not is_award(inner) and _HOLDING.search(letters(inner)) is not None
            hard = any(one.role in _HARD for one in inner)
            if hard and not holds and read_note(tokens[begins : place + 1]):
                parting -= set(range(begins, place))
            elif hard or holds:
                parting |= {begins, place}
    return parting


def _is_hard(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token parts paragraphs; a dot inside an abbreviation does not."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    if token.role is not Role.STOP:
        return token.role in _HARD
    return not after or after[0].start > token.end or after[0].role in (Role.LINE, Role.CLOSE)


def _in_formula(tokens: Sequence[Token], opening: int) -> bool:
    return opening > 0 and tokens[opening - 1].role in (Role.EQUALS, Role.TIMES, Role.OVER, Role.SLASH)


def _paragraph(tokens: Sequence[Token], *, first: bool) -> list[Clause]:
    """The clauses of a paragraph.

    Args:
        tokens: the tokens of the paragraph.
        first: whether no level comes before it: then it may have a heading in any words.

    Raises:
        Refused: tokens that belong to no clause.
    """
    own = trimmed(tokens, _COMMA, (Role.COMMA, Role.COLON))
    if not own:
        return []
    paragraph = _Tiling(own)
    found = paragraph.tiled(0, len(own)) or paragraph.headed(first=first)
    if found is None:
        raise paragraph.unread()
    return found


class _Tiling:
    """A paragraph and the places where a clause of it may end; each stretch is read once.

    Tiling takes at most as many readings as there are pairs of cuts (dynamic programming over cuts).
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.cuts = [*(place for place in range(1, len(tokens)) if _may_end(tokens, place)), len(tokens)]
        self.clause = cache(self._clause)
        self.tiled = cache(self._tiled)
        if len(self.cuts) > MAX_CUTS:
            raise refused_at("unread", tokens)

    def _clause(self, start: int, end: int) -> Clause | None:
        return read_clause(self.tokens[start:end])

    def _tiled(self, start: int, last: int) -> list[Clause] | None:
        """The clauses that together take up a stretch, the longest first; None if there are none."""
        while start < last and self.tokens[start].role is Role.COMMA:
            start += 1
        if start == last:
            return []
        for cut in (last, *(cut for cut in reversed(self.cuts) if start < cut < last)):
            clause = self.clause(start, cut)
            rest = None if clause is None else self.tiled(cut, last)
            if clause is not None and rest is not None:
                return [clause, *rest]
        return None

    def headed(self, *, first: bool) -> list[Clause] | None:
        """A heading, and behind it the clauses of the paragraph."""
        tokens = self.tokens
        firm = [
            place for place in range(1, len(tokens)) if tokens[place].breaks or tokens[place - 1].role is Role.COLON
        ]
        if len(firm) > MAX_CUTS:
            return None
        for cut in (*firm, len(tokens)):
            heading = _heading(tokens[:cut], first=first)
            if heading is not None:
                rest = self.tiled(cut, len(tokens))
                if rest is not None:
                    return [heading, *rest]
        return None

    def unread(self) -> Refused:
        """The refusal of the paragraph, at the first tokens behind the longest part that was read."""
        reach = max((cut for cut in self.cuts[:-1] if self.tiled(0, cut) is not None), default=0)
        tokens = self.tokens[reach:]
        shape = letters(tokens)
        code = next((code for pattern, code in _STOPPED if re.search(pattern, shape)), "unread")
        return refused_at(code, tokens)


def _may_end(tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause may end before a token: at a comma, a bracket, a line end, or where a limit begins."""
    token, before = tokens[place], tokens[place - 1].role
    if token.role in (Role.COMMA, Role.BUT, Role.OPEN) or token.breaks or before is Role.CLOSE:
        return True
    if (before is Role.POINTS and token.capital) or opens_zeroed_parent(tokens, place):
        return True
    if token.role is Role.UP_TO and before in (Role.POINTS, Role.NUMBER, Role.WORD):
        return any(one.role is Role.ALL_LEFT for one in tokens[place + 1 : place + 3])
    return token.role in (Role.MOST, Role.TOTAL) and before in (Role.POINTS, Role.NUMBER)


def _heading(tokens: Sequence[Token], *, first: bool) -> Heading | None:
    """Words above the levels; before the first level they may be any words that state at most a maximum."""
    tokens = trimmed(tokens, (), (Role.COLON, Role.COMMA))
    if not tokens:
        return None
    shape = letters(tokens)
    if not re.fullmatch(r"X[PwC]*|M[l:]?nP", shape) and not is_scoring_heading(words_of(tokens)):
        stated = re.sub(r"\(nP\)|nP", "", shape) if shape.count("n") == 1 else shape
        if not first or _STATING.search(stated) or _asks(words_of(tokens)):
            return None
    return Heading(tokens, marks_of(tokens, SpanRole.HEADING), text=printed_of(tokens))


def _asks(words: str) -> bool:
    """Whether words ask for something more than the levels below, or leave bodies out."""
    return words.startswith(_ASKING) or re.search(r"(?<!\w)(?:thì không|không chấm|không xét)(?!\w)", words) is not None


def read_clause(tokens: Sequence[Token]) -> Clause | None:
    """Return the clause that all of the tokens make (mệnh đề); None if they make none.

    Raises:
        Refused: they are a clause that is not certain.
    """
    own = trimmed(tokens, (), _COMMA)
    if not own or len(own) > MAX_TOKENS or letters(own).count("nP") > MAX_POINTS:
        return None
    for reader in _READERS:
        found = reader(own)
        if found is not None:
            return replace(found, tokens=tokens)
    return None
