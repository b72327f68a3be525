"""The site of the docs builds strictly, finds Vietnamese words typed without marks, and shows examples as code."""

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mkdocs", reason="the site is built with the extra `docs`")
lunr = pytest.importorskip("lunr", reason="the index is searched with the extra `docs`")

ROOT = Path(__file__).parents[2]
INDICES = {"vi": "search/search_index.json", "en": "en/search/search_index.json"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(place)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return place


class Search:
    """What the reader's browser does with an index: the same fields, separators and wildcards."""

    def __init__(self, path: Path) -> None:
        index = json.loads(path.read_text(encoding="utf-8"))
        config = index["config"]
        assert (config["lang"], config["pipeline"]) == (["en"], [])
        self.separator = re.compile(config["separator"])
        self.docs: dict[str, dict[str, str]] = {doc["location"]: doc for doc in index["docs"]}
        builder: Any = lunr.builder.Builder()
        builder.ref("location")
        for name, field in config["fields"].items():
            builder.field(name, boost=field["boost"])
        for doc in self.docs.values():
            words = {name: self.words(doc.get(name, "")) for name in config["fields"]}
            builder.add(words | {"location": doc["location"]})
        self.index = builder.build()

    def words(self, html: str) -> str:
        text = unescape(re.sub("<[^>]*>", " ", html))
        return " ".join(filter(None, self.separator.split(text))).lower()

    def __call__(self, query: str) -> set[str]:
        return {found["ref"] for found in self.index.search(" ".join(f"+{word}*" for word in query.split()))}


@pytest.fixture(scope="module", params=sorted(INDICES))
def search(site: Path, request: pytest.FixtureRequest) -> Search:
    return Search(site / INDICES[request.param])


@pytest.mark.parametrize(("marked", "bare"), [("quy tắc", "quy tac"), ("hồ sơ", "ho so"), ("Đảng ủy", "dang uy")])
def test_words_are_found_with_and_without_their_marks(search: Search, marked: str, bare: str) -> None:
    found = search(marked)
    assert found
    assert found <= search(bare)


def test_marks_still_tell_words_apart(search: Search) -> None:
    assert search("độ") != search("đó")
    assert search("độ") | search("đó") <= search("do")


def test_what_is_searched_without_marks_is_not_shown(search: Search) -> None:
    shown = {place: doc["title"] + doc["text"] for place, doc in search.docs.items()}
    found = search("phieu cham")
    assert any("phiếu chấm" in shown[place] for place in found)
    assert not any("phieu cham" in shown[place] for place in found)


def test_a_page_looks_for_the_index_of_its_language(site: Path) -> None:
    for path in site.rglob("index.html"):
        config = re.search(
            r'<script id="__config" type="application/json">(.*?)</script>', path.read_text(encoding="utf-8")
        )
        assert config
        place = (path.parent / json.loads(config[1])["base"] / "search" / "search_index.json").resolve()
        assert place == site / INDICES["en" if path.is_relative_to(site / "en") else "vi"], path


def test_an_anchor_keeps_its_letters(site: Path) -> None:
    page = (site / "guides" / "rules" / "index.html").read_text(encoding="utf-8")
    assert '<h2 id="doc-quy-tac-tu-loi-van-cua-quyet-dinh">' in page


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    addresses = re.compile(r'<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)="(https?:[^"]+)')
    for path in site.rglob("index.html"):
        assert not addresses.findall(path.read_text(encoding="utf-8")), path


def test_examples_of_docstrings_are_code(site: Path) -> None:
    page = (site / "reference" / "viet" / "index.html").read_text(encoding="utf-8")
    assert '<span class="gp">&gt;&gt;&gt; </span>' in page
    assert "<blockquote>" not in page
    assert "<p>Lives here: " in page
