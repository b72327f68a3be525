"""The grammar of levels (ngữ pháp mức chỉ tiêu): official Vietnamese as data, each production with an example.

Most forms are those of all bounds, `cchc.values.BOUND_FORMS`; here are the few that only targets use. How a form is
written is explained there; its words stand for all words of their roles in `vocabulary`. The first production that
matches counts. To read a new way of writing, add a production with its example, or its words to `vocabulary`.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from cchc.plans.targets.tokens import letters, tokens
from cchc.values import BOUND_FORMS, compiled_form

_SLOTS = {"low": "[np]", "high": "[np]", "unit": "w{0,6}?", "name": "w{1,2}"}
_WORDS = {
    "closed": "từ {low} đến {high}", "half": "từ {low} đến dưới {high}", "open": "trên {low} đến dưới {high}",
    "above_to": "trên {low} đến {high}", "from": "từ {low} trở lên", "above": "trên {low}", "to": "không quá {high}",
    "below": "dưới {high}",
}  # fmt: skip
"""The words that `Interval.parse` reads, for each form of a bound."""
_UNCLEAR = ("đến {high}",)
"""Forms that in a target may mean the least or the most."""


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
        return re.compile(compiled_form(self.form, _SLOTS, _letters))


def _letters(words: str) -> str:
    return letters(tokens(f"1 {words} 1"))[1:-1]  # a dash stands between numbers


LEVELS = (
    LevelForm("{low}", "đúng {low}", "đúng 5"),
    LevelForm("không quá {low}", "khống chế ⟨không quá¦⟩ {low}", "khống chế ở mức không quá 5%"),
    LevelForm("dưới {low}", "khống chế dưới {low}", "kiềm chế dưới 4%"),
    LevelForm("không quá {low}", "[từ] không quá {low} {unit} trở xuống", "không quá 5 hồ sơ trở xuống"),
    *(
        LevelForm(_WORDS[one.name], one.form, one.example)
        for one in BOUND_FORMS
        if one.name in _WORDS and one.form not in _UNCLEAR
    ),
    LevelForm("", "{low}", "95%"),
)
"""Levels, without the words that lead to them."""
