"""Counts by label (số trường hợp theo tên): how often each of several named things occurred."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, cast

from cchc.errors import FaultCollector, InvalidInput
from cchc.exact import exact
from cchc.messages import _, summary, type_label
from cchc.models import FieldCodec, Value, frozen_dataclass, set_fields, text_format
from cchc.values import check_count
from cchc.viet import collapse_whitespace, fold, format_number, label_key, parse_count, require_text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from cchc.models import ConvertedField

Pairs = tuple[tuple[str, int], ...]
"""Labels, each with its count."""
COUNTS_SCHEMA: dict[str, object] = {
    "type": "object",
    "propertyNames": {"pattern": r"""^(?![\s\S]*(?:;|:\s*[-+]?[0-9]))[\s\S]*[^\s.,;:"'“”„‟«»‘’‚‛‹›`´]"""},
    "additionalProperties": {"type": "integer", "minimum": 0},
}
"""The JSON Schema of counts: an object with the count of each label."""
_NO_CASES = "không có trường hợp nào"
_UNCLEAR = re.compile(";|: ?[-+]?[0-9]")
"""What no label may contain: a text of counts with it could be read in two ways."""
_PAIR = 2


def _pairs(value: object) -> Pairs:
    """Return the pairs of a mapping, or of a sequence of pairs."""
    read = value
    if isinstance(value, Mapping):
        return tuple(cast("Mapping[str, int]", value).items())
    items: Sequence[Any] = cast("Sequence[Any]", value) if isinstance(value, tuple | list) else [value]
    if not all(isinstance(item, tuple | list) and len(cast("Sequence[Any]", item)) == _PAIR for item in items):
        remedy = _("hãy đưa bảng tra từ tên đến số trường hợp (dict)")
        raise InvalidInput.of("type", _("không phải số trường hợp theo tên"), read, remedy)
    return tuple((label, count) for label, count in items)


if TYPE_CHECKING:
    PairsField = ConvertedField[Pairs, Mapping[str, int] | Sequence[tuple[str, int]]]
else:
    PairsField = Annotated[Pairs, FieldCodec(_pairs, dict, tuple(COUNTS_SCHEMA.items()))]


