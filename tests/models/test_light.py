"""Small values are imported without pydantic."""

import subprocess
import sys

import pytest

from cchc import models


@pytest.mark.parametrize("statement", ["import cchc.models", "from cchc.values import Ratio; Ratio.parse('1/2')"])
def test_small_values_do_without_pydantic(statement: str) -> None:
    code = f"import sys; {statement}; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_record_is_imported_when_it_is_asked_for() -> None:
    assert models.Record.__name__ == "Record"
    with pytest.raises(AttributeError, match="has no attribute 'Recording'"):
        getattr(models, "Recording")  # noqa: B009  # a constant name is what a type checker would refuse
