"""Annotating a text (đánh dấu viện dẫn): its citations as links, in Markdown or HTML, all other text escaped."""

import re
from collections.abc import Callable, Iterable
from typing import Literal

from cchc.citations.citation import Citation
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.tables import escape_html

Form = Literal["markdown", "html"]

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINK_END = re.compile(r"[()\s<>\"]")


def annotate(
    text: str,
    citations: Iterable[Citation],
    link: Callable[[Citation], str | None] = lambda _citation: None,
    *,
    form: Form = "html",
) -> str:
    """Return the text with its citations marked (đánh dấu viện dẫn) and all other text escaped.

    Args:
        text: the text that the citations were found in.
        citations: the citations to mark, which may not overlap.
        link: returns the address of a citation, or None; without one, HTML gets a span and Markdown plain words.
        form: "html" or "markdown".

    Raises:
        InvalidInput: citations overlap or are of another text, or the form is unknown.

    >>> from cchc.citations import find_citations
    >>> text = "Căn cứ <b>Nghị quyết số 04-NQ/TU"
    >>> print(annotate(text, find_citations(text), lambda citation: f"/van-ban/{citation.number}"))
    Căn cứ &lt;b&gt;<a class="citation" data-kind="FULL" href="/van-ban/04-NQ/TU">Nghị quyết số 04-NQ/TU</a>
    """
    if form not in ("html", "markdown"):
        raise InvalidInput.of("form", _("không có dạng này"), form, _("hãy chọn {choices}", choices="html, markdown"))
    escape, mark = (escape_html, _in_html) if form == "html" else (_escaped, _in_markdown)
    parts: list[str] = []
    at = 0
    for citation in sorted(citations, key=lambda citation: citation.span):
        start, end = citation.span
        if start < at or citation.span.words_in(text) != citation.text:
            raise InvalidInput.of("span", _("viện dẫn chồng nhau hoặc không thuộc văn bản này"), citation.text)
        parts += [escape(text[at:start]), mark(escape(citation.text), citation, link(citation))]
        at = end
    return "".join((*parts, escape(text[at:])))


def _in_html(words: str, citation: Citation, address: str | None) -> str:
    kind = f'class="citation" data-kind="{citation.kind.name}"'
    if address is None:
        return f"<span {kind}>{words}</span>"
    return f'<a {kind} href="{escape_html(address)}">{words}</a>'


def _in_markdown(words: str, _citation: Citation, address: str | None) -> str:
    return words if address is None else f"[{words}](<{_LINK_END.sub(_quoted, address)}>)"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _quoted(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
