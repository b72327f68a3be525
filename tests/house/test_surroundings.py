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


@pytest.fixture(scope="module")
def plain() -> bytes:
    return bytes_of(str(GOLDENS))


def test_twice(plain: bytes) -> None:
    assert plain
    assert bytes_of(str(GOLDENS)) == plain


@pytest.mark.parametrize("seed", ["0", "1", "12345"])
def test_hash_seed(plain: bytes, seed: str) -> None:
    assert bytes_of(str(GOLDENS), PYTHONHASHSEED=seed) == plain


@pytest.mark.parametrize("option", ["-O", "-OO"])
def test_optimised(plain: bytes, option: str) -> None:
    assert bytes_of(option, str(GOLDENS)) == plain


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/Adak"])
def test_time_zone(plain: bytes, zone: str) -> None:
    assert bytes_of(str(GOLDENS), TZ=zone) == plain


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.UTF-8", "tr_TR.UTF-8"])
def test_locale(plain: bytes, locale: str) -> None:
    assert bytes_of(str(GOLDENS), LC_ALL=locale, LANG=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0") == plain


def test_a_caller_with_a_strange_decimal_context(plain: bytes) -> None:
    assert bytes_of(str(GOLDENS), "--strange-context") == plain
