"""Wordings that settle no points (lời văn phải từ chối): each must be refused, or reported by `check()`."""

from fractions import Fraction
from random import Random

from drawn_wording import Draw, family

BODY = "{first}: 2 điểm; dưới 80%: 0 điểm"


@family(readable=False)
def second_conditions(random: Random) -> Draw:
    """A second condition beside a bound is never dropped."""
    second = random.choice(
        [
            "đúng hạn",
            "có báo cáo",
            "được khen thưởng",
            "đúng thể thức",
            "không có hồ sơ trễ hạn",
            "được cấp có thẩm quyền phê duyệt",
            "bảo đảm chất lượng",
        ]
    )
    bound = random.choice(["từ 80% trở lên", "≥ 80%", "đạt từ 80% trở lên", "trên 80%", "đạt 80% trở lên"])
    first = random.choice(
        [
            f"{bound} và {second}",
            f"{bound}, {second}",
            f"{bound} hoặc {second}",
            f"{second} và {bound}",
            f"{second}, {bound}",
            f"{bound} nếu {second}",
            f"{bound} (nếu {second})",
            f"{bound} đồng thời {second}",
            f"{bound} kèm theo {second}",
            f"nếu {second} và {bound}",
            f"{bound} mà {second}",
            f"{bound} trong đó {second}",
            f"{bound} với điều kiện {second}",
            f"{second} hoặc {bound}",
            f"{bound} nhưng phải {second}",
            f"{bound} khi {second}",
            f"{bound} + {second}",
            f"{bound} & {second}",
            f"{bound}; {second}",
            f"{bound} trừ trường hợp {second}",
            f"{bound} trong trường hợp {second}",
            f"{bound} chỉ khi {second}",
        ]
    )
    last = random.choice(["còn lại", "dưới 80%"])
    return Draw(
        f"{first[0].upper()}{first[1:]}: 2 điểm; {last}: 0 điểm",
        Fraction(2),
        must_refuse="a second condition",
        asked=first,
    )


@family(readable=False)
def second_bounds(random: Random) -> Draw:
    """Two measured things in one level."""
    first = random.choice(
        [
            "Từ 80% hồ sơ và từ 5 sáng kiến trở lên",
            "Từ 80% trở lên và có từ 2 mô hình trở lên",
            "Từ 80% trở lên hoặc có 3 sáng kiến",
            "Đạt 80% trở lên trong 3 tháng",
            "Từ 80% trở lên, có ít nhất 2 báo cáo",
            "Từ 80% hồ sơ đúng hạn và 90% hài lòng",
            "Có 3 lớp, mỗi lớp từ 20 người trở lên",
            "Trên 80% và dưới 5 đơn thư",
            "Từ 80% trở lên trong đó 50% mức độ 4",
        ]
    )
    return Draw(f"{first}: 2 điểm; còn lại: 0 điểm", Fraction(2), must_refuse="two measured things", asked=first)


