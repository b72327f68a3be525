"""The clauses of a wording by kind (các mệnh đề theo loại)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from cchc.rules.wording.clauses.clause import (
    Cap,
    Clause,
    FormulaClause,
    Free,
    Heading,
    Level,
    Limit,
    RemainderClause,
    RoundingClause,
    Step,
)
from cchc.rules.wording.words.refused import Refused


@dataclass
class Parts:
    """The clauses of a wording by kind (các mệnh đề theo loại).

    Attributes:
        levels: the levels that earn or lose points.
        formulas: the levels with a formula.
        steps: the levels that add points for so much more.
        caps: the limits.
        headings: the words above the levels.
        free: the first cases that are free.
        clauses: all clauses.
    """

    levels: list[Level]
    formulas: list[FormulaClause]
    steps: list[Step]
    caps: list[Cap]
    headings: list[Heading]
    free: list[Free]
    clauses: Sequence[Clause]

    @classmethod
    def of(cls, clauses: Sequence[Clause]) -> Self:
        """Return clauses by kind (theo loại)."""
        return cls(
            [one for one in clauses if isinstance(one, Level)],
            [one for one in clauses if isinstance(one, FormulaClause)],
            [one for one in clauses if isinstance(one, Step)],
            [one for one in clauses if isinstance(one, Cap)],
            [one for one in clauses if isinstance(one, Heading)],
            [one for one in clauses if isinstance(one, Free)],
            clauses,
        )

    @property
    def heading(self) -> str:
        """The words above the levels, on one line."""
        return " ".join(heading.text for heading in self.headings)

    def refuse(self, *kinds: type[Clause]) -> None:
        """Refuse clauses of these kinds, which the rule cannot take.

        Raises:
            Refused: there is one.
        """
        for clause in self.clauses:
            if isinstance(clause, kinds):
                raise Refused("unread", clause.start, clause.end)


SETTING_CLAUSES = (RoundingClause, Limit, RemainderClause)
"""Clauses that set a field which only some kinds of rule have."""
