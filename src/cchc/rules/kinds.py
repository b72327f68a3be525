"""All kinds of rule of this library (các loại quy tắc), told apart in JSON by their `kind`."""

from typing import Annotated

from pydantic import Field, TypeAdapter

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
from cchc.rules.ladder import Ladder
from cchc.rules.lowest import Lowest
from cchc.rules.min_max import MinMax
from cchc.rules.no_violation import NoViolation
from cchc.rules.not_scored import NotScored
from cchc.rules.proportional import Proportional
from cchc.rules.sum import Sum
from cchc.rules.survey import Survey
from cchc.rules.with_exceptions import WithExceptions
from cchc.rules.yes_no import YesNo

OurRule = (
    BestUnit
    | Bonus
    | Capped
    | Checklist
    | Choice
    | Deduction
    | HandScore
    | Highest
    | Improvement
    | Increment
    | Ladder
    | Lowest
    | MinMax
    | NoViolation
    | NotScored
    | Proportional
    | Sum
    | Survey
    | WithExceptions
    | YesNo
)
KindOfRule = Annotated[OurRule, Field(discriminator="kind")]
"""Any of them, told apart by its kind."""
FORM: TypeAdapter[OurRule] = TypeAdapter(KindOfRule)
"""Reads and writes any of them."""
