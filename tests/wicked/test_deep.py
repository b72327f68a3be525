"""Trees deeper than any decision: a clear refusal, not a crash."""

import pytest
from pydantic import ValidationError

from cchc.errors import faults
from cchc.frameworks import Criterion, Framework


def test_a_deep_tree_of_objects_is_refused() -> None:
    criterion = Criterion(title="đáy")
    with pytest.raises(ValidationError) as caught:
        for _level in range(1000):
            criterion = Criterion(title="x", children=(criterion,))
    assert faults(caught.value)[0].code == "deep"


def test_a_deep_tree_of_json_is_refused() -> None:
    for depth in (100, 10_000):
        text = '{"criteria":[' + '{"title":"x","children":[' * depth + "]}" * depth + "]}"
        with pytest.raises(ValidationError) as caught:
            Framework.model_validate_json(text)
        assert faults(caught.value)
