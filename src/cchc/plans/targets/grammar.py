"""The grammar of levels (ngữ pháp mức chỉ tiêu): official Vietnamese as data, each production with an example.

How a form is written: as an office would write it, each word for all words of its role in `vocabulary` ("trên" for
"vượt quá"). `{low}` and `{high}` are numbers, `{noun}` is what is counted, `[…]` may be missing. The first production
that matches counts. To read a new way of writing, add a production with its example, or its words to `vocabulary`.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from cchc.plans.targets.tokens import letters, tokens

_PARTS = re.compile(r"\{\w+\}|[\[\]]|[^{\[\]]+")
_SIGNS = {
    "[": "(?:", "]": ")?", "{low}": "(?P<low>[np])", "{high}": "(?P<high>[np])", "{noun}": "(?P<noun>w{1,6}?)",
}  # fmt: skip


@dataclass(frozen=True)
class LevelForm:
    """A way to write a level (mẫu câu về mức).

    Attributes:
        bound: the bound in the words that `Interval.parse` reads, with `{low}` and `{high}` for the numbers; "" if the
            words do not state which side of the number reaches it, so that the words around them decide.
        form: the words with slots.
        example: a text that it matches.
    """

    bound: str
    form: str
    example: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern over the letters of roles (mẫu)."""
        return re.compile("".join(_SIGNS.get(part) or _words(part) for part in _PARTS.findall(self.form)))


def _words(part: str) -> str:
    return re.escape(letters(tokens(part)))


LEVELS = (
    LevelForm("trên {low} đến dưới {high}", "[từ] trên {low} đến dưới {high}", "trên 70% đến dưới 90%"),
    LevelForm("trên {low} đến {high}", "[từ] trên {low} đến {high}", "trên 70% đến 90%"),
    LevelForm("từ {low} đến dưới {high}", "[từ] [ít nhất] {low} đến dưới {high}", "từ 70% đến dưới 90%"),
    LevelForm("từ {low} đến {high}", "[từ] [ít nhất] {low} đến [không quá] {high}", "từ 70% đến 90%"),
    LevelForm("từ {low} trở lên", "[từ] [ít nhất] {low} [{noun}] trở lên", "từ 20 văn bản trở lên"),
    LevelForm("trên {low}", "[từ] trên {low} [{noun}] trở lên", "từ trên 20 văn bản trở lên"),
    LevelForm("không quá {low}", "[từ] [không quá] {low} [{noun}] trở xuống", "từ 5 hồ sơ trở xuống"),
    LevelForm("dưới {low}", "[từ] dưới {low} [{noun}] trở xuống", "từ dưới 5 hồ sơ trở xuống"),
    LevelForm("{low}", "đúng {low}", "đúng 5"),
    LevelForm("ít nhất {low}", "[từ] ít nhất {low}", "ít nhất 95%"),
    LevelForm("không quá {low}", "khống chế không quá {low}", "khống chế ở mức không quá 5%"),
    LevelForm("không quá {low}", "không quá {low}", "không được vượt quá 5%"),
    LevelForm("dưới {low}", "[khống chế] dưới {low}", "kiềm chế dưới 4%"),
    LevelForm("không quá {low}", "khống chế {low}", "khống chế ở mức 5%"),
    LevelForm("trên {low}", "[từ] trên {low}", "trên 90%"),
    LevelForm("ít nhất {low}", "từ {low}", "từ 90%"),
    LevelForm("", "{low}", "95%"),
)
"""Levels, without the words that lead to them."""
