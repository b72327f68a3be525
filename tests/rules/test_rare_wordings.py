"""Wordings of rare shapes: what stops the reader, and what is read of the few that it reads."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cchc.errors import InvalidInput
from cchc.rules import NoViolation, read_rule, write_rule
from cchc.rules.wording.clauses.clause import Clause
from cchc.rules.wording.clauses.tiling import clauses_of
from cchc.rules.wording.words.tokens import Token
from cchc.values import Ratio

FAULTS = "Báo cáo chậm: trừ 0,25 điểm/lần; sai thể thức: trừ 0,5 điểm/lỗi"
REFUSED: list[tuple[str, str | None, str]] = [
    ("Đạt 90%: 3 điểm. Cứ giảm 2% trừ điểm", "3", "each"),
    (f"{FAULTS}. Tổng số điểm trừ không quá 1 điểm. Tổng số điểm trừ không quá 2 điểm", "3", "contradiction"),
    (f"{FAULTS}. Tổng số điểm trừ không quá 9 điểm", "3", "cases"),
    (f"{FAULTS}. Tối đa 1 điểm", "3", "cases"),
    ("Trừ 0,5 điểm/văn bản kể từ hồ sơ thứ 11", "3", "cases"),
    ("Từ 150%: điểm = tỷ lệ x 2; dưới 150%: 0", "2", "contradiction"),
    ("Đạt 100%: 3 điểm; dưới 101%: điểm = tỷ lệ x 3", "3", "contradiction"),
    ("Đúng hạn: 2; trễ: 0; xã nghèo: giảm trừ điểm tối đa", "2", "except"),
    ("Ban hành đúng hạn, khá: 0 điểm", "2", "points"),
    ("Số hồ sơ không nhiều hơn 10 hồ sơ: 2; nhiều hơn: 0", "2", "second"),
    ("Tất cả xã đạt: 2; không đạt từ 02 xã trở lên: 0", "2", "second"),
    ("Cứ tăng 10 triệu đồng cộng 0,5 điểm", "2", "start"),
    ("Cứ thêm 5% được cộng 0,5 điểm", "2", "start"),
    ("Từ vài hồ sơ: 0 điểm; không có: 2 điểm", "2", "vague"),
    ("Đạt từ 90% (đúng hạn): 2 điểm; còn lại: 0 điểm", "2", "unread"),
    ("Khoảng tỷ lệ từ 80%: 2 điểm; còn lại: 0 điểm", "2", "unread"),
    ("Mỗi sáng kiến trừ 1 điểm (tối đa +6đ/năm)", "6", "cases"),
    ("2,50 đến 3,19: 6 điểm; 3,20 đến 3,59: 8 điểm; 3,60 đến 3,99: 7 điểm", "8", "gap"),
    (
        "Điểm = tỷ lệ x 4 (làm tròn lên đến số nguyên); Điểm = tỷ lệ x 5, làm tròn đến 2 chữ số thập phân",
        "1",
        "contradiction",
    ),
    ("Từ 90% hồ sơ trở lên: 2 điểm; dưới 90%: 0 điểm; không phát sinh: 3 điểm", None, "except"),
    ("Không phát sinh trở lên không trễ hạn: 2 điểm; dưới 80%: 0 điểm", "1", "except"),
    ("0 điểm", None, "label"),
    ("≥ 100%, đúng thể thức: 2 điểm; dưới 80%: 0 điểm", None, "second"),
    ("Quá 5 đơn vị: trừ 1 điểm/đơn vị; không trừ 2 lần đầu", "10", "contradiction"),
    ("Mỗi lỗi mất 0,25 điểm; cộng tối đa 1 điểm", None, "cases"),
    ("Mỗi lỗi trừ 1 điểm; thấp nhất còn 2 điểm", None, "contradiction"),
    ("Trừ 0,5 điểm/lần, tối đa trừ hết số điểm", None, "maximum"),
    ("Trừ 0,25 điểm/trường hợp; đến khi còn 0 điểm", None, "maximum"),
    ("Có vi phạm: trừ 50% điểm/lần nhưng không quá 9 điểm", None, "maximum"),
    ("Đi 1 điểm/lần; từ lần thứ 4: trừ 2 điểm/lần", "20", "cases"),
    ("Trường hợp vi phạm: trừ 0,5 điểm/trường hợp, thấp nhất là 2 điểm; mỗi lần trừ 0,5 điểm", "6", "cases"),
    ("Kể từ trường hợp thứ 0,1 điểm/trường hợp", None, "cases"),
    ("Có vi phạm: trừ 50% điểm tối đa; không trừ 2 lần đầu", None, "unread"),
    (": trừ 100 điểm", "1", "contradiction"),
    ("Từ trở lên: 3 điểm\nDưới 35%: trừ 1 điểm", None, "cases"),
    ("Không trừ 1 lần đầu; từ lần thứ 2 trừ 0,5 điểm", "9", "cases"),
    ("Trên 75%: trừ 2 điểm/lần", "1", "each"),
    ("Đi muộn: trừ 1 điểm/lần; 3 lần: trừ 2 điểm/lần", None, "cases"),
    ("Không có 80%: 0 điểm", None, "unread"),
    (": trừ điểm", "5", "points"),
    ("Từ 50%: 1 điểm, cứ tăng 5% giảm thêm 0,25 điểm; tối đa 2 điểm", None, "cases"),
    ("Cứ có 08 thì bị trừ 0,25 điểm", "5", "unread"),
    ("Trừ còn 0,5 điểm/lần 07", "2", "unread"),
    ("Cứ có 01 lỗi thì : 0 điểm", "5", "points"),
    ("Mỗi lần chậm trừ 1/3", None, "unread"),
    ("Cứ tăng 5 lỗi muộn trên 4 ngày: 0 điểm", None, "points"),
    ("Mỗi văn bản chậm quá 3 lần trừ 1 điểm", "5", "cases"),
    ("Lần 2 trừ 1 điểm", "5", "cases"),
    ("Không để tỷ 100%: 2,5 điểm;\n≠ 100%: 0 điểm", "1", "gap"),
    ("Điểm = tỷ lệ x 2, áp dụng khi đạt từ trở lên", "2", "unread"),
    ("Điểm = tỷ lệ x 2, khi đạt từ 50% trở lên", "1", "contradiction"),
    ("Tỷ lệ thủ tục được rà soát không được 62% được 4 điểm; ngược lại được 0 điểm", None, "unread"),
    ("Từ 80% và trở lên: 1 điểm;\nDưới 80%: –3 điểm", None, "unread"),
    ("Điểm = tỷ lệ — 0,5 điểm; dưới 65% — 0 điểm", "1", "formula"),
    ("Điểm = số bài cao nhất x điểm tối đa", "5", "formula"),
    ("Điểm = nhất tỷ lệ x 4", "1", "best_value"),
    ("Điểm = b/a x 3; Đạt 100%: 3 điểm. Mỗi 5% thấp hơn trừ 0,1 điểm", "3", "contradiction"),
    ("Đạt 1%: 3 điểm; cứ thiếu 0% trừ 0,1 điểm", "3", "points"),
    (
        "Từ 4% đến 9%: 1 điểm; cứ giảm đủ 1% được thêm 0,5 điểm, Đạt 100%: 3 điểm. Mỗi 5% thấp hơn trừ 0,1 điểm",
        None,
        "cases",
    ),
    ("10 xã: 4 điểm\ntrên 10 đến 30 xã, cứ thêm 5 xã thêm 2 điểm\ntrên 30 xã, cứ 5 xã cộng thêm 1 điểm", "15", "cases"),
    ("Đạt đến 80%: 3 điểm; cứ thiếu 5% trừ 0,1 điểm", "3", "start"),
    ("Từ 9% đến 70%: 1 điểm; cứ thiếu 1% trừ 0,2 điểm", "1", "start"),
    ("Đạt 95%: 3 điểm, cứ giảm 1% trừ 0,2 điểm; còn ít nhất 1 điểm", None, "cases"),
    ("Đạt 100%: 1.000 điểm, cứ giảm 2% trừ 0,5 điểm", None, "cases"),
    ("100%: 4 điểm\nKhông 100%: 0 điểm", "4", "second"),
    ("Đầy đủ. Không đầy đủ: 0 điểm; 0 lần: 0", "3", "gap"),
    ("Không có đơn thư được 2 điểm; có đơn thư được 1 điểm; từ 5 đơn thư trở lên được 0 điểm", "2", "overlap"),
    ("Tỷ lệ hồ sơ trễ hạn từ 4% 0,5 điểm", "1", "gap"),
    ("Điểm = b/a x 2; cộng tối đa 1 điểm", "1", "unread"),
    ("Tỷ lệ giải ngân từ 80% trở lên: điểm = tỷ lệ hoàn thành x 2", None, "second"),
    ("Tỷ lệ x 4,5; còn lại: 0 điểm", None, "contradiction"),
    ("0 Điểm = tỷ lệ", "2", "formula"),
    ("Dưới 40% không được điểm. Từ 40% trở lên: điểm = tỷ lệ x 10; không bằng 100%: 0 điểm", "10", "contradiction"),
    ("2,5 Điểm = tỷ lệ x 2", None, "contradiction"),
    ("Từ 85% trở lên thì không trừ; < 35%: 0 điểm", None, "maximum"),
    ("100% hồ trừ 2 điểm", "1", "contradiction"),
    ("Cứ lần chậm thứ trừ 0,5 điểm trừ 1 điểm", "1", "unread"),
    ("5,5 điểm: Thực hiện tốt\n- 3,5 điểm: Thực hiện chưa tốt\n- 2,5 trừ điểm: Không thực hiện", "5.5", "unread"),
    ("Không\thơn\t15%:\t3\tđiểm; trừ 1,2345,6 điểm", "3", "grouping"),
    ("Trừ 1,5 văn bản", None, "grouping"),
    ("Từ 90.75% trở lên được 1.125 điểm", "2", "grouping"),
    ("Từ 1,000 hồ sơ: 1 điểm", None, "grouping"),
    ("> 3: trừ 1 điểm/hồ sơ", "2", "label"),
    ("Từ 1 lần, " * 60 + ": 1 điểm", "2", "unread"),
    ("a " * 700 + ": 1 điểm", "2", "label"),
    ("Mỗi lần trừ 1 điểm, tổng điểm cộng trừ không quá 2 điểm", "5", "unread"),
    ("Từ 70% trở xuống: 1 điểm; không có trường hợp trên 70% thì cứ thêm 5% được thêm 1 điểm", "2", "unread"),
    ("Điểm mỗi lần: tỷ lệ x 5", "5", "unread"),
    ("Mỗi lần trừ 1 điểm ()", "2", "unread"),
    ("Lỗi nhẹ, từ trường hợp thứ 3 mỗi trường hợp trừ 0,2 điểm", "1", "unread"),
    ("Tốt: 2 điểm; kém: 1/0 điểm tối đa", "2", "points"),
    ("Điểm = tỷ lệ (a) x 5", "5", "contradiction"),
    ("Đúng hạn: 2 điểm; trễ đến 2,504 ngày: 1 điểm; dưới 1,505 ngày: 0 điểm", "2", "gap"),
    ("Điểm = (giá trị lớn nhất/số liệu) x 10", "10", "best_value"),
    ("Điểm = số mô hình/số mô hình cao nhất của năm trước x 5", "5", "best_value"),
    ("≠ 50%: tỷ lệ x 5; 50%: 0 điểm", "5", "contradiction"),
    ("Tốt: 50% (2 điểm); kém: 0", "5", "contradiction"),
    (f"Từ {'1' * 80} trở lên: 1 điểm", "1", "unread"),
    ("Từ 5 km2 trở lên: 2 điểm; dưới 5 ha: 0 điểm", "2", "mixed"),
    ("Từ 80% trở lên: 2; dưới 80%: 1; còn lại: 0", "2", "contradiction"),
    ("Tốt: chưa được 2 điểm; kém: 0 điểm", "2", "vague"),
    ("Đạt 90%: 3 điểm; cứ giảm 2% trừ 0 điểm", "3", "points"),
    ("Đến 20 hộ: 8 điểm; trên 20 đến 50 hộ cứ 10 hộ thêm 4 điểm; trên 60 hộ cứ 10 hộ thêm 2 điểm", "30", "start"),
    (
        "Đến 50 xã: 30 điểm; trên 50 xã, từ 0 đến 40 xã được tính 30 điểm, phần còn lại cứ 10 xã thêm 1 điểm",
        "40",
        "start",
    ),
    (
        "Đến 50 xã: 20 điểm; trên 50 xã, từ 0 đến 50 xã được tính 30 điểm, phần còn lại cứ 10 xã thêm 1 điểm",
        "40",
        "contradiction",
    ),
    ("Trừ 0,5 điểm/lần, trừ trường hợp có lý do", "5", "except"),
    ("Ban hành đầy đủ: 1; Không ban hành từ 02 văn bản trở lên: 0", "1", "second"),
    ("Chậm nhưng không thì trừ 1 điểm", "3", "vague"),
    ("trừ Trừ 0,5 điểm/văn bản", "2", "unread"),
    ("tối đa mỗi lần chậm trừ 0,5 điểm", "2", "unread"),
    ("Mỗi lần chậm trừ 0,5 điểm; tái phạm thì trừ hết", "2", "cases"),
    ("Đúng hạn từ 80% trở lên: 2 điểm; dưới 80%: điểm = trễ hạn/80% x 2", "2", "second"),
    ("Tỷ lệ trên 90%: 2 điểm\nđiểm tối đa", "2", "label"),
    ("Mỗi hồ sơ trễ hạn trừ 0,5 điểm, chỉ tính hồ sơ quá 5 ngày", "3", "unread"),
    ("Điểm = số liệu/số liệu của đơn vị đứng x 5", "5", "formula"),
    ("Điểm = số hồ sơ/số hồ sơ của đơn vị khác x 5", "5", "formula"),
    ("Kết quả: Huy chương vàng: (riêng miền núi từ 70%): 2 điểm; còn lại: 0 điểm", "6", "below_maximum"),
    ("Vi phạm lần thứ nhất trừ 1 điểm; vi phạm từ lần thứ hai trở đi trừ hết số điểm còn lại / kỳ", "1", "cases"),
    ("- Không đạt: trừ 0\n- Đạt: 2", "1", "bounds"),
    ("Điểm = 1/số liệu x 5", "5", "formula"),
    ("Thực hiện tốt: 5,0\nBị đ", "5", "unread"),
    ("Trừ 1 điểm đối với mỗi lần chậm vượt quá 2 văn bản", "3", "cases"),
    ("(80% trở lên: 2 điểm; dưới 80%: 0", "2", "unread"),
    ("dưới 1 vụ: 2; không có vụ nào: 0; từ 1 vụ: 1", "2", "contradiction"),
    ("Tốt: 2; chậm: trừ 1; 5%: trừ 1", "2", "cases"),
    ("Tỷ lệ giải ngân của năm đánh giá tăng so 0% với năm trước liền kề: 1 điểm", "1", "unread"),
    ("Từ 98.500% trở lên: 2 điểm", "2", "ambiguous"),
    ("Từ 80% trở lên: 2 điểm; dưới 80% điểm 07: 0 điểm", "2", "unread"),
    ("a: " * 300 + "từ 80%: 2 điểm", "2", "unread"),
    ("Mỗi hồ sơ trễ hạn trừ 0,5 điểm (chỉ tính 01 lần; quá 5 ngày)", "2", "unread"),
    ("Mỗi hồ sơ trễ hạn trừ 0,5 điểm (lần đầu; lần sau)", "2", "unread"),
    ("Tốt: 8 - 10 điểm", "10", "range"),
    ("Tốt: từ 8 - 10 điểm", "10", "range"),
    ("Tốt (8 – 10 điểm)", "10", "range"),
    ("A: 8-10", "10", "range"),
    ("Vi phạm: 5-1 điểm", "5", "range"),
]


@pytest.mark.parametrize(("text", "most", "code"), REFUSED, ids=[row[0][:40] for row in REFUSED])
def test_what_is_refused(text: str, most: str | None, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_rule(text, most)
    assert caught.value.faults[0].code == code


READ: list[tuple[str, str | None, str]] = [
    (
        "Nộp đúng hạn, nộp chậm: 0 điểm",
        "2",
        write_rule(NoViolation.of(("Nộp đúng hạn", 2), ("nộp chậm", 0))),
    ),
    (f"{FAULTS}. Còn ít nhất 1 điểm", "3", f"{FAULTS}. Tổng số điểm trừ không quá 2 điểm"),
    (f"{FAULTS}; trừ đến khi hết số điểm", "3", FAULTS),
    ("Trừ 1/3 số điểm cho mỗi lần vi phạm", "3", "Mỗi lần vi phạm trừ 1 điểm cho đến khi hết số điểm"),
    ("Mỗi sáng kiến +2đ (tối đa +6đ/năm)", "6", "Mỗi sáng kiến cộng 2 điểm, tối đa 6 điểm"),
    (
        "Trừ 0,25 điểm/báo cáo chậm; trừ 0,5 điểm/báo cáo thiếu",
        "2",
        ("báo cáo chậm: trừ 0,25 điểm/báo cáo chậm; báo cáo thiếu: trừ 0,5 điểm/báo cáo thiếu"),
    ),
    ("Tốt: được tối đa; khá: 1 điểm; kém: 0 điểm", "2", "Tốt: 2 điểm; khá: 1 điểm; kém: 0 điểm"),
    ("Nếu không: 0 điểm; có kế hoạch: 2 điểm", "2", "có kế hoạch: 2 điểm; Nếu không: 0 điểm"),
    ("01 lần chậm sẽ bị trừ 2 điểm cho mỗi lần", "3", "Mỗi lần trừ 2 điểm cho đến khi hết số điểm"),
    (
        "- Thực hiện tốt: 5 điểm\n- Bị phê bình 1 lần: 1 điểm\n- Bị phê bình 2 lần: 0 điểm",
        None,
        "1: 1 điểm; từ 2 trở lên: 0 điểm; 0: 5 điểm",
    ),
    (
        "Trừ 0,25 điểm mỗi báo cáo thiếu 3 nội dung",
        "5",
        "Mỗi báo cáo thiếu 3 nội dung trừ 0,25 điểm cho đến khi hết số điểm",
    ),
    ("Mỗi lần vượt quá 2 lần trừ 2 điểm", "3", "Không trừ 2 lần đầu; Mỗi lần trừ 2 điểm cho đến khi hết số điểm"),
    ("Từ 80% trở lên: 5 điểm; còn lại: tỷ lệ x 5", "5", "từ 80% trở lên: 5 điểm; từ 0% đến dưới 80%: Điểm = tỷ lệ × 5"),
    (
        "Lần chậm từ lần thứ 2 trừ 1 điểm/lần",
        "5",
        "Không trừ 1 lần đầu; Mỗi lần trừ 1 điểm cho đến khi hết số điểm",
    ),
    (
        "Điểm = (số liệu/giá trị lớn nhất) x 5; đơn vị dẫn đầu: 5 điểm",
        "5",
        "Điểm = (số liệu ÷ giá trị lớn nhất của các đơn vị) × 5",
    ),
    ("Trên 0%: 2 điểm; không có: 0 điểm", "2", "trên 0%: 2 điểm; 0%: 0 điểm"),
    (
        ": - Tốt: 5 điểm\n- Bị phê bình 1 lần: 1 điểm\n- Bị phê bình 2 lần: 0 điểm",
        None,
        "1: 1 điểm; từ 2 trở lên: 0 điểm; 0: 5 điểm",
    ),
    (
        "2 trường hợp đầu không trừ, từ trường hợp thứ 3 mỗi trường hợp trừ 0,2 điểm",
        "1",
        "Không trừ 2 trường hợp đầu; Mỗi trường hợp trừ 0,2 điểm cho đến khi hết số điểm",
    ),
    (
        "2 trường hợp đầu không trừ, lỗi từ trường hợp thứ 3 mỗi trường hợp trừ 0,2 điểm",
        "1",
        "Không trừ 2 trường hợp đầu; Mỗi trường hợp trừ 0,2 điểm cho đến khi hết số điểm",
    ),
    ("Tốt: 2 điểm; khá: trừ 1/2 điểm tối đa; kém: trừ hết", "2", "Tốt: 2 điểm; khá: 1 điểm; kém: 0 điểm"),
    ("Tốt: 2 điểm; khá: trừ một nửa điểm tối đa; kém: trừ hết", "2", "Tốt: 2 điểm; khá: 1 điểm; kém: 0 điểm"),
    (
        "Từ lưu trữ đúng quy định: 1,5 điểm; có ít nhất 01 chứng từ lưu trữ không đúng quy định: 0 điểm",
        None,
        "Từ lưu trữ đúng quy định: 1,5 điểm; có ít nhất 01 chứng từ lưu trữ không đúng quy định: 0 điểm",
    ),
    ("Không để khác 100%: 2 điểm; khác 100%: 0", "2", "100%: 2 điểm; từ 0% đến dưới 100%: 0 điểm"),
    (
        "Điểm = số liệu/số liệu của đơn vị dẫn đầu x 5",
        "5",
        "Điểm = (số liệu ÷ giá trị lớn nhất của các đơn vị) × 5",
    ),
    (
        "Mỗi hồ sơ trễ hạn trừ 0,5 điểm (chỉ tính hồ sơ đã đến hạn)",
        "2",
        "Mỗi hồ sơ trễ hạn trừ 0,5 điểm cho đến khi hết số điểm (chỉ tính hồ sơ đã đến hạn)",
    ),
    (
        "Không để nợ đọng: 2 điểm;\nĐể nợ đọng: 0 điểm",
        "2",
        write_rule(NoViolation.of(("Không để nợ đọng", 2), ("Để nợ đọng", 0))),
    ),
    (", : Tốt: 2 điểm; : Khá: 1 điểm", "2", "Tốt: 2 điểm; Khá: 1 điểm"),
    (
        "Giáo viên chủ nhiệm (Xếp loại Giỏi +5đ, Khá +3đ, Đạt +2đ)",
        "5",
        "Xếp loại Giỏi: 5 điểm; Khá: 3 điểm; Đạt: 2 điểm",
    ),
    (
        "Lớp bẩn thì sẽ bị trừ 2 điểm cho lớp.",
        "10",
        write_rule(NoViolation.of(("Không vi phạm", 10), ("Lớp bẩn", 8))),
    ),
    (
        "Đạt từ 90% trở lên: 2 điểm; mỗi 1% dưới ngưỡng trừ 1 điểm; phần lẻ không tính",
        "2",
        "trên 89%: 2 điểm; trên 88% đến 89%: 1 điểm; không quá 88%: 0 điểm",
    ),
    ("Tốt: 3 điểm; chậm: trừ 1 điểm; sai: trừ 2 điểm; tối đa 3 điểm", "3", "Tốt: 3 điểm; chậm: 2 điểm; sai: 1 điểm"),
    (
        "01 lần trừ 1 điểm; từ 3 lần: 0 điểm",
        "3",
        "Mỗi lần trừ 1 điểm cho đến khi hết số điểm; từ 3 lần trở lên bị trừ hết số điểm còn lại",
    ),
    (
        "Không vi phạm: 3 điểm; báo cáo chậm: trừ 0,25 điểm/lần; sai thể thức: trừ 0,5 điểm/lần",
        "3",
        "báo cáo chậm: trừ 0,25 điểm/lần; sai thể thức: trừ 0,5 điểm/lần",
    ),
    (
        "từ 5%: 0; trên 0% đến dưới 5%: 1; không trễ: 2",
        "2",
        "từ 5% trở lên: 0 điểm; trên 0% đến dưới 5%: 1 điểm; 0%: 2 điểm",
    ),
    ("Trên 70%: điểm = tỷ lệ x 3; còn lại - 0 điểm", None, "từ 0% đến 70%: 0 điểm; trên 70%: Điểm = tỷ lệ × 3"),
]


@pytest.mark.parametrize(("text", "most", "written"), READ, ids=[row[0][:40] for row in READ])
def test_what_is_read(text: str, most: str | None, written: str) -> None:
    assert write_rule(read_rule(text, most)) == written


@pytest.mark.parametrize("denied", ["Không để tỷ lệ khác 100%", "Không khác 100%"])
def test_a_denial_of_all_other_values_is_read_right_or_refused(denied: str) -> None:
    try:
        rule = read_rule(f"{denied}: 2 điểm; còn lại: 0 điểm", 2)
    except InvalidInput:
        return
    assert [rule.score(Ratio(part, 100)).points for part in (100, 99)] == [2, 0]


def test_nothing_handed_in_is_no_day_before_the_date() -> None:
    rule = read_rule(
        "Nộp trước hạn từ 10 ngày trở lên: 2 điểm; từ 5 đến dưới 10 ngày: 1 điểm; dưới 5 ngày: 0,5 điểm;"
        " không nộp: 0 điểm",
        2,
    )
    assert [str(rule.score(value).points) for value in (10, 5, 0, "không nộp")] == ["2", "1", "0.5", "0"]


def test_a_word_that_no_clause_accounts_for_stops_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults planted in the reader: a clause that is dropped, and clauses that forget the parts of their numbers."""

    def dropping(found: Sequence[Token]) -> list[Clause]:
        return clauses_of(found)[:-1]

    def forgetful(found: Sequence[Token]) -> list[Clause]:
        return [replace(clause, marks=()) for clause in clauses_of(found)]

    for planted in (dropping, forgetful):
        monkeypatch.setattr("cchc.rules.wording.read.clauses_of", planted)
        with pytest.raises(InvalidInput) as caught:
            read_rule("Có kế hoạch: 2 điểm; không có: 0 điểm", 2)
        assert caught.value.faults[0].code == "unread"
