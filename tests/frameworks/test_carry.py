"""Figures follow their criteria to a new version; splits and merges go by a named policy, and all is told."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc import strategies as ours
from cchc.errors import InvalidInput
from cchc.frameworks import (
    CarriedSheet,
    ClassCap,
    Criterion,
    CriterionRegrouping,
    Framework,
    FrameworkChange,
    MergePolicy,
    PairedBy,
    SplitPolicy,
    diff,
)
from cchc.indicators import Absence, Counts, Indicator, Measurable
from cchc.rules import (
    Capped,
    Deduction,
    InputKind,
    ManualScore,
    NotScored,
    PenaltySchedule,
    Proportional,
    Rule,
    Sum,
    WithExceptions,
    YesNo,
)
from cchc.values import Ratio

PLAN, RATE, LATE = YesNo.of(("Có", 4), ("Không", 0)), Proportional.of(4), Deduction.of(1, 4)
AMOUNT = Proportional.of(4, 10, input_kind=InputKind.AMOUNT)
CASES = PenaltySchedule.of(2, ("Chậm", "0.25", 1), ("Không báo cáo", None))


def leaf(code: str, title: str = "", rule: Rule | None = PLAN, **fields: Any) -> Criterion:
    return Criterion(code=code, title=title or f"Tiêu chí {code}", rule=rule, **fields)


def tree(*criteria: Criterion) -> Framework:
    return Framework(criteria=criteria)


def codes(carried: CarriedSheet[dict[str, Measurable]]) -> list[tuple[str, str]]:
    return [(fault.path, fault.code) for fault in carried.not_moved]


SPLIT = diff(tree(leaf("1", rule=LATE)), tree(leaf("1.1", rule=LATE), leaf("1.2", rule=RATE)), {"1": ["1.1", "1.2"]})


def merged(*rules: Rule, into: Rule | None = None) -> FrameworkChange:
    old = [leaf(str(code), rule=rule) for code, rule in enumerate(rules, start=1)]
    return diff(tree(*old), tree(leaf("9", rule=into or rules[0])), {one.code: "9" for one in old})


def test_what_is_split_or_merged_is_neither_added_nor_removed() -> None:
    assert SPLIT.splits == {"1": ("1.1", "1.2")}
    assert SPLIT.regroupings == (CriterionRegrouping(old_keys=["1"], new_keys=["1.1", "1.2"], keeps_figures=["1.1"]),)
    assert (SPLIT.added, SPLIT.removed, SPLIT.continued, SPLIT.merges) == ((), (), {}, {})
    change = merged(LATE, LATE)
    assert change.merges == {"9": ("1", "2")}
    assert change.crosswalk == {"1": ("9",), "2": ("9",)}
    assert (change.added, change.removed, change.continued, change.splits) == ((), (), {}, {})
    old = tree(leaf("1", rule=LATE))
    assert SPLIT.apply(old) == tree(leaf("1.1", rule=LATE), leaf("1.2", rule=RATE))
    assert FrameworkChange.model_validate_json(SPLIT.model_dump_json()) == SPLIT


def test_the_figure_of_a_criterion_that_was_split() -> None:
    left = SPLIT.carry({"1": 3})
    assert (left.sheet, codes(left)) == ({}, [("/1", "split")])
    copied = SPLIT.carry({"1": 3}, split=SplitPolicy.COPY)
    assert (copied.sheet, codes(copied)) == ({"1.1": 3}, [("/1", "input_kind")])
    absent = SPLIT.carry({"1": Absence.NOT_APPLICABLE}, split=SplitPolicy.COPY)
    assert absent == CarriedSheet(dict.fromkeys(("1.1", "1.2"), Absence.NOT_APPLICABLE))
    for nothing in (None, Absence.NOT_REPORTED):
        assert SPLIT.carry({"1": nothing}) == CarriedSheet(dict.fromkeys(("1.1", "1.2"), nothing))


@pytest.mark.parametrize(
    ("change", "sheet", "total"),
    [
        (merged(LATE, LATE), {"1": 2, "2": 3}, 5),
        (merged(LATE, LATE, LATE), {"1": 2, "2": 3, "3": 0}, 5),
        (merged(AMOUNT, AMOUNT), {"1": Decimal("0.1"), "2": 3}, Decimal("3.1")),
        (merged(AMOUNT, AMOUNT), {"1": Decimal("0.5"), "2": Decimal("1.5")}, Decimal(2)),
        (
            merged(CASES, CASES),
            {"1": Counts({"Chậm": 2}), "2": Counts({"Không báo cáo": 1, "chậm": 1})},
            Counts({"Chậm": 3, "Không báo cáo": 1}),
        ),
        (merged(CASES, CASES), {"1": {"Chậm": 2}, "2": {}}, Counts({"Chậm": 2})),
    ],
)
def test_counts_of_merged_criteria_are_added(change: FrameworkChange, sheet: Any, total: object) -> None:
    carried = change.carry(sheet, merge=MergePolicy.SUM)
    assert carried == CarriedSheet({"9": total})
    assert type(carried.sheet["9"]) is type(total)
    left = change.carry(sheet)
    assert (left.sheet, codes(left)) == ({}, [(f"/{key}", "merged") for key in sheet])


@pytest.mark.parametrize(
    ("change", "sheet"),
    [
        (merged(RATE, RATE), {"1": Ratio(1, 2), "2": Ratio(1, 3)}),
        (merged(PLAN, PLAN), {"1": True, "2": True}),
        (merged(LATE, LATE), {"1": 2, "2": Absence.NOT_APPLICABLE}),
        (merged(LATE, LATE), {"2": 2}),
    ],
)
def test_what_has_no_sum_is_told(change: FrameworkChange, sheet: Mapping[str, Measurable]) -> None:
    carried = change.carry(sheet, merge=MergePolicy.SUM)
    assert (carried.sheet, codes(carried)) == ({}, [(f"/{key}", "merged") for key in sheet])


def test_a_figure_that_all_have_is_taken() -> None:
    equal = MergePolicy.IF_EQUAL
    assert merged(RATE, RATE).carry(dict.fromkeys("12", Ratio(1, 2)), merge=equal).sheet == {"9": Ratio(1, 2)}
    for sheet in ({"1": Ratio(1, 2), "2": Ratio(1, 3)}, {"1": Ratio(1, 2)}):
        assert codes(merged(RATE, RATE).carry(sheet, merge=equal)) == [(f"/{key}", "merged") for key in sheet]
    assert codes(merged(PLAN, PLAN).carry({"1": True, "2": 1}, merge=equal)) == [("/1", "merged"), ("/2", "merged")]
    out = dict.fromkeys("12", Absence.NOT_APPLICABLE)
    assert merged(RATE, LATE, into=PLAN).carry(out, merge=equal).sheet == {"9": Absence.NOT_APPLICABLE}
    one = merged(RATE, LATE).carry({"1": Ratio(1, 2), "2": 1}, merge=equal)
    assert (one.sheet, codes(one)) == ({}, [("/1", "input_kind"), ("/2", "input_kind")])


INDICATOR = Indicator(name="Thu ngân sách", unit="triệu đồng")
MANUAL = ManualScore.of(0, 4)


@pytest.mark.parametrize(
    ("old", "new", "keeps"),
    [
        (leaf("1", rule=RATE), leaf("1", rule=Proportional.of(9, "80%")), True),
        (leaf("1", rule=RATE), leaf("1", rule=AMOUNT), False),
        (leaf("1", rule=LATE), leaf("1", rule=NotScored()), False),
        (leaf("1", rule=LATE), leaf("1", rule=Capped.of(LATE, floor=-2)), True),
        (leaf("1", rule=RATE), leaf("1", rule=WithExceptions.of(RATE, ("Có bằng khen", 4))), True),
        (leaf("1", rule=Sum.of(("a", RATE), ("b", PLAN))), leaf("1", rule=Sum.of(("c", RATE), ("d", PLAN))), True),
        (leaf("1", rule=Sum.of(("a", RATE), ("b", PLAN))), leaf("1", rule=Sum.of(("a", PLAN), ("b", RATE))), False),
        (leaf("1", rule=MANUAL), leaf("1", rule=ManualScore.of(0, 6)), False),
        (leaf("1", rule=MANUAL), leaf("1", rule=AMOUNT), False),
        (leaf("1", rule=MANUAL), leaf("1", rule=None, max_points=4), True),
        (leaf("1", rule=None, max_points=4), leaf("1", rule=None, max_points=5), False),
        (leaf("1", rule=None), leaf("1", rule=None), True),
        (leaf("1", rule=LATE, indicator=INDICATOR), leaf("1", rule=LATE), True),
        (
            leaf("1", rule=LATE, indicator=INDICATOR),
            leaf("1", rule=LATE, indicator=INDICATOR.model_copy(update={"unit": "tỷ đồng"})),
            False,
        ),
        (leaf("1"), Criterion(code="1", title="Tiêu chí 1", children=[leaf("1.1")]), False),
    ],
)
def test_a_figure_moves_only_where_it_means_the_same(old: Criterion, new: Criterion, *, keeps: bool) -> None:
    change = diff(tree(old), tree(new))
    assert change.criteria[0].keeps_figures is keeps
    carried = change.carry({"1": 3})
    assert (carried.sheet, codes(carried)) == (({"1": 3}, []) if keeps else ({}, [("/1", "input_kind")]))
    assert change.carry({"1": Absence.NOT_DUE}).sheet == {"1": Absence.NOT_DUE}


def test_a_criterion_that_ended_is_told_with_its_figure() -> None:
    change = diff(tree(leaf("1"), leaf("2")), tree(leaf("1")))
    carried = change.carry({"1": True, "2": False})
    assert carried.sheet == {"1": True}
    assert [(fault.path, fault.code, fault.read, fault.key) for fault in carried.not_moved] == [
        ("/2", "ended", "False", "2")
    ]
    assert change.carry({"2": None, "1": True}) == CarriedSheet({"1": True})
    stated = diff(tree(leaf("1", "A")), tree(leaf("1", "B")), {"1": ()})
    assert (stated.removed, stated.added, stated.guessed) == (("1",), ("1",), {})


def test_what_is_guessed_is_listed() -> None:
    old = tree(leaf("1", "Kế hoạch"), leaf("2", "Báo cáo"), leaf("3", "Kiểm tra"))
    new = tree(leaf("1", "Kế hoạch"), leaf("2", "Báo cáo định kỳ"), leaf("4", "Kiểm tra"))
    change = diff(old, new)
    assert [step.paired_by for step in change.criteria] == [PairedBy.KEY_AND_TITLE, PairedBy.KEY, PairedBy.TITLE]
    assert change.guessed == {"2": "2", "3": "4"}
    carried = change.carry({"1": True, "2": True, "3": True})
    assert carried.sheet == {"1": True, "2": True, "4": True}
    assert list(map(str, carried.assumptions)) == [
        "2: tạm hiểu là tiêu chí 2 của phiên bản mới (cùng khóa); hãy xác nhận, hoặc nêu trong crosswalk của diff",
        "3: tạm hiểu là tiêu chí 4 của phiên bản mới (cùng tên); hãy xác nhận, hoặc nêu trong crosswalk của diff",
    ]
    assert diff(old, new, change.crosswalk).guessed == {}
    assert change.carry({"1": True}).assumptions == ()


def test_a_crosswalk_that_cannot_hold_is_refused() -> None:
    old, new = tree(leaf("1"), leaf("2")), tree(leaf("1"), leaf("2"))
    wrong: Any
    for wrong, faults in (
        ({"1": ["1", "2"], "2": ["2"]}, [("/1", "regrouped")]),
        ({"1": ["1", "9"]}, [("/1", "unknown_key")]),
        ({"1": 1}, [("/1/1", "key")]),
        ({"1": None, "7": ["1"]}, [("/1/None", "key"), ("/7", "unknown_key")]),
    ):
        with pytest.raises(InvalidInput) as error:
            diff(old, new, wrong)
        assert [(fault.path, fault.code) for fault in error.value.faults] == faults
    assert diff(old, new, {"1": ["2", "2"], "2": "1"}).continued == {"2": "1", "1": "2"}


def test_conditions_with_the_same_words_are_kept() -> None:
    caps = [
        ClassCap(code=code, text=text, highest_class="Khá")
        for code, text in (("KL", "Có người bị kỷ luật"), ("TC", "Có đơn tố cáo"))
    ]
    old = Framework(criteria=[leaf("1")], class_caps=caps)
    new = old.with_options(class_caps=[caps[0], replace(caps[1], text="Có đơn tố cáo đúng")])
    assert diff(old, new).kept_conditions == ("KL",)


def test_points_of_people_mean_the_same_under_the_same_rule_and_maximum() -> None:
    old = tree(leaf("1", rule=RATE))
    for new, keeps in (
        (leaf("1", rule=RATE), True),
        (leaf("1", rule=Proportional.of(8)), False),
        (leaf("1", rule=Proportional.of(4, "90%")), False),
        (leaf("1", rule=RATE, max_points=5), False),
    ):
        assert diff(old, tree(new)).criteria[0].keeps_points is keeps


@given(st.lists(st.tuples(ours.rules(), st.sampled_from(("same", "end", "split", "merge"))), max_size=4), st.data())
def test_every_figure_is_moved_or_told(drawn: list[tuple[Rule, str]], data: st.DataObject) -> None:
    """The oracle writes the expected sheet beside the two frameworks that it builds."""
    split, merge = data.draw(st.sampled_from(SplitPolicy)), data.draw(st.sampled_from(MergePolicy))
    old, new = list[Criterion](), list[Criterion]()
    crosswalk: dict[str, list[str]] = {}
    sheet, expected, told = dict[str, Any](), dict[str, Any](), set[str]()
    for number, (rule, what) in enumerate(drawn):
        was, now = f"A{number}", f"B{number}"
        figure = data.draw(ours.values_for(rule) | st.sampled_from(Absence))
        figures = [figure, data.draw(ours.values_for(rule) | st.just(figure))][: 2 if what == "merge" else 1]
        olds = [f"{was}.{part}" for part, _figure in enumerate(figures)]
        news = [f"{now}.{part}" for part in range({"split": 2, "end": 0}.get(what, 1))]
        old += [leaf(key, rule=rule) for key in olds]
        new += [leaf(key, rule=rule) for key in news]
        crosswalk |= dict.fromkeys(olds, news)
        sheet |= dict(zip(olds, figures, strict=True))
        reported = {key for key in olds if sheet[key] is not Absence.NOT_REPORTED}
        numbers = [one for one in figures if isinstance(one, int | Decimal) and not isinstance(one, bool)]
        cases = [one for one in figures if isinstance(one, Counts)]
        if what == "same" or not reported or (what == "split" and split is SplitPolicy.COPY):
            expected |= dict.fromkeys(news, figure)
        elif what == "merge" and merge is MergePolicy.IF_EQUAL and len({f"{type(one)} {one}" for one in figures}) == 1:
            expected[news[0]] = figure
        elif what == "merge" and merge is MergePolicy.SUM and len(numbers) == len(figures):
            expected[news[0]] = sum((Fraction(one) for one in numbers), Fraction(0))
        elif what == "merge" and merge is MergePolicy.SUM and len(cases) == len(figures):
            labels = {label for one in cases for label, _count in one.by_label}
            expected[news[0]] = Counts({label: sum(one.count(label) for one in cases) for label in labels})
        else:
            told |= reported
    change = diff(tree(*old), tree(*new), crosswalk)
    carried = change.carry(sheet, split=split, merge=merge)
    assert carried.sheet == expected
    assert ({fault.key for fault in carried.not_moved}, carried.assumptions) == (told, ())
    assert (
        FrameworkChange.model_validate_json(change.model_dump_json()).carry(sheet, split=split, merge=merge) == carried
    )
