"""What a level is about (điều kiện của mức): numbers, a denial, the rest, something that happened, or a label."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc.rules.wording.bounds import Bound, bounds_of
from cchc.rules.wording.levels import Level
from cchc.rules.wording.tokens import Token
from cchc.rules.wording.vocabulary import BAD, DENIALS, EXISTENTIAL, GOOD, NOTHING_TO_DO, Role

_OPENERS = ("trường", "hợp", "nếu", "khi", "trong", "kỳ", "đánh", "giá", "năm", "đơn", "vị", "cơ", "quan", "thì", "mà")
_CIRCUMSTANCE = (
    "trường hợp",
    "nếu",
    "trong năm",
    "trong kỳ",
    "đối với",
    "đơn vị",
    "riêng",
    "địa phương",
    "cơ quan",
    "khi",
)
_JOINS = ("và", "đồng", "thời", "trong đó", "nhưng", "kèm", "đồng thời", "hoặc", ",")
_VERBS = ("có", "không", "đã", "phải", "chưa")
_GROWTH = ("tăng trưởng", "có tăng", "tăng", "mức tăng", "tốc độ tăng", "giảm")


@dataclass(frozen=True)
class Condition:
    """A condition (điều kiện) with what can be told of it.

    Attributes:
        level: the level.
        label: its words as printed, on one line.
    """

    level: Level
    label: str

    @property
    def said(self) -> Sequence[Token]:
        """Its tokens (các từ)."""
        return self.level.said

    @cached_property
    def words(self) -> str:
        """Its words in small letters (lời), single spaces between."""
        return " ".join(token.text for token in self.said if token.kind != "bullet")

    @cached_property
    def bounds(self) -> list[Bound]:
        """The stretches of numbers that it names (các giới hạn); of a share, not of what it is a share of."""
        found = bounds_of(self.said)
        shares = [bound for bound in found if bound.percent]
        if len(shares) != 1 or len(found) == 1:
            return found
        share = shares[0]
        others = [bound for bound in found if bound is not share]
        return shares if all(bound.start < share.start or bound.is_bare for bound in others) else found

    @property
    def has_second(self) -> bool:
        """Whether a second condition is joined to the numbers: "và có báo cáo chuyên đề"."""
        after = self.said[self.bounds[-1].end :] if self.bounds else ()
        return any(token.text in _JOINS and following.text in _VERBS for token, following in itertools.pairwise(after))

    @cached_property
    def each(self) -> int | None:
        """How many cases it is said for, "mỗi", "cứ 02"; None where it is not for each case."""
        for place, token in enumerate(self.said):
            if token.role is Role.EACH:
                after = next((one for one in self.said[place + 1 :] if one.text not in ("đủ", "có")), None)
                return int(after.value) if after and after.kind == "number" and not after.percent else 1
        return None

    @property
    def is_rest(self) -> bool:
        """Whether it means all that no other level means (còn lại)."""
        return not self.bounds and bool(self.said) and self.said[0].role is Role.REST

    @property
    def is_denial(self) -> bool:
        """Whether it begins by denying (phủ định)."""
        begun = self._begun
        return bool(begun) and begun[0].text.split()[0] in DENIALS

    @property
    def happened(self) -> bool:
        """Whether it says that something bad happened (để xảy ra)."""
        begun = " ".join(token.text for token in self._begun)
        opens = begun.startswith(tuple(f"{word} " for word in EXISTENTIAL))
        return opens and self.names(tuple(word for word in BAD if not word.startswith(("không", "chưa", "thiếu"))))

    @property
    def happened_or_left(self) -> bool:
        """Whether it says that something bad happened, or that something was left undone."""
        begun = " ".join(token.text for token in self._begun)
        return begun.startswith(tuple(f"{word} " for word in EXISTENTIAL)) and self.is_bad

    @property
    def denials(self) -> int:
        """How often it says "không" or "chưa" (số lần phủ định)."""
        return sum(word in DENIALS for word in self.words.split())

    @property
    def is_growth(self) -> bool:
        """Whether it is about a change (tăng, giảm)."""
        return self.names(_GROWTH)

    @property
    def is_not_applicable(self) -> bool:
        """Whether it says that there was nothing to do (không phát sinh)."""
        return self.names(NOTHING_TO_DO)

    @property
    def is_circumstance(self) -> bool:
        """Whether it opens as an exceptional circumstance does (trường hợp, nếu)."""
        return self.words.startswith(_CIRCUMSTANCE)

    @property
    def is_good(self) -> bool:
        """Whether it names what is good to have more of, and nothing bad."""
        return self.names(GOOD) and not self.is_bad

    @property
    def is_bad(self) -> bool:
        """Whether it names what is good to have less of."""
        return self.names(BAD)

    def names(self, words: tuple[str, ...]) -> bool:
        """Whether any of these words stands in it."""
        told = f" {self.words} "
        return any(f" {word} " in told for word in words)

    @property
    def _begun(self) -> list[Token]:
        """The tokens without the words that open a case."""
        said = [token for token in self.said if token.kind != "bullet"]
        while said and (said[0].role is Role.IF or said[0].text in _OPENERS):
            said = said[1:]
        return said
