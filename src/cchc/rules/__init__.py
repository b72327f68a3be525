"""Scoring rules (quy tắc chấm điểm): what turns a measurement into points, with the reason.

Lives here: the rules, the pieces and tables that they lower to, outcomes and reasons, official wording.
May know: messages, errors, viet, values, documents, indicators.
Must never know: the tree of criteria, whose sheet is scored.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.rules.bound_policy import BoundPolicy
    from cchc.rules.cell_value import read_value as read_value
    from cchc.rules.convention import Convention
    from cchc.rules.families.best_input import best_input as best_input
    from cchc.rules.families.builtin_rule import BuiltinRule as BuiltinRule
    from cchc.rules.families.builtin_rule import attainable_points as attainable_points
    from cchc.rules.families.builtin_rule import deciding_values as deciding_values
    from cchc.rules.families.builtin_rule import exact_max as exact_max
    from cchc.rules.families.builtin_rule import figure_kind as figure_kind
    from cchc.rules.families.builtin_rule import groups_of as groups_of
    from cchc.rules.families.builtin_rule import notes_of as notes_of
    from cchc.rules.families.number_rule import NumberRule as NumberRule
    from cchc.rules.families.parts_rule import Part
    from cchc.rules.families.parts_rule import PartsRule as PartsRule
    from cchc.rules.families.piece_evaluator import PieceEvaluator as PieceEvaluator
    from cchc.rules.families.piece_rule import PieceRule as PieceRule
    from cchc.rules.families.rule_field import RuleField as RuleField
    from cchc.rules.families.rule_field import foreign_rule_error as foreign_rule_error
    from cchc.rules.families.rule_field import foreign_rules as foreign_rules
    from cchc.rules.families.table_rule import TableRule as TableRule
    from cchc.rules.families.wrapping_rule import WrappingRule as WrappingRule
    from cchc.rules.input_kind import InputKind
    from cchc.rules.input_kind import number_as_measured as number_as_measured
    from cchc.rules.kinds import RULE_ADAPTER as RULE_ADAPTER
    from cchc.rules.kinds import AnyRule as AnyRule
    from cchc.rules.kinds.bonus import Bonus
    from cchc.rules.kinds.brackets import Bracket, Brackets
    from cchc.rules.kinds.by_group import ByGroup
    from cchc.rules.kinds.capped import Capped
    from cchc.rules.kinds.checklist import Checklist
    from cchc.rules.kinds.choice import Choice
    from cchc.rules.kinds.deduction import Deduction
    from cchc.rules.kinds.goalposts import Goalposts
    from cchc.rules.kinds.highest import Highest
    from cchc.rules.kinds.improvement import Improvement
    from cchc.rules.kinds.increment import Increment
    from cchc.rules.kinds.ladder import Band, Ladder
    from cchc.rules.kinds.lowest import Lowest
    from cchc.rules.kinds.manual_score import ManualScore
    from cchc.rules.kinds.no_violation import NoViolation
    from cchc.rules.kinds.not_scored import NotScored
    from cchc.rules.kinds.penalty_schedule import Penalty, PenaltySchedule
    from cchc.rules.kinds.proportional import Proportional
    from cchc.rules.kinds.relative_to_best import RelativeToBest
    from cchc.rules.kinds.sum import Sum
    from cchc.rules.kinds.survey_rule import SurveyRule
    from cchc.rules.kinds.with_exceptions import WithExceptions
    from cchc.rules.kinds.yes_no import YesNo
    from cchc.rules.note import NoteKind, WordingNote
    from cchc.rules.option import Option
    from cchc.rules.option_table import OptionTable
    from cchc.rules.outcome import Outcome, ScoreState
    from cchc.rules.pieces.breakpoint_table import BreakpointTable as BreakpointTable
    from cchc.rules.pieces.piece import Piece
    from cchc.rules.pieces.piece_table import PieceTable
    from cchc.rules.pieces.point_range import PointRange as PointRange
    from cchc.rules.pieces.point_range import merged as merged
    from cchc.rules.pieces.point_rounding import PointRounding, RoundingDirection
    from cchc.rules.pieces.point_rounding import level as level
    from cchc.rules.pieces.shortfall import Shortfall
    from cchc.rules.policy import AbsencePolicy
    from cchc.rules.reason import (
        Combination,
        ContextReason,
        GroupReason,
        LimitReason,
        ManualReason,
        OptionReason,
        PartsReason,
        PieceReason,
        PolicyReason,
        Reason,
        ReasonPart,
        ScopeReason,
        TextReason,
        as_reason,
    )
    from cchc.rules.reason import measured_of as measured_of
    from cchc.rules.reason import points_of as points_of
    from cchc.rules.reason import policies_of as policies_of
    from cchc.rules.reason import rounded as rounded
    from cchc.rules.reason_words import describe
    from cchc.rules.reason_words import describes_loss as describes_loss
    from cchc.rules.reason_words import loss_in_words as loss_in_words
    from cchc.rules.reason_words import loss_sentence as loss_sentence
    from cchc.rules.reason_words import points_figure as points_figure
    from cchc.rules.reason_words import points_in_words as points_in_words
    from cchc.rules.remainder import Remainder
    from cchc.rules.rescaled_rule import has_same_shares as has_same_shares
    from cchc.rules.rule import Rule
    from cchc.rules.wording.read import parse_wording, read_rule
    from cchc.rules.wording.words.parsed_wording import ParsedWording, Span, SpanRole
    from cchc.rules.wording.words.vocabulary import PHRASES as PHRASES
    from cchc.rules.wording.words.vocabulary import Role as Role
    from cchc.rules.wording.write import write_rule

__all__ = [
    "AbsencePolicy",
    "Band",
    "Bonus",
    "BoundPolicy",
    "Bracket",
    "Brackets",
    "ByGroup",
    "Capped",
    "Checklist",
    "Choice",
    "Combination",
    "ContextReason",
    "Convention",
    "Deduction",
    "Goalposts",
    "GroupReason",
    "Highest",
    "Improvement",
    "Increment",
    "InputKind",
    "Ladder",
    "LimitReason",
    "Lowest",
    "ManualReason",
    "ManualScore",
    "NoViolation",
    "NotScored",
    "NoteKind",
    "Option",
    "OptionReason",
    "OptionTable",
    "Outcome",
    "ParsedWording",
    "Part",
    "PartsReason",
    "Penalty",
    "PenaltySchedule",
    "Piece",
    "PieceReason",
    "PieceTable",
    "PointRounding",
    "PolicyReason",
    "Proportional",
    "Reason",
    "ReasonPart",
    "RelativeToBest",
    "Remainder",
    "RoundingDirection",
    "Rule",
    "ScopeReason",
    "ScoreState",
    "Shortfall",
    "Span",
    "SpanRole",
    "Sum",
    "SurveyRule",
    "TextReason",
    "WithExceptions",
    "WordingNote",
    "YesNo",
    "as_reason",
    "describe",
    "parse_wording",
    "read_rule",
    "write_rule",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "cell_value": "read_value",
        "convention": "Convention",
        "bound_policy": "BoundPolicy",
        "families.best_input": "best_input",
        "families.builtin_rule": (
            "BuiltinRule attainable_points deciding_values exact_max figure_kind groups_of notes_of"
        ),
        "families.number_rule": "NumberRule",
        "families.parts_rule": "Part PartsRule",
        "families.piece_evaluator": "PieceEvaluator",
        "families.piece_rule": "PieceRule",
        "families.rule_field": "RuleField foreign_rule_error foreign_rules",
        "families.table_rule": "TableRule",
        "families.wrapping_rule": "WrappingRule",
        "input_kind": "InputKind number_as_measured",
        "kinds": "AnyRule RULE_ADAPTER",
        "kinds.bonus": "Bonus",
        "kinds.brackets": "Bracket Brackets",
        "kinds.by_group": "ByGroup",
        "kinds.capped": "Capped",
        "kinds.checklist": "Checklist",
        "kinds.choice": "Choice",
        "kinds.deduction": "Deduction",
        "kinds.goalposts": "Goalposts",
        "kinds.highest": "Highest",
        "kinds.improvement": "Improvement",
        "kinds.increment": "Increment",
        "kinds.ladder": "Band Ladder",
        "kinds.lowest": "Lowest",
        "kinds.manual_score": "ManualScore",
        "kinds.no_violation": "NoViolation",
        "kinds.not_scored": "NotScored",
        "kinds.penalty_schedule": "Penalty PenaltySchedule",
        "kinds.proportional": "Proportional",
        "kinds.relative_to_best": "RelativeToBest",
        "kinds.sum": "Sum",
        "kinds.survey_rule": "SurveyRule",
        "kinds.with_exceptions": "WithExceptions",
        "kinds.yes_no": "YesNo",
        "note": "NoteKind WordingNote",
        "option": "Option",
        "option_table": "OptionTable",
        "outcome": "Outcome ScoreState",
        "pieces.breakpoint_table": "BreakpointTable",
        "pieces.piece": "Piece",
        "pieces.piece_table": "PieceTable",
        "pieces.point_range": "PointRange merged",
        "pieces.point_rounding": "PointRounding RoundingDirection level",
        "pieces.shortfall": "Shortfall",
        "policy": "AbsencePolicy",
        "reason": (
            "Combination ContextReason GroupReason LimitReason ManualReason OptionReason PartsReason PieceReason "
            "PolicyReason Reason ReasonPart ScopeReason TextReason as_reason measured_of points_of policies_of rounded"
        ),
        "reason_words": "describe describes_loss loss_in_words loss_sentence points_figure points_in_words",
        "remainder": "Remainder",
        "rescaled_rule": "has_same_shares",
        "rule": "Rule",
        "wording.words.parsed_wording": "ParsedWording Span SpanRole",
        "wording.read": "parse_wording read_rule",
        "wording.words.vocabulary": "PHRASES Role",
        "wording.write": "write_rule",
    },
)
