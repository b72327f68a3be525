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
    "capital": ("A", "B", "C", "D"),
    "roman": ("I", "II", "III", "IV"),
    "arabic": ("1", "2", "3", "4"),
}
ORDERS = (("roman", "arabic"), ("capital", "roman"), ("capital", "arabic"), ("roman", "dotted"), ("arabic", "dotted"))
POINT_NAMES = ("Điểm tối đa", "Thang điểm", "Điểm chuẩn", "Mức điểm theo yêu cầu", "Tỷ trọng (Điểm)", "Điểm quy định")
FORMS = ("{}", "{} điểm", "{}đ", "0{}", "({})", "Tối đa {} điểm")


@dataclass
class Leaf:
    """A criterion that is scored: what it is called, and the points of some answers."""

    title: str
    most: int
    answers: dict[str, Decimal]
    shape: str
    """Where its rule is: "cell", "title", "levels" or "none"."""


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
        self.more = draw(st.lists(st.sampled_from(names), unique=True, max_size=3))

    def table(self) -> MadeTable:
        header = ["TT"] * self.has_code + ["Tiêu chí", self.draw(st.sampled_from(POINT_NAMES)), "Cách chấm", *self.more]
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
            self.row("", self.draw(st.sampled_from(["Tổng cộng", "TỔNG ĐIỂM", "Tổng số"])), str(total))
        if self.draw(st.booleans()):
            self.line("Người lập biểu")
            self.line("(Ký, ghi rõ họ tên)")
        return self.made

    def row(self, code: str, title: str, points: str | None = None, rule: str | None = None) -> None:
        beside = [self.draw(st.sampled_from([None, "đã nộp", "15/01"])) if code and points else None for _ in self.more]
        named = [code or None, title] if self.has_code else [f"{code}. {title}" if code else title]
        self.made.rows.append((*named, points, rule, *beside))

    def line(self, text: str) -> None:
        self.made.rows.append((*[None] * self.has_code, text, *[None] * (2 + len(self.more))))

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

    def heading(self, code: str, title: str, points: str | None) -> None:
        self.row(code, title, points)
        self.made.meant.append((1, code, title))

    def leaf(self) -> Leaf:
        most = self.draw(st.integers(2, 3))
        answers = {"Đúng hạn": Decimal(most), "Chậm": Decimal(1), "Không thực hiện": Decimal(0)}
        return Leaf(next(self.titles), most, answers, self.draw(st.sampled_from(["cell", "title", "levels", "none"])))

    def add(self, leaf: Leaf, code: str) -> None:
        rule = "; ".join(f"{label}: {points} điểm" for label, points in leaf.answers.items())
        title = f"{leaf.title}\n{rule}" if leaf.shape == "title" else leaf.title
        self.row(code, title, self.form.format(leaf.most), rule if leaf.shape == "cell" else None)
        if leaf.shape == "levels":
            for label, points in leaf.answers.items():
                self.row("", label, str(points))
        self.made.meant.append((2, code, leaf.title))
        self.made.leaves.append(leaf)


@st.composite
def made_tables(draw: st.DrawFn) -> MadeTable:
    """Tables of two levels in the shapes of officers' files."""
    return _Maker(draw).table()
