"""Our scorer gives what the oracle gives; `compare_oracle.py` draws more."""

from compare_oracle import Comparison
from hypothesis import given
from hypothesis import strategies as st


@given(st.integers(0, 10**6))
def test_every_figure_is_that_of_the_oracle(seed: int) -> None:
    assert list(Comparison(seed).differences()) == []
