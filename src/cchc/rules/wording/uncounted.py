"""What is not counted beside points for each case (không tính điểm): "bài đăng lại không tính điểm" is a note."""

from collections.abc import Sequence

from cchc.rules.note import NoteKind
from cchc.rules.wording.clause import Clause, Level, Note, Way, marks_of
from cchc.rules.wording.facts import is_denial, is_not_applicable
from cchc.rules.wording.parsed_wording import SpanRole
from cchc.rules.wording.tokens import printed_of
from cchc.rules.wording.vocabulary import Role


def uncounted_as_notes(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses, levels that only state what adds no points as notes on what is counted.

    Only beside points that are added for each case: there what is not counted leaves the number of cases as it is.
    """
    adds = [one for one in clauses if isinstance(one, Level) and one.each is not None and one.award.way is Way.ADDS]
    if not adds:
        return list(clauses)
    return [_note(one) if isinstance(one, Level) and _is_uncounted(one) else one for one in clauses]


def _is_uncounted(level: Level) -> bool:
    named = level.bound is None and level.each is None and not level.is_rest and bool(level.words)
    own = named and not is_denial(level) and not is_not_applicable(level)
    return own and any(token.role is Role.NO_POINTS for token in level.tokens)


def _note(level: Level) -> Note:
    return Note(
        level.tokens,
        marks_of(level.tokens, SpanRole.NOTE),
        level.paragraph,
        kind=NoteKind.SCOPE,
        text=printed_of(level.tokens),
    )
