"""Productions (mẫu câu): official Vietnamese with slots, each compiled to a pattern over the letters of tokens.

A form is written as an office would write it. A word stands for its role, so that "từ" is matched by "kể từ" too;
`{slot}` is a slot, `[…]` may be missing, `⟨…¦…⟩` is one of several.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from cchc.rules.wording.tokens import Token
from cchc.rules.wording.tokens import tokens as words_of_form
from cchc.rules.wording.vocabulary import Role


def letters(tokens: Sequence[Token]) -> str:
    """Return the letters of tokens (chuỗi vai trò), one for each."""
    return "".join(token.role.value for token in tokens)


def one_of(*roles: Role) -> str:
    """Return the pattern of one token that has one of these roles."""
    return "[" + "".join(re.escape(role.value) for role in roles) + "]"


@dataclass(frozen=True)
class Production:
    """A production (mẫu câu).

    Attributes:
        name: what a match means; the reader builds its meaning by this name.
        form: the sentence with slots.
        example: a text that it matches.
    """

    name: str
    form: str
    example: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern over letters (mẫu)."""
        return re.compile(_compiled(self.form))


def _compiled(form: str) -> str:
    parts: list[str] = []
    place = 0
    while place < len(form):
        char = form[place]
        if char == "{":
            end = form.index("}", place)
            name = form[place + 1 : end]
            parts.append(f"(?P<{name}>{slot_pattern(name)})")
            place = end + 1
        elif char == "[":
            parts.append("(?:")
            place += 1
        elif char == "]":
            parts.append(")?")
            place += 1
        elif char in "⟨":
            parts.append("(?:")
            place += 1
        elif char in "⟩":
            parts.append(")")
            place += 1
        elif char == "¦":
            parts.append("|")
            place += 1
        else:
            end = place
            while end < len(form) and form[end] not in "{[]⟨⟩¦":
                end += 1
            parts.append("".join(re.escape(token.role.value) for token in words_of_form(f"a {form[place:end]}")[1:]))
            place = end
    return "".join(parts)


_WORDS = one_of(
    Role.WORD,
    Role.STRAY,
    Role.LEAD,
    Role.NOT,
    Role.AND,
    Role.OR,
    Role.COMMA,
    Role.SLASH,
    Role.RISE,
    Role.FALL,
    Role.MORE,
    Role.OPEN,
    Role.CLOSE,
    Role.MINUS,
    Role.FIRST,
    Role.BUT,
    Role.VAGUE,
    Role.HALF,
    Role.REST,
    Role.EQUALS,
    Role.EACH,
    Role.IF,
)
_PLAIN = one_of(Role.WORD, Role.LEAD, Role.SLASH, Role.RISE, Role.FALL, Role.AND, Role.OR, Role.COMMA)
_SLOTS: Mapping[str, str] = {
    "low": "[np]", "high": "[np]", "only": "[np]", "start": "[np]", "end": "[np]", "stride": "[np]", "share": "p",
    "points": "n", "again": "n", "base": "n", "num": "n", "den": "n", "count": "n", "order": "q", "last": "[nq]", "percent": "p",
    "zero": "n", "same": "[np]",
    "unit": f"(?:P|{_PLAIN}*?)", "unit2": f"(?:{_PLAIN}|m)*?", "unit3": f"{_PLAIN}*?",
    "noun": "w{1,6}?", "case": f"{_WORDS}+?", "period": "w{1,3}?",
    "subject": f"(?:{_WORDS}|[:iyxqR])*?", "tail": f"{_WORDS}*?",
    "verb": "[wuldm]{0,3}?", "plain": f"{_PLAIN}*?", "name": "[wl]+?", "short": "[wzB]{1,3}",
}  # fmt: skip


def slot_pattern(name: str) -> str:
    """Return the pattern of a slot (chỗ trống)."""
    return _SLOTS[name]


@dataclass(frozen=True, slots=True)
class Found:
    """A production that matched tokens, with what its slots hold."""

    production: Production
    tokens: Sequence[Token]
    spans: Mapping[str, tuple[int, int]]

    def slot(self, name: str) -> Sequence[Token]:
        """Return the tokens in a slot; () if it is empty or not in the form."""
        start, end = self.spans.get(name, (0, 0))
        return self.tokens[start:end]

    def number(self, name: str) -> Token | None:
        """Return the number in a slot; None if it is not there."""
        held = self.slot(name)
        return held[0] if held else None


def matches(productions: Sequence[Production], tokens: Sequence[Token]) -> Iterator[Found]:
    """Yield the productions that match all of the tokens, in order."""
    shape = letters(tokens)
    for production in productions:
        if found := production.pattern.fullmatch(shape):
            spans = {name: found.span(name) for name, held in found.groupdict().items() if held}
            yield Found(production, tokens, spans)


def first_match(productions: Sequence[Production], tokens: Sequence[Token]) -> Found | None:
    """Return the first production that matches all of the tokens; None if none does."""
    return next(matches(productions, tokens), None)


@cache
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters."""
    return tuple(text.split())
