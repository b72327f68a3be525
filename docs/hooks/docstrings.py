"""Docstrings as Markdown (docstring): examples are code, what a module may know is kept line by line."""

import re

from griffe import Extension, Object

EXAMPLE = re.compile(r"^( *)>>> .*(?:\n.*\S.*)*", re.MULTILINE)
"""From a prompt to the next blank line; to Markdown, ">>>" is a quotation in a quotation in a quotation."""
LINES_OF_A_ROOM = re.compile(r"\n(?=(?:Lives here|May know|Must never know|Must never be known): )")


class MarkdownDocstrings(Extension):
    """Mend every docstring that is read."""

    def on_object(self, *, obj: Object, **_others: object) -> None:
        """One object with its docstring, if it has one."""
        if obj.docstring is not None:
            obj.docstring.value = as_markdown(obj.docstring.value)


def as_markdown(text: str) -> str:
    """The text with its examples between fences (rào mã), and paragraphs where a module's docstring has lines."""
    return EXAMPLE.sub(r"\1```pycon\n\g<0>\n\1```", LINES_OF_A_ROOM.sub("\n\n", text))
