"""How the schemas of our dataclasses are configured (cấu hình lược đồ)."""

from typing import Any

from cchc.messages import describe_schema


def without_default(schema: dict[str, Any]) -> None:
    """Take the default out of the schema of a field: OpenAPI drops the nulls inside it, and then it does not fit."""
    schema.pop("default", None)


DATACLASS_CONFIG: dict[str, object] = {
    "extra": "forbid",
    "json_schema_extra": describe_schema,
    "json_schema_serialization_defaults_required": True,
}
"""The pydantic configuration of our dataclasses: unknown fields are refused, the schema is described."""
