"""README, CI and CHANGELOG keep what they promise."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from cchc.rules import read_rule
from cchc.rules.kinds import AnyRule

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEST_COMMAND = re.compile(r"^python3 -m venv .*-m pytest.*$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)]+)\)")
STATUS = r"accepted|superseded by \d+|accepted, amended for \d+\.\d+\.\d+"
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def test_ci_runs_the_readmes_test_command_and_stops_where_it_fails() -> None:
    (command,) = TEST_COMMAND.findall(README)
    ci = [line.strip() for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()]
    place = ci.index(command)
    assert ci[place + 1 : place + 3] == ["}", "readme_tests"]  # a chain in a function: `set -e` heeds its end
    assert "set -euo pipefail" in ci


def test_the_workflow_runs_the_same_commands_on_every_python_of_the_package() -> None:
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    (windows,) = re.findall(r"^py -m venv .*-m pytest.*$", README, re.MULTILINE)
    commands = re.findall(r"^ +(?:- )?run: (.+)$", workflow, re.MULTILINE)
    assert commands == [".ci/run", windows]
    package = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    versions = ", ".join(f'"{version}"' for version in re.findall(r"Python :: (3\.\d+)", package))
    assert f"python: [{versions}]" in workflow
    assert "permissions: {contents: read}" in workflow


def test_hooks_before_a_commit_name_no_path_of_one_system() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"^ +entry: (.+)$", hooks, re.MULTILINE)
    assert entries
    assert not [entry for entry in entries if re.match(r"[^ ]*[/\\]", entry)]


def test_the_lock_file_names_versions_and_no_address() -> None:
    lines = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8").splitlines()
    pinned = re.compile(r"[a-z0-9._-]+(\[[a-z,-]+\])?==[^ /:]+( ; [^/:]+)?( \\)?")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [
        line for line in lines if not (line.startswith("#") or pinned.fullmatch(line) or digest.fullmatch(line))
    ] == []
    assert not re.search(r"://|file:|index|find-links", "\n".join(line for line in lines if line.startswith("#")))


def test_the_lock_file_has_every_library_that_the_package_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = ("all", "hypothesis", "test", "lint", "docs")
    asked = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    names = {re.split(r"[\[<>=! ;]", line)[0].lower() for line in asked} - {"cchc"}
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    assert names - {*re.findall(r"^([a-z0-9._-]+)", lock, re.MULTILINE)} == set(), "CONTRIBUTING.md: make it again"


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "tests/README.md"])
def test_links_lead_to_what_is_there(page: str) -> None:
    said = (ROOT / page).read_text(encoding="utf-8")
    headings = {re.sub(r"[^\w\s-]", "", found).strip().lower().replace(" ", "-") for found in HEADING.findall(said)}
    for link in LINK.findall(said):
        place, _, anchor = link.partition("#")
        assert (ROOT / page).parent.joinpath(place).exists(), link
        assert place or anchor in headings, link


def test_the_changelog_is_kept() -> None:
    (version,) = re.findall(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert changelog.startswith("# Changelog\n")
    assert re.search(rf"^## (\[Unreleased\]|\[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d)$", changelog, re.MULTILINE)
    assert "### Scores" in changelog


def test_every_decision_has_a_number_a_status_a_date_and_its_three_parts() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    numbers = [int(path.name[:4]) for path in decisions]
    assert len(set(numbers)) == len(numbers)
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        head = rf"# {int(path.name[:4])}\. .+\n\n- Status: ({STATUS})\n- Date: \d{{4}}-\d\d-\d\d\n\n## "
        found = re.match(head, text)
        assert found, path.name
        assert ("## Amended for" in text) == ("amended" in found[1]), path.name
        assert all(part in text for part in ("## Context", "## Decision", "## Consequences")), path.name


@pytest.mark.parametrize("page", ["index.md", "index.en.md"])
def test_both_lists_of_decisions_have_every_number_and_name_what_left(page: str) -> None:
    folder = ROOT / "docs" / "decisions"
    rows = re.findall(r"^(\d+)\. (.+)$", (folder / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(number) for number, _text in rows] == list(range(1, len(rows) + 1))
    linked = [(int(number), link[1]) for number, text in rows if (link := re.fullmatch(r"\[.+\]\((.+)\)", text))]
    assert linked == [(int(path.name[:4]), path.name) for path in sorted(folder.glob("[0-9]*.md"))]
    for text in (text for _number, text in rows if "](" not in text):  # the page left: where its content is now
        (place,) = re.findall(r"`(.+)`", text)
        assert (ROOT / place).exists()


def test_the_pages_on_support_say_the_versions_that_the_package_says() -> None:
    package = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    versions = re.findall(r"Python :: (3\.\d+)", package)
    (pydantic,) = re.findall(r'"pydantic>=(.+?)"', package)
    for page in ("support.md", "support.en.md"):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        assert f"| Python | {', '.join(versions)} |" in text
        assert f"| pydantic | {pydantic} " in text


@pytest.mark.parametrize("page", ["rules.md", "rules.en.md"])
def test_the_guide_names_every_kind_of_rule_with_a_wording_that_is_read_so(page: str) -> None:
    text = (ROOT / "docs" / "guides" / page).read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[A-Z].+?) \| .+ \| (.+) \|$", text, re.MULTILINE)
    kinds = [name for names, _wording in rows for name in re.findall(r"\w+", names)]
    assert sorted(kinds) == sorted(kind.__name__ for kind in get_args(AnyRule))
    for names, wording in rows:
        if not wording.endswith("…"):
            assert f"`{type(read_rule(wording, 10)).__name__}`" == names
