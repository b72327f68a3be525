"""What an officer writes: two departments scored by the rows of a table, ranked and explained."""

from cchc import Absence, Framework, Ratio, assess_all, rank
from cchc.viet import format_percent, format_points

rows = [
    dict(code="1", title="Cải cách thủ tục hành chính", max_points="10", wording=""),
    dict(
        code="1.1",
        title="Hồ sơ đúng hạn",
        max_points="6",
        wording="Từ 95% trở lên: 6; từ 90% đến dưới 95%: 3; dưới 90%: 0",
    ),
    dict(code="1.2", title="Kế hoạch", max_points="4", wording="Có ban hành kế hoạch: 4; không ban hành: 0"),
]
framework = Framework.from_table(rows, source="Quyết định 12/QĐ-UBND ngày 05/01/2026")
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
