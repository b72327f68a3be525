"""The grammar of wordings (ngữ pháp cách chấm điểm): official Vietnamese as data, each production with an example.

How a form is written: as an office would write it, each word for all words of its role in `vocabulary` ("từ" for "kể
từ", "trên" for "vượt quá"). `{slot}` is a slot of `production`, `[…]` may be missing, `⟨…¦…⟩` is one of several. The
first production that matches counts, so that a longer form comes before a shorter one. To read a new way of writing,
add a production with its example, or its words to `vocabulary`.
"""

from cchc.rules.wording.words.production import Production
from cchc.values import BOUND_FORMS

BOUNDS = (
    *(Production(*form) for form in BOUND_FORMS),
    Production("orders", "[từ] {order} ⟨đến¦-⟩ {last}", "từ thứ 1 đến 6"),
    Production("only_order", "{order}", "thứ hai"),
    Production("from_order", "từ [{noun}] {order} [trở lên]", "từ lần thứ 2 trở đi"),
)
"""Conditions on one number, without the words before and behind: those of all readers, and those on ordinals."""

_EACH_CASE = Production("each", "mỗi {verb}[{stride}] {case}", "cứ tăng 2 sáng kiến")
_EACH_BEYOND = Production("each", "mỗi {verb}[{stride}] {case}trên {count}[{noun}]", "mỗi hồ sơ vượt quá 10")
EACH = (
    _EACH_CASE,
    _EACH_BEYOND,
    Production("each", "mỗi {group} {stride} {case}", "mỗi nhóm hồ sơ gồm có 5 hồ sơ"),
    Production("each", "mỗi {case} từ [{noun}] {order} [trở lên]", "mỗi lần vi phạm từ lần thứ 2 trở đi"),
    Production("each", "mỗi {case} {order} trở lên", "mỗi hồ sơ thứ 11 trở đi"),
)
"""Conditions for each case, without the words before them."""

FREE = (Production("after", "từ [{noun}] {order} [trở lên]", "từ lần thứ 2"),)

AWARDS = (
    Production("earns", "{points} điểm", "2 điểm"),
    Production("bare", "{points}", "2"),
    Production("plus", "+ {points} [điểm]", "+5đ"),
    Production("minus", "⟨-¦âm⟩ {points} [điểm]", "-2 điểm"),
    Production("most", "điểm tối đa", "điểm tối đa"),
    Production("share", "{share} [nhân] ⟨điểm¦điểm tối đa¦số điểm¦tổng số điểm¦hết điểm⟩", "75% điểm"),
    Production("part", "{num} / {den} [nhân] ⟨điểm tối đa¦số điểm¦tổng số điểm⟩", "1/2 điểm tối đa"),
    Production("half", "một nửa ⟨điểm tối đa¦số điểm⟩", "một nửa điểm tối đa"),
    Production("stated", "điểm tỷ lệ bằng {share} [( {points} điểm )]", "điểm tỷ lệ bằng 100% (10 điểm)"),
    Production("stated", "{share} ( {points} điểm )", "100% (10 điểm)"),
    Production("off_part", "⟨trừ¦giảm⟩ {num} / {den} ⟨điểm tối đa¦số điểm¦tổng số điểm⟩", "trừ 1/2 điểm tối đa"),
    Production("off", "trừ [:] [-] {points} [điểm]", "trừ 2 điểm"),
    Production("off", "giảm {points} điểm", "giảm 2 điểm"),
    Production(
        "off_share",
        "⟨trừ [:]¦giảm⟩ {share} [nhân] ⟨điểm¦điểm tối đa¦số điểm¦tổng số điểm¦hết điểm⟩",
        "trừ 50% điểm chuẩn",
    ),
    Production("off_half", "⟨trừ¦giảm⟩ một nửa ⟨điểm tối đa¦số điểm⟩", "trừ một nửa số điểm"),
    Production("all", "⟨trừ [:]¦giảm⟩ ⟨hết điểm¦điểm tối đa⟩", "trừ hết số điểm"),
    Production("whole", "trừ ⟨điểm¦số điểm⟩", "trừ toàn bộ số điểm"),
    Production("all", "hết điểm", "hết điểm"),
    Production("adds", "cộng [:] [+] {points} [điểm]", "cộng 2 điểm"),
    Production("adds", "tăng {points} điểm", "tăng 0,5 điểm"),
    Production("zero", "không tính điểm", "không tính điểm"),
    Production("full", "không trừ điểm", "không trừ điểm"),
    Production("leaves", "giảm trừ điểm tối đa[ và giảm trừ điểm tối đa]", "giảm trừ điểm tối đa"),
)
"""What a level earns or loses."""

