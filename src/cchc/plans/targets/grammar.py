"""The grammar of levels (ngữ pháp mức chỉ tiêu): official Vietnamese as data, each production with an example.

Most forms are those of all bounds, `cchc.values.BOUND_FORMS`; here are the few that only targets use. How a form is
written is explained there; its words stand for all words of their roles in `vocabulary`. The first production that
matches counts. To read a new way of writing, add a production with its example, or its words to `vocabulary`.
"""

import re
from functools import cache

from cchc.plans.targets.tokens import letters, tokens
from cchc.values import BOUND_FORMS, BoundForm, compiled_form

BARE = "bare"
"""The name of a number alone, which does not state which side of it is meant: the words around it decide."""
_SLOTS = {"low": "[np]", "high": "[np]", "only": "[np]", "unit": "w{0,6}?", "name": "w{1,2}"}
_LEFT_OUT = ("đến {high}", "khác {only}", "[=] {only}")
"""Forms that in a target may mean the least or the most."""
LEVELS = (
    BoundForm("only", "đúng {only}", "đúng 5"),
    BoundForm("to", "khống chế ⟨không quá¦⟩ {high}", "khống chế ở mức không quá 5%"),
    BoundForm("below", "khống chế dưới {high}", "kiềm chế dưới 4%"),
    *(one for one in BOUND_FORMS if one.form not in _LEFT_OUT),
    BoundForm(BARE, "{only}", "95%"),
)
"""Levels, without the words that lead to them."""


@cache
def patterns() -> tuple[tuple[BoundForm, re.Pattern[str]], ...]:
    """Return the levels, each with its pattern over the letters of roles (mẫu)."""
    return tuple((one, re.compile(compiled_form(one.form, _SLOTS, _letters))) for one in LEVELS)


def _letters(words: str) -> str:
    return letters(tokens(f"1 {words} 1"))[1:-1]  # a dash is read between numbers
