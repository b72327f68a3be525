"""An assessment as plain pydantic: the fields of ours, with texts, integers and booleans where we have values."""

from __future__ import annotations

from typing import Annotated, Literal

from plain_pydantic import Plain, PlainInterval, PlainOption
from pydantic import Field


class PlainRatio(Plain):
    """So many of so many."""

    num: int
    den: int


class PlainMeasuredRatio(Plain):
    """A ratio that was measured."""

    ratio: PlainRatio


class PlainPiece(Plain):
    """An interval and the line over it."""

    interval: PlainInterval
    slope: str
    constant: str
    text: str


class PlainShortfall(Plain):
    """What was lost and what was needed."""

    points: str
    needed: PlainInterval | None = None
    option: str = ""


class PlainPieceReason(Plain):
    """Which piece holds the value."""

    kind: Literal["piece"]
    measured: PlainMeasuredRatio | int | str
    value: str
    piece: PlainPiece
    rounding: str | None = None
    shortfall: PlainShortfall | None = None


class PlainOptionReason(Plain):
    """Which option holds."""

    kind: Literal["option"]
    measured: bool | str
    option: PlainOption
    shortfall: PlainShortfall | None = None


class PlainPolicyReason(Plain):
    """Which policy decided."""

    kind: Literal["policy"]
    cause: str
    policy: str


PlainReason = Annotated[PlainPieceReason | PlainOptionReason | PlainPolicyReason, Field(discriminator="kind")]


class PlainRounding(Plain):
    """Where points are rounded."""

    level: str | None
    places: int


class PlainAdjustedMaximum(Plain):
    """A step by which the maximum was adjusted."""

    basis: str
    before: str
    after: str
    group: str = ""
    entry: None = None


class PlainExplanation(Plain):
    """The points of one criterion."""

    key: str
    code: str = ""
    title: str
    state: Literal["scored", "unscored", "excluded", "unread"]
    points: str | None
    exact: str | None
    max_points: str
    exact_max: str
    reason: PlainReason | None = None
    aggregation: str | None = None
    role: str | None = None
    adjusted: tuple[PlainAdjustedMaximum, ...] = ()
    scale: str | None = None
    rounding: PlainRounding | None = None
    assumptions: tuple[str, ...] = ()
    source: str | None = None
    children: tuple[PlainExplanation, ...] = ()


class PlainAssessment(Plain):
    """An assessment."""

    format: Literal[1] = 1
    name: str = ""
    period: str | None = None
    groups: tuple[str, ...] | None = None
    framework_title: str = ""
    source: str | None = None
    level: str | None = None
    rounding: PlainRounding
    root: PlainExplanation
