from decimal import Decimal
from fractions import Fraction

import pytest

from cchc.errors import InvalidInput
from cchc.values import Interval, gaps, overlaps


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("từ 80% đến dưới 100%", "từ 80% đến dưới 100%"),
        ("Từ 80 đến dưới 100%", "từ 80% đến dưới 100%"),
        ("70% – 90%", "từ 70% đến 90%"),
        ("85 - dưới 100%", "từ 85% đến dưới 100%"),
        ("trên 90", "trên 90"),
        ("> 90", "trên 90"),
        ("từ 3 trở lên", "từ 3 trở lên"),
        ("3 trở lên", "từ 3 trở lên"),
        ("tối thiểu 3", "từ 3 trở lên"),
        ("ít nhất 3", "từ 3 trở lên"),
        ("≥ 95%", "từ 95% trở lên"),
        (">=95%", "từ 95% trở lên"),
        ("dưới 90%", "dưới 90%"),
        ("<90%", "dưới 90%"),
        ("không quá 5", "không quá 5"),
        ("tối đa 5", "không quá 5"),
        ("từ 5 trở xuống", "không quá 5"),
        ("≤5", "không quá 5"),
        ("<= 5", "không quá 5"),
        ("trên 5 đến 7", "trên 5 đến 7"),
        ("trên 5 đến dưới 7", "trên 5 đến dưới 7"),
        ("từ -5 đến 5", "từ -5 đến 5"),
        ("100%", "100%"),
        ("từ 1.000,5 đến dưới 2.000", "từ 1.000,5 đến dưới 2.000"),
        ("từ 1/3 đến dưới 2/3", "từ 1/3 đến dưới 2/3"),
        ("mọi giá trị", "mọi giá trị"),
    ],
)
def test_read_and_written(text: str, written: str) -> None:
    interval = Interval.parse(text)
    assert str(interval) == written
    assert Interval.parse(written) == interval


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cao",
        "từ 90% đến dưới 95",
        "từ",
        "1/0",
        "từ 1.5 đến 2",
        "từ 5 đến 3",
        "từ 5 đến dưới 5",
        "trên 5 đến 5",
        "trên 5 đến dưới 5",
        "5,,5",
        "1 - 2 - 3",
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Interval.parse(text)


def test_ends_are_open_and_closed_as_written() -> None:
    band = Interval.parse("từ 80% đến dưới 100%")
    assert Fraction(8, 10) in band
    assert 1 not in band
    assert Fraction(799999, 1000000) not in band
    assert Fraction(80) not in band
    assert 5 in Interval()


def test_ends_are_given_as_any_exact_number() -> None:
    assert Interval(1, Decimal("2.5")) == Interval(Fraction(1), Fraction(5, 2))  # type: ignore[arg-type]  # on purpose


def test_percent_plays_no_part_in_comparing() -> None:
    assert Interval.parse("trên 50%") == Interval(Fraction(1, 2), low_closed=False)


def test_ends_without_a_percentage_are_written_as_fractions() -> None:
    assert str(Interval(Fraction(1, 101), Fraction(1, 2), percent=True)) == "từ 1/101 đến 0,5"
    assert not Interval(Fraction(1, 3), percent=True).percent
    assert Interval(Fraction(1, 2), percent=True).percent
    below = Interval.between(Interval().low_cut, Interval(Fraction(1, 2)).low_cut)
    assert (str(below), below and below.percent) == ("dưới 0,5", False)


def test_a_float_end_is_refused() -> None:
    with pytest.raises(InvalidInput, match="dấu phẩy động"):
        Interval(0.5)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("texts", "holes"),
    [
        (["trên 90", "dưới 90"], ["90"]),
        (["từ 90 trở lên", "dưới 90"], []),
        (["trên 50", "từ 40 đến dưới 50", "dưới 40"], ["50"]),
        (["từ 1 đến 2", "từ 3 đến 4"], ["dưới 1", "trên 2 đến dưới 3", "trên 4"]),
        ([], ["mọi giá trị"]),
    ],
)
def test_gaps(texts: list[str], holes: list[str]) -> None:
    assert [str(gap) for gap in gaps([Interval.parse(text) for text in texts])] == holes


def test_gaps_inside_a_domain_only() -> None:
    domain = Interval(Fraction(0), Fraction(1), percent=True)
    found = gaps([Interval.parse("dưới 90%"), Interval.parse("từ 95% đến 200%")], domain)
    assert [str(gap) for gap in found] == ["từ 90% đến dưới 95%"]
    assert not gaps([Interval.parse("từ 500% trở lên"), Interval.parse("không quá 100%")], domain)


@pytest.mark.parametrize(
    ("text", "integers"),
    [
        ("trên 1 đến dưới 4", "từ 2 đến 3 (số nguyên)"),
        ("trên 1 đến 2", "2 (số nguyên)"),
        ("từ 0,5 đến 1", "1 (số nguyên)"),
        ("trên 5", "từ 6 trở lên (số nguyên)"),
        ("dưới 5", "không quá 4 (số nguyên)"),
        ("từ -2,5 đến dưới -1", "-2 (số nguyên)"),
        ("mọi giá trị", "mọi giá trị (số nguyên)"),
    ],
)
def test_on_integers(text: str, integers: str) -> None:
    interval = Interval.parse(text).on_integers()
    assert str(interval) == integers
    assert Interval.parse(integers) == interval
    assert interval != Interval.parse(text)


def test_between_two_integers_lies_nothing() -> None:
    with pytest.raises(InvalidInput, match="không chứa số nào"):
        Interval.parse("trên 1 đến dưới 2").on_integers()
    two_to_four = Interval.parse("từ 2 đến 4").on_integers()
    assert [n for n in range(6) if n in two_to_four] == [2, 3, 4]
    assert Fraction(5, 2) not in two_to_four
    steps = [Interval.parse(text).on_integers() for text in ("từ 4 trở lên", "3", "1", "không quá 0")]
    assert [str(gap) for gap in gaps(steps)] == ["2 (số nguyên)"]
    assert overlaps(steps) == ()
    twice = [Interval.parse(text).on_integers() for text in ("1 - 3", "3 - 5")]
    assert [str(shared) for _i, _j, shared in overlaps(twice)] == ["3 (số nguyên)"]


def test_the_two_lines_are_not_mixed() -> None:
    mixed = [Interval.parse("từ 1 đến 2"), Interval.parse("từ 1 đến 2").on_integers()]
    for asked in (gaps, overlaps):
        with pytest.raises(InvalidInput, match="on_integers"):
            asked(mixed)
    with pytest.raises(InvalidInput, match="on_integers"):
        gaps(mixed[:1], mixed[1])


def test_overlaps() -> None:
    closed = [Interval.parse(text) for text in ("85 - 95", "75 - 85", "dưới 75")]
    assert [(i, j, str(shared)) for i, j, shared in overlaps(closed)] == [(1, 0, "85")]
    nested = [Interval.parse(text) for text in ("từ 0 đến 10", "từ 2 đến 3", "từ 9 đến 12")]
    assert [(i, j, str(shared)) for i, j, shared in overlaps(nested)] == [(0, 1, "từ 2 đến 3"), (0, 2, "từ 9 đến 10")]
    assert overlaps([]) == ()
