"""Scoring rules (quy tắc chấm điểm): what turns a measurement into points, and says why.

Lives here: the rules, the pieces and tables that they lower to, outcomes and reasons.
May know: messages, errors, viet, values, documents, indicators.
Must never know: the tree of criteria, whose sheet is scored.
"""

from cchc.rules.ladder import Ladder, Step
from cchc.rules.line import Line
from cchc.rules.outcome import Outcome, State
from cchc.rules.piece import Piece
from cchc.rules.policy import AbsencePolicy
from cchc.rules.proportional import Proportional
from cchc.rules.reason import ByLine, ByPiece, ByPolicy, ByWords, Reason, sentences
from cchc.rules.rule import Rule
from cchc.rules.takes import Takes
from cchc.rules.yes_no import YesNo

__all__ = [
    "AbsencePolicy",
    "ByLine",
    "ByPiece",
    "ByPolicy",
    "ByWords",
    "Ladder",
    "Line",
    "Outcome",
    "Piece",
    "Proportional",
    "Reason",
    "Rule",
    "State",
    "Step",
    "Takes",
    "YesNo",
    "sentences",
]
