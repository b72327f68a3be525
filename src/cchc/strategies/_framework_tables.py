"""Draw what is read from tables of criteria (kết quả đọc bảng tiêu chí)."""

from hypothesis import strategies as st

from cchc.frameworks import CellUse, FrameworkReading, TableCell, TableRemark, parse_table
from cchc.strategies._kept import kept
from cchc.strategies._viet import vietnamese_words

_HEADER = ("TT", "Tiêu chí", "Điểm tối đa", "Cách chấm điểm", "Ghi chú")
_PATHS = st.builds("/rows/{}/{}".format, st.integers(0, 99), st.integers(0, 9))
_WORDS = st.sampled_from([None, "Có: 2 điểm; không: 0 điểm", "Mỗi lần chậm trừ 0,5 điểm", "Thực hiện tốt"])
_POINTS = st.sampled_from([None, "2", "02", "2 điểm", "hai"])


@kept
def table_remarks() -> st.SearchStrategy[TableRemark]:
    """Draw remarks about the cells of a table (nội dung tạm hiểu, ghi chú)."""
    return st.builds(TableRemark, _PATHS, vietnamese_words(), vietnamese_words(), vietnamese_words())


@kept
def table_cells() -> st.SearchStrategy[TableCell]:
    """Draw cells of a table with their uses (ô của bảng và nơi dùng)."""
    return st.builds(TableCell, _PATHS, st.sampled_from(CellUse), vietnamese_words(), vietnamese_words())


@kept
def framework_readings() -> st.SearchStrategy[FrameworkReading]:
    """Draw what is read from small tables (kết quả đọc bảng), at times with faults."""
    row = st.tuples(vietnamese_words(), _POINTS, _WORDS, st.sampled_from([None, "đã nộp"]))
    return st.lists(row, max_size=4).map(_read)


def _read(rows: list[tuple[str, str | None, str | None, str | None]]) -> FrameworkReading:
    return parse_table([_HEADER, *((str(number), *row) for number, row in enumerate(rows, start=1))])
