"""All kinds of rule of this library (các loại quy tắc), distinguished in JSON by their `kind`."""

from typing import Annotated, Any, cast

from pydantic import ConfigDict, Field, TypeAdapter
from typing_extensions import TypeAliasType

from cchc.models import WithoutTags
from cchc.rules.kinds.bonus import Bonus
from cchc.rules.kinds.brackets import Brackets
from cchc.rules.kinds.by_group import ByGroup
from cchc.rules.kinds.capped import Capped
from cchc.rules.kinds.checklist import Checklist
from cchc.rules.kinds.choice import Choice
from cchc.rules.kinds.deduction import Deduction
from cchc.rules.kinds.goalposts import Goalposts
from cchc.rules.kinds.highest import Highest
from cchc.rules.kinds.improvement import Improvement
from cchc.rules.kinds.increment import Increment
from cchc.rules.kinds.ladder import Ladder
from cchc.rules.kinds.lowest import Lowest
from cchc.rules.kinds.manual_score import ManualScore
from cchc.rules.kinds.no_violation import NoViolation
from cchc.rules.kinds.not_scored import NotScored
from cchc.rules.kinds.penalty_schedule import PenaltySchedule
from cchc.rules.kinds.proportional import Proportional
from cchc.rules.kinds.relative_to_best import RelativeToBest
from cchc.rules.kinds.sum import Sum
from cchc.rules.kinds.survey_rule import SurveyRule
from cchc.rules.kinds.with_exceptions import WithExceptions
from cchc.rules.kinds.yes_no import YesNo

AnyRule = (
    RelativeToBest
    | Bonus
    | Brackets
    | ByGroup
    | Capped
    | Checklist
    | Choice
    | Deduction
    | ManualScore
    | Highest
    | Improvement
    | Increment
    | Ladder
    | Lowest
    | Goalposts
    | NoViolation
    | NotScored
    | PenaltySchedule
    | Proportional
    | Sum
    | SurveyRule
    | WithExceptions
    | YesNo
)
AnyRuleByKind = Annotated[AnyRule, Field(discriminator="kind"), WithoutTags]
"""Any of them, distinguished by its kind."""
NamedRule = TypeAliasType("Rule", AnyRuleByKind)  # type: ignore[misc]  # the name is that of the schema
"""The union under the name that a JSON Schema defines once; a rule that holds rules refers to it."""
RULE_ADAPTER: TypeAdapter[AnyRule] = TypeAdapter(cast("Any", NamedRule), config=ConfigDict(defer_build=True))
"""Reads and writes any of them."""
