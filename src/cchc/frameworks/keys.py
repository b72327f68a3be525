"""Keys of criteria (khóa tiêu chí): from the code, else from the title, and never from other rows of the table.

1. A `key` that is set on the criterion is used as given.
2. A code that extends the code of its heading is the key: "1.1" under "1" is `1.1`, "II.1" under "II" is `II.1`.
3. Any other code follows the key of its heading and "/": "2" under "II" is `II/2`, "a)" under "1.1" is `1.1/a`.
4. A blank code takes the slug of the title: "Hồ sơ đúng hạn" under "1" is `1/ho-so-dung-han`. If siblings have the
   same slug, the second and later ones take an ordinal (`-2`); the keys of all of them, and those built on them, are
   unstable.

"/" separates the parts of a key; in a code it is written `~1`, and "~" `~0`, as in a JSON pointer (RFC 6901).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc.frameworks.criterion import Criterion
from cchc.viet import slug

_SEPARATOR = "/"
_ESCAPES = str.maketrans({"~": "~0", "/": "~1"})
_OPENING, _CLOSING = " (", " .):;/-"
_UNTITLED = "tieu-chi"


class Key(NamedTuple):
    """A key (khóa) and whether rows elsewhere can change it.

    Attributes:
        text: the key.
        is_stable: False if it depends on the order of siblings with the same title.
    """

    text: str
    is_stable: bool = True


def parts_of(code: str) -> tuple[str, ...]:
    """Return the parts of a code (các phần của mã), split at the dots; () if it has no letter and no digit.

    An opening bracket and closing punctuation are ignored.

    >>> parts_of("II.1.1."), parts_of("a)"), parts_of("-")
    (('II', '1', '1'), ('a',), ())
    """
    if not any(map(str.isalnum, code)):
        return ()
    parts = (part.strip() for part in code.lstrip(_OPENING).rstrip(_CLOSING).split("."))
    return tuple(part for part in parts if part)


def keys_under(heading: Key | None, code: str, criteria: Sequence[Criterion]) -> Iterator[Key]:
    """Yield the key of each of the criteria under one heading, in their order; in linear time.

    Args:
        heading: the key of the heading; None for the first level of the tree.
        code: the code of the heading.
        criteria: the criteria under it.
    """
    heading_parts = parts_of(code)
    slugs = _slug_keys(criteria)
    for criterion in criteria:
        parts = parts_of(criterion.code)
        if criterion.key:
            yield Key(criterion.key)
        elif not parts:
            yield _below(heading, next(slugs))
        elif heading_parts and len(parts) > len(heading_parts) and parts[: len(heading_parts)] == heading_parts:
            yield Key(_written(parts))
        else:
            yield _below(heading, Key(_written(parts)))


def _below(heading: Key | None, own: Key) -> Key:
    if heading is None:
        return own
    return Key(f"{heading.text}{_SEPARATOR}{own.text}", heading.is_stable and own.is_stable)


def _written(parts: Sequence[str]) -> str:
    return ".".join(parts).translate(_ESCAPES)


def _slug_keys(criteria: Sequence[Criterion]) -> Iterator[Key]:
    """Yield a key for each criterion without a key and a code; an ordinal passes over the slugs of its siblings."""
    slugs = [slug(one.title) or _UNTITLED for one in criteria if not one.key and not parts_of(one.code)]
    times = Counter(slugs)
    ordinals = dict.fromkeys(times, 1)
    seen = set[str]()
    for one in slugs:
        text = one
        while text in seen or (text != one and text in times):
            ordinals[one] += 1
            text = f"{one}-{ordinals[one]}"
        seen.add(text)
        yield Key(text, times[one] == 1)
