"""Tables and charts as typed data (bảng, biểu đồ), and their HTML, with one escaping.

Lives here: how any table looks.
May know: messages, errors, exact, models, viet.
Must never know: what a table is about; reports build them.
"""

from cchc.tables.html import html_table as html_table
from cchc.tables.html import indented as indented

__all__ = []
