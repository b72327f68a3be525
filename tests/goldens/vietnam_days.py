"""The days off and the Saturdays worked of civil servants, 2019 to 2026, by hand: it imports nothing of ours.

The list was read on 23/11/2026: 2019 in 6519/VPCP-KGVX of 11/7/2018; 2022 in 245/VPCP-KGVX of 11/01/2022; 2023 in
8056/VPCP-KGVX of 01/12/2022; 2024 in 8662/VPCP-KGVX of 03/11/2023 and 2450/VPCP-KGVX of 12/4/2024; 2025 in
6150/TB-BLĐTBXH of 03/12/2024; 2026 in 9441/TB-BNV of 16/10/2025, 12729/VPCP-KGVX of 25/12/2025, 3383/BNV-CVL of
10/4/2026 and, for 24/11, Resolution 28/2026/QH16; 2020 and 2021 in press reports of the notices of those years.
"""

from datetime import date

WEEKDAYS_OFF = {
    2019: "1/1 4/2 5/2 6/2 7/2 8/2 15/4 29/4 30/4 1/5 2/9",
    2020: "1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9",
    2021: "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9",
    2022: "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9",
    2023: "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9",
    2024: "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9",
    2025: "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9",
    2026: "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11",
}
SATURDAYS_WORKED = {2019: "5/1 4/5", 2024: "4/5", 2025: "26/4", 2026: "10/1 22/8"}


def days(table: dict[int, str]) -> set[date]:
    return {
        date(year, int(month), int(day))
        for year, line in table.items()
        for day, month in (word.split("/") for word in line.split())
    }


def is_worked(d: date) -> bool:
    """Whether offices work on a day of those years."""
    return d in WORKED or (d.weekday() < 5 and d not in OFF)


OFF, WORKED = days(WEEKDAYS_OFF), days(SATURDAYS_WORKED)
