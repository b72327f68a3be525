"""Every way in for what others wrote (cửa vào): the readers of texts, and the readers of JSON and tables.

An entry takes a text. Entries that read with the same grammar make a family: the fuzz command gives every text to all
of its family, the tests ask each entry by itself.
"""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from pydantic import TypeAdapter, ValidationError

from cchc import catalog, documents, frameworks, indicators, inspections, plans, rules, values
from cchc.assessments import ScoreSheet, assess, read_json_values, read_values
from cchc.calendars import Deadline, Shift, TimeLimit, WorkingHours, reporting_scheme
from cchc.catalog import parse_catalog_item
from cchc.citations import annotate, find_citations, resolve
from cchc.documents import DocumentNumber, Provision, Register, Source, parse_document, possible_kinds
from cchc.errors import CchcError, faults
from cchc.frameworks import Framework, parse_table
from cchc.indicators import Ballots, Counts
from cchc.models import Record, Value, read_newer
from cchc.plans import Recurrence, TargetDue, read_target, read_targets
from cchc.rules import Band, Ladder, Option, PointRounding, YesNo, parse_wording, read_rule, write_rule
from cchc.rules.kinds import AnyRuleByKind
from cchc.values import Code, Interval, Period, Quantity, Ratio, Rounding, Term, TimeSpan, to_exact_decimal
from cchc.values.fields import day, day_or_moment, fraction, moment
from cchc.viet import (
    align,
    collapse_whitespace,
    fold,
    legacy_encoding,
    match_key,
    normalize,
    parse_count,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
    parse_percent_points,
    parse_place_date,
    parse_points,
    parse_roman,
    person_sort_key,
    read_number_words,
    slug,
    sort_key,
    strip_diacritics,
)

Entry = Callable[[str], object]
_MARK = re.compile(r'<span class="citation" data-kind="[A-Z]+">|</span>')
TWO_WAYS = YesNo.of(("Có", 1), ("Không", 0))
SMALL = Framework.from_table(
    [
        {"code": "1", "title": "Hồ sơ đúng hạn", "max_points": 2, "wording": "Từ 95% trở lên: 2; dưới 95%: 0"},
        {"code": "2", "title": "Ban hành kế hoạch", "max_points": 1, "wording": "Có: 1; Không: 0"},
    ]
)


def _written_back(text: str) -> None:
    rule = read_rule(text)
    assert read_rule(write_rule(rule), max_points=rule.max_points) == rule


def _accounted_for(text: str) -> None:
    """Each character that is not white space lies in one span."""
    end = 0
    for span in parse_wording(text, 2).spans:
        assert end <= span.start < span.end
        assert not text[end : span.start].strip()
        assert text[span.start : span.end] == span.text
        end = span.end
    assert not text[end:].strip()


DOCUMENT_LINES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "UBND TỈNH A    Độc lập - Tự do - Hạnh phúc",
    "TỈNH ỦY A\t*ĐẢNG CỘNG SẢN VIỆT NAM*",
    "Số: 12/KH-SNV",
    "Số:      /TTr-A",
    "V/v báo cáo",
    "A, ngày 01 tháng 7 năm 2016",
    "**QUYẾT ĐỊNH**",
    "KẾ HOẠCH cải cách",
    "Về việc ban hành",
    "HỘI ĐỒNG NHÂN DÂN TỈNH A",
    "Kính gửi:",
    "Kính gửi: Sở A.",
    "Căn cứ",
    "- Căn cứ Điều lệ Đảng;",
    "QUYẾT NGHỊ:",
    "Phần thứ nhất",
    "Chương I",
    "Chương I QUY ĐỊNH CHUNG",
    "Tiểu mục 1. TÊN",
    "Mục 1: Tên",
    "Điều 1. Tên",
    "Điều 3.",
    "**Điều",
    "A. MỘT",
    "B. HAI",
    "I- TÊN",
    "V. TÊN",
    "1. Tên",
    "1.1. Tên",
    "2.5 triệu đồng",
    "3) tên;",
    "150. Tên",
    "a) tên;",
    "đ) tên",
    "(i) tên",
    "(2) tên",
    "- tên",
    "+ tên;",
    "• tên",
    "theo khoản",
    "như sau: “1. Tên",
    "“Điều 2. Tên”;",
    "tên”.",
    "| a | b |",
    "| --- | --- |",
    "|",
    "a\tb\tc",
    "Nơi nhận:    TM. ỦY BAN NHÂN DÂN",
    "Nơi",
    "nhận:",
    "- Lưu: VT; - Như trên.",
    "CHỦ TỊCH",
    "KT. CHỦ TỊCHPHÓ CHỦ TỊCH(Đã ký)",
    "(Đã ký)",
    "Họ Và Tên",
    "PHỤ LỤC I",
    "Phụ lục II. Danh mục",
    "(Kèm theo Quyết định",
    "QUY CHẾ",
    "[1] chú thích",
    "Luật này được Quốc hội thông qua ngày 01/7/2016./.",
    "CÔNG BÁO/Số 12 + 13/Ngày 29-12-2024",
    "12",
    "Người ký: A",
    "Cơ quan: B",
    "tên tên tên tên tên tên tên tên tên tên tên tên tên tên tên tên tên",
    "-----",
    "",
    "",
)
"""Lines of documents, well and badly formed."""


