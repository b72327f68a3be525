"""Wordings of targets with meaning known by how they are made, and laws of reading over all of them."""

import re
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.errors import InvalidInput
from cchc.plans import Amount, Rank, RelativeChange, Share, read_target
from cchc.plans.targets.grammar import LEVELS, patterns
from cchc.plans.targets.tokens import letters, tokens
from cchc.values import BoundForm, Interval, Period

SIDES: dict[str, Callable[[Fraction], Interval]] = {
    "most": lambda n: Interval(None, n),
    "below": lambda n: Interval(None, n, high_closed=False),
    "least": Interval,
    "above": lambda n: Interval(n, None, low_closed=False),
    "just": lambda n: Interval(n, n),
}

CAPS = (
    "tỷ lệ hồ sơ trễ hạn không quá {n}%",
    "tỷ lệ hồ sơ trễ hạn không được quá {n}%",
    "tỷ lệ hồ sơ trễ hạn không vượt quá {n}%",
    "tỷ lệ hồ sơ trễ hạn không được vượt quá {n}%",
    "tỷ lệ hồ sơ trễ hạn không được vượt {n}%",
    "tỷ lệ hồ sơ trễ hạn không để quá {n}%",
    "tỷ lệ hồ sơ trễ hạn không có quá {n}%",
    "tỷ lệ hồ sơ trễ hạn không lớn hơn {n}%",
    "tỷ lệ hồ sơ trễ hạn không cao hơn {n}%",
    "tỷ lệ hồ sơ trễ hạn tối đa {n}%",
    "tỷ lệ hồ sơ trễ hạn tối đa là {n}%",
    "tỷ lệ hồ sơ trễ hạn nhiều nhất {n}%",
    "tỷ lệ hồ sơ trễ hạn ≤ {n}%",
    "tỷ lệ hồ sơ trễ hạn <= {n}%",
    "tỷ lệ hồ sơ trễ hạn từ {n}% trở xuống",
    "tỷ lệ hồ sơ trễ hạn bằng hoặc thấp hơn {n}%",
    "tỷ lệ hồ sơ trễ hạn đạt không quá {n}%",
    "tỷ lệ hồ sơ trễ hạn ở mức không quá {n}%",
    "không để tỷ lệ hồ sơ trễ hạn trên {n}%",
    "không để tỷ lệ hồ sơ trễ hạn vượt {n}%",
    "không để tỷ lệ hồ sơ trễ hạn vượt quá {n}%",
    "không để xảy ra tỷ lệ hồ sơ trễ hạn quá {n}%",
    "khống chế tỷ lệ hồ sơ trễ hạn ở mức {n}%",
    "khống chế tỷ lệ hồ sơ trễ hạn không quá {n}%",
    "tỷ lệ hồ sơ trễ hạn khống chế ở mức {n}%",
    "kiềm chế tỷ lệ hồ sơ trễ hạn trong mức {n}%",
    "giảm tỷ lệ hồ sơ trễ hạn xuống còn {n}%",
    "giảm tỷ lệ hồ sơ trễ hạn về {n}%",
    "giảm tỷ lệ hồ sơ trễ hạn còn {n}%",
    "giảm tỷ lệ hồ sơ trễ hạn xuống {n}%",
    "đưa tỷ lệ hồ sơ trễ hạn về mức {n}%",
    "tỷ lệ hồ sơ trễ hạn giảm về {n}%",
    "tỷ lệ hồ sơ trễ hạn giảm còn {n}%",
    "tỷ lệ hồ sơ trễ hạn giảm xuống còn {n}%",
    "tỷ lệ hồ sơ trễ hạn chỉ còn {n}%",
    "tỷ lệ hồ sơ trễ hạn còn {n}%",
    "tỷ lệ hồ sơ trễ hạn còn không quá {n}%",
    "duy trì tỷ lệ hồ sơ trễ hạn không quá {n}%",
)
BELOW = (
    "tỷ lệ hồ sơ trễ hạn dưới {n}%",
    "tỷ lệ hồ sơ trễ hạn < {n}%",
    "tỷ lệ hồ sơ trễ hạn thấp hơn {n}%",
    "tỷ lệ hồ sơ trễ hạn nhỏ hơn {n}%",
    "tỷ lệ hồ sơ trễ hạn chưa đến {n}%",
    "tỷ lệ hồ sơ trễ hạn chưa tới {n}%",
    "tỷ lệ hồ sơ trễ hạn duy trì dưới {n}%",
    "duy trì tỷ lệ hồ sơ trễ hạn dưới {n}%",
    "tỷ lệ hồ sơ trễ hạn giảm còn dưới {n}%",
    "giảm tỷ lệ hồ sơ trễ hạn xuống dưới {n}%",
    "giảm tỷ lệ hồ sơ trễ hạn xuống còn dưới {n}%",
    "không để tỷ lệ hồ sơ trễ hạn từ {n}% trở lên",
)
FLOORS = (
    "tỷ lệ hồ sơ trực tuyến ít nhất {n}%",
    "tỷ lệ hồ sơ trực tuyến tối thiểu {n}%",
    "tỷ lệ hồ sơ trực tuyến đạt {n}%",
    "tỷ lệ hồ sơ trực tuyến đạt {n} phần trăm",
    "tỷ lệ hồ sơ trực tuyến đạt ít nhất {n}%",
    "tỷ lệ hồ sơ trực tuyến từ {n}% trở lên",
    "tỷ lệ hồ sơ trực tuyến đạt từ {n}% trở lên",
    "tỷ lệ hồ sơ trực tuyến ≥ {n}%",
    "tỷ lệ hồ sơ trực tuyến không dưới {n}%",
    "tỷ lệ hồ sơ trực tuyến không được dưới {n}%",
    "tỷ lệ hồ sơ trực tuyến không thấp hơn {n}%",
    "tỷ lệ hồ sơ trực tuyến không ít hơn {n}%",
    "tỷ lệ hồ sơ trực tuyến bằng hoặc cao hơn {n}%",
    "không để tỷ lệ hồ sơ trực tuyến dưới {n}%",
    "không để tỷ lệ hồ sơ trực tuyến thấp hơn {n}%",
    "nâng tỷ lệ hồ sơ trực tuyến lên {n}%",
    "tỷ lệ hồ sơ trực tuyến tăng lên {n}%",
    "nâng tỷ lệ hồ sơ trực tuyến đạt {n}%",
    "duy trì tỷ lệ hồ sơ trực tuyến đạt {n}%",
)
ABOVE = (
    "tỷ lệ hồ sơ trực tuyến trên {n}%",
    "tỷ lệ hồ sơ trực tuyến đạt trên {n}%",
    "tỷ lệ hồ sơ trực tuyến > {n}%",
    "tỷ lệ hồ sơ trực tuyến cao hơn {n}%",
    "tỷ lệ hồ sơ trực tuyến hơn {n}%",
    "tỷ lệ hồ sơ trực tuyến vượt {n}%",
)
JUST = ("tỷ lệ hồ sơ trực tuyến đúng {n}%", "tỷ lệ hồ sơ trực tuyến bằng đúng {n}%")
SHARES = {"most": CAPS, "below": BELOW, "least": FLOORS, "above": ABOVE, "just": JUST}

