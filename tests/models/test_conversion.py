"""Fields of dataclasses are converted once, from their annotations, and every fault is raised with its field."""

import importlib
import pickle
import pkgutil
from dataclasses import field, is_dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Literal

import pytest
from pydantic import TypeAdapter

import cchc
from cchc.errors import InvalidInput
from cchc.messages import _
from cchc.models import (
    CheckedPickle,
    OptionalValueField,
    TupleField,
    ValueField,
    default,
    frozen_dataclass,
    set_fields,
)
from cchc.models.conversion import ConvertsFields, conversion_of
from cchc.rules import Band, Ladder, Rule
from cchc.values import CleanText, DecimalField, Entry, OptionalDecimalField, Ratio


class Side(Enum):
    LEFT = "left"
    RIGHT = "right"


@frozen_dataclass(kw_only=True)
class Cell(CheckedPickle):
    share: ValueField[Ratio] = field()
    points: DecimalField = field()
    weight: OptionalDecimalField = default(None)
    target: OptionalValueField[Ratio] = default(None)
    title: CleanText = ""
    side: Side = Side.LEFT
    shares: TupleField[Ratio] = default(())
    later: "Ratio | None" = None
    total: Decimal = field(init=False, compare=False)

    def _check(self) -> None:
        set_fields(self, total=self.points * len(self.shares))


@frozen_dataclass(kw_only=True)
class Marked(Cell):
    mark: DecimalField = field()


HALF = Ratio(1, 2)
BAND = Band.of("từ 95% trở lên", 6)


def test_each_field_is_converted_as_its_annotation_states() -> None:
    given: dict[str, Any] = {"side": "right", "later": "1/2", "shares": ["1/2", HALF]}
    cell = Cell(share="1/2", points="1.50", weight=2, target="1/2", title=" a  b ", **given)
    assert (cell.share, cell.points, cell.weight, cell.target) == (HALF, Decimal("1.5"), Decimal(2), HALF)
    assert (cell.title, cell.side, cell.shares, cell.later) == ("a b", Side.RIGHT, (HALF, HALF), HALF)
    assert (str(cell.points), cell.total) == ("1.5", Decimal(3))


def test_what_needs_no_conversion_is_kept_as_it_is() -> None:
    shares = (HALF,)
    cell = Cell(share=HALF, points=Decimal(1), shares=shares)
    assert cell.share is HALF
    assert (cell.weight, cell.target, cell.side) == (None, None, Side.LEFT)


def test_a_subclass_converts_its_own_fields_too_whichever_is_built_first() -> None:
    assert Cell(share=HALF, points=1).points == 1
    assert Marked(share="1/2", points=1, mark="0.5").mark == Decimal("0.5")


def test_replace_and_pickle_convert_again() -> None:
    cell = Cell(share=HALF, points=1)
    assert replace(cell, share="1/3").share == Ratio(1, 3)
    assert pickle.loads(pickle.dumps(cell)) == cell  # noqa: S301  # our own bytes


def test_pydantic_converts_by_the_same_annotations() -> None:
    cell = TypeAdapter(Cell).validate_python({"share": "1/2", "points": "1.50", "shares": ["1/3"]})
    assert cell == Cell(share=HALF, points="1.5", shares=[Ratio(1, 3)])


def test_the_faults_of_all_fields_come_together() -> None:
    given: dict[str, Any] = {"share": 5, "points": 0.5, "side": "up", "shares": "1/2", "target": "x"}
    with pytest.raises(InvalidInput) as caught:
        Cell(**given)
    found = {fault.path: fault.code for fault in caught.value.faults}
    assert found == {
        "/share": "type",
        "/points": "float",
        "/side": "choice",
        "/shares": "type",
        "/target": "ratio",
    }


def test_an_iterator_that_has_run_out_hides_no_fault() -> None:
    given: dict[str, Any] = {"shares": iter(["x"])}
    with pytest.raises(InvalidInput):
        Cell(share=HALF, points=1, **given)


@pytest.mark.parametrize("annotation", [object, tuple[int, str], int | str, Rule, Any])
def test_other_annotations_convert_nothing(annotation: Any) -> None:
    assert conversion_of(annotation) is None


@pytest.mark.parametrize(
    ("annotation", "kept", "refused"),
    [
        (int, [5], [True, 5.0, "5", None]),
        (bool, [False], [0, "no", None]),
        (str, ["a", _("a")], [5, None, b"a"]),
        (list[str], [["a"]], [("a",)]),
        (date, [date(2026, 1, 1)], [datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01"]),
        (Fraction | None, [None, Fraction(1)], [1]),
        (Band, [BAND], [0.5, "từ 95% trở lên"]),
        (Entry[str], [Entry(date(2026, 1, 1), "Sở A", "a")], ["a"]),
        (Literal["party", "state"], ["party"], ["Party", None, ["party"]]),
    ],
)
def test_what_is_of_another_class_is_refused(annotation: Any, kept: list[object], refused: list[object]) -> None:
    convert = conversion_of(annotation)
    assert convert is not None
    for value in kept:
        assert convert(value) is value
    for value in refused:
        with pytest.raises(InvalidInput):
            convert(value)


def test_the_faults_of_all_items_come_together() -> None:
    with pytest.raises(InvalidInput) as caught:
        Ladder(bands=[BAND, 0.5, Band.of("dưới 95%", 0), "x"])  # type: ignore[arg-type]  # on purpose
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("/bands/1", "type"), ("/bands/3", "type")]


@pytest.mark.parametrize("value", [5, None, "abc", b"abc"])
def test_a_tuple_is_made_of_a_list_and_of_no_text(value: object) -> None:
    convert = conversion_of(tuple[str, ...])
    assert convert is not None
    assert convert(["abc"]) == ("abc",)
    of_anything = conversion_of(tuple[Any, ...])
    assert of_anything is not None
    assert of_anything(["abc", 5]) == ("abc", 5)
    with pytest.raises(InvalidInput, match="phải là một danh sách"):
        convert(value)


def test_no_dataclass_of_ours_goes_past_the_conversion() -> None:
    for module in pkgutil.walk_packages(cchc.__path__, "cchc."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kinds, todo = set[type[ConvertsFields]](), [ConvertsFields]
    while todo:
        kinds |= (found := {*todo.pop().__subclasses__()})
        todo += found
    ours = [kind for kind in kinds if kind.__module__.startswith("cchc.") and is_dataclass(kind)]
    ours = [kind for kind in ours if not kind.__module__.startswith("cchc.rules.kinds")]
    assert len(ours) > 30
    assert [kind.__name__ for kind in ours if kind.__post_init__ is not ConvertsFields.__post_init__] == []
