"""Texts whose citations are known by construction: number × kind × day × line ends × lists, among things that are none.

Imports nothing of ours: what a number is written like and what is right are stated here a second time.
"""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

KINDS = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "KH": "Kế hoạch", "TB": "Thông báo", "BC": "Báo cáo",
    "TTr": "Tờ trình", "CTr": "Chương trình", "HD": "Hướng dẫn", "KL": "Kết luận",
}  # fmt: skip
BODIES = ("UBND", "HĐND", "SNV", "STC", "BNV", "BCĐ389", "CAT", "XABC", "VPCP", "SNNMT", "BQLKKT", "K2ĐT")
UNITS = ("VX", "CCHC", "KTTH", "QLDN1", "KSTT", "NVVH", "XDCQ&CTTN", "QLN&TTBĐS")
PARTY = ("TU", "TW", "ĐUCS", "BTCTU", "VPTW", "UBKTTU", "ĐUK", "QUTW")
MINISTRIES = ("BTC", "BNV", "BYT", "BGDĐT", "BKH&ĐT", "BLĐTBXH", "BNNPTNT")
LAWS = ("Đất đai", "Tổ chức chính quyền địa phương", "Đầu tư theo phương thức đối tác công tư", "Sở hữu trí tuệ")
NOISE = (
    "liên hệ vanthu.12-nq@tinh.example để biết thêm",
    "gọi 0243.825-1234 hoặc 0912 345 678",
    "hóa đơn ghi 1,234/QĐ-UBND là nhầm",
    "lập theo Mẫu số 01/TB-ĐKT",
    "kê khai mẫu số 02/CNKD-TNCN và 03/TB-BSTT",
    "áp dụng TCVN 4054:2005/BXD và QCVN 41/2019/BGTVT",
    "theo QCVN 01-1:2018/BYT",
    "chi 1.234.567 đồng, bằng 12,5/100 dự toán",
    "đạt 95,5%, tăng 3/4 so với năm 2019",
    "giai đoạn 2021-2025",
    "tại số 12/5 phố Hàng Bài",
    "máy in HP 24/AB-CDX hỏng",
    "xe 29A-123.45",
    "tài khoản 3712/KBNN-HN",
    "xem https://example.org/vb/1830-QD%20BV.pdf nhé",
    "tệp 45-KH_DUCS.signed.pdf đính kèm",
    "kỳ họp thứ 12 - khóa XIV",
    "quý II/2024",
    "Phụ lục số 03/PL-ABCD",
    "COVID-19 và SARS-CoV-2",
    "từ Km12+300 - Km15",
    "hồ sơ 2019-2020/lớp 5A",
    "năm 2024 - UBND tỉnh chủ trì",
    "tháng 12/2023-SNV báo cáo",
    "giảm 10 - 15/tháng",
    "tỷ lệ 8l-NQ/TU và 10O/QĐ-UBND không rõ",
    "dẫn 12/QĐ- theo mẫu",
    "gồm 1/2/QĐ-UBND",
)
WORDS = ("Đơn vị báo cáo", "việc này đã xong", "các bên thống nhất", "tỉnh giao sở chủ trì", "kết quả tốt")
FOLLOWING = (" của tỉnh", " về cải cách hành chính", "", " đã nêu", ", trong đó")
STOPS = (". ", "; ", ".\n", ";\n", ",\n", ".\n\n")
DAYS: tuple[Callable[[date], str], ...] = (
    "ngày {0.day:02d} tháng {0.month} năm {0.year}".format,
    "ngày {0.day}/{0.month}/{0.year}".format,
    "ngày {0.day:02d}-{0.month:02d}-{0.year}".format,
    "ngày {0.day:02d}.{0.month:02d}.{0.year}".format,
    "ngày {0.day:02d}\ntháng {0.month} năm {0.year}".format,
)
HEADINGS, LISTS, ALONE = 0.05, 0.2, 0.65
"""Shares of the sentences, one on top of the other; the rest are of other things."""
BETWEEN_CELLS = (
    "\n",
    " | ",
    "\n|\n*",
    " " * 10,
    "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n____\n",
)
FOOTNOTES = ("1", "¹", "(2)", " (1)", "[3]")
LOOK_ALIKE = str.maketrans("CPTBKH", "СРТВКН")


