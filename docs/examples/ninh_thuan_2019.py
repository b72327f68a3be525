"""Nghị quyết 04-NQ/TU, from the text of a working session to explained points.

Reads an account of the session of 21/8/2019 and prints the documents it cites; models the resolution, the
plan that carries it out, its six areas and its two targets; scores twelve agencies by the satisfaction group
of Decision 766/QĐ-TTg and holds every cell against the published points. With a day it prints the report of that day
instead: targets, tasks, what the inspection found, and what of its conclusions is not carried out yet.

    python docs/examples/ninh_thuan_2019.py [--text FILE] [--table FILE]
    python docs/examples/ninh_thuan_2019.py --on 2019-08-21

Table: the national public service portal, agencies of Phú Thọ province, raw counts and published points.
Inspection: the account of the session; what it does not give is not made up.
"""

import argparse
import codecs
import csv
import io
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TypeVar

from cchc import (
    Body,
    Criterion,
    Document,
    DocumentNumber,
    Framework,
    Period,
    Plan,
    Ratio,
    Resolution,
    Source,
    assess_all,
    find_citations,
    rank,
)
from cchc.assessments import Assessment
from cchc.citations import Citation
from cchc.documents import GovernmentLevel, issuers
from cchc.errors import CchcError, FaultCollector, InvalidInput
from cchc.indicators import Direction as Better
from cchc.indicators import Indicator
from cchc.inspections import Inspection
from cchc.plans import read_target
from cchc.reports import ProgressReport, progress_report
from cchc.rules import AbsencePolicy, Proportional
from cchc.values import Rounding
from cchc.viet import format_date, format_number, format_percent, parse_count, parse_number

HERE = Path(__file__).parent
SESSION = date(2019, 8, 21)
COLUMNS = {"1": "dossier", "2": "petition_ontime", "3": "petition_satisf"}
"""The criteria of the satisfaction group, and how the columns of the table begin that each is read from."""
Key = TypeVar("Key")


def main() -> int:
    """Print the three parts; 2 where a file cannot be used."""
    parser = argparse.ArgumentParser(description="Nghị quyết 04-NQ/TU: văn bản, kế hoạch, chỉ tiêu, điểm")
    parser.add_argument("--text", type=Path, default=HERE / "ninh_thuan_2019.txt", help="văn bản cần đọc")
    parser.add_argument("--table", type=Path, default=HERE / "q766_satisfaction.csv", help="bảng số liệu")
    parser.add_argument("--on", type=day, help="in báo cáo của ngày này, 2019-08-21")
    speak_plainly()
    asked = parser.parse_args()
    try:
        if asked.on is not None:
            print(report_of(asked.on))
            return 0
        with FaultCollector() as gather:
            with gather.at():
                text = read_file(asked.text)
            with gather.at():
                sheets, published = read_table(asked.table)
        print_documents(find_citations(text))
        print_plan(ninh_thuan())
        print_scores(assess_all(satisfaction(), sheets), published)
    except CchcError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


# (a) ------------------------------------------------------------------ the documents that the text cites


def print_documents(citations: Iterable[Citation]) -> None:
    """Every document once, with kind, number, issuer, date, and how often it is cited."""
    cited = grouped((citation.number, citation) for citation in citations if citation.number)
    heading("I. VĂN BẢN ĐƯỢC VIỆN DẪN")
    rows = [("Loại", "Số, ký hiệu", "Cơ quan ban hành", "Ngày ban hành", "Số lần")]
    for number, mentions in cited.items():
        dates = sorted({mention.date for mention in mentions if mention.date})
        written = "; ".join(format_date(day, form="short") for day in dates) or "không nêu"
        kind = mentions[0].document_kind or "Văn bản"
        rows.append((kind, str(number), issuer(number), written, str(len(mentions))))
    print_table(rows)


def issuer(number: DocumentNumber) -> str:
    """The issuer's code, with the sort of body it stands for where a guideline fixes it."""
    known = issuers().get(number.issuer_code)
    return f"{number.issuer_code} ({known.name})" if known else number.issuer_code


# (b) ------------------------------------------------------- the resolution, the plan, the areas, the targets


def ninh_thuan() -> Plan:
    """What the account tells of the resolution and the plan; it gives no figure of posts."""
    committee = Body("Tỉnh ủy Ninh Thuận", GovernmentLevel.PROVINCE)
    department = Body("Đảng ủy Sở Lao động - Thương binh và Xã hội", GovernmentLevel.GRASSROOTS)
    areas = (
        "Cải cách thể chế",
        "Cải cách thủ tục hành chính",
        "Cải cách tổ chức bộ máy",
        "Xây dựng, nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
        "Cải cách tài chính công",
        "Hiện đại hóa hành chính",
    )
    resolution = Resolution(
        document=Document(
            number=DocumentNumber.parse("04-NQ/TU"),
            issuer=committee,
            issued_on=date(2016, 7, 1),
            subject="sự lãnh đạo của Đảng đối với cải cách hành chính, giai đoạn 2016-2020",
        ),
        period=Period.years(2016, 2020),
    )
    said = Source(title="Kết luận bằng lời tại buổi làm việc của Đoàn Kiểm tra", issued_on=SESSION)
    targets = tuple(
        read_target(f"đến năm 2021 giảm ít nhất 10% {posts} so với năm 2015", source=said)
        for posts in ("biên chế hành chính", "biên chế sự nghiệp")
    )
    document = Document(number=DocumentNumber.parse("45-KH/ĐUCS"), issuer=department, issued_on=date(2016, 11, 1))
    return Plan(document=document, carries_out=resolution, areas=areas, targets=targets)


