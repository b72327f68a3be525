from datetime import date

import pytest

from cchc.citations import CitationKind, find_citations
from cchc.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "cited", "number", "day", "kind"),
    [
        ("theo Nghị quyết số 04-NQ/TU ngày 01/7/2016 của", "Nghị quyết số 04-NQ/TU ngày 01/7/2016", "04-NQ/TU",
         date(2016, 7, 1), "Nghị quyết"),
        ("Kế hoạch 92-KH/TU và", "Kế hoạch 92-KH/TU", "92-KH/TU", None, "Kế hoạch"),
        ("CHƯƠNG TRÌNH\nSỐ 181-CTr/TU.Tăng", "CHƯƠNG TRÌNH\nSỐ 181-CTr/TU", "181-CTr/TU", None, "Chương trình"),
        ("Số: 2083/QĐ-UBND\n", "Số: 2083/QĐ-UBND", "2083/QĐ-UBND", None, "Quyết định"),
        ("(876/QĐ-BNV)", "876/QĐ-BNV", "876/QĐ-BNV", None, "Quyết định"),
        ("Nghị định số 63/2010/NĐ-CP \nngày 08 tháng 6 năm 2010 của",
         "Nghị định số 63/2010/NĐ-CP \nngày 08 tháng 6 năm 2010",
         "63/2010/NĐ-CP", date(2010, 6, 8), "Nghị định"),
        ("Quy định số 101-QĐ/TW, ngày 07/6/2012", "Quy định số 101-QĐ/TW, ngày 07/6/2012", "101-QĐ/TW",
         date(2012, 6, 7), "Quy định"),
        ("Thông tư số 64/2013/TT-BTC 15/05/2013", "Thông tư số 64/2013/TT-BTC 15/05/2013", "64/2013/TT-BTC",
         date(2013, 5, 15), "Thông tư"),
        ("Nghị quyết số 04-NQ/TU \n21/08/2019", "Nghị quyết số 04-NQ/TU", "04-NQ/TU", None, "Nghị quyết"),
        ("Nghị quyết 04-NQ/TU ngày 31/02/2019", "Nghị quyết 04-NQ/TU", "04-NQ/TU", None, "Nghị quyết"),
        ("Công văn số 2231/SNV-CCHC&PC", "Công văn số 2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC", None, "Công văn"),
        ("Luật số 114/2025/QH15", "Luật số 114/2025/QH15", "114/2025/QH15", None, "Luật"),
        ("Nghị quye\u0302\u0301t số 04 – NQ/TU",
         "Nghị quye\u0302\u0301t số 04 – NQ/TU", "04-NQ/TU", None, "Nghị quyết"),
    ],
)  # fmt: skip
def test_found(text: str, cited: str, number: str, day: date | None, kind: str) -> None:
    (citation,) = find_citations(text)
    assert citation.text == cited == citation.span.words_in(text)
    assert (str(citation.number), citation.date, citation.document_kind) == (number, day, kind)
    assert citation.kind is CitationKind.FULL


def test_several_in_the_order_of_the_text() -> None:
    text = "Nghị quyết 18-NQ/TW, Nghị quyết 19-NQ/TW, Kế hoạch 92-KH/TU và Chương trình 181-CTr/TU"
    found = [str(citation.number) for citation in find_citations(text)]
    assert found == ["18-NQ/TW", "19-NQ/TW", "92-KH/TU", "181-CTr/TU"]


@pytest.mark.parametrize(
    "text",
    [
        "", "toà 12/ABCD", "năm 2016-2020", "29A-123.45", "TCVN 6909:2001", "ngày 21/8/2019", "1/2", "00-NQ/TU",
        "0a/QĐ-BNV", "km 12+300",
        "https://a.vn/1830-QD%20BVDC.pdf", "x04-NQ/TU", "1234567/QĐ-UBND",
    ],
)  # fmt: skip
def test_left_alone(text: str) -> None:
    assert find_citations(text) == ()


def test_only_the_kinds_asked_for() -> None:
    assert find_citations("04-NQ/TU", kinds=()) == ()
    assert len(find_citations("04-NQ/TU", kinds=[CitationKind.FULL])) == 1