AMOUNTS = {
    "most": (
        "thời gian chờ giải quyết còn {n} giờ",
        "thời gian chờ giải quyết giảm còn {n} giờ",
        "thời gian chờ giải quyết không quá {n} giờ",
        "thời gian chờ giải quyết tối đa {n} giờ",
        "rút ngắn thời gian chờ giải quyết xuống còn {n} giờ",
        "không để thời gian chờ giải quyết quá {n} giờ",
        "thời gian chờ giải quyết {n} giờ trở xuống",
    ),
    "below": (
        "thời gian chờ giải quyết giảm còn dưới {n} giờ",
        "thời gian chờ giải quyết dưới {n} giờ",
        "giảm thời gian chờ giải quyết xuống dưới {n} giờ",
    ),
    "least": ("thời gian chờ giải quyết không dưới {n} giờ", "thời gian chờ giải quyết ít nhất {n} giờ"),
}

RANKS = (
    "chỉ số cải cách hành chính xếp hạng thứ {n}",
    "chỉ số cải cách hành chính xếp thứ {n}",
    "chỉ số cải cách hành chính xếp thứ {n} cả nước",
    "chỉ số cải cách hành chính xếp hạng {n} trở lên",
    "chỉ số cải cách hành chính đứng thứ {n} toàn quốc",
    "chỉ số cải cách hành chính nằm trong {n} tỉnh, thành phố dẫn đầu",
    "chỉ số cải cách hành chính nằm trong {n} địa phương dẫn đầu cả nước",
    "chỉ số cải cách hành chính trong nhóm {n} tỉnh dẫn đầu",
    "chỉ số cải cách hành chính nằm trong {n}",
    "chỉ số cải cách hành chính thuộc top {n}",
    "chỉ số cải cách hành chính trong top {n} cả nước",
    "chỉ số cải cách hành chính nằm trong tốp {n} cả nước",
    "chỉ số cải cách hành chính lọt vào top {n}",
    "top {n} cả nước",
    "chỉ số cải cách hành chính xếp hạng không dưới {n}",
    "chỉ số cải cách hành chính xếp hạng không thấp hơn {n}",
)
"""A smaller rank is better: each asks for rank n at most."""

