import subprocess
import sys
from importlib.metadata import entry_points

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import Ratio
from cchc import strategies as ours
from cchc._hypothesis import register
from cchc.documents import DocumentNumber
from cchc.rules import InputKind, PieceReason, YesNo


def test_hypothesis_knows_where_to_call() -> None:
    (point,) = [point for point in entry_points(group="hypothesis") if point.name == "cchc"]
    assert point.value == "cchc._hypothesis:register"


@pytest.mark.parametrize(
    "first", ["import hypothesis", "import cchc.strategies", "import cchc", "from cchc.strategies import ratios"]
)
def test_whatever_is_imported_first(first: str) -> None:
    code = f"{first}\nfrom hypothesis import strategies as st\nimport cchc\nprint(st.from_type(cchc.Ratio))"
    told = subprocess.check_output([sys.executable, "-c", code], text=True, encoding="utf-8")
    assert "ratios()" in told


def test_hypothesis_loads_next_to_nothing_of_ours() -> None:
    code = (
        "import sys, hypothesis\nprint(*sorted(name for name in sys.modules if name.startswith(('cchc', 'pydantic'))))"
    )
    told = subprocess.check_output([sys.executable, "-c", code], text=True, encoding="utf-8")
    assert told.split() == ["cchc", "cchc._hypothesis", "cchc._lazy"]


@given(st.from_type(Ratio), st.from_type(PieceReason))
def test_types_are_known(ratio: Ratio, reason: PieceReason) -> None:
    register()  # once more changes nothing
    assert ratio.den >= 0
    assert isinstance(reason, PieceReason)


@pytest.mark.parametrize("input_kind", InputKind)
@given(data=st.data())
def test_rules_of_one_kind(input_kind: InputKind, data: st.DataObject) -> None:
    rule = data.draw(ours.rules(input_kind=input_kind))
    assert rule.input_kind is input_kind
    assert isinstance(rule, YesNo) == (input_kind is InputKind.YES_NO)


@given(ours.document_numbers(family="party"), ours.document_numbers(family="state"))
def test_numbers_of_one_family(party: DocumentNumber, state: DocumentNumber) -> None:
    assert (party.family, state.family) == ("party", "state")


@given(ours.ratios(of_counts=True), ours.ratios())
def test_ratios_of_counts(part: Ratio, anything: Ratio) -> None:
    assert 0 <= part.num <= part.den != 0
    assert anything.den >= 0
