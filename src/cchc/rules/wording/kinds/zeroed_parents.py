"""Levels that cost the points of the heading (cả tiêu chí 0 điểm): their words become notes."""

from collections.abc import Sequence

from cchc.rules.note import NoteKind
from cchc.rules.wording.clauses.clause import Clause, FormulaClause, Level, Note, Step, ZeroedParent
from cchc.rules.wording.kinds.reading import Settings, points_of
from cchc.rules.wording.words.tokens import printed_of


def zeroed_as_notes(clauses: Sequence[Clause], settings: Settings) -> list[Clause]:
    """Return the clauses, those on the points of the heading as notes on the levels before them.

    Raises:
        Refused: a level with points before such a clause, or one without points and without it: then it is not all
            failing that costs the points of the heading. A rate or a formula, which has no points at many numbers.
    """
    if not any(isinstance(clause, ZeroedParent) for clause in clauses):
        return list(clauses)
    found: list[Clause] = []
    for place, clause in enumerate(clauses):
        before, after = found[-1] if found else None, clauses[place + 1 : place + 2]
        costs = any(isinstance(one, ZeroedParent) for one in after)
        if isinstance(clause, ZeroedParent):
            if not isinstance(before, Level):
                raise clause.refused("unread")
            text = f"{printed_of(before.tokens)} {printed_of(clause.tokens)}"
            found.append(Note(clause.tokens, clause.marks, kind=NoteKind.ZEROES_PARENT, text=text))
            continue
        if isinstance(clause, Step | FormulaClause) or (isinstance(clause, Level) and clause.each is not None):
            raise clause.refused("unread")
        named = isinstance(clause, Level) and clause.bound is None and not clause.is_rest
        if costs and named and any(isinstance(one, Level) and one.bound is not None for one in clauses):
            raise clause.refused("unread")  # numbers that no level names have no points either
        if isinstance(clause, Level) and (points_of(clause, settings) <= 0) is not costs:
            raise clause.refused("unread")
        found.append(clause)
    return found
