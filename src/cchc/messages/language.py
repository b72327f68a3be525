"""The language of sentences (ngôn ngữ): an argument, else the context, else Vietnamese."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

SOURCE_LANGUAGE = "vi"
_current: ContextVar[str] = ContextVar("cchc_language", default=SOURCE_LANGUAGE)
_locale = files("cchc.messages") / "locale"


@cache
def languages() -> tuple[str, ...]:
    """Return the languages (ngôn ngữ) that have a catalogue, Vietnamese first.

    >>> languages()
    ('vi', 'en')
    """
    return (SOURCE_LANGUAGE, *sorted(folder.name for folder in _locale.iterdir() if folder.is_dir()))


def current_language() -> str:
    """Return the language (ngôn ngữ hiện hành) of this thread or task: `vi` unless `use_language` has set another.

    >>> current_language()
    'vi'
    """
    return _current.get()


@contextmanager
def use_language(language: str) -> Generator[None]:
    """Use a language (dùng ngôn ngữ) inside the `with` block, in this thread or task only.

    Raises:
        LookupError: there is no catalogue for the language; the message lists the languages.

    >>> with use_language("en"):
    ...     current_language()
    'en'
    """
    token = _current.set(known(language))
    try:
        yield
    finally:
        _current.reset(token)


def known(language: str) -> str:
    """Return the language if it is one of `languages()`.

    Raises:
        LookupError: it is not; the message lists them.
    """
    if language not in languages():
        choice = ", ".join(languages())
        raise LookupError(
            f"không có ngôn ngữ {language!r}; chọn một trong: {choice}"
            f" / no language {language!r}; choose one of: {choice}"
        )
    return language


@cache
def catalogue(language: str) -> GNUTranslations:
    """Return the compiled catalogue of a language, read from the package data on first use."""
    with (_locale / language / "LC_MESSAGES" / "cchc.mo").open("rb") as file:
        return GNUTranslations(file)