def _parsed(text: str) -> None:
    """Each character that is not white space lies in one part, and each provision is found where it lies."""
    parsed, end = parse_document(text), 0
    for part in parsed.parts:
        assert end <= part.span.start < part.span.end
        assert not normalize(text[end : part.span.start]).strip()
        end = part.span.end
    assert not normalize(text[end:]).strip()
    for unit in parsed.walk():
        assert unit.span.words_in(text) == unit.text


def _numbers_of(text: str) -> object:
    return possible_kinds(DocumentNumber.parse(text))


def _quoted(text: str) -> None:
    """Spans are in order, do not overlap and quote their text, and marking them changes no word."""
    end = 0
    for citation in find_citations(text):
        assert end <= citation.span.start < citation.span.end
        assert citation.span.words_in(text) == citation.text
        end = citation.span.end
    assert _MARK.sub("", annotate(text, find_citations(text))) == annotate(text, ())


def _table(text: str) -> object:
    """Read the rows of a table, a line each, its cells between tabs."""
    columns: tuple[str, ...] = ("code", "title", "max_points", "wording", "level", "role")
    rows: list[dict[str, str]] = [dict(zip(columns, line.split("\t"), strict=False)) for line in text.split("\n")]
    return Framework.from_table(rows).check()


def _cells(text: str) -> None:
    """Read the cells of a table under a header, a line each row; every cell is accounted for."""
    rows: list[tuple[str, ...]] = [("TT", "Tiêu chí", "Điểm tối đa", "Cách chấm", "Minh chứng")]
    rows += [tuple(line.split("\t")) for line in text.split("\n")]
    reading = parse_table(rows)
    filled = [(row, column) for row, cells in enumerate(rows) for column, cell in enumerate(cells) if cell.strip()]
    assert [cell.path for cell in reading.cells] == [f"/rows/{row}/{column}" for row, column in filled]
    reading.framework.check()


def _tree(text: str) -> object:
    return Framework.from_tree(_told(text)).check()


def _told(text: str) -> Any:
    """What a JSON text holds; a text that is none of it is itself the value."""
    told: Any = text
    with suppress(ValueError, RecursionError):
        told = json.loads(text)
    return told


def _assessed(text: str) -> None:
    assess(SMALL, _told(text))


