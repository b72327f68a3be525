"""What the JSON Schema of a field adds (ràng buộc trong lược đồ): limits that the model checks in its own words."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

NOT_BLANK = r"\S"
"""The pattern of a text that has more than white space."""


class JsonForm:
    r"""An annotation with keywords for the JSON Schema of a field, such as `pattern` and `minItems`.

    It checks nothing: the field is checked by its type or by the class that it is of, with a message in the words of
    that class. A test takes each keyword and a value at its limit to both.

    >>> from typing import Annotated
    >>> from pydantic import TypeAdapter
    >>> TypeAdapter(Annotated[str, JsonForm(pattern=NOT_BLANK)]).json_schema()
    {'pattern': '\\S', 'type': 'string'}
    """

    def __init__(self, **keywords: object) -> None:
        self.keywords = keywords

    def __get_pydantic_json_schema__(self, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        described = handler(schema)
        described.update(self.keywords)
        return described


def text_format(kind: type) -> str:
    """Return the format (định dạng) that a JSON Schema states of the text of a value type.

    Validators ignore it; `cchc.strategies.json_formats` draws such texts for tools that make instances of a schema.

    >>> from cchc.documents import DocumentNumber
    >>> text_format(DocumentNumber)
    'cchc-document-number'
    """
    return "cchc" + re.sub("[A-Z]", lambda capital: f"-{capital[0].lower()}", kind.__name__)
