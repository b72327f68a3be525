"""Verdicts on a claim (kết luận): proved, refuted by a sheet, or unknown for a stated reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from cchc.assessments import Assessment
from cchc.indicators import Absence, Measured, MeasuredField
from cchc.messages import Message, _
from cchc.proofs.claims import Claim
from cchc.proofs.clause import Clause
from cchc.proofs.worded import Worded
from cchc.rules import points_figure
from cchc.values import source_code


@dataclass(frozen=True, slots=True)
class Proved(Worded):
    """A claim that holds for every sheet (đã chứng minh).

    Attributes:
        claim: the claim.

    >>> from cchc.proofs import ClassAtMost
    >>> print(Proved(ClassAtMost("Tốt")))
    đúng với mọi phiếu: không đơn vị nào được xếp cao hơn mức “Tốt”
    """

    claim: Claim

    @property
    def sentence(self) -> Message:
        """The verdict in words (lời văn)."""
        return _("đúng với mọi phiếu: {claim}", claim=self.claim.sentence)


@dataclass(frozen=True, slots=True)
class Refuted:
    """A claim with a sheet for which it fails (bị bác bỏ), scored by `assess`.

    Attributes:
        claim: the claim.
        sheet: the figures by key; what is missing is not reported.
        result: the score of the sheet.
        clauses: the criteria of the sheet, each with its points and the provision that gives them; of a claim on
            single dossiers the two figures that are compared.
        label: the class of the sheet, if the claim is about classes; "" if it has none.
    """

    claim: Claim
    sheet: Mapping[str, MeasuredField]
    result: Assessment
    clauses: tuple[Clause, ...]
    label: str = ""

    @property
    def sentence(self) -> Message:
        """The verdict in words (lời văn)."""
        total, most = points_figure(self.result.counted), points_figure(self.result.exact_max)
        if self.label:
            return _(
                "không đúng: {claim}; phiếu sau được {total}/{most} điểm, xếp mức “{label}”",
                claim=self.claim.sentence,
                total=total,
                most=most,
                label=self.label,
            )
        return _(
            "không đúng: {claim}; phiếu sau được {total}/{most} điểm",
            claim=self.claim.sentence,
            total=total,
            most=most,
        )

    def text(self, language: str | None = None) -> str:
        """Return the verdict and below it a line for each clause (lời văn kèm căn cứ).

        Args:
            language: "vi" or "en"; None takes that of the context.
        """
        lines = [
            self.sentence.in_language(language),
            *(f"- {one.sentence.in_language(language)}" for one in self.clauses),
        ]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text("vi")

    @property
    def code(self) -> str:
        """The sheet as a line of Python (dòng mã để dán vào kiểm thử)."""
        return sheet_code(self.sheet)


@dataclass(frozen=True, slots=True)
class Unknown(Worded):
    """A claim that is not decided (chưa kết luận được).

    Attributes:
        claim: the claim.
        why: the reason.
    """

    claim: Claim
    why: Message

    @property
    def sentence(self) -> Message:
        """The verdict in words (lời văn)."""
        return _("chưa kết luận được: {claim}; lý do: {why}", claim=self.claim.sentence, why=self.why)


@dataclass(frozen=True, slots=True)
class Reached:
    """A sheet with the points that were asked for (phiếu đạt mức điểm).

    Attributes:
        sheet: the figures by key; what is missing is not reported.
        result: the score of the sheet.
    """

    sheet: Mapping[str, MeasuredField]
    result: Assessment

    @property
    def code(self) -> str:
        """The sheet as a line of Python (dòng mã để dán vào kiểm thử)."""
        return sheet_code(self.sheet)


@dataclass(frozen=True, slots=True)
class TotalBounds:
    """The least and the greatest total under conditions (tổng điểm thấp nhất, cao nhất).

    Attributes:
        low: the least total.
        high: the greatest total.
        reaches_low: True if a sheet has the least total; False if totals only come near to it.
        reaches_high: True if a sheet has the greatest total.

    >>> TotalBounds(Fraction(0), Fraction(10), True, True).high
    Fraction(10, 1)
    """

    low: Fraction
    high: Fraction
    reaches_low: bool
    reaches_high: bool


def sheet_code(sheet: Mapping[str, Measured]) -> str:
    """Return a sheet as a line of Python (dòng mã): `assess(framework, {'1.1': Ratio(9, 10)})`."""
    return f"assess(framework, {source_code(sheet)})"


def stated(sheet: Mapping[str, Measured]) -> dict[str, Measured]:
    """Return a sheet without what is not reported (số liệu có báo cáo)."""
    return {key: value for key, value in sheet.items() if value is not Absence.NOT_REPORTED}
