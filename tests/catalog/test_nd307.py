# mypy: disable-error-code="comparison-overlap"
# points are held against whole numbers, which equal them
"""Units classified by Decree 307/2025/NĐ-CP: invented figures, scored by hand beside the library."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, get_args

import pytest

from cchc.assessments import assess, classify
from cchc.catalog import load
from cchc.exact import to_decimal
from cchc.indicators import Absence
from cchc.rules import Increment, Remainder
from cchc.values import Ratio

NO = Absence.NOT_APPLICABLE
Named = Literal["nd307_tinh", "nd307_xa", "nd307_phuong"]
FRAMEWORKS: tuple[Named, ...] = get_args(Named)


def rate(percent: str) -> Ratio:
    return Ratio.parse(f"{percent}%")


def risen(base: int, per: str, beyond: str | int, stride: str | int) -> Decimal:
    return to_decimal(base + Fraction(per) * Fraction(beyond) / Fraction(stride), 2)


PROVINCE: dict[str, tuple[Any, Decimal | int]] = {
    "1.a": (2_430_000, risen(10, "0.5", 430_000, 60_000)),
    "1.b": (NO, 0),
    "I/2": (9_250, risen(10, "0.5", 1_250, 200)),
    "3.a.1": (NO, 0),
    "3.a.2": (rate("62"), risen(3, "0.5", 12, 5)),
    "3.b": (rate("83"), risen(1, "0.5", 13, 5)),
    "3.c": (rate("8,2"), risen(1, "0.25", "1.2", "0.5")),
    "3.d": (rate("71,5"), risen(1, "0.5", "11.5", 5)),
    "3.đ": (rate("5,4"), risen(1, "0.5", "0.4", "0.5")),
    "3.e": (Ratio(Decimal("62.5"), 60), risen(2, "0.25", "25/6", 5)),
    "3.g": (Decimal("-3.5"), 2),
    "3.h": (Decimal("-1.2"), risen(2, "0.25", "1.2", "0.5")),
    "3.i": (Decimal("0.8"), risen(2, "0.5", "0.8", 1)),
    "3.k": ("Thuộc 10 tỉnh, thành phố tiếp theo", 2),
    "3.l": (Decimal("4.5"), risen(2, "0.25", "4.5", 2)),
    "4.a": (rate("34"), risen(1, "0.25", 4, 5)),
    "4.b": (rate("12"), 1),
    "4.c": (True, 1),
    "4.d": (93, risen(2, "0.25", 13, 5)),
}
PRIORITY: dict[str, tuple[Any, Decimal | int]] = {
    "II/9.1": (Ratio(3_100_000, 900_000), risen(5, "0.5", "400/9", 50)),
    "II/9.2.a": (Ratio(9_250, 5_000), 0),
    "II/9.3.a": (False, 0),
}


def test_a_province_leaf_by_leaf() -> None:
    framework = load("nd307_tinh", year=2026)
    told = PROVINCE | PRIORITY
    result = assess(framework, {key: value for key, (value, _points) in told.items()})
    assert {leaf.key: leaf.points for leaf in result.leaves()} == {
        key: points for key, (_value, points) in told.items()
    }
    own = sum(points for _value, points in PROVINCE.values())
    assert (own, result.of("I").points) == (Decimal("57.98"), Decimal("57.98"))
    assert result.of("II").points == risen(5, "0.5", "400/9", 50) == Decimal("5.44")
    assert (result.points, result.max_points) == (Decimal("63.42"), 100)
    assert classify(framework, {"Tỉnh A": result})["Tỉnh A"].label == "Loại II"
    assert result.leaf_points == {leaf.key: leaf.points for leaf in result.leaves()}
    assert (result.root.points, result.root.max_points) == (result.points, result.max_points)


COMMUNE: dict[str, Any] = {
    "1.a": NO,
    "1.b": 14_250,
    "I/2": 61,
    "3.a": rate("55"),
    "3.b": rate("48"),
    "3.c": rate("62,5"),
    "3.d": rate("3,9"),
    "3.đ": rate("92"),
    "3.e": Decimal("1.3"),
    "3.g": rate("88"),
    "4.a": rate("19,9"),
    "4.b": False,
    "4.c": True,
    "4.d": True,
    "II/9.1": rate("90"),
    "II/9.2.a": rate("300"),
    "9.3.a": False,
    "9.3.b": True,
    "9.3.c": True,
    "9.3.d": False,
}


def test_a_mountain_commune() -> None:
    framework = load("nd307_xa", year=2026)
    result = assess(framework, COMMUNE)
    assert result.of("I/1").points == risen(10, "0.5", 2_250, 750) == Decimal("11.5")
    assert result.of("I/2").points == risen(10, "0.5", 31, 5) == Decimal("13.1")
    parts: list[Decimal | int] = [risen(3, "0.5", 15, 5), 3, risen(3, "0.5", "12.5", 5), risen(3, "1", "0.6", 1)]
    parts += [5, risen(3, "0.25", "1.3", "0.5"), risen(3, "0.5", 18, 5)]
    assert result.of("I/3").points == sum(parts) == Decimal("28.8")
    assert result.of("I/4").points == 4
    assert (result.of("II/9.3").points, result.of("II").points) == (5, 10)
    assert result.points == Decimal("11.5") + Decimal("13.1") + Decimal("28.8") + 4 + 10
    assert classify(framework, {"Xã B": result})["Xã B"].label == "Loại II"
    balanced = assess(framework, {**COMMUNE, "3.a": "Tự cân đối được thu, chi ngân sách"})
    assert balanced.of("3.a").points == 10


WARD: dict[str, Any] = {
    "1.a": 60_000,
    "1.b": NO,
    "I/2": 40,
    "3.a": "Tự cân đối được thu, chi ngân sách",
    "3.b": rate("99"),
    "3.c": rate("97"),
    "3.d": rate("100"),
    "3.đ": rate("0,2"),
    "3.e": 5,
    "3.g": rate("100"),
    "4.a": rate("140"),
    "4.b": False,
    "4.c": True,
    "4.d": False,
    "II/9.1": rate("400"),
    "II/9.2.b": 40,
    "9.3.a": True,
    "9.3.b": False,
    "9.3.c": False,
    "9.3.d": False,
}


@pytest.mark.parametrize(
    ("changed", "facts", "own", "label"),
    [
        ({}, (), "95", "Loại đặc biệt"),
        ({"9.3.a": False, "9.3.d": True}, (), "95", "Loại đặc biệt"),
        ({"9.3.a": False, "9.3.c": True}, (), "95", "Loại I"),
        ({}, ("QM",), "95", "Loại I"),
        ({"1.a": 30_000}, (), "84.5", "Loại I"),
        ({"4.a": rate("0"), "4.c": False}, (), "90", "Loại đặc biệt"),
        ({"4.a": rate("0"), "4.c": False, "3.e": Decimal("3.98")}, (), "89.99", "Loại I"),
        ({"1.a": NO, "1.b": 30_000, "I/2": 20}, (), "80.25", "Loại I"),
        ({"1.a": 21_000, "I/2": Decimal("5.5")}, (), "65", "Loại I"),
        ({"1.a": 0, "I/2": 1, "3.b": rate("0"), "II/9.1": rate("0"), "9.3.a": False}, (), "63", "Loại II"),
    ],
)
def test_a_ward_is_special_by_its_own_points_and_its_place(
    changed: dict[str, Any], facts: tuple[str, ...], own: str, label: str
) -> None:
    framework = load("nd307_phuong", year=2026)
    result = assess(framework, {**WARD, **changed})
    assert result.of("I").points == Decimal(own)
    assert classify(framework, {"Phường C": result}, {"Phường C": facts})["Phường C"].label == label


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_every_leaf_has_its_provision_and_what_is_more_is_prorated(name: Named) -> None:
    framework = load(name)
    leaves = [node for node in framework.nodes() if not node.children]
    sources = [node.source for node in leaves if node.source]
    assert len(leaves) == len(sources) == len({(node.key, str(node.source)) for node in leaves})
    assert all(source.provision and str(source.number) == "307/2025/NĐ-CP" for source in sources)
    rising = [node.criterion.rule for node in leaves if isinstance(node.criterion.rule, Increment)]
    assert len(rising) >= 9
    assert {rule.remainder for rule in rising} == {Remainder.PRORATED}
    told = {rule.conventions for rule in rising if rule.conventions}
    assert told == ({("mức 75% tính cho cả mức dân số ban đầu và mức tăng thêm",)} if name != "nd307_phuong" else set())
