"""What proves a figure (tài liệu kiểm chứng)."""

from cchc.documents import SourceField
from cchc.models import Record, default
from cchc.values import OptionalDayField


class Evidence(Record):
    """A piece of evidence (tài liệu kiểm chứng) that stands behind a figure.

    Attributes:
        title: what it is, "Báo cáo kiểm soát thủ tục hành chính quý III/2026".
        source: the document, or None where it is no document: a screen, a photograph, a file.
        address: where it is kept, a file name or an address; "" where nobody said.
        page: where in it, "trang 3"; "" where nobody said.
        on: the day it shows, or None.

    >>> Evidence(title="Báo cáo quý III", source="Báo cáo 12/BC-SNV ngày 05/10/2026").source.number.serial
    '12'
    """

    title: str
    source: SourceField = default(None)
    address: str = ""
    page: str = ""
    on: OptionalDayField = default(None)
