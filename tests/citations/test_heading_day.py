from datetime import date

import pytest

from cchc.citations import find_citations

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
DAY = "Hà Nội, ngày 05 tháng 3 năm 2020"


@pytest.mark.parametrize(
    "text",
    [
        f"Số: 12/QĐ-UBND\n|\n*{DAY}*",
        f"Số: 12/QĐ-UBND {DAY}",
        f"| Số: 12/QĐ-UBND | {DAY} |",
        f"Số: 12/QĐ-UBND\n{MOTTO}\nĐộc lập - Tự do - Hạnh phúc\n_____\n{DAY}",
        f"UBND TỈNH A Số: 12/QĐ-UBND | {MOTTO} Độc lập - Tự do - Hạnh phúc {DAY} |",
        f"| SỞ A<br>Số: 12/QĐ-UBND<br>V/v rà soát<br>thủ tục | {MOTTO}<br>{DAY} |",
        f"**Số: 12/QĐ-UBND** V/v rà soát thủ tục\n{DAY}",
        "Số: 12/QĐ-UBND\n|\nngày 05/3/2020",
        "ABC          Số: 12/QĐ-UBND\n|\nA, ngày 05/3/2020",
    ],
)
def test_in_the_next_line_cell_or_column(text: str) -> None:
    (heading,) = (one for one in find_citations(text) if one.number)
    assert (heading.text, heading.date) == ("Số: 12/QĐ-UBND", date(2020, 3, 5))
    assert heading.date_span is not None
    assert heading.date_span.words_in(text).startswith("ngày 05")


@pytest.mark.parametrize(
    "text",
    [
        f"Số: 12/QĐ-UBND\nKính gửi: Sở A\n{DAY}",
        f"Số: 12/QĐ-UBND\nV/v rà soát\nKính gửi: Sở A\n{DAY}",
        f"Số: 12/QĐ-UBND\nV/v a\nb\nc\nd\ne\ng\n{DAY}",
        f"Số: 12/QĐ-UBND\nsau đây\n{DAY}",
        f"Số: 12/QĐ-UBND\nSỐ 13/QĐ-SNV\n{DAY}",
        f"theo số 12/QĐ-UBND\n{DAY}",
        f"theo Quyết định số 12/QĐ-UBND,\n{DAY}",
        "Số: 12/QĐ-UBND\n" + "A\n" * 40 + DAY,
        "Số: 12/QĐ-UBND\nHà Nội, ngày 31/02/2020",
        "Số: 12/QĐ-UBND\nA\nA",
    ],
)
def test_other_words_between_end_the_search(text: str) -> None:
    heading = next(one for one in find_citations(text) if one.number)
    assert heading.date is None
