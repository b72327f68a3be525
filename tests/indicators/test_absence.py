from cchc.indicators import Absence


def test_four_reasons_in_two_languages() -> None:
    assert [str(absence) for absence in Absence] == [
        "chưa báo cáo",
        "không phát sinh hoặc không được giao",
        "chưa đến hạn",
        "chưa công bố",
    ]
    assert [absence.label.in_language("en") for absence in Absence] == [
        "not reported",
        "no case arose or the duty was not given",
        "not due yet",
        "withheld",
    ]
