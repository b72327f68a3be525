"""Objectives (mục tiêu): aims in words, without a measure."""

from typing import Annotated

from pydantic import Field

from cchc.documents import SourceField
from cchc.models import NOT_BLANK, JsonForm, Record, TupleField, default


class Objective(Record):
    """An objective (mục tiêu định tính), kept in the words of its document.

    Attributes:
        text: the words.
        key: its name in its document, "MT1"; "" if no other item refers to it.
        serves: the keys of the items that it carries out in the document above.
        source: the provision that sets it, or None.

    >>> Objective(text="Nâng cao chất lượng phục vụ người dân", key="MT1").key
    'MT1'
    """

    key: str = ""
    text: Annotated[str, Field(min_length=1), JsonForm(pattern=NOT_BLANK)]
    serves: TupleField[str] = default(())
    source: SourceField = default(None)
