"""Write out the references of a JSON Schema, for a drawer of instances that reads draft 7 and no recursion."""

from typing import Any, cast

NOTES = frozenset({"$defs", "discriminator", "examples", "x-labels", "description", "title", "default"})
MAX_ITEMS = 3


def unrolled(schema: dict[str, Any], levels: int = 1) -> dict[str, Any]:
    """Return the schema with every reference written out, each name inside itself so many times at most.

    What would be deeper is left out: an alternative of a union, or the items of a list.
    """
    whole = _Writer(schema.get("$defs", {}), levels).write({**schema, "$defs": None}, ())
    assert whole is not None, "the schema holds itself without an alternative"
    return cast("dict[str, Any]", whole)


class _Writer:
    """Writes the nodes of one schema; None is a node that cannot be without going deeper."""

    def __init__(self, named: dict[str, Any], levels: int) -> None:
        self.named = named
        self.levels = levels

    def write(self, node: Any, inside: tuple[str, ...]) -> Any:
        if not isinstance(node, dict):
            return node
        described = cast("dict[str, Any]", node)
        if "$ref" in described:
            name = described["$ref"].rpartition("/")[2]
            return None if inside.count(name) >= self.levels else self.write(self.named[name], (*inside, name))
        result: dict[str, Any] = {}
        for word, inner in described.items():
            if word not in NOTES and not self._add(result, word, inner, inside):
                return None
        return self._with_required(result, described)

    def _add(self, result: dict[str, Any], word: str, inner: Any, inside: tuple[str, ...]) -> bool:
        """Write one keyword; False if the node cannot be."""
        match word:
            case "anyOf" | "oneOf":
                kept = [one for one in (self.write(each, inside) for each in inner) if one is not None]
                result[word] = kept
                return bool(kept)
            case "allOf":
                first = self.write(inner[0], inside)
                result.update({**(first or {}), **result})
                return first is not None
            case "items":
                items = self.write(inner, inside)
                result |= {"maxItems": 0} if items is None else {"items": items, "maxItems": MAX_ITEMS}
            case "prefixItems":
                result |= {"items": [self.write(one, inside) for one in inner], "additionalItems": False}
            case "properties":
                written = {name: self.write(one, inside) for name, one in inner.items()}
                result[word] = {name: one for name, one in written.items() if one is not None}
            case "additionalProperties":
                result[word] = self.write(inner, inside)
            case _:
                result[word] = inner
        return True

    def _with_required(self, result: dict[str, Any], described: dict[str, Any]) -> dict[str, Any] | None:
        """Return the node; None if it lacks a field that it must have, or items that it must have."""
        lacks = {*described.get("required", ())} - {*result.get("properties", {})}
        few = result.get("minItems", 0) > result.get("maxItems", MAX_ITEMS)
        return None if lacks or few else result
