"""The report of a day under its headings."""

from datetime import date

from cchc.documents import Document, DocumentNumber, Source
from cchc.indicators import Absence, Indicator, Observation
from cchc.inspections import Inspection
from cchc.plans import Plan, Resolution, Task, read_target
from cchc.reports import progress_report
from cchc.values import Period, Ratio

RESOLUTION = Resolution(
    document=Document(number=DocumentNumber.parse("04-NQ/TU"), issued_on=date(2016, 7, 1)),
    areas=("Cải cách thể chế", "Cải cách tài chính công"),
)
PLAN = Plan(
    document=Document(number=DocumentNumber.parse("45-KH/ĐUCS"), issued_on=date(2016, 11, 1)),
    carries_out=RESOLUTION,
    targets=(read_target("đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015"),),
    tasks=(
        Task(code="1", title="Đề án vị trí việc làm", due=date(2018, 6, 30)),
        Task(code="2", title="Tập huấn", due=date(2020, 6, 30)),
        Task(code="3", title="Rà soát").finished(date(2018, 1, 5), by="Sở A"),
    ),
)
INSPECTION = Inspection.model_validate(
    {
        "code": "KT",
        "document": {"number": "04-NQ/TU", "issued_on": "2016-07-01"},
        "body": {"name": "Sở A"},
        "on": "2019-08-21",
        "findings": [
            {"code": "a", "kind": "result", "text": "Ban hành kế hoạch"},
            {"code": "b", "kind": "shortcoming", "text": "Kinh phí chưa đáp ứng"},
        ],
        "causes": [{"text": "Nhận thức chưa đúng tầm"}, {"text": "Ngân sách hẹp", "origin": "external"}],
        "conclusion": {
            "on": "2019-08-21",
            "recommendations": [
                {"code": "1", "text": "Kiện toàn bộ máy"},
                {"code": "2", "text": "Bổ sung kinh phí", "direction": "up"},
            ],
        },
    }
)
POSTS = [
    Observation(value=200, period=Period.year(2015)),
    Observation(value=195, period=Period.year(2021)),
]


def lines(on: date) -> dict[str, list[str]]:
    made = progress_report([RESOLUTION, PLAN], [INSPECTION], INSPECTION.tasks(), {"biên chế": POSTS}, on=on)
    return {str(section.title): [str(line) for line in section.lines] for section in made.sections}


def test_before_the_plan_there_is_the_resolution_alone() -> None:
    told = lines(date(2016, 7, 1))
    assert told["tình hình"] == [
        "Nghị quyết số 04-NQ/TU ngày 01/7/2016",
        "lĩnh vực: Cải cách thể chế và Cải cách tài chính công",
    ]
    assert [key for key, value in told.items() if value] == ["tình hình"]
    text = str(progress_report([RESOLUTION], on=date(2016, 7, 1)))
    assert (
        text.splitlines()[0] == "Báo cáo tình hình thực hiện Nghị quyết số 04-NQ/TU ngày 01/7/2016, đến ngày 01/7/2016"
    )
    assert text.count("- Không có") == 5
    assert str(progress_report([], on=date(2016, 6, 30))).startswith(
        "Báo cáo đến ngày 30/6/2016\n\nI. TÌNH HÌNH\n- Không có"
    )


