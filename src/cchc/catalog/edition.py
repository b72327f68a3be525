"""A published thing and its editions (ấn bản): what was published, for which years, and where it was read."""

from pydantic import Field, field_validator, model_validator

from cchc.documents import Source
from cchc.errors import InvalidInput
from cchc.frameworks import Framework
from cchc.messages import _
from cchc.values.fields import Day
from cchc.values.record import Record


class Edition(Record):
    """An edition (ấn bản): a framework as it was in force for some years, with its source.

    Attributes:
        years: the years whose published figures it gives.
        source: the document, where it was read, and when.
        framework: the framework; it takes the source where it has none.

    Raises:
        ValidationError: no year, or a source without the place and the day of reading.
    """

    years: tuple[int, ...]
    source: Source
    framework: Framework

    @field_validator("source")
    @classmethod
    def _was_read(cls, source: Source) -> Source:
        if not source.read_at or source.read_on is None:
            remedy = _("hãy ghi “(đọc tại … ngày …)”")
            raise InvalidInput.of("source", _("nguồn chưa ghi nơi đọc, ngày đọc"), str(source), remedy)
        return source

    @model_validator(mode="after")
    def _of_some_year(self) -> "Edition":
        if not self.years:
            raise InvalidInput.of("years", _("ấn bản không có năm nào"), "", _("hãy ghi các năm"))
        return self

    @property
    def sourced(self) -> Framework:
        """The framework with its source (bộ tiêu chí kèm nguồn)."""
        return self.framework.model_copy(update={"source": self.source})


class Item(Record):
    """A thing of the catalogue (mục của danh mục): its editions, and the years that are refused with the reason.

    Attributes:
        title: what it is.
        checked_on: the day on which its sources were checked.
        editions: its editions, no two for the same year.
        refused: years that it cannot give, each with the reason.

    Raises:
        ValidationError: two editions for one year, or a year that is refused and given.
    """

    title: str
    checked_on: Day
    editions: tuple[Edition, ...]
    refused: dict[int, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _years_differ(self) -> "Item":
        years = [year for edition in self.editions for year in edition.years] + [*self.refused]
        twice = sorted({year for year in years if years.count(year) > 1})
        if twice:
            remedy = _("hãy giữ lại một ấn bản cho mỗi năm")
            raise InvalidInput.of("years", _("hai ấn bản cho một năm"), ", ".join(map(str, twice)), remedy)
        return self
