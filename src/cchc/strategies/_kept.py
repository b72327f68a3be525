"""Strategies built once (chiến lược giữ lại), because Hypothesis inspects every new one before it draws from it."""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import lru_cache, wraps
from itertools import product
from typing import Any, ParamSpec, TypeVar

from hypothesis import strategies as st

P = ParamSpec("P")
T = TypeVar("T")

_SETTING = (int, str, Enum, type, type(None), st.SearchStrategy)


def kept(draws: Callable[P, st.SearchStrategy[T]]) -> Callable[P, st.SearchStrategy[T]]:
    """Return the function with its strategies cached by their settings; those with unhashable settings are rebuilt."""
    built = lru_cache(maxsize=256, typed=True)(draws)

    @wraps(draws)
    def once(*args: P.args, **kwargs: P.kwargs) -> st.SearchStrategy[T]:
        if all(isinstance(one, _SETTING) for one in (*args, *kwargs.values())):
            return built(*args, **kwargs)  # type: ignore[arg-type]  # settings can be hashed
        return draws(*args, **kwargs)

    return once


def optional(drawn: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Draw None or a value of the strategy; built once for each strategy."""
    return _optional(drawn)


@lru_cache(maxsize=256)
def _optional(drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | drawn


_ONE_IN_FOUR = st.sampled_from([False, False, False, True])


def seldom(drawn: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Draw None three times of four, else a value of the strategy: for what makes a record large.

    Built once for each strategy.
    """
    return _seldom(drawn)


@lru_cache(maxsize=256)
def _seldom(drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    @st.composite
    def one(draw: st.DrawFn) -> Any:
        return draw(drawn) if draw(_ONE_IN_FOUR) else None

    return one()


def together(**options: Iterable[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw one option for each name by a single choice; all combinations are drawn, the first options are simplest."""
    return st.sampled_from([dict(zip(options, drawn, strict=True)) for drawn in product(*options.values())])
