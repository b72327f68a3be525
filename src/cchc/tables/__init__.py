"""Tables and charts as typed data (bảng, biểu đồ), and their HTML, with one escaping.

Lives here: how any table looks.
May know: messages, errors, exact, models, viet.
Must never know: what a table is about; reports build them.
"""

from cchc.tables.chart import Chart, ChartMark, ChartSeries
from cchc.tables.column import Cell, ColumnKind, TableColumn
from cchc.tables.table import Table

__all__ = ["Cell", "Chart", "ChartMark", "ChartSeries", "ColumnKind", "Table", "TableColumn"]
