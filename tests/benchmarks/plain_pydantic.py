"""The records of a framework as plain pydantic, rules told apart by kind, with `str` where we have values."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Plain(BaseModel):
    """The parent of all: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PlainRule(Plain):
    """What all rules have."""

    not_applicable: str | None = None
    not_due: str | None = None
    source: str | None = None
    wording: str = ""
    conventions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class PlainOption(Plain):
    """A label and its points."""

    text: str
    points: str


class PlainInterval(Plain):
    """Two ends."""

    low: str | None
    high: str | None
    low_closed: bool
    high_closed: bool
    percent: bool = False
    integers: bool = False


class PlainBand(Plain):
    """An interval and its points."""

    interval: PlainInterval
    points: str
    text: str
    slope: str


class PlainNumberRule(PlainRule):
    """What rules on a number have."""

    input_kind: str
    rounding: str | None = None
    zero_denominator: str | None = None
    may_exceed: bool = False
    may_be_negative: bool = False
    direction: str | None = None
    step: str | None = None
    limit: str | None = None


class PlainYesNo(PlainRule):
    """Yes or no."""

    kind: Literal["yes_no"]
    yes: PlainOption
    no: PlainOption


class PlainLadder(PlainNumberRule):
    """Bands."""

    kind: Literal["ladder"]
    bands: tuple[PlainBand, ...]
    named_options: tuple[PlainOption, ...] = ()


class PlainProportional(PlainNumberRule):
    """In proportion."""

    kind: Literal["proportional"]
    max_points: str
    target: str
    min_value: str | None = None


class PlainGoalposts(PlainNumberRule):
    """Between bounds."""

    kind: Literal["goalposts"]
    low: str
    high: str
    at_low: str
    at_high: str


class PlainDeduction(PlainRule):
    """Points off."""

    kind: Literal["deduction"]
    input_kind: str
    rounding: str | None = None
    points_per_case: str
    initial: str
    max_deduction: str | None = None
    cases_per_step: int = 1
    lose_all_from: int | None = None
    case: str


AnyRule = Annotated[
    PlainYesNo | PlainLadder | PlainProportional | PlainGoalposts | PlainDeduction, Field(discriminator="kind")
]


class PlainCriterion(Plain):
    """A criterion."""

    format: Literal[1] = 1
    code: str = ""
    key: str = ""
    title: str
    max_points: str | None = None
    min_points: str | None = None
    applies_to: tuple[str, ...] = ()
    except_for: tuple[str, ...] = ()
    rule: AnyRule | None = None
    children: tuple[PlainCriterion, ...] = ()
    aggregation: str = "sum"
    weight: str = "1"
    role: str | None = None
    wording: str = ""
    wording_faults: tuple[str, ...] = ()
    indicator: str | None = None
    owner: str | None = None
    verifier: str | None = None
    evidence: tuple[str, ...] = ()
    source: str | None = None


class PlainFramework(BaseModel):
    """A framework."""

    model_config = ConfigDict(frozen=True)

    format: Literal[1] = 1
    title: str = ""
    criteria: tuple[PlainCriterion, ...]
