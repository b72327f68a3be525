"""A page for each code of a fault (mã lỗi): what it means, what to do, the sentences in which it is said.

The meaning is written in `src/cchc/errors/fault_codes.tsv`; the sentences are those of the code, so that a page never
falls behind. The pages are made when the site is built.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cchc.errors.fault_code import FaultCode, fault_codes
from cchc.messages.language import catalogue

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SOURCE = Path(__file__).parents[2] / "src" / "cchc"
CALLS = frozenset(
    {"InvalidInput.of", "UnknownKey.of", "UnknownKey.with_suggestions", "Fault", "unreadable", "Refused", "refused_at"}
)
AT_SECOND = frozenset({"Fault"})
"""Calls whose code is the second argument."""
COMPUTED: dict[str, tuple[str, ...]] = {
    "errors/collected.py": ("missing",),
    "plans/targets/aim.py": ("unit", "group"),
    "rules/kinds/deduction.py": (
        "points_per_case",
        "cases_per_step",
        "max_deduction",
        "lose_all_from",
        "cap",
        "points_per_step",
    ),
    "rules/kinds/proportional.py": ("max_points", "target"),
    "rules/pieces/piece_table.py": ("gap", "overlap"),
    "values/fields.py": ("decimal", "fraction"),
}
"""Codes that a file works out, by file: the name of a field, or one of two."""
WORDS = {
    "vi": (
        "Mã lỗi",
        "Cách sửa",
        "Câu thông báo",
        "Ý nghĩa",
        "Mỗi nội dung cần sửa có một mã không đổi, `code`, để phần mềm nhận ra.",
    ),
    "en": (
        "Codes of faults",
        "What to do",
        "Its sentences",
        "Meaning",
        "Every fault has a code that never changes, for programs.",
    ),
}


def emitted() -> dict[str, list[str]]:
    """Return every code that the library emits, with the sentences that stand beside it in the source."""
    found: dict[str, list[str]] = {code: [] for codes in COMPUTED.values() for code in codes}
    for path in sorted(SOURCE.rglob("*.py")):
        if "strategies" in path.parts:
            continue
        for code, sentences in _codes_in(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(code, []).extend(one for one in sentences if one not in found.get(code, ()))
    return found


def _codes_in(tree: ast.AST) -> Iterator[tuple[str, list[str]]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called not in CALLS and not called.endswith(".refused"):
            continue
        args = node.args[1:] if called in AT_SECOND else node.args
        for code in _texts(args[0]) if args else ():
            yield code, [text for one in args[1:2] for text in _sentence(one)]


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the literal of an argument; both of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _sentence(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "_":
        yield from _texts(node.args[0])


def page(code: FaultCode, sentences: list[str], language: str) -> str:
    """Return the page of a code in a language (trang của một mã lỗi)."""
    _title, to_do, said, _meaning, _intro = WORDS[language]
    meaning, remedy = (code.vi, code.vi_remedy) if language == "vi" else (code.en, code.en_remedy)
    lines = [f"# `{code.code}`", "", f"{meaning[:1].upper()}{meaning[1:]}.", "", f"**{to_do}**: {remedy}.", ""]
    if sentences:
        shown = sentences if language == "vi" else [catalogue(language).gettext(one) for one in sentences]
        lines += [f"## {said}", "", *(f"- {one.replace('{', '‹').replace('}', '›')}" for one in shown), ""]
    return "\n".join(lines)


def index(language: str) -> str:
    """Return the page that lists all codes in a language (bảng mã lỗi)."""
    title, to_do, _said, meaning, intro = WORDS[language]
    rows = (
        f"| [`{one.code}`]({one.code}.md) | {one.vi if language == 'vi' else one.en} | "
        f"{one.vi_remedy if language == 'vi' else one.en_remedy} |"
        for one in fault_codes().values()
    )
    return "\n".join(
        (f"# {title}", "", intro, "", f"| `code` | {meaning} | {to_do} |", "| --- | --- | --- |", *rows, "")
    )


def pages() -> Iterator[tuple[str, str]]:
    """Yield the address and the text of each page."""
    sentences = emitted()
    for language, suffix in (("vi", ".md"), ("en", ".en.md")):
        yield f"faults/index{suffix}", index(language)
        for code in fault_codes().values():
            yield f"faults/{code.code}{suffix}", page(code, sentences.get(code.code, []), language)


_MADE = TemporaryDirectory(prefix="fault_pages")
"""Where the pages are written for one build: the plugin of languages asks for files on the disk."""


def on_files(files: "Files", config: "MkDocsConfig") -> "Files":
    """Add the pages to those of the site."""
    from mkdocs.structure.files import File

    for address, text in pages():
        path = Path(_MADE.name, address)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        files.append(File(address, _MADE.name, config.site_dir, config.use_directory_urls))
    return files