def print_plan(plan: Plan) -> None:
    """The chain from the resolution down, the areas, and where the targets stood on the day."""
    heading("II. NGHỊ QUYẾT, KẾ HOẠCH, CHỈ TIÊU")
    for arrow, document in zip(("", "  └─ thực hiện bằng "), plan.chain(), strict=True):
        print(f"{arrow}{document}")
    print("\nLĩnh vực:")
    for place, area in enumerate(plan.areas, start=1):
        print(f"  {place}. {area}")
    print(f"Chỉ tiêu, đến {format_date(SESSION)}:")
    for target in plan.targets:
        status = target.evaluate((), on=SESSION)
        print(f"  - {target}: {status.state} ({status.reason})")


# the report of a day ----------------------------------------------------------------------------------------


def day(text: str) -> date:
    """A day as the command line says it."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"không phải ngày: “{text}”; hãy viết như 2019-08-21") from error


def report_of(on: date) -> ProgressReport:
    """Where the resolution stood on a day; its indicators have no figure in the account."""
    plan = ninh_thuan()
    inspection = Inspection.model_validate_json(read_file(HERE / "ninh_thuan_kiem_tra.json"))
    watched = (
        Indicator(name="Tỷ lệ hồ sơ đúng hạn", unit="%", direction=Better.UP),
        Indicator(name="Tỷ lệ hồ sơ qua dịch vụ bưu chính công ích", unit="%", direction=Better.UP),
        Indicator(name="PCI: Đào tạo lao động", direction=Better.UP),
        Indicator(name="PCI: Giới thiệu việc làm", direction=Better.UP),
        Indicator(name="Mức độ hài lòng của doanh nghiệp", unit="%", direction=Better.UP),
    )
    return progress_report([plan.carries_out, plan], [inspection], inspection.tasks(), indicators=watched, on=on)


# (c) ------------------------------------------------------------------------------- points of twelve agencies


def satisfaction() -> Framework:
    """The satisfaction group of Decision 766: three rates of at most 6 points, each cell rounded to 0,01."""
    full = AbsencePolicy.FULL_POINTS
    rules = {
        "Hài lòng về giải quyết hồ sơ": Proportional.of(6, "90%", zero_denominator=AbsencePolicy.NO_POINTS),
        "Phản ánh, kiến nghị xử lý đúng hạn": Proportional.of(6, zero_denominator=full),
        "Hài lòng về xử lý phản ánh, kiến nghị": Proportional.of(6, zero_denominator=full),
    }
    return Framework(
        title="Mức độ hài lòng",
        source=Source.parse("Quyết định 766/QĐ-TTg ngày 23/6/2022"),
        rounding=Rounding.each(2),
        total=Decimal(18),
        criteria=tuple(
            Criterion(code=code, title=title, rule=rule)
            for code, (title, rule) in zip(COLUMNS, rules.items(), strict=True)
        ),
    )


def print_scores(results: Mapping[str, Assessment], published: Mapping[str, Mapping[str, Decimal]]) -> None:
    """The ranking with the points of each cell, each held against the published one; one explanation."""
    heading("III. ĐIỂM HÀI LÒNG CỦA CÁC ĐƠN VỊ (Quyết định 766/QĐ-TTg)")
    rows: list[Sequence[str]] = [("Hạng", "Đơn vị", "Hồ sơ", "PAKN đúng hạn", "PAKN hài lòng", "Tổng điểm", "Tỷ lệ")]
    same: list[bool] = []
    for place in rank(results):
        result = results[place.name]
        shown = [(result.of(key).points or Decimal(0), published[place.name][key]) for key in COLUMNS]
        shown.append((result.points, published[place.name]["total"]))
        same.extend(points == stated for points, stated in shown)
        cells = (against(points, stated) for points, stated in shown)
        rows.append((str(place.rank), place.name, *cells, format_percent(result.share, 2)))
    print_table(rows)
    print(f"\nKhớp số đã công bố: {same.count(True)}/{len(same)} ô.")
    if results:
        name = next(iter(results))
        print(f"\nDiễn giải điểm của {name}:\n{results[name].explain()}")


def against(points: Decimal, stated: Decimal) -> str:
    """The points as they were published, or both figures where they differ."""
    written = format_number(points, 2)
    return written if points == stated else f"{written} ≠ {format_number(stated, 2)}"


# files ----------------------------------------------------------------------------------------------------


def read_file(path: Path) -> str:
    """The text of a file in UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "không phải UTF-8"
        raise InvalidInput.of(
            "file", "không đọc được tệp", why, "hãy kiểm tra đường dẫn và lưu tệp bằng UTF-8", place=str(path)
        ) from error


