"""Keys of criteria (khóa tiêu chí): from the code, else from the title, and never from other rows of the table.

1. A `key` that is set on the criterion is used as given.
2. A code that extends the code of its heading is the key: "1.1" under "1" is `1.1`, "II.1" under "II" is `II.1`.
3. Any other code follows the key of its heading and "/": "2" under "II" is `II/2`, "a)" under "1.1" is `1.1/a`.
4. A blank code takes the slug of the title: "Hồ sơ đúng hạn" under "1" is `1/ho-so-dung-han`. If siblings have the
   same slug, the second and later ones take an ordinal (`-2`); the keys of all of them, and those built on them, are
   unstable.

"/" separates the parts of a key; in a code it is written `~1`, and "~" `~0`, as in a JSON pointer (RFC 6901).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc.frameworks.criterion import Criterion
from cchc.viet import slug

_SEPARATOR = "/"
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_OPENING, _CLOSING = " (", " .):;/-"
_UNTITLED = "tieu-chi"


class Key(NamedTuple):
    """The key of a criterion (khóa), and what the keys of its parts are made of.

    Attributes:
        text: the key.
        parts: the parts of the code of the criterion.
        is_stable: False if the key depends on the order of siblings with the same title.
    """

    text: str
    parts: tuple[str, ...]
    is_stable: bool


def parts_of(code: str) -> tuple[str, ...]:
    """Return the parts of a code (các phần của mã), split at the dots; () if it has no letter and no digit.

    An opening bracket and closing punctuation are ignored.

    >>> parts_of("II.1.1."), parts_of("a)"), parts_of("-")
    (('II', '1', '1'), ('a',), ())
    """
    if not _LETTER_OR_DIGIT.search(code):
        return ()
    parts = code.lstrip(_OPENING).rstrip(_CLOSING).split(".")
    return tuple([stripped for part in parts if (stripped := part.strip())])


def keys_under(heading: Key | None, criteria: Sequence[Criterion]) -> Iterator[Key]:
    """Yield the key of each of the criteria under one heading, in their order; in linear time.

    Args:
        heading: the key of the heading; None for the first level of the tree.
        criteria: the criteria under it.
    """
    codes = [parts_of(one.code) for one in criteria]
    slugs = iter(_slugs([one.title for one, parts in zip(criteria, codes, strict=True) if not one.key and not parts]))
    prefix, above, is_stable = (f"{heading.text}{_SEPARATOR}", *heading[1:]) if heading else ("", (), True)
    length = len(above)
    for criterion, parts in zip(criteria, codes, strict=True):
        if criterion.key:
            yield Key(criterion.key, parts, is_stable=True)
        elif not parts:
            text, is_only = next(slugs)
            yield Key(prefix + text, parts, is_stable and is_only)
        elif 0 < length < len(parts) and parts[:length] == above:
            yield Key(_written(parts), parts, is_stable=True)
        else:
            yield Key(prefix + _written(parts), parts, is_stable)


def _written(parts: Sequence[str]) -> str:
    return ".".join(parts).replace("~", "~0").replace("/", "~1")


def _slugs(titles: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the slug of each title and whether no other has it; if others do, the later ones take an ordinal.

    An ordinal passes over the slugs of the other titles: of "A", "A 2" and "A" the last is `a-3`.
    """
    slugs = [slug(title) or _UNTITLED for title in titles]
    times = Counter(slugs)
    ordinals = dict.fromkeys(times, 1)
    seen = set[str]()
    result: list[tuple[str, bool]] = []
    for one in slugs:
        text = one
        while text in seen or (text != one and text in times):
            ordinals[one] += 1
            text = f"{one}-{ordinals[one]}"
        seen.add(text)
        result.append((text, times[one] == 1))
    return result
