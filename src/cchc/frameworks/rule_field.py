"""A rule as the field of a criterion (trường quy tắc): ours by `kind` in JSON, anybody's as an object."""

from functools import cache
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.rules import Ladder, Proportional, Rule, YesNo
from cchc.rules.lowered import LoweredRule

OurRule = Annotated[YesNo | Ladder | Proportional, Field(discriminator="kind")]
"""The rules of this library, told apart in JSON by their `kind`."""


class _RuleDoor:
    """What pydantic asks of the field: an object with the protocol as it is, JSON through our own rules."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        ours = handler.generate_schema(OurRule)
        return core_schema.no_info_wrap_validator_function(
            _taken,
            ours,
            serialization=core_schema.plain_serializer_function_ser_schema(_in_json, when_used="json"),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema)


RuleField = Annotated[Rule, _RuleDoor]


@cache
def _ours() -> TypeAdapter[Any]:
    return TypeAdapter(OurRule)


def _taken(value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> Any:
    return value if isinstance(value, Rule) and not isinstance(value, type) else handler(value)


def _in_json(rule: Rule) -> Any:
    if isinstance(rule, LoweredRule):
        return _ours().dump_python(rule, mode="json")
    raise foreign(rule)


def foreign(rule: Rule, path: str = "") -> InvalidInput:
    """The refusal to write a rule from outside this library to JSON."""
    what = _("quy tắc ngoài thư viện không ghi ra JSON được")
    remedy = _("hãy ghi bộ tiêu chí bằng quy tắc của cchc.rules")
    return InvalidInput.of("foreign_rule", what, type(rule).__name__, remedy, path=path)
