"""Scoring rules (quy tắc chấm điểm): what turns a measurement into points, and says why.

Lives here: the rules, the pieces and tables that they lower to, outcomes and reasons, official wording.
May know: messages, errors, viet, values, documents, indicators.
Must never know: the tree of criteria, whose sheet is scored.
"""

from cchc.rules.best_unit import BestUnit
from cchc.rules.bonus import Bonus
from cchc.rules.capped import Capped
from cchc.rules.checklist import Checklist
from cchc.rules.choice import Choice
from cchc.rules.deduction import Deduction
from cchc.rules.hand_score import HandScore
from cchc.rules.highest import Highest
from cchc.rules.improvement import Improvement
from cchc.rules.increment import Increment
from cchc.rules.ladder import Ladder, Step
from cchc.rules.line import Line
from cchc.rules.lowest import Lowest
from cchc.rules.min_max import MinMax
from cchc.rules.no_violation import NoViolation
from cchc.rules.not_scored import NotScored
from cchc.rules.outcome import Outcome, State
from cchc.rules.parts_rule import Part
from cchc.rules.piece import Piece
from cchc.rules.policy import AbsencePolicy
from cchc.rules.proportional import Proportional
from cchc.rules.reason import (
    ByHand,
    ByLimit,
    ByLine,
    ByParts,
    ByPiece,
    ByPolicy,
    ByWords,
    Combination,
    Given,
    Reason,
    ReasonPart,
    reason_of,
    sentences,
)
from cchc.rules.remainder import Remainder
from cchc.rules.rule import Rule
from cchc.rules.sum import Sum
from cchc.rules.survey import Survey
from cchc.rules.takes import Takes
from cchc.rules.with_exceptions import WithExceptions
from cchc.rules.wording.read import read_rule
from cchc.rules.wording.write import write_rule
from cchc.rules.yes_no import YesNo

__all__ = [
    "AbsencePolicy",
    "BestUnit",
    "Bonus",
    "ByHand",
    "ByLimit",
    "ByLine",
    "ByParts",
    "ByPiece",
    "ByPolicy",
    "ByWords",
    "Capped",
    "Checklist",
    "Choice",
    "Combination",
    "Deduction",
    "Given",
    "HandScore",
    "Highest",
    "Improvement",
    "Increment",
    "Ladder",
    "Line",
    "Lowest",
    "MinMax",
    "NoViolation",
    "NotScored",
    "Outcome",
    "Part",
    "Piece",
    "Proportional",
    "Reason",
    "ReasonPart",
    "Remainder",
    "Rule",
    "State",
    "Step",
    "Sum",
    "Survey",
    "Takes",
    "WithExceptions",
    "YesNo",
    "read_rule",
    "reason_of",
    "sentences",
    "write_rule",
]
