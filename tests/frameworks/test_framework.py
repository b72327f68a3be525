from collections.abc import Sequence
from decimal import Decimal

import pytest
from pydantic import ValidationError

from cchc.documents import Source
from cchc.errors import Fault, InvalidInput, UnknownKey, faults
from cchc.exact import exact
from cchc.frameworks import Criterion, Framework
from cchc.indicators import Measured
from cchc.rules import AbsencePolicy, InputKind, Ladder, Outcome, TextReason, YesNo
from cchc.values import Rounding

ON_TIME = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
PLAN = YesNo.of(("Có ban hành kế hoạch", 4), ("không ban hành", 0))


class Stranger:
    """A rule that knows nothing of the library's classes."""

    input_kind = InputKind.COUNT
    min_points = Decimal(0)
    max_points = Decimal(5)
    conventions: tuple[str, ...] = ()
    notes = ()

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        _ = cohort, previous
        return Outcome.scored(exact(Decimal(str(value))), self.max_points, TextReason(text="đếm"))

    def check(self) -> tuple[Fault, ...]:
        return (Fault("", "odd", "lạ", "", ""),)


def framework(**fields: object) -> Framework:
    children = [
        Criterion(code="1.1", title="Hồ sơ đúng hạn", max_points=Decimal(6), rule=ON_TIME),
        Criterion(code="1.2", title="Kế hoạch", max_points=Decimal(4), rule=PLAN),
    ]
    top = {"code": "1", "title": "Cải cách thủ tục hành chính", "max_points": "10", "children": children}
    return Framework.model_validate({"title": "Bộ tiêu chí", "criteria": [top], **fields})


def test_a_sound_framework() -> None:
    sound = framework(source="Quyết định 12/QĐ-UBND ngày 05/01/2026", total=10)
    assert sound.check() == ()
    assert sound.max_points == 10
    assert sound.unsourced() == ()
    assert [node.key for node in sound.nodes()] == ["1", "1.1", "1.2"]
    assert {str(node.source) for node in sound.nodes()} == {"Quyết định 12/QĐ-UBND ngày 05/01/2026"}


def test_json_and_back() -> None:
    sound = framework(rounding=Rounding.each(2), not_applicable="exclude", total="10")
    text = sound.model_dump_json()
    assert Framework.model_validate_json(text) == sound
    assert hash(Framework.model_validate_json(text)) == hash(sound)
    assert '"kind":"ladder"' in text
    assert '"kind":"yes_no"' in text


def test_all_faults_at_once_by_key() -> None:
    bad = Framework(
        total=Decimal(100),
        criteria=(
            Criterion(
                code="1",
                title="A",
                max_points=Decimal(9),
                rule=PLAN,
                children=(
                    Criterion(code="1.1", title="B", max_points=Decimal(5), rule=ON_TIME),
                    Criterion(code="1.2", title="C"),
                    Criterion(code="1.3", title="D", rule=Ladder.of(("trên 90%", 1), ("dưới 90%", 0))),
                ),
            ),
        ),
    )
    told = [(fault.path, fault.key, fault.code, fault.read) for fault in bad.check()]
    assert told == [
        ("/criteria/0/rule", "1", "heading_rule", "A"),
        ("/criteria/0/max_points", "1", "sum", "9 ≠ 6"),
        ("/criteria/0/children/0/max_points", "1.1", "sum", "5 ≠ 6"),
        ("/criteria/0/children/1/rule", "1.2", "no_rule", "C"),
        ("/criteria/0/children/2/rule", "1.3", "gap", "90%"),
        ("/total", "", "sum", "100 ≠ 9"),
    ]


def test_maxima_are_added_exactly() -> None:
    parts = [Criterion(title=str(n), max_points=Decimal("0.1"), rule=PLAN) for n in range(3)]
    assert Criterion(title="A", children=tuple(parts)).effective_max_points == Decimal("0.3")


def test_a_criterion_by_its_key() -> None:
    part = Criterion(code="1.1", title="Kế hoạch", rule=PLAN)
    framework = Framework(
        criteria=(Criterion(code="1", title="Thủ tục", children=(part,)),), source=Source.parse("Quyết định 12/QĐ-UBND")
    )
    assert [framework.node(node.key) for node in framework.nodes()] == list(framework.nodes())
    assert str(framework.node("1.1").source) == "Quyết định 12/QĐ-UBND"
    with pytest.raises(UnknownKey) as error:
        framework.node("1,1")
    assert str(error.value) == "1,1: không có tiêu chí này: “1,1”; có phải: 1.1?"


def test_sources_are_inherited_and_missing_ones_listed() -> None:
    own = Source.parse("Điều 5 Luật Thi đua")
    rule = YesNo(yes=PLAN.yes, no=PLAN.no, source=Source.parse("Điều 6 Luật Thi đua"))
    tree = Framework(
        criteria=(
            Criterion(code="1", title="A", source=own, children=(Criterion(code="1.1", title="B", rule=PLAN),)),
            Criterion(code="2", title="C", rule=rule),
            Criterion(code="3", title="D", rule=PLAN),
        )
    )
    assert {node.key: str(node.source or "") for node in tree.nodes()} == {
        "1": "Điều 5 Luật Thi đua",
        "1.1": "Điều 5 Luật Thi đua",
        "2": "Điều 6 Luật Thi đua",
        "3": "",
    }
    assert tree.unsourced() == ("3",)


def test_anybodys_rule_stands_in_a_criterion_but_not_in_json() -> None:
    tree = Framework(criteria=(Criterion(code="1", title="A", rule=Stranger()),))
    assert [fault.code for fault in tree.check()] == ["odd"]
    assert tree.max_points == 5
    with pytest.raises(InvalidInput) as refused:
        tree.model_dump_json()
    assert [(fault.path, fault.key) for fault in refused.value.faults] == [("/criteria/0/rule", "1")]
    with pytest.raises(ValueError, match="Stranger") as caught:
        tree.model_dump(mode="json")
    assert [(fault.code, fault.read) for fault in faults(caught.value)] == [("foreign_rule", "Stranger")]


@pytest.mark.parametrize(
    "rule", [3, "yes_no", {"kind": "magic"}, {"kind": "ladder", "bands": [], "extra": 1}, {"kind": "ladder"}, Stranger]
)
def test_what_is_no_rule_is_refused(rule: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Criterion.model_validate({"title": "A", "rule": rule})
    assert faults(caught.value)


def test_json_schema_tells_the_kinds() -> None:
    assert {"YesNo", "Ladder", "Proportional"} <= set(Framework.model_json_schema()["$defs"])


def test_policies() -> None:
    assert framework(not_due=AbsencePolicy.EXCLUDE).not_due is AbsencePolicy.EXCLUDE
    assert Criterion(title="A").effective_max_points == 0


def test_a_representation_is_short() -> None:
    leaves = [Criterion(code=str(one), title="A", rule=YesNo.of(("Có", 1), ("Không", 0))) for one in range(1, 100)]
    assert repr(Framework(title="Bộ tiêu chí", criteria=leaves)) == "<Framework 'Bộ tiêu chí': 99 leaves, 99 points>"
