import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "docs" / "examples" / "officer_2026.py"


def test_what_the_officer_sees() -> None:
    command = [sys.executable, "-X", "utf8", str(SCRIPT)]
    assert subprocess.check_output(command, text=True, encoding="utf-8").splitlines() == [
        "1 Sở A 10 điểm 100%",
        "2 Sở B 3 điểm 30%",
        "1.1 Hồ sơ đúng hạn: 3/6 điểm",
        "  số liệu: 812/900 ≈ 90,22%",
        "  mức “từ 90% đến dưới 95%”: 3 điểm",
        "  mất 3 điểm: cần từ 95% trở lên, còn thiếu gần 4,78 điểm phần trăm",
        "  căn cứ: Quyết định 12/QĐ-UBND ngày 05/01/2026",
    ]
