"""The one escaping of texts (thoát ký tự): what is only text stays only text in every form that we write."""

_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000)), "\ufffd")
"""What no document may contain: control characters besides tab and line breaks, and halves of surrogate pairs."""


def escape_html(text: str) -> str:
    """Return a text as HTML and XML show it (thoát ký tự HTML), in elements and in quoted attributes.

    Control characters and lone surrogates, which no document may contain, become U+FFFD.

    >>> escape_html('Sở <A> & "B"'), escape_html(chr(0))
    ('Sở &lt;A&gt; &amp; &quot;B&quot;', '�')
    """
    from html import escape

    return escape(text.translate(_CONTROL))
