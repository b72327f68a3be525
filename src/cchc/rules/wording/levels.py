"""The levels of a scoring text (các mức): what stands before the points, and the points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.rules.wording.award import Award, award_at, with_cap
from cchc.rules.wording.refused import Refused
from cchc.rules.wording.tokens import Token, is_full_stop
from cchc.rules.wording.vocabulary import Role

_SEPARATORS = (";", ",", ".", ")", "]", '"', "'", ":")
_JOINTS = (":", ",", "-")


@dataclass(frozen=True, slots=True)
class Level:
    """A level (mức): the tokens of its condition, and what it earns."""

    said: tuple[Token, ...]
    award: Award

    @property
    def start(self) -> int:
        """Where its condition begins in the text; -1 where it has none."""
        return self.said[0].start if self.said else -1

    @property
    def end(self) -> int:
        """Where its condition ends in the text."""
        return self.said[-1].end if self.said else -1


@dataclass(frozen=True, slots=True)
class Table:
    """A text cut into levels (bảng mức điểm).

    Attributes:
        levels: the levels, in order.
        heading: the clauses above the first level.
        asides: clauses further on that earn nothing.
    """

    levels: tuple[Level, ...]
    heading: tuple[tuple[Token, ...], ...] = ()
    asides: tuple[tuple[Token, ...], ...] = ()


def table_of(said: Sequence[Token]) -> Table:
    """The levels of a text (tách mức), and what stands between them."""
    if _points_first(said):
        return Table(tuple(_backwards(said)))
    levels: list[Level] = []
    heading: list[tuple[Token, ...]] = []
    asides: list[tuple[Token, ...]] = []
    begins = place = 0
    bulleted = False
    while place < len(said):
        award = award_at(said, place, opened=place > begins)
        if award is None:
            place += 1
            continue
        condition = said[begins:place]
        bulleted = bulleted or any(token.kind == "bullet" for token in condition)
        clauses = [part for clause in clauses_of(condition, listed=bulleted) for part in _opened(clause)]
        (asides if levels else heading).extend(clauses[:-1])
        levels.append(Level(_without_letter(clauses[-1]) if clauses else (), award))
        begins = place = _past_separators(said, award.end)
    asides += clauses_of(said[begins:])
    return Table(tuple(levels), tuple(heading), tuple(asides))


def clauses_of(said: Sequence[Token], *, listed: bool = False) -> Iterator[tuple[Token, ...]]:
    """The clauses of a stretch (mệnh đề): parted by semicolons, full stops and bullets, without their signs.

    In a list with bullets a semicolon parts nothing behind a bullet: it belongs to the level.
    """
    last = max((place for place, token in enumerate(said) if token.kind == "bullet"), default=len(said))
    clause: list[Token] = []
    depth = 0
    for place, token in enumerate(said):
        depth += (token.text == "(") - (token.text == ")")
        parted = token.kind == "bullet" or (
            depth <= 0 and ((token.text == ";" and not (listed and place > last)) or is_full_stop(said, place))
        )
        if parted:
            if clause:
                yield tuple(clause)
            clause = []
        else:
            clause.append(token)
    if ended := _without_tail(tuple(clause), _JOINTS):
        yield ended


def _without_letter(clause: tuple[Token, ...]) -> tuple[Token, ...]:
    """A clause without the letter or number that lists it on a line: "b) …"."""
    listed = len(clause) > 2 and clause[1].text == ")" and (len(clause[0].text) == 1 or clause[0].kind == "number")
    return clause[2:] if listed else clause


def _opened(clause: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """A clause in two where a bracket opens in it that does not close: what stands above, and what is inside."""
    opened: list[int] = []
    for place, token in enumerate(clause):
        if token.text == "(":
            opened.append(place)
        elif token.text == ")" and opened:
            opened.pop()
    if not opened:
        yield clause
        return
    before, inside = _without_tail(clause[: opened[0]], _JOINTS), clause[opened[0] + 1 :]
    yield from (part for part in (before, inside) if part)


def _past_separators(said: Sequence[Token], place: int) -> int:
    while place < len(said) and said[place].kind == "sign" and said[place].text in _SEPARATORS:
        place += 1
    return place


def _points_first(said: Sequence[Token]) -> bool:
    """Whether points stand before their conditions: "2 điểm: hoàn thành 100%", "trừ 1 điểm đối với mỗi lần …"."""
    return bool(said) and _begins_award(said, 1 if said[0].kind == "bullet" else 0)


def _backwards(said: Sequence[Token]) -> Iterator[Level]:
    """Levels whose points stand first."""
    starts = [place for place in range(len(said)) if _begins_award(said, place)]
    stretches = zip(starts, (*starts[1:], len(said)), strict=True)
    awards = [(award, ends) for begins, ends in stretches if (award := award_at(said[:ends], begins, opened=False))]
    for told, ends in awards:
        award = told
        place = award.end
        while place < ends and (said[place].text in (":", "cho", "đối", "với", "các") or said[place].role is Role.IF):
            place += 1
        clauses = [*map(_without_tail, clauses_of(said[place:ends]))]
        if len(clauses) > 1 and (capped := with_cap(clauses[-1], award)):
            award, clauses = capped, clauses[:-1]
        if len(clauses) > 1:
            raise Refused("unread", [*clauses[1], *clauses[-1]])
        yield Level(clauses[0] if clauses else (), award)


def _begins_award(said: Sequence[Token], place: int) -> bool:
    """Whether a clause begins here with its points."""
    before = said[place - 1] if place else None
    if before is not None and before.kind != "bullet" and before.text not in (";", ".", ","):
        return False
    signed = False
    while place < len(said) and said[place].role in (Role.LEAD, Role.TAKE_OFF, Role.ADD):
        signed = signed or said[place].role is not Role.LEAD
        place += 1
    if place + 2 >= len(said) or said[place].kind != "number" or said[place].percent:
        return False
    after = said[place + 2]
    if said[place + 1].role is not Role.POINTS:
        return False
    tells = after.role in (Role.IF, Role.EACH) or after.text in (":", "cho", "đối")
    return tells or (signed and (after.kind == "word" or after.text == "/"))


def _without_tail(clause: tuple[Token, ...], signs: tuple[str, ...] = _SEPARATORS) -> tuple[Token, ...]:
    while clause and clause[-1].kind == "sign" and clause[-1].text in signs:
        clause = clause[:-1]
    return clause
