"""What a sheet earned by a framework (kết quả chấm điểm): points at once, reasons when they are asked for."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, NoReturn, Protocol, Self

from pydantic import GetCoreSchemaHandler, ValidatorFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from cchc.assessments.results.assumption import ScoringAssumption
from cchc.assessments.results.explanation import Explanation, share_of
from cchc.assessments.results.finished_assessment import FinishedAssessment
from cchc.documents import GovernmentLevel, Source
from cchc.errors import InvalidInput
from cchc.frameworks import FrameworkVersion
from cchc.indicators import Observation
from cchc.messages import _
from cchc.values import Period, Ratio, Rounding


class _Scored(Protocol):
    """What an assessment is read from: a finished tree of results, or a scored sheet that can make one."""

    @property
    def name(self) -> str: ...
    @property
    def period(self) -> Period | None: ...
    @property
    def groups(self) -> tuple[str, ...] | None: ...
    @property
    def framework_title(self) -> str: ...
    @property
    def source(self) -> Source | None: ...
    @property
    def level(self) -> GovernmentLevel | None: ...
    @property
    def rounding(self) -> Rounding: ...
    @property
    def assumptions(self) -> tuple[ScoringAssumption, ...]: ...
    @property
    def points(self) -> Decimal: ...
    @property
    def exact(self) -> Fraction: ...
    @property
    def counted(self) -> Fraction: ...
    @property
    def max_points(self) -> Decimal: ...
    @property
    def exact_max(self) -> Fraction: ...
    @property
    def leaf_points(self) -> dict[str, Decimal | None]: ...
    def of(self, key: str) -> Explanation: ...
    def finished(self) -> FinishedAssessment: ...


class Assessment:
    """The result of scoring one sheet (kết quả chấm điểm): the points, and on request the reason of each.

    The figures are copied when scoring: editing the mapping afterwards changes nothing. Explanations are computed on
    first use. JSON, pickles and `==` use the complete tree of results, so a result that is read back needs no
    framework.

    >>> from cchc.assessments import assess
    >>> from cchc.frameworks import Criterion, Framework
    >>> from cchc.rules import YesNo
    >>> plan = YesNo.of(("Có ban hành kế hoạch", 4), ("Không ban hành", 0))
    >>> result = assess(Framework(criteria=[Criterion(code="1", title="Kế hoạch", rule=plan)]), {"1": True})
    >>> result.points, result.max_points, result.leaf_points
    (Decimal('4'), Decimal('4'), {'1': Decimal('4')})
    >>> Assessment.model_validate_json(result.model_dump_json()) == result
    True
    """

    __slots__ = ("_scored",)

    _scored: _Scored

    def __init__(self, scored: _Scored) -> None:
        object.__setattr__(self, "_scored", scored)

    @property
    def name(self) -> str:
        """Whose sheet it was, or "" (đơn vị)."""
        return self._scored.name

    @property
    def period(self) -> Period | None:
        """What the sheet was for, or None (kỳ)."""
        return self._scored.period

    @property
    def groups(self) -> tuple[str, ...] | None:
        """The groups that the body is in (nhóm đơn vị); None if its sheet does not state them."""
        return self._scored.groups

    @property
    def framework_title(self) -> str:
        """The title of the framework (bộ tiêu chí)."""
        return self._scored.framework_title

    @property
    def source(self) -> Source | None:
        """The decision of the framework, or None (căn cứ)."""
        return self._scored.source

    @property
    def level(self) -> GovernmentLevel | None:
        """The level that the framework is for, or None (cấp)."""
        return self._scored.level

    @property
    def version(self) -> FrameworkVersion:
        """The version of the framework that scored it (phiên bản bộ tiêu chí)."""
        return FrameworkVersion.of(self.source, self.level)

    @property
    def rounding(self) -> Rounding:
        """The rounding policy (cách làm tròn)."""
        return self._scored.rounding

    @property
    def assumptions(self) -> tuple[ScoringAssumption, ...]:
        """What the score takes for granted (nội dung tạm hiểu, cần xác nhận): that a sheet without a version fits.

        >>> from cchc.assessments import ScoreSheet, assess
        >>> from cchc.frameworks import Framework
        >>> framework = Framework(criteria=(), source="Quyết định 12/QĐ-UBND ngày 05/01/2026")
        >>> assess(framework, ScoreSheet.of("Sở A", {})).assumptions
        (<ScoringAssumption.SHEET_VERSION: 'sheet_version'>,)
        >>> assess(framework, ScoreSheet.of("Sở A", {}, framework=framework)).assumptions
        ()
        """
        return self._scored.assumptions

    @property
    def points(self) -> Decimal:
        """The points of the whole (tổng điểm), as shown after rounding."""
        return self._scored.points

    @property
    def exact(self) -> Fraction:
        """The points of the whole before any rounding (tổng điểm đúng)."""
        return self._scored.exact

    @property
    def max_points(self) -> Decimal:
        """The maximum of the whole (tổng điểm tối đa), without the criteria that were left out.

        `root.adjusted` states how it came about if groups of bodies or a person changed it.
        """
        return self._scored.max_points

    @property
    def exact_max(self) -> Fraction:
        """The maximum of the whole as a fraction (tổng điểm tối đa đúng)."""
        return self._scored.exact_max

    @property
    def counted(self) -> Fraction:
        """The points that are ranked and classed (điểm để xếp hạng, xếp loại): after the rounding of the framework.

        They are `points` without the cut to 12 places, and `exact` if nothing is rounded.
        """
        return self._scored.counted

    @property
    def share(self) -> Ratio:
        """`exact` of `exact_max` in whole numbers (tỷ lệ điểm, chỉ số): 0/0 if there is no maximum."""
        return share_of(self.exact, self.exact_max)

    def observation(
        self,
        by: Literal["share", "points"] = "share",
        *,
        source: Source | str | None = None,
        known_on: date | None = None,
    ) -> Observation:
        """Return the result as a figure of its period (số liệu), which a criterion of another framework can take.

        It is what is ranked and classed: the points after the rounding of the framework, or their share of the maximum.

        Args:
            by: "share" for a `Ratio`, 0/0 if there is no maximum; "points" for the points.
            source: the document that publishes the result, or a text of it; None takes the decision of the framework.
            known_on: the day on which the result became known; None takes the last day of the period.

        Raises:
            InvalidInput: the assessment has no period, or `by` is another word.

        >>> from cchc.assessments import ScoreSheet, assess
        >>> from cchc.frameworks import Criterion, Framework
        >>> from cchc.rules import Proportional
        >>> index = Framework(criteria=[Criterion(code="1", title="Bộ chỉ số 766", rule=Proportional.of(100))])
        >>> result = assess(index, ScoreSheet.of("Xã A", {"1": Ratio(91, 100)}, "năm 2026"))
        >>> result.observation().value, result.observation("points").value
        (Ratio(num=91, den=100), Decimal('91'))
        """
        if by not in ("share", "points"):
            remedy = _("hãy chọn {choices}", choices="share, points")
            raise InvalidInput.of("by", _("không có cách lấy kết quả này"), by, remedy)
        if self.period is None:
            remedy = _("hãy ghi kỳ trên phiếu chấm (period)")
            raise InvalidInput.of("period", _("kết quả chấm chưa ghi kỳ"), self.name, remedy)
        share = by == "share"
        return Observation(
            value=share_of(self.counted, self.exact_max) if share else self.points,
            period=self.period,
            source=self.source if source is None else source,
            known_on=known_on,
            unit="" if share else "điểm",
        )

    @property
    def leaf_points(self) -> dict[str, Decimal | None]:
        """The points of every leaf by key (điểm từng tiêu chí), in the framework's order; None if it is not scored."""
        return self._scored.leaf_points

    @property
    def root(self) -> Explanation:
        """The tree of results (cây kết quả), the whole framework at its root."""
        return self._scored.finished().root

    def of(self, key: str) -> Explanation:
        """Return the result of one criterion (kết quả của tiêu chí); `explain(key)` returns the same.

        Args:
            key: the key of the criterion.

        Raises:
            UnknownKey: the framework has no such criterion; the message names the nearest keys.
        """
        return self._scored.of(key)

    def explain(self, key: str | None = None) -> Explanation:
        """Return why the points are what they are (diễn giải): of one criterion, or of the whole.

        `str()` of it is the Vietnamese text, `.text("en")` the English one.

        Args:
            key: the key of the criterion; None explains the whole.

        Raises:
            UnknownKey: the framework has no such criterion.
        """
        return self.root if key is None else self.of(key)

    def leaves(self) -> Iterator[Explanation]:
        """Yield the results of the leaves (các tiêu chí chấm điểm), in the framework's order."""
        return self._scored.finished().leaves()

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """Return the finished tree as a dict (ghi dict), with pydantic's own options."""
        return self._scored.finished().model_dump(**options)

    def model_dump_json(self, **options: Any) -> str:
        """Return the finished tree as JSON (ghi JSON), with pydantic's own options."""
        return self._scored.finished().model_dump_json(**options)

    @classmethod
    def model_validate(cls, value: object) -> Self:
        """Return an assessment itself, or the one with these fields (đọc dict), those of its JSON.

        Args:
            value: an assessment, or a mapping.

        Raises:
            ValidationError: anything else, or a field of the wrong kind.
        """
        return value if isinstance(value, cls) else cls(FinishedAssessment.model_validate(value))

    @classmethod
    def model_validate_json(cls, text: str | bytes) -> Self:
        """Return the assessment that JSON holds (đọc JSON).

        Raises:
            ValidationError: the text is no JSON of an assessment.
        """
        return cls(FinishedAssessment.model_validate_json(text))

    @classmethod
    def model_json_schema(cls, **options: Any) -> dict[str, Any]:
        """Return the JSON Schema (lược đồ JSON), with pydantic's own options."""
        return FinishedAssessment.model_json_schema(**options)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return how pydantic reads and writes it: as the finished tree."""

        def read(value: object, finished: ValidatorFunctionWrapHandler) -> Assessment:
            return value if isinstance(value, cls) else cls(finished(value))

        tree = handler.generate_schema(FinishedAssessment)
        written = core_schema.plain_serializer_function_ser_schema(_finished, return_schema=tree)
        return core_schema.no_info_wrap_validator_function(read, tree, serialization=written)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(name)

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(name)

    def __reduce__(self) -> "tuple[Callable[[Mapping[str, Any]], Self], tuple[dict[str, Any]]]":
        """Pickle as the fields of the finished tree, which are checked when they are read back."""
        return type(self).model_validate, (dict(self._scored.finished()),)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Assessment):
            return NotImplemented
        return self._scored.finished() == other._scored.finished()

    def __hash__(self) -> int:
        return hash(self._scored.finished())

    def __repr__(self) -> str:
        return f"Assessment(name={self.name!r}, points={self.points!r}, max_points={self.max_points!r})"

    def _repr_html_(self) -> str:
        period = "" if self.period is None else str(self.period)
        return self.root.table(", ".join(filter(None, (self.name, period, self.framework_title)))).html()


def _finished(assessment: Assessment) -> FinishedAssessment:
    return assessment._scored.finished()  # noqa: SLF001  # of one file
