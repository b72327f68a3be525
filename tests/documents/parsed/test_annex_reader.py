"""Annexes and attached texts: where they begin, their titles, and their own provisions."""

import pytest

from cchc.documents import PartRole, UnitKind, parse_document
from cchc.errors import InvalidInput, UnknownKey

DECISION = "Điều 1. Ban hành kèm theo Quyết định này Quy chế.\nĐiều 2. Thi hành.\n\nGIÁM ĐỐC\nHọ Và Tên\n\n"


def test_an_annex_has_its_label_title_and_provisions() -> None:
    text = (
        f"{DECISION}PHỤ LỤC I\nDANH MỤC\nVIỆC LÀM\n(Kèm theo Quyết định số 1\ncủa Sở A)\n-----\nI. MỘT\n1. Hai\n"
        "Phụ lục số 2: Bảng điểm\nBa."
    )
    one, two = parse_document(text).annexes
    assert (one.kind, one.name, one.title) == (UnitKind.ANNEX, "Phụ lục I", "DANH MỤC VIỆC LÀM")
    assert (two.name, two.title) == ("Phụ lục 2", "Bảng điểm")
    parsed = parse_document(text)
    assert parsed.at("khoản 1 Mục I Phụ lục I").title == "Hai"
    assert parsed.at("Phụ lục 2").plain_text == "Phụ lục số 2: Bảng điểm Ba."
    assert [part.text for part in parsed.of(PartRole.ATTACHMENT)] == ["(Kèm theo Quyết định số 1\ncủa Sở A)"]
    assert parsed.faults[2:] == ()


def test_an_attached_text_has_articles_of_its_own() -> None:
    text = (
        f"{DECISION}UBND TỈNH A     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nQUY CHẾ\nLàm việc của Sở A\n"
        "(Ban hành kèm theo Quyết định số 1/QĐ-A)\n\nĐiều 1. Phạm vi\nMột.\nĐiều 2. Hai."
    )
    parsed = parse_document(text)
    (attached,) = parsed.annexes
    assert (attached.label, attached.title) == ("", "Quy chế Làm việc của Sở A")
    assert attached.at("Điều 1").title == "Phạm vi"
    assert parsed.at("Điều 1").title == ""
    assert {fault.code for fault in parsed.faults} == {"missing"}


@pytest.mark.parametrize("opening", ["QUY CHẾ\nLàm việc", "DANH SÁCH ĐƠN VỊ", "(Kèm theo Quyết định này)", "ĐỀ ÁN"])
def test_other_openings_after_a_signature(opening: str) -> None:
    parsed = parse_document(f"{DECISION}{opening}\nNăm 2025\n\n1. Một.")
    assert [len(annex.units) for annex in parsed.annexes] == [1]


def test_an_annex_without_a_signature_before_it() -> None:
    assert [annex.label for annex in parse_document("Điều 1. Một.\nPhụ lục II\nHai.").annexes] == ["II"]
    assert [annex.label for annex in parse_document("Điều 1. Một.\nPHỤ LỤC: BẢNG\nHai.").annexes] == [""]
    listed = parse_document(
        "Điều 1. Gồm:\nPhụ lục 1: Danh mục.\nPhụ lục II ban hành kèm theo.\nMột việc theo\nPhụ lục I"
    )
    assert listed.annexes == ()


def test_the_same_annex_twice_is_told() -> None:
    parsed = parse_document("Điều 1. Một.\nPHỤ LỤC I\nMỘT\nPHỤ LỤC I\nHAI\nPHỤ LỤC\nBA\nPHỤ LỤC\nBỐN")
    assert [str(fault) for fault in parsed.faults if fault.code == "twice"] == [
        "dòng 4: số thứ tự bị lặp lại: “Phụ lục I”; hãy xem lại số thứ tự"
    ]
    assert len(parsed.annexes) == 4


def test_recipients_and_signature_are_those_of_the_document_itself() -> None:
    text = f"{DECISION}PHỤ LỤC I\nMẪU ĐƠN\nKính gửi Sở A.\nNơi nhận:\n- Sở B.\nNGƯỜI KÝ\nCHỦ TỊCH"
    parsed = parse_document(text)
    assert (parsed.signer, parsed.recipients) == ("GIÁM ĐỐC", ())


def test_a_table_of_an_annex_is_found_through_it() -> None:
    parsed = parse_document(f"{DECISION}PHỤ LỤC I\nDANH MỤC\n| TT | Tên |\n|---|---|\n| 1 | A |")
    assert parsed.annexes[0].tables == parsed.tables
    assert parsed.tables[0].rows == (("TT", "Tên"), ("1", "A"))


def test_a_provision_that_is_not_there_or_there_twice() -> None:
    parsed = parse_document("Điều 1. Một:\n1. A;\n2. B.\nĐiều 2. Hai:\n1. C.")
    assert parsed.find("khoản 1") == (parsed.at("khoản 1 Điều 1"), parsed.at("khoản 1 Điều 2"))
    with pytest.raises(UnknownKey, match="văn bản không có điều khoản này: “Điều 9”"):
        parsed.at("Điều 9")
    with pytest.raises(InvalidInput, match="có nhiều điều khoản như vậy: “khoản 1”"):
        parsed.at("khoản 1")
    with pytest.raises(InvalidInput, match="không đọc được điều khoản"):
        parsed.at("đoạn hai")


def test_a_document_without_a_number_makes_no_record() -> None:
    with pytest.raises(InvalidInput, match="thiếu số, ký hiệu văn bản"):
        parse_document("Điều 1. Một.").document()
    assert parse_document("Số: 1/QĐ-A\nQUYẾT ĐỊNH\nVề B\n").document().issuer is None
