"""Tables and charts as typed data (bảng, biểu đồ), and their HTML, with one escaping.

Lives here: how any table looks.
May know: messages, errors, exact, models, viet.
Must never know: what a table is about; reports build them.
"""

from cchc._lazy import lazy_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cchc.tables.chart import Chart, ChartMark, ChartSeries
    from cchc.tables.column import Cell, ColumnKind, TableColumn
    from cchc.tables.escaping import escape_html as escape_html
    from cchc.tables.table import Table

__all__ = [
    "Cell",
    "Chart",
    "ChartMark",
    "ChartSeries",
    "ColumnKind",
    "Table",
    "TableColumn",
]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "chart": "Chart ChartMark ChartSeries",
        "column": "Cell ColumnKind TableColumn",
        "escaping": "escape_html",
        "table": "Table",
    },
)
