"""The clauses of a wording by kind (các mệnh đề theo loại)."""

from collections.abc import Sequence

from cchc.rules.wording.clauses.clause import Cap, Clause, FormulaClause, Free, Heading, Level, Setting, Step


class Parts:
    """The clauses of a wording by kind (các mệnh đề theo loại).

    Attributes:
        clauses: all clauses.
        levels: the levels that earn or lose points.
        formulas: the levels with a formula.
        steps: the levels that add points for so much more.
        caps: the limits.
        headings: the words above the levels.
        free: the first cases that are free.
        settings: what clauses without points set.
    """

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self.clauses = clauses
        self.levels = [one for one in clauses if isinstance(one, Level)]
        self.formulas = [one for one in clauses if isinstance(one, FormulaClause)]
        self.steps = [one for one in clauses if isinstance(one, Step)]
        self.caps = [one for one in clauses if isinstance(one, Cap)]
        self.headings = [one for one in clauses if isinstance(one, Heading)]
        self.free = [one for one in clauses if isinstance(one, Free)]
        self.settings = [one for one in clauses if isinstance(one, Setting)]

    @property
    def heading(self) -> str:
        """The words above the levels, on one line, without the punctuation behind them."""
        return " ".join(heading.text for heading in self.headings).rstrip(" :.;")

    def refuse(self, *fields: str) -> None:
        """Refuse clauses that set these fields, which the rule does not have.

        Args:
            *fields: names of fields of rules, and "free" for first cases that are free.

        Raises:
            Refused: there is one.
        """
        free = self.free if "free" in fields else []
        for clause in (*free, *(one for one in self.settings if one.field in fields)):
            raise clause.refused("unread")
