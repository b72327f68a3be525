"""Evidence of a figure (tài liệu kiểm chứng)."""

from cchc.documents import SourceField
from cchc.models import Record, default
from cchc.values import OptionalDayField


class Evidence(Record):
    """A piece of evidence (tài liệu kiểm chứng) for a figure.

    Attributes:
        title: the title, "Báo cáo kiểm soát thủ tục hành chính quý III/2026".
        source: the document, or None if it is no document: a screen, a photograph, a file.
        address: the file name or address at which it is kept; "" if not stated.
        page: the place in it, "trang 3"; "" if not stated.
        on: the day that it shows, or None.

    >>> Evidence(title="Báo cáo quý III", source="Báo cáo 12/BC-SNV ngày 05/10/2026").source.number.serial
    '12'
    """

    title: str
    source: SourceField = default(None)
    address: str = ""
    page: str = ""
    on: OptionalDayField = default(None)
