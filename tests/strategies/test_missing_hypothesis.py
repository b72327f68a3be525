"""Without Hypothesis, `import cchc.strategies` names the command that installs it."""

import builtins
import importlib
import sys
from typing import Any

import pytest

from cchc.messages import Message


def test_the_error_names_the_pip_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "cchc.strategies")
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ModuleNotFoundError) as caught:
        importlib.import_module("cchc.strategies")
    message = caught.value.args[0]
    assert isinstance(message, Message)
    assert message == "chưa cài gói hypothesis; hãy chạy: pip install 'cchc[hypothesis]'"
    assert message.in_language("en") == "the package hypothesis is not installed; run: pip install 'cchc[hypothesis]'"
    assert caught.value.name == "hypothesis"


def test_another_missing_package_keeps_its_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    real_import = builtins.__import__

    def broken_import(name: str, *rest: Any) -> object:
        if name == "hypothesis":
            raise ModuleNotFoundError("No module named 'sortedcontainers'", name="sortedcontainers")
        return real_import(name, *rest)

    monkeypatch.delitem(sys.modules, "cchc.strategies")
    monkeypatch.setattr(builtins, "__import__", broken_import)
    with pytest.raises(ModuleNotFoundError, match="sortedcontainers") as caught:
        importlib.import_module("cchc.strategies")
    assert caught.value.name == "sortedcontainers"
