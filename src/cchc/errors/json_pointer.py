"""JSON pointers (con trỏ JSON, RFC 6901): the address of a value inside nested mappings and lists."""


def pointer(*parts: object) -> str:
    """Return the JSON pointer that these names and list indices make, escaped; "" for no part at all.

    >>> pointer("Sở B", "II/2"), pointer("criteria", 0, "title"), pointer()
    ('/Sở B/II~12', '/criteria/0/title', '')
    """
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in parts)


def pointer_parts(path: str) -> tuple[str, ...]:
    """Return the names and indices of a JSON pointer, unescaped: the inverse of `pointer`.

    >>> pointer_parts("/Sở B/II~12")
    ('Sở B', 'II/2')
    """
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in path.split("/")[1:])
