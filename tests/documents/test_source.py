from datetime import date, datetime

import pytest

from cchc.documents import DocumentNumber, Provision, Source
from cchc.errors import InvalidInput


def test_every_part_is_read() -> None:
    source = Source.parse(
        "điểm b khoản 2 Điều 5 của Quyết định số 766/QĐ-TTg, ngày 23/6/2022 của Thủ tướng Chính phủ"
        " (đọc tại https://chinhphu.vn/766 ngày 23/11/2026)"
    )
    assert source == Source(
        title="Quyết định",
        number=DocumentNumber.parse("766/QĐ-TTg"),
        issued_on=date(2022, 6, 23),
        issuer_name="Thủ tướng Chính phủ",
        provision=Provision(point="b", clause="2", article="5"),
        read_at="https://chinhphu.vn/766",
        read_on=date(2026, 11, 23),
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("04-NQ/TU", "04-NQ/TU"),
        ("Nghị quyết số 4–NQ/TU", "Nghị quyết 04-NQ/TU"),
        ("Điều 147 Bộ luật Dân sự 2015", "Điều 147 Bộ luật Dân sự 2015"),
        ("Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015", "Luật Tổ chức Chính phủ ngày 19/6/2015"),
        ("PCI 2019 - VCCI", "PCI 2019 - VCCI"),
        ("Bảng DTI 2022 (đọc tại https://dti.gov.vn)", "Bảng DTI 2022 (đọc tại https://dti.gov.vn)"),
        ("Kế hoạch 157/KH-UBND ngày 18/11/2025, phụ lục", "phụ lục Kế hoạch 157/KH-UBND ngày 18/11/2025"),
        ("Quyết định 12/QĐ-UBND, Phụ lục II", "Phụ lục II Quyết định 12/QĐ-UBND"),
        ("Kế hoạch của tỉnh, phụ lục", "phụ lục Kế hoạch của tỉnh"),
        ("  Báo  cáo \n năm 2019 ", "Báo cáo năm 2019"),
    ],
)
def test_read_and_written(text: str, written: str) -> None:
    source = Source.parse(text)
    assert str(source) == written
    assert Source.parse(written) == source


@pytest.mark.parametrize(
    "text",
    [
        "", "Điều 5", "Quyết định 0/QĐ-TTg", "Quyết định 766/QĐ-TTg ngày 31/2/2022",
        "Quyết định 766/QĐ-T/Tg", "Luật ngày 31/02/2015", "x" * 501, "Nghị quyết 04-NQ/",
        "Luật (đọc tại https://a.vn ngày 31/02/2026)",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Source.parse(text)


def test_parts_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(InvalidInput):
        Source()
    with pytest.raises(InvalidInput):
        Source(title="Luật", read_on=date(2026, 1, 1))
    with pytest.raises(InvalidInput, match="phải là một ngày"):
        Source(title="Luật", issued_on=datetime(2015, 1, 1))  # noqa: DTZ001  # on purpose
