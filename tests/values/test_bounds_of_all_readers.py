"""A bound is read alike as an interval, in a rule and in a target, or refused with advice; none becomes a name."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.plans import Amount, Share, read_target
from cchc.rules import Ladder, read_rule
from cchc.values import Interval
from cchc.values.bound_forms import BOUND_FORMS, BoundForm
from cchc.values.bound_reading import read_bound
from cchc.values.bound_words import DEVIATING, FALLING, RISING, UNCLEAR
from cchc.viet import format_number, spell_number

READERS = "IRT"


def numbers_of(notation: str) -> Interval:
    """The numbers that a row of the table states: "[80% *" is 80 per cent and all above."""
    low, high = notation.split()
    return Interval(
        None if low == "*" else number(low[1:]),
        None if high == "*" else number(high[:-1]),
        low_closed=not low.startswith("("),
        high_closed=not high.endswith(")"),
        percent="%" in notation,
    )


def number(digits: str) -> Fraction:
    plain = Fraction(digits.rstrip("%").replace(",", "."))
    return plain / 100 if digits.endswith("%") else plain


def written(value: Fraction, *, percent: bool) -> str:
    return f"{format_number(value * 100)}%" if percent else format_number(value)


def as_rule(text: str, meant: Interval | None) -> Interval:
    """The numbers of a level of a rule; the levels around it hold all other numbers, so that no gap is read."""
    below, above = [], []
    if meant is not None and meant.low is not None:
        below = [f"{'dưới' if meant.low_closed else 'không quá'} {written(meant.low, percent=meant.percent)}"]
    if meant is not None and meant.high is not None:
        end = written(meant.high, percent=meant.percent)
        above = [f"trên {end}" if meant.high_closed else f"từ {end} trở lên"]
    if meant is None:
        above = ["còn lại"]
    levels = [*below, text, *above]
    rule = read_rule("; ".join(f"{words}: {points} điểm" for points, words in enumerate(levels)), len(levels) - 1)
    assert isinstance(rule, Ladder), f"{text!r} is no name"
    assert not rule.check()
    return next(band.interval for band in rule.bands if band.points == len(below))


def as_target(text: str, meant: Interval | None) -> Interval:
    percent = meant is not None and meant.percent
    aim = read_target(f"{'tỷ lệ' if percent else 'số'} hồ sơ trực tuyến {text}").aim
    assert isinstance(aim, Share if percent else Amount)
    return aim.bound


def as_interval(text: str, _meant: Interval | None) -> Interval:
    return Interval.parse(text)


READ: dict[str, Callable[[str, Interval | None], Interval]] = {"I": as_interval, "R": as_rule, "T": as_target}


def check(text: str, meant: Interval | None, who: str) -> None:
    """Check that these readers read the text as what is meant, and that the others refuse it with advice."""
    for reader, read in READ.items():
        if reader in who and meant is not None:
            found = read(text, meant)
            assert found == (meant.on_integers() if found.integers else meant), reader
        else:
            with pytest.raises(InvalidInput) as caught:
                read(text, meant)
            assert all(fault.remedy for fault in caught.value.faults), reader


def rows() -> list[tuple[str, Interval | None, str]]:
    text = (Path(__file__).parent / "bounds.txt").read_text(encoding="utf-8")
    cells = [line.split(" | ") for line in text.splitlines() if not line.startswith("#")]
    return [(row[0], numbers_of(row[1]) if len(row) > 2 else None, row[2] if len(row) > 2 else "") for row in cells]


@pytest.mark.parametrize(("text", "meant", "who"), rows())
def test_a_bound_is_read_alike_or_refused_with_advice(text: str, meant: Interval | None, who: str) -> None:
    check(text, meant, who)


@pytest.mark.parametrize("adjective", RISING)
def test_more_than(adjective: str) -> None:
    check(f"{adjective} hơn 5", Interval(Fraction(5), None, low_closed=False), READERS)
    check(f"không {adjective} hơn 5", Interval(None, Fraction(5)), READERS)


@pytest.mark.parametrize("adjective", FALLING)
def test_less_than(adjective: str) -> None:
    check(f"{adjective} hơn 5", Interval(None, Fraction(5), high_closed=False), READERS)
    check(f"không {adjective} hơn 5", Interval(Fraction(5)), READERS)


@pytest.mark.parametrize("words", [*(f"{adjective} hơn" for adjective in UNCLEAR), *DEVIATING])
def test_words_of_no_side_are_refused(words: str) -> None:
    check(f"{words} 5", None, "")
    check(f"không {words} 5", Interval(Fraction(5)) if words == "kém" else None, READERS)


@pytest.mark.parametrize("form", [form for form in BOUND_FORMS if form.name != "other"], ids=lambda form: form.form)
def test_each_form_reads_its_example(form: BoundForm) -> None:
    assert not isinstance(read_bound(form.example), int)
    assert read_bound(form.example) is not None


@pytest.mark.parametrize(
    ("text", "word"), [("từ 80% đến dười 90%", "dười"), ("từ 5 hồ sơ trở lên", "hồ"), ("Trên  5 NGÀY", "ngày")]
)
def test_an_interval_names_the_word_that_is_not_understood(text: str, word: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Interval.parse(text)
    [fault] = caught.value.faults
    assert (fault.what, fault.read) == (f"không rõ “{word}” trong khoảng", text)


def test_a_bare_number_is_just_itself_as_an_interval_and_the_least_of_a_target() -> None:
    assert Interval.parse("5") == Interval(Fraction(5), Fraction(5))
    assert as_target("5", None) == Interval(Fraction(5))


def test_all_but_one_number_is_no_interval() -> None:
    with pytest.raises(InvalidInput):
        Interval.parse("khác 5")


AT_LEAST = ("từ {} trở lên", "ít nhất {}", "không dưới {}", "≥ {}", "không nhỏ hơn {}", "tối thiểu là {}", "{} ≤ x")
ABOVE = ("trên {}", "hơn {}", "quá {}", "> {}", "nhiều hơn {}", "vượt {}", "x > {}")
AT_MOST = ("không quá {}", "từ {} trở xuống", "≤ {}", "không trên {}", "dưới hoặc bằng {}", "không được vượt {}")
BELOW = ("dưới {}", "chưa đến {}", "< {}", "ít hơn {}", "bé hơn {}", "x < {}", "{} > x")
FROM = {"từ {}": True, "từ đủ {}": True, "trong khoảng {}": True, "trên {}": False, "lớn hơn {}": False}
UP_TO = {"đến {}": True, "đến không quá {}": True, "đến dưới {}": False, "đến nhỏ hơn {}": False}


@st.composite
def spelled(draw: st.DrawFn) -> tuple[Fraction, str]:
    """A number and a way to write it: digits, words, or digits with words of size."""
    value = draw(st.integers(11, 5000))
    match draw(st.sampled_from(("digits", "words", "size", "sizes"))):
        case "digits":
            return Fraction(value), format_number(value)
        case "words":
            words = spell_number(value)
            return Fraction(value), words
        case "size":
            scale, name = draw(st.sampled_from(((10**3, "nghìn"), (10**6, "triệu"), (10**9, "tỷ"))))
            return Fraction(value * scale), f"{format_number(value)} {name}"
        case _:
            rest = draw(st.integers(1, 999))
            return Fraction(value * 10**9 + rest * 10**6), f"{format_number(value)} tỷ {rest} triệu"


@st.composite
def bounds(draw: st.DrawFn) -> tuple[str, Interval]:
    """A bound in words, with the numbers that it means by how it is made."""
    if draw(st.booleans()):
        value, digits = draw(spelled() | st.integers(1, 99).map(lambda share: (Fraction(share, 100), f"{share}%")))
        percent = digits.endswith("%")
        made = {
            AT_LEAST: Interval(value, percent=percent),
            ABOVE: Interval(value, None, low_closed=False, percent=percent),
            AT_MOST: Interval(None, value, percent=percent),
            BELOW: Interval(None, value, high_closed=False, percent=percent),
        }
        phrases = draw(st.sampled_from([*made]))
        return draw(st.sampled_from(phrases)).format(digits), made[phrases]
    (low, first), (high, second) = sorted(draw(st.tuples(spelled(), spelled()).filter(lambda two: two[0] != two[1])))
    start, end = draw(st.sampled_from([*FROM])), draw(st.sampled_from([*UP_TO]))
    meant = (low, high, FROM[start], UP_TO[end])
    return f"{start.format(first)} {end.format(second)}", Interval(*meant) if low < high else Interval(low, low)


@given(bounds())
def test_bounds_made_of_words_are_read_alike(made: tuple[str, Interval]) -> None:
    text, meant = made
    if meant.low != meant.high:
        check(text, meant, READERS)


@given(bounds(), st.sampled_from(("xanh", "nghiêng", "không", "bỗng", "tròn trịa", "đâu")))
def test_a_word_that_is_not_known_is_never_passed_over(made: tuple[str, Interval], word: str) -> None:
    with pytest.raises(InvalidInput):
        Interval.parse(f"{made[0]} {word}")


def test_places_of_a_contest_are_names_and_no_bounds() -> None:
    rule = read_rule("Hội thi tay nghề (Nhất +6đ, Nhì +4đ, Ba +2đ)", 6)
    assert [str(rule.score(place).points) for place in ("Nhất", "Nhì", "Ba")] == ["6", "4", "2"]
