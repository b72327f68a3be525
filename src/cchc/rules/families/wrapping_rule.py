"""Rules that change what another rule gives (quy tắc bao ngoài), and take what it takes."""

from collections.abc import Hashable
from dataclasses import dataclass

from cchc.errors import Fault
from cchc.rules.families.builtin_rule import BuiltinRule, figure_kind
from cchc.rules.families.rule_field import InnerRuleField
from cchc.rules.input_kind import InputKind
from cchc.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class WrappingRule(BuiltinRule):
    """The parent of rules around one other rule (quy tắc bao ngoài).

    Attributes:
        rule: the rule inside.
    """

    rule: InnerRuleField

    @property
    def input_kind(self) -> InputKind:
        """What the rule inside takes (số liệu nhận)."""
        return self.rule.input_kind

    @property
    def figure_kind(self) -> Hashable:
        """What a figure for the rule inside means (ý nghĩa số liệu)."""
        return figure_kind(self.rule)

    @property
    def inner_rules(self) -> tuple[Rule, ...]:
        """The rules that it holds (các quy tắc bên trong)."""
        return (self.rule,)

    def check(self) -> tuple[Fault, ...]:
        """Return what is unsound about the rule inside (kiểm tra)."""
        return self.rule.check()
