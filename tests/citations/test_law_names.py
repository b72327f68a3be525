from datetime import date

import pytest

from cchc.citations import CitationKind, find_citations


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Luật Đất đai ngày 29/11/2013", "Luật Đất đai", date(2013, 11, 29)),
        ("Luật Đất đai, ngày 29/11/2013", "Luật Đất đai", date(2013, 11, 29)),
        ("Luật Bảo hiểm y tế\nCăn cứ Luật Tổ chức Chính phủ ngày 18/02/2025", "Luật Tổ chức Chính phủ",
         date(2025, 2, 18)),
        ("Luật Đầu tư theo phương thức đối tác công tư ngày 18/6/2020", "Luật Đầu tư theo phương thức đối tác công tư",
         date(2020, 6, 18)),
        ("Luật Đất đai, Luật Nhà ở ngày 27/11/2023", "Luật Nhà ở", date(2023, 11, 27)),
        ("Luật sửa đổi, bổ sung một số điều của Luật Đất đai và Luật Nhà ở ngày 29/6/2024",
         "Luật sửa đổi, bổ sung một số điều của Luật Đất đai và Luật Nhà ở", date(2024, 6, 29)),
        ("Luật tổ chức chính quyền địa \nphương ngày 19/6/2015", "Luật tổ chức chính quyền địa phương",
         date(2015, 6, 19)),
        ("Bộ luật Dân sự 2015", "Bộ luật Dân sự", None),
        ("Pháp lệnh Ưu đãi người có công với cách mạng năm 2020", "Pháp lệnh Ưu đãi người có công với cách mạng", None),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_day_begins(text: str, name: str, day: date | None) -> None:
    (law,) = find_citations(text, [CitationKind.NAMED])
    assert (law.name, law.date) == (name, day)


@pytest.mark.parametrize(
    "text",
    [
        "Luật Bảo hiểm y tế, có hiệu lực kể từ ngày 01/01/2015", "Luật Bảo hiểm xã hội từ trước ngày 01/7/2025",
        "Luật Ngân sách nhà nước ở thời kỳ ổn định trước ngày 01/01/2017", "Luật Đất đai đến ngày 01/7/2014",
        "Luật Việc làm và ngày 05/6/2020", "Luật Đất đai; ngày 05/6/2020",
        "Luật Đất đai được thông qua ngày 29/11/2013",
        "Luật Việc làm số 38 năm 2013", "Luật Đất đai giai đoạn 2016-2020", "Luật này năm 2013", "Luật",
        "Luật Đất đai\n\nngày 05/6/2020", f"Luật {'a ' * 100}ngày 05/6/2020", "Luật Đất đai, Luật Nhà",
    ],
)  # fmt: skip
def test_a_day_that_is_not_the_laws_own(text: str) -> None:
    assert find_citations(text, [CitationKind.NAMED]) == ()
