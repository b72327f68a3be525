# mypy: disable-error-code="comparison-overlap"
# gains are held against whole numbers, which equal them
"""Room to improve, held against a search through every combination of steps."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.assessments import ClassGap, Gain, assess, class_gap
from cchc.errors import InvalidInput
from cchc.exact import Number, half_up
from cchc.frameworks import Aggregation, Criterion, CriterionRole, Framework, ResultClass
from cchc.indicators import Absence
from cchc.rules import (
    AbsencePolicy,
    Bonus,
    Choice,
    Deduction,
    InputKind,
    Ladder,
    ManualScore,
    NotScored,
    Proportional,
    RelativeToBest,
    Rule,
    YesNo,
)
from cchc.values import Interval, Ratio, Rounding


def tree(*rules: Rule | None, low: str = "8", **fields: object) -> Framework:
    leaves = [Criterion(code=str(place), title="A", rule=rule) for place, rule in enumerate(rules, start=1)]
    classes = [("Tốt", f"từ {low} trở lên"), ("Khá", f"dưới {low}")]
    return Framework.model_validate({"criteria": leaves, "classes": classes} | fields)


def choice(*points: Number | str) -> Choice:
    return Choice.of(*((f"mức {place}", point) for place, point in enumerate(points)))


def found(framework: Framework, sheet: dict[str, object]) -> ClassGap:
    result = class_gap(framework, assess(framework, sheet))  # type: ignore[arg-type]  # values of many sorts
    assert result is not None
    return result


def moves(told: ClassGap) -> list[list[tuple[str, str]]]:
    return [[(move.key, str(move.after)) for move in way] for way in told.ways]


def test_the_least_gain_and_its_ties() -> None:
    told = found(tree(choice(0, 3, 5), choice(0, 5), choice(0, 4)), {"1": "mức 1"})
    assert (told.label, told.gain) == ("Tốt", 5)
    assert moves(told) == [[("2", "5")]]
    tied = found(tree(choice(0, 5), choice(0, 5), choice(5, 3)), {"3": "mức 1"})
    assert (tied.gain, moves(tied), tied.has_more) == (5, [[("1", "5")], [("2", "5")]], False)


def test_fewer_criteria_come_before_more() -> None:
    told = found(tree(choice(0, 4), choice(0, 4), choice(0, 8)), {})
    assert (told.gain, moves(told)) == (8, [[("3", "8")]])
    told = found(tree(choice(0, 4), choice(0, 4), choice(0, 9)), {})
    assert (told.gain, moves(told)) == (8, [[("1", "4"), ("2", "4")]])


def test_stretches_give_just_what_is_missing() -> None:
    told = found(tree(Proportional.of(10), choice(0, 9)), {"1": Ratio(1, 2)})
    assert (told.gain, moves(told)) == (3, [[("1", "8")]])
    floored = Proportional(max_points=Decimal(10), min_value=Fraction(1, 2), target=Fraction(1))
    told = found(tree(floored, low="3"), {"1": Ratio(1, 10)})
    assert (told.gain, moves(told)) == (5, [[("1", "5")]])
    told = found(tree(floored, choice(0, 1, 8), low="11"), {"1": Ratio(1, 10)})
    assert (told.gain, moves(told)) == (11, [[("1", "10"), ("2", "1")]])


def test_counts_and_grids_give_what_their_values_give() -> None:
    told = found(tree(Deduction.of("0.75", 10), low="9"), {"1": 4})
    assert (told.gain, moves(told)) == (Fraction("2.25"), [[("1", "37/4")]])
    grid = Proportional.of(10, input_kind=InputKind.RATE, step=Fraction(1, 4))
    assert found(tree(grid, low="6"), {"1": Ratio(0, 1)}).gain == Fraction(15, 2)
    endless = Deduction.of(1)
    told = found(tree(choice(0, 10), endless, low="8"), {"1": "mức 1", "2": 5})
    assert told.gain == 3
    assert found(tree(endless, low="0"), {"1": 5}).gain == 5


def test_shares_and_what_left_the_maximum() -> None:
    framework = tree(choice(0, 10), choice(0, 10), choice(0, 10), low="80%", not_applicable=AbsencePolicy.EXCLUDE)
    told = found(framework, {"1": Absence.NOT_APPLICABLE, "2": "mức 1"})
    assert (told.gain, moves(told)) == (10, [[("3", "10")]])


def test_rescaled_points_weigh_more() -> None:
    framework = tree(choice(0, 10), choice(0, 5), choice(0, 5), low="10", not_applicable=AbsencePolicy.RESCALE)
    told = found(framework, {"1": Absence.NOT_APPLICABLE})
    assert (told.gain, moves(told)) == (10, [[("2", "5")], [("3", "5")]])


def test_means_weigh_and_alternatives_are_unknown() -> None:
    parts = (
        Criterion(code="1.1", title="A", rule=choice(0, 10), weight=Decimal(3)),
        Criterion(code="1.2", title="B", rule=choice(0, 10)),
    )
    mean = Criterion(code="1", title="M", children=parts, aggregation=Aggregation.MEAN)
    bonus = Criterion(code="2", title="T", rule=Bonus.of(1, 5), role=CriterionRole.BONUS)
    either = Criterion(
        code="3",
        title="E",
        children=(Criterion(code="3.1", title="X", rule=choice(0, 1)),),
        aggregation=Aggregation.HIGHEST,
    )
    framework = tree(low="7").model_copy(update={"criteria": (mean, bonus, either)})
    told = found(framework, {})
    assert (told.gain, moves(told)) == (Fraction(15, 2), [[("1.1", "10")]])
    assert told.unknown == ("3.1",)


def test_what_is_not_scored_yet_weighs_in_a_mean() -> None:
    parts = (
        Criterion(code="1.1", title="A", rule=choice(0, 4)),
        Criterion(code="1.2", title="B", max_points=Decimal(4), wording="Tốt"),
    )
    mean = Criterion(code="1", title="M", children=parts, aggregation=Aggregation.MEAN)
    framework = tree(low="2").model_copy(update={"criteria": (mean,)})
    told = found(framework, {})
    assert (told.gain, moves(told), told.unknown) == (2, [[("1.1", "4")], [("1.2", "4")]], ())


def test_what_nobody_can_tell_is_named() -> None:
    framework = tree(RelativeToBest.of(10), choice(0, 9), NotScored(), None)
    assert found(framework, {}).unknown == ("1", "4")
    framework = framework.model_copy(
        update={"criteria": (*framework.criteria[:3], Criterion(code="4", title="A", max_points=Decimal(8)))}
    )
    assert found(framework, {}).gain == 8


def test_rounding_at_the_end_needs_half_a_unit_less() -> None:
    framework = tree(Proportional.of(10), rounding=Rounding.total(0))
    told = found(framework, {"1": Ratio(1, 2)})
    assert told.gain == Fraction(5, 2)
    for low, gain in (("8", "2.95"), ("7,95", "2.95"), ("7,9", "2.85")):
        tenths = tree(Proportional.of(10), low=low, rounding=Rounding.total(1))
        assert found(tenths, {"1": Ratio(1, 2)}).gain == Fraction(gain)
    assert found(tree(Proportional.of(10), low="1", rounding=Rounding.total(0)), {"1": Ratio(0, 1)}).gain == Fraction(
        1, 2
    )
    for low, after in (("0", "-0.4"), ("-1", "-1.4")):
        below = tree(Deduction.of("0.1"), low=low, rounding=Rounding.total(0))
        told = found(below, {"1": 50})
        assert [move.after for move in told.ways[0]] == [Fraction(after)]
    each = tree(Proportional.of(10), rounding=Rounding.each(1))
    told = found(each, {"1": Ratio(1, 3)})
    assert (told.gain, told.ways[0][0].before, told.ways[0][0].after) == (Fraction("4.7"), Fraction("3.3"), 8)
    assert found(tree(choice(0, 9), rounding=Rounding.each(1)), {}).gain == 9
    ladder = tree(choice(0, "4.04", "8.1"), rounding=Rounding.each(1))
    told = found(ladder, {"1": "mức 1"})
    assert (told.gain, told.ways[0][0].before) == (Fraction("4.1"), 4)


def test_no_class_above_and_none_within_reach() -> None:
    framework = tree(choice(0, 9))
    assert class_gap(framework, assess(framework, {"1": "mức 1"})) is None
    assert class_gap(tree(choice(0, 7)), assess(tree(choice(0, 7)), {})) is None
    bare = tree(choice(0, 9)).model_copy(update={"classes": ()})
    assert class_gap(bare, assess(bare, {})) is None
    rounded = tree(choice(0, "7.9"), choice(0, 1), rounding=Rounding.group(0)).model_copy(
        update={
            "classes": (
                ResultClass("Tốt", Interval.parse("từ 7,95 trở lên")),
                ResultClass("Khá", Interval.parse("dưới 7,95")),
            )
        }
    )
    assert class_gap(rounded, assess(rounded, {"1": "mức 1"})) is None


OPEN_BELOW = [("Tốt", "trên 8"), ("Khá", "không quá 8")]


def test_a_class_above_a_bound_needs_more_than_the_bound() -> None:
    framework = tree(choice(0, 8, 9), choice(0, "0.5"), classes=OPEN_BELOW)
    told = found(framework, {"1": "mức 1"})
    assert (told.gain, moves(told)) == (Fraction("0.5"), [[("2", "1/2")]])
    smooth = tree(Proportional.of(10), classes=OPEN_BELOW)
    assert found(smooth, {"1": Ratio(8, 10)}).gain == Fraction(1, 10**12)


def test_headings_that_add_and_a_bonus_beside_what_is_rescaled() -> None:
    parts = (Criterion(code="1.1", title="A", rule=choice(0, 4)), Criterion(code="1.2", title="B", rule=choice(0, 5)))
    framework = tree(low="5").model_copy(update={"criteria": (Criterion(code="1", title="M", children=parts),)})
    assert moves(found(framework, {})) == [[("1.2", "5")]]
    bonus = Criterion(code="9", title="T", rule=Bonus.of(1, 5), role=CriterionRole.BONUS)
    scaled = tree(choice(0, 10), choice(0, 10), low="15", not_applicable=AbsencePolicy.RESCALE)
    scaled = scaled.model_copy(update={"criteria": (*scaled.criteria, bonus)})
    told = found(scaled.model_copy(update={"classes": framework.classes}), {"1": Absence.NOT_APPLICABLE})
    assert (told.gain, moves(told)) == (5, [[("9", "5")]])


def test_just_as_many_ways_as_are_told() -> None:
    told = found(tree(*(choice(0, 4) for _leaf in range(6)), low="12"), {})
    assert (len(told.ways), told.has_more) == (20, False)


def test_more_ways_than_are_told() -> None:
    told = found(tree(*(choice(0, 4) for _leaf in range(8))), {})
    assert (told.gain, len(told.ways), told.has_more) == (8, 20, True)
    many = found(tree(*(choice(0, 1) for _leaf in range(60)), low="30"), {})
    assert (many.gain, len(many.ways), many.has_more) == (30, 20, True)


def test_too_many_fine_steps_are_refused() -> None:
    fine = [choice(0, *(Fraction(place * prime, 10**8) for place in range(1, 29))) for prime in (3, 7919, 15485863)]
    with pytest.raises(InvalidInput, match="quá nhiều cách"):
        class_gap(tree(*fine), assess(tree(*fine), {}))


def brute(missing: Fraction, steps: list[list[Fraction]]) -> tuple[Fraction, int] | None:
    sums = [(sum(way, Fraction(0)), sum(1 for one in way if one)) for way in product(*steps)]
    enough = [way for way in sums if way[0] >= missing]
    return min(enough, default=None)


@given(st.data())
def test_as_brute_force_finds_it(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 4))
    tables = [data.draw(st.lists(st.integers(0, 12), min_size=2, max_size=4, unique=True)) for _leaf in range(count)]
    now = [data.draw(st.integers(0, len(table) - 1)) for table in tables]
    low = data.draw(st.integers(1, 30))
    framework = tree(*(choice(*table) for table in tables), low=str(low))
    sheet = {str(place): f"mức {level}" for place, level in enumerate(now, start=1)}
    result = assess(framework, sheet)
    told = class_gap(framework, result)
    steps = [
        [Fraction(0), *(Fraction(point - table[level]) for point in table if point > table[level])]
        for table, level in zip(tables, now, strict=True)
    ]
    missing = low - result.exact
    expected = brute(missing, steps) if missing > 0 else None
    if expected is None:
        assert told is None
    else:
        assert told is not None
        assert (told.gain, len(told.ways[0])) == expected
        for way in told.ways:
            assert sum((move.after - move.before for move in way), Fraction(0)) == told.gain
        if not told.has_more:
            fewest = [
                way
                for way in product(*steps)
                if sum(way, Fraction(0)) == told.gain and sum(1 for one in way if one) == expected[1]
            ]
            assert len(fewest) == len(told.ways)


def test_steps_on_ladders_and_answers() -> None:
    on_time = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
    told = found(tree(on_time, YesNo.of(("Có", 4), ("Không", 0)), low="7"), {"1": Ratio(9, 10), "2": False})
    assert (told.gain, moves(told)) == (4, [[("2", "4")]])


def test_a_bonus_inside_a_mean_is_added_whole() -> None:
    parts = (
        Criterion(code="1.1", title="A", rule=choice(0, 4)),
        Criterion(code="1.2", title="B", rule=Bonus.of(1, 4), role=CriterionRole.BONUS),
    )
    framework = tree(low="4").model_copy(
        update={"criteria": (Criterion(code="1", title="M", children=parts, aggregation=Aggregation.MEAN),)}
    )
    assert moves(found(framework, {})) == [[("1.1", "4")], [("1.2", "4")]]


def test_points_rounded_by_groups() -> None:
    told = found(tree(choice(0, "7.4", "7.5"), rounding=Rounding.group(0)), {})
    assert (told.gain, moves(told)) == (Fraction(15, 2), [[("1", "15/2")]])
    # 2.5 and 5.5 are shown as 3 and 6: 8 points suffice for 9
    sloped = tree(Proportional.of(4), Proportional.of(6), low="9", rounding=Rounding.group(0))
    told = found(sloped, {})
    assert (told.gain, moves(told)) == (8, [[("1", "5/2"), ("2", "11/2")], [("1", "7/2"), ("2", "9/2")]])
    above = tree(Proportional.of(4), rounding=Rounding.group(0)).model_copy(
        update={
            "classes": (ResultClass("Tốt", Interval.parse("trên 2")), ResultClass("Khá", Interval.parse("không quá 2")))
        }
    )
    assert found(above, {}).gain == Fraction(5, 2)
    short = tree(choice(0, "7.4"), rounding=Rounding.group(0))
    assert class_gap(short, assess(short, {})) is None


def test_groups_are_raised_after_rescaling() -> None:
    framework = tree(choice(0, 3), choice(0, 4), choice(0, 3), rounding=Rounding.group(0), not_applicable="rescale")
    told = found(framework, {"3": Absence.NOT_APPLICABLE})
    assert (told.gain, moves(told)) == (10, [[("1", "3"), ("2", "4")]])


def test_rounded_points_are_gained_by_units() -> None:
    framework = tree(Proportional.of(6), Proportional.of(6), low="8", rounding=Rounding.each(0))
    told = found(framework, {"1": Ratio(9, 10), "2": Ratio(1, 100)})  # 5.4 and 0.06, shown as 5 and 0
    assert (told.gain, moves(told)[0]) == (3, [("2", "3")])
    assert told.ways[0][0].before == 0


def test_without_a_maximum_no_share_is_reached() -> None:
    late = Criterion(code="1", title="A", rule=Deduction.of(1), role=CriterionRole.DEDUCTION)
    framework = Framework.model_validate(
        {"criteria": [late], "classes": [("Tốt", "từ 10% trở lên"), ("Khá", "dưới 10%")]}
    )
    assert class_gap(framework, assess(framework, {"1": 1})) is None


def test_classes_that_overlap_have_no_gap() -> None:
    classes = (ResultClass("Tốt", Interval.parse("từ 5 đến 6")), ResultClass("Khá", Interval.parse("dưới 8")))
    framework = tree(choice(0, 7, 9)).model_copy(update={"classes": classes})
    assert class_gap(framework, assess(framework, {"1": "mức 1"})) is None


def test_rounded_points_that_weigh_differently() -> None:
    bonus = Criterion(code="3", title="T", rule=ManualScore.of(0, 2), role=CriterionRole.BONUS)
    framework = tree(Proportional.of(6), choice(0, 3), rounding=Rounding.each(0), not_applicable="rescale")
    framework = framework.model_copy(update={"criteria": (*framework.criteria, bonus)})
    told = found(framework, {"2": Absence.NOT_APPLICABLE})  # 9 of 6: 4 points are 6, and 2 of bonus
    assert (told.gain, moves(told)) == (8, [[("1", "4"), ("3", "2")]])


def test_groups_that_can_be_raised_between_their_ends() -> None:
    sloped = tree(choice("2.4", "2.5", "3.5"), Proportional.of("2.5"), low="5", rounding=Rounding.group(0))
    assert found(sloped, {"1": "mức 0", "2": Ratio(14, 100)}).gain == Fraction(5, 4)
    tenths = tree(Proportional.of("2.5"), Proportional.of(2), Proportional.of(2), low="4", rounding=Rounding.group(1))
    assert found(tenths, {"1": Ratio(17, 100), "2": Ratio(41, 100), "3": Ratio(48, 100)}).gain == Fraction(329, 200)
    apart = tree(
        *(choice("0", "2.5", "4"), Proportional.of(4), choice("0", "1", "2.4"), Proportional.of("2.5")),
        low="8",
        rounding=Rounding.group(1),
    )
    told = found(apart, {"1": "mức 0", "2": Ratio(5, 100), "3": "mức 0", "4": Ratio(81, 100)})
    assert told.gain == Fraction(227, 40)
    each = tree(
        Proportional.of("2.5"), Proportional.of(4), choice("2", "2.4", "5.6"), low="8", rounding=Rounding.each(0)
    )
    assert found(each, {"1": Ratio(36, 100), "2": Ratio(41, 100), "3": "mức 0"}).gain == 3


def test_too_many_units_are_refused() -> None:
    bonus = Criterion(code="3", title="T", rule=ManualScore.of(0, 2), role=CriterionRole.BONUS)
    framework = tree(Proportional.of(6), choice(0, 3), rounding=Rounding.each(4), not_applicable="rescale")
    framework = framework.model_copy(update={"criteria": (*framework.criteria, bonus)})
    with pytest.raises(InvalidInput, match="quá nhiều"):
        found(framework, {"2": Absence.NOT_APPLICABLE})


def test_too_many_raises_of_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.assessments.results.group_gain._MAX_STEPS", 1)
    with pytest.raises(InvalidInput, match="quá nhiều cách kết hợp"):
        found(tree(choice(0, 4), choice(0, 4), rounding=Rounding.group(0)), {})


@given(
    drawn=st.lists(st.tuples(st.integers(0, 60), st.sampled_from([2, 4, 7])), min_size=1, max_size=3),
    closed=st.booleans(),
)
def test_raised_groups_reach_the_class_and_no_less_does(*, drawn: list[tuple[int, int]], closed: bool) -> None:
    rules = [Proportional.of(most) for _share, most in drawn]
    cut = "từ 3 trở lên" if closed else "trên 3"
    below = "dưới 3" if closed else "không quá 3"
    framework = tree(*rules, rounding=Rounding.group(0)).model_copy(
        update={"classes": (ResultClass("Tốt", Interval.parse(cut)), ResultClass("Khá", Interval.parse(below)))}
    )
    shares = {str(place): Ratio(share, 100) for place, (share, _most) in enumerate(drawn, start=1)}
    result = assess(framework, shares)
    told = class_gap(framework, result)
    exact = [Fraction(share * most, 100) for share, most in drawn]
    gains: list[Fraction] = []
    now = [half_up(points, 0) for points in exact]
    for units in product(*(range(shown, most + 1) for shown, (_share, most) in zip(now, drawn, strict=True))):
        if sum(units) >= 3 + (not closed):
            raised = [max(Fraction(2 * unit - 1, 2), points) for unit, points in zip(units, exact, strict=True)]
            gains.append(sum(raised, Fraction(0)) - sum(exact, Fraction(0)))
    least = min(gains, default=None)
    assert (told and told.gain) == (least or None)


def test_the_gap_in_sentences_the_nearest_way_first() -> None:
    moves = [Gain(key, Fraction(0), Fraction(points)) for key, points in (("1", 3), ("2", 1), ("3", 2))]
    leaves = [Criterion(code=key, title=f"Tiêu chí {key}", rule=Proportional.of(3)) for key in "123"]
    result = assess(Framework(criteria=leaves), {})
    gap = ClassGap("Tốt", Fraction(3), ((moves[0],), (moves[1], moves[2])), has_more=False, unknown=())
    assert [str(one) for one in gap.sentences(result)] == [
        "còn thiếu 3 điểm để đạt mức “Tốt”",
        "cần tăng: 1 Tiêu chí 1 từ 0 lên 3 điểm",
        "cần tăng: 2 Tiêu chí 2 từ 0 lên 1 điểm; 3 Tiêu chí 3 từ 0 lên 2 điểm",
    ]
    short = gap._replace(gain=Fraction(1, 3), unknown=("4",))
    assert [one.in_language("en") for one in short.sentences(result, 1, places=2)] == [
        "0.33 points missing for the class “Tốt”",
        "raise 1 Tiêu chí 1 from 0 to 3 points",
        "there are other ways",
        "the possible gain is not known of: 4",
    ]
    assert gap._replace(has_more=True).sentences(result)[-1] == "còn cách khác"
    assert len(ClassGap("Tốt", Fraction(0), ((),), has_more=False, unknown=()).sentences(result)) == 2
