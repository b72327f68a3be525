from cchc.indicators import Frequency, Indicator, Observation
from cchc.values import Period

DOSSIERS = Indicator(name="Hồ sơ tiếp nhận", unit="hồ sơ", frequency=Frequency.MONTH, method="đếm theo sổ tiếp nhận")


def test_frequency_and_method_are_kept() -> None:
    again = Indicator.model_validate_json(DOSSIERS.model_dump_json())
    assert again == DOSSIERS
    assert (again.frequency, again.method) == (Frequency.MONTH, "đếm theo sổ tiếp nhận")
    assert Indicator.model_validate({"name": "x", "frequency": "half"}).frequency is Frequency.HALF


def test_what_does_not_fit_is_told_together() -> None:
    month, quarter = Period.month(2026, 1), Period.quarter(2026, 1)
    fit = [Observation(value=5, period=month, unit="hồ sơ"), Observation(value=5, period=month)]
    assert DOSSIERS.check(fit) == ()
    unfit = Observation(value=5, period=quarter, unit="%")
    found = DOSSIERS.check([*fit, unfit])
    assert [(fault.path, fault.code) for fault in found] == [("/2/unit", "unit"), ("/2/period", "frequency")]
    assert all(str(fault).startswith("quý I/2026: ") for fault in found)
    assert [fault.code for fault in Indicator(name="x").check([unfit])] == ["unit"]
    assert Indicator(name="x", unit="%").check([unfit]) == ()
