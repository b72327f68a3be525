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
    return f"{random.choice((random.randrange(1, 100), random.randrange(1, 40000))):02d}{random.choice(('',) * 9 + ('a', 'c', 'đ'))}"


def number(random: Random) -> Number:
    """A number of any form."""
    code = random.choice(list(KINDS))
    year = random.randrange(1990, 2027)
    body, ministry = random.choice(BODIES), random.choice(MINISTRIES)
    made = random.randrange(10)
    if made <= 2:
        return Number(f"{serial(random)}/{code}-{body}", KINDS[code], evident=True)
    if made == 3:  # noqa: PLR2004  # one of ten forms each
        return Number(f"{serial(random)}-{code}/{random.choice(PARTY)}", KINDS[code], evident=True)
    if made == 4:  # noqa: PLR2004
        code = random.choice(("NĐ-CP", "QĐ-TTg", f"TT-{ministry}", "NQ-HĐND"))
        kind = {"NĐ": "Nghị định", "QĐ": "Quyết định", "TT": "Thông tư", "NQ": "Nghị quyết"}[code[:2]]
        return Number(f"{serial(random)}/{year}/{code}", kind, evident=True)
    if made == 5:  # noqa: PLR2004
        joint = "-".join(random.sample(MINISTRIES, random.randrange(2, 4)))
        return Number(f"{serial(random)}/{year}/TTLT-{joint}", "Thông tư liên tịch", evident=True)
    if made == 6:  # noqa: PLR2004
        return Number(f"{serial(random)}/{year}/QH{random.randrange(8, 17)}", "Luật", evident=True)
    if made == 7:  # noqa: PLR2004
        government = random.choice((f"66.{random.randrange(1, 30)}/{year}/NQ-CP", f"19-{year}/NQ-CP"))
        return Number(government, "Nghị quyết", evident=True)
    if made == 8:  # noqa: PLR2004
        return Number(f"{serial(random)}/{body}-{random.choice(UNITS)}", "Công văn", evident=False)
    old = random.choice(("-CP", "-HĐBT", "-CT", "-TC/TCT", "-TTg"))
    return Number(f"{serial(random)}{old}", random.choice(("Quyết định", "Nghị định")), evident=False)


def typed(random: Random, official: str) -> str:
    """The number as it may be typed: plain, broken at a line end, with bold marks, other dashes, look-alikes."""
    form = random.randrange(12)
    joints = [place for place, char in enumerate(official) if char in "-/" and place > 0]
    place = random.choice(joints)
    before, sign, behind = official[:place], official[place], official[place + 1 :]
    if form in (0, 1):
        return f"{before}{sign}{random.choice(('', ' '))}\n{random.choice(('', ' ', '      '))}{behind}"
    if form == 2:  # noqa: PLR2004
        return f"{before}\n{sign}{behind}" if place == joints[-1] or sign == "/" else official
    if form == 3:  # noqa: PLR2004
        cut = random.randrange(1, len(official))
        return f"{official[:cut]}**{official[cut:]}"
    if form == 4:  # noqa: PLR2004
        return official.replace("-", random.choice("–—‑"))
    if form == 5:  # noqa: PLR2004
        return official[:place] + official[place:].translate(LOOK_ALIKE) if "Đ" in official[place:] else official
    if form == 6:  # noqa: PLR2004
        return official.replace("Đ", "Ð")
    if form == 7 and official.count("/") > 1:  # noqa: PLR2004
        return official.lower()
    return official


def introduction(random: Random, cited: Number) -> tuple[str, str]:
    """The words before a citation, and the words in front of the number that belong to it."""
    before = random.choice(("Căn cứ ", "Thực hiện ", "theo ", "", "(", "- Căn cứ ", "quy định tại "))
    so = random.choice((" số ", " ", " số: ", " số\n", "  số "))
    kind = random.choice((cited.kind, cited.kind.lower(), cited.kind.upper()))
    if cited.kind == "Luật" and random.random() < 0.5:
        return before, f"Luật {random.choice(LAWS)} số "
    if cited.kind == "Nghị định" and random.random() < 0.2:
        return before, "Nghị định của Chính phủ số "
    if cited.evident and random.random() < 0.2:
        return random.choice(("Căn cứ ", "(", "gồm ")), ""
    return before, f"{kind}{so}"


def text_of(random: Random) -> tuple[str, list[Cited]]:
    """A text of some sentences, and the citations with a number that are in it."""
    text, cited = "", list[Cited]()
    for _sentence in range(random.randrange(1, 5)):
        made = random.random()
        if made < 0.05:
            text = heading(random, text, cited)
            continue
        if made < 0.35:
            text += random.choice(NOISE)
        elif made < 0.5:
            text = listed(random, text, cited)
        elif made < 0.9:
            text = alone(random, text, cited)
        else:
            text += random.choice(WORDS)
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
    between = random.choice(("\n", " | ", "\n|\n*", "          ", "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n____\n"))
    known = random.random() < 0.8
    text += between if known else "\nKính gửi: Sở A\n"
    text += random.choice(("Hà Nội, ", "TP. Hồ Chí Minh, ", "Bà Rịa - Vũng Tàu, ")) + random.choice(DAYS[:2])(day) + "\n"
    cited.append(Cited(start, end, one.text, day if known else None))
    return text


def alone(random: Random, text: str, cited: list[Cited]) -> str:
    """The text with a citation more."""
    one = number(random)
    before, words = introduction(random, one)
    start = len(text) + len(before)
    text += before + words + typed(random, one.text)
    end, day = len(text), None
    if one.text.endswith(("CP", "TTg", "TW")) and random.random() < 0.2:
        text += random.choice(FOOTNOTES)
    if random.random() < 0.6:
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
    shared = random.random() < 0.6
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
