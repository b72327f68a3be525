"""What is not counted beside points for each case: "bài đăng lại không tính điểm", "có lý do chính đáng không trừ".

Such a level leaves the points as they are: it is a note on what is counted.
"""

from collections.abc import Sequence

from cchc.rules.note import NoteKind
from cchc.rules.wording.clauses.clause import Clause, Level, Note, Way, marks_of
from cchc.rules.wording.clauses.facts import is_denial, is_not_applicable, is_on_time
from cchc.rules.wording.words.fault_words import names
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.tokens import printed_of
from cchc.rules.wording.words.vocabulary import GOOD, Role

_EXCUSES = (
    "có lý do", "trường hợp", "các trường hợp", "do ", "vì ", "lý do", "nếu có lý do", "nếu do", "khi có lý do",
)  # fmt: skip
"""What a level begins with that states why a case costs nothing."""
_COUNTING = frozenset({Role.NUMBER, Role.PERCENT, Role.ORDINAL, Role.FIRST})
"""What would limit the cases: "lần đầu không trừ" is no note."""


def uncounted_as_notes(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses, levels that only state which cases are not counted as notes.

    Raises:
        Refused: such a level limits the number of cases in a way that is not certain.
    """
    rates = [one.award.way for one in clauses if isinstance(one, Level) and one.each is not None]
    adds = bool(rates) and all(way is Way.ADDS for way in rates)
    takes = bool(rates) and all(way in (Way.OFF, Way.MINUS) for way in rates)
    return [_note(one) if isinstance(one, Level) and _leaves(one, adds, takes) else one for one in clauses]


def _leaves(level: Level, adds: bool, takes: bool) -> bool:  # noqa: FBT001  # two facts about the rates
    """Whether a level states cases that add nothing, or that take nothing off for a reason.

    Raises:
        Refused: nothing is taken off, and it is neither a reason nor that all was done as it is due.
    """
    own = bool(level.words) and level.each is None and not level.is_rest
    if not own or is_denial(level) or is_not_applicable(level):
        return False
    if adds and level.bound is None and any(token.role is Role.NO_POINTS for token in level.tokens):
        return True
    if not takes or level.award.way is not Way.FULL or is_on_time(level) or names(level.words, GOOD):
        return False
    if not level.words.startswith(_EXCUSES):
        raise level.refused("cases")
    return True


def _note(level: Level) -> Note:
    """The level as a note.

    Raises:
        Refused: it names a number of cases.
    """
    if any(token.role in _COUNTING for token in level.tokens):
        raise level.refused("cases")
    text = printed_of(level.tokens)
    return Note(level.tokens, marks_of(level.tokens, SpanRole.NOTE), level.paragraph, kind=NoteKind.SCOPE, text=text)
