"""Tables of criteria whose meaning is known by construction: written apart from the reader, as its own judge."""

from dataclasses import dataclass, field
from decimal import Decimal

from hypothesis import strategies as st

Cells = tuple[str | None, ...]

NAMES = (
    *(
        "Ban hành kế hoạch",
        "Công tác tuyên truyền",
        "Rà soát thủ tục hành chính",
        "Báo cáo định kỳ",
        "Kỷ luật lao động",
    ),
    *("Trả kết quả đúng hạn", "Ứng dụng công nghệ thông tin", "Mức độ hài lòng của người dân"),
    *("Quản lý hồ sơ", "Sắp xếp tổ chức bộ máy", "Tự kiểm tra công vụ", "Giải ngân vốn đầu tư", "Số hóa giấy tờ"),
)
CODES = {
    "capital": ("A", "B", "C", "D", "Đ"),
    "roman": ("I", "II", "III", "IV", "V"),
    "arabic": ("1", "2", "3", "4", "5"),
}
ORDERS = (("roman", "arabic"), ("capital", "roman"), ("capital", "arabic"), ("roman", "dotted"), ("arabic", "dotted"))
POINT_NAMES = ("Điểm tối đa", "Thang điểm", "Điểm chuẩn", "Mức điểm theo yêu cầu", "Tỷ trọng (Điểm)", "Điểm quy định")
FORMS = ("{}", "{} điểm", "{}đ", "0{}", "({})", "Tối đa {} điểm")

SHAPES = ("cell", "title", "levels", "letters", "lines", "survey", "none")
"""The rule of a criterion: in its cell, in its title, in rows of levels without or with letters, in cells of several
rows; or there is none, its points being in the column of the survey or in that of the maximum."""


@dataclass
class Leaf:
    """A criterion that is scored: what it is called, and the points of some answers."""

    title: str
    most: int
    answers: dict[str, Decimal]
    shape: str
    """Where its rule is: one of `SHAPES`."""


@dataclass
class MadeTable:
    """A table and what it means."""

    rows: list[Cells] = field(default_factory=list)
    meant: list[tuple[int, str, str]] = field(default_factory=list)
    """Depth, code and title of each criterion, from the top."""
    leaves: list[Leaf] = field(default_factory=list)
    outside: set[str] = field(default_factory=set)
    """Titles of the criteria that are outside the total."""