class Number(NamedTuple):
    """A number in the official form, its kind word, and True if it is known by itself."""

    text: str
    kind: str
    evident: bool


class Cited(NamedTuple):
    """A citation that is in a text: where, which number, of which day."""

    start: int
    end: int
    number: str
    day: date | None


def serial(random: Random) -> str:
    """A running number of two digits at least, some with a letter."""
    digits = random.choice((random.randrange(1, 100), random.randrange(1, 40000)))
    return f"{digits:02d}{random.choice((*'acđ', *('',) * 9))}"


def of_state(random: Random) -> Number:
    """A number of the State, with its kind and its body."""
    code = random.choice(list(KINDS))
    return Number(f"{serial(random)}/{code}-{random.choice(BODIES)}", KINDS[code], evident=True)


def of_party(random: Random) -> Number:
    """A number of the Party."""
    code = random.choice(list(KINDS))
    return Number(f"{serial(random)}-{code}/{random.choice(PARTY)}", KINDS[code], evident=True)


def dated(random: Random) -> Number:
    """A number of a legal normative document, with its year."""
    code, kind = random.choice(
        (("NĐ-CP", "Nghị định"), ("QĐ-TTg", "Quyết định"), ("NQ-HĐND", "Nghị quyết"), ("TT-BTC", "Thông tư"))
    )
    return Number(f"{serial(random)}/{random.randrange(1990, 2027)}/{code}", kind, evident=True)


def joint(random: Random) -> Number:
    """A number of several bodies."""
    bodies = "-".join(random.sample(MINISTRIES, random.randrange(2, 4)))
    return Number(f"{serial(random)}/{random.randrange(1990, 2027)}/TTLT-{bodies}", "Thông tư liên tịch", evident=True)


def law(random: Random) -> Number:
    """A number of a law."""
    text = f"{serial(random)}/{random.randrange(1990, 2027)}/QH{random.randrange(8, 17)}"
    return Number(text, "Luật", evident=True)


def of_government(random: Random) -> Number:
    """A number of a resolution of the Government, decimal or with a hyphen before its year."""
    year = random.randrange(1990, 2027)
    text = random.choice((f"66.{random.randrange(1, 30)}/{year}/NQ-CP", f"19-{year}/NQ-CP"))
    return Number(text, "Nghị quyết", evident=True)


def letter(random: Random) -> Number:
    """A number of an official letter."""
    return Number(f"{serial(random)}/{random.choice(BODIES)}-{random.choice(UNITS)}", "Công văn", evident=False)


def old(random: Random) -> Number:
    """A number as the State wrote it before 1996."""
    symbol = random.choice(("-CP", "-HĐBT", "-CT", "-TC/TCT", "-TTg"))
    return Number(f"{serial(random)}{symbol}", random.choice(("Quyết định", "Nghị định")), evident=False)


def number(random: Random) -> Number:
    """A number of any form."""
    return random.choice((of_state, of_state, of_party, dated, joint, law, of_government, letter, old))(random)


def typed(random: Random, official: str) -> str:
    """The number as it may be typed: plain, broken at a line end, with bold marks, other dashes, look-alikes."""
    joints = [place for place, char in enumerate(official) if char in "-/" and place > 0]
    place, cut = random.choice(joints), random.randrange(1, len(official))
    before, sign, behind = official[:place], official[place], official[place + 1 :]
    broken = f"{before}{sign}{random.choice(('', ' '))}\n{random.choice(('', ' ', '      '))}{behind}"
    ways = [official] * 5 + [broken, broken, f"{official[:cut]}**{official[cut:]}", official.replace("Đ", "Ð")]
    ways.append(official.replace("-", random.choice("–—‑")))
    if place == joints[-1] or sign == "/":
        ways.append(f"{before}\n{sign}{behind}")
    if "Đ" in official[place:]:
        ways.append(official[:place] + official[place:].translate(LOOK_ALIKE))
    if official.count("/") > 1:
        ways.append(official.lower())
    return random.choice(ways)