def test_repairs_of_a_number_are_told() -> None:
    (citation,) = find_citations("Quyết định 2403/QÐ-UBND")
    assert citation.number is not None
    assert citation.number.repairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nghị quyết 18, 19-NQ/TW", [("Nghị quyết 18", "18-NQ/TW"), ("19-NQ/TW", "19-NQ/TW")]),
        ("NĐ 142 & 143/2025/NĐ-CP", [("NĐ 142", "142/2025/NĐ-CP"), ("143/2025/NĐ-CP", "143/2025/NĐ-CP")]),
        (
            "các Tờ trình số: 72/TTr-UBND ngày 24/5/2021 của UBND, 1733/TTr-STNMT ngày 25/6/2021",
            [
                ("Tờ trình số: 72/TTr-UBND ngày 24/5/2021", "72/TTr-UBND"),
                ("1733/TTr-STNMT ngày 25/6/2021", "1733/TTr-STNMT"),
            ],
        ),
        (
            "các Nghị định của Chính phủ số:\n43/2014/NĐ-CP ngày 15/5/2014; 148/2020 NĐ-CP",
            [
                ("Nghị định của Chính phủ số:\n43/2014/NĐ-CP ngày 15/5/2014", "43/2014/NĐ-CP"),
                ("148/2020 NĐ-CP", "148/2020/NĐ-CP"),
            ],
        ),
        ("quy định của Nghị định số 61/2018/NĐ-CP", [("Nghị định số 61/2018/NĐ-CP", "61/2018/NĐ-CP")]),
        ("Luật Đất đai số 31/2024/QH15", [("Luật Đất đai số 31/2024/QH15", "31/2024/QH15")]),
        ("**Nghị quyết số 18-NQ/TW** ngày 25/10/2017", [("Nghị quyết số 18-NQ/TW** ngày 25/10/2017", "18-NQ/TW")]),
        ("**Số:** 1678/NQ-UBTVQH15", [("Số:** 1678/NQ-UBTVQH15", "1678/NQ-UBTVQH15")]),
        ("công văn số 3418/BVNTW ngày 31/10/2024", [("công văn số 3418/BVNTW ngày 31/10/2024", "3418/BVNTW")]),
        ("ngày 01, 02/QĐ-UBND", [("02/QĐ-UBND", "02/QĐ-UBND")]),
        ("Nghị quyết 0, 00, 19-NQ/TW", [("19-NQ/TW", "19-NQ/TW")]),
        ("Quyết định của Thủ tướng và số 08/QĐ-TTg", [("Quyết định của Thủ tướng và số 08/QĐ-TTg", "08/QĐ-TTg")]),
        ("Số:3467/QĐ-BYT", [("Số:3467/QĐ-BYT", "3467/QĐ-BYT")]),
        ("của tỉnh. Số 3467/QĐ-BYT", [("Số 3467/QĐ-BYT", "3467/QĐ-BYT")]),
        ("chỉ thị số 01/ct-ttg ngày 05/01/2021", [("chỉ thị số 01/ct-ttg ngày 05/01/2021", "01/CT-TTg")]),
    ],
)
def test_lists_bodies_names_and_marks(text: str, found: list[tuple[str, str]]) -> None:
    cited = [citation for citation in find_citations(text) if citation.number]
    assert [(citation.text, str(citation.number)) for citation in cited] == found


@pytest.mark.parametrize(
    ("text", "day", "written"),
    [
        (
            "Số: 2083/QĐ-UBND                       Bạc Liêu, ngày 08 tháng 12 năm 2016",
            date(2016, 12, 8),
            "ngày 08 tháng 12 năm 2016",
        ),
        ("Số: 2083/QĐ-UBND\n Bạc Liêu, ngày 08 tháng 12 năm 2016", date(2016, 12, 8), "ngày 08 tháng 12 năm 2016"),
        ("Luật số 72/2025/QH15, được Quốc hội thông qua ngày 16/6/2025", date(2025, 6, 16), "ngày 16/6/2025"),
        ("Luật số 36/2005/QH11 ban hành ngày 14/06/2005", date(2005, 6, 14), "ngày 14/06/2005"),
    ],
)
def test_days_further_off(text: str, day: date, written: str) -> None:
    (citation,) = find_citations(text)
    assert citation.date == day
    assert citation.date_span is not None
    assert citation.date_span.words_in(text) == written


