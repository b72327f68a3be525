"""One bound on nesting: what is within it is built, written, read, copied and scored, what is beyond is refused."""

import copy
import json
import pickle
import time
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from cchc.assessments import Assessment, assess
from cchc.errors import MAX_DEPTH, InvalidInput, faults, is_deeper
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Measured, Observation
from cchc.rules import Capped, InputKind, Part, Rule, Sum, SurveyRule, WithExceptions, YesNo, read_rule, write_rule

YES_NO = YesNo.of(("Có", 1), ("Không", 0))
SENTENCE = "lồng nhau quá nhiều cấp; nhận tối đa 30 cấp"
HOLDING: dict[str, Callable[[Rule], Rule]] = {
    "sum": lambda rule: Sum.of(("phần", rule)),
    "capped": lambda rule: Capped.of(rule, cap=1),
    "exceptions": lambda rule: WithExceptions.of(rule, ("Bất khả kháng", 1)),
}


def nested(hold: Callable[[Rule], Rule], levels: int) -> Rule:
    rule: Rule = YES_NO
    for _level in range(levels - 1):
        rule = hold(rule)
    return rule


def chain(levels: int, rule: Rule | None = None) -> Criterion:
    criterion = Criterion(code="1", title="đáy", rule=rule)
    for _level in range(levels - 1):
        criterion = Criterion(code="1", title="x", children=(criterion,))
    return criterion


def chain_of_json(levels: int) -> dict[str, Any]:
    node: dict[str, Any] = {"title": "đáy"}
    for _level in range(levels - 1):
        node = {"title": "x", "children": [node]}
    return node


def figure(levels: int) -> Measured:
    value: Measured = True
    for _level in range(levels):
        value = (value,)
    return value


def told(make: Callable[[], object]) -> tuple[str, str]:
    """The pointer and the sentence of the one fault."""
    with pytest.raises((InvalidInput, ValidationError)) as caught:
        make()
    (fault,) = faults(caught.value)
    assert fault.code == "deep"
    return fault.path, str(fault).rpartition(": ")[2]


@pytest.mark.parametrize("kind", HOLDING)
def test_a_rule_within_the_bound_is_written_and_read(kind: str) -> None:
    rule = nested(HOLDING[kind], MAX_DEPTH)
    criterion = Criterion(title="x", rule=rule)
    assert Criterion.model_validate_json(criterion.model_dump_json()) == criterion
    assert Criterion.model_validate(json.loads(criterion.model_dump_json())) == criterion
    assert read_rule(write_rule(rule), 1) == rule
    assert pickle.loads(pickle.dumps(rule)) == copy.deepcopy(rule) == rule  # noqa: S301  # our own bytes


@pytest.mark.parametrize("kind", HOLDING)
def test_a_rule_beyond_the_bound_is_not_built(kind: str) -> None:
    rule = nested(HOLDING[kind], MAX_DEPTH)
    assert told(lambda: HOLDING[kind](rule)) == ("/rule", SENTENCE)
    assert told(lambda: SurveyRule.of(nested(HOLDING["capped"], MAX_DEPTH))) == ("/rule", SENTENCE)


def test_what_lies_below_several_nodes_is_looked_at_once_a_level() -> None:
    node: list[object] = []
    for _level in range(100):  # of 2^100 paths
        node = [node, node]
    assert is_deeper(node, iter)  # type: ignore[arg-type]  # lists of lists
    assert not is_deeper(node, iter, 101)  # type: ignore[arg-type]  # lists of lists


def test_a_rule_beyond_the_bound_is_not_read() -> None:
    rule: dict[str, Any] = {
        "kind": "yes_no",
        "yes": {"text": "Có", "points": "1"},
        "no": {"text": "Không", "points": "0"},
    }
    for _level in range(MAX_DEPTH):
        rule = {"kind": "sum", "parts": [{"text": "a", "rule": rule}]}
    pointer = "/rule" + "/parts/0/rule" * MAX_DEPTH
    assert told(lambda: Criterion.model_validate({"title": "x", "rule": rule})) == (pointer, SENTENCE)
    assert told(lambda: Criterion.model_validate_json(json.dumps({"title": "x", "rule": rule}))) == (pointer, SENTENCE)