@frozen_dataclass()
class Counts(Value):
    """Counts by label (số trường hợp theo tên): how often each of several named things occurred.

    A label that is left out occurred 0 times; no labels at all means that no case occurred, which is something else
    than a figure that was not reported. Two labels that differ only in case, spaces, quotes or closing punctuation are
    refused. The order of the labels is kept and plays no part in comparing.

    Attributes:
        by_label: the labels, each with its count; the constructor also takes a mapping from label to count.

    In JSON it is an object with the count of each label.

    Raises:
        InvalidInput: a label that is empty, occurs twice, or contains “;” or a “:” before a digit; a count that is
            negative or no integer. All faults are reported, each under its label.

    >>> counts = Counts({"Báo cáo chậm": 2, "Sai thể thức": 1})
    >>> str(counts), counts.count("báo cáo chậm"), counts.count("Không báo cáo")
    ('Báo cáo chậm: 2; Sai thể thức: 1', 2, 0)
    """

    example: ClassVar[str] = "chậm: 2; sai: 1"

    by_label: PairsField

    def _check(self) -> None:
        known: set[str] = set()
        with FaultCollector() as faults:
            for label, count in self.by_label:
                with faults.at(label):
                    known.add(_key_of(label, known))
                with faults.at(label):
                    check_count(count)
                    exact(count)
        set_fields(self, by_label=tuple((_words(label), int(count)) for label, count in self.by_label))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Counts):
            return NotImplemented
        return frozenset(self.by_label) == frozenset(other.by_label)

    def __hash__(self) -> int:
        return hash(frozenset(self.by_label))

    def __str__(self) -> str:
        return "; ".join(f"{label}: {format_number(count)}" for label, count in self.by_label) or _NO_CASES

    def count(self, label: str) -> int:
        """Return the count of a label (số trường hợp), 0 if it is left out.

        Args:
            label: the label; case, spaces, quotes and closing punctuation play no part.
        """
        key = label_key(label)
        return next((count for known, count in self.by_label if label_key(known) == key), 0)

    def as_json(self) -> dict[str, int]:
        """Return the value as JSON holds it (dạng JSON): a dict from label to count."""
        return dict(self.by_label)

    @classmethod
    def of(cls, value: Self | str | Mapping[str, int]) -> Self:  # pyright: ignore[reportIncompatibleMethodOverride]  # Self is narrower here
        """Return the value itself, or the one that a text or a mapping states (nhận giá trị, văn bản hoặc bảng đếm).

        Raises:
            InvalidInput: any other object, or a text or a mapping that states no counts.
        """
        if isinstance(value, cls):
            return value
        return cls.parse(value) if isinstance(value, str) else cls(cast("Mapping[str, int]", value))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the counts in a text (đọc), separated by semicolons or on lines of their own.

        Raises:
            InvalidInput: a part is not a label and a count, or the counts are refused; all faults are reported.

        >>> Counts.parse("Báo cáo chậm: 2; Sai thể thức: 1").count("sai thể thức")
        1
        >>> Counts.parse("không có trường hợp nào") == Counts({})
        True
        """
        lines = require_text(text).splitlines()
        parts = [part for line in lines for one in line.split(";") if (part := one.strip().rstrip(" ."))]
        if len(parts) == 1 and ":" not in parts[0] and fold(parts[0]) == _NO_CASES:
            return cls(())
        pairs: list[tuple[str, int]] = []
        with FaultCollector() as faults:
            for part in parts or [text]:
                label, colon, count = part.rpartition(":")
                with faults.at(place=label.strip()):
                    if not colon:
                        remedy = _("hãy viết như {example}", example=cls.example)
                        raise InvalidInput.of("counts", _("không đọc được số trường hợp theo tên"), part, remedy)
                    pairs.append((label, parse_count(count.strip())))
        try:
            return cls(pairs)
        except InvalidInput as error:  # a text has no fields to point into
            raise InvalidInput(*(replace(fault, path="") for fault in error.faults)) from error

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        form = core_schema.any_schema()
        written = core_schema.plain_serializer_function_ser_schema(cls.as_json, return_schema=form)
        return core_schema.no_info_plain_validator_function(
            cls.of, serialization=written, json_schema_input_schema=form, ref=f"{cls.__module__}.{cls.__qualname__}"
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        form = COUNTS_SCHEMA | {"examples": [cls.parse(cls.example).as_json()]}
        if handler.mode == "validation":
            form = {"anyOf": [form, {"type": "string", "format": text_format(cls), "examples": [cls.example]}]}
        described = handler(schema)
        named = {"title": cls.__name__, "description": summary(cls)}
        handler.resolve_ref_schema(described).update(named | type_label(cls) | form)
        return described


def _words(label: str) -> str:
    """Return a label as it is kept: on one line, without a semicolon at its end."""
    return collapse_whitespace(label).rstrip("; ")


def _key_of(label: str, known: set[str]) -> str:
    """Return the key of a label, or refuse the label."""
    words = _words(label)
    key = label_key(words)
    if not key:
        raise InvalidInput.of("label", _("số trường hợp không có tên"), words, _("hãy ghi tên như trong quyết định"))
    if _UNCLEAR.search(words):
        remedy = _("hãy bỏ dấu “;”, và dấu “:” đứng trước chữ số, khỏi tên")
        raise InvalidInput.of("label", _("tên có dấu dùng để tách các số trường hợp"), words, remedy)
    if key in known:
        raise InvalidInput.of("twice", _("một nội dung ghi hai lần"), words, _("hãy ghi mỗi nội dung một lần"))
    return key
