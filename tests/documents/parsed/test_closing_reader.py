"""The end of documents: recipients and signature in the layouts in which they come, and what comes after them."""

import pytest

from cchc.documents import PartRole, parse_document

RECIPIENTS = ("Như Điều 2;", "UBND các huyện, thành phố;", "Lưu: VT.")
ENDS = {
    "one below the other": (
        "Nơi nhận:\n- Như Điều 2;\n- UBND các huyện,\n  thành phố;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n"
        "PHÓ CHỦ TỊCH\n\n(Đã ký)\n\nHọ Và Tên"
    ),
    "signature first": (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nHọ Và Tên\n\n"
        "Nơi nhận:\n- Như Điều 2;\n- UBND các huyện, thành phố;\n- Lưu: VT."
    ),
    "two columns": (
        "Nơi nhận:                        TM. ỦY BAN NHÂN DÂN\n- Như Điều 2;                         KT. CHỦ TỊCH\n"
        "- UBND các huyện,                   PHÓ CHỦ TỊCH\nthành phố;\n- Lưu: VT.\n"
        "                                (Đã ký)\n"
        "                                    Họ Và Tên"
    ),
    "tabs": (
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như Điều 2;\tKT. CHỦ TỊCH\n- UBND các huyện, thành phố;\tPHÓ CHỦ TỊCH\n"
        "- Lưu: VT.\n\tHọ Và Tên"
    ),
    "a row of Markdown": (
        "| ***Nơi nhận:***<br>- Như Điều 2;<br>- UBND các huyện, thành phố;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>"
        "**KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br>Họ Và Tên |\n|---|---|"
    ),
    "broken cells": (
        "|\n*Nơi\nnhận:*\n- Như Điều 2;\n- UBND các huyện,\nthành phố;\n- Lưu: VT.\n|\n**TM. ỦY BAN\nNHÂN DÂN**\n"
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Họ\nVà Tên**\n|"
    ),
    "glued": (
        "Nơi nhận: - Như Điều 2; - UBND các huyện, thành phố; - Lưu: VT. | "
        "TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCH(Đã ký)Họ Và Tên |"
    ),
}


@pytest.mark.parametrize("name", ENDS)
def test_recipients_and_signature_in_each_layout(name: str) -> None:
    parsed = parse_document(f"Điều 1. Một.\n\n{ENDS[name]}\n")
    assert parsed.recipients == RECIPIENTS
    assert parsed.signer == "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"
    assert [" ".join(part.text.split()) for part in parsed.of(PartRole.SIGNER_NAME)] == ["Họ Và Tên"]
    assert parsed.at("Điều 1").text == "Điều 1. Một."
    assert parsed.unplaced == ()


def test_recipients_without_dashes() -> None:
    parsed = parse_document("Một.\nNơi nhận:\nSở A;\nSở B.\nGIÁM ĐỐC\nHọ Và Tên\nLưu: VT.")
    assert parsed.recipients == ("Sở A;", "Sở B.", "Lưu: VT.")


def test_a_party_signature() -> None:
    parsed = parse_document("1. Một.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nHọ Và Tên")
    assert parsed.signer == "T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ"


def test_a_title_alone_is_a_signature() -> None:
    assert parse_document("1. Một.\n\nGIÁM ĐỐC\n").signer == "GIÁM ĐỐC"
    assert parse_document("1. Một.\n\nGIÁM ĐỐC:\n").signer == ""
    assert parse_document("1. Một.\n(Đã ký)").of(PartRole.SIGNED_MARK)[0].text == "(Đã ký)"
    assert parse_document("1. Một theo TM. A").signer == ""
    assert parse_document(f"1. Một.\nTM. {'a ' * 200}").signer == ""


def test_what_comes_after_the_signature_is_unplaced_or_a_footnote() -> None:
    text = "1. Một.\nGIÁM ĐỐC\nHọ Và Tên\n[1] Chú thích\ncủa một.\n-----\nTải về máy\n- Hỗ trợ\nTHÔNG BÁO\nĐĂNG NHẬP"
    parsed = parse_document(text)
    assert [part.text for part in parsed.of(PartRole.FOOTNOTE)] == ["[1] Chú thích", "của một."]
    assert [part.text for part in parsed.unplaced] == ["Tải về máy", "Hỗ trợ", "THÔNG BÁO", "ĐĂNG NHẬP"]
    assert parsed.annexes == ()
    assert parsed.recipients == ()
    before = parse_document("1. Một.\nGIÁM ĐỐC\nđã xem\nsở A\nHọ Và Tên")
    assert [part.text for part in before.unplaced] == ["đã xem", "sở A"]


def test_the_label_of_recipients_on_two_lines() -> None:
    parsed = parse_document("Một.\nNơi\nnhận:\n- Sở A.")
    assert [part.text for part in parsed.of(PartRole.RECIPIENTS_LABEL)] == ["Nơi\nnhận:"]
    assert parsed.recipients == ("Sở A.",)