def test_a_wording_beyond_the_bound_is_not_read() -> None:
    text = write_rule(nested(HOLDING["sum"], MAX_DEPTH))
    inner = "\n".join(f"   {line}" for line in text.splitlines())
    assert told(lambda: read_rule(f"Cộng điểm các phần sau:\n1) a (tối đa 1 điểm):\n{inner}")) == ("", SENTENCE)


def test_criteria_beyond_the_bound_are_neither_built_nor_read() -> None:
    inside = chain(MAX_DEPTH)
    assert told(lambda: Criterion(title="x", children=(inside,))) == ("", SENTENCE)
    assert told(lambda: inside.model_copy(update={"children": (inside,)})) == ("", SENTENCE)
    pointer = "/criteria/0" + "/children/0" * (MAX_DEPTH - 1) + "/children"
    for levels in (MAX_DEPTH + 1, 90):
        form = {"criteria": [chain_of_json(levels)]}
        assert told(lambda form=form: Framework.model_validate(form)) == (pointer, SENTENCE)  # type: ignore[misc]  # bound
        assert told(lambda form=form: Framework.model_validate_json(json.dumps(form))) == (pointer, SENTENCE)  # type: ignore[misc]  # bound


def test_figures_beyond_the_bound_are_neither_built_nor_read() -> None:
    within = Observation(value=figure(MAX_DEPTH), period="năm 2026")
    assert Observation.model_validate_json(within.model_dump_json()) == within
    assert told(lambda: Observation(value=figure(MAX_DEPTH + 1), period="năm 2026"))[1] == SENTENCE
    form = json.dumps({"value": json.loads(within.model_dump_json())["value"]})
    deeper = form.replace("[true]", '[{"parts":[true]}]')
    assert deeper != form
    assert told(lambda: Observation.model_validate_json(deeper[:-1] + ',"period":"năm 2026"}'))[1] == SENTENCE


@pytest.mark.parametrize("kind", ["sum", "capped"])
def test_all_at_the_bound_together(kind: str) -> None:
    framework = Framework(criteria=[chain(MAX_DEPTH, nested(HOLDING[kind], MAX_DEPTH))])
    assert Framework.model_validate_json(framework.model_dump_json()) == framework
    assert pickle.loads(pickle.dumps(framework)) == copy.deepcopy(framework) == framework  # noqa: S301  # our own bytes
    assert framework.check() == ()
    key = [node.key for node in framework.nodes()][-1]
    assessment = assess(framework, {key: figure(MAX_DEPTH - 1) if kind == "sum" else True})
    assert Assessment.model_validate_json(assessment.model_dump_json()) == assessment
    assert assessment.points == 1


@pytest.mark.parametrize("depth", [300, 100_000])
def test_hostile_json_is_refused_at_once(depth: int) -> None:
    forms = (
        '{"criteria":[' + '{"title":"x","children":[' * depth + "]}" * depth + "]}",
        '{"criteria":[{"title":"x","rule":' + '{"kind":"capped","rule":' * depth + "}" * depth + "}]}",
        "[" * depth,
    )
    started = time.process_time()
    for form in forms:
        assert told(lambda form=form: Framework.model_validate_json(form)) == ("", SENTENCE)  # type: ignore[misc]  # bound
    assert time.process_time() - started < 1


@pytest.mark.parametrize("depth", [200, 20_000])
def test_hostile_objects_are_refused_at_once(depth: int) -> None:
    rule: object = {"kind": "yes_no"}
    for _level in range(depth):
        rule = {"kind": "capped", "cap": "1", "rule": rule}
    started = time.process_time()
    told(lambda: Criterion.model_validate({"title": "x", "rule": rule}))
    told(lambda: Framework.model_validate({"criteria": [chain_of_json(depth)]}))
    assert time.process_time() - started < 1


def test_a_part_held_twice_at_every_level_is_asked_once() -> None:
    rule: Rule = YES_NO
    for _level in range(MAX_DEPTH - 1):
        rule = Sum(parts=(Part("a", rule), Part("b", rule)))
    assert isinstance(rule, Sum)
    assert (rule.input_kind, rule.needs_cohort, rule.check()) == (InputKind.YES_NO, False, ())
    assert rule.exact_max == 2 ** (MAX_DEPTH - 1) * YES_NO.max_points
