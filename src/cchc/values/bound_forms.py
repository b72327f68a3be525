"""The forms of bounds (mẫu câu giới hạn), stated once for every reader, each with an example.

How a form is written: as an office would write it, each word for all words of its role in `bound_words` ("từ" for "kể
từ", "trên" for "lớn hơn"). `{low}`, `{high}` and `{only}` are numbers, `{unit}` is what is counted or measured,
`{name}` is what the number is called; `[…]` may be missing, `⟨…¦…⟩` is one of several. The first form that matches
counts, so that a longer one comes before a shorter one.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple


class BoundForm(NamedTuple):
    """A form of a bound (mẫu câu giới hạn).

    Attributes:
        name: which numbers it means, a name of `CLOSED_ENDS`; "other" means all but one.
        form: the words with slots.
        example: a text that it matches.
    """

    name: str
    form: str
    example: str


BOUND_FORMS = (
    BoundForm("half", "trong khoảng {low}{unit} đến dưới {high}", "trong khoảng 5 đến dưới 7"),
    BoundForm("closed", "trong khoảng {low}{unit} ⟨đến¦-¦đến không quá⟩ {high}", "trong khoảng 5 đến 7"),
    BoundForm("closed", "[từ] {low}{unit} ⟨đến¦-¦đến không quá⟩ {high}", "từ 70% đến 90%"),
    BoundForm("half", "[từ] {low}{unit} ⟨đến dưới¦- dưới¦đến <¦và dưới⟩ {high}", "từ 80% đến dưới 100%"),
    BoundForm("half", "⟨từ ≥¦≥⟩ {low}{unit} ⟨đến dưới¦- dưới¦đến <¦và dưới¦, dưới⟩ {high}", "≥ 80% và < 90%"),
    BoundForm(
        "half",
        "[từ] {low}{unit} trở lên ⟨và dưới¦đến dưới¦nhưng dưới¦, dưới⟩ {high}",
        "từ 80% trở lên đến dưới 90%",
    ),
    BoundForm("closed", "[từ] {low}{unit} trở lên ⟨đến¦và ≤¦đến ≤¦nhưng ≤¦, ≤⟩ {high}", "từ 80% trở lên đến 90%"),
    BoundForm("closed", "⟨từ ≥¦≥⟩ {low}{unit} ⟨đến¦-¦và ≤¦đến ≤¦nhưng ≤¦, ≤⟩ {high}", "≥ 80% và ≤ 90%"),
    BoundForm(
        "open",
        "[từ] trên {low}{unit} ⟨đến dưới¦- dưới¦đến <¦và dưới¦nhưng dưới¦, dưới⟩ {high}",
        "trên 70% đến dưới 90%",
    ),
    BoundForm("above_to", "[từ] trên {low}{unit} ⟨đến¦-¦và ≤¦đến ≤¦nhưng ≤¦, ≤⟩ {high}", "trên 70% đến 90%"),
    BoundForm("half", "{low} ≤ {name} dưới {high}", "60% ≤ tỷ lệ < 80%"),
    BoundForm("closed", "{low} ≤ {name} ≤ {high}", "60% ≤ tỷ lệ ≤ 80%"),
    BoundForm("open", "{low} dưới {name} dưới {high}", "60% < tỷ lệ < 80%"),
    BoundForm("above_to", "{low} dưới {name} ≤ {high}", "60% < tỷ lệ ≤ 80%"),
    BoundForm("half", "{high} trên {name} ≥ {low}", "80% > tỷ lệ ≥ 60%"),
    BoundForm("closed", "{high} ≥ {name} ≥ {low}", "80% ≥ tỷ lệ ≥ 60%"),
    BoundForm("open", "{high} trên {name} trên {low}", "80% > tỷ lệ > 60%"),
    BoundForm("above_to", "{high} ≥ {name} trên {low}", "80% ≥ tỷ lệ > 60%"),
    BoundForm("from", "{low} ≤ {name}", "60% ≤ tỷ lệ"),
    BoundForm("above", "{low} dưới {name}", "60% < tỷ lệ"),
    BoundForm("to", "{high} ≥ {name}", "60% ≥ tỷ lệ"),
    BoundForm("below", "{high} trên {name}", "60% > tỷ lệ"),
    BoundForm("from", "[từ] {low}{unit} trở lên", "từ 90% trở lên"),
    BoundForm("from", "từ {low}", "từ 100"),
    BoundForm("from", "[từ] ít nhất {low}[{unit} trở lên]", "ít nhất 02"),
    BoundForm("above", "[từ] trên {low}[{unit} trở lên]", "trên 90%"),
    BoundForm("to", "[từ] {high}{unit} trở xuống", "từ 70% trở xuống"),
    BoundForm("to", "[từ] ⟨không quá¦đến không quá⟩ {high}[{unit} trở xuống]", "không quá 5%"),
    BoundForm("to", "đến {high}", "đến 5%"),
    BoundForm("below", "[từ] dưới {high}", "dưới 80%"),
    BoundForm("other", "khác {only}", "khác 100%"),
    BoundForm("only", "[=] {only}", "100%"),
)
"""Bounds on one number."""
CLOSED_ENDS: Mapping[str, tuple[bool, bool]] = {
    "closed": (True, True), "half": (True, False), "open": (False, False), "above_to": (False, True),
    "from": (True, True), "above": (False, True), "to": (True, True), "below": (True, False),
    "only": (True, True), "other": (True, True),
}  # fmt: skip
"""Whether the lower and the upper end belong to the numbers that a form means; absent ends count as closed."""
_PARTS = re.compile(r"\{\w+\}|[\[\]⟨⟩¦]|[^{\[\]⟨⟩¦]+")
_SIGNS = {"[": "(?:", "]": ")?", "⟨": "(?:", "⟩": ")", "¦": "|"}


def compiled_form(form: str, slots: Mapping[str, str], letters: Callable[[str], str]) -> str:
    """Return the pattern of a form over the letters of roles (mẫu của mẫu câu).

    Args:
        form: the words with slots.
        slots: the pattern of each slot, by its name.
        letters: returns the letters of the roles of words.

    >>> compiled_form("từ {low}[ trở lên]", {"low": "n"}, lambda words: words.strip()[:1])
    't(?P<low>n)(?:t)?'
    """

    def part(text: str) -> str:
        if text in _SIGNS:
            return _SIGNS[text]
        if text.startswith("{"):
            return f"(?P<{text[1:-1]}>{slots[text[1:-1]]})"
        return re.escape(letters(text))

    return "".join(map(part, _PARTS.findall(form)))