def read_table(path: Path) -> tuple[dict[str, dict[str, Ratio]], dict[str, dict[str, Decimal]]]:
    """The rates of every agency, and its published points; all faults of the file at once."""
    lines = csv.DictReader(io.StringIO(read_file(path), newline=""), restkey="cột thừa", strict=True)
    try:
        rows = list(lines)
    except csv.Error as error:
        raise InvalidInput.of(
            "csv", "không đọc được bảng", str(error), "hãy lưu lại tệp CSV", place=path.name
        ) from error
    sheets: dict[str, dict[str, Ratio]] = {}
    published: dict[str, dict[str, Decimal]] = {}
    with FaultCollector() as gather:
        for column in missing(lines.fieldnames or ()):
            with gather.at(column, place=f"{path.name}/{column}"):
                raise InvalidInput.of("missing", "thiếu cột", column, "hãy bổ sung cột này vào bảng")
    with FaultCollector() as gather:
        for index, row in enumerate(rows):
            where = f"{path.name}/dòng {index + 2} ({row['unit']})"
            with gather.at(index, "unit", place=f"{where}/unit"):
                if not row["unit"] or row["unit"] in sheets or "cột thừa" in row:
                    raise InvalidInput.of(
                        "unit",
                        "tên đơn vị trống, trùng, hoặc dòng thừa cột",
                        row["unit"] or "",
                        "hãy sửa dòng này",
                    )
            sheets[row["unit"]] = rates = {}
            published[row["unit"]] = points = {}
            for key, prefix in COLUMNS.items():
                if (rate := read_rate(gather, (index, where), row, prefix)) is not None:
                    rates[key] = rate
            scores = {key: f"{prefix}_score" for key, prefix in COLUMNS.items()} | {"total": "published_total"}
            for key, column in scores.items():
                with gather.at(index, column, place=f"{where}/{column}"):
                    points[key] = parse_number(row[column] or "", "en")
    return sheets, published


def missing(header: Sequence[str]) -> list[str]:
    """The columns that the table lacks."""
    parts = [f"{prefix}_{part}" for prefix in COLUMNS.values() for part in ("num", "den", "score")]
    return [column for column in ("unit", *parts, "published_total") if column not in header]


def read_rate(
    gather: FaultCollector, line: tuple[int, str], row: Mapping[str, str | None], prefix: str
) -> Ratio | None:
    """The rate of two counts of a row; None where one of them was refused."""
    counts: list[int] = []
    index, where = line
    for column in (f"{prefix}_num", f"{prefix}_den"):
        with gather.at(index, column, place=f"{where}/{column}"):
            counts.append(parse_count(row[column] or "", "en"))
    with gather.at(index, f"{prefix}_num", place=f"{where}/{prefix}_num"):
        return Ratio.of_counts(*counts) if len(counts) == len(("num", "den")) else None
    return None


# the terminal ---------------------------------------------------------------------------------------------


def heading(text: str) -> None:
    """A heading with a line under it."""
    print(f"\n{text}\n{'─' * len(text)}")


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Rows in columns, each as wide as its longest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def grouped(pairs: Iterable[tuple[Key, Citation]]) -> dict[Key, list[Citation]]:
    """Things by their key, in the order of the first of each."""
    groups: dict[Key, list[Citation]] = {}
    for key, thing in pairs:
        groups.setdefault(key, []).append(thing)
    return groups


def speak_plainly() -> None:
    """Let a console that cannot show Vietnamese show the nearest letters in place of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            codecs.register_error(f"nearest {stream.encoding}", partial(nearest, encoding=stream.encoding))
            stream.reconfigure(errors=f"nearest {stream.encoding}")


def nearest(error: UnicodeError, encoding: str) -> tuple[str, int]:
    """The nearest text that an encoding has, where it lacks what was to be printed."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(spellings(error.object[error.start : error.end], encoding)), error.end


def spellings(text: str, encoding: str) -> Iterator[str]:
    """For each character the first that can be encoded: letter and tone apart (cp1258), letter, plain letter."""
    plain = {
        "đ": "d",
        "Đ": "D",
        "–": "-",
        "─": "-",
        "└": "+",
        "“": '"',
        "”": '"',
        "…": "...",
        "×": "x",
        "÷": ":",
    }
    plain |= {"≈": "~", "≠": "<>", "→": "->"}
    for char in text:
        letter, *marks = list(unicodedata.normalize("NFD", char))
        tones = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        shape = unicodedata.normalize("NFC", letter + "".join(mark for mark in marks if mark not in tones))
        for spelling in (shape + tones, shape, plain.get(char, letter)):
            if spelling.encode(encoding, "ignore").decode(encoding) == spelling:
                yield spelling
                break
        else:
            yield "?"


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