@pytest.mark.parametrize(
    ("text", "cited", "kind", "told"),
    [
        ("theo Nghị quyết số 18 ngày 25-10-2017 của", "Nghị quyết số 18 ngày 25-10-2017", CitationKind.SHORT, "18"),
        ("Nghị quyết 04 của Tỉnh ủy", "Nghị quyết 04", CitationKind.SHORT, "04"),
        ("(NQ 1678)", "NQ 1678", CitationKind.SHORT, "1678"),
        ("Nghị định số 51.", "Nghị định số 51", CitationKind.SHORT, "51"),
        ("Luật Đất đai ngày 26/11/2013;", "Luật Đất đai ngày 26/11/2013", CitationKind.NAMED, "Luật Đất đai"),
        ("Bộ luật Dân sự 2015", "Bộ luật Dân sự 2015", CitationKind.NAMED, "Bộ luật Dân sự"),
        ("Hiến pháp năm 2013", "Hiến pháp năm 2013", CitationKind.NAMED, "Hiến pháp"),
        ("Quyết  định này", "Quyết  định này", CitationKind.BACK, ""),
        ("Kế hoạch nêu trên", "Kế hoạch nêu trên", CitationKind.BACK, ""),
    ],
)
def test_citations_without_a_full_number(text: str, cited: str, kind: CitationKind, told: str) -> None:
    (citation,) = find_citations(text)
    assert citation.text == cited == citation.span.words_in(text)
    assert (citation.kind, citation.serial or citation.name, citation.number) == (kind, told, None)
    assert citation.document_kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("điểm a khoản 2 Điều 5", [("điểm a khoản 2 Điều 5", "điểm a khoản 2 Điều 5")]),
        ("Khoản 6, 7 Điều 4", [("Khoản 6", "khoản 6 Điều 4"), ("7 Điều 4", "khoản 7 Điều 4")]),
        ("Khoản 3.2 và Khoản 4 Điều 1", [("Khoản 3.2", "khoản 3.2"), ("Khoản 4 Điều 1", "khoản 4 Điều 1")]),
        (
            "điểm a, b hoặc c khoản 1",
            [("điểm a", "điểm a khoản 1"), ("b", "điểm b khoản 1"), ("c khoản 1", "điểm c khoản 1")],
        ),
        ("điều kiện, khoản vay, điểm số 5", []),
        ("điểm a nhé, khoản 2 Điều 5", [("khoản 2 Điều 5", "khoản 2 Điều 5")]),
        ("khoản 1 khoản 2", [("khoản 1 khoản 2", "")]),
    ],
)
def test_provisions(text: str, found: list[tuple[str, str]]) -> None:
    told = [(citation.text, str(citation.provision)) for citation in find_citations(text)]
    assert told == [row for row in found if row[1]]


def test_what_stands_in_a_fuller_citation_is_none_of_its_own() -> None:
    (citation,) = find_citations("Luật Đất đai số 31/2024/QH15 ngày 18/01/2024")
    assert citation.kind is CitationKind.FULL
    assert citation.document_kind == "Luật"
    only = find_citations("Luật Đất đai ngày 26/11/2013", kinds=[CitationKind.SHORT])
    assert only == ()


def test_every_part_has_its_span() -> None:
    text = "thực hiện Nghị quye\u0302\u0301t số 04 – NQ/TU, ngày 01/7/2016"
    (citation,) = find_citations(text)
    assert citation.number_span is not None
    assert citation.date_span is not None
    assert citation.number_span.words_in(text) == "04 – NQ/TU"
    assert citation.date_span.words_in(text) == "ngày 01/7/2016"
    assert citation.word == "Nghị quyết"


def test_a_law_of_a_day_that_does_not_exist_is_not_cited() -> None:
    assert find_citations("Luật Đất đai ngày 31/02/2013") == ()


def test_a_bare_number_without_so_is_cited_by_strong_kinds_only() -> None:
    assert find_citations("Kế hoạch 5 của tỉnh") == ()
    assert [citation.serial for citation in find_citations("Kế hoạch số 5 của tỉnh, Chỉ thị 5 của tỉnh")] == ["5", "5"]


