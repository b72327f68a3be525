"""A published item and its editions (ấn bản): the content, its years, and where it was read."""

from pydantic import Field, field_validator, model_validator

from cchc.catalog.criterion_counts import CriterionCounts
from cchc.catalog.master_programme import MasterProgramme
from cchc.catalog.provinces import Provinces
from cchc.documents import Register, Source
from cchc.errors import InvalidInput
from cchc.frameworks import Framework, ResultClass
from cchc.messages import _
from cchc.models import Record
from cchc.values import Day
from cchc.viet import format_date

Content = Framework | Register | MasterProgramme | Provinces | tuple[CriterionCounts, ...] | tuple[ResultClass, ...]
"""The content of an edition: a framework; documents with their relations; the areas of a programme; provinces;
numbers of criteria; classes."""

_CONTENTS = ("framework", "documents", "programme", "provinces", "counts", "classes")


class Edition(Record):
    """An edition (ấn bản): one item as it was published, with its source.

    Attributes:
        years: the years of its figures; () if it does not depend on a year.
        source: the document, where it was read, and when.
        further_sources: further sources of its content.
        note: what is incomplete or inconsistent, in Vietnamese; "" if there is no such remark.
        framework: a framework; it takes the source of the edition if it has none.
        documents: documents and their relations.
        programme: the areas of a programme of reform.
        provinces: provinces, each with the days between which it existed.
        counts: numbers of criteria.
        classes: classes, each with its interval.

    Raises:
        ValidationError: a source has no place or day of reading; or there is no content, or more than one.
    """

    years: tuple[int, ...] = ()
    source: Source
    further_sources: tuple[Source, ...] = ()
    note: str = ""
    framework: Framework | None = None
    documents: Register | None = None
    programme: MasterProgramme | None = None
    provinces: Provinces | None = None
    counts: tuple[CriterionCounts, ...] = ()
    classes: tuple[ResultClass, ...] = ()

    @field_validator("source")
    @classmethod
    def _was_read(cls, source: Source) -> Source:
        if not source.read_at or source.read_on is None:
            remedy = _("hãy ghi “(đọc tại … ngày …)”")
            raise InvalidInput.of("source", _("nguồn chưa ghi nơi đọc, ngày đọc"), str(source), remedy)
        return source

    @field_validator("further_sources")
    @classmethod
    def _were_read(cls, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        return tuple(map(cls._was_read, sources))

    @model_validator(mode="after")
    def _of_one_content(self) -> "Edition":
        given = [name for name in _CONTENTS if getattr(self, name)]
        if len(given) != 1:
            remedy = _("hãy ghi đúng một trong: {names}", names=", ".join(_CONTENTS))
            raise InvalidInput.of("content", _("ấn bản phải có đúng một nội dung"), ", ".join(given), remedy)
        return self

    def __str__(self) -> str:
        return "; ".join(map(str, (self.source, *self.further_sources)))

    @property
    def content(self) -> Content:
        """Its content (nội dung); a framework takes the source of the edition if it has none."""
        if self.framework is not None:
            sourced = self.framework.source is not None
            return self.framework if sourced else self.framework.model_copy(update={"source": self.source})
        return self.documents or self.programme or self.provinces or self.counts or self.classes


class UnconfirmedFact(Record):
    """A fact that is not settled (nội dung chưa được xác nhận): two sources differ, or its author withdrew it.

    Attributes:
        what: the fact and the reason, in Vietnamese.
        since: the day from which it has been unsettled.
    """

    what: str
    since: Day

    def __str__(self) -> str:
        return self.what


class CatalogItem(Record):
    """An item of the catalogue (mục của danh mục): its editions, and the years without one, each with the reason.

    Attributes:
        title: the title.
        checked_on: the day on which its sources were checked.
        trusted_until: the last day on which it is trusted without another look; `stale` reports it afterwards.
        editions: its editions, no two for the same year; without years there is only one.
        unsupported_years: the years without figures, each with the reason.
        unconfirmed: the facts that are not settled.

    Raises:
        ValidationError: it is trusted until a day before it was checked, there are two editions for one year, a year
            is both unsupported and given, or one of several editions has no year.
    """

    title: str
    checked_on: Day
    trusted_until: Day
    editions: tuple[Edition, ...]
    unsupported_years: dict[int, str] = Field(default_factory=dict)
    unconfirmed: tuple[UnconfirmedFact, ...] = ()

    @model_validator(mode="after")
    def _trusted_after_the_check(self) -> "CatalogItem":
        if self.trusted_until < self.checked_on:
            read = format_date(self.trusted_until, form="short")
            what = _("thời hạn tin cậy trước ngày kiểm tra")
            raise InvalidInput.of("trusted_until", what, read, _("hãy ghi ngày sau ngày kiểm tra"))
        return self

    @model_validator(mode="after")
    def _years_differ(self) -> "CatalogItem":
        years = [year for edition in self.editions for year in edition.years] + [*self.unsupported_years]
        twice = sorted({year for year in years if years.count(year) > 1})
        if twice:
            remedy = _("hãy giữ lại một ấn bản cho mỗi năm")
            raise InvalidInput.of("years", _("hai ấn bản cho một năm"), ", ".join(map(str, twice)), remedy)
        if len(self.editions) > 1 and not all(edition.years for edition in self.editions):
            raise InvalidInput.of("years", _("ấn bản không có năm nào"), "", _("hãy ghi các năm"))
        return self
