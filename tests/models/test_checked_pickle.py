import copy
import pickle
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from cchc import Period, Ratio, Target
from cchc.errors import InvalidInput
from cchc.models.checked_pickle import rebuild
from cchc.plans import Share, read_target
from cchc.rules import Ladder


class Written:
    """What pickles as another version, or another hand, would have written it."""

    def __init__(self, read: Any, *told: object) -> None:
        self.read, self.told = read, told

    def __reduce__(self) -> tuple[Any, tuple[object, ...]]:
        return self.read, self.told


def carried(*written: Any) -> Any:
    return pickle.loads(pickle.dumps(Written(*written)))  # noqa: S301  # our own bytes


@pytest.mark.parametrize(
    ("kind", "told", "code"),
    [
        (Ratio, {"num": 1, "den": 2, "unit": "hồ sơ"}, "pickle"),
        (Ratio, {"num": 1}, "pickle"),
        (Ratio, {"num": 0.5, "den": 1}, "float"),
        (Ratio, {"num": 1, "den": -2}, "negative"),
        (Ladder, {"bands": 5}, "type"),
        (Share, {"bound": None}, "type"),
    ],
)
def test_a_pickle_that_does_not_fit_is_refused(kind: type[object], told: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        carried(rebuild, kind, told)
    assert caught.value.faults[0].code == code


def test_a_field_that_came_later_has_its_default() -> None:
    year = Period.year(2016)
    assert carried(rebuild, Period, {"first": year.first, "last": year.last}) == year


@pytest.mark.parametrize("change", [{"colour": "x"}, {"aim": None}, {"subject": 5}, {"format": 2}])
def test_a_record_that_does_not_fit_is_refused(change: dict[str, object]) -> None:
    told = dict(read_target("đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015"))
    assert carried(Target.model_validate, told) == Target(**told)
    with pytest.raises(ValidationError):
        carried(Target.model_validate, told | change)


@pytest.mark.parametrize("change", [{"den": -2}, {"num": 0.5}, {"num": 0.5, "den": Decimal("NaN")}])
def test_a_replaced_value_has_the_faults_of_the_constructor(change: dict[str, Any]) -> None:
    half = Ratio(1, 2)
    with pytest.raises(InvalidInput) as by_constructor:
        Ratio(**{"num": 1, "den": 2} | change)
    with pytest.raises(InvalidInput) as by_replace:
        replace(half, **change)
    assert by_replace.value.faults == by_constructor.value.faults


def test_a_replaced_field_of_a_rule_is_converted_and_checked() -> None:
    ladder = Ladder.of(("từ 95% trở lên", 6), ("dưới 95%", 0))
    bands: Any = [*ladder.bands]
    assert replace(ladder, bands=bands) == ladder
    for bands in ([], 5, [0.5]):
        with pytest.raises(InvalidInput):
            replace(ladder, bands=bands)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_value_that_was_forced_is_refused_by_a_copy(copied: Any) -> None:
    forced = Ratio(1, 2)
    object.__setattr__(forced, "num", 0.5)
    with pytest.raises(InvalidInput):
        copied(forced)
