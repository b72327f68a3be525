"""The surroundings change nothing: the goldens give the same bytes under each of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOLDENS = Path(__file__).parents[1] / "goldens" / "q766.py"


def bytes_of(*arguments: str, **environment: str) -> bytes:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout


def of_locale(name: str) -> dict[str, str]:
    return {"LC_ALL": name, "LANG": name, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.fixture(scope="module")
def plain() -> bytes:
    return bytes_of(str(GOLDENS))


def test_twice(plain: bytes) -> None:
    assert plain
    assert bytes_of(str(GOLDENS)) == plain


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        (["-O"], {"PYTHONHASHSEED": "0", "TZ": "Asia/Ho_Chi_Minh", **of_locale("C")}),
        (["-OO"], {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", **of_locale("POSIX")}),
        ([], {"PYTHONHASHSEED": "12345", "TZ": "America/Adak", **of_locale("de_DE.UTF-8")}),
        ([], of_locale("tr_TR.UTF-8")),
    ],
    ids=["C", "POSIX", "de_DE", "tr_TR"],
)
def test_hash_seed_optimisation_time_zone_and_locale(
    plain: bytes, options: list[str], environment: dict[str, str]
) -> None:
    """A few at once: each is independent of the others, and a start of Python costs more than the scoring."""
    assert bytes_of(*options, str(GOLDENS), **environment) == plain


def test_a_caller_with_a_strange_decimal_context(plain: bytes) -> None:
    assert bytes_of(str(GOLDENS), "--strange-context") == plain