def test_at_the_inspection() -> None:
    told = lines(date(2019, 8, 21))
    assert told["tình hình"][2:] == [
        "Kế hoạch số 45-KH/ĐUCS ngày 01/11/2016 thực hiện Nghị quyết số 04-NQ/TU",
        "kiểm tra Sở A về việc thực hiện Nghị quyết số 04-NQ/TU, ngày 21/8/2019",
    ]
    assert told["kết quả"] == [
        "đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015: chưa có số liệu (chưa có số liệu sau kỳ gốc)",
        "tổng số: hoàn thành 1/5 nhiệm vụ = 20%; quá hạn: đã xong 0, chưa xong 1",
        "kết luận kiểm tra: đã thực hiện 0/2 đề nghị",
        "Ban hành kế hoạch (kiểm tra ngày 21/8/2019)",
    ]
    assert told["hạn chế"] == [
        "1. Đề án vị trí việc làm: quá hạn, chưa hoàn thành: quá 417 ngày, hạn là ngày 30/6/2018",
        "Kinh phí chưa đáp ứng (kiểm tra ngày 21/8/2019)",
    ]
    assert told["nguyên nhân"] == ["Nhận thức chưa đúng tầm", "Ngân sách hẹp (khách quan)"]
    assert told["nhiệm vụ kỳ tới"] == [
        "1. Đề án vị trí việc làm: quá hạn, chưa hoàn thành: quá 417 ngày, hạn là ngày 30/6/2018",
        "2. Tập huấn: đang thực hiện, còn hạn: còn 314 ngày, hạn là ngày 30/6/2020",
        "KT/1: Kiện toàn bộ máy: đang thực hiện, không có thời hạn",
    ]
    assert told["kiến nghị"] == ["KT/2: Bổ sung kinh phí: đang thực hiện, không có thời hạn"]


def test_a_target_that_missed_falls_short() -> None:
    told = lines(date(2022, 1, 31))
    assert told["hạn chế"][0].startswith("đến năm 2021 giảm ít nhất 10% biên chế so với năm 2015: không đạt")


def test_targets_of_conclusions_and_tasks_of_later_sources() -> None:
    target = read_target("đến năm 2021 đạt ít nhất 95% hồ sơ đúng hạn").model_copy(update={"key": "CT"})
    asked = INSPECTION.conclusion
    assert asked is not None
    one = asked.recommendations[0].model_copy(update={"targets": (target,)})
    told = INSPECTION.model_copy(update={"conclusion": asked.model_copy(update={"recommendations": (one,)})})
    figures = {"CT": [Observation(value=Ratio(96, 100), period=Period.year(2018))]}
    made = progress_report([RESOLUTION], [told], figures=figures, on=date(2019, 8, 21))
    assert str(made.sections[1].lines[0]).startswith(f"{target}: đạt")
    later = Task(code="9", title="Việc mới", source=Source.parse("Kế hoạch 12/KH-UBND ngày 22/8/2019"))
    undated = Task(code="8", title="Việc khác", source=Source.parse("Kế hoạch 12/KH-UBND"))
    made = progress_report([RESOLUTION], tasks=[later, undated], on=date(2019, 8, 21))
    assert [str(line)[:2] for line in made.sections[4].lines] == ["8."]


def test_what_is_watched_has_its_latest_figure_or_none() -> None:
    watched = (Indicator(name="Đúng hạn", code="A"), Indicator(name="Hài lòng"), Indicator(name="Bưu chính"))
    figures = {
        "A": [
            Observation(value=Ratio(93, 100), period=Period.quarter(2026, 1)),
            Observation(value=Ratio(96, 100), period=Period.quarter(2026, 2)),
            Observation(value=Ratio(97, 100), period=Period.quarter(2026, 2), known_on=date(2026, 8, 1)),
        ],
        "Hài lòng": [Observation(value=Absence.WITHHELD, period=Period.year(2025))],
    }
    made = progress_report([], figures=figures, indicators=watched, on=date(2026, 7, 5))
    assert [str(line) for line in made.sections[1].lines] == [
        "Đúng hạn: 96/100 = 96% (quý II/2026)",
        "Hài lòng: số liệu năm 2025 chưa công bố",
        "Bưu chính: chưa có số liệu",
    ]


def test_targets_that_were_set_later_are_not_told_before() -> None:
    set_later = Source.parse("Kế hoạch 12/KH-UBND ngày 22/8/2019")
    target = read_target("đến năm 2021 đạt ít nhất 95% hồ sơ đúng hạn", source=set_later)
    plan = PLAN.model_copy(update={"targets": (target,), "tasks": ()})
    assert progress_report([plan], on=date(2019, 8, 21)).sections[1].lines == ()
    assert len(progress_report([plan], on=date(2019, 8, 22)).sections[1].lines) == 1