@family(readable=False)
def unreadable_numbers(random: Random) -> Draw:
    """Letters in numbers, unclear groups, characters that mean nothing."""
    text = random.choice(
        [
            "Mỗi lần chậm trừ O,25 điểm",
            "Mỗi lần chậm trừ 0,l điểm",
            "Từ 8O% trở lên: 2; còn lại: 0",
            "Từ l0 hồ sơ trở lên: 2; còn lại: 0",
            "Từ 1,000 hồ sơ trở lên: 2; còn lại: 0",
            "Từ 80½% trở lên: 2; còn lại: 0",
            "Từ ８０% trở lên: 2; còn lại: 0",
            "Từ 8 0% trở lên: 2; còn lại: 0",
            "Từ 80%% trở lên: 2; còn lại: 0",
            "Từ 80,% trở lên: 2; còn lại: 0",
            "Từ 80,5,1% trở lên: 2; còn lại: 0",
            "Từ 1.00 hồ sơ trở lên: 2; còn lại: 0",
            "Từ 80% trở lên: 2,5,5 điểm; còn lại: 0",
            "Từ 80% trở lên: 2 . 5 điểm; còn lại: 0",
            "Từ 80% trở lên: S điểm; còn lại: 0",
            "Từ 80% trở lên: I điểm; còn lại: 0",
            "Từ 80% trở lên: 2 điểm; còn lại: O",
            "Từ 80% trở lên: ½ điểm; còn lại: 0",
            "Từ 80% trở lên: 2² điểm; còn lại: 0",
            "Từ 80^2% trở lên: 2; còn lại: 0",
            "Từ 80°% trở lên: 2; còn lại: 0",
            "Điểm = tỷ lệ² x 2",
            "Điểm = √tỷ lệ x 2",
            "Điểm = căn bậc hai của tỷ lệ x 2",
            "Từ 80% trở lên: 1/4 điểm tối đa và; còn lại: 0",
            "Mỗi lần trừ 0.5.5 điểm",
            "Mỗi lần trừ 1,2345,6 điểm",
            "Từ 80% trở lên: ? điểm; còn lại: 0",
            "Từ ...% trở lên: 2 điểm; còn lại: 0",
            "Từ 80% trở lên: … điểm; còn lại: 0 điểm",
            "Từ XX% trở lên: 2 điểm; còn lại: 0",
            "Từ 180% trở lên: 2 điểm; từ 2O0%: 1; còn lại: 0",
            "Từ 12.34.567 đồng trở lên: 2; còn lại: 0",
            "Từ 0 80% trở lên: 2; còn lại: 0",
            "Mỗi lần trừ 0, 5 điểm tới 1 điểm",
            "Từ #80% trở lên: 2; còn lại: 0",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="a number that cannot be read")


@family(readable=False)
def uncertain_awards(random: Random) -> Draw:
    """Points that no number settles."""
    text = random.choice(
        [
            "Từ 80% trở lên: 1 - 2 điểm; còn lại: 0",
            "Từ 80% trở lên: tối đa 2 điểm; còn lại: 0",
            "Từ 80% trở lên: từ 1 đến 2 điểm; còn lại: 0",
            "Từ 80% trở lên: khoảng 2 điểm; còn lại: 0",
            "Từ 80% trở lên: điểm tương ứng; còn lại: 0",
            "Từ 80% trở lên: 2 điểm hoặc 1 điểm; còn lại: 0",
            "Từ 80% trở lên: ít nhất 1 điểm; còn lại: 0",
            "Từ 80% trở lên: không quá 2 điểm; còn lại: 0",
            "Từ 80% trở lên: gần 2 điểm; còn lại: 0",
            "Từ 80% trở lên: 2 điểm, tùy mức độ; còn lại: 0",
            "Tốt: 1-2 điểm; khá: 0,5 điểm; kém: 0 điểm",
            "Tốt: tối đa 2 điểm; khá: tối đa 1 điểm; kém: 0",
            "Từ 80% trở lên: có thể được 2 điểm; còn lại: 0",
            "Từ 80% trở lên: dưới 2 điểm; còn lại: 0",
            "Từ 80% trở lên: trên 1 điểm; còn lại: 0",
            "Từ 80% trở lên: được xem xét cộng 2 điểm; còn lại: 0",
            "Từ 80% trở lên: 2 điểm; còn lại: do hội đồng quyết định",
            "Từ 80% trở lên: không được 2 điểm; còn lại: 0",
            "Từ 80% trở lên: chưa được 2 điểm; còn lại: 0",
            "Từ 80% trở lên: 2 điểm và giấy khen; còn lại: 0 điểm, phê bình",
            "Từ 80% trở lên: gấp đôi; còn lại: 0 điểm",
            "Từ 80% trở lên: 2 điểm nhân hệ số 1,5; còn lại: 0 điểm",
            "Từ 80% trở lên: 2 điểm x 2; còn lại: 0",
            "Từ 80% trở lên: 1 điểm + 1 điểm thưởng; còn lại: 0",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="no certain points")


@family(readable=False)
def approximations(random: Random) -> Draw:
    """Bounds that are no bounds."""
    word = random.choice(
        [
            "khoảng 80%",
            "gần 80%",
            "xấp xỉ 80%",
            "tầm 80%",
            "~80%",
            "≈ 80%",
            "trên dưới 80%",
            "80% hoặc hơn một chút",
            "hơn kém 80%",
            "cỡ 80%",
            "độ 80%",
            "80% (±5%)",
            "80 ± 5%",
            "ước đạt 80%",
        ]
    )
    if random.random() < 0.3:
        word = random.choice(["Khoảng tỷ lệ từ 80%", "Chừng tỷ lệ 80% trở lên", "Xấp xỉ mức 80%", "Gần tỷ lệ 80%"])
        return Draw(f"{word}: 2 điểm; dưới 70%: 0 điểm", Fraction(2), must_refuse="an approximation")
    return Draw(f"Đạt {word}: 2 điểm; dưới 70%: 0 điểm", Fraction(2), must_refuse="an approximation")


@family(readable=False)
def gaps(random: Random) -> Draw:
    """Values that no level contains."""
    high, low = sorted(random.sample(range(30, 95, 5), 2), reverse=True)
    text = random.choice(
        [
            f"Trên {high}%: 2 điểm; từ {low}% đến dưới {high}%: 1 điểm; dưới {low}%: 0 điểm",
            f"Từ {high}% trở lên: 2; từ {low}% đến {high - 3}%: 1; dưới {low}%: 0",
            f"Từ {high}% trở lên: 2; dưới {low}%: 0",
            f"Trên {high}%: 2; dưới {high}%: 0",
            f"Từ {high} lần trở lên: 2; từ {low} đến {high - 3} lần: 1; dưới {low} lần: 0",
            f"Từ {high}% đến 100%: 2; từ {low}% đến dưới {high}%: 1; dưới {low - 2}%: 0",
            f"Từ {high}% trở lên: 2 điểm; trên {low}% đến dưới {high}%: 1 điểm; dưới {low}%: 0 điểm",
            f"≥ {high}%: 2; > {low}% và < {high}%: 1; < {low}%: 0",
            "5 lần: 2; 3 lần: 1; 1 lần: 0,5; 0 lần: 0",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="a gap")


@family(readable=False)
def overlaps(random: Random) -> Draw:
    """Values in two levels that do not contain each other."""
    high, low = sorted(random.sample(range(30, 90, 5), 2), reverse=True)
    text = random.choice(
        [
            f"Từ {high}% đến 100%: 2; từ {low}% đến {high}%: 1; dưới {low}%: 0",
            f"Từ {high}% trở lên: 2; từ {low}% đến {high + 3}%: 1; dưới {low}%: 0",
            f"Từ {high}% trở lên: 2; từ {low}% đến dưới {high}%: 1; từ {low}% trở xuống: 0",
            f"{high}% - 100%: 2 điểm; {low}% - {high}%: 1 điểm; dưới {low}%: 0 điểm",
            f"Từ {high} lần trở lên: 2; từ {low} đến {high} lần: 1; dưới {low} lần: 0",
            f"Từ {high}% trở lên: 2; dưới {high + 2}%: 0",
            "Tốt: 2; khá: 1; tốt: 0",
            f"Từ {high}% trở lên: 2; từ {high}% trở lên: 1; dưới {high}%: 0",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="an overlap")


@family(readable=False)
def turns(random: Random) -> Draw:
    """Doing better earns less."""
    high, low = sorted(random.sample(range(30, 90, 5), 2), reverse=True)
    text = random.choice(
        [
            f"Từ {high}% trở lên: 1; từ {low}% đến dưới {high}%: 2; dưới {low}%: 0",
            f"Từ {high}% trở lên: 2; từ {low}% đến dưới {high}%: 0; dưới {low}%: 1",
            f"Từ {high}% trở lên: 2; từ {high}% đến {low}%: 1; dưới {low}%: 0",
            f"Từ {high} lần trở lên: 1; từ {low} đến dưới {high} lần: 2; dưới {low} lần: 0",
            f"Từ {high}% trở lên: 2; từ {high}% đến dưới {low}%: 1; dưới {low}%: 0",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="points turn")


@family(readable=False)
def words_that_mean_something(random: Random) -> Draw:
    """Tails behind complete levels, each of which changes what is earned."""
    body = random.choice(
        [
            "Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm",
            "Mỗi lần chậm trừ 0,5 điểm",
            "Có kế hoạch: 2 điểm; không có kế hoạch: 0 điểm",
            "Điểm = tỷ lệ x 2",
        ]
    )
    tail = random.choice(
        [
            "; tái phạm trừ gấp đôi",
            "; tái phạm thì trừ hết",
            ", riêng miền núi từ 70%",
            " và có báo cáo",
            " nếu được phê duyệt",
            "; trường hợp đặc biệt do Chủ tịch quyết định",
            ", nhân hệ số 2",
            "; vượt chỉ tiêu được cộng thêm 1 điểm",
            "; nếu chậm trừ 0,5 điểm",
            "; có khen thưởng cộng 1 điểm",
            " (tính theo quý)",
            "; mỗi quý tính một lần",
            "; không áp dụng đối với cấp xã",
            ", trừ cấp xã",
            "; áp dụng từ năm 2027",
            "; nếu không thì thôi",
            "; điểm thưởng không quá 2",
            ", lấy điểm thấp nhất",
            "; lấy trung bình các quý",
            ", điểm chia đều cho các đơn vị",
            "; nếu không có thì tính 50%",
            ", bình quân 3 năm",
            "; tính lũy tiến",
            ", tương ứng",
            " v.v.",
            ", sau khi trừ 10%",
        ]
    )
    return Draw(body + tail, Fraction(2), must_refuse="a tail that means something")


@family(readable=False)
def stray_denials(random: Random) -> Draw:
    """A denial that leaves no certain meaning."""
    text = random.choice(
        [
            "Không từ 80% trở lên: 2 điểm; còn lại: 0 điểm",
            "Từ không 80% trở lên: 2 điểm; còn lại: 0",
            "Từ 80% trở lên không: 2 điểm; còn lại: 0",
            "Từ 80% không trở lên: 2; còn lại: 0",
            "Từ 80% trở lên: không 2 điểm; còn lại: 0",
            "Điểm không = tỷ lệ x 2",
            "Điểm = không tỷ lệ x 2",
            "Điểm = tỷ lệ không x 2",
            "Không mỗi lần chậm trừ 0,5 điểm",
            "Mỗi lần chậm trừ không 0,5 điểm",
            "Từ 80% trở lên: 2 điểm; không còn lại: 0 điểm",
            "Từ 80% trở lên: 2 điểm; không dưới không 80%: 0",
            "Từ 80% đến không dưới 90%: 2; còn lại: 0",
            "Không không quá 5%: 2; còn lại: 0",
            "Chẳng quá 5%: 2; còn lại: 0",
            "Chưa từ 80% trở lên: 2; còn lại: 0",
            "Đừng để quá 5%: 2; còn lại: 0",
            "Không phải từ 80% trở lên: 2; còn lại: 0",
            "Không cứ 2 lần trừ 0,5 điểm",
            "Cứ không 2 lần trừ 0,5 điểm",
            "Không tối đa 2 điểm, mỗi lần trừ 0,5 điểm",
            "Mỗi lần chậm trừ 0,5 điểm, không tối đa 1 điểm",
            "Mỗi lần chậm trừ 0,5 điểm, không không quá 1 điểm",
            "Không phải mỗi lần chậm trừ 0,5 điểm",
            "Miễn trừ 0,5 điểm/lần",
            "Không điểm = tỷ lệ x 2",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="a stray denial")


@family(readable=False)
def notes_that_move_points(random: Random) -> Draw:
    """What looks like a note and changes what is earned."""
    body = random.choice(["Từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm", "Mỗi lần chậm trừ 0,5 điểm", "Điểm = tỷ lệ x 2"])
    lead = random.choice(
        [
            "Ghi chú: ",
            "Lưu ý: ",
            "Chú thích: ",
            "Tài liệu kiểm chứng: báo cáo, ",
            "Căn cứ: Nghị định số 30/2020/NĐ-CP, ",
            "Số liệu lấy từ phần mềm, ",
            "(Ghi chú: ",
            "* ",
            "Minh chứng: kế hoạch; ",
        ]
    )
    effect = random.choice(
        [
            "miền núi từ 70%",
            "đối với cấp xã áp dụng mức 70%",
            "trường hợp chậm trừ 0,5 điểm",
            "thiếu trừ 1 điểm",
            "vượt chỉ tiêu cộng 0,5 điểm",
            "từ năm 2027 áp dụng mức 90%",
            "điểm nhân hệ số 2",
            "đơn vị đặc thù được tính 50% số điểm",
            "xã đặc khu giảm 10%",
            "lấy kết quả quý thấp nhất",
            "trên 3 lần không tính điểm",
            "riêng đơn vị mới thành lập được điểm tối đa",
        ]
    )
    tail = ")" if lead.startswith("(") else ""
    joint = random.choice([". ", "\n"])
    if lead == "* ":
        joint = "\n"
    text = f"{body}{joint}{lead}{effect}{tail}"
    return Draw(text, Fraction(2), must_refuse="a note that moves points")


@family(readable=False)
def fractions_of_a_point(random: Random) -> Draw:
    """A fraction before "điểm": of a point or of the maximum, unclear where the two differ."""
    fraction = random.choice(["1/4", "1/2", "3/4", "2/3", "1/3", "0/0", "2/0"])
    text = random.choice(
        [
            f"Từ 80% trở lên: 2 điểm; dưới 80%: {fraction} điểm",
            f"Tốt: 2 điểm; khá: {fraction} điểm; kém: 0 điểm",
            f"Mỗi lần chậm trừ {fraction} điểm",
            f"Cộng {fraction} điểm/sáng kiến",
            f"Từ 80% trở lên: {fraction} điểm; dưới 80%: 0 điểm",
            "Mỗi lần chậm trừ nửa điểm",
            "Mỗi lần chậm trừ 0,5%",
        ]
    )
    return Draw(text, Fraction(5), must_refuse="a fraction of a point, or of the maximum")


@family(readable=False)
def bounds_without_a_number(random: Random) -> Draw:
    """A bound word whose number is missing."""
    text = random.choice(
        [
            "Từ 90% trở lên: 3 điểm; từ 80% đến dưới %: 2 điểm; dưới 80%: 0 điểm",
            "Từ 90 điểm trở lên: 3 điểm; từ 80 điểm đến dưới điểm: 2 điểm; dưới 80 điểm: 0 điểm",
            "Từ 5 triệu đồng trở lên: 3; từ 2 triệu đồng đến dưới triệu đồng: 2; dưới 2 triệu đồng: 0",
            "Từ % trở lên: 3 điểm; còn lại: 0 điểm",
            "Trên %: 3 điểm; còn lại: 0 điểm",
            "Từ 80% đến: 3 điểm; dưới 80%: 0 điểm",
            "Từ đến 80%: 3 điểm; còn lại: 0 điểm",
            "Từ 90% trở lên: 3 điểm; dưới: 0 điểm",
            "Trên: 3 điểm; từ 80% trở xuống: 0 điểm",
            "Mỗi lần chậm trừ điểm",
            "Mỗi lần chậm trừ 0,5 điểm, tối đa điểm",
            "Cứ lần chậm thứ trừ 0,5 điểm",
            "Từ lần thứ trở đi trừ 0,5 điểm/lần",
            "Từ 90% trở lên: điểm; còn lại: 0 điểm",
            "Dưới 70%: 0 điểm; trên% thì điểm = tỷ lệ × điểm tối đa",
        ]
    )
    return Draw(text, Fraction(3), must_refuse="a number is missing")


@family(readable=False)
def tails_behind_bounds(random: Random) -> Draw:
    """A condition, a group or another measure behind "trở lên"."""
    tail = random.choice(
        [
            "với báo cáo đầy đủ",
            "với sự tham gia của lãnh đạo",
            "đối với cấp tỉnh",
            "cùng báo cáo",
            "được xác nhận",
            "có xác nhận của cấp trên",
            "đúng thời hạn",
            "không trễ hạn",
            "liên tục 3 năm",
            "trong 3 năm liền",
            "trước ngày 30/6",
            "ít nhất 2 quý",
            "ở cấp tỉnh",
            "tại các xã vùng cao",
            "hồ sơ không đúng hạn",
            "mỗi quý",
            "cho từng đơn vị",
            "mà không phải nhắc nhở",
            "kèm theo minh chứng",
        ]
    )
    first = f"Đạt {random.choice(['80% trở lên', 'từ 80% trở lên'])} {tail}"
    return Draw(f"{first}: 2 điểm; dưới 80%: 0 điểm", Fraction(2), must_refuse="a tail behind the bound", asked=first)


@family(readable=False)
def numbers_left_over(random: Random) -> Draw:
    """A number that belongs to no bound and to no points."""
    number = random.choice(["3", "90", "0", "12,5", "07"])
    text = random.choice(
        [
            f"{number} có báo cáo gửi chậm thì bị trừ 0,5 điểm/báo cáo",
            f"Từ 80% trở lên: 2 điểm; dưới 80% điểm {number}: 0 điểm",
            f"Từ 80% trở lên {number}: 2 điểm; dưới 80%: 0 điểm",
            f"Mỗi lần chậm {number} trừ 0,5 điểm",
            f"{number} trừ 0,5 điểm mỗi trường hợp vi phạm",
            f"Điểm = tỷ lệ {number} x 2",
            f"Điểm {number} = tỷ lệ x 2",
            f"Từ {number} 80% trở lên: 2 điểm; dưới 80%: 0 điểm",
            f"Trừ 0,5 điểm/lần {number}",
            f"Mỗi {number} lần {number} chậm trừ 0,5 điểm",
            f"Từ 80% trở lên: 2 điểm {number}; dưới 80%: 0 điểm",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="a number left over")


@family(readable=False)
def tails_behind_counts(random: Random) -> Draw:
    """A condition or an exception behind what is counted."""
    tail = random.choice(
        [
            " nếu được phê duyệt",
            ", trừ cấp xã",
            ", không áp dụng năm 2026",
            " (nếu đúng hạn)",
            ", tính theo quý",
            " không",
            " chưa",
            ", riêng miền núi 0,25 điểm",
            " (trừ trường hợp bất khả kháng thì trừ 0,25 điểm)",
            " khi có kết luận",
            ", trừ trường hợp có lý do",
            ", sau khi nhắc nhở",
            " trừ xã đặc khu",
            " (không quá 3 lần)",
            ", từ năm 2027",
            "%",
            " trở lên",
            " x 2",
        ]
    )
    body = random.choice(
        [
            "Trừ 0,5 điểm/lần",
            "Trừ 0,5 điểm/trường hợp vi phạm",
            "Trừ 0,5 điểm cho mỗi hồ sơ trễ hạn",
            "Cộng 0,5 điểm/sáng kiến",
            "Đi muộn: trừ 1 điểm/lần; nghỉ không phép: trừ 2 điểm/buổi",
        ]
    )
    return Draw(body + tail, Fraction(5), must_refuse="a tail behind what is counted")


@family(readable=False)
def zero_of_the_heading_unsettled(random: Random) -> Draw:
    """Points of the heading under a condition that is not failing as such, or of levels that have points."""
    text = random.choice(
        [
            "Đúng hạn: 2 điểm; chậm: 0 điểm; không nộp: 0 điểm toàn tiêu chí",
            "Đúng hạn: 2 điểm; chậm: 1 điểm toàn tiêu chí; không nộp: 0 điểm",
            "Từ 80% trở lên: 2 điểm; dưới 80%: 1 điểm; không báo cáo: 0 điểm toàn nhóm",
            "Mỗi lần chậm trừ 0,5 điểm; trên 3 lần: 0 điểm toàn tiêu chí",
            "Mỗi lần chậm trừ 0,5 điểm; không báo cáo: 0đ toàn tiêu chí",
            "Điểm = tỷ lệ x 2; dưới 50%: 0đ toàn tiêu chí",
            "Đúng hạn: 2; chậm: 1; không nộp: 0. Nếu không nộp thì tiêu chí 1 chấm 0 điểm",
            "Đúng hạn: 2; chậm: 1; không nộp: 0. Chậm quá 10 ngày thì toàn bộ nhóm 0 điểm",
            "Đúng hạn: 2; chậm: 1; không nộp: 0 điểm cho tiêu chí 2",
            "Có: 2 điểm; không: trừ 2 điểm toàn tiêu chí",
        ]
    )
    return Draw(text, Fraction(2), must_refuse="the points of the heading", asked="")
