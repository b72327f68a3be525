"""How one author writes (thói quen của người soạn thảo): numbers, bounds, points and levels, drawn at random."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from random import Random

from drawn_wording import Number


def decimal_text(value: Number, places: int = 0) -> str:
    """Return a number with a decimal comma, at least `places` places."""
    exact = Decimal(Fraction(value).numerator) / Decimal(Fraction(value).denominator)
    text = format(exact.normalize(), "f")
    whole, _, rest = text.partition(".")
    rest = rest.ljust(places, "0")
    return f"{whole},{rest}" if rest else whole


class Clerk:
    """An author with habits of his own: points, joints and separators are the same in all of a wording.

    Attributes:
        random: where draws come from.
    """

    def __init__(self, random: Random) -> None:
        self.random = random
        self.unit = random.choice([" điểm", " điểm", "đ", " đ", "", "điểm"])
        self.places = random.choice([0, 0, 0, 1])
        self.joint = random.choice([": ", ": ", ": ", " : ", ":", " được "])
        if self.joint == " được " and not self.unit:
            self.unit = " điểm"
        self.separator = random.choice(["; ", "; ", ";\n", "\n- ", "\n", ". ", "\n+ ", ";\n- "])
        self.space = random.choice(["", "", "", " "])

    def pick(self, *choices: str) -> str:
        """Return one of the choices."""
        return self.random.choice(choices)

    def number(self, value: Number) -> str:
        """Return a number as this author writes it."""
        return decimal_text(value)

    def percent(self, value: Number) -> str:
        """Return a rate as this author writes it."""
        return f"{decimal_text(value)}{self.space}%"

    def points(self, value: Number) -> str:
        """Return points as this author writes them."""
        return f"{decimal_text(value, self.places)}{self.unit}"

    def at_least(self, bound: str) -> str:
        """Words for: `bound` or more."""
        return self.pick(
            f"từ {bound} trở lên",
            f"từ {bound} trở lên",
            f"đạt từ {bound} trở lên",
            f"≥ {bound}",
            f"≥{bound}",
            f">= {bound}",
            f"không dưới {bound}",
            f"ít nhất {bound}",
            f"tối thiểu {bound}",
            f"không thấp hơn {bound}",
            f"lớn hơn hoặc bằng {bound}",
            f"{bound} trở lên",
            f"từ đủ {bound} trở lên",
            f"không ít hơn {bound}",
            f"đạt {bound} trở lên",
            f"bằng hoặc lớn hơn {bound}",
        )

    def below(self, bound: str) -> str:
        """Words for: less than `bound`."""
        return self.pick(
            f"dưới {bound}",
            f"dưới {bound}",
            f"< {bound}",
            f"<{bound}",
            f"chưa đạt {bound}",
            f"chưa đến {bound}",
            f"nhỏ hơn {bound}",
            f"thấp hơn {bound}",
            f"không đạt {bound}",
            f"đạt dưới {bound}",
            f"chưa tới {bound}",
        )

    def above(self, bound: str) -> str:
        """Words for: more than `bound`."""
        return self.pick(
            f"trên {bound}",
            f"trên {bound}",
            f"> {bound}",
            f">{bound}",
            f"vượt {bound}",
            f"quá {bound}",
            f"lớn hơn {bound}",
            f"cao hơn {bound}",
            f"vượt quá {bound}",
            f"đạt trên {bound}",
            f"hơn {bound}",
        )

    def at_most(self, bound: str) -> str:
        """Words for: `bound` or less."""
        return self.pick(
            f"không quá {bound}",
            f"≤ {bound}",
            f"≤{bound}",
            f"<= {bound}",
            f"từ {bound} trở xuống",
            f"không vượt quá {bound}",
            f"không trên {bound}",
            f"không cao hơn {bound}",
            f"không lớn hơn {bound}",
            f"{bound} trở xuống",
            f"nhỏ hơn hoặc bằng {bound}",
            f"tối đa {bound}",
            f"không hơn {bound}",
        )

    def from_to_below(self, low: str, high: str, name: str = "tỷ lệ") -> str:
        """Words for: from `low` to less than `high`."""
        bare = low.rstrip("% ") if high.endswith("%") else low
        return self.pick(
            f"từ {low} đến dưới {high}",
            f"từ {low} đến dưới {high}",
            f"{low} đến dưới {high}",
            f"từ {bare} đến dưới {high}",
            f"từ {bare} - dưới {high}",
            f"từ {low} - dưới {high}",
            f"{bare}-<{high}",
            f"{low} - < {high}",
            f"từ {low} đến < {high}",
            f"{low} ≤ {name} < {high}",
            f"từ {low} tới dưới {high}",
            f"đạt từ {low} đến dưới {high}",
            f"từ đủ {low} đến dưới {high}",
            f"≥ {low} và < {high}",
            f"{bare} - dưới {high}",
            f"từ {low} – dưới {high}",
            f"từ {low} đến nhỏ hơn {high}",
            f"từ {low} trở lên đến dưới {high}",
            f"≥{low} đến <{high}",
            f"từ {low} đến chưa đến {high}",
        )

    def above_to(self, low: str, high: str, name: str = "tỷ lệ") -> str:
        """Words for: more than `low`, up to `high`."""
        return self.pick(
            f"trên {low} đến {high}",
            f"từ trên {low} đến {high}",
            f"{low} < {name} ≤ {high}",
            f"> {low} đến {high}",
            f"> {low} và ≤ {high}",
            f"trên {low} - {high}",
            f"trên {low} đến không quá {high}",
            f"lớn hơn {low} đến {high}",
        )

    def level(self, condition: str, points: Number) -> str:
        """A condition with its points."""
        return f"{condition}{self.joint}{self.points(points)}"

    def listed(self, levels: Sequence[str]) -> str:
        """All levels in one text, with capitals and bullets as this author sets them."""
        capital = "\n" in self.separator or ". " in self.separator or self.random.random() < 0.3
        written = [one[:1].upper() + one[1:] if capital or not index else one for index, one in enumerate(levels)]
        text = self.separator.join(written)
        if self.separator.lstrip(";").startswith("\n") and len(self.separator.strip(";\n ")) == 1:
            text = self.separator.lstrip(";\n") + text
        return text + self.pick("", "", ".", ";" if ";" in self.separator else "")