CHANGES = {
    ("decrease", "%", "least"): (
        "giảm {n}% chi phí tuân thủ so với năm 2015",
        "giảm ít nhất {n}% chi phí tuân thủ so với năm 2015",
        "chi phí tuân thủ giảm tối thiểu {n}% so với năm 2015",
        "cắt giảm từ {n}% trở lên chi phí tuân thủ so với năm 2015",
        "chi phí tuân thủ giảm không dưới {n}% so với năm 2015",
    ),
    ("decrease", "%", "most"): (
        "chi phí tuân thủ giảm không quá {n}% so với năm 2015",
        "chi phí tuân thủ giảm tối đa {n}% so với năm 2015",
    ),
    ("increase", "điểm phần trăm", "least"): (
        "chi phí tuân thủ tăng ít nhất {n} điểm phần trăm so với năm 2015",
        "tăng {n} điểm phần trăm chi phí tuân thủ so với năm 2015",
        "chi phí tuân thủ tăng {n} điểm % so với năm 2015",
    ),
    ("increase", "%", "above"): ("chi phí tuân thủ tăng trên {n}% so với năm 2015",),
    ("increase", "%", "most"): ("chi phí tuân thủ tăng không quá {n}% so với năm 2015",),
}

REFUSED = {
    "tỷ lệ hồ sơ trực tuyến đạt khoảng {n}%": "rough",
    "tỷ lệ hồ sơ trực tuyến gần {n}%": "rough",
    "tỷ lệ hồ sơ trực tuyến xấp xỉ {n}%": "rough",
    "tỷ lệ hồ sơ trực tuyến ước đạt {n}%": "rough",
    "khoảng {n}% hồ sơ trực tuyến": "rough",
    "tỷ lệ hồ sơ trực tuyến đạt 9 {n}%": "two",
    "tỷ lệ hồ sơ trực tuyến đạt {n}O%": "target",
    "tỷ lệ hồ sơ trực tuyến đạt O,{n}%": "target",
    "tỷ lệ hồ sơ trực tuyến đạt {n}½%": "target",
    "tỷ lệ hồ sơ trực tuyến đạt {n}‰": "target",
    "tỷ lệ hồ sơ trực tuyến đạt {n}% ± 1": "two",
    "tỷ lệ hồ sơ trực tuyến không đạt {n}%": "target",
    "tỷ lệ hồ sơ trực tuyến không dưới {n}%, tỷ lệ hài lòng không dưới 99%": "two",
    "tỷ lệ hồ sơ trực tuyến đạt {n}%, riêng miền núi 70%": "two",
    "tỷ lệ hồ sơ trực tuyến đạt {n}% và đúng hạn": "target",
    "tỷ lệ hồ sơ trực tuyến đạt {n}% hoặc được khen": "target",
    "tỷ lệ hồ sơ trực tuyến đạt {n}%, nếu có báo cáo": "target",
    "tỷ lệ hồ sơ trực tuyến đạt {n}%; không có đơn thư": "target",
    "tỷ lệ hồ sơ trực tuyến từ {n}% không trở lên": "target",
    "tỷ lệ hồ sơ trực tuyến không giảm {n}%": "target",
    "không tăng {n}% biên chế": "target",
    "không đạt {n}% hồ sơ": "target",
    "không để tỷ lệ hồ sơ trễ hạn {n}%": "target",
    "không để tỷ lệ hồ sơ trễ hạn không quá {n}%": "target",
    "thực hiện tốt, không để tỷ lệ hồ sơ trễ hạn trên {n}%": "target",
    "tỷ lệ hồ sơ trễ hạn {n}%": "side",
    "tỷ lệ hồ sơ trễ hạn đạt {n}%": "side",
    "tỷ lệ hồ sơ trực tuyến khác {n}%": "target",
    "giảm tỷ lệ hồ sơ trễ hạn không quá {n}%": "target",
    "nâng tỷ lệ hồ sơ trực tuyến từ 1% lên {n}%": "two",
    "chỉ số cải cách hành chính không xếp thứ {n}": "target",
    "chỉ số cải cách hành chính xếp hạng dưới {n}": "target",
    "chỉ số cải cách hành chính nằm ngoài {n} tỉnh dẫn đầu": "target",
    "chỉ số cải cách hành chính không nằm trong nhóm {n} tỉnh dẫn đầu": "target",
    "chỉ số cải cách hành chính xếp thứ khoảng {n}": "rough",
}

