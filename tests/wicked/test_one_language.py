"""Once a language is chosen, no sentence mixes languages, apart from data: titles, labels, wordings and examples.

The oracle takes out what is quoted and what came from the record itself. After that an English text has no Vietnamese
letter, and a Vietnamese one no English word of the list.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from entries import ENTRIES
from hostile import texts
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from cchc import Absence, assess, rank
from cchc import strategies as ours
from cchc.assessments import class_gap
from cchc.errors import CchcError, Fault, faults
from cchc.messages import languages, use_language
from cchc.models import Record
from cchc.reports import justification_table, loss_table, ranking_table, result_annex, verification_slip
from cchc.rules import describe, write_rule

LOCALE = Path(__file__).parents[2] / "src" / "cchc" / "messages" / "locale"
VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)
ENGLISH = re.compile(
    r"\b(the|is|are|was|were|not|should|must|with|input|valid|invalid|field|value|values|point|points|needed|lost|and|"
    r"or|be|been|this|that|from|for|has|have|only|each|by|of|it|there|short|used|expected|unable|instance)\b",
    re.IGNORECASE,
)
QUOTED = re.compile("“[^”]*”|\"[^\"]*\"|'[^']*'|\\{[^}]*\\}")
IN_CODE = re.compile(r"\([^()]*\)|\b\w+_\w+\b|\b\w+\(")
"""The form of a remedy in Python, which follows it in parentheses."""
EXAMPLE = re.compile("(?<=write it like ).*|(?<=hãy viết như ).*|(?<=replaced D by )Đ|Ð \\(U.00D0\\) (by|bằng) Đ")
"""The official form of a value, which is Vietnamese for every reader, and the letter that a repair is about."""


def mixed(text: str, language: str, data: Iterable[str] = ()) -> str | None:
    """Return the first word of another language in a text, None if there is none."""
    for known in sorted(filter(None, data), key=len, reverse=True):
        text = text.replace(known, " ")
    plain = QUOTED.sub(" ", EXAMPLE.sub("", text))
    found = VIETNAMESE.search(plain) if language == "en" else ENGLISH.search(IN_CODE.sub(" ", plain))
    return None if found is None else f"{found[0]!r} in {text!r}"


def texts_of(form: Any) -> Iterator[str]:
    """Yield the texts in a JSON form: what its author wrote."""
    inner: list[Any] = []
    if isinstance(form, str):
        yield from (form, *form.splitlines())
    elif isinstance(form, dict):
        inner = [part for pair in form.items() for part in pair]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # JSON
    elif isinstance(form, list):
        inner = form  # pyright: ignore[reportUnknownVariableType]  # JSON
    for part in inner:
        yield from texts_of(part)


def data_of(record: Record) -> list[str]:
    return [*texts_of(json.loads(record.model_dump_json()))]


def words_of(found: Iterable[Fault]) -> list[str]:
    """Return what the library says in faults: what is wrong, what to do, and where if that is a sentence."""
    return [word for fault in found for word in (str(fault.what), str(fault.remedy))]


def test_the_oracle_finds_both_faults() -> None:
    assert mixed("the figure is chưa báo cáo", "en")
    assert mixed("số liệu: Input should be a valid integer", "vi")
    assert mixed("the figure “chưa báo cáo” of Sở A", "en", ["Sở A"]) is None
    assert mixed("hãy dùng số thập phân (Decimal, not float)", "vi") is None


def test_no_sentence_of_the_catalogues_mixes_languages() -> None:
    with (LOCALE / "en" / "LC_MESSAGES" / "cchc.po").open("rb") as file:
        sentences = [(str(message.id), str(message.string)) for message in read_po(file) if message.id]
    wrong = [mixed(english, "en") for _id, english in sentences]
    wrong += [mixed(vietnamese, "vi") for vietnamese, _english in sentences if VIETNAMESE.search(vietnamese)]
    assert len(sentences) > 900
    assert [one for one in wrong if one] == []


@pytest.mark.parametrize("language", languages())
@settings(max_examples=15)
@given(data=st.data())
def test_explanations_and_annexes(language: str, data: st.DataObject) -> None:
    framework = data.draw(ours.frameworks())
    sheet = data.draw(ours.score_sheets(framework=framework))
    known = [*data_of(framework), *data_of(sheet)]
    for node in framework.nodes():
        source = str(node.source)
        known += [source, escape(source)]
        if node.criterion.rule is not None:
            known += [piece.text for piece in getattr(node.criterion.rule, "pieces", ())]
    with use_language(language):
        try:
            result = assess(framework, sheet)
        except CchcError as error:
            assert [one for word in words_of(error.faults) if (one := mixed(word, language, known))] == []
            return
        shown = str(result.explain()).splitlines()
        shown += [result.explain().table(places=2).html()]
        try:
            tables = [
                result_annex(framework, {"Zq": sheet}, places=2),
                verification_slip(framework, sheet),
                justification_table(framework, sheet),
                loss_table(result, {"Zq": result}),
                ranking_table(rank({"Zq": result}, by="share")),
            ]
        except CchcError as error:
            shown += words_of(error.faults)
        else:
            shown += [re.sub("<[^>]*>", "\n", table.html()) for table in tables]
        try:
            gap = class_gap(framework, result)
        except CchcError as error:
            shown += words_of(error.faults)
        else:
            shown += [] if gap is None else map(str, gap.sentences(result))
    shown = [re.sub("<[^>]*>", "\n", text) for text in shown]
    assert [one for text in shown for line in text.splitlines() if (one := mixed(line, language, known))] == []


@pytest.mark.parametrize("language", languages())
@settings(max_examples=60)
@given(data=st.data())
def test_reasons_of_every_kind(language: str, data: st.DataObject) -> None:
    rule = data.draw(ours.rules())
    value = data.draw(ours.values_for(rule))
    try:
        reason = rule.score(value, cohort=[value], previous=value).reason
    except CchcError as error:
        with use_language(language):
            assert [one for word in words_of(error.faults) if (one := mixed(word, language))] == []
        return
    known = [*texts_of(json.loads(ours_json(rule)))]
    with use_language(language):
        clauses = [str(clause) for clause in describe(reason)]
    assert [one for clause in clauses if (one := mixed(clause, language, known))] == []


def ours_json(rule: Any) -> str:
    from cchc.rules import RULE_ADAPTER

    return RULE_ADAPTER.dump_json(rule).decode("utf-8")


@pytest.mark.parametrize("language", languages())
@settings(max_examples=15)
@given(data=st.data())
def test_check(language: str, data: st.DataObject) -> None:
    record = data.draw(st.one_of(ours.frameworks(), ours.plans()))
    with use_language(language):
        found = words_of(record.check())
    known = data_of(record)
    assert [one for word in found if (one := mixed(word, language, known))] == []


WRONG = st.sampled_from([None, True, -1, 0.5, float("inf"), "", "x", [], {}, [1], {"a": 1}, 10**400])


@pytest.mark.parametrize("language", languages())
@settings(max_examples=15)
@given(data=st.data())
def test_records_that_are_refused(language: str, data: st.DataObject) -> None:
    record = data.draw(st.one_of(ours.frameworks(), ours.score_sheets(), ours.plans(), ours.observations()))
    form = json.loads(record.model_dump_json())
    known = [*texts_of(form)]
    name = data.draw(st.sampled_from([*form, "màu"]))
    form[name] = data.draw(WRONG)
    with use_language(language):
        try:
            type(record).model_validate(form)
        except ValidationError as error:
            found = words_of(faults(error))
            assert [one for word in found if (one := mixed(word, language, known))] == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("reader", ENTRIES)
def test_readers_that_refuse(reader: str, language: str) -> None:
    wrong: list[str] = []
    with use_language(language):
        for text in (*texts(40).values(), "", "x", "1/0", "{", "[]", "null", '{"format": 2}', "31/02/2019", "1.500"):
            try:
                ENTRIES[reader](text)
            except (CchcError, ValidationError) as error:
                said = [(one, text) for one in words_of(faults(error))]
                wrong += [one for word, read in said if (one := mixed(word, language, [read]))]
    assert sorted(set(wrong)) == []


@pytest.mark.parametrize("reader", ENTRIES)
def test_readers_read_the_same_in_every_language(reader: str) -> None:
    """What is read does not depend on who reads: values keep their official text."""

    def outcome(text: str) -> object:
        try:
            return ENTRIES[reader](text)
        except (CchcError, ValidationError) as error:
            return [(fault.path, fault.code) for fault in faults(error)]

    for text in (*texts(40).values(), "chưa báo cáo", "từ 90% trở lên", "15 ngày làm việc kể từ ngày 01/7/2026"):
        with use_language("en"):
            english = repr(outcome(text))
        assert repr(outcome(text)) == english


@given(ours.rules())
def test_wordings_are_the_same_in_every_language(rule: Any) -> None:
    def written() -> object:
        try:
            return write_rule(rule)
        except CchcError as error:
            return [fault.code for fault in error.faults]

    with use_language("en"):
        english, values = written(), [str(Absence.NOT_DUE.label.in_language("vi"))]
    assert written() == english
    assert values == [str(Absence.NOT_DUE)]
