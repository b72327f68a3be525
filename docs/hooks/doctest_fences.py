"""Examples in docstrings (ví dụ trong docstring) shown as code: to Markdown, ">>>" is a quotation in a quotation."""

import re

from griffe import Extension, Object

EXAMPLE = re.compile(r"^( *)>>> .*(?:\n.*\S.*)*", re.MULTILINE)
"""From a prompt to the next blank line."""


class DoctestFences(Extension):
    """Put a fence around every example of every docstring that is read."""

    def on_object(self, *, obj: Object, **_others: object) -> None:
        """One object with its docstring, if it has one."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(text: str) -> str:
    """The text with its examples between fences (rào mã)."""
    return EXAMPLE.sub(r"\1```pycon\n\g<0>\n\1```", text)