def test_the_day_of_the_next_number_is_not_taken_for_a_line_of_place_and_date() -> None:
    text = "Căn cứ Nghị quyết số 01-NQ/TU,\nCăn cứ Nghị quyết số 01-CP, ngày 01 tháng 01 năm 2000; "
    assert [found.date for found in find_citations(text)] == [None, date(2000, 1, 1)]
    (heading,) = find_citations("Số: 01/QĐ-UBND\nQuận 1, ngày 02 tháng 3 năm 2020\n")
    assert heading.date == date(2020, 3, 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "các Quyết định số 12, 13, 14/QĐ-UBND ngày 05/6/2020",
            [("Quyết định số 12", "12/QĐ-UBND"), ("13", "13/QĐ-UBND"), ("14/QĐ-UBND ngày 05/6/2020", "14/QĐ-UBND")],
        ),
        (
            "các Nghị định số 12/2015, 13/2016/NĐ-CP",
            [("Nghị định số 12/2015", "12/2015/NĐ-CP"), ("13/2016/NĐ-CP", "13/2016/NĐ-CP")],
        ),
        ("Nghị quyết số 18, số 19-NQ/TW", [("Nghị quyết số 18", "18-NQ/TW"), ("số 19-NQ/TW", "19-NQ/TW")]),
        ("Quyết định số 12,13/QĐ-UBND", [("Quyết định số 12", "12/QĐ-UBND"), ("13/QĐ-UBND", "13/QĐ-UBND")]),
        ("Quyết định số 12;13/QĐ-UBND", [("Quyết định số 12", "12/QĐ-UBND"), ("13/QĐ-UBND", "13/QĐ-UBND")]),
        ("từ số 12 đến số 15/QĐ-UBND", [("số 15/QĐ-UBND", "15/QĐ-UBND")]),
        ("công văn số 12/ABC-XY, 13/ABC-XY", [("công văn số 12/ABC-XY", "12/ABC-XY"), ("13/ABC-XY", "13/ABC-XY")]),
        ("7,2403/QĐ-UBND,25/10/2021,abc", [("2403/QĐ-UBND", "2403/QĐ-UBND")]),
        ("703,139-TB/TU,19/07/2021", [("139-TB/TU", "139-TB/TU")]),
        ("Số hiệu:** | 5347/CT-CS |", [("5347/CT-CS", "5347/CT-CS")]),
        ("Căn cứ Nghị định số __165/2024/NĐ-CP__ ngày", [("Nghị định số __165/2024/NĐ-CP", "165/2024/NĐ-CP")]),
        ("Quyết định số 64/2008/\n\t  QĐ-BNV", [("Quyết định số 64/2008/\n\t  QĐ-BNV", "64/2008/QĐ-BNV")]),
        ("Luật số 24/2023/Q****H****15", [("Luật số 24/2023/Q****H****15", "24/2023/QH15")]),
        ("Luật Nhà ở và Luật Đất đai số 31/2024/QH15", [("Luật Đất đai số 31/2024/QH15", "31/2024/QH15")]),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15",
            [("Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15", "31/2024/QH15")],
        ),
        ("Nghị quyết số 18, 45-KH/TU", [("45-KH/TU", "45-KH/TU")]),
        ("văn bản số 18, 45-KH/TU", [("văn bản số 18", "18-KH/TU"), ("45-KH/TU", "45-KH/TU")]),
        ("Luật 46-CP số 5/2020/QH15", [("Luật 46-CP", "46-CP"), ("5/2020/QH15", "05/2020/QH15")]),
        ("bộ  quyết số 12-NQ/TU", [("số 12-NQ/TU", "12-NQ/TU")]),
        ("Luật này, được lập số 31/2024/QH15", [("số 31/2024/QH15", "31/2024/QH15")]),
        ("Luật Đất đai, theo văn bản số 12/QĐ-UBND", [("văn bản số 12/QĐ-UBND", "12/QĐ-UBND")]),
        ("mẫu Nghị định số 30/2020/NĐ-CP", [("Nghị định số 30/2020/NĐ-CP", "30/2020/NĐ-CP")]),
        ("lô số 12/QĐ-UBND", [("số 12/QĐ-UBND", "12/QĐ-UBND")]),
        ("Mẫu số 01/TB-ĐKT; Nghị định số 5/2020/NĐ-CP", [("Nghị định số 5/2020/NĐ-CP", "05/2020/NĐ-CP")]),
        ("Nghị định 1830 NĐ-CP, năm 2020 QĐ-UBND", [("Nghị định 1830 NĐ-CP", "1830/NĐ-CP")]),
        ("719,1830 QĐ-UBND,16/07/2021", [("1830 QĐ-UBND", "1830/QĐ-UBND")]),
        ("Nghị quyết 12-NQ/TU.Tăng cường", [("Nghị quyết 12-NQ/TU", "12-NQ/TU")]),
    ],
)
def test_lists_cells_and_broken_numbers(text: str, found: list[tuple[str, str]]) -> None:
    cited = [citation for citation in find_citations(text) if citation.number]
    assert [(citation.text, str(citation.number)) for citation in cited] == found
    assert [citation.span.words_in(text) for citation in cited] == [words for words, _number in found]


