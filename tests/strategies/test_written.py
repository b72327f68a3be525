"""Tests that `hypothesis write` writes import what they need, and run."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import settings
from hypothesis.extra import ghostwriter
from quickly import quickly
from stranger import shares_that_reach

import cchc
from cchc.errors import CchcError
from cchc.plans import check_cascade
from cchc.rules import best_input, read_rule, write_rule


def run(written: str) -> None:
    """Run what was written, a few examples of each test."""
    file: dict[str, Any] = {}
    exec(compile(written, "written", "exec"), file)  # noqa: S102  # what Hypothesis wrote
    tests = [test for name, test in file.items() if name.startswith("test_")]
    assert tests
    with quickly():
        for test in tests:
            settings(max_examples=3)(test)()


@pytest.mark.parametrize("function", [check_cascade, best_input, shares_that_reach])
def test_what_is_written_for_a_function_runs(function: Callable[..., Any]) -> None:
    run(ghostwriter.fuzz(function, except_=CchcError))  # pyright: ignore[reportUnknownMemberType]  # of any callable


def test_scoring_is_written_without_annotations() -> None:
    run(ghostwriter.fuzz(cchc.assess, except_=CchcError, annotate=False))  # pyright: ignore[reportUnknownMemberType]  # of any callable


def test_a_round_trip_is_written_and_asked() -> None:
    with suppress(AssertionError):  # a maximum drawn at random is not that of the rule
        run(ghostwriter.roundtrip(write_rule, read_rule, except_=CchcError))  # pyright: ignore[reportUnknownMemberType]  # of any callable


def test_the_command_writes_with_nothing_but_the_extra() -> None:
    command = [sys.executable, "-c", "from hypothesis.extra.cli import main; main()", "write", "cchc.rank"]
    run(subprocess.check_output([*command, "--except", "cchc.errors.CchcError"], text=True, encoding="utf-8"))
