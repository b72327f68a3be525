"""The main job: on its own files, on strange consoles, and on bad files."""

import csv
import os
import subprocess
import sys
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest

from cchc import find_citations

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SCRIPT = EXAMPLES / "ninh_thuan_2019.py"
ACCOUNT = (EXAMPLES / "ninh_thuan_2019.txt").read_text(encoding="utf-8")
TABLE = (EXAMPLES / "q766_satisfaction.csv").read_text(encoding="utf-8")


def load() -> ModuleType:
    spec = spec_from_file_location("ninh_thuan_2019", SCRIPT)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MODULE = load()


def run(*arguments: str, encoding: str = "utf-8", **environment: str) -> tuple[int, str, str]:
    command = [sys.executable, str(SCRIPT), *arguments]
    env = os.environ | {"PYTHONIOENCODING": encoding} | environment
    done = subprocess.run(command, env=env, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding)


def run_here(*arguments: str) -> tuple[int, str, str]:
    """The same in this process, where what the console can show is no matter."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", [str(SCRIPT), *arguments])
        try:
            code: int = MODULE.main()
        except SystemExit as end:
            assert isinstance(end.code, int)
            code = end.code
    return code, out.getvalue(), err.getvalue()


def test_the_account_is_official_long_and_cites_each_document_twice() -> None:
    assert len(ACCOUNT.split()) >= 400
    cited = Counter(str(citation.number) for citation in find_citations(ACCOUNT))
    assert set(cited) == {"04-NQ/TU", "45-KH/ĐUCS", "18-NQ/TW", "19-NQ/TW", "92-KH/TU", "181-CTr/TU"}
    assert min(cited.values()) == 2


def test_the_three_parts() -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert "Nghị quyết    04-NQ/TU     TU (Tỉnh ủy)      01/7/2016      3" in out
    assert "Kế hoạch      45-KH/ĐUCS   ĐUCS              01/11/2016     2" in out
    assert "Chương trình  181-CTr/TU   TU (Tỉnh ủy)      không nêu      2" in out
    assert out.count("chưa có số liệu (chưa có số liệu năm 2015)") == 2
    assert "thực hiện bằng Kế hoạch số 45-KH/ĐUCS ngày 01/11/2016" in out
    assert "  6. Hiện đại hóa hành chính" in out
    assert "Khớp số đã công bố: 48/48 ô." in out
    assert "9     tinh        5,89   3,12           2,42           11,43      63,50%" in out
    assert "công thức “6 × tỷ lệ ÷ 90%” ≈ 5,892268393548 điểm" in out


@pytest.mark.parametrize(
    ("on", "told", "untold"),
    [
        ("2016-06-30", ["Báo cáo đến ngày 30/6/2016"], ["04-NQ/TU"]),
        ("2019-08-20", ["45-KH/ĐUCS", "PCI: Đào tạo lao động: chưa có số liệu"], ["KT-2019", "giảm ít nhất 10%"]),
        ("2019-08-21", ["giảm ít nhất 10% biên chế hành chính", "KT-2019/13", "0/13 đề nghị"], ["quá hạn là"]),
        ("2022-03-01", ["KT-2019/9: Thực hiện kế hoạch thu hồi biên chế", "quá 60 ngày"], []),
    ],
)
def test_the_report_of_a_day(on: str, told: list[str], untold: list[str]) -> None:
    code, out, err = run_here("--on", on)
    assert (code, err) == (0, "")
    assert [text for text in told if text not in out] == []
    assert [text for text in untold if text in out] == []
    assert [out.count(heading) for heading in ("I. TÌNH HÌNH", "VI. KIẾN NGHỊ")] == [1, 1]


def test_a_day_that_is_none() -> None:
    code, _out, err = run_here("--on", "21/8/2019")
    assert code == 2
    assert "hãy viết như 2019-08-21" in err


def test_another_text(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Quyết định số 876/QĐ-BNV ngày 10/11/2022; Quyết định 876/QĐ-BNV ngày 11/11/2022", encoding="utf-8-sig"
    )
    code, out, _err = run_here("--text", str(other))
    assert code == 0
    assert "Quyết định  876/QĐ-BNV   BNV (Bộ Nội vụ)   10/11/2022; 11/11/2022  2" in out


def test_a_text_that_cites_nothing(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("", encoding="utf-8")
    assert run_here("--text", str(other))[0] == 0


@pytest.mark.parametrize(
    ("encoding", "word"),
    [("ascii", "Nghi quyet"), ("cp1252", "Nghi quyêt"), ("cp1258", "Nghi\u0323 quyê\u0301t"), ("cp437", "Nghi quyêt")],
)
def test_a_console_that_is_not_utf_8(encoding: str, word: str) -> None:
    code, out, err = run(encoding=encoding)
    assert (code, err) == (0, "")
    assert word in out
    assert "48/48" in out


def rows() -> list[list[str]]:
    return list(csv.reader(TABLE.splitlines()))


def table(folder: Path, changed: list[list[str]]) -> str:
    path = folder / "bad.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(changed)
    return str(path)


def test_every_fault_of_a_table_at_once_by_row_and_field(tmp_path: Path) -> None:
    changed = rows()
    changed[1][1] = "700000"
    changed[2][2] = "NaN"
    changed[3][4] = "-5"
    changed[4][3] = "nhiều"
    changed[5][1] = ""
    changed[6][0] = "tinh"
    changed[7][5] = "1.5"
    code, out, err = run_here("--table", table(tmp_path, changed))
    assert (code, out) == (2, "")
    assert [line.partition(": ")[0] for line in err.splitlines()] == [
        "bad.csv/dòng 2 (tinh)/dossier_num",
        "bad.csv/dòng 3 (VPUBND)/dossier_den",
        "bad.csv/dòng 4 (BQLKCN)/petition_ontime_num",
        "bad.csv/dòng 5 (CongThuong)/dossier_score",
        "bad.csv/dòng 6 (GDDT)/dossier_num",
        "bad.csv/dòng 7 (tinh)/unit",
        "bad.csv/dòng 8 (NongTrang)/petition_ontime_den",
    ]
    assert "Traceback" not in err


def test_missing_columns_and_ragged_rows(tmp_path: Path) -> None:
    code, _out, err = run_here("--table", table(tmp_path, [row[:-1] for row in rows()]))
    assert (code, err) == (
        2,
        "bad.csv/published_total: thiếu cột: “published_total”; hãy bổ sung cột này vào bảng\n",
    )
    ragged = rows()
    ragged[1].append("6")
    ragged[2] = ragged[2][:-2]
    code, _out, err = run_here("--table", table(tmp_path, ragged))
    assert code == 2
    assert "dòng 2 (tinh)/unit" in err
    assert "dòng 3 (VPUBND)/published_total" in err


@pytest.mark.parametrize("option", ["--text", "--table"])
def test_unreadable_files(tmp_path: Path, option: str) -> None:
    noise = tmp_path / "noise.bin"
    noise.write_bytes(b"\xff\xfe\x00Ngh\xe1")
    for path in (tmp_path / "missing", tmp_path, noise):
        code, out, err = run_here(option, str(path))
        assert (code, out) == (2, "")
        assert str(path) in err
        assert "Traceback" not in err


def test_both_files_bad_both_told(tmp_path: Path) -> None:
    code, _out, err = run_here("--text", str(tmp_path / "a"), "--table", str(tmp_path / "b"))
    assert code == 2
    assert len(err.splitlines()) == 2


def test_a_table_that_is_no_csv(tmp_path: Path) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text(TABLE + '"open', encoding="utf-8")
    code, _out, err = run_here("--table", str(broken))
    assert code == 2
    assert "không đọc được bảng" in err


def test_an_empty_table_has_nothing_to_rank(tmp_path: Path) -> None:
    code, out, _err = run_here("--table", table(tmp_path, rows()[:1]))
    assert code == 0
    assert "0/0 ô" in out