@pytest.mark.parametrize(
    "text",
    [
        "Mẫu số 01/TB-ĐKT, 02/TB-ĐKT và 03/TB-BSTT", "mẫu 01/TB-ĐKT", "Tờ khai mẫu số 02/CNKD-TNCN",
        "Biểu số 01/TH-CCHC",
        "Phụ lục số 01/QĐ-UBND", "mẫu Thông báo số 16/TB-ĐKT", "Mẫu Nghị quyết số 05.", "theo Mẫu số 01",
        "QCVN 41/2019/BGTVT", "TCVN số 4054/2005/BXD", "TCCS 03:2015/VMC", "1,234/QĐ-UBND", "số 1,234/QĐ-UBND",
        "máy HP 24/AB-CD", "lô 12/ABC-XY", "lô số 12/ABC-XY", "tài khoản 3712/KBNN-HN", "ở x.12-nq@tinh.example",
        "thư: 12-NQ/TU.abc@tinh.example", "12-NQ/TU.abc@tinh.example", '"12-NQ/TU"@x', "năm 2020 - UBND tỉnh",
        "tháng 12/2023-SNV", "số 1 234/QĐ-UBND", "giai đoạn 2016-2020/KH-UBND",
         "8l-NQ/TU", "Quyết định số 10O/QĐ-UBND", "II. NGHỊ ĐỊNH\n1. Phạm vi",
        "Nghị quyết\n18 của",
        "1. Kết luận 2. Kiến nghị", "DANH MỤC THÔNG TƯ\n1. Nội dung", "Điều 10. Trách nhiệm", "“Điều 10. Trách nhiệm",
        "- Điều 8. Tổ chức",
        "Chương I\nQUY ĐỊNH CHUNG\n**Điều 1.** Phạm vi", "cuối kỳ.\n\nĐiều 2. Đối tượng", "Thông tư 1/2014/TT-\nBộ",
        "Nghị định số 34/\n" + " " * 50 + "1999/NĐ-CP",
    ],
)  # fmt: skip
def test_what_is_no_document(text: str) -> None:
    assert find_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("quy định tại\nĐiều 5. Việc này", "Điều 5"),
        ("theo khoản 2\nĐiều 10. Các đơn vị", "khoản 2 Điều 10"),
        ("theo Điều 10. Các đơn vị", "Điều 10"),
    ],
)
def test_an_article_that_ends_a_sentence_is_no_heading(text: str, provision: str) -> None:
    assert str(find_citations(text)[0].provision) == provision


def test_short_references_over_the_end_of_a_line() -> None:
    cited = find_citations("Nghị quyết\n18 ngày 25/10/2017; Nghị quyết số\n19 của; theo Nghị quyết 20. Các sở")
    assert [citation.serial for citation in cited] == ["18", "19", "20"]


def test_letters_that_look_like_others_are_found_and_quoted() -> None:
    text = "theo Nghị quуết số 40/2026/NQ-СР và Nghị định 2/NĐ–CP"
    first, second = find_citations(text)
    assert (first.text, str(first.number)) == ("Nghị quуết số 40/2026/NQ-СР", "40/2026/NQ-CP")
    assert (second.text, str(second.number)) == ("Nghị định 2/NĐ–CP", "02/NĐ-CP")


def test_marks_of_footnotes_are_listed_and_not_quoted() -> None:
    text = "Nghị định số 30/2020/NĐ-CP2, và Nghị định số 5/2020/NĐ-CP¹ ngày 05/3/2020"
    first, second = find_citations(text)
    assert first.text == "Nghị định số 30/2020/NĐ-CP"
    assert second.text == "Nghị định số 5/2020/NĐ-CP¹ ngày 05/3/2020"
    assert first.number is not None
    assert first.number.repairs == ("bỏ dấu chú thích “2”",)


def test_texts_in_old_codes_are_refused_by_name() -> None:
    for text, code in (("Phô lôc", "TCVN3"), ("theo Nghò ñònh", "VNI"), ("nghò quyeát", "VNI")):
        with pytest.raises(InvalidInput, match=code):
            find_citations(text)


@pytest.mark.parametrize("between", ["\n\n", "\n \n \n", " \n\t\n"])
def test_the_number_of_a_page_is_no_part_of_a_number(between: str) -> None:
    (found,) = find_citations(f"CÔNG BÁO/Số 12/Ngày 15-05-2026\n102{between}143/2016/NĐ-CP đã hết hiệu lực")
    assert (found.text, str(found.number)) == ("143/2016/NĐ-CP", "143/2016/NĐ-CP")


@pytest.mark.parametrize("text", ["số 1 234/QĐ-UBND", "12\n34/QĐ-UBND", "Số 157-\n\n12/2020/QĐ-UBND"])
def test_digits_before_a_number_leave_it_unclear(text: str) -> None:
    assert find_citations(text) == ()
