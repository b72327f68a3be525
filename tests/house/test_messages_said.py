"""Every sentence of the code is said in English too, with the same fields; the compiled catalogue is not stale."""

import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from cchc.messages.language import catalogue, languages

SOURCE = Path(__file__).parents[2] / "src" / "cchc"
IDS = {line[2] for line in extract_from_dir(SOURCE, keywords={"_": None}) if isinstance(line[2], str)}
others = pytest.mark.parametrize("language", [name for name in languages() if name != "vi"])


def said(language: str) -> Catalog:
    with (SOURCE / "messages" / "locale" / language / "LC_MESSAGES" / "cchc.po").open("rb") as file:
        return read_po(file)


def fields(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def test_there_are_sentences() -> None:
    assert len(IDS) > 100


@others
def test_none_is_missing_and_none_is_left_over(language: str) -> None:
    told = {str(message.id): message for message in said(language) if message.id}
    assert sorted(IDS - told.keys()) == []
    assert sorted(told.keys() - IDS) == []
    assert [message.id for message in told.values() if not message.string or message.fuzzy] == []


@others
def test_fields_are_the_same(language: str) -> None:
    for message in said(language):
        if message.id:
            assert fields(str(message.id)) == fields(str(message.string)), message.id


@others
def test_the_compiled_catalogue_is_the_source(language: str) -> None:
    compiled = catalogue(language)
    for message in said(language):
        if message.id:
            assert compiled.gettext(str(message.id)) == message.string, "pip install -e . compiles it"


def test_sentences_are_vietnamese_and_do_not_end_with_a_stop() -> None:
    for sentence in IDS:
        assert not sentence.endswith(".")
        assert sentence == sentence.strip()