NUMBERS = st.integers(1, 99)
Ends = tuple[Fraction | None, bool, Fraction | None, bool]
TABLES = (*SHARES.values(), *AMOUNTS.values(), *CHANGES.values())
READ = [
    *(shape for shapes in TABLES for shape in shapes),
    *RANKS,
]


def ends(bound: Interval) -> Ends:
    return (
        bound.low,
        bound.low is not None and bound.low_closed,
        bound.high,
        bound.high is not None and bound.high_closed,
    )


@pytest.mark.parametrize(("side", "shape"), [(side, shape) for side, shapes in SHARES.items() for shape in shapes])
@given(number=NUMBERS)
def test_a_share_has_the_side_of_its_words(side: str, shape: str, number: int) -> None:
    target = read_target(shape.format(n=number))
    assert isinstance(target.aim, Share)
    assert ends(target.aim.bound) == ends(SIDES[side](Fraction(number, 100)))
    assert read_target(str(target)) == target


@pytest.mark.parametrize(("side", "shape"), [(side, shape) for side, shapes in AMOUNTS.items() for shape in shapes])
@given(number=NUMBERS)
def test_an_amount_has_the_side_of_its_words(side: str, shape: str, number: int) -> None:
    aim = read_target(shape.format(n=number)).aim
    assert isinstance(aim, Amount)
    assert aim.unit == "giờ"
    assert ends(aim.bound) == ends(SIDES[side](Fraction(number)))


@pytest.mark.parametrize("shape", RANKS)
@given(number=NUMBERS)
def test_a_smaller_rank_is_better(shape: str, number: int) -> None:
    target = read_target(shape.format(n=number))
    assert isinstance(target.aim, Rank)
    assert ends(target.aim.bound) == (Fraction(1), True, Fraction(number), True)
    assert read_target(str(target)) == target


@pytest.mark.parametrize(
    ("meaning", "shape"), [(meaning, shape) for meaning, all_ in CHANGES.items() for shape in all_]
)
@given(number=NUMBERS)
def test_a_change_has_direction_unit_side_and_baseline(meaning: tuple[str, str, str], shape: str, number: int) -> None:
    direction, unit, side = meaning
    aim = read_target(shape.format(n=number)).aim
    assert isinstance(aim, RelativeChange)
    assert (aim.direction.value, aim.unit, aim.baseline) == (direction, unit, Period.year(2015))
    assert ends(aim.bound) == ends(SIDES[side](Fraction(number, 100 if unit == "%" else 1)))


