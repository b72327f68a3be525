"""The search index (chỉ mục tìm kiếm): one for each language, and "quy tac" finds "quy tắc".

Beside the title and the text of an entry stand two more fields, which are searched and never shown: the words of each
that lose something without their marks, every one once.
"""

import json
import re
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from cchc.errors import InvalidInput
from cchc.viet import strip_diacritics

BARE = {"title": "bare_title", "text": "bare_text"}
ENGLISH = "en/"
_BASE = re.compile(r'(?<="base": ")\.\.(?:/|(?="))')
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W\d_]+")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001  # MkDocs' signature
    """An English page looks for its index one folder deeper: in that of its language."""
    if not page.url.startswith(ENGLISH):
        return output
    before, config_of_page, after = output.partition('<script id="__config"')
    return before + config_of_page + _BASE.sub("./", after, count=1)


@event_priority(-200)  # after i18n, which writes the index of all languages last
def on_post_build(config: MkDocsConfig) -> None:
    """Write the index of each language beside its pages; while one language is built, there is none to part."""
    path = Path(config.site_dir, "search", "search_index.json")
    if path.exists():
        index = json.loads(path.read_text(encoding="utf-8"))
        entries = index["docs"]
        for entry in entries:
            entry.update({bare: bare_words(entry[field]) for field, bare in BARE.items()})
        vietnamese = [entry for entry in entries if not entry["location"].startswith(ENGLISH)]
        english = [
            entry | {"location": entry["location"].removeprefix(ENGLISH)}
            for entry in entries
            if entry["location"].startswith(ENGLISH)
        ]
        _write(path, index | {"docs": vietnamese})
        _write(Path(config.site_dir, ENGLISH, "search", path.name), index | {"docs": english})


def bare_words(html: str) -> str:
    """The words of a text (từ không dấu) without their marks: only those that have some, each once, in order."""
    words = _WORD.findall(unescape(_TAG.sub(" ", html)).lower())
    bare = {word: _bare(word) for word in words}
    return " ".join(dict.fromkeys(without for word, without in bare.items() if without != word))


def _bare(word: str) -> str:
    try:
        return strip_diacritics(word)
    except InvalidInput:  # the pages show words in the codes before Unicode
        return word


def _write(path: Path, index: dict[str, object]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
