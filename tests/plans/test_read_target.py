"""A table of wordings in the manner of many plans, written for this project: each is read right, or refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from cchc.documents import Source
from cchc.errors import CchcError, InvalidInput
from cchc.plans import RelativeChange, Target, read_target, read_targets

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "targets.jsonl").read_text(encoding="utf-8").splitlines()
]
READ = [row for row in ROWS if "refused" not in row]


def against(target: Target) -> str:
    if not isinstance(target.aim, RelativeChange):
        return ""
    return "cùng kỳ năm trước" if target.aim.on_last_year else str(target.aim.baseline or "")


@pytest.mark.parametrize("row", READ, ids=lambda row: row["text"])
def test_every_wording_is_read_right_and_written_back(row: dict[str, Any]) -> None:
    target = read_target(row["text"])
    aim = target.aim
    assert (aim.kind, target.subject, str(aim.bound)) == (row["kind"], row["subject"], row["bound"])
    assert (getattr(aim, "unit", "") or getattr(aim, "group", "")) == row["unit"]
    assert str(target.due or "") == row["due"]
    assert against(target) == row.get("baseline", "")
    assert str(target) == row["written"]
    assert target.stretch is ("phấn đấu" in row["text"].lower())
    assert read_target(str(target)) == target


@pytest.mark.parametrize("row", [row for row in ROWS if "refused" in row], ids=lambda row: row["text"])
def test_what_cannot_be_read_with_certainty_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_target(row["text"])
    assert caught.value.faults[0].code == row["refused"]


def test_the_table_is_long_enough() -> None:
    assert len(READ) >= 60
    assert {row["kind"] for row in READ} == {"amount", "share", "change", "rank", "completion"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "vague"),
        ("đẩy mạnh cải cách thủ tục hành chính", "vague"),
        ("thực hiện Nghị quyết số 04-NQ/TU, dịch vụ công mức độ 3 và 4", "vague"),
        ("x" * 1001, "long"),
        ("đạt 5 xã và 7 phường", "two"),
        ("so với năm 2015, so với năm 2016 giảm 5%", "two"),
        ("đạt 95% so với năm 2015", "target"),
        ("đạt abc%", "target"),
        ("tăng 5%/năm", "target"),
        ("giảm 0% biên chế so với năm 2015", "at_least"),
        ("đến năm 2015 giảm 5% biên chế so với năm 2020", "due"),
        ("đến ngày 31/02/2026 đạt 5%", "day"),
        ("trước năm 1000 đạt 5%", "due"),
        ("ít nhất 1.23 văn bản", "number"),
        (f"đạt 5% {'an ' * 200}", "string_too_long"),
    ],
)
def test_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_target(text)
    assert caught.value.faults[0].code == code
    assert str(caught.value)


@pytest.mark.parametrize(
    "subject",
    [
        "Đến năm 2020",
        "5% hồ sơ",
        'cái "gọi là" đạt 5%',
        '"',
        "",
        "…",
        "hoàn thành",
        "x.",
        "- x",
        "bình quân mỗi năm",
        "phấn đấu",
    ],
)
@pytest.mark.parametrize(
    "sentence",
    ["đạt 95%", "tăng ít nhất 5 bậc so với năm 2020", "xếp hạng từ 5 trở lên", "hoàn thành việc", "từ 3 đến 5 xã"],
)
def test_a_subject_that_says_something_itself_is_quoted(subject: str, sentence: str) -> None:
    target = read_target(sentence).model_copy(update={"subject": subject})
    assert read_target(str(target)) == target


def test_key_and_source_are_the_callers() -> None:
    source = Source.parse("Nghị quyết 04-NQ/TU ngày 01/7/2016")
    target = read_target("đạt 95%", key="CT1", source=source)
    assert (target.key, target.source) == ("CT1", source)


def test_lines_of_a_plan_are_sorted() -> None:
    lines = [
        "- Bộ máy tinh gọn.",
        "",
        "- Xây dựng nền hành chính hiện đại;",
        "- 95% hồ sơ đúng hạn;",
        "- Đạt 5 xã, 7 phường;",
    ]
    aims = read_targets(lines)
    assert [str(target) for target in aims.targets] == ["ít nhất 95% hồ sơ đúng hạn"]
    assert aims.objectives == ("Bộ máy tinh gọn", "Xây dựng nền hành chính hiện đại")
    assert [(fault.path, fault.code) for fault in aims.unread] == [("/4", "two")]


WICKED = {
    "digits": "9" * 1000,
    "percents": "5%" * 500,
    "from": "từ 5 " * 200,
    "names": "mức độ 4, " * 100,
    "dues": "đến năm 2020 " * 76,
    "noun": "từ 5" + " an" * 300,
    "quotes": '"' * 1000,
    "spaces": " " * 100_000 + "đạt 5%" + " " * 100_000,
    "group": "thuộc nhóm 5" + " an" * 300 + " dẫn đầu",
    "rank": "xếp thứ " * 120,
    "mixed": "giảm xuống còn đạt " * 52,
    "slashes": "1/2/" * 250,
    "zero": "đạt 1/0 số xã",
    "placeholder": "\ue000 đạt 5%",
    "surrogate": "\ud800 đạt 5%",
    "full width": "đạt ９５%",
    "long": "đạt 5% " * 100_000,
}


@pytest.mark.parametrize("text", WICKED.values(), ids=WICKED)
def test_wicked_sentences_are_read_or_refused_in_our_words(text: str) -> None:
    try:
        target = read_target(text)
    except CchcError as error:
        assert error.faults
    else:
        assert read_target(str(target)) == target
