import pickle
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
