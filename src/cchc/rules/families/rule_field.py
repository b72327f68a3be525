"""A rule as a field of a record or of another rule (trường quy tắc).

In JSON it is one of the kinds of this library, by its `kind`. In Python it may be any object with the protocol of a
`Rule`; a class from outside the library is never written to JSON, because nobody could read it back.
"""

from typing import TYPE_CHECKING, Annotated, Any, cast

from cchc.errors import MAX_DEPTH, DepthGuard, InvalidInput, is_deeper, too_deep
from cchc.messages import _
from cchc.models import FieldCodec
from cchc.rules.rule import Rule, ScoringRule

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

_RULES = DepthGuard("rules")


class RuleCodec:
    """The pydantic schema of a rule in a record: the union of all kinds, or an object with the protocol."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        from cchc.rules.kinds import NamedRule

        written = core_schema.plain_serializer_function_ser_schema(_write, when_used="json")
        kinds = handler.generate_schema(NamedRule)
        return core_schema.no_info_wrap_validator_function(_read_rule, kinds, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return handler(schema)


RuleField = Annotated[Rule, RuleCodec]
"""A rule as the field of a record."""


def _read_json(value: Any) -> Any:
    """Return the rule of JSON that is handed to a constructor."""
    from cchc.rules.kinds import RULE_ADAPTER

    return _read_inner_rule(value, RULE_ADAPTER.validate_python)


def _read_inner_rule(value: Any, read: "Callable[[Any], Any]") -> Any:
    from cchc.rules.families.builtin_rule import groups_of

    rule = _read_rule(value, read)
    if groups := groups_of(rule):
        what, remedy = _("quy tắc theo nhóm đơn vị nằm trong quy tắc khác"), _("hãy đặt quy tắc theo nhóm ở ngoài cùng")
        raise InvalidInput.of("by_group", what, ", ".join(groups), remedy)
    if is_deeper(rule, inner_rules_of, MAX_DEPTH - 1):
        raise too_deep()
    return rule


def inner_rules_of(rule: Rule) -> "tuple[Rule, ...]":
    """Return the rules that a rule holds (các quy tắc bên trong); () of a rule from outside this library."""
    from cchc.rules.families.builtin_rule import BuiltinRule

    return rule.inner_rules if isinstance(rule, BuiltinRule) else ()


def _read_rule(value: Any, read: "Callable[[Any], Any]") -> Any:
    is_json = isinstance(value, dict)  # asked first: to ask for a protocol costs as much as to read a small rule
    if not is_json and isinstance(value, ScoringRule) and not isinstance(value, type):
        return value
    return _RULES.read(read, cast("object", value))


def _write(rule: Rule) -> Any:
    from cchc.rules.families.builtin_rule import BuiltinRule
    from cchc.rules.kinds import RULE_ADAPTER

    if isinstance(rule, BuiltinRule):
        return RULE_ADAPTER.dump_python(rule, mode="json")  # type: ignore[arg-type]  # every rule of ours is of the union
    raise foreign_rule_error(rule)


class _InnerRuleCodec(FieldCodec):
    """The converter of a rule in a rule: the union of all kinds holds it, so that it is looked up when used."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        from cchc.rules.kinds import NamedRule

        written = core_schema.plain_serializer_function_ser_schema(self.write, when_used="json")
        return core_schema.no_info_wrap_validator_function(
            _read_inner_rule, handler.generate_schema(NamedRule), serialization=written
        )

    def __get_pydantic_json_schema__(self, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return handler(schema)


InnerRuleField = Annotated[Rule, _InnerRuleCodec(_read_json, _write, ())]
"""A rule as the field of a rule."""


def foreign_rules(rule: Rule) -> tuple[Rule, ...]:
    """Return the rules from outside this library (quy tắc ngoài thư viện): the rule itself, or those inside it."""
    from cchc.rules.families.builtin_rule import BuiltinRule

    if not isinstance(rule, BuiltinRule):
        return (rule,)
    return tuple(foreign for inner in rule.inner_rules for foreign in foreign_rules(inner))


def foreign_rule_error(rule: Rule) -> InvalidInput:
    """Return the refusal to write a rule from outside this library to JSON."""
    what = _("quy tắc ngoài thư viện không ghi ra JSON được")
    remedy = _("hãy ghi bộ tiêu chí bằng quy tắc của cchc.rules")
    return InvalidInput.of("foreign_rule", what, type(rule).__name__, remedy)