class _Maker:
    """Draws a table row by row."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.made = MadeTable()
        self.titles = iter(draw(st.permutations(NAMES)))
        self.outer, self.inner = draw(st.sampled_from(ORDERS))
        self.has_code = draw(st.booleans())
        self.form = draw(st.sampled_from(FORMS))
        names = ["Minh chứng", "Tự chấm", "Ghi chú", "Thời hạn"]
        self.has_survey = draw(st.booleans())
        self.repeats = draw(st.booleans())
        """Whether merged cells are given once for each row, as Word does."""
        self.more = draw(st.lists(st.sampled_from(names), unique=True, max_size=3))

    def table(self) -> MadeTable:
        header = ["TT"] * self.has_code + ["Tiêu chí", self.draw(st.sampled_from(POINT_NAMES))]
        header += ["Điểm ĐTXHH"] * self.has_survey + ["Cách chấm", *self.more]
        if self.draw(st.booleans()):
            self.line("ỦY BAN NHÂN DÂN TỈNH A")
            self.line("(Kèm theo Quyết định 12/QĐ-UBND)")
        self.made.rows.append(tuple(header))
        if self.draw(st.booleans()):
            self.made.rows.append(tuple(f"({place})" for place in range(1, len(header) + 1)))
        groups = self.draw(st.integers(1, 3))
        total = sum(self.group(CODES[self.outer][group]) for group in range(groups))
        if self.draw(st.booleans()):
            self.bonus(CODES[self.outer][groups])
        if self.draw(st.booleans()):
            self.deduction(CODES[self.outer][-1])
        if self.draw(st.booleans()):
            self.row("", self.draw(st.sampled_from(["Tổng cộng", "TỔNG ĐIỂM", "Tổng số"])), str(total))
        if self.draw(st.booleans()):
            self.line("Người lập biểu")
            self.line("(Ký, ghi rõ họ tên)")
        return self.made

    def row(
        self, code: str, title: str, points: str | None = None, rule: str | None = None, survey: str | None = None
    ) -> None:
        beside = [self.draw(st.sampled_from([None, "đã nộp", "15/01"])) if code and points else None for _ in self.more]
        named = [code or None, title or None] if self.has_code else [f"{code}. {title}" if code else title or None]
        self.made.rows.append((*named, points, *[survey] * self.has_survey, rule, *beside))

    def line(self, text: str) -> None:
        self.made.rows.append((*[None] * self.has_code, text, *[None] * (2 + self.has_survey + len(self.more))))

    def group(self, code: str) -> int:
        leaves = [self.leaf() for _place in range(self.draw(st.integers(1, 3)))]
        total = sum(leaf.most for leaf in leaves)
        self.heading(code, next(self.titles), self.form.format(total) if self.draw(st.booleans()) else None)
        for place, leaf in enumerate(leaves):
            self.add(leaf, f"{code}.{place + 1}" if self.inner == "dotted" else CODES[self.inner][place])
        if self.draw(st.integers(0, 3)) == 0:
            self.line("Lưu ý: chỉ tính văn bản còn hiệu lực")
        return total

    def bonus(self, code: str) -> None:
        title = self.draw(st.sampled_from(["Điểm thưởng", "ĐIỂM CỘNG"]))
        self.heading(code, title, None)
        leaf = self.leaf()
        self.made.outside |= {title, leaf.title}
        self.add(leaf, f"{code}.1" if self.inner == "dotted" else CODES[self.inner][0])

    def deduction(self, code: str) -> None:
        title = self.draw(st.sampled_from(["Điểm trừ", "ĐIỂM TRỪ"]))
        self.heading(code, title, None)
        part = f"{code}.1" if self.inner == "dotted" else CODES[self.inner][0]
        self.row(part, "Chậm báo cáo", "-1", "Mỗi lần chậm trừ 0,25 điểm")
        self.made.meant.append((2, part, "Chậm báo cáo"))
        self.made.outside |= {title, "Chậm báo cáo"}

    def heading(self, code: str, title: str, points: str | None) -> None:
        self.row(code, title, points)
        self.made.meant.append((1, code, title))

    def leaf(self) -> Leaf:
        most = self.draw(st.integers(2, 3))
        answers = {"Đúng hạn": Decimal(most), "Chậm": Decimal(1), "Không thực hiện": Decimal(0)}
        return Leaf(next(self.titles), most, answers, self.draw(st.sampled_from(self.shapes())))

    def shapes(self) -> list[str]:
        return [one for one in SHAPES if one != "survey" or self.has_survey]

    def add(self, leaf: Leaf, code: str) -> None:
        lines = [f"{label}: {points} điểm" for label, points in leaf.answers.items()]
        title = f"{leaf.title}\n{'; '.join(lines)}" if leaf.shape == "title" else leaf.title
        rule = {"cell": "; ".join(lines), "lines": lines[0]}.get(leaf.shape)
        points = self.form.format(leaf.most)
        if leaf.shape == "survey":
            self.row(code, title, survey=points)
        else:
            self.row(code, title, points, rule)
        for label, letter, line in zip(leaf.answers, "abc", lines, strict=True):
            if leaf.shape in {"levels", "letters"}:
                self.row(letter if leaf.shape == "letters" else "", label, str(leaf.answers[label]))
            elif leaf.shape == "lines" and line != lines[0]:
                if self.repeats:
                    self.row(code, title, points, line)
                else:
                    self.row("", "", None, line)
        self.made.meant.append((2, code, leaf.title))
        self.made.leaves.append(leaf)


@st.composite
def made_tables(draw: st.DrawFn) -> MadeTable:
    """Tables of two levels in the shapes of officers' files."""
    return _Maker(draw).table()
