"""Clauses with a formula (mệnh đề có công thức): "từ 70% trở lên: Điểm = tỷ lệ x điểm tối đa"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from cchc.rules.wording.clauses.clause import Bound, FormulaClause, marks_of
from cchc.rules.wording.clauses.condition import read_condition
from cchc.rules.wording.clauses.formula import Formula, read_formula
from cchc.rules.wording.words.parsed_wording import SpanRole
from cchc.rules.wording.words.production import letters
from cchc.rules.wording.words.tokens import Token, printed_of, trimmed, words_of
from cchc.rules.wording.words.vocabulary import Role

_NUMBERS = (Role.NUMBER, Role.PERCENT)
_HEADS = re.compile(r"[Plwt]{1,8}=|f:?l?|:|^(?=.*\*)")
"""What a formula may follow: "Điểm =", "theo công thức", a colon; a product needs no word before it."""
_PRODUCT = re.compile(r"\*[nM]|M\*|n\*")
_DENYING = frozenset({"không", "chưa", "chẳng", "đừng"})
_HEADING = re.compile(
    r"(?:cách )?(?:chấm|tính)(?: điểm)?(?: như sau)?|trừ điểm|cộng điểm|điểm (?:cộng|trừ|thưởng)|mức điểm|"
    r"thang điểm(?: \S+){0,2}"
)
_BY_RATE = re.compile(
    r"(?:(?:chấm|tính|cho)(?: điểm)?|(?:số )?điểm (?:được )?(?:tính|chấm)) theo tỷ lệ(?: % | phần trăm)?"
    r"(?: (?:đạt được|thực hiện|hoàn thành|đạt|giải quyết|thực tế))?"
)
_BY_BEST = re.compile(
    r"(?:các )?(?:đơn vị|địa phương|xã|huyện|tỉnh|cơ quan) (?:khác|còn lại) (?:được )?(?:tính|chấm)(?: điểm)?"
    r" theo tỷ lệ so với đơn vị (?:cao nhất|dẫn đầu|đứng đầu|tốt nhất)"
)


def is_scoring_heading(words: str) -> bool:
    """Return whether words only announce the levels (phần dẫn): "cách chấm như sau", "điểm trừ"."""
    return _HEADING.fullmatch(words) is not None


def read_formula_in_words(tokens: Sequence[Token]) -> FormulaClause | None:
    """Return a formula in words (công thức bằng lời): "tính điểm theo tỷ lệ đạt được"."""
    words = words_of(tokens)
    if _BY_BEST.fullmatch(words):
        formula = Formula(Fraction(1), maximum=True, best="most")
    elif _BY_RATE.fullmatch(words):
        formula = Formula(Fraction(1), maximum=True, rate=True)
    else:
        return None
    return FormulaClause(tokens, marks_of(tokens, SpanRole.FORMULA), formula=formula)


def read_formula_clause(tokens: Sequence[Token]) -> FormulaClause | None:
    """Return a formula with the numbers for which it is meant; None if tokens are no formula.

    A bound beside the formula is never lost: it comes before the formula or behind "nếu", or the clause is refused.

    Raises:
        Refused: a formula of more than one measured thing, or one that is not straight.
    """
    for head in _HEADS.finditer(letters(tokens)):
        label, body = tokens[: head.start()], tokens[head.end() :]
        if head[0].endswith("="):
            named = next((place for place in range(*head.span()) if _names_points(tokens[place].text)), None)
            if named is None:
                continue
            label = tokens[:named]
        if head[0] in ("", ":") and not _PRODUCT.search(letters(body)):
            continue
        if not head[0]:  # "số điểm bằng …"
            body = trimmed(body, (Role.LEAD,), ())
        body, only = _without_condition(body)
        formula = read_formula(body) if body else None
        if formula is not None:
            return _for_numbers(tokens, formula, label, only)
    return None


def _for_numbers(
    tokens: Sequence[Token], formula: Formula, before: Sequence[Token], behind: Sequence[Token]
) -> FormulaClause | None:
    """The formula with the numbers that the words before it or behind it state; None if these are not clear."""
    label = trimmed(before, (), (Role.COLON, Role.LEAD, Role.COMMA, Role.FORMULA))
    bound: Bound | None = None
    is_rest = len(label) == 1 and label[0].role is Role.REST
    if behind:
        found = None if label else read_condition(behind)
        if found is None:
            return None
        bound = found.bound
    elif any(token.role in _NUMBERS for token in label):
        found = read_condition(label)
        if found is None or _DENYING & set(found.tail.lower().split()):
            return None
        bound = found.bound
    elif label and not is_rest and not _is_heading(before, label):
        return None
    return FormulaClause(
        tokens,
        marks_of(tokens, SpanRole.FORMULA),
        formula=formula,
        bound=bound,
        label=printed_of(label),
        is_rest=is_rest,
    )


def _is_heading(before: Sequence[Token], label: Sequence[Token]) -> bool:
    """Whether words before a formula only name what is scored, with a colon behind them or as "điểm …"."""
    words = words_of(label)
    headed = any(token.role is Role.COLON for token in before)
    if not headed and not words.startswith(("điểm", "số điểm")) and not is_scoring_heading(words):
        return False
    if not headed and any(token.role is Role.NOT for token in label):  # "điểm không được tính bằng …"
        return False
    return not re.search(r"[ixyXZEHCNKQ]", letters(label).lstrip("i"))


def _names_points(text: str) -> bool:
    """Whether a word before "=" is that for points, and no provision such as "điểm 4"."""
    return "điểm" in text and text.replace(" ", "").isalpha()


def _without_condition(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """A formula and the condition behind it: "tỷ lệ x 2 nếu đạt từ 70% trở lên"."""
    for place, token in enumerate(tokens):
        if token.role is Role.IF or token.text.startswith("chỉ") or (token.text == "với" and place):
            body, only = tokens[:place], tokens[place + 1 :]
            if words_of(body[-2:]) == "áp dụng":
                body = body[:-2]
            body = trimmed(body, (), (Role.COMMA,))
            if body and body[-1].role is Role.OPEN and only and only[-1].role is Role.CLOSE:
                body, only = body[:-1], only[:-1]
            return body, only
    return tokens, ()
