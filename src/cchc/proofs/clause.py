"""The clauses that a proof cites (căn cứ): the criterion, its points, the words that decide and where they stand."""

from dataclasses import dataclass, replace
from typing import ClassVar

from cchc.assessments import Assessment
from cchc.documents import Source
from cchc.frameworks import Framework
from cchc.messages import Message, _
from cchc.models import DATACLASS_CONFIG, CheckedPickle
from cchc.proofs.worded import Worded
from cchc.rules import OptionReason, PieceReason, Reason, describe, points_figure
from cchc.values import ExactFraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(Worded, CheckedPickle):
    """A clause that a counterexample rests on (căn cứ): a criterion, its points and the provision that gives them.

    Attributes:
        key: the key of the criterion.
        title: its code and title.
        points: its points; None if it is not scored.
        text: the stretch of the wording that decides, or the reason in words.
        source: the document and the provision, or None.

    >>> from fractions import Fraction
    >>> print(Clause(key="1.1", title="1.1 Đúng hạn", points=Fraction(2), text="từ 90% trở lên"))
    1.1 Đúng hạn: 2 điểm (“từ 90% trở lên”)
    """

    __pydantic_config__: ClassVar[dict[str, object]] = DATACLASS_CONFIG

    key: str
    title: str
    points: ExactFraction | None
    text: str = ""
    source: Source | None = None

    @property
    def sentence(self) -> Message:
        """The clause in words (lời văn)."""
        words = clause_words(self.text, self.source)
        if self.points is None:
            return _("{title}: không tính điểm{words}", title=self.title, words=words)
        return _("{title}: {points} điểm{words}", title=self.title, points=points_figure(self.points), words=words)


def clause_words(text: str, source: Source | None) -> str:
    """Return the words that decide and their source in brackets (trích dẫn); "" if there is neither."""
    parts = [f"“{text}”"] if text else []
    parts += [str(replace(source, read_at="", read_on=None))] if source is not None else []
    return f" ({'; '.join(parts)})" if parts else ""


def clauses_of(framework: Framework, result: Assessment) -> tuple[Clause, ...]:
    """Return a clause for each leaf of a result (căn cứ), in the order of the decision.

    Args:
        framework: the framework.
        result: a result by it.
    """
    sources = {node.key: node.source for node in framework.nodes()}
    found: list[Clause] = []
    for leaf in result.leaves():
        text = "" if leaf.reason is None else _deciding_words(leaf.reason)
        title = f"{leaf.code} {leaf.title}".strip() or leaf.key
        found.append(Clause(key=leaf.key, title=title, points=leaf.exact, text=text, source=sources[leaf.key]))
    return tuple(found)


def _deciding_words(reason: Reason) -> str:
    """Return the stretch of the wording that decides, or the reason in words."""
    match reason:
        case PieceReason():
            return reason.piece.text
        case OptionReason():
            return reason.option.text
        case _:
            return "; ".join(one.in_language("vi") for one in describe(reason))