FAMILIES: dict[str, dict[str, Entry]] = {
    "texts": {
        "normalize": normalize,
        "tracked": align,
        "spaced": collapse_whitespace,
        "fold": fold,
        "without_marks": strip_diacritics,
        "slug": slug,
        "match_key": match_key,
        "sort_key": sort_key,
        "person_sort_key": person_sort_key,
        "legacy_encoding": legacy_encoding,
    },
    "numbers": {
        "parse_number": parse_number,
        "parse_number en": lambda text: parse_number(text, "en"),
        "parse_number any": lambda text: parse_number(text, None),
        "parse_count": parse_count,
        "parse_percent": parse_percent,
        "parse_percent_points": parse_percent_points,
        "parse_points": parse_points,
        "parse_money": parse_money,
        "decimal": to_exact_decimal,
        "fraction": fraction,
        "parse_roman": parse_roman,
    },
    "number words": {"read_number_words": read_number_words},
    "dates": {
        "parse_date": parse_date,
        "parse_place_date": parse_place_date,
        "day": day,
        "moment": moment,
        "day or moment": day_or_moment,
    },
    "ratios": {"Ratio": Ratio.parse, "Quantity": Quantity.parse, "Ballots": Ballots.parse, "Counts": Counts.parse},
    "codes": {"Code": Code.parse, "Rounding": Rounding.parse, "Term": Term.parse},
    "roundings": {"PointRounding": PointRounding.parse},
    "intervals": {
        "Interval": Interval.parse,
        "Step": lambda text: Band.of(text, 1),
        "Ladder": lambda text: Ladder.of((text, 1)),
    },
    "periods": {
        "Period": Period.parse,
        "Period of 2026": partial(Period.parse, year=2026),
        "Due": TargetDue.parse,
        "TimeSpan": TimeSpan.parse,
    },
    "deadlines": {
        "Deadline": Deadline.parse,
        "TimeLimit": TimeLimit.parse,
        "Recurrence": Recurrence.parse,
        "reporting_scheme": reporting_scheme,
    },
    "working hours": {"WorkingHours": WorkingHours.parse, "Shift": Shift.parse},
    "document numbers": {"DocumentNumber": DocumentNumber.parse, "kinds_of": _numbers_of},
    "provisions": {
        "Provision": Provision.parse,
        "Provision list": Provision.parse_list,
        "Provision leading": Provision.parse_prefix,
        "Source": Source.parse,
    },
    "document texts": {"parse_document": _parsed},
    "citations": {
        "find_citations": find_citations,
        "resolve": lambda text: resolve(find_citations(text), Register()),
        "annotate": lambda text: annotate(text, find_citations(text)),
        "citations quoted": _quoted,
    },
    "rules": {
        "read_rule": read_rule,
        "read_rule 2": lambda text: read_rule(text, 2),
        "parse_wording": _accounted_for,
        "write_rule": _written_back,
        "Line": lambda text: Option.of(text, 1),
        "label": TWO_WAYS.score,
    },
    "targets": {"read_target": read_target, "read_aims": lambda text: read_targets(text.split("\n"))},
    "tables": {"from_table": _table, "parse_table": _cells},
    "trees": {"from_tree": _tree},
    "newer": {
        "read_newer Framework": lambda text: read_newer(Framework, text),
        "read_newer ScoreSheet": lambda text: read_newer(ScoreSheet, text.encode("utf-8", "surrogatepass")),
    },
    "sheets": {
        "assess": _assessed,
        "ScoreSheet.of": lambda text: ScoreSheet.of("Sở A", _told(text)),
        "read_values": lambda text: read_values(SMALL, dict.fromkeys(("1", "2"), text)),
        "read_values of JSON": lambda text: read_values(SMALL, _told(text)),
        "read_json_values": lambda text: read_json_values(SMALL, dict.fromkeys(("1", "2"), text)),
        "read_json_values of JSON": lambda text: read_json_values(SMALL, _told(text)),
    },
    "catalogue": {
        "parse_catalog_item": parse_catalog_item,
        "load": catalog.load,
        "edition": catalog.catalog_edition,
        "item": catalog.catalog_item,
    },
}
MODULES = (values, documents, indicators, rules, frameworks, plans, inspections, catalog)


def _kinds() -> dict[str, Any]:
    """Every type of ours that stands alone in JSON, and a rule of whatever kind."""
    kinds: dict[str, Any] = {"rule": AnyRuleByKind, "ScoreSheet": ScoreSheet}
    for module in MODULES:
        for name in module.__all__:
            kind = getattr(module, name)
            if isinstance(kind, type) and issubclass(kind, (Record, Value)):
                kinds[f"{name} of {module.__name__.rpartition('.')[2]}"] = kind
    return kinds


def _validated(adapter: TypeAdapter[Any], text: str) -> object:
    return adapter.validate_json(text.encode("utf-8", "surrogatepass"))


KINDS = _kinds()
RECORDS = {name: TypeAdapter[Any](kind) for name, kind in KINDS.items()}
FAMILIES["records"] = {f"JSON of {name}": partial(_validated, adapter) for name, adapter in RECORDS.items()}
ENTRIES = {name: entry for family in FAMILIES.values() for name, entry in family.items()}


def refused(entry: Callable[[Any], object], text: object) -> CchcError | ValidationError | None:
    """How an entry refuses a text: None where it reads it. Whatever else it raises goes on, it is a fault of ours."""
    try:
        entry(text)
    except (CchcError, ValidationError) as error:
        assert faults(error)
        return error
    return None
