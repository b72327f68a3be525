"""A fault is looked for, and not made small: what a test wants to know is whether it is found."""

from collections.abc import Generator
from contextlib import contextmanager

from hypothesis import Phase, settings

settings.register_profile("found", settings(), phases=[Phase.generate])


@contextmanager
def quickly() -> Generator[None]:
    """Inside the `with` block nothing is shrunk."""
    before = settings.get_current_profile_name()
    settings.load_profile("found")
    try:
        yield
    finally:
        settings.load_profile(before)