def introduction(random: Random, cited: Number) -> tuple[str, str]:
    """The words before a citation, and the words in front of the number that belong to it."""
    before = random.choice(("Căn cứ ", "Thực hiện ", "theo ", "", "(", "- Căn cứ ", "quy định tại "))
    so = random.choice((" số ", " ", " số: ", " số\n", "  số "))
    kind = random.choice((cited.kind, cited.kind.lower(), cited.kind.upper()))
    if cited.kind == "Luật" and random.randrange(2):
        return before, f"Luật {random.choice(LAWS)} số "
    if cited.kind == "Nghị định" and random.randrange(5) == 0:
        return before, "Nghị định của Chính phủ số "
    if cited.evident and random.randrange(5) == 0:
        return random.choice(("Căn cứ ", "(", "gồm ")), ""
    return before, f"{kind}{so}"


def text_of(random: Random) -> tuple[str, list[Cited]]:
    """A text of some sentences, and the citations with a number that are in it."""
    text, cited = "", list[Cited]()
    for _sentence in range(random.randrange(1, 5)):
        made = random.random()
        if made < HEADINGS:
            text = heading(random, text, cited)
            continue
        if made < LISTS:
            text = listed(random, text, cited)
        elif made < ALONE:
            text = alone(random, text, cited)
        else:
            text += random.choice(NOISE + WORDS)
        text += random.choice(FOLLOWING) + random.choice(STOPS)
    return text, cited


def heading(random: Random, text: str, cited: list[Cited]) -> str:
    """The text with the heading of a document more: its day in the next line, cell or column, or missing."""
    one, day = number(random), date(2001, 1, 1) + timedelta(days=random.randrange(9000))
    text += random.choice(("\n", "\n| ỦY BAN NHÂN DÂN TỈNH A<br>", "\n**SỞ NỘI VỤ**\n", "\nSỞ B "))
    start = len(text)
    text += random.choice(("Số: ", "Số ", "Số:")) + one.text
    end = len(text)
    text += random.choice(("", "\nV/v rà soát\nthủ tục hành chính", " \n\n"))
    known = random.randrange(5) > 0
    text += random.choice(BETWEEN_CELLS) if known else "\nKính gửi: Sở A\n"
    text += (
        random.choice(("Hà Nội, ", "TP. Hồ Chí Minh, ", "Bà Rịa - Vũng Tàu, ")) + random.choice(DAYS[:2])(day) + "\n"
    )
    cited.append(Cited(start, end, one.text, day if known else None))
    return text


def alone(random: Random, text: str, cited: list[Cited]) -> str:
    """The text with a citation more."""
    one = number(random)
    before, words = introduction(random, one)
    start = len(text) + len(before)
    text += before + words + typed(random, one.text)
    end, day = len(text), None
    if one.text.endswith(("CP", "TTg", "TW")) and random.randrange(5) == 0:
        text += random.choice(FOOTNOTES)
    if random.randrange(5) > 1:
        day = date(1990, 1, 1) + timedelta(days=random.randrange(13000))
        text += random.choice((" ", ", ", "\n")) + random.choice(DAYS)(day)
        end = len(text)
    cited.append(Cited(start, end, one.text, day))
    return text


def listed(random: Random, text: str, cited: list[Cited]) -> str:
    """The text with a list more, whose numbers have their symbol in common, or are whole."""
    code, body = random.choice(list(KINDS)), random.choice(BODIES)
    between = random.choice((", ", "; ", ",\n"))
    last = random.choice((" và ", between, " & "))
    serials = [serial(random) for _number in range(random.randrange(2, 6))]
    shared = random.randrange(2) == 0
    text += "Căn cứ các "
    start = len(text)
    text += f"{KINDS[code]} số "
    for place, one in enumerate(serials):
        end = place == len(serials) - 1
        text += "" if place == 0 else last if end else between
        start = start if place == 0 else len(text)
        text += f"{one}/{code}-{body}" if end or not shared else one
        cited.append(Cited(start, len(text), f"{one}/{code}-{body}", None))
    return text