@pytest.mark.parametrize(("shape", "code"), REFUSED.items())
@given(number=st.integers(11, 99))
def test_what_has_no_sure_meaning_is_refused(shape: str, code: str, number: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_target(shape.format(n=number))
    assert caught.value.faults[0].code == code


@pytest.mark.parametrize("form", LEVELS, ids=lambda form: form.form)
def test_each_production_reads_its_example_first(form: BoundForm) -> None:
    shape = letters(tokens(form.example))
    assert next(other for other, pattern in patterns() if pattern.fullmatch(shape)) is form


@pytest.mark.parametrize("shape", READ)
def test_inserting_a_denial_changes_the_target_or_is_refused(shape: str) -> None:
    text = shape.format(n=17)
    target = read_target(text)
    for found in re.finditer(r"(?<!\S)\S", text):
        inserted = f"{text[: found.start()]}không {text[found.start() :]}"
        try:
            changed = read_target(inserted)
        except InvalidInput:
            continue
        assert changed != target, inserted


@pytest.mark.parametrize(
    "tail",
    [
        "; tái phạm bị phê bình",
        ", riêng miền núi từ 7%",
        " và có báo cáo",
        " hoặc được khen",
        ", nếu có kinh phí",
        ", trừ hồ sơ đất đai",
        " gấp đôi",
        " ± 1",
        " so với năm 2010",
        " đến năm 2050",
    ],
)
@pytest.mark.parametrize("shape", READ)
def test_a_tail_changes_the_target_or_is_refused(shape: str, tail: str) -> None:
    text = shape.format(n=17)
    try:
        changed = read_target(text + tail)
    except InvalidInput:
        return
    assert changed != read_target(text)


@pytest.mark.parametrize("shape", READ)
@given(numbers=st.lists(NUMBERS, min_size=2, max_size=2, unique=True))
def test_altering_the_number_alters_the_aim(shape: str, numbers: list[int]) -> None:
    one, other = (read_target(shape.format(n=number)).aim for number in numbers)
    assert one != other


@pytest.mark.parametrize(
    ("text", "bound", "unit", "subject"),
    [
        ("thu hút 5 triệu lượt khách", "từ 5.000.000 trở lên", "", "thu hút … lượt khách"),
        ("có không quá 2 nghìn doanh nghiệp", "không quá 2.000", "", "doanh nghiệp"),
        ("thu hút 5 triệu đồng", "từ 5 trở lên", "triệu đồng", "thu hút"),
        ("số bác sĩ trên 1 vạn dân đạt 15,3 bác sĩ", "từ 15,3 trở lên", "bác sĩ", "số bác sĩ trên 1 vạn dân"),
        ("giải quyết trong vòng 5 ngày", "không quá 5", "ngày", "giải quyết"),
        ("không để xảy ra quá 3 vụ vi phạm", "không quá 3", "", "vụ vi phạm"),
        ("thu hút 1 tỷ 250 triệu đồng", "từ 1.250.000.000 trở lên", "đồng", "thu hút"),
        ("thu hút ít nhất bảy tỷ, hai trăm triệu đồng", "từ 7.200.000.000 trở lên", "đồng", "thu hút"),
        ("thu hút trên bảy tỷ đồng", "trên 7", "tỷ đồng", "thu hút"),
        ("thu hút từ 1 tỷ đến 2 tỷ đồng", "từ 1 đến 2", "tỷ đồng", "thu hút"),
        ("phí không quá 5.000₫", "không quá 5.000", "đồng", "phí"),
        ("thu hút ít nhất một vạn lượt", "từ 10.000 trở lên", "", "thu hút … lượt"),
        ("Đề án 06 đạt 95 điểm", "từ 95 trở lên", "điểm", "Đề án 06"),
        ("dịch vụ 24/7 đạt 95 điểm", "từ 95 trở lên", "điểm", "dịch vụ 24/7"),
    ],
)
def test_amounts_with_scales_names_and_limits(text: str, bound: str, unit: str, subject: str) -> None:
    target = read_target(text)
    assert isinstance(target.aim, Amount)
    assert (str(target.aim.bound), target.aim.unit, target.subject) == (bound, unit, subject)
    assert read_target(str(target)) == target


@pytest.mark.parametrize(
    ("text", "bound", "unit", "subject"),
    [
        ("giảm thời gian chờ 30 phút", "từ 30 trở lên", "phút", "thời gian chờ"),
        ("giảm tỷ lệ hộ nghèo từ 1-1,5 điểm phần trăm", "từ 1 đến 1,5", "điểm phần trăm", "tỷ lệ hộ nghèo"),
        ("giảm biên chế 10%", "từ 10% trở lên", "%", "biên chế"),
        ("biên chế giảm thêm từ 5% đến 10%", "từ 5% đến 10%", "%", "biên chế"),
        ("GRDP tăng trưởng từ 8% đến 9%", "từ 8% đến 9%", "%", "GRDP"),
        ("giảm 5-10% biên chế", "từ 5% đến 10%", "%", "biên chế"),
        ("giảm sâu 5%", "từ 5% trở lên", "%", ""),
    ],
)
def test_a_verb_of_change_in_front_makes_a_change(text: str, bound: str, unit: str, subject: str) -> None:
    target = read_target(text)
    assert isinstance(target.aim, RelativeChange)
    assert (str(target.aim.bound), target.aim.unit, target.subject) == (bound, unit, subject)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("đạt 1,000 hồ sơ", "ambiguous"),
        ("tăng từ 80% đến 90%", "ambiguous"),
        ("số cuộc họp giảm từ 10 đến 20", "ambiguous"),
        ("số cuộc họp giảm từ hai mươi đến ba mươi", "ambiguous"),
        ("giảm thời gian chờ từ 30 đến dưới 45 phút", "ambiguous"),
        ("giảm tỷ lệ hộ nghèo 2%", "target"),
        ("tăng gấp 2 lần so với năm 2020", "target"),
        ("tăng 2 lần so với năm 2020", "target"),
        ("vượt 5% kế hoạch", "target"),
        ("thời gian giải quyết 4 giờ", "side"),
        ("0% hồ sơ trễ hạn", "side"),
        ("văn bản ban hành là ba", "vague"),
        ("xếp thứ 5 so với năm 2015", "target"),
        ("đạt 1 tỷ 2 đồng", "two"),
        ("đạt 7 tỷ rưỡi đồng", "target"),
        ("chỉ số 70 ≤ trung bình < 80", "target"),
        ("chỉ số đạt 70 ≤ kết luận < 80", "target"),
        ("xếp hạng 5/34", "target"),
        ("giảm 5% không so với năm 2015", "target"),
        ("không để tỷ lệ trễ hạn trên 5% so với năm 2015", "target"),
        ("đạt từ 90% hồ sơ không trở xuống", "target"),
        ("chỉ số PAPI không đứng dưới hạng 30", "target"),
        ("chỉ số PAPI ra khỏi top 10", "target"),
        ("chỉ số PAPI trên hạng 10", "target"),
        ("xếp hạng cuối 10", "target"),
        ("chỉ số PAPI không nằm trong nhóm 10 tỉnh thấp nhất", "target"),
        ("đứng trong nhóm 5 tỉnh yếu nhất nhưng không dẫn đầu", "target"),
        ("tỷ lệ trễ hạn giảm ít nhất còn 5%", "target"),
    ],
)
def test_more_that_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_target(text)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_years_in_brackets_are_no_time() -> None:
    target = read_target("Tỷ lệ xã đạt chuẩn (theo Bộ tiêu chí giai đoạn 2026-2030) đạt tối thiểu 15%")
    assert (target.due, target.subject) == (None, "tỷ lệ xã đạt chuẩn (theo Bộ tiêu chí giai đoạn 2026-2030)")
