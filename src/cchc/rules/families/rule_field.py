"""A rule as a field of a record or of another rule (trường quy tắc): ours by `kind` in JSON, anybody's as an object."""

import marshal
from collections import OrderedDict
from typing import TYPE_CHECKING, Annotated, Any, cast

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules.families.builtin_rule import BuiltinRule
from cchc.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from cchc.rules.kinds import AnyRule

_DEEPEST = 30
"""How deep rules may hold rules."""


class RuleCodec:
    """What pydantic asks of the field of a record: an object with the protocol as it is, JSON through our own rules."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        from cchc.rules.kinds import AnyRuleByKind

        written = core_schema.plain_serializer_function_ser_schema(_in_json, when_used="json")
        ours = handler.generate_schema(AnyRuleByKind)
        return core_schema.no_info_wrap_validator_function(_ours_or_theirs, ours, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return handler(schema)


class InnerRuleCodec:
    """The same for a rule that another rule holds: its schema is that of all rules, so it is asked for when needed."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        written = core_schema.plain_serializer_function_ser_schema(_in_json, when_used="json")
        return core_schema.no_info_plain_validator_function(_taken, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        kind = {"type": "string", "description": "loại quy tắc"}
        return {"type": "object", "title": "Rule", "properties": {"kind": kind}, "required": ["kind"]}


RuleField = Annotated[Rule, RuleCodec]
"""A rule as the field of a record."""
InnerRuleField = Annotated[Rule, InnerRuleCodec]
"""A rule as the field of a rule."""


def _form() -> "TypeAdapter[AnyRule]":
    """Reads and writes our rules; they hold fields of this kind themselves, so it is asked for when needed."""
    from cchc.rules.kinds import RULE_ADAPTER

    return RULE_ADAPTER


def _taken(value: Any) -> Any:
    return _ours_or_theirs(value, _form().validate_python)


def _ours_or_theirs(value: Any, read: "Callable[[Any], Any]") -> Any:
    if isinstance(value, dict):
        return _remembered(cast("dict[str, Any]", value), read)
    if isinstance(value, Rule) and not isinstance(value, type):
        return value
    _refuse_deep(value)
    return read(value)


_REMEMBERED: "OrderedDict[bytes, Rule]" = OrderedDict()
"""Rules by their JSON, the last ones read: whoever reads a framework again is given the same frozen rules."""
_MOST_REMEMBERED = 4_096
_LONGEST = 8_192
_PLAIN = 2
"""The form of `marshal` in which what is equal has the same bytes."""


def _remembered(value: "dict[str, Any]", read: "Callable[[Any], Any]") -> Any:
    """The rule that JSON says, read once."""
    try:
        key = marshal.dumps(value, _PLAIN)
    except ValueError:  # something that JSON has not, or too deep
        key = b""
    if key and (known := _REMEMBERED.get(key)) is not None:
        return known
    _refuse_deep(value)
    rule = read(value)
    if 0 < len(key) <= _LONGEST:
        _REMEMBERED[key] = rule
        while len(_REMEMBERED) > _MOST_REMEMBERED:
            _REMEMBERED.popitem(last=False)
    return rule


def _refuse_deep(value: object) -> None:
    """Refuse rules in rules in rules, level by level, before anything is built of them."""
    level: list[Any] = [value]
    for _depth in range(2 * _DEEPEST + 1):
        held: list[Any] = [[*cast("dict[str, Any]", one).values()] for one in level if isinstance(one, dict)]
        held += [one for one in level if isinstance(one, list | tuple)]
        level = [inner for one in held for inner in one]
        if not level:
            return
    remedy = _("nhận tối đa {levels} cấp", levels=_DEEPEST)
    raise InvalidInput.of("deep", _("quy tắc lồng quá sâu"), "", remedy)


def _in_json(rule: Rule) -> Any:
    if isinstance(rule, BuiltinRule):
        return _form().dump_python(rule, mode="json")  # type: ignore[arg-type]  # every rule of ours is one of the union
    raise foreign_rule_error(rule)


def foreign_rules(rule: Rule) -> tuple[Rule, ...]:
    """The rules from outside this library: this one, or those that it holds (quy tắc ngoài thư viện)."""
    if not isinstance(rule, BuiltinRule):
        return (rule,)
    return tuple(stranger for inner in rule.inner_rules for stranger in foreign_rules(inner))


def foreign_rule_error(rule: Rule) -> InvalidInput:
    """The refusal to write a rule from outside this library to JSON."""
    what = _("quy tắc ngoài thư viện không ghi ra JSON được")
    remedy = _("hãy ghi bộ tiêu chí bằng quy tắc của cchc.rules")
    return InvalidInput.of("foreign_rule", what, type(rule).__name__, remedy)
