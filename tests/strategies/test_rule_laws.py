"""`check_rule_laws` proves rules from outside, and finds each sort of fault that is planted in one."""

from collections.abc import Callable, Sequence
from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import count
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from planted import PLANTED, SOUND
from stranger import MOST, Meetings, Silent

from cchc import strategies as ours
from cchc.errors import Fault, InvalidInput
from cchc.indicators import Absence, Counts, Direction, Measured
from cchc.messages import use_language
from cchc.rules import (
    ByGroup,
    Capped,
    Improvement,
    InputKind,
    Ladder,
    Option,
    OptionReason,
    OptionTable,
    Outcome,
    Reason,
    RelativeToBest,
    Rule,
    ScoreState,
    Sum,
    TextReason,
    WithExceptions,
    YesNo,
)
from cchc.rules.kinds import RULE_ADAPTER
from cchc.strategies._constants import constants_of
from cchc.strategies._shown import shown
from cchc.values import Ratio, source_code

CALLS = count()
TREND = Improvement.of(("Cao hơn", 1), ("Bằng", "0.5"), ("Thấp hơn", 0))


def test_a_sound_stranger_is_proved() -> None:
    ours.check_rule_laws(Meetings())


def test_a_reason_may_be_of_another_kind() -> None:
    class Terse(Meetings):
        def reason(self, value: Any) -> Any:
            return str(value)

    ours.check_rule_laws(Terse(), examples=20)


class Unsound(Meetings):
    def check(self) -> tuple[Fault, ...]:
        return (Fault("", "gap", "hở", "", ""),)


class UpsideDown(Meetings):
    min_points, max_points = Decimal(3), Decimal(0)


class AboveItself(Meetings):
    def points(self, value: Any) -> Fraction:
        return Fraction(value)


class UpAndDown(Meetings):
    def points(self, value: Any) -> Fraction:
        return Fraction(value % 3)


class FallsBehindItsPeak(Meetings):
    """Its fault lies among small counts only."""

    def points(self, value: Any) -> Fraction:
        return Fraction(min(value, 6) if value <= 12 else 4, 2)


class AgainstItsDirection(Meetings):
    direction = Direction.DOWN


