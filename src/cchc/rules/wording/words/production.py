"""Productions (mẫu câu): official Vietnamese with slots, each compiled to a pattern over the letters of tokens.

How a form is written is explained in `grammar`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc.rules.wording.words.tokens import Token
from cchc.rules.wording.words.tokens import tokens as words_of_form
from cchc.rules.wording.words.vocabulary import Role
from cchc.values import compiled_form


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
    """The pattern of a form: its signs and slots as regular expressions, its words as the letters of their roles."""
    return compiled_form(form, _SLOTS, lambda words: letters(words_of_form(f"a {words}")[1:]))  # no dash is a bullet


_WORDS = one_of(
    Role.WORD, Role.STRAY, Role.LEAD, Role.NOT, Role.AND, Role.OR, Role.COMMA, Role.SLASH, Role.RISE, Role.FALL,
    Role.MORE, Role.OPEN, Role.CLOSE, Role.MINUS, Role.FIRST, Role.BUT, Role.VAGUE, Role.HALF, Role.REST, Role.EQUALS,
    Role.EACH, Role.IF,
)  # fmt: skip
"""Words that name what is counted; whether a condition hides in them is asked afterwards."""
_PLAIN = one_of(Role.WORD, Role.LEAD, Role.SLASH, Role.RISE, Role.FALL, Role.AND, Role.OR, Role.COMMA)
_SLOTS: Mapping[str, str] = {
    "low": "[np]", "high": "[np]", "only": "[np]", "start": "[np]", "end": "[np]", "stride": "[np]", "share": "p",
    "points": "n", "base": "n", "num": "n", "den": "n", "count": "n", "zero": "n", "order": "q", "last": "[nq]",
    "unit": f"(?:P|{_PLAIN}*?)", "unit2": f"(?:{_PLAIN}|m)*?", "unit3": f"{_PLAIN}*?",
    "noun": "w{1,6}?", "case": f"{_WORDS}+?", "period": "w{1,3}?", "subject": f"(?:{_WORDS}|[:iyxqR])*?",
    "before": r"i?[wzlkao,/:()ubdmvh.PtM1]*?", "behind": "[wzlkao,/()ubd1mP]*?",
    "verb": "[wuldm]{0,3}?", "group": "w{1,6}?", "plain": f"{_PLAIN}*?", "name": "[wl]+?", "short": "[wzB]{1,3}",
}  # fmt: skip
"""What each slot holds, as a pattern over letters of roles."""


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

    def only(self, name: str) -> Token:
        """Return the number in a slot that every match of the production fills."""
        return self.slot(name)[0]


def first_match(productions: Sequence[Production], tokens: Sequence[Token]) -> Found | None:
    """Return the first production that matches all of the tokens (mẫu câu khớp); None if none does."""
    shape = letters(tokens)
    for production in productions:
        if found := production.pattern.fullmatch(shape):
            spans = {name: found.span(name) for name, held in found.groupdict().items() if held}
            return Found(production, tokens, spans)
    return None
