"""Another rule for a group of bodies (mức áp dụng theo nhóm đơn vị): "riêng xã miền núi: …"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, ClassVar, Literal, Self, Unpack

from cchc.errors import Fault, InvalidInput
from cchc.exact import to_decimal
from cchc.indicators import Measured
from cchc.messages import _
from cchc.models import set_fields
from cchc.rules.families.best_input import best_input
from cchc.rules.families.builtin_rule import BuiltinRule, GroupRule, RuleOptions, exact_max
from cchc.rules.families.full_wording import FullWording, InnerWording, WriteRule, write_inner
from cchc.rules.families.parts_rule import Part
from cchc.rules.families.rule_field import InnerRuleField
from cchc.rules.input_kind import InputKind
from cchc.rules.outcome import Outcome
from cchc.rules.rule import Rule
from cchc.viet import label_key

_WITH_OTHER = "Mức áp dụng chung và theo nhóm đơn vị"
_OTHER, _GROUP = "Quy tắc chung ", "Riêng "


@dataclass(frozen=True, slots=True, kw_only=True)
class ByGroup(BuiltinRule):
    """Score a stated group of bodies by another rule (mức áp dụng theo nhóm đơn vị): "riêng xã miền núi: từ 70%".

    A `Scorer` takes the rule by the groups that the sheet of a body names. By itself the rule cannot score, since a
    value does not tell whose it is: ask `for_groups` for the rule of a group.

    Attributes:
        parts: for each group its name and its rule; at least one. All rules take the same kind of value.
        other: the rule of all other bodies; None if every body must be in one of the groups.

    Raises:
        InvalidInput: there is no group, a group is named twice or has no name, or the rules take different values.

    >>> from cchc.rules import Ladder
    >>> from cchc.values import Ratio
    >>> plain, hills = (Ladder.of((f"từ {least} trở lên", 2), (f"dưới {least}", 0)) for least in ("90%", "70%"))
    >>> rule = ByGroup.of(("xã miền núi", hills), other=plain)
    >>> rule.for_groups(["Xã miền núi"]).score(Ratio(3, 4)).points, rule.for_groups([]).score(Ratio(3, 4)).points
    (Decimal('2'), Decimal('0'))
    """

    wording_form: ClassVar[str] = "Mức áp dụng theo nhóm đơn vị"

    kind: Literal["by_group"] = "by_group"
    parts: tuple[Part, ...]
    other: InnerRuleField | None = None

    def _check(self) -> None:
        if not self.parts:
            raise InvalidInput.of("parts", _("chưa nêu nhóm đơn vị nào"), "", _("hãy ghi tên nhóm và quy tắc của nhóm"))
        names = [label_key(part.text) for part in self.parts]
        for index, (part, name) in enumerate(zip(self.parts, names, strict=True)):
            if not name or name in names[:index]:
                what = _("hai quy tắc cho một nhóm đơn vị") if name else _("nhóm đơn vị chưa có tên")
                path, remedy = f"/parts/{index}/text", _("hãy ghi mỗi nhóm một lần, bằng tên của nhóm")
                raise InvalidInput.of("group", what, part.text, remedy, path=path)
        kinds = dict.fromkeys(rule.input_kind for rule in self.inner_rules)
        if len(kinds) > 1:
            what, remedy = _("các nhóm đơn vị nhận số liệu khác loại"), _("hãy tách thành các tiêu chí riêng")
            raise InvalidInput.of("input_kind", what, ", ".join(map(str, kinds)), remedy)
        least = min(rule.min_points for rule in self.inner_rules)
        set_fields(self, min_points=least, max_points=to_decimal(self.exact_max))

    @classmethod
    def of(cls, *parts: tuple[str, Rule], other: Rule | None = None, **settings: Unpack[RuleOptions]) -> Self:
        """Return the rule of these groups (mức áp dụng theo nhóm đơn vị).

        Args:
            *parts: for each group its name, and its rule.
            other: the rule of all other bodies; None if every body must be in one of the groups.
            **settings: the options of every rule; the policies apply where the rule of a group states none.
        """
        return cls(parts=tuple(Part(*part) for part in parts), other=other, **settings)  # type: ignore[arg-type]  # source text

    @property
    def input_kind(self) -> InputKind:
        """What the rules of all groups take (số liệu nhận)."""
        return self.parts[0].rule.input_kind

    @property
    def inner_rules(self) -> tuple[Rule, ...]:
        """The rules that it holds (các quy tắc bên trong), that of all other bodies at the end."""
        own = tuple(part.rule for part in self.parts)
        return own if self.other is None else (*own, self.other)

    @property
    def exact_max(self) -> Fraction:
        """The most points that any group can have as a fraction (điểm tối đa đúng)."""
        return max(map(exact_max, self.inner_rules))

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups (tên các nhóm đơn vị)."""
        return tuple(part.text for part in self.parts)

    def for_groups(self, groups: Iterable[str]) -> Rule:
        """Return the rule for a body in these groups (quy tắc của nhóm đơn vị).

        Args:
            groups: the names of all groups that the body is in; case, spacing and quotes are ignored.

        Raises:
            InvalidInput: the body is in none of the groups and there is no rule for others, or it is in two of them.
        """
        return self.find(groups).rule

    def find(self, groups: Iterable[str]) -> GroupRule:
        """Return the rule for a body in these groups, and the group that it is for (nhóm áp dụng).

        Args:
            groups: the names of all groups that the body is in.

        Raises:
            InvalidInput: as in `for_groups`.
        """
        keys = {label_key(group) for group in groups}
        held = [part for part in self.parts if label_key(part.text) in keys]
        if len(held) > 1:
            what = _("đơn vị thuộc hai nhóm có quy tắc riêng")
            remedy = _("hãy ghi trên phiếu một nhóm trong số đó")
            raise InvalidInput.of("two_groups", what, ", ".join(part.text for part in held), remedy)
        if held:
            return GroupRule(held[0].text, self._with_policies(held[0].rule))
        if self.other is not None:
            return GroupRule("", self._with_policies(self.other))
        raise self._no_group(", ".join(groups))

    def _with_policies(self, rule: Rule) -> Rule:
        """Return the rule of a group, which takes over the notes, and the policies that it does not state itself."""
        if not isinstance(rule, BuiltinRule):
            return rule
        own = {name: getattr(rule, name) or getattr(self, name) for name in ("not_applicable", "not_due")}
        if self.notes:
            own["notes"] = (*self.notes, *rule.notes)
        return replace(rule, **own) if any(getattr(rule, name) is not one for name, one in own.items()) else rule

    def _no_group(self, read: str) -> InvalidInput:
        what, groups = _("chưa rõ đơn vị thuộc nhóm nào"), ", ".join(self.groups)
        return InvalidInput.of("no_group", what, read, _("hãy ghi trên phiếu nhóm của đơn vị: {groups}", groups=groups))

    def score(
        self,
        value: Measured,
        *,
        cohort: Sequence[Measured] | None = None,
        previous: Measured | None = None,
    ) -> Outcome:
        """Refuse any value: it does not tell whose it is (chưa rõ nhóm đơn vị); `for_groups` gives the rule of a group.

        Args:
            value: not looked at.
            cohort: not looked at.
            previous: not looked at.

        Raises:
            InvalidInput: always.
        """
        raise self._no_group("")

    def _score_measured(self, value: Measured, cohort: Sequence[Measured] | None, previous: Measured | None) -> Outcome:
        return self.score(value)

    def short_wording(self) -> str:
        """The rules in official wording (lời văn): that of all bodies first, then "riêng" each group."""
        other = [] if self.other is None else [_short(self.other)]
        return "\n".join((*other, *(f"riêng {part.text}: {_short(part.rule)}" for part in self.parts)))

    def full_wording(self, write: WriteRule) -> str:
        """Return the full wording (lời văn đầy đủ): the rule of all bodies first, then that of each group."""
        lines = [f"{self.wording_form if self.other is None else _WITH_OTHER}:"]
        if self.other is not None:
            lines += write_inner(_OTHER, self.other, write)
        for part in self.parts:
            lines += write_inner(f"{_GROUP}{part.text} ", part.rule, write)
        return "\n".join(lines)

    @classmethod
    def from_full_wording(cls, wording: FullWording, settings: Mapping[str, Any]) -> Self | None:
        """Return the rule of a full wording (đọc lời văn đầy đủ); None if the wording is of another kind."""
        if wording.head not in (cls.wording_form, _WITH_OTHER) or wording.lines or not wording.inner:
            return None
        inner: tuple[InnerWording, ...] = wording.inner
        other = None
        if wording.head == _WITH_OTHER:
            other, inner = wording.read(inner[0]), inner[1:]
        return cls(parts=tuple(Part(one.text, wording.read(one)) for one in inner), other=other, **settings)

    def best_input(self) -> Measured:
        """Return the best value of a rule that gives the most points (số liệu tốt nhất)."""
        return best_input(max(self.inner_rules, key=exact_max))

    def check(self) -> tuple[Fault, ...]:
        """What is unsound about the rules (kiểm tra), each fault under the number of its group."""
        own = [
            fault
            for index, part in enumerate(self.parts)
            for fault in _faults(part.rule, str(index + 1), "parts", index)
        ]
        return (*own, *(() if self.other is None else _faults(self.other, "")))


def _faults(rule: Rule, place: str, *path: str | int) -> tuple[Fault, ...]:
    """Return the faults of the rule at a path, which ends at the rule of all other bodies if it is empty."""
    end = "rule" if path else "other"
    return tuple(fault.under(*path, end, place=place) for fault in rule.check())


def _short(rule: Rule) -> str:
    return rule.short_wording() if isinstance(rule, BuiltinRule) else str(rule.input_kind)