class Refusing(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if value == 0:
            raise InvalidInput.of("zero", "không nhận 0")
        return Meetings.score(self, value, cohort=cohort, previous=previous)


class Floating(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del value, cohort, previous
        return Outcome(0.5, Fraction(1, 2), MOST, ScoreState.SCORED, TextReason(text=""))  # type: ignore[arg-type]  # the fault


class Inexact(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del value, cohort, previous
        return Outcome(Decimal(1), Fraction(2), MOST, ScoreState.SCORED, TextReason(text=""))


class Moody(Meetings):
    def points(self, value: Any) -> Fraction:
        del value
        return Fraction(next(CALLS) % 2)


class Contextual(Meetings):
    def points(self, value: Any) -> Fraction:
        del value
        return Fraction(getcontext().prec > 2)


class SaysOtherwise(Meetings):
    def reason(self, value: Any) -> Reason:
        del value
        return OptionReason(measured="x", option=Option("x", Decimal(-1)))


class PointsWithoutScore(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        del value, cohort, previous
        return Outcome(Decimal(1), Fraction(1), MOST, ScoreState.UNSCORED, TextReason(text=""))


class PaysForSilence(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if value is Absence.NOT_REPORTED:
            return Outcome.scored(Fraction(9), MOST, TextReason(text=""))
        return Meetings.score(self, value, cohort=cohort, previous=previous)


class RefusesSilence(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if isinstance(value, Absence):
            raise InvalidInput.of("absence", "không nhận")
        return Meetings.score(self, value, cohort=cohort, previous=previous)


class Nameless:
    """It has no bounds and no check()."""

    input_kind = InputKind.COUNT
    conventions: tuple[str, ...] = ()
    notes = ()

    def score(self, value: Measured) -> Outcome:
        raise NotImplementedError


class Wholesale(Meetings):
    max_points: Any = 3


class TakesFloats(Meetings):
    def asked(self, value: Any) -> Any:
        return value if isinstance(value, float) else Meetings.asked(self, value)


class Crashing(Meetings):
    def asked(self, value: Any) -> Any:
        return Meetings.asked(self, value) if isinstance(value, float) else abs(value + 0)


class Greedy(Meetings):
    """It takes a text for a number."""

    def asked(self, value: Any) -> Any:
        return Decimal(4) if isinstance(value, str) else Meetings.asked(self, value)

    def points(self, value: Any) -> Fraction:
        return Fraction(value) if type(value) is not int or value < 3 else Fraction(3)


class BeforeTheFirst(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if cohort and isinstance(value, int) and cohort[0] == value:
            return Outcome.scored(Fraction(1, 2), MOST, self.reason(value))
        return Meetings.score(self, value, cohort=cohort, previous=previous)


class Stumbling(Meetings):
    """It does not know that bodies may have reported nothing."""

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        best = max(map(self.asked, cohort or [0]))
        assert best >= 0
        return Meetings.score(self, value, cohort=cohort, previous=previous)


class WithThePast(Meetings):
    direction = Direction.UP

    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if isinstance(value, Absence):
            return Meetings.score(self, value, cohort=cohort, previous=previous)
        high = [one for one in (self.asked(value), previous) if isinstance(one, int) and one > 1000]
        return Outcome.scored(Fraction(len(high)), MOST, self.reason(value))


class Twice(Meetings):
    def points(self, value: Any) -> Fraction:
        return Fraction(4 if value > 1 else 2 * value)


class ForgetsFive(Meetings):
    def score(
        self, value: Measured, *, cohort: Sequence[Measured] | None = None, previous: Measured | None = None
    ) -> Outcome:
        if value == 5:
            return Outcome(None, None, MOST, ScoreState.UNSCORED, TextReason(text=""))
        return Meetings.score(self, value, cohort=cohort, previous=previous)


class Dividing(Meetings):
    def points(self, value: Any) -> Fraction:
        return min(Fraction(21, 7 - value) if value < 8 else Fraction(3), Fraction(3))


class ByItsSpelling(Meetings):
    """It takes 50/100 for more than 1/2."""

    input_kind = InputKind.RATE

    def asked(self, value: Any) -> Any:
        if not isinstance(value, Ratio) or not value.den or not 0 <= value.value <= 1:
            raise InvalidInput.of("type", "không phải tỷ lệ", value)
        return value

    def points(self, value: Any) -> Fraction:
        return Fraction(3 if value.value > Fraction(1, 2) or (2 * value.num == value.den > 2) else 0)


class Unhashable(Meetings):
    def reason(self, value: Any) -> Any:
        return OddHash(value)


class OddHash:
    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OddHash) and self.value == other.value

    def __hash__(self) -> int:
        return next(CALLS)


@pytest.mark.parametrize(
    ("kind", "law"),
    [
        (Nameless, "protocol"),
        (Wholesale, "protocol"),
        (Unsound, "sound"),
        (UpsideDown, "bounds"),
        (AboveItself, "bounds"),
        (UpAndDown, "one way"),
        (FallsBehindItsPeak, "one way"),
        (AgainstItsDirection, "one way"),
        (WithThePast, "one way"),
        (Refusing, "total"),
        (ForgetsFive, "total"),
        (Dividing, "total"),
        (ByItsSpelling, "same value"),
        (Stumbling, "total"),
        (TakesFloats, "refusal"),
        (Crashing, "refusal"),
        (Greedy, "bounds"),
        (Floating, "exact"),
        (Inexact, "exact"),
        (Moody, "again"),
        (Contextual, "context"),
        (BeforeTheFirst, "cohort"),
        (SaysOtherwise, "reason"),
        (Unhashable, "hash"),
        (PointsWithoutScore, "state"),
        (PaysForSilence, "absence"),
        (RefusesSilence, "absence"),
    ],
)
def test_each_planted_fault_is_found(kind: Callable[[], Any], law: str) -> None:
    assert f"the law “{law}” does not hold" in failure(kind())


def failure(rule: Rule, **known: Any) -> str:
    """What is told of a rule."""
    with use_language("en"), pytest.raises(AssertionError) as caught:
        ours.check_rule_laws(rule, **known)
    return str(caught.value)


@pytest.mark.parametrize("name", PLANTED)
def test_every_fault_of_a_developer_is_found(name: str) -> None:
    assert "does not hold" in failure(PLANTED[name])


@pytest.mark.parametrize("name", SOUND)
def test_no_sound_rule_is_accused(name: str) -> None:
    ours.check_rule_laws(SOUND[name], examples=10)


@pytest.mark.parametrize("kind", [UpAndDown, Twice, Refusing, BeforeTheFirst, Stumbling, Greedy])
def test_the_last_line_of_a_failure_fails_again(kind: Callable[[], Any]) -> None:
    told = failure(kind())
    assert len(told) <= 400
    with pytest.raises(AssertionError):
        exec(told.splitlines()[-1], {"check_rule_laws": ours.check_rule_laws, "rule": kind(), **NAMES})  # noqa: S102  # what it proposes


def test_the_past_that_is_given_is_not_scanned() -> None:
    ours.check_rule_laws(WithThePast(), previous=5, examples=10, attains_bounds=False)


@pytest.mark.parametrize(
    ("values", "law"),
    [([3, 2, 4], "bounds"), (st.integers(2, 9), "bounds"), ((value for value in (1, 0)), "")],
)
def test_values_are_listed_or_drawn(values: Any, law: str) -> None:
    if law:
        assert f"“{law}”" in failure(Twice(), values=values)
    else:
        ours.check_rule_laws(Twice(), values=values)


class TwoAtMost(Meetings):
    def points(self, value: Any) -> Fraction:
        return min(Fraction(value), Fraction(2))


def test_bounds_may_be_beyond_reach_in_a_rule_by_groups_too() -> None:
    rule = ByGroup.of(("xã", TwoAtMost()), other=TwoAtMost())
    assert "“attained”" in failure(rule, examples=10)
    ours.check_rule_laws(rule, examples=10, attains_bounds=False)


def test_labels_that_are_listed() -> None:
    ours.check_rule_laws(YesNo.of(("Có", 1), ("Không", 0)), values=[True, "Không"])


def test_a_rule_that_never_scores_is_sound() -> None:
    ours.check_rule_laws(Silent(), examples=10)


def test_settings_are_those_that_are_given() -> None:
    class Counted(Meetings):
        def points(self, value: Any) -> Fraction:
            next(CALLS)
            return Meetings.points(self, value)

    def calls(**known: Any) -> int:
        before = next(CALLS)
        ours.check_rule_laws(Counted(), **known)
        return next(CALLS) - before

    few, many = calls(settings=settings(max_examples=5)), calls(settings=settings(max_examples=200))
    assert few < many
    assert calls(settings=settings(max_examples=200), examples=5) < many


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        (Ratio(90, 101), "90/101", "Ratio(90, 101)"),
        (Ratio(9, 10), "9/10 = 90%", "Ratio(9, 10)"),
        (Ratio(0, 0), "0/0", "Ratio(0, 0)"),
        (True, "có", "True"),
        (1234, "1.234", "1234"),
        (Decimal("0.5"), "0,5", "Decimal('0.5')"),
        (Fraction(1, 3), "1/3", "Fraction(1, 3)"),
        ("tốt", "“tốt”", "'tốt'"),
        ((1, Ratio(1, 2)), "(1; 1/2 = 50%)", "(1, Ratio(1, 2))"),
        ((1,), "(1)", "(1,)"),
        ([1, 2], "(1; 2)", "[1, 2]"),
        ({"1.1": 2}, "{1.1: 2}", "{'1.1': 2}"),
        (Absence.WITHHELD, str(Absence.WITHHELD), "Absence.WITHHELD"),
        ("x" * 300, "“" + "x" * 118 + "…", repr("x" * 300)),
    ],
)
def test_figures_are_shown_as_officials_write_them_and_as_source(value: Any, text: str, code: str) -> None:
    assert shown(value) == text
    assert source_code(value) == code


def test_numbers_of_a_rule_are_those_of_its_fields_and_its_code() -> None:
    later: Any

    def nested() -> Any:
        def inner(value: int) -> tuple[Any, bool]:
            return later, value > 44

        return inner

    class Full(Meetings):
        table: ClassVar = {"90%": Decimal(7), "x": Decimal("NaN")}
        share = Ratio(1, 8)
        nothing = Ratio(0, 0)
        inner = nested()

        @property
        def level(self) -> Any:
            return [Decimal("12.5"), deep]

    deep: Any = 1
    for _level in range(12):
        deep = [deep]
    found = constants_of(Full())
    assert {Fraction(9, 10), Fraction(7), Fraction(1, 8), Fraction(25, 2)} <= set(found)
    later = 3


NAMES = {"Ratio": Ratio, "Absence": Absence, "Decimal": Decimal}


def test_a_failure_names_law_value_and_points_in_the_language_of_the_context() -> None:
    with pytest.raises(AssertionError) as caught:
        ours.check_rule_laws(Twice())
    assert str(caught.value) == (
        "luật “giới hạn điểm” không đúng: điểm không vượt mức thấp nhất và mức cao nhất đã nêu; số liệu: 2; "
        "kết quả: 4 điểm (đã chấm); thấp nhất 0, cao nhất 3\ncheck_rule_laws(rule, values=[2])"
    )
    with use_language("en"), pytest.raises(AssertionError) as caught:
        ours.check_rule_laws(Twice())
    assert str(caught.value) == (
        "the law “bounds” does not hold: points stay between the stated fewest and most; measured: 2; "
        "result: 4 points (scored); fewest 0, most 3\ncheck_rule_laws(rule, values=[2])"
    )


def test_a_rule_of_ours_that_does_not_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ours do; so the ways back are bent. They are asked once a rule, after all values were drawn."""
    rule, other = (YesNo.of(("Có", most), ("Không", 0)) for most in (2, 1))
    laws = "cchc.strategies._rule_laws"
    with monkeypatch.context() as bent:
        bent.setattr(f"{laws}.RULE_ADAPTER", Bent(lambda _text: other))
        assert "the law “JSON” does not hold" in failure(rule, examples=10)
    with monkeypatch.context() as bent:
        bent.setattr(YesNo, "__hash__", OddHash.__hash__)
        assert "the law “hash” does not hold" in failure(rule, examples=10)
    monkeypatch.setattr(f"{laws}.write_rule", other_words)
    assert "the law “wording” does not hold" in failure(rule, examples=10)


def other_words(_rule: Rule) -> str:
    return "Có: 2; Không: 1"


class Bent:
    """A form that writes well and reads wrongly."""

    def __init__(self, read: Callable[[bytes], object]) -> None:
        self.dump_json, self.validate_json = RULE_ADAPTER.dump_json, read


@pytest.mark.parametrize(
    "rule",
    [
        Sum.of(("Họp", Meetings()), ("Sáng kiến", RelativeToBest.of(10))),
        WithExceptions.of(RelativeToBest.of(10), ("Có bằng khen", 10)),
        Sum.of(("So với kỳ trước", TREND), ("Kế hoạch", YesNo.of(("Có", 1), ("Không", 0)))),
        WithExceptions.of(TREND, ("Có bằng khen", 1)),
        Capped.of(Sum.of(("Họp", Meetings()), ("Họp nữa", Meetings())), cap=4),
    ],
)
def test_rules_that_hold_others_compare_bodies_and_periods(rule: Rule) -> None:
    ours.check_rule_laws(rule, examples=30)


def test_what_is_compared_with_can_be_given() -> None:
    ours.check_rule_laws(RelativeToBest.of(10, target=60, at_target=5), cohort=(80, 40), examples=30)
    ours.check_rule_laws(TREND, previous=100, examples=30)


@pytest.mark.parametrize("input_kind", [InputKind.RATE, InputKind.AMOUNT])
def test_strangers_on_other_kinds_of_number(input_kind: InputKind) -> None:
    class OnNumbers(Meetings):
        def points(self, value: Any) -> Fraction:
            return min(value.value if isinstance(value, Ratio) else Fraction(value), Fraction(MOST))

        def asked(self, value: Any) -> Any:
            if isinstance(value, bool) or not isinstance(value, Ratio | Decimal | int):
                raise InvalidInput.of("type", "không phải con số", value)
            if isinstance(value, Ratio) and not value.den:
                raise InvalidInput.of("type", "mẫu số bằng 0", value)
            if (value.value if isinstance(value, Ratio) else value) < 0:
                raise InvalidInput.of("negative", "số âm", value)
            return value

    stranger = OnNumbers()
    stranger.input_kind = input_kind
    ours.check_rule_laws(stranger, examples=30, attains_bounds=input_kind is InputKind.AMOUNT)


def test_a_stranger_on_counts_by_label() -> None:
    class OnCounts(Meetings):
        option_table = OptionTable((Option.of("Họp chi bộ", 1), Option.of("Họp cơ quan", 1)))

        def points(self, value: Any) -> Fraction:
            return min(Fraction(sum(count for _label, count in value.by_label)), Fraction(MOST))

        def asked(self, value: Any) -> Any:
            if not isinstance(value, Counts):
                raise InvalidInput.of("type", "không phải số đếm theo tên", value)
            for label, _count in value.by_label:
                self.option_table.find(label)
            return value

    stranger = OnCounts()
    stranger.input_kind = InputKind.COUNTS
    ours.check_rule_laws(stranger, examples=30)


def test_the_values_can_be_ones_own() -> None:
    ours.check_rule_laws(Meetings(), values=st.integers(0, 5), examples=20)
    ours.check_rule_laws(Ladder.of(("từ 90% trở lên", 1), ("dưới 90%", 0)), examples=20)