PER = (
    Production("per", "/ [mỗi] [{stride}] {case}", "/01 hồ sơ"),
    _EACH_CASE,
    Production("per", "/ [mỗi] {stride}", "/1%"),
    _EACH_BEYOND,
    Production("per", "/ [mỗi] {case} từ [{noun}] {order} [trở lên]", "/hồ sơ kể từ hồ sơ thứ 11"),
    Production("once", "cho {noun}", "cho lớp"),
)
"""For which cases an award is meant, behind the award."""

CAPS = (
    Production(
        "cap",
        "[,][(][nhưng¦và][số điểm trừ][trừ¦cộng][số điểm trừ]⟨tối đa¦không quá¦tối đa không quá⟩"
        "[trừ¦cộng¦được¦số điểm trừ][được¦không quá][-¦+] {points} [điểm][/ {period}][)]",
        "tối đa 2 điểm",
    ),
    Production(
        "all",
        "[,][(][nhưng¦và][số điểm trừ][trừ¦cộng][số điểm trừ]⟨tối đa¦không quá⟩[trừ¦cộng¦được][được¦không quá]"
        "⟨điểm tối đa¦hết điểm¦điểm⟩[)]",
        "trừ không quá điểm chuẩn",
    ),
    Production("all", "[,][(][nhưng][trừ] đến [khi] hết điểm[thì thì][)]", "cho đến khi hết số điểm"),
    Production("none_left", "[,][(][trừ] đến [khi] còn {points} [điểm][)]", "trừ đến khi còn 0 điểm"),
    Production("floor", "[,][(][nhưng¦và] ít nhất [được] {points} [điểm][)]", "tối thiểu còn 1 điểm"),
)
"""How far deductions or additions go."""

STEPS = (
    Production(
        "step",
        "{subject}⟨trên¦từ trên⟩ {start}{unit}[,][thì][,] mỗi {verb}{stride}{unit2}[:][,]⟨được thêm¦cộng⟩"
        " {points} điểm",
        "trên 70% thì cứ thêm 5% được tính thêm 0,5 điểm",
    ),
    Production(
        "step",
        "{subject}từ {start}{unit} trở lên[,][thì][,] mỗi {verb}{stride}{unit2}[:][,]⟨được thêm¦cộng⟩ {points} điểm",
        "từ 70% trở lên thì cứ thêm 5% được tính thêm 0,5 điểm",
    ),
    Production(
        "step_down",
        "{subject}dưới {start}{unit}[,][thì][,] mỗi {verb}{stride}{unit2}[:][,]⟨được thêm¦cộng⟩ {points} điểm",
        "dưới 4,5% thì cứ giảm 1% được tính thêm 1 điểm",
    ),
    Production(
        "step_down",
        "{subject}từ {start}{unit} trở xuống[,][thì][,] mỗi {verb}{stride}{unit2}[:][,]⟨được thêm¦cộng⟩ {points} điểm",
        "từ 4,5% trở xuống thì cứ giảm 1% được tính thêm 1 điểm",
    ),
    Production(
        "step_down_to",
        "{subject}dưới {start}{unit} đến {end}{unit3}[,][thì][,] mỗi {verb}{stride}{unit2}[:][,]⟨được thêm¦cộng⟩"
        " {points} điểm",
        "dưới 10% đến 4%, cứ giảm 2% được tính thêm 0,5 điểm",
    ),
    Production(
        "step_to",
        "{subject}trên {start}{unit} đến {end}{unit3}[,][thì][,] mỗi {verb}{stride}{unit2}[:][,]⟨được thêm¦cộng⟩"
        " {points} điểm",
        "trên 20 đến 50 km2, cứ 10 km2 tăng thêm được thêm 4 điểm",
    ),
    Production(
        "step_on",
        "mỗi {verb}{stride}{unit2}[:][,]⟨được thêm¦cộng⟩ {points} điểm",
        "cứ thêm 5% được tính thêm 0,5 điểm",
    ),
    Production(
        "step_rest",
        "{subject}trên {start}{unit}, từ {zero} đến {end}{unit3} được {base} điểm, {plain}còn lại mỗi {verb}{stride}"
        "{unit2}⟨được thêm¦cộng⟩ {points} điểm",
        "trên 50 người, từ 0 đến 50 người được tính 30 điểm, phần còn lại cứ 10 người tăng thêm được thêm 1 điểm",
    ),
    Production("fall", "mỗi {stride} [{short}] {plain}trừ {points} [điểm]", "mỗi 1% dưới ngưỡng trừ 0,9 điểm"),
    Production("fall", "mỗi ⟨giảm¦{short}⟩ {stride}[{plain}][thì][,]trừ {points} [điểm]", "cứ giảm 1% trừ 0,2 điểm"),
)
"""Points that are added, or taken off, for so much more of the value."""
