"""Claims about rules and frameworks, decided exactly (chứng minh về quy tắc, bộ tiêu chí).

Lives here: whether two rules are equivalent, what one dossier changes, what total can be reached, and claims about all
sheets of a framework: proved, refuted by a sheet with its clauses, or unknown for a stated reason.
May know: messages, errors, exact, models, viet, tables, values, documents, indicators, rules, frameworks, assessments.
Must never know: rounds, reports, statistics, file formats.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.proofs.claims import Claim as Claim
    from cchc.proofs.claims import ClassAtLeast, ClassAtMost, NoGaming, RelatedClaim, StepAtMost, TotalWithin
    from cchc.proofs.clause import Clause
    from cchc.proofs.condition import Condition
    from cchc.proofs.dominance import dominates
    from cchc.proofs.dossier_steps import Gaming, WorstStep, gaming, worst_step
    from cchc.proofs.proving import Verdict as Verdict
    from cchc.proofs.proving import prove
    from cchc.proofs.relation import FiguresRelation, PointsRelation
    from cchc.proofs.relation import Relation as Relation
    from cchc.proofs.rule_difference import RuleDifference, RulePoints, equivalent, first_difference
    from cchc.proofs.search import bounds, reachable
    from cchc.proofs.verdicts import Proved, Reached, Refuted, TotalBounds, Unknown

__all__ = [
    "ClassAtLeast",
    "ClassAtMost",
    "Clause",
    "Condition",
    "FiguresRelation",
    "Gaming",
    "NoGaming",
    "PointsRelation",
    "Proved",
    "Reached",
    "Refuted",
    "RelatedClaim",
    "RuleDifference",
    "RulePoints",
    "StepAtMost",
    "TotalBounds",
    "TotalWithin",
    "Unknown",
    "WorstStep",
    "bounds",
    "dominates",
    "equivalent",
    "first_difference",
    "gaming",
    "prove",
    "reachable",
    "worst_step",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "claims": "Claim ClassAtLeast ClassAtMost NoGaming RelatedClaim StepAtMost TotalWithin",
        "clause": "Clause",
        "condition": "Condition",
        "dominance": "dominates",
        "dossier_steps": "Gaming WorstStep gaming worst_step",
        "proving": "Verdict prove",
        "relation": "FiguresRelation PointsRelation Relation",
        "rule_difference": "RuleDifference RulePoints equivalent first_difference",
        "search": "bounds reachable",
        "verdicts": "Proved Reached Refuted TotalBounds Unknown",
    },
)
