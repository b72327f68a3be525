"""Texts that are hostile to readers (văn bản xấu), of any length."""


def texts(size: int) -> dict[str, str]:
    """Each with a name; those that can be long have about so many characters."""
    return {
        "digits": "9" * size,
        "digits and spaces": "1 " * size,
        "half numbers": "1-A/" * (size // 4),
        "half numbers with dots": "1/" + "A." * (size // 2),
        "day and spaces": "1-A/B ngày" + " " * size,
        "days": "ngày 1 tháng " * (size // 13),
        "slashes": "/" * size,
        "dashes": "–" * size,
        "dots": "1." * (size // 2),
        "keys": "".join(f"{'a.' * 4000}b{line} = 1\n" for line in range(size // 8000)),
        "arrays": "x=" + "[" * size,
        "tables": "x=" + "{a=" * (size // 3),
        "percents": "5%" * (size // 2),
        "points": "điểm a " * (size // 7),
        "from": "từ " * (size // 3),
        "deadline": "5 ngày kể từ " * (size // 13),
        "laws": "Luật " * (size // 5),
        "lists": "điểm a, " * (size // 8),
        "kinds": "Nghị quyết số " * (size // 14),
        "numbers": "04-NQ/TU, " * (size // 10),
        "old code": "nh©n d©n " * (size // 9),
        "short": "Nghị quyết số 4 của " * (size // 20),
        "round": "làm tròn " * (size // 9),
        "billions": "tỷ " * (size // 3),
        "romans": "M" * size,
        "marks": "a" + "\u0315\u0316" * (size // 2),
        "decomposed": "e\u0301" * (size // 2),
        "jamo": "\u1100\u1161" * (size // 2),
        "invisible": "\u200b" * size,
        "surrogates": "\ud800" * size,
        "nul": "\x00" * size,
        "quotes": '"' * size,
        "torn numbers": "1/A-\n" * (size // 5),
        "lists of numbers": "Quyết định số " + "1, " * (size // 3) + "2/QĐ-UBND",
        "headings": "Số: 1/QĐ-UBND\nA\n" * (size // 17),
        "subjects": "Số: 1/QĐ-UBND V/v a\n" * (size // 20),
        "bold marks": "**1" * (size // 3),
        "forms": "mẫu số 1/TB-A, " * (size // 15),
        "joint bodies": "1/2020/TTLT" + "-A" * (size // 2),
        "brackets and signs": "1/A(B) & " * (size // 9),
        "names of laws": "Luật a sửa đổi " * (size // 15),
        "addresses": '"1-A/B@' * (size // 7),
        "articles": "\nĐiều 1. " * (size // 9),
        "look-alikes": "1/СР-" * (size // 5),
        "of": " của " * (size // 5),
        "counts": "chậm: 2; " * (size // 9),
        "brackets": "(đọc tại " * (size // 9),
        "nan": "NaN",
        "infinity": "-Infinity",
        "exponent": "1e999",
        "foreign digits": "٣/٤",
        "full width": "１／２",
        "empty": "",
        "blank": " \n\t",
        "right to left": "\u202e04-NQ/TU",
        "emoji": "👍" * 100,
    }


def tables(size: int) -> dict[str, list[tuple[str | None, ...]]]:
    """Tables that are hostile to a reader of criteria (bảng xấu), each with a name and about so many cells."""
    header = ("TT", "Tiêu chí", "Điểm tối đa", "Cách chấm")
    count = size // 4

    def under(*rows: tuple[str | None, ...]) -> list[tuple[str | None, ...]]:
        return [header, *rows]

    return {
        "one code": under(*[("1", "A", "1", "Có: 1; Không: 0")] * count),
        "totals": under(
            *[("1", "A", "1", None), (None, "Tổng cộng", "7", None), (None, "Tổng (1)", "7", None)] * (count // 3)
        ),
        "headings": under(*[(None, f"Nhóm {row}", None, None) for row in range(count)], ("1", "A", "1", None)),
        "deep codes": under(*[("1" + ".1" * (row % 40), f"A {row}", None, None) for row in range(count)]),
        "kinds": under(
            *[(code, "A", None, None) for code in ("A", "I", "1", "a", "-", None, "Điều 1", "?")] * (count // 8)
        ),
        "levels": under(("1", "A", "9", None), *[(None, f"Mức {row}", str(row % 9), None) for row in range(count)]),
        "falling": under(
            ("1", "A", str(count), None),
            *[(None, f"Mức {count - row}", str(count - row), None) for row in range(count)],
        ),
        "lines": under(
            ("1", "A", "9", None), *[(None, None, None, f"Mức {row}: {row % 9} điểm") for row in range(count)]
        ),
        "deductions": under(
            ("1", "A", "9", None), *[(None, f"Lỗi {row}", "-1 điểm/lần", None) for row in range(count)]
        ),
        "handed down": under(
            ("1", "A", "9", "Có: 1 điểm; không: 0 điểm. " * (count // 10)),
            *[(f"1.{row}", "B", "1", None) for row in range(count)],
        ),
        "notes": under(*[(None, "Lưu ý: " + "x" * 9, "1", None), (None, "không", None, None)] * (count // 2)),
        "blank": under(*[(None, "chữ", None, None), *[(None,) * 4] * 9] * (count // 10)),
        "no columns": under(*[("1", "A", "1", None, *["?"] * 4)] * (count // 2)),
        "wide header": [tuple(["TT", "Tiêu chí"] * (size // 8)), tuple(["1", "A"] * (size // 8))],
        "merged header": [("TT", *["Tiêu chí"] * (size // 8), "Điểm"), ("1", *["A"] * (size // 8), "1")],
        "many titles": [
            tuple(f"Tiêu chí {column}" for column in range(size // 8)),
            tuple(f"A{column}" for column in range(size // 8)),
        ],
        "no header": [("1", "A", "1", "B")] * count,
        "headers": [header] * count,
        "numbers": [("(1)", "(2)", "(3)", "(4)")] * count,
        "spaces": under(("1", "A: " + " " * size + "x", "( " + " " * size + "x", ": " + " " * size + "điểm")),
        "brackets": under(("1", "(" * size, "(" * size, "(tối đa " * (size // 8))),
        "dots": under(("1." * (size // 2), "1." * (size // 2), "1." * (size // 2), "A")),
        "days": under((None, "ngày tháng năm " * (size // 15), None, None), ("1", "A", "1", None)),
        "sums": under(
            (None, "tổng tối đa " * (size // 12), "1", None), (None, "Tổng " + "1+" * (size // 2), "1", None)
        ),
    }
