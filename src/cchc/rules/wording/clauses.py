"""Take a wording apart into clauses (tách mệnh đề), so that every token belongs to one of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from cchc.rules.pieces.point_rounding import PointRounding, RoundingDirection
from cchc.rules.remainder import Remainder
from cchc.rules.wording.clause import (
    Award,
    Bound,
    Cap,
    Clause,
    Each,
    FormulaClause,
    Free,
    Heading,
    Level,
    Limit,
    Marks,
    Note,
    RemainderClause,
    RoundingClause,
    Step,
    Suffix,
    Way,
    same_cases,
)
from cchc.rules.wording.fault_words import is_fault
from cchc.rules.wording.formula import Formula, read_formula
from cchc.rules.wording.grammar import AWARDS, BOUNDS, CAPS, EACH, FREE, PER, STEPS
from cchc.rules.wording.notes import note_kind
from cchc.rules.wording.production import Production, first_match, letters
from cchc.rules.wording.refused import Refused
from cchc.rules.wording.tokens import Token
from cchc.rules.wording.vocabulary import CONDITIONS, NOMINAL, NUMBER_WORDS, Role
from cchc.values import to_exact_decimal

MOST_TOKENS = 250
"""The longest clause, in tokens: no sentence of a decision has more between two of its points."""
_HARD = frozenset({Role.SEMICOLON, Role.LINE, Role.STOP})
_SOFT = frozenset({Role.COMMA, Role.BUT})
_AWARDING = frozenset({
    Role.TAKE_OFF, Role.ADD, Role.ALL_LEFT, Role.EACH, Role.MOST, Role.NO_DEDUCTION, Role.NO_POINTS, Role.LEAVES,
})  # fmt: skip
_NUMBERS = (Role.NUMBER, Role.PERCENT)
_REMAINDERS = {
    "chỉ tính bước đủ": Remainder.DROPPED, "chỉ tính phần đủ bước": Remainder.DROPPED,
    "phần chưa đủ không tính": Remainder.DROPPED, "phần lẻ không tính": Remainder.DROPPED,
    "không tính phần lẻ": Remainder.DROPPED, "tính theo tỷ lệ phần chênh lệch": Remainder.PRORATED,
    "phần chênh lệch tính theo tỷ lệ": Remainder.PRORATED,
    "phần chênh lệch được tính theo tỷ lệ": Remainder.PRORATED,
    "điểm tăng thêm tính theo tỷ lệ": Remainder.PRORATED, "điểm tăng thêm được tính theo tỷ lệ": Remainder.PRORATED,
    "phần lẻ tính theo tỷ lệ": Remainder.PRORATED, "phần lẻ được tính theo tỷ lệ": Remainder.PRORATED,
}  # fmt: skip
"""What clauses state about a part of a step, where so many points are added for so much."""


def words_of(tokens: Sequence[Token]) -> str:
    """Return the words of tokens in small letters, single spaces between, with signs as typed."""
    parts: list[str] = []
    for place, token in enumerate(tokens):
        glued = place > 0 and tokens[place - 1].end == token.start
        parts.append(token.text if not place or glued else f" {token.text}")
    return "".join(parts)


class Clauses:
    """The clauses of a text, and the text itself for labels."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.clauses: list[Clause] = []
        self.paragraph = 0

    def read(self) -> list[Clause]:
        """Return the clauses in the order of the text.

        Raises:
            Refused: tokens that belong to no clause.
        """
        paragraphs = list(self._paragraphs())
        place = 0
        while place < len(paragraphs):
            start, end = paragraphs[place]
            try:
                self._paragraph(start, end)
            except Refused:
                after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
                if after is None or not self._is_one_line(end, after):
                    raise
                self._paragraph(start, after[1])
                place += 1
            place += 1
        return self.clauses

    def _is_one_line(self, end: int, after: tuple[int, int]) -> bool:
        """Whether a semicolon, and nothing else, parts two stretches of a line of a list."""
        listed = any(token.role is Role.LINE for token in self.tokens)
        return listed and after[0] == end + 1 and self.tokens[end].role is Role.SEMICOLON

    def _paragraphs(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of tokens between semicolons, full stops, bullets and brackets that hold points."""
        structural = self._structural()
        start = 0
        for place, token in enumerate(self.tokens):
            if self._is_hard(place) or place in structural:
                if start < place:
                    yield start, place
                self.clauses_marker(token)
                start = place + 1
        if start < len(self.tokens):
            yield start, len(self.tokens)

    def clauses_marker(self, token: Token) -> None:
        """Separators belong to no clause; their part is told by `connectives`."""

    def _is_hard(self, place: int) -> bool:
        token = self.tokens[place]
        if token.role is not Role.STOP:
            return token.role in _HARD
        after = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return after is None or after.start > token.end or after.role in (Role.LINE, Role.CLOSE)

    def _structural(self) -> set[int]:
        """The places of brackets that hold levels, rates or caps of their own, and of what closes them."""
        found: set[int] = set()
        opened: list[int] = []
        for place, token in enumerate(self.tokens):
            if token.role is Role.OPEN:
                opened.append(place)
            elif token.role is Role.CLOSE and opened:
                begins = opened.pop()
                if not opened and self._holds_levels(begins + 1, place):
                    found |= {begins, place}
        return found

    def _holds_levels(self, start: int, end: int) -> bool:
        inner = self.tokens[start:end]
        if _is_award(inner):
            return False
        shape = letters(inner)
        before = letters(self.tokens[: start - 1])[-1:]
        if before and before in "=*%/":
            return False
        return re.search(r"[XZEHC]|[-+]n|nP|:n|^Q|Q$", shape) is not None

    def _paragraph(self, start: int, end: int) -> None:
        while start < end and self.tokens[start].role in (Role.COMMA,):
            start += 1
        while end > start and self.tokens[end - 1].role in (Role.COMMA, Role.COLON):
            end -= 1
        if start == end:
            return
        found = self._tiled(start, end)
        if found is None:
            first = not any(isinstance(clause, Level | FormulaClause | Step) for clause in self.clauses)
            found = self._headed(start, end, first=first)
        if found is None:
            raise self._unread(start, end)
        self.paragraph += 1
        self.clauses.extend(replace(clause, paragraph=self.paragraph) for clause in found)

    def _unread(self, start: int, end: int) -> Refused:
        """The refusal of a paragraph, at the first tokens behind the longest part that was read."""
        reach = start
        for cut in self._cuts(start, end):
            if cut < end and self._tiled(start, cut) is not None:
                reach = cut
        tokens = self.tokens[reach:end]
        shape = letters(tokens)
        code = next((code for pattern, code in _STOPPED if re.search(pattern, shape)), "unread")
        return Refused(code, tokens[0].start, tokens[-1].end)

    def _cuts(self, start: int, end: int) -> list[int]:
        """The places in a paragraph where a clause may end, and the end."""
        cuts: list[int] = []
        for place in range(start + 1, end):
            token = self.tokens[place]
            before = self.tokens[place - 1].role
            limits = before in (Role.POINTS, Role.NUMBER, Role.WORD) and (
                (
                    token.role is Role.UP_TO
                    and any(one.role is Role.ALL_LEFT for one in self.tokens[place + 1 : place + 3])
                )
                or (token.role in (Role.MOST, Role.TOTAL) and before is not Role.WORD)
            )
            begins = before is Role.POINTS and token.capital
            if (
                token.role in _SOFT
                or token.role is Role.OPEN
                or token.breaks
                or before is Role.CLOSE
                or limits
                or begins
            ):
                cuts.append(place)
        return [*cuts, end]

    def _tiled(self, start: int, end: int) -> list[Clause] | None:
        """The clauses that together take up a paragraph, the longest first; None if there are none."""
        cuts = self._cuts(start, end)
        if len(cuts) > _MOST_CUTS:
            raise Refused("unread", self.tokens[start].start, self.tokens[end - 1].end)
        dead: set[int] = set()

        def tile(begins: int) -> list[Clause] | None:
            while begins < end and self.tokens[begins].role is Role.COMMA:
                begins += 1
            if begins >= end:
                return []
            if begins in dead:
                return None
            for cut in reversed(cuts):
                if cut <= begins:
                    break
                clause = self._clause(begins, cut)
                if clause is not None:
                    rest = tile(cut)
                    if rest is not None:
                        return [clause, *rest]
            dead.add(begins)
            return None

        return tile(start)

    def _headed(self, start: int, end: int, *, first: bool) -> list[Clause] | None:
        """A heading, and behind it the clauses of the paragraph."""
        colons = [place + 1 for place in range(start, end) if self.tokens[place].role is Role.COLON]
        firm = {place for place in range(start + 1, end) if self.tokens[place].breaks} | set(colons) | {end}
        for cut in sorted(firm):
            heading = self._heading(start, cut, first=first)
            if heading is None:
                continue
            rest = self._tiled(cut, end) if cut < end else []
            if rest is not None:
                return [heading, *rest]
        return None

    def _heading(self, start: int, end: int, *, first: bool) -> Heading | None:
        tokens = self.tokens[start:end]
        while tokens and tokens[-1].role in (Role.COLON, Role.COMMA):
            tokens = tokens[:-1]
        if not tokens:
            return None
        shape = letters(tokens)
        if re.fullmatch(r"X[PwC]*|M[l:]?nP", shape) or _HEADINGS.fullmatch(words_of(tokens)):
            return Heading(tokens, marks_of(tokens, "heading"), text=self._plain(tokens))
        if not first:
            return None
        stated = re.sub(r"\(nP\)|nP", "", shape) if shape.count("n") == 1 else shape
        if re.search(r"[npqixyXZEHCMNKQsvFTBDAGLO=*%]", stated):
            return None
        return Heading(tokens, marks_of(tokens, "heading"), text=self._plain(tokens))

    def _plain(self, tokens: Sequence[Token]) -> str:
        return " ".join(self.text[tokens[0].start : tokens[-1].end].split()) if tokens else ""

    def _clause(self, start: int, end: int) -> Clause | None:
        """The clause that all of these tokens make; None if they make none."""
        tokens = self.tokens[start:end]
        while tokens and tokens[-1].role is Role.COMMA:
            tokens = tokens[:-1]
        if not tokens or len(tokens) > MOST_TOKENS:
            return None
        whole = self.tokens[start:end]
        for reader in _READERS:
            found = reader(self, tokens)
            if found is not None:
                extra = marks_of(whole[len(tokens) :], "connective")
                return replace(found, tokens=whole, marks=(*found.marks, *extra))
        return None

    # The kinds of clauses, each read from all of its tokens.

    def _rounding(self, tokens: Sequence[Token]) -> Clause | None:
        if not any(token.role is Role.ROUNDS for token in tokens[:3]) and not words_of(tokens).startswith("lấy "):
            if not any(token.role is Role.ROUNDS for token in tokens):
                return None
            return None
        found = _ROUNDING.fullmatch(words_of(tokens))
        if found is None:
            raise Refused("unread", tokens[0].start, tokens[-1].end)
        places, step = found["places"], found["step"]
        if found["unit"]:
            size = Decimal(1)
        elif places:
            size = Decimal(1).scaleb(-int(places if places.isdigit() else NUMBER_WORDS[places]))
        else:
            size = to_exact_decimal(step.replace(",", "."))
        ways = {"lên": RoundingDirection.UP, "xuống": RoundingDirection.DOWN}
        rounding = PointRounding(size, ways.get(found["way"] or found["after"], RoundingDirection.HALF_UP))
        return RoundingClause(tokens, marks_of(tokens, "rounding"), rounding=rounding)

    def _remainder(self, tokens: Sequence[Token]) -> Clause | None:
        remainder = _REMAINDERS.get(words_of(tokens))
        return None if remainder is None else RemainderClause(tokens, marks_of(tokens, "policy"), remainder=remainder)

    def _limit(self, tokens: Sequence[Token]) -> Clause | None:
        if _LIMIT.fullmatch(words_of(tokens)) is None:
            return None
        number = next((token for token in tokens if token.role is Role.NUMBER), None)
        if number is None or tokens[0].role is not Role.ABOVE or letters(tokens).count("n") != 1:
            return None
        return Limit(tokens, marks_of(tokens, "cap"), greatest=number.value)

    def _cap(self, tokens: Sequence[Token]) -> Clause | None:
        found = first_match(CAPS, tokens)
        if found is None:
            return None
        points = found.number("points")
        if found.production.name == "none_left":
            return Cap(tokens, marks_of(tokens, "cap"), takes=True) if points and points.value == 0 else None
        floor = found.production.name == "floor"
        words = words_of(tokens)
        adds = re.search(r"(?<!\w)(?:cộng|thưởng)(?!\w)", words) is not None
        takes = re.search(r"(?<!\w)(?:trừ|phạt|mất)(?!\w)", words) is not None
        if (adds and takes) or words.split().count("không") > 1:
            return None
        return Cap(
            tokens,
            marks_of(tokens, "cap"),
            points=points.value if points else None,
            floor=floor,
            adds=adds,
            takes=takes,
        )

    def _step(self, tokens: Sequence[Token]) -> Clause | None:
        found = first_match(STEPS, tokens)
        if found is None:
            return None
        name = found.production.name
        if any(token.role in (Role.NOT, Role.HEDGE) for token in found.slot("subject")):
            return None
        start, stride, points = found.number("start"), found.number("stride"), found.number("points")
        assert stride is not None and points is not None  # noqa: S101  # every production has both
        verb = words_of(found.slot("verb")) + " " + words_of(found.slot("unit2"))
        falls = "giảm" in verb.split()
        after = set(words_of(found.slot("unit2")).split())
        turned = "giảm" in after and {"tăng", "thêm"} & set(words_of(found.slot("verb")).split())
        if (_TAKING & after or turned) and name != "fall":
            raise Refused("cases", tokens[0].start, tokens[-1].end)
        if name == "fall":
            about = words_of(found.slot("short") or found.slot("plain")).split()
            if (found.slot("short") and about[0] not in _SHORT) or (
                not found.slot("short") and about and about[0] not in _SHORT
            ):
                return None
            short = tokens[0].text.split()[-1] in _SHORT
            if not about and not short and not any(token.role is Role.FALL for token in tokens[:3]):
                return None
            return Step(
                tokens, marks_of(tokens, "stride"), stride=stride.value, percent=stride.role is Role.PERCENT,
                points=points.value, takes_off=True,
            )  # fmt: skip
        up = name not in ("step_down",)
        if name == "step_on":
            adds = stride.role is Role.PERCENT and any(token.role in (Role.ADD, Role.MORE) for token in tokens)
            if not adds and not (
                {"thêm", "tăng", "giảm", "tăng thêm"} & set(verb.split()) or "thêm" in verb or name == "step"
            ):
                return None
            up = not falls
        elif falls == up or (not falls and not up):
            raise Refused("start", tokens[0].start, tokens[-1].end)
        bound = None
        if start is not None:
            closed = found.production.form.startswith("{subject}từ {")
            percent = start.role is Role.PERCENT
            unit = tuple(token.text for token in found.slot("unit"))
            low, high = (start.value, None) if up else (None, start.value)
            bound = Bound(low, high, closed, closed, percent, start.decimals, unit)
        ends = found.number("end")
        base = found.number("base")
        if base is not None and (
            start is None or ends is None or ends.value != start.value or found.number("zero").value
        ):  # type: ignore[union-attr]  # the form has it
            raise Refused("start", tokens[0].start, tokens[-1].end)
        return Step(
            tokens, marks_of(tokens, "stride"), start_bound=bound, end_value=ends.value if ends and base is None else None,
            stride=stride.value, percent=stride.role is Role.PERCENT,
            unit=tuple(token.text for token in found.slot("unit2") if token.role is Role.WORD),
            points=points.value, base=base.value if base else None, up=up, whole="đủ" in verb.split(),
            end_unit=tuple(token.text for token in found.slot("unit3") if token.role is Role.WORD),
        )  # fmt: skip

    def _formula(self, tokens: Sequence[Token]) -> Clause | None:
        shape = letters(tokens)
        for head in _FORMULA_HEADS.finditer(shape):
            if head.end() == len(tokens):
                continue
            label, body = tokens[: head.start()], tokens[head.end() :]
            if tokens[head.end() - 1].role is Role.EQUALS:
                named = next((at for at in range(head.start(), head.end()) if _names_points(tokens[at].text)), None)
                if named is None:
                    continue
                label = tokens[:named]
            bare = head[0] in ("", ":")
            if bare and not re.search(r"\*[nM]|M\*|n\*", letters(body)):
                continue
            body, only = _with_condition(body)
            formula = read_formula(body) if body else None
            if formula is None:
                continue
            headed = any(token.role is Role.COLON for token in label)
            while label and label[-1].role in (Role.COLON, Role.LEAD, Role.COMMA, Role.FORMULA):
                label = label[:-1]
            bound, is_rest = None, False
            if label:
                if label[0].role is Role.REST and len(label) == 1:
                    is_rest = True
                elif all(token.role not in _NUMBERS for token in label):
                    names = words_of(label).startswith(("điểm", "số điểm"))
                    if not headed and not names and not _HEADINGS.fullmatch(words_of(label)):
                        return None
                    bad = re.search(r"[ixyXZEHCNKQ]", letters(label).lstrip("i"))
                    if bad:
                        return None
                else:
                    read = self._bound(label)
                    if read is None or any(word in _DENYING for word in read[3].lower().split()):
                        return None
                    bound = read[0]
            if only:
                read = self._bound(only)
                if read is None or bound is not None or label:
                    return None
                bound = read[0]
            return FormulaClause(
                tokens,
                marks_of(tokens, "formula"),
                formula=formula,
                bound=bound,
                label=self._plain(label),
                is_rest=is_rest,
            )
        return None

    def _in_words(self, tokens: Sequence[Token]) -> Clause | None:
        """A formula in words: "tính điểm theo tỷ lệ đạt được", "tính theo tỷ lệ so với đơn vị cao nhất"."""
        words = words_of(tokens)
        if _BY_BEST.fullmatch(words):
            formula = Formula(Fraction(1), maximum=True, best="most")
        elif _BY_RATE.fullmatch(words):
            formula = Formula(Fraction(1), maximum=True, rate=True)
        else:
            return None
        return FormulaClause(tokens, marks_of(tokens, "formula"), formula=formula, label="")

    def _free(self, tokens: Sequence[Token]) -> Clause | None:
        found = re.fullmatch(r"(K)(?P<n>n)w{1,2}1|(?P<m>n)w{1,2}1K", letters(tokens))
        if found is None:
            return None
        return Free(
            tokens, marks_of(tokens, "first_cases"), cases=int(tokens[max(found.start("n"), found.start("m"))].value)
        )

    def _suffix(self, tokens: Sequence[Token]) -> Clause | None:
        """For which cases the award before it is meant: "(mỗi lần vi phạm)"."""
        found = first_match(PER[1:2], tokens) if tokens[0].role is Role.EACH else None
        if found is None:
            return None
        stride = found.number("stride")
        percent = stride is not None and stride.role is Role.PERCENT
        each = Each(stride.value if stride else Fraction(1), words_of(found.slot("case")), percent)
        return Suffix(tokens, _rate_marks(tokens), each=each) if _fits_case(found.slot("case")) else None

    def _note(self, tokens: Sequence[Token]) -> Clause | None:
        inner = tokens
        if tokens[0].role is Role.OPEN and tokens[-1].role is Role.CLOSE:
            inner = tokens[1:-1]
        while inner and inner[-1].role is Role.STOP:
            inner = inner[:-1]
        if not inner:
            return None
        words = words_of(inner)
        kind = note_kind(words.strip())
        if kind is None:
            return None
        shape = letters(inner)
        moves = r"[EHC]|nP|[-+]n|[FTBDAGLO][np]"
        if kind != "elsewhere":
            moves += r"|[ZKQNMiy]|X(?!w)|.x"
        defines = "=" in shape or "*" in shape
        if re.search(moves, shape) or ("p" in shape and not defines) or _MULTIPLIES.search(words):
            return None
        return Note(tokens, marks_of(tokens, "note"), kind=kind, text=self._plain(inner))

    def _level(self, tokens: Sequence[Token]) -> Clause | None:
        shape = letters(tokens)
        if "n" not in shape and not re.search(r"[MHNKQhp]", shape):
            return None
        for pattern in _level_patterns():
            found = pattern.fullmatch(shape)
            if found is None:
                continue
            try:
                level = self._level_of(tokens, found)
            except _Crossed:
                level = None
            if level is not None:
                return level
        return None

    def _level_of(self, tokens: Sequence[Token], found: re.Match[str]) -> Level | None:
        spans = {name: found.span(name) for name, held in found.groupdict().items() if held is not None}
        begin, finish = spans["condition"] if "condition" in spans else (0, 0)
        condition = tokens[begin:finish]
        joint = tokens[slice(*spans["joint"])] if "joint" in spans else ()
        name = next(key for key in spans if key.startswith("award_"))
        slots = {key.rpartition("_")[0]: tokens[span[0]] for key, span in spans.items() if span[1] - span[0] == 1}
        production = AWARDS[int(name.removeprefix("award_"))]
        award = _award(production.name, {key: slots[key] for key in slots})
        each, each_marks = self._per(tokens, spans)
        if production.name == "minus" and not joint and condition:
            sign = tokens[spans[name][0]]
            spaced = sign.text == "-" and sign.start > condition[-1].end and tokens[spans[name][0] + 1].start > sign.end
            if spaced and is_fault(words_of(condition)):
                raise Refused("range", condition[0].start, tokens[-1].end)
            if spaced:
                award = Award(Way.EARNS, award.points)
        signed = production.name not in ("earns", "bare", "share", "part", "half", "most")
        comma = len(joint) == 1 and joint[0].role is Role.COMMA
        if not signed and (not joint or comma) and condition and "joint_first" not in spans:
            last = condition[-1].role
            plain = all(token.role is not Role.NUMBER for token in condition)
            if production.name != "earns" or not (plain or last in (Role.AND_UP, Role.AND_DOWN, Role.PERCENT)):
                return None
        if not condition and len(joint) > 1 and joint[0].text in ("bằng", "đạt") and joint[1].role is Role.LEAD:
            condition, joint = joint[:1], joint[1:]
        if not condition and production.name == "plus" and joint and all(token.text == "đạt" for token in joint):
            condition, joint = joint, ()
        strong = any(
            token.role in (Role.COLON, Role.ARROW, Role.EQUALS, Role.OPEN) or "điểm" in token.text for token in joint
        )
        shared = production.name == "stated" and tokens[spans[name][0]].role is Role.PERCENT
        if (production.name == "bare" or shared) and not strong:
            return None
        award_span = spans[name]
        if production.name == "whole" and not tokens[award_span[0]].text.endswith(("toàn bộ", "hết")):
            return None
        if "joint_first" in spans and spans["joint_first"][0] == spans["joint_first"][1] and production.name != "plus":
            return None
        marks = list(marks_of(tokens[slice(*award_span)], "points"))
        marks += marks_of(joint, "connective")
        limits = (Role.MOST, Role.AT_MOST, Role.AT_LEAST)
        if condition and condition[-1].role in limits and (len(condition) == 1 or self._is_label(condition[:-1], None)):
            raise Refused("range", condition[-1].start, tokens[-1].end)
        parted = any(token.role in (Role.COLON, Role.ARROW, Role.OPEN, Role.EQUALS) for token in joint)
        unclear = condition and condition[-1].role in (Role.NOT, Role.HEDGE, Role.OR) and not parted
        if unclear and (len(condition) > 1 or condition[0].text in _BARE_DENIALS):
            raise Refused("vague", condition[-1].start, tokens[-1].end)
        if any(token.role in (Role.NOT, Role.HEDGE) for token in joint):
            return None
        if signed and len(condition) > 1 and condition[-1].role is Role.AND:
            marks += marks_of(condition[-1:], "connective")
            condition = condition[:-1]
        level = self._conditioned(condition, award, each)
        if level is None:
            return None
        inside = set(range(*award_span)) | set(range(begin, finish))
        if "joint" in spans:
            inside |= set(range(*spans["joint"]))
        per = [token for place, token in enumerate(tokens) if place not in inside]
        marks += _rate_marks(per) if each else marks_of(per, "connective")
        return replace(level, tokens=tokens, marks=(*level.marks, *marks), condition=condition)

    def _per(self, tokens: Sequence[Token], spans: dict[str, tuple[int, int]]) -> tuple[Each | None, Marks]:
        place = next((key for key in spans if key.startswith("per_")), None)
        if place is None:
            return None, ()
        index = place.removeprefix("per_")
        case = spans.get(f"case_{index}p")
        stride = spans.get(f"stride_{index}p")
        free = spans.get(f"count_{index}p")
        verb = spans.get(f"verb_{index}p")
        if stride and verb and not set(words_of(tokens[slice(*verb)]).split()) <= _RISING:
            return Each(Fraction(1), words_of(tokens[verb[0] : case[1] if case else stride[1]])), ()
        if PER[int(index)].name == "once":
            return None, ()
        number = tokens[stride[0]] if stride else None
        if case and any(token.breaks and token.capital for token in tokens[slice(*case)]):
            raise _Crossed
        words = words_of(tokens[slice(*case)]) if case else ""
        noun = spans.get(f"noun_{index}p")
        if case and not _fits_case(tokens[slice(*case)]):
            raise _Crossed
        if free and noun:
            counted = words_of(tokens[slice(*noun)])
            if not words.startswith(counted):
                words, free = f"{words} {words_of(tokens[case[1] : noun[1]])}", None  # type: ignore[index]  # a rate has a case
        each = Each(
            number.value if number else Fraction(1),
            words,
            number is not None and number.role is Role.PERCENT,
            int(tokens[free[0]].value) if free else 0,
        )
        return each, ()

    def _conditioned(self, condition: Sequence[Token], award: Award, per: Each | None) -> Level | None:
        """The level with what its condition states; None if the condition is not one."""
        leads = list(condition)
        while leads and leads[0].role in (Role.COMMA, Role.COLON):
            leads = leads[1:]
        while leads and (leads[-1].role in (Role.COMMA, Role.COLON) or leads[-1].text.startswith("thì")):
            leads = leads[:-1]
        trimmed = [token for token in condition if token not in leads]
        extra = marks_of(trimmed, "connective")
        label, words = self._plain(leads), words_of(leads)
        if words.startswith(("lưu ý", "ghi chú", "chú thích", "chú ý")):
            return None
        if not leads:
            return Level((), extra, award=award, each=per)
        if leads[0].role is Role.REST and len(leads) == 1:
            return Level(
                (), (*extra, *marks_of(leads, "label")), label=label, words=words, award=award, each=per, is_rest=True
            )
        if any(token.role is Role.EACH for token in leads):
            level = self._each_level(leads, award, extra)
            if per is None or level is None or level.each is None:
                return level
            return level if per.stride == 1 == level.each.stride and not per.free and not per.percent else None
        read = self._bound(leads, loses=award.way in (Way.OFF, Way.ALL, Way.MINUS))
        if read is not None:
            bound, marks, subject, tail = read
            if per is not None and not same_cases(bound, per):
                if leads[0].role in _NUMBERS or (bound.is_exact and not bound.unit and not bound.ordinal):
                    return None
                marks = marks_of(leads, "label")
            return Level(
                (), (*extra, *marks), label=label, words=words, bound=bound, each=per, award=award, subject=subject,
                tail=tail,
            )  # fmt: skip
        if not self._is_label(leads, per):
            return None
        heading, short = self._split_heading(leads)
        marks = (*extra, *marks_of(leads, "label"))
        return Level((), marks, label=label, words=words, each=per, award=award, heading=heading, short=short)

    def _split_heading(self, tokens: Sequence[Token]) -> tuple[str, str]:
        """The words before the last colon, and those behind it."""
        colons = [place for place, token in enumerate(tokens) if token.role is Role.COLON]
        if not colons or colons[-1] + 1 == len(tokens):
            return "", ""
        return self._plain(tokens[: colons[-1]]), self._plain(tokens[colons[-1] + 1 :])

    def _each_level(self, tokens: Sequence[Token], award: Award, extra: Marks) -> Level | None:
        """A rate: what is counted stands before the award."""
        at = next(place for place, token in enumerate(tokens) if token.role is Role.EACH)
        subject, rest = tokens[:at], tokens[at:]
        while subject and subject[-1].role in (Role.COMMA, Role.COLON, Role.OPEN):
            subject = subject[:-1]
        opens = tokens[at].text.startswith(("trên", "tính trên"))
        if opens or award.way in (Way.FULL, Way.LEAVES) or re.search(r"[kgo]$|[kg]E", letters(tokens)):
            return None
        free, bound = 0, None
        if subject:
            order = first_match(FREE, subject)
            if order is not None:
                free = int(order.slot("order")[0].value) - 1
            elif any(token.role in (*_NUMBERS, Role.ORDINAL) for token in subject):
                order_at = self._free_in(subject)
                if order_at is not None:
                    free = order_at
                else:
                    return None
            elif not self._is_label(subject, None):
                return None
        body, tail_free = self._beyond(rest)
        found = first_match(EACH, body)
        if found is None or not _fits_case(found.slot("case"), before=True):
            return None
        stride = found.number("stride")
        noun = words_of(found.slot("noun"))
        verb = words_of(found.slot("verb")).split()
        if stride and ((noun and noun not in _GROUPS) or not (set(verb) <= _RISING or " ".join(verb) in _GROUPS)):
            each = Each(Fraction(1), words_of(body[1:]), free=free + tail_free)
            return self._rate(tokens, each, award, extra, subject)
        each = Each(
            stride.value if stride else Fraction(1),
            words_of(found.slot("case")) or words_of(found.slot("noun")),
            stride is not None and stride.role is Role.PERCENT,
            free + tail_free + (int(found.slot("order")[0].value) - 1 if found.slot("order") else 0),
        )
        return self._rate(tokens, each, award, extra, subject)

    def _rate(  # what was found of it
        self, tokens: Sequence[Token], each: Each, award: Award, extra: Marks, subject: Sequence[Token]
    ) -> Level:
        """A level for each case, whose words stand before the award."""
        return Level(
            (), (*extra, *_rate_marks(tokens)), label=self._plain(tokens), words=words_of(tokens), each=each,
            award=award, subject=self._plain(subject),
        )  # fmt: skip

    def _free_in(self, subject: Sequence[Token]) -> int | None:
        """How many first cases are free by "… từ lần thứ 2 trở đi" at the end of a subject."""
        for place, token in enumerate(subject):
            if token.role is Role.FROM:
                order = first_match(FREE, subject[place:])
                if order is not None and self._is_label(subject[:place], None, empty=True):
                    return int(order.slot("order")[0].value) - 1
        return None

    def _beyond(self, tokens: Sequence[Token]) -> tuple[Sequence[Token], int]:
        """The tokens of a rate without "vượt quá 10" at their end, and the number that is free by it."""
        shape = letters(tokens)
        found = re.search(r"A(n)([wl]*)$", shape)
        if found is None or found.start() == 0:
            return tokens, 0
        noun = words_of(tokens[found.start(2) :])
        if noun and not words_of(tokens[1 : found.start()]).startswith(noun):
            raise Refused("cases", tokens[0].start, tokens[-1].end)
        return tokens[: found.start()], int(tokens[found.start(1)].value)

    def _is_label(self, tokens: Sequence[Token], per: Each | None, *, empty: bool = False) -> bool:
        """Whether tokens may be the name of a level, with nothing in them that would move points."""
        if not tokens:
            return empty
        if not any(char.isalpha() for token in tokens for char in token.text) or tokens[0].role in _NUMBERS[:1]:
            return False
        if words_of(tokens[:2]).startswith("không còn lại") or any(
            token.text in ("%", "thứ") and not _named(tokens, token) for token in tokens
        ):
            return False
        shape = letters(tokens)
        if re.search(r"nP|[ZEHKQNrfsMvg]|X(?=[-+]?[np:MHh])|Cn|(?<!n)[-+]n|:n|p[Plt]|M|C$|=|\*|R", shape):
            return False
        outside = re.sub(r"\([^()]*\)", "", shape)
        if re.search(r"[FTBDAGLO](?![npqFTBDAGLOMH])|[XZ]$", outside):
            return False
        if "p" in outside and not _is_whole(tokens):
            return False
        if re.search(r"\([^()]*p[^()]*\)|\([^()]*y[^()]*[np][^()]*\)", shape):
            return False
        if per is None and re.search(r"[iy]", shape.lstrip("i")) and not re.search(r"\([^)]*[iy]", shape):
            return False
        if re.search(r"[iyag]$", shape):
            return False
        return not re.search(r"^[ao,b]|[ao,b]$", shape)

    def _bound(self, tokens: Sequence[Token], *, loses: bool = False) -> tuple[Bound, Marks, str, str] | None:
        """The numbers that a condition names, with its words before and behind; None if it names none."""
        shape = letters(tokens)
        for index, pattern in enumerate(_bound_patterns()):
            found = pattern.fullmatch(shape)
            if found is None:
                continue
            subject = tokens[: found.end("subject")]
            tail = tokens[found.start("tail") :]
            middle = tokens[found.end("subject") : found.start("tail")]
            slots = {
                name: tokens[slice(*found.span(name))] for name, held in found.groupdict().items() if held is not None
            }
            bare = middle[0].role is Role.NUMBER or BOUNDS[index].name == "only"
            if bare and subject and subject[-1].role is Role.COLON:
                return None
            direct = tokens[found.end("subject")].role in _NUMBERS
            if subject and (
                (direct and subject[-1].text in ("vượt", "tăng", "giảm"))
                or not any(one.text[0].isalpha() for one in subject)
            ):
                return None
            if (
                tail
                and tail[0].role is Role.POINTS
                and (BOUNDS[index].name == "only" or middle[-1].role is Role.PERCENT)
            ):
                return None
            if not _is_subject(subject, fault=loses):
                return None
            exceeds = any(token.text == "vượt" for token in middle) and not any(one.role is Role.NOT for one in subject)
            if exceeds and middle[-1].role is Role.PERCENT and (subject or tail):
                return None
            bound = _bound_of(BOUNDS[index], slots)
            if BOUNDS[index].name == "only" and subject and subject[-1].text in ("lần", "thứ"):
                bound = replace(bound, ordinal=True)
            denied = _denial(subject, fault=loses)
            if denied is None:
                return None
            if not _fits_tail(tail, slots, middle):
                return None
            if denied:
                turned = bound.denied() if not (bound.is_exact and not bound.percent) else None
                if bound.is_exact and bound.percent and bound.low == 1:
                    turned = Bound(None, Fraction(1), True, False, True)
                if turned is None:
                    return None
                bound = turned
            unit = [token.text for name in ("unit", "name", "noun") for token in slots.get(name, ())]
            after = [token.text for token in tail]
            bound = replace(bound, unit=tuple(unit) or tuple(after))
            marks = (*marks_of(subject, "label"), *marks_of(middle, "bound"), *marks_of(tail, "label"))
            return bound, marks, self._plain(subject), self._plain(tail)
        return None


_RISING = frozenset({
    "tăng", "giảm", "thêm", "đủ", "có", "phát", "sinh", "để", "xảy", "ra", "thiếu", "chậm", "trễ", "quá", "vượt", "lên",
    "đi", "được", "hụt", "một", "bị", "muộn",
})  # fmt: skip
"""What may stand between "mỗi" and the number of cases that make one."""
_GROUPS = ("nhóm", "bộ", "lô", "cụm", "đợt")
"""What so many cases are put into: "mỗi nhóm 5 hồ sơ"."""
_TAKING = frozenset({"hạ", "mất", "trừ", "phạt", "bớt", "cắt", "hồi", "không", "chưa"})
_DENYING = ("không", "chưa", "chẳng", "đừng")
_BARE_DENIALS = ("không", "chưa", "chẳng", "không được", "chưa được", "không bị", "không phải", "miễn", "khỏi")
_BY_RATE = re.compile(
    r"(?:(?:chấm|tính|cho)(?: điểm)?|(?:số )?điểm (?:được )?(?:tính|chấm)) theo tỷ lệ(?: % | phần trăm)?"
    r"(?: (?:đạt được|thực hiện|hoàn thành|đạt|giải quyết|thực tế))?"
)
_BY_BEST = re.compile(
    r"(?:các )?(?:đơn vị|địa phương|xã|huyện|tỉnh|cơ quan) (?:khác|còn lại) (?:được )?(?:tính|chấm)(?: điểm)? theo tỷ lệ "
    r"so với đơn vị (?:cao nhất|dẫn đầu|đứng đầu|tốt nhất)"
)
_SHORT = ("dưới", "thấp", "kém", "thiếu", "chưa", "hụt")
"""What states that a figure falls short."""
_MULTIPLIES = re.compile(r"(?<!\w)(?:hệ số|gấp|nhân đôi|nhân với|lấy kết quả|lấy điểm|lấy trung bình|bình quân)(?!\w)")
"""What a note never states: it would move points."""
_LOST = frozenset({"trở", "lên", "xuống", "dưới", "đến", "đối"})
"""Words of bounds that found no number, and of groups: they never belong to what is counted."""
_FROM_GRADE = re.compile(r"(?:từ|mức) [^,;]*? trở (?:lên|xuống)")
"""A grade of people, "xếp loại hoàn thành nhiệm vụ trở lên", which belongs to what is counted."""
_LIMIT = re.compile(
    r"(?:quá|trên) [0-9]+ \w+ (?:thì )?không (?:được )?(?:tiếp nhận|nhận)(?: đánh giá| hồ sơ| xem xét)?"
)
_MOST_CUTS = 60
_STOPPED = ((r"n[-T]nP", "range"), ("v", "vague"), ("=", "formula"))
"""What tokens that nothing could read look like, and the word of the fault."""
_FORMULA_HEADS = re.compile(r"[Plwt]{1,8}=|f:?l?|:|^(?=.*\*)")
_HEADINGS = re.compile(
    r"(?:cách )?(?:chấm|tính)(?: điểm)?(?: như sau)?|trừ điểm|cộng điểm|điểm (?:cộng|trừ|thưởng)|mức điểm|thang điểm(?: \S+){0,2}"
)
_ROUNDING = re.compile(
    r"\(?(?:kết quả |điểm |số điểm )?(?:được )?(?:làm tròn(?: (?P<way>lên|xuống))?|lấy)(?: đến| tới| lấy)? ?"
    r"(?:(?P<places>0?[0-9]|một|hai|ba|bốn) (?:chữ số|số)(?: thập phân| lẻ)?(?: sau dấu phẩy| thập phân)?"
    r"(?:, làm tròn (?P<after>lên|xuống))?|"
    r"(?P<step>[0-9]+(?:[.,][0-9]+)?) ?(?:điểm|đ)|(?P<unit>hàng đơn vị|số nguyên|điểm nguyên))\)?"
)


def _names_points(text: str) -> bool:
    """Whether a word before "=" is that for points, and no provision such as "điểm 4"."""
    return "điểm" in text and text.replace(" ", "").isalpha()


def _with_condition(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """A formula and the condition behind it: "tỷ lệ x 2 nếu đạt từ 70% trở lên"."""
    for place, token in enumerate(tokens):
        opens = token.role is Role.IF or token.text.startswith("chỉ")
        if opens or (token.text == "với" and place):
            body, only = tokens[:place], tokens[place + 1 :]
            if words_of(body[-2:]) == "áp dụng":
                body = body[:-2]
            while body and body[-1].role is Role.COMMA:
                body = body[:-1]
            if body and body[-1].role is Role.OPEN and only and only[-1].role is Role.CLOSE:
                body, only = body[:-1], only[:-1]
            return body, only
    return tokens, ()


def _named(tokens: Sequence[Token], token: Token) -> bool:
    """Whether "%" or "thứ" belongs to a name: "tỷ lệ % hồ sơ", "(%)", "đối thủ thứ yếu"."""
    place = next(at for at, one in enumerate(tokens) if one is token)
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.text == "%":
        return before is not None and (before.role is Role.OPEN or before.text in ("lệ", "số"))
    return after is not None and after.role is Role.WORD


def _rate_marks(tokens: Sequence[Token]) -> Marks:
    """The spans of a rate: "mỗi 5 …" is its stride, the rest names what is counted."""
    strides = (Role.EACH, Role.NUMBER, Role.PERCENT, Role.SLASH, Role.ORDINAL, Role.ABOVE, Role.FROM, Role.AND_UP)
    return tuple((token.start, token.end, "stride" if token.role in strides else "label") for token in tokens)


def _is_whole(tokens: Sequence[Token]) -> bool:
    """Whether the only percentage is the whole, "100% công chức …"."""
    shares = [token for token in tokens if token.role is Role.PERCENT]
    return len(shares) == 1 and shares[0].value == 1


def marks_of(tokens: Sequence[Token], role: str) -> Marks:
    """Return the span of each token, with one role."""
    return tuple((token.start, token.end, role) for token in tokens)


class _Crossed(Exception):  # it never leaves the reading of a level
    """What is counted goes on in the next level: the words of two lines were taken for one."""


def _is_award(tokens: Sequence[Token]) -> bool:
    shape = letters(tokens)
    return (
        re.fullmatch(r"l*(?:[-+]?nP?|M|N|K|pP|pM|n/nM|X[-:]?nP?|XH|XM|H|Q)(?:/[wn]+)?", shape) is not None
        and not ("/" in shape and "X" in shape)
        and not re.fullmatch(r"-nP?/w+", shape)
    )


_SUBJECT = r"i?[wzlkao,/:()ubdmvh.PtM1]*?"
_TAIL = r"[wzlkao,/()ubd1mP]*?"
_JOINT = r",?(?:[:>]l*(?:P?l*t?=)?l*|l+(?:P?=)?|P?l*t?=l*)"


@cache
def _bound_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"(?P<subject>{_SUBJECT})(?:{production.pattern.pattern})(?P<tail>{_TAIL})")
        for production in BOUNDS
    )


def _renamed(pattern: str, index: str) -> str:
    return re.sub(r"\(\?P<(\w+)>", lambda found: f"(?P<{found[1]}_{index}>", pattern)


@cache
def _level_patterns() -> tuple[re.Pattern[str], ...]:
    awards = "|".join(f"(?P<award_{i}>{_renamed(one.pattern.pattern, str(i))})" for i, one in enumerate(AWARDS))
    pers = "|".join(f"(?P<per_{i}>{_renamed(one.pattern.pattern, f'{i}p')})" for i, one in enumerate(PER))
    after = rf"(?P<condition>.*?)(?P<joint>{_JOINT}|,)?(?:{awards})(?:{pers})?"
    inside = rf"(?P<condition>.*?)(?P<joint>\(l*)(?:{awards})(?:{pers})?\)"
    first = rf"l*(?:{awards})(?P<joint_first>i?)(?P<condition>.+)"
    return re.compile(after), re.compile(inside), re.compile(first)


def _award(name: str, slots: dict[str, Token]) -> Award:
    """The award of a production."""
    value: Callable[[str], Fraction] = lambda slot: slots[slot].value  # noqa: E731
    match name:
        case "earns" | "bare" | "plus":
            return Award(Way.EARNS, value("points"))
        case "minus":
            return Award(Way.MINUS, value("points"))
        case "most":
            return Award(Way.EARNS, share=Fraction(1))
        case "share":
            return Award(Way.EARNS, share=value("share"))
        case "part" if value("den"):
            return Award(Way.EARNS, share=value("num") / value("den"))
        case "half":
            return Award(Way.EARNS, share=Fraction(1, 2))
        case "stated":
            points = value("points") if "points" in slots else None
            return Award(Way.EARNS, points, value("share"))
        case "off":
            return Award(Way.OFF, value("points"))
        case "off_share":
            return Award(Way.OFF, share=value("share"))
        case "off_part" if value("den"):
            return Award(Way.OFF, share=value("num") / value("den"))
        case "off_half":
            return Award(Way.OFF, share=Fraction(1, 2))
        case "all" | "whole":
            return Award(Way.ALL)
        case "adds":
            return Award(Way.ADDS, value("points"))
        case "zero":
            return Award(Way.EARNS, Fraction(0))
        case "full":
            return Award(Way.FULL)
        case "leaves":
            return Award(Way.LEAVES)
        case _:
            raise Refused("points", slots["num"].start, slots["den"].end)


def _bound_of(production: Production, slots: dict[str, Sequence[Token]]) -> Bound:
    def value(name: str) -> Token | None:
        return slots[name][0] if name in slots else None

    low, high, only = value("low"), value("high"), value("only")
    numbers = [token for token in (low, high, only) if token is not None]
    percent = any(token.role is Role.PERCENT for token in numbers)
    if percent and low is not None and high is not None and high.role is not Role.PERCENT:
        raise Refused("mixed", low.start, high.end)

    def ends(token: Token | None) -> Fraction | None:
        if token is None:
            return None
        return token.value / 100 if percent and token.role is Role.NUMBER else token.value

    decimals = any(token.decimals for token in numbers)
    lowest, highest = ends(low), ends(high)
    match production.name:
        case "closed" | "from" | "to":
            return Bound(lowest, highest, percent=percent, decimals=decimals)
        case "half" | "below":
            return Bound(lowest, highest, True, False, percent, decimals)
        case "open":
            return Bound(lowest, highest, False, False, percent, decimals)
        case "above_to" | "above":
            return Bound(lowest, highest, False, True, percent, decimals)
        case "from_order":
            return Bound(slots["order"][0].value, None)
        case "orders":
            return Bound(slots["order"][0].value, slots["last"][0].value)
        case "only_order":
            return Bound(slots["order"][0].value, slots["order"][0].value, ordinal=True)
        case "other":
            return Bound(ends(only), ends(only), percent=percent, decimals=decimals, outside=True)
        case _:
            return Bound(ends(only), ends(only), percent=percent, decimals=decimals)


_TURNS = (
    "không để",
    "không được",
    "không có",
    "không cho",
    "không bị",
    "không phát sinh",
    "không xảy ra",
    "chưa có",
    "không để xảy ra",
    "chưa được",
    "chưa bị",
)


def _is_subject(subject: Sequence[Token], *, fault: bool) -> bool:
    """Whether words before a number name what is measured, and are no condition of their own.

    Args:
        subject: the words before the number.
        fault: whether the level loses points: then they are the name of a fault.
    """
    if not subject:
        return True
    if any(token.role is Role.HEDGE for token in subject) or any(token.role is Role.IF for token in subject[1:]):
        return False
    start = max((place + 1 for place, token in enumerate(subject) if token.role is Role.COLON), default=0)
    own = subject[start:]
    joins = [place for place, token in enumerate(own) if token.role in (Role.AND, Role.OR, Role.COMMA)]
    if not joins:
        return True
    nominal = words_of(own).removeprefix("nếu ").removeprefix("có ").startswith(tuple(f"{name} " for name in NOMINAL))
    apart = [place for place in joins if place + 1 == len(own) or _starts_condition(own[place + 1 :])]
    return (nominal or fault) and not apart


def _denial(subject: Sequence[Token], *, fault: bool) -> bool | None:
    """Whether a denial before the number turns its condition round; None if that is not clear.

    Args:
        subject: the words before the number.
        fault: whether the level loses points: then "không tham gia 2 buổi" is the name of what is counted.
    """
    places = [place for place, token in enumerate(subject) if token.role is Role.NOT]
    if not places:
        return False
    start = max((place + 1 for place, token in enumerate(subject) if token.role is Role.COLON), default=0)
    begun = words_of(subject[start:]).removeprefix("có ").removeprefix("đạt ")
    turning = [place for place in places if subject[place].text in _TURNS]
    last = places[-1]
    if begun.startswith(tuple(f"{name} " for name in NOMINAL)):
        if any(subject[place].text in _FORBIDDING for place in places):
            return True if len(places) == 1 else None
        return None if last >= len(subject) - 2 else False
    if fault and places[0] == 0 and subject[0].text not in _FORBIDDING:
        return False
    return True if len(places) == 1 and turning else None


_FORBIDDING = ("không để", "không để xảy ra", "không được", "không cho", "đừng để", "chớ để", "tránh để", "đừng", "chớ")


def _fits_tail(tail: Sequence[Token], slots: dict[str, Sequence[Token]], middle: Sequence[Token]) -> bool:
    """Whether the words behind a number belong to what is counted, and are no second condition."""
    for tokens in (tail, slots.get("unit", ())):
        if not tokens:
            continue
        shape = letters(tokens)
        counted = tokens is not tail or middle[-1].role in (*_NUMBERS, Role.ORDINAL) or slots.get("unit")
        joined = any(token.role in (Role.AND, Role.OR, Role.COMMA, Role.NOT) for token in tail)
        noun = bool(tail) and not joined and not _starts_condition(tail) and tail[0].role is Role.WORD
        if tokens is tail and not counted and not _is_relative(tail) and not (noun and middle[-1].role is Role.AND_UP):
            return False
        first = words_of(tokens[:3])
        if (
            counted
            and tokens is tail
            and middle[-1].role in _NUMBERS
            and _starts_condition(tail)
            and not _is_relative(tail)
            and not words_of(tail).startswith(("báo cáo", "kế hoạch", "thực hiện"))
        ):
            return False
        for place, token in enumerate(tokens):
            if token.role in (Role.COMMA, Role.AND, Role.BUT, Role.OR) and place + 1 < len(tokens):
                if _starts_condition(tokens[place + 1 :]) or token.role is Role.BUT:
                    return False
            if token.role in (Role.COMMA, Role.AND, Role.BUT, Role.OR) and place + 1 == len(tokens):
                return False
        if (
            re.search(r"[iyxg]", shape)
            or first.startswith(("mà ", "với "))
            or " với " in words_of(tokens).replace("so với", "")
            or _LOST & set(_FROM_GRADE.sub("", words_of(tokens)).split())
        ):
            return False
    return True


def _is_relative(tail: Sequence[Token]) -> bool:
    """Whether words go on about the number: "trở lên được giải quyết đúng hạn", "so với năm trước"."""
    return words_of(tail).startswith(
        (
            "so với ",
            "được giải quyết",
            "trong năm",
            "trong tháng",
            "trong quý",
            "/",
            "theo ",
            "kế hoạch",
            "trong kỳ",
            "của ",
            "về ",
        )
    )


def _fits_case(tokens: Sequence[Token], *, before: bool = False) -> bool:
    """Whether words name what is counted, and no condition, exception or time follows in them.

    Args:
        tokens: the words.
        before: whether they stand before the points; behind them a condition could follow.
    """
    shape = letters(tokens)
    if (
        re.search(r"[xyg]|[aob,]$", shape)
        or (tokens and tokens[-1].text in ("thứ", "%"))
        or any(token.text in ("trừ", "thứ") for token in tokens)
        or (tokens and tokens[-1].text in _BARE_DENIALS)
    ):
        return False
    if (not before and "i" in shape) or any(token.text == "nếu" for token in tokens):
        return False
    for place, token in enumerate(() if before else tokens[:-1]):
        if token.role not in (Role.COMMA, Role.AND, Role.OR, Role.BUT, Role.OPEN):
            continue
        rest = tokens[place + 1 :]
        if rest[0].text in _TURNING or (_starts_condition(rest) and not is_fault(words_of(rest))):
            return False
    return True


_TURNING = frozenset({"trừ", "tính", "riêng", "áp", "lấy", "chỉ", "hệ", "nhân", "gấp", "mức"})
"""Words that never go on a name behind a comma: they change how points are counted."""


def _starts_condition(tokens: Sequence[Token]) -> bool:
    words = words_of(tokens)
    return (
        words.startswith(tuple(f"{word} " for word in CONDITIONS))
        or words in CONDITIONS
        or tokens[0].role in (Role.NOT, Role.IF, Role.ONLY, Role.BELOW)
    )


_READERS: tuple[Callable[[Clauses, Sequence[Token]], Clause | None], ...] = (
    Clauses._rounding,
    Clauses._remainder,
    Clauses._limit,
    Clauses._free,
    Clauses._step,
    Clauses._in_words,
    Clauses._formula,
    Clauses._cap,
    Clauses._level,
    Clauses._suffix,
    Clauses._note,
)
