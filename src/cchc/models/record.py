"""The parent of records (bản ghi): frozen pydantic models whose JSON names its format."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, Literal, NoReturn, Self

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, field_validator
from pydantic_core import CoreSchema

from cchc.errors import InvalidInput
from cchc.messages import _, describe_schema
from cchc.models.conversion import set_fields
from cchc.models.strict_numbers import strict_numbers


class Record(BaseModel):
    """A record (bản ghi), which comes from people or files: frozen, without unknown fields, its JSON names its format.

    Every way to make one checks it: copies and pickles too; `model_construct` is an error.

    Attributes:
        format: the version of the JSON form, 1 so far.
    """

    model_config = ConfigDict(  # a schema is built when it is first used, which keeps importing quick
        defer_build=True,
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        json_schema_extra=describe_schema,
        json_schema_serialization_defaults_required=True,
    )

    format: Literal[1] = Field(default=1, repr=False)

    @field_validator("format", mode="before")
    @classmethod
    def _known_format(cls, value: object) -> object:
        if type(value) is not int or value != 1:  # True and 1.0 are equal to 1
            remedy = _("phiên bản này đọc định dạng 1")
            raise InvalidInput.of("format", _("không đọc được định dạng này"), value, remedy)
        return value

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        strict_numbers(handler.resolve_ref_schema(schema))
        return schema

    @classmethod
    def __pydantic_init_subclass__(cls, **_options: Any) -> None:
        """Defer the schema alone: what is made of a record, such as an adapter of FastAPI, is built at once."""
        cls.model_config["defer_build"] = False

    def __reduce__(self) -> "tuple[Callable[[object], Self], tuple[dict[str, object]]]":
        """Pickle the fields by name, so that they are validated again when the pickle is read."""
        return type(self).model_validate, (dict(self),)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy (bản sao), checked and converted as by the constructor.

        Args:
            update: the fields that differ, by name.
            deep: whether what the other fields hold is copied too.

        Raises:
            ValidationError: as the constructor, with the same faults at the same addresses; a field that does not
                exist is one.
        """
        fields = deepcopy(dict(self)) if deep else dict(self)
        copied = type(self).model_validate(fields | {**(update or {})})
        set_fields(copied, __pydantic_fields_set__={*self.model_fields_set, *(update or ())})
        return copied

    def __copy__(self) -> Self:
        return self.model_copy()

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return self.model_copy(deep=True)

    def copy(self, **options: Any) -> Self:  # pydantic's own, deprecated, checks nothing
        """Return `model_copy` with these options: the old name in pydantic."""
        return self.model_copy(**options)

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **_values: Any) -> NoReturn:
        """Raise an error: no record is made without a check (không bỏ qua kiểm tra).

        Raises:
            InvalidInput: always.
        """
        remedy = _("hãy dùng {name}(…) hoặc {name}.model_validate(…)", name=cls.__name__)
        raise InvalidInput.of("unchecked", _("không tạo bản ghi mà bỏ qua kiểm tra"), "", remedy)
