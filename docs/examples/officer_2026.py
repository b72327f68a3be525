"""What an officer writes: two departments scored by a framework of two criteria, ranked and explained."""

from cchc import Absence, Criterion, Framework, Ratio, assess_all, rank
from cchc.rules import Ladder, YesNo
from cchc.viet import format_percent, format_points

on_time = Ladder.of(("từ 95% trở lên", 6), ("từ 90% đến dưới 95%", 3), ("dưới 90%", 0))
plan = YesNo.of(("Có ban hành kế hoạch", 4), ("không ban hành", 0))
parts = (
    Criterion(code="1.1", title="Hồ sơ đúng hạn", max_points="6", rule=on_time),
    Criterion(code="1.2", title="Kế hoạch", max_points="4", rule=plan),
)
framework = Framework(
    criteria=[Criterion(code="1", title="Cải cách thủ tục hành chính", max_points="10", children=parts)],
    source="Quyết định 12/QĐ-UBND ngày 05/01/2026",
)
for fault in framework.check():
    print(fault)
results = assess_all(
    framework,
    {
        "Sở A": {"1.1": Ratio(9850, 10000), "1.2": True},
        "Sở B": {"1.1": Ratio(812, 900), "1.2": Absence.NOT_REPORTED},
    },
)
for place in rank(results):
    print(place.rank, place.name, format_points(place.points), format_percent(results[place.name].share))
print(results["Sở B"].explain("1.1"))
