import copy
import json
import pickle
from typing import Any

import pytest

from cchc.errors import InvalidInput
from cchc.messages import Message, _, languages, use_language
from cchc.rules import RULE_ADAPTER, Convention, read_rule
from cchc.rules.convention import _CODES, _SENTENCES

SILENT = read_rule("Có từ 02 sáng kiến trở lên: 2 điểm; có 01 sáng kiến: 1 điểm")


def test_a_convention_is_a_code_in_json_and_a_sentence_when_printed() -> None:
    text = RULE_ADAPTER.dump_json(SILENT)
    assert json.loads(text)["conventions"] == [{"code": "zero_unsaid", "label": ""}]
    (convention,) = RULE_ADAPTER.validate_json(text).conventions
    assert isinstance(convention, Convention)
    assert convention == "lời văn không ghi mức 0 điểm: phần còn lại được 0 điểm"
    assert convention.in_language("en") == "the wording does not write a zero line: all the rest earns 0 points"
    with use_language("en"):
        assert str(convention).startswith("the wording")
        assert RULE_ADAPTER.dump_json(SILENT) == text


@pytest.mark.parametrize("code", _SENTENCES)
def test_every_code_has_a_sentence_and_comes_back(code: str) -> None:
    convention = Convention(code, "không")
    for again in (
        Convention.of({"code": code, "label": "không"}),
        pickle.loads(pickle.dumps(convention)),  # noqa: S301  # our own bytes
        copy.deepcopy(convention),
        Convention.of(convention),
    ):
        assert (again, again.code, again.label) == (convention, code, "không")
    assert all(convention.in_language(language) for language in languages())


def test_of_a_message_a_sentence_and_other_words() -> None:
    sentence = _("các mức lồng nhau: tính mức cao nhất đạt được")
    assert Convention.of(sentence).code == "highest_counts"
    assert Convention.of(str(sentence)).code == "highest_counts"
    named = Convention("zero_by_number", "không")
    assert Convention.of(Message(named.id, named.fields)).label == "không"
    assert (Convention.of("theo hướng dẫn").code, Convention.of("theo hướng dẫn")) == ("own_words", "theo hướng dẫn")
    assert len(_CODES) == len(_SENTENCES)


@pytest.mark.parametrize(
    ("value", "code"),
    [(5, "type"), ({"code": 5}, "type"), ({"code": "zero_unsaid"}, "type"), ({"code": "x", "label": ""}, "choice")],
)
def test_what_is_none_is_refused(value: Any, code: str) -> None:
    with pytest.raises(InvalidInput) as info:
        Convention.of(value)
    assert info.value.faults[0].code == code
