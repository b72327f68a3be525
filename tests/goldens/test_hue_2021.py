"""Ranks and classes of 21 departments of Thừa Thiên Huế in 2021, from their published totals.

Source: Quyết định 24/QĐ-UBND ngày 05/01/2022 của UBND tỉnh Thừa Thiên Huế, as published by the department of natural
resources and environment at https://stnmt.thuathienhue.gov.vn/?gd=11&cn=208&tc=27066, read 23/11/2026. The bounds of
the classes are those that the published labels imply.
"""

import csv
from decimal import Decimal
from pathlib import Path

from cchc.assessments import assess_all, classify, rank
from cchc.frameworks import Criterion, Framework, ResultClass
from cchc.rules import ManualScore
from cchc.values import Interval

ROWS = list(csv.DictReader(Path(__file__).with_name("hue_2021.csv").read_text(encoding="utf-8").splitlines()))
FRAMEWORK = Framework(
    criteria=(Criterion(code="1", title="Chỉ số cải cách hành chính", rule=ManualScore.of(0, 100)),),
    classes=(
        ResultClass("Xuất sắc", Interval.parse("từ 90 trở lên")),
        ResultClass("Tốt", Interval.parse("từ 80 đến dưới 90")),
        ResultClass("Khá", Interval.parse("dưới 80")),
    ),
)
SHEETS = {row["don_vi"]: {"1": Decimal(row["diem"])} for row in ROWS}


def test_every_rank_and_every_class() -> None:
    results = assess_all(FRAMEWORK, SHEETS)
    assert [(str(place.rank), place.name, str(place.points)) for place in rank(results)] == [
        (row["hang"], row["don_vi"], row["diem"]) for row in ROWS
    ]
    found = classify(FRAMEWORK, results)
    assert {name: one.label for name, one in found.items()} == {row["don_vi"]: row["xep_loai"] for row in ROWS}


def test_the_same_in_the_explanations() -> None:
    for result in assess_all(FRAMEWORK, SHEETS).values():
        assert (result.points, result.max_points) == (result.root.points, result.root.max_points)
        assert result.leaf_points == {leaf.key: leaf.points for leaf in result.leaves()}
